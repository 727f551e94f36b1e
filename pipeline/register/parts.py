"""Parts of a register: what the minutes of one body come to, whatever other bodies do, and the register made of parts.

Bodies meet in two things alone: in people and organisations, who may be in several; and in identifiers, of which two
bodies of like names may, seldom, give one twice. Such bodies are folded together, and make one part.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pipeline.minutes import Minutes
from pipeline.register.model import Attendant, MeetingRow, Problem, Register, Row, mark_overdue, recount
from pipeline.register.people import Directory, Seen, organisations, organisations_of, people, people_of
from pipeline.register.series import hear_all

UNDATED = "9999"
"""Sorts meetings without a day after all others."""

Group = frozenset[str]
"""Keys of bodies that are folded together."""
Order = tuple[str, str, str, int, str]
"""What meetings are sorted by: day, body, and the file."""


@dataclass(slots=True)
class Part:
    """What the minutes of a body, or of a few, come to: rows and meetings in order, and who is named in them."""

    rows: list[Row] = field(default_factory=list)
    """Their holders are keys of ``people`` here."""
    meetings: list[MeetingRow] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    """The place of each meeting among all."""
    people: dict[str, Seen] = field(default_factory=dict)
    organisations: dict[str, Seen] = field(default_factory=dict)


def part_of(records: Iterable[tuple[str, Minutes]]) -> Part:
    """The part that some records make, all of one group, each given with the key of its body."""
    ordered = sorted(records, key=_order)
    directories: dict[str, Directory] = defaultdict(Directory)
    for body, record in ordered:
        directories[body].add(record)
    rows = hear_all(ordered, directories)
    for row in rows:
        row.holders = directories[row.body].holders(row.owners, row.body)
    return Part(
        rows,
        [_meeting(record) for _, record in ordered],
        [_order(item) for item in ordered],
        people_of(ordered, directories),
        organisations_of([record for _, record in ordered]),
    )


def fold_apart(bodies: Iterable[str], part: Callable[[Group], Part]) -> list[Part]:
    """Fold bodies one by one, and together those that would give an identifier twice.

    Parameters
    ----------
    bodies
        The keys of all bodies.
    part
        Gives the part of a group of them.
    """
    groups = {body: frozenset((body,)) for body in bodies}
    parts: dict[Group, Part] = {}
    while True:
        parts = {group: parts.get(group) or part(group) for group in dict.fromkeys(groups.values())}
        clashes = _clashes(parts)
        if not clashes:
            return list(parts.values())
        for one, other in clashes:
            joined = frozenset().union(*(groups[body] for body in one | other))
            groups |= dict.fromkeys(joined, joined)


def _clashes(parts: dict[Group, Part]) -> set[tuple[Group, Group]]:
    """Groups of which two have an identifier in common."""
    owner: dict[str, Group] = {}
    found = set()
    for group, part in parts.items():
        for row in part.rows:
            if (first := owner.setdefault(row.id, group)) is not group:
                found.add((first, group))
    return found


def assemble(parts: Iterable[Part], problems: Iterable[Problem] = (), as_of: datetime.date | None = None) -> Register:
    """The register of all parts, in order of the meetings; rows of the parts become rows of the register."""
    parts = list(parts)
    names, found = people([(part.people, part.orders) for part in parts])
    register = Register(
        rows=sorted((row for part in parts for row in part.rows), key=lambda r: (r.meeting_date or UNDATED, r.body)),
        people=found,
        organisations=organisations([(part.organisations, part.orders) for part in parts]),
        problems=sorted(problems, key=lambda p: (p.path, p.page or 0, p.code, p.message)),
        as_of=as_of,
    )
    dated = sorted(
        (pair for part in parts for pair in zip(part.orders, part.meetings, strict=True)), key=lambda m: m[0]
    )
    register.meetings = [meeting for _, meeting in dated]
    for row in register.rows:
        row.holders = [names[key] for key in row.holders if key in names]
    mark_overdue(register.rows, as_of)
    recount(register)
    return register


def _order(item: tuple[str, Minutes]) -> Order:
    """In order of the meetings; those without a day come last."""
    body, record = item
    source = record.source
    return record.meeting.date or UNDATED, body, source.path, source.part, source.sha256


def _meeting(record: Minutes) -> MeetingRow:
    meeting = record.meeting
    return MeetingRow(
        body=meeting.body,
        date=meeting.date,
        title=meeting.title,
        chair=meeting.chair,
        venue=meeting.venue,
        next_meeting=meeting.next_meeting,
        present=sum(a.status in ("present", "in_attendance") for a in record.attendance),
        apologies=sum(a.status == "apologies" for a in record.attendance),
        actions=sum(c.kind == "action" for c in record.commitments),
        decisions=sum(c.kind == "decision" for c in record.commitments),
        source=record.source.path,
        attendance=[Attendant(a.name, a.initials, a.role, a.organisation, a.status) for a in record.attendance],
    )
