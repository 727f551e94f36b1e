"""Which way a sentence looks from the meeting: words before and after a date that put it in the past or the future."""

from __future__ import annotations

import re

from pipeline.language.dates.values import Direction

REACH = 110
"""Characters looked at before a date; after it, half as many."""

NEAR = 45
"""A sign of tense within so many characters is firm."""

FUTURE_BEFORE = (
    "will|shall|'ll|won't|would|should|must|going to|by|until|till|due|deadline|plan(?:s|ned)?|planning|hop(?:e|es|ing)|"
    "intend(?:s|ed)?|aim(?:s|ing)?|schedul\\w+|forthcoming|upcoming|next|propos\\w+|expect\\w*|anticipat\\w+|target|"
    "to be|is to|are to|need(?:s|ed)? to|can|could|may|might|arrang\\w+|book(?:ed|ing)|action|agreed to|no later than|commenc\\w+|"
    "suggest\\w*|deferred|postponed|looking|ready for|remind\\w*|submit|send|prepare|organise|arrange|complete|review|is|are|to"
)
PAST_BEFORE = (
    "was|were|had|has been|have been|been|since|held on|took place|met on|minutes of|dated|attended|received|"
    "met|went|came|reported that|followed|following|ended|opened|closed|started|began|installed|completed|happened|"
    "occurred|elected|approved on|last|did|sent|made|paid|raised|wrote|written|previous|as at|as of|last updated|closing balance|"
    "balance"
)
FUTURE_AFTER = "will|shall|is|are|deadline|to be"
PAST_AFTER = "was|were|had|minutes|took place|met|held|has been|have been|saw|went|came|gave|did|\\w{3,}ed"
NEITHER_AFTER = "has|have"

_BEFORE = re.compile(rf"(?<![\w'’])(?:(?P<future>{FUTURE_BEFORE})|(?P<past>{PAST_BEFORE}))(?![\w])", re.I)
_AFTER = re.compile(rf"(?<![\w'’])(?:(?P<future>{FUTURE_AFTER})|(?P<past>{PAST_AFTER})|{NEITHER_AFTER})(?![\w])", re.I)
_MINUTES = re.compile(r"(?:['’]s)?\W+(?:and\W+\w+\W+)?minutes\b", re.I)
_STOP = re.compile(r"[.!?;](?=\s+[A-Z(])|\n")
_RIGHT_BEFORE = re.compile(
    r"(?:\b(?P<past>since|dated|minutes of|last|held on|took place on|from the meeting of)|"
    r"\b(?P<future>by|until|till|due|before|no later than|deadline(?: of| is)?|next))\W+(?:the\W+)?$",
    re.I,
)


def direction(text: str, start: int, end: int) -> tuple[Direction | None, bool]:
    """Whether the words around a date put it before or after the meeting, and whether they do so firmly.

    The word right before decides ("since", "by"); then the nearest verb or sign of tense before it in the sentence; then
    the first after it. None where they say nothing.
    """
    head = text[max(0, start - REACH) : start]
    cut = max((stop.end() for stop in _STOP.finditer(head)), default=0)
    head = head[cut:]
    if near := _RIGHT_BEFORE.search(head[-24:]):
        return ("past" if near["past"] else "future"), True
    if _MINUTES.match(text, end):
        return "past", True
    found = None
    for found in _BEFORE.finditer(head):  # noqa: B007
        pass
    if found:
        return ("past" if found["past"] else "future"), len(head) - found.end() <= NEAR
    tail = text[end : end + REACH // 2]
    if stop_at := _STOP.search(tail):
        tail = tail[: stop_at.start()]
    if (found := _AFTER.search(tail)) and (found["past"] or found["future"]):
        return ("past" if found["past"] else "future"), True
    return None, False
