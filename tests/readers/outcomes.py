"""What reading a file comes to: the document, or the code of the reason that there is none."""

from __future__ import annotations

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers import read_bytes
from pipeline.readers.base import ReadOptions


def outcome(data: bytes, name: str, password: str | None = None) -> Document | str:
    try:
        found = read_bytes(data, name, ReadOptions(password=password, ocr="never"))
    except UnreadableFile as error:
        return error.code
    for block in found.blocks:
        assert all(block.text[c.start : c.end] == c.text for c in block.cells)
        assert all(0 <= e.start < e.end <= len(block.text) for e in block.emphasis)
    return found
