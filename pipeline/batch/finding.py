"""Which files below some paths are minutes worth reading."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.readers import suffixes

PASSED_OVER = ("~$", ".", "._")
"""Beginnings of names that programs leave beside documents: locks, hidden and temporary files."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file; ``source`` is its path below ``root``, with forward slashes."""

    path: Path
    root: Path
    source: str


def find(paths: Iterable[str | Path], out: Path, known_roots: Iterable[Path] = ()) -> list[Item]:
    """The files to read, sorted by their source path.

    A folder is searched with all folders below it, the output folder and hidden ones aside; links to folders are not
    followed. A file named itself is taken whatever its ending; it belongs to the known root that it lies below, else to
    its own folder.

    Raises
    ------
    UsageError
        Where a path does not exist, or no file is found at all.
    """
    roots = sorted((r.resolve() for r in known_roots), key=lambda r: -len(r.parts))
    found: dict[Path, Item] = {}
    given = [Path(p) for p in paths]
    for path in given:
        if not path.exists():
            raise UsageError(f"there is no file or folder {path}; check the spelling")
        full = path.resolve()
        if full.is_file():
            root = next((r for r in roots if r in full.parents), full.parent)
            found.setdefault(full, _item(full, root))
        else:
            for file in _below(full, out.resolve()):
                found.setdefault(file, _item(file, full))
    if not found:
        named = ", ".join(map(str, given))
        raise UsageError(f"no minutes found in {named}: no file there ends in {', '.join(sorted(suffixes()))}")
    items = sorted(found.values(), key=lambda item: (item.source, str(item.root)))
    return list(_distinct(items))


def _item(path: Path, root: Path) -> Item:
    return Item(path, root, path.relative_to(root).as_posix())


def _below(folder: Path, out: Path) -> Iterator[Path]:
    known = suffixes()
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and here / f != out)
        for name in sorted(files):
            if not name.startswith(PASSED_OVER) and Path(name).suffix.lower() in known:
                yield here / name


def _distinct(items: list[Item]) -> Iterator[Item]:
    """Files of several folders that share a source path get their folder's name before it."""
    sources = [item.source for item in items]
    for item in items:
        if sources.count(item.source) > 1 if len(sources) < 2000 else False:
            yield Item(item.path, item.root, f"{item.root.name}/{item.source}")
        else:
            yield item
