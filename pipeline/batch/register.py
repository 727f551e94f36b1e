"""The register of an output folder, brought up to date with the records there."""

from __future__ import annotations

import datetime
import gc
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.batch.options import Options, Summary, program
from pipeline.batch.places import is_url
from pipeline.batch.state import State, hash_of
from pipeline.errors import MinutebookError
from pipeline.register.model import Problem, is_day, is_open
from pipeline.stages import stage

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
)
"""The files of a register."""


class Damaged(MinutebookError):
    """Records that can't be read; ``sources`` are the files that they were made from."""

    def __init__(self, sources: frozenset[str]) -> None:
        super().__init__(f"records of {', '.join(sorted(sources))} are damaged; run again with --force")
        self.sources = sources


def bring_up_to_date(folder: Path, state: State, options: Options, closed: list[Problem], summary: Summary) -> None:
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

    Raises
    ------
    Damaged
        Where records can't be read; nothing is written then.
    MinutebookError
        Where the register can't be written.
    """
    made_of = _made_of(folder, state, options, closed)
    stands = {"of": made_of, "files": _written(folder)}
    if not stands.items() <= state.register.items() or (folder / UNFINISHED).exists():
        with _no_collection():
            summary.notes += _write(folder, state, options, closed)
        state.register = {"of": made_of, "files": _written(folder), **_counts(folder)}
    today = (options.as_of or datetime.date.today()).isoformat()
    summary.commitments = Counter(state.register["kinds"])
    summary.overdue = sum(number for day, number in state.register["due"].items() if day < today)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let Python not look for cycles meanwhile: a register is millions of small objects, and hardly any cycle."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _made_of(folder: Path, state: State, options: Options, closed: list[Problem]) -> str:
    """A short text that changes with whatever the register is made of."""
    told: list[Any] = [program(), str(options.as_of), options.bom, _inputs(folder, state), [str(p) for p in closed]]
    for source, entry in sorted(state.files.items()):
        told.append([source, entry.sha256, entry.key, str(entry.problem), entry.records])
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _written(folder: Path) -> dict[str, str | None]:
    """Hashes of the register's files as they stand; None for what is missing."""
    return {name: hash_of(folder / name) if (folder / name).is_file() else None for name in FILES}


def _write(folder: Path, state: State, options: Options, closed: list[Problem]) -> list[str]:
    from pipeline.minutes import Minutes
    from pipeline.register import fold
    from pipeline.writers import write

    minutes, problems, damaged = [], list(closed), set()
    with stage("records"):
        for source, entry in state.files.items():
            if entry.problem is not None:
                problems.append(entry.problem)
            for path in entry.records:
                try:
                    record = Minutes.model_validate_json((folder / path).read_bytes())
                except (OSError, ValueError):
                    damaged.add(source)
                    continue
                minutes.append(record)
                if record.source.part == 1:
                    problems += [Problem(source, w.code, w.message, "", w.page) for w in record.source.warnings]
    if damaged:
        raise Damaged(frozenset(damaged))
    with stage("fold"):
        register = fold(minutes, problems, options.as_of)
    with stage("writing"):
        return write(register, folder, bom=options.bom, inputs=_inputs(folder, state)).notes


def _counts(folder: Path) -> dict[str, dict[str, int]]:
    """Rows of each kind, and open actions by the day when they are due."""
    try:
        rows = json.loads((folder / "register.json").read_bytes())["rows"]
    except (OSError, ValueError, KeyError) as error:
        raise MinutebookError(f"{folder / 'register.json'} can't be read; delete it and run again") from error
    due = Counter(row["due"] for row in rows if _may_be_late(row))
    return {"kinds": dict(Counter(row["kind"] for row in rows)), "due": dict(sorted(due.items()))}


def _may_be_late(row: dict[str, Any]) -> bool:
    return row["kind"] == "action" and is_open(row["status"]) and is_day(row["due"] or "")


def overdue(rows: Iterable[dict[str, Any]], day: str) -> list[dict[str, Any]]:
    """Those rows of ``register.json`` that are open actions due before a day, the longest overdue first."""
    late = [r for r in rows if _may_be_late(r) and r["due"] < day]
    return sorted(late, key=lambda r: (r["due"], r["id"]))


def _inputs(folder: Path, state: State) -> str | None:
    """The one input folder as seen from the output folder, None where there are several."""
    roots = {entry.root for entry in state.files.values()}
    if len(roots) != 1 or any(map(is_url, roots)):
        return None
    try:
        return Path(os.path.relpath(next(iter(roots)), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return None
