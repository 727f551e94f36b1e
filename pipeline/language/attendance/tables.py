"""Tables of who was there: labels in cells, columns with heads, pairs of names and initials, matrices of marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Block, Cell
from pipeline.language.attendance.entries import Listed, parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.lists import Found, mark_of
from pipeline.language.attendance.patterns import HEADS, NO_PEOPLE
from pipeline.language.people.names import fits_initials, is_initials
from pipeline.language.people.patterns import ROLE
from pipeline.minutes import Presence

LONGEST_CELL = 14
"""Words of a cell that can still be one person."""


def people_of_table(block: Block, announced: Presence | None) -> Iterator[Found]:
    """The people of a table.

    Parameters
    ----------
    block
        The table.
    announced
        Status from a label or heading right above the table, None where there is none: then only tables that announce
        themselves, by labels in their cells or by their heads, are lists of people.
    """
    rows = [row for row in block.rows if any(c.text.strip() for c in row)]
    if not rows:
        return
    heads = _heads(rows[0])
    first = label_of(rows[0][0].text)
    if "name" not in heads and first is not None and first.sure and len(heads) > 1:
        # the column of names bears the label: Present | Role | Initials
        heads = {k: v for k, v in heads.items() if v != rows[0][0].column} | {"name": rows[0][0].column}
        announced = announced or first.status
    if "name" in heads and ("status" in heads or announced or {"organisation", "initials"} & heads.keys()):
        yield from _columns(rows[1:], heads, announced or "present", rows[0])
        return
    labels = list(_labelled(rows))
    if labels:
        yield from labels
        return
    if announced:
        yield from _grid(rows, announced)


def _heads(row: list[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for cell in row:
        text = " ".join(cell.text.split()).strip(" :*_")
        for meaning, pattern in HEADS:
            if pattern.match(text):
                found.setdefault(meaning, cell.column)
    return found


def _columns(rows: list[list[Cell]], heads: dict[str, int], status: Presence, head: list[Cell]) -> Iterator[Found]:
    label = next((c.text for c in head if c.column == heads.get("status")), "")
    for row in rows:
        cells = {c.column: " ".join(c.text.split()) for c in row}
        people = parse(cells.get(heads["name"], ""), one_a_line=True)
        if len(people) != 1:
            continue
        person = people[0]
        person.role = person.role or cells.get(heads.get("role", -1)) or None
        person.organisation = person.organisation or cells.get(heads.get("organisation", -1)) or None
        initials = cells.get(heads.get("initials", -1), "")
        if fits_initials(initials, person.name) or is_initials(initials):
            person.initials = initials
        how = status
        if "status" in heads:
            text = cells.get(heads["status"], "")
            how = mark_of(text) or (("absent" if not text else None) or _spelled(text) or status)
            if how == "present" and re.search(r"apolog|absent", label, re.I):
                how = "apologies"
        yield Found(person, person.status or how, label)


def _spelled(text: str) -> Presence | None:
    label = label_of(text)
    return label.status if label else None


def _labelled(rows: list[list[Cell]]) -> Iterator[Found]:
    """Cells that open with a label; their people stand behind it, in the cells beside, or in those below."""
    running: tuple[Presence, str, int] | None = None
    heads: dict[int, tuple[Presence, str]] = {}
    for row in rows:
        filled = [c for c in row if c.text.strip()]
        labels = [(c, label) for c in filled if (label := label_of(c.text)) is not None]
        if len(labels) > 1 and all(not c.text[label.end :].strip() for c, label in labels):
            heads = {c.column: (label.status, label.text) for c, label in labels}
            running = None
            continue
        if labels:
            heads = {}
            for cell, label in labels:
                rest = cell.text[label.end :]
                if rest.strip() and not NO_PEOPLE.match(rest):
                    yield from _cell(rest, label.status, label.text)
                running = (label.status, label.text, cell.column)
                beside = [c for c in filled if c.column > cell.column and label_of(c.text) is None]
                stop = next((c.column for c, _ in labels if c.column > cell.column), 10**6)
                yield from _pairs([c for c in beside if c.column < stop], label.status, label.text)
        elif heads:
            for cell in filled:
                if cell.column in heads:
                    yield from _cell(cell.text, *heads[cell.column])
        elif running is not None:
            first = filled[0]
            names = [c for c in filled if _could_be_person(c)]
            if first.column > running[2] or (
                len(names) * 2 >= len(filled) and len(first.text.split()) <= LONGEST_CELL and names[:1] == [first]
            ):
                yield from _pairs(filled, running[0], running[1])
            else:
                running = None


def _could_be_person(cell: Cell) -> bool:
    return bool(parse(cell.text, one_a_line=True)) and not cell.text.strip().endswith(":")


def _cell(text: str, status: Presence, label: str) -> Iterator[Found]:
    lines = [line for line in text.split("\n") if line.strip()]
    single = len(lines) > 1
    for person in parse(text, one_a_line=single):
        yield Found(person, person.status or status, label)


def _pairs(cells: list[Cell], status: Presence, label: str) -> Iterator[Found]:
    """Cells of names, each perhaps followed by one of initials, role, organisation or a mark."""
    last: Listed | None = None
    pending: list[Found] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        if last is not None and (is_initials(text) or fits_initials(text, last.name)):
            last.initials = text
            continue
        if last is not None and (mark := mark_of(text)) is not None:
            pending[-1] = Found(last, mark, label)
            continue
        if last is not None and (role := ROLE.match(text)) and len(text) - role.end() < 12:
            last.role = last.role or text
            continue
        people = list(_cell(cell.text, status, label))
        if people:
            pending += people
            last = people[-1].person
        elif last is not None and text and not last.organisation and len(text.split()) <= 8:
            last.organisation = text
    yield from pending


def _grid(rows: list[list[Cell]], status: Presence) -> Iterator[Found]:
    """A table under a label: each row a person, or names and initials in pairs; marks tell how each was there."""
    for row in rows:
        filled = [c for c in row if c.text.strip()]
        if any(len(c.text.split()) > 40 for c in filled) and len(filled) > 2:
            continue
        yield from _pairs(filled, status, "")
