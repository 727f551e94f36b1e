"""Which way a sentence looks from the meeting: words before and after a date that put it in the past or the future."""

from __future__ import annotations

import re

from pipeline.language.dates.periods import Direction

REACH = 110
"""Characters looked at before a date; after it, half as many."""

NEAR = 45
"""A sign of tense within so many characters is near."""

FUTURE_BEFORE = r"""(?:(?:is|are)\s)?(?:to|will|shall|should|must|can|would)\sbe\s\w+
    will shall 'll won't would should must going\sto by until till due deadline plan(?:s|ned)? planning
    hop(?:e|es|ing) intend(?:s|ed)? aim(?:s|ing)? schedul\w+ forthcoming upcoming next propos\w+ expect\w* anticipat\w+
    target to\sbe is\sto are\sto need(?:s|ed)?\sto can could may might arrang\w+ book(?:ed|ing) action agreed\sto
    no\slater\sthan commenc\w+ suggest\w* deferred postponed looking ready\sfor remind\w* submit send prepare organise
    arrange complete review is are to""".split()
PAST_BEFORE = r"""was were had has\sbeen have\sbeen been since (?<!be\s)held\son took\splace met\son minutes\sof dated attended
    received met went came reported\sthat followed following ended started began installed completed
    happened occurred elected approved\son last did sent made paid raised wrote written previous as\sat as\sof
    last\supdated closing\sbalance balance""".split()
FUTURE_AFTER = r"will shall deadline to\sbe".split()
PAST_AFTER = r"was were had minutes took\splace met held saw went came gave did \w{3,}ed".split()
NEITHER_AFTER = ["has", "have", "is", "are"]


def _signs(future: list[str], past: list[str], neither: list[str]) -> re.Pattern[str]:
    groups = (f"(?P<future>{'|'.join(future)})", f"(?P<past>{'|'.join(past)})", *neither)
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(groups)})(?!\w)", re.I)


_BEFORE = _signs(FUTURE_BEFORE, PAST_BEFORE, [])
_AFTER = _signs(FUTURE_AFTER, PAST_AFTER, NEITHER_AFTER)
_MINUTES = re.compile(r"(?:['’]s)?\W{1,3}(?:and\W{1,3}\w+\W{1,3})?minutes\b", re.I)
_FROM = re.compile(r"\bfrom\s+(?:the\s+|our\s+)?$", re.I)
_MEETING = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?meeting\b", re.I)
_STOP = re.compile(r"[.!?;](?=\s+[A-Z(])|\n")
_RIGHT_BEFORE = re.compile(
    r"(?:\b(?P<past>since|dated|minutes of|last|(?<!\bbe )held on|took place on|from the meeting of|"
    r"(?<!\bbe )(?:expir|sign|receiv|complet|install|post|approv|circulat|submitt|report|issu|adopt|elect|laps|pass)ed "
    r"(?:on|in))|"
    r"\b(?P<future>by|until|till|due|before|no later than|deadline(?: of| is)?|next|"
    r"(?:expires|lapses|closes|opens|begins|starts|takes effect|falls)(?: on| in)?))\W+(?:the\W+)?$",
    re.I,
)


def direction(text: str, start: int, end: int) -> tuple[Direction | None, int]:
    """Whether the words around put a date before or after the meeting; how surely: 1 from afar, 2 near, 3 right by.

    The word right before decides ("since", "by"); then the nearest verb or sign of tense before it in the sentence;
    then the first after it. None where they say nothing.
    """
    head = text[max(0, start - REACH) : start]
    cut = max((stop.end() for stop in _STOP.finditer(head)), default=0)
    head = head[cut:]
    if near := _RIGHT_BEFORE.search(head[-24:]):
        return ("past" if near["past"] else "future"), 3
    if _MINUTES.match(text, end) or (_FROM.search(head) and _MEETING.match(text, end)):
        return "past", 3
    found = None
    for found in _BEFORE.finditer(head):  # noqa: B007
        pass
    if found:
        return ("past" if found["past"] else "future"), 2 if len(head) - found.end() <= NEAR else 1
    tail = text[end : end + REACH // 2]
    if stop_at := _STOP.search(tail):
        tail = tail[: stop_at.start()]
    if (found := _AFTER.search(tail)) and (found["past"] or found["future"]):
        return ("past" if found["past"] else "future"), 2
    return None, 0
