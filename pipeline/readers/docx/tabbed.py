"""Columns that only tabs make: a line of labels ("Present:⇥Apologies:") over lines of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Block, Cell, table
from pipeline.readers.docx.lines import Line
from pipeline.readers.docx.story import Grid

LONGEST_LABEL, LONGEST_ENTRY = 4, 8
"""Words of a label in the first line, and of an entry below it."""


def joined(flat: Sequence[Line | Grid]) -> Iterator[Line | Grid | Block]:
    """The entries, lines that tabs set in columns under labels of their own put together as a table."""
    at = 0
    while at < len(flat):
        entry = flat[at]
        labels = _labels(entry) if isinstance(entry, Line) else []
        rows = list(_below(flat[at + 1 :], len(labels))) if labels else []
        if any(len(row) > 1 for row in rows):
            grid = [labels, *rows]
            page = entry.page if isinstance(entry, Line) else None
            yield table(
                ([Cell(text, r, c, header=r == 0) for c, text in enumerate(row)] for r, row in enumerate(grid)),
                page=page,
            )
            at += len(grid)
        else:
            yield entry
            at += 1


def _labels(line: Line) -> list[str]:
    """The labels of a line that holds nothing else; none for any other line."""
    cells = line.text.split("\t")
    alone = len(cells) > 1 and line.number is None and not line.bullet
    fit = alone and all(c.strip().endswith(":") and 0 < len(c.split()) <= LONGEST_LABEL for c in cells)
    return [c.strip() for c in cells] if fit else []


def _below(entries: Sequence[Line | Grid], width: int) -> Iterator[list[str]]:
    """The rows under labels: short lines of no more columns than these, up to an empty or another kind of line."""
    for entry in entries:
        if not isinstance(entry, Line) or entry.number is not None or entry.bullet or entry.level or entry.blank_above:
            return
        cells = [c.strip() for c in entry.text.split("\t")]
        if (
            not entry.text.strip()
            or len(cells) > width
            or any(len(c.split()) > LONGEST_ENTRY or ":" in c for c in cells)
        ):
            return
        if len(cells) == 1 and not _NAME.fullmatch(cells[0]):
            return
        yield cells


_NAME = re.compile(r"(?!(?:ACTION|Action|AGREED|RESOLVED)\b)[A-Z][\w.'’-]*(?: [A-Z(][\w.'’)-]*){1,3}(?<![.!?])")
"""A line that can be one more name under the first of the labels."""
