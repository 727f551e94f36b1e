"""The register as CSV and JSON; problems and conflicts as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pipeline.register.cells import harmless
from pipeline.register.model import COLUMNS, Conflict, Register, Row
from pipeline.writers.texts import cell_text

BYTE_ORDER_MARK = "\ufeff"
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
    return csv_of(columns, (row.cells() for row in register.rows), bom)


def problems_csv(register: Register, bom: bool = False) -> bytes:
    """``problems.csv``: every file that could not be read, or only in part, with the reason and what to do."""
    return csv_of(PROBLEM_COLUMNS, map(asdict, register.problems), bom)


def conflicts_csv(conflicts: Iterable[Conflict], bom: bool = False) -> bytes:
    """``conflicts.csv``: every cell of which people and minutes say something else, and what each of them says."""
    return csv_of(CONFLICT_COLUMNS, map(asdict, conflicts), bom)


def csv_of(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], bom: bool = False) -> bytes:
    """A table as CSV, its heads made harmless too; what a row lacks is an empty cell."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(map(harmless, columns))
    table.writerows([cell_text(row.get(name)) for name in columns] for row in rows)
    return ((BYTE_ORDER_MARK if bom else "") + text.getvalue()).encode("utf-8", "replace")


def register_json(register: Register) -> bytes:
    """``register.json``: the same rows with their reports over the meetings, the links, and all else of the register.

    One row, link, meeting, person, organisation or problem a line.
    """
    lists: dict[str, Iterable[Mapping[str, Any]]] = {
        "rows": map(_row, register.rows),
        "links": map(_fields, register.links),
        "meetings": map(_fields, register.meetings),
        "people": map(_fields, register.people),
        "organisations": map(_fields, register.organisations),
        "problems": map(_fields, register.problems),
    }
    head = {"schema": "minutebook-register/1", "as_of": register.as_of.isoformat() if register.as_of else None}
    parts = [f"{_json(name)}: {_json(value)}" for name, value in head.items()]
    for name, items in lists.items():
        lines = ",\n".join(map(_json, items))
        parts.append(f"{_json(name)}: [{chr(10) if lines else ''}{lines}]")
    return ("{" + ",\n".join(parts) + "}\n").encode("utf-8", "replace")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _fields(item: Any) -> dict[str, Any]:
    values = ((name, getattr(item, name)) for name in item.__slots__)
    return {name: [v.model_dump() for v in value] if name == "attendance" else value for name, value in values}


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
