"""Cells of spreadsheets: text that a spreadsheet would take for a formula made harmless, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that spreadsheets take for a formula (OWASP, "CSV Injection")."""
LONGEST = 32_767
"""Characters that a cell of Excel holds."""
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what would be one.

    >>> harmless("=1+1")
    "'=1+1"
    """
    text = _ILLEGAL.sub("", text)
    quoted = "'" + text if text.startswith(FORMULA) or re.match(r"'+[=+\-@\t\r]", text) else text
    return quoted[:LONGEST]


def original(text: str) -> str:
    """The text before :func:`harmless`.

    >>> original("'=1+1")
    '=1+1'
    """
    return text[1:] if re.match(r"'+[=+\-@\t\r]", text) else text


def frame(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> pd.DataFrame:
    """Rows as a table of these columns, every text made harmless; what a row lacks is None."""
    cells = [[_cell(row.get(name)) for name in columns] for row in rows]
    table: pd.DataFrame = pd.DataFrame(cells, columns=list(columns), dtype=object)
    return table


def _cell(value: Any) -> Any:
    return harmless(value) if isinstance(value, str) else value
