"""Running headers, footers and page numbers: what is repeated at the top or the bottom of pages."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from pipeline.document import Block, Part
from pipeline.readers.pdf.lines import Segment
from pipeline.readers.pdf.pages import Page

ZONE = 0.16
"""Share of the page's height at its top and at its bottom in which running lines stand."""
EDGE_ROWS = 6
"""Rows from the edge that can be running ones."""
ROW = 2.5
"""Points by which the segments of one row may stand higher or lower."""
SENTENCE = 8
"""Words from which a line with a full stop is a sentence, not a running line with a number."""
APART = 1.45
"""Ems between a running line and the text."""
DRIFT = 6.0
"""Points by which the same running line may stand higher or lower on another page."""
SHARE = 0.5
"""Share of the pages (or of the odd, or of the even ones) on which a line must stand to be a running one."""

PARTS: tuple[Part, Part] = ("header", "footer")
PAGE_NUMBER = re.compile(
    r"^[\s\-–—|\[(]*(?:page|pg\.?|p\.?|seite)?\s*(?:[0-9]{1,4}|[ivxl]{1,6})\s*"
    r"(?:(?:of|/|\||from)\s*[0-9]{1,4})?\s*(?:\|\s*p\s?a\s?g\s?e)?[\s\-–—|\]).]*$",
    re.I,
)
BROWSER_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:\s?[AP]M)?", re.I)
BROWSER_COUNT = re.compile(r"\d{1,3}\s?(?:/|of)\s?\d{1,3}", re.I)
ADDRESS = re.compile(r"(?:https?|file)://\S+")
"""What browsers print above and below a page: when, from where, and which page of how many."""
HEAD_ROWS = 4
"""Rows at most of a head that stands on but one page."""
FIXED = 1.5
"""Points by which a running line differs from page to page where it is set in one place."""
FIXED_PAGES = 3
"""Pages on which a line in one place is a running one, however near the text comes."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)(?!\w)"
)
_FIGURES = re.compile(rf"(?P<day>{_DAY})|[0-9]+|\b[ivxl]+\b")
"""Days, which tell lines apart, and other figures, by which one running line may differ from page to page."""


@lru_cache(maxsize=2048)
def _key(text: str) -> str:
    """What running lines that differ in figures have in common; the day of a meeting is no figure."""
    text = " ".join(text.lower().split())
    titled = "minutes" in text or "meeting" in text
    return _FIGURES.sub(lambda match: (titled and match["day"]) or "#", text)


def strip(pages: list[Page]) -> list[Block]:
    """Take the running lines out of the pages.

    Returns
    -------
    One block for each different line (numbers apart), with ``part`` set, on the page where it first stands.
    """
    edges = [(part, page, _edge(page, part)) for part in PARTS for page in pages]
    found: dict[tuple[Part, str], list[tuple[Page, list[Segment]]]] = defaultdict(list)
    for part, page, edge in edges:
        for row in edge:
            found[part, _key(_text(row))].append((page, row))
    with_text = sum(not page.empty for page in pages)
    running = {key for key, places in found.items() if _running(places, with_text)}
    blocks: dict[tuple[Part, str], tuple[int, float, Block]] = {}
    by_browser = {page.number for part, page, edge in edges if part == "footer" and edge and _by_browser(edge[0])}
    for part, page, edge in edges:
        outer: list[list[Segment]] = []
        for at, row in enumerate(edge):  # from the page's edge inwards: what stands within the text is text
            browser = not at and page.number in by_browser and _by_browser(row)
            if (part, _key(_text(row))) not in running and not _page_number(_text(row), page, part) and not browser:
                break
            outer.append(row)
        if not outer and part == "header":
            outer = _head(edge, page)
        while outer and not _clear(outer[-1], page, part) and not _fixed(outer[-1], page, part, found, with_text):
            outer.pop()
        gone = {id(segment) for row in outer for segment in row}
        for row in outer:
            block = Block("paragraph", "\t".join(s.text for s in row), page=page.number, part=part)
            key = _key(block.text)
            if key == "#" and not PAGE_NUMBER.match(block.text):  # a day, which no other page has
                key = block.text
            blocks.setdefault((part, key), (page.number, row[0].baseline, block))
        page.segments = [s for s in page.segments if id(s) not in gone]
    return [block for _, _, block in sorted(blocks.values(), key=lambda b: b[:2])]


def _by_browser(row: list[Segment]) -> bool:
    """Whether a row is one that a browser prints above or below a page: it has two of day, address and count."""
    kinds = [any(kind.fullmatch(s.text) for s in row) for kind in (BROWSER_DAY, ADDRESS, BROWSER_COUNT)]
    return sum(kinds) >= 2 or (kinds[0] and BROWSER_DAY.fullmatch(row[0].text) is not None)


def _head(edge: list[list[Segment]], page: Page) -> list[list[Segment]]:
    """The rows of a head that names the page beside or among them, on the one page that follows the first."""
    if page.number < 2 or not edge:
        return []
    every = _rows(page.segments)[: HEAD_ROWS + 1]
    steps = [b[0].baseline - a[0].baseline for a, b in pairwise(every)]
    if not steps:
        return []
    last = max(range(len(steps)), key=steps.__getitem__)
    rows = edge[: last + 1]
    named = any(_page_number(s.text, page, "header") for row in rows for s in (row[0], row[-1]))
    return rows if named and steps[last] > APART * rows[-1][0].size else []


def _fixed(
    row: list[Segment],
    page: Page,
    part: Part,
    found: dict[tuple[Part, str], list[tuple[Page, list[Segment]]]],
    pages: int,
) -> bool:
    """Whether a row stands at one height on several pages, with a page number or in the same words on every one of them."""
    y = row[0].baseline
    places = found.get((part, _key(_text(row))), [])
    there = {p.number for p, other in places if abs(other[0].baseline - y) <= FIXED}
    same = len(row) == 1 and len(there) == pages and len({_text(other) for _, other in places}) == 1
    return len(there) >= FIXED_PAGES and (same or any(_page_number(s.text, page, part) for s in row))


def _text(row: list[Segment]) -> str:
    return " ".join(s.text for s in row)


def _clear(row: list[Segment], page: Page, part: Part) -> bool:
    """Whether a row stands off from what is next to it towards the middle of the page."""
    y, size = row[0].baseline, max(s.size for s in row)
    inward = [s.baseline for s in page.segments if (s.baseline > y + 2.5 if part == "header" else s.baseline < y - 2.5)]
    if not inward:
        return True
    step = min(inward) - y if part == "header" else y - max(inward)
    return step > APART * size


def _edge(page: Page, part: Part) -> list[list[Segment]]:
    """The rows nearest to the top or bottom edge of a page, from the edge inwards."""
    if part == "header":
        limit = min(ZONE * page.height, *(grid.box[1] for grid, _ in page.tables), page.height)
        every = _rows([s for s in page.segments if s.baseline < limit + ROW])
        return [row for row in every if row[0].baseline < limit][:EDGE_ROWS]
    limit = max((1 - ZONE) * page.height, *(grid.box[3] for grid, _ in page.tables), 0.0)
    every = _rows([s for s in page.segments if s.baseline > limit - ROW])
    return [row for row in reversed(every) if row[0].baseline > limit][:EDGE_ROWS]


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.baseline, s.x0)):
        if rows and segment.baseline - rows[-1][0].baseline <= ROW:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in rows]


def _page_number(text: str, page: Page, part: Part) -> bool:
    """Whether a line is a page number: it says so, it counts right, or it stands alone at the foot of the page."""
    if len(text) > 24 or not PAGE_NUMBER.match(text):
        return False
    numbers = re.findall(r"[0-9]+", text)
    return part == "footer" or "page" in text.lower() or bool(numbers and int(numbers[0]) == page.number)


def _running(places: list[tuple[Page, list[Segment]]], pages: int) -> bool:
    text = _text(places[0][1])
    numbers = {page.number for page, _ in places}
    if len(numbers) < 2 or len(text) < 2:
        return False
    if len(text.split()) >= SENTENCE and text.endswith(".") and len({_text(row) for _, row in places}) > 1:
        return False
    heights = sorted(row[0].baseline for _, row in places)
    near = sum(abs(h - heights[len(heights) // 2]) <= DRIFT for h in heights)
    if near < 2 or near < 0.6 * len(heights):
        return False
    parity = {n % 2 for n in numbers}
    among = pages if len(parity) == 2 else max(pages // 2, 2)
    return len(numbers) >= SHARE * among
