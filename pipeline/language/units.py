"""Units: the sentences, list items, headings and table rows that can each state a commitment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.document import Block, Cell, Document

UnitKind = Literal["heading", "sentence", "item", "row"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one block's text; ``heading`` is the number of the heading block above it, if any."""

    block: int
    start: int
    end: int
    kind: UnitKind
    heading: int | None = None


ABBREVIATIONS = frozenset(
    """mr mrs ms miss mx dr prof cllr cllrs cr cr. rev revd hon st sr jr no nos ch chq ref vs etc e.g i.e eg ie approx dept
    fig sec cl para art p pp vol ed inc ltd co corp plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed
    weds thu thur thurs fri sat sun a.m p.m am pm ext tel min max est gov rep sen gen col sgt pc capt lt atty det ofc
    br bro sis supt asst messrs blvd ave prop nem""".split()
)
"""Words after which a full stop does not end a sentence (lower case, without the stop)."""

_END = re.compile(
    r"([.!?]+)([\"'”’)\]]*)(\s+)(?=[\"'“‘(\[]*[A-Z0-9£$€#@•*-])|\s*\n\s*|(?<=\w)\s*[\U0001F300-\U0001FAFF]+\s+(?=[@A-Z])"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a block's text; a line break always ends one, a pictograph (🙈) behind its last word too.

    Full stops after abbreviations, single initials and bare numbers ("No. 4", "J. Smith", "4. Reports") do not.
    """
    start = 0
    for match in _END.finditer(text):
        if match.group(1) == ".":
            word = re.search(r"[^\s(\[\"'“‘/]*$", text[start : match.start()])
            before = (word.group() if word else "").lower()
            if before in ABBREVIATIONS or re.fullmatch(r"[a-z]|[a-z](\.[a-z])+", before):
                continue
            if before.isdigit() and len(before) <= 2 and match.start() - start <= len(before):
                continue
        end = match.end(2) if match.group(1) else match.start()
        if text[start:end].strip():
            yield _strip(text, start, end)
        start = match.end()
    if text[start:].strip():
        yield _strip(text, start, len(text))


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _is_wordy(cell: Cell) -> bool:
    """Whether a cell holds running text, as minutes that are laid out as one big table do."""
    return len(cell.text.split()) >= WORDY and sum(1 for _ in sentences(cell.text)) > 1


WORDY = 25
"""Words of such a cell at the least."""
PROSE_SHARE = 0.2
"""Share of the cells of a column that hold running text from which its short ones do too."""


_DISCUSSION = re.compile(
    r"(?:discussion|minutes?|notes|details|comments|record|summary)"
    r"(?:(?: and|,|/| ?&) ?(?:discussion|decisions?|comments|notes|outcomes?))*\W*",
    re.I,
)
_ACTIONS = re.compile(r"actions?\b(?! (?:no|number|ref|id)\b)", re.I)
"""The heads of minutes that are laid out as a table."""


def _prose_columns(block: Block) -> frozenset[int]:
    """The columns of a table in which running text stands, by their cells or by their head beside one of actions."""
    heads = {cell.column: cell.text.strip() for cell in (block.rows[0] if block.rows else ())}
    if any(_ACTIONS.match(head) for head in heads.values()):
        named = frozenset(column for column, head in heads.items() if _DISCUSSION.fullmatch(head))
        if named:
            return named
    cells = [cell for cell in block.cells if cell.text.strip()]
    wordy = Counter(cell.column for cell in cells if _is_wordy(cell))
    filled = Counter(cell.column for cell in cells)
    return frozenset(column for column, count in wordy.items() if count > 1 and count >= PROSE_SHARE * filled[column])


def block_units(block: Block, index: int, heading: int | None, whole_rows: bool = False) -> Iterator[Unit]:
    """The units of one block; with ``whole_rows`` each row of a table is one, whatever its cells hold."""
    if not block.text.strip():
        return
    if block.kind == "table":
        prose = _prose_columns(block) if not whole_rows else frozenset()
        for row in block.rows:
            filled = [cell for cell in row if cell.text.strip()]
            if not whole_rows and any(_is_wordy(cell) or cell.column in prose for cell in filled):
                for cell in filled:
                    apart = _is_wordy(cell) or cell.column in prose
                    spans = list(sentences(cell.text)) if apart else [_strip(cell.text, 0, len(cell.text))]
                    for start, end in spans:
                        kind: UnitKind = "sentence" if apart else "row"
                        yield Unit(index, cell.start + start, cell.start + end, kind, heading)
            elif filled:
                yield Unit(index, filled[0].start, filled[-1].end, "row", heading)
        return
    if block.kind == "heading":
        start, end = _strip(block.text, 0, len(block.text))
        yield Unit(index, start, end, "heading", heading)
        return
    for start, end in sentences(block.text):
        yield Unit(index, start, end, "item" if block.kind == "item" else "sentence", heading)


def units(document: Document, whole_rows: bool = False) -> list[Unit]:
    """All units of the body, in reading order; see :func:`block_units`."""
    found: list[Unit] = []
    heading: int | None = None
    for index, block in document.body():
        found.extend(block_units(block, index, heading, whole_rows))
        if block.kind == "heading":
            heading = index
    return found
