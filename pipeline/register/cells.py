"""Cells as people leave them: one text for one value, whatever a spreadsheet program made of its form."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

DAYS = frozenset({"due", "meeting_date", "first_raised", "last_reported"})
"""Columns that hold days."""
NUMBERS = frozenset({"page", "confidence"})
"""Columns that hold numbers."""
COMPARED = 32_000
"""Characters of a cell that are compared: spreadsheets cut what is longer than a little more."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that spreadsheets take for a formula (OWASP, "CSV Injection")."""
_SUSPECT = frozenset({"'", *FORMULA})
_QUOTED = re.compile(r"'+[=+\-@\t\r]")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_FIGURES = re.compile(r"(\d{1,4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,4})\.?(?:[T\s]00:00(?::00)?)?")
_NAMED = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})|([a-z]{3,9})[-\s.]+(\d{1,2}))\.?,?(?:[-\s]+(\d{2,4}))?",
    re.I,
)
_PAIR = re.compile(r"\d{1,2}/\d{1,2}")
_MONTHS = {m: n for n, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what would be one.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return "'" + text if text[:1] in _SUSPECT and (text.startswith(FORMULA) or _QUOTED.match(text)) else text


def original(text: str) -> str:
    """The text before :func:`harmless`.

    >>> original("'=1+1")
    '=1+1'
    """
    return text[1:] if text[:1] == "'" and _QUOTED.match(text) else text


def legal(text: str) -> str:
    """Text without the characters that XML can't hold."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)


def plain(value: Any) -> str:
    """The value of a cell as one text: days as ISO writes them, numbers without needless figures, nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.10g}"
    return _plain(str(value))


def _plain(value: str) -> str:
    text = legal(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return original(text.strip())[:COMPARED]


def same(column: str, ours: str, theirs: str) -> bool:
    """Whether two plain texts are the same cell, though a spreadsheet program may have changed its form.

    Percentages, a number that lost its last nought, and words that were taken for a day are the same; "overdue" is what
    an open action is called for a day. Days have to be given as :func:`day` gives them.
    """
    if ours == theirs:
        return True
    if not ours or not theirs:
        return False
    if column == "status":
        return theirs.casefold() == ours.casefold() or (theirs.casefold() == "overdue" and ours in ("open", "carried"))
    if column in DAYS:
        return False
    if len(ours) > 40:
        return " ".join(ours.split()) == " ".join(theirs.split())
    if (a := _number(ours)) is not None and a == _number(theirs):
        return True
    return bool(_birthdays(ours) & _birthdays(theirs))


def _birthdays(text: str) -> set[str]:
    """The days of the year that a text may stand for, "1/2" among them, which no cell of days may hold."""
    pair = _PAIR.fullmatch(text)
    return {found[5:] for found in days(f"{text}/2000" if pair else text)}


def day_first(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether a file writes the day before the month, told by cells of which the day is known; true where none tells.

    Parameters
    ----------
    pairs
        Days as ISO writes them, each with the text that stands for it.
    """
    votes = 0
    for known, text in pairs:
        if text != known and known in (found := days(text)) and len(found) > 1:
            votes += 1 if found[0] == known else -1
    return votes >= 0


def day(text: str, first: bool = True) -> str:
    """A day that somebody typed, as ISO writes it; the text itself where it is none.

    >>> day("3/4/31"), day("3/4/31", first=False), day("soon")
    ('2031-04-03', '2031-03-04', 'soon')
    """
    found = days(text)
    if not found:
        return text
    return found[0] if first else found[-1]


@lru_cache(maxsize=20_000)
def days(text: str) -> tuple[str, ...]:
    """The days that a text may stand for, the reading with the day before the month first; none where it is no day."""
    if (match := _FIGURES.fullmatch(text)) is not None:
        a, b, c = match.groups()
        if len(a) == 4:
            return _valid((a, b, c))
        return _valid((c, b, a), (c, a, b))
    if (match := _NAMED.fullmatch(text)) is not None:
        month = _MONTHS.get((match[2] or match[3]).casefold()[:3])
        if month is not None:
            return _valid((match[5] or "2000", str(month), match[1] or match[4]))
    return ()


def _valid(*readings: tuple[str, str, str]) -> tuple[str, ...]:
    found = []
    for y, m, d in readings:
        year = int(y) + (2000 if len(y) <= 2 else 0)
        try:
            found.append(datetime.date(year, int(m), int(d)).isoformat())
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def _number(text: str) -> float | None:
    share = text.endswith("%")
    try:
        number = float(text.rstrip("% ").replace(",", "."))
    except ValueError:
        return None
    return round(number / 100 if share else number, 9)
