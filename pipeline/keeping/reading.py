"""Sheets read back as people left them: ``register.xlsx`` and ``register.csv``, saved by any spreadsheet program."""

from __future__ import annotations

import colorsys
import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from zipfile import BadZipFile

from pipeline.errors import MinutebookError
from pipeline.minutes import Kind
from pipeline.register.cells import plain
from pipeline.register.changes import OURS, Sheet
from pipeline.register.memory import Cells, Value
from pipeline.register.model import COLUMNS
from pipeline.writers.columns import KIND_SHEETS, SHEET_NAMES, commitment_columns

_HEADS = {kind: {c.name: c.key for c in commitment_columns(kind)} for kind in KIND_SHEETS.values()}
_IN_CSV = {name: name for name in COLUMNS}
_RESERVED = frozenset(OURS.union(*_HEADS.values()))
"""Heads that no column of people's own may have."""
HEAD_ROWS = 10
"""Rows from the top among which the heads are looked for: people put titles above them."""
LONGEST_HEAD = 200
_THEME = ("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646")
"""Colours of the theme that spreadsheet programs start from."""


class Damaged(MinutebookError):
    """A sheet that can't be read back."""


def _keys(heads: Iterable[Any], ours: Mapping[str, str], known: Iterable[str]) -> list[str]:
    """Columns by the register's names; those of people by their heads, made different from each other and from ours.

    Parameters
    ----------
    ours
        The register's names by our heads of this sheet.
    known
        Columns of people's own that are known already; other capitals make no other column.
    """
    theirs = {name.casefold(): name for name in known}
    keys: list[str] = []
    for n, head in enumerate(heads, start=1):
        text = " ".join(plain(head).split())[:LONGEST_HEAD]
        key = ours.get(text.casefold()) or theirs.get(text.casefold()) or text or f"column {n}"
        stem, number = key, 2
        used = {k.casefold() for k in keys} | (_RESERVED if text.casefold() not in ours else set())
        while key.casefold() in used:
            key, number = f"{stem} {number}", number + 1
            key = theirs.get(key.casefold(), key)
        keys.append(key)
    return keys


def _cells(keys: Sequence[str], values: Iterable[Any]) -> Cells:
    texts = ((key, plain(value)) for key, value in zip(keys, values, strict=False))
    return {key: text for key, text in texts if text}


def read_csv(content: bytes, name: str = "register.csv", known: Iterable[str] = ()) -> Sheet:
    """Read ``register.csv`` back, whatever its encoding and separator have become.

    Parameters
    ----------
    known
        Columns that people added earlier.

    Raises
    ------
    Damaged
        Where it is not a register.
    """
    text = _decoded(content)
    if "\0" in text or not text.strip():
        raise Damaged(f"{name} is empty or damaged")
    first = text.lstrip().splitlines()[0]
    if first.casefold().startswith("sep="):
        text = text.lstrip()[len(first) :].lstrip("\r\n")
        first = text.splitlines()[0] if text else ""
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(1 << 30)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False))
    except csv.Error as error:
        raise Damaged(f"{name} is damaged ({error})") from error
    keys = _keys(lines[0], _IN_CSV, known) if lines else []
    if not {"id", "action"} <= set(keys):
        raise Damaged(f"{name} has no columns id and action: it is damaged, or another file")
    while (
        keys
        and keys[-1].startswith("column ")
        and not any(len(line) >= len(keys) and line[len(keys) - 1] for line in lines[1:])
    ):
        keys.pop()
    rows = [cells for line in lines[1:] if (cells := _cells(keys, line))]
    return Sheet(name, keys, rows)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_workbook(content: bytes, name: str = "register.xlsx", known: Iterable[str] = ()) -> Sheet:
    """Read the sheets of commitments of ``register.xlsx`` back as one.

    Parameters
    ----------
    known
        Columns that people added earlier.

    Raises
    ------
    Damaged
        Where it is no workbook, or lacks one of them.
    """
    from openpyxl import load_workbook

    sheet = Sheet(name, [], [], colours={}, by_kind=True)
    every = frozenset(c.key for kind in KIND_SHEETS.values() for c in commitment_columns(kind))
    heads_of: list[frozenset[str]] = []
    shades: dict[int, str | None] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            for title, kind in KIND_SHEETS.items():
                if title not in book.sheetnames:
                    raise Damaged(f"{name} has no sheet {title} any more")
                theirs = [*known, *(c for c in sheet.columns if c not in every)]
                keys = _take_sheet(book[title].iter_rows(), kind, theirs, sheet, shades)
                if not keys:
                    head = next(c.name for c in commitment_columns(kind) if c.key == "action")
                    raise Damaged(f"sheet {title} of {name} has lost its heads id and {head}")
                heads_of += [frozenset(keys)] * (len(sheet.rows) - len(heads_of))
            sheet.others = {
                title: [[_value(cell.value) for cell in row] for row in book[title].iter_rows()]
                for title in (ws.title for ws in book.worksheets)
                if title not in SHEET_NAMES
            }
    except (BadZipFile, KeyError, ValueError, TypeError, OSError, EOFError, SyntaxError, IndexError) as error:
        raise Damaged(f"{name} is damaged and can't be opened") from error
    all_keys = every.union(sheet.columns) - {"kind"}
    lacking = {heads: all_keys - heads for heads in set(heads_of)}
    sheet.lacks = {place: lacking[heads] for place, heads in enumerate(heads_of)}
    return sheet


def _value(value: Any) -> Value:
    """The value of a cell of a sheet of people's own: a number stays one, all else is text."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    return plain(value)


def _take_sheet(
    grid: Iterable[Sequence[Any]], kind: Kind, known: Sequence[str], sheet: Sheet, shades: dict[int, str | None]
) -> list[str]:
    """Add the rows of one sheet of the workbook; gives its columns, none where it has no heads."""
    keys: list[str] = []
    used: set[str] = set()
    for n, row in enumerate(grid):
        if not keys:
            found = _keys((cell.value for cell in row), _HEADS[kind], known)
            if {"id", "action"} <= set(found):
                keys = found
                used = {key for key, cell in zip(keys, row, strict=True) if cell.value not in (None, "")}
            elif n >= HEAD_ROWS:
                break
            continue
        cells = _cells(keys, (cell.value for cell in row))
        if not cells:
            continue
        used |= cells.keys()
        if colours := dict(_fills(keys, row, shades)):
            assert sheet.colours is not None
            sheet.colours[len(sheet.rows)] = colours
        sheet.rows.append({**cells, "kind": kind})
    keys = [key for key in keys if key in used]
    sheet.columns += [key for key in keys if key not in sheet.columns]
    return keys


def _fills(keys: Sequence[str], row: Sequence[Any], shades: dict[int, str | None]) -> Iterator[tuple[str, str]]:
    """Fill colours of the cells of a row."""
    for key, cell in zip(keys, row, strict=False):
        style = getattr(cell, "_style_id", 0)
        if not style:
            continue
        if style not in shades:
            shades[style] = _shade(cell.fill)
        if (shade := shades[style]) is not None:
            yield key, shade


def _shade(fill: Any) -> str | None:
    if fill is None or fill.fill_type != "solid":
        return None
    colour = fill.fgColor
    if colour.type == "rgb" and isinstance(colour.rgb, str) and len(colour.rgb) == 8:
        return colour.rgb[2:].upper()
    if colour.type == "theme" and colour.theme < len(_THEME):
        return _tinted(_THEME[colour.theme], colour.tint or 0.0)
    return None


def _tinted(rgb: str, tint: float) -> str:
    """A theme colour made lighter or darker, as Office does it."""
    red, green, blue = (int(rgb[n : n + 2], 16) / 255 for n in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))
