"""All meetings folded into one register: an action reported again is the same row."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from pipeline.minutes import Commitment, Minutes
from pipeline.register.identity import body_key, identifier
from pipeline.register.matching import DOUBTFUL, SAME, likeness
from pipeline.register.model import MeetingRow, OrganisationRow, PersonRow, Problem, Register, Report, Row

LONGEST_WAIT = 800
"""Days after which an action is not taken for the same any more, unless a meeting in between spoke of it."""


def fold(minutes: Iterable[Minutes], problems: Iterable[Problem] = (), as_of: datetime.date | None = None) -> Register:
    """The register of some meetings; the same whatever their order.

    Parameters
    ----------
    minutes
        The records.
    problems
        Files that could not be read, or only in part.
    as_of
        The day for which open actions past their due day count as overdue; none does where it is left out.
    """
    records = sorted(minutes, key=_order)
    register = Register(problems=sorted(problems, key=lambda p: (p.path, p.page or 0, p.code, p.message)))
    taken: set[str] = set()
    by_body: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        fresh = _rows_of(record, by_body[body_key(record.meeting.body)], taken)
        by_body[body_key(record.meeting.body)] += fresh
        register.rows += fresh
        register.meetings.append(_meeting(record))
    if as_of is not None:
        for row in register.rows:
            if row.status in ("open", "carried") and row.due and row.due < as_of.isoformat():
                row.status = "overdue"
    register.people = _people(records, register.rows)
    register.organisations = _organisations(records)
    return register


def _order(record: Minutes) -> tuple[str, str, str, int]:
    """In order of the meetings; those without a day come last."""
    return record.meeting.date or "9999", body_key(record.meeting.body), record.source.path, record.source.part


def _rows_of(record: Minutes, earlier: list[Row], taken: set[str]) -> list[Row]:
    """New rows of a meeting; what it reports on earlier actions goes to their rows."""
    fresh: list[Row] = []
    matched: set[str] = set()
    organisations = {p.name: p.organisation for p in record.people} | {
        a.name: a.organisation for a in record.attendance if a.organisation
    }
    for commitment in record.commitments:
        row, doubtful = (None, []) if commitment.kind == "decision" else _same(commitment, record, earlier, matched)
        if row is not None:
            matched.add(row.id)
            _report(row, commitment, record)
            continue
        new = _new(commitment, record, organisations, taken)
        new.possible_duplicates = doubtful
        fresh.append(new)
    return fresh


def _same(
    commitment: Commitment, record: Minutes, earlier: list[Row], matched: set[str]
) -> tuple[Row | None, list[str]]:
    """The earlier row that a commitment reports on, if one alone is surely it; else those that may be."""
    ranked = []
    for row in earlier:
        if row.kind == "decision" or row.id in matched or row.last_reported == record.meeting.date:
            continue
        if not _within_reach(row, record.meeting.date) or (row.status == "done" and commitment.status != "done"):
            continue
        alike = max(
            likeness(row.action, commitment.task, row.owners, commitment.owners),
            likeness(row.reports[-1].words, commitment.evidence.text, row.owners, commitment.owners),
        )
        if alike >= DOUBTFUL:
            ranked.append((alike, row.last_reported or "", row.id, row))
    ranked.sort(key=lambda r: r[:3], reverse=True)
    if ranked and ranked[0][0] >= SAME and (len(ranked) == 1 or ranked[1][0] < ranked[0][0] - 0.03):
        return ranked[0][3], []
    return None, sorted(r[2] for r in ranked)


def _within_reach(row: Row, day: str | None) -> bool:
    if row.last_reported is None or day is None:
        return False
    gap = datetime.date.fromisoformat(day) - datetime.date.fromisoformat(row.last_reported)
    return datetime.timedelta(0) < gap <= datetime.timedelta(LONGEST_WAIT)


def _report(row: Row, commitment: Commitment, record: Minutes) -> None:
    row.reports.append(_said(commitment, record))
    row.due = commitment.due or row.due
    row.due_text = commitment.due_text or row.due_text
    row.owners = row.owners or list(commitment.owners)
    row.status = "done" if commitment.status == "done" else "carried"


def _said(commitment: Commitment, record: Minutes) -> Report:
    return Report(
        record.meeting.date,
        record.source.path,
        commitment.evidence.text,
        commitment.status,
        commitment.due,
        commitment.page,
    )


def _new(commitment: Commitment, record: Minutes, organisations: dict[str, str | None], taken: set[str]) -> Row:
    theirs = dict.fromkeys(o for name in commitment.owners if (o := organisations.get(name)))
    return Row(
        id=identifier(record.meeting.body, record.meeting.date, commitment.kind, commitment.evidence.text, taken),
        kind=commitment.kind,
        action=commitment.task,
        owners=list(commitment.owners),
        organisation="; ".join(theirs) or None,
        due=commitment.due,
        due_text=commitment.due_text,
        status=commitment.status or (None if commitment.kind == "decision" else "open"),
        meeting=record.meeting.body or record.meeting.title,
        meeting_date=record.meeting.date,
        minute=commitment.minute,
        section=commitment.section,
        source=record.source.path,
        page=commitment.page,
        evidence=commitment.evidence.text,
        confidence=commitment.confidence,
        rule=commitment.rule,
        marked=commitment.marked,
        reports=[_said(commitment, record)],
    )


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
    )


def _people(records: list[Minutes], rows: list[Row]) -> list[PersonRow]:
    found: dict[str, PersonRow] = {}
    for record in records:
        for person in record.people:
            row = found.setdefault(person.name.casefold(), PersonRow(person.name, [], [], None, [], 0))
            row.aliases = sorted({*row.aliases, *person.aliases} - {row.name})
            row.roles = list(dict.fromkeys([*row.roles, *person.roles]))
            row.organisation = person.organisation or row.organisation
            if record.meeting.body and record.meeting.body not in row.bodies:
                row.bodies.append(record.meeting.body)
            row.meetings += 1
    for action in rows:
        if action.kind == "action":
            for owner in action.owners:
                holder = found.get(owner.casefold())
                if holder is not None:
                    holder.actions += 1
                    holder.open_actions += action.status in ("open", "carried", "overdue")
    return sorted(found.values(), key=lambda p: p.name.casefold())


def _organisations(records: list[Minutes]) -> list[OrganisationRow]:
    found: dict[str, OrganisationRow] = {}
    for record in records:
        for organisation in record.organisations:
            row = found.setdefault(organisation.name.casefold(), OrganisationRow(organisation.name, [], 0))
            row.aliases = sorted({*row.aliases, *organisation.aliases} - {row.name})
            row.meetings += 1
    return sorted(found.values(), key=lambda o: o.name.casefold())
