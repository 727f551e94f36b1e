"""The sheets of the workbook and their columns, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from pipeline.minutes import Kind
from pipeline.register.model import SEPARATOR, Register


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its head, its greatest width in characters, and what its cells hold.

    ``kind`` is text, day, number, share or link; ``holds`` the register's column where the head is another word.
    """

    name: str
    width: float
    kind: str = "text"
    holds: str = ""

    @property
    def key(self) -> str:
        """The register's name of the column."""
        return self.holds or self.name


COMMITMENT = (
    Column("id", 24),
    Column("status", 11),
    Column("action", 56),
    Column("owner", 24),
    Column("due", 12, "day"),
    Column("due_text", 18),
    Column("meeting", 30),
    Column("meeting_date", 15, "day"),
    Column("minute", 10),
    Column("section", 24),
    Column("organisation", 24),
    Column("evidence", 60),
    Column("source", 34, "link"),
    Column("page", 8, "number"),
    Column("first_raised", 14, "day"),
    Column("last_reported", 15, "day"),
    Column("confidence", 13, "share"),
    Column("review", 10),
)
_LEFT_OUT: dict[Kind, frozenset[str]] = {
    "action": frozenset(),
    "decision": frozenset("status owner due due_text organisation first_raised last_reported".split()),
    "deadline": frozenset("owner organisation".split()),
}
_HEADS: dict[Kind, str] = {"action": "action", "decision": "decision", "deadline": "what"}
KIND_SHEETS: dict[str, Kind] = {"Actions": "action", "Decisions": "decision", "Deadlines": "deadline"}
"""Sheets of commitments, by name."""


@cache
def commitment_columns(kind: Kind) -> tuple[Column, ...]:
    """Columns of the sheet of a kind of commitments."""
    kept = (c for c in COMMITMENT if c.name not in _LEFT_OUT[kind])
    return tuple(Column(_HEADS[kind], c.width, c.kind, c.name) if c.name == "action" else c for c in kept)


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet that is no list of commitments."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Register], list[dict[str, Any]]]


LISTINGS = (
    Listing(
        "Meetings",
        (
            Column("date", 12, "day"),
            Column("body", 40),
            Column("title", 50),
            Column("chair", 24),
            Column("venue", 30),
            Column("next_meeting", 15, "day"),
            Column("present", 10, "number"),
            Column("apologies", 12, "number"),
            Column("actions", 10, "number"),
            Column("decisions", 12, "number"),
            Column("source", 44, "link"),
        ),
        lambda register: [{f: getattr(m, f) for f in m.__slots__} for m in register.meetings],
    ),
    Listing(
        "People",
        (
            Column("name", 30),
            Column("also called", 34),
            Column("roles", 30),
            Column("organisation", 30),
            Column("bodies", 44),
            Column("meetings", 11, "number"),
            Column("actions", 10, "number"),
            Column("open actions", 14, "number"),
        ),
        lambda register: [
            {
                "name": p.name,
                "also called": SEPARATOR.join(p.aliases),
                "roles": SEPARATOR.join(p.roles),
                "organisation": p.organisation,
                "bodies": SEPARATOR.join(p.bodies),
                "meetings": p.meetings,
                "actions": p.actions,
                "open actions": p.open_actions,
            }
            for p in register.people
        ],
    ),
    Listing(
        "Organisations",
        (Column("name", 50), Column("also called", 44), Column("meetings", 11, "number")),
        lambda register: [
            {"name": o.name, "also called": SEPARATOR.join(o.aliases), "meetings": o.meetings}
            for o in register.organisations
        ],
    ),
    Listing(
        "Problems",
        (
            Column("path", 44, "link"),
            Column("page", 8, "number"),
            Column("code", 18),
            Column("message", 60),
            Column("advice", 60),
        ),
        lambda register: [asdict(p) for p in register.problems],
    ),
)
MEETINGS = LISTINGS[0]
SUMMARY = "Summary"
SHEET_NAMES = frozenset({*KIND_SHEETS, *(listing.name for listing in LISTINGS), SUMMARY})
"""All sheets that we write; others are people's own."""
