"""Builders of days of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.language.dates import periods as p
from pipeline.language.dates import stretches
from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.builders.found import Found, Part, counts, not_a_year, recurs, weekday_like


def figures(found: Found) -> p.Meaning | None:
    """Day, month and year in figures."""
    if found.before in ("version", "v", "release", "ver"):
        return None
    if found.raw("n").isdigit() and found.before in w.NUMBERED:
        return None  # "Invoice 20250103"
    meaning: p.Meaning = found.value("n")
    if isinstance(meaning, v.Numeric) and found.weekday is not None:
        return replace(meaning, weekday=found.weekday)
    return meaning


def day_month(found: Found) -> p.Meaning | None:
    """Day and month in figures, "26/9": with a weekday, a nought or a word such as "by" only."""
    a, b = found.value("n")
    text, after = found.raw("n"), found.after
    if after in w.FRACTION_AFTER or found.tokens.word(found.last + 2) in w.FRACTION_AFTER or (a > 12 and b > 31):
        return None
    if max(a, b) > 31 or min(a, b) > 12:
        return None
    if text == "24/7":
        return None  # day and night
    if found.weekday is None:
        padded = any(len(part) == 2 and part[0] == "0" for part in text.split("/"))
        alone = (
            found.before == ":"
            or _ends_clause(found, a, b)
            or (found.before in w.BEFORE_ALONE and after in w.BEHIND_ALONE)
            or (max(a, b) > LAST_MONTH and found.before in w.BEFORE_ALONE_SURE and after in w.BEHIND_ALONE)
            or (max(a, b) > LAST_MONTH and after == "at" and found.before not in w.BEFORE_SCORE)
            or (max(a, b) > LAST_MONTH and found.before in (",", ";") and after in ("", ")"))  # "walk the path, 5/20"
        )
        if not padded and not alone and found.before not in w.ON_BEFORE and not _of_week(found):
            return None
        if found.before in ("no", "nos", "ref", "item", "minute", "score") or _counted(found):
            return None
    return v.Numeric(a, b, None, found.weekday)


LARGEST_OF_FRACTION = 4
LAST_MONTH = 12


def _counted(found: Found) -> bool:
    """Whether a dash or colon stands before, and a word before that of which some are counted ("Attendance – 12/15")."""
    return found.before in ("-", "–", "—", ":") and found.tokens.word(found.first - 2) in w.COUNTED_OF


def _ends_clause(found: Found, a: int, b: int) -> bool:
    """Whether a small word stands before and nothing behind ("will send the draft 11/1."), and it is no part or score."""
    before = found.tokens.raw(found.first - 1)
    small = before.isalpha() and before.islower() and len(before) > 2 and before not in w.BEFORE_SCORE
    return small and found.after in ("", ".", ";", ")") and max(a, b) > LARGEST_OF_FRACTION


def _of_week(found: Found) -> bool:
    """Whether "w/c", "w/b" or "w/e" stands before."""
    return (
        found.before in "bce"
        and found.tokens.word(found.first - 2) == "/"
        and found.tokens.word(found.first - 3) == "w"
    )


def month_figures(found: Found) -> p.Meaning | None:
    """As in "09/2017", "Mar17"."""
    meaning: p.Meaning = found.value("n")
    return meaning


def _days(found: Found, group: str = "l") -> Iterator[int]:
    """The numbers of the day tokens in a group."""
    for at in range(found.match.start(group), found.match.end(group)):
        if found.tokens.kinds[at] in "do":
            yield at


def _follow_on(found: Found, days: list[int]) -> bool:
    """Whether a list is of two days, the second the day after the first, joined by "and"."""
    tokens = found.tokens
    joined = len(days) == 2 and tokens.word(days[1] - 1) in ("and", "&")
    return joined and tokens.values[days[1]] == tokens.values[days[0]] + 1


def list_before(found: Found) -> list[Part] | None:
    """As in "the 5th and 12th of May": one day each, but two that follow on each other are a range ("22 and 23 June")."""
    if not_a_year(found):
        return None
    days = list(_days(found))
    month, year = found.value("m"), found.year
    if (found.before == "between" and len(days) == 2) or _follow_on(found, days):
        span = v.Span(
            v.Day(found.tokens.values[days[0]], month, year), v.Day(found.tokens.values[days[1]], month, year)
        )
        return [(days[0], found.last, span)]
    return [
        (
            at if n else found.first,
            found.last if n == len(days) - 1 else at,
            v.Day(found.tokens.values[at], month, year, None if n else found.weekday),
        )
        for n, at in enumerate(days)
    ]


def list_after(found: Found) -> list[Part] | None:
    """As in "May 5th, 12th and 19th": one day each, but two that follow on each other are a range ("June 22 & 23")."""
    if found.after in w.MONTHS:
        return None  # "April 14th & 11th May"
    days = list(_days(found))
    month, year = found.value("m"), found.year
    if _follow_on(found, days):
        span = v.Span(*(v.Day(found.tokens.values[at], month, year) for at in days))
        return [(found.first, found.last, span)]
    return [
        (
            at if n else found.first,
            found.last if n == len(days) - 1 else at,
            v.Day(found.tokens.values[at], month, year, None if n else found.weekday),
        )
        for n, at in enumerate(days)
    ]


def day_range(found: Found) -> p.Meaning | None:
    """As in "5-7 June", "22/23 September", "March 6-8, 2018"."""
    if not_a_year(found):
        return None
    first, last = found.value("j") or (found.value("d"), found.value("e"))
    month, year = found.value("m"), found.year
    if year is None and _short_year(found, first, last):
        return v.Day(first, month, p.full_year(last), found.weekday)
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        return None
    if first > last:  # "26th – 2nd December": from one month to the next
        return v.Span(v.Day(first, (month + 10) % 12 + 1, None, None), v.Day(last, month, year, found.value("w2")))
    return v.Span(v.Day(first, month, year, None), v.Day(last, month, year, found.value("w2")))


def _short_year(found: Found, first: int, last: int) -> bool:
    """Whether figures behind a month, with a stroke between them, are a day and a year ("Oct 16/25") rather than two days."""
    text = found.tokens.text[found.tokens.starts[found.first] : found.tokens.ends[found.last]]
    joined = _STROKE.search(text)
    return joined is not None and len(joined["last"]) == 2 and not 0 < last - first <= NEIGHBOURS and 1 <= first <= 31


_STROKE = re.compile(r"[A-Za-z]\.? *\d{1,2}/(?P<last>\d{1,2})$")
NEIGHBOURS = 2
"""Days between two that a stroke joins ("22/23 September", "Oct 5/7") at the most."""


def day(found: Found) -> p.Meaning | None:
    """One day of a month: "Tuesday, 5th of September 2017", "Sept. 14, 2017", "April 5th next year"."""
    number = found.value("d") or found.value("o")
    if not_a_year(found) or not _month_of_a_day(found):
        return None
    figure = _figure_after_month(found)
    if figure and found.year is None and found.weekday is None and len(found.raw("d")) == 2:
        return v.MonthFigure(found.value("m"), number)
    if _set_apart(found):
        return None  # "Course 1 – December 13-14"
    if found.first == found.index("d") == 0 and found.tokens.classes.startswith("d.") and not found.tokens.glued(1):
        return None  # "1. June accounts": the number of an item
    return v.Day(number, found.value("m"), found.year, found.weekday)


def _set_apart(found: Found) -> bool:
    """Whether a dash between blanks stands between a figure and the month, and none behind the month ("5 - May - 2014")."""
    text = found.tokens.text[found.tokens.starts[found.first] : found.tokens.ends[found.last] + len(" - ")]
    return _DASH_APART.search(text) is not None


_DASH_APART = re.compile(r"\d\s+[-–—]\s+[A-Za-z]{3,}\b\.?(?!\s*[-–—])")


def day_spaced(found: Found) -> p.Meaning | None:
    """Year, month and day in figures of full width with blanks between ("2024 02 12")."""
    month, number = found.raw("m"), found.raw("d")
    full = len(month) == len(number) == 2 and found.value("m") <= MONTHS
    return v.Day(found.value("d"), found.value("m"), found.year, None) if full else None


MONTHS = 12


def _figure_after_month(found: Found) -> bool:
    """Whether the day is a bare figure behind the month, "March 17"."""
    at = found.index("d")
    return at is not None and at > found.match.start("m") and found.tokens.kinds[at] == "d"


def _month_of_a_day(found: Found) -> bool:
    """Whether the month beside a figure is one, and the figure its day: "all 12 may attend" and "May 10%" are none."""
    if found.year is not None:
        return True
    figure = found.index("d") is not None and found.tokens.kinds[found.match.start("d")] == "d"
    if found.tokens.kinds[found.match.start("m")] == "V":
        return found.index("d") is not None and not figure  # a misspelt month needs an ordinal or a year beside it
    if not figure:
        return True
    doubtful = found.word("m") in w.MONTHS_AND_WORDS and found.raw("m").islower()
    if _figure_after_month(found):
        return not doubtful and not counts(found, found.last)
    return not doubtful or not found.after.isalpha()


def day_written_year(found: Found) -> p.Meaning | None:
    """A short year: "3rd April 17", "3-Apr-17"."""
    if len(found.raw("s")) != 2 or counts(found, found.last) or found.after in (":", "-", "–", "to", "am", "pm"):
        return None
    if found.after in w.MONTHS or _set_apart(found):
        return None  # "3 June-5 June"
    if found.after.isalpha() and found.after not in w.FUNCTION_WORDS:
        return None
    if found.after == "," and found.tokens.kinds[found.last + 2 : found.last + 3] in (["o"], ["d"]):
        return None  # "28th September 29, 26th October"
    return v.Day(found.value("d"), found.value("m"), p.full_year(found.value("s")), found.weekday)


def month_figure(found: Found) -> p.Meaning | None:
    """As in "Nov 98", "Nov-17", "May '23": a month of a year, or where two figures stand apart perhaps a day."""
    tokens, at = found.tokens, found.match.start("s")
    month, figure = found.value("m"), found.value("s")
    if len(found.raw("s")) != 2:
        return None
    if tokens.kinds[at - 1] in "-'":
        joined = tokens.kinds[at - 1] == "'" or (tokens.glued(at - 1) and tokens.glued(at - 2))
        return v.Month(month, p.full_year(figure)) if joined else None
    if counts(found, found.last) or not found.raw("m")[0].isupper() or 60 < figure < 90:
        return None
    return v.MonthFigure(month, figure)


def day_of_month(found: Found) -> p.Meaning | None:
    """A day without its month: "on the 14th", "Monday 26th", "the 5th of next month"."""
    number, weekday = found.value("d"), found.weekday
    if found.index("u") is not None:
        return v.DayOfMonth(number, found.value("r"), weekday) if found.value("u") == "month" else None
    if found.index("i") is not None:
        return v.DayOfMonth(number, 0, weekday)
    if weekday is not None:
        figure = found.tokens.kinds[found.match.start("d")] == "d"
        if not weekday_like(found, "w") or (figure and (counts(found, found.last) or found.after in w.NOT_AFTER_DAY)):
            return None
        return v.DayOfMonth(number, None, weekday)
    article = found.tokens.kinds[found.first] == "t"
    before = found.before
    if article and before == "of":
        before = "on" if found.tokens.word(found.first - 2) in w.PARTS_OF_DAY | {"week"} else before
    allowed = w.BEFORE_THE_DAY if article else w.BEFORE_DAY
    if before not in allowed or (found.after.isalpha() and found.after not in w.FUNCTION_WORDS):
        return None
    return v.DayOfMonth(number)


def days_of_month(found: Found) -> list[Part] | None:
    """As in "the 15th and 16th": one day each."""
    if found.before not in w.ON_BEFORE | {"except", "both", "excluding"}:
        return None
    return [(at, at, v.DayOfMonth(found.tokens.values[at])) for at in _days(found)]


def nth_weekday(found: Found) -> p.Meaning | None:
    """As in "first Monday in May", "last Friday of the month"."""
    nth = found.value("o")
    if found.tokens.kinds[found.match.start("o")] == "R" and found.word("o") != "last":
        return None
    if nth > 5 or (found.before in ("each", "every", "on", "") and found.after in ("each",)):
        return None
    if found.index("m") is not None:
        return v.NthWeekday(nth, found.value("w"), found.value("m"), found.year)
    if found.value("u2") != "month":
        return None
    if found.value("r2") is None and found.word("u2") != "month":
        return None
    if recurs(found):
        return None
    return v.NthWeekday(nth, found.value("w"), None, None, found.value("r2") or 0)


def nth_week(found: Found) -> p.Meaning | None:
    """As in "first week of July", "last week in August", "last day of March"; in deeds a day too ("the 25th day of April 2024")."""
    nth = found.value("o")
    if found.value("k") == "day" and found.index("m") is not None and found.word("o") in ("last", "first"):
        return v.LastDayOf(v.Month(found.value("m"), found.year)) if found.word("o") == "last" else None
    if found.word("k") == "day" and found.tokens.kinds[found.match.start("o")] != "R" and found.index("m") is not None:
        return v.Day(nth, found.value("m"), found.year, found.weekday)
    if found.value("k") != "week" or found.weekday is not None:
        return None
    if found.tokens.kinds[found.match.start("o")] == "R" and found.word("o") not in ("last",):
        return None
    if found.index("m") is not None:
        return v.NthWeek(nth, v.Month(found.value("m"), found.year))
    if found.value("u2") == "month":
        return v.NthWeek(nth, stretches.Whole("month", found.value("r2")))
    return None
