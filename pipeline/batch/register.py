"""The register of an output folder, brought up to date with the records there."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.batch.folded import Damaged, Folded, no_collection
from pipeline.batch.options import Options, Summary, program
from pipeline.batch.places import is_url
from pipeline.batch.state import State, hash_of
from pipeline.register.model import Problem, Register
from pipeline.register.queries import late
from pipeline.stages import stage
from pipeline.writers.profiles import PROFILES, profile_name

if TYPE_CHECKING:
    from pipeline.keeping import Written
    from pipeline.minutes import Minutes

UNFINISHED = ".minutebook/register.next.json"
"""There as long as a write of the register was cut short."""
FILES = (
    "register.xlsx",
    "register.csv",
    "register.json",
    "register.ics",
    "report.html",
    "problems.csv",
    "conflicts.csv",
    "register.md",
    *map(profile_name, PROFILES),
)
"""The files of a register."""


def bring_up_to_date(
    folder: Path, state: State, options: Options, closed: list[Problem], summary: Summary, folded: Folded
) -> None:
    """Fold all records and write the register, unless it stands as it was written and nothing changed.

    Parameters
    ----------
    folder
        The output folder.
    state
        The files that the register is made of; notes what was written.
    options
        Choices of whoever runs the batch.
    closed
        Problems that belong to no file.
    summary
        Told what the register holds.
    folded
        What was folded before.

    Raises
    ------
    Damaged
        Where records can't be read; nothing is written then.
    MinutebookError
        Where the register can't be written.
    """
    made_of = _made_of(folder, state, options, closed)
    stands = state.register.get("of") == made_of and not (folder / UNFINISHED).exists()
    if not stands or state.register.get("files") != _written(folder):
        with no_collection():
            written = _write(folder, state, options, closed, folded)
        summary.notes += written.notes
        state.register = {"of": made_of, "files": _written(folder), **_counts(written.register)}
    _tell(state.register, options, summary)


def _made_of(folder: Path, state: State, options: Options, closed: list[Problem]) -> str:
    """A short text that changes with whatever the register is made of."""
    told: list[Any] = [
        program(),
        str(options.as_of),
        options.bom,
        sorted(options.profiles),
        _inputs(folder, state),
        [str(p) for p in closed],
    ]
    for source, entry in sorted(state.files.items()):
        told.append([source, entry.sha256, entry.key, str(entry.problem), entry.records])
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _written(folder: Path) -> dict[str, str | None]:
    """Hashes of the register's files as they stand; None for what is missing."""
    return {name: hash_of(folder / name) if (folder / name).is_file() else None for name in FILES}


def _write(folder: Path, state: State, options: Options, closed: list[Problem], folded: Folded) -> Written:
    from pipeline.keeping import write

    problems = [*closed, *(entry.problem for entry in state.files.values() if entry.problem is not None)]
    with stage("fold"):
        register = folded.register(state, problems, options.as_of)
    with stage("writing"):
        inputs = _inputs(folder, state)
        return write(register, folder, bom=options.bom, inputs=inputs, profiles=options.profiles)


def records_of(folder: Path, state: State) -> list[Minutes]:
    """All records of an output folder.

    Raises
    ------
    Damaged
        Where some can't be read.
    """
    from pipeline.minutes import Minutes

    minutes, damaged = [], set()
    for source, entry in state.files.items():
        for path in entry.records:
            try:
                minutes.append(Minutes.model_validate_json((folder / path).read_bytes()))
            except (OSError, ValueError):
                damaged.add(source)
    if damaged:
        raise Damaged(frozenset(damaged))
    return minutes


def count(register: Register, options: Options, summary: Summary) -> None:
    """Tell a summary what a register holds."""
    _tell(_counts(register), options, summary)


def _tell(counts: dict[str, Any], options: Options, summary: Summary) -> None:
    summary.commitments = Counter(counts["kinds"])
    summary.overdue = sum(number for day, number in counts["due"].items() if day < options.today)


def _counts(register: Register) -> dict[str, dict[str, int]]:
    """Rows of each kind, and open actions by the day when they are due."""
    facts: list[dict[str, Any]] = [
        row.cells() if row.hand else {"kind": row.kind, "status": row.status, "due": row.due} for row in register.rows
    ]
    due = Counter(row["due"] for row in facts if late(row))
    return {"kinds": dict(Counter(row["kind"] for row in facts)), "due": dict(sorted(due.items()))}


def _inputs(folder: Path, state: State) -> str | None:
    """The one input folder as seen from the output folder, None where there are several."""
    roots = {entry.root for entry in state.files.values()}
    if len(roots) != 1 or any(map(is_url, roots)):
        return None
    try:
        return Path(os.path.relpath(next(iter(roots)), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return None
