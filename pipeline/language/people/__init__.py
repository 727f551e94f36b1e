"""People: each person whom a document names, once, with all forms and mentions; :class:`Directory` looks them up."""

from pipeline.language.people.component import People
from pipeline.language.people.directory import Directory

__all__ = ["Directory", "People"]
