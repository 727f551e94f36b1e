"""Rows from and to plain texts, as sheets hold them."""

from __future__ import annotations

from pipeline.register.cells import day, plain
from pipeline.register.memory import Cells, as_line
from pipeline.register.model import KINDS, SEPARATOR, STATUSES, Report, Row

_TEXTS = ("organisation", "due_text", "meeting", "meeting_date", "minute", "section", "review")
_NEVER_NONE = ("action", "evidence", "source")


def cells_of(row: Row) -> Cells:
    """The row as plain texts by column, those that people added included, without empty ones and without "overdue"."""
    cells = {name: text for name, value in row.cells().items() if (text := plain(value))}
    if cells.get("status") == "overdue":
        cells["status"] = "carried" if row.times_carried else "open"
    return cells


def cells_line(row: Row) -> bytes:
    """The row's cells as the memory keeps them: as JSON on one line."""
    return as_line(cells_of(row))


def put(row: Row, column: str, text: str) -> None:
    """Put what somebody typed into a cell of a row, and into what the row is counted and found by."""
    if column == "owner":
        row.owners = [owner.strip() for owner in text.split(SEPARATOR.strip()) if owner.strip()]
        row.holders = row.owners
    elif column == "status":
        text = text.casefold() if text.casefold() in STATUSES else text
        row.status = text or None
    elif column == "kind":
        kind = next((kind for kind in KINDS if kind == text.casefold()), None)
        if kind is None:
            return
        row.kind, text = kind, kind
    elif column == "due":
        text = day(text)
        row.due = text or None
    elif column in _NEVER_NONE:
        setattr(row, column, text)
    elif column in _TEXTS:
        setattr(row, column, text or None)
    elif column == "page":
        row.page = int(text) if text.isascii() and text.isdigit() else None
    row.hand[column] = text


def row_of(cells: Cells) -> Row:
    """A row from plain texts: one that people typed, or whose minutes are not there any more."""
    row = Row(
        id=cells["id"],
        kind="action",
        action="",
        owners=[],
        organisation=None,
        due=None,
        due_text=None,
        status=None,
        meeting=None,
        meeting_date=None,
        minute=None,
        section=None,
        source="",
        page=None,
        evidence="",
        confidence=1.0,
        rule="by hand",
        marked=True,
    )
    for column, text in cells.items():
        if column != "id":
            put(row, column, text)
    days = dict.fromkeys(cells[c] for c in ("first_raised", "last_reported") if cells.get(c))
    row.reports = [Report(day, row.source, row.evidence, row.status, row.due) for day in days]
    return row
