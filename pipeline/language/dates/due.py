"""The day by which something is to be done, from the words that say so."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.language.dates import words as w
from pipeline.language.dates.grammar import DateExpression, find
from pipeline.language.dates.periods import NEAR, Context, Style
from pipeline.language.dates.stretches import FromBase, Whole
from pipeline.language.dates.values import Month

_NEXT_MEETING = re.compile(
    r"\b(?:next|following|forthcoming|coming)\s+(?:[\w']+\s+){0,4}?(?:meeting|agenda|session|call|AGM)\b", re.I
)
_MEETING_AFTER = re.compile(r"(?:['’]s|['’])?\s+(?:[\w']+\s+){0,3}?(?:meeting|agenda|session|call)\b", re.I)
_AMOUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(w.NUMBERS)})"
_UNIT = r"(?P<working>(?:working|business)\s+)?(?:(?:calendar|clear)\s+)?(?P<unit>day|week|fortnight|month|year)s?\b"
_AHEAD = re.compile(
    rf"\b(?:(?:in|within|over|during)\s+(?:the\s+)?(?:next|coming|following)|within|in)\s+{_AMOUNT}\s+{_UNIT}"
    rf"|\b(?:within|over|during)\s+(?:the\s+(?:next|coming|following)\s+|(?P<one>an?)\s+)(?P<unit1>day|week|fortnight|month|year)\b"
    rf"|\b(?P<count2>\d{{1,3}}|{'|'.join(w.NUMBERS)})\s+more\s+(?P<unit2>day|week|fortnight|month)s?\b"
    r"|\bfor\s+another\s+(?P<unit3>day|week|fortnight|month)\b",
    re.I,
)
"""As in "in the next two weeks", "within the next week", "three more days", "for another week": counted from the meeting."""
_HOURS = re.compile(r"\b(?P<hours>24|48|72)\s+hours\b", re.I)
SATURDAY = 5
_SAME_DAY = re.compile(r"\b(?:this\s+(?:afternoon|evening|morning)|tonight)\b", re.I)
_BEFORE = re.compile(r"\b(?:before|ahead of|prior to)\s+(?:the\s+(?:start|beginning)\s+of\s+)?$", re.I)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")


def due_day(
    words: str | DateExpression,
    base: date | None,
    next_meeting: date | None = None,
    *,
    style: Style | None = None,
    context: str = "",
) -> date | None:
    """The last day that words such as "by Friday", "end of March" or "for the next meeting" allow.

    Parameters
    ----------
    words
        The words, or an expression already found in them.
    base
        The day of the meeting.
    next_meeting
        The day of the next meeting where the document states one.
    style
        How the document writes dates.
    context
        With an expression: the text that follows it ("May" before " meeting" is the next meeting, if that is in May).

    Returns
    -------
    date or None
        None for "as soon as possible", "a couple of weeks" and whatever else names no day. The latest of several.
    """
    style = style or Style()
    if isinstance(words, DateExpression):
        return _day(words, "", context, base, next_meeting, style)
    days = [day for e in find(words) if (day := _day(e, words[: e.start], words[e.end :], base, next_meeting, style))]
    if days:
        latest = max(days)
        if next_meeting and _NEXT_MEETING.search(words) and (latest.year, latest.month) == next_meeting.timetuple()[:2]:
            return next_meeting
        return latest
    if _NEXT_MEETING.search(words):
        return next_meeting
    if base is None:
        return None
    if match := _HOURS.search(words):
        return base + timedelta(hours=int(match["hours"]))
    if match := _AHEAD.search(words):
        count = (match["count"] or match["count2"] or "1").lower()
        number = int(count) if count.isdigit() else w.NUMBERS[count]
        unit = (match["unit"] or match["unit1"] or match["unit2"] or match["unit3"]).lower()
        if match["working"] and unit == "day":
            return _working_days(base, number)
        ahead = FromBase(number, unit).period(Context(base))
        return ahead.last if ahead else None
    return base if _SAME_DAY.search(words) else None


def _working_days(base: date, number: int) -> date:
    """The day that is so many days from Monday to Friday after another."""
    day = base
    while number > 0:
        day += timedelta(1)
        number -= day.weekday() < SATURDAY
    return day


def _day(
    expression: DateExpression, before: str, after: str, base: date | None, next_meeting: date | None, style: Style
) -> date | None:
    """The day that one expression allows."""
    meaning = expression.meaning
    try:
        period = meaning.period(
            Context(base, expression.lean or "future", style, expression.strength if expression.lean else NEAR)
        )
    except (ValueError, OverflowError):
        return None
    if period is None:
        return None
    if isinstance(meaning, Month) or (isinstance(meaning, Whole) and meaning.unit == "month"):
        if next_meeting and period.first <= next_meeting <= period.last and _MEETING_AFTER.match(after):
            return next_meeting
        if _BEFORE.search(before) and _ENDS.match(after):
            return period.first - timedelta(1)
    return period.last
