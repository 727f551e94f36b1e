"""``register.xlsx``: the register as people live in it, each sheet a real table."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.register.model import SEPARATOR, STATUSES, Register, Row
from pipeline.writers.atomic import write_bytes
from pipeline.writers.cells import frame

CREATED = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
"""Every workbook says that it was made then: the same register gives the same bytes."""
TABLE_STYLE = "Table Style Light 9"
REVIEW_BELOW = 0.5
"""Confidence under which a row is marked for review."""
DUE_SOON = 14
"""Days before the due day from which on an open action is marked."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its head, its width, and what its cells hold (text, day, number, share or link)."""

    name: str
    width: float
    kind: str = "text"


COMMITMENT_COLUMNS = (
    Column("id", 22),
    Column("status", 11),
    Column("action", 58),
    Column("owner", 24),
    Column("due", 12, "day"),
    Column("due_text", 18),
    Column("meeting", 30),
    Column("meeting_date", 13, "day"),
    Column("minute", 9),
    Column("section", 24),
    Column("organisation", 22),
    Column("source", 34, "link"),
    Column("page", 7, "number"),
    Column("evidence", 60),
    Column("first_raised", 13, "day"),
    Column("last_reported", 13, "day"),
    Column("confidence", 12, "share"),
    Column("review", 9),
)
DECISION_COLUMNS = tuple(
    Column("decision", c.width) if c.name == "action" else c
    for c in COMMITMENT_COLUMNS
    if c.name not in ("status", "owner", "due", "due_text", "organisation", "first_raised", "last_reported")
)
DEADLINE_COLUMNS = tuple(
    Column("what", c.width) if c.name == "action" else c
    for c in COMMITMENT_COLUMNS
    if c.name not in ("owner", "organisation")
)
SHEETS: tuple[tuple[str, tuple[Column, ...], Callable[[Register], list[dict[str, Any]]]], ...] = (
    ("Actions", COMMITMENT_COLUMNS, lambda r: [_commitment(row, "action") for row in r.of_kind("action")]),
    ("Decisions", DECISION_COLUMNS, lambda r: [_commitment(row, "decision") for row in r.of_kind("decision")]),
    ("Deadlines", DEADLINE_COLUMNS, lambda r: [_commitment(row, "what") for row in r.of_kind("deadline")]),
    (
        "Meetings",
        (
            Column("date", 12, "day"),
            Column("body", 38),
            Column("title", 48),
            Column("chair", 22),
            Column("venue", 26),
            Column("next_meeting", 13, "day"),
            Column("present", 9, "number"),
            Column("apologies", 10, "number"),
            Column("actions", 9, "number"),
            Column("decisions", 10, "number"),
            Column("source", 40, "link"),
        ),
        lambda r: [{f: getattr(m, f) for f in m.__slots__} for m in r.meetings],
    ),
    (
        "People",
        (
            Column("name", 26),
            Column("also called", 34),
            Column("roles", 26),
            Column("organisation", 28),
            Column("bodies", 40),
            Column("meetings", 10, "number"),
            Column("actions", 9, "number"),
            Column("open actions", 13, "number"),
        ),
        lambda r: [
            {
                "name": p.name,
                "also called": SEPARATOR.join(p.aliases),
                "roles": SEPARATOR.join(p.roles),
                "organisation": p.organisation,
                "bodies": SEPARATOR.join(p.bodies),
                "meetings": p.meetings,
                "actions": p.actions,
                "open actions": p.open_actions,
            }
            for p in r.people
        ],
    ),
    (
        "Organisations",
        (Column("name", 44), Column("also called", 40), Column("meetings", 10, "number")),
        lambda r: [
            {"name": o.name, "also called": SEPARATOR.join(o.aliases), "meetings": o.meetings} for o in r.organisations
        ],
    ),
    (
        "Problems",
        (
            Column("path", 44, "link"),
            Column("page", 7, "number"),
            Column("code", 18),
            Column("message", 60),
            Column("advice", 60),
        ),
        lambda r: [{f: getattr(p, f) for f in ("path", "page", "code", "message", "advice")} for p in r.problems],
    ),
)


def _commitment(row: Row, words: str) -> dict[str, Any]:
    return {**row.cells(), words: row.action, "review": "review" if row.confidence < REVIEW_BELOW else None}


def write_workbook(register: Register, folder: Path, inputs: str | None = None) -> None:
    """Write ``register.xlsx``.

    Parameters
    ----------
    inputs
        Path of the input folder as seen from the output folder, for links to the sources; None for no links.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": "Action register", "created": CREATED})
    formats = _formats(book)
    for name, columns, rows in SHEETS:
        table = frame(rows(register), [c.name for c in columns])
        _sheet(book, name, columns, table, formats, inputs)
    book.close()
    write_bytes(folder / "register.xlsx", buffer.getvalue())


def _formats(book: Workbook) -> dict[str, Format]:
    top = {"valign": "top", "text_wrap": True}
    return {
        "text": book.add_format(top),
        "day": book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"}),
        "number": book.add_format({**top, "num_format": "0"}),
        "share": book.add_format({**top, "num_format": "0%"}),
        "link": book.add_format({**top, "font_color": "#0B5394", "underline": 1}),
        "head": book.add_format({"bold": True, "valign": "top", "text_wrap": True}),
        "overdue": book.add_format({"bg_color": "#F8D7DA", "font_color": "#7A1620"}),
        "soon": book.add_format({"bg_color": "#FFF3CD", "font_color": "#664D03"}),
        "done": book.add_format({"font_color": "#6C757D"}),
        "review": book.add_format({"italic": True, "bg_color": "#E2E3F3"}),
    }


def _sheet(
    book: Workbook,
    name: str,
    columns: tuple[Column, ...],
    table: pd.DataFrame,
    formats: dict[str, Format],
    inputs: str | None,
) -> None:
    sheet = book.add_worksheet(name)
    last = max(1, len(table))
    sheet.add_table(
        0,
        0,
        last,
        len(columns) - 1,
        {
            "name": name,
            "style": TABLE_STYLE,
            "columns": [{"header": c.name, "header_format": formats["head"]} for c in columns],
        },
    )
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, formats.get(column.kind))
    for r, row in enumerate(table.itertuples(index=False), start=1):
        for c, (column, value) in enumerate(zip(columns, row, strict=True)):
            _write(sheet, r, c, column, value, formats, inputs)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
    _marks(sheet, columns, last, formats)


def _write(
    sheet: Worksheet, r: int, c: int, column: Column, value: Any, formats: dict[str, Format], inputs: str | None
) -> None:
    form = formats.get(column.kind, formats["text"])
    if value is None:
        sheet.write_blank(r, c, None, form)
    elif column.kind == "day":
        try:
            sheet.write_datetime(r, c, datetime.date.fromisoformat(value), form)
        except ValueError:
            sheet.write_string(r, c, value, form)
    elif column.kind in ("number", "share"):
        sheet.write_number(r, c, value, form)
    elif column.kind == "link" and inputs is not None and len(value) < 200:
        sheet.write_url(r, c, f"external:{inputs}/{quote(value)}", form, value)
    else:
        sheet.write_string(r, c, str(value), form)


def _marks(sheet: Worksheet, columns: tuple[Column, ...], last: int, formats: dict[str, Format]) -> None:
    """Colours without a macro: overdue, due soon, done, and to be reviewed; the status as a list to choose from."""
    at = {c.name: n for n, c in enumerate(columns)}
    right = len(columns) - 1
    if "status" in at:
        status, due = _letter(at["status"]), _letter(at["due"])
        sheet.data_validation(
            1, at["status"], last + 1000, at["status"], {"validate": "list", "source": list(STATUSES)}
        )
        still = f'AND(${status}2<>"done",${status}2<>"dropped",ISNUMBER(${due}2)'
        for rule, form in (
            (f'=OR(${status}2="done",${status}2="dropped")', "done"),
            (f"={still},${due}2<TODAY())", "overdue"),
            (f"={still},${due}2>=TODAY(),${due}2<=TODAY()+{DUE_SOON})", "soon"),
        ):
            sheet.conditional_format(1, 0, last, right, {"type": "formula", "criteria": rule, "format": formats[form]})
    if "review" in at:
        column = at["review"]
        rule = f'=${_letter(column)}2="review"'
        sheet.conditional_format(
            1, column - 1, last, column, {"type": "formula", "criteria": rule, "format": formats["review"]}
        )


def _letter(column: int) -> str:
    return chr(ord("A") + column)
