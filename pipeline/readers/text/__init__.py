"""Plain text and Markdown, as people type them and as converters write them."""

from pipeline.readers.text.reader import reader

__all__ = ["reader"]
