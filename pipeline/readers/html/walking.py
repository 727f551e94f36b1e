"""From the elements of a page to its printed lines and tables, as a browser shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from lxml import etree

from pipeline.readers.docx.counting import FORMATS
from pipeline.readers.docx.fields import CHECKED, UNCHECKED
from pipeline.readers.docx.lines import Line, tidy
from pipeline.readers.docx.story import WIDEST, Entry, Grid, GridCell
from pipeline.readers.docx.styles import BOLD, ITALIC
from pipeline.readers.docx.symbols import plain
from pipeline.readers.html.patterns import (
    BLOCKS,
    COUNTER,
    COUNTERS,
    HIDDEN,
    LISTS,
    LOOKS,
    SLANT,
    STYLED_COUNTERS,
    UNSEEN,
    WEIGHT,
)

DEEPEST = 200
"""Elements within each other; what lies deeper is left out."""
LARGEST_NUMBER = 99_999
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _List:
    identifier: int
    level: int
    form: str | None
    """How it counts; None for bullets."""
    value: int
    step: int


class Walker:
    """Goes through a page, or through a cell of a table, and keeps what is printed in ``entries``."""

    def __init__(self, identifiers: count[int] | None = None) -> None:
        self.entries: list[Entry] = []
        self._pieces: list[tuple[str, int]] = []
        self._waiting = Line()
        self._lists: list[_List] = []
        self._level = 0
        self._identifiers = identifiers or count(1)

    def walk(self, element: etree._Element, look: int = 0, depth: int = 0, kept: bool = False) -> None:
        """Read an element with all in it, but not the text behind it.

        Parameters
        ----------
        look
            Bits of the look of the text around it.
        kept
            Whether spaces and line breaks stand as they are typed.
        """
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN or depth > DEEPEST:
            return
        if tag == "nav" or element.get("role") == "navigation":
            return  # the site's menu, not the page's text
        style = element.get("style") or ""
        if element.get("hidden") is not None or HIDDEN.search(style):
            return
        if tag == "br":
            self._pieces.append(("\n", look))
        elif tag == "input":
            self._input(element, look)
        elif tag == "select":
            chosen = element.find(".//option[@selected]")
            shown = element.find(".//option") if chosen is None else chosen
            if shown is not None:
                self._text(shown.text, look, kept)
        elif tag == "table":
            self.flush()
            self._table(element, look, depth)
        elif tag in BLOCKS:
            self._block(element, look, depth, kept)
        else:
            look |= LOOKS.get(tag, 0) | (BOLD if WEIGHT.search(style) else 0) | (ITALIC if SLANT.search(style) else 0)
            self._inside(element, look, depth, kept)

    def _inside(self, element: etree._Element, look: int, depth: int, kept: bool) -> None:
        self._text(element.text, look, kept)
        for child in element:
            self.walk(child, look, depth + 1, kept)
            self._text(child.tail, look, kept)

    def _block(self, element: etree._Element, look: int, depth: int, kept: bool) -> None:
        tag = str(element.tag)
        self.flush()
        level = self._level
        if tag[0] == "h" and tag[1:].isdigit():
            self._level = int(tag[1:])
        if tag in LISTS:
            self._lists.append(self._list(element))
        elif tag == "li" and self._lists:
            self._item(element)
        look |= BOLD if WEIGHT.search(element.get("style") or "") else 0
        self._inside(element, look, depth, kept or tag == "pre")
        self.flush()
        self._waiting = Line()
        self._level = level
        if tag in LISTS:
            self._lists.pop()

    def _text(self, text: str | None, look: int, kept: bool) -> None:
        if not text:
            return
        if not kept:
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and (not self._pieces or self._pieces[-1][0][-1] in " \n"):
                text = text[1:]
        text = plain(text) if not kept else plain(text.replace("\n", "\v")).replace("\v", "\n")
        if text:  # soft hyphens and the like leave nothing
            self._pieces.append((text, look))

    def _input(self, element: etree._Element, look: int) -> None:
        """What a form's field shows."""
        kind = (element.get("type") or "text").lower()
        if kind in ("checkbox", "radio"):
            self._pieces.append(((CHECKED if element.get("checked") is not None else UNCHECKED) + " ", look))
        elif kind not in ("hidden", "password"):
            self._text(element.get("value"), look, kept=False)

    def flush(self) -> None:
        """End the line that is being read."""
        text, spans = tidy(self._pieces)
        self._pieces = []
        if not text:
            return
        line, self._waiting = self._waiting, Line()
        line.text, line.spans, line.level = text, spans, self._level
        self.entries.append(line)

    def _list(self, element: etree._Element) -> _List:
        form = None
        styled = COUNTER.search(element.get("style") or "")
        if element.tag == "ol":
            form = COUNTERS.get(element.get("type") or "1", "decimal")
            if styled:
                form = STYLED_COUNTERS.get(styled[1].lower(), form)
        items = sum(1 for child in element if child.tag == "li")
        backwards = element.get("reversed") is not None
        start = _number(element.get("start"), items if backwards else 1)
        return _List(next(self._identifiers), len(self._lists), form, start, -1 if backwards else 1)

    def _item(self, element: etree._Element) -> None:
        holder = self._lists[-1]
        line = self._waiting = Line(list_id=holder.identifier, list_level=holder.level)
        if holder.form is None:
            line.bullet = "•"
            return
        holder.value = _number(element.get("value"), holder.value)
        printed = FORMATS[holder.form](holder.value)
        line.number = f"{printed}." if printed else None
        line.bullet = None if printed else "•"
        holder.value += holder.step

    def _table(self, element: etree._Element, look: int, depth: int) -> None:
        grid = Grid()
        taken: set[tuple[int, int]] = set()
        for r, row in enumerate(_rows(element)):
            column = 0
            for cell in row.iterchildren("td", "th"):
                while (r, column) in taken:
                    column += 1
                if column >= WIDEST:
                    break
                rowspan = min(max(_number(cell.get("rowspan"), 1), 1), WIDEST)
                colspan = min(max(_number(cell.get("colspan"), 1), 1), WIDEST - column)
                taken.update((r + y, column + x) for y in range(rowspan) for x in range(colspan))
                inner = Walker(self._identifiers)
                header = cell.tag == "th"
                inner._inside(cell, look | (BOLD if header else 0), depth + 1, False)
                inner.flush()
                head = header and row.find("td") is None
                grid.cells.append(GridCell(r, column, colspan, inner.entries, rowspan, head))
                column += colspan
                grid.columns = max(grid.columns, column)
            grid.rows = r + 1
        for caption in element.iterchildren("caption"):
            self._block(caption, look, depth + 1, False)
        if grid.cells:
            for cell_ in grid.cells:
                cell_.rowspan = min(cell_.rowspan, grid.rows - cell_.row)
            self.entries.append(grid)


def _rows(table: etree._Element) -> list[etree._Element]:
    """The rows of a table in the order in which they are shown: heads first, feet last."""
    parts: dict[str, list[etree._Element]] = {"thead": [], "tbody": [], "tfoot": []}
    for child in table:
        if child.tag in parts:
            parts[str(child.tag)] += child.iterchildren("tr")
        elif child.tag == "tr":
            parts["tbody"].append(child)
    return [*parts["thead"], *parts["tbody"], *parts["tfoot"]]


def _number(value: str | None, default: int) -> int:
    """A whole number of an attribute."""
    text = (value or "").strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 6):
        return default
    return max(-LARGEST_NUMBER, min(int(text), LARGEST_NUMBER))
