"""Names that stay: the key and short form of a body, and the identifier of a commitment."""

from __future__ import annotations

import hashlib
import re

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and capitals that cannot be taken for each other."""
CODE = 3
"""Characters of the code at the end of an identifier."""
_WORD = re.compile(r"[^\W_]+")
_IGNORED = frozenset("the of for and a an on in meeting meetings minutes committee's".split())
_SMALL = frozenset("the of for and a an on in to at de la &".split())


def body_key(body: str | None) -> str:
    """What different spellings of one body's name share: "The Mill Trust Board" and "Mill Trust board"."""
    words = [w for w in _WORD.findall((body or "").casefold().replace("'", "").replace("’", "")) if w not in _IGNORED]
    return " ".join(words)


def short_name(body: str | None) -> str:
    """A few capitals for a body, for identifiers.

    >>> short_name("Safer Orrin Partnership")
    'SOP'
    >>> short_name("OpenLoom TSC")
    'OTSC'
    """
    words: list[str] = [w for w in _WORD.findall(body or "") if w.casefold() not in _SMALL]
    if not words:
        return "MIN"
    if len(words) == 1:
        return words[0][:6].upper()
    return "".join(w if w.isupper() and 1 < len(w) <= 4 else w[0] for w in words)[:8].upper()


def code_of(kind: str, words: str, length: int = CODE) -> str:
    """A short code of a commitment's own words: the same words, whatever their case and spacing, have the same code."""
    normal = " ".join(_WORD.findall(words.casefold()))
    number = int.from_bytes(hashlib.sha256(f"{kind}:{normal}".encode()).digest()[:12], "big")
    code = ""
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        code += ALPHABET[rest]
    return code


def identifier(body: str | None, day: str | None, kind: str, words: str, taken: set[str]) -> str:
    """An identifier such as ``SOP-2017-09-13-K7M``: the body, the day of the meeting, a code of the words.

    The code depends on the commitment's own words alone, so that nothing else that is added or corrected moves it.
    Where two of one meeting share a code, the later one has a longer one; where they share all words, a number.

    Parameters
    ----------
    taken
        Identifiers already given; the new one is added.
    """
    base = f"{short_name(body)}-{day or 'undated'}"
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
