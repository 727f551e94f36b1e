"""The work on one file, inside a worker: bytes in, records out as JSON text, or the reason why not."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import hashlib
import os
import signal
import sys
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection

from pipeline import stages
from pipeline.batch.places import is_url, place, size_and_stamp
from pipeline.errors import MinutebookError, UnreadableFile
from pipeline.readers.base import ReadOptions

READY = "ready"
GOES_ON = "goes on"
"""What a worker says after each step of slow work, such as a page whose text is recognised."""
OUT_OF_MEMORY = (
    "out-of-memory",
    "the file needs more memory than it may have",
    "raise --memory-limit, or split it",
)
MIB = 1 << 20
PARENT_DEATH_SIGNAL = 1
"""``PR_SET_PDEATHSIG`` of Linux: the signal that a process gets when its parent dies, by ``kill -9`` too."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read."""

    path: str
    source: str
    options: ReadOptions
    model: str | None


@dataclass(slots=True)
class Outcome:
    """What came of a job: records as JSON text, one for each meeting, or a reason (code, message, advice).

    ``warnings`` are the codes of what could be read only in part; ``seconds`` tells how long each stage took.
    """

    source: str
    records: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    sha256: str = ""
    size: int = 0
    mtime: int = 0
    reason: tuple[str, str, str] | None = None
    seconds: dict[str, float] = field(default_factory=dict)


def work(job: Job) -> Outcome:
    """Read one file and understand it; never raises."""
    from pipeline.language import pipeline_for, source_of, understand_all
    from pipeline.readers import read_bytes

    outcome = Outcome(job.source)
    stages.take()
    try:
        with stages.stage("reading"):
            data = _bytes(job.path, outcome)
            document = read_bytes(data, os.path.basename(job.path), job.options)
            source = source_of(document, job.source, data)
        with stages.stage("language"):
            outcome.records = [m.to_json() for m in understand_all(document, source, pipeline_for(job.model))]
        outcome.warnings = sorted({warning.code for warning in document.warnings})
    except UnreadableFile as error:
        outcome.reason = (error.code, error.message, error.advice)
    except MemoryError:
        outcome.reason = OUT_OF_MEMORY
    except RecursionError:
        outcome.reason = ("too-deep", "the file is nested too deeply", "save it again from its program")
    except Exception as error:
        outcome.reason = (
            "failed",
            f"the program failed on it ({type(error).__name__}: {str(error)[:200]})",
            "report it with the file, if it may be shown",
        )
    outcome.seconds = stages.take()
    return outcome


def _bytes(path: str, outcome: Outcome) -> bytes:
    try:
        where = place(path)
        outcome.size, outcome.mtime = size_and_stamp(where)
        data = where.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(
            "no-permission", "the file may not be read", "give yourself the right to read it"
        ) from error
    except FileNotFoundError as error:
        raise UnreadableFile("vanished", "the file is not there any more", "run again") from error
    except OSError as error:
        raise UnreadableFile("not-readable", f"the file can't be opened ({error.strerror})", "copy it anew") from error
    except Exception as error:
        if not is_url(path):
            raise
        why = f"the file can't be fetched ({type(error).__name__}: {str(error)[:200]})"
        raise UnreadableFile("not-readable", why, "see whether it can be reached, and run again") from error
    outcome.sha256 = hashlib.sha256(data).hexdigest()
    return data


def serve(pipe: Connection, model: str | None, memory_limit: int) -> None:
    """The life of a worker process: load the model once, say so, then do one job after the other until told to stop.

    Parameters
    ----------
    memory_limit
        MiB that the process may take beyond what it has once the model is loaded; 0 for no limit.
    """
    _stand_alone()
    try:
        from pipeline.language import pipeline_for

        gc.disable()
        pipeline_for(model)
        gc.freeze()  # what is loaded stays: looking through it for cycles again and again finds none
        gc.enable()
        _limit_memory(memory_limit)
        stages.listen(partial(pipe.send, GOES_ON))
        pipe.send(READY)
        while (job := pipe.recv()) is not None:
            pipe.send(work(job))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        told = error if isinstance(error, MinutebookError) else MinutebookError(f"no worker can start ({error!r:.200})")
        with contextlib.suppress(OSError):
            pipe.send(told)


def _stand_alone() -> None:
    """Leave Ctrl-C to the process that started this one; make sure that this one and its helpers end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _limit_memory(mib: int) -> None:
    if mib <= 0:
        return
    try:
        import resource

        with open("/proc/self/statm") as file:
            size = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + mib * MIB, resource.RLIM_INFINITY))
    except (ImportError, OSError, ValueError):  # not a system that has it
        return
