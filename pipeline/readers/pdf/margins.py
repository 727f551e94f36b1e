"""The narrow column at the right in which minutes name who is to act on the paragraph beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.readers.pdf.columns import is_mark, rows
from pipeline.readers.pdf.lines import Segment
from pipeline.readers.pdf.pages import Page
from pipeline.readers.pdf.paragraphs import Draft

FROM = 0.6
"""Share of the text's width right of which the column begins."""
WIDEST = 0.24
"""Share of the text's width that the column takes at most."""
CROSSED = 0.06
"""Share of the rows that may run into the column: titles, signatures."""
TABLE_ROWS = 0.4
"""Share of the rows with an entry that may have two further columns."""
NEAR = 14.0
"""Points up or down within which an entry stands beside a line."""
LONGEST = 32
"""Characters of one line of an entry."""

HEAD = re.compile(
    r"(?:actions?|actions? (?:by|on|for|points?|required|owner)|(?:action )?by(?: whom)?|who|whom|owners?|leads?|"
    r"responsib(?:le|ility)|assigned(?: to)?|initials?|person|to action|action/by|action \(initials\))\W*$",
    re.I,
)
"""The head of such a column."""
TABLE_HEAD = re.compile(
    r"(?:actions?|tasks?|action (?:points?|items?)|what|description|deadline|due|when|status)\W*$",
    re.I,
)
"""Heads of another column that make the whole a table."""
ENTRY = re.compile(
    r"(?:[A-Z]{1,2}[a-z]{0,2}[A-Z]{1,2}[a-z]?|[A-Z]{2,4}|all(?: members)?|clerk|"
    r"chair(?:man|person)?|secretary|treasurer|"
    r"[A-Z][a-z]+(?: [A-Z](?:[a-z]+|\b\.?)){0,2}|cllrs?\.? [A-Z][a-z]+)"
    r"(?:\s*[/,&+;]\s*|\s+and\s+|\s+|$)",
)
"""One name or set of initials of an entry, and what parts it from the next."""
_PLAIN_INITIALS = re.compile(r"[A-Z][A-Za-z]{1,3}$")
_OPEN = re.compile(r"(?:[/,&+-]|\band)$")


@dataclass(slots=True)
class Entry:
    """One entry of a margin column: where its first line stands, and its text."""

    page: int
    baseline: float
    size: float
    text: str


@dataclass(slots=True)
class Column:
    """A margin column: from ``x0`` to ``x1``."""

    x0: float
    x1: float


def strip(pages: list[Page]) -> tuple[list[Entry], list[tuple[int, str]]]:
    """Take margin columns out of the pages.

    Returns
    -------
    The entries, and the heads of the columns with their pages.
    """
    entries: list[Entry] = []
    heads: list[tuple[int, str]] = []

    def take(page: Page, inside: list[Segment]) -> None:
        heads.extend((page.number, s.text) for s in inside if HEAD.match(s.text))
        entries.extend(_entries([s for s in inside if not HEAD.match(s.text)], page.number))
        gone = set(map(id, inside))
        page.segments = [s for s in page.segments if id(s) not in gone]

    for page in pages:
        for x0, top, x1, bottom in page.margins:
            take(page, [s for s in page.segments if x0 <= s.x0 and s.x1 <= x1 + 3 and top <= s.middle <= bottom])
    extent = _extent(pages)
    if extent is None:
        return entries, heads
    left, right = extent
    by_rows = {page.number: rows(page.segments) for page in pages}
    column = _headed(by_rows, left, right) or _headless(by_rows, left, right)
    if column is not None:
        for page in pages:
            inside = [row[-1] for row in by_rows[page.number] if _in_column(row[-1], column)]
            first = min((s.baseline for s in inside if HEAD.match(s.text)), default=0.0)
            take(page, [s for s in inside if s.baseline >= first - 1])
    return entries, heads


def _extent(pages: Iterable[Page]) -> tuple[float, float] | None:
    found = [s for page in pages for s in page.segments]
    if len(found) < 4:
        return None
    lefts, rights = sorted(s.x0 for s in found), sorted(s.x1 for s in found)
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 50]


def _in_column(segment: Segment, column: Column) -> bool:
    return column.x0 - 1 <= segment.x0 and segment.x1 <= column.x1 + 14 and len(segment.text) <= LONGEST


def _headed(by_rows: dict[int, list[list[Segment]]], left: float, right: float) -> Column | None:
    """A column under a head such as "Action"."""
    width = right - left
    for number in sorted(by_rows):
        for row in by_rows[number]:
            head = row[-1]
            if head.x0 < left + FROM * width or not HEAD.match(head.text) or len(row) > 3:
                continue
            if any(TABLE_HEAD.match(s.text) for s in row[:-1]):
                continue
            under = Column(head.x0 - 0.3 * head.size, max(right, head.x1))
            below = [(n, r) for n in sorted(by_rows) for r in by_rows[n] if n > number or r[0].baseline > head.baseline]
            column = _fitted(under, [r for _, r in below], left, width)
            if column is not None:
                return column
    return None


def _fitted(column: Column, below: list[list[Segment]], left: float, width: float) -> Column | None:
    """The column moved left to take in all of its entries, if rows leave it free."""
    if not below:
        return None
    candidates = [
        r[-1]
        for r in below
        if r[-1].x1 > column.x0 and r[-1].x0 > left + FROM * width * 0.95 and len(r[-1].text) <= LONGEST
    ]
    if not candidates:
        return None
    x0 = min(column.x0, *(s.x0 for s in candidates))
    crossing = [r for r in below if any(s.x0 < x0 - 1 and s.x1 > x0 + 1 for s in r)]
    if column.x1 - x0 > WIDEST * width or len(crossing) > CROSSED * len(below) + 1:
        return None
    if _is_table([r for r in below if r[-1].x0 >= x0 - 1]):
        return None
    prose = [r for r in below if any(s.x0 < x0 - 1 and s.x1 - s.x0 > 0.5 * width for s in r)]
    return Column(x0, column.x1) if prose else None


def _headless(by_rows: dict[int, list[list[Segment]]], left: float, right: float) -> Column | None:
    """A column that only its aligned names or initials show."""
    width = right - left
    every = [(number, row) for number in sorted(by_rows) for row in by_rows[number]]
    found = [
        (number, row)
        for number, row in every
        if row[-1].x0 > left + FROM * width and len(row[-1].text) <= LONGEST and is_entry(row[-1].text)
    ]
    groups: list[list[tuple[int, Segment]]] = []
    for number, entry in sorted(((n, r[-1]) for n, r in found), key=lambda e: e[1].x0):
        if groups and entry.x0 - groups[-1][-1][1].x0 <= 4:
            groups[-1].append((number, entry))
        else:
            groups.append([(number, entry)])
    for group in sorted(groups, key=lambda g: -len(g)):
        if len(group) < 2:
            return None
        x0 = min(s.x0 for _, s in group)
        crossing = [r for _, r in every if any(s.x0 < x0 - 1 and s.x1 > x0 - 1 for s in r)]
        if len(crossing) > CROSSED * len(every) + 1 or right - x0 > WIDEST * width:
            continue
        wide = [(n, s) for n, r in every for s in r if s.x1 - s.x0 > 0.5 * width and s.x0 < x0 - 1]
        if len(wide) < 3 or max(s.x1 for _, s in wide) > x0 - 2:
            continue
        lines = {(n, round(s.baseline / NEAR)) for n, s in wide}
        beside = [s for n, s in group if lines & {(n, round(s.baseline / NEAR) + d) for d in (-1, 0, 1)}]
        if _is_table([r for _, r in every if r[-1].x0 >= x0 - 1]):
            continue
        if len(beside) >= max(2, 0.6 * len(group)):
            return Column(x0 - 2, right)
    return None


def _is_table(found: list[list[Segment]]) -> bool:
    """Whether most rows with an entry have several columns beside it, numbers apart: then it is a table's column."""
    several = sum(sum(not is_mark(s.text) for s in row[:-1]) >= 2 for row in found)
    return several > TABLE_ROWS * len(found)


def is_entry(text: str) -> bool:
    """Whether a text is made of names, initials or roles alone."""
    at = 0
    while at < len(text):
        match = ENTRY.match(text, at)
        if not match or match.end() == at:
            return False
        at = match.end()
    return at > 0


def _entries(inside: list[Segment], page: int) -> list[Entry]:
    """Lines of the column put together where one entry takes several."""
    found: list[Entry] = []
    before: Segment | None = None
    limit = max((s.x1 for s in inside), default=0.0)
    for segment in sorted(inside, key=lambda s: s.baseline):
        text = segment.text
        if before is not None and segment.baseline - before.baseline <= 1.5 * max(segment.size, before.size):
            last = found[-1]
            if last.text.endswith("/") or text.startswith("/"):
                last.text += text
                before = segment
                continue
            full = before.x1 + 0.3 * before.size + (segment.words[0].x1 - segment.words[0].x0) > limit + 1
            initials = _PLAIN_INITIALS.match(before.text) and _PLAIN_INITIALS.match(text) and text.isupper()
            if _OPEN.search(last.text) or text[:1].islower() or (full and not initials):
                last.text += " " + text
                before = segment
                continue
        found.append(Entry(page, segment.baseline, segment.size, text))
        before = segment
    return found


def attach(entries: list[Entry], drafts: list[Draft]) -> None:
    """Give each entry to the block with the line nearest to it; several of one block are parted by semicolons.

    An entry beside a heading belongs to what the heading stands over.
    """
    by_page: dict[int, list[tuple[int, float]]] = {}
    for index, draft in enumerate(drafts):
        for line in draft.lines:
            by_page.setdefault(line.page, []).append((index, line.baseline))
    for entry in entries:
        best, least = -1, float("inf")
        for index, baseline in by_page.get(entry.page, ()):
            away = abs(baseline - entry.baseline) + (0.35 * entry.size if _heads(drafts, index) else 0)
            if away < least:
                best, least = index, away
        if best >= 0 and _heads(drafts, best) and best + 1 < len(drafts) and not _heads(drafts, best + 1):
            best += 1
        block = drafts[best].block if best >= 0 else None
        if block is not None:
            block.margin = entry.text if block.margin is None else f"{block.margin}; {entry.text}"


def _heads(drafts: list[Draft], index: int) -> bool:
    block = drafts[index].block
    return block is not None and block.kind == "heading"
