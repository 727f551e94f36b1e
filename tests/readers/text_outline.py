"""A document in short: one line a block, for tests of the text reader."""

from __future__ import annotations

import textwrap

from pipeline.document import Block, Document
from pipeline.readers.base import ReadOptions
from pipeline.readers.text import reader


def document(text: str, name: str = "notes.txt") -> Document:
    return reader.read(textwrap.dedent(text).encode(), name, ReadOptions())


def line(block: Block) -> str:
    """Such as ``H2 4.1 | Highways``, ``I1 [x] | Order paint``, ``P | Text`` or ``T | a ; b // c ; d``."""
    head = {"heading": f"H{block.level}", "paragraph": "P", "item": f"I{block.level}", "table": "T"}[block.kind]
    head += f" {block.number}" if block.number else ""
    head += {None: "", True: " [x]", False: " [ ]"}[block.checked]
    head += f" <{block.margin}>" if block.margin else ""
    head += f" ({block.part})" if block.part != "body" else ""
    text = " // ".join(" ; ".join(cell.text for cell in row) for row in block.rows) if block.cells else block.text
    return f"{head} | {text}"


def plain(text: str) -> list[str]:
    return [line(block) for block in document(text, "notes.txt").blocks]


def markdown(text: str) -> list[str]:
    return [line(block) for block in document(text, "notes.md").blocks]
