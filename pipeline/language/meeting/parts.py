"""Files that hold the minutes of several meetings: where one ends and the next begins."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from pipeline.document import Block, Document
from pipeline.language.dates import find, resolve

LONGEST_TITLE = 16
"""Words."""
DATE_WORDS = frozenset(
    "january february march april may june july august september october november december th st nd rd "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
BARE_DAY = 6
"""Words of a heading that begins with a day and stands for the title of a meeting."""
APART = 3
"""Days between two meetings at least; what is nearer is a meeting of several days."""
SHORTEST = 3
"""Blocks of the body that minutes of one meeting have at least."""
_TITLE = re.compile(r"\b(?:minutes|meeting)\b", re.I)
_NOT_TITLE = re.compile(r"\b(?:previous|last|next|approv\w*|matters|draft|actions? (?:from|of)|since|at the)\b", re.I)
_OPENING = re.compile(
    r"\b(?:present|attend(?:ance|ees|ing)|attended|apologies|participants|chair(?:man|person|ed)?|agenda|members)\b",
    re.I,
)
_ATTENDANCE = re.compile(r"(?:members\s+)?(?:present|attend(?:ance|ees|ing|ed)|participants|in attendance)\b", re.I)


def split(document: Document) -> list[Document]:
    """One document for each meeting that a file holds; the document itself where it holds one.

    A new meeting begins at a title of its own: a short heading or line that says "minutes" or "meeting" and names a
    day, each another day, all worded alike, with an attendance or chair soon after it; in a file that has no such
    titles, at a heading that begins with a day and has an attendance right below it. Whatever stands before the first
    title goes with it.
    """
    starts = [index for index in _titles(document) if _opens(document, index)]
    starts = starts if len(starts) > 1 else _days_with_attendance(document)
    days = [_day(document.blocks[index].text) for index in starts]
    if len(starts) < 2 or len(set(days)) != len(days):
        return [document]
    bounds = [0, *(_with_name(document, starts[0], start) for start in starts[1:]), len(document.blocks)]
    if any(sum(b.part == "body" for b in document.blocks[a:z]) < SHORTEST for a, z in itertools.pairwise(bounds)):
        return [document]
    parts = [_part(document, a, z) for a, z in itertools.pairwise(bounds)]
    for part, day in zip(parts, days, strict=True):
        later = min((other for other in days if other and day and other > day), default=None)
        if later:
            part.meta["following_meeting"] = later
    return parts


def _days_with_attendance(document: Document) -> list[int]:
    """Headings of one level that begin with a day and have a list of those present as the next block."""
    body = [index for index, block in document.body() if block.text.strip()]
    found: list[int] = []
    for index, following in itertools.pairwise(body):
        block = document.blocks[index]
        if block.kind != "heading" or len(block.text.split()) > BARE_DAY or not _day(block.text):
            continue
        if find(block.text)[0].start == 0 and _ATTENDANCE.match(document.blocks[following].text.strip()):
            found.append(index)
    days = sorted(date.fromisoformat(day) for index in found if (day := _day(document.blocks[index].text)))
    one = {document.blocks[index].level for index in found}
    near = any((b - a).days < APART for a, b in itertools.pairwise(days))
    return found if len(one) == 1 and not near else []


def _with_name(document: Document, first: int, start: int) -> int:
    """Where a meeting begins whose title stands at ``start``: above what stands above the first title too."""
    above = 0
    while first - above and _same(document.blocks[first - above - 1], document.blocks[start - above - 1]):
        above += 1
    return start - above


def _same(one: Block, other: Block) -> bool:
    """Whether two blocks say the same, as the name of the body above each title does."""
    return one.part == other.part == "body" and one.text.casefold() == other.text.casefold() != ""


def _titles(document: Document) -> list[int]:
    found = []
    for index, block in document.body():
        text = block.text.strip()
        short = block.kind in ("heading", "paragraph") and block.number is None and len(text.split()) <= LONGEST_TITLE
        if short and _TITLE.search(text) and not _NOT_TITLE.search(text) and not text.endswith(".") and _day(text):
            found.append(index)
    return [index for index in found if _shape(document, index) == _shape(document, found[0])]


def _shape(document: Document, index: int) -> tuple[str, ...]:
    """The first words of a title: those of one series begin alike."""
    return tuple(w for w in re.findall(r"[a-z]+", document.blocks[index].text.lower())[:3] if w not in DATE_WORDS)


def _day(text: str) -> str | None:
    for expression in find(text):
        value = resolve(expression, None)
        if value and len(value) == len("2017-09-13"):
            return value
    return None


def _opens(document: Document, index: int) -> bool:
    following = [b for b in document.blocks[index + 1 : index + 9] if b.part == "body"]
    return any(_OPENING.search(b.text[:160]) for b in following)


def _part(document: Document, start: int, end: int) -> Document:
    """The blocks of one meeting in their places: those of the others are emptied, so that numbers of blocks stay."""
    blocks = [
        block if start <= index < end or block.part != "body" else Block("paragraph", "", page=block.page)
        for index, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=blocks, meta=dict(document.meta))
