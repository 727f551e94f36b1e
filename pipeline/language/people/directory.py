"""Who is meant: from a name, first name, surname, initials or role to one of the people of a document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.language.people.names import fits_initials, has_title, is_initials, key, same_person, strip_title, surname
from pipeline.language.people.patterns import (
    CHAIR,
    NOT_INITIALS,
    NOT_NAMES,
    OFFICE,
    ROLE_FORMS,
    SMALL_WORDS_AS_INITIALS,
)
from pipeline.language.sieve import Sieve, folded
from pipeline.minutes import Person

_HONORARY = re.compile(r"^(?:the\s+)?(?:honorary|hon\.?)\s+", re.I)
_ROLE_FORMS = [(name, Sieve(pattern)) for name, pattern in ROLE_FORMS]
_AROUND = " \t\n.,:;?*_[](){}@–—-\"“”'‘’"
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^(?:the|our)\s+", re.I)
JOINED = re.compile(r"\s*(?:\band/or\b|/|,|;|&|\+|\band\b|\bwith\b|\n|\bplus\b|\s(?=@))\s*", re.I)
"""What joins the names of several owners."""
_FIRST_AND_LETTERS = re.compile(r"(?P<first>[A-Z][a-z]{2,}) ?(?P<letters>[A-Z]{1,2})\.?")
_HANDLE = re.compile(r"[a-z][a-z._-]+[a-z]")
_SAID_ONCE = re.compile(r"\s*[\[(][^\])]{0,40}[\])]\s*")
"""What stands in brackets behind a name ("Anna Smith (AS)")."""


LONGEST_ROLE, LONGEST_OFFICE = 3, 5
"""Words."""


class Directory:
    """The people of a document in the order of their first mention, looked up by whatever the document calls them.

    Parameters
    ----------
    people
        The people, each with all the forms that the document uses among its aliases.
    chair
        Full name of whoever chaired, where known: "the Chair".
    there
        Full names of those who were at the meeting: of two Jims the one who was there is meant.
    """

    def __init__(self, people: Iterable[Person], chair: str | None = None, there: Iterable[str] = ()) -> None:
        self.people = list(people)
        present = set(there)
        self._there = {n for n, p in enumerate(self.people) if p.name in present}
        self._forms: dict[str, set[int]] = defaultdict(set)
        self._words: dict[str, set[int]] = defaultdict(set)
        self._roles: dict[str, set[int]] = defaultdict(set)
        self._offices: dict[str, set[int]] = defaultdict(set)
        """Who holds an office that only this document names, by its own words in small letters ("city manager")."""
        self._resolved: dict[str, Person | None] = {}
        self._capitals: dict[str, set[int]] = defaultdict(set)
        """Who has an alias, by the alias in capitals."""
        whole: dict[str, set[int]] = defaultdict(set)
        for number, person in enumerate(self.people):
            for form in (person.name, *person.aliases):
                self._forms[_fold(form.lstrip("@"))].add(number)
            for alias in person.aliases:
                self._capitals[alias.upper()].add(number)
            words = key(person.name)
            for word in {words[0], surname(words)} if len(words) > 1 else set(words[:1]):
                self._words[word].add(number)
            for role in person.roles:
                for name, sieve in _ROLE_FORMS:
                    if sieve.search(role):
                        self._roles[name].add(number)
                        if sieve.pattern.fullmatch(_HONORARY.sub("", role)):
                            whole[name].add(number)
                office = _ARTICLE.sub("", role).casefold()
                if OFFICE.search(office):
                    self._offices[office].add(number)
        for name, holders in whole.items():
            if len(holders) == 1:
                self._roles[name] = holders  # "the Secretary" beside a Fixtures Secretary
        if chair is not None:
            holder = next((n for n, p in enumerate(self.people) if p.name == chair), None)
            if holder is not None:
                self._roles[CHAIR] = {holder}

    def __iter__(self) -> Iterator[Person]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.people)

    def resolve(self, text: str) -> Person | None:
        """The person for a form of a name, initials, a handle or a role; None where nobody or not only one fits."""
        if text not in self._resolved:
            self._resolved[text] = self._resolve(text)
        return self._resolved[text]

    def _resolve(self, text: str) -> Person | None:
        bare = _POSSESSIVE.sub("", _SAID_ONCE.sub(" ", text).strip(_AROUND)).strip(_AROUND) or text.strip(_AROUND)
        if not bare:
            return None
        for look in (
            self._by_form,
            self._by_role,
            self._by_initials,
            self._by_word,
            self._by_first_name_and_letter,
            self._by_spelling,
            self._by_handle,
        ):
            if found := look(bare):
                found = found if len(found) == 1 else found & self._there
                return self.people[next(iter(found))] if len(found) == 1 else None
        return None

    def owners(self, text: str) -> list[str]:
        """Names for the words of an owner's cell, margin or marker; the words themselves where nobody is known by them.

        >>> Directory([Person(id="p1", name="Anna Smith", aliases=["AS"])]).owners("AS / Treasurer")
        ['Anna Smith', 'Treasurer']
        """
        pieces = [p for p in JOINED.split(text) if p]
        whole = self.resolve(text)
        if whole is not None and not (len(pieces) > 1 and all(is_initials(p) and self.resolve(p) for p in pieces)):
            return [whole.name]
        among = any(is_initials(p.strip()) and self.resolve(p) is not None for p in pieces)
        names: list[str] = []
        for piece in pieces:
            piece = piece.strip(" \t\n.:;?*_[]@–—-")
            bare = piece.strip("()").strip()
            if not bare:
                continue
            person = self.resolve(piece) or self._word_as_initials(bare, among)
            names += [person.name] if person is not None else self._each_initials(bare)
        return list(dict.fromkeys(names))

    def _word_as_initials(self, word: str, among: bool) -> Person | None:
        """Who of those there alone has initials that are a small word or an hour elsewhere ("AM", "AS"): owners are neither.

        Beside the initials of others (``among``) any letters are somebody's that fit ("BR/CD").
        """
        if word not in SMALL_WORDS_AS_INITIALS and not (among and word in NOT_INITIALS):
            return None
        fitting = [n for n in sorted(self._there) if fits_initials(word, self.people[n].name)]
        return self.people[fitting[0]] if len(fitting) == 1 else None

    def _each_initials(self, words: str) -> list[str]:
        """Initials set beside each other with nothing between but a blank ("AS BJ"), else the words as they are."""
        pieces = words.split()
        if len(pieces) > 1 and all(is_initials(p) or p.istitle() for p in pieces):
            people = [self.resolve(p) for p in pieces]
            if all(p is not None for p in people):
                return [p.name for p in people if p is not None]
        return [_ARTICLE.sub("", words)]

    def _by_form(self, text: str) -> set[int] | None:
        return self._forms.get(_fold(text)) or self._forms.get(_fold(strip_title(text)))

    def _by_role(self, text: str) -> set[int] | None:
        words = _ARTICLE.sub("", text)
        if len(words.split()) > LONGEST_OFFICE:
            return None
        small = folded(words)
        for name, sieve in _ROLE_FORMS:
            if len(words.split()) <= LONGEST_ROLE and sieve.may_match(small) and sieve.pattern.fullmatch(words):
                return self._roles.get(name)
        return self._offices.get(words.casefold())

    def _by_initials(self, text: str) -> set[int] | None:
        if text.upper() in NOT_INITIALS or not 2 <= len(text) <= 5 or not text[0].isupper():
            return None
        same = self._capitals.get(text.upper())
        if same or not is_initials(text):
            return same or None
        return {n for n, p in enumerate(self.people) if fits_initials(text, p.name)} or None

    def _by_word(self, text: str) -> set[int] | None:
        """A lone first name or surname."""
        words = key(text)
        if len(words) != 1 or words[0] in NOT_NAMES or not strip_title(text)[:1].isupper():
            return None
        found = self._words.get(words[0])
        if found and len(found) > 1 and has_title(text):
            surnames = {n for n in found if surname(key(self.people[n].name)) == words[0]}
            return surnames or found
        return found

    def _by_first_name_and_letter(self, text: str) -> set[int] | None:
        """A first name with the first letters of the surname ("Sam S", "Uma BS", "SamS")."""
        match = _FIRST_AND_LETTERS.fullmatch(text)
        if match is None:
            return None
        first, letters = match["first"].lower(), match["letters"].replace(".", "").lower()
        found = set()
        for number, person in enumerate(self.people):
            words = key(person.name.replace("-", " "))
            initials = "".join(word[0] for word in words[1:])
            if len(words) > 1 and words[0] == first and letters in (initials, initials[:1], initials[-1:]):
                found.add(number)
        return found or None

    def _by_spelling(self, text: str) -> set[int] | None:
        if len(text.split()) < 2 or len(text.split()) > 4:
            return None
        near = {n for word in key(text) for n in self._words.get(word, ())}
        return {n for n in near if same_person(text, self.people[n].name)} or None

    def _by_handle(self, text: str) -> set[int] | None:
        """A handle made of a name: its first letter and surname ("jsmith"), both names, or the first and a letter."""
        if len(text) < 5 or not _HANDLE.fullmatch(text):
            return None
        found = set()
        for number, person in enumerate(self.people):
            words = [re.sub(r"\W", "", word) for word in key(person.name)]
            if len(words) > 1 and words[0] and words[-1]:
                first, last = words[0], words[-1]
                if re.sub(r"\W", "", text) in (first[0] + last, first + last, last + first[0], first + last[0]):
                    found.add(number)
        return found or None


def _fold(form: str) -> str:
    """Initials keep their case, names lose it."""
    form = " ".join(form.replace("’", "'").replace(".", " ").split())
    return form if is_initials(form) or len(form) < 4 else form.casefold()
