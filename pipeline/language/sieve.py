"""A cheap first test for patterns: which letters must stand in a text for a pattern to match there at all.

Many patterns with many alternatives are tried on every sentence, and most match nowhere in it. What every match of a
pattern holds ("agreed to" or "offered to" …) is worked out once from the pattern itself; looking for that is many times
faster than trying the pattern, and what is found stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

try:
    from re import _parser as _sre  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_parse as _sre

MOST = 80
"""Pieces for which a text is searched; with more of them the pattern itself is as fast."""
SHORTEST = 2
FORKED = 8
"""Ways to read letters with some that may be left out ("D.?O.?N.?M") before one more isn't followed."""
_LIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What a pattern that ignores case takes for an ASCII letter besides that letter's two forms."""


def folded(text: str) -> str:
    """A text in small letters, in which pieces are looked for."""
    if not text.isascii():
        for letter, like in _LIKE:
            text = text.replace(letter, like)
    return text.lower()


@lru_cache(maxsize=1024)
def pieces_of(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Small letters of which every match of a pattern, folded, holds one piece at least; none where nothing is sure.

    >>> pieces_of(re.compile("(?:the )?clerk|Chair(?:man)?", re.I))
    ('clerk', 'chair')
    """
    try:
        found = _of_sequence(_sre.parse(pattern.pattern, pattern.flags))
    except Exception:  # a Python whose parser gives something else: no first test then
        return ()
    return tuple(piece for piece in found or () if not any(other != piece and other in piece for other in found or ()))


class Sieve:
    """A pattern with its first test; searches as the pattern does.

    Parameters
    ----------
    pattern
        The pattern.
    """

    __slots__ = ("pattern", "pieces")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.pieces = pieces_of(pattern)

    def may_match(self, small: str) -> bool:
        """Whether a folded text holds what a match must hold."""
        for piece in self.pieces:
            if piece in small:
                return True
        return not self.pieces

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.pattern.search(text) if self.may_match(folded(text)) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        return self.pattern.finditer(text) if self.may_match(folded(text)) else iter(())


def _of_sequence(sequence: Iterable[tuple[Any, Any]]) -> list[str] | None:
    """The pieces of the rarest part of a sequence, all of which a match must hold."""
    parts: list[list[str]] = []
    runs = [""]
    for operator, value in sequence:
        if letter := _letter(operator, value):
            runs = [run + letter for run in runs]
        elif (
            str(operator) == "MAX_REPEAT" and value[:2] == (0, 1) and len(runs) < FORKED and (letter := _only(value[2]))
        ):
            runs += [run + letter for run in runs]
        else:
            parts += runs, _of_part(str(operator), value) or []
            runs = [""]
    usable = [part for part in (*parts, runs) if part and len(part) <= MOST and min(map(len, part)) >= SHORTEST]
    return min(usable, key=_likely, default=None)


def _letter(operator: Any, value: Any) -> str:
    return chr(value).lower() if str(operator) == "LITERAL" and value < 128 else ""


def _only(sequence: Sequence[tuple[Any, Any]]) -> str:
    """The letter of which a sequence consists."""
    return _letter(*sequence[0]) if len(sequence) == 1 else ""


def _of_part(operator: str, value: Any) -> list[str] | None:
    if operator == "SUBPATTERN":
        return _of_sequence(value[-1])
    if operator == "ATOMIC_GROUP":
        return _of_sequence(value)
    if operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _of_sequence(value[2])
    if operator == "BRANCH":
        found = [_of_sequence(branch) for branch in value[1]]
        return list(dict.fromkeys(p for part in found for p in part or ())) if all(found) else None
    return None


def _likely(pieces: list[str]) -> float:
    """How likely it is, roughly, that one of some pieces stands in a text by chance."""
    return sum(10.0 ** -min(len(piece), 6) for piece in pieces)
