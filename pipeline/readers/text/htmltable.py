"""Tables that a converter has left in Markdown as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree, html

from pipeline.document import Block, Cell, table
from pipeline.readers.text.lines import Line

MOST_LINES = 5000
WIDEST = 100
"""Columns and rows that a cell may span."""
_BREAKING = ("br", "p", "div", "li")


def read(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table that begins on a line, and the number of the first line after it; None where it is not closed."""
    end = next((i for i in range(at, min(len(lines), at + MOST_LINES)) if "</table>" in lines[i].text.lower()), None)
    if end is None:
        return None
    try:
        parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        root = html.fromstring("\n".join(line.text for line in lines[at : end + 1]), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    grid: list[list[Cell]] = []
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(root.iter("tr")):
        cells: list[Cell] = []
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (r, column) in taken:
                column += 1
            rowspan, colspan = _span(cell.get("rowspan")), _span(cell.get("colspan"))
            taken |= {(r + y, column + x) for y in range(rowspan) for x in range(colspan)}
            cells.append(Cell(_text(cell), r, column, rowspan, colspan, header=cell.tag == "th"))
            column += colspan
        grid.append(cells)
    return (table(grid, page=lines[at].page), end + 1) if any(grid) else None


def _span(value: str | None) -> int:
    return min(max(int(value), 1), WIDEST) if value and value.isdecimal() else 1


def _text(cell: etree._Element) -> str:
    """The text of a cell, a line break where its paragraphs and items end."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            pieces.append(re.sub(r"\s+", " ", element.text or ""))
        else:
            if element.tag in _BREAKING:
                pieces.append("\n")
            if element is not cell:
                pieces.append(re.sub(r"\s+", " ", element.tail or ""))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
