"""Where hand edits go whose row is no more: its sentence was corrected, or earlier minutes turned out to raise it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.register.identity import same_words
from pipeline.register.matching import SAME_IN_REVIEW, content, likeness
from pipeline.register.memory import Cells, Memory
from pipeline.register.model import Row

Reports = Mapping[tuple[str, str], Sequence[Row]]
"""Rows by the source and the words of each of their reports."""


def find_homes(rows: Sequence[Row], memory: Memory) -> dict[str, str]:
    """For every row that people changed and that is no more, the row that states the same now, where there is one.

    Parameters
    ----------
    rows
        The register as it was read.
    memory
        What was remembered at the last write.
    """
    present = {row.id for row in rows}
    strayed = sorted({*memory.edits, *memory.deleted, *memory.colours} - present - set(memory.added))
    if not strayed:
        return {}
    reports: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for report in row.reports:
            reports[report.source, same_words(report.words)].append(row)
    homes: dict[str, str] = {}
    for name in strayed:
        cells = memory.gone.get(name) or memory.deleted.get(name) or memory.read(name)
        if not cells:
            continue
        home = _stated_in(cells, reports)
        if home is None and memory.homes.get(name) in present:
            home = memory.homes[name]
        if home is None:
            home = _like(cells, rows, {*memory.written, *homes.values()})
        if home is not None:
            homes[name] = home
    return homes


def _stated_in(cells: Cells, reports: Reports) -> str | None:
    """The one row with a report in the same words."""
    said = reports.get((cells.get("source", ""), same_words(cells.get("evidence", ""))), ())
    names = {row.id for row in said if row.kind == cells.get("kind")}
    return names.pop() if len(names) == 1 else None


def _like(cells: Cells, rows: Sequence[Row], known: set[str]) -> str | None:
    """The one new row of the same minutes that is like it."""
    words = content(cells.get("action", ""))
    new = [
        row
        for row in rows
        if row.id not in known and row.source == cells.get("source") and row.kind == cells.get("kind")
    ]
    like = [row.id for row in new if likeness(words, content(row.action)) >= SAME_IN_REVIEW]
    return like[0] if len(like) == 1 else None
