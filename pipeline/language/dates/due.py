"""The day by which something is to be done, from the words that say so."""

from __future__ import annotations

import re
from datetime import date

from pipeline.language.dates.grammar import DateExpression, find
from pipeline.language.dates.values import Context, Month, Style

_NEXT_MEETING = re.compile(
    r"\b(?:next|our next|following|forthcoming|coming)\s+(?:[\w']+\s+){0,4}?(?:meeting|agenda|session|call|AGM)\b", re.I
)
_MEETING_OF_MONTH = re.compile(r"^(?:['’]s)?\s+(?:[\w']+\s+){0,3}?(?:meeting|agenda|session|call)\b", re.I)


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
        None for "as soon as possible", "a couple of weeks" and whatever else names no day. Of several dates, the latest.
    """
    style = style or Style()
    if isinstance(words, DateExpression):
        return _day(words, context, base, next_meeting, style)
    days = [day for e in find(words) if (day := _day(e, words[e.end :], base, next_meeting, style))]
    if days:
        return max(days)
    if _NEXT_MEETING.search(words):
        return next_meeting
    return None


def _day(
    expression: DateExpression, after: str, base: date | None, next_meeting: date | None, style: Style
) -> date | None:
    lean = expression.lean or "future"
    period = expression.meaning.period(Context(base, lean, style, expression.firm))
    if period is None:
        return None
    if (
        isinstance(expression.meaning, Month)
        and next_meeting is not None
        and period.first <= next_meeting <= period.last
        and _MEETING_OF_MONTH.match(after)
    ):
        return next_meeting
    return period.last
