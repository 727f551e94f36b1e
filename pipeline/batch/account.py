"""What a run took: ``run.json``, the one file that may differ between two runs on the same input."""

from __future__ import annotations

import datetime
import heapq
import json
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from pipeline import __version__, stages
from pipeline.batch.options import Options, Summary, model_print, reading_code
from pipeline.batch.work import Outcome
from pipeline.writers.atomic import write_bytes

FILE = "run.json"
SCHEMA = "minutebook-run/1"
SLOWEST = 10
PACKAGES = ("spacy", "onnxruntime", "tokenizers", "lxml", "pypdfium2", "pydantic", "rapidfuzz", "XlsxWriter")
"""Packages whose versions may change what comes out, or how fast."""
MIB = 1 << 20
RSS_UNIT = 1 if platform.system() == "Darwin" else 1024
"""Bytes in which the system counts memory."""


@dataclass(slots=True)
class Account:
    """Counts and times of one run, from when it is made."""

    began: datetime.datetime = field(default_factory=lambda: datetime.datetime.now(datetime.timezone.utc))
    since: float = field(default_factory=time.perf_counter)
    seconds: dict[str, float] = field(default_factory=dict)
    slowest: list[tuple[float, str, int, dict[str, float]]] = field(default_factory=list)
    files: int = 0
    size: int = 0
    workers: dict[str, Any] = field(default_factory=dict)

    def take(self, outcome: Outcome) -> None:
        """Count a file that was read or tried."""
        taken = apart(outcome.seconds)
        for name, seconds in taken.items():
            self.add(name, seconds)
        self.files += 1
        self.size += outcome.size
        entry = (sum(taken.values()), outcome.source, outcome.size, taken)
        (heapq.heappush if len(self.slowest) < SLOWEST else heapq.heappushpop)(self.slowest, entry)

    def add(self, name: str, seconds: float) -> None:
        """Count the time of a stage."""
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds

    def as_dict(self, options: Options, summary: Summary) -> dict[str, Any]:
        """For programs."""
        took = time.perf_counter() - self.since
        return {
            "schema": SCHEMA,
            "began": self.began.isoformat(timespec="seconds"),
            "seconds": round(took, 3),
            "counts": summary.as_dict(),
            "files_per_second": round(self.files / took, 2) if self.files else None,
            "bytes_read": self.size,
            "stages": _rounded({**self.seconds, **stages.take()}),
            "cpu_seconds": _usage(lambda used: round(used.ru_utime + used.ru_stime, 1)),
            "workers": self.workers,
            "peak_memory_mib": _usage(lambda used: used.ru_maxrss * RSS_UNIT // MIB),
            "slowest": [
                {"path": source, "seconds": round(seconds, 3), "bytes": size, "stages": _rounded(taken)}
                for seconds, source, size, taken in sorted(self.slowest, reverse=True)
            ],
            "versions": _versions(options),
        }

    def write(self, folder: Path, options: Options, summary: Summary) -> None:
        """Write ``run.json``."""
        text = json.dumps(self.as_dict(options, summary), ensure_ascii=False, indent=1)
        write_bytes(folder / FILE, (text + "\n").encode())


def apart(seconds: dict[str, float]) -> dict[str, float]:
    """Seconds of a file's stages, the model's taken out of those of the language stage: the rest is that of the rules."""
    taken = dict(seconds)
    if "language" in taken:
        taken["rules"] = max(0.0, taken.pop("language") - taken.get("model", 0.0))
    return taken


def _rounded(seconds: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in seconds.items()}


def _usage(figure: Callable[[Any], float]) -> dict[str, float] | None:
    """A figure of what the system counts for this process, and for its workers (of memory, for the largest)."""
    try:
        import resource
    except ImportError:  # a system without it
        return None
    whose = {"main": resource.RUSAGE_SELF, "workers": resource.RUSAGE_CHILDREN}
    return {name: figure(resource.getrusage(who)) for name, who in whose.items()}


def _versions(options: Options) -> dict[str, str]:
    found = {"minutebook": __version__, "code": reading_code(), "model": model_print(options.model)}
    found["python"] = platform.python_version()
    for package in PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found
