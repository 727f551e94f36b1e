"""The component that reads who was there."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.lists import Found, lists
from pipeline.language.attendance.patterns import IN_ATTENDANCE, OFFICER, TAKER
from pipeline.language.attendance.tables import people_of_table
from pipeline.language.layout import register_extensions
from pipeline.language.people.names import key, same_person
from pipeline.minutes import Attendee, Presence


@Language.factory("minutes_attendance")
class Attendance:
    """Leaves in ``doc._.attendance`` everybody whom the document lists as present, in attendance, excused or absent.

    Names are as the list gives them, without title; the people component completes them.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Read the attendance of one document."""
        doc._.attendance = attendance_of(doc._.layout.document)
        return doc


def attendance_of(document: Document) -> list[Attendee]:
    """Who was there, each once, in the order of the lists."""
    found = [*_tables(document), *lists(document)]
    members = any(f.status == "present" and not IN_ATTENDANCE.match(f.label) for f in found)
    out: list[Attendee] = []
    takers: set[str] = set()
    for entry in found:
        status = _status(entry, members)
        person = entry.person
        known = next((a for a in out if _same(a.name, person.name)), None)
        if known is not None and known.name in takers and not TAKER.search(entry.label):
            known.status = status
        if known is None:
            if TAKER.search(entry.label):
                takers.add(person.name)
            out.append(
                Attendee(
                    name=person.name,
                    initials=person.initials,
                    role=person.role,
                    organisation=person.organisation,
                    status=status,
                )
            )
            continue
        known.initials = known.initials or person.initials
        known.role = known.role or person.role
        known.organisation = known.organisation or person.organisation
        if len(key(person.name)) > len(key(known.name)):
            known.name = person.name
    return out


def _same(a: str, b: str) -> bool:
    return key(a) == key(b) or same_person(a, b)


def _status(entry: Found, members: bool) -> Presence:
    """The list's word for it, but officers and guests attend without being members."""
    if IN_ATTENDANCE.match(entry.label) and entry.status == "in_attendance" and not members:
        return "present"
    if entry.status == "present" and entry.person.role and OFFICER.search(entry.person.role):
        return "in_attendance"
    return entry.status


def _tables(document: Document) -> Iterator[Found]:
    """People in tables; a label right above a table, or the heading that rules it, announces it."""
    above: Presence | None = None
    heading: Presence | None = None
    early = 0
    for _, block in document.body():
        if not block.text.strip():
            continue
        early += 1
        if block.kind == "table":
            announced = above or heading
            if early <= EARLY or announced:
                yield from people_of_table(block, announced)
            above = None
            continue
        label = label_of(block.text)
        above = label.status if label is not None and label.sure and not block.text[label.end :].strip() else None
        if block.kind == "heading":
            heading = above


EARLY = 40
"""Blocks of the body after which a table must be announced to be one of attendance."""
