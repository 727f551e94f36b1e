"""``register.xlsx``: the register as people live in it, each sheet a real table."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.register.cells import harmless, legal
from pipeline.register.model import STATUSES, Register, Row
from pipeline.writers.columns import KIND_SHEETS, LISTINGS, SHEET_NAMES, Column, commitment_columns
from pipeline.writers.frames import cut, frame
from pipeline.writers.styles import TABLE_STYLE, Styles
from pipeline.writers.summary import add_summary

EPOCH = datetime.date(1899, 12, 30)
"""The day before the first that spreadsheets number, by their way of counting days since March 1900."""
CREATED = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
"""Every workbook says that it was made then: the same register gives the same bytes."""
HEAD_HEIGHT, LINE, MOST_LINES = 24, 15, 8
"""Heights in points, and the most lines that a row shows: a longer cell is read in the formula bar."""
PRINTED = "minute"
"""Last column of a sheet of commitments that is printed: with all of them the print could not be read."""
DUE_SOON = 14
"""Days before the due day from which on an open action is marked."""
EXTRA_WIDTH = 30
"""Greatest width of a column that people added."""
MOST_LINKS = 65_000
"""Hyperlinks that Excel opens on one sheet, nearly."""

LONGEST_NAME = 31
"""Characters of the name of a sheet."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
LONGEST_LINK = 200
"""Characters of a path from which on there is no link: spreadsheets take some 255."""


def workbook(register: Register, inputs: str | None = None) -> bytes:
    """The workbook as bytes.

    Parameters
    ----------
    register
        The register, hand edits merged.
    inputs
        Path of the input folder as seen from the output folder, for links to the sources; None for no links.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": "Action register", "created": CREATED})
    styles = Styles(book)
    for name, kind in KIND_SHEETS.items():
        rows = register.of_kind(kind)
        extra = [c for c in register.extra_columns if kind == "action" or any(row.hand.get(c) for row in rows)]
        columns = (*commitment_columns(kind), *(Column(c, EXTRA_WIDTH) for c in extra))
        table = frame((row.cells() for row in rows), [c.key for c in columns])
        sheet = _sheet(book, name, columns, table, styles, inputs, rows)
        _marks(sheet, columns, max(1, len(rows)), styles)
        last = next((n for n, c in enumerate(columns) if c.key == PRINTED), len(columns) - 1)
        sheet.print_area(0, 0, max(1, len(rows)), last)
        _comments(sheet, columns, rows)
        _lines_below(sheet, columns, len(rows), styles)
    for listing in LISTINGS:
        table = frame(listing.rows(register), [c.key for c in listing.columns])
        sheet = _sheet(book, listing.name, listing.columns, table, styles, inputs)
        _lines_below(sheet, listing.columns, len(table), styles)
    add_summary(book, register)
    used = {name.casefold() for name in SHEET_NAMES}
    for name, lines in register.extra_sheets.items():
        _own_sheet(book, _sheet_name(name, used), lines)
    book.close()
    return buffer.getvalue()


def _sheet(
    book: Workbook,
    name: str,
    columns: Sequence[Column],
    table: pd.DataFrame,
    styles: Styles,
    inputs: str | None,
    rows: Sequence[Row] = (),
) -> Worksheet:
    """Write one sheet: a table with one row at least, since a table without rows is none."""
    sheet = book.add_worksheet(name)
    heads = [{"header": c.name, "header_format": styles.head} for c in columns]
    area = (0, 0, max(1, len(table)), len(columns) - 1)
    sheet.add_table(*area, {"name": name, "style": TABLE_STYLE, "columns": heads})
    links = inputs if len(table) <= MOST_LINKS else None
    pages = list(table["page"]) if "page" in table else [None] * len(table)
    lines = [1] * len(table)
    for c, (column, values) in enumerate(zip(columns, (table[k] for k in table), strict=True)):
        plain = styles.cell(column.kind)
        width = _width(column, values)
        sheet.set_column(c, c, width, plain)
        if column.kind == "text":
            lines = [max(n, _lines(value, width)) for n, value in zip(lines, values, strict=True)]
        for r, value in enumerate(values, start=1):
            colour = rows[r - 1].colours.get(column.key) if rows and rows[r - 1].colours else None
            form = styles.cell(column.kind, colour) if colour else plain
            if column.kind == "link" and links is not None and value and len(value) < LONGEST_LINK:
                sheet.write_url(r, c, f"external:{_target(links, value, pages[r - 1])}", form, value)
            else:
                _write(sheet, r, c, column, value, form, colour is not None)
    sheet.set_row(0, HEAD_HEIGHT)
    for r, number in enumerate(lines, start=1):
        if number > 1:
            sheet.set_row(r, LINE * min(number, MOST_LINES))
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
    return sheet


def _sheet_name(name: str, used: set[str]) -> str:
    """A name that Excel takes for a sheet: LibreOffice, where people may have named it, takes longer and other ones."""
    stem = _NOT_IN_NAMES.sub("-", legal(name)).strip("' ")[:LONGEST_NAME] or "Sheet"
    stem = f"{stem}-" if stem.casefold() == "history" else stem
    found, number = stem, 2
    while found.casefold() in used:
        tail = f" {number}"
        found, number = stem[: LONGEST_NAME - len(tail)] + tail, number + 1
    used.add(found.casefold())
    return found


def _own_sheet(book: Workbook, name: str, lines: Sequence[Sequence[str | float | None]]) -> None:
    """Write the values of a sheet that people added."""
    sheet = book.add_worksheet(name)
    for r, line in enumerate(lines):
        for c, value in enumerate(line):
            if isinstance(value, str):
                sheet.write_string(r, c, cut(harmless(legal(value))))
            elif value is not None:
                sheet.write_number(r, c, value)


def _width(column: Column, values: pd.Series[Any]) -> float:
    """As wide as the longest cell and the head with its filter button, but no wider than the column's own width."""
    longest = max((_longest(str(v)) for v in values if v is not None), default=0)
    return max(len(column.name) + 4.0, min(column.width, longest + 2.0))


def _longest(text: str) -> int:
    """Characters of the longest line."""
    return max(map(len, text.split("\n"))) if "\n" in text else len(text)


def _lines(value: Any, width: float) -> int:
    """Lines that a cell takes: a little more than its characters over its width, since words stay whole."""
    if not isinstance(value, str) or (len(value) < width - 2 and "\n" not in value):
        return 1
    return sum(1 + int(len(line) * 1.08 / width) for line in value.split("\n"))


def _target(inputs: str, source: str, page: Any) -> str:
    """Where a link leads: to the source, and in a PDF to the page."""
    place = f"#page={page}" if page and source.lower().endswith(".pdf") else ""
    return quote(f"{inputs}/{source}") + place


def _write(sheet: Worksheet, r: int, c: int, column: Column, value: Any, form: Format, coloured: bool) -> None:
    if value is None or value == "":
        if coloured:
            sheet.write_blank(r, c, None, form)
        return
    if column.kind == "day":
        number = _serial(value)
        if number is not None:
            sheet.write_number(r, c, number, form)
            return
    elif column.kind in ("number", "share"):
        try:
            sheet.write_number(r, c, float(value), form)
            return
        except ValueError:
            pass
    sheet.write_string(r, c, str(value), form)


@lru_cache(maxsize=10_000)
def _serial(day: str) -> int | None:
    """A day as spreadsheets count it; None for what is no day, or lies before they agree on how to count."""
    try:
        number = (datetime.date.fromisoformat(day) - EPOCH).days
    except ValueError:
        return None
    return number if number > 60 else None


def _marks(sheet: Worksheet, columns: Sequence[Column], last: int, styles: Styles) -> None:
    """Colours without a macro: overdue, due soon, closed (up to the due day), to be reviewed; a list of statuses."""
    at = {c.key: n for n, c in enumerate(columns)}
    if "status" in at:
        choice = {"validate": "list", "source": list(STATUSES), "error_type": "warning"}
        sheet.data_validation(1, at["status"], last, at["status"], choice)
        status, due = xl_col_to_name(at["status"]), xl_col_to_name(at["due"])
        still = f'AND(${status}2<>"done",${status}2<>"dropped",ISNUMBER(${due}2)'
        for rule, form in (
            (f'=OR(${status}2="done",${status}2="dropped")', styles.closed),
            (f"={still},${due}2<TODAY())", styles.overdue),
            (f"={still},${due}2>=TODAY(),${due}2<=TODAY()+{DUE_SOON})", styles.soon),
        ):
            sheet.conditional_format(1, 0, last, at["due"], {"type": "formula", "criteria": rule, "format": form})
    column = at["review"]
    rule = f'=${xl_col_to_name(column)}2="review"'
    sheet.conditional_format(
        1, column - 1, last, column, {"type": "formula", "criteria": rule, "format": styles.review}
    )


def _lines_below(sheet: Worksheet, columns: Sequence[Column], rows: int, styles: Styles) -> None:
    """A line below every row, behind all other marks."""
    line = {"type": "formula", "criteria": "=TRUE", "format": styles.line}
    sheet.conditional_format(1, 0, max(1, rows), len(columns) - 1, line)


def _comments(sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Say beside a hand edit what the minutes say, where that is something else."""
    at = {c.key: n for n, c in enumerate(columns)}
    for r, row in enumerate(rows, start=1):
        for column, text in sorted(row.ours.items()):
            if column in at:
                said = (
                    f"The minutes{f' of {row.last_reported}' if row.last_reported else ''} say: {text or '(nothing)'}"
                )
                sheet.write_comment(r, at[column], said[:2000], {"author": "Minutebook", "x_scale": 1.6})
