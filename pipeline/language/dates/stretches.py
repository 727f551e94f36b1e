"""Meanings of date expressions that are longer than a month or counted from the meeting: seasons, quarters, years, weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.language.dates.periods import (
    Context,
    Meaning,
    Period,
    Year,
    YearRef,
    a_month,
    add_months,
    in_year,
    months_from,
    week_of,
)


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
    """As in "the 1990s", "the 1700s"."""

    first: int
    years: int = 10

    def period(self, c: Context) -> Period | None:
        """First to last day."""
        return Period(date(self.first, 1, 1), date(self.first + self.years - 1, 12, 31))


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
        if self.unit == "fortnight" and self.step == 1:
            return Period(base + timedelta(1), base + timedelta(14))  # "in the next fortnight"
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
