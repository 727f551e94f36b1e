"""Bullets that are drawn, not written: browsers and programs that print web pages leave a dot or a ring before a line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.rulings import Dot

MOST = 400
"""Dots on a page above which it is a drawing or a dotted line."""
ROW = 3
"""Dots at one height from which they are a dotted line."""
RISE = (0.1, 0.6)
"""How high above the baseline the middle of a bullet stands, in ems."""
WIDEST = 0.65
"""Width of a bullet in ems at the most."""
GAP = (0.2, 2.5)
"""Ems between a bullet and its text."""


def with_bullets(words: list[Word], dots: list[Dot]) -> list[Word]:
    """The words of a page, with a bullet before each that begins a line behind a dot."""
    if not dots or len(dots) > MOST:
        return words
    heights = Counter(round(dot.middle) for dot in dots)
    level = sorted((w for w in words if not w.turn), key=lambda w: w.baseline)
    baselines = [w.baseline for w in level]
    before: dict[int, Word] = {}
    for dot in dots:
        if heights[round(dot.middle)] >= ROW:
            continue
        near = level[bisect_left(baselines, dot.middle) : bisect_right(baselines, dot.middle + 30)]
        line = [w for w in near if RISE[0] * w.size <= w.baseline - dot.middle <= RISE[1] * w.size]
        behind = min((w for w in line if w.x0 >= dot.x1), key=lambda w: w.x0, default=None)
        if behind is None or any(w.x0 < dot.x1 and behind.x0 - w.x1 < 3 * behind.size for w in line):
            continue
        em = behind.size
        if dot.x1 - dot.x0 <= WIDEST * em and GAP[0] * em <= behind.x0 - dot.x1 <= GAP[1] * em:
            before[id(behind)] = Word(
                "•", dot.x0, behind.top, dot.x1, behind.bottom, behind.baseline, em, behind.bold, behind.italic
            )
    if not before:
        return words
    found: list[Word] = []
    for word in words:
        if (bullet := before.get(id(word))) is not None:
            found.append(bullet)
        found.append(word)
    return found
