"""What a run is told, and what it tells."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections import Counter
from dataclasses import dataclass, field

from pipeline.readers.base import ReadOptions


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Options:
    """Choices of whoever runs a batch.

    ``time_limit`` is in seconds and ``memory_limit`` in MiB for each file, beyond what the language model needs;
    ``since`` leaves out files last changed before that day.
    """

    jobs: int = 0
    model: str | None = None
    force: bool = False
    since: datetime.date | None = None
    read: ReadOptions = field(default_factory=ReadOptions)
    bom: bool = False
    as_of: datetime.date | None = None
    time_limit: float = 120.0
    memory_limit: int = 1024

    @property
    def workers(self) -> int:
        """Number of worker processes."""
        return self.jobs if self.jobs > 0 else cores()

    def key(self) -> str:
        """A short text that changes with whatever changes what is read from a file."""
        from pipeline import __version__
        from pipeline.language.model import fingerprint

        told = f"{__version__} {fingerprint(self.model)} {self.read.ocr} {self.read.password or ''}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(slots=True)
class Summary:
    """What a run did: how many files it read, found unchanged and could not read, and what the register holds now."""

    read: int = 0
    unchanged: int = 0
    failed: int = 0
    commitments: Counter[str] = field(default_factory=Counter)
    overdue: int = 0
    interrupted: bool = False
    notes: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, object]:
        """For programs."""
        return {
            "read": self.read,
            "unchanged": self.unchanged,
            "failed": self.failed,
            "actions": self.commitments["action"],
            "decisions": self.commitments["decision"],
            "deadlines": self.commitments["deadline"],
            "overdue": self.overdue,
            "notes": self.notes,
        }
