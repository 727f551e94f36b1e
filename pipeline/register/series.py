"""The meetings of a body, heard one after the other: an action reported again is the same row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from pipeline.minutes import Commitment, Minutes
from pipeline.register.identity import identifier, same_words
from pipeline.register.matching import DOUBTFUL, Candidates, Statement, pair
from pipeline.register.model import REVIEW_BELOW, Report, Row
from pipeline.register.passages import Places, passage_of, places_of
from pipeline.register.people import Directory
from pipeline.register.words import BULK_DONE, BULK_EXCEPT, CARRIED, DROPPED, REVIEW

TELLING = 2
"""Telling words from which on the same words twice in one document are the same action."""


def hear_all(records: Sequence[tuple[str, Minutes]], directories: dict[str, Directory]) -> list[Row]:
    """The rows of some meetings, in the order in which they were raised.

    Parameters
    ----------
    records
        The records in order, each with the key of its body. No identifier is given twice among them.
    directories
        Who is who in each body.
    """
    series = {body: _Series(body, directory) for body, directory in directories.items()}
    taken: set[str] = set()
    rows: list[Row] = []
    for (_, body), meeting in groupby(records, key=lambda r: (r[1].meeting.date, r[0])):
        rows += series[body].hear([record for _, record in meeting], taken)
    return rows


class _Read:
    """A record with what its rows are made of: texts and names by block, and the organisations of people."""

    def __init__(self, record: Minutes) -> None:
        self.record = record
        self.texts = {passage.block: passage.text for passage in record.passages}
        self.places: Places = places_of(record)
        stated = {p.name: p.organisation for p in record.people} | {
            a.name: a.organisation for a in record.attendance if a.organisation
        }
        self.homes = {name: organisation for name, organisation in stated.items() if organisation}


class _Series:
    """The meetings of one body, heard one after the other."""

    def __init__(self, body: str, directory: Directory) -> None:
        self._body, self._directory = body, directory
        self._candidates = Candidates()
        self._meeting = 0

    def hear(self, records: list[Minutes], taken: set[str]) -> list[Row]:
        """New rows of one meeting, of which there may be several files; reports on earlier actions go to their rows."""
        day = records[0].meeting.date
        self._meeting += 1
        if day is not None:
            self._candidates.forget(day)
        said: dict[tuple[str, str], list[tuple[str, Row, Statement]]] = defaultdict(list)
        fresh: list[tuple[Row, Statement]] = []
        heard: list[tuple[Row, Statement]] = []
        bulk: list[tuple[Commitment, Minutes]] = []
        for record in records:
            spoken = [(c, Statement.of(c, self._directory.keys(c.owners))) for c in record.commitments]
            open_to, reports = pair(spoken, self._candidates, self._meeting) if day is not None else ({}, {})
            read = _Read(record)
            for n, (commitment, statement) in enumerate(spoken):
                words = (commitment.kind, same_words(commitment.evidence.text))
                repeated = [row for source, row, _ in said[words] if source != record.source.path]
                if repeated:
                    repeated[0].reports.append(_said(commitment, record))
                    continue
                if commitment.kind == "action" and _said_twice(statement, [before for *_, before in said[words]]):
                    continue
                if n in open_to:
                    row = open_to[n]
                    _report(row, commitment, record)
                    heard.append((row, statement))
                elif _is_bulk(commitment) and day is not None and self._closable():
                    bulk.append((commitment, record))
                    continue
                else:
                    row = self._new(commitment, read, taken)
                    row.possible_duplicates = reports.get(n, [])
                    fresh.append((row, statement))
                said[words].append((record.source.path, row, statement))
        _tie(fresh)
        for row, statement in heard:
            self._candidates.add(row, statement, self._meeting)
        for commitment, record in bulk:
            for row in self._closable():
                _report(row, commitment, record, words_only=True)
        if day is not None:
            for row, statement in fresh:
                if row.kind != "decision":
                    self._candidates.add(row, statement, self._meeting)
        return [row for row, _ in fresh]

    def _closable(self) -> list[Row]:
        """Actions of the meeting before that this one has not spoken of."""
        known = self._candidates.known.values()
        last = max((k.heard for k in known if k.heard < self._meeting), default=0)
        return [
            k.row
            for k in known
            if k.heard == last and k.row.kind == "action" and k.row.status not in ("done", "dropped")
        ]

    def _new(self, commitment: Commitment, read: _Read, taken: set[str]) -> Row:
        record, meeting = read.record, read.record.meeting
        theirs = dict.fromkeys(read.homes[name] for name in commitment.owners if name in read.homes)
        row = Row(
            id=identifier(meeting.body, meeting.date, commitment.kind, commitment.evidence.text, taken),
            kind=commitment.kind,
            action=commitment.task,
            owners=list(commitment.owners),
            organisation="; ".join(theirs) or None,
            due=commitment.due,
            due_text=commitment.due_text,
            status=None,
            meeting=meeting.body or meeting.title,
            meeting_date=meeting.date,
            minute=commitment.minute,
            section=commitment.section,
            source=record.source.path,
            page=commitment.page,
            evidence=commitment.evidence.text,
            confidence=commitment.confidence,
            rule=commitment.rule,
            marked=commitment.marked,
            body=self._body,
            reports=[_said(commitment, record)],
            passage=passage_of(commitment, read.texts, read.places),
            review="review" if commitment.confidence < REVIEW_BELOW else None,
        )
        row.status = row.reports[0].status
        if commitment.kind != "decision" and row.status != "done" and CARRIED.search(commitment.evidence.text):
            row.status = "carried"
        return row


def _said_twice(statement: Statement, before: list[Statement]) -> bool:
    """Whether one document states an action in the same words again, as in the list at its end."""
    return len(statement.task) >= TELLING and any(
        not other.owners or not statement.owners or other.owners == statement.owners for other in before
    )


def _tie(fresh: list[tuple[Row, Statement]]) -> None:
    """Name possible duplicates among what several files say of one meeting."""
    if len({row.source for row, _ in fresh}) < 2:
        return
    for n, (later, said_later) in enumerate(fresh):
        for row, said in fresh[:n]:
            if row.source != later.source and row.kind == later.kind and said.like(said_later) >= DOUBTFUL:
                later.possible_duplicates.append(row.id)


def _is_bulk(commitment: Commitment) -> bool:
    """Whether a statement says of all earlier actions, without exception, that they are done."""
    if commitment.owners or not BULK_DONE.search(commitment.evidence.text):
        return False
    return commitment.status != "open" and not BULK_EXCEPT.search(commitment.evidence.text)


def _said(commitment: Commitment, record: Minutes, again: bool = False) -> Report:
    """What a meeting says; only of what is reported ``again``, or reviewed, "withdrawn" is taken to say that it is dropped."""
    words = commitment.evidence.text
    status: str | None = commitment.status or (None if commitment.kind == "decision" else "open")
    if status == "open" and (again or REVIEW.search(commitment.section or "")) and DROPPED.search(words):
        status = "dropped"
    day, source = record.meeting.date, record.source.path
    return Report(day, source, words, status, commitment.due, commitment.due_text, commitment.page)


def _report(row: Row, commitment: Commitment, record: Minutes, words_only: bool = False) -> None:
    report = _said(commitment, record, again=True)
    if words_only:
        report.status, report.due, report.due_text = "done", None, None
    row.reports.append(report)
    if report.due:
        row.due, row.due_text = report.due, report.due_text
    if not row.owners and not words_only:
        row.owners = list(commitment.owners)
    row.status = report.status if report.status in ("done", "dropped") else "carried"
