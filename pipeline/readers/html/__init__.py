"""Web pages and what programs save as such."""

from pipeline.readers.html.reader import reader

__all__ = ["reader"]
