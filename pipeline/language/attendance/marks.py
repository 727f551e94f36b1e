"""Marks beside members: what "P", "A" or "✓" says, and which column of a table of several meetings is this one's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from pipeline.document import Cell, Document
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of, status_of_label
from pipeline.language.attendance.patterns import LEGEND, MARKS
from pipeline.language.dates import find, resolve
from pipeline.minutes import Presence

MOSTLY_MARKS = 0.8
"""Share of the filled cells below a head that are marks where the column is one of marks."""
_MARK = re.compile(r"\W*(?:\w{1,3}|✓|✔|√)?\W*")

Marked = list[tuple[list[Cell], Presence]]
"""Rows of a table, the name's cell first, and how each row's person was there."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What marks mean in a document: as it explains them ("A = apologies"), else as they mean everywhere."""

    explained: dict[str, Presence] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Legend:
        """The legend of a document."""
        found: dict[str, Presence] = {}
        for _, block in document.body():
            for match in LEGEND.finditer(block.text):
                status = status_of_label(match["meaning"])
                if status is not None:
                    found.setdefault(match["mark"].lower(), status)
        return cls(found)

    def mark_of(self, text: str) -> Presence | None:
        """What a mark says; None where the text is no mark."""
        text = text.strip(" *_()[]")
        if text.lower() in self.explained:
            return self.explained[text.lower()]
        return next((status for status, pattern in MARKS if pattern.match(text)), None)


def marked_columns(rows: list[list[Cell]], legend: Legend) -> Marked:
    """A table with a column each for "present", "apologies" and so on, and a mark in one of them; empty for any other."""
    heads = {
        c.column: label.status
        for c in rows[0][1:]
        if (label := label_of(c.text)) is not None and label.end >= len(c.text.rstrip())
    }
    if len(heads) < 2 or not all(_of_marks(rows, column, legend) for column in heads):
        return []
    found: Marked = []
    for row in rows[1:]:
        ticked = [c for c in row if c.column in heads and legend.mark_of(c.text) == "present"]
        found.append((row, heads[ticked[0].column] if ticked else "absent"))
    return found


def of_meetings(rows: list[list[Cell]], day: date | None, legend: Legend) -> Marked:
    """A table of members by meetings: the marks in the column of this meeting; empty for any other table."""
    for number, head in enumerate(rows[:2]):
        below = rows[number + 1 :]
        columns = [c for c in head[1:] if names_day(c.text) and _of_marks([head, *below], c.column, legend)]
        if len(columns) < 2 or not below:
            continue
        column = _this_meeting(columns, below, day)
        found: Marked = []
        for row in below:
            mark = next((c.text for c in row if c.column == column), "")
            if parse(row[0].text):
                found.append((row, legend.mark_of(mark) or "absent"))
        return found
    return []


def names_day(text: str, day: date | None = None) -> bool:
    """Whether the head of a column names a day or a month: the given one, else any."""
    if day is None:
        return bool(_days(text, date(2000, 7, 1)))
    full = day.isoformat()
    return any(v in (full, full[:7]) or (len(v) == len(full) and v[5:] == full[5:]) for v in _days(text, day))


def _days(text: str, base: date) -> list[str]:
    """What a head can mean: a day or a month, as far as it tells."""
    text = " ".join(text.split())
    values = [resolve(e, base) for e in find(text)]
    if not any(values) and (match := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})", text)):
        values = [
            f"{base.year}-{int(match[2]):02}-{int(match[1]):02}",
            f"{base.year}-{int(match[1]):02}-{int(match[2]):02}",
        ]
    if not any(values) and re.fullmatch(r"[A-Z][a-z]{2}\.?", text):
        values = [resolve(e, base) for e in find(f"1 {text}")]
        values = [v[:7] if v else None for v in values]
    return [v for v in values if v]


def _of_marks(rows: list[list[Cell]], column: int, legend: Legend) -> bool:
    cells = [c.text.strip() for row in rows[1:] for c in row if c.column == column and c.text.strip()]
    marks = [c for c in cells if legend.mark_of(c) or (len(c) <= 3 and _MARK.fullmatch(c))]
    return len(marks) >= MOSTLY_MARKS * len(cells)


def _this_meeting(columns: list[Cell], below: list[list[Cell]], day: date | None) -> int:
    """The column of the meeting's day, failing it that of its month, failing it the last one in which anything stands."""
    if day is not None:
        values = {c.column: _days(c.text, day) for c in columns}
        full = day.isoformat()
        for same in (full.__eq__, lambda v: len(v) == 10 and v[5:] == full[5:], lambda v: v[:7] == full[:7]):
            for column, found in values.items():
                if any(same(v) for v in found):
                    return column
    filled = [c for c in columns if any(x.column == c.column and x.text.strip() for row in below for x in row)]
    return (filled or columns)[-1].column
