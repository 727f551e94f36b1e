"""By when: the due day of an action, from the dates in its own words."""

from __future__ import annotations

import datetime
import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_choice import DAY, due_in, moved
from pipeline.language.commitments.due_patterns import (
    AHEAD,
    AT_LEAST,
    ATTEND,
    CLOSE_OF_DAY,
    DONE_NOW,
    FIELD,
    FRAGMENT,
    FROM_ELSEWHERE,
    GATHERINGS,
    JOINS,
    LABEL_DUE,
    LABEL_WHEN,
    NEXT_MEETING,
    NEXT_MEETING_CELL,
    NEXT_OF_BODY,
    NO_DAY,
    NOW,
    OF_WHAT,
    OFFSET,
    OTHER_FIELD,
    SAME_THING,
)
from pipeline.language.commitments.due_words import day_said, ends_in_time, only_time, spelt_out
from pipeline.language.commitments.patterns import ACTION_MARKER
from pipeline.language.dates import due_day, resolve
from pipeline.language.units import sentences


def due_of(context: Context, candidate: Candidate) -> tuple[datetime.date | None, str | None]:
    """The due day of a candidate and the words that state it; the first place that names one holds.

    Of several dates the one behind "by" or "before" counts, else the first that is still to come.
    """
    places = [candidate.due_source or (candidate.block, candidate.start, candidate.end), *candidate.extra_due]
    if candidate.due_source is None and (added := _added(context, candidate))[1] is not None:
        return added
    for order, place in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        found = due_in(context, *place, cell=cell, event=candidate.kind == "deadline")
        own_day = cell and found[0] is not None and found[0] == context.base
        if found[1] is not None and not (own_day and _tells_later(context, places[1:])):
            return found
        if cell and found[1] is None and (said := day_said(context, context.text(*place)))[1] is not None:
            return said
    for order, (block, start, end) in enumerate(places):
        cell = candidate.due_source is not None and order == 0
        text = context.text(block, start, end)
        following = (NEXT_MEETING_CELL if cell else NEXT_MEETING).search(text)
        far = OFFSET.search(text[: following.start() + len("before ")]) if following else None
        if following and far and context.next_meeting and not cell:
            return moved(context.next_meeting, far), text[far.start() : following.end()]
        if following and not cell and _of_others(context, following.group()):
            continue
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


def _of_others(context: Context, words: str) -> bool:
    """Whether the next meeting is that of another body ("at the next Orrin meeting")."""
    named = [w for w in re.findall(r"[A-Za-z][\w'’]*", words) if w[0].isupper()]
    meeting = context.doc._.meeting
    own = f"{(meeting and meeting.body) or ''} {(meeting and meeting.title) or ''}".lower()
    return any(w.lower() not in own and not GATHERINGS.fullmatch(w) and not _is_body(context, w) for w in named)


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
    found = due_in(context, block, start, end, cell=True, event=False)
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
        if LABEL_DUE.match(text) and not _OWN_WORDS.search(text):
            found = due_in(context, label, 0, len(text), cell=False, event=True)
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


_OWN_WORDS = re.compile(r":\s*\S")
"""Behind the colon of a line that is an action itself, and no label of those below it."""


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
    found = due_in(context, block, start, stop, cell=False, event=False)
    if found[1] is None and (meeting := NEXT_MEETING.search(text[start:stop])):
        return context.next_meeting, meeting.group()
    return found
