"""``register.md``: the register as Markdown, for wikis, repositories and messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pipeline.register.cells import legal
from pipeline.register.model import Register, Row, is_open

Cell = Callable[[Row], str | None]

_MARKS = re.compile(r"[\\`*_{}\[\]#|~]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

_ACTIONS: tuple[tuple[str, Cell], ...] = (
    ("Id", lambda row: row.id),
    ("Action", lambda row: row.action),
    ("Owner", lambda row: row.owner),
    ("Due", lambda row: row.due or row.due_text),
    ("Status", lambda row: row.status),
    ("Raised", lambda row: row.first_raised),
    ("Body", lambda row: row.meeting),
)
_DECISIONS = (
    ("Id", _ACTIONS[0][1]),
    ("Decision", lambda row: row.action),
    ("Meeting", lambda row: row.meeting_date),
    ("Body", lambda row: row.meeting),
)
_DEADLINES = (
    ("Id", _ACTIONS[0][1]),
    ("What", lambda row: row.action),
    ("Due", lambda row: row.due or row.due_text),
    ("Body", lambda row: row.meeting),
)


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is: on one line, with no mark-up, no HTML and no end of a table's cell.

    >>> escaped("*a* | <b>")
    '\\*a\\* \\| &lt;b&gt;'
    """
    line = " ".join(legal(text).split())
    for character, entity in _ENTITIES.items():
        line = line.replace(character, entity)
    return _MARKS.sub(r"\\\g<0>", line)


def register_md(register: Register) -> bytes:
    """The register in four tables: actions still to be done, those that are closed, decisions, deadlines."""
    actions = register.of_kind("action")
    lines = ["# Action register", ""]
    if register.as_of:
        lines += [f"Overdue on {register.as_of.isoformat()}.", ""]
    for title, columns, rows in (
        ("Open actions", _ACTIONS, [row for row in actions if is_open(row.status)]),
        ("Closed actions", _ACTIONS, [row for row in actions if not is_open(row.status)]),
        ("Decisions", _DECISIONS, register.of_kind("decision")),
        ("Deadlines", _DEADLINES, register.of_kind("deadline")),
    ):
        lines += [f"## {title}", "", *(_table(columns, rows) if rows else ["None."]), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def _table(columns: Sequence[tuple[str, Cell]], rows: Iterable[Row]) -> list[str]:
    heads = [head for head, _ in columns]
    cells = ([escaped(cell(row) or "") for _, cell in columns] for row in rows)
    return [_line(heads), _line(["---"] * len(heads)), *map(_line, cells)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
