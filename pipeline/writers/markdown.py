"""``register.md``: the register as Markdown, for wikis, repositories and messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pipeline.register.cells import legal
from pipeline.register.model import Register, Row, is_open
from pipeline.writers import pieces

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

_COLUMNS = {"action": _ACTIONS, "decision": _DECISIONS, "deadline": _DEADLINES}


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
    lines = [b"# Action register", b""]
    if register.as_of:
        lines += [f"Overdue on {register.as_of.isoformat()}.".encode(), b""]
    for title, kind, rows in (
        ("Open actions", "action", [row for row in actions if is_open(row.status)]),
        ("Closed actions", "action", [row for row in actions if not is_open(row.status)]),
        ("Decisions", "decision", register.of_kind("decision")),
        ("Deadlines", "deadline", register.of_kind("deadline")),
    ):
        lines += [f"## {title}".encode(), b"", *(_table(kind, rows) if rows else [b"None."]), b""]
    return b"\n".join(lines)


def _table(kind: str, rows: Iterable[Row]) -> Iterator[bytes]:
    heads = [head for head, _ in _COLUMNS[kind]]
    yield _line(heads)
    yield _line(["---"] * len(heads))
    for row in rows:
        yield row.printed(pieces.MARKDOWN) or markdown_piece(row)


def markdown_piece(row: Row) -> bytes:
    """A row of ``register.md``."""
    return _line(escaped(cell(row) or "") for _, cell in _COLUMNS[row.kind])


def _line(cells: Iterable[str]) -> bytes:
    return f"| {' | '.join(cells)} |".encode("utf-8", "replace")
