"""Days and spans of days: how a document writes them, what resolving needs, and choosing among candidates."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, Protocol

from pipeline.language.dates.words import AMERICAN_FINANCIAL_START, YEAR_STARTS

Direction = Literal["past", "future"]
Unit = Literal["day", "month", "year", "span"]

LEAN = (0, 183, 183, 250)
"""Days by which a candidate on the wrong side of the meeting counts as farther, by the strength of what says so."""
NEAR = 2
"""Strength from which on the words around turn a weekday or a day of the month back."""

AHEAD = 20
"""Days by which what lies behind counts as farther, whatever the words: minutes look ahead more often."""

CENTURY_PIVOT = 70
"""Two-digit years from here on are of the twentieth century."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a document writes dates.

    ``day_first``: 4/5 is 4 May. ``month_then_day``: "May 17" is a day, not May 2017. ``year_kind``: what "2016-17"
    counts, where the words around do not say.
    """

    day_first: bool = True
    month_then_day: bool = True
    year_kind: str | None = None

    def year_start(self, kind: str) -> int:
        """First month of a kind of year."""
        if kind == "financial" and not self.day_first:
            return AMERICAN_FINANCIAL_START
        return YEAR_STARTS[kind]


@dataclass(frozen=True, slots=True)
class Context:
    """What resolving needs: the day from which to count, which way the sentence looks, and the document's style."""

    base: date | None = None
    lean: Direction | None = None
    style: Style = field(default_factory=Style)
    strength: int = NEAR
    """How sure the lean is: 1 said far off in the sentence, 2 near, 3 right before the date."""


@dataclass(frozen=True, slots=True)
class Period:
    """A first and a last day; ``unit`` tells whether they are one day, month or year, or any other span."""

    first: date
    last: date
    unit: Unit = "span"

    @property
    def iso(self) -> str:
        """``2017-09-13``, ``2017-09``, ``2017``, or first and last day joined by a slash."""
        if self.unit == "day":
            return self.first.isoformat()
        if self.unit == "month":
            return f"{self.first.year:04}-{self.first.month:02}"
        if self.unit == "year":
            return f"{self.first.year:04}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


class Meaning(Protocol):
    """Anything that a date expression can mean."""

    def period(self, c: Context) -> Period | None:
        """The period meant, None where it cannot be told."""
        ...


@dataclass(frozen=True, slots=True)
class YearRef:
    """A year said in relation to the meeting's: "May next year"."""

    step: int


Year = int | YearRef | None


def full_year(year: int) -> int:
    """Four digits for a year of two."""
    if year >= 100:
        return year
    return year + (1900 if year >= CENTURY_PIVOT else 2000)


def a_day(year: int, month: int, day: int) -> Period | None:
    """One day, None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Period(found, found, "day")


def a_month(year: int, month: int) -> Period:
    """One month."""
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def months_from(year: int, month: int, count: int) -> Period:
    """A span of whole months; ``month`` may lie outside 1 to 12 and is then carried."""
    start = year * 12 + month - 1
    end = start + count - 1
    return Period(a_month(start // 12, start % 12 + 1).first, a_month(end // 12, end % 12 + 1).last)


def add_months(day: date, count: int) -> date:
    """The same day of a month some months on, or that month's last day."""
    at = day.year * 12 + day.month - 1 + count
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def week_of(day: date) -> Period:
    """Monday to Sunday."""
    monday = day - timedelta(day.weekday())
    return Period(monday, monday + timedelta(6))


def gap(base: date, period: Period) -> int:
    """Days between a day and a period; 0 inside it."""
    return max((period.first - base).days, (base - period.last).days, 0)


def choose(candidates: Iterable[Period | None], c: Context, which: int | None = None) -> Period | None:
    """The candidate that is meant.

    The nearest to the base, where the words around lean to neither side; ``which`` (-1 last, 1 next) admits only
    candidates wholly on that side.
    """
    base = c.base
    found = [p for p in candidates if p is not None]
    if base is None or not found:
        return None
    if which == -1:
        found = [p for p in found if p.last < base]
    elif which == 1:
        found = [p for p in found if p.first > base]

    def cost(p: Period) -> tuple[int, int]:
        wrong = (c.lean == "future" and p.last < base) or (c.lean == "past" and p.first > base)
        return gap(base, p) + LEAN[c.strength] * wrong + AHEAD * (p.last < base), p.first < base

    return min(found, key=cost, default=None)


def in_year(year: Year, which: int | None, c: Context, make: Callable[[int], Period | None]) -> Period | None:
    """The period that ``make`` gives for a year: the stated year, or the one that is meant."""
    if isinstance(year, int):
        return make(year)
    if c.base is None:
        return None
    if isinstance(year, YearRef):
        return make(c.base.year + year.step)
    if which == 0 and (this := make(c.base.year)) and this.first >= c.base:
        return this
    return choose((make(c.base.year + n) for n in (-1, 0, 1)), c, which)
