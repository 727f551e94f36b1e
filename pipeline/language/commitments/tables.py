"""Commitments in tables: what each column holds, told from its head and from its cells, and a candidate for each row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Block, Cell
from pipeline.language.attendance.labels import lists_people
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context, role_of
from pipeline.language.commitments.due_words import day_said, only_time, owner_and_time
from pipeline.language.commitments.outcome_patterns import ROW_TYPE, TYPE_HEAD
from pipeline.language.commitments.owners import is_owner, owners_of, speaker_of
from pipeline.language.commitments.patterns import COLUMN_HEADS, DUE_HEAD, HEAD_REMARK, OWNED_HEAD
from pipeline.language.commitments.prose import best_unit
from pipeline.language.commitments.status import status_of
from pipeline.language.commitments.wordings import action_weight
from pipeline.language.units import sentences

SHORT_REPORT = 5
"""Words of a status that may tell a due day ("Open – 18/3"); in longer ones days are when something happened."""
MOSTLY = 0.6
"""Share of a column's filled cells that must look alike for the column to have that meaning."""
_NUMBER = re.compile(r"^[A-Za-z]{0,6}[\s#-]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?$")
_BY = re.compile(r"^(?:action(?:ed)?(?: by)?|by)\s*:?\s+(?=\S)", re.I)


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
    if section == "silent" or lists_people([c.text for c in rows[0]]):
        return None
    for first, row in enumerate(rows[:3]):
        heads = {cell.column: meaning for cell in row if (meaning := _head_of(cell.text))}
        if len(heads) >= 2 and len(heads) >= len([c for c in row if c.text.strip()]) / 2:
            return _headed(context, index, rows, heads, first + 1)
    return (
        _headless(context, rows, 0)
        if section in ("actions", "earlier", "done", "pending")
        else _sure_headless(context, rows)
    )


def _headed(context: Context, index: int, rows: list[list[Cell]], heads: dict[int, str], first: int) -> Columns | None:
    body = rows[first:]
    if "due" not in heads.values():
        _tell_due(context, index, body, heads)
    by = {meaning: column for column, meaning in sorted(heads.items(), reverse=True)}
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
    if _action_head(rows, first, task) and len(wordy) > 1 and "owner" not in by:
        other = next((c for c in wordy if c != task and heads.get(c) not in ("due", "status", "number")), None)
        if other is not None and _words(body, other) > _words(body, task):
            discussion = other
    if not _action_head(rows, first, task) and "owner" not in by:
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
            r"\b(?:actions?|tasks?|to[- ]?do|next steps?|follow[- ]?ups?|deliverables?|work)\b",
            cell.text,
            re.I,
        )
        for row in rows[:first]
        for cell in row
        if cell.column == task
    )


def says_action(block: Block, columns: Columns) -> bool:
    """Whether the head of the tasks' column says that they are some."""
    return _action_head(block.rows, columns.first, columns.task)


def _named(text: str) -> str:
    """The words of an owner's cell without the one that says that he is to act ("Action AQ")."""
    return _BY.sub("", text.strip())


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
        elif "owner" not in columns and sum(is_owner(context, _named(t)) for t in cells) >= MOSTLY * len(cells):
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
    if all(_BY.match(c.text) for row in rows for c in row if c.column == found.owner and c.text.strip()):
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


def rows_of(context: Context, index: int, columns: Columns) -> Iterator[Candidate]:
    """A candidate for each row of an action table."""
    block = context.block(index)
    section = context.sections[index]
    typed = _typed(block, columns)
    for row in block.rows[columns.first :]:
        cells = {cell.column: cell for cell in row}
        kind = ROW_TYPE.fullmatch(cells[typed].text.strip()) if typed is not None and typed in cells else None
        if kind is not None and not kind["action"]:
            task = cells.get(columns.task)
            if kind["decision"] and task is not None and _states_task(task):
                yield Candidate("decision", index, task.start, task.end, "decision-table", 0.9, marked=True)
            continue
        task = cells.get(columns.task)
        if columns.decision is not None and (cell := cells.get(columns.decision)) and len(cell.text.split()) >= 3:
            yield Candidate("decision", index, cell.start, cell.end, "decision-table", 0.85, marked=True)
        if task is None or columns.decision == columns.task:
            continue
        beside = cells.get(columns.discussion) if columns.discussion is not None else None
        if beside is not None and task.text.strip() and is_owner(context, task.text):
            named = owners_of(context, task.text)
            found = best_unit(context, index, beside.start, beside.end, named)
            if found:
                yield Candidate("action", index, *found, "action-column", 0.85, marked=True, owners=named)
            continue
        if not _states_task(task):
            continue
        owner = cells.get(columns.owner) if columns.owner is not None else None
        words = _named(owner.text) if owner else ""
        due = cells.get(columns.due) if columns.due is not None else None
        when = (index, due.start, due.end) if due and due.text.strip() else None
        if owner and (cut := owner_and_time(context, words)):
            if when is None:
                when = (index, owner.start + owner.text.find(words) + cut[1], owner.end)
            words = words[: cut[0]]
        owners = owners_of(context, words) if words.strip() else None
        status = cells.get(columns.status) if columns.status is not None else None
        report = " ".join(c.text for c in (status, due) if c and c.text.strip())
        earlier = section.role in ("earlier", "done", "pending") or (columns.status is not None and bool(report))
        how = status_of(report) or {"done": "done", "pending": "open"}.get(section.role or "")
        for start, end, own in _tasks(context, index, block, task, columns, owners is not None):
            yield Candidate(
                "action",
                index,
                start,
                end,
                "action-table",
                0.94 if columns.owner is not None else 0.85,
                marked=True,
                owners=own or owners,
                due_source=when,
                status=how or (None if earlier and columns.status is not None and not report else "open"),  # type: ignore[arg-type]
                earlier=earlier,
                extra_due=([(index, start, end)] if when else [])
                + (
                    [(index, status.start, status.end)]
                    if status and 0 < len(status.text.split()) <= SHORT_REPORT
                    else []
                ),
            )


def _typed(block: Block, columns: Columns) -> int | None:
    """The column that says of each row whether it is a decision, an action or a piece of information."""
    rows = block.rows[columns.first :]
    heads = {cell.column: cell.text.strip() for row in block.rows[: columns.first] for cell in row}
    for column in sorted({cell.column for row in rows for cell in row} - {columns.task, columns.owner, columns.due}):
        words = [cell.text.strip() for row in rows for cell in row if cell.column == column and cell.text.strip()]
        if all(len(word) == 1 for word in words) and not TYPE_HEAD.fullmatch(heads.get(column, "")):
            continue  # ratings, classes, initials
        found = [ROW_TYPE.fullmatch(word) for word in words]
        if len(words) > 1 and all(found) and any(m["decision"] for m in found if m):
            return column
    return None


def _states_task(cell: Cell) -> bool:
    text = cell.text.strip()
    return (
        len(text.split()) >= 2
        and head_of(text) is None
        and not re.fullmatch(r"(?i)(?:none|n/?a|nil|no (?:further )?actions?\.?)", text)
    )


def _tasks(
    context: Context, index: int, block: Block, cell: Cell, columns: Columns, owned: bool
) -> Iterator[tuple[int, int, list[str] | None]]:
    """The tasks of one cell: one where an owner's column stands beside it, else one a line or owner's sentence."""
    at = cell.start
    lines: list[tuple[int, int]] = []
    for line in cell.text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line)))
        at += len(line) + 1
    dated = next((n for n, (a, _) in enumerate(lines) if _UPDATE.match(block.text, a)), None)
    if dated is not None and len(lines) > 1:
        lines = lines[:dated]
        owned = owned or bool(lines)
    if not lines:
        return
    if owned and columns.discussion is None:
        sure = block.page is None or all(action_weight(context, index, a, b) > 1 for a, b in lines)
        apart = (
            sure
            and all(_LINE.match(block.text[a:b]) for a, b in lines)
            and not any(_RUNS_ON.search(block.text[a:b]) for a, b in lines[:-1])
        )
        for start, end in lines if len(lines) > 1 and apart else [(lines[0][0], lines[-1][1])]:
            yield start, end, None
        return
    if len(lines) == 1 and columns.discussion is None:
        spans = lines
    else:
        spans = []
        for start, end in lines:
            parts = [(start + a, start + b) for a, b in sentences(block.text[start:end])]
            spans += [p for n, p in enumerate(parts) if n == 0 or action_weight(context, index, *p) > 1]
    for start, end in spans:
        length, own = speaker_of(context, index, start, end)
        if len(block.text[start + length : end].split()) >= 2:
            yield start + length, end, own or None


_UPDATE = re.compile(
    r"\W*(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?)"
    r"\s*(?::|\s[–-]\s)"
)
"""How a line of a cell begins that tells what became of the task by a day ("17/9: no progress"): it is none itself."""
_LINE = re.compile(r"\W*[A-Z]\S* +\w")
_RUNS_ON = re.compile(r"(?:[,:–-]|\b(?:the|an?|of|and|or|to|for|with|in|on|at|by|from|re|about|Mr|Mrs|Ms|Dr))\s*$")
"""How the lines of a cell begin that are tasks of their own, and how one ends that the next line goes on with; lines on a
page may have been broken anywhere."""


def owned_rows(context: Context, index: int) -> Iterator[Candidate]:
    """The rows of a table whose head names their owner ("Ada's tasks", "JS – actions")."""
    rows = context.block(index).rows
    head = next((c for c in rows[0] if c.text.strip()), None) if rows else None
    match = OWNED_HEAD.match(" ".join(head.text.split())) if head else None
    if head is None or match is None or len(rows) < 2 or not _OWNED_WORD.search(head.text):
        return
    if not is_owner(context, match["owner"].strip(" –-")):
        return
    owners = owners_of(context, match["owner"].strip(" –-"))
    for row in rows[1:]:
        cell = next((c for c in row if c.column == head.column), None)
        if cell is not None and _states_task(cell):
            yield Candidate("action", index, cell.start, cell.end, "owner-table", 0.85, marked=True, owners=owners)


_OWNED_WORD = re.compile(r"\b(?:actions?|to[- ]?dos?|jobs?|tasks?|responsibilities)\b", re.I)


def form_rows(context: Context, index: int) -> Iterator[tuple[Cell, str]]:
    """Cells of a two-column form whose label announces actions or decisions, with the label's role."""
    for row in context.block(index).rows:
        filled = [cell for cell in row if cell.text.strip()]
        if len(filled) == 2 and (role := role_of(filled[0].text)) in ("actions", "decisions", "earlier"):
            yield filled[1], role
