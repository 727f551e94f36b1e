"""What a date expression means, and the period that it stands for once the meeting's day is known.

Each kind of meaning is a small frozen dataclass with one method, ``period``. A meaning knows nothing of the text in
which it was found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from pipeline.language.dates.feasts import FEASTS, nth_weekday
from pipeline.language.dates.periods import (
    NEAR,
    Context,
    Meaning,
    Period,
    Year,
    a_day,
    a_month,
    add_months,
    choose,
    full_year,
    in_year,
    week_of,
)

LIST_STEP = 130
"""Days that two neighbours in a list of days may lie apart."""


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
    """A day or month without its year in a list of such: the first one after that before it, if that is not far."""

    previous: Meaning
    day: Day | Month

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
