"""Rows of a table that sum up, at the end of the minutes, what the discussion told above."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.column_patterns import MINUTE_HEAD
from pipeline.language.commitments.context import Context

Owners = dict[int, frozenset[str]]
"""The owners of actions by the identity of their candidates."""
TABLE = "action-table"
"""The rule of rows of action tables."""
TOLD = "told-and-listed"
"""The rule of actions in the words of the discussion that such a row sums up."""
STEM = 5
"""Letters of a word by which its forms are one ("insurers", "insurance")."""
FEWEST_SHARED, SHARE = 2, 0.66
"""Words that the short form of a task in a table has in common with its full form, and their share of its words."""
MOST_OF_SHORT = 4
"""Words of a row of a table that names a task told above rather than states it ("Trigger level paper")."""
_STOP = frozenset(
    "the a an of to and for in on at by with will be is are was were that this it as from has have had agreed".split()
)
"""Words of tasks that carry no meaning of their own."""
_REFERENCE = re.compile(r"[A-Za-z]{0,6}[\s#]?\d[\w./-]{0,12}")


def sums_up(context: Context, one: Candidate, other: Candidate, owners: Owners, candidates: list[Candidate]) -> bool:
    """Whether one of two actions is the row of a table below that sums up the other, which prose tells.

    A table above holds what was given out at an earlier meeting. The two have the same owners and most words in common, or
    the row bears the number of the minute or is short and in the words of the paragraph; for these last two, nobody of the
    owners may have another action there.
    """
    told, row = sorted((one, other), key=lambda c: c.block)
    if row.rule != TABLE or told.rule == TABLE or not owners[id(told)] & owners[id(row)]:
        return False
    if _same_minute(context, told, row, owners, candidates):
        return True
    if owners[id(told)] != owners[id(row)]:
        return False
    return _within(context, told, row) or _told_around(context, told, row, owners, candidates)


def fuller(context: Context, told: Candidate, row: Candidate) -> bool:
    """Whether the discussion says more of a task than the row that sums it up, and most of what that says."""
    words, other = _stems(context, row), _stems(context, told)
    kept = len(words) <= MOST_OF_SHORT or len(words & other) >= SHARE * len(words)
    return kept and len(other) > len(words)


def row_number(context: Context, candidate: Candidate) -> str | None:
    """The reference that the row of a table bears in its first cell."""
    block = context.block(candidate.block)
    row = next((c.row for c in block.cells if c.start <= candidate.start <= c.end), None)
    first = next((c.text.strip() for c in block.cells if c.row == row), "")
    return first if _REFERENCE.fullmatch(first) else None


def _same_minute(
    context: Context, told: Candidate, row: Candidate, owners: Owners, candidates: list[Candidate]
) -> bool:
    """Whether a row names the minute in which its owners have that one action."""
    minute = _minute(context, row)
    if not minute or minute != _minute(context, told):
        return False
    return not any(
        c is not told
        and c is not row
        and owners.get(id(c), frozenset()) & owners[id(row)]
        and _minute(context, c) == minute
        for c in candidates
    )


def _minute(context: Context, candidate: Candidate) -> str:
    """The number of the minute to which an action belongs; the rows of a table may also just be counted."""
    if candidate.rule != TABLE:
        return (context.sections[candidate.block].number or "").rstrip(".")
    number = (row_number(context, candidate) or "").rstrip(".")
    cells = context.block(candidate.block).cells
    head = cells[0].text.strip() if cells else ""
    return number if not number.isdigit() or MINUTE_HEAD.match(head) else ""


def _told_around(
    context: Context, told: Candidate, row: Candidate, owners: Owners, candidates: list[Candidate]
) -> bool:
    """Whether the paragraph of an action, and the title above it, hold the words of a short row of a table.

    As "Trigger level paper" those of "… and he will send Tom the paper".
    """
    alone = not any(
        c is not told and c.block == told.block and owners.get(id(c), frozenset()) & owners[id(told)]
        for c in candidates
    )
    words = _stems(context, row)
    if told.marked or not alone or not FEWEST_SHARED <= len(words) <= MOST_OF_SHORT:
        return False
    around = f"{context.sections[told.block].title or ''} {context.block(told.block).text}"
    return len(words & {w[:STEM] for w in bag_of(around)}) >= SHARE * len(words)


def _within(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether most words of the shorter of two statements are in the longer."""
    a, b = (bag_of(context.text(c.block, c.start, c.end)) for c in (one, other))
    shared = (a & b).total()
    return shared >= FEWEST_SHARED and shared >= SHARE * min(a.total(), b.total())


def _stems(context: Context, candidate: Candidate) -> set[str]:
    return {word[:STEM] for word in bag_of(context.text(candidate.block, candidate.start, candidate.end))}


def bag_of(text: str) -> Counter[str]:
    """The words of a task that carry its meaning, and how often each stands there."""
    return Counter(w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in _STOP)
