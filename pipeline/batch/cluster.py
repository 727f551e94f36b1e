"""The same work on other machines: Dask distributed, through the interface of ``concurrent.futures``.

A chunk of paths goes out, the records come back. On the other side each slot of a Dask worker keeps one worker process of
our own, so that limits of time and memory hold there as they do here.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import math
import multiprocessing
import platform
import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from typing import Any

from pipeline.batch.options import model_print, reading_code
from pipeline.batch.work import Job, Outcome
from pipeline.batch.workers import Workers
from pipeline.errors import MinutebookError, UsageError

CHUNK = 60.0
"""Seconds of work in a chunk."""
FIRST_GUESS = 1.0
"""Seconds that a file may take, as long as none has been read."""
AHEAD = 2
"""Chunks for each slot that are out at a time, so that none waits for the next."""
RETRIES = 3
"""How often a chunk is sent again when a worker fails; then its files are sent one by one."""
CONNECT = 20.0
"""Seconds to wait for the scheduler, and then for a first worker."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker process needs to know; one that knows the same can be used again."""

    model: str | None
    time: float
    memory: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """What a Dask worker sends back: outcomes, and by which program and model on which machine they were made."""

    made_by: tuple[str, str]
    machine: str
    outcomes: list[Outcome]
    starting: float
    replaced: int


class Cluster:
    """Reads files on a cluster; takes the place of :class:`pipeline.batch.workers.Workers`.

    Parameters
    ----------
    address
        Of the Dask scheduler: ``tcp://host:8786``.
    model
        Name of the language model, None for our own.
    time_limit
        Seconds for each file.
    memory_limit
        MiB for each file beyond what the model needs.

    Raises
    ------
    UsageError
        Where Dask is not installed.
    MinutebookError
        Where no scheduler answers, or it has no workers.
    """

    def __init__(self, address: str, model: str | None, time_limit: float, memory_limit: int) -> None:
        self._limits = Limits(model, time_limit, memory_limit)
        self._client, self._executor, self.number = _connect(address)
        self._alone: set[str] = set()
        self._spent = FIRST_GUESS
        self._read = 1
        self.starting = 0.0
        self.replaced = 0

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Send the jobs out; gives the outcome of each, in the order in which they come back.

        Raises
        ------
        MinutebookError
            Where a worker runs another program or model than this one.
        """
        waiting = deque(jobs)
        out: dict[Future[Chunk], list[Job]] = {}
        try:
            while waiting or out:
                while waiting and len(out) < self.number * AHEAD:
                    chunk = [waiting.popleft() for _ in range(self._size(waiting))]
                    out[self._executor.submit(read_chunk, chunk, self._limits)] = chunk
                for future in wait(out, timeout=1, return_when=FIRST_COMPLETED).done:
                    yield from self._heard(future, out.pop(future), waiting)
        finally:
            self.stop()

    def stop(self) -> None:
        """Call back what is out and leave the cluster."""
        if self._client is None:
            return
        client, self._client = self._client, None
        with contextlib.suppress(Exception):  # a scheduler that is gone needs no farewell
            self._executor.shutdown(wait=False, cancel_futures=True)
            client.run(release, wait=False)
        with contextlib.suppress(Exception):
            client.close(timeout=1)

    def _size(self, waiting: deque[Job]) -> int:
        if waiting[0].source in self._alone:
            return 1
        return chunk_size(len(waiting), self.number, self._spent / self._read)

    def _heard(self, future: Future[Chunk], jobs: list[Job], waiting: deque[Job]) -> Iterator[Outcome]:
        error = future.exception()
        if error is None:
            yield from self._taken(future.result())
        elif isinstance(error, MinutebookError):
            raise error
        elif len(jobs) > 1 or jobs[0].source not in self._alone:
            self._alone.update(job.source for job in jobs)
            waiting.extend(jobs)
            self.replaced += 1
        else:
            why = f"reading it ended the workers of the cluster ({type(error).__name__})"
            yield Outcome(
                jobs[0].source, reason=("crashed", why, "read it without --cluster, or give workers more memory")
            )

    def _taken(self, chunk: Chunk) -> list[Outcome]:
        here = made_by(self._limits.model)
        if chunk.made_by != here:
            raise MinutebookError(
                f"a worker on {chunk.machine} runs another program or model than this machine "
                f"({'/'.join(chunk.made_by)}, here {'/'.join(here)}); install the same version on both"
            )
        for outcome in chunk.outcomes:
            self._spent += outcome.seconds.get("reading", 0.0) + outcome.seconds.get("language", 0.0)
            self._read += 1
        self.starting += chunk.starting
        self.replaced += chunk.replaced
        return chunk.outcomes


def chunk_size(files: int, slots: int, seconds: float) -> int:
    """Files in the next chunk: about a minute's work, less towards the end so that all slots end together.

    Parameters
    ----------
    files
        How many files wait.
    slots
        How many chunks the cluster reads at a time.
    seconds
        What a file takes.

    >>> chunk_size(100_000, 10, 0.25), chunk_size(100, 10, 0.25), chunk_size(100, 10, 90)
    (240, 5, 1)
    """
    fair = math.ceil(files / (slots * AHEAD))
    return max(1, min(int(CHUNK / seconds), fair))


def _connect(address: str) -> tuple[Any, Executor, int]:
    """The client of a scheduler, the executor that it offers, and the number of its slots."""
    try:
        engine: Any = importlib.import_module("distributed")
    except ImportError as error:
        raise UsageError("--cluster needs Dask; install it with: pip install 'minutebook[cluster]'") from error
    try:
        client = engine.Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise MinutebookError(f"no Dask scheduler answers at {address}; start one with: dask scheduler") from error
    try:
        client.wait_for_workers(1, timeout=CONNECT)
    except (TimeoutError, asyncio.TimeoutError) as error:
        client.close(timeout=1)
        raise MinutebookError(
            f"the scheduler at {address} has no workers; start some: dask worker {address}"
        ) from error
    return client, client.get_executor(pure=False, retries=RETRIES), sum(client.nthreads().values())


def made_by(model: str | None) -> tuple[str, str]:
    """Short texts that change with the program that makes records, and with the model."""
    return reading_code(), model_print(model)


# What follows runs on the other machines.

_idle: dict[Limits, list[Workers]] = defaultdict(list)
_lock = threading.Lock()


def read_chunk(jobs: list[Job], limits: Limits) -> Chunk:
    """Read some files in a worker process that is kept for the next chunk."""
    with _lock:
        workers = _idle[limits].pop() if _idle[limits] else Workers(1, limits.model, limits.time, limits.memory)
    before = workers.starting, workers.replaced
    with _may_start_processes():
        outcomes = list(workers.outcomes(jobs, stay=True))
    with _lock:
        _idle[limits].append(workers)
    took = workers.starting - before[0], workers.replaced - before[1]
    return Chunk(made_by(limits.model), platform.node(), outcomes, *took)


def release() -> None:
    """End the worker processes that wait for another chunk."""
    with _lock:
        for workers in (w for kept in _idle.values() for w in kept):
            workers.stop()
        _idle.clear()


@contextlib.contextmanager
def _may_start_processes() -> Iterator[None]:
    """Dask marks its workers as daemons, which may start no processes; ours end with the one that started them."""
    configuration: dict[str, Any] = getattr(multiprocessing.current_process(), "_config", {})
    before = configuration.get("daemon")
    configuration["daemon"] = False
    try:
        yield
    finally:
        configuration["daemon"] = before
