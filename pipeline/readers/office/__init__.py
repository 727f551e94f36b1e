"""Formats that LibreOffice turns into docx: Word 97 to 2003, OpenDocument text, rich text."""

from pipeline.readers.office.reader import reader

__all__ = ["reader"]
