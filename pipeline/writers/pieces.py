"""What the files of a register say of one row or meeting, in pieces that stay the same as long as nothing changes it.

A file is such pieces and a little around them, so that a register of which a few rows are new is put together, not made
anew. Each piece is UTF-8 without the byte 0.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.register.model import MeetingRow, Printed, Row

OF_ROW, OF_MEETING = 9, 3
"""How many pieces there are of each."""
MEMORY, CSV, JSON, LINKS, MARKDOWN, PAGE, TEXT, CALENDAR, WORKBOOK = range(OF_ROW)
"""Places of a row's pieces."""
MEETING_JSON, MEETING_PAGE, MEETING_WORKBOOK = range(OF_MEETING)
"""Places of a meeting's pieces."""


def print_row(row: Row, by_id: Mapping[str, Row]) -> None:
    """Make all pieces of a row, which is to be as it was folded.

    Parameters
    ----------
    by_id
        The rows that may state the same among others, by their identifiers.
    """
    from pipeline.register.rows import cells_line
    from pipeline.writers.calendar import todo_piece
    from pipeline.writers.markdown import markdown_piece
    from pipeline.writers.report import page_piece, text_piece
    from pipeline.writers.tables import csv_piece, json_piece, links_piece
    from pipeline.writers.workbook import workbook_piece

    made = (
        cells_line(row),
        csv_piece(row),
        json_piece(row),
        links_piece(row, by_id),
        markdown_piece(row),
        page_piece(row),
        text_piece(row),
        todo_piece(row),
        workbook_piece(row),
    )
    row.made = Printed(made, row.status, len(row.possible_duplicates))


def print_meeting(meeting: MeetingRow) -> None:
    """Make all pieces of a meeting."""
    from pipeline.writers.report import meeting_page_piece
    from pipeline.writers.tables import meeting_json_piece
    from pipeline.writers.workbook import meeting_workbook_piece

    meeting.made = meeting_json_piece(meeting), meeting_page_piece(meeting), meeting_workbook_piece(meeting)
