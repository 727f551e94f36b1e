"""The reader for plain text and Markdown, as people and converters write it."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.text.blocks import to_blocks
from pipeline.readers.text.decode import decode
from pipeline.readers.text.matter import split_matter

LARGEST = 50_000_000
"""Bytes; minutes are never that long, and whatever is would only cost memory."""
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\*\*\S|[-*] \S|\|.*\|$|\d+\\\.)", re.M)


class TextReader:
    """Reads whatever decodes as text; ``md`` by suffix or by its marks, else ``txt``."""

    name = "text"
    suffixes = (".txt", ".md", ".markdown", ".mdown", ".text", ".mediawiki", ".wiki")

    def recognises(self, data: bytes) -> bool:
        """Whether the content is text."""
        if data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
            return False
        return decode(data[:100_000]) is not None

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`."""
        if len(data) > LARGEST:
            raise UnreadableFile("too-large", f"the text is larger than {LARGEST // 10**6} MB", "split the file")
        text = decode(data)
        if text is None:
            raise UnreadableFile("not-text", "the content is not text", "save it again from its program")
        meta, body = split_matter(text)
        blocks, pages = to_blocks(body)
        if not blocks and not meta:
            raise UnreadableFile("empty", "the file holds no words", "save it again from where it came")
        suffix = Path(name).suffix.lower()
        markdown = suffix in (".md", ".markdown", ".mdown") or (
            suffix != ".txt" and bool(_MARKDOWN.search(body[:5000]))
        )
        return Document(name=name, format="md" if markdown else "txt", blocks=blocks, pages=pages, meta=meta)


reader = TextReader()
