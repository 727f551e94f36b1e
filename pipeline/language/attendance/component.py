"""The component that reads who was there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.attendance.groups import full_name
from pipeline.language.attendance.labels import is_office, label_of, office_label, status_of_label
from pipeline.language.attendance.lists import lists, people_behind
from pipeline.language.attendance.marks import Legend, noted
from pipeline.language.attendance.patterns import (
    CHAIR_LISTED,
    CLERK,
    EMPLOYED,
    IN_ATTENDANCE,
    INVITED,
    MEMBER,
    MEMBERS,
    NOT_MEMBERS,
    OFFICE,
    OFFICER,
    SURELY_THERE,
    TAKER,
    TOLD,
)
from pipeline.language.attendance.person import Found, Listed
from pipeline.language.attendance.tables import all_names, people_of_table
from pipeline.language.layout import Words, register_extensions
from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.names import by_nickname, fits_initials, is_initials, key, same_person, strip_title
from pipeline.language.people.patterns import PARTICLES, WORDS_AND_NAMES
from pipeline.minutes import Attendee, Presence


@Language.factory("minutes_attendance")
class Attendance:
    """Leaves in ``doc._.attendance`` everybody whom the document lists as present, in attendance, excused or absent.

    Where the list has the chair's role beside one person alone, the meeting has that chair.

    Names are as the list gives them, without title; the people component completes them.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Read the attendance of one document."""
        meeting = doc._.meeting
        day = date.fromisoformat(meeting.date) if meeting is not None and meeting.date else None
        doc._.attendance = _believed(doc, attendance_of(doc._.layout.document, day))
        if meeting is not None:
            nobody = meeting.chair is not None and (label_of(meeting.chair + ":") or organisation_like(meeting.chair))
            meeting.chair = None if nobody else _holder(meeting.chair, doc._.attendance)
        if meeting is not None and doc._.attendance:
            meeting.chair = _chair(meeting.chair, doc._.attendance)
        if meeting is not None and meeting.chair and doc._.attendance and _unlisted(meeting.chair, doc._.attendance):
            doc._.attendance.append(Attendee(name=strip_title(meeting.chair), role="Chair", status="present"))
        return doc


def _believed(doc: Doc, attendance: list[Attendee]) -> list[Attendee]:
    """Without the capitalised words that a list seems to hold and that the model, wherever they stand, takes for nobody's name.

    Handles and initials are kept, of which the model knows little (but no small words among capitalised names), and what
    stands only outside the text.
    """
    if doc._.entity_scores is None:
        return attendance
    asked = {w.lower() for attendee in attendance for w in _ANY_WORDS.findall(attendee.name)}
    best: dict[str, float] = {}
    scores = doc._.entity_scores
    for number, text in enumerate(Words.of(doc).texts if asked else ()):
        if (word := text.lower()) in asked:
            best[word] = max(best.get(word, 0.0), float(scores[number, PERSON]))
    nobody = []
    capitals = 2 * sum(a.name[:1].isupper() for a in attendance) >= len(attendance)
    for attendee in attendance:
        words = (_ANY_WORDS if capitals else _CAPITALISED).findall(attendee.name)
        scored = [best[w.lower()] for w in words if w.lower() in best]
        plain = words and " ".join(words) == attendee.name
        if plain and len(scored) == len(words) and max(scored) < NOBODY:
            nobody.append(attendee)
    few = FEW * len(nobody) <= len(attendance)  # of a list of people whoever has an organisation is one
    return [a for a in attendance if a not in nobody or (few and " " in a.name and a.organisation)]


FEW = 10
"""One in so many of a list is few."""
PERSON = ENTITY_LABELS.index("PERSON")
NOBODY = 0.05
"""Probability by the model of a person's name below which a word of a list is none (of 46 such words in minutes that the weights
had not seen, 34 were none; most others were handles, which are kept)."""
_ANY_WORDS = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*|[A-Z]{4,}")


def _holder(named: str | None, attendance: list[Attendee]) -> str | None:
    """Who holds the office by which the text names the chair ("the President"); whom it names otherwise, as it does."""
    if named is None or not OFFICE.fullmatch(named):
        return named
    office = r"[ -]".join(re.split(r"[ -]", named))
    wanted = re.compile(rf"(?<!vice )(?<!vice-)(?<!deputy )(?<!past )\b{office}\b", re.I)
    there = [a for a in attendance if a.status in ("present", "in_attendance")]
    holders = [a.name for a in there if a.role and wanted.search(a.role)]
    return holders[0] if len(holders) == 1 else None


def _chair(named: str | None, attendance: list[Attendee]) -> str | None:
    """Who chaired: whom the text names, unless the list has the chair's role beside one person alone, and not him."""
    listed = [
        a
        for a in attendance
        if a.role and CHAIR_LISTED.fullmatch(re.split(r"\s[-–—]\s", a.role)[-1].strip()) and a.status == "present"
    ]
    said = [a.name for a in listed if "in the chair" in (a.role or "").lower()]
    if len(said) == 1:
        return said[0]  # who chairs the body may be another
    return listed[0].name if len(listed) == 1 and (named is None or _unlisted(named, attendance)) else named


def _with_letters(found: list[Found]) -> list[Found]:
    """The people of the lists; letters in brackets, no two alike, that most names with such spell are short for those people."""
    short = [letters for f in found if (letters := f.person.letters or f.person.initials)]
    others = sum(len(f.person.organisation or "") in (3, 4) and f.person.letters is None for f in found)
    if len(short) < FEWEST_SPELT or len(set(short)) < len(short) or others > len(short) // FEWEST_SPELT:
        return found
    return [replace(f, person=_short_for(f.person)) if f.person.letters else f for f in found]


def _short_for(person: Listed) -> Listed:
    from_where = None if person.organisation == person.letters else person.organisation
    return replace(person, initials=person.initials or person.letters, organisation=from_where)


FEWEST_SPELT = 3
"""People whose names spell the letters beside them from which these stand for the people."""


def _unlisted(chair: str, attendance: list[Attendee]) -> bool:
    """Whether whoever chaired is named, and shares no word of the name and no initials with anybody of the lists."""
    words = set(key(chair))
    return not is_initials(strip_title(chair)) and not any(
        words & set(key(a.name)) or fits_initials(chair, a.name) or a.initials == chair for a in attendance
    )


def attendance_of(document: Document, day: date | None = None) -> list[Attendee]:
    """Who was there, each once, in the order of the lists.

    Parameters
    ----------
    document
        What the reader saw.
    day
        The meeting's day, which tells its column where a table holds the attendance of several meetings.
    """
    found = noted([*_front_matter(document), *_tables(document, day), *lists(document)], document)
    found = [
        replace(f, person=replace(f.person, role=f.label)) if f.person.role is None and is_office(f.label) else f
        for f in found
    ]
    found = _with_letters(_doubtful_left_out(found, document))
    if any(f.sure and f.status == "present" and (not f.label or SURELY_THERE.search(f.label)) for f in found):
        found = [f for f in found if f.sure]
    found = sorted(_run_together(found), key=lambda f: INVITED.fullmatch(f.label) is not None)
    members = any(f.status == "present" and f.label != TOLD and not IN_ATTENDANCE.match(f.label) for f in found)
    roles = [f.person.role for f in found if f.status == "present" and f.person.role]
    by_role = sum(MEMBER.search(role) is not None for role in roles)
    told_apart = by_role >= FEWEST_MEMBERS and 2 * by_role >= len(roles)
    out: list[Attendee] = []
    takers: set[str] = set()
    listed: set[tuple[str, str]] = set()
    at: dict[str, set[int]] = defaultdict(set)  # places in ``out`` by the first and the last word of a name
    for entry in found:
        status = _status(entry, members)
        if (
            told_apart
            and status == "present"
            and not MEMBERS.search(entry.label)
            and EMPLOYED.search(entry.person.role or "")
        ):
            status = "in_attendance"
        person = entry.person
        beside = [out[number] for number in sorted({n for end in _ends(person.name) for n in at[end]})]
        known = next((a for a in beside if key(a.name) == key(person.name)), None)
        known = known or next((a for a in beside if same_person(a.name, person.name)), None)
        known = known or _taker(person.name, out, takers)
        if known is not None and by_nickname(known.name, person.name) and (known.name, entry.label) in listed:
            known = None  # two of one list are two
        listed.add((person.name, entry.label))
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
            for end in _ends(person.name):
                at[end].add(len(out) - 1)
            continue
        known.initials = known.initials or person.initials
        known.role = known.role or person.role
        known.organisation = known.organisation or person.organisation
        if len(key(person.name)) > len(key(known.name)):
            known.name = person.name
            for end in _ends(person.name):
                at[end].add(next(number for number, attendee in enumerate(out) if attendee is known))
    return out


def _ends(name: str) -> tuple[str, ...]:
    """The first and the last word of a name: two forms of one name have one of them in common."""
    words = key(name)
    return words[:1] + words[-1:]


FEWEST_MEMBERS = 3
"""People whom a list calls members, at least half of those with a role, beside whom managers and the like are none."""


def _run_together(found: list[Found]) -> Iterator[Found]:
    """Two names without a comma between them, told by lists in which nearly all names have two words."""
    two = sum(len(f.person.name.split()) == 2 for f in found)
    usual = len(found) >= LONG_LIST and two >= MOSTLY * len(found)
    for entry in found:
        words = entry.person.name.split()
        if usual and len(words) == 4 and not any(w.lower() in PARTICLES or len(w.strip(".")) < 2 for w in words):
            yield replace(entry, person=Listed(" ".join(words[:2])))
            yield replace(entry, person=replace(entry.person, name=" ".join(words[2:])))
        else:
            yield entry


LONG_LIST, MOSTLY = 3, 0.6
"""People, and the share of them with two-word names, from which a name of four words is two people."""


def _doubtful_left_out(found: list[Found], document: Document) -> list[Found]:
    """Without the lone words that the document writes small too ("Moved", "Opening"), where these are no list of first names.

    A word is kept that is written small less than half as often as with a capital, if most names of the lists are single.
    """
    words = Counter(re.findall(r"(?<![@\w.])[^\W\d_]{3,}", document.text))
    singles = sum(" " not in f.person.name for f in found)
    usual = singles * 3 >= len(found)

    def doubtful(found: Found) -> bool:
        name = found.person.name
        if " " in name or name.lower() in WORDS_AND_NAMES or found.person.initials:
            return False
        small = words[name.lower()]
        return small > 2 * words[name] if usual else small > 0

    return [f for f in found if not doubtful(f)]


def _taker(name: str, out: list[Attendee], takers: set[str]) -> Attendee | None:
    """Who wrote, where a list has that one by the first name alone that nobody else of it bears, or the other way about."""
    if len(key(name)) != 1:
        return next((a for a in out if a.name in takers and key(a.name) == key(name)[:1]), None)
    fitting = [a for a in out if key(a.name)[:1] == key(name)]
    return fitting[0] if len(fitting) == 1 and fitting[0].name in takers else None


def _status(entry: Found, members: bool) -> Presence:
    """The list's word for it, but officers, guests and those of whom only a sentence tells attend without being members."""
    if entry.status == "in_attendance" and (away := status_of_label(entry.label)) in ("apologies", "absent"):
        return away
    if entry.label == TOLD and entry.status == "present" and members:
        return "in_attendance"
    plain = IN_ATTENDANCE.match(entry.label) or not NOT_MEMBERS.search(entry.label)
    officer = entry.person.role is not None and OFFICER.search(entry.person.role) is not None
    if plain and entry.status == "in_attendance" and entry.person.status is None and not members and not officer:
        return "present"
    of_members = MEMBERS.search(entry.label) and entry.person.role and CLERK.fullmatch(entry.person.role)
    if entry.status == "present" and officer and not of_members:
        return "in_attendance"
    return entry.status


def _front_matter(document: Document) -> Iterator[Found]:
    """People of the front matter, under keys such as "present"."""
    for name, value in document.meta.items():
        words = re.sub("[_-]", " ", name)
        if (label := label_of(words + ":") or office_label(words)) is not None:
            yield from people_behind(value, label)


def _tables(document: Document, day: date | None) -> Iterator[Found]:
    """People in tables; a label right above a table, or the heading that rules it, announces it."""
    above: Presence | None = None
    heading: Presence | None = None
    going_on: Presence | None = None
    early = 0
    legend = Legend.of(document)
    for _, block in document.body():
        if not block.text.strip():
            continue
        early += 1
        if block.kind == "table":
            announced = above or (going_on if all_names(block) else None) or heading
            going_on = None
            if early <= EARLY or announced:
                yield from people_of_table(block, announced, day, legend)
            above = None
            continue
        label = label_of(block.text)
        if above is None or label is not None or full_name(block.text) is None:
            above = label.status if label is not None and label.sure and not block.text[label.end :].strip() else None
            going_on = label.status if label is not None and label.sure else None
        if block.kind == "heading":
            heading = above


EARLY = 40
"""Blocks of the body after which a table must be announced to be one of attendance."""
