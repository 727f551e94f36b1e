"""E-mails, with the minutes that are attached to them."""

from pipeline.readers.mail.reader import reader

__all__ = ["reader"]
