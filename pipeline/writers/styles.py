"""How cells of the workbook look."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

TABLE_STYLE = "Table Style Light 1"
HEAD = {
    "bold": True,
    "valign": "vcenter",
    "font_color": "#FFFFFF",
    "bg_color": "#1F3F5F",
    "border": 1,
    "border_color": "#1F3F5F",
}
_LINE = {"bottom": 1, "bottom_color": "#D9DEE3"}
"""Below every row: in each conditional format, since LibreOffice takes the first that fits."""
_FORMS: dict[str, dict[str, Any]] = {
    "day": {"num_format": "yyyy-mm-dd", "align": "left"},
    "number": {"num_format": "0", "align": "right"},
    "share": {"num_format": "0%", "align": "right"},
    "link": {"font_color": "#0B5394", "underline": 1},
}


class Styles:
    """Formats of cells, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[str, str | None], Format] = {}
        self.head = book.add_format(HEAD)
        self.line = book.add_format(_LINE)
        self.overdue = book.add_format({"bg_color": "#F8D7DA", "font_color": "#7A1620", **_LINE})
        self.soon = book.add_format({"bg_color": "#FFF3CD", "font_color": "#664D03", **_LINE})
        self.closed = book.add_format({"font_color": "#5C636A", **_LINE})
        self.review = book.add_format({"italic": True, "bg_color": "#E2E3F3", "font_color": "#2F3061", **_LINE})

    def cell(self, kind: str, colour: str | None = None) -> Format:
        """The format of cells of a kind of column, with the fill colour that somebody gave one."""
        if (kind, colour) not in self._cells:
            form: dict[str, Any] = {
                "valign": "top",
                "text_wrap": True,
                **_FORMS.get(kind, {}),
            }
            if colour is not None:
                form["bg_color"] = f"#{colour}"
            self._cells[kind, colour] = self._book.add_format(form)
        return self._cells[kind, colour]
