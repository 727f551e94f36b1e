"""Worker processes that misbehave, as files in an archive can make them."""

import os
import signal
import subprocess
import time
from pathlib import Path

from pipeline.batch import work
from pipeline.batch.work import GOES_ON, READY, Outcome


def misbehaving(pipe, model, memory_limit):
    """Obey the file's name: ``hang``, ``abort``, ``die`` and ``die once`` (a file beside it remembers)."""
    pipe.send(READY)
    while (job := pipe.recv()) is not None:
        mark = Path(job.path + ".seen")
        first = not mark.exists()
        if not first:
            Path(job.path + ".again").touch()
        mark.touch()
        if first or "once" not in job.source:
            if "hang" in job.source:
                time.sleep(600)
            if "abort" in job.source:
                os.abort()
            if "die" in job.source:
                os.kill(os.getpid(), signal.SIGKILL)
        pipe.send(Outcome(job.source, records=[job.source]))


def step_by_step(pipe, model, memory_limit):
    """Take two seconds for a file, and say twice in each that the work goes on; from a file ``silent``, say nothing."""
    pipe.send(READY)
    while (job := pipe.recv()) is not None:
        for _ in range(4):
            time.sleep(0.5)
            if job.source != "silent":
                pipe.send(GOES_ON)
        pipe.send(Outcome(job.source, records=[job.source]))


def with_helper(pipe, model, memory_limit):
    """Start a program of its own that outlives its time, and leave its number beside the file."""
    work._stand_alone()
    pipe.send(READY)
    while (job := pipe.recv()) is not None:
        helper = subprocess.Popen(["sleep", "600"])
        Path(job.path + ".pid").write_text(str(helper.pid))
        helper.wait()


def greedy(pipe, model, memory_limit):
    """The true worker, but that every file asks for 2 GiB."""
    work._bytes = lambda path, outcome: bytearray(1 << 31)
    work._limit_memory(memory_limit)
    pipe.send(READY)
    while (job := pipe.recv()) is not None:
        pipe.send(work.work(job))


def never_ready(pipe, model, memory_limit):
    """End before the model is loaded."""
    os._exit(1)


def ready_the_second_time(pipe, model, memory_limit):
    """End before the model is loaded, once; ``model`` names a file that remembers."""
    mark = Path(model)
    if not mark.exists():
        mark.touch()
        os._exit(1)
    misbehaving(pipe, model, memory_limit)
