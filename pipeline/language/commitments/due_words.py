"""Words that stand where only a time can stand: in a due column, behind an owner, in brackets behind a task."""

from __future__ import annotations

import datetime
import re

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_patterns import (
    ALONE,
    AMOUNT,
    CLOSE_OF_DAY,
    DUE_WORD,
    FILLERS,
    LASTING,
    NEXT_MEETING_CELL,
    SHORT_FORMS,
    STATES,
    TAIL,
    WHEN,
)
from pipeline.language.commitments.owners import is_owner
from pipeline.language.dates import due_day, find

NO_WORDS = " .,;:!?-–—()[]/@*"
LONGEST_WHEN = 60
"""Characters; longer words are no mere time."""


def spelt_out(words: str) -> str:
    """Words with their short forms written in full ("EOM" as "end of the month")."""
    for short, long in SHORT_FORMS:
        words = short.sub(long, words)
    return words


def day_said(context: Context, words: str) -> tuple[datetime.date | None, str | None]:
    """The day that words mean of which it is known that they tell a time ("2 weeks", "EOM", "10th", "next mtg")."""
    words = " ".join(words.split())
    if len(words) > LONGEST_WHEN:
        return None, None
    if NEXT_MEETING_CELL.search(words):
        return context.next_meeting, words
    plain = spelt_out(words)
    amount = AMOUNT.fullmatch(plain)
    plain = f"within {amount['count']} {amount['unit']}" if amount else "by " + ALONE.sub("", plain)
    day = due_day(plain, context.base, context.next_meeting, style=context.style)
    if day is None and CLOSE_OF_DAY.search(words) and not find(plain):
        day = context.base
    return (day, words) if day is not None else (None, None)


def only_time(context: Context, words: str) -> bool:
    """Whether words tell a time, or that there is none ("by 12 April", "1 week", "asap"), and nothing beside it."""
    words = " ".join(words.split())
    if not words or len(words) > LONGEST_WHEN:
        return False
    if STATES.fullmatch(words) or AMOUNT.fullmatch(words.strip(" .")):
        return True
    if next_one := NEXT_MEETING_CELL.search(words):
        return not FILLERS.sub("", words.replace(next_one.group(), " ")).strip(NO_WORDS)
    plain = spelt_out(words)
    by = "by " + ALONE.sub("", plain)
    for expression in reversed(find(by)):
        by = by[: expression.start] + " " + by[expression.end :]
    return by.strip() != "by " + plain and not FILLERS.sub("", by).strip(NO_WORDS) and bool(find("by " + plain))


def owner_and_time(context: Context, words: str, sure: bool = False) -> tuple[int, int] | None:
    """Where the owner ends and where the time begins in words such as "PL by 1 April", "Clerk, next meeting", "JS – asap".

    None where the words are not an owner and a time and nothing else; ``sure`` says that an owner stands there, whoever it is.
    """
    if len(words) > LONGEST_WHEN:
        return None
    for match in WHEN.finditer(words):
        head, when = words[: match.start()], words[match.end() :].rstrip(" )].*_")
        if head.strip(" ([*_") and only_time(context, when) and (sure or is_owner(context, head)):
            return match.start(), match.end()
    return None


def ends_in_time(context: Context, block: int, start: int, end: int) -> tuple[datetime.date | None, str | None]:
    """The day told in brackets or behind a dash at the end of a task: "… (1 week)", "… – Anna, EOM", "… [sunday!]"."""
    text = context.text(block, start, end)
    for match in TAIL.finditer(text):
        words = match["bracket"] or match["dash"]
        for piece in (words, *re.split(r"\s*[,;/–—]\s*|\s-\s", words)[-1:]):
            lasts = AMOUNT.fullmatch(piece) is not None and LASTING.search(text[: match.start()]) is not None
            if only_time(context, piece) and " or " not in piece and not lasts:
                day, said = day_said(context, piece)
                past = day is not None and context.base is not None and day < context.base
                return (None, None) if past and not DUE_WORD.search(piece) else (day, said)
    return None, None
