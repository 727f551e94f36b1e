"""What earlier runs did: one file in the output folder that can be deleted without loss of anything but time."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pipeline.batch.finding import Item
from pipeline.batch.options import Options
from pipeline.batch.places import place, size_and_stamp
from pipeline.register.model import Problem
from pipeline.writers.atomic import write_bytes

FILE = ".minutebook.json"
SCHEMA = "minutebook-state/3"
_DAY_WORDS = re.compile(r"\d+|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.I)


@dataclass(slots=True)
class Entry:
    """One file as it was when it was last read.

    ``records`` are paths below the output folder, ``warnings`` the codes of what could be read only in part.
    """

    path: str
    root: str
    sha256: str
    size: int
    mtime: int
    key: str | None
    records: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    problem: Problem | None = None

    @property
    def codes(self) -> list[str]:
        """Reasons why the file gave no record, or only a part."""
        return self.warnings + ([self.problem.code] if self.problem else [])

    def to_json(self) -> str:
        """The entry as JSON text."""
        content = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps({**content, "problem": asdict(self.problem) if self.problem else None})


@dataclass(slots=True)
class State:
    """All files that the register is made of, and ``register``: what the register was when it was last written."""

    files: dict[str, Entry] = field(default_factory=dict)
    register: dict[str, Any] = field(default_factory=dict)
    _stands: bytes = b""

    @classmethod
    def load(cls, folder: Path) -> State:
        """The state in an output folder; an empty one where there is none, or one of another kind."""
        try:
            stands = (folder / FILE).read_bytes()
            content = json.loads(stands)
            if content["schema"] != SCHEMA:
                return cls()
            files = {source: _entry(e) for source, e in content["files"].items()}
            return cls(files, dict(content["register"]), stands)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def save(self, folder: Path) -> None:
        """Write the state where it is not what stands there."""
        head = json.dumps({"schema": SCHEMA, "register": self.register})[:-1]
        files = (f"{json.dumps(source)}: {self.files[source].to_json()}" for source in sorted(self.files))
        content = (f'{head}, "files": {{\n' + ",\n".join(files) + "\n}}\n").encode()
        if content != self._stands or not (folder / FILE).exists():
            write_bytes(folder / FILE, content)
            self._stands = content

    def known(self) -> list[Item]:
        """The files as they were found."""
        return [Item(place(e.path), place(e.root), source) for source, e in self.files.items()]

    def unchanged(self, item: Item, options: Options, folder: Path) -> bool:
        """Whether a file is what it was when it was read, would be read the same way, and its records still stand."""
        entry = self.files.get(item.source)
        if entry is None or entry.key is None or entry.key != options.key(entry.codes):
            return False
        if not all(os.path.exists(f"{folder}/{record}") for record in entry.records):
            return False
        try:
            size, stamp = size_and_stamp(item.path)
            as_it_was = stamp != 0 and (str(item.path), size, stamp) == (entry.path, entry.size, entry.mtime)
            if not as_it_was and (size != entry.size or hash_of(item.path) != entry.sha256):
                return False
            entry.mtime = stamp
        except OSError:
            return False
        entry.path, entry.root = str(item.path), str(item.root)
        return True


def _entry(content: dict[str, Any]) -> Entry:
    problem = content.pop("problem")
    return Entry(**content, problem=Problem(**problem) if problem else None)


def tell_the_same(one: str, other: str) -> bool:
    """Whether two names of a file say the same of its format and, as far as they hold figures, of its day."""
    if Path(one).suffix.lower() != Path(other).suffix.lower():
        return False
    said = [_DAY_WORDS.findall(Path(name).stem.lower()) for name in (one, other)]
    return said[0] == said[1] or not any(word.isdigit() for word in said[0] + said[1])


def hash_of(path: Path) -> str:
    """SHA-256 of a file's content."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
