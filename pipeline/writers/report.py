"""``report.html``: the register as one page that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_left
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from pipeline.register.cells import legal
from pipeline.register.model import CLOSED, MeetingRow, Register, Row
from pipeline.writers import pieces

SCRIPTS = ("base.js", "register.js", "meetings.js", "charts.js", "start.js")
"""The page's script, in this order."""


def report_html(register: Register, inputs: str | None = None) -> bytes:
    """The page: the rows with search, filters and their evidence, every meeting, and charts.

    Text from minutes is data in it and never markup; its content policy lets no script run but its own.

    Parameters
    ----------
    inputs
        Path of the input folder as seen from the output folder, for links to the sources; None for no links.
    """
    page, style, script = _part("page.html"), _part("page.css"), "\n".join(map(_part, SCRIPTS))
    facts = {
        "as_of": register.as_of.isoformat() if register.as_of else None,
        "inputs": inputs,
        "closed": sorted(CLOSED),
    }
    page = page.replace("STYLE-HASH", _hash(style)).replace("SCRIPT-HASH", _hash(script))
    head, rest = page.split("STYLE", 1)
    before, rest = rest.split("DATA", 1)
    between, tail = rest.split("SCRIPT", 1)
    meetings = b",".join(m.made[pieces.MEETING_PAGE] if m.made else meeting_page_piece(m) for m in register.meetings)
    rows = b",".join(row.printed(pieces.PAGE) or page_piece(row) for row in register.rows)
    found = (text_piece(row) if (text := row.printed(pieces.TEXT)) is None else text for row in register.rows)
    texts = b",".join(filter(None, dict.fromkeys(found)))
    start, end = "".join((head, style, before)).encode(), "".join((between, script, tail)).encode()
    lists = (b',"meetings":[', meetings, b'],"rows":[', rows, b'],"texts":{', texts, b"}}")
    return b"".join((start, _embedded(facts)[:-1], *lists, end))


def _part(name: str) -> str:
    return (files("pipeline.writers") / "page" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _embedded(content: Any) -> bytes:
    """JSON that can stand within a script element: nothing in it can end the element or begin another."""
    text = legal(_json(content)).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return text.encode("utf-8", "replace")


def page_piece(row: Row) -> bytes:
    """A row as the page has it."""
    return _embedded(_row(row))


def meeting_page_piece(meeting: MeetingRow) -> bytes:
    """A meeting as the page has it."""
    return _embedded(_meeting(meeting))


def text_piece(row: Row) -> bytes:
    """The source's text around a row, by its key; it stands once for all rows of it."""
    text = row.passage.text if row.passage else None
    return b"%s:%s" % (_embedded(_key(text)), _embedded(text)) if text is not None else b""


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _row(row: Row) -> dict[str, Any]:
    cells = row.cells()
    confidence = cells["confidence"]
    return {
        **{name: cells[name] for name in _CELLS},
        "owners": row.owners,
        "confidence": confidence if isinstance(confidence, float) else None,
        "passage": _passage(row) if cells["evidence"] == row.evidence else None,
        "again": [{name: getattr(report, name) for name in _REPORT} for report in row.reports[1:]],
        "dues": row.due_history,
        "by_hand": sorted(row.hand),
        "possible_duplicates": row.possible_duplicates,
        "ours": row.ours,
    }


def _passage(row: Row) -> dict[str, Any] | None:
    """Where the evidence, and names and dates, are in the source's text."""
    passage = row.passage
    if passage is None:
        return None
    units = _units(passage.text)
    return {
        "text": _key(passage.text),
        "start": units(passage.start),
        "end": units(passage.end),
        "marks": [(units(mark.start), units(mark.end), mark.what) for mark in passage.marks],
    }


def _units(text: str) -> Callable[[int], int]:
    """Turns offsets in a text into those that scripts count by, in which a character beyond the first 65,536 is two."""
    wide = [n for n, character in enumerate(text) if character > "\uffff"] if not text.isascii() else []
    return (lambda at: at + bisect_left(wide, at)) if wide else (lambda at: at)


_REPORT = ("meeting_date", "source", "page", "status", "due", "words")
_CELLS = (
    "id",
    "kind",
    "action",
    "organisation",
    "due",
    "due_text",
    "status",
    "meeting",
    "meeting_date",
    "minute",
    "section",
    "source",
    "page",
    "evidence",
    "first_raised",
)


def _meeting(meeting: MeetingRow) -> dict[str, Any]:
    return {
        "date": meeting.date,
        "body": meeting.body,
        "title": meeting.title,
        "chair": meeting.chair,
        "venue": meeting.venue,
        "next_meeting": meeting.next_meeting,
        "source": meeting.source,
        "actions": meeting.actions,
        "decisions": meeting.decisions,
        "attendance": [(a.name, a.status, a.role) for a in meeting.attendance],
    }
