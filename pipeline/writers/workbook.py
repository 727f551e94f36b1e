"""``register.xlsx``: the register as people live in it, each sheet a real table."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.register.cells import harmless, legal
from pipeline.register.model import STATUSES, MeetingRow, Register, Row
from pipeline.writers import pieces
from pipeline.writers.columns import KIND_SHEETS, LISTINGS, MEETINGS, SHEET_NAMES, Column, commitment_columns
from pipeline.writers.grid import (
    LONGEST_LINK,
    SAMPLE,
    Grid,
    Style,
    filled,
    heights,
    row_piece,
    target_of,
    widths,
)
from pipeline.writers.styles import TABLE_STYLE, Styles
from pipeline.writers.summary import add_summary
from pipeline.writers.texts import cut

CREATED = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
"""Every workbook says that it was made then: the same register gives the same bytes."""
HEAD_HEIGHT = 24
"""In points."""
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
    grids = []
    used_styles: set[Style] = set()
    for name, kind in KIND_SHEETS.items():
        rows = register.of_kind(kind)
        extra = [c for c in register.extra_columns if kind == "action" or any(row.hand.get(c) for row in rows)]
        columns = (*commitment_columns(kind), *(Column(c, EXTRA_WIDTH) for c in extra))
        lines = [row.printed(pieces.WORKBOOK) or row_piece(columns, row.cells(), row.colours) for row in rows]
        grids.append(_grid(columns, lines, [(row.source, row.page) for row in rows], inputs))
        sheet = _sheet(book, name, columns, lines, styles)
        used_styles |= {(c.kind, colour) for c in columns for colour in ("", *_colours(rows, c.key))}
        _marks(sheet, columns, max(1, len(rows)), styles)
        last = next((n for n, c in enumerate(columns) if c.key == PRINTED), len(columns) - 1)
        sheet.print_area(0, 0, max(1, len(rows)), last)
        _comments(sheet, columns, rows, lines)
        _lines_below(sheet, columns, len(rows), styles)
    for listing in LISTINGS:
        listed = listing.rows(register)
        used_styles |= {(c.kind, "") for c in listing.columns}
        made = (
            [m.made[pieces.MEETING_WORKBOOK] if m.made else None for m in register.meetings]
            if listing is MEETINGS
            else ()
        )
        lines = [b or row_piece(listing.columns, line) for line, b in zip_longest(listed, made)]
        links = [(line.get("source") or line.get("path"), line.get("page")) for line in listed]
        grids.append(_grid(listing.columns, lines, links, inputs))
        _lines_below(_sheet(book, listing.name, listing.columns, lines, styles), listing.columns, len(lines), styles)
    add_summary(book, register)
    used = {name.casefold() for name in SHEET_NAMES}
    for name, rows_of_it in register.extra_sheets.items():
        _own_sheet(book, _sheet_name(name, used), rows_of_it)
    needed = sorted(used_styles)
    first = book.worksheets()[0]
    for n, (kind_of_column, colour) in enumerate(needed):
        first.write_blank(SAMPLE, n, None, styles.cell(kind_of_column, colour or None))
    book.close()
    return filled(buffer.getvalue(), grids, needed)


def workbook_piece(row: Row) -> bytes:
    """A row of its sheet of the workbook."""
    return row_piece(commitment_columns(row.kind), row.cells())


def _colours(rows: Sequence[Row], column: str) -> set[str]:
    """Fill colours that people gave to cells of a column."""
    return {row.colours[column] for row in rows if row.colours and column in row.colours}


def meeting_workbook_piece(meeting: MeetingRow) -> bytes:
    """A meeting as a row of its sheet."""
    return row_piece(MEETINGS.columns, {column.key: getattr(meeting, column.key) for column in MEETINGS.columns})


def _sheet(book: Workbook, name: str, columns: Sequence[Column], lines: Sequence[bytes], styles: Styles) -> Worksheet:
    """Add one sheet: a table with one row at least, since a table without rows is none."""
    sheet = book.add_worksheet(name)
    heads = [{"header": c.name, "header_format": styles.head} for c in columns]
    area = (0, 0, 1, len(columns) - 1)  # filling it in makes it as long as the rows are
    sheet.add_table(*area, {"name": name, "style": TABLE_STYLE, "columns": heads})
    for c, (column, width) in enumerate(zip(columns, widths(lines, columns), strict=True)):
        sheet.set_column(c, c, width, styles.cell(column.kind))
    sheet.set_row(0, HEAD_HEIGHT)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
    return sheet


def _grid(
    columns: Sequence[Column], lines: Sequence[bytes], sources: Sequence[tuple[str | None, Any]], inputs: str | None
) -> Grid:
    """The rows of a sheet with links from their column of sources, if it has one."""
    column = next((n for n, c in enumerate(columns) if c.kind == "link"), None)
    if column is None or inputs is None or len(lines) > MOST_LINKS:
        return Grid(len(columns), lines)
    links = [
        (n, target_of(inputs, source), page)
        for n, (source, page) in enumerate(sources)
        if source and len(source) < LONGEST_LINK
    ]
    return Grid(len(columns), lines, column, links)


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


def _comments(sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Row], lines: Sequence[bytes]) -> None:
    """Say beside a hand edit what the minutes say, where that is something else."""
    at = {c.key: n for n, c in enumerate(columns)}
    if any(row.ours for row in rows):
        for r, height in enumerate(heights(lines), start=1):
            sheet.set_row(r, height)  # by which the size of a comment is told
    for r, row in enumerate(rows, start=1):
        for column, text in sorted(row.ours.items()):
            if column in at:
                said = (
                    f"The minutes{f' of {row.last_reported}' if row.last_reported else ''} say: {text or '(nothing)'}"
                )
                sheet.write_comment(r, at[column], said[:2000], {"author": "Minutebook", "x_scale": 1.6})
