"""Texts of cells, made harmless for spreadsheets."""

from __future__ import annotations

from typing import Any

from pipeline.register.cells import harmless, legal

LONGEST = 32_767
"""Characters that a cell of Excel holds, those beyond the first 65,536 counted twice."""


def cell_text(value: Any) -> Any:
    """The value of a cell with every text made harmless, legal and no longer than a cell holds."""
    if not isinstance(value, str):
        return value
    return cut(harmless(value if value.isprintable() else legal(value)))


def cut(text: str) -> str:
    """As much of a text as a cell holds."""
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le", "ignore")[: 2 * LONGEST].decode("utf-16-le", "ignore")
