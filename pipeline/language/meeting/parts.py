"""Files that hold the minutes of several meetings: where one ends and the next begins."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.language.dates import find, resolve

LONGEST_TITLE = 16
"""Words."""
MONTHS = frozenset(
    "january february march april may june july august september october november december th st nd rd".split()
)
SHORTEST = 3
"""Blocks of the body that minutes of one meeting have at least."""
_TITLE = re.compile(r"\b(?:minutes|meeting)\b", re.I)
_NOT_TITLE = re.compile(r"\b(?:previous|last|next|approv\w*|matters|draft|actions? (?:from|of)|since|at the)\b", re.I)
_OPENING = re.compile(
    r"\b(?:present|attend(?:ance|ees|ing)|attended|apologies|participants|chair(?:man|person|ed)?|agenda|members)\b",
    re.I,
)


def split(document: Document) -> list[Document]:
    """One document for each meeting that a file holds; the document itself where it holds one.

    A new meeting begins at a title of its own: a short heading or line that says "minutes" or "meeting" and names a
    day, each another day, all worded alike, with an attendance or chair soon after it. Whatever stands before the
    first title goes with it.
    """
    starts = [index for index in _titles(document) if _opens(document, index)]
    days = [_day(document.blocks[index].text) for index in starts]
    if len(starts) < 2 or len(set(days)) != len(days):
        return [document]
    bounds = [0, *(_with_name(document, starts[0], start) for start in starts[1:]), len(document.blocks)]
    if any(sum(b.part == "body" for b in document.blocks[a:z]) < SHORTEST for a, z in itertools.pairwise(bounds)):
        return [document]
    return [_part(document, a, z) for a, z in itertools.pairwise(bounds)]


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
    return tuple(w for w in re.findall(r"[a-z]+", document.blocks[index].text.lower())[:3] if w not in MONTHS)


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
    return replace(document, blocks=blocks)
