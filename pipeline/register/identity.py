"""Identifiers that stay.

An identifier is ``SOP-2017-09-13-K7M``: the short name of the body and the day of the meeting, both as the minutes that
raise the commitment state them, and a code of the commitment's own words. It is no running number, since that would
move all later ones when a sentence before them is corrected, and it needs no memory of earlier runs: everything in it
comes from the one record and the one statement. So another file, a meeting that arrives late, a correction elsewhere
and the order of files leave it alone. It moves only when its own words, its body's name or its meeting's day do.
The code's letters are consonants without those that are taken for figures: it can be read out, and spells nothing.
"""

from __future__ import annotations

import hashlib
import re

from pipeline.register.words import BODY_IGNORED

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
CODE = 3
"""Characters of the code: 19,683 codes, so that two of 30 statements of one meeting share one in 2 % of meetings."""
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


def code_of(kind: str, words: str, length: int = CODE) -> str:
    """A short code of a commitment's own words: the same words, whatever their case and spacing, have the same code."""
    number = int.from_bytes(hashlib.sha256(f"{kind}:{same_words(words)}".encode()).digest()[:12], "big")
    code = ""
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        code += ALPHABET[rest]
    return code


def identifier(body: str | None, day: str | None, kind: str, words: str, taken: set[str]) -> str:
    """The identifier of a commitment.

    Where two of one meeting share a code, the later one has a longer one; where they share all words, a number.

    Parameters
    ----------
    taken
        Identifiers already given; the new one is added.
    """
    base = f"{short_name(body)}-{day or 'undated'}"
    found = ""
    for length in (CODE, CODE + 2, CODE + 5):
        found = f"{base}-{code_of(kind, words, length)}"
        if found not in taken:
            taken.add(found)
            return found
    number = 2
    while f"{found}-{number}" in taken:
        number += 1
    taken.add(f"{found}-{number}")
    return f"{found}-{number}"
