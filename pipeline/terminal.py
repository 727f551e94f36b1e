"""Records, documents and rows as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.document import Document
from pipeline.minutes import Minutes

LONGEST_EVIDENCE = 400
"""Characters."""
NARROW = 100
"""Columns that output needs where it goes to no terminal, so that no column shrinks to letters."""


def _console() -> Console:
    console = Console(highlight=False)
    return console if console.width >= NARROW or console.is_terminal else Console(width=160, highlight=False)


def show_record(record: Minutes) -> None:
    """Print one meeting: who was there, and each commitment with owner, due day, place, evidence and reason."""
    console = _console()
    meeting = record.meeting
    console.print(Text(meeting.title or meeting.body or record.source.path, style="bold"))
    facts = [
        ("Body", meeting.body),
        ("Date", meeting.date),
        ("Chair", meeting.chair),
        ("Venue", meeting.venue),
        ("Next meeting", meeting.next_meeting),
    ]
    console.print("  ".join(f"{name}: {value}" for name, value in facts if value), markup=False)
    for status in ("present", "in_attendance", "apologies", "absent"):
        names = [a.name for a in record.attendance if a.status == status]
        if names:
            console.print(f"{status.replace('_', ' ').capitalize()}: {', '.join(names)}", markup=False)
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True)
    for name, ratio in (("Kind", 2), ("Task and evidence", 12), ("Owner", 4), ("Due", 3), ("Status", 2), ("Where", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("Why", ratio=3, overflow="fold")
    for c in record.commitments:
        words = Text(c.task)
        if c.evidence.text != c.task:
            words.append("\n“" + c.evidence.text[:LONGEST_EVIDENCE] + "”", style="dim")
        due = c.due or c.due_text or ""
        if c.due and c.due_text and c.due_text != c.due:
            due += f"\n({c.due_text})"
        places = (("minute ", c.minute), ("page ", c.page))
        place = ", ".join(f"{label}{value}" for label, value in places if value)
        why = f"{c.rule} {c.confidence:.0%}"
        table.add_row(c.kind, words, Text(", ".join(c.owners)), Text(due), c.status or "", Text(place), Text(why))
    console.print(table if record.commitments else "No actions or decisions found.")
    for warning in record.source.warnings:
        page = f" (page {warning.page})" if warning.page else ""
        console.print(f"Warning: {warning.message}{page}", markup=False)


def show_document(document: Document) -> None:
    """Print the blocks of a document as the reader saw them."""
    console = _console()
    page = None
    for block in document.blocks:
        if block.page != page and block.page is not None:
            page = block.page
            console.print(Text(f"── page {page} ──", style="dim"))
        number = f"{block.number} " if block.number else ""
        box_ = "" if block.checked is None else ("[x] " if block.checked else "[ ] ")
        margin = Text(f"   │ {block.margin}", style="cyan") if block.margin else Text("")
        label = block.kind if block.part == "body" else f"{block.part} {block.kind}"
        indent = "  " * block.level if block.kind == "item" else ""
        if block.kind == "table":
            console.print(Text("table", style="dim"))
            console.print(_grid(block.rows))
            continue
        style = "bold" if block.kind == "heading" else ""
        console.print(
            Text(f"{label:10}", style="dim") + Text(f"{indent}{number}{box_}{block.text}", style=style) + margin
        )
    for warning in document.warnings:
        console.print(f"Warning: {warning.message}", markup=False)


def _grid(rows: Iterable[Iterable[Any]]) -> Table:
    lines = [list(row) for row in rows]
    width = max((cell.column + cell.colspan for line in lines for cell in line), default=0)
    table = Table(box=box.ROUNDED, show_header=False, show_lines=True)
    for _ in range(width):
        table.add_column(overflow="fold")
    for line in lines:
        cells = [""] * width
        for cell in line:
            cells[cell.column] = cell.text
        table.add_row(*map(Text, cells))
    return table


def show_rows(rows: Iterable[Mapping[str, Any]], title: str) -> None:
    """Print rows of the register: identifier, action, owner, due day, and the meeting that raised it."""
    console = _console()
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", expand=True)
    for name, ratio in (
        ("Id", 5),
        ("Action", 10),
        ("Owner", 4),
        ("Due", 3),
        ("Status", 2),
        ("Raised", 3),
        ("Meeting", 5),
    ):
        table.add_column(name, ratio=ratio, overflow="fold")
    for row in rows:
        values = (
            row["id"],
            row["action"],
            row["owner"],
            row["due"],
            row["status"],
            row["first_raised"],
            row["meeting"],
        )
        table.add_row(*(Text(str(value or "")) for value in values))
    console.print(table)


def show_history(row: Mapping[str, Any]) -> None:
    """Print a row of the register with every report of it: the day, what it said, and where it stands."""
    console = _console()
    console.print(Text(f"{row['id']}  {row['action']}", style="bold"))
    carried = row["times_carried"]
    facts = (
        ("Kind", row["kind"]),
        ("Owner", row["owner"]),
        ("Due", row["due"] or row["due_text"]),
        ("Status", row["status"]),
        ("Carried", f"{carried} times" if carried > 1 else "once" if carried else None),
        ("Body", row["meeting"]),
    )
    console.print("  ".join(f"{name}: {value}" for name, value in facts if value), markup=False)
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True)
    for name, ratio in (("Meeting", 3), ("Status", 2), ("Due", 3), ("Words", 12), ("Source", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for report in row["reports"]:
        due = report["due"] or report["due_text"]
        source = f"{report['source']}, page {report['page']}" if report["page"] else report["source"]
        words = report["words"][:LONGEST_EVIDENCE]
        values = (report["meeting_date"] or "undated", report["status"], due, words, source)
        table.add_row(*(Text(str(value or "")) for value in values))
    console.print(table)
    for column in row["edited"]:
        said = f" (the minutes say: {row['minutes_say'][column]})" if column in row["minutes_say"] else ""
        console.print(f"Changed by hand: {column}{said}", markup=False)
    for name in row["possible_duplicates"]:
        console.print(f"Possible duplicate of {name}", markup=False)
