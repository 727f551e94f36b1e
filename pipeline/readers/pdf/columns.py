"""From segments to lines in reading order: what stands side by side, and what merely stands apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.pdf.lines import Segment
from pipeline.readers.pdf.marks import is_mark

SAME_ROW = 0.45
"""Difference of two baselines, in ems, within which two segments stand side by side."""


@dataclass(slots=True)
class Line:
    """A line of a page as a person reads it: segments from left to right that belong to one flow of text.

    ``limit`` is the right edge to which the text around it runs; ``page`` counts from 1.
    """

    segments: list[Segment]
    page: int
    limit: float = 0.0
    lead: Segment | None = None
    """A number or bullet that stands apart at the left."""
    x0: float = field(init=False)
    x1: float = field(init=False)
    baseline: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        self.x0 = self.segments[0].x0
        self.x1 = self.segments[-1].x1
        main = max(self.segments, key=lambda s: len(s.text))
        self.baseline = main.baseline
        self.size = main.size

    @property
    def text(self) -> str:
        """The segments with a tab between two."""
        return "\t".join(s.text for s in self.segments)

    @property
    def bold(self) -> bool:
        """Whether all of the line is bold."""
        return all(s.bold for s in self.segments)

    @property
    def underlined(self) -> bool:
        """Whether all of the line is underlined."""
        return all(s.underlined for s in self.segments)

    @property
    def words(self) -> int:
        """How many words the line has."""
        return sum(len(s.words) for s in self.segments)


def rows(segments: list[Segment]) -> list[list[Segment]]:
    """Segments that stand side by side, row by row from the top, each row from left to right."""
    found: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.baseline, s.x0)):
        if found:
            last = found[-1]
            em = max(segment.size, max(s.size for s in last))
            if segment.baseline - min(s.baseline for s in last) <= SAME_ROW * min(em, segment.size * 1.5) and not any(
                s.x0 < segment.x1 - 1 and segment.x0 < s.x1 - 1 for s in last
            ):
                last.append(segment)
                continue
        found.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in found]


def lines(segments: list[Segment], page: int) -> list[Line]:
    """The lines of a page or of a column of it, top down."""
    return [line(row, page) for row in rows(segments)]


def line(row: list[Segment], page: int) -> Line:
    """The line of one row; a number or bullet set apart at the left becomes its lead."""
    if len(row) > 1 and is_mark(row[0].text):
        return Line(row[1:], page, lead=row[0])
    return Line(row, page)
