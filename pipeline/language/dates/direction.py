"""Which way a sentence looks from the meeting: words before and after a date that put it in the past or the future."""

from __future__ import annotations

import re

from pipeline.language.dates.values import Direction

REACH = 110
"""Characters looked at before a date; after it, half as many."""

FUTURE_BEFORE = (
    "will|shall|'ll|won't|would|should|must|going to|by|until|till|due|deadline|plan(?:s|ned)?|planning|hop(?:e|es|ing)|"
    "intend(?:s|ed)?|aim(?:s|ing)?|schedul\\w+|forthcoming|upcoming|next|propos\\w+|expect\\w*|anticipat\\w+|target|"
    "to be|is to|are to|need(?:s|ed)? to|can|could|may|might|arrang\\w+|book(?:ed|ing)|action|agreed to|no later than|commenc\\w+|"
    "suggest\\w*|deferred|postponed|looking|ready for|remind\\w*|submit|send|prepare|organise|arrange|complete|review"
)
PAST_BEFORE = (
    "was|were|had|has been|have been|been|since|held on|took place|met on|minutes of|dated|attended|received|"
    "met|went|came|reported that|followed|following|ended|opened|closed|started|began|installed|completed|happened|"
    "occurred|elected|approved on|last|did|sent|made|paid|raised|wrote|written|previous|as at|as of|last updated|closing balance|"
    "balance"
)
FUTURE_AFTER = "will|shall|is due|are due|is to|are to|deadline|to be"
PAST_AFTER = "was|were|had|minutes|took place|meeting minutes|has been|have been"

_BEFORE = re.compile(rf"(?<![\w'’])(?:(?P<future>{FUTURE_BEFORE})|(?P<past>{PAST_BEFORE}))(?![\w])", re.I)
_AFTER = re.compile(rf"(?<![\w'’])(?:(?P<future>{FUTURE_AFTER})|(?P<past>{PAST_AFTER}))(?![\w])", re.I)
_STOP = re.compile(r"[.!?;](?=\s+[A-Z(])|\n")
_NEAR = re.compile(
    r"(?:\b(?P<past>since|dated|minutes of|last|held on|from the meeting of)|\b(?P<future>by|until|till|due|before|no later than|deadline(?: of| is)?))\W+(?:the\W+)?$",
    re.I,
)


def direction(text: str, start: int, end: int) -> Direction | None:
    """Whether the words around a date put it before or after the meeting; None where they say nothing.

    The word right before decides ("since", "by"); then the nearest verb or sign of tense before it in the sentence; then
    the first after it.
    """
    head = text[max(0, start - REACH) : start]
    for stop in _STOP.finditer(head):
        cut = stop.end()
        head = " " * cut + head[cut:]
    if near := _NEAR.search(head[-24:]):
        return "past" if near["past"] else "future"
    found = None
    for found in _BEFORE.finditer(head):  # noqa: B007
        pass
    if found:
        return "past" if found["past"] else "future"
    tail = text[end : end + REACH // 2]
    if stop_at := _STOP.search(tail):
        tail = tail[: stop_at.start()]
    if found := _AFTER.search(tail):
        return "past" if found["past"] else "future"
    return None
