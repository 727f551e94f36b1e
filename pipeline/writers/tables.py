"""The register as CSV and JSON; problems and conflicts as CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pipeline.register.cells import harmless
from pipeline.register.model import COLUMNS, Conflict, MeetingRow, Register, Row
from pipeline.writers import pieces
from pipeline.writers.texts import cell_text

BYTE_ORDER_MARK, END = "\ufeff", "\r\n"
PROBLEM_COLUMNS = ("path", "page", "code", "message", "advice")
CONFLICT_COLUMNS = ("id", "column", "theirs", "minutes", "meeting_date", "source")


def register_csv(register: Register, bom: bool = False) -> bytes:
    """``register.csv``: one row a commitment, the contract's columns and then those that people added.

    Parameters
    ----------
    bom
        Whether to begin with a byte-order mark, which Excel wants and other programs do not.
    """
    columns = (*COLUMNS, *register.extra_columns)
    more = b"," * len(register.extra_columns)
    lines = (
        piece + more if (piece := row.printed(pieces.CSV)) is not None else csv_piece(row, register.extra_columns)
        for row in register.rows
    )
    return END.encode().join([((BYTE_ORDER_MARK if bom else "") + _line(map(harmless, columns))).encode(), *lines, b""])


def csv_piece(row: Row, extra: Iterable[str] = ()) -> bytes:
    """A row of ``register.csv``."""
    cells = row.cells()
    return _line(cell_text(cells.get(name)) for name in (*COLUMNS, *extra)).encode("utf-8", "replace")


def problems_csv(register: Register, bom: bool = False) -> bytes:
    """``problems.csv``: every file that could not be read, or only in part, with the reason and what to do."""
    return csv_of(PROBLEM_COLUMNS, map(asdict, register.problems), bom)


def conflicts_csv(conflicts: Iterable[Conflict], bom: bool = False) -> bytes:
    """``conflicts.csv``: every cell of which people and minutes say something else, and what each of them says."""
    return csv_of(CONFLICT_COLUMNS, map(asdict, conflicts), bom)


def csv_of(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], bom: bool = False) -> bytes:
    """A table as CSV, its heads made harmless too; what a row lacks is an empty cell."""
    lines = [_line(map(harmless, columns)), *(_line(cell_text(row.get(name)) for name in columns) for row in rows), ""]
    return ((BYTE_ORDER_MARK if bom else "") + END.join(lines)).encode("utf-8", "replace")


class _Same:
    """Gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


_write = csv.writer(_Same(), lineterminator=END).writerow  # which it looks at for what has to be quoted


def _line(cells: Iterable[Any]) -> str:
    text: Any = _write(cells)
    return str(text).removesuffix(END)


def register_json(register: Register) -> bytes:
    """``register.json``: the same rows with their reports over the meetings, the links, and all else of the register.

    One row, link, meeting, person, organisation or problem a line.
    """
    return b"".join(_parts(register))


def _parts(register: Register) -> Iterator[bytes]:
    yield b'{"schema": "minutebook-register/1",\n"as_of": '
    yield _bytes(register.as_of.isoformat() if register.as_of else None)
    for name, lines in _lists(register).items():
        yield b',\n"%s": [' % name.encode()
        between = b"\n"
        for line in lines:
            yield between
            yield line
            between = b",\n"
        yield b"]"
    yield b"}\n"


def _lists(register: Register) -> dict[str, Iterable[bytes]]:
    return {
        "rows": (row.printed(pieces.JSON) or json_piece(row) for row in register.rows),
        "links": _links(register),
        "meetings": (m.made[pieces.MEETING_JSON] if m.made else meeting_json_piece(m) for m in register.meetings),
        "people": map(_bytes, map(_fields, register.people)),
        "organisations": map(_bytes, map(_fields, register.organisations)),
        "problems": map(_bytes, map(_fields, register.problems)),
    }


def _links(register: Register) -> Iterator[bytes]:
    by_id = {row.id: row for row in register.rows}
    moved = any(not row.hand.keys().isdisjoint(("source", "meeting_date")) for row in register.rows if row.hand)
    for row in register.rows:
        piece = None if moved else row.printed(pieces.LINKS)
        if found := links_piece(row, by_id) if piece is None else piece:
            yield found


def json_piece(row: Row) -> bytes:
    """A row of ``register.json``."""
    return _bytes(_row(row))


def links_piece(row: Row, by_id: Mapping[str, Row]) -> bytes:
    """The links of ``register.json`` of a row."""
    return b",\n".join(map(_bytes, map(_fields, row.links(by_id))))


def meeting_json_piece(meeting: MeetingRow) -> bytes:
    """A meeting of ``register.json``."""
    fields = {name: getattr(meeting, name) for name in MeetingRow.__slots__ if name != "made"}
    return _bytes({**fields, "attendance": [attendant._asdict() for attendant in meeting.attendance]})


_json = json.JSONEncoder(ensure_ascii=False).encode


def _bytes(value: object) -> bytes:
    return _json(value).encode("utf-8", "replace")


def _fields(item: Any) -> dict[str, Any]:
    return {name: getattr(item, name) for name in item.__slots__}


def _row(row: Row) -> dict[str, Any]:
    return {
        **row.cells(),
        "owners": row.owners,
        "rule": row.rule,
        "marked": row.marked,
        "times_carried": row.times_carried,
        "due_history": [{"meeting_date": day, "due": due} for day, due in row.due_history],
        "reports": list(map(_fields, row.reports)),
        "possible_duplicates": row.possible_duplicates,
        "edited": sorted(row.hand),
        "minutes_say": row.ours,
    }
