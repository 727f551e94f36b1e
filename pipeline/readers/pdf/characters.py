"""Words of a page with their boxes, taken from pdfium's text layer, and the straight lines drawn on the page.

Coordinates are points as the reader of the page sees them: ``x`` from the left edge to the right, ``y`` from the top
edge downwards, the page's own rotation undone.
"""

from __future__ import annotations

import ctypes
import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf import calls
from pipeline.readers.pdf.glyphs import BOLD, ITALIC, NAMELESS, repair

FONT_NAME_BYTES = 96
"""Longest font name asked for; what is longer is cut by pdfium to nothing and counts as plain."""
FORCE_BOLD, ITALIC_FLAG = 1 << 18, 1 << 6
"""Bits of a font descriptor's flags (ISO 32000-1, table 123)."""
SPLIT_FROM, SPLIT_CLOSELY = 14, 4
"""Words at least this long are looked at letter by letter for gaps that pdfium took for none; the second where such were
found."""
RUN_TOGETHER = 3
"""Long words of a page that fall apart so that its shorter ones are looked at too."""
SPACE_GAP = 0.17
"""Gap between two letters, in ems, that a person sees as a space."""

STROKES = frozenset("lI")
"""Letters that are one upright stroke in type without serifs."""
STROKES_SEEN = 9
"""Strokes measured of one font."""
WIDE_LIGATURE = 0.66
"""Width of a ligature of three letters, as a share of the line's height; of two it is about a half."""
THICK = (0.108, 0.18)
"""Width of such a stroke in bold type, in ems: Arial and Calibri have 0.12 to 0.145, regular 0.08 to 0.095; with serifs
or slanted, 0.19 and more."""

_LOOSE_BOX = calls.loose_box
_UNPACK, _UNPACK_BOTH = struct.Struct("4f").unpack_from, struct.Struct("8f").unpack_from
_UNPACK_MATRIX = struct.Struct("6f").unpack_from
_WORD = re.compile(r"[^\s\ufffe\x02\x00]+")
SMALLEST = 3.0
"""Points from descender to ascender below which nobody can read a word: specks of a logo."""
OFF_PAGE = 5.0
"""Points beyond the page's edge where the middle of a word that is seen may stand."""
NOWHERE = float("-inf")
"""Where the word before a page's first one ends."""
NARROW_SPACE = 0.16
"""Gap in ems below which the file itself must say that there is a space."""

_NEVER_SPLIT = re.compile(r"[/@\\]|www|_{3}|\.{4}|[…—–-]{2}")


@dataclass(slots=True)
class Word:
    """A word as printed: text, box, baseline, size in points, and style.

    ``turn`` is the angle of the text, 0 for upright, 90 where it reads upwards, 270 downwards, 180 upside down.
    ``hyphen`` says that pdfium saw the word broken at the end of its line.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    turn: int = 0
    hyphen: bool = False
    underline: bool = False
    strike: bool = False
    spaced: bool = False
    """Whether the file has a space before it, however narrow that is set."""
    confidence: float | None = None
    """Of a recognised word, 0 to 1."""

    @property
    def middle(self) -> float:
        """Half-way between left and right."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Frame:
    """From the coordinates of the PDF page to those of the person who looks at it."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Of the page as seen, in points."""
        return self.right - self.left if self.rotation % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Of the page as seen, in points."""
        return self.top - self.bottom if self.rotation % 180 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as seen."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a box as seen."""
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


@lru_cache(maxsize=512)
def _style(name: bytes, flags: int) -> tuple[bool, bool]:
    plain = name.rpartition(b"+")[2].decode("utf-8", "replace")
    return bool(BOLD.search(plain)) or bool(flags & FORCE_BOLD), bool(ITALIC.search(plain)) or bool(flags & ITALIC_FLAG)


class _Page:
    """The calls to pdfium that one page needs, with their buffers."""

    def __init__(self, textpage: Any, frame: Frame) -> None:
        self.raw = textpage.raw
        self._address = calls.address(textpage.raw)
        self._text = self.handle = ctypes.c_void_p(self._address)
        self.frame = frame
        self._plain, self._left, self._top = not frame.rotation, frame.left, frame.top
        self._right, self._lowest = 2 * (frame.width + OFF_PAGE), frame.height + OFF_PAGE
        self._box = (calls.Box * 2)()
        self._box_at = ctypes.c_void_p(ctypes.addressof(self._box))
        self._second_at = ctypes.c_void_p(ctypes.addressof(self._box) + ctypes.sizeof(calls.Box))
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.c_void_p(ctypes.addressof(self._matrix))
        self._name = ctypes.create_string_buffer(FONT_NAME_BYTES)
        self._name_at = ctypes.addressof(self._name)
        self._flags = ctypes.c_int()
        self._flags_at = ctypes.addressof(self._flags)
        self._styles: dict[int, tuple[bool, bool]] = {}
        self.nameless: dict[int, list[tuple[Word, int]]] = {}
        """Words, with their first character, in fonts whose names tell nothing, by font."""

    def box(self, index: int) -> tuple[float, float, float, float]:
        """The loose box (advance by ascent and descent) of one character."""
        if not _LOOSE_BOX(self._text, index, self._box_at):
            return 0.0, 0.0, 0.0, 0.0
        x0, y1, x1, y0 = _UNPACK(self._box)
        if self._plain and x0 <= x1 and y0 <= y1:
            return x0 - self._left, self._top - y1, x1 - self._left, self._top - y0
        return self.frame.box(x0, y0, x1, y1)

    def ends(self, first: int, last: int) -> tuple[float, float, float, float, float, float, float, float]:
        """The loose boxes of the first and the last character of a word, one after the other."""
        if self._plain and _LOOSE_BOX(self._text, first, self._box_at):
            if first == last:
                x0, y1, x1, y0 = _UNPACK(self._box)
                if x0 <= x1 and y0 <= y1:
                    x0, top, x1, bottom = x0 - self._left, self._top - y1, x1 - self._left, self._top - y0
                    return x0, top, x1, bottom, x0, top, x1, bottom
            elif _LOOSE_BOX(self._text, last, self._second_at):
                x0, y1, x1, y0, u0, v1, u1, v0 = _UNPACK_BOTH(self._box)
                if x0 <= x1 and y0 <= y1 and u0 <= u1 and v0 <= v1:
                    left, top = self._left, self._top
                    return x0 - left, top - y1, x1 - left, top - y0, u0 - left, top - v1, u1 - left, top - v0
        return (*self.box(first), *self.box(last))

    def shows(self, x0: float, x1: float, baseline: float) -> bool:
        """Whether a word stands on the page, or but a little off it."""
        return -2 * OFF_PAGE < x0 + x1 < self._right and -OFF_PAGE < baseline < self._lowest

    def lean(self, index: int) -> float:
        """How far upright text at a character leans to the right: a slant that the matrix makes, not the font."""
        m = self._matrix
        if not calls.matrix(self._text, index, self._matrix_at) or not m.c or m.b or not m.d or not self._plain:
            return 0.0
        return float(m.c / m.d)

    def straighten(self, left: Word, last: int, right: Word, first: int) -> None:
        """Take the slant out of the facing edges of two words: the box of leaning letters is wider than they are."""
        left.x1 -= (left.baseline - left.top) * self.lean(last)
        right.x0 += (right.bottom - right.baseline) * self.lean(first)

    def setting(self, index: int) -> tuple[float, int, float]:
        """Size in points, direction and baseline of the text at a character."""
        size = calls.font_size(self._text, index)
        m = self._matrix
        if not calls.matrix(self._text, index, self._matrix_at):
            return size, 0, self.box(index)[3]
        a, b, c, d, e, f = _UNPACK_MATRIX(m)
        if size < 0:  # letters turned upside down twice
            size, a, b, c, d = -size, -a, -b, -c, -d
        if a > 0 and not b and self._plain:
            return size * abs(d), 0, self._top - f
        along, across = (0 if a >= 0 else 180), (90 if b > 0 else 270)
        turn = ((along if abs(a) >= abs(b) else across) - self.frame.rotation) % 360
        return size * ((c * c + d * d) ** 0.5 or 1.0), turn, self.frame.point(e, f)[turn % 180 == 0]

    def style(self, item: int | None, index: int) -> tuple[bool, bool]:
        """Whether the text of an object is bold, and whether it is italic; ``index`` is a character of it."""
        font = calls.object_font(item) if item else None
        if font in self._styles:
            return self._styles[font]
        size = calls.font_info(self._address, index, self._name_at, FONT_NAME_BYTES, self._flags_at)
        name = self._name.value if 0 < size <= FONT_NAME_BYTES else b""
        style = _style(name, self._flags.value)
        if font:
            self._styles[font] = style
            if NAMELESS.fullmatch(name) and not style[0]:
                self.nameless[font] = []
        return style

    def note(self, word: Word, index: int, item: int | None) -> None:
        """Keep a word for :meth:`embolden` if nothing is known of its font."""
        kept = self.nameless.get(calls.object_font(item) or 0) if item else None
        if kept is not None:
            kept.append((word, index))

    def embolden(self) -> None:
        """Mark words in nameless fonts as bold where the strokes of the letters are as thick as in bold type."""
        edges = [ctypes.c_double() for _ in range(4)]
        refs = [ctypes.byref(edge) for edge in edges]
        for kept in self.nameless.values():
            widths: list[float] = []
            for word, start in kept:
                for i, letter in enumerate(word.text):
                    if letter in STROKES and not word.turn and pdfium.FPDFText_GetCharBox(self.raw, start + i, *refs):
                        widths.append((edges[1].value - edges[0].value) / max(word.size, 1.0))
                if len(widths) >= STROKES_SEEN:
                    break
            if widths and THICK[0] <= median(widths) <= THICK[1]:
                for word, _ in kept:
                    word.bold = True


def text_of(textpage: Any, limit: int) -> str:
    """All characters of a page, one Python character for each of pdfium's, at most ``limit``."""
    count = min(textpage.count_chars(), limit)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage.raw, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", "replace")
    if len(text) == count and written == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage.raw, i) for i in range(count))
    return "".join(chr(c) if c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" for c in codes)


def is_hidden(textpage: Any) -> bool:
    """Whether the text of a page is invisible, laid over a picture by the program that recognised it."""
    item = pdfium.FPDFText_GetTextObject(textpage.raw, 0)
    return bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE


def words(textpage: Any, frame: Frame, limit: int) -> list[Word]:
    """The words of a page in the order of the file; see :func:`_words`."""
    found, apart = _words(textpage, frame, limit, SPLIT_FROM)
    return found if apart < RUN_TOGETHER else _words(textpage, frame, limit, SPLIT_CLOSELY)[0]


def _words(textpage: Any, frame: Frame, limit: int, split_from: int) -> tuple[list[Word], int]:
    """The words of a page in the order of the file.

    Parameters
    ----------
    textpage
        Of pypdfium2; stays open.
    frame
        The page's box and rotation.
    limit
        Most characters to look at.
    split_from
        Letters from which a word is looked at for gaps.

    Returns
    -------
    The words, and how many of them fell apart at gaps.
    """
    text = text_of(textpage, limit)
    apart = 0
    page = _Page(textpage, frame)
    found: list[Word] = []
    seen_top, seen_bottom = 0.0, 0.0
    size, turn, baseline, em, edge, before, length = 0.0, 0, 0.0, 1.0, NOWHERE, 0, len(text)
    ends, style, setting, text_object, handle = page.ends, page.style, page.setting, calls.text_object, page.handle
    left, right, lowest = -2 * OFF_PAGE, 2 * (frame.width + OFF_PAGE), frame.height + OFF_PAGE
    item: int | None = None
    bold = italic = False
    if "\ufffe" in text:
        text = _unmapped(page, text)
    for match in _WORD.finditer(text):
        start, end = match.span()
        x0, top, x1, bottom, last_x0, last_top, last_x1, last_bottom = ends(start, end - 1)
        if top != seen_top or bottom != seen_bottom or turn:
            size, turn, baseline = setting(start)  # letters as high as those before are of their size and line
            seen_top, seen_bottom = top, bottom
            em = size if size > 1.0 else 1.0
        here = text_object(handle, start)
        if here is None or here != item:  # a line or a word is often one object
            item = here
            bold, italic = style(here, start)
        if end - start > 1:
            if not turn and not (
                last_x1 - x0 < (end - start) * 1.3 * em
                and last_x1 - x0 > -0.2 * em
                and -0.7 * em < last_bottom - bottom < 0.7 * em
                and (end - start < split_from or _NEVER_SPLIT.search(text, start, end))
            ):  # on two lines, wider than its letters, or too long
                apart += _split(page, text, start, end, found, (baseline, size, bold, italic)) > 1
                edge = found[-1].x1 if found else NOWHERE
                continue
            if turn or last_top != top:
                x0, top, x1, bottom = min(x0, last_x0), min(top, last_top), max(x1, last_x1), max(bottom, last_bottom)
            else:
                x1 = last_x1
        if bottom - top < SMALLEST or not (turn or (left < x0 + x1 < right and -OFF_PAGE < baseline < lowest)):
            continue
        piece = match.group()
        if not (piece.isascii() and piece.isprintable()) and not (piece := repair(piece)):
            continue
        word = Word(piece, x0, top, x1, bottom, baseline, size, bold, italic, turn)
        if -size < x0 - edge < NARROW_SPACE * size:
            page.straighten(found[-1], before, word, start)
            if text[start - 1] == " ":
                word.spaced = not pdfium.FPDFText_IsGenerated(textpage.raw, start - 1)
        found.append(word)
        edge, before = x1, end - 1
        if page.nameless:
            page.note(word, start, item)
        if end < length and text[end] in "\ufffe\x02":
            word.text += "-"
            word.hyphen = True
    page.embolden()
    return found, apart


def _unmapped(page: _Page, text: str) -> str:
    """The text with letters that the file gives no code for told apart from hyphens at line ends.

    Pdfium has U+FFFE for both. Within a line it is nearly always the ligature of a font without a table of codes.
    """
    letters = list(text)
    for at, letter in enumerate(text[:-1]):
        if letter == "\ufffe" and not text[at + 1].isspace():
            here, after = page.box(at), page.box(at + 1)
            em = max(here[3] - here[1], 1.0)
            if abs(here[3] - after[3]) < 0.5 * em and -0.3 * em < after[0] - here[2] < 0.3 * em:
                letters[at] = "\ufb03" if here[2] - here[0] > WIDE_LIGATURE * em else "\ufb01"
    return "".join(letters)


def _split(
    page: _Page, text: str, start: int, end: int, found: list[Word], setting: tuple[float, float, bool, bool]
) -> int:
    """Add the words that pdfium ran together; how many they are."""
    baseline, size, bold, italic = setting
    pieces = _pieces(page, start, end, max(size, 1.0))
    for first, last in pieces:
        if piece := repair(text[first:last]):
            a, b = page.box(first), page.box(last - 1)
            line = page.setting(first)[2] if first > start else baseline
            box = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
            if page.shows(box[0], box[2], line):
                found.append(Word(piece, *box, line, size, bold, italic))
    if found and end < len(text) and text[end] in "\ufffe\x02":
        found[-1].text += "-"
        found[-1].hyphen = True
    return len(pieces)


def _pieces(page: _Page, start: int, end: int, em: float) -> list[tuple[int, int]]:
    """Start and end of the words in a run of characters, told by the gaps between these."""
    before = page.box(start)
    pieces, begin = [], start
    for i in range(start + 1, end):
        box = page.box(i)
        if box[2] - box[0] <= 0 and box[0] == 0:
            continue
        gap = box[0] - before[2]
        if gap > SPACE_GAP * em or gap < -2 * em or abs(box[3] - before[3]) > 0.7 * em:
            pieces.append((begin, i))
            begin = i
        before = box
    return [*pieces, (begin, end)]
