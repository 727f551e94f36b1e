"""Writers: one module a kind of file, each giving its bytes; the same register gives the same bytes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from pipeline.writers.records import record_path, write_record

if TYPE_CHECKING:
    from pipeline.register.model import Conflict, Register

__all__ = ["contents", "record_path", "write_record"]


def contents(
    register: Register,
    conflicts: Iterable[Conflict] = (),
    *,
    bom: bool = False,
    inputs: str | None = None,
    profiles: Collection[str] = (),
) -> dict[str, bytes]:
    """Every file of a register by its name, the sheets that people edit first.

    Parameters
    ----------
    register
        The register, hand edits merged.
    conflicts
        Where edits and minutes disagree.
    bom
        Whether CSV files begin with a byte-order mark, which Excel wants and other programs do not.
    inputs
        Path of the input folder as seen from the output folder, for links to the sources; None for no links.
    profiles
        Other tools for which to write a file to import: names of :data:`pipeline.writers.profiles.PROFILES`.
    """
    from pipeline.writers.calendar import register_ics
    from pipeline.writers.markdown import register_md
    from pipeline.writers.profiles import profile_csv, profile_name
    from pipeline.writers.report import report_html
    from pipeline.writers.tables import conflicts_csv, problems_csv, register_csv, register_json
    from pipeline.writers.workbook import workbook

    with ThreadPoolExecutor(1) as pool:  # compressing needs no Python: the other files are made meanwhile
        book = pool.submit(workbook, register, inputs)
        others = {
            "register.csv": register_csv(register, bom),
            "register.json": register_json(register),
            "register.md": register_md(register),
            "problems.csv": problems_csv(register, bom),
            "conflicts.csv": conflicts_csv(conflicts, bom),
            "report.html": report_html(register, inputs),
            "register.ics": register_ics(register),
        }
        files = {"register.xlsx": book.result(), **others}
    files |= {profile_name(name): profile_csv(register, name) for name in sorted(profiles)}
    return files
