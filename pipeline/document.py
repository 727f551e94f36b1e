"""A document as a person sees it: blocks of text in reading order, with their layout.

Nothing here knows of meetings. Readers build a :class:`Document`; the language stage reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "table"]
Part = Literal["body", "header", "footer", "note"]
Style = Literal["bold", "italic", "underline", "strike"]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch of a block's text in one style; ``start`` and ``end`` are character offsets into the block."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Warn:
    """Something that a reader could not do, though the rest of the file was read."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, as a person sees it.

    ``row`` and ``column`` are the grid position of its upper left corner (from 0); a merged cell stands once, with
    its spans. ``start`` is the offset of its text in the block's text. Paragraphs in a cell are separated by a line break.
    """

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    start: int = 0
    header: bool = False

    @property
    def end(self) -> int:
        """Offset just past the cell's text in the block's text."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Block:
    """A heading, paragraph, list item or table.

    ``text`` never holds the printed number, the bullet, the checkbox or the margin entry: these have fields of their own.
    Wrapped lines are joined by a space; a line break in ``text`` is one that a person sees and that means something.
    A table's ``text`` is its cells in reading order, cells joined by a tab and rows by a line break.
    """

    kind: BlockKind
    text: str
    level: int = 0
    """Headings: 1 for the title downwards. Items: depth of the list, from 0."""
    number: str | None = None
    """The number as printed ("4.2", "(b)", "iii."), without trailing white space; None for a bullet or none."""
    checked: bool | None = None
    """State of a checkbox before the text, None where there is none."""
    margin: str | None = None
    """What stands beside the block in a narrow margin column ("Action" initials)."""
    cells: tuple[Cell, ...] = ()
    page: int | None = None
    """Page on which the block begins, from 1; None where the format has no pages."""
    part: Part = "body"
    emphasis: tuple[Emphasis, ...] = ()
    confidence: float | None = None
    """Of recognised (scanned) text, 0 to 1; None for text that the file itself holds."""

    @property
    def rows(self) -> list[list[Cell]]:
        """The cells of a table, row by row, in column order."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.cells:
            rows.setdefault(cell.row, []).append(cell)
        return [sorted(rows[r], key=lambda c: c.column) for r in sorted(rows)]

    def has_style(self, style: Style, share: float = 0.9) -> bool:
        """Whether at least ``share`` of the block's text is set in ``style``."""
        size = sum(min(e.end, len(self.text)) - e.start for e in self.emphasis if e.style == style)
        return bool(self.text) and size >= share * len(self.text.strip())


def table(grid: Iterable[Iterable[Cell]], **fields: object) -> Block:
    """A table block from rows of cells; works out the text and each cell's offset in it.

    Parameters
    ----------
    grid
        Rows of cells (their ``start`` is ignored).
    fields
        Further fields of the block (``page``, ``part``, …).
    """
    parts: list[str] = []
    cells: list[Cell] = []
    at = 0
    for r, row in enumerate(grid):
        if r:
            parts.append("\n")
            at += 1
        for c, cell in enumerate(row):
            if c:
                parts.append("\t")
                at += 1
            cells.append(
                Cell(cell.text, cell.row, cell.column, cell.rowspan, cell.colspan, at, cell.header),
            )
            parts.append(cell.text)
            at += len(cell.text)
    return Block(kind="table", text="".join(parts), cells=tuple(cells), **fields)  # type: ignore[arg-type]


@dataclass(slots=True)
class Document:
    """What a reader saw in a file.

    ``meta`` holds what the file says of itself apart from its body (front matter, core properties) under lower-case
    keys such as ``title`` and ``date``; such dates may be those of publication.
    """

    name: str
    """The file's name, without its folder."""
    format: str
    """``docx``, ``pdf``, ``txt``, ``md``, …"""
    blocks: list[Block] = field(default_factory=list)
    pages: int | None = None
    meta: dict[str, str] = field(default_factory=dict)
    warnings: list[Warn] = field(default_factory=list)
    ocr: bool = False

    def body(self) -> Iterator[tuple[int, Block]]:
        """Each block of the body with its index among all blocks."""
        return ((i, b) for i, b in enumerate(self.blocks) if b.part == "body")

    @property
    def text(self) -> str:
        """The text of all blocks, a blank line between two."""
        return "\n\n".join(b.text for b in self.blocks)
