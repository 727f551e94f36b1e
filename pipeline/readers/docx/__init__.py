"""Word files: everything that a person sees in Word, in reading order."""

from __future__ import annotations

from pipeline.readers.docx.reader import DocxReader, reader

__all__ = ["DocxReader", "reader"]
