"""What people made of a sheet: the difference between the cells as they were written and as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.register.cells import DAYS, day, day_first, same
from pipeline.register.memory import Cells, Value
from pipeline.register.model import COLUMNS

OURS = frozenset({*COLUMNS, "review"})
"""Columns that we write; all others are people's own."""


@dataclass(slots=True)
class Sheet:
    """A table as it was read back: plain texts of every row that is not empty, and the columns that it has.

    A row's cells leave empty ones out. ``lacks`` are columns that the sheet of a row does not have, by the row's place;
    ``colours`` fill colours by place and column, None where the format knows none. ``by_kind`` says that actions,
    decisions and deadlines stand apart, so that their order among each other means nothing.
    """

    name: str
    columns: list[str]
    rows: list[Cells]
    lacks: dict[int, frozenset[str]] = field(default_factory=dict)
    colours: dict[int, Cells] | None = None
    by_kind: bool = False
    others: dict[str, list[list[Value]]] | None = None
    """The values of sheets that people added to the workbook; None where the format knows none."""
    base: Mapping[str, Cells] | None = None
    """The rows that it was made from, where a write that was cut short left others remembered."""


@dataclass(slots=True)
class Changes:
    """What people did to a sheet since it was written."""

    cells: dict[str, Cells] = field(default_factory=dict)
    """Changed cells by identifier and column; "" where they emptied one."""
    added: list[Cells] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    columns: list[str] = field(default_factory=list)
    colours: dict[str, Cells] | None = None
    order: list[str] | None = None
    """All identifiers in the order of the sheet, where people sorted it."""

    def __len__(self) -> int:
        return sum(map(len, self.cells.values())) + len(self.added) + len(self.deleted)


def changes(sheet: Sheet, written: Mapping[str, Cells]) -> Changes:
    """What people did to a sheet.

    A row is known by its identifier; where that is lost, by its source and evidence. Of several with one identifier,
    the one that is least changed keeps it, and the others count as typed by hand.

    Parameters
    ----------
    sheet
        The sheet as it is.
    written
        All rows as they were written, in their order.
    """
    columns = [c for c in sheet.columns if c != "id"]
    names = _names(sheet, written, columns)
    at = {name: n for n, name in enumerate(names) if name is not None}
    found = Changes(columns=[c for c in columns if c not in OURS])
    dated = [c for c in columns if c in DAYS]
    first = day_first((written[name].get(c, ""), sheet.rows[n].get(c, "")) for name, n in at.items() for c in dated)
    for n, (row, name) in enumerate(zip(sheet.rows, names, strict=True)):
        row = {c: day(text, first) if c in DAYS else text for c, text in row.items()}
        if name is None:
            found.added.append(row)
            continue
        before, lacks = written[name], sheet.lacks.get(n, frozenset())
        pairs = ((c, before.get(c, ""), row.get(c, "")) for c in columns if c not in lacks)
        changed = {c: theirs for c, ours, theirs in pairs if ours != theirs and not same(c, ours, theirs)}
        if changed:
            found.cells[name] = changed
    if sheet.colours is not None:
        found.colours = {name: sheet.colours[n] for name, n in at.items() if n in sheet.colours}
    found.deleted = set(written) - set(at)
    found.order = _order(sheet, [name for name in names if name is not None], written)
    return found


def _order(sheet: Sheet, names: list[str], written: Mapping[str, Cells]) -> list[str] | None:
    """All rows in the order into which people sorted them, None where they did not."""
    there = set(names)
    if not sheet.by_kind:
        return names if names != [name for name in written if name in there] else None
    kinds: dict[str, list[str]] = defaultdict(list)
    for name in names:
        kinds[written[name].get("kind", "")].append(name)
    turns = {kind: iter(members) for kind, members in kinds.items()}
    order = [next(turns[written[name].get("kind", "")]) for name in written if name in there]
    return order if order != [name for name in written if name in there] else None


def _names(sheet: Sheet, written: Mapping[str, Cells], columns: list[str]) -> list[str | None]:
    """The identifier of every row, None where it is a new one."""
    names: list[str | None] = [None] * len(sheet.rows)
    claims: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(sheet.rows):
        if row.get("id", "") in written:
            claims[row["id"]].append(n)
    for name, places in claims.items():
        before = written[name]
        best = min(places, key=lambda n: (sum(before.get(c, "") != sheet.rows[n].get(c, "") for c in columns), n))
        names[best] = name
    lost: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, cells in written.items():
        if name not in claims and cells.get("evidence"):
            lost[cells.get("source", ""), cells["evidence"]].append(name)
    if lost:
        for n, row in enumerate(sheet.rows):
            candidates = lost.get((row.get("source", ""), row.get("evidence", "")), [])
            if names[n] is None and row.get("id", "") not in claims and len(candidates) == 1:
                names[n] = candidates.pop()
    return names
