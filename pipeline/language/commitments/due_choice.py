"""Which of the dates in a stretch of text is the day by which something is due."""

from __future__ import annotations

import datetime
import re

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_patterns import (
    AGENDA,
    BEFORE,
    BEGINS,
    BY,
    BY_SOMEBODY,
    BY_YEAR,
    COMING,
    CONTENT,
    DEADLINE_FOR,
    DONE_NOW,
    DUE_WORD,
    ENDED,
    EVENT_NAMED,
    FIXED,
    FOR,
    FROM,
    IN,
    ISSUE,
    JOINED_DATES,
    LISTED,
    LOOKS_BACK,
    MEETING,
    MEETING_IN,
    MONTH_NAME,
    NEXT_ONE,
    NOT_DUE,
    NOW,
    OF,
    OF_NOUN,
    OF_NOW,
    OFFSET,
    PAST_CLAUSE,
    PLAIN_DATE,
    PLAIN_IN,
    PUT_OFF,
    SEASON,
    SOME,
    THIS_ONE,
    TO_BE,
)
from pipeline.language.dates import DateExpression, due_day, resolve
from pipeline.language.dates.periods import Context as Seen
from pipeline.language.dates.stretches import FromBase
from pipeline.language.dates.words import NUMBERS


def day_of(context: Context, expression: DateExpression, after: str = "") -> datetime.date | None:
    """The last day of a date expression, seen from the meeting's day; ``after`` is the text that follows it."""
    return due_day(expression, context.base, context.next_meeting, style=context.style, context=after)


def due_in(
    context: Context, block: int, start: int, end: int, cell: bool, event: bool
) -> tuple[datetime.date | None, str | None]:
    """The due day of a stretch; in a ``cell`` of due dates any date will do, of an ``event`` its own day is meant."""
    text = context.block(block).text
    coming: tuple[datetime.date, str, str] | None = None
    expressions = _due_expressions(context, text, list(context.dates_in(block, start, end)))
    for order, (a, b, expression) in enumerate(expressions):
        before = text[max(start, a - 40) : a]
        b, expression = _last_of_list(context, text, expressions[order:])
        for _, last, other in expressions[order + 1 :]:
            if not _together(context, text, (b, expression), (last, other), bool(BY.search(before))):
                break
            b, expression = last, other  # "28 February and 1 March": until the later of them
        after = text[b : b + 60]
        value = resolve(expression, context.base, style=context.style) or ""
        day = _day_meant(context, expression, value, before, after, cell)
        if day is None or (DEADLINE_FOR.search(before) and order + 1 < len(expressions)):
            continue
        if len(value) == DAY and (far := OFFSET.search(before)) and (other_day := moved(day, far)):
            return other_day, text[a - len(before) + far.start() : b]
        if cell:
            return day, text[a:b]
        due = (BY_YEAR if len(value) == YEAR else BY).search(before)  # not "before the Orrin Games 2020"
        late = context.base is not None and (
            day < context.base or (day == context.base and FIGURE.search(expression.text))
        )
        if late and not (due and DUE_WORD.search(before) and not BY_SOMEBODY.search(before)):
            continue
        if due:
            if event and coming is not None and len(coming[2]) == DAY != len(value):
                return coming[:2]  # "a meeting on 3 May to put it off until 2025"
            return day, text[a:b]
        of_meeting = day == context.next_meeting or AGENDA.match(after) is not None
        if not _counts(text[a:b], value, before, event, of_meeting):
            continue
        own_day = event and coming is not None and len(coming[2]) != DAY and TAKES_PLACE.search(before)
        if coming is None or (len(value) == DAY and (own_day or _nearer(coming[2], value, before))):
            coming = (day, text[a:b], value)
    return coming[:2] if coming else (None, None)


def _due_expressions(
    context: Context, text: str, found: list[tuple[int, int, DateExpression]]
) -> list[tuple[int, int, DateExpression]]:
    """The dates of a stretch without those that only say more of a noun or of what is past, where others are left.

    "issue it **in September** ahead of our Autumn public meeting"; "brought the tea this month and will again **next month**".
    """
    left = [
        (a, b, expression)
        for order, (a, b, expression) in enumerate(found)
        if not (
            len(value := resolve(expression, context.base, style=context.style) or "") > DAY
            and OF_NOUN.match(text, b)
            and any(PLAIN_IN.search(text, max(0, c - 9), c) and not OF_NOUN.match(text, d) for c, d, _ in found)
        )
        and not (
            order + 1 < len(found)
            and THIS_ONE.match(expression.text)
            and PAST_CLAUSE.search(text, max(0, a - 120), a)
            and context.base is not None
            and value[:4].isdigit()
            and first_of(value) <= context.base
        )
    ]
    return left or found


def _nearer(earlier: str, day: str, before: str) -> bool:
    """Whether a day tells more than the period before it: "the 2018/19 review on 3 May", "this weekend, 24 September"."""
    if length(earlier) > LONG:
        return True
    first, _, last = earlier.partition("/")
    return BESIDE.search(before) is not None and (first <= day <= last if last else day.startswith(earlier + "-"))


BESIDE = re.compile(r"\w\s*(?:[,(:–-]|\b(?:on|is|are)(?: the)?)\s*$")
TAKES_PLACE = re.compile(r"\b(?:held|place)(?: on)?(?: the)?\s*$")
"""Just before the day of an event."""


def _day_meant(
    context: Context, expression: DateExpression, value: str, before: str, after: str, cell: bool
) -> datetime.date | None:
    """The last day of a date with what stands around it; a month may stand for its meeting, or for that of a newsletter."""
    day = day_of(context, expression, after)
    if not cell and PUT_OFF.search(before):
        return None
    if not cell and NOW.fullmatch(expression.text) and (OF_NOW.match(after) or DONE_NOW.search(before)):
        return None  # "the slides of today's talk", "the edits discussed tonight"
    if day is None or len(value) == DAY:
        return day
    if day == context.base and THIS_ONE.fullmatch(expression.text):
        return day + datetime.timedelta(days=WEEK)  # "this week", said on its last day
    if not cell and (ISSUE.match(after) or (CONTENT.match(after) and OF.search(before))) and not BY.search(before):
        return None  # "for the May newsletter", "pay the Q2 invoice"
    if _is_next(context, value, before, after):
        return context.next_meeting
    if not cell and AGENDA.match(after):
        if not MONTH_NAME.search(expression.text):
            return None  # "next month's agenda", the meeting's day unknown
        if context.base and value == context.base.isoformat()[:MONTH] and not SOME.search(before):
            day = context.base  # an earlier action, "for the July meeting" that met
    if BEFORE.search(before) and not EVENT_NAMED.match(after):
        day = first_of(value) - datetime.timedelta(days=1)
    return day


def moved(day: datetime.date, far: re.Match[str]) -> datetime.date | None:
    """The day that is a length of time before or after another ("two weeks before the fair on 10 May")."""
    count = far["count"].lower()
    number = int(count) if count.isdigit() else NUMBERS[count]
    found = FromBase(-number if far["back"] else number, far["unit"].lower()).period(Seen(day))
    return found.last if found else None


def _is_next(context: Context, value: str, before: str, after: str) -> bool:
    """Whether a date is that of the next meeting ("the April meeting", "at the meeting in April")."""
    meeting = context.next_meeting
    named = MEETING.match(after) or MEETING_IN.search(before)
    return meeting is not None and value[:MONTH] == meeting.isoformat()[:MONTH] and named is not None


def _together(
    context: Context, text: str, one: tuple[int, DateExpression], two: tuple[int, DateExpression], by: bool
) -> bool:
    """Whether the second of two dates ends what the first begins ("26 to 28 March", "on 1 March and 2 March.")."""
    first, second = (resolve(e, context.base, style=context.style) or "" for _, e in (one, two))
    joint = JOINED_DATES.fullmatch(text[one[0] : two[0] - len(two[1].text)])
    if joint is None or len(second) <= YEAR or len(first) <= YEAR or first_of(second) <= first_of(first):
        return False
    return joint["range"] is not None or (not by and ENDED.match(text[two[0] :]) is not None)


def _last_of_list(
    context: Context, text: str, found: list[tuple[int, int, DateExpression]]
) -> tuple[int, DateExpression]:
    """End and expression of the last of three or more dates in a row ("in April, June and September"), else of the first."""
    values = [resolve(e, context.base, style=context.style) or "" for _, _, e in found]
    size = 1
    while (
        size < len(found)
        and len(values[0]) in (DAY, MONTH)
        and len(values[size]) == len(values[0])
        and values[size] > values[size - 1]
        and LISTED.fullmatch(text[found[size - 1][1] : found[size][0]])
    ):
        size += 1
    _, end, expression = found[size - 1 if size >= LEAST_LISTED else 0]
    return end, expression


LEAST_LISTED = 3


def _counts(words: str, value: str, before: str, event: bool, of_meeting: bool) -> bool:
    """Whether a date without "by" can be a due day: no bare year, no feast or season ("a tree for Christmas"), no date of
    something else ("the letter of 3 May").
    """
    if 0 < length(value) <= LONG and FROM.search(before):
        before = FROM.sub("", before)
    if len(value) in (DAY, MONTH) and BEGINS.search(before) and PLAIN_DATE.search(words):
        return True
    if len(value) == YEAR and words.lower() == "next year" and FOR.search(before):
        return False
    named = words.lower() == "next year" or COMING.fullmatch(words)
    if (len(value) == YEAR and not named and not (event and IN.search(before))) or (
        NOT_DUE.search(before) and not TO_BE.search(before) and not NEXT_ONE.match(words)
    ):
        return False
    if event or of_meeting:
        return True
    period = len(value) != DAY and FOR.search(before) and "week" not in words.lower() and not FIXED.search(before)
    return not period and bool(
        PLAIN_DATE.search(_NUMBERED_YEAR.sub("", words))
        or (IN.search(before) and SEASON.search(words))
        or (COMING.fullmatch(words) and not LOOKS_BACK.search(before))
    )


FIGURE = re.compile(r"\d")
DAY, MONTH, YEAR = len("2017-09-13"), len("2017-09"), len("2017")
_NUMBERED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WEEK = 7
LONG = 100
"""Days; what lasts longer is the period of something ("the 2018/19 accounts") rather than the time to do it."""


def length(value: str) -> int:
    """Days from the first to the last of a span; 0 of any other value."""
    first, _, last = value.partition("/")
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days if last else 0


def first_of(value: str) -> datetime.date:
    """The first day of a date value ("2017-07", "2017", "2017-07-01/2017-09-30")."""
    first = value.split("/")[0]
    return datetime.date.fromisoformat(first + "2017-01-01"[len(first) :])
