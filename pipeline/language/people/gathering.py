"""Where a document names people: its attendance, titles before names, initials in brackets, the model's entities."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from pipeline.language.layout import Words
from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.entries import Entries, Entry
from pipeline.language.people.names import (
    fits_initials,
    has_title,
    is_initials,
    key,
    looks_like_name,
    strip_title,
    without_letters,
)
from pipeline.language.people.patterns import NOT_INITIALS, PART_OF_PLACE, WORDS_AND_NAMES
from pipeline.minutes import Attendee

_NAME = r"[^\W\d_a-z][\w'’-]*\.?"
_TITLED = re.compile(
    r"(?<!\w)(?i:(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|rev|revd|pc)s?\b\.?\s+)+)"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,3}})"
)
"""A title that stands before nothing but names."""
_DEFINED = re.compile(
    rf"(?P<name>{_NAME}(?:[ ](?:{_NAME}|van|von|de|der|del|la|le|bin|al)){{1,4}})\s*"
    r"[\[(](?P<initials>[A-Za-z.]{2,6})[\])]"
)
_HANDLED = re.compile(rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{1,4}})\s*[\[(]\s*(?P<handle>@[A-Za-z][\w-]{{1,30}})\s*[\])]")
"""A full name, and in brackets the handle by which the notes call that one."""
_SPEAKER = re.compile(r"(?P<name>[A-Z][a-z]{2,14})\s*:\s+\S+\s+\S")
_MAIL = re.compile(r"(?<![\w.])(?P<first>[A-Za-z]{2,20})[._](?P<last>[A-Za-z]{2,25})@[\w.-]{4,60}")
_SPLIT = re.compile(r"\s*(?:\s(?=@)|(?<=\w)-\s|\s[–—-]+\s|/|,|;|&|\+|\band\b|\n|\t|[(\[].*|[)\]])\s*")


def gather(doc: Doc) -> Entries:
    """Everybody whom a document names, with the forms under which it does.

    Full names come first (lists before text), then what may only be a part of one.
    """
    entries = Entries()
    _from_attendance(entries, doc._.attendance or [])
    text = doc._.layout.text
    singles: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for match in _DEFINED.finditer(text):
        name = _longest_fitting(match["name"], match["initials"])
        if name is None or organisation_like(name) or not _somebody(doc, match.start("name"), match.end("name")):
            continue
        if looks_like_name(strip_title(name)):
            entries.full(name).initials.add(match["initials"])
    for match in _HANDLED.finditer(text):
        if looks_like_name(name := strip_title(match["name"])) and not organisation_like(name):
            entries.full(name).handles.add(match["handle"])
    for name, had_title in sorted(_named(doc), key=lambda n: -len(key(n[0]))):
        words = key(name)
        if len(words) > 1:
            if len(words) < 4 or not _of_several(words, entries):
                entries.full(name)
        elif had_title:
            titled[strip_title(name)] += 1
        else:
            singles[name] += 1
    words_of_doc = Counter(Words.of(doc).texts) if singles or titled else Counter()
    for name in titled:
        _titled(entries, name, words_of_doc)
    for name in _speakers(doc):
        if len(entries.by_word(name)) == 0 and len(key(name)) == 1:
            entries.add(name)
    if singles:
        of_people = Counter(t.text for e in doc.ents if e.label_ == "PERSON" for t in e)
        unsure = _unsure(doc, singles)
        firms = {a.organisation for a in doc._.attendance or []}
        for name in singles:
            if name in firms and not entries.by_word(name):
                continue
            _single(entries, name, words_of_doc, of_people, name in unsure)
    _complete_by_mail(entries, text)
    entries.join_short_names()
    return entries


def _from_attendance(entries: Entries, attendance: list[Attendee]) -> None:
    for attendee in attendance:
        words = key(attendee.name)
        if not words:
            continue
        entry = entries.full(attendee.name, listed=True) if len(words) > 1 else entries.single(attendee.name)
        if entry is None:
            entry = entries.add(attendee.name)
        entry.listed = True
        if attendee.initials:
            entry.initials.add(attendee.initials)
        if attendee.role and attendee.role not in entry.roles:
            entry.roles.append(attendee.role)
        entry.organisation = entry.organisation or attendee.organisation


def _speakers(doc: Doc) -> list[str]:
    """Lone names before a colon with which several lines begin, as in notes of who said what."""
    document = doc._.layout.document
    found: Counter[str] = Counter()
    for _, block in document.body():
        for line in block.text.split("\n") if block.kind != "table" else ():
            match = _SPEAKER.match(line)
            if match and looks_like_name(match["name"], single=True) and match["name"].lower() not in WORDS_AND_NAMES:
                found[match["name"]] += 1
    people = {t.text for e in doc.ents if e.label_ == "PERSON" for t in e}
    return [name for name, times in found.items() if times > 1 and name in people]


def _somebody(doc: Doc, start: int, end: int) -> bool:
    """Whether the model finds a person in a stretch, or finds nobody in the whole document (and so is none of ours)."""
    people = [e for e in doc.ents if e.label_ == "PERSON"]
    return not people or any(e.start_char < end and start < e.end_char for e in people)


def _longest_fitting(name: str, initials: str) -> str | None:
    """Of a run of capitalised words the last ones that give the initials behind them."""
    words = name.split()
    for start in range(len(words) - 1):
        if fits_initials(initials, " ".join(words[start:])):
            return " ".join(words[start:])
    last = words[-2:]
    middle = len(initials) == 3 and initials.isupper() and len(last) == 2  # "Anna Quill (ABQ)"
    return " ".join(last) if middle and (initials[0], initials[-1]) == (last[0][0], last[1][0]) else None


def _named(doc: Doc) -> Iterator[tuple[str, bool]]:
    """Names in running text, and whether a title stands before each."""
    body = set(key(doc._.meeting.body or "")) if doc._.meeting is not None else set()
    for match in _TITLED.finditer(doc._.layout.text):
        name = _cut(match["name"])
        group = organisation_like(name or "") or (name or "").endswith("Task Force")  # "Rev. Task Force"
        if name and looks_like_name(name, single=True) and not (group or (is_initials(name) and len(name) < 5)):
            yield name, True
    people = [ent.text for ent in doc.ents if ent.label_ == "PERSON" and not _of_place(doc, ent)]
    shouted = sum(_SURNAME_SHOUTED.fullmatch(name) is not None for name in people) > 1
    for text in people:
        for piece in _SPLIT.split(text):
            if not piece:
                continue
            titled = has_title(piece)
            name = re.sub(r"['’]s?$", "", strip_title(_MARKED.sub("", piece))).strip(" .,:;-–—*_@\"'")
            name = name if shouted or not name else without_letters(name)
            if set(key(name)) <= body or organisation_like(name):
                continue
            if looks_like_name(name, single=True) and not (is_initials(name) and len(name) < 5):
                yield name, titled


def _of_place(doc: Doc, ent: Span) -> bool:
    """Whether a lone word is part of a place's name ("King's Lynn")."""
    text = doc._.layout.text
    return len(ent) == 1 and PART_OF_PLACE.search(text, max(0, ent.start_char - 30), ent.start_char) is not None


_MARKED = re.compile(r"^\s*(?:AI|ACTION|TODO)\s+(?=[A-Z])")
"""What announces a task before the name of whose it is."""
_SURNAME_SHOUTED = re.compile(r"[A-Z][a-z]+ [A-Z]{2,}")
"""A surname in capitals, as some minutes set all of them."""


def _cut(name: str) -> str:
    """The words behind a title as far as they can be a name ("Smith Proposed" is Smith)."""
    words: list[str] = []
    for word in name.split():
        bare = word.rstrip(".").removesuffix("'s").removesuffix("’s")
        if not looks_like_name(bare, single=True):
            break
        words.append(bare)
        if bare != word.rstrip(".") or (word.endswith(".") and len(bare) > 1):
            break
    return " ".join(words)


def _titled(entries: Entries, name: str, words: Counter[str]) -> Entry | None:
    """A surname behind a title: somebody known, or a person of whom no more is known; no word written small elsewhere."""
    found = entries.by_word(name, titled=True) or entries.by_word(name)
    small = " " not in name and words[name.lower()] and name.lower() not in WORDS_AND_NAMES
    if len(found) > 1 or (not found and small):
        return None
    entry = found[0] if found else entries.add(name)
    entry.titled = True
    entries.learn(entry, name)
    return entry


def _of_several(words: tuple[str, ...], entries: Entries) -> bool:
    """Whether a run of words is the names of several people of the lists, beside each other."""
    listed = {key(entry.name) for entry in entries if entry.listed}
    return any(words[:at] in listed and words[at:] in listed for at in range(2, len(words) - 1))


def _unsure(doc: Doc, names: Iterable[str]) -> set[str]:
    """Lone words that the model, over all places where they stand, does not clearly take for somebody's name."""
    if doc._.entity_scores is None:
        return set()
    scores: dict[str, list[float]] = {name: [] for name in names}
    for number, word in enumerate(Words.of(doc).texts):
        if (found := scores.get(word)) is not None:
            found.append(float(doc._.entity_scores[number, PERSON]))
    return {name for name, found in scores.items() if found and sum(found) < SURE * len(found)}


PERSON = ENTITY_LABELS.index("PERSON")
SURE = 0.75
"""Mean probability by the model of a person's name below which a lone word is none (so go 33 of 70 words of minutes that are
nobody's names, and 7 of 169 that are somebody's)."""


def _single(entries: Entries, name: str, words: Counter[str], of_people: Counter[str], unsure: bool) -> None:
    found = entries.by_word(name)
    if len(found) == 1:
        entries.learn(found[0], name)
        return
    word = key(name)[0]
    if found or unsure or len(word) < 3 or name.isupper() or word in WORDS_AND_NAMES or name.upper() in NOT_INITIALS:
        return
    if 2 * of_people[name] > words[name] and not words[word]:
        entries.add(name).often = words[name] > 1


def _complete_by_mail(entries: Entries, text: str) -> None:
    """Surnames that only an e-mail address shows: "Jane" beside jane.smith@example.org."""
    for match in _MAIL.finditer(text):
        first, last = match["first"].capitalize(), match["last"].capitalize()
        entry = entries.single(first)
        if entry is not None and key(entry.name) == (first.lower(),) and looks_like_name(f"{first} {last}"):
            entries.take(entry, f"{first} {last}")
