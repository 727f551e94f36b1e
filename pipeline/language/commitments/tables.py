"""Commitments in tables: a candidate for each row of an action table, and for the cells of forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Block, Cell
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.column_patterns import DECIDED_CELL, DECISION_OR_ACTION
from pipeline.language.commitments.columns import Columns, head_of, owner_words
from pipeline.language.commitments.context import Context, role_of
from pipeline.language.commitments.due_words import owner_and_time
from pipeline.language.commitments.outcome_patterns import ROW_TYPE, TYPE_HEAD
from pipeline.language.commitments.owners import is_owner, owners_of, speaker_of
from pipeline.language.commitments.patterns import OWNED_HEAD
from pipeline.language.commitments.prose import best_unit
from pipeline.language.commitments.status import status_of
from pipeline.language.commitments.wordings import action_weight
from pipeline.language.units import sentences

SHORT_REPORT = 5
"""Words of a status that may tell a due day ("Open – 18/3"); in longer ones days are when something happened."""


def rows_of(context: Context, index: int, columns: Columns) -> Iterator[Candidate]:
    """A candidate for each row of an action table."""
    block = context.block(index)
    section = context.sections[index]
    typed = _typed(block, columns)
    head = next((c.text for row in block.rows[: columns.first] for c in row if c.column == columns.task), "")
    both = DECISION_OR_ACTION.fullmatch(" ".join(head.split())) is not None
    for row in block.rows[columns.first : columns.last]:
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
        if beside is not None and columns.owner is None:
            yield from _owners_beside(context, index, beside, task)
            if all(is_owner(context, entry) for _, _, entry in _entries(task)):
                continue
        owner = cells.get(columns.owner) if columns.owner is not None else None
        words = owner_words(owner.text) if owner else ""
        due = cells.get(columns.due) if columns.due is not None else None
        given = bool(due and due.text.strip() and words.strip()) and is_owner(context, words)
        if not _states_task(task, least=1 if given else LEAST_WORDS):
            continue
        when = (index, due.start, due.end) if due and due.text.strip() else None
        if owner and (cut := owner_and_time(context, words, sure=columns.owner is not None)):
            if when is None:
                when = (index, owner.start + owner.text.find(words) + cut[1], owner.end)
            words = words[: cut[0]]
        owners = owners_of(context, words) if words.strip() else None
        status = cells.get(columns.status) if columns.status is not None else None
        report = " ".join(c.text for c in (status, due) if c and c.text.strip())
        earlier = section.role in ("earlier", "done", "pending") or (columns.status is not None and bool(report))
        how = status_of(report) or {"done": "done", "pending": "open"}.get(section.role or "")
        if both and owners is None and DECIDED_CELL.match(task.text):
            yield Candidate("decision", index, task.start, task.end, "decision-table", 0.85, marked=True)
            continue
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


def _entries(cell: Cell) -> Iterator[tuple[int, int, str]]:
    """The lines of a cell in an action column without their numbers ("49: AQ"): start, end and words."""
    at = cell.start
    for line in cell.text.split("\n"):
        number = _NUMBERED.match(line)
        lead = number.end() if number else 0
        if line.strip():
            yield at + lead, at + len(line), line[lead:].strip()
        at += len(line) + 1


_NUMBERED = re.compile(r"\s*\d{1,3}(?:[./]\d{1,3})?\s*[:.)]\s*(?=\S)")


def _owners_beside(context: Context, index: int, beside: Cell, cell: Cell) -> Iterator[Candidate]:
    """The lines of an action column that hold nothing but owners: each gets the sentence beside it that names or fits them best."""
    taken: set[tuple[int, int]] = set()
    for _, _, entry in _entries(cell):
        if not is_owner(context, entry):
            continue
        named = owners_of(context, entry)
        found = best_unit(context, index, beside.start, beside.end, named, taken)
        if found:
            taken.add(found)
            yield Candidate("action", index, *found, "action-column", 0.85, marked=True, owners=named)


def _typed(block: Block, columns: Columns) -> int | None:
    """The column that says of each row whether it is a decision, an action or a piece of information."""
    rows = block.rows[columns.first : columns.last]
    heads = {cell.column: cell.text.strip() for row in block.rows[: columns.first] for cell in row}
    for column in sorted({cell.column for row in rows for cell in row} - {columns.task, columns.owner, columns.due}):
        words = [cell.text.strip() for row in rows for cell in row if cell.column == column and cell.text.strip()]
        if all(len(word) == 1 for word in words) and not TYPE_HEAD.fullmatch(heads.get(column, "")):
            continue  # ratings, classes, initials
        found = [ROW_TYPE.fullmatch(word) for word in words]
        if len(words) > 1 and all(found) and any(m["decision"] for m in found if m):
            return column
    return None


LEAST_WORDS = 2
"""Words of a task in a row that does not say who is to do it, and by when ("Diagrams | Ada | 18 April")."""


def _states_task(cell: Cell, least: int = LEAST_WORDS) -> bool:
    text = cell.text.strip()
    return (
        len(text.split()) >= least
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
    if owned and (columns.discussion is None or columns.owner is not None):
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
            parts = [piece for part in parts for piece in _by_owner(context, block.text, *part)]
            spans += [p for n, p in enumerate(parts) if n == 0 or action_weight(context, index, *p) > 1]
    for start, end in spans:
        if columns.discussion is not None and (number := _NUMBERED.match(block.text, start, end)):
            start = number.end()
        if columns.discussion is not None and is_owner(context, block.text[start:end]):
            continue  # who gets a sentence beside it
        length, own = speaker_of(context, index, start, end)
        if len(block.text[start + length : end].split()) >= 2:
            yield start + length, end, own or None


def _by_owner(context: Context, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tasks of a line that a page ran together out of several ("AQ to ring the hall by 3 May BR to order paint")."""
    for match in _NEXT_OWNER.finditer(text, start, end):
        if context.directory.resolve(match["who"]) is not None:
            yield start, match.start()
            start = match.start("who")
    yield start, end


_NEXT_OWNER = re.compile(
    r"(?<=[a-z0-9).])(?<!\band)(?<!\bask)(?<!\bfor)(?<!\bor)(?<!\bwith)(?<!\bfrom)(?<!\bby)"
    r" (?P<who>[A-Z]{2,4}) to (?=[a-z])"
)
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
