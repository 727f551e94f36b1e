"""By when: the due day of an action, from the dates in its own words."""

from __future__ import annotations

import datetime
import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_patterns import (
    AGENDA,
    AHEAD,
    AT_LEAST,
    ATTEND,
    BEFORE,
    BEGINS,
    BY,
    BY_YEAR,
    DUE_WORD,
    ENDED,
    EVENT_NAMED,
    FIXED,
    FOR,
    IN,
    ISSUE,
    JOINED_DATES,
    LABEL_DUE,
    MEETING,
    MEETING_IN,
    MONTH_NAME,
    NEXT_MEETING,
    NEXT_MEETING_CELL,
    NO_DAY,
    NOT_DUE,
    PLAIN_DATE,
    SAME_THING,
    SEASON,
    SOME,
    TO_BE,
)
from pipeline.language.dates import DateExpression, due_day, resolve
from pipeline.language.units import sentences


def day_of(context: Context, expression: DateExpression, after: str = "") -> datetime.date | None:
    """The last day of a date expression, seen from the meeting's day; ``after`` is the text that follows it."""
    return due_day(expression, context.base, context.next_meeting, style=context.style, context=after)


def due_of(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day of a candidate and the words that state it; the first place that names one holds.

    Of several dates the one behind "by" or "before" counts, else the first that is still to come.
    """
    places = [candidate.due_source or (candidate.block, candidate.start, candidate.end), *candidate.extra_due]
    for order, place in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        found = _due_in(context, *place, cell=cell, event=candidate.kind == "deadline")
        own_day = cell and found[0] is not None and found[0] == context.base
        if found[1] is not None and not (own_day and _tells_later(context, places[1:])):
            return found
    for order, (block, start, end) in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        following = (NEXT_MEETING_CELL if cell else NEXT_MEETING).search(context.text(block, start, end))
        if following:
            return context.next_meeting, following.group()
    for block, start, end in places:
        ahead = AHEAD.search(context.text(block, start, end))
        day = due_day(AT_LEAST.sub("", ahead.group()), context.base) if ahead else None
        if ahead and day is not None:
            return day, ahead.group()
    for beside in (_due_above, _due_behind):
        if (told := beside(context, candidate))[1] is not None:
            return told
    for block, start, end in places:
        vague = NO_DAY.search(context.text(block, start, end))
        if vague:
            return None, vague.group()
    return None, None


def _tells_later(context: Context, places: list[tuple[int, int, int]]) -> bool:
    """Whether the words of a task name the next meeting, so that the meeting's own day beside them is when it was given."""
    return context.next_meeting is not None and any(NEXT_MEETING.search(context.text(*place)) for place in places)


def _due_above(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day that the label above gives to all below it ("Plan for next week:"); the day of what is to be attended, told
    in the heading or the sentence before ("The forum meets on 4 May. Orrin to attend.").
    """
    block, start, _ = candidate.due_source or (candidate.block, candidate.start, candidate.end)
    label = context.sections[block].label
    if label is not None and label != block and LABEL_DUE.match(text := context.block(label).text):
        found = _due_in(context, label, 0, len(text), cell=False, event=True)
        if found[1] is not None:
            return found
    if not ATTEND.search(context.text(block, start, candidate.end)):
        return None, None
    spans = list(sentences(context.text(block, 0, start))) if context.block(block).kind != "table" else []
    where = block if spans else _above(context, block)
    a, z = spans[-1] if spans else (0, len(context.block(where).text))
    for first, last, expression in context.dates_in(where, a, z):
        value = resolve(expression, context.base, style=context.style) or ""
        if len(value) == DAY and context.base and value >= context.base.isoformat():
            return datetime.date.fromisoformat(value), context.text(where, first, last)
    return None, None


def _above(context: Context, index: int) -> int:
    """The block under which another stands: the item above that is less deep, or the label or heading."""
    for number in range(index - 1, -1, -1):
        above = context.block(number)
        if above.kind == "heading" or (above.kind == "item" and above.level < context.block(index).level):
            return number
    return index


def _due_behind(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day told in the next sentence, where that speaks of the same thing ("This will be done by Friday.")."""
    block, end = candidate.block, candidate.end
    text = context.block(block).text
    if context.block(block).kind == "table" or not (following := next(sentences(text[end:]), None)):
        return None, None
    start, stop = end + following[0], end + following[1]
    if not SAME_THING.match(text[start:stop]):
        return None, None
    found = _due_in(context, block, start, stop, cell=False, event=False)
    if found[1] is None and (meeting := NEXT_MEETING.search(text[start:stop])):
        return context.next_meeting, meeting.group()
    return found


def _due_in(
    context: Context, block: int, start: int, end: int, cell: bool, event: bool
) -> tuple[datetime.date | None, str | None]:
    """The due day of a stretch; in a ``cell`` of due dates any date will do, of an ``event`` its own day is meant."""
    text = context.block(block).text
    coming: tuple[datetime.date, str, str] | None = None
    expressions = list(context.dates_in(block, start, end))
    for order, (a, b, expression) in enumerate(expressions):
        before = text[max(start, a - 40) : a]
        for _, last, other in expressions[order + 1 :]:
            if not _together(context, text, (b, expression), (last, other), bool(BY.search(before))):
                break
            b, expression = last, other  # "28 February and 1 March": until the later of them
        after = text[b : b + 60]
        value = resolve(expression, context.base, style=context.style) or ""
        day = _day_meant(context, expression, value, before, after, cell)
        if day is None:
            continue
        if cell:
            return day, text[a:b]
        due = (BY_YEAR if len(value) == YEAR else BY).search(before)  # not "before the Orrin Games 2020"
        late = context.base is not None and day < context.base
        if late and not (due and DUE_WORD.search(before)):
            continue
        if due:
            return day, text[a:b]
        of_meeting = day == context.next_meeting or AGENDA.match(after) is not None
        if not _counts(text[a:b], value, before, event, of_meeting):
            continue
        if coming is None or (length(coming[2]) > LONG and len(value) == DAY):  # "the 2018/19 review on 3 May"
            coming = (day, text[a:b], value)
    return coming[:2] if coming else (None, None)


def _day_meant(
    context: Context, expression: DateExpression, value: str, before: str, after: str, cell: bool
) -> datetime.date | None:
    """The last day of a date with what stands around it; a month may stand for its meeting, or for that of a newsletter."""
    day = day_of(context, expression, after)
    if day is None or len(value) == DAY:
        return day
    if not cell and ISSUE.match(after) and not BY.search(before):
        return None  # "for the May newsletter"
    if _is_next(context, value, before, after):
        day = context.next_meeting
    elif not cell and AGENDA.match(after):
        if not MONTH_NAME.search(expression.text):
            return None  # "next month's agenda", the meeting's day unknown
        if context.base and value == context.base.isoformat()[:MONTH] and not SOME.search(before):
            day = context.base  # an earlier action, "for the July meeting" that met
    if BEFORE.search(before) and not EVENT_NAMED.match(after):
        day = first_of(value) - datetime.timedelta(days=1)
    return day


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


def _counts(words: str, value: str, before: str, event: bool, of_meeting: bool) -> bool:
    """Whether a date without "by" can be a due day: no bare year, no feast or season ("a tree for Christmas"), no date of
    something else ("the letter of 3 May").
    """
    if event and len(value) in (DAY, MONTH) and BEGINS.search(before) and PLAIN_DATE.search(words):
        return True
    if (len(value) == YEAR and words.lower() != "next year") or (NOT_DUE.search(before) and not TO_BE.search(before)):
        return False
    if event or of_meeting:
        return True
    period = len(value) != DAY and FOR.search(before) and "week" not in words.lower() and not FIXED.search(before)
    return not period and bool(
        PLAIN_DATE.search(_NUMBERED_YEAR.sub("", words)) or (IN.search(before) and SEASON.search(words))
    )


DAY, MONTH, YEAR = len("2017-09-13"), len("2017-09"), len("2017")
_NUMBERED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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
