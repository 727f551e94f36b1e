"""What comes of broken, hostile and odd files: run as ``python benchmarks/readers_survival.py FOLDER``.

Every file below the folder whose ending we read goes through the workers of a run, with a run's limits: reading,
understanding, the record as JSON. Told are the reasons why files gave none, how many crashed the program, the time of
the slowest and the memory at the highest of any worker and its helpers (Linux only). Bring files from elsewhere:
test suites of programs that read PDF and Word files are full of them.

Exit code 0 where every file gave a record or a named reason, in its time and in the memory of ``--most-memory``.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from pipeline.batch.options import Options
from pipeline.batch.work import Job, Outcome
from pipeline.batch.workers import Workers
from pipeline.readers import suffixes
from pipeline.readers.base import ReadOptions

LATE = 2.0
"""Seconds by which a file may overrun its limit."""
FAULTS = ("crashed", "failed")
"""Reasons that are faults of the program, whatever the file holds."""
TELL_EVERY = 200
"""Files between two words on how far it is."""
EVERY = 0.1
"""Seconds between two looks at the workers' memory."""


class TimedWorkers(Workers):
    """Workers that note how long each try at a file took, until its worker was done or dead; the next one's start is apart."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)
        self._over: float | None = None

    def _start(self) -> Any:
        self._over = time.monotonic()
        return super()._start()

    def _hear(self, worker: Any) -> Outcome | None:
        job, self._over = worker.job, None
        outcome = super()._hear(worker)
        if job is not None and (worker.job is None or worker not in self._workers):  # done, or killed
            self.seconds[job.source].append((self._over or time.monotonic()) - worker.since)
        return outcome


class Memory(threading.Thread):
    """Watches the most memory that any worker or helper of one has had; in MiB, 0 where the system does not tell."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._over = threading.Event()

    def run(self) -> None:
        """Look at the processes until told to stop."""
        while not self._over.wait(EVERY):
            for process in multiprocessing.active_children():
                self.most = max(self.most, *(_peak(pid) for pid in _family(process.pid)), 0.0)

    def stop(self) -> float:
        """End; gives what was seen."""
        self._over.set()
        self.join()
        return self.most


def _family(pid: int | None) -> list[int]:
    """A process and those that it started."""
    found = [] if pid is None else [pid]
    with contextlib.suppress(OSError, ValueError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found.extend(_family(int(child)))
    return found


def _peak(pid: int) -> float:
    with contextlib.suppress(OSError, ValueError, StopIteration):
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
    return 0.0


def survive(files: list[Path], folder: Path, options: argparse.Namespace) -> bool:
    """Read all files and print what came of them; returns whether all kept the promise."""
    jobs = [Job(str(p), p.relative_to(folder).as_posix(), ReadOptions(ocr=options.ocr), None) for p in files]
    workers = TimedWorkers(options.jobs, None, options.time_limit, options.memory_limit)
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    kinds: Counter[str] = Counter()
    read: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    memory = Memory()
    memory.start()
    begun = time.monotonic()
    for outcome in workers.outcomes(jobs):
        kind = Path(outcome.source).suffix.lower()
        kinds[kind] += 1
        if outcome.reason is None:
            read[kind] += 1
            warnings.update(outcome.warnings)
        else:
            reasons[outcome.reason[0]].append(f"{outcome.source}: {outcome.reason[1]}")
            if outcome.reason[0] in FAULTS:
                print("fault:", reasons[outcome.reason[0]][-1], file=sys.stderr, flush=True)
        if kinds.total() % TELL_EVERY == 0:
            print(f"{kinds.total()} of {len(jobs)} files", file=sys.stderr, flush=True)
    took = time.monotonic() - begun
    most = memory.stop()
    late = {source: max(times) for source, times in workers.seconds.items() if max(times) > options.time_limit + LATE}
    print(
        f"{len(files)} files, {len(files) * options.jobs / max(took, 0.01):.1f} files a second and worker, {took:.0f} s"
    )
    for kind, number in sorted(kinds.items()):
        print(f"  {kind:6} {number:6} files, {read[kind]:6} read")
    print("read in part:", ", ".join(f"{code} {number}" for code, number in sorted(warnings.items())) or "none")
    for code, found in sorted(reasons.items(), key=lambda item: -len(item[1])):
        print(f"not read: {code:16} {len(found):6}")
        for line in sorted(found) if options.details or code in (*FAULTS, "too-slow", "out-of-memory") else ():
            print("   ", line)
    slowest = sorted(workers.seconds.items(), key=lambda item: -max(item[1]))[:10]
    print("slowest:", *(f"{max(times):7.1f} s  {source}" for source, times in slowest), sep="\n  ")
    print(f"over the limit of {options.time_limit:g} s by more than {LATE:g} s: {len(late)}")
    print(f"most memory of a worker: {most:.0f} MiB")
    faults = sum(len(reasons[code]) for code in FAULTS)
    return not faults and not late and most <= options.most_memory and len(workers.seconds) == len(files)


def main() -> int:
    """Command line."""
    defaults = Options()
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ocr", choices=("auto", "never", "force"), default="auto")
    parser.add_argument("--time-limit", type=float, default=defaults.time_limit, help="seconds for each file")
    parser.add_argument("--memory-limit", type=int, default=defaults.memory_limit, help="MiB for each file")
    parser.add_argument("--most-memory", type=float, default=1024.0, help="MiB that a worker may reach")
    parser.add_argument("--details", action="store_true", help="also name the files that were not read")
    options = parser.parse_args()
    known = suffixes()
    files = sorted(p for p in options.folder.rglob("*") if p.suffix.lower() in known and p.is_file())
    if not files:
        print(f"no files to read below {options.folder}", file=sys.stderr)
        return 2
    return 0 if survive(files, options.folder, options) else 1


if __name__ == "__main__":
    sys.exit(main())
