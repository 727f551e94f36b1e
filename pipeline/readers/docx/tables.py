"""Tables: columns as a person sees them, heads, and the block made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from pipeline.document import Block, Cell, Emphasis, Part, table
from pipeline.readers.docx.lines import Line, Span, emphasis, share
from pipeline.readers.docx.story import Grid, GridCell
from pipeline.readers.docx.styles import BOLD

SLIVER = 150
"""Twentieths of a point: columns narrower than this (2.6 mm) are edges that do not meet, not columns."""


def settle(grid: Grid) -> None:
    """Number the columns as they are seen: edges that almost meet are one, and columns that no row uses go."""
    if len(grid.widths) >= grid.columns > 1:
        _snap(grid)
    starts = sorted({cell.column for cell in grid.cells})
    place = {start: i for i, start in enumerate(starts)}
    for cell in grid.cells:
        end = cell.column + cell.colspan
        cell.colspan = max(1, sum(cell.column <= start < end for start in starts))
        cell.column = place[cell.column]
    if grid.widths:
        edges = [*accumulate(grid.widths, initial=0)]
        at = [edges[min(start, len(edges) - 1)] for start in starts] + [edges[-1]]
        grid.widths = [b - a for a, b in pairwise(at)]
    grid.columns = len(starts)


def _snap(grid: Grid) -> None:
    """Move the edges of cells that are a sliver away from an edge further left onto that edge."""
    target: list[int] = [0]
    edges = [*accumulate(grid.widths, initial=0)]
    for at in range(1, len(edges)):
        near = target[-1]
        target.append(near if edges[at] - edges[near] < SLIVER and near else at)
    for cell in grid.cells:
        last = len(target) - 1
        if target[min(cell.column, last)] == target[min(cell.column + cell.colspan, last)] and any(cell.lines()):
            return  # a column so narrow that holds text is one
    for cell in grid.cells:
        start, end = target[min(cell.column, last)], target[min(cell.column + cell.colspan, last)]
        cell.column, cell.colspan = start, max(1, end - start)
    grid.cells = _apart(grid.cells)


def _apart(cells: list[GridCell]) -> list[GridCell]:
    """The cells without empty ones that came to lie on another's place."""
    taken: set[tuple[int, int]] = set()
    kept = []
    for cell in sorted(cells, key=lambda c: (not c.entries, c.row, c.column)):
        if (cell.row, cell.column) not in taken:
            taken.add((cell.row, cell.column))
            kept.append(cell)
    return sorted(kept, key=lambda c: (c.row, c.column))


def _lines(cell: GridCell) -> Iterator[Line]:
    """The lines of a cell, those of boxes drawn as a table of one column included."""
    for entry in cell.entries:
        if isinstance(entry, Line):
            yield entry
        elif is_box(entry):
            for inner in entry.cells:
                yield from _lines(inner)


def is_box(grid: Grid) -> bool:
    """Whether a table is but a frame around paragraphs: all in one column."""
    return len({cell.column for cell in grid.cells}) == 1


def inner(grid: Grid) -> Iterator[Grid]:
    """The tables that stand in a table's cells."""
    for cell in grid.cells:
        for entry in cell.entries:
            if isinstance(entry, Grid):
                if is_box(entry):
                    yield from inner(entry)
                else:
                    yield entry


def block_of(grid: Grid, part: Part = "body") -> Block:
    """The table as a block; :func:`settle` it first."""
    heads = _head_rows(grid)
    rows: dict[int, list[Cell]] = {}
    spans: dict[tuple[int, int], list[Span]] = {}
    page = None
    for cell in grid.cells:
        text = ""
        looks: list[Span] = []
        for line in _lines(cell):
            page = page or line.page
            if text:
                text += "\n"
            looks += [(len(text) + a, len(text) + b, look) for a, b, look in line.printed_spans]
            text += line.printed
        spans[cell.row, cell.column] = looks
        made = Cell(text, cell.row, cell.column, cell.rowspan, cell.colspan, header=cell.row < heads)
        rows.setdefault(cell.row, []).append(made)
    block = table([rows[r] for r in sorted(rows)], page=page, part=part)
    styles: list[Emphasis] = []
    for placed in block.cells:
        for found in emphasis(placed.text, spans[placed.row, placed.column]):
            styles.append(replace(found, start=found.start + placed.start, end=found.end + placed.start))
    block.emphasis = tuple(styles)
    return block


def _head_rows(grid: Grid) -> int:
    """How many rows at the top are heads."""
    if grid.rows < 2:
        return 0
    marked = 0
    while any(c.row == marked for c in grid.cells) and all(c.header for c in grid.cells if c.row == marked):
        marked += 1
    if marked:
        return marked if marked < grid.rows else 0
    if grid.first_row_apart:
        return 1
    first = [line for c in grid.cells if c.row == 0 for line in _lines(c) if line.text]
    second = [line for c in grid.cells if c.row == 1 for line in _lines(c) if line.text]
    bold = bool(first) and all(share(line, BOLD) > 0.9 for line in first)
    return int(bold and not all(share(line, BOLD) > 0.9 for line in second))
