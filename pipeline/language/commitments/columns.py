"""What each column of a table holds, told from its head and from its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.document import Block, Cell
from pipeline.language.attendance.labels import lists_people
from pipeline.language.attendance.tables import MOSTLY
from pipeline.language.commitments.column_patterns import (
    AGENDA_HEADS,
    COLUMN_HEADS,
    DISCUSSION_HEAD,
    DUE_HEAD,
    HEAD_REMARK,
    ONLY_HEAD,
)
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_words import day_said, only_time
from pipeline.language.commitments.owners import is_owner
from pipeline.language.commitments.since_patterns import OF_EARLIER
from pipeline.language.commitments.status import status_of

_NUMBER = re.compile(r"^[A-Za-z]{0,6}[\s#-]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?$")
_NO_OWNER = re.compile(r"^(?:action(?:ed)?(?: by)?|by)\s*:?\s+(?=\S)|(?<=\S)\s*\([^()]{2,20} to [^()]{2,40}\)$", re.I)
"""What stands around the owner in an owner's cell."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Column numbers by meaning, and the first row that holds data."""

    first: int
    task: int
    owner: int | None = None
    due: int | None = None
    status: int | None = None
    number: int | None = None
    discussion: int | None = None
    decision: int | None = None
    last: int | None = None
    """The first row below them, where other rows follow in the same table."""


def head_of(text: str) -> str | None:
    """What a column with this head holds; None where the head tells nothing."""
    text = " ".join(text.split()).strip(" *_")
    plain = HEAD_REMARK.sub("", text)
    return next((m for t in (text, plain) if t for m, pattern in COLUMN_HEADS if pattern.search(t)), None)


def _head_of(text: str) -> str | None:
    """What a column with this head holds, heads of due dates in other words included ("Target completion", "By date")."""
    text = " ".join(text.split()).strip(" *_")
    return head_of(text) or ("due" if DUE_HEAD.match(text) else None)


def columns_of(context: Context, index: int) -> Columns | None:
    """The columns of an action table; None for any other table."""
    block = context.block(index)
    rows = block.rows
    if not rows:
        return None
    section = context.sections[index].role
    if section == "silent" and any(_surely_action_heads(row) for row in rows[:3]):
        section = None
    if section == "silent" or lists_people([c.text for c in rows[0]]) or is_agenda(block):
        return None
    for first, row in enumerate(rows[:3]):
        heads = {cell.column: meaning for cell in row if (meaning := _head_of(cell.text))}
        named = [c for c in row if c.text.strip()]
        if len(heads) >= 2 and len(heads) >= len(named) / 2:
            return _headed(context, index, rows, heads, first + 1)
        if len(named) == 1 and named[0].column and ONLY_HEAD.fullmatch(named[0].text.strip()):
            return _headed(context, index, rows, {named[0].column: "task"}, first + 1)
    return (
        _headless(context, rows, 0)
        if section in ("actions", "earlier", "done", "pending")
        else _sure_headless(context, rows)
    )


def inner_tables(context: Context, index: int) -> Iterator[Columns]:
    """The action tables within a table that holds a whole meeting ("Date", "Agenda", and below them "Actions | Owner")."""
    rows = context.block(index).rows
    if context.sections[index].role == "silent":
        return
    heads = [(n, found) for n, row in enumerate(rows) if n and (found := _inner_heads(row))]
    for number, (at, found) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else len(rows)
        last = next((n for n in range(at + 1, end) if _other_row(rows[n], found)), end)
        part = rows[at:last]
        columns = _headed(context, index, part, dict(found), 1) if len(part) > 1 else None
        if columns is not None:
            yield replace(columns, first=at + 1, last=last)


def _surely_action_heads(row: list[Cell]) -> bool:
    """Whether a row's heads are those of tasks, of who is to do them and by when."""
    meanings = {meaning for cell in row if (meaning := _head_of(cell.text))}
    return {"task", "owner", "due"} <= meanings


def _inner_heads(row: list[Cell]) -> dict[int, str]:
    """What the columns below a row hold, where all of its cells are heads of an action table; nothing for any other row."""
    named = [cell for cell in row if cell.text.strip()]
    heads = {cell.column: meaning for cell in named if (meaning := _head_of(cell.text))}
    meanings = set(heads.values())
    sure = "task" in meanings and meanings & {"owner", "due"} and _action_head([row], 1, min(heads))
    return heads if len(heads) == len(named) >= LEAST_HEADS and sure else {}


def _other_row(row: list[Cell], heads: dict[int, str]) -> bool:
    """Whether a row is none of an inner table: empty, or with words elsewhere than below its heads."""
    filled = {cell.column for cell in row if cell.text.strip()}
    return not filled or not filled <= heads.keys()


LEAST_HEADS = 2
"""Heads of an action table at least."""


def is_agenda(block: Block) -> bool:
    """Whether a table is an agenda: its heads are topics, who speaks of them, and for how long."""
    return any(
        len(heads := [cell.text for cell in row if cell.text.strip()]) >= len(AGENDA_HEADS)
        and all(any(pattern.fullmatch(head) for head in heads) for pattern in AGENDA_HEADS)
        for row in block.rows[:2]
    )


def _headed(context: Context, index: int, rows: list[list[Cell]], heads: dict[int, str], first: int) -> Columns | None:
    body = rows[first:]
    if "due" not in heads.values():
        _tell_due(context, index, body, heads)
    by = {meaning: column for column, meaning in sorted(heads.items(), reverse=True)}
    owners = [column for column, meaning in sorted(heads.items()) if meaning == "owner"]
    if len(owners) > 1:  # "Assigned | Who": the one below is a day
        by["owner"] = max(owners, key=lambda c: (_share_of_owners(context, body, c), -c))
    tasks = [column for column, meaning in sorted(heads.items()) if meaning == "task"]
    if len(tasks) > 1:  # "Item | Action | …": the one that says so, else the wordiest
        by["task"] = next((c for c in tasks if _action_head(rows, first, c)), max(tasks, key=lambda c: _words(body, c)))
    task = by.get("task")
    width = max((c.column for row in rows for c in row), default=0) + 1
    wordy = sorted(range(width), key=lambda c: -_words(body, c))
    names = next((c.text for row in rows[:first] for c in row if c.column == by.get("owner")), "")
    if task is None:
        free = [c for c in wordy if c not in by.values() or heads.get(c) in ("section", "status")]
        if (
            "owner" in by
            and ("due" in by or context.sections[index].role in ("actions", "earlier"))
            and free
            and _words(body, free[0]) >= 2
        ):
            task = free[0]
        elif "decision" in by:
            return Columns(first, by["decision"], decision=by["decision"], discussion=None)
        else:
            return None
    if (
        not ({"owner", "due", "status", "number"} & by.keys())
        and "decision" not in by
        and context.sections[index].role not in ("actions", "earlier")
    ) and not _action_head(rows, first, task):
        return None
    if re.fullmatch(r"(?i)names?|members?", names.strip()) and not _action_head(rows, first, task):
        return None
    discussion = None
    told = [c.column for row in rows[:first] for c in row if DISCUSSION_HEAD.fullmatch(" ".join(c.text.split()))]
    if _action_head(rows, first, task) and len(wordy) > 1 and "owner" in by:
        discussion = next((c for c in told if c < task and _words(body, c) > max(WORDY, _words(body, task))), None)
    elif _action_head(rows, first, task) and len(wordy) > 1:
        other = next((c for c in wordy if c != task and heads.get(c) != "due"), None)
        if other is not None and heads.get(other) in ("number", "status") and _words(body, other) < WORDY:
            other = None
        if other is not None and _words(body, other) > _words(body, task):
            discussion = other
    section = context.sections[index]
    earlier = section.role in ("earlier", "done", "pending") or OF_EARLIER.search(section.title or "")
    reported = bool(earlier) and "status" in by
    if not _action_head(rows, first, task) and "owner" not in by and not reported:
        return None
    return Columns(
        first,
        task,
        by.get("owner"),
        by.get("due"),
        by.get("status"),
        by.get("number"),
        discussion,
        by.get("decision"),
    )


WORDY = 8
"""Words of the cells of a column, in the mean, from which a head such as "Minute" or "Notes" is that of the text."""


def _tell_due(context: Context, index: int, rows: list[list[Cell]], heads: dict[int, str]) -> None:
    """Make a column whose head might be anything ("By", "Date", "Notes") one of due days, if its cells tell times to come."""
    for column, meaning in sorted(heads.items()):
        cells = [c for row in rows for c in row if c.column == column and c.text.strip()]
        cells = [c for c in cells if len(c.text.split()) > 2 or status_of(c.text) is None]
        if meaning not in ("owner", "section", "status") or not cells:
            continue
        times = [c for c in cells if only_time(context, c.text)]
        days = [day_said(context, c.text)[0] for c in times]
        ahead = [d for d in days if d is not None and (context.base is None or d > context.base)]
        if len(times) >= MOSTLY * len(cells) and len(ahead) >= len(times) / 2:
            heads[column] = "due"
            return


def _action_head(rows: list[list[Cell]], first: int, task: int) -> bool:
    return any(
        re.search(
            r"\b(?:action(?:able)?s?|tasks?|to[- ]?do|next steps?|follow[- ]?ups?|deliverables?|work)\b",
            cell.text,
            re.I,
        )
        for row in rows[:first]
        for cell in row
        if cell.column == task
    )


def _share_of_owners(context: Context, rows: list[list[Cell]], column: int) -> float:
    cells = [c.text for row in rows for c in row if c.column == column and c.text.strip()]
    return sum(is_owner(context, owner_words(t)) for t in cells) / max(1, len(cells))


def says_action(block: Block, columns: Columns) -> bool:
    """Whether the head of the tasks' column says that they are some."""
    return _action_head(block.rows, columns.first, columns.task)


def owner_words(text: str) -> str:
    """The words of an owner's cell without what says that he, or somebody else, is to act ("Action AQ", "AQ (BR to sign off)")."""
    return _NO_OWNER.sub("", text.strip())


def _words(rows: list[list[Cell]], column: int) -> float:
    cells = [c.text for row in rows for c in row if c.column == column]
    return sum(len(t.split()) for t in cells) / max(1, len(cells))


def _headless(context: Context, rows: list[list[Cell]], first: int) -> Columns | None:
    """Columns told from their cells alone: the wordiest is the task, the one of owners the owner's."""
    width = max((c.column for row in rows for c in row), default=0) + 1
    if width < 2:
        return None
    columns: dict[str, int] = {}
    for column in range(width):
        cells = [c.text.strip() for row in rows for c in row if c.column == column and c.text.strip()]
        if not cells:
            continue
        if "number" not in columns and sum(bool(_NUMBER.match(t)) for t in cells) >= MOSTLY * len(cells):
            columns["number"] = column
        elif "owner" not in columns and sum(is_owner(context, owner_words(t)) for t in cells) >= MOSTLY * len(cells):
            columns["owner"] = column
    rest = [c for c in range(width) if c not in columns.values()]
    if not rest:
        return None
    task = max(rest, key=lambda c: _words(rows, c))
    others = [c for c in rest if c > task]
    due = next((c for c in others if _mostly_dates(context, rows, c)), None)
    status = next((c for c in others if c != due), None)
    return (
        Columns(first, task, columns.get("owner"), due, status, columns.get("number"))
        if _words(rows, task) >= 2
        else None
    )


def _mostly_dates(context: Context, rows: list[list[Cell]], column: int) -> bool:
    cells = [c for row in rows for c in row if c.column == column and c.text.strip()]
    index = next(
        (
            i
            for i, b in enumerate(context.document.blocks)
            if b.kind == "table" and b.cells and b.cells[0] is rows[0][0]
        ),
        None,
    )
    if not cells or index is None:
        return False
    return sum(
        bool(context.dates_in(index, c.start, c.end)) and len(c.text.split()) <= 5 for c in cells
    ) >= MOSTLY * len(cells)


def _sure_headless(context: Context, rows: list[list[Cell]]) -> Columns | None:
    """A table without heads, under no telling title, that still lists actions: an owner in each row beside a wordy task."""
    found = _headless(context, rows, 0)
    if found is None or found.owner is None:
        return None
    if all(_NO_OWNER.match(c.text) for row in rows for c in row if c.column == found.owner and c.text.strip()):
        return found
    if len(rows) < 2 or _words(rows, found.task) < 4:
        return None
    tasks = [c.text for row in rows for c in row if c.column == found.task and c.text.strip()]
    verbs = sum(bool(re.match(r"(?:to\s+)?[A-Za-z]+\b", t)) and len(t.split()) >= 3 for t in tasks)
    telling = sum(
        bool(
            re.search(
                r"\b(?:to|will|contact|arrange|send|write|update|review|prepare|organise|check|speak|report)\b",
                t,
                re.I,
            )
        )
        for t in tasks
    )
    return found if verbs >= MOSTLY * len(tasks) and telling >= MOSTLY * len(tasks) else None
