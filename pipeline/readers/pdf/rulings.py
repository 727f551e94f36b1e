"""The straight lines drawn on a page: rules of tables, boxes, underlines; and the dots, which may be bullets."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf import calls
from pipeline.readers.pdf.characters import Frame

THIN = 2.6
"""Points: what is no thicker counts as a line."""
SHORT = 3.0
"""Points: what is no longer is a dot, not a line."""
DOT = (1.2, 7.0)
"""Points: least and greatest width and height of a dot that may be a bullet."""
ROUND = 0.3
"""By how much a dot's width and height may differ, as a share."""
OBJECTS = 60_000
"""Most page objects looked at on one page."""
BOX = 5
"""Segments of a box; one that is filled and no line as a whole holds none."""
SEGMENTS = 400
"""Most segments of one path looked at; drawings and letters turned into outlines have more."""
OUTLINES = 40
"""Paths on a page without words that are taken for letters."""
COVERED = 0.6
"""Share of a page that a picture covers which may be its text."""
LETTER = 40.0
"""Points: widest and highest that a letter drawn as an outline is."""
DRAWN_LETTERS = 150
"""Outlines of that size on a page with few words that are taken for letters."""
DEPTH = 4
"""How deep forms within forms are followed."""

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A horizontal or vertical line: ``at`` is its ``y`` or ``x``, from ``start`` to ``end`` along the other axis."""

    horizontal: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A small shape as wide as high: its left and right edge, and the height of its middle."""

    x0: float
    x1: float
    middle: float


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page."""

    rulings: list[Ruling] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)


def drawing(page: Any, frame: Frame) -> Drawing:
    """All horizontal and vertical lines of a page, and all dots.

    Parameters
    ----------
    page
        The raw pdfium page.
    frame
        The page's box and rotation.
    """
    found = Drawing()
    budget = [OBJECTS]
    count = min(pdfium.FPDFPage_CountObjects(page), OBJECTS)
    _collect(calls.page_object, ctypes.c_void_p(calls.address(page)), count, _IDENTITY, frame, found, budget, 0)
    return found


def drawn(page: Any) -> bool:
    """Whether a page holds a picture, a form or many paths: on one without words, text that only the eye can read."""
    count = min(pdfium.FPDFPage_CountObjects(page), OBJECTS)
    holder, paths = ctypes.c_void_p(calls.address(page)), 0
    for i in range(count):
        kind = calls.object_type(calls.page_object(holder, i))
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_SHADING):
            return True
        paths += kind == pdfium.FPDF_PAGEOBJ_PATH
    return paths >= OUTLINES


def pictured(page: Any, frame: Frame) -> bool:
    """Whether a page with few words shows what may be more text: a picture all over it, or letters drawn as outlines."""
    count = min(pdfium.FPDFPage_CountObjects(page), OBJECTS)
    holder = ctypes.c_void_p(calls.address(page))
    edges = calls.Box()
    at = ctypes.addressof(edges)
    size = max(frame.width * frame.height, 1.0)
    letters = 0
    for i in range(count):
        item = calls.page_object(holder, i)
        kind = calls.object_type(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or not calls.bounds(item, at, at + 4, at + 8, at + 12):
            continue
        wide, high = edges[2] - edges[0], edges[3] - edges[1]
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            letters += 0.5 < wide < LETTER and 0.5 < high < LETTER
        elif wide * high >= COVERED * size:
            return True
    return letters >= DRAWN_LETTERS


def _collect(
    get: Callable[..., Any],
    holder: Any,
    count: int,
    matrix: Matrix,
    frame: Frame,
    found: Drawing,
    budget: list[int],
    depth: int,
) -> None:
    """Look through the objects of a page or of a form on it."""
    kind_of, text, path = calls.object_type, pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
    count = max(0, min(count, budget[0]))
    budget[0] -= count
    for index in range(count):
        item = get(holder, index)
        kind = kind_of(item)
        if kind == text:
            continue
        if kind == path:
            found.rulings.extend(_of_path(item, matrix, frame, found.dots))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEPTH:
            inner = _times(_matrix(_handle(item)), matrix)
            nested = pdfium.FPDFFormObj_CountObjects(_handle(item))
            _collect(calls.form_object, item, nested, inner, frame, found, budget, depth + 1)


def _handle(item: int) -> Any:
    return ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)


def _matrix(item: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(m)):
        return _IDENTITY
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _of_path(item: int, outer: Matrix, frame: Frame, dots: list[Dot]) -> Iterator[Ruling]:
    """The lines of a path; one that is a dot is put to the others."""
    at = ctypes.addressof(edges := calls.Box())
    if not calls.bounds(item, at, at + 4, at + 8, at + 12):
        return
    left, bottom, right, top = edges
    (ax, ay), (bx, by) = _apply(outer, left, bottom), _apply(outer, right, top)
    x0, y0, x1, y1 = frame.box(ax, ay, bx, by)
    wide, high = x1 - x0, y1 - y0
    least, greatest = DOT
    is_dot = least <= wide <= greatest and least <= high <= greatest and abs(wide - high) <= ROUND * max(wide, high)
    if wide <= SHORT and high <= SHORT and not is_dot:
        return
    modes = (ctypes.c_int * 2)()
    calls.draw_mode(item, ctypes.addressof(modes), ctypes.addressof(modes) + 4)
    fill, stroke = modes
    if not fill and not stroke:
        return
    if is_dot:
        dots.append(Dot(x0, x1, (y0 + y1) / 2))
        if wide <= SHORT and high <= SHORT:
            return
    if high <= THIN:
        yield Ruling(True, (y0 + y1) / 2, x0, x1)
        return
    if wide <= THIN:
        yield Ruling(False, (x0 + x1) / 2, y0, y1)
        return
    if (BOX if not stroke else 0) < calls.path_segments(item) <= SEGMENTS:
        yield from _of_segments(item, _times(_matrix(_handle(item)), outer), frame, bool(stroke))


def _of_segments(item: int, matrix: Matrix, frame: Frame, stroked: bool) -> Iterator[Ruling]:
    """The lines of a path: each straight stroke, or each filled rectangle as thin as a line."""
    place = (ctypes.c_float * 2)()
    at = ctypes.addressof(place)
    outline: list[tuple[float, float]] = []
    for i in range(calls.path_segments(item)):
        segment = calls.path_segment(item, i)
        kind = calls.segment_kind(segment)
        if not calls.segment_point(segment, at, at + 4):
            continue
        point = frame.point(*_apply(matrix, *place))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield from _of_outline(outline, stroked)
            outline = [point]
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            outline.append(point)
            if calls.segment_closes(segment):
                outline.append(outline[0])
        else:
            outline = [point]
    yield from _of_outline(outline, stroked)


def _of_outline(outline: list[tuple[float, float]], stroked: bool) -> Iterator[Ruling]:
    if len(outline) < 2:
        return
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    if len(outline) >= 4 and min(wide, high) <= THIN < max(wide, high):
        if wide > high:
            yield Ruling(True, (min(ys) + max(ys)) / 2, min(xs), max(xs))
        else:
            yield Ruling(False, (min(xs) + max(xs)) / 2, min(ys), max(ys))
        return
    if not stroked:
        return
    for (ax, ay), (bx, by) in pairwise(outline):
        if abs(ay - by) < 0.5 and abs(ax - bx) > SHORT:
            yield Ruling(True, (ay + by) / 2, min(ax, bx), max(ax, bx))
        elif abs(ax - bx) < 0.5 and abs(ay - by) > SHORT:
            yield Ruling(False, (ax + bx) / 2, min(ay, by), max(ay, by))
