"""Keeping a register: the folder in which people work in the sheets, from run to run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.redaction import Redactor
    from pipeline.register.merge import Merged
    from pipeline.register.model import Register

__all__ = ["Written", "write"]


@dataclass(slots=True)
class Written:
    """What was written: the register with the hand edits in it, messages for people, and the number of conflicts."""

    register: Register
    notes: list[str] = field(default_factory=list)
    conflicts: int = 0


def write(
    register: Register,
    folder: str | Path,
    *,
    bom: bool = False,
    inputs: str | None = None,
    profiles: Collection[str] = (),
    redactor: Redactor | None = None,
) -> Written:
    """Write the register into a folder, with everything that people changed in the sheets that stand there.

    Three steps: the sheets are read back and the memory with them (:mod:`~pipeline.keeping.store`), merged into the
    register (:mod:`pipeline.register.merge`), and the files of :func:`pipeline.writers.contents` take their place.
    Sheets that are written over are kept in ``backups/``; what the next run has to know stands in ``.minutebook/``.

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
    profiles
        Other tools for which to write a file to import: names of :data:`pipeline.writers.profiles.PROFILES`.
    redactor
        Takes names out of what people typed into the sheets; the register has to be free of them already.

    Raises
    ------
    pipeline.errors.MinutebookError
        Where a sheet is open elsewhere or damaged: then nothing is written. Where a file can't be written: then the
        next call goes on from there, and no edit is lost.
    """
    from pipeline.keeping.store import look, save
    from pipeline.register.merge import merge
    from pipeline.writers import contents

    folder = Path(folder)
    found = look(folder)
    if redactor is not None:
        found.unkept = {sheet.name for sheet in found.sheets if redactor.clean(sheet)}
    merged = merge(register, found.memory, found.sheets)
    found.memory, found.sheets = merged.memory, []  # what is merged is large, and so is what follows
    files = contents(register, merged.conflicts, bom=bom, inputs=inputs, profiles=profiles)
    backups = save(folder, found, files, merged.memory)
    notes = _notes(merged, sorted(found.edited), backups)
    notes += [f"Names typed into {name} were replaced; no copy of it is kept" for name in sorted(found.unkept)]
    return Written(register, notes, len(merged.conflicts))


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
