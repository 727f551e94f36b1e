"""PDF files: text by position, tables with and without rules, margin columns, running headers and footers."""

from pipeline.readers.pdf.files import PdfReader, reader

__all__ = ["PdfReader", "reader"]
