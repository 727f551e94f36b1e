"""Times of whole processes, with all processes that they start: alone, in pairs, and the memory that they hold meanwhile."""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds of a process by the clock and of all processors together, and its exit code."""

    wall: float
    cpu: float
    code: int


def measure(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Figures:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    return Figures(wall, used.ru_utime + used.ru_stime, process.returncode)


def median(figures: Sequence[Figures]) -> Figures:
    """Medians of several runs."""
    wall, cpu = (statistics.median(getattr(f, name) for f in figures) for name in ("wall", "cpu"))
    return Figures(wall, cpu, max(f.code for f in figures))


def ratio(those: Sequence[Figures], these: Sequence[Figures], name: str) -> str:
    """How many times as long those took as these, pair by pair: median, least and most."""
    found = [getattr(a, name) / getattr(b, name) for a, b in zip(those, these, strict=True)]
    return f"{statistics.median(found):.2f} ({min(found):.2f} to {max(found):.2f})"


@dataclass(slots=True)
class Curve:
    """Memory in MiB over time: of a process, and of the largest of those that it started."""

    points: list[tuple[float, float, float]] = field(default_factory=list)

    def quarters(self) -> Iterator[tuple[float, float, float]]:
        """The first point, those after each quarter, and the last."""
        for quarter in range(5):
            yield self.points[min(len(self.points) - 1, quarter * len(self.points) // 4)]


@contextmanager
def watched(process: subprocess.Popen[bytes], every: float) -> Iterator[Curve]:
    """Take down the memory of a process and of its children meanwhile; Linux only, no points elsewhere."""
    curve, over, begun = Curve(), threading.Event(), time.perf_counter()

    def watch() -> None:
        while not over.wait(every):
            own, others = _resident(process.pid), [_resident(pid) for pid in children(process.pid)]
            if own and others:
                curve.points.append((time.perf_counter() - begun, own, max(others)))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield curve
    finally:
        over.set()
        thread.join()


def children(pid: int) -> list[int]:
    """Processes that a process started; none where the system does not tell."""
    try:
        return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / MIB
    except (OSError, IndexError):
        return 0.0
