"""The component that finds the people of a document, each once, under the fullest form, with every mention."""

from __future__ import annotations

from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.layout import register_extensions
from pipeline.language.people.directory import Directory
from pipeline.language.people.gathering import gather
from pipeline.language.people.holders import name_holders
from pipeline.language.people.mentions import find_mentions, undefined_initials
from pipeline.language.people.names import is_initials
from pipeline.minutes import Attendee, Person


@Language.factory("minutes_people")
class People:
    """Leaves a :class:`Directory` in ``doc._.people``; gives the chair and the attendance their full names.

    Runs after the attendance and the meeting, whose names it completes, and after the model, whose entities it takes.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Find the people of one document."""
        entries = gather(doc)
        undefined_initials(doc, entries)
        places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        forms: dict[int, dict[str, None]] = defaultdict(dict)
        for mention in find_mentions(doc, entries):
            block, start = doc._.layout.locate(mention.start)
            number = id(mention.entry)
            places[number].append((block, start, start + mention.end - mention.start))
            forms[number][" ".join(mention.form.split())] = None
        named = [e for e in entries if places[id(e)] or e.listed]
        named.sort(key=lambda e: places[id(e)][0] if places[id(e)] else (-1, 0, 0))
        people = [
            Person(
                id=f"p{number}",
                name=entry.name,
                aliases=sorted({*forms[id(entry)], *entry.initials, *entry.handles} - {entry.name}),
                roles=list(entry.roles),
                organisation=entry.organisation,
                mentions=places[id(entry)],
            )
            for number, entry in enumerate(named, start=1)
        ]
        name_holders(doc._.layout.document, people)
        doc._.people = _complete(doc, people)
        return doc


def _complete(doc: Doc, people: list[Person]) -> Directory:
    """Full names for the chair and the attendance, and the directory that knows the chair."""
    meeting, attendance = doc._.meeting, doc._.attendance or []
    directory = Directory(people)
    full: dict[str, Attendee] = {}
    for attendee in attendance:
        named = _full(attendee, directory)
        full.setdefault(named.name, named)
    doc._.attendance = list(full.values())
    chair = None
    if meeting is not None:
        chair = _chair(meeting.chair, directory, doc._.attendance)
        doc._.meeting = meeting.model_copy(update={"chair": chair})
    there = [a.name for a in doc._.attendance if a.status not in ("apologies", "absent")]
    return Directory(people, chair, there)


def _chair(words: str | None, directory: Directory, attendance: list[Attendee]) -> str | None:
    """Full name of whom the words name as the chair; of the vice-chair where that one was not there.

    A role elsewhere that speaks of a chair ("Roof WG chair") tells nothing of who ran this meeting.
    """
    holder = directory.resolve(words) if words else None
    if holder is None:
        return words if words and not is_initials(words) else None
    away = {a.name for a in attendance if a.status in ("apologies", "absent")}
    deputy = directory.resolve("Vice Chair")
    if holder.name in away and deputy is not None and deputy.name not in away:
        return deputy.name
    return holder.name


def _full(attendee: Attendee, directory: Directory) -> Attendee:
    person = directory.resolve(attendee.name)
    return attendee if person is None else attendee.model_copy(update={"name": person.name})
