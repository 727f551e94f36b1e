"""Open actions as files that other tools import, each under the column names which that tool gives them.

The names are those of Planner's export to Excel, of Jira's CSV importer (which wants a column Summary and no punctuation
in the heads), of Trello's CSV export, which its importers read, and of the attributes of GitHub's issues, as
``github-csv-tools`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pipeline.register.model import Register, Row, is_day, is_open
from pipeline.writers.markdown import escaped

Profile = tuple[tuple[str, Callable[[Row], str | None]], ...]

LONGEST_TITLE = 255
"""Characters that titles may have in Planner, Jira and GitHub."""
_NO_LABEL = re.compile(r"[\W_]+")


def _title(row: Row) -> str:
    line = " ".join(row.action.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"


def _due(row: Row) -> str | None:
    return row.due if row.due and is_day(row.due) else None


def _facts(row: Row) -> list[tuple[str, str]]:
    """What a task is to be known by in the other tool, beside its title."""
    where = ", ".join(part for part in (row.meeting, row.meeting_date, row.minute) if part)
    due = row.due_text if row.due_text and row.due_text != row.due else None
    pairs = (("Owner", row.owner), ("Due", due), ("Raised by", where), ("Source", row.source), ("Id", row.id))
    return [(name, text) for name, text in pairs if text]


def _plain(row: Row) -> str:
    return "\n".join([row.evidence, "", *(f"{name}: {text}" for name, text in _facts(row))]).strip()


def _marked_up(row: Row) -> str:
    quote = [f"> {escaped(row.evidence)}", ""] if row.evidence else []
    return "\n".join([*quote, *(f"- {name}: {escaped(text)}" for name, text in _facts(row))])


def _label(text: str | None) -> str:
    """A text as a label: labels have no spaces."""
    return _NO_LABEL.sub("-", text or "").strip("-").lower()


def _progress(row: Row) -> str:
    return "In progress" if row.times_carried else "Not started"


PROFILES: dict[str, Profile] = {
    "github": (
        ("title", _title),
        ("body", _marked_up),
        ("labels", lambda row: ",".join(filter(None, ["action", _label(row.meeting)]))),
        ("state", lambda row: "open"),
    ),
    "jira": (
        ("Summary", _title),
        ("Issue Type", lambda row: "Task"),
        ("Assignee", lambda row: row.owners[0] if row.owners else None),
        ("Due Date", _due),
        ("Labels", lambda row: row.id),
        ("Description", _plain),
    ),
    "planner": (
        ("Task Name", _title),
        ("Bucket Name", lambda row: row.meeting),
        ("Progress", _progress),
        ("Priority", lambda row: "Medium"),
        ("Assigned To", lambda row: ";".join(row.owners)),
        ("Due Date", _due),
        ("Description", _plain),
    ),
    "trello": (
        ("Card Name", _title),
        ("Card Description", _marked_up),
        ("Labels", lambda row: row.meeting),
        ("Members", lambda row: ", ".join(row.owners)),
        ("Due Date", _due),
        ("List Name", lambda row: "To do"),
    ),
}
"""The tools, each with its columns and what they hold."""


def profile_name(profile: str) -> str:
    """Name of the file for a tool."""
    return f"import-{profile}.csv"


def profile_csv(register: Register, profile: str) -> bytes:
    """The open actions for one tool, without a byte-order mark: these files are read by programs."""
    from pipeline.writers.tables import csv_of

    columns = PROFILES[profile]
    rows = (row for row in register.of_kind("action") if is_open(row.status))
    cells: list[dict[str, Any]] = [{name: value(row) for name, value in columns} for row in rows]
    return csv_of([name for name, _ in columns], cells)
