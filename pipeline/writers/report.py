"""``report.html``: the register as one page that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources import files
from typing import Any

from pipeline.register.cells import legal
from pipeline.register.model import CLOSED, MeetingRow, Register, Row


def report_html(register: Register, inputs: str | None = None) -> bytes:
    """The page: the rows with search, filters and their evidence, every meeting, and charts.

    Text from minutes is data in it and never markup; its content policy lets no script run but its own.

    Parameters
    ----------
    inputs
        Path of the input folder as seen from the output folder, for links to the sources; None for no links.
    """
    page, style, script = (_part(name) for name in ("page.html", "page.css", "page.js"))
    content = {
        "as_of": register.as_of.isoformat() if register.as_of else None,
        "inputs": inputs,
        "closed": sorted(CLOSED),
        "rows": [_row(row) for row in register.rows],
        "meetings": [_meeting(meeting) for meeting in register.meetings],
    }
    page = page.replace("STYLE-HASH", _hash(style)).replace("SCRIPT-HASH", _hash(script))
    head, rest = page.split("STYLE", 1)
    before, rest = rest.split("DATA", 1)
    between, tail = rest.split("SCRIPT", 1)
    return "".join((head, style, before, _embedded(content), between, script, tail)).encode("utf-8", "replace")


def _part(name: str) -> str:
    return (files("pipeline.writers") / "page" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _embedded(content: Any) -> str:
    """JSON that can stand within a script element: nothing in it can end the element or begin another."""
    text = legal(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _row(row: Row) -> dict[str, Any]:
    cells = row.cells()
    confidence = cells["confidence"]
    return {
        **{name: cells[name] for name in _CELLS},
        "owners": row.owners,
        "confidence": confidence if isinstance(confidence, float) else None,
        "passage": _passage(row) if cells["evidence"] == row.evidence else None,
        "again": [
            {"meeting_date": r.meeting_date, "source": r.source, "page": r.page, "status": r.status, "words": r.words}
            for r in row.reports[1:]
        ],
        "possible_duplicates": row.possible_duplicates,
        "ours": row.ours,
    }


def _passage(row: Row) -> dict[str, Any] | None:
    """The source's text, with the evidence and the names and dates in it."""
    passage = row.passage
    if passage is None:
        return None
    marks = [(mark.start, mark.end, mark.what) for mark in passage.marks]
    return {"text": passage.text, "start": passage.start, "end": passage.end, "marks": marks}


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
        "attendance": [(a.name, a.status, a.role) for a in meeting.attendance],
    }
