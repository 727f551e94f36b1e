"""Three-way merge: what was written last, what people made of it, what the minutes say now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.register.changes import Changes, Sheet, changes
from pipeline.register.homes import find_homes
from pipeline.register.identity import unused
from pipeline.register.memory import Cells, Edit, Lines, Memory
from pipeline.register.model import Conflict, Register, Row, mark_overdue, recount
from pipeline.register.rows import cells_line, cells_of, put, row_of

HAND = "HAND"
"""Beginning of the identifiers of rows that people typed."""
PEOPLES = ("action", "owner", "organisation", "due", "status", "review")
"""Our columns that people change, as far as can be told without knowing what was written."""


@dataclass(slots=True)
class Merged:
    """The register with the hand edits in it, what to remember of it, and where edits and minutes disagree."""

    register: Register
    memory: Memory
    conflicts: list[Conflict] = field(default_factory=list)
    edited: int = 0
    """Cells that people changed since the last write."""
    added: int = 0
    deleted: int = 0


def merge(register: Register, memory: Memory, sheets: Iterable[Sheet] = ()) -> Merged:
    """Bring what people changed into a register.

    Their edits stay and new facts come in. Where both changed the same cell theirs stands, and ours is a conflict.
    A row that they deleted stays deleted, one that they typed stays, and one that they changed stays though its minutes
    state it no longer.

    Parameters
    ----------
    register
        As :func:`pipeline.register.fold` gives it; its rows are changed in place.
    memory
        What was remembered at the last write; an empty one where there is none.
    sheets
        The tables as people left them, the one that decides first. Leave out those that nobody touched.
    """
    merged = Merged(register, memory.copy())
    sheets = list(sheets)
    found = [_changes(sheet, register, memory) for sheet in sheets]
    for number, (sheet, change) in enumerate(zip(sheets, found, strict=True)):
        _take(change, merged, found[:number], again=sheet.base is not None)
        if sheet.others is not None:
            merged.memory.sheets = sheet.others
    mark_overdue(register.rows, None)
    _overlay(merged)
    mark_overdue(register.rows, register.as_of)
    recount(register)
    merged.conflicts.sort(key=lambda c: (c.id, c.column, c.minutes))
    register.extra_columns, register.extra_sheets = list(merged.memory.columns), dict(merged.memory.sheets)
    merged.memory.written = Lines({row.id: row.printed(0) or cells_line(row) for row in register.rows})
    return merged


def _changes(sheet: Sheet, register: Register, memory: Memory) -> Changes:
    """What people did to a sheet; where it is not known what was written, what only they can have done."""
    if sheet.base is not None or memory.written:
        return changes(sheet, memory.written if sheet.base is None else sheet.base)
    found = changes(sheet, {row.id: cells_of(row) for row in register.rows})
    found.deleted, found.order = set(), None
    theirs = {*PEOPLES, *found.columns}
    kept = {name: {c: text for c, text in cells.items() if c in theirs} for name, cells in found.cells.items()}
    found.cells = {name: cells for name, cells in kept.items() if cells}
    return found


def _take(change: Changes, merged: Merged, before: Sequence[Changes], again: bool) -> None:
    """Remember what one sheet tells; cells that an earlier sheet changed too are left as that one has them.

    ``again`` says that some of it may be remembered already, from a write that was cut short.
    """
    memory = merged.memory
    read = {row.id: cells_of(row) for row in merged.register.rows} if not memory.written else memory.written
    for name, cells in change.cells.items():
        theirs = {}
        for column, text in cells.items():
            first = next((other.cells[name][column] for other in before if column in other.cells.get(name, {})), None)
            if first is None:
                theirs[column] = text
            elif first != text:
                merged.conflicts.append(Conflict(name, column, first, f"the other sheet has: {text}"))
        merged.edited += len(theirs)
        if name in memory.added:
            memory.added[name] = {**memory.added[name], **theirs}
            continue
        guests = [guest for guest, home in memory.homes.items() if home == name]
        edits = memory.edits.setdefault(name, {})
        for column, text in theirs.items():
            if again and name in memory.edits and column in edits and edits[column].theirs == text:
                continue
            before_it = [memory.edits[n].pop(column, None) for n in [name, *guests] if n in memory.edits]
            base = next((edit.now for edit in before_it if edit is not None), read.get(name, {}).get(column, ""))
            if text != base:
                edits[column] = Edit(text, base, base)
        memory.deleted.pop(name, None)
    touched = {name for other in [*before, change] for name in other.cells}
    for name in sorted(change.deleted - touched - set(memory.deleted)):
        if not (cells_were := memory.read(name)):
            continue
        memory.deleted[name] = cells_were
        memory.added.pop(name, None)
        merged.deleted += 1
    _take_rows(change, merged, before, again)
    memory.columns += [c for c in change.columns if c not in memory.columns]
    if change.colours is not None:
        memory.colours = change.colours
    if change.order is not None and not any(other.order is not None for other in before):
        memory.order = change.order


def _take_rows(change: Changes, merged: Merged, before: Sequence[Changes], again: bool) -> None:
    """Remember rows that people typed, or brought back."""
    memory = merged.memory
    known = {tuple(sorted(cells.items())) for other in before for cells in other.added}
    if again:
        known |= {tuple(sorted((c, t) for c, t in cells.items() if c != "id")) for cells in memory.added.values()}
    taken = {*memory.written, *memory.added, *memory.edits, *(row.id for row in merged.register.rows)}
    for cells in change.added:
        if tuple(sorted(cells.items())) in known:
            continue
        name = cells.get("id", "")
        if name in memory.deleted and name not in memory.added:
            was = memory.deleted.pop(name)
            if name.startswith(HAND):
                memory.added[name] = cells
            else:
                changed = {c for c in {*was, *cells} if cells.get(c, "") != was.get(c, "")} & {
                    *PEOPLES,
                    *change.columns,
                }
                edits = {c: Edit(cells.get(c, ""), was.get(c, ""), was.get(c, "")) for c in sorted(changed)}
                memory.edits[name] = {**memory.edits.get(name, {}), **edits}
        else:
            name = _new_name(cells, taken | set(memory.deleted))
            taken.add(name)
            memory.added[name] = {**cells, "id": name}
        merged.added += 1


def _new_name(cells: Cells, taken: set[str]) -> str:
    """The identifier of a row that people typed: the one they gave it, or one of its words."""
    if (name := cells.get("id", "")) and name not in taken:
        return name
    return unused(HAND, " ".join(cells[column] for column in sorted(cells) if column != "id"), set(taken))


def _overlay(merged: Merged) -> None:
    """Put edits, typed rows and kept rows into the register, leave deleted ones out, and sort."""
    memory, register = merged.memory, merged.register
    read = {row.id: row for row in register.rows}
    memory.edits = {name: edits for name, edits in memory.edits.items() if edits}
    _settle(merged, read)
    for name, edits in _by_home(merged).items():
        if name in read and name not in memory.deleted:
            _edit(read[name], edits, merged)
    for name, cells in memory.added.items():
        read[name] = row_of(cells)
    for name, cells in memory.deleted.items():
        row = read.pop(name, None)
        if row is not None and (row.last_reported or "") > cells.get("last_reported", ""):
            word = row.reports[-1]
            said = f"reported again: {word.words}"
            merged.conflicts.append(Conflict(name, Conflict.ROW, "deleted", said, word.meeting_date, word.source))
    for name, colours in memory.colours.items():
        if (home := memory.homes.get(name, name)) in read:
            read[home].colours = {**colours, **read[home].colours}
    place = {name: n for n, name in enumerate(memory.order)}
    place |= {home: place[name] for name, home in memory.homes.items() if name in place and home not in place}
    register.rows = sorted(read.values(), key=lambda row: place.get(row.id, len(place)))
    for row in register.rows:
        row.possible_duplicates = [name for name in row.possible_duplicates if name in read]


def _settle(merged: Merged, read: dict[str, Row]) -> None:
    """Find where the edits of rows go that are no more; those without a row that is not deleted are kept as they are."""
    memory = merged.memory
    homes = find_homes(merged.register.rows, memory)
    for name, home in homes.items():
        known = home in memory.written or home in memory.edits
        if name in memory.deleted and name not in memory.homes and not known:
            memory.deleted[home] = memory.deleted[name]
    homes = {n: home for n, home in homes.items() if n in memory.deleted or home not in memory.deleted}
    memory.homes = homes
    before, memory.gone = memory.gone, {}
    for name in memory.edits:
        cells = before.get(name) or memory.read(name)
        if name in read or name in memory.deleted or not cells:
            continue
        memory.gone[name] = cells
        if name not in homes:
            read[name] = row_of(cells)
            stated = f"no longer stated in {cells.get('source', 'the minutes')}"
            merged.conflicts.append(Conflict(name, Conflict.ROW, "edited, so it is kept", stated))


def _by_home(merged: Merged) -> dict[str, dict[str, Edit]]:
    """Edits by the row that shows them: its own stand before those of rows that have become part of it."""
    memory = merged.memory
    found = {name: dict(edits) for name, edits in memory.edits.items() if name not in memory.homes}
    for name, home in memory.homes.items():
        edits = found.setdefault(home, {})
        for column, edit in memory.edits.get(name, {}).items():
            if column not in edits:
                edits[column] = edit
            elif edits[column].theirs != edit.theirs:
                merged.conflicts.append(Conflict(home, column, edits[column].theirs, f"{name} had: {edit.theirs}"))
    return found


def _edit(row: Row, edits: dict[str, Edit], merged: Merged) -> None:
    """Put edited cells into a row, and remember what the minutes say now."""
    cells = cells_of(row)
    for column, edit in edits.items():
        now = edit.now = cells.get(column, "")
        if now not in (edit.base, edit.theirs):
            last = row.reports[-1] if row.reports else None
            day_of, source = (last.meeting_date, last.source) if last else (None, None)
            merged.conflicts.append(Conflict(row.id, column, edit.theirs, now, day_of, source))
            row.ours[column] = now
        put(row, column, edit.theirs)
