"""What can be measured in the picture of a page: its slant, its ruling lines, the weight of its letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PIL import Image

STEEPEST, STEP = 3.0, 0.25
"""Degrees: largest slant that is mended, and how finely it is told."""
COARSE = 700
"""Pixels across of the picture on which the slant is told."""
LONG = {True: 0.45, False: 0.3}
"""Inches: shortest horizontal and vertical lines."""
THICK = 0.045
"""Inches: what is thicker is a bar or a picture, not a line."""
LINES = 2000
"""Most lines of one page."""
HEAVY = 1.25
"""How much thicker than usual the strokes of bold letters are."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def flat(self) -> bool:
        """Whether it is wider than high."""
        return self.right - self.left > self.bottom - self.top


def slant(image: Image.Image) -> float:
    """Degrees, counterclockwise, by which to turn a picture so that its lines of text are level."""
    small = image.resize((COARSE, max(1, COARSE * image.height // max(image.width, 1))), Image.Resampling.BILINEAR)
    ink = Image.fromarray(255 - np.asarray(small))
    best, sharpest = 0.0, -1.0
    for step in sorted(range(-int(STEEPEST / STEP), int(STEEPEST / STEP) + 1), key=abs):
        turned = ink.rotate(step * STEP, resample=Image.Resampling.BILINEAR)
        sums = np.asarray(turned, dtype=np.float64).sum(axis=1)
        sharp = float(np.square(np.diff(sums)).sum())
        if sharp > 1.02 * sharpest:
            best, sharpest = step * STEP, sharp
    return best


def lines_of(dark: NDArray[np.bool_], dpi: float) -> list[Box]:
    """The straight lines drawn on a page, from its dark pixels."""
    found = _joined(_runs(dark, round(LONG[True] * dpi)), THICK * dpi)
    upright = _joined(_runs(np.ascontiguousarray(dark.T), round(LONG[False] * dpi)), THICK * dpi)
    found += [Box(b.top, b.left, b.bottom, b.right) for b in upright]
    return found if len(found) <= LINES else []


def _runs(dark: NDArray[np.bool_], length: int) -> Iterator[tuple[int, int, int]]:
    """Row, start and end of each unbroken run of dark pixels of at least a length, row by row."""
    edges = np.diff(np.pad(dark, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    long = ends - starts >= length
    yield from zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True)


def _joined(runs: Iterator[tuple[int, int, int]], thickest: float) -> list[Box]:
    """Runs that touch, as boxes; without those too thick for a line."""
    done: list[Box] = []
    growing: list[list[int]] = []
    for row, start, end in runs:
        done += [Box(a, b, c, d) for a, b, c, d in growing if d < row - 1]
        growing = [box for box in growing if box[3] >= row - 1]
        for box in growing:
            if start < box[2] + 3 and end > box[0] - 3:
                box[0], box[2], box[3] = min(box[0], start), max(box[2], end), row + 1
                break
        else:
            if len(done) + len(growing) > 4 * LINES:
                return []
            growing.append([start, row, end, row + 1])
    done += [Box(a, b, c, d) for a, b, c, d in growing]
    return [box for box in done if box.bottom - box.top <= thickest]


def erased(gray: NDArray[np.uint8], boxes: list[Box]) -> NDArray[np.uint8]:
    """The picture without its lines."""
    clear: NDArray[np.uint8] = gray.copy()
    for box in boxes:
        clear[max(0, box.top - 1) : box.bottom + 1, max(0, box.left - 1) : box.right + 1] = 255
    return clear


def bold(dark: NDArray[np.bool_], boxes: list[Box]) -> list[bool]:
    """For each word whether its strokes are thicker, for its height, than those of most words."""
    weights = []
    for box in boxes:
        piece = dark[box.top : box.bottom, box.left : box.right]
        strokes = int((piece[:, 1:] & ~piece[:, :-1]).sum() + piece[:, 0].sum()) if piece.size else 0
        weights.append(float(piece.sum()) / strokes if strokes else 0.0)
    usual = median([w for w in weights if w] or [0.0])
    return [w > HEAVY * usual and box.right - box.left > 1.5 * w for w, box in zip(weights, boxes, strict=True)]
