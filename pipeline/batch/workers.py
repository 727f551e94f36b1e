"""Worker processes that can be killed: one that hangs or dies is replaced; the file of one that died is tried once more."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from pipeline.batch.work import GOES_ON, OUT_OF_MEMORY, READY, Job, Outcome, serve
from pipeline.errors import MinutebookError

TRIES = 2
"""How often a file of which a worker dies is tried, the second time after all others."""
STARTS = 3
"""How many workers in a row may fail to start before the run ends."""
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
        Seconds for each file, and anew for each page whose text is recognised; a worker that takes longer is killed.
    memory_limit
        MiB for each file beyond what the model needs.
    target
        What a worker process runs; :func:`pipeline.batch.work.serve` unless a test puts another in its place.

    Attributes
    ----------
    starting
        Seconds that workers took to start and to load the model, summed up.
    replaced
        How many workers died, hung or could not start.
    """

    def __init__(
        self, number: int, model: str | None, time_limit: float, memory_limit: int, target: Any = serve
    ) -> None:
        self._context = multiprocessing.get_context("spawn")
        self.number = number
        self._model = model
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._target = target
        self._workers: list[_Worker] = []
        self._waiting: deque[Job] = deque()
        self._tries: Counter[str] = Counter()
        self.starting = 0.0
        self.replaced = 0
        self._false_starts = 0

    def outcomes(self, jobs: Iterable[Job], stay: bool = False) -> Iterator[Outcome]:
        """Start the workers; what is returned gives the outcome of each job, in the order in which they come.

        Parameters
        ----------
        jobs
            The files.
        stay
            Whether the workers stay for further jobs.

        Raises
        ------
        MinutebookError
            Where workers can't start at all.
        """
        self._waiting, self._tries = deque(jobs), Counter()
        missing = min(self.number, len(self._waiting)) - len(self._workers)
        self._workers += [self._start() for _ in range(missing)]
        return self._outcomes(len(self._waiting), stay)

    def _outcomes(self, left: int, stay: bool) -> Iterator[Outcome]:
        try:
            while left:
                for worker in self._workers:
                    if worker.ready and worker.job is None and self._waiting:
                        self._give(worker, self._waiting.popleft())
                for worker in self._stirred():
                    outcome = self._hear(worker)
                    if outcome is not None:
                        left -= 1
                        yield outcome
        finally:
            if left or not stay:
                self.stop()

    def stop(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            _kill(worker.process)
        for worker in self._workers:
            worker.process.join(5)
            worker.pipe.close()
        self._workers = []

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=self._target, args=(theirs, self._model, self._memory_limit), daemon=True
        )
        with _no_interrupt():
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

    def _hear(self, worker: _Worker) -> Outcome | None:
        message: Any = None
        with contextlib.suppress(EOFError, OSError):
            if worker.pipe.poll():
                message = worker.pipe.recv()
        if isinstance(message, Outcome):
            worker.job = None
            return message
        if isinstance(message, BaseException):
            raise message
        if message == GOES_ON:
            worker.since = time.monotonic()
            return None
        if message == READY:
            worker.ready, self._false_starts = True, 0
            self.starting += time.monotonic() - worker.since
            return None
        late = time.monotonic() - worker.since > self._limit(worker)
        if not late:
            worker.process.join(1)
        given_up = worker.process.exitcode == -signal.SIGABRT
        self._end(worker)
        return self._lost(worker.job, late, given_up) if worker.job is not None else None

    def _end(self, worker: _Worker) -> None:
        """Put a new worker in the place of one that is dead or hangs."""
        self.replaced += 1
        _kill(worker.process)
        worker.process.join(5)
        worker.pipe.close()
        self._false_starts += not worker.ready
        if self._false_starts >= STARTS:
            raise MinutebookError("worker processes can't start; run with --jobs 1, or with more memory")
        self._workers[self._workers.index(worker)] = self._start()

    def _lost(self, job: Job, late: bool, given_up: bool) -> Outcome | None:
        """What becomes of a file whose worker was lost: another try, or the reason.

        Parameters
        ----------
        late
            Whether its time is used up.
        given_up
            Whether the process ended itself, as native code does that gets no memory.
        """
        if given_up:
            return Outcome(job.source, reason=OUT_OF_MEMORY)
        self._tries[job.source] += 1
        if not late and self._tries[job.source] < TRIES:
            self._waiting.append(job)
            return None
        code, message, option = (
            ("too-slow", f"reading took longer than {self._time_limit:g} s", "--time-limit")
            if late
            else ("crashed", "reading it ended the program that reads", "--memory-limit")
        )
        return Outcome(job.source, reason=(code, message, f"save it again from its program, or raise {option}"))


def _kill(process: BaseProcess) -> None:
    """Kill a worker together with the helpers that it started."""
    if process.pid is not None and process.is_alive() and hasattr(os, "killpg"):
        with contextlib.suppress(OSError):  # it does not lead its group yet
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


@contextlib.contextmanager
def _no_interrupt() -> Iterator[None]:
    """What is started meanwhile never hears Ctrl-C; the process that starts it hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
