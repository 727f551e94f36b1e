"""Identifiers that stay.

An identifier is ``SOP-2017-09-4273``: the short name of the body and the month of the meeting, both as the minutes that
raise the commitment state them, and a number made of the meeting's day and the commitment's own words. It is no running
number, since that would move all later ones when a sentence before them is corrected, and it needs no memory of earlier
runs: everything in it comes from the one record and the one statement. So another file, a meeting that arrives late, a
correction elsewhere and the order of files leave it alone. It moves only when its own words, its body's name or its
meeting's day do, or when, as happens to one in some hundred months, two statements of one body share a number.
"""

from __future__ import annotations

import hashlib
import re
from itertools import chain, count

from pipeline.register.words import BODY_IGNORED

DIGITS = 4
"""Figures of the number, as a rule."""
_GIVEN = re.compile(r"\(([A-Z]{2,8})\)")
_WORD = re.compile(r"[^\W_]+")


def short_name(body: str | None) -> str:
    """A few capitals for a body, for identifiers.

    >>> short_name("Safer Orrin Partnership")
    'SOP'
    >>> short_name("OpenLoom TSC")
    'OTSC'
    >>> short_name("Orrin Valley Youth Partnership (YPO)")
    'YPO'
    """
    if (given := _GIVEN.search(body or "")) is not None:
        return given[1]
    words: list[str] = [w for w in _WORD.findall(body or "") if w.casefold() not in BODY_IGNORED and w.isascii()]
    if not words:
        return "MIN"
    if len(words) == 1:
        return words[0][:6].upper()
    return "".join(w if w.isupper() and 1 < len(w) <= 4 else w[0] for w in words)[:8].upper()


def same_words(words: str) -> str:
    """A text without case, spacing and punctuation."""
    return " ".join(_WORD.findall(words.casefold()))


def number_of(words: str, digits: int = DIGITS) -> str:
    """A number made of words: the same words, whatever their case, spacing and punctuation, have the same number."""
    digest = hashlib.sha256(same_words(words).encode()).digest()
    return str(int.from_bytes(digest[:12], "big"))[-digits:].zfill(digits)


def unused(stem: str, words: str, taken: set[str]) -> str:
    """A stem with the number of some words, longer where that is taken, or with a count where all words are the same.

    Parameters
    ----------
    taken
        Identifiers already given; the new one is added.
    """
    choices = chain(
        (f"{stem}-{number_of(words, digits)}" for digits in (DIGITS, DIGITS + 2, DIGITS + 4)),
        (f"{stem}-{number_of(words)}-{n}" for n in count(2)),
    )
    found = next(name for name in choices if name not in taken)
    taken.add(found)
    return found


def identifier(body: str | None, day: str | None, kind: str, words: str, taken: set[str]) -> str:
    """The identifier of a commitment.

    Parameters
    ----------
    taken
        Identifiers already given; the new one is added.
    """
    return unused(f"{short_name(body)}-{day[:7] if day else 'undated'}", f"{kind} {day} {words}", taken)
