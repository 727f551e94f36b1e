"""A match of a pattern as the builders see it, and questions that several of them ask."""

from __future__ import annotations

import re
from typing import Any

from pipeline.language.dates import periods as p
from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.lexer import Tokens

Part = tuple[int, int, p.Meaning]
"""First and last token, and meaning, of one expression."""


class Found:
    """A match: its tokens, and the words around it."""

    def __init__(self, tokens: Tokens, match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match
        self.first = match.start()
        self.last = match.end() - 1

    def index(self, group: str) -> int | None:
        """Number of a group's first token, None where the group is absent."""
        if group not in self.match.re.groupindex or self.match[group] is None:
            return None
        return self.match.start(group)

    def value(self, group: str) -> Any:
        """Value of a group's token, None where the group is absent."""
        at = self.index(group)
        return None if at is None else self.tokens.values[at]

    def word(self, group: str) -> str:
        """Small text of a group's token; empty where the group is absent."""
        at = self.index(group)
        return "" if at is None else self.tokens.word(at)

    def raw(self, group: str) -> str:
        """A group's token as written."""
        at = self.index(group)
        return "" if at is None else self.tokens.raw(at)

    @property
    def before(self) -> str:
        """The word before the match; empty at the beginning of a line."""
        return self.tokens.word(self.first - 1)

    @property
    def after(self) -> str:
        """The word after the match; empty at the end of a line."""
        return self.tokens.word(self.last + 1)

    @property
    def year(self) -> p.Year:
        """The year given in the usual groups, if any."""
        if (year := self.value("y")) is not None:
            return int(year)
        if (short := self.value("yy")) is not None:
            return p.full_year(int(short))
        if self.value("u") == "year" and self.value("r") is not None:
            return p.YearRef(self.value("r"))
        return None

    @property
    def weekday(self) -> int | None:
        """The weekday before a day, if any."""
        found: int | None = self.value("w")
        return found


def not_a_year(found: Found) -> bool:
    """A unit after a date that is no year: "May next week" is no date with a year."""
    return found.index("u") is not None and found.value("u") != "year"


def counts(found: Found, last: int) -> bool:
    """Whether a figure at ``last`` counts something: "may 10 people", "March 9%"."""
    following = found.tokens.word(last + 1)
    return (
        following in w.YEAR_FALSE_AFTER
        or following in ("%", "/")
        or (
            following in (".", ":")
            and found.tokens.glued(last)
            and found.tokens.text[found.tokens.ends[last] + 1 :][:1].isdigit()
        )
    )


def recurs(found: Found) -> bool:
    """Whether the words before say that it happens again and again."""
    tokens = found.tokens
    return any(tokens.kinds[i] == "z" for i in range(max(found.first - 2, 0), found.first))


def edge(found: Found, meaning: p.Meaning) -> p.Meaning:
    """The meaning, or its last day after "end of"."""
    return v.LastDayOf(meaning) if found.value("e") == "end" else meaning


def weekday_like(found: Found, group: str) -> bool:
    """Whether a short weekday ("Sat", "Sun", "Wed") is one here."""
    raw, word = found.raw(group), found.word(group)
    if word.endswith("day"):
        return raw[0].isupper() or found.before in (
            "on",
            "by",
            "until",
            "next",
            "last",
            "this",
            "before",
            "after",
            "since",
        )
    return raw[0].isupper()
