"""Ruled tables: from lines drawn on a page to a grid of cells with their spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.rulings import Ruling

TOUCH = 3.5
"""Points by which lines may miss each other and still meet."""
SAME = 2.5
"""Points by which two lines may differ and still be one."""
MOST_LINES = 600
"""Rulings of one axis on a page above which the page is a drawing, not a table."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a ruled grid: position, spans, and box in points."""

    row: int
    column: int
    rowspan: int
    colspan: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(slots=True)
class Grid:
    """A ruled table on one page."""

    xs: list[float]
    ys: list[float]
    places: list[Place]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def columns(self) -> int:
        """How many columns the grid has."""
        return len(self.xs) - 1


@dataclass(slots=True)
class _Line:
    at: float
    start: float
    end: float


def merged(lines: list[Ruling], horizontal: bool) -> list[_Line]:
    """Lines of one axis with those put together that are one line in pieces or drawn twice."""
    wanted = sorted((r for r in lines if r.horizontal == horizontal), key=lambda r: (r.at, r.start))
    rows: list[list[Ruling]] = []
    for ruling in wanted:
        if rows and ruling.at - rows[-1][0].at <= SAME:
            rows[-1].append(ruling)
        else:
            rows.append([ruling])
    found: list[_Line] = []
    for row in rows:
        at = sum(r.at for r in row) / len(row)
        open_line: _Line | None = None
        for ruling in sorted(row, key=lambda r: r.start):
            if open_line is not None and ruling.start - open_line.end <= TOUCH:
                open_line.end = max(open_line.end, ruling.end)
            else:
                open_line = _Line(at, ruling.start, ruling.end)
                found.append(open_line)
    return found


def _components(hs: list[_Line], vs: list[_Line]) -> list[tuple[list[_Line], list[_Line]]]:
    parent = list(range(len(hs) + len(vs)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, h in enumerate(hs):
        for j, v in enumerate(vs):
            if h.start - TOUCH <= v.at <= h.end + TOUCH and v.start - TOUCH <= h.at <= v.end + TOUCH:
                parent[root(i)] = root(len(hs) + j)
    groups: dict[int, tuple[list[_Line], list[_Line]]] = {}
    for i, h in enumerate(hs):
        groups.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(vs):
        groups.setdefault(root(len(hs) + j), ([], []))[1].append(v)
    return list(groups.values())


def _levels(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > SAME + 1:
            found.append(value)
    return found


def grids(rulings: list[Ruling]) -> list[Grid]:
    """The ruled tables of a page, from the top down; boxes of a single cell are none."""
    hs, vs = merged(rulings, True), merged(rulings, False)
    hs = [h for h in hs if h.end - h.start > 8]
    vs = [v for v in vs if v.end - v.start > 5]
    if not vs or not hs or len(hs) > MOST_LINES or len(vs) > MOST_LINES:
        return []
    found = [grid for part in _components(hs, vs) if (grid := _grid(*part)) is not None]
    found.sort(key=lambda g: (g.ys[0], g.xs[0]))
    return [g for g in found if not any(o is not g and _inside(g, o) for o in found)]


def _inside(a: Grid, b: Grid) -> bool:
    ax0, atop, ax1, abottom = a.box
    bx0, btop, bx1, bbottom = b.box
    return bx0 - 1 <= ax0 and ax1 <= bx1 + 1 and btop - 1 <= atop and abottom <= bbottom + 1


def _grid(hs: list[_Line], vs: list[_Line]) -> Grid | None:
    if not hs or not vs:
        return None
    left, right = min(h.start for h in hs), max(h.end for h in hs)
    top, bottom = min(v.start for v in vs), max(v.end for v in vs)
    xs = _levels([v.at for v in vs])
    ys = _levels([h.at for h in hs])
    open_left, open_right = left < xs[0] - 6, right > xs[-1] + 6
    open_top, open_bottom = top < ys[0] - 6, bottom > ys[-1] + 6
    xs = ([left] if open_left else []) + xs + ([right] if open_right else [])
    ys = ([top] if open_top else []) + ys + ([bottom] if open_bottom else [])
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 2:
        return None
    wall = [[False] * (columns + 1) for _ in range(rows)]
    floor = [[False] * columns for _ in range(rows + 1)]
    for v in vs:
        c = _nearest(xs, v.at)
        for r in range(rows):
            if v.start - TOUCH <= (ys[r] + ys[r + 1]) / 2 <= v.end + TOUCH:
                wall[r][c] = True
    for h in hs:
        r = _nearest(ys, h.at)
        for c in range(columns):
            if h.start - TOUCH <= (xs[c] + xs[c + 1]) / 2 <= h.end + TOUCH:
                floor[r][c] = True
    return Grid(xs, ys, _places(xs, ys, wall, floor))


def _nearest(values: list[float], value: float) -> int:
    i = bisect_right(values, value)
    near = [j for j in (i - 1, i) if 0 <= j < len(values)]
    return min(near, key=lambda j: abs(values[j] - value))


def _places(xs: list[float], ys: list[float], wall: list[list[bool]], floor: list[list[bool]]) -> list[Place]:
    """Merge grid cells that no line parts, rectangle by rectangle."""
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    found: list[Place] = []
    for r in range(rows):
        for c in range(columns):
            if taken[r][c]:
                continue
            width = 1
            while c + width < columns and not wall[r][c + width] and not taken[r][c + width]:
                width += 1
            height = 1
            while r + height < rows and _open(r + height, c, width, wall, floor, taken):
                height += 1
            for i in range(r, r + height):
                for j in range(c, c + width):
                    taken[i][j] = True
            found.append(Place(r, c, height, width, xs[c], ys[r], xs[c + width], ys[r + height]))
    return found


def _open(
    row: int, column: int, width: int, wall: list[list[bool]], floor: list[list[bool]], taken: list[list[bool]]
) -> bool:
    if any(floor[row][column : column + width]) or any(taken[row][column : column + width]):
        return False
    return not any(wall[row][column + 1 : column + width])


def by_place(grid: Grid, words: Iterable[Word]) -> list[list[Word]]:
    """The words of a table, cell by cell in the order of ``grid.places``."""
    inside: list[list[Word]] = [[] for _ in grid.places]
    covered = {
        (row, column): index
        for index, place in enumerate(grid.places)
        for row in range(place.row, place.row + place.rowspan)
        for column in range(place.column, place.column + place.colspan)
    }
    for word in words:
        row = min(max(bisect_right(grid.ys, (word.top + word.bottom) / 2) - 1, 0), len(grid.ys) - 2)
        column = min(max(bisect_right(grid.xs, word.middle) - 1, 0), len(grid.xs) - 2)
        inside[covered[row, column]].append(word)
    return inside
