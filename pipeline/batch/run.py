"""A run: find, read what is new, fold everything, write the register."""

from __future__ import annotations

import contextlib
import datetime
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch.account import Account
from pipeline.batch.finding import Found, Item, find
from pipeline.batch.folded import Damaged, Folded
from pipeline.batch.lock import only_one
from pipeline.batch.mirror import folder_at
from pipeline.batch.options import Options, Summary
from pipeline.batch.places import place, size_and_stamp
from pipeline.batch.register import bring_up_to_date
from pipeline.batch.state import Entry, State, hash_of, tell_the_same
from pipeline.batch.work import Job, Outcome
from pipeline.errors import MinutebookError
from pipeline.register.model import Problem
from pipeline.stages import stage

if TYPE_CHECKING:
    from pipeline.batch.cluster import Cluster
    from pipeline.batch.workers import Workers

SAVE_EVERY = 5.0
"""Seconds after which the state is written, so that a run that is killed has little to read again."""
AT_ONCE = 40
"""Records of which a register is made within a second, so that an interrupted run still does it."""
LONGEST_NAME = 255
"""Bytes of a file's name that file systems take."""

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
        Files and folders, or their URLs.
    out
        The output folder, or its URL; records of files read earlier and not below ``paths`` stay in the register.
    options
        See :class:`Options`.
    tell, say, expect
        Called for each file, for messages to people, and with the number of files to read before reading begins.

    Raises
    ------
    pipeline.errors.UsageError
        Where there is nothing to read, or no such model.
    MinutebookError
        Where the register can't be written.
    """
    options = options or Options()
    given = [place(p) for p in paths]
    with folder_at(out) as folder, only_one(folder, say):
        account = Account()
        with stage("finding"):
            state = State.load(folder)
            found = find(given, folder, state.known())
        return _Run(folder, options, state, tell, say, expect, account).go(found, [p.resolve() for p in given])


class _Run:
    def __init__(
        self,
        folder: Path,
        options: Options,
        state: State,
        tell: Tell,
        say: Callable[[str], None],
        expect: Callable[[int], None],
        account: Account,
    ) -> None:
        self.folder, self.options, self.state = folder, options, state
        self.tell, self.say, self.expect = tell, say, expect
        self.summary = Summary()
        self.closed: list[Problem] = []
        self.account = account
        self.folded = Folded(folder)

    def go(self, found: Found, given: list[Path]) -> Summary:
        """Do the run and write down what it took."""
        try:
            summary = self._go(found, given)
        except BaseException:
            with contextlib.suppress(MinutebookError):  # what went wrong before is what people should know
                self.account.write(self.folder, self.options, self.summary)
            raise
        self.account.write(self.folder, self.options, summary)
        return summary

    def _go(self, found: Found, given: list[Path]) -> Summary:
        gone = self._gone(found, given)
        for folder in found.closed:
            self._put_down(folder)
        try:
            with stage("finding"):
                fresh = self._fresh(found.items, gone)
            self._read(fresh)
        except KeyboardInterrupt:
            self.summary.interrupted = True
        except BaseException:
            with contextlib.suppress(MinutebookError):
                self.state.save(self.folder)
            raise
        self.state.save(self.folder)
        if self.summary.interrupted and sum(len(e.records) for e in self.state.files.values()) > AT_ONCE:
            self.say("what was read so far is kept; the register itself is as it was")
            return self.summary
        self._register()
        self.state.save(self.folder)
        return self.summary

    def _gone(self, found: Found, given: list[Path]) -> dict[str, Entry]:
        """Files of earlier runs that were below the given paths and are not there any more, or elsewhere."""
        present = {item.source for item in found.items}
        gone = {}
        for source, entry in self.state.files.items():
            if source in present:
                continue
            path = place(entry.path)
            places = {path, *path.parents}
            if places.intersection(given) and not places.intersection(found.closed):
                gone[source] = entry
        return gone

    def _put_down(self, folder: Path) -> None:
        problem = Problem(
            str(folder), "no-permission", "the folder may not be read", "give yourself the right to read it"
        )
        self.closed.append(problem)
        self.summary.failed += 1
        self.tell("failed", problem.path, problem)

    def _fresh(self, items: list[Item], gone: dict[str, Entry]) -> list[Item]:
        """The files that have to be read; what is gone is forgotten, its records going to where its content is now."""
        moved = {} if self.options.force else {entry.sha256: s for s, entry in gone.items() if not entry.problem}
        fresh = []
        for item in items:
            if self._too_old(item):
                continue
            if not self.options.force and self.state.unchanged(item, self.options, self.folder):
                problem = self.state.files[item.source].problem
                self.summary.failed += problem is not None
                self.summary.unchanged += problem is None
                self.tell("failed" if problem else "unchanged", item.source, problem)
            elif not (moved and self._moved(item, gone, moved)):
                fresh.append(item)
        for source in gone:
            del self.state.files[source]
        self._delete({record for entry in gone.values() for record in entry.records})
        return fresh

    def _too_old(self, item: Item) -> bool:
        if self.options.since is None:
            return False
        with contextlib.suppress(OSError):
            return datetime.date.fromtimestamp(item.path.stat().st_mtime) < self.options.since
        return False

    def _delete(self, records: set[str]) -> None:
        """Delete records that no file stands for any more."""
        kept = {record for entry in self.state.files.values() for record in entry.records} if records else set()
        for record in records - kept:
            with contextlib.suppress(OSError):
                os.unlink(self.folder / record)

    def _moved(self, item: Item, gone: dict[str, Entry], moved: dict[str, str]) -> bool:
        """Take over the records of a file that stood elsewhere before; true where that was possible."""
        from pipeline.minutes import Minutes
        from pipeline.writers import write_record

        try:
            size, stamp = size_and_stamp(item.path)
            before = moved.get(hash_of(item.path))
            if before is None or not tell_the_same(before.rpartition("/")[2], item.path.name):
                return False
            entry = gone[before]
            if entry.key is None or entry.key != self.options.key(entry.codes):
                return False
            records = [Minutes.model_validate_json((self.folder / r).read_text("utf-8")) for r in entry.records]
        except (OSError, ValueError):
            return False
        paths = []
        for record in records:
            record.source = record.source.model_copy(update={"path": item.source})
            paths.append(str(write_record(self.folder, record)))
        self.state.files[item.source] = Entry(
            str(item.path),
            str(item.root),
            entry.sha256,
            size,
            stamp,
            entry.key,
            paths,
            entry.warnings,
        )
        self.summary.unchanged += 1
        self.tell("unchanged", item.source, None)
        return True

    def _read(self, fresh: list[Item]) -> None:
        if not fresh:
            return
        self.expect(len(fresh))
        options = self.options
        by_source = {item.source: item for item in fresh}
        jobs = [Job(str(item.path), item.source, options.read, options.model) for item in fresh]
        workers = self._workers(len(jobs))
        try:
            outcomes = workers.outcomes(jobs)
            import pipeline.writers.calendar
            import pipeline.writers.workbook  # noqa: F401  (slow to import; the workers are still loading the model)

            if len(jobs) <= AT_ONCE:
                self.folded.load_meanwhile(self.state)

            saved = time.monotonic()
            for outcome in outcomes:
                self.account.take(outcome)
                with stage("records"):
                    self._take(by_source[outcome.source], outcome)
                if time.monotonic() - saved > SAVE_EVERY:
                    self.state.save(self.folder)
                    saved = time.monotonic()
        finally:
            workers.stop()
            self.account.add("start-up", workers.starting)
            self.account.workers = {"number": workers.number, "replaced": workers.replaced}

    def _workers(self, jobs: int) -> Workers | Cluster:
        limits = self.options.model, self.options.time_limit, self.options.memory_limit
        if self.options.cluster is not None:
            from pipeline.batch.cluster import Cluster

            return Cluster(self.options.cluster, *limits)
        from pipeline.batch.workers import Workers

        return Workers(min(self.options.workers, jobs), *limits)

    def _take(self, item: Item, outcome: Outcome) -> None:
        """Write what came of a file, and note it."""
        from pipeline.writers import record_path
        from pipeline.writers.atomic import write_bytes

        paths = [record_path(outcome.source, part) for part in range(1, len(outcome.records) + 1)]
        if any(len(os.fsencode(part)) > LONGEST_NAME for path in paths for part in path.parts):
            outcome.reason, paths = ("name-too-long", "its name is too long for a record", "give it a shorter name"), []
        for path, text in zip(paths, outcome.records, strict=False):
            write_bytes(self.folder / path, text.encode())
        if not outcome.size:
            with contextlib.suppress(OSError):
                outcome.size, outcome.mtime = size_and_stamp(item.path)
        before = self.state.files.get(item.source)
        problem = Problem(item.source, *outcome.reason) if outcome.reason else None
        entry = Entry(
            str(item.path),
            str(item.root),
            outcome.sha256,
            outcome.size,
            outcome.mtime,
            None,
            [str(path) for path in paths],
            outcome.warnings,
            problem,
        )
        entry.key = self.options.key(entry.codes)
        self.state.files[item.source] = entry
        if before is not None:
            self._delete(set(before.records) - set(entry.records))
        self.summary.failed += problem is not None
        self.summary.read += problem is None
        self.tell("failed" if problem else "read", item.source, problem)

    def _register(self) -> None:
        """Bring the register up to date; files whose records were damaged meanwhile are read again."""
        for last in (False, True):
            try:
                bring_up_to_date(self.folder, self.state, self.options, self.closed, self.summary, self.folded)
                return
            except Damaged as error:
                items = [i for i in self.state.known() if i.source in error.sources]
                if last or not items:
                    raise
                self._read(items)
