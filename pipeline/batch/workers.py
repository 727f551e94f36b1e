"""Worker processes that can be killed: one that hangs or dies is replaced, and its file tried once more."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from pipeline.batch.work import READY, Job, Outcome, serve
from pipeline.errors import MinutebookError

TRIES = 2
"""How often a file is given to a worker that dies of it before it is put down as a problem."""
START_LIMIT = 120.0
"""Seconds that a worker may take to load the model."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: Job | None = None
    since: float = 0.0
    ready: bool = False


class Workers:
    """A few processes that read files.

    Parameters
    ----------
    number
        How many.
    model
        Name of the language model, None for our own.
    time_limit
        Seconds for each file; a worker that takes longer is killed.
    memory_limit
        MiB for each file beyond what the model needs.
    target
        What a worker process runs; :func:`pipeline.batch.work.serve` unless a test puts another in its place.
    """

    def __init__(
        self, number: int, model: str | None, time_limit: float, memory_limit: int, target: Any = serve
    ) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._number = number
        self._model = model
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._target = target
        self._workers: list[_Worker] = []

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """The outcome of each job, in the order in which they come.

        Raises
        ------
        MinutebookError
            Where workers can't start at all.
        """
        waiting = deque(jobs)
        tries: dict[str, int] = {}
        left = len(waiting)
        self._workers = [self._start() for _ in range(min(self._number, left))]
        try:
            while left:
                for worker in self._workers:
                    if worker.ready and worker.job is None and waiting:
                        self._give(worker, waiting.popleft())
                for worker in self._stirred():
                    outcome, again = self._hear(worker, tries)
                    if again is not None:
                        waiting.appendleft(again)
                    if outcome is not None:
                        left -= 1
                        yield outcome
        finally:
            self.stop()

    def stop(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join(5)
            worker.pipe.close()
        self._workers = []

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=self._target, args=(theirs, self._model, self._memory_limit), daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours, since=time.monotonic())

    def _give(self, worker: _Worker, job: Job) -> None:
        worker.job, worker.since = job, time.monotonic()
        with contextlib.suppress(OSError):  # it died: hearing it tells
            worker.pipe.send(job)

    def _stirred(self) -> list[_Worker]:
        """Workers that said something, died, or ran out of time."""
        heard = set(wait([w.pipe for w in self._workers], timeout=0.2))
        now = time.monotonic()
        return [
            w for w in self._workers if w.pipe in heard or ((w.job or not w.ready) and now - w.since > self._limit(w))
        ]

    def _limit(self, worker: _Worker) -> float:
        return self._time_limit if worker.ready else START_LIMIT

    def _hear(self, worker: _Worker, tries: dict[str, int]) -> tuple[Outcome | None, Job | None]:
        message: Any = None
        try:
            if worker.pipe.poll():
                message = worker.pipe.recv()
        except (EOFError, OSError):
            message = None
        if isinstance(message, str) and message == READY:
            worker.ready = True
            return None, None
        if isinstance(message, Outcome):
            worker.job = None
            return message, None
        if isinstance(message, BaseException):
            raise message
        late = time.monotonic() - worker.since > self._limit(worker)
        return self._replace(worker, tries, late)

    def _replace(self, worker: _Worker, tries: dict[str, int], late: bool) -> tuple[Outcome | None, Job | None]:
        worker.process.kill()
        worker.process.join(5)
        worker.pipe.close()
        job, ready = worker.job, worker.ready
        self._workers.remove(worker)
        if not ready and job is None:
            raise MinutebookError("a worker process can't start; run with --jobs 1, or with more memory")
        self._workers.append(self._start())
        if job is None:
            return None, None
        tries[job.source] = tries.get(job.source, 0) + 1
        if late:
            reason = (
                "too-slow",
                f"reading took longer than {self._time_limit:g} s",
                "raise --time-limit, or save the file again from its program",
            )
            return Outcome(job.source, reason=reason), None
        if tries[job.source] < TRIES:
            return None, job
        reason = ("crashed", "reading it ended the program that reads", "save the file again from its program")
        return Outcome(job.source, reason=reason), None
