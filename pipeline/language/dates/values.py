"""What a date expression means, and the period that it stands for once the meeting's day is known.

Each kind of meaning is a small frozen dataclass with one method, ``period``. A meaning knows nothing of the text in
which it was found.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, Protocol

from pipeline.language.dates.feasts import FEASTS, nth_weekday
from pipeline.language.dates.words import AMERICAN_FINANCIAL_START, YEAR_STARTS

Direction = Literal["past", "future"]
Unit = Literal["day", "month", "year", "span"]

LEAN = (0, 183, 183, 250)
"""Days by which a candidate on the wrong side of the meeting counts as farther, by the strength of what says so."""
NEAR = 2
"""Strength from which on the words around turn a weekday or a day of the month back."""

AHEAD = 20
"""Days by which what lies behind counts as farther, whatever the words: minutes look ahead more often."""

LIST_STEP = 130
"""Days that two neighbours in a list of days may lie apart."""

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
    return choose((make(c.base.year + n) for n in (-1, 0, 1)), c, which)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a named month; the weekday, where given, decides the year if it fits just one near the base."""

    day: int
    month: int
    year: Year = None
    weekday: int | None = None
    which: int | None = None

    def period(self, c: Context) -> Period | None:
        """One day."""
        if self.year is None and self.weekday is not None and c.base is not None:
            near = [a_day(c.base.year + n, self.month, self.day) for n in (-1, 0, 1)]
            fits = [p for p in near if p and p.first.weekday() == self.weekday]
            if fits:
                return choose(fits, c)
        return in_year(self.year, self.which, c, lambda y: a_day(y, self.month, self.day))


@dataclass(frozen=True, slots=True)
class Numeric:
    """Day and month in figures, in the order of the document's style unless only the other is possible."""

    a: int
    b: int
    year: int | None = None
    weekday: int | None = None

    def period(self, c: Context) -> Period | None:
        """One day, or a month for "12/20" that can be no day."""
        day, month = (self.a, self.b) if c.style.day_first else (self.b, self.a)
        if (month > 12 and day <= 12) or self._weekday_says(month, day):
            day, month = month, day
        if month > 12:
            return None
        return Day(day, month, self.year, self.weekday).period(c)

    def _weekday_says(self, day: int, month: int) -> bool:
        """Whether the weekday given fits this order and not the other."""
        if self.weekday is None or self.year is None:
            return False
        this, other = a_day(self.year, month, day), a_day(self.year, day, month)
        return bool(this and other) and [p.first.weekday() == self.weekday for p in (this, other) if p] == [True, False]


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """A month name and two figures apart, "Nov 17": a day, or in documents that put the day first a month of a year."""

    month: int
    figure: int

    def period(self, c: Context) -> Period | None:
        """One day or one month."""
        near = c.base is None or abs(full_year(self.figure) - c.base.year) <= 1
        if self.figure > 31 or (not c.style.month_then_day and near):
            return a_month(full_year(self.figure), self.month)
        return Day(self.figure, self.month).period(c)


@dataclass(frozen=True, slots=True)
class Following:
    """A day without its year in a list of days: the first such day after the one before it, if that is not far."""

    previous: Meaning
    day: Day

    def period(self, c: Context) -> Period | None:
        """One day."""
        before, alone = self.previous.period(c), self.day.period(c)
        if before is None or alone is None:
            return alone
        years = (before.first.year, before.first.year + 1)
        later = [p for y in years if (p := with_year(self.day, y).period(c)) and p.first >= before.first]
        near = later and (later[0].first - before.first).days <= LIST_STEP
        return later[0] if near else alone


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day without its month, "the 14th"; ``step`` counts months from the base ("the 5th of next month")."""

    day: int
    step: int | None = None
    weekday: int | None = None

    def period(self, c: Context) -> Period | None:
        """One day: the next such day from the base on, unless the sentence looks back."""
        if c.base is None:
            return None
        steps = [self.step] if self.step is not None else [-2, -1, 0, 1, 2]
        months = [add_months(c.base.replace(day=1), n) for n in steps]
        found = [p for m in months if (p := a_day(m.year, m.month, self.day))]
        fits = [p for p in found if self.weekday is None or p.first.weekday() == self.weekday] or found
        if self.step is not None:
            return fits[0] if fits else None
        ahead = [p for p in fits if p.first >= c.base]
        behind = [p for p in fits if p.first <= c.base]
        if c.lean == "past" and c.strength >= NEAR:
            return behind[-1] if behind else None
        return ahead[0] if ahead else None


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name."""

    month: int
    year: Year = None
    which: int | None = None

    def period(self, c: Context) -> Period | None:
        """One month."""
        return in_year(self.year, self.which, c, lambda y: a_month(y, self.month))


@dataclass(frozen=True, slots=True)
class Season:
    """Three months from a first one; ``month`` 12 is winter, which bears the year in which it begins."""

    month: int
    year: Year = None
    which: int | None = None

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        return in_year(self.year, self.which, c, lambda y: months_from(y, self.month, 3))


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day, by its row in :data:`~pipeline.language.dates.feasts.FEASTS`."""

    row: int
    year: Year = None
    which: int | None = None

    def period(self, c: Context) -> Period | None:
        """One day."""

        def make(year: int) -> Period | None:
            day = FEASTS[self.row][1](year)
            return Period(day, day, "day") if day else None

        return in_year(self.year, self.which, c, make)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """As in "first Monday in May", "last Friday of next month": ``month`` None counts ``step`` months from the base."""

    nth: int
    weekday: int
    month: int | None = None
    year: Year = None
    step: int = 0

    def period(self, c: Context) -> Period | None:
        """One day."""

        def make(year: int, month: int) -> Period | None:
            day = nth_weekday(year, month, self.weekday, self.nth)
            return Period(day, day, "day") if day else None

        month = self.month
        if month is not None:
            return in_year(self.year, None, c, lambda y: make(y, month))
        if c.base is None:
            return None
        at = add_months(c.base.replace(day=1), self.step)
        return make(at.year, at.month)


@dataclass(frozen=True, slots=True)
class NthWeek:
    """As in "first week of July": seven days counted from the first of the month; -1 for its last seven."""

    nth: int
    of: Meaning

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        whole = self.of.period(c)
        if whole is None:
            return None
        if self.nth < 0:
            return Period(whole.last - timedelta(6), whole.last)
        first = whole.first + timedelta(7 * (self.nth - 1))
        return Period(first, min(first + timedelta(6), whole.last)) if first <= whole.last else None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, of the calendar year or (``span`` given) of a financial or other year."""

    number: int
    year: Year = None
    span: YearSpan | None = None

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        if self.span is not None:
            whole = self.span.period(c)
            if whole is None or whole.unit == "year":
                return None
            return months_from(whole.first.year, whole.first.month + 3 * (self.number - 1), 3)
        return in_year(self.year, None, c, lambda y: months_from(y, 3 * self.number - 2, 3))


@dataclass(frozen=True, slots=True)
class Half:
    """The first or second half of a year or month."""

    number: int
    of: Meaning

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        whole = self.of.period(c)
        if whole is None or whole.unit == "day":
            return None
        month = whole.unit == "month"
        middle = whole.first.replace(day=15) if month else add_months(whole.first, 6) - timedelta(1)
        return Period(whole.first, middle) if self.number == 1 else Period(middle + timedelta(1), whole.last)


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year, in figures or in relation to the base."""

    year: int | YearRef

    def period(self, c: Context) -> Period | None:
        """One year."""
        year = self.year
        if isinstance(year, YearRef):
            if c.base is None:
                return None
            year = c.base.year + year.step
        if not 1 <= year <= 9998:
            return None
        return Period(date(year, 1, 1), date(year, 12, 31), "year")


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A financial, school or other year that is no calendar year.

    ``first`` is the calendar year in which it begins; or ``last`` that in which it ends ("FY20"); or ``step`` counts
    from the one that holds the base. ``kind`` None leaves it to the document's style.
    """

    kind: str | None = None
    first: int | None = None
    last: int | None = None
    step: int | None = None

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        kind = self.kind or c.style.year_kind or "financial"
        start = c.style.year_start(kind)
        if self.first is not None:
            year = self.first
        elif self.last is not None:
            year = self.last - (start > 1)
        elif self.step is not None and c.base is not None:
            year = c.base.year - (c.base.month < start) + self.step
        else:
            return None
        if kind == "calendar":
            return CalendarYear(year).period(c)
        return months_from(year, start, 12)


@dataclass(frozen=True, slots=True)
class Decade:
    """As in "the 1990s"."""

    first: int

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        return Period(date(self.first, 1, 1), date(self.first + 9, 12, 31))


@dataclass(frozen=True, slots=True)
class FromBase:
    """A number of days, weeks, months or years from the base: "tomorrow", "within six weeks", "two months ago".

    Counted in years it is a year; else a day. ``bare``: said with "in" alone, which in a sentence that looks back is a
    length of time ("19 calls in two weeks").
    """

    count: int
    unit: str
    bare: bool = False

    def period(self, c: Context) -> Period | None:
        """One day, or a year."""
        if c.base is None or (self.bare and c.lean == "past"):
            return None
        if self.unit == "year":
            return CalendarYear(YearRef(self.count)).period(c)
        if self.unit in ("month", "quarter"):
            day = add_months(c.base, self.count * (3 if self.unit == "quarter" else 1))
        else:
            days = {"day": 1, "week": 7, "fortnight": 14, "decade": 3652}.get(self.unit)
            if days is None or abs(self.count) > 5000:
                return None
            day = c.base + timedelta(self.count * days)
        return Period(day, day, "day")


@dataclass(frozen=True, slots=True)
class Whole:
    """The week, month, quarter or year that holds the base, or one some steps from it: "next week", "last month"."""

    unit: str
    step: int

    def period(self, c: Context) -> Period | None:
        """The whole of it."""
        base = c.base
        if base is None:
            return None
        if self.unit == "day":
            return FromBase(self.step, "day").period(c)
        if self.unit == "week":
            return week_of(base + timedelta(7 * self.step))
        if self.unit == "weekend":
            monday = week_of(base).first
            ahead = 7 * self.step
            return Period(monday + timedelta(5 + ahead), monday + timedelta(6 + ahead))
        if self.unit == "fortnight":
            start = week_of(base).first + timedelta(14 * self.step)
            return Period(start, start + timedelta(13))
        if self.unit == "month":
            at = add_months(base.replace(day=1), self.step)
            return a_month(at.year, at.month)
        if self.unit == "quarter":
            return months_from(base.year, 3 * ((base.month - 1) // 3 + self.step) + 1, 3)
        if self.unit == "year":
            return CalendarYear(YearRef(self.step)).period(c)
        return None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week.

    Bare: the first after the base, or the last before it where the sentence looks back. ``week`` counts weeks from
    the base's ("Friday next week"); ``extra`` adds weeks ("Friday week").
    """

    weekday: int
    which: int | None = None
    week: int | None = None
    extra: int = 0

    def period(self, c: Context) -> Period | None:
        """One day."""
        if c.base is None:
            return None
        if self.week is not None:
            day = week_of(c.base).first + timedelta(self.weekday + 7 * self.week)
        elif self.which == -1 or (self.which is None and c.lean == "past" and c.strength >= NEAR):
            day = c.base - timedelta((c.base.weekday() - self.weekday - 1) % 7 + 1)
        elif self.which == 0:
            day = c.base + timedelta((self.weekday - c.base.weekday()) % 7)
        else:
            day = c.base + timedelta((self.weekday - c.base.weekday() - 1) % 7 + 1)
        day += timedelta(7 * self.extra)
        return Period(day, day, "day")


@dataclass(frozen=True, slots=True)
class LastDayOf:
    """As in "end of March"."""

    of: Meaning

    def period(self, c: Context) -> Period | None:
        """One day."""
        whole = self.of.period(c)
        return Period(whole.last, whole.last, "day") if whole else None


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day of one meaning to the last of another; years are borrowed from each other."""

    start: Meaning
    end: Meaning

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        last = self.end.period(c)
        start = self.start
        if last is None:
            return None
        if getattr(start, "year", 0) is None:
            first = with_year(start, last.last.year).period(c)
            if first is not None and first.first > last.last:
                first = with_year(start, last.last.year - 1).period(c)
        else:
            first = start.period(c)
            if first is not None and last.last < first.first and getattr(self.end, "year", 0) is None:
                end = self.end
                for year in (first.first.year, first.first.year + 1):
                    last = with_year(end, year).period(c)
                    if last is not None and last.last >= first.first:
                        break
        if first is None or last is None or first.first > last.last:
            return None
        return Period(first.first, last.last, "day" if first.first == last.last else "span")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A period that the document alone does not fix: "next semester"."""

    def period(self, c: Context) -> Period | None:
        """Always None."""
        return None


def with_year(meaning: Meaning, year: Year) -> Meaning:
    """The same meaning in a year."""
    return replace(meaning, year=year)  # type: ignore[type-var]
