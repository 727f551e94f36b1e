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
    CLOSE_OF_DAY,
    COMING,
    CONTENT,
    DEADLINE_FOR,
    DONE_NOW,
    DUE_WORD,
    ENDED,
    EVENT_NAMED,
    FIELD,
    FIXED,
    FOR,
    FRAGMENT,
    FROM,
    FROM_ELSEWHERE,
    IN,
    ISSUE,
    JOINED_DATES,
    JOINS,
    LABEL_DUE,
    LABEL_WHEN,
    LOOKS_BACK,
    MEETING,
    MEETING_IN,
    MONTH_NAME,
    NEXT_MEETING,
    NEXT_MEETING_CELL,
    NEXT_OF_BODY,
    NO_DAY,
    NOT_DUE,
    NOW,
    OF,
    OF_NOW,
    OF_WHAT,
    OFFSET,
    OTHER_FIELD,
    PLAIN_DATE,
    PUT_OFF,
    SAME_THING,
    SEASON,
    SOME,
    TO_BE,
)
from pipeline.language.commitments.due_words import day_said, ends_in_time, only_time, spelt_out
from pipeline.language.commitments.patterns import ACTION_MARKER
from pipeline.language.dates import DateExpression, due_day, resolve
from pipeline.language.dates.periods import Context as Seen
from pipeline.language.dates.stretches import FromBase
from pipeline.language.dates.words import NUMBERS
from pipeline.language.units import sentences


def day_of(context: Context, expression: DateExpression, after: str = "") -> datetime.date | None:
    """The last day of a date expression, seen from the meeting's day; ``after`` is the text that follows it."""
    return due_day(expression, context.base, context.next_meeting, style=context.style, context=after)


def due_of(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day of a candidate and the words that state it; the first place that names one holds.

    Of several dates the one behind "by" or "before" counts, else the first that is still to come.
    """
    places = [candidate.due_source or (candidate.block, candidate.start, candidate.end), *candidate.extra_due]
    if candidate.due_source is None and (added := _added(context, candidate))[1] is not None:
        return added
    for order, place in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        found = _due_in(context, *place, cell=cell, event=candidate.kind == "deadline")
        own_day = cell and found[0] is not None and found[0] == context.base
        if found[1] is not None and not (own_day and _tells_later(context, places[1:])):
            return found
        if cell and found[1] is None and (said := day_said(context, context.text(*place)))[1] is not None:
            return said
    for order, (block, start, end) in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        following = (NEXT_MEETING_CELL if cell else NEXT_MEETING).search(context.text(block, start, end))
        if following:
            return context.next_meeting, following.group()
    for block, start, end in places:
        words = context.text(block, start, end)
        named = NEXT_OF_BODY.search(words)
        if joins := JOINS.search(words) or (named if named and _is_body(context, named["body"]) else None):
            return context.next_meeting, joins.group()
    for place in places:
        if (told := _ahead(context, *place))[1] is not None or (told := ends_in_time(context, *place))[1] is not None:
            return told
    for beside in (_due_named, _due_above, _due_behind):
        if (told := beside(context, candidate))[1] is not None:
            return told
    for block, start, end in places:
        vague = NO_DAY.search(context.text(block, start, end))
        if vague:
            return None, vague.group()
    return None, None


def _added(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day that a piece of a sentence adds right behind the task ("… a date in July. By Friday evening.")."""
    text = context.block(candidate.block).text
    if context.block(candidate.block).kind == "table" or not (
        following := next(sentences(text[candidate.end :]), None)
    ):
        return None, None
    words = text[candidate.end + following[0] : candidate.end + following[1]]
    if not FRAGMENT.match(words) or not only_time(context, words):
        return None, None
    return day_said(context, words)


def _is_body(context: Context, words: str) -> bool:
    """Whether a short form is one of the body that met: in its name, or made of the initials of its words."""
    meeting = context.doc._.meeting
    body = (meeting and (meeting.body or meeting.title)) or ""
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z]+", body))
    return words in body.split() or (len(words) > 1 and words.lower() in initials.lower())


def _ahead(context: Context, block: int, start: int, end: int) -> tuple[datetime.date | None, str | None]:
    """The day that a length of time from the meeting leads to ("within ten working days", "by close of play")."""
    text = context.text(block, start, end)
    ahead = AHEAD.search(text)
    if ahead is None or FROM_ELSEWHERE.match(text, ahead.end()) or OF_WHAT.search(text[: ahead.end()]):
        return None, None
    if NOW.fullmatch(ahead.group()) and DONE_NOW.search(text[: ahead.start()]):
        return None, None
    words = spelt_out(ahead.group())
    day = context.base if CLOSE_OF_DAY.search(words) else due_day(AT_LEAST.sub("", words), context.base)
    return (day, ahead.group()) if day is not None else (None, None)


def _due_named(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day that a line below the task gives under its name ("Due: 18 March"), before the next task begins."""
    block = context.block(candidate.block)
    if block.kind == "table":
        return None, None
    behind = block.text[candidate.end :]
    for start in [0, *(m.start() for m in OTHER_FIELD.finditer(behind))]:
        if ACTION_MARKER.match(behind, start):
            return None, None
        if field := FIELD.match(behind, start):
            found = _in_field(context, candidate.block, candidate.end + field.end())
            if found[1] is not None:
                return found
    for number in range(candidate.block + 1, min(candidate.block + FIELDS, len(context.document.blocks))):
        below = context.block(number)
        if below.kind in ("table", "heading") or ACTION_MARKER.match(below.text):
            break
        if field := FIELD.match(below.text):
            return _in_field(context, number, field.end())
        if not OTHER_FIELD.match(below.text):
            break
    return None, None


FIELDS = 5
"""Lines below a task in which its owner, due day and the like may be given under their names."""


def _in_field(context: Context, block: int, start: int) -> tuple[datetime.date | None, str | None]:
    text = context.block(block).text
    end = min((at for sign in "\n;" if (at := text.find(sign, start)) >= 0), default=len(text))
    if end - start > LONGEST_FIELD:
        return None, None
    found = _due_in(context, block, start, end, cell=True, event=False)
    return found if found[1] is not None else day_said(context, text[start:end])


LONGEST_FIELD = 50


def _tells_later(context: Context, places: list[tuple[int, int, int]]) -> bool:
    """Whether the words of a task name the next meeting, so that the meeting's own day beside them is when it was given."""
    return context.next_meeting is not None and any(NEXT_MEETING.search(context.text(*place)) for place in places)


def _due_above(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day that the label above gives to all below it ("Plan for next week:"); the day of what is to be attended, told
    in the heading or the sentence before ("The forum meets on 4 May. Orrin to attend.").
    """
    block, start, _ = candidate.due_source or (candidate.block, candidate.start, candidate.end)
    label = context.sections[block].label
    if label is not None and label != block:
        text = context.block(label).text
        if LABEL_DUE.match(text):
            found = _due_in(context, label, 0, len(text), cell=False, event=True)
            if found[1] is None and NEXT_MEETING.search(text):
                return context.next_meeting, text
            if found[1] is not None:
                return found
        elif candidate.status != "done" and LABEL_WHEN.match(text) and only_time(context, text):
            return day_said(context, text)
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
        if day is None or (DEADLINE_FOR.search(before) and order + 1 < len(expressions)):
            continue
        if len(value) == DAY and (far := OFFSET.search(before)) and (moved := _moved(day, far)):
            return moved, text[a - len(before) + far.start() : b]
        if cell:
            return day, text[a:b]
        due = (BY_YEAR if len(value) == YEAR else BY).search(before)  # not "before the Orrin Games 2020"
        late = context.base is not None and (
            day < context.base or (day == context.base and FIGURE.search(expression.text))
        )
        if late and not (due and DUE_WORD.search(before)):
            continue
        if due:
            return day, text[a:b]
        of_meeting = day == context.next_meeting or AGENDA.match(after) is not None
        if not _counts(text[a:b], value, before, event, of_meeting):
            continue
        if coming is None or (len(value) == DAY and _nearer(coming[2], value, before)):
            coming = (day, text[a:b], value)
    return coming[:2] if coming else (None, None)


def _nearer(earlier: str, day: str, before: str) -> bool:
    """Whether a day tells more than the period before it: "the 2018/19 review on 3 May", "this weekend, 24 September"."""
    if length(earlier) > LONG:
        return True
    first, _, last = earlier.partition("/")
    return BESIDE.search(before) is not None and (first <= day <= last if last else day.startswith(earlier + "-"))


BESIDE = re.compile(r"\w\s*(?:[,(:–-]|\bon(?: the)?)\s*$")


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
    if not cell and (ISSUE.match(after) or (CONTENT.match(after) and OF.search(before))) and not BY.search(before):
        return None  # "for the May newsletter", "pay the Q2 invoice"
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


def _moved(day: datetime.date, far: re.Match[str]) -> datetime.date | None:
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
        NOT_DUE.search(before) and not TO_BE.search(before)
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
