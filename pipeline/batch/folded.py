"""What was folded before: of every body the part that it has in the register, as long as its records are what they were.

Each part is a file of its own in the output folder, named by a hash of the records that it is made of and of the program.
A file is only ever made and deleted, so that it needs no care; without it the part is made again.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.batch.options import program
from pipeline.batch.part_file import Head, Known, Stamp, dump_part, load_part
from pipeline.batch.state import State, hash_of
from pipeline.errors import MinutebookError
from pipeline.keeping.layout import FOLDER
from pipeline.register.bodies import Bodies, Naming
from pipeline.register.model import Problem, Register
from pipeline.register.parts import Group, Part, assemble, fold_apart, part_of
from pipeline.writers.atomic import write_bytes
from pipeline.writers.pieces import print_meeting, print_row

if TYPE_CHECKING:
    from pipeline.minutes import Minutes

PARTS = f"{FOLDER}/folded"
"""Folder with the parts, below the output folder."""
ENDING = ".part-of-register"


class Damaged(MinutebookError):
    """Records that can't be read; ``sources`` are the files that they were made from."""

    def __init__(self, sources: Iterable[str]) -> None:
        self.sources = frozenset(sources)
        super().__init__(f"records of {', '.join(sorted(self.sources))} are damaged; run again with --force")


@contextmanager
def no_collection() -> Iterator[None]:
    """Let Python not look for cycles meanwhile, nor later in what is made: a register is millions of objects without any."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()


class Folded:
    """The parts of a register, those that stand in its folder and those that are made anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Known] | None = None
        self._loading: threading.Thread | None = None
        self._stamps: dict[str, tuple[tuple[int, int, int], Stamp]] = {}

    def load_meanwhile(self, state: State) -> None:
        """Begin to read what stands in the folder, while something else is waited for."""
        records = [path for entry in state.files.values() for path in entry.records]
        self._loading = threading.Thread(target=self._load, args=(records,), daemon=True)
        self._loading.start()

    def _load(self, records: Iterable[str] = ()) -> None:
        """Read what stands in the folder; what is damaged, or by another program, is passed over."""
        for path in records:
            with contextlib.suppress(OSError):
                self._stamp(path)
        with no_collection():
            found = ((path.stem, load_part(path)) for path in sorted((self._folder / PARTS).glob(f"*{ENDING}")))
            self._known = {digest: known for digest, known in found if known is not None}

    def register(self, state: State, problems: Iterable[Problem], as_of: Any) -> Register:
        """The register of all records of a state, and of what could not be read; parts that are new are kept.

        Raises
        ------
        Damaged
            Where records can't be read.
        """
        if self._loading is not None:
            self._loading.join()
        if self._known is None:
            self._load()
        heads = self._heads(state)
        bodies = Bodies(head.naming for head in heads.values())
        members: dict[str, list[Head]] = defaultdict(list)
        for head in heads.values():
            members[bodies.key_of(head.naming)].append(head)
        sources = {record: source for source, entry in state.files.items() for record in entry.records}
        used, damaged = set(), set()

        def part(group: Group) -> Part:
            of_group = [(body, head) for body in sorted(group) for head in sorted(members[body])]
            digest = _digest(of_group)
            used.add(digest)
            if digest in self._known_parts:
                return self._known_parts[digest].part
            try:
                records = [(body, _record(self._folder / head.stamp[0])) for body, head in of_group]
            except _Unreadable as error:
                damaged.add(sources[error.path.relative_to(self._folder).as_posix()])
                return Part()
            made = part_of(records)
            by_id = {row.id: row for row in made.rows}
            for row in made.rows:
                print_row(row, by_id)
            for meeting in made.meetings:
                print_meeting(meeting)
            write_bytes(self._folder / PARTS / f"{digest}{ENDING}", dump_part(digest, [h for _, h in of_group], made))
            return made

        parts = fold_apart(members, part)
        if damaged:
            raise Damaged(damaged)
        for path in (self._folder / PARTS).glob(f"*{ENDING}"):
            if path.stem not in used:
                with contextlib.suppress(OSError):
                    path.unlink()
        self._known = None  # rows are changed from here on
        told = [problem for head in heads.values() for problem in head.problems]
        return assemble(parts, [*problems, *told], as_of)

    @property
    def _known_parts(self) -> dict[str, Known]:
        return self._known or {}

    def _heads(self, state: State) -> dict[str, Head]:
        """The heads of all records of a state, by path.

        Raises
        ------
        Damaged
            Where some can't be read.
        """
        known = {head.stamp: head for part in self._known_parts.values() for head in part.heads}
        found, damaged = {}, set()
        for source, entry in state.files.items():
            for path in entry.records:
                try:
                    stamp = self._stamp(path)
                    found[path] = known.get(stamp) or _head(stamp, _record(self._folder / path))
                except (OSError, _Unreadable):
                    damaged.add(source)
        if damaged:
            raise Damaged(damaged)
        return found

    def _stamp(self, path: str) -> Stamp:
        """The stamp of a record, which is not read twice in a run unless it was written meanwhile."""
        stat = os.stat(f"{self._folder}/{path}")
        there = stat.st_ino, stat.st_size, stat.st_mtime_ns
        before = self._stamps.get(path)
        if before is not None and before[0] == there:
            return before[1]
        stamp = path, hash_of(self._folder / path)
        self._stamps[path] = there, stamp
        return stamp


class _Unreadable(Exception):
    def __init__(self, path: Path) -> None:
        self.path = path


def _record(path: Path) -> Minutes:
    from pipeline.minutes import Minutes

    try:
        return Minutes.model_validate_json(path.read_bytes())
    except (OSError, ValueError) as error:
        raise _Unreadable(path) from error


def _head(stamp: Stamp, record: Minutes) -> Head:
    warnings = record.source.warnings if record.source.part == 1 else []
    problems = [Problem(record.source.path, w.code, w.message, "", w.page) for w in warnings]
    return Head(stamp, Naming.of(record), problems)


def _digest(of_group: list[tuple[str, Head]]) -> str:
    told = [program(), [[body, head.stamp] for body, head in of_group]]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
