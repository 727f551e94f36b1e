"""Who the people in some minutes are, under which forms of their names, and what each is to be called instead."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.language.people.patterns import NOT_NAMES, PARTICLES, ROLE, SMALL_WORDS, TITLES
from pipeline.minutes import Minutes
from pipeline.register.bodies import Bodies
from pipeline.register.people import Directory

FIGURES = 6
"""Figures of a pseudonym's number, as a rule."""
PSEUDONYM = "Person"
SOMEBODY = "Somebody"
"""Stands for a name that more than one goes by."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]{2,})*")
"""A word of a name; the s of a genitive is none."""
_INITIALS = re.compile(r"[A-Z]{2,4}")
_OURS = frozenset({PSEUDONYM.casefold(), SOMEBODY.casefold()})
WEAK = NOT_NAMES | TITLES | SMALL_WORDS | PARTICLES
"""Words that are taken for a name only beside another word of the same name, or behind a title."""

Name = tuple[str, str]
"""A person: the full name, and the body for somebody of whom only a short form is known."""


@dataclass(slots=True)
class Names:
    """All people of some minutes by the forms and the words of their names, each with the bodies in whose minutes it is."""

    pseudonyms: dict[Name, str] = field(default_factory=dict)
    forms: dict[str, dict[str, set[Name]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """People by whole forms without capitals ("nora pell", "pell, nora", "@npell") and body."""
    initials: dict[str, dict[str, set[Name]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    words: dict[str, dict[str, set[Name]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """People by the words of their names without capitals."""
    lower: set[str] = field(default_factory=set)
    """Words that minutes use for a name without capitals."""
    joined: set[str] = field(default_factory=set)
    """Names as file names and links run them together: "norapell", "npell"."""

    def of(self, table: dict[str, dict[str, set[Name]]], form: str, body: str) -> set[Name]:
        """Everybody of a form, those of one body where there are any."""
        by_body = table.get(form)
        if by_body is None:
            return set()
        return by_body.get(body) or set().union(*by_body.values())

    def called(self, people: Iterable[Name]) -> str:
        """The pseudonym of the one person."""
        found = {self.pseudonyms[name] for name in people}
        return found.pop() if len(found) == 1 else SOMEBODY


def flat(form: str) -> str:
    """A form of a name without capitals, stops and needless spaces."""
    return " ".join(form.casefold().replace(".", " ").split())


def words_of(form: str) -> list[str]:
    """The words of a form, without capitals."""
    return [match[0].casefold() for match in WORD.finditer(form)]


def names_of(minutes: Sequence[Minutes], key: bytes) -> Names:
    """Everybody whom some minutes name.

    Parameters
    ----------
    minutes
        All records.
    key
        Pseudonyms are made of it and the name: the same key and name give the same, and without the key nobody can
        tell whose it is by trying names.
    """
    bodies = Bodies(minutes)
    directories: dict[str, Directory] = defaultdict(Directory)
    for record in minutes:
        directories[bodies.key_of(record)].add(record)
    names = Names()
    found: dict[Name, None] = {}
    acronyms = {a for r in minutes for o in r.organisations for a in (o.name, *o.aliases)}
    acronyms |= {w for r in minutes for w in (r.meeting.body or "").split()}
    for record in minutes:
        body = bodies.key_of(record)
        for person, forms in _people(record):
            full = directories[body].key(person)
            name = (full, "") if " " in full else (full, body)
            found[name] = None
            for form in {person, *forms}:
                _learn(names, name, body, form)
            if (own := _own_initials(full)) and own not in acronyms:
                names.initials[own][body].add(name)
    names.pseudonyms = _pseudonyms(found, key)
    return names


def _people(record: Minutes) -> Iterator[tuple[str, list[str]]]:
    """Names with all their forms: whom the minutes name, who attended, and owners that are nobody else."""
    for person in record.people:
        yield person.name, person.aliases
    for attendee in record.attendance:
        yield attendee.name, [attendee.initials] if attendee.initials else []
    others = {flat(o) for org in record.organisations for o in (org.name, *org.aliases)}
    others.add(flat(record.meeting.body or ""))
    stated = [record.meeting.chair] if record.meeting.chair else []
    for owner in (*stated, *(o for c in record.commitments for o in c.owners)):
        if flat(owner) not in others and not _is_role(owner):
            yield owner, []


def _is_role(owner: str) -> bool:
    """Whether an owner is a role or a group of people: "the Clerk", "all members"."""
    words = [w for w in WORD.findall(owner) if w[0].isupper() and w.casefold() not in WEAK]
    return not words or (ROLE.fullmatch(owner.strip()) is not None)


def _learn(names: Names, name: Name, body: str, form: str) -> None:
    words = [w for w in words_of(form) if w not in _OURS]
    if not words:
        return
    if _INITIALS.fullmatch(bare := form.replace(".", "").replace(" ", "")):
        names.initials[bare][body].add(name)
        if form != form.upper() or len(words) == 1:
            return
    names.forms[flat(form)][body].add(name)
    for word in words:
        names.words[word][body].add(name)
    if form == words[0] and form not in WEAK:
        names.lower.add(form)
    if len(words) > 1:
        first, last = words[0], words[-1]
        names.joined |= {first + last, last + first, first[0] + last, last + first[0]}


def _own_initials(full: str) -> str | None:
    """The initials that somebody's full name gives, whether or not the minutes use them."""
    words = words_of(full)
    return "".join(w[0] for w in words).upper() if 2 <= len(words) <= 4 else None


def _pseudonyms(people: Iterable[Name], key: bytes) -> dict[Name, str]:
    """A pseudonym for each; longer where two would share one."""
    found: dict[Name, str] = {}
    taken: set[str] = set()
    digests = {name: hmac.new(key, "\0".join(name).encode("utf-8", "replace"), hashlib.sha256) for name in people}
    for name in sorted(digests, key=lambda name: digests[name].digest()):
        number = str(int(digests[name].hexdigest(), 16))
        figures = FIGURES
        while (text := f"{PSEUDONYM} {number[-figures:]}") in taken:
            figures += 2
        taken.add(text)
        found[name] = text
    return found
