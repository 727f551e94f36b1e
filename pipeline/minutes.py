"""The record of one meeting: the JSON contract, ``minutebook/1``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA: Literal["minutebook/1"] = "minutebook/1"

Mention = tuple[int, int, int]
"""Block number, and first and past-the-last character offset in that block's text."""

Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Time = Annotated[str, Field(pattern=r"^\d\d:\d\d$")]
Kind = Literal["action", "decision", "deadline"]
Presence = Literal["present", "in_attendance", "apologies", "absent"]
Status = Literal["open", "done"]


class Record(BaseModel):
    """Base of all records: unknown fields are refused, assignment is checked."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class WarningRecord(Record):
    """What a reader could not do with part of the file."""

    code: str
    message: str
    page: int | None = None


class Source(Record):
    """The file; ``path`` is relative to the input folder, ``part`` counts the meetings of one file from 1."""

    path: str
    sha256: str
    format: str
    pages: int | None = None
    part: int = 1
    ocr: bool = False
    warnings: list[WarningRecord] = []


class Meeting(Record):
    """The meeting itself; what the document does not state is None."""

    title: str | None = None
    body: str | None = None
    date: Day | None = None
    start: Time | None = None
    end: Time | None = None
    venue: str | None = None
    chair: str | None = None
    next_meeting: Day | None = None


class Attendee(Record):
    """Somebody that the document lists or states as attending or absent."""

    name: str
    initials: str | None = None
    role: str | None = None
    organisation: str | None = None
    status: Presence


class Person(Record):
    """A person whom the document names, once, under the fullest form without title."""

    id: str
    name: str
    aliases: list[str] = []
    roles: list[str] = []
    organisation: str | None = None
    mentions: list[Mention] = []


class Organisation(Record):
    """An organisation that the document names, once, under the fullest form."""

    id: str
    name: str
    aliases: list[str] = []
    mentions: list[Mention] = []


class DateMention(Record):
    """A date as written, and its value: day, month, year or ``first/last`` day; None if not resolvable."""

    text: str
    value: str | None
    block: int
    start: int
    end: int


class Evidence(Record):
    """The document's own words, and where they stand."""

    text: str
    block: int
    start: int
    end: int


class Commitment(Record):
    """An action, decision or deadline."""

    id: str
    kind: Kind
    task: str
    owners: list[str] = []
    due: Day | None = None
    due_text: str | None = None
    status: Status | None = None
    marked: bool = False
    minute: str | None = None
    section: str | None = None
    page: int | None = None
    evidence: Evidence
    confidence: Annotated[float, Field(ge=0, le=1)]
    rule: str


class Passage(Record):
    """The whole text of a block in which a commitment stands, or beside one."""

    block: int
    text: str


class Minutes(Record):
    """Everything read from the minutes of one meeting."""

    schema_: Literal["minutebook/1"] = Field(default=SCHEMA, alias="schema")
    source: Source
    meeting: Meeting
    attendance: list[Attendee] = []
    people: list[Person] = []
    organisations: list[Organisation] = []
    dates: list[DateMention] = []
    commitments: list[Commitment] = []
    passages: list[Passage] = []

    model_config = ConfigDict(extra="forbid", validate_assignment=True, populate_by_name=True)

    def to_json(self) -> str:
        """The record as JSON text, by the contract, ending in a line break."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"
