"""The rows of a sheet as XML, made apart from the workbook that they come to stand in.

XlsxWriter makes the workbook without them: tables, formats, rules, charts. What it does not know is then filled in.
A row is the same text wherever it stands, but for marks in the place of its number and of the numbers of formats.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter.utility import xl_col_to_name

from pipeline.writers.columns import Column
from pipeline.writers.texts import cell_text

EPOCH = datetime.date(1899, 12, 30)
"""The day before the first that spreadsheets number, by their way of counting days since March 1900."""
LINE, MOST_LINES = 15, 8
"""Height of a line in points, and the most lines that a row shows: a longer cell is read in the formula bar."""
LONGEST_LINK = 200
"""Characters of a path from which on there is no link: spreadsheets take some 255."""
WIDEST = 200
"""Characters of a cell beyond which no column asks how many they are."""
CHUNK = 2000
"""Rows that are compressed at a time."""
SAMPLE = 1
"""Number of the row of the first sheet that shows the formats until rows take its place."""

_ROW, _STYLE, _END = "\x01", "\x02", "\x03"
_HEIGHT = re.compile(rb' ht="(\d+)"')
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_RELATIONS = re.compile(r"xl/worksheets/_rels/sheet(\d+)\.xml\.rels")
_TABLE = re.compile(r"xl/tables/table(\d+)\.xml")
_LITERAL = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

Style = tuple[str, str]
"""A kind of column, and the fill colour that somebody gave a cell or ""."""


def row_piece(columns: Sequence[Column], cells: Mapping[str, Any], colours: Mapping[str, str] | None = None) -> bytes:
    """A row of a sheet: how wide each cell is, and the row as XML.

    Parameters
    ----------
    columns
        The sheet's columns.
    cells
        Values by column.
    colours
        Fill colours by column.
    """
    colours = colours or {}
    found, widths, lines = [], bytearray(), 1
    for name, column in zip(_names(len(columns)), columns, strict=True):
        value, colour = cell_text(cells.get(column.key)), colours.get(column.key, "")
        text = "" if value is None else str(value)
        widths.append(32 + min(_longest(text), WIDEST))
        if text or colour:
            found.append(_cell(name, column.kind, value, text, colour))
        if column.kind == "text":
            lines = max(lines, _lines(text, column.width))
    height = f' ht="{LINE * min(lines, MOST_LINES)}" customHeight="1"' if lines > 1 else ""
    xml = f'{_END}<row r="{_ROW}"{height}>{"".join(found)}</row>'
    return bytes(widths) + xml.encode("utf-8", "replace")


def widths(pieces: Iterable[bytes], columns: Sequence[Column]) -> list[float]:
    """Widths of columns: of the longest cell and the head with its filter button, but none wider than its own width."""
    longest = [0] * len(columns)
    for each in {piece[: piece.index(b"\x03")] for piece in pieces}:
        longest[: len(each)] = map(max, longest, (number - 32 for number in each))
    return [max(len(c.name) + 4.0, min(c.width, n + 2.0)) for c, n in zip(columns, longest, strict=True)]


def heights(pieces: Iterable[bytes]) -> list[int | None]:
    """Heights of rows, None for those of the common height."""
    return [int(found[1]) if (found := _HEIGHT.search(piece, 0, 120)) else None for piece in pieces]


@dataclass(slots=True)
class Grid:
    """What is filled into one sheet: its rows, and links from cells of a column by row: where they lead, and to what page."""

    columns: int
    pieces: Sequence[bytes]
    link_column: int = 0
    links: Sequence[tuple[int, str, Any]] = field(default_factory=list)

    @property
    def area(self) -> bytes:
        """Its cells, the head's among them; a table has one row at least."""
        return f"A1:{xl_col_to_name(self.columns - 1)}{max(1, len(self.pieces)) + 1}".encode()


def filled(skeleton: bytes, grids: Sequence[Grid], styles: Sequence[Style]) -> bytes:
    """A workbook with rows filled into its first sheets.

    Parameters
    ----------
    skeleton
        The workbook; row :data:`SAMPLE` of its first sheet has a cell of each of the styles, in their order.
    grids
        What goes into each sheet.
    """
    buffer = io.BytesIO()
    with (
        ThreadPoolExecutor(1) as compressing,  # which needs no Python: the next rows are made meanwhile
        ZipFile(io.BytesIO(skeleton)) as before,
        ZipFile(buffer, "w", ZIP_DEFLATED) as after,
    ):
        first = before.read("xl/worksheets/sheet1.xml")
        sample = first.split(b'<row r="%d"' % (SAMPLE + 1), 1)[1].split(b"</row>")[0] if styles else b""
        numbers = dict(zip(styles, re.findall(rb'<c r="[A-Z]+\d+" s="(\d+)"', sample), strict=True))
        for info in before.infolist():
            content = before.read(info)
            entry = ZipInfo(info.filename, info.date_time)
            entry.compress_type = ZIP_DEFLATED
            with after.open(entry, "w") as file:
                if (match := _SHEET.fullmatch(info.filename)) and int(match[1]) <= len(grids):
                    chunks = _sheet(content, grids[int(match[1]) - 1], numbers)
                    for written in [compressing.submit(file.write, chunk) for chunk in chunks]:
                        written.result()
                elif (match := _RELATIONS.fullmatch(info.filename)) and int(match[1]) <= len(grids):
                    file.write(_relations(content, grids[int(match[1]) - 1]))
                elif (match := _TABLE.fullmatch(info.filename)) and int(match[1]) <= len(grids):
                    file.write(re.sub(rb'(?<= ref=")A1:[A-Z]+2(?=")', grids[int(match[1]) - 1].area, content))
                else:
                    file.write(content)
    return buffer.getvalue()


def _sheet(skeleton: bytes, grid: Grid, numbers: Mapping[Style, bytes]) -> Iterator[bytes]:
    """The XML of a sheet in pieces, its head row as it is, the others in the place of what may stand there."""
    head, _, rest = skeleton.partition(b"</row>")
    _, _, tail = rest.partition(b"</sheetData>")
    yield re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="%s"/>' % grid.area, head, count=1) + b"</row>"
    for start in range(0, len(grid.pieces), CHUNK):
        some = enumerate(grid.pieces[start : start + CHUNK], start=start + 2)
        chunk = b"".join(p[p.index(b"\x03") + 1 :].replace(b"\x01", b"%d" % number) for number, p in some)
        for (kind, colour), number in numbers.items():
            chunk = chunk.replace(f"{_STYLE}{kind}{colour}{_STYLE}".encode(), number)
        yield chunk
    before, margins, after = tail.partition(b"<pageMargins")
    yield b"".join((b"</sheetData>", before, _hyperlinks(grid), margins, after))


def _hyperlinks(grid: Grid) -> bytes:
    if not grid.links:
        return b""
    name = xl_col_to_name(grid.link_column)
    numbers = _targets(grid)
    links = (
        f'<hyperlink ref="{name}{row + 2}" r:id="link{numbers[target]}"{_page(target, page)}/>'
        for row, target, page in grid.links
    )
    return f"<hyperlinks>{''.join(links)}</hyperlinks>".encode()


def _page(target: str, page: Any) -> str:
    """Where in a PDF a link leads to."""
    return f' location="page={_escaped(str(page))}"' if page and target.lower().endswith(".pdf") else ""


def _targets(grid: Grid) -> dict[str, int]:
    return {target: n for n, target in enumerate(dict.fromkeys(target for _, target, _ in grid.links), start=1)}


def _relations(content: bytes, grid: Grid) -> bytes:
    targets = (
        f'<Relationship Id="link{number}" Type="{_LINK}" Target="{_escaped(target)}" TargetMode="External"/>'
        for target, number in _targets(grid).items()
    )
    return content.replace(b"</Relationships>", "".join(targets).encode() + b"</Relationships>")


@lru_cache(maxsize=20_000)
def target_of(inputs: str, source: str) -> str:
    """Where a link to a source leads, written as Excel does it."""
    return quote(f"{inputs}/{source}").replace("/", "\\").removeprefix(".\\")


@lru_cache
def _names(number: int) -> list[str]:
    return [xl_col_to_name(n) for n in range(number)]


def _cell(name: str, kind: str, value: Any, text: str, colour: str) -> str:
    head = f'<c r="{name}{_ROW}" s="{_STYLE}{kind}{colour}{_STYLE}"'
    if not text:
        return f"{head}/>"
    if (number := _number(kind, value)) is not None:
        return f"{head}><v>{number:.16G}</v></c>"
    keep = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f'{head} t="inlineStr"><is><t{keep}>{_escaped(text)}</t></is></c>'


def _number(kind: str, value: Any) -> float | None:
    """The number that a cell of some kinds holds, None where it is a text."""
    if kind == "day":
        return serial(value)
    if kind in ("number", "share"):
        try:
            return float(value)
        except ValueError:
            return None
    return None


@lru_cache(maxsize=10_000)
def serial(day: str) -> int | None:
    """A day as spreadsheets count it; None for what is no day, or lies before they agree on how to count."""
    try:
        number = (datetime.date.fromisoformat(day) - EPOCH).days
    except ValueError:
        return None
    return number if number > 60 else None


def _escaped(text: str) -> str:
    if "_x" in text:
        text = _LITERAL.sub("_x005F_", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "_x000D_") if "\r" in text else text


def _longest(text: str) -> int:
    """Characters of the longest line."""
    return max(map(len, text.split("\n"))) if "\n" in text else len(text)


def _lines(text: str, width: float) -> int:
    """Lines that a cell takes: a little more than its characters over its width, since words stay whole."""
    if len(text) < width - 2 and "\n" not in text:
        return 1
    return sum(1 + int(len(line) * 1.08 / width) for line in text.split("\n"))
