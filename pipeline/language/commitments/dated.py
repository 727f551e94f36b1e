"""Days to come that a title announces: "Dates for the diary", "Upcoming events", a table of deadlines."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.decided import TELLING
from pipeline.language.commitments.due_choice import day_of
from pipeline.language.commitments.due_patterns import DATES_TITLE, OWN_MEETING
from pipeline.language.commitments.wordings import matches
from pipeline.language.units import sentences

LONGEST = 40
"""Words of an item that is taken whole."""


def announced(context: Context, index: int) -> Iterator[Candidate]:
    """A deadline for each item, paragraph or row with a day to come under a title that announces such days."""
    block, section = context.block(index), context.sections[index]
    label = section.label
    if label is None or label == index or block.kind == "heading" or not DATES_TITLE.match(context.block(label).text):
        return
    if block.kind == "table":
        for row in block.rows:
            filled = [cell for cell in row if cell.text.strip()]
            dated = next((c for c in filled if _to_come(context, index, c.start, c.end)), None)
            wordy = max((c for c in filled if c is not dated), key=lambda c: len(c.text.split()), default=None)
            if dated is not None and wordy is not None and not OWN_MEETING.search(wordy.text):
                when = (index, dated.start, dated.end)
                yield Candidate("deadline", index, wordy.start, wordy.end, RULE, 0.8, due_source=when)
        return
    spans = list(sentences(block.text))
    tasks = [span for span in spans if _is_task(context, index, *span)]
    if len(block.text.split()) <= LONGEST and not tasks:
        spans = [(0, len(block.text))]
    for start, end in spans:
        words = context.text(index, start, end)
        if (start, end) in tasks or len(words.split()) <= 2 or OWN_MEETING.search(words):
            continue
        if _to_come(context, index, start, end):
            yield Candidate("deadline", index, start, end, RULE, 0.8)
            return


RULE = "dates-list"


def _is_task(context: Context, index: int, start: int, end: int) -> bool:
    """Whether a sentence says that somebody is to do something ("Anna to send the form by 12 March")."""
    return any(
        wording.weight >= TELLING and any(a.kind in ("person", "role") for a in subject)
        for wording, _, subject in matches(context, index, start, end, "action")
    )


def _to_come(context: Context, index: int, start: int, end: int) -> bool:
    """Whether a stretch names a day after the meeting that is not the next meeting's."""
    days: list[datetime.date | None] = [day_of(context, e) for _, _, e in context.dates_in(index, start, end)]
    base = context.base
    return any(d is not None and (base is None or d > base) and d != context.next_meeting for d in days)
