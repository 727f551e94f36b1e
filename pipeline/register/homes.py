"""Where hand edits go whose row is no more: its sentence was corrected, or earlier minutes turned out to raise it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.register.identity import same_words
from pipeline.register.matching import SAME_IN_REVIEW, content, likeness
from pipeline.register.memory import Cells, Memory
from pipeline.register.model import Conflict, Row

Reports = Mapping[tuple[str, str], Sequence[Row]]
"""Rows by the source and the words of each of their reports."""


def bring_home(rows: Sequence[Row], memory: Memory, conflicts: list[Conflict]) -> None:
    """Move what people did to rows that are no more to the rows that state the same now.

    Parameters
    ----------
    rows
        The register as it was read.
    memory
        Changed in place.
    conflicts
        Cells that were changed in both rows, which have become one, are added.
    """
    present = {row.id for row in rows} | set(memory.added)
    strayed = sorted({*memory.edits, *memory.deleted, *memory.colours} - present)
    if not strayed:
        return
    reports: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for report in row.reports:
            reports[report.source, same_words(report.words)].append(row)
    moved: set[str] = set()
    for name in strayed:
        cells = memory.gone.get(name) or memory.deleted.get(name) or memory.read(name)
        home = _home(cells, rows, reports, {*memory.written, *moved}) if cells else None
        if home is not None:
            moved.add(home)
            _move(name, home, memory, conflicts)


def _move(name: str, home: str, memory: Memory, conflicts: list[Conflict]) -> None:
    fresh = home not in memory.written and home not in memory.edits
    edits = memory.edits.setdefault(home, {})
    for column, edit in memory.edits.pop(name, {}).items():
        if column not in edits:
            edits[column] = edit
        elif edits[column].theirs != edit.theirs:
            conflicts.append(Conflict(home, column, edits[column].theirs, f"{name} had: {edit.theirs}"))
    if name in memory.colours:
        memory.colours[home] = {**memory.colours.pop(name), **memory.colours.get(home, {})}
    deleted = memory.deleted.pop(name, None)
    if deleted is not None and fresh:
        memory.deleted[home] = deleted
    if home not in memory.order:
        memory.order = [home if n == name else n for n in memory.order]
    memory.gone.pop(name, None)


def _home(cells: Cells, rows: Sequence[Row], reports: Reports, known: set[str]) -> str | None:
    """The row with a report of the same words, or the one new row of the same minutes that is like it."""
    source, kind = cells.get("source"), cells.get("kind")
    same = reports.get((source or "", same_words(cells.get("evidence", ""))), ())
    same = [row for row in same if row.kind == kind]
    if len(same) == 1:
        return same[0].id
    words = content(cells.get("action", ""))
    new = [row for row in rows if row.id not in known and row.source == source and row.kind == kind]
    like = [row.id for row in new if likeness(words, content(row.action)) >= SAME_IN_REVIEW]
    return like[0] if len(like) == 1 else None
