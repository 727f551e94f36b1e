"""A register without names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.minutes import Minutes
from pipeline.redaction.names import Names, flat, names_of
from pipeline.redaction.text import find, replaced
from pipeline.register.changes import OURS, Sheet
from pipeline.register.identity import identifier
from pipeline.register.memory import Cells, Value
from pipeline.register.model import (
    Mark,
    MeetingRow,
    OrganisationRow,
    Passage,
    PersonRow,
    Problem,
    Register,
    Report,
    Row,
    recount,
)

_UNNAMED = "MIN-"
"""Beginning of the identifiers of minutes that name no body."""
_PARTS = re.compile(r"[^/]+")


class Redactor:
    """Takes the names of people out of a register: out of every text, path and identifier.

    The same person has the same pseudonym in every run with the same key, whatever other files there are. Minutes that
    do not name a person as one can't be helped: a name that the program does not know stays.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._seen: dict[tuple[str, str], str] = {}

    @classmethod
    def of(cls, minutes: Sequence[Minutes], key: bytes) -> Redactor:
        """The redactor for a register that is folded from some minutes.

        Parameters
        ----------
        key
            A secret; whoever has it, and a list of names, can tell whose a pseudonym is.
        """
        return cls(names_of(minutes, key))

    def text(self, text: str, body: str = "") -> str:
        """A text with pseudonyms for names; the same where there are none."""
        known = self._seen.get((text, body))
        if known is None:
            known = self._seen[text, body] = replaced(text, find(text, self._names, body))
        return known

    def path(self, path: str) -> str:
        """The path of a file, in which words without capitals may be names too."""
        return _PARTS.sub(lambda part: replaced(part[0], find(part[0], self._names, any_case=True)), path)

    def name(self, name: str, body: str = "") -> str:
        """The pseudonym of an owner; roles and groups stay what they are."""
        names = self._names
        bare = name.replace(".", "").replace(" ", "")
        people = names.of(names.forms, flat(name), body) or names.of(names.initials, bare, body)
        return names.called(people) if people else self.text(name, body)

    def register(self, register: Register) -> Register:
        """The register without names; the rows of the given one are left as they are."""
        taken: set[str] = set()
        rows = [self._row(row, taken) for row in register.rows]
        renamed = {before.id: row.id for before, row in zip(register.rows, rows, strict=True)}
        for row in rows:
            row.possible_duplicates = sorted(renamed[name] for name in row.possible_duplicates)
        people = {p.name: p for p in map(self._person, register.people)}
        organisations = {o.name: o for o in map(self._organisation, register.organisations)}
        found = replace(
            register,
            rows=rows,
            meetings=[self._meeting(meeting) for meeting in register.meetings],
            people=[people[name] for name in sorted(people)],
            organisations=[organisations[name] for name in sorted(organisations, key=lambda n: (n.casefold(), n))],
            problems=[self._problem(problem) for problem in register.problems],
        )
        recount(found)
        return found

    def clean(self, sheet: Sheet) -> bool:
        """Take names out of what people typed into a sheet; true where there were any."""
        heads = {c: c if c in OURS else self.text(c) for c in sheet.columns}
        before = (sheet.columns, sheet.rows, sheet.others)
        sheet.columns = list(heads.values())
        sheet.rows = [self._cells(row, heads) for row in sheet.rows]
        sheet.lacks = {place: frozenset(heads.get(c, c) for c in lacks) for place, lacks in sheet.lacks.items()}
        if sheet.colours is not None:
            sheet.colours = {
                place: {heads.get(c, c): colour for c, colour in cells.items()}
                for place, cells in sheet.colours.items()
            }
        if sheet.others is not None:
            sheet.others = {
                self.text(name)[:31]: [[self._value(v) for v in line] for line in lines]
                for name, lines in sheet.others.items()
            }
        return before != (sheet.columns, sheet.rows, sheet.others)

    def _cells(self, cells: Cells, heads: dict[str, str]) -> Cells:
        return {
            heads.get(c, c): self.path(text) if c == "source" else text if c == "id" else self.text(text)
            for c, text in cells.items()
        }

    def _value(self, value: Value) -> Value:
        return self.text(value) if isinstance(value, str) else value

    def _maybe(self, text: str | None, body: str = "") -> str | None:
        return None if text is None else self.text(text, body)

    def _row(self, row: Row, taken: set[str]) -> Row:
        body = row.body
        meeting, evidence = self._maybe(row.meeting, body), self.text(row.evidence, body)
        named = None if row.id.startswith(_UNNAMED) else meeting
        name = identifier(named, row.meeting_date, row.kind, evidence, set())
        if name.partition("-")[0] in self._names.initials:
            named = None
        return replace(
            row,
            id=identifier(named, row.meeting_date, row.kind, evidence, taken),
            action=self.text(row.action, body),
            owners=list(dict.fromkeys(self.name(owner, body) for owner in row.owners)),
            holders=list(dict.fromkeys(self.name(holder, body) for holder in row.holders)),
            organisation=self._maybe(row.organisation, body),
            due_text=self._maybe(row.due_text, body),
            meeting=meeting,
            minute=self._maybe(row.minute, body),
            section=self._maybe(row.section, body),
            source=self.path(row.source),
            evidence=evidence,
            reports=[self._report(report, body) for report in row.reports],
            passage=self._passage(row.passage, body) if row.passage else None,
            possible_duplicates=list(row.possible_duplicates),
            hand=dict(row.hand),
            ours=dict(row.ours),
        )

    def _report(self, report: Report, body: str) -> Report:
        return replace(
            report,
            source=self.path(report.source),
            words=self.text(report.words, body),
            due_text=self._maybe(report.due_text, body),
        )

    def _passage(self, passage: Passage, body: str) -> Passage:
        """The passage without names, the evidence and the marks in it where they are then."""
        found = find(passage.text, self._names, body)
        people = []
        shift = 0
        for name in found:
            start = name.start + shift
            people.append(Mark(start, start + len(name.instead), "person"))
            shift += len(name.instead) - (name.end - name.start)

        def moved(at: int, end: bool = False) -> int:
            by = 0
            for name in found:
                if name.end <= at:
                    by += len(name.instead) - (name.end - name.start)
                elif name.start < at:
                    return name.start + by + (len(name.instead) if end else 0)
            return at + by

        others = [
            Mark(moved(m.start), moved(m.end, True), m.what)
            for m in passage.marks
            if m.what != "person" and not any(n.start < m.end and m.start < n.end for n in found)
        ]
        marks = tuple(sorted({*people, *others}, key=lambda m: (m.start, -m.end, m.what)))
        return Passage(replaced(passage.text, found), moved(passage.start), moved(passage.end, True), marks)

    def _meeting(self, meeting: MeetingRow) -> MeetingRow:
        attendance = [
            a._replace(
                name=self.name(a.name),
                initials=None,
                role=self._maybe(a.role),
                organisation=self._maybe(a.organisation),
            )
            for a in meeting.attendance
        ]
        return replace(
            meeting,
            body=self._maybe(meeting.body),
            title=self._maybe(meeting.title),
            chair=None if meeting.chair is None else self.name(meeting.chair),
            venue=self._maybe(meeting.venue),
            source=self.path(meeting.source),
            attendance=attendance,
        )

    def _person(self, person: PersonRow) -> PersonRow:
        return replace(
            person,
            name=self.name(person.name),
            aliases=[],
            roles=[self.text(role) for role in person.roles],
            organisation=self._maybe(person.organisation),
            bodies=list(dict.fromkeys(self.text(body) for body in person.bodies)),
        )

    def _organisation(self, organisation: OrganisationRow) -> OrganisationRow:
        return replace(
            organisation,
            name=self.text(organisation.name),
            aliases=list(dict.fromkeys(self.text(alias) for alias in organisation.aliases)),
        )

    def _problem(self, problem: Problem) -> Problem:
        return replace(
            problem,
            path=self.path(problem.path),
            message=self.text(problem.message),
            advice=self.text(problem.advice),
        )
