"""Finding the date expressions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.language.dates import words as w
from pipeline.language.dates.builders import BUILDERS, Found, Part
from pipeline.language.dates.direction import direction
from pipeline.language.dates.lexer import Tokens, tokens
from pipeline.language.dates.patterns import PATTERNS
from pipeline.language.dates.periods import Direction, Meaning
from pipeline.language.dates.stretches import CalendarYear, Quarter, Season
from pipeline.language.dates.values import (
    Day,
    DayOfMonth,
    Following,
    LastDayOf,
    Month,
    MonthFigure,
    Numeric,
    Span,
    Weekday,
    with_year,
)
from pipeline.language.sieve import Sieve

_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in PATTERNS)
_UNNAMED = (re.sub(r"[(][?]P<[a-z0-9]+>", "(?:", pattern) for _, pattern in PATTERNS)
_ANY = re.compile(rf"(?=t?[WRNnmdoMVOJEYZKkQFHDST'#Ui])(?:{'|'.join(_UNNAMED)})")
"""Where any pattern matches; the look ahead, at the classes with which one can begin, spares most places the trial."""
_DIGIT = re.compile(r"\d")
_SPOT = re.compile(
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|fall|winter|day|"
    r"week|wk|month|mth|quarter|year|fortnight|morrow|morning|christmas|xmas|easter|hogmanay|michaelmas|candlemas|hallowe|"
    r"thanksgiving|juneteenth|epiphany|pentecost|night",
    re.I,
)
"""Every date expression has one of these or a figure in it; a line without any is passed over."""
_WORDED = Sieve(_SPOT)

_WEEK = re.compile(r"(?:U[CE]|Uft|w/[cx#])t?$")
WINTER = 12
_JOINABLE = (Day, Numeric, Month, CalendarYear, Quarter, Season, LastDayOf, DayOfMonth, MonthFigure)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as it stands in a text.

    ``start`` and ``end`` are character offsets; ``lean`` says which way the words around look, None where they do not.
    """

    start: int
    end: int
    text: str
    meaning: Meaning
    lean: Direction | None = None
    strength: int = 0
    """How sure ``lean`` is, from 0 to 3; see :func:`~pipeline.language.dates.direction.direction`."""

    def shifted(self, by: int) -> DateExpression:
        """The same expression in a text that has ``by`` more characters before it."""
        return DateExpression(self.start + by, self.end + by, self.text, self.meaning, self.lean, self.strength)


def find(text: str) -> list[DateExpression]:
    """Every expression of a text that names a day, month, quarter, season, year or other period, in reading order.

    A line break ends an expression. Times of day, lengths of time, recurring sets, sums, versions, references and
    telephone numbers are none.
    """
    found: list[DateExpression] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if _DIGIT.search(line) or _WORDED.search(line):
            found.extend(expression.shifted(at) for expression in _find_in_line(line))
        at += len(line)
    return found


def _find_in_line(line: str) -> Iterator[DateExpression]:
    read = tokens(line)
    for first, last, meaning in _joined(read, list(_parts(read))):
        start, end = read.starts[first], read.ends[last]
        yield DateExpression(start, end, line[start:end], meaning, *direction(line, start, end))


def _parts(read: Tokens) -> Iterator[Part]:
    """Matches of the patterns, from left to right, the longest at each place."""
    at = 0
    classes = read.classes
    while hit := _ANY.search(classes, at):
        at = hit.start()
        matches = [
            (match.end(), -rank, name, match)
            for rank, (name, pattern) in enumerate(_COMPILED)
            if (match := pattern.match(classes, at))
        ]
        for end, _, name, match in sorted(matches, key=lambda m: m[:2], reverse=True):
            meaning = BUILDERS[name](Found(read, match))
            if meaning is None:
                continue
            if isinstance(meaning, list):
                yield from ((*_trimmed(read, first, last), part) for first, last, part in meaning)
            else:
                first, last = _trimmed(read, at, end - 1)
                yield _week_commencing(read, first), last, meaning
            at = end
            break
        else:
            at += 1


def _trimmed(read: Tokens, first: int, last: int) -> tuple[int, int]:
    """Without an article before and a sign after."""
    while first < last and read.kinds[first] in "t":
        first += 1
    while last > first and (
        read.kinds[last] in ".,-" or (read.kinds[last] == ")" and "(" not in read.kinds[first:last])
    ):
        last -= 1
    return first, last


def _week_commencing(read: Tokens, first: int) -> int:
    """Where the expression begins if "week commencing", "w/c" or "week of the" stands before the token ``first``."""
    match = _WEEK.search(read.classes[max(0, first - 4) : first])
    if match is None:
        return first
    start = first - len(match.group())
    return start if read.word(start) in ("week", "wk", "w") else first


def _joined(read: Tokens, parts: list[Part]) -> Iterator[Part]:
    """Two neighbours with "to" or a dash between them made one range: "Tue 6th May - Fri 9th May"."""
    at = 0
    while at < len(parts):
        first, last, meaning = parts[at]
        if at + 1 < len(parts):
            next_first, next_last, next_meaning = parts[at + 1]
            if _weekdays_of(read, (first, last, meaning), (next_first, next_last, next_meaning)):
                yield first, next_last, next_meaning
                at += 2
                continue
            if _weekday_behind(read, (first, last, meaning), (next_first, next_last, next_meaning)):
                yield first, last, meaning
                at += 2
                continue
            span = _span(read, (first, last, meaning), (next_first, next_last, next_meaning))
            if span is not None:
                yield first, next_last, span
                at += 2
                continue
            following = _following(read, (first, last, meaning), (next_first, next_last, next_meaning))
            parts[at + 1] = (next_first, next_last, following)
            meaning = _with_year_of(read, (first, last, meaning), (next_first, next_last, next_meaning))
        yield first, last, meaning
        at += 1


def _weekday_behind(read: Tokens, one: Part, two: Part) -> bool:
    """Whether the second of two neighbours is only the first one's weekday ("30 May (Bank Holiday Monday)", "5 June, Friday")."""
    if not isinstance(one[2], Day | Numeric) or not isinstance(two[2], Weekday) or two[2].which is not None:
        return False
    gap = read.text[read.ends[one[1]] : read.starts[two[0]]]
    return _SET_OFF.fullmatch(gap) is not None and read.word(two[1] + 1) not in ("and", "&")


_SET_OFF = re.compile(r"(?:,|\s?\(|\s-)\s?(?:bank holiday )?(?:a )?", re.I)


def _weekdays_of(read: Tokens, one: Part, two: Part) -> bool:
    """Whether the first of two neighbours is the weekday of the second's first day ("Friday and Saturday, June 20 and 21",
    "Tuesday morning, June 23").
    """
    between = read.kinds[one[1] + 1 : two[0]]
    if isinstance(one[2], Weekday) and one[2].which is None and isinstance(two[2], Day):
        return read.word(one[1] + 1) in w.PARTS_OF_DAY and between[1:] in ([], [","])
    return (
        between in (["a"], ["-"], ["u"])
        and isinstance(one[2], Weekday)
        and read.kinds[two[0]] == "W"
        and isinstance(two[2], Span)
    )


def _span(read: Tokens, one: Part, two: Part) -> Meaning | None:
    between = [k for k in read.kinds[one[1] + 1 : two[0]] if k not in "t."]
    if between == ["a"] and read.word(one[0] - 1) == "between":
        pass
    elif between == ["/"] and isinstance(one[2], Month) and isinstance(two[2], Month):
        return Span(one[2], two[2])  # "March/April"
    elif between not in (["u"], ["-"]):
        return None
    if not isinstance(one[2], _JOINABLE) or not isinstance(two[2], _JOINABLE):
        return None
    if between == ["u"] and any(read.word(i) in w.MOVING for i in range(max(0, one[0] - 7), one[0])):
        return None
    if between == ["-"] and isinstance(one[2], Day | Month) and isinstance(two[2], CalendarYear):
        return None
    if isinstance(one[2], DayOfMonth) and isinstance(two[2], Day):
        same_month = one[2].day < two[2].day
        month = two[2].month if same_month else (two[2].month + 10) % 12 + 1
        year = two[2].year if same_month or two[2].month > 1 else None
        return Span(Day(one[2].day, month, year, one[2].weekday), two[2])
    if between == ["-"] and read.starts[two[0]] - read.ends[one[1]] > 1 and not _same_grain(one[2], two[2]):
        return None
    if isinstance(one[2], MonthFigure) and isinstance(two[2], Day):
        return Span(Day(one[2].figure, one[2].month), two[2])  # "June 29-July 3, 2020"
    return Span(one[2], two[2])


def _following(read: Tokens, one: Part, two: Part) -> Meaning:
    """The second of two neighbours in a list of days or months without a year ("29 June, 27 July, 31 August")."""
    between = read.classes[one[1] + 1 : two[0]].replace("t", "")
    before = one[2].day if isinstance(one[2], Following) else one[2]
    if isinstance(before, Month) and before.year is None and isinstance(two[2], Month) and two[2].year is None:
        return Following(one[2], two[2]) if between in (",", ",a", "a") else two[2]
    listed = isinstance(one[2], Day | Following) and getattr(one[2], "year", None) is None
    plain = isinstance(two[2], Day) and two[2].year is None and two[2].weekday is None
    if listed and plain and isinstance(two[2], Day) and between in ("", ",", ",a", "a", "-"):
        return Following(one[2], two[2])
    return two[2]


def _with_year_of(read: Tokens, one: Part, two: Part) -> Meaning:
    """The first of two dates joined by "and", comma or stroke in the second's year: "5 May and 9 June 2018"."""
    meaning, other = one[2], two[2]
    between = read.classes[one[1] + 1 : two[0]].replace("t", "")
    if between not in ("a", ",", "/", ",a") or type(meaning) is not type(other):
        return meaning
    year = getattr(other, "year", None)
    winter = isinstance(meaning, Season) and meaning.month == WINTER
    if isinstance(meaning, Day | Month | Season) and meaning.year is None and isinstance(year, int) and not winter:
        return with_year(meaning, year)
    return meaning


def _same_grain(one: Meaning, two: Meaning) -> bool:
    return type(one) is type(two) or {type(one), type(two)} <= {Day, Numeric, MonthFigure}
