"""From lines and tables to the blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pipeline.document import Block, Part
from pipeline.readers.docx import tables
from pipeline.readers.docx.headings import Headings
from pipeline.readers.docx.lines import Line, cut, emphasis, parted
from pipeline.readers.docx.story import Entry, Grid
from pipeline.readers.docx.tabbed import joined
from pipeline.readers.docx.unfolding import unfold
from pipeline.readers.marks import split_mark
from pipeline.readers.patterns import BOX_OPEN, BOX_TICKED


def body_blocks(entries: Sequence[Entry]) -> Iterator[Block]:
    """The blocks of the body: headings, paragraphs, items, tables."""
    flat = [part for entry in _unfolded(entries) for part in (parted(entry) if isinstance(entry, Line) else (entry,))]
    headings = Headings(flat)
    for entry, follower in zip_longest(whole := list(joined(flat)), whole[1:]):
        if isinstance(entry, Block):
            yield entry
        elif isinstance(entry, Grid):
            yield tables.block_of(entry)
        elif entry.text:
            yield _block(entry, headings.level(entry, None if isinstance(follower, Block) else follower))


def plain_blocks(entries: Sequence[Entry], part: Part) -> Iterator[Block]:
    """The blocks of a header, footer or note: paragraphs and tables."""
    for entry in _unfolded(entries):
        if isinstance(entry, Grid):
            yield tables.block_of(entry, part)
        elif entry.text:
            text, spans = entry.text, entry.spans
            yield Block(
                "paragraph", text, number=entry.number, page=entry.page, part=part, emphasis=emphasis(text, spans)
            )


def _unfolded(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Tables that are only a frame or a layout as the lines in them; tables within tables after those."""
    for entry in entries:
        if isinstance(entry, Line):
            yield entry
            continue
        tables.settle(entry)
        if tables.is_box(entry):
            for cell in entry.cells:
                yield from _unfolded(cell.entries)
        elif (lines := unfold(entry)) is not None:
            yield from _unfolded(lines)
        else:
            yield entry
            yield from _unfolded(list(tables.inner(entry)))


def _block(line: Line, level: int) -> Block:
    """A line of the body as a block, its typed number, bullet and checkbox split off."""
    mark = split_mark(line.text, title=level > 0)
    number, checked, offset = line.number, mark.checked, mark.offset
    if number is None:
        number = mark.number
    elif mark.number is not None:  # a number besides the automatic one belongs to the text
        checked, offset = None, 0
    elif mark.bullet and checked is None:
        offset = 0
    if offset == len(line.text):  # nothing but a mark
        number, checked, offset = line.number, None, 0
    text, spans = cut(line.text, line.spans, offset)
    bullet = bool(line.bullet) or (mark.bullet and offset > 0)
    if line.bullet and checked is None and line.bullet in BOX_OPEN + BOX_TICKED:
        checked = line.bullet in BOX_TICKED
    styles = emphasis(text, spans)
    if level and not bullet:
        return Block("heading", text, level, number, checked, line.margin, page=line.page, emphasis=styles)
    if number is not None or bullet or checked is not None:
        depth = line.list_level if line.list_id is not None else _depth(number)
        return Block("item", text, depth, number, checked, line.margin, page=line.page, emphasis=styles)
    return Block("paragraph", text, margin=line.margin, page=line.page, emphasis=styles)


def _depth(number: str | None) -> int:
    """How deep a typed number is: "4" 0, "4.2" 1."""
    return max(0, len(re.findall(r"\d+", number)) - 1) if number and "/" not in number else 0
