"""The register: one row for each commitment of all meetings, and what belongs to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, ClassVar, Literal, NamedTuple

from pipeline.minutes import Kind, Presence

COLUMNS = (
    "id",
    "kind",
    "action",
    "owner",
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
    "last_reported",
    "confidence",
)
"""Columns of the register's tables, in this order: the contract."""

KINDS: tuple[Kind, ...] = ("action", "decision", "deadline")
STATUSES = ("open", "carried", "overdue", "done", "dropped")
"""``carried``: reported again in a later meeting and still to be done; ``overdue`` only for a given day."""

SEPARATOR = "; "
"""Between several owners in one cell."""


REVIEW_BELOW = 0.5
"""Confidence under which a row is marked for review."""

CLOSED = frozenset({"done", "dropped", "completed", "complete", "closed", "finished", "cancelled", "withdrawn"})
"""Statuses of what needs nothing more: ours, and what people type for them."""


def is_open(status: str | None) -> bool:
    """Whether a commitment of this status is still to be done."""
    return status is not None and status.casefold() not in CLOSED


@dataclass(slots=True)
class Report:
    """One meeting's word on a commitment."""

    meeting_date: str | None
    source: str
    words: str
    status: str | None
    due: str | None
    due_text: str | None = None
    page: int | None = None


class Mark(NamedTuple):
    """A name or date within a passage: characters ``start`` to ``end``."""

    start: int
    end: int
    what: Literal["person", "organisation", "date"]


@dataclass(frozen=True, slots=True)
class Passage:
    """The source's text around a commitment, whose own words are the characters ``start`` to ``end``."""

    text: str
    start: int
    end: int
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """What the files say of a row as it was folded: a piece for each, by number, with what of the row may change later.

    The first piece is what the register remembers of the row; see :mod:`pipeline.writers.pieces` for the others.
    """

    pieces: tuple[bytes, ...]
    status: str | None
    possible_duplicates: int


@dataclass(slots=True)
class Row:
    """A commitment as the register shows it; ``reports`` are oldest first, the first being the one that raised it."""

    id: str
    kind: Kind
    action: str
    owners: list[str]
    organisation: str | None
    due: str | None
    due_text: str | None
    status: str | None
    meeting: str | None
    meeting_date: str | None
    minute: str | None
    section: str | None
    source: str
    page: int | None
    evidence: str
    confidence: float
    rule: str
    marked: bool
    body: str = ""
    """Key that all minutes of the same body share."""
    reports: list[Report] = field(default_factory=list)
    possible_duplicates: list[str] = field(default_factory=list)
    """Identifiers of rows that may state the same, where it could not be told."""
    passage: Passage | None = None
    holders: list[str] = field(default_factory=list)
    """Names of the owners as the list of people has them."""
    review: str | None = None
    """``review`` where somebody should look at the row, until they say otherwise."""
    hand: dict[str, str] = field(default_factory=dict)
    """Cells as people changed them, by column, those of columns that they added too; they stand before ours."""
    ours: dict[str, str] = field(default_factory=dict)
    """What the minutes say, by column, where a hand edit stands against them."""
    colours: dict[str, str] = field(default_factory=dict)
    """Fill colours that people gave to cells, by column, as RRGGBB."""
    made: Printed | None = field(default=None, init=False, compare=False, repr=False)
    """What the files said of it before; not taken over into other rows."""

    @property
    def owner(self) -> str:
        """All owners in one cell."""
        return SEPARATOR.join(self.owners)

    @property
    def first_raised(self) -> str | None:
        """Day of the meeting that raised it."""
        return self.reports[0].meeting_date if self.reports else self.meeting_date

    @property
    def last_reported(self) -> str | None:
        """Day of the last meeting that spoke of it."""
        return self.reports[-1].meeting_date if self.reports else self.meeting_date

    @property
    def times_carried(self) -> int:
        """In how many later meetings it was still to be done."""
        later = {r.meeting_date: r.status for r in self.reports if r.meeting_date != self.first_raised}
        return sum(status not in ("done", "dropped") for status in later.values())

    @property
    def due_history(self) -> list[tuple[str | None, str]]:
        """Every due day it has had, each with the day of the meeting that set it."""
        history: list[tuple[str | None, str]] = []
        for report in self.reports:
            if report.due and (not history or history[-1][1] != report.due):
                history.append((report.meeting_date, report.due))
        return history

    def links(self, by_id: Mapping[str, Row]) -> list[Link]:
        """Ties between the meetings that speak of it, and to rows, found by their identifiers, that may state the same."""
        again = [
            Link("reported again in", self.id, a.source, a.meeting_date, self.id, b.source, b.meeting_date)
            for a, b in pairwise(self.reports)
        ]
        others = [by_id[name] for name in self.possible_duplicates if name in by_id]
        here = self.id, self.source, self.meeting_date
        return again + [Link("possible duplicate of", *here, o.id, o.source, o.meeting_date) for o in others]

    def printed(self, number: int) -> bytes | None:
        """What a file says of the row, by the file's number, if it was made before and nothing has changed the row since."""
        made = self.made
        if made is None or self.hand or self.ours or self.colours:
            return None
        same = made.status == self.status and made.possible_duplicates == len(self.possible_duplicates)
        return made.pieces[number] if same else None

    def cells(self) -> dict[str, Any]:
        """The row by the contract's columns, and those that people added; hand edits stand before what was read."""
        read: dict[str, Any] = {name: getattr(self, name) for name in COLUMNS}
        read["review"] = self.review
        for column, text in self.hand.items():
            read[column] = text or None
        return read


@dataclass(frozen=True, slots=True)
class Link:
    """A tie between two meetings (an action reported again) or two rows (a possible duplicate)."""

    kind: Literal["reported again in", "possible duplicate of"]
    row: str
    from_source: str
    from_date: str | None
    to_row: str
    to_source: str
    to_date: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or only in part."""

    path: str
    code: str
    message: str
    advice: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell, or with :attr:`ROW` as its column a row, on which people and minutes do not agree; theirs stands."""

    ROW: ClassVar[str] = "row"

    id: str
    column: str
    theirs: str
    minutes: str
    meeting_date: str | None = None
    source: str | None = None


class Attendant(NamedTuple):
    """Somebody who was at a meeting, or is listed as away."""

    name: str
    initials: str | None
    role: str | None
    organisation: str | None
    status: Presence


@dataclass(slots=True)
class MeetingRow:
    """One meeting as the register shows it."""

    body: str | None
    date: str | None
    title: str | None
    chair: str | None
    venue: str | None
    next_meeting: str | None
    present: int
    apologies: int
    actions: int
    decisions: int
    source: str
    attendance: list[Attendant] = field(default_factory=list)
    made: tuple[bytes, ...] = field(default=(), init=False, compare=False, repr=False)
    """What the files said of it before, a piece for each; not taken over into other rows."""


@dataclass(slots=True)
class PersonRow:
    """Somebody whom the minutes name, over all meetings."""

    name: str
    aliases: list[str]
    roles: list[str]
    organisation: str | None
    bodies: list[str]
    meetings: int
    open_actions: int = 0
    actions: int = 0


@dataclass(slots=True)
class OrganisationRow:
    """An organisation that the minutes name, over all meetings."""

    name: str
    aliases: list[str]
    meetings: int


@dataclass(slots=True)
class Register:
    """Everything that the writers put out."""

    rows: list[Row] = field(default_factory=list)
    meetings: list[MeetingRow] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    organisations: list[OrganisationRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    as_of: datetime.date | None = None
    """The day for which actions count as overdue; None where none does."""
    extra_columns: list[str] = field(default_factory=list)
    """Columns that people added, in their order."""
    extra_sheets: dict[str, list[list[str | float | None]]] = field(default_factory=dict)
    """Sheets that people added to the workbook, row by row."""

    def of_kind(self, *kinds: Kind) -> list[Row]:
        """Rows of some kinds, in the register's order."""
        return [row for row in self.rows if row.kind in kinds]

    @property
    def links(self) -> list[Link]:
        """How rows tie meetings together."""
        by_id = {row.id: row for row in self.rows}
        return [link for row in self.rows for link in row.links(by_id)]


def mark_overdue(rows: Iterable[Row], as_of: datetime.date | None) -> None:
    """Give open actions the status ``overdue`` where they were due before a day, and take it from all others.

    A status that people chose stays.
    """
    day = as_of.isoformat() if as_of else ""
    for row in rows:
        if "status" in row.hand:
            continue
        if row.status == "overdue":
            row.status = "carried" if row.times_carried else "open"
        if row.kind == "action" and row.status in ("open", "carried") and row.due and is_day(row.due) and row.due < day:
            row.status = "overdue"


def recount(register: Register) -> None:
    """Count anew what everybody has to do."""
    by_name: dict[str, PersonRow] = {}
    for person in register.people:
        person.actions = person.open_actions = 0
        by_name.setdefault(person.name, person)
    for row in register.of_kind("action"):
        for name in dict.fromkeys(row.holders):
            if (holder := by_name.get(name)) is not None:
                holder.actions += 1
                holder.open_actions += is_open(row.status)


def is_day(text: str) -> bool:
    """Whether a text is a day as ISO writes it."""
    try:
        return len(text) == 10 and datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
