"""Organisations: each one that a document names, once, under the fullest form, with all its forms and mentions."""

from pipeline.language.organisations.component import Organisations

__all__ = ["Organisations"]
