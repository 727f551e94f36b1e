"""Minutes laid out as one big ruled table: number, text, "Action". These are text with a margin column, not a table."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.columns import is_mark
from pipeline.readers.pdf.grids import Grid, by_place
from pipeline.readers.pdf.lines import Segment, segments
from pipeline.readers.pdf.margins import HEAD, TABLE_HEAD
from pipeline.readers.pdf.pages import Page

NARROW = 0.22
"""Widest that the margin column is, as a share of the table."""
MAIN = 0.5
"""Narrowest that the column of text is, as a share of the table."""
GAP = 1.5
"""How many times the usual distance parts two paragraphs of a cell."""
LINES = 5
"""Lines that a cell with several paragraphs has at the least."""
PADDING = 5.5
"""Points between a cell's text and its rule, as word processors have it."""
WORDS = 5
"""Words of a line of a margin column at the most."""


def unfold(pages: list[Page]) -> None:
    """Turn such tables into lines of text and margin columns, on all pages on which they run on."""
    shapes = [grid.xs for page in pages for grid, words in page.tables if _is_layout(grid, words)]
    if not shapes:
        return
    for page in pages:
        kept = []
        for grid, words in page.tables:
            if any(_same(grid.xs, xs) for xs in shapes):
                page.segments.extend(_lines(grid, words))
                page.margins.append((grid.xs[-2] - 1, grid.ys[0], grid.xs[-1] + 1, grid.ys[-1]))
            else:
                kept.append((grid, words))
        page.tables = kept
        page.segments.sort(key=lambda s: (s.baseline, s.x0))


def _same(a: list[float], b: list[float]) -> bool:
    return len(a) == len(b) and all(abs(x - y) <= 4 for x, y in zip(a, b, strict=True))


def _is_layout(grid: Grid, words: list[Word]) -> bool:
    """Whether a table is text with a margin column: a cell of several paragraphs beside a narrow one with entries."""
    if grid.columns not in (2, 3):
        return False
    width = grid.xs[-1] - grid.xs[0]
    if grid.xs[-1] - grid.xs[-2] > NARROW * width or grid.xs[-2] - grid.xs[-3] < MAIN * width:
        return False
    main, margin = grid.columns - 2, grid.columns - 1
    several = False
    beside: dict[int, list[Segment]] = {}
    texts: dict[int, list[Segment]] = {}
    for place, content in zip(grid.places, by_place(grid, words), strict=True):
        found = segments(w for w in content if not w.turn)
        if place.colspan > 1 or not found:
            continue
        if place.column == margin:
            if any(len(s.words) > WORDS for s in found):
                return False
            beside[place.row] = [s for s in found if not HEAD.match(s.text)]
        elif place.column == main:
            if TABLE_HEAD.match(found[0].text):
                return False
            texts[place.row] = found
        elif any(not is_mark(s.text) and not _is_head(s) for s in found):
            return False
    for row, entries in beside.items():
        several = several or (bool(entries) and _has_paragraphs(texts.get(row, []), grid.xs[-2]))
    return several


def _is_head(segment: Segment) -> bool:
    return segment.text.lower().strip(".:") in {"no", "item", "items", "minute", "ref", "#", "agenda item"}


def _has_paragraphs(lines: list[Segment], right: float) -> bool:
    """Whether the lines of a cell make several paragraphs: by gaps, by marks, or by lines that end early."""
    if len(lines) < LINES:
        return False
    steps = [b.baseline - a.baseline for a, b in pairwise(lines) if b.baseline - a.baseline > 2]
    if not steps or max(steps) > GAP * median(steps) or sum(is_mark(s.words[0].text) for s in lines) >= 2:
        return bool(steps)
    return any(
        right - PADDING - a.x1 > b.words[0].x1 - b.words[0].x0 + 0.6 * b.size and not b.text[0].islower()
        for a, b in pairwise(lines)
    )


def _lines(grid: Grid, words: list[Word]) -> list[Segment]:
    found: list[Segment] = []
    for content in by_place(grid, words):
        made = segments(w for w in content if not w.turn)
        if made:
            made[0].apart = True
        found.extend(made)
    return found
