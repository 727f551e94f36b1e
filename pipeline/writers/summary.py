"""The Summary sheet: what is open, by owner and by month due, with charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.register.cells import harmless
from pipeline.register.model import Register, is_day, is_open
from pipeline.writers.columns import SUMMARY
from pipeline.writers.styles import HEAD, TABLE_STYLE

PIXELS = 20
"""Height of a row."""
NOBODY = "(nobody named)"
UNDATED = "(no due day)"
MOST_OWNERS = 20
"""Owners that the chart shows, those with the most open actions."""


def add_summary(book: Workbook, register: Register) -> None:
    """Add the sheet: two tables of open actions and a chart of each."""
    actions = [row for row in register.of_kind("action") if is_open(row.status)]
    owners = Counter(name for row in actions for name in row.owners or [NOBODY])
    months = Counter(row.due[:7] if row.due and is_day(row.due) else UNDATED for row in actions)
    sheet = book.add_worksheet(SUMMARY)
    by_owner = sorted(owners.items(), key=lambda item: (-item[1], item[0].casefold()))[:MOST_OWNERS]
    _block(book, sheet, 0, "Open_by_owner", ("owner", "open actions"), by_owner)
    by_month = sorted(months.items(), key=lambda item: (item[0] == UNDATED, item[0]))
    _block(book, sheet, 3, "Open_by_month", ("month due", "open actions"), by_month)
    sheet.set_column(0, 0, 32)
    sheet.set_column(3, 3, 16)
    sheet.set_column(1, 1, 15)
    sheet.set_column(4, 4, 15)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    height = max(240, 22 * len(by_owner) + 90)
    _chart(book, sheet, "bar", "Open actions by owner", 0, len(by_owner), 1, height)
    _chart(book, sheet, "column", "Open actions by month due", 3, len(by_month), 3 + height // PIXELS, 300)


def _block(
    book: Workbook, sheet: Worksheet, left: int, name: str, heads: tuple[str, str], rows: Sequence[tuple[str, int]]
) -> None:
    style = book.add_format(HEAD)
    columns = [{"header": head, "header_format": style} for head in heads]
    sheet.add_table(0, left, max(1, len(rows)), left + 1, {"name": name, "style": TABLE_STYLE, "columns": columns})
    for r, (text, number) in enumerate(rows, start=1):
        sheet.write_string(r, left, harmless(text))
        sheet.write_number(r, left + 1, number)


def _chart(
    book: Workbook, sheet: Worksheet, kind: str, title: str, left: int, rows: int, top: int, height: int
) -> None:
    chart = book.add_chart({"type": kind})
    last = max(1, rows)
    chart.add_series(
        {
            "name": title,
            "categories": [SUMMARY, 1, left, last, left],
            "values": [SUMMARY, 1, left + 1, last, left + 1],
            "fill": {"color": "#2F5D8A"},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    axis = {"major_gridlines": {"visible": False}, "num_format": "0"}
    if kind == "bar":
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({**axis, "visible": False})
    else:
        chart.set_y_axis({**axis, "visible": False})
    chart.set_size({"width": 620, "height": height})
    sheet.insert_chart(top, 6, chart, {"description": title})
