"""What the files of a register say of one row, in pieces that are the same as long as nothing changes the row.

A file is its rows' pieces and a little around them, so that a register of which a few rows are new is put together, not
made anew. Each piece is UTF-8 without the byte 0.
"""

from __future__ import annotations

from pipeline.register.model import Printed, Row

NUMBERS = 8
"""How many pieces there are."""
CSV, JSON, AGAIN, MARKDOWN, PAGE, TEXT, CALENDAR, WORKBOOK = range(NUMBERS)
"""Their places."""


def print_row(row: Row) -> None:
    """Make all pieces of a row, which is to be as it was folded."""
    from pipeline.writers.calendar import todo_piece
    from pipeline.writers.markdown import markdown_piece
    from pipeline.writers.report import page_piece, text_piece
    from pipeline.writers.tables import again_piece, csv_piece, json_piece
    from pipeline.writers.workbook import workbook_piece

    makers = (csv_piece, json_piece, again_piece, markdown_piece, page_piece, text_piece, todo_piece, workbook_piece)
    row.made = Printed(tuple(make(row) for make in makers), row.status, len(row.possible_duplicates))
