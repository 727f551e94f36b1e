"""By when: the due day of an action, from the dates in its own words."""

from __future__ import annotations

import datetime
import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.dates import DateExpression, due_day, resolve

_BY = re.compile(
    r"\b(?:by|before|until|till|due|deadline|no later than|not later than|latest|ready for|in time for|prior to|ahead of|target)\b[^.;]{0,24}$",
    re.I,
)
_NOT_DUE = re.compile(
    r"\b(?:since|of|from|dated|after|held|until now|last|minutes|letter|email|invoice|raised|period|year ending|ended|in force|effective|starting|begin(?:s|ning)?|commencing)\s*(?:the\s+|on\s+)*$",
    re.I,
)
_NEXT_MEETING = re.compile(
    r"\b(?:by|before|at|for|to|on|in|until|till|ready for|prior to|ahead of)\s+(?:the |our )?(?:next|following|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|agenda)\b",
    re.I,
)
_NEXT_MEETING_CELL = re.compile(r"\b(?:next|following|forthcoming)\s+(?:\w+\s+){0,2}?meeting\b", re.I)
"""In a due column no preposition is needed."""
_NO_DAY = re.compile(
    r"\b(?:asap|as soon as possible|as soon as practicable|immediately|urgent(?:ly)?|on-?going|in due course|when available|soon|shortly)\b",
    re.I,
)


def day_of(context: Context, expression: DateExpression, after: str = "") -> datetime.date | None:
    """The last day of a date expression, seen from the meeting's day; ``after`` is the text that follows it."""
    return due_day(expression, context.base, context.next_meeting, style=context.style, context=after)


def due_of(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day of a candidate and the words that state it; the first place that names one holds.

    Of several dates the one behind "by" or "before" counts, else the first that is still to come.
    """
    places = [candidate.due_source or (candidate.block, candidate.start, candidate.end), *candidate.extra_due]
    for order, place in enumerate(places):
        found = _due_in(context, *place, cell=candidate.due_source is not None and order == 0)
        if found[1] is not None:
            return found
    for order, (block, start, end) in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        following = (_NEXT_MEETING_CELL if cell else _NEXT_MEETING).search(context.text(block, start, end))
        if following:
            return context.next_meeting, following.group()
    for block, start, end in places:
        vague = _NO_DAY.search(context.text(block, start, end))
        if vague:
            return None, vague.group()
    return None, None


def _due_in(context: Context, block: int, start: int, end: int, cell: bool) -> tuple[datetime.date | None, str | None]:
    text = context.block(block).text
    coming: tuple[datetime.date, str] | None = None
    for a, b, expression in context.dates_in(block, start, end):
        after, before = text[b : b + 60], text[max(start, a - 40) : a]
        day = day_of(context, expression, after)
        if day is None:
            continue
        value = resolve(expression, context.base, style=context.style) or ""
        meeting = context.next_meeting
        if meeting is not None and value[:7] == meeting.isoformat()[:7] and _MEETING.match(after):
            day = meeting
        if _BEFORE.search(before) and len(value) != DAY:
            day = first_of(value) - datetime.timedelta(days=1)
        if cell:
            return day, text[a:b]
        if context.base is not None and day < context.base:
            continue
        if _BY.search(before):
            return day, text[a:b]
        vague = len(value) == YEAR or (len(value) != DAY and _FOR.search(before) and day != meeting)
        if coming is None and not vague and not _NOT_DUE.search(before):
            coming = (day, text[a:b])
    return coming or (None, None)


DAY, YEAR = len("2017-09-13"), len("2017")
_MEETING = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:meeting|agenda)\b", re.I)
_BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.I)
_FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.I)


def first_of(value: str) -> datetime.date:
    """The first day of a date value ("2017-07", "2017", "2017-07-01/2017-09-30")."""
    first = value.split("/")[0]
    return datetime.date.fromisoformat(first + "2017-01-01"[len(first) :])
