"""From segments to lines in reading order: what stands side by side, and what merely stands apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.readers.marks import Mark, split_mark
from pipeline.readers.pdf.lines import Segment

SAME_ROW = 0.45
"""Difference of two baselines, in ems, within which two segments stand side by side."""
FAR = float("inf")
LONGEST_MARK = 14
"""Characters of a number or reference before a line."""
CLEAR_GAP = 0.42
"""Gap in ems that is wider than a space: what stands before it may be a mark."""
_GLUED = re.compile(r"(?:[0-9]{1,2}|[ivxl]{1,6})[.)](?=[A-Z][A-Za-z]*(?:$|\b[^.@]))")
"""A number that no space parts from its text."""


@dataclass(slots=True)
class Line:
    """A line of a page as a person reads it: segments from left to right that belong to one flow of text.

    ``left`` and ``limit`` are the edges between which the text around it runs; ``page`` counts from 1.
    """

    segments: list[Segment]
    page: int
    limit: float = 0.0
    left: float = 0.0
    lead: Segment | None = None
    """A number or bullet that stands apart at the left."""
    x0: float = field(init=False)
    x1: float = field(init=False)
    baseline: float = field(init=False)
    size: float = field(init=False)
    text: str = field(init=False)
    """The segments with a tab between two."""
    apart: bool = field(init=False)
    """Whether the line begins a cell."""
    bold: bool = field(init=False)
    """Whether all of the line is bold."""
    words: int = field(init=False)
    """How many words the line has."""

    def __post_init__(self) -> None:
        first = main = self.segments[0]
        self.x0, self.x1, self.text = first.x0, first.x1, first.text
        self.apart, self.bold, self.words = first.apart, first.bold, len(first.words)
        for segment in self.segments[1:]:
            self.x1 = segment.x1
            self.text += "\t" + segment.text
            self.apart, self.bold = self.apart or segment.apart, self.bold and segment.bold
            self.words += len(segment.words)
            if len(segment.text) > len(main.text):
                main = segment
        self.baseline = main.baseline
        self.size = main.size


def rows(segments: list[Segment]) -> list[list[Segment]]:
    """Segments that stand side by side, row by row from the top, each row from left to right."""
    found: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.baseline, s.x0)):
        last = found[-1] if found else []
        step = segment.baseline - last[0].baseline if last else FAR
        if (
            step <= 1.5 * SAME_ROW * segment.size
            and step <= SAME_ROW * max(segment.size, *(s.size for s in last))
            and not any(s.x0 < segment.x1 - 1 and segment.x0 < s.x1 - 1 for s in last)
        ):
            last.append(segment)
        else:
            found.append([segment])
    return [sorted(row, key=_left) if len(row) > 1 else row for row in found]


def _left(segment: Segment) -> float:
    return segment.x0


def is_mark(text: str) -> bool:
    """Whether a text is nothing but a number, a bullet or a checkbox."""
    if len(text) > LONGEST_MARK:
        return False
    mark = split_mark(text + "  X")
    return mark.marked and mark.rest == "X"


def mark_of(line: Line) -> Mark:
    """The number, bullet or checkbox of a line; ``offset`` is where the text behind it begins."""
    if line.lead is not None:
        mark = split_mark(line.lead.text + "  X")
        second = split_mark(line.text)
        if second.bullet:  # a number beside the first bullet of its list
            return Mark(mark.number, True, second.checked, second.rest, second.offset)
        return Mark(mark.number, mark.bullet, mark.checked, line.text, 0)
    text = line.text
    words = line.segments[0].words
    if len(words) > 1 and words[1].x0 - words[0].x1 > CLEAR_GAP * line.size and len(words[0].text) <= 3:
        first = len(words[0].text)
        mark = split_mark(text[:first] + " " + text[first:])
        offset = max(mark.offset - 1, 0)
        return Mark(mark.number, mark.bullet, mark.checked, mark.rest, offset) if mark.marked else mark
    if glued := _GLUED.match(text):
        return Mark(glued.group(), False, None, text[glued.end() :], glued.end())
    return split_mark(text)


def lines(segments: list[Segment], page: int) -> list[Line]:
    """The lines of a page or of a column of it, top down."""
    return tied([line(row, page) for row in rows(segments)])


def tied(found: list[Line]) -> list[Line]:
    """Lines with each number that stands alone a little higher or lower than its text tied to it."""
    result: list[Line] = []
    waiting: Line | None = None
    for current in found:
        if waiting is not None:
            if current.lead is None and _beside(waiting, current):
                current.lead = waiting.segments[0]
            else:
                result.append(waiting)
            waiting = None
        if len(current.segments) == 1 and current.lead is None and is_mark(current.text):
            if result and result[-1].lead is None and _beside(current, result[-1]):
                result[-1].lead = current.segments[0]
            else:
                waiting = current
            continue
        result.append(current)
    return result if waiting is None else [*result, waiting]


def _beside(mark: Line, text: Line) -> bool:
    return (
        mark.page == text.page
        and abs(mark.baseline - text.baseline) < 0.95 * max(mark.size, text.size)
        and mark.x1 < text.x0
    )


def line(row: list[Segment], page: int) -> Line:
    """The line of one row; a number or bullet set apart at the left becomes its lead."""
    if len(row) > 1 and is_mark(row[0].text):
        return Line(row[1:], page, lead=row[0])
    return Line(row, page)
