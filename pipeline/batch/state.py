"""What earlier runs did: one file in the output folder that can be deleted without loss of anything but time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pipeline.batch.finding import Item
from pipeline.register.model import Problem
from pipeline.writers.atomic import write_bytes

FILE = ".minutebook.json"
SCHEMA = "minutebook-state/1"


@dataclass(slots=True)
class Entry:
    """One file as it was when it was last read; ``records`` are paths below the output folder."""

    root: str
    sha256: str
    size: int
    mtime: int
    key: str
    records: list[str] = field(default_factory=list)
    problem: Problem | None = None


@dataclass(slots=True)
class State:
    """All files that the register is made of."""

    files: dict[str, Entry] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> State:
        """The state in an output folder; an empty one where there is none, or one of another kind."""
        try:
            content = json.loads((folder / FILE).read_text("utf-8"))
            if content["schema"] != SCHEMA:
                return cls()
            return cls({source: _entry(e) for source, e in content["files"].items()})
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def save(self, folder: Path) -> None:
        """Write the state."""
        content = {
            "schema": SCHEMA,
            "files": {source: asdict(self.files[source]) for source in sorted(self.files)},
        }
        write_bytes(folder / FILE, (json.dumps(content, ensure_ascii=False, indent=0) + "\n").encode())

    def unchanged(self, item: Item, key: str, folder: Path) -> bool:
        """Whether a file is what it was when it was read, and its records still stand."""
        entry = self.files.get(item.source)
        if entry is None or entry.key != key or not all((folder / r).exists() for r in entry.records):
            return False
        try:
            stat = item.path.stat()
            if (stat.st_size, stat.st_mtime_ns) != (entry.size, entry.mtime):
                if stat.st_size != entry.size or hash_of(item.path) != entry.sha256:
                    return False
                entry.mtime = stat.st_mtime_ns
        except OSError:
            return False
        entry.root = str(item.root)
        return True

    def moved(self, sha256: str, key: str, present: set[str]) -> Entry | None:
        """The entry of a file with this content that is not at its old place any more."""
        for source, entry in self.files.items():
            if entry.sha256 == sha256 and entry.key == key and source not in present and entry.problem is None:
                return entry
        return None


def _entry(content: dict[str, Any]) -> Entry:
    problem = content.pop("problem")
    return Entry(**content, problem=Problem(**problem) if problem else None)


def hash_of(path: Path) -> str:
    """SHA-256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else _by_hand(file)


def _by_hand(file: Any) -> str:
    digest = hashlib.sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()
