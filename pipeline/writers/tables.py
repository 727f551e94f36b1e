"""The register as CSV and JSON, and the problems as CSV."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.register.model import COLUMNS, Register, Row
from pipeline.writers.atomic import write_bytes
from pipeline.writers.cells import frame

BYTE_ORDER_MARK = "\ufeff"
PROBLEM_COLUMNS = ("path", "page", "code", "message", "advice")


def write_csv(register: Register, folder: Path, bom: bool = False) -> None:
    """``register.csv``, one row a commitment; with a byte-order mark where Excel is to open it by a double click."""
    _csv(frame((row.cells() for row in register.rows), COLUMNS), folder / "register.csv", bom)


def write_problems(register: Register, folder: Path, bom: bool = False) -> None:
    """``problems.csv``: every file that could not be read, or only in part, with the reason and what to do."""
    _csv(frame(map(asdict, register.problems), PROBLEM_COLUMNS), folder / "problems.csv", bom)


def _csv(table: pd.DataFrame, path: Path, bom: bool) -> None:
    text = table.to_csv(index=False, lineterminator="\r\n")
    write_bytes(path, ((BYTE_ORDER_MARK if bom else "") + text).encode())


def write_json(register: Register, folder: Path) -> None:
    """``register.json``: the same rows with their reports over the meetings, and everything else of the register."""
    content = {
        "schema": "minutebook-register/1",
        "rows": [_row(row) for row in register.rows],
        "meetings": [asdict(m) for m in register.meetings],
        "people": [asdict(p) for p in register.people],
        "organisations": [asdict(o) for o in register.organisations],
        "problems": [asdict(p) for p in register.problems],
    }
    write_bytes(folder / "register.json", (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def _row(row: Row) -> dict[str, Any]:
    return {
        **row.cells(),
        "owners": row.owners,
        "rule": row.rule,
        "marked": row.marked,
        "times_carried": row.times_carried,
        "reports": [asdict(report) for report in row.reports],
        "possible_duplicates": row.possible_duplicates,
    }
