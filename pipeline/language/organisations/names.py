"""Names of organisations as strings: cleaning, acronyms, and when one is a short form of another."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from pipeline.language.organisations.known import known
from pipeline.language.organisations.patterns import (
    COMMON,
    GENERIC,
    HEADS,
    LEADING,
    LEADING_WORD,
    MONTH,
    MUNICIPAL,
    SURNAMES,
)

_WORD = re.compile(r"[^\W_]+(?:['’&.+-][^\W_]+)*|&")
_SMALL = frozenset("of for the and on in de a an & at to".split())
_COMPANY = frozenset("ltd limited inc llc plc llp co corp corporation gmbh".split())


_DASH = re.compile(r"\s+[-–—]\s+")


@lru_cache(maxsize=10_000)
def clean(text: str) -> str:
    """A name without article, possessive, brackets and stops around it.

    >>> clean("the Mill Trust's")
    'Mill Trust'
    """
    text = " ".join(text.split())
    if len(pieces := _DASH.split(text)) > 1:  # a title: "Operations Report - Corporate Group"
        text = next((piece for piece in pieces if organisation_like(piece)), pieces[0])
    text = re.sub(r"\s*[\[(][^\])]*[\])]?$", "", text)
    if (verb := LEADING_WORD.match(text)) and organisation_like(text[verb.end() :]):
        text = text[verb.end() :]
    if text.replace("’", "'") in known():
        return text
    text = re.sub(r"['’]s?$", "", text.strip(" ,;:.*_\"“”'‘’–—-()[]|/"))
    text = re.sub(r"(?<=\w)(?:\s+(?:of|for|in|and|the|at|to|with|by|on))+$", "", text)
    return re.sub(r"^(?:the|a(?!(?-i:\s+[A-Z]\b))|an|our(?!\s+Lady))\s+", "", text, flags=re.I).strip(
        " ,;:*_\"“”'‘’–—-()[]"
    )


@lru_cache(maxsize=100_000)
def key(name: str) -> tuple[str, ...]:
    """What two spellings of one name share: its words in lower case without articles and possessives."""
    words = (w.lower().replace("’", "'").removesuffix("'s").strip(".") for w in _WORD.findall(name))
    return tuple("and" if w == "&" else w for w in words if w != "the")


def acronyms_of(name: str) -> set[str]:
    """The acronyms that a name can have: first letters, with and without small words, without what stands in front.

    >>> "SOP" in acronyms_of("Safer Orrin Partnership Co-ordination Group")
    True
    """
    words = [w for w in re.split(r"[\s/-]+", name.replace("’", "'")) if w[:1].isalnum() or w == "&"]
    big = [w for w in words if w.lower() not in _SMALL]
    full = "".join(w[0] for w in big).upper()
    found = {full, "".join(w[0] for w in words if w != "&").upper(), "".join(w[0] for w in words).upper()}
    found |= {full[:end] for end in range(3, len(full))} | {full[start:] for start in range(1, len(full) - 2)}
    joined = [w for w in re.split(r"\s+", name) if w[:1].isalnum() and w.lower() not in _SMALL]
    found.add("".join(w[0] for w in joined).upper())
    if joined and joined[-1].lower().strip(".") in _COMPANY:
        found.add("".join(w[0] for w in joined[:-1]).upper())
    found.add("".join(w if w.isupper() and len(w) <= LONGEST_WHOLE else w[0] for w in big).upper())
    return {f for f in found if len(f) > 1}


LONGEST_WHOLE = 2
"""Letters of a word in capitals that acronyms take over whole ("UKMA" of "UK Mill Association")."""


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym takes the first letters of all longer words of a name and some others ("SafOP").

    >>> abbreviates("SafOP", "Safer Orrin Partnership")
    True
    """
    words = [w.lower() for w in re.split(r"[\s/-]+", name) if w[:1].isalnum() and w.lower() not in _SMALL]
    rest = acronym.lower()
    for number, word in enumerate(words):
        if not rest.startswith(word[0]):
            return False
        following = words[number + 1][0] if number + 1 < len(words) else ""
        taken = 1
        while taken < len(rest) and taken < len(word) and rest[taken] == word[taken] and rest[taken] != following:
            taken += 1
        rest = rest[taken:]
    return len(words) > 1 and not rest


def is_acronym(text: str) -> bool:
    """Whether a text is one short word mostly in capitals ("SOP", "BoT", "HS2")."""
    return len(text) <= 8 and " " not in text and sum(c.isupper() for c in text) >= max(2, len(text) / 2)


def is_generic(name: str) -> bool:
    """Whether a name is only a common noun, alone or with other such nouns ("the Council", "Board members")."""
    words = key(name)
    return not words or all(w in GENERIC for w in words)


def plausible(name: str) -> bool:
    """Whether a cleaned name can be one of an organisation at all."""
    if not 2 <= len(name) <= 90 or not any(c.isalpha() for c in name) or name.islower():
        return False
    if "@" in name or "//" in name or "\n" in name:
        return False
    return not re.fullmatch(r"[\W\d]+|v?\d[\d.]*\w?", name)


def trim(name: str) -> str:
    """A name found by its last word, without the words of the sentence in front of it."""
    return LEADING.sub("", name)


def within(short: str, full: str) -> bool:
    """Whether a name is the beginning or the end of a longer one, or its words in order without some in the middle."""
    a, b = key(short), key(full)
    if not a or len(a) >= len(b):
        return False
    if b[-len(a) :] == a or b[: len(a)] == a:
        return True
    rest = iter(b)
    return len(a) >= 2 and all(word in rest for word in a)


def alike(one: str, other: str) -> bool:
    """Whether two names are one: the same words in another order or number, or one word spelt otherwise.

    >>> alike("Executive Committee of the Mill Trust", "Mill Trust Executive Committee")
    True
    """
    a, b = _loose(one), _loose(other)
    if a == b or (len(a) > 2 and sorted(a) == sorted(b)):
        return bool(a)
    if len(a) != len(b) or is_acronym(one) or is_acronym(other):
        return False  # acronyms that differ in a letter are others ("ORMASA", "ORNMASA")
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and _misspelt(*apart[0])


@lru_cache(maxsize=10_000)
def _loose(name: str) -> tuple[str, ...]:
    """Words of a name in the singular without small ones."""
    words = (w for word in key(name) for w in re.split(r"[-–'&.]", word))
    return tuple(w.removesuffix("s") if len(w) > 3 else w for w in words if w and w not in _SMALL)


def _misspelt(one: str, other: str) -> bool:
    """Whether two long words differ in a letter or two ("Hadlow" and "Hadlwo")."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2 or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.83


def derived_forms(name: str, of_body: bool) -> list[str]:
    """Short forms that need no proof: a company without its legal form; of the body that met, its last words.

    >>> derived_forms("Little Hadlow Parish Council", True)
    ['Council', 'Parish Council']
    """
    words = name.split()
    forms = []
    if len(words) > 1 and words[-1].lower().strip(".") in _COMPANY:
        forms.append(" ".join(words[:-1]).rstrip(","))
    if of_body:
        for start in range(len(words) - 1, 0, -1):
            if (
                all(w.lower() in GENERIC or w.lower() in COMMON for w in words[start:])
                and words[start].lower() not in _SMALL
            ):
                forms.append(" ".join(words[start:]))
    return forms


def organisation_like(text: str) -> bool:
    """Whether words end as names of organisations do ("Mill Street Angling Association")."""
    words = text.strip(" .").split()
    return (
        len(words) > 1
        and (words[-1] in HEADS or words[-1].title() in HEADS)
        and not (len(words) == 2 and words[-1] in SURNAMES)
    )


_AND = re.compile(r"\s+and\s+the\s+|\s*[)\]]\s*|(?<!\bSt)(?<!\bMt)\s*\.\s+(?=[A-Z][a-z]{3})")
_OF_PERSON = re.compile(r"\s+(?:of|for|from|at)\s+(?:the\s+)?")


def parts(name: str) -> list[str]:
    """The organisations of a stretch that holds several ("Student Union and the Mill Trust").

    >>> parts("Student Union and the Mill Trust")
    ['Student Union', 'Mill Trust']
    """
    own = [half for piece in _AND.split(name) for half in _at_owner(piece)]
    pieces = [p for piece in own for half in _at_commas(piece) if (p := clean(half))]
    return [part for piece in pieces for half in _halves(piece) for part in _at_slashes(half)]


def _at_owner(name: str) -> list[str]:
    """An organisation and its part, each whole by itself ("Hadlow Council's Planning Department").

    >>> _at_owner("Hadlow Council's Planning Department")
    ['Hadlow Council', 'Planning Department']
    """
    match = _OWNS.search(name)
    if match is None:
        return [name]
    owner, own = name[: match.start()], name[match.end() :]
    whole = organisation_like(owner) or bool(MUNICIPAL.match(owner)) or owner in known()
    return [owner, own] if whole and organisation_like(own) else [name]


_OWNS = re.compile(r"['’]s?\s+(?=[A-Z])")


def _at_slashes(name: str) -> list[str]:
    """Names of which each is whole by itself; a name and the acronym behind it ("Safer Orrin Partnership SOP")."""
    pieces = [piece.strip() for piece in name.split("/")]
    if len(pieces) > 1 and all(pieces):
        listed = any(p in known() for p in pieces) and all(p[0].isupper() for p in pieces)
        if listed or all(is_acronym(p) or organisation_like(p) or MUNICIPAL.match(p) for p in pieces):
            return pieces
    whole, _, last = name.rpartition(" ")
    return [whole, last] if " " in whole and is_acronym(last) and last in acronyms_of(whole) else [name]


def _at_commas(name: str) -> list[str]:
    """Names in a row, where each is whole by itself ("Mill Trust, Lock Foundation"); else all of it."""
    pieces = re.split(r",\s+", name)
    whole = all(organisation_like(p) or is_acronym(p) or p in known() for p in pieces)
    return pieces if len(pieces) > 1 and whole and pieces[-1].lower().strip(".") not in _COMPANY else [name]


def _halves(name: str) -> list[str]:
    """Two names joined by "and", where each is whole by itself."""
    left, joint, right = re.sub(r"\s+&\s+", " and ", name).partition(" and ")
    first = bool(joint and left) and (is_acronym(left) or left.split()[-1] in HEADS)
    if first and (organisation_like(right) or is_acronym(right) or right in known()):
        return [left, right]
    if joint and " " in left and " " in right and left.split()[-1] == right.split()[-1]:
        return [left, right]
    return [left, right] if joint and is_acronym(left) and is_acronym(right) else [name]


def without_person(name: str, people: Any) -> str:
    """A name without the person or month before it ("Ann Lee of the Mill Trust", "May's Parish Council")."""
    match = _OF_PERSON.search(name)
    if (
        match
        and people
        and len(name[: match.start()].split()) > 1
        and people.resolve(name[: match.start()]) is not None
    ):
        name = name[match.end() :]
    words = name.split()
    while len(words) > 1 and MONTH.fullmatch(words[0]):
        words = words[1:]
    if len(words) > 2 and words[-2] == "of" and MONTH.fullmatch(words[-1]):
        words = words[:-2]
    if people and len(words) > 3 and people.resolve(" ".join(words[:2])) is not None and organisation_like(name):
        words = words[2:]
    return " ".join(words)
