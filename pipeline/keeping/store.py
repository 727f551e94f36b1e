"""The register's own folder: what it remembers, sheets read back, backups, and a write that leaves nothing half done."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import MinutebookError
from pipeline.keeping.layout import FOLDER
from pipeline.keeping.reading import Damaged, read_csv, read_workbook
from pipeline.register.changes import Sheet, changes
from pipeline.register.memory import Cells, Memory
from pipeline.writers.atomic import write_bytes

MEMORY, NEXT = "register.json", "register.next.json"
"""What was written last; and what is being written now, there only while it is."""
BACKUPS = "backups"
SHEETS = {"register.xlsx": read_workbook, "register.csv": read_csv}
"""Files that people edit; where both have the same cell changed, the first decides."""
PLAIN_BACKUPS = 30
"""Backups of sheets that nobody had changed that are kept; those that people had changed are all kept."""


@dataclass(slots=True)
class Found:
    """What is in the folder: the memory, the sheets that people changed, and the content of all sheets."""

    memory: Memory
    sheets: list[Sheet] = field(default_factory=list)
    edited: set[str] = field(default_factory=set)
    content: dict[str, bytes] = field(default_factory=dict)
    unkept: set[str] = field(default_factory=set)
    """Sheets of which no backup may be made: names stand in them that no file of a redacted register holds."""


def look(folder: Path) -> Found:
    """Read back what an output folder holds; nothing is written.

    Raises
    ------
    MinutebookError
        Where a sheet is open in another program, or damaged.
    """
    stand = {name: _memory(folder / FOLDER / name) for name in (MEMORY, NEXT)}
    last, unfinished = stand[MEMORY], stand[NEXT]
    found = Found(unfinished or last or Memory())
    known = list(found.memory.columns)
    for name, reader in SHEETS.items():
        _not_open(folder / name)
        try:
            content = (folder / name).read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise MinutebookError(f"{folder / name} can't be read ({error.strerror}); nothing was written") from error
        found.content[name] = content
        if any(memory and memory.files.get(name) == sha256(content) for memory in (last, unfinished)):
            continue
        try:
            sheet = reader(content, name, known)
        except Damaged as error:
            raise MinutebookError(
                f"{folder / name}: {error}; nothing was written. Mend it, put one from {BACKUPS}/ in its place, or move "
                "it away to have it written anew"
            ) from error
        known += [c for c in sheet.columns if c not in known]
        found.edited.add(name)
        found.sheets.append(sheet)
    for name, memory in stand.items():
        if memory is not None and found.sheets:
            memory.written = _read(folder / FOLDER / name, memory.written)
    if last is not None and unfinished is not None:
        for sheet in found.sheets:
            sheet.base = _base(sheet, last, unfinished)
    return found


def _base(sheet: Sheet, last: Memory, unfinished: Memory) -> Mapping[str, Cells]:
    """After a write that was cut short: the rows that a sheet was made from, as it differs least from them."""
    return min((last.written, unfinished.written), key=lambda written: len(changes(sheet, written)))


def _memory(path: Path) -> Memory | None:
    try:
        return Memory.from_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _damaged(path) from error


def _read(path: Path, written: Mapping[str, Cells]) -> Mapping[str, Cells]:
    """All rows of a memory, looked at."""
    try:
        return dict(written)
    except ValueError as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> MinutebookError:
    return MinutebookError(
        f"{path} is damaged; nothing was written. It holds what was changed by hand: put back a copy, or move it "
        "away, and what differs from the minutes counts as changed by hand"
    )


def _not_open(path: Path) -> None:
    """Stop where a spreadsheet program has a file open: it would write over ours, or can't be written over."""
    for lock in (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")):
        if lock.exists():
            raise MinutebookError(
                f"{path} is open in another program; nothing was written. Close it there and run again "
                f"(if no program has it open, delete {lock.name})"
            )
    if path.exists():
        try:
            with path.open("r+b"):
                pass
        except OSError as error:
            raise MinutebookError(
                f"{path} can't be written ({error.strerror}); nothing was written. Close it where it is open and run again"
            ) from error


def save(folder: Path, found: Found, files: Mapping[str, bytes], memory: Memory) -> list[str]:
    """Write files and the memory so that, cut short anywhere, the next run can go on from it.

    Returns
    -------
    list of str
        The backups that were made, below the folder.

    Raises
    ------
    MinutebookError
        Where a file can't be written.
    """
    memory.files = {name: sha256(files[name]) for name in SHEETS if name in files}
    backups = [
        _back_up(folder, name, found.content[name], name in found.edited)
        for name in SHEETS
        if name in found.content and name not in found.unkept and found.content[name] != files.get(name)
    ]
    text = memory.to_json()
    if _differs(folder / FOLDER / MEMORY, text):
        write_bytes(folder / FOLDER / NEXT, text)
    with ThreadPoolExecutor() as pool:  # disks and check sums need no Python
        list(pool.map(lambda name: _replace(folder / name, files[name]), files))
    if (folder / FOLDER / NEXT).exists():
        os.replace(folder / FOLDER / NEXT, folder / FOLDER / MEMORY)
    return backups


def _replace(path: Path, content: bytes) -> None:
    if _differs(path, content):
        write_bytes(path, content)


def _differs(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size != len(content) or path.read_bytes() != content
    except OSError:
        return True


def _back_up(folder: Path, name: str, content: bytes, edited: bool) -> str:
    """Keep a sheet as it is, dated by its last change."""
    path = folder / name
    day = datetime.datetime.fromtimestamp(path.stat().st_mtime)
    mark = "-edited" if edited else ""
    stem = f"{path.stem}-{day:%Y-%m-%d-%H%M%S}{mark}"
    kept, number = folder / BACKUPS / f"{stem}{path.suffix}", 2
    while kept.exists() and kept.read_bytes() != content:
        kept, number = kept.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    if not kept.exists():
        write_bytes(kept, content)
    if not edited:
        plain = sorted(p for p in kept.parent.glob(f"{path.stem}-*{path.suffix}") if "-edited" not in p.name)
        for old in plain[:-PLAIN_BACKUPS]:
            with contextlib.suppress(OSError):
                old.unlink()
    return f"{BACKUPS}/{kept.name}"


def sha256(content: bytes) -> str:
    """The hash of some content."""
    return hashlib.sha256(content).hexdigest()
