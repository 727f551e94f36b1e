"""Names in running text, and text without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.language.people.patterns import PARTICLES, TITLES
from pipeline.redaction.names import PSEUDONYM, SOMEBODY, WEAK, WORD, Name, Names, flat, words_of

ADDRESS, HANDLE, LINK = "(address)", "(handle)", "(link)"
"""What stands for e-mail addresses, for handles of nobody known, and for links with a name in them."""
_ADDRESS = re.compile(
    r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|(?<!/)(?![@\w-]*/)@[A-Za-z0-9](?:[\w@-]*\w)?", re.IGNORECASE
)
_DOTTED = re.compile(r"(?<!\w)(?:[A-Z]\.\s?){1,3}[A-Z](?:\.|(?!\w))")
_GAP = re.compile(rf"[\s.\-‐‑]*(?:(?:[A-Z]\.?|{'|'.join(sorted(PARTICLES))})[\s.\-‐‑]+)*", re.IGNORECASE)
"""What may stand between the words of one name: a space, a hyphen, a middle initial, "van der"."""
_BEFORE = re.compile(
    rf"(?<!\w)(?P<initials>(?:[A-Z]\.[\s-]*|[A-Z][\s-]+){{0,3}})(?P<particles>(?:(?:{'|'.join(sorted(PARTICLES))})\s+)*)$"
)
"""Initials and small words before a surname: "T. van der"."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PSEUDONYM = re.compile(rf"{PSEUDONYM} \d{{6,}}|{SOMEBODY}")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, and what is to stand there."""

    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    word: str
    people: frozenset[Name]
    sure: bool


def find(text: str, names: Names, body: str = "", any_case: bool = False) -> list[Found]:
    """The names in a text, from left to right.

    Parameters
    ----------
    body
        Whose minutes the text is of: a short form is somebody there before it is anybody elsewhere.
    any_case
        Whether words without capitals may be names, as in the name of a file.
    """
    found: list[Found] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        instead = _for_address(match[0], names, body)
        found += _in_words(text, at, match.start(), names, body, any_case)
        if instead is not None:
            found.append(Found(match.start(), match.end(), instead))
        at = match.end()
    return found + _in_words(text, at, len(text), names, body, any_case)


def replaced(text: str, found: Iterable[Found]) -> str:
    """The text with something else where names were."""
    parts, at = [], 0
    for name in found:
        parts += [text[at : name.start], name.instead]
        at = name.end
    return "".join([*parts, text[at:]])


def _for_address(text: str, names: Names, body: str) -> str | None:
    """What stands for an address, handle or link; None for a link that has no name in it."""
    if text.startswith("@"):
        return names.called(people) if (people := names.of(names.forms, flat(text), body)) else HANDLE
    if "@" in text:
        return ADDRESS
    runs = [run.casefold() for run in _LETTERS.findall(text)]
    strong = (run for run in runs if run not in WEAK and run in names.words)
    return LINK if any(strong) or any(run in names.joined for run in runs) else None


def _in_words(text: str, start: int, end: int, names: Names, body: str, any_case: bool) -> list[Found]:
    """Names in a stretch of a text that has no addresses."""
    found: list[Found] = []
    at = start
    for match in _PSEUDONYM.finditer(text, start, end):
        found += _groups(text, at, match.start(), names, body, any_case)
        at = match.end()
    return found + _groups(text, at, end, names, body, any_case)


def _groups(text: str, start: int, end: int, names: Names, body: str, any_case: bool) -> list[Found]:
    words = list(_words(text, start, end, names, body, any_case))
    found: list[Found] = []
    n = 0
    while n < len(words):
        people, last = set(words[n].people), n
        while last + 1 < len(words):
            gap = text[words[last].end : words[last + 1].start]
            both = people & words[last + 1].people
            if not both or not _GAP.fullmatch(gap):
                break
            people, last = both, last + 1
        group = words[n : last + 1]
        if _is_name(text, group, names, body):
            first = _beginning(text, group, people, names, max(start, found[-1].end if found else 0))
            found.append(Found(first, group[-1].end, names.called(people)))
        n = last + 1
    return found


def _beginning(text: str, group: list[_Word], people: set[Name], names: Names, after: int) -> int:
    """Where a name begins: with initials and small words before its first word that are somebody's."""
    first = group[0].start
    if len(group) == 1 and group[0].word in names.initials:
        return first
    before = _BEFORE.search(text, max(after, first - 24), first)
    if before is None:
        return first
    initial, particles = before["initials"][:1].casefold(), before["particles"].split()
    fits = any(full.startswith(initial) and set(particles) <= set(full.split()) for full, _ in people)
    return before.start() if fits else first


def _is_name(text: str, group: list[_Word], names: Names, body: str) -> bool:
    """Whether words that may be a name are one: one of them is sure, together they are a full form, or a title leads."""
    if any(word.sure for word in group):
        return True
    whole = flat(text[group[0].start : group[-1].end])
    if len(group) > 1 and names.of(names.forms, whole, body):
        return True
    before = text[: group[0].start].rstrip(" .").rpartition(" ")[2]
    return before.casefold() in TITLES and bool(before[:1].isupper())


def _words(text: str, start: int, end: int, names: Names, body: str, any_case: bool) -> Iterator[_Word]:
    """Words that are, or may be part of, a name."""
    dotted = {m.start(): m for m in _DOTTED.finditer(text, start, end)}
    skip = start
    for match in WORD.finditer(text, start, end):
        if match.start() < skip:
            continue
        if (run := dotted.get(match.start())) is not None:
            letters = "".join(c for c in run[0] if c.isalpha())
            if people := names.of(names.initials, letters, body):
                skip = run.end()
                yield _Word(run.start(), run.end(), letters, frozenset(people), True)
                continue
        whole = _word(match[0], match.start(), names, body, any_case)
        if whole is not None:
            yield whole
        elif not match[0].isalpha():  # "Nora'll"
            parts = (_word(p[0], match.start() + p.start(), names, body, any_case) for p in _LETTERS.finditer(match[0]))
            yield from (part for part in parts if part is not None)


def _word(word: str, start: int, names: Names, body: str, any_case: bool) -> _Word | None:
    """One word, where it is somebody's or may be."""
    end, low = start + len(word), word.casefold()
    if people := names.of(names.initials, word, body):
        return _Word(start, end, word, frozenset(people), True)
    if any_case and low in names.joined:
        return _Word(start, end, word, _joined(low, names), True)
    people = names.of(names.words, low, body)
    if people and (word[0].isupper() or any_case or word in names.lower):
        return _Word(start, end, word, frozenset(people), low not in WEAK)
    return None


def _joined(low: str, names: Names) -> frozenset[Name]:
    """Everybody whose names, run together, are this."""
    return frozenset(
        name
        for name in names.pseudonyms
        if len(words := words_of(name[0])) > 1
        and low in {words[0] + words[-1], words[-1] + words[0], words[0][0] + words[-1], words[-1] + words[0][0]}
    )
