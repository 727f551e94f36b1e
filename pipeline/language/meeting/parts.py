"""Files that hold the minutes of several meetings: where one ends and the next begins."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from pipeline.document import Block, Document
from pipeline.language.dates import Style, find, resolve
from pipeline.language.dates.style import style_of_text

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
"""Blocks of the body, or rows of tables, that minutes of one meeting have at least."""
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
    if len(starts) < 2:
        told = _labelled_days(document) or _in_order(document)
        starts, days = [_above(document, index) for index, _ in told], [day for _, day in told]
    if len(starts) < 2 or len(set(days)) != len(days):
        return [document]
    bounds = [0, *(_with_name(document, starts[0], start) for start in starts[1:]), len(document.blocks)]
    if any(_size(document.blocks[a:z]) < SHORTEST for a, z in itertools.pairwise(bounds)):
        return [document]
    parts = [_part(document, a, z) for a, z in itertools.pairwise(bounds)]
    order = "yes" if style_of_text(document.text).day_first else "no"
    for part, day in zip(parts, days, strict=True):
        part.meta["day_first"] = order
        later = min((other for other in days if other and day and other > day), default=None)
        if later:
            part.meta["following_meeting"] = later
    return parts


def _size(blocks: list[Block]) -> int:
    return sum(len(block.rows) or 1 for block in blocks if block.part == "body")


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


def _labelled_days(document: Document) -> list[tuple[int, str]]:
    """The blocks in which a label gives a meeting's day and another one, there or right below, those present, and the days.

    Each meeting of a log that is kept in one file has such a block, or such a table; where one of the days stands twice
    there are none.
    """
    body = [index for index, block in document.body() if block.text.strip()]
    found: list[tuple[int, str]] = []
    for at, index in enumerate(body):
        day = _labelled_day(document.blocks[index])
        around = body[at : at + OPENING_BLOCKS] if document.blocks[index].kind != "table" else [index]
        if day and any(_ATTENDED.search(document.blocks[n].text) for n in around):
            found.append((index, day))
    return found if len({day for _, day in found}) == len(found) else []


def _in_order(document: Document) -> list[tuple[int, str]]:
    """The titles, or labels "Meeting date:", of a log that tells of those present nowhere: three at least, their days in order."""
    style = style_of_text(document.text)
    found = [(index, _day(document.blocks[index].text, style) or "") for index in _titles(document)]
    lines = [(index, document.blocks[index].text.split("\n")[0]) for index, b in document.body() if b.kind != "table"]
    labels = [(index, match["day"]) for index, text in lines if (match := _MEETING_DATE.match(text))]
    found = found if len(found) >= LOG else [(index, day) for index, text in labels if (day := _day(text, style))]
    days = [day for _, day in found]
    ordered = sorted(set(days))
    return found if len(found) >= LOG and days in (ordered, ordered[::-1]) else []


def _labelled_day(block: Block) -> str | None:
    """The day behind a label such as "Date:", in a line of its own or in the cell beside it."""
    if block.kind == "table":
        for row in block.rows[:FIRST_ROWS]:
            cells = [cell.text for cell in row if cell.text.strip()]
            if len(cells) > 1 and _DATE_LABEL.fullmatch(cells[0].strip()):
                return _day(cells[1])
        return None
    lines = (_DATE_LINE.match(line) for line in block.text.split("\n"))
    return next((_day(line["day"]) for line in lines if line), None)


def _above(document: Document, index: int) -> int:
    """Where a meeting begins whose day is told in a block: with the headings and short lines that stand right above it."""
    start = index
    for number in range(index - 1, -1, -1):
        block = document.blocks[number]
        if block.part != "body" or not block.text.strip():
            continue
        titled = block.kind == "heading" or (block.kind == "paragraph" and len(block.text.split()) <= FEW_WORDS)
        if not titled or block.text.rstrip().endswith((".", ",", ";", ":")):
            break
        start = number
    return start


LOG = 3
"""Meetings from which a file is a log of them."""
OPENING_BLOCKS = 5
"""Blocks from the one with the day on in which those present are listed."""
FIRST_ROWS = 3
"""Rows of a table in which its meeting's day stands."""
FEW_WORDS = 6
"""Words of a line that may be part of a meeting's title."""
_LABEL = (
    r"(?:meeting )?(?:date ?time|date|day|when)(?: ?(?:and|&|/|,) ?(?:time|place|venue|location))?"
    r"(?: of (?:the )?meeting)?\s*"
)
_DATE_LABEL = re.compile(rf"{_LABEL}:?", re.I)
_DATE_LINE = re.compile(rf"\W*{_LABEL}:\s*(?P<day>\S.{{4,60}})", re.I)
_MEETING_DATE = re.compile(r"\W*(?:meeting date|date of (?:the )?meeting)\s*:\s*(?P<day>\S.{4,60})", re.I)
_ATTENDED = re.compile(
    r"(?:^|\n)\W*(?:(?:team|group|committee) )?"
    r"(?:members\s*:|(?:members )?(?:present|attend(?:ance|ees|ed)|participants|in attendance)\b)",
    re.I,
)


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


def _day(text: str, style: Style | None = None) -> str | None:
    for expression in find(text):
        value = resolve(expression, None, style=style)
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
