"""From words to segments (words that stand together on one line) and from segments to rows of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from pipeline.document import Style
from pipeline.readers.pdf.characters import Word

WIDE_GAP = 1.55
"""Gap in ems that parts two columns; a justified line's spaces stay below."""
NO_GAP = 0.06
"""Gap in ems below which two pieces are one word."""
UNSEEN = 0.02
"""Gap in ems of a space that the file takes back at once: nobody sees it."""
SAME_LINE = 0.22
"""Difference of two baselines in ems that still counts as one line."""
RAISED = 0.65
"""Highest that a superscript stands above its baseline, in ems of the text that it belongs to."""
COLUMN_GAP = 0.62
"""Gap in ems that parts two columns where one is known to begin; a space has a quarter to a half."""
COLUMN_ROWS = 2
"""Rows that show where a column begins."""
OVERLAP = 0.1
"""Ems by which a word may reach into those beside it."""
NEAREST = 200
"""Pieces of one line looked at when a further one is put to it; a page of text has far fewer."""


@dataclass(slots=True)
class Segment:
    """Words that stand together on one line, left to right."""

    words: list[Word]
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    glue: list[bool] = field(default_factory=list)
    """For each word, whether it follows the one before without a space."""
    text: str = ""
    """The words with a space between two, none where no gap is seen."""
    bold: bool = False
    """Whether all but a little of the text is bold."""
    even: bool = True
    """Whether all words are in one style."""
    apart: bool = False
    """Whether it begins a cell, so that it carries on nothing."""

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Work out box, baseline and size from the words."""
        words = self.words
        first = before = words[0]
        x0, x1, top, bottom, size, baseline = first.x0, first.x1, first.top, first.bottom, first.size, first.baseline
        bold, italic, underline, strike = first.bold, first.italic, first.underline, first.strike
        alike = even = True
        glue = [False]
        for word in words[1:]:
            if word.x0 < x0:
                x0 = word.x0
            if word.x1 > x1:
                x1 = word.x1
            if word.top < top:
                top = word.top
            if word.bottom > bottom:
                bottom = word.bottom
            if word.size != size:
                alike = False
            if word.bold != bold or word.italic != italic or word.underline != underline or word.strike != strike:
                even = False
            glued = word.x0 - before.x1 < 0.16 * (size if alike else max(before.size, word.size)) and _glued(
                before, word
            )
            glue.append(glued)
            before = word
        if alike:
            self.size, self.baseline = round(size, 1), baseline
        else:
            self.size = _size_of(words)
            self.baseline = next((w.baseline for w in words if abs(w.size - self.size) < 0.6), baseline)
        self.x0, self.x1, self.top, self.bottom = x0, x1, top, bottom
        self.even = even
        self.bold = bold if even else self.share("bold") >= 0.9
        self.glue = glue
        self.text = (
            "".join([w.text if glued else " " + w.text for w, glued in zip(words, glue, strict=True)])[1:]
            if True in glue
            else " ".join([w.text for w in words])
        )

    @property
    def middle(self) -> float:
        """Height of the middle of the small letters."""
        return self.baseline - 0.25 * self.size

    def share(self, style: Style) -> float:
        """How much of the text is in a style, from 0 to 1."""
        have = [len(w.text) for w in self.words if getattr(w, style)]
        return sum(have) / sum([len(w.text) for w in self.words]) if have else 0.0


def _size_of(words: list[Word]) -> float:
    """The size in which most of the letters are set."""
    sizes: dict[float, int] = {}
    for word in words:
        key = round(word.size, 1)
        sizes[key] = sizes.get(key, 0) + len(word.text)
    return max(sizes, key=lambda s: (sizes[s], s))


def _glued(a: Word, b: Word) -> bool:
    """Whether a word follows the one before without a space."""
    em = a.size if a.size > b.size else b.size
    gap = b.x0 - a.x1
    if gap >= 0.16 * em or (b.spaced and gap > UNSEEN * em):
        return False
    if gap < NO_GAP * em:
        return True
    small = min(a.size, b.size)
    return gap < 0.16 * small < 0.136 * em and abs(a.baseline - b.baseline) > 0.08 * em


def _fits(a: Word, b: Word) -> bool:
    """Whether a word carries on the line of the word before."""
    em = a.size if a.size > b.size else b.size
    return -0.35 * em <= b.x0 - a.x1 <= WIDE_GAP * em and (
        -SAME_LINE * em <= a.baseline - b.baseline <= SAME_LINE * em or same_line(a, b)
    )


def same_line(a: Word, b: Word) -> bool:
    """Whether two words stand on one baseline, small raised or lowered ones included."""
    em = a.size if a.size > b.size else b.size
    rise = abs(a.baseline - b.baseline)
    if rise <= SAME_LINE * em:
        return True
    return rise <= RAISED * em and min(a.size, b.size) <= 0.85 * em


def segments(words: Iterable[Word], barriers: Iterable[tuple[float, float, float]] = ()) -> list[Segment]:
    """Words put together to segments, from the top of the page down and from left to right.

    Parameters
    ----------
    words
        Upright words in any order.
    barriers
        Vertical lines (x, top, bottom) that no segment crosses.
    """
    runs: list[list[Word]] = []
    walls = list(barriers)
    run: list[Word] = []
    before: Word | None = None
    for word in words:
        if before is not None:
            em = before.size if before.size > word.size else word.size
            if (
                -0.35 * em <= word.x0 - before.x1 <= WIDE_GAP * em  # as in :func:`_fits`; called for every word
                and (-SAME_LINE * em <= before.baseline - word.baseline <= SAME_LINE * em or same_line(before, word))
                and not (walls and _walled(before, word, walls))
            ):
                run.append(word)
                before = word
                continue
        runs.append(run := [word])
        before = word
    runs.sort(key=lambda run: (run[0].x0, run[0].baseline))
    joined = _join(runs, walls)
    found = [Segment(_spaced(run)) for run in joined]
    found.sort(key=lambda s: (s.baseline, s.x0))
    return found


def _walled(a: Word, b: Word, walls: list[tuple[float, float, float]]) -> bool:
    return any(a.x1 - 1 <= x <= b.x0 + 1 and top < a.baseline < bottom for x, top, bottom in walls)


def _join(runs: list[list[Word]], walls: list[tuple[float, float, float]]) -> list[list[Word]]:
    """Put runs together that stand on one line side by side though the file tells them one after another elsewhere."""
    by_band: dict[int, list[int]] = {}
    ends: list[list[Word] | None] = []
    for run in runs:
        word = run[0]
        band = int(word.baseline // 8)
        best = hole = None
        for near in (band - 1, band, band + 1):
            for index in by_band.get(near, ())[-NEAREST:]:
                other = ends[index]
                if other and _fits(other[-1], word) and not (walls and _walled(other[-1], word, walls)):
                    best = index
                elif other and other[0].x0 < word.x0 < other[-1].x0 and (at := _hole(other, run)) is not None:
                    hole = index, at
        if best is None and hole is not None and (around := ends[hole[0]]) is not None:
            around[hole[1] : hole[1]] = run
            continue
        if best is not None and (chosen := ends[best]) is not None:
            chosen.extend(run)
        else:
            best = len(ends)
            ends.append(list(run))
        by_band.setdefault(band, []).append(best)
        if (last := int(run[-1].baseline // 8)) != band:
            by_band.setdefault(last, []).append(best)
    return [run for run in ends if run]


def _hole(line: list[Word], run: list[Word]) -> int | None:
    """Before which word of a line there is a gap for words that the file tells elsewhere: signs of another font."""
    first, last = run[0], run[-1]
    if not same_line(line[0], first):
        return None
    at = next(i for i, word in enumerate(line) if word.x0 >= first.x0)
    slack = OVERLAP * first.size
    return at if line[at - 1].x1 - slack <= first.x0 and last.x1 <= line[at].x0 + slack else None


def _spaced(run: list[Word]) -> list[Word]:
    """Letters set apart ("M I N U T E S") put together to words."""
    if len(run) < 4 or len([word for word in run if len(word.text) == 1]) < 4:
        return run
    found: list[Word] = []
    i = 0
    while i < len(run):
        j = i
        while (
            j < len(run)
            and len(run[j].text) == 1
            and (j > i or run[j].text.isalpha())
            and (j == i or _fits(run[j - 1], run[j]))
        ):
            j += 1
        if j - i >= 4 and sum(w.text.isalpha() for w in run[i:j]) >= 0.8 * (j - i):
            found.extend(_letters(run[i:j]))
        else:
            j = max(j, i + 1)
            found.extend(run[i:j])
        i = j
    return found


def _letters(letters: list[Word]) -> list[Word]:
    gaps = [b.x0 - a.x1 for a, b in pairwise(letters)]
    usual = median(gaps)
    limit = max(usual * 1.6, usual + 0.12 * letters[0].size)
    words = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > limit:
            words.append(letter)
            continue
        last = words[-1]
        words[-1] = Word(
            last.text + letter.text, last.x0, min(last.top, letter.top), letter.x1, max(last.bottom, letter.bottom),
            last.baseline, last.size, last.bold, last.italic, last.turn,
        )  # fmt: skip
    return words


def parted(found: list[Segment]) -> list[Segment]:
    """Segments cut where a narrow gap leads to a place at which a column begins elsewhere on the page.

    In a table without rules a cell's last word may come as near to the next cell as two words of one line. What
    begins a column is told from the rows in which the gap before it is wide.
    """
    starts: dict[int, int] = {}
    left, right = min((s.x0 for s in found), default=0.0), max((s.x1 for s in found), default=0.0)
    before: Segment | None = None
    for segment in found:
        beside = before is not None and abs(segment.baseline - before.baseline) <= 0.5 * segment.size
        if (beside and before is not None and segment.x0 > before.x1) or segment.x0 > (left + right) / 2:
            place = round(segment.x0)
            starts[place] = starts.get(place, 0) + 1
        before = segment
    known = {place for place in starts if sum(starts.get(place + d, 0) for d in (-1, 0, 1)) >= COLUMN_ROWS}
    if not known:
        return found
    result: list[Segment] = []
    for segment in found:
        begin = 0
        for i, (a, b) in enumerate(pairwise(segment.words), 1):
            wide = b.x0 - a.x1 > COLUMN_GAP * max(a.size, b.size)
            if wide and any(round(b.x0) + d in known for d in (-1, 0, 1)):
                result.append(Segment(segment.words[begin:i]))
                begin = i
        result.append(Segment(segment.words[begin:]) if begin else segment)
    result.sort(key=lambda s: (s.baseline, s.x0))
    return result
