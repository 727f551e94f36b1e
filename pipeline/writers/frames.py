"""Tables with every text made harmless for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.register.cells import harmless, legal

LONGEST = 32_767
"""Characters that a cell of Excel holds, those beyond the first 65,536 counted twice."""


def frame(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> pd.DataFrame:
    """Rows as a table of these columns; what a row lacks is None."""
    cells = [[_cell(row.get(name)) for name in columns] for row in rows]
    table: pd.DataFrame = pd.DataFrame(cells, columns=list(columns), dtype=object)
    return table


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return cut(harmless(value if value.isprintable() else legal(value)))


def cut(text: str) -> str:
    """As much of a text as a cell holds."""
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le", "ignore")[: 2 * LONGEST].decode("utf-16-le", "ignore")
