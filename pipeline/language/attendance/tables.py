"""Tables of who was there: labels in cells, columns with heads, pairs of names and initials."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pipeline.document import Block, Cell
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.groups import crowd, full_name
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.lists import people_behind, sole_label
from pipeline.language.attendance.marks import Legend, marked_columns, names_day, of_meetings
from pipeline.language.attendance.orders import SURNAME_FIRST, given_name_first, surnames_first
from pipeline.language.attendance.patterns import (
    ENDS_IN_ROLE,
    HEADS,
    MONEY,
    NO_PERSONS,
    OF_BUSINESS,
    OTHER_LABEL,
    REMARK_OF_ROLE,
)
from pipeline.language.attendance.person import Found, Listed
from pipeline.language.people.names import fits_initials, is_initials
from pipeline.language.people.patterns import ROLE
from pipeline.minutes import Presence

LONGEST_CELL = 14
"""Words of a cell that can still be one person."""
HEADS_OF_BUSINESS = 3
"""Heads of a table of tasks or topics, of which one may be "Speaker"."""
MOSTLY = 0.6
"""Share of the cells of a column that must look alike for the column to have that meaning."""
LONG_TEXT = 40
"""Words of a cell that is text about something, not somebody."""


def people_of_table(block: Block, announced: Presence | None, day: date | None, legend: Legend) -> Iterator[Found]:
    """The people of a table.

    Parameters
    ----------
    block
        The table.
    announced
        Status from a label or heading right above the table, None where there is none: then only tables that announce
        themselves, by labels in their cells or by their heads, are lists of people.
    day
        The meeting's day, which tells its column in a table of several meetings.
    legend
        What the document says that marks mean.
    """
    rows = [row for row in block.rows if any(c.text.strip() for c in row)]
    if rows and any(OF_BUSINESS.fullmatch(c.text) for c in rows[0]):
        if sum(bool(c.text.strip()) for c in rows[0]) >= HEADS_OF_BUSINESS:
            return
        announced = None
    if len(rows) > 2 and len(filled := [c for c in rows[0] if c.text.strip()]) == 1 and "name" in _heads(rows[1]):
        title = label_of(" ".join(filled[0].text.split()))
        announced = announced or (title.status if title else None)
        rows = rows[1:]
    if not rows or (announced is None and sum(MONEY.search(c.text) is not None for row in rows for c in row) > 1):
        return  # payments, in which an office only says what was paid for
    rows = _given_name_first(rows)
    marked = of_meetings(rows, day, legend) or marked_columns(rows, legend)
    if marked:
        heads = _heads(rows[0])
        for cells, status in marked:
            yield from _person_of_row(cells, {"name": cells[0].column} | heads, status, status, "")
        return
    heads = _heads(rows[0])
    if "name" in heads and "status" not in heads and (column := _of_status(rows, heads, legend, day)) is not None:
        heads = {k: v for k, v in heads.items() if v != column} | {"status": column}
    if "name" in heads and "initials" not in heads and (column := _of_initials(rows, heads)) is not None:
        heads["initials"] = column
    labels = [label_of(c.text) for c in rows[0]]
    first = labels[0]
    if "name" not in heads and first is not None and first.sure and len(heads) > 1:
        # the column of names bears the label: Present | Role | Initials
        heads = {k: v for k, v in heads.items() if v != rows[0][0].column} | {"name": rows[0][0].column}
        announced = announced or first.status
    side_by_side = sum(label is not None and label.sure for label in labels) > 1 and (
        "status" not in heads or _names_below(rows, heads["status"])
    )
    if (
        "name" in heads
        and not side_by_side
        and ("status" in heads or announced or {"organisation", "initials"} & heads.keys())
    ):
        label = next((c.text for c in rows[0] if c.column == heads.get("status")), "")
        lead = rows[0][0].column if label_of(rows[1][0].text) else None
        running = announced or "present"
        for row in rows[1:]:
            status = _status_of_row(row, heads, running, label, legend)
            running = status if lead == heads.get("status") else running
            yield from _person_of_row(row, heads, status, announced or "present", label)
        return
    if announced and (whence := _names_and_employers(rows)):
        yield from (Found(person, announced, "") for person in whence)
        return
    found = list(_labelled(rows, legend))
    if not announced:
        yield from found
        return
    for filled in _before_labels(rows) if found else ([c for c in row if c.text.strip()] for row in rows):
        if len(filled) < 3 or not any(len(c.text.split()) > LONG_TEXT for c in filled):
            yield from _pairs(filled, announced, "", legend)
    yield from found


def _names_below(rows: list[list[Cell]], column: int) -> bool:
    """Whether most cells of a column below its head are somebody's full name, alone or with what is said of him."""
    below = [" ".join(c.text.split()) for row in rows[1:] for c in row if c.column == column and c.text.strip()]
    named = sum(any(" " in person.name for person in parse(text, one_a_line=True)) for text in below)
    return bool(below) and named >= MOSTLY * len(below)


def _names_and_employers(rows: list[list[Cell]]) -> list[Listed]:
    """The people of a table of two columns without heads, full names and where they are from; nobody of any other table."""
    pairs = [[" ".join(c.text.split()) for c in row if c.text.strip()] for row in rows]
    if len(pairs) < LEAST_ROWS or any(len(pair) != 2 for pair in pairs):
        return []
    named = [full_name(name) for name, _ in pairs]
    other = [not full_name(whence) for _, whence in pairs]
    if (
        not all(named)
        or 2 * sum(other) < len(pairs)
        or any(label_of(whence) or ROLE.search(whence) for _, whence in pairs)
    ):
        return []
    people = [parse(name, one_a_line=True) for name, _ in pairs]
    if any(len(found) != 1 for found in people):
        return []
    return [replace(found[0], organisation=whence) for found, (_, whence) in zip(people, pairs, strict=True)]


LEAST_ROWS = 2


def _before_labels(rows: list[list[Cell]]) -> Iterator[list[Cell]]:
    """What stands above the first label of a table, and left of all its labels."""
    labelled = [[c.column for c in row if c.text.strip() and label_of(c.text)] for row in rows]
    leftmost = min(itertools.chain(*labelled), default=0)
    above = True
    for row, columns in zip(rows, labelled, strict=True):
        above = above and not columns
        if filled := [c for c in row if c.text.strip() and (above or c.column < leftmost)]:
            yield filled


def all_names(block: Block) -> bool:
    """Whether every cell of a table is somebody's full name."""
    cells = [c.text for c in block.cells if c.text.strip()]
    return len(cells) > 1 and all(full_name(" ".join(text.split())) is not None for text in cells)


def _given_name_first(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows of a table, names turned round in a column of "Quill, Ada"."""
    for column in sorted({c.column for c in rows[0]}):
        below = [" ".join(c.text.split()) for row in rows[1:] for c in row if c.column == column and c.text.strip()]
        if surnames_first(below):
            return [[replace(c, text=_turned(c.text)) if c.column == column else c for c in row] for row in rows]
    return rows


def _turned(text: str) -> str:
    name = " ".join(text.split())
    return given_name_first(name) if SURNAME_FIRST.fullmatch(name) and not ROLE.search(name) else text


def _of_initials(rows: list[list[Cell]], heads: dict[str, int]) -> int | None:
    """The column of initials beside that of names, though its head does not say so."""
    for head in rows[0]:
        if head.column in heads.values() or head.text.strip():
            continue
        cells = [{c.column: " ".join(c.text.split()) for c in row} for row in rows[1:]]
        pairs = [(row[head.column], row.get(heads["name"], "")) for row in cells if row.get(head.column)]
        if pairs and sum(fits_initials(short, name) for short, name in pairs) >= MOSTLY * len(pairs):
            return head.column
    return None


def _of_status(rows: list[list[Cell]], heads: dict[str, int], legend: Legend, day: date | None) -> int | None:
    """The column that tells how those of the rows were there, though no head does: labels or marks, under the day or no head."""
    for head in rows[0]:
        below = [" ".join(c.text.split()) for row in rows[1:] for c in row if c.column == head.column]
        filled = [text for text in below if text]
        if head.column in heads.values() or not filled:
            continue
        labels = [label for text in filled if (label := label_of(text)) and label.end >= len(text)]
        if not head.text.strip() and len(labels) == len(filled):
            return head.column
        marks = [legend.mark_of(text) for text in filled]
        if (not head.text.strip() or names_day(head.text, day)) and None not in marks and "present" in marks:
            return head.column
    return None


def _heads(row: list[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for cell in row:
        text = re.split(r"\s*[(/]", " ".join(cell.text.split()).strip(" :*_"))[0]
        meaning = next((meaning for meaning, pattern in HEADS if pattern.match(text)), None)
        if meaning is not None:
            found.setdefault(meaning, cell.column)
    return found


def _status_of_row(row: list[Cell], heads: dict[str, int], default: Presence, label: str, legend: Legend) -> Presence:
    if "status" not in heads:
        return default
    text = next((" ".join(c.text.split()) for c in row if c.column == heads["status"]), "")
    spelled = label_of(text)
    carried = row[0].column == heads["status"] and heads["name"] > heads["status"]
    status = legend.mark_of(text) or (spelled.status if spelled else default if text or carried else "absent")
    return "apologies" if status == "present" and re.search(r"apolog|absent", label, re.I) else status


def _person_of_row(
    row: list[Cell], heads: dict[str, int], status: Presence, default: Presence, label: str
) -> Iterator[Found]:
    """The person of a row, with what the other columns tell; several where the cell of names has several lines."""
    cells = {c.column: " ".join(c.text.split()) for c in row}
    name = next((c.text for c in row if c.column == heads["name"]), "")
    if surname := cells.get(heads.get("surname", -1)):
        name = f"{name.strip()} {surname}"
    people = parse(" ".join(name.split()), one_a_line=True)
    if len(row_of := crowd(" ".join(name.split()))) > 1:
        people = row_of
    elif len(people) != 1 or name.count("\n") > 1:
        lines = [line for line in name.split("\n") if line.strip()]
        people = [p for line in lines for p in parse(line, one_a_line=True)] if len(lines) > 1 else []
        if len(people) < len(lines):
            return
    for person in people:
        person.role = person.role or cells.get(heads.get("role", -1)) or None
        person.organisation = person.organisation or cells.get(heads.get("organisation", -1)) or None
        initials = cells.get(heads.get("initials", -1), "")
        if fits_initials(initials, person.name) or is_initials(initials):
            person.initials = initials
        yield Found(person, person.status or status or default, label)


def _labelled(rows: list[list[Cell]], legend: Legend) -> Iterator[Found]:
    """Cells that open with a label; their people stand behind it, in the cells beside, or in those below."""
    running: tuple[Presence, str, int] | None = None
    heads: dict[int, tuple[Presence, str]] = {}
    for row in rows:
        filled = [c for c in row if c.text.strip()]
        labels = [(c, label) for c in filled if (label := label_of(c.text)) is not None]
        if not labels and len(filled) == 1 and OTHER_LABEL.match(filled[0].text):
            running = None  # "Mailing to: …", "Annexes: …"
            continue
        pure = bool(labels) and all(not c.text[label.end :].strip() for c, label in labels)
        if pure and not heads and len(labels) == 1 and row is rows[0] and len(filled) > 1:
            labels += [(c, own) for c in filled if c is not labels[0][0] and (own := sole_label(c.text + ":"))]
        if pure and heads and all(c.column in heads for c, _ in labels) and len(heads) > 1:
            heads |= {c.column: (label.status, label.text) for c, label in labels}
            for cell in filled:
                if cell.column in heads and label_of(cell.text) is None:
                    yield from _cell(cell.text, *heads[cell.column])
            continue
        if len(labels) > 1 and pure:
            labels += [(c, own) for c in filled if label_of(c.text) is None and (own := sole_label(c.text + ":"))]
            heads = {c.column: (label.status, label.text) for c, label in labels}
            running = None
            continue
        labelled = {cell.column for cell, _ in labels}
        if labels and len(heads) > 1 and labelled < {c.column for c in filled} <= heads.keys():
            # "Directors present | Guests | Regrets", below it "… | … | Regrets: Ada Quill"
            for cell in filled:
                if cell.column not in labelled:
                    yield from _cell(cell.text, *heads[cell.column])
            for cell, label in labels:
                yield from people_behind(cell.text[label.end :], label)
            continue
        if labels:
            heads = {}
            for cell, label in labels:
                yield from people_behind(cell.text[label.end :], label)
                running = (label.status, label.text, cell.column)
                stop = next((c.column for c, _ in labels if c.column > cell.column), 10**6)
                beside = [c for c in filled if cell.column < c.column < stop and label_of(c.text) is None]
                yield from _pairs(beside, label.status, label.text, legend)
        elif heads:
            if not _could_be_people(filled[0]):
                heads = {}
            for cell in filled:
                if cell.column in heads:
                    yield from _cell(cell.text, *heads[cell.column])
        elif running is not None and filled[0].column <= running[2] and _office(filled):
            yield from _pairs(filled[1:], "in_attendance", filled[0].text, legend)
        elif running is not None:
            below = [c for c in filled if c.column >= running[2]]
            names = [c for c in below if _could_be_people(c)]
            others = [c for c in below if c not in names and not is_initials(c.text.strip())]
            if below and (below[0].column > running[2] or (len(names) >= len(others) and names[:1] == below[:1])):
                yield from _pairs(below, running[0], running[1], legend)
            else:
                running = None


def _office(filled: list[Cell]) -> bool:
    """Whether a row among those of who was there names an office, and its people beside it ("CLERK'S OFFICE: | Ada Quill")."""
    head = " ".join(filled[0].text.split())
    announces = (head.endswith(":") or head.isupper()) and not NO_PERSONS.match(head)
    return announces and len(filled) > 1 and all(map(_could_be_people, filled[1:]))


def _could_be_people(cell: Cell) -> bool:
    lines = [line for line in cell.text.split("\n") if line.strip()]
    return (
        bool(parse(cell.text, one_a_line=True))
        and not cell.text.strip().endswith(":")
        and all(len(line.split()) <= LONGEST_CELL for line in lines)
    )


def _cell(text: str, status: Presence, label: str) -> Iterator[Found]:
    lines = [line for line in text.split("\n") if line.strip()]
    for person in parse(text, one_a_line=len(lines) > 1):
        yield Found(person, person.status or status, label)


def _pairs(cells: list[Cell], status: Presence, label: str, legend: Legend) -> Iterator[Found]:
    """Cells of names, each perhaps followed by one of initials, role, organisation or a mark."""
    last: Listed | None = None
    pending: list[Found] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        text = text[1:-1] if re.fullmatch(r"\([^()]*\)", text) else text
        if last is not None and (is_initials(text) or fits_initials(text, last.name)):
            last.initials = text
            continue
        if last is not None and (mark := legend.mark_of(text)) is not None:
            pending[-1] = Found(last, mark, label)
            continue
        if (
            last is not None
            and (role := ROLE.match(text))
            and (len(text) - role.end() < 12 or text[role.end() + 1 :][:1].islower())
        ):
            last.role = last.role or text
            continue
        if last is not None and " " in last.name and ENDS_IN_ROLE.search(text):
            last.role = last.role or REMARK_OF_ROLE.sub("", text)
            continue
        people = list(_cell(cell.text, status, label))
        lone = len(people) == 1 and " " not in people[0].person.name and not people[0].person.role
        if people and not (
            lone and last is not None and not last.organisation and " " in last.name and cell is not cells[0]
        ):
            pending += people
            last = people[-1].person
        elif last is not None and text and not last.organisation and len(text.split()) <= 8:
            last.organisation = text
    yield from pending
