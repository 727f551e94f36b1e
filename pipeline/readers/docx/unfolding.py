"""Minutes laid out as one big table: number, text, "Action". These are text with a margin column, not a table."""

from __future__ import annotations

import re
from dataclasses import replace
from math import ceil

from pipeline.readers.docx.lines import Line
from pipeline.readers.docx.story import Entry, Grid, GridCell
from pipeline.readers.marks import split_mark

NARROW = 0.22
"""Widest that the margin column is, as a share of the table."""
NUMBERS = 0.2
"""Widest that the column of numbers is."""
MAIN = 0.5
"""Narrowest that the column of text is."""
PARAGRAPHS = 3
"""Paragraphs beside a margin entry that tell such a layout from a table of actions, at the least."""
ENTRY_WORDS = 5
"""Words of a margin entry at most."""
CHARACTER = 105
"""Width of a character of common size, in twentieths of a point."""

_HEAD = re.compile(
    r"(?:no\.?|items?|min(?:ute)?s?|ref\.?|#|agenda(?: items?)?|(?:by )?who(?:m)?|actions?(?: by)?|owner|by|lead)[.:]?",
    re.I,
)
"""Heads of the columns of numbers and of the margin."""
_MAIN_HEAD = re.compile(
    r"(?:minutes?|discussion|notes?|details?|items?|subject|minutes? and discussion|record)[.:]?|", re.I
)
"""Heads of the column of text; any other tells a table."""


def unfold(grid: Grid) -> list[Entry] | None:
    """The lines of such a table, margin entries with the lines beside them; None for any other table.

    A margin entry stands with the paragraph beside which it is printed; how many printed lines a paragraph takes is
    estimated from the width of its column.
    """
    if grid.columns not in (2, 3) or len(grid.widths) < grid.columns or not sum(grid.widths):
        return None
    shares = [width / sum(grid.widths) for width in grid.widths]
    main, margin = grid.columns - 2, grid.columns - 1
    if shares[margin] > NARROW or shares[main] < MAIN or (main and shares[0] > NUMBERS):
        return None
    rows: dict[int, dict[int, GridCell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    if not _is_layout(rows, main, margin):
        return None
    characters = max(10, grid.widths[main] // CHARACTER)
    found: list[Entry] = []
    for row in rows.values():
        found.extend(_row(row, main, margin, characters))
    return found


def _is_layout(rows: dict[int, dict[int, GridCell]], main: int, margin: int) -> bool:
    """Whether numbers, text and margin entries stand where they should, and one entry beside several paragraphs."""
    several = False
    for at, row in rows.items():
        if any(cell.colspan > 1 for cell in row.values()):
            continue
        texts = list(row[main].lines()) if main in row else []
        entries = list(row[margin].lines()) if margin in row else []
        if at == 0 and len(texts) == 1 and entries and _HEAD.fullmatch(entries[0].text):
            if not _MAIN_HEAD.fullmatch(texts[0].text):
                return False
            continue
        if any(len(line.text.split()) > ENTRY_WORDS or line.number for line in entries):
            return False
        if main and 0 in row and any(not _is_number(line) and len(line.text.split()) > 4 for line in row[0].lines()):
            return False
        several = several or (bool(entries) and len(texts) >= PARAGRAPHS)
    return several


def _is_number(line: Line) -> bool:
    if not line.text:
        return line.number is not None
    return split_mark(line.text + "  X").rest == "X" or _HEAD.fullmatch(line.text) is not None


def _row(row: dict[int, GridCell], main: int, margin: int, characters: int) -> list[Entry]:
    found: list[Entry] = []
    heads = [line for line in row[0].lines() if not _HEAD.fullmatch(line.text)] if main and 0 in row else []
    body = list(row[main].entries) if main in row else []
    entries = list(row[margin].lines()) if margin in row else []
    if heads and 0 in row and row[0].colspan > 1:  # a title over all columns
        return [*row[0].entries, *body, *entries]
    lines = [entry for entry in body if isinstance(entry, Line)]
    if len(heads) == 1 and _is_number(heads[0]) and lines and lines[0].number is None:
        number = heads[0].number or heads[0].text
        place = next(i for i, entry in enumerate(body) if entry is lines[0])
        body[place] = replace(lines[0], number=number, list_level=heads[0].list_level)
    else:
        found.extend(heads)
    if not any(_HEAD.fullmatch(line.text) for line in entries):
        _attach(entries, body, characters)
    found.extend(body)
    return found


def _attach(entries: list[Line], body: list[Entry], characters: int) -> None:
    """Give each margin entry to the line of text beside it."""
    tops: list[tuple[int, Line]] = []
    height = 0
    for entry in body:
        if isinstance(entry, Line):
            height += entry.blank_above
            tops.append((height, entry))
            height += sum(max(1, ceil(len(piece) / characters)) for piece in entry.text.split("\n"))
    at = 0
    for entry in entries:
        at += entry.blank_above
        below = [line for _, line in tops if not line.level]
        above = [line for top, line in tops if top <= at and not line.level]
        target = above[-1] if above else below[0] if below else None
        if target is None:
            body.append(entry)
        else:
            text = entry.printed.replace("\n", "; ")
            target.margin = f"{target.margin}; {text}" if target.margin else text
        at += 1 + entry.text.count("\n")
