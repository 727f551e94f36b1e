"""A story of a Word file (body, cell, header, note, text box) as printed lines and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.document import Warn
from pipeline.readers.docx.inline import Inline, InlineReader, checkbox, is_prompt
from pipeline.readers.docx.lines import Line, tidy
from pipeline.readers.docx.names import (
    ALTERNATIVES,
    CELL,
    CONTROL,
    CONTROL_CONTENT,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    TABLE,
    VAL,
    WRAPPERS,
    Element,
    chosen,
    is_on,
    number,
    w,
)
from pipeline.readers.docx.numbering import Numbering
from pipeline.readers.docx.pages import Pages
from pipeline.readers.docx.properties import Properties, properties_of
from pipeline.readers.docx.styles import HIDDEN, Style, Styles

DEEPEST = 40
"""Tables, controls and boxes within each other; what lies deeper is left out."""
WIDEST = 200
"""Columns of a table; spans beyond are cut."""


@dataclass(slots=True)
class GridCell:
    """A cell of a table with its place in the grid and what stands in it."""

    row: int
    column: int
    colspan: int
    entries: list[Line | Grid]
    rowspan: int = 1
    header: bool = False

    def lines(self) -> Iterator[Line]:
        """Its printed lines, those of tables in it left out."""
        return (entry for entry in self.entries if isinstance(entry, Line))


@dataclass(slots=True)
class Grid:
    """A table. ``widths`` are those of its columns in twentieths of a point; they need not be there."""

    cells: list[GridCell] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    columns: int = 0
    rows: int = 0
    first_row_apart: bool = False
    """Whether the table's style sets its first row apart."""


Entry = Line | Grid


class StoryReader:
    """Reads stories one after the other; numbers, fields and pages run on from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, sections: list[Element]) -> None:
        self.pages = Pages()
        self.notes: list[tuple[str, str]] = []
        """The notes referred to so far, in order."""
        self.warnings: list[Warn] = []
        self._styles = styles
        self._numbering = numbering
        self._inline = InlineReader(styles, self.pages, self.notes)
        self._sections = sections
        self._section = 0

    def read(self, container: Element, depth: int = 0) -> list[Entry]:
        """The lines and tables of a story."""
        found: list[Entry] = []
        held = Inline()
        self._blocks(container, found, held, depth)
        if held.pieces or held.boxes:
            self._finish(Properties(), self._styles.paragraph(None), held, found, depth)
        return found

    def _blocks(self, container: Element, found: list[Entry], held: Inline, depth: int) -> None:
        if depth > DEEPEST:
            self._warn("too-deep", "parts that lie too deep within each other were left out")
            return
        for child in container:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child, found, held, depth)
            elif tag == TABLE:
                grid = self._table(child, depth)
                if grid is not None:
                    found.append(grid)
            elif tag == CONTROL:
                content = child.find(CONTROL_CONTENT)
                if content is not None and not is_prompt(child, content):
                    before = len(found)
                    self._blocks(content, found, held, depth + 1)
                    _set_box(found[before:], checkbox(child))
            elif tag in WRAPPERS:
                self._blocks(child, found, held, depth + 1)
            elif tag == ALTERNATIVES:
                choice = chosen(child)
                if choice is not None:
                    self._blocks(choice, found, held, depth + 1)
            elif tag == w("altChunk"):
                self._warn("embedded-part", "a part in another format is embedded and was not read")

    def _paragraph(self, paragraph: Element, found: list[Entry], held: Inline, depth: int) -> None:
        properties = properties_of(paragraph.find(PARAGRAPH_PROPERTIES))
        style = self._styles.paragraph(properties.style)
        if properties.page_break and (found or depth):
            self.pages.explicit()
        self._inline.read(paragraph, style, held)
        if properties.runs_on:
            return
        look = (style.on & ~properties.mark_decided) | properties.mark_on
        if held.pieces or not look & HIDDEN:
            self._finish(properties, style, held, found, depth)
        held.pieces, held.boxes, held.page = [], [], None
        if properties.section_end:
            self._section_end()

    def _section_end(self) -> None:
        """Go into the next section, which begins a page unless it says otherwise."""
        self._section += 1
        if self._section < len(self._sections):
            kind = self._sections[self._section].find(w("type"))
            if kind is None or kind.get(VAL) not in ("continuous", "nextColumn"):
                self.pages.explicit()

    def _finish(self, properties: Properties, style: Style, held: Inline, found: list[Entry], depth: int) -> None:
        """Make a line of what was read, and read the boxes that hang on it."""
        list_id = properties.list_id if properties.list_id is not None else style.list_id
        printed = None
        if list_id:
            printed = self._numbering.next(properties.list_id, properties.list_level, style)
        if held.pieces or printed is not None:
            text, spans = tidy(held.pieces)
            line = Line(text, spans, style=style, right=properties.right, page=held.page or self.pages.current)
            line.level = style.level if properties.outline is None else properties.outline
            if printed is not None:
                line.number, line.bullet, line.list_level = printed.number, printed.bullet, printed.level
                line.list_id = list_id
            if not line.empty:
                line.blank_above, held.blank = held.blank, -1
                found.append(line)
        held.blank += 1
        for box in held.boxes:
            found.extend(self.read(box, depth + 1))

    def _table(self, table: Element, depth: int) -> Grid | None:
        if depth > DEEPEST:
            self._warn("too-deep", "parts that lie too deep within each other were left out")
            return None
        grid = Grid(widths=_widths(table), first_row_apart=self._first_row_apart(table))
        open_cells: dict[int, GridCell] = {}
        for row in _children(table, ROW, depth):
            properties = row.find(w("trPr"))
            if properties is not None and (
                properties.find(w("del")) is not None or is_on(properties.find(w("hidden")))
            ):
                continue
            column = number(properties.find(w("gridBefore")), 0) or 0 if properties is not None else 0
            column = min(max(column, 0), WIDEST)
            heads = properties is not None and is_on(properties.find(w("tblHeader")))
            last: GridCell | None = None
            for cell in _children(row, CELL, depth):
                settings = cell.find(w("tcPr"))
                span = max(1, number(settings.find(w("gridSpan")), 1) or 1) if settings is not None else 1
                span = min(span, max(1, WIDEST - column))
                vertical = settings.find(w("vMerge")) if settings is not None else None
                across = settings.find(w("hMerge")) if settings is not None else None
                if settings is not None and settings.find(w("cellDel")) is not None:
                    continue
                if across is not None and across.get(VAL, "continue") == "continue" and last is not None:
                    last.colspan += span
                    column += span
                    continue
                above = open_cells.get(column)
                if vertical is not None and vertical.get(VAL, "continue") == "continue" and above is not None:
                    above.rowspan = grid.rows - above.row + 1
                    column += above.colspan
                    last = None
                    continue
                made = GridCell(grid.rows, column, span, self.read(cell, depth + 1), header=heads)
                grid.cells.append(made)
                for at in [c for c in open_cells if column <= c < column + span]:
                    del open_cells[at]
                if vertical is not None:
                    open_cells[column] = made
                last = made
                column += span
            grid.columns = max(grid.columns, column)
            grid.rows += 1
        return grid if grid.cells else None

    def _first_row_apart(self, table: Element) -> bool:
        properties = table.find(w("tblPr"))
        if properties is None:
            return False
        look, style = properties.find(w("tblLook")), properties.find(w("tblStyle"))
        if look is None or style is None:
            return False
        flag = look.get(w("firstRow"))
        if flag is None:
            try:
                flag = "1" if int(look.get(VAL) or "0", 16) & 0x20 else "0"
            except ValueError:
                flag = "0"
        definition = self._styles.element(style.get(VAL))
        return (
            flag in ("1", "true", "on")
            and definition is not None
            and any(part.get(w("type")) == "firstRow" for part in definition.iterchildren(w("tblStylePr")))
        )

    def _warn(self, code: str, message: str) -> None:
        if all(warning.code != code for warning in self.warnings):
            self.warnings.append(Warn(code, message))


def _children(element: Element, wanted: str, depth: int) -> Iterator[Element]:
    """Rows of a table or cells of a row, also where they stand in a content control or in a tracked change."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag == CONTROL:
            content = child.find(CONTROL_CONTENT)
            if content is not None and depth < DEEPEST:
                yield from _children(content, wanted, depth + 1)
        elif child.tag in WRAPPERS and depth < DEEPEST:
            yield from _children(child, wanted, depth + 1)
        elif child.tag == ALTERNATIVES and depth < DEEPEST:
            choice = chosen(child)
            if choice is not None:
                yield from _children(choice, wanted, depth + 1)


def _widths(table: Element) -> list[int]:
    grid = table.find(w("tblGrid"))
    if grid is None:
        return []
    found = []
    for column in grid.iterchildren(w("gridCol")):
        text = column.get(w("w")) or ""
        found.append(int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0)
    return found[:WIDEST]


def _set_box(entries: list[Entry], state: bool | None) -> None:
    """Put the state of a checkbox that stands around whole paragraphs into the first of them."""
    if state is None:
        return
    for entry in entries:
        if isinstance(entry, Line):
            entry.text, entry.spans = "☑" if state else "☐", []
            return
