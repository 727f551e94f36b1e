"""Writers: one module a kind of file; every write is atomic, the same input gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.writers.records import record_path, write_record

if TYPE_CHECKING:
    from pipeline.register.merge import Merged
    from pipeline.register.model import Register

__all__ = ["Written", "record_path", "write", "write_record"]


@dataclass(slots=True)
class Written:
    """What was written: the register with the hand edits in it, messages for people, and the number of conflicts."""

    register: Register
    notes: list[str] = field(default_factory=list)
    conflicts: int = 0


def write(register: Register, folder: str | Path, *, bom: bool = False, inputs: str | None = None) -> Written:
    """Write the register into a folder, with everything that people changed in the sheets that stand there.

    The files are ``register.csv``, ``register.json``, ``register.xlsx``, ``register.ics``, ``report.html``,
    ``problems.csv`` and ``conflicts.csv``. Sheets that are written over are kept in ``backups/``; what the next run has
    to know stands in ``.minutebook/``.

    Parameters
    ----------
    register
        As :func:`pipeline.register.fold` gives it; its rows are changed in place.
    folder
        Where to; made where it is missing.
    bom
        Whether CSV files begin with a byte-order mark, which Excel wants and other programs do not.
    inputs
        Path of the input folder as seen from ``folder``, for links to the sources.

    Raises
    ------
    pipeline.errors.MinutebookError
        Where a sheet is open elsewhere or damaged: then nothing is written. Where a file can't be written: then the
        next call goes on from there, and no edit is lost.
    """
    from pipeline.register.merge import merge
    from pipeline.writers.calendar import register_ics
    from pipeline.writers.report import report_html
    from pipeline.writers.store import look, save
    from pipeline.writers.tables import conflicts_csv, problems_csv, register_csv, register_json
    from pipeline.writers.workbook import workbook

    folder = Path(folder)
    found = look(folder)
    merged = merge(register, found.memory, found.sheets)
    files = {
        "register.xlsx": workbook(register, inputs),
        "register.csv": register_csv(register, bom),
        "register.json": register_json(register),
        "problems.csv": problems_csv(register, bom),
        "conflicts.csv": conflicts_csv(merged.conflicts, bom),
        "report.html": report_html(register, inputs),
        "register.ics": register_ics(register),
    }
    backups = save(folder, found, files, merged.memory)
    return Written(register, _notes(merged, sorted(found.edited), backups), len(merged.conflicts))


def _notes(merged: Merged, edited: list[str], backups: list[str]) -> list[str]:
    """What people should know of the merge."""
    notes = []
    if merged.edited or merged.added or merged.deleted:
        what = f"{merged.edited} cells changed, {merged.added} rows added, {merged.deleted} rows deleted"
        kept = [name for name in backups if "-edited" in name]
        was = f"; as it was: {', '.join(kept)}" if kept else ""
        notes.append(f"Changes by hand kept ({' and '.join(edited)}): {what}{was}")
    if merged.conflicts:
        notes.append(f"The minutes say otherwise than {len(merged.conflicts)} changes by hand: see conflicts.csv")
    return notes
