"""Tables drawn with characters: Markdown's pipes, and grids of plus and minus signs."""

from __future__ import annotations

import re

from pipeline.document import Block, Cell, table
from pipeline.readers.text.inline import plain

_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$")
_GRID = re.compile(r"^\s*\+(?:[-=]+\+)+\s*$")
_SPLIT = re.compile(r"(?<!\\)\|")


def table_at(lines: list[str], at: int) -> int:
    """How many lines from ``at`` on are one table; 0 where none begins."""
    line = lines[at]
    if _GRID.match(line):
        size = 0
        while at + size < len(lines) and (_GRID.match(lines[at + size]) or lines[at + size].lstrip().startswith("|")):
            size += 1
        return size if size >= 3 else 0
    if "|" not in line:
        return 0
    piped = line.strip().startswith("|") and line.strip().endswith("|") and len(line.strip()) > 2
    ruled = at + 1 < len(lines) and "|" in lines[at + 1] and _RULE.match(lines[at + 1])
    if not piped and not ruled:
        return 0
    size = 0
    while at + size < len(lines) and lines[at + size].strip() and "|" in lines[at + size]:
        size += 1
    return size if ruled or size >= 2 else 0


def read_table(lines: list[str], page: int | None, known: set[str]) -> Block:
    """The table of some lines; the row above a ruling line is the head."""
    rows: list[tuple[list[str], bool]] = []
    grid = bool(_GRID.match(lines[0]))
    pending: list[list[str]] = []
    for line in lines:
        if _GRID.match(line):
            if pending:
                width = max(map(len, pending))
                merged = [" ".join(row[c] for row in pending if c < len(row) and row[c]) for c in range(width)]
                rows.append((merged, False))
                pending = []
            if "=" in line:
                rows = [(cells, True) for cells, _ in rows]
        elif not grid and _RULE.match(line):
            rows = [(cells, True) for cells, _ in rows] if len(rows) == 1 else rows
        elif grid:
            pending.append(_cells(line))
        else:
            rows.append((_cells(line), False))
    while rows and not any(rows[0][0]):
        rows.pop(0)
    return table(
        [
            [Cell(_text(cell, known), r, c, header=head) for c, cell in enumerate(cells)]
            for r, (cells, head) in enumerate(rows)
        ],
        page=page,
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _SPLIT.split(line.strip().removeprefix("|").removesuffix("|"))]


def _text(raw: str, known: set[str]) -> str:
    text, _ = plain(raw, known)
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
