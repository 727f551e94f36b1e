"""What a run is told, and what it tells."""

from __future__ import annotations

import datetime
import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pipeline.readers.base import ReadOptions

TRANSIENT = frozenset({"vanished", "no-permission", "not-readable"})
"""Reasons that lie outside the file: it is tried again in every run."""
LIMITED = frozenset({"too-slow", "out-of-memory", "crashed"})
"""Reasons that other limits may do away with."""
PICTURES = "no-text-layer"
"""Reason, or warning, that installing Tesseract does away with."""
NO_CONVERTER = "no-libreoffice"
"""Reason that installing LibreOffice does away with."""
ENCRYPTED = "encrypted"


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def program(*parts: str) -> str:
    """A short text that changes whenever the program does, or parts of it: its version and a hash of its code.

    Parameters
    ----------
    parts
        Modules and packages below ``pipeline``; all of them where none is named.
    """
    from pipeline import __version__

    home = Path(__file__).parents[1]
    digest = hashlib.sha256(__version__.encode())
    for part in parts or (".",):
        below = home / part
        for file in sorted(below.rglob("*.py")) if below.is_dir() else [below]:
            digest.update(file.relative_to(home).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def reading_code() -> str:
    """A short text that changes with the code that makes records of files; other changes make nobody read again."""
    return program("document.py", "minutes.py", "readers", "language")


@cache
def model_print(model: str | None) -> str:
    """A short text that changes with the language model."""
    from pipeline.language.model import fingerprint

    return fingerprint(model)


@dataclass(frozen=True, slots=True)
class Options:
    """Choices of whoever runs a batch.

    ``time_limit`` is in seconds and ``memory_limit`` in MiB for each file, beyond what the language model needs;
    ``since`` leaves out files last changed before that day; ``profiles`` names other tools for which to write files;
    ``cluster`` is the address of a Dask scheduler.
    """

    jobs: int = 0
    model: str | None = None
    force: bool = False
    since: datetime.date | None = None
    read: ReadOptions = field(default_factory=ReadOptions)
    bom: bool = False
    as_of: datetime.date | None = None
    profiles: tuple[str, ...] = ()
    time_limit: float = 120.0
    memory_limit: int = 768
    cluster: str | None = None

    @property
    def workers(self) -> int:
        """Number of worker processes."""
        return self.jobs if self.jobs > 0 else cores()

    @property
    def today(self) -> str:
        """The day from which overdue actions are counted."""
        return (self.as_of or datetime.date.today()).isoformat()

    def key(self, codes: Collection[str] = ()) -> str | None:
        """A short text that changes with whatever changes what is read from a file.

        Parameters
        ----------
        codes
            The reasons why the file gave no record, or only a part.

        Returns
        -------
        str or None
            None for a file that is worth another try whatever it was read with.
        """
        if TRANSIENT.intersection(codes) or (ENCRYPTED in codes and self.read.password):
            return None
        told = f"{reading_code()} {model_print(self.model)} {self.read.ocr}"
        if LIMITED.intersection(codes):
            told += f" {self.time_limit} {self.memory_limit}"
        if PICTURES in codes:
            told += f" {shutil.which('tesseract') is not None}"
        if NO_CONVERTER in codes:
            told += f" {shutil.which('soffice') is not None}"
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
            "interrupted": self.interrupted,
            "notes": self.notes,
        }
