"""Draws small PDF files for the tests: text at a place, wrapped paragraphs, rules; y runs down from the top edge."""

from __future__ import annotations

import io

import pytest

pytest.importorskip(
    "reportlab", reason="the PDF files of these tests are drawn with reportlab (pip install -e '.[dev]')"
)

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Block, Document
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import reader

WIDTH, HEIGHT = 595.0, 842.0
LEADING = 1.2


class Paper:
    """A PDF file in the making."""

    def __init__(self, **fields: object) -> None:
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), **fields)
        self.canvas.setTitle("")

    def text(self, x: float, y: float, text: str, size: float = 11, font: str = "Helvetica") -> Paper:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, text)
        return self

    def bold(self, x: float, y: float, text: str, size: float = 11) -> Paper:
        return self.text(x, y, text, size, "Helvetica-Bold")

    def centred(self, y: float, text: str, size: float = 11, font: str = "Helvetica") -> Paper:
        self.canvas.setFont(font, size)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - y, text)
        return self

    def wrapped(
        self, x: float, y: float, width: float, text: str, size: float = 11, font: str = "Helvetica", leading: float = 0
    ) -> float:
        """Write a paragraph; the baseline after its last."""
        for line in simpleSplit(text, font, size, width):
            self.text(x, y, line, size, font)
            y += leading or size * LEADING
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Paper:
        self.canvas.line(x0, HEIGHT - y0, x1, HEIGHT - y1)
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Paper:
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def turned(self, x: float, y: float, text: str, size: float = 11) -> Paper:
        """Text that reads upwards."""
        self.canvas.saveState()
        self.canvas.translate(x, HEIGHT - y)
        self.canvas.rotate(90)
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()
        return self

    def page(self) -> Paper:
        self.canvas.showPage()
        return self

    def data(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()

    def read(self, password: str | None = None) -> Document:
        return reader.read(self.data(), "minutes.pdf", ReadOptions(password=password))


def shown(document: Document) -> list[tuple[str, str | None, str]]:
    """Kind, number and text of each block of the body."""
    return [(block.kind, block.number, block.text) for _, block in document.body()]


def texts(document: Document) -> list[str]:
    return [block.text for _, block in document.body()]


def grid_of(block: Block) -> list[list[str]]:
    """A table's cells as rows of texts, a merged cell where it begins."""
    width = max(cell.column + cell.colspan for cell in block.cells)
    rows = [["" for _ in range(width)] for _ in range(max(cell.row for cell in block.cells) + 1)]
    for cell in block.cells:
        rows[cell.row][cell.column] = cell.text
    return rows


def only_table(document: Document) -> Block:
    (table,) = [block for block in document.blocks if block.kind == "table"]
    return table
