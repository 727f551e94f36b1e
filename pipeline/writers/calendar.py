"""``register.ics``: a to-do for each dated open action, for calendars and task lists."""

from __future__ import annotations

import datetime

from icalendar import Calendar, Todo

from pipeline.register.cells import legal
from pipeline.register.model import Register, Row, is_day, is_open
from pipeline.writers import pieces

UNDATED = datetime.date(2020, 1, 1)
"""Stands in the time stamps of to-dos whose meeting has no day."""


def register_ics(register: Register) -> bytes:
    """The calendar (RFC 5545). A to-do keeps its UID from run to run; its stamp is the day of the last report."""
    calendar = Calendar()
    calendar.add("prodid", "-//Minutebook//Action register//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Action register")
    head, end, tail = calendar.to_ical(sorted=False).partition(b"END:VCALENDAR")
    todos = (row.printed(pieces.CALENDAR) or todo_piece(row) for row in register.of_kind("action"))
    return b"".join((head, *todos, end, tail))


def todo_piece(row: Row) -> bytes:
    """The to-do of a row; nothing where it is closed, or has no day."""
    if row.kind != "action" or not is_open(row.status) or row.due is None or not is_day(row.due):
        return b""
    content: bytes = _todo(row, datetime.date.fromisoformat(row.due)).to_ical(sorted=False)
    return content


def _todo(row: Row, due: datetime.date) -> Todo:
    said = row.last_reported
    day = datetime.date.fromisoformat(said) if said is not None and is_day(said) else UNDATED
    todo = Todo()
    todo.add("uid", f"{row.id}@minutebook")
    todo.add("dtstamp", datetime.datetime.combine(day, datetime.time(), datetime.timezone.utc))
    todo.add("summary", legal(f"{row.action} ({row.owner})" if row.owner else row.action))
    todo.add("due", due)
    todo.add("status", "NEEDS-ACTION")
    where = ", ".join(part for part in (row.meeting, row.meeting_date, row.minute) if part)
    todo.add("description", legal("\n".join(part for part in (row.evidence, where, row.source) if part)))
    return todo
