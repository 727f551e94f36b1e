"""A run: find, read what is new, fold everything, write the register."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.batch.finding import Item, find
from pipeline.batch.lock import only_one
from pipeline.batch.options import Options, Summary
from pipeline.batch.state import Entry, State, hash_of
from pipeline.batch.work import Job, Outcome
from pipeline.register.model import Problem

SAVE_EVERY = 200
"""Files after which the state is written, so that a run that is killed need not read them again."""

Tell = Callable[[str, str, Problem | None], None]
"""Told of each file: what became of it (``read``, ``unchanged``, ``failed``), its source path, and the problem."""


def run(
    paths: Iterable[str | Path],
    out: str | Path,
    options: Options | None = None,
    tell: Tell = lambda what, source, problem: None,
    say: Callable[[str], None] = lambda text: None,
    expect: Callable[[int], None] = lambda number: None,
) -> Summary:
    """Read the minutes below some paths into the register of an output folder.

    Parameters
    ----------
    paths
        Files and folders.
    out
        The output folder; records of files read earlier and not below ``paths`` stay in the register.
    options
        See :class:`Options`.
    tell, say, expect
        Called for each file, for messages to people, and once with the number of files to read.

    Raises
    ------
    pipeline.errors.UsageError
        Where there is nothing to read.
    MinutebookError
        Where the register can't be written.
    """
    options = options or Options()
    folder = Path(out)
    with only_one(folder, say):
        state = State.load(folder)
        items = find(paths, folder, {Path(e.root) for e in state.files.values()})
        return _Run(folder, options, state, tell, expect).go(items, [Path(p).resolve() for p in paths])


class _Run:
    def __init__(self, folder: Path, options: Options, state: State, tell: Tell, expect: Callable[[int], None]) -> None:
        self.folder, self.options, self.state, self.tell, self.expect = folder, options, state, tell, expect
        self.summary = Summary()
        self.changed = False

    def go(self, items: list[Item], given: list[Path]) -> Summary:
        self._forget(items, given)
        fresh = self._fresh(items)
        try:
            if fresh:
                self._read(fresh)
        except KeyboardInterrupt:
            self.summary.interrupted = True
        self.state.save(self.folder)
        self._register()
        return self.summary

    def _forget(self, items: list[Item], given: list[Path]) -> None:
        """Leave out files that were below the given folders and are gone, except those that were only moved."""
        present = {item.source for item in items}
        self.gone = {
            source: entry
            for source, entry in self.state.files.items()
            if source not in present and any(p == Path(entry.root) or p in Path(entry.root).parents for p in given)
        }

    def _fresh(self, items: list[Item]) -> list[Item]:
        key = self.options.key()
        fresh = []
        present = {item.source for item in items}
        for item in items:
            if self._too_old(item):
                continue
            if not self.options.force and self.state.unchanged(item, key, self.folder):
                entry = self.state.files[item.source]
                self.summary.unchanged += 1
                if entry.problem is not None:
                    self.summary.failed += 1
                    self.summary.unchanged -= 1
                self.tell("failed" if entry.problem else "unchanged", item.source, entry.problem)
            elif not (self.gone and not self.options.force and self._moved(item, key, present)):
                fresh.append(item)
        for source, entry in self.gone.items():
            for record in entry.records:
                with contextlib.suppress(OSError):
                    os.unlink(self.folder / record)
            self.state.files.pop(source, None)
            self.changed = True
        return fresh

    def _too_old(self, item: Item) -> bool:
        if self.options.since is None:
            return False
        with contextlib.suppress(OSError):
            changed = datetime.date.fromtimestamp(item.path.stat().st_mtime)
            return changed < self.options.since
        return False

    def _moved(self, item: Item, key: str, present: set[str]) -> bool:
        """Take over the records of a file that stood elsewhere before; true where that was possible."""
        from pipeline.minutes import Minutes
        from pipeline.writers import write_record

        try:
            stat = item.path.stat()
            entry = self.state.moved(hash_of(item.path), key, present)
            if entry is None:
                return False
            records = [Minutes.model_validate_json((self.folder / r).read_text("utf-8")) for r in entry.records]
        except (OSError, ValueError):
            return False
        paths = []
        for record in records:
            record.source = record.source.model_copy(update={"path": item.source})
            paths.append(str(write_record(self.folder, record)))
        self.state.files[item.source] = Entry(str(item.root), entry.sha256, stat.st_size, stat.st_mtime_ns, key, paths)
        self.changed = True
        self.summary.unchanged += 1
        self.tell("unchanged", item.source, None)
        return True

    def _read(self, fresh: list[Item]) -> None:
        from pipeline.batch.workers import Workers

        self.expect(len(fresh))
        options = self.options
        by_source = {item.source: item for item in fresh}
        jobs = [Job(str(item.path), item.source, options.read, options.model) for item in fresh]
        workers = Workers(min(options.workers, len(jobs)), options.model, options.time_limit, options.memory_limit)
        key = options.key()
        for number, outcome in enumerate(workers.outcomes(jobs), start=1):
            self._take(by_source[outcome.source], outcome, key)
            if number % SAVE_EVERY == 0:
                self.state.save(self.folder)

    def _take(self, item: Item, outcome: Outcome, key: str) -> None:
        from pipeline.writers import record_path
        from pipeline.writers.atomic import write_bytes

        paths = []
        for part, text in enumerate(outcome.records, start=1):
            path = record_path(outcome.source, part)
            write_bytes(self.folder / path, text.encode())
            paths.append(str(path))
        before = self.state.files.get(item.source)
        for old in set(before.records if before else ()) - set(paths):
            with contextlib.suppress(OSError):
                os.unlink(self.folder / old)
        problem = Problem(item.source, *outcome.reason) if outcome.reason else None
        self.state.files[item.source] = Entry(
            str(item.root), outcome.sha256, outcome.size, outcome.mtime, key, paths, problem
        )
        self.changed = True
        self.summary.failed += problem is not None
        self.summary.read += problem is None
        self.tell("failed" if problem else "read", item.source, problem)

    def _register(self) -> None:
        """Fold and write, unless the register stands as it was written and nothing changed."""
        from pipeline.minutes import Minutes
        from pipeline.register import fold
        from pipeline.register.model import is_day, is_open
        from pipeline.writers import write

        minutes, problems = [], []
        for entry in self.state.files.values():
            if entry.problem is not None:
                problems.append(entry.problem)
            for path in entry.records:
                record = Minutes.model_validate_json((self.folder / path).read_text("utf-8"))
                minutes.append(record)
                problems += [
                    Problem(record.source.path, w.code, w.message, "", w.page)
                    for w in record.source.warnings
                    if record.source.part == 1
                ]
        register = fold(minutes, problems, self.options.as_of)
        written = write(register, self.folder, bom=self.options.bom, inputs=self._inputs())
        self.summary.notes += written.notes
        rows = written.register.rows
        self.summary.commitments = Counter(row.kind for row in rows)
        today = (self.options.as_of or datetime.date.today()).isoformat()
        self.summary.overdue = sum(
            row.kind == "action" and is_open(row.status) and is_day(row.due or "") and (row.due or "") < today
            for row in rows
        )

    def _inputs(self) -> str | None:
        """The one input folder as seen from the output folder, None where there are several."""
        roots = {entry.root for entry in self.state.files.values()}
        if len(roots) != 1:
            return None
        try:
            return Path(os.path.relpath(next(iter(roots)), self.folder.resolve())).as_posix()
        except ValueError:  # another drive
            return None
