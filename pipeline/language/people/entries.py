"""Gathering people: forms of names, from lists and running text, brought together so that each person stands once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.language.people.names import (
    by_nickname,
    close,
    fits_initials,
    key,
    may_be_same,
    same_person,
    strip_title,
    surname,
)


@dataclass(slots=True, eq=False)
class Entry:
    """One person while the document is being read."""

    name: str
    forms: set[str] = field(default_factory=set)
    """All forms without title, initials apart."""
    initials: set[str] = field(default_factory=set)
    handles: set[str] = field(default_factory=set)
    """What brackets behind the name say to call that one by, with the sign ("@aquill")."""
    roles: list[str] = field(default_factory=list)
    organisation: str | None = None
    listed: bool = False
    """Whether the attendance names the person."""
    titled: bool = False
    """Whether a title stands before the name somewhere, so that a lone word is the surname."""
    often: bool = False
    """Whether a lone word stands more than once in the document, as first names of those present do."""


def _fullness(name: str) -> tuple[int, int]:
    """Words that are more than an initial, then all words; of equals the first stands."""
    words = key(name)
    return sum(len(w) > 1 for w in words), len(words)


class Entries:
    """The people gathered so far."""

    def __init__(self) -> None:
        self.people: list[Entry] = []
        self._at: dict[str, dict[Entry, None]] = defaultdict(dict)
        """People by the first and by the last word of each of their forms, so that no list is gone through for each name."""

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.people)

    def take(self, entry: Entry, form: str) -> None:
        """Add a form to somebody's; the fullest becomes the name."""
        self.learn(entry, form)
        if _fullness(form) > _fullness(entry.name):
            entry.name = form

    def learn(self, entry: Entry, form: str) -> None:
        """Add a form to somebody's, who keeps the name."""
        entry.forms.add(form)
        words = key(form)
        for word in words[:1] + words[-1:]:
            self._at[word][entry] = None

    def _beside(self, words: tuple[str, ...]) -> Iterable[Entry]:
        """Everybody of whose forms one begins or ends with the first or the last of some words."""
        return {entry: None for word in words[:1] + words[-1:] for entry in self._at.get(word, ())}

    def full(self, form: str, listed: bool = False) -> Entry:
        """The person of a form with at least two words, new where nobody fits.

        A form that fits several ("J. Smith" beside John and Jane Smith) is given to none and becomes its own.
        """
        form = strip_title(form)
        beside = self._beside(key(form))
        fitting = [e for e in beside if _may_be(e, form)]
        if listed:  # the attendance has brought together whom it names twice
            fitting = [e for e in fitting if not (e.listed and by_nickname(e.name, form))]
        exact = [e for e in fitting if any(key(f) == key(form) for f in {e.name, *e.forms})]
        if not fitting:
            fitting = [e for e in beside if e.listed and len(key(form)) == 2 and key(e.name) == key(form)[::-1]]
        if len(exact or fitting) == 1:
            entry = (exact or fitting)[0]
            self.take(entry, form)
        else:
            entry = self._new(form)
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

    def join_short_names(self) -> None:
        """Complete names cut short of which only one full name is the rest ("Ada", "Ada Q" and "Jean Luc" for "Jean Luc Quill")."""
        with_end: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.people:
            for word in _ends(entry.name, False):
                with_end[word].append(entry)
        joined: set[Entry] = set()
        for short in [e for e in self.people if len(key(e.name)) <= 2]:
            words = key(short.name)
            full = [e for w in words[:1] for e in with_end[w] if e not in joined and _cut_short(words, key(e.name))]
            doubtful = len(key(short.name)) > 1 and (short.listed or not all(e.listed for e in full))
            if len(full) == 1 and not doubtful:  # what the model sees may be two names run together
                self._join(short, full[0])
                joined.add(short)
        self._complete_initials()

    def _complete_initials(self) -> None:
        """Where lists give first names by their letters alone, those that the text gives in full ("W. Quill", later "Walt")."""
        lettered = [e for e in self.people if len(key(e.name)) == 2 and len(key(e.name)[0]) == 1]
        listed = [e for e in self.people if e.listed and len(key(e.name)) > 1]
        if len(lettered) < LETTERED or 2 * sum(e in lettered for e in listed) <= len(listed):
            return
        lone = [
            e
            for e in self.people
            if len(key(e.name)) == 1
            and len(e.name) > 2
            and "." not in e.name
            and e.often
            and not (e.listed or e.titled)
        ]
        firsts = [key(e.name)[0][0] for e in (*lettered, *lone)]
        for entry in lettered:
            fitting = [e for e in lone if key(e.name)[0][0] == key(entry.name)[0]]
            if len(fitting) == 1 and firsts.count(key(entry.name)[0]) == 2:
                self.take(entry, f"{fitting[0].name} {strip_title(entry.name).split()[-1]}")
                self._join(fitting[0], entry)

    def _join(self, short: Entry, full: Entry) -> None:
        full.forms |= short.forms
        full.initials |= short.initials
        full.handles |= short.handles
        full.roles += [r for r in short.roles if r not in full.roles]
        full.organisation = full.organisation or short.organisation
        full.listed = full.listed or short.listed
        self.people.remove(short)

    def add(self, name: str) -> Entry:
        """A new person under a lone name."""
        return self._new(strip_title(name))

    def _new(self, name: str) -> Entry:
        entry = Entry(name)
        self.learn(entry, name)
        self.people.append(entry)
        return entry


LETTERED = 3
"""People with a letter for a first name from which a document is taken to write its lists so, if most are listed so."""


def _may_be(entry: Entry, form: str) -> bool:
    """Whether one of somebody's full forms can name the same person as another form."""
    wanted = key(form)
    for own in entry.forms if entry.name in entry.forms else (entry.name, *entry.forms):
        words = key(own)
        if len(words) > 1 and may_be_same(words, wanted) and same_person(own, form):
            return True
    return False


def _cut_short(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is the beginning or end of another: a lone word, two first names, or a first name with a letter."""
    if len(short) == 1:
        whole = " ".join(full)
        return len(full) > 1 and short[0] in whole and short[0] in _ends(whole, False)
    if (len(full), len(short)) == (3, 2):
        return full[:2] == short
    if (len(full), len(short)) != (2, 2) or short[0] != full[0]:
        return False
    letters = ("".join(part[0] for part in full[1].split("-") if part), full[1][0])
    return short[1] != full[-1] and short[1] in letters


def _ends(name: str, surname_only: bool) -> set[str]:
    words = key(name)
    if len(words) == 1:
        return set(words)
    own = surname(words)
    last = {own, own.split("-")[-1]} if "-" in own else {own}
    return last if surname_only else last | {words[0]}


WOMENS_ENDINGS = {"a": 4, "ne": 5, "le": 5, "la": 5, "ette": 5, "ina": 5}
"""What makes another name of a man's, and from how many letters on: "Paula" and "Brianne" are no Paul and Brian, but "Jeanne"
may be Jean."""


def _short_form(word: str, first: str) -> bool:
    """Whether one is the beginning of the other ("Chris" and "Christopher"), or both are forms of one name."""
    from pipeline.language.people.patterns import NICKNAMES

    if first.startswith(word) or word.startswith(first):
        short, long = sorted((word, first), key=len)
        return len(short) >= 3 and len(short) < WOMENS_ENDINGS.get(long[len(short) :], len(long) + 1)
    return any(word in group and first in group for group in NICKNAMES)


def _listed_first(found: list[Entry]) -> list[Entry]:
    """Of several the one that the attendance lists, if there is just one."""
    listed = [e for e in found if e.listed]
    return listed if len(listed) == 1 else found


def _only(found: Iterable[Entry]) -> Entry | None:
    people = list(found)
    return people[0] if len(people) == 1 else None
