"""Writers: one module a kind of file; every write is atomic, the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.writers.records import record_path, write_record

if TYPE_CHECKING:
    from pipeline.register.model import Register

__all__ = ["record_path", "write", "write_record"]


def write(register: Register, folder: str | Path, *, bom: bool = False, inputs: str | None = None) -> None:
    """Write the register into a folder: ``register.csv``, ``.json`` and ``.xlsx``, and ``problems.csv``.

    Parameters
    ----------
    register
        As :func:`pipeline.register.fold` gives it.
    folder
        Where to; made where it is missing.
    bom
        Whether CSV files begin with a byte-order mark, which Excel wants and other programs do not.
    inputs
        Path of the input folder as seen from ``folder``, for links to the sources.

    Raises
    ------
    pipeline.errors.MinutebookError
        Where a file can't be written; the others are.
    """
    from pipeline.errors import MinutebookError
    from pipeline.writers.tables import write_csv, write_json, write_problems
    from pipeline.writers.workbook import write_workbook

    folder = Path(folder)
    steps: tuple[Callable[[], None], ...] = (
        lambda: write_json(register, folder),
        lambda: write_csv(register, folder, bom),
        lambda: write_problems(register, folder, bom),
        lambda: write_workbook(register, folder, inputs),
    )
    failed: list[MinutebookError] = []
    for step in steps:
        try:
            step()
        except MinutebookError as error:
            failed.append(error)
    if failed:
        raise MinutebookError("\n".join(map(str, failed)))
