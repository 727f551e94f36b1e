"""Gathering people: forms of names, from lists and running text, brought together so that each person stands once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.language.people.names import close, fits_initials, key, same_person, strip_title


@dataclass(slots=True)
class Entry:
    """One person while the document is being read."""

    name: str
    forms: set[str] = field(default_factory=set)
    """All forms without title, initials apart."""
    initials: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    organisation: str | None = None
    listed: bool = False
    """Whether the attendance names the person."""

    def take(self, form: str) -> None:
        """Add a form; the fullest becomes the name."""
        self.forms.add(form)
        if _fullness(form) > _fullness(self.name):
            self.name = form


def _fullness(name: str) -> tuple[int, int]:
    """Words that are more than an initial, then all words; of equals the first stands."""
    words = key(name)
    return sum(len(w) > 1 for w in words), len(words)


class Entries:
    """The people gathered so far."""

    def __init__(self) -> None:
        self.people: list[Entry] = []

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.people)

    def full(self, form: str, listed: bool = False) -> Entry:
        """The person of a form with at least two words, new where nobody fits.

        A form that fits several ("J. Smith" beside John and Jane Smith) is given to none and becomes its own.
        """
        form = strip_title(form)
        fitting = [e for e in self.people if any(len(key(f)) > 1 and same_person(f, form) for f in {e.name, *e.forms})]
        exact = [e for e in fitting if any(key(f) == key(form) for f in {e.name, *e.forms})]
        if len(exact or fitting) == 1:
            entry = (exact or fitting)[0]
            entry.take(form)
        else:
            entry = Entry(form, {form})
            self.people.append(entry)
        entry.listed = entry.listed or listed
        return entry

    def single(self, word: str, titled: bool = False) -> Entry | None:
        """The person of a lone first name, surname or nickname; None where several fit or nobody does."""
        return _only(self.by_word(word, titled))

    def by_word(self, word: str, titled: bool = False) -> list[Entry]:
        """Everybody whose name holds the word as first name or surname (surname alone behind a title)."""
        word = "".join(key(word))
        if not word:
            return []
        exact = [e for e in self.people if word in _ends(e.name, titled)]
        if exact or len(word) < 3:
            return _listed_first(exact)
        short = [e for e in self.people if not titled and len(key(e.name)) > 1 and _short_form(word, key(e.name)[0])]
        if short:
            return _listed_first(short)
        return _listed_first([e for e in self.people if any(close(word, w) for w in _ends(e.name, titled))])

    def by_initials(self, token: str) -> list[Entry]:
        """Everybody whose defined initials are the token, else everybody whom it fits."""
        defined = [e for e in self.people if token in e.initials]
        if defined:
            return defined
        return [e for e in self.people if len(key(e.name)) > 1 and fits_initials(token, e.name)]

    def join_lone_names(self) -> None:
        """Complete lone first names and surnames of which only one full name is the rest."""
        for lone in [e for e in self.people if len(key(e.name)) == 1]:
            full = [e for e in self.people if len(key(e.name)) > 1 and key(lone.name)[0] in _ends(e.name, False)]
            if len(full) != 1:
                continue
            entry = full[0]
            entry.forms |= lone.forms
            entry.initials |= lone.initials
            entry.roles += [r for r in lone.roles if r not in entry.roles]
            entry.organisation = entry.organisation or lone.organisation
            entry.listed = entry.listed or lone.listed
            self.people.remove(lone)

    def add(self, name: str) -> Entry:
        """A new person under a lone name."""
        entry = Entry(strip_title(name), {strip_title(name)})
        self.people.append(entry)
        return entry


def _ends(name: str, surname_only: bool) -> set[str]:
    words = key(name)
    if len(words) == 1:
        return set(words)
    last = {words[-1], words[-1].split("-")[-1]} if "-" in words[-1] else {words[-1]}
    return last if surname_only else last | {words[0]}


def _short_form(word: str, first: str) -> bool:
    """Whether one is the beginning of the other ("Chris" and "Christopher"), or both are forms of one name."""
    from pipeline.language.people.patterns import NICKNAMES

    if first.startswith(word) or word.startswith(first):
        return min(len(word), len(first)) >= 3
    return any(word in group and first in group for group in NICKNAMES)


def _listed_first(found: list[Entry]) -> list[Entry]:
    """Of several the one that the attendance lists, if there is just one."""
    listed = [e for e in found if e.listed]
    return listed if len(listed) == 1 else found


def _only(found: Iterable[Entry]) -> Entry | None:
    people = list(found)
    return people[0] if len(people) == 1 else None
