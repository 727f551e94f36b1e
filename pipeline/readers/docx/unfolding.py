"""Minutes laid out as one big table: number, text, "Action". These are text with a margin column, not a table."""

from __future__ import annotations

from pipeline.readers.docx.story import Entry, Grid


def unfold(grid: Grid) -> list[Entry] | None:
    """The lines of such a table, margin entries with the lines beside them; None for any other table."""
    return None
