"""One page of a PDF as words, rules and ruled tables, before anything is made of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from pipeline.readers.pdf.bullets import with_bullets
from pipeline.readers.pdf.characters import Frame, Word, is_hidden, words
from pipeline.readers.pdf.grids import Grid, by_place, grids
from pipeline.readers.pdf.lines import Segment, parted, segments
from pipeline.readers.pdf.rulings import Ruling, drawing, drawn, pictured

CHARACTERS = 100_000
"""Most characters read from one page."""
FEW_WORDS = 60
"""Words of a page at most that may be but a stamp on a picture."""
GUESSED = 0.35
"""Share by which size and baseline of a word that another program recognised may be off."""
TALLEST = 30.0
"""Points between a line and the baseline of words that it can decorate."""
WALLS = 200
"""Most vertical lines outside of tables that part words."""


@dataclass(slots=True)
class Page:
    """What stands on a page: ``number`` counts from 1; sizes in points."""

    number: int
    width: float
    height: float
    segments: list[Segment] = field(default_factory=list)
    tables: list[tuple[Grid, list[Word]]] = field(default_factory=list)
    turned: list[Word] = field(default_factory=list)
    """Words that stand on their side, outside of tables."""
    margins: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Left, top, right and bottom of margin columns that ruling lines show."""
    drawn: bool = False
    """Whether a page without words, or with few, shows more: a scan, or letters drawn as outlines."""
    words: int = 0
    confidence: float | None = None
    """Mean confidence of recognised words, 0 to 1; None where the file holds the text."""

    @property
    def empty(self) -> bool:
        """Whether no text was found."""
        return not (self.segments or self.tables or self.turned)


def load(page: Any, number: int) -> Page:
    """Read one page of pypdfium2's; closes what it opens.

    Parameters
    ----------
    page
        An open ``pypdfium2.PdfPage``.
    number
        Its number, from 1.
    """
    frame = _frame(page)
    textpage = page.get_textpage()
    try:
        found = words(textpage, frame, CHARACTERS)
        turn = _turned(found)
        if turn:
            frame = replace(frame, rotation=(frame.rotation + turn) % 360)
            found = words(textpage, frame, CHARACTERS)
        if found and is_hidden(textpage):
            _level(found)
    finally:
        textpage.close()
    if not found:
        return Page(number, frame.width, frame.height, drawn=drawn(page.raw))
    lines = drawing(page.raw, frame)
    result = composed(number, frame.width, frame.height, with_bullets(found, lines.dots), lines.rulings)
    result.words = len(found)
    result.drawn = len(found) <= FEW_WORDS and pictured(page.raw, frame)
    return result


def composed(number: int, width: float, height: float, found: list[Word], lines: list[Ruling]) -> Page:
    """A page from its words and ruling lines."""
    result = Page(number, width, height)
    _decorate(found, lines)
    for grid in grids(lines):
        inside = [w for w in found if _within(w, grid)]
        if sum(bool(cell) for cell in by_place(grid, inside)) < (2 if grid.columns < 3 else 1):
            continue  # a box around text
        kept = set(map(id, inside))
        found = [w for w in found if id(w) not in kept]
        result.tables.append((grid, inside))
    walls = [(r.at, r.start, r.end) for r in lines if not r.horizontal and r.end - r.start > 20][:WALLS]
    result.segments = parted(segments((w for w in found if w.turn == 0), walls))
    result.turned = [w for w in found if w.turn != 0]
    return result


def _frame(page: Any) -> Frame:
    """What is seen of a page: its crop box, or its media box, which it may have from the node above it."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


def _turned(found: list[Word]) -> int:
    """The turn in which most of a page's text stands: a sheet printed on its side; 0 for upright."""
    if not any(word.turn for word in found):
        return 0
    turns = Counter[int]()
    for word in found:
        turns[word.turn] += len(word.text)
    return max(turns, key=lambda t: (turns[t], t == 0))


def _level(found: list[Word]) -> None:
    """Give recognised words, whose sizes and baselines are guessed piece by piece, those of most words and of their line."""
    usual = median([w.size for w in found for _ in w.text])
    lines: list[list[Word]] = []
    for word in found:
        if abs(word.size - usual) <= GUESSED * usual:
            word.size = usual
        last = lines[-1][-1] if lines else None
        if last is not None and word.x0 > last.x0 and abs(word.baseline - last.baseline) <= GUESSED * usual:
            lines[-1].append(word)
        else:
            lines.append([word])
    for line in lines:
        baseline = median(w.baseline for w in line for _ in w.text)
        for word in line:
            word.baseline = baseline


def _within(word: Word, grid: Grid) -> bool:
    x0, top, x1, bottom = grid.box
    return x0 - 1 <= word.middle <= x1 + 1 and top - 1 <= (word.top + word.bottom) / 2 <= bottom + 1


def _decorate(found: list[Word], lines: list[Ruling]) -> None:
    """Mark words that a line runs under or through."""
    flat = [r for r in lines if r.horizontal]
    if not flat or len(flat) > 400:
        return
    level = sorted((w for w in found if not w.turn), key=lambda w: w.baseline)
    baselines = [w.baseline for w in level]
    for ruling in flat:
        under, through = [], []
        for word in level[bisect_left(baselines, ruling.at - TALLEST) : bisect_right(baselines, ruling.at + TALLEST)]:
            if word.x0 < ruling.start - 2 or word.x1 > ruling.end + 2:
                continue
            below = ruling.at - word.baseline
            if 0 <= below <= 0.3 * word.size:
                under.append(word)
            elif 0.12 * word.size <= -below <= 0.45 * word.size:
                through.append(word)
        if _spans(under, ruling):
            for word in under:
                word.underline = True
        if _spans(through, ruling):
            for word in through:
                word.strike = True


def _spans(along: list[Word], ruling: Ruling) -> bool:
    """Whether a line is as long as the words along it; a table's rule is longer."""
    return bool(along) and (max(w.x1 for w in along) - min(w.x0 for w in along) > 0.85 * (ruling.end - ruling.start))
