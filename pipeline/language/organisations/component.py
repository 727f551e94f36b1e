"""The component that finds the organisations of a document, each once, with all its forms and mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.layout import register_extensions
from pipeline.language.organisations.names import (
    acronyms_of,
    clean,
    derived_forms,
    is_acronym,
    is_generic,
    key,
    organisation_like,
    parts,
    plausible,
    trim,
    within,
    without_person,
)
from pipeline.language.organisations.patterns import (
    ACRONYM_AFTER,
    ACRONYM_BEFORE,
    GENERIC,
    NAMED,
    NAMED_OF,
    SURELY_NAMED,
)
from pipeline.minutes import Organisation


@dataclass(slots=True)
class Entry:
    """One organisation while the document is being read."""

    name: str
    forms: dict[str, None] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)
    of_body: bool = False
    """Whether it is the body that met: its name may be put together from several lines."""


@Language.factory("minutes_organisations")
class Organisations:
    """Leaves the organisations of a ``Doc`` in ``doc._.organisations``: the model's entities and names by their form.

    Runs after the people: a name that is somebody's is no organisation.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Find the organisations of one document."""
        entries = _gather(doc)
        _find(doc.text, entries)
        named = sorted((e for e in entries if e.places), key=lambda e: e.places[0])
        doc._.organisations = [
            Organisation(
                id=f"o{number}",
                name=entry.name,
                aliases=sorted(set(entry.forms) - {entry.name}),
                mentions=[_mention(doc, start, end) for start, end in entry.places],
            )
            for number, entry in enumerate(named, start=1)
        ]
        return doc


def _mention(doc: Doc, start: int, end: int) -> tuple[int, int, int]:
    block, offset = doc._.layout.locate(start)
    return block, offset, offset + end - start


def _gather(doc: Doc) -> list[Entry]:
    """The organisations, fullest names first, short forms and acronyms with the name that they stand for."""
    people = {tuple(f.lower().split()) for p in doc._.people or [] for f in (p.name, *p.aliases)}
    tied = dict(_tied(doc.text))
    names: dict[tuple[str, ...], str] = {}
    for name in _names(doc, tied):
        known = names.get(key(name))
        if tuple(name.lower().split()) in people or not plausible(name) or not key(name):
            continue
        if known is None or (known.isupper() and not name.isupper()):
            names[key(name)] = name
    entries: list[Entry] = []
    body = clean(doc._.meeting.body) if doc._.meeting and doc._.meeting.body else None
    for name in sorted(names.values(), key=lambda n: (n != body, is_acronym(n), -len(key(n)), n)):
        entry = _home(entries, name, tied)
        if entry is None and not is_generic(name):
            entry = Entry(name, of_body=name == body)
            entries.append(entry)
        if entry is not None:
            entry.forms[name] = None
    for entry in entries:
        for form in derived_forms(entry.name, of_body=body is not None and entry.name == body):
            entry.forms.setdefault(form)
    for acronym, name in tied.items():
        entry = next((e for e in entries if key(name) in {key(f) for f in e.forms}), None)
        if entry is not None:
            entry.forms[acronym] = None
    return entries


def _names(doc: Doc, tied: dict[str, str]) -> Iterator[str]:
    """Every text that may name an organisation."""
    if doc._.meeting is not None and doc._.meeting.body:
        yield clean(doc._.meeting.body)
    for attendee in doc._.attendance or []:
        if attendee.organisation and (organisation_like(attendee.organisation) or is_acronym(attendee.organisation)):
            yield clean(attendee.organisation)
    yield from tied.values()
    people = doc._.people or ()
    for name in _from_text(doc):
        for piece in parts(name):
            if is_acronym(piece) and len(piece) <= 4 and people and people.resolve(piece) is not None:
                continue  # somebody's initials
            yield without_person(piece, people)


def _from_text(doc: Doc) -> Iterator[str]:
    """Names that the model finds, each as far as its form goes, and those whose last word leaves no doubt."""
    text = doc.text
    formed = [m.span("name") for pattern in (NAMED, NAMED_OF) for m in pattern.finditer(text)]
    formed.sort(key=lambda span: (span[0], -span[1]))
    people = sorted((e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON")
    lower = {t.text for t in doc if t.is_lower}
    for ent in doc.ents:
        if ent.label_ != "ORG":
            continue
        around = next((s for s in formed if s[0] <= ent.start_char and ent.end_char <= s[1]), None)
        if around is not None:
            yield clean(trim(text[around[0] : around[1]]))
            continue
        for piece in re.split(r"\s*[\n\t;|]\s*", ent.text):
            name = clean(trim(piece))
            single = " " not in name
            if single and (name[:1].islower() or name.lower() in lower):
                continue  # an ordinary word
            if name.isupper() and not (single and is_acronym(name)) and not organisation_like(name.title()):
                continue  # a heading in capitals
            yield name
    for pattern in (SURELY_NAMED, NAMED_OF):
        for match in pattern.finditer(text):
            name = clean(trim(match["name"]))
            at = bisect_right(people, (match.start(), 1 << 60))
            inside = at < len(people) and people[at][0] < match.end()
            if len(key(name)) > 1 and not inside:
                yield name


def _tied(text: str) -> Iterator[tuple[str, str]]:
    """Acronyms and the names to which brackets tie them, where the letters fit."""
    for match in ACRONYM_BEFORE.finditer(text):
        name = clean(match["name"])
        if match["acronym"] in acronyms_of(name):
            yield match["acronym"], name
    for pattern in (NAMED, NAMED_OF):
        for match in pattern.finditer(text):
            after = ACRONYM_AFTER.match(text, match.end())
            if after:
                name = clean(trim(match["name"]))
                acronym = after["acronym"]
                if acronym.upper().replace(".", "").replace("&", "") in acronyms_of(name):
                    yield acronym, name


def _home(entries: Iterable[Entry], name: str, tied: dict[str, str]) -> Entry | None:
    """The organisation of which a name is another form: only where one alone fits."""
    entries = list(entries)
    if name in tied:
        wanted = key(tied[name])
        found = [e for e in entries if wanted in {key(f) for f in e.forms}]
        if found:
            return found[0]
    same = [e for e in entries if key(name) in {key(f) for f in e.forms}]
    if same:
        return same[0]
    if is_acronym(name):
        found = [e for e in entries if not is_acronym(e.name) and name.upper().replace(".", "") in _initials(e)]
        return found[0] if len(found) == 1 else None
    generic = is_generic(name)
    found = [e for e in entries if any(within(name, f) for f in e.forms)]
    if generic:
        return entries[0] if entries and entries[0] in found else found[0] if len(found) == 1 else None
    if len(found) == 1 and len(key(name)) >= 3 and key(found[0].name)[-1] == key(name)[-1]:
        return found[0]  # some words left out ("Northby Parish Council" of "Northby and Weston Parish Council")
    ends = [e for e in found if any(key(f)[-len(key(name)) :] == key(name) for f in e.forms)]
    starts = [e for e in found if e not in ends and len(key(name)) >= 2]
    if len(ends) == 1:
        return ends[0]
    return starts[0] if len(starts) == 1 and not ends and _same_head(name, starts[0].name) else None


def _initials(entry: Entry) -> set[str]:
    words = [w for w in key(entry.name) if w not in ("of", "for", "and", "on", "in")]
    return {"".join(w[0] for w in words).upper(), *(a for a in acronyms_of(entry.name) if len(a) >= len(words) - 1)}


def _same_head(short: str, full: str) -> bool:
    """Whether what the full name adds is only its last common noun ("Acme" and "Acme Ltd", "Mill Community" and "… Council")."""
    rest = key(full)[len(key(short)) :]
    return len(rest) == 1 and (rest[0] in {"ltd", "limited", "inc", "llc", "plc", "uk", "llp"} or rest[0] in GENERIC)


_BETWEEN = r"[ \t]*(?:[ \t]|\n(?!\n))[ \t]*(?:\([A-Z]{2,8}\)[ \t]+)?"
"""Between two words of a name: blanks or one line break, never the gap between two blocks; perhaps its acronym."""


def _find(text: str, entries: list[Entry]) -> None:
    """All places of all forms, the longest form at each place; forms that never stand in the text are dropped."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for form in entry.forms:
            owners.setdefault(form, entry)
    used: dict[int, dict[str, None]] = defaultdict(dict)
    taken = bytearray(len(text))
    for form in sorted(owners, key=lambda f: (-len(f), f)):
        entry = owners[form]
        body = _BETWEEN.join(re.sub("['’]", "['’]", re.escape(w)) for w in form.split())
        for match in re.finditer(rf"(?<![\w@])(?:{body})(?!\w)", text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                entry.places.append(match.span())
                used[id(entry)][form] = None
        if not entry.places and not is_acronym(form):
            for match in re.finditer(rf"(?<![\w@])(?:{body})(?!\w)", text, re.I):
                if not any(taken[match.start() : match.end()]):
                    taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                    entry.places.append(match.span())
                    used[id(entry)][" ".join(match.group().split())] = None
    for entry in entries:
        entry.places.sort()
        entry.forms = dict(used[id(entry)])
        if entry.forms and entry.name not in entry.forms and not entry.of_body:
            entry.name = max(entry.forms, key=lambda f: (not is_acronym(f), len(key(f)), len(f)))
