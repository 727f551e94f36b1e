"""Worker processes that misbehave, as files in an archive can make them."""

import os
import time

from pipeline.batch.work import READY, Outcome


def misbehaving(pipe, model, memory_limit):
    """Hangs on files named ``hang``, dies on ``die``, dies once on ``once`` (a file beside it remembers)."""
    pipe.send(READY)
    while (job := pipe.recv()) is not None:
        if "hang" in job.source:
            time.sleep(600)
        if "die" in job.source:
            os._exit(139)
        if "once" in job.source:
            mark = job.path + ".seen"
            if not os.path.exists(mark):
                open(mark, "w").close()
                os._exit(139)
        pipe.send(Outcome(job.source, records=[job.source]))


def never_ready(pipe, model, memory_limit):
    os._exit(1)
