"""Which files below some paths are minutes worth reading."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from pipeline.batch.places import below, is_url, place
from pipeline.errors import UsageError
from pipeline.keeping.layout import FOLDER
from pipeline.readers import suffixes

PASSED_OVER = ("~$", ".")
"""Beginnings of names that programs leave beside documents: locks, hidden and temporary files."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file; ``source`` is its path below ``root``, with forward slashes."""

    path: Path
    root: Path
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, sorted by their source path, and folders that may not be looked into."""

    items: list[Item]
    closed: list[Path]


def find(paths: Iterable[str | Path], out: Path, known: Iterable[Item] = ()) -> Found:
    """Find the files to read.

    A folder is searched with all folders below it, output folders and hidden ones aside; links to folders are not
    followed. A file named itself is taken whatever its ending. What lies in a folder of which files are known belongs
    to the same root as these, and a file keeps the source path under which it is known there. Different files never
    share a source path: the name of their root goes before it.

    Parameters
    ----------
    paths
        Files and folders, or their URLs.
    out
        The output folder.
    known
        Files of earlier runs into that output folder.

    Raises
    ------
    UsageError
        Where a path does not exist, or no file is found at all.
    """
    known = list(known)
    roots = sorted({item.root for item in known}, key=lambda r: -len(r.parts))
    found: dict[Path, Path] = {}
    closed: list[Path] = []
    given = [place(p) for p in paths]
    for path in given:
        full = _existing(path)
        if full.is_dir():
            above = set(full.parents)
            wider = [root for root in roots if root in above]
            root = next((r for r in wider if any(i.root == r and full in i.path.parents for i in known)), full)
            for file in _below(full, out.resolve(), closed):
                found.setdefault(file, root)
        else:
            found.setdefault(full, next((r for r in roots if r in full.parents), full.parent))
    if not found:
        raise UsageError(_nothing(given, closed))
    return Found(sorted(_named(found, known), key=lambda item: item.source), closed)


def _existing(path: Path) -> Path:
    try:
        if path.is_dir() or path.is_file():
            return path.resolve()
        there = path.exists()
    except OSError as error:
        raise UsageError(f"{path} can't be looked at ({error.strerror})") from error
    if there:
        raise UsageError(f"{path} is neither a file nor a folder")
    raise UsageError(f"there is no file or folder {path}; check the spelling")


def _nothing(given: list[Path], closed: list[Path]) -> str:
    if closed:
        return f"the folder {closed[0]} may not be read; give yourself the right to read it"
    return f"no minutes found in {', '.join(map(str, given))}: no file there ends in {', '.join(sorted(suffixes()))}"


def _below(folder: Path, out: Path, closed: list[Path]) -> Iterator[Path]:
    known = suffixes()
    if is_url(folder):
        yield from (file for file in below(folder) if _wanted(file.relative_to(folder).parts, known))
        return
    for parent, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = Path(parent)
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and here / f != out and not _is_register(here / f)
        )
        for name in sorted(files):
            if _wanted((name,), known) and not _special(here / name):
                yield here / name


def _wanted(parts: Sequence[str], known: Collection[str]) -> bool:
    hidden = any(folder.startswith(".") for folder in parts[:-1]) or parts[-1].startswith(PASSED_OVER)
    return not hidden and Path(parts[-1]).suffix.lower() in known


def _is_register(folder: Path) -> bool:
    """Whether a folder is the output folder of some run: what lies there are no minutes."""
    try:
        return (folder / FOLDER).is_dir()
    except OSError:  # looking into it tells what is wrong
        return False


def _special(path: Path) -> bool:
    """Whether it is a pipe, socket or device: opening it may never end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:  # reading it tells what is wrong
        return False


def _named(found: dict[Path, Path], known: list[Item]) -> Iterator[Item]:
    """Give each file a source path of its own."""
    taken = {k.source: k.path for k in known if found.get(k.path, k.root) == k.root and _there(k.path)}
    before = {(k.path, k.root): k.source for k in known}
    same_name: dict[str, list[Path]] = defaultdict(list)
    for path, root in found.items():
        if (path, root) in before:
            yield Item(path, root, before[path, root])
        else:
            same_name[_text(path.relative_to(root).as_posix())].append(path)
    for name in sorted(same_name):
        for path in sorted(same_name[name], key=str):
            prefix = _text(found[path].name or "files")
            more = chain([f"{prefix}/{name}"], (f"{prefix}-{n}/{name}" for n in count(2)))
            names = chain([name], more) if len(same_name[name]) == 1 else more
            source = next(n for n in names if n not in taken or _same(taken[n], path))
            taken[source] = path
            yield Item(path, found[path], source)


def _there(path: Path) -> bool:
    """Whether there is a file, or none can tell that there is not."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _text(name: str) -> str:
    """A path as text; names that are not UTF-8, as old archives have them, are taken for Latin-1."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("latin-1")
    return name
