"""The register: one row for each commitment of all meetings, and what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.minutes import Kind

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

STATUSES = ("open", "carried", "overdue", "done", "dropped")
"""``carried``: reported again in a later meeting and still to be done; ``overdue`` only for a given day."""

SEPARATOR = "; "
"""Between several owners in one cell."""


@dataclass(slots=True)
class Report:
    """One meeting's word on a commitment."""

    meeting_date: str | None
    source: str
    words: str
    status: str | None
    due: str | None
    page: int | None = None


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
    reports: list[Report] = field(default_factory=list)
    possible_duplicates: list[str] = field(default_factory=list)
    """Identifiers of rows that may state the same, where it could not be told."""

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
        return sum(report.status != "done" for report in self.reports[1:])

    def cells(self) -> dict[str, object]:
        """The row by the contract's columns."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or only in part."""

    path: str
    code: str
    message: str
    advice: str = ""
    page: int | None = None


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

    def of_kind(self, *kinds: Kind) -> list[Row]:
        """Rows of some kinds, in the register's order."""
        return [row for row in self.rows if row.kind in kinds]
