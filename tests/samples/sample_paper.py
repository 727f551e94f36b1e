"""PDF files printed from a list of paragraphs, with running lines and an optional action column; no clock in the file.

The body is a list of tuples, the first of which says what it is: ``("title", text)``, ``("subtitle", text)``,
``("head", number, text)``, ``("p", text)``, ``("p", text, initials in the action column)``,
``("label", label, text)``, ``("table", widths in cm, rows)``. ``<b>`` and ``<i>`` work in any text.
"""

from __future__ import annotations

import io
from typing import Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

rl_config.invariant = 1
MARGIN = 2.1 * cm
WIDTH = A4[0] - 2 * MARGIN
COLUMN = 1.8 * cm
"""Width of the action column."""


class _Numbered(Canvas):
    """A canvas that knows at the end how many pages there are."""

    source: dict[str, Any]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, state in enumerate(self._kept, 1):
            self.__dict__.update(state)
            self.setFont(self.source["font"], 9)
            self.drawString(MARGIN, A4[1] - 1.3 * cm, self.source["header"])
            self.line(MARGIN, A4[1] - 1.45 * cm, A4[0] - MARGIN, A4[1] - 1.45 * cm)
            self.drawString(MARGIN, 1.1 * cm, self.source["footer"])
            self.drawRightString(A4[0] - MARGIN, 1.1 * cm, f"Page {number} of {len(self._kept)}")
            super().showPage()
        super().save()


def build(source: dict[str, Any]) -> bytes:
    """The file's bytes from ``body``, ``header``, ``footer``, ``font``, ``bold`` and ``action``, the column's head."""
    raw = io.BytesIO()
    template = SimpleDocTemplate(
        raw, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=2 * cm, bottomMargin=2 * cm,
        title=source["header"], author="",
    )  # fmt: skip
    canvas = type("Canvas", (_Numbered,), {"source": source})
    template.build(_story(source), canvasmaker=canvas)
    return raw.getvalue()


def _story(source: dict[str, Any]) -> list[Any]:
    text = ParagraphStyle("text", fontName=source["font"], fontSize=10.5, leading=13.5, spaceAfter=5)
    bold = ParagraphStyle("bold", parent=text, fontName=source["bold"], spaceBefore=5, spaceAfter=2)
    title = ParagraphStyle("title", parent=bold, fontSize=15, leading=19, alignment=TA_CENTER)
    centred = ParagraphStyle("centred", parent=text, alignment=TA_CENTER, spaceAfter=8)
    story: list[Any] = []
    headed = False
    for kind, *rest in source["body"]:
        if kind == "title":
            story.append(Paragraph(rest[0], title))
        elif kind == "subtitle":
            story.append(Paragraph(rest[0], centred))
        elif kind == "label":
            story.append(_columns([Paragraph(rest[0], bold), Paragraph(rest[1], text)], [3.1 * cm, WIDTH - 3.1 * cm]))
        elif kind == "head":
            if source.get("action") and not headed:
                head = ParagraphStyle("column", parent=bold, alignment=TA_CENTER)
                story.append(_columns(["", Paragraph(source["action"], head)], [WIDTH - COLUMN, COLUMN]))
                headed = True
            head = [Paragraph(rest[0], bold), Paragraph(rest[1], bold)]
            story += [Spacer(1, 5), _columns(head, [1.7 * cm, WIDTH - 1.7 * cm])]
        elif kind == "table":
            story += [_ruled(rest[0], rest[1], text, bold), Spacer(1, 6)]
        elif source.get("action"):
            initials = ParagraphStyle("initials", parent=bold, alignment=TA_CENTER, spaceBefore=0)
            entry = Paragraph(rest[1], initials) if len(rest) > 1 else ""
            story.append(_columns([Paragraph(rest[0], text), entry], [WIDTH - COLUMN, COLUMN]))
        else:
            story.append(Paragraph(rest[0], text))
    return story


def _columns(cells: list[Any], widths: list[float]) -> Table:
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0),
                        ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])  # fmt: skip
    return Table([cells], colWidths=widths, style=style, hAlign="LEFT")


def _ruled(widths: list[float], rows: list[list[str]], text: ParagraphStyle, bold: ParagraphStyle) -> Table:
    cells = [[Paragraph(c, bold if r == 0 else text) for c in row] for r, row in enumerate(rows)]
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)])  # fmt: skip
    return Table(cells, colWidths=[w * cm for w in widths], style=style, repeatRows=1, hAlign="LEFT")
