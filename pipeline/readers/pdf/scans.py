"""Pages that are pictures: rendered, straightened, their ruling lines and words found, words by Tesseract."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections import defaultdict
from dataclasses import replace
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.pages import Page, composed
from pipeline.readers.pdf.rasters import Box, bold, erased, lines_of, slant
from pipeline.readers.pdf.rulings import Ruling

PAGES = 60
"""Most pages of one file whose text is recognised, at two to four seconds each."""
DPI = 300
PIXELS = 30_000_000
"""Most pixels of a rendered page; larger sheets are rendered coarser."""
SECONDS = 60
"""Longest that Tesseract may take for one page."""
ONE_THREAD = ("OMP_THREAD_LIMIT", "1")
"""Tesseract's threads wait for each other more than they work: with one, a page takes half of the processor's time."""
SURE = 0.6
"""Mean confidence of a page's words from which it need not be turned and tried again."""
UNSURE = 30.0
"""Confidence in percent below which what holds no letter or figure is dirt."""
ALIKE = 0.2
"""Difference of sizes, as a share, within which lines are in the type of most of the page."""

_DESCENDING = frozenset("gjpqyQ,;()[]{}|/_@$")
_TALL = frozenset("bdfhijklt")
_BULLETS = frozenset("e¢°*»+©®@o«")
"""What a bullet is taken for."""

_MISREAD = {"l": "I", "lt": "It", "lts": "Its", "ln": "In", "lf": "If", "ls": "Is", "fo": "to", "fhe": "the"}
"""Words that Tesseract makes of others in type without serifs, or where a bar is faint; none of them is one."""

HOW_TO_INSTALL = (
    "install Tesseract (Debian, Ubuntu: apt install tesseract-ocr) and minutebook with its extra "
    "(pip install 'minutebook[ocr]'), and read the file again"
)


class NotRecognised(Exception):
    """Tesseract failed on a page, or took too long."""


def available() -> bool:
    """Whether Tesseract and the library that drives it are installed."""
    return importlib.util.find_spec("pytesseract") is not None and shutil.which("tesseract") is not None


def recognised(page: Any, number: int) -> Page:
    """Read a page from its picture.

    Parameters
    ----------
    page
        An open ``pypdfium2.PdfPage``.
    number
        Its number, from 1.

    Raises
    ------
    NotRecognised
        Where Tesseract fails or takes too long.
    """
    width, height = page.get_size()
    dpi = min(DPI, 72 * (PIXELS / max(width * height, 1.0)) ** 0.5)
    image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    found, lines, sure = _read(image, dpi)
    if sure < SURE and (turn := _turn(image)):
        image = image.rotate(-turn, expand=True, fillcolor=255)
        turned = _read(image, dpi)
        if turned[2] > sure:
            found, lines, sure = turned
            if turn % 180:
                width, height = height, width
    made = composed(number, width, height, found, lines)
    made.words = len(found)
    made.confidence = round(sure, 3) if found else None
    made.drawn = not found
    return made


def _read(image: Image.Image, dpi: float) -> tuple[list[Word], list[Ruling], float]:
    """Words, ruling lines and mean confidence, 0 to 1."""
    angle = slant(image)
    if angle:
        image = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    dark: NDArray[np.bool_] = np.asarray(image) < 140
    boxes = lines_of(dark, dpi)
    data = _tesseract(Image.fromarray(erased(np.asarray(image), boxes)))
    found = _words(data, dark, dpi)
    scale = 72 / dpi
    lines = [
        Ruling(True, (b.top + b.bottom) / 2 * scale, b.left * scale, b.right * scale)
        if b.flat
        else Ruling(False, (b.left + b.right) / 2 * scale, b.top * scale, b.bottom * scale)
        for b in boxes
    ]
    size = sum(len(w.text) for w in found)
    sure = sum(len(w.text) * (w.confidence or 0.0) for w in found) / size if size else 0.0
    return found, lines, sure


def _tesseract(image: Image.Image) -> dict[str, list[Any]]:
    import pytesseract

    os.environ.setdefault(*ONE_THREAD)
    try:
        data: dict[str, list[Any]] = pytesseract.image_to_data(
            image, config="--psm 3", output_type=pytesseract.Output.DICT, timeout=SECONDS
        )
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        raise NotRecognised(str(error).split("\n")[0][:120]) from error
    return data


def _turn(image: Image.Image) -> int:
    """By how many degrees clockwise the picture is to be turned to stand upright; 0 where that can't be told."""
    import pytesseract

    os.environ.setdefault(*ONE_THREAD)
    try:
        found = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT, timeout=SECONDS)
    except (pytesseract.TesseractError, RuntimeError, OSError):
        return 0
    return int(found.get("rotate", 0)) % 360


def _words(data: dict[str, list[Any]], dark: NDArray[np.bool_], dpi: float) -> list[Word]:
    """The words of Tesseract's table, with baseline and size of their lines, in points."""
    lines: dict[tuple[int, int, int], list[tuple[str, Box, float]]] = defaultdict(list)
    for i, raw in enumerate(data["text"]):
        text, sure = str(raw).strip(), float(data["conf"][i])
        if not text or sure < 0 or (sure < UNSURE and not any(c.isalnum() for c in text)):
            continue
        left, top = int(data["left"][i]), int(data["top"][i])
        box = Box(left, top, left + int(data["width"][i]), top + int(data["height"][i]))
        if box.right > box.left and box.bottom > box.top:
            lines[data["block_num"][i], data["par_num"][i], data["line_num"][i]].append((text, box, sure))
    scale = 72 / dpi
    found: list[Word] = []
    boxes: list[Box] = []
    for content in lines.values():
        content.sort(key=lambda item: item[1].left)
        baseline, size = _measure(content)
        for at, (text, box, sure) in enumerate(content):
            if at == 0 and text in _BULLETS and len(content) > 1 and content[1][1].left - box.right > 0.6 * size:
                text = "•"
            for piece in _MISREAD.get(text, text).split():
                found.append(
                    Word(
                        piece, box.left * scale, box.top * scale, box.right * scale, box.bottom * scale,
                        baseline * scale, size * scale, confidence=sure / 100,
                    )
                )  # fmt: skip
                boxes.append(box)
    usual = median([w.size for w in found for _ in w.text]) if found else 0.0
    heavy = bold(dark, boxes)
    return [
        replace(w, size=round(usual if abs(w.size - usual) <= ALIKE * usual else w.size, 1), bold=b)
        for w, b in zip(found, heavy, strict=True)
    ]


def _measure(content: list[tuple[str, Box, float]]) -> tuple[float, float]:
    """Baseline and size in pixels of the words of one line."""
    level = [b.bottom for t, b, _ in content if not _DESCENDING.intersection(t)] or [b.bottom for _, b, _ in content]
    baseline = median(level)
    tall = [baseline - b.top for t, b, _ in content if any(c.isupper() or c.isdigit() or c in _TALL for c in t)]
    if tall:
        return baseline, max(4.0, median(tall) / 0.72)
    return baseline, max(4.0, median([baseline - b.top for _, b, _ in content]) / 0.5)
