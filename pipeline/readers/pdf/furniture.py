"""Running headers, footers and page numbers: what is repeated at the top or the bottom of pages."""

from __future__ import annotations

import re
from collections import defaultdict

from pipeline.document import Block, Part
from pipeline.readers.pdf.lines import Segment
from pipeline.readers.pdf.pages import Page

ZONE = 0.16
"""Share of the page's height at its top and at its bottom in which running lines stand."""
EDGE_ROWS = 6
"""Rows from the edge that can be running ones."""
DRIFT = 6.0
"""Points by which the same running line may stand higher or lower on another page."""
SHARE = 0.5
"""Share of the pages (or of the odd, or of the even ones) on which a line must stand to be a running one."""

PAGE_NUMBER = re.compile(
    r"^[\s\-–—|\[(]*(?:page|pg\.?|p\.?|seite)?\s*(?:[0-9]{1,4}|[ivxl]{1,6})\s*"
    r"(?:(?:of|/|\||from)\s*[0-9]{1,4})?\s*(?:\|\s*p\s?a\s?g\s?e)?[\s\-–—|\])]*$",
    re.I,
)
_DIGITS = re.compile(r"[0-9]+|\b[ivxl]+\b")


def _key(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def strip(pages: list[Page]) -> list[Block]:
    """Take the running lines out of the pages.

    Returns
    -------
    One block for each different line (numbers apart), with ``part`` set, on the page where it first stands.
    """
    candidates: dict[tuple[Part, str], list[tuple[Page, list[Segment]]]] = defaultdict(list)
    for page in pages:
        rows = _rows(page.segments)
        tops = [t[0].box[1] for t in page.tables]
        bottoms = [t[0].box[3] for t in page.tables]
        for part, edge in (("header", rows[:EDGE_ROWS]), ("footer", rows[::-1][:EDGE_ROWS])):
            for row in edge:
                y = row[0].baseline
                if part == "header" and (y > ZONE * page.height or any(t < y for t in tops)):
                    break
                if part == "footer" and (y < (1 - ZONE) * page.height or any(b > y for b in bottoms)):
                    break
                text = " ".join(s.text for s in row)
                candidates[part, _key(text)].append((page, row))  # type: ignore[index]
    taken: dict[int, set[int]] = defaultdict(set)
    blocks: list[Block] = []
    with_text = [p for p in pages if not p.empty]
    for (part, _), found in candidates.items():
        if not _running(part, found, len(with_text)):
            continue
        page, row = found[0]
        blocks.append(Block("paragraph", "\t".join(s.text for s in row), page=page.number, part=part))
        for page, row in found:
            taken[page.number].update(map(id, row))
    for page in pages:
        page.segments = [s for s in page.segments if id(s) not in taken[page.number]]
    return blocks


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.baseline, s.x0)):
        if rows and segment.baseline - rows[-1][0].baseline <= 2.5:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in rows]


def _running(part: str, found: list[tuple[Page, list[Segment]]], pages: int) -> bool:
    text = " ".join(s.text for s in found[0][1])
    numbers = {page.number for page, _ in found}
    if part == "footer" and PAGE_NUMBER.match(text) and len(text) < 24:
        return True
    if len(numbers) < 2 or len(text) < 2:
        return False
    heights = sorted(row[0].baseline for _, row in found)
    near = sum(abs(h - heights[len(heights) // 2]) <= DRIFT for h in heights)
    if near < 2 or near < 0.6 * len(heights):
        return False
    parity = {n % 2 for n in numbers}
    among = pages if len(parity) == 2 else max(pages // 2, 2)
    return len(numbers) >= SHARE * among
