"""Tables drawn with characters: pipes, grids, lines of dashes, aligned columns."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from pipeline.document import Block, Cell, table
from pipeline.readers.text.lines import LONGEST_WRAP, Line

_SEPARATOR = re.compile(r"^\|?[ \t]*:?[-=]+:?[ \t]*(?:[|+][ \t]*:?[-=]+:?[ \t]*)*\|?$")
_GRID_RULE = re.compile(r"^\+(?:[:=-]*[=-][:=-]*\+)+$")
_DASHES = re.compile(r"^[-=]{2,}(?:[ \t]+[-=]{2,})+$")
_DASH_LINE = re.compile(r"^-{6,}$")
_COLUMN_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
MOST_ROWS = 2000

Render = Callable[[str], str]
"""From the characters of a cell to its text."""
Found = tuple[Block, int]
"""A table and the number of the first line after it."""


def read(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """The table that begins on a line, if one does."""
    text = lines[at].text
    if text.startswith("+") and _GRID_RULE.match(text):
        return _grid(lines, at, render)
    if "|" in text and (found := _pipes(lines, at, render)):
        return found
    return _dashes(lines, at, render) or _tabs(lines, at, render) or _aligned(lines, at, render)


def _pipes(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """Rows of cells between pipes: with a line of dashes below the first, or all rows within pipes."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    ruled = "|" in below and _SEPARATOR.match(below) is not None and not _SEPARATOR.match(lines[at].text)
    ruled = ruled or ("|" in lines[at].text and below.startswith("|---") and _SEPARATOR.match(below) is not None)
    framed = lines[at].text.startswith("|") and lines[at].text.endswith("|") and lines[at].text.count("|") > 2
    if not ruled and not (framed and below.startswith("|") and below.endswith("|")):
        return None
    rows: list[list[str]] = []
    end = at
    while end < len(lines) and "|" in lines[end].text and end - at < MOST_ROWS:
        if not ruled and not lines[end].text.startswith("|"):
            break
        if not _SEPARATOR.match(lines[end].text) or not set(lines[end].text) & set("-="):
            rows.append(_cells(lines[end].text))
        end += 1
    return _build(rows, header=ruled, render=render, page=lines[at].page), end


def _cells(text: str) -> list[str]:
    """The cells of a row: split at pipes that are neither escaped nor within code or a wiki link."""
    text = text.strip()
    text = text[1:] if text.startswith("|") else text
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    cells, current, code, wiki = [], "", False, 0
    for i, char in enumerate(text):
        if char == "`":
            code = not code and "`" in text[i + 1 :]
        if text.startswith("[[", i) and "]]" in text[i:]:
            wiki = text.index("]]", i)
        if char == "|" and not code and i > wiki - (wiki == 0) and (i == 0 or text[i - 1] != "\\"):
            cells.append(current.strip())
            current = ""
        else:
            current += char
    return [*cells, current.strip()]


def _build(rows: Sequence[Sequence[str]], *, header: bool, render: Render, page: int | None) -> Block:
    grid: list[list[Cell]] = []
    width = max((len(row) for row in rows), default=0)
    for r, row in enumerate(rows):
        if any(row):
            first = header and r == 0
            cells = [render(cell) for cell in [*row, *[""] * (width - len(row))]]
            grid.append([Cell(text, len(grid), c, header=first) for c, text in enumerate(cells)])
    return table(grid, page=page)


def _grid(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """A grid of ``+---+`` with lines of cells between; the lines of one cell are joined."""
    end = at
    while end < len(lines) and lines[end].text[:1] in ("+", "|") and lines[end].text and end - at < MOST_ROWS:
        end += 1
    text = [line.text for line in lines[at:end]]
    edges = [m.start() for m in re.finditer(r"\+", text[0])]
    rows: list[list[list[str]]] = [[]]
    header = 0
    for line in text[1:]:
        if _GRID_RULE.match(line):
            if rows[-1]:
                header = len(rows) if "=" in line else header
                rows.append([])
            continue
        inside = [e for e in edges[1:-1] if e < len(line) and line[e] in "|+"]
        bounds = [edges[0], *inside, max(len(line.rstrip()) - 1, edges[-1])]
        rows[-1].append([line[a + 1 : b].strip() for a, b in itertools.pairwise(bounds)])
    grid: list[list[Cell]] = []
    for number, row in enumerate(r for r in rows if r):
        columns = max(len(cells) for cells in row)
        if columns == 1 and len(row) == 1 and not row[0][0]:
            continue
        texts = [render(_joined([cells[c] for cells in row if c < len(cells)])) for c in range(columns)]
        grid.append([Cell(t, len(grid), c, header=number < header) for c, t in enumerate(texts)])
    return (table(grid, page=lines[at].page), end) if grid else None


def _joined(parts: Sequence[str]) -> str:
    """The lines of one cell: wraps joined, blank lines and list items kept apart."""
    text = ""
    for part in parts:
        broken = not text or text.endswith("\n") or re.match(r"[-*+•] |\d{1,2}[.)] ", part)
        text += ("" if not text or text.endswith("\n") else "\n" if broken or not part else " ") + part
    return text.strip()


def _dashes(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """Columns set by groups of dashes below the heads (or above the rows), as pandoc writes them."""
    spread = bool(_DASH_LINE.match(lines[at].text))
    rule = next(
        (i for i in range(at, min(at + (6 if spread else 2), len(lines))) if _DASHES.match(lines[i].text)), None
    )
    if rule is None:
        return None
    if rule == at:  # no heads: rows apart by blank lines up to the same dashes again
        below = range(at + 1, min(len(lines), at + MOST_ROWS))
        last = next((i for i in below if lines[i].text == lines[at].text), None)
        spread = last is not None and any(lines[i].blank for i in range(at + 1, last))
    shift = lines[rule].indent
    starts = [shift + m.start() for m in re.finditer(r"[-=]+", lines[rule].text)]
    heads = list(lines[at + (spread and rule > at) : rule])
    rows: list[list[str]] = [_columns(heads, starts)] if heads else []
    pending: list[Line] = []
    end = rule + 1
    while end < len(lines) and end - at < MOST_ROWS:
        line = lines[end]
        if _DASH_LINE.match(line.text) or _DASHES.match(line.text):
            end += 1
            break
        if line.blank:
            if not spread or (pending and end + 1 < len(lines) and lines[end + 1].blank):
                break
            if pending:
                rows.append(_columns(pending, starts))
                pending = []
        elif spread:
            pending.append(line)
        else:
            rows.append(_columns([line], starts))
        end += 1
    if pending:
        rows.append(_columns(pending, starts))
    if len(rows) < 2 or len(rows) - bool(heads) < 1:
        return None
    return _build(rows, header=bool(heads), render=render, page=lines[at].page), end


def _columns(lines: Sequence[Line], starts: Sequence[int]) -> list[str]:
    """The text of several lines cut at columns; a word that crosses a border stays with its beginning."""
    cells = [""] * len(starts)
    for line in lines:
        for word in re.finditer(r"\S+(?: \S+)*", " " * line.indent + line.text.expandtabs(8)):
            piece, offset = word.group(), word.start()
            while piece:
                index = max((c for c, s in enumerate(starts) if s <= offset + 1), default=0)
                cut = len(piece)
                if index + 1 < len(starts) and offset + len(piece) > starts[index + 1]:
                    space = piece.rfind(" ", 0, max(starts[index + 1] - offset, 0) + 1)
                    cut = space if space > 0 else cut
                cells[index] = f"{cells[index]} {piece[:cut].strip()}".strip()
                rest = piece[cut:]
                offset += cut + len(rest) - len(rest.lstrip())
                piece = rest.strip()
    return cells


def _tabs(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """Two rows or more of the same number of cells, three at least, with a tab between, as copied from a sheet."""
    count = lines[at].text.count("\t")
    if count < 2 or "\t\t" in lines[at].text:
        return None
    end = at
    while end < len(lines) and lines[end].text.count("\t") == count and end - at < MOST_ROWS:
        end += 1
    if end - at < 2:
        return None
    rows = [[cell.strip() for cell in line.text.split("\t")] for line in lines[at:end]]
    return _build(rows, header=False, render=render, page=lines[at].page), end


def _aligned(lines: Sequence[Line], at: int, render: Render) -> Found | None:
    """Three lines or more in at least three columns that begin at the same places, with two blanks between."""
    end = at
    while end < len(lines) and _COLUMN_GAP.search(lines[end].text) and end - at < MOST_ROWS:
        if len(lines[end].text) > LONGEST_WRAP:
            return None
        end += 1
    if end - at < 3:
        return None
    rows = [" " * line.indent + line.text for line in lines[at:end]]
    starts = [{m.end() for m in _COLUMN_GAP.finditer(row)} | {len(row) - len(row.lstrip())} for row in rows]
    common = sorted(set.intersection(*starts))
    if len(common) < 3:
        return None
    cells = [[row[a:b].strip() for a, b in zip(common, [*common[1:], None], strict=False)] for row in rows]
    return _build(cells, header=False, render=render, page=lines[at].page), end
