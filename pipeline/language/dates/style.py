"""How a document writes its dates, from those that can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pipeline.language.dates.periods import Style
from pipeline.language.dates.words import MONTHS

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d./-]\d|\d|/[A-Z])")
_SHORT = re.compile(r"(?<![\d/.£$€])(\d{1,2})/(\d{1,2})(?![\d/%])")
_WITH_WEEKDAY = re.compile(
    r"\b(?P<w>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>(?:20|19)?\d\d)(?!\d)",
    re.I,
)
DAY_IN_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_. ]?(?P<m>0[1-9]|1[0-2])[-_. ]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
"""A day in the name of a file, the year first."""
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_DAY_MONTH = re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTH})\b", re.I)
_MONTH_DAY = re.compile(
    rf"\b(?P<m>{_MONTH})\.?\s(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|\s?,\s?\d{{4}})|(?P<d1>[1-9])(?![\d/:.]))", re.I
)
ENOUGH = 2
"""So many days before their months, and none after, show that "May 17" is May 2017."""
DOTTED = 2
"""Days before their months for which dates in figures between stops count."""
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "financial",
        re.compile(r"\b(?:financial|fiscal|precept|budget|accounts|audit\w*|expenditure|income|tax)\b", re.I),
    ),
    (
        "academic",
        re.compile(r"\b(?:academic|school|semesters?|students?|pupils?|faculty|college|curriculum|cohort)\b", re.I),
    ),
)


def style_of(texts: Iterable[str], named: date | None = None) -> Style:
    """The style of a document from its texts (blocks, or the whole as one).

    Day first unless full dates in figures show the contrary, by a figure above 12 or by the weekday before them; failing
    these, short ones ("6/21"); failing these, dates in figures that the document gives in words too ("05/10/2018",
    "October 5th"), or that are the day ``named`` elsewhere; failing these, the dates in words alone, where figures between
    stops ("07.05.2020") count as some that put the day first.
    """
    dotted = False
    day = month = short_day = short_month = words_day = words_month = 0
    figures: set[tuple[int, int]] = set()
    written: set[tuple[int, int]] = set()
    counts = {kind: 0 for kind, _ in _KINDS}
    for text in texts:
        for match in _NUMERIC.finditer(text):
            a, b = int(match[1]), int(match[3])
            if match[2] == "." and b > 12 and len(match[0]) < len("1.1.2000"):
                continue  # "02.23.05" is a reference as often as a date
            day += 12 < a <= 31 and 1 <= b <= 12
            month += 12 < b <= 31 and 1 <= a <= 12
            figures.add((a, b))
            dotted |= match[2] == "." and len(match[0]) >= len("1.1.2000")
        for match in _WITH_WEEKDAY.finditer(text):
            first, second = _falls(match, "a", "b"), _falls(match, "b", "a")
            day += first and not second
            month += second and not first
        for match in _SHORT.finditer(text):
            a, b = int(match[1]), int(match[2])
            short_day += 12 < a <= 31 and 1 <= b <= 12
            short_month += 12 < b <= 31 and 1 <= a <= 12
        day_month, month_day = list(_DAY_MONTH.finditer(text)), list(_MONTH_DAY.finditer(text))
        words_day += len(day_month)
        words_month += len(month_day)
        written |= {(int(m["d"]), MONTHS[m["m"].lower()]) for m in day_month}
        written |= {(int(m["d"] or m["d1"]), MONTHS[m["m"].lower()]) for m in month_day}
        for kind, pattern in _KINDS:
            counts[kind] += len(pattern.findall(text))
    written |= {(named.day, named.month)} if named else set()
    apart = {(a, b) for a, b in figures if a != b}
    twice = len(apart & written), len({(b, a) for a, b in apart} & written)
    pairs = ((day, month), (short_day, short_month), twice, (words_day + DOTTED * dotted, words_month))
    day_first = next((first > second for first, second in pairs if first != second), True)
    year_kind = "academic" if counts["academic"] > 2 * counts["financial"] else None
    never_month_day = words_day >= ENOUGH and not words_month
    return Style(day_first=day_first, month_then_day=not never_month_day, year_kind=year_kind)


def _falls(match: re.Match[str], day: str, month: str) -> bool:
    """Whether a date in figures falls on the weekday before it, if its day and month are those of the groups named."""
    year = int(match["y"])
    try:
        found = date(year if year > LAST_OF_TWO_FIGURES else 2000 + year, int(match[month]), int(match[day]))
    except ValueError:
        return False
    return _WEEKDAYS[found.weekday()] == match["w"].lower()


LAST_OF_TWO_FIGURES = 99


@lru_cache(maxsize=2)
def style_of_text(text: str, name: str = "") -> Style:
    """The style of a document from its whole text and its file's name ("20220208.md"); several components ask for it."""
    return style_of([text], _day_of_name(name))


def _day_of_name(name: str) -> date | None:
    match = DAY_IN_NAME.search(name)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def detect_day_first(texts: Iterable[str]) -> bool:
    """Whether 4/5 is 4 May in a document with these texts; so by default."""
    return style_of(texts).day_first
