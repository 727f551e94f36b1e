"""Annotations without the text that they are of: ``python labels.py keep FOLDER LABELS`` and ``restore LABELS DOCUMENTS OUT``.

Minutes name real people and belong to those who wrote them, so neither they nor records of them are kept here. What is kept
of a record (``FOLDER/gold``, of the documents in ``FOLDER/corpus``) is numbers: which units of the document state what, and
where in which unit each name stands. Whoever has the documents, from the repositories that LABELS names, gets the records
back: a document is known by its SHA-256, a unit by its number and by a short hash of its words, so that labels
survive a reader that sees a line more or less.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipeline.language.units import units
from pipeline.readers import read
from pipeline.writers.atomic import write_bytes

SIZE = 4
"""Hexadecimal figures of a unit's hash: enough to tell it from its neighbours, too few to tell what it says."""
WORDS = frozenset(
    ["title", "body", "chair", "name", "aliases", "role", "organisation", "text", "quote", "owners", "due_text"]
)
"""Fields of a full record that hold the document's own words."""
PLAIN = frozenset(["date", "next_meeting", "status", "value", "kind", "due", "marked"])
"""Those that hold days, kinds and marks, and are kept as they are. Any other that is no list of these is left out."""
NAMED = ("people", "organisations")
FULL = ("meeting", "attendance", "dates", "commitments")
QUICK = ("labels", "unsure")
"""Fields of any record, of a full one and of a quick one."""
_WORD = re.compile(r"\w+(?:['’.&@/-]+\w+)*")

Place = list[int]
"""Number of a unit, and the first and last character (exclusive) in its text with single spaces."""


class Sheet:
    """The units of a document: their texts with single spaces, and where words stand in them."""

    def __init__(self, path: Path) -> None:
        document = read(path)
        self.texts = [
            " ".join(document.blocks[u.block].text[u.start : u.end].split()) for u in units(document, whole_rows=True)
        ]
        self.hashes = [hashlib.sha256(text.encode()).hexdigest()[:SIZE] for text in self.texts]

    def places(self, text: str) -> list[Place] | None:
        """Where a text stands: in one unit, else word by word; None where a word of it stands nowhere."""
        text = " ".join(text.split())
        whole = self._place(re.escape(text))
        if whole:
            return [whole]
        words = [self._place(re.escape(word)) for word in _WORD.findall(text)]
        return [word for word in words if word] if words and all(words) else None

    def _place(self, pattern: str) -> Place | None:
        # whole words by preference
        for form in (rf"(?<!\w){pattern}(?!\w)", pattern):
            for number, own in enumerate(self.texts):
                if match := re.search(form, own):
                    return [number, *match.span()]
        return None

    def words(self, places: list[Place]) -> str:
        """The text that stands in places."""
        return " ".join(self.texts[number][start:end] for number, start, end in places)

    def moved(self, hashes: dict[str, str]) -> dict[int, int]:
        """Today's number of each unit that labels name: the nearest with the same hash; those that are gone are left out."""
        where: dict[str, list[int]] = {}
        for number, own in enumerate(self.hashes):
            where.setdefault(own, []).append(number)
        return {
            int(number): min(where[own], key=lambda n, was=int(number): abs(n - was))
            for number, own in hashes.items()
            if own in where
        }


def _is_place(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 3 and all(type(v) is int for v in value)


def _walk(value: Any, change: Callable[[Any], Any], words: bool = False) -> Any:
    """A record with each of the document's own words changed, and only known fields; lists lose what becomes None."""
    if isinstance(value, dict):
        known = {k: v for k, v in value.items() if k in WORDS | PLAIN or isinstance(v, dict | list)}
        return {k: _walk(v, change, k in WORDS) for k, v in known.items()}
    if isinstance(value, list) and not (value and _is_place(value[0])):
        return [new for v in value if (new := _walk(v, change, words)) is not None]
    return change(value) if words and value is not None else value


def without_text(record: dict[str, Any], sheet: Sheet) -> dict[str, Any]:
    """What is kept of a record: numbers, days and kinds; ``units`` are the hashes of the units that they name."""
    kept = _walk({k: record[k] for k in FULL if k in record}, sheet.places)
    kept |= {k: record[k] for k in QUICK if k in record}
    for key in NAMED:
        kept[key] = _walk([{"name": e} if isinstance(e, str) else e for e in record.get(key, [])], sheet.places)
    named = {*_numbers(kept), *record.get("unsure", [])} | {int(n) for n in record.get("labels", {})}
    kept["units"] = {str(n): sheet.hashes[n] for n in sorted(named)}
    return kept


def _numbers(value: Any) -> Iterator[int]:
    """The units that places name."""
    if isinstance(value, dict):
        for v in value.values():
            yield from _numbers(v)
    elif _is_place(value):
        yield value[0]
    elif isinstance(value, list):
        for v in value:
            yield from _numbers(v)


def with_text(kept: dict[str, Any], sheet: Sheet) -> dict[str, Any]:
    """The record again, by the document as it is read today."""
    now = sheet.moved(kept["units"])

    def text(places: list[Place]) -> str | None:
        if not all(number in now for number, _, _ in places):
            return None
        return sheet.words([[now[number], start, end] for number, start, end in places])

    record = _walk({k: kept[k] for k in (*FULL, *NAMED) if k in kept}, text)
    for key in NAMED:
        record[key] = [e for e in record[key] if e.get("name")]
        if "labels" in kept:
            record[key] = [e["name"] for e in record[key]]
    if "labels" in kept:
        record["labels"] = {str(now[int(n)]): kind for n, kind in kept["labels"].items() if int(n) in now}
        record["unsure"] = [now[n] for n in kept.get("unsure", []) if n in now]
    if "commitments" in kept:
        record["commitments"] = [c for c in record["commitments"] if c.get("quote")]
    return record


def keep(folder: Path, labels: Path) -> int:
    """Add the labels of a folder's documents to a file of labels, one line each; those of the same document are replaced."""
    if not (folder / "sources.tsv").is_file():
        raise SystemExit(f"{folder} has no sources.tsv: write a line for each document as {__file__} --help says")
    with (folder / "sources.tsv").open(encoding="utf-8", newline="") as file:
        sources = {row[5]: row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 5}
    lines = {line["sha256"]: line for line in _lines(labels)}
    for file in sorted((folder / "gold").rglob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        if record["doc"] not in sources:
            print(f"left out {record['doc']}: sources.tsv does not tell where it is from")
            continue
        document = folder / "corpus" / record["doc"]
        repository, commit, path, licence, *_ = sources[record["doc"]]
        sha = hashlib.sha256(document.read_bytes()).hexdigest()
        source = {"repository": repository, "commit": commit, "path": path, "licence": licence, "sha256": sha}
        lines[sha] = {**source, "doc": record["doc"], **without_text(record, Sheet(document))}
    ordered = sorted(lines.values(), key=lambda line: (line["repository"], line["path"]))
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in ordered)
    write_bytes(labels, text.encode())
    return len(lines)


def restore(labels: Path, documents: Path, out: Path) -> tuple[int, list[str]]:
    """Records and documents, as training takes them, of those documents that lie below a folder.

    Returns
    -------
    tuple
        How many there are, and the repositories of which one is missing.
    """
    here = {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in documents.rglob("*") if p.is_file()}
    count, missing = 0, set()
    for line in _lines(labels):
        source = here.get(line["sha256"])
        if source is None:
            missing.add(line["repository"])
            continue
        document, gold = out / "corpus" / line["doc"], out / "gold" / f"{line['doc']}.json"
        document.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, document)
        record = {"doc": line["doc"], **with_text(line, Sheet(document))}
        write_bytes(gold, (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())
        count += 1
    return count, sorted(missing)


def _lines(labels: Path) -> list[dict[str, Any]]:
    if not labels.exists():
        return []
    return [json.loads(line) for line in labels.read_text("utf-8").splitlines() if line.strip()]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("keep", help="records to labels")
    one.add_argument(
        "folder",
        type=Path,
        help="holds gold/, corpus/ and sources.tsv (repository, commit, path, licence, SHA-256, doc)",
    )
    one.add_argument("labels", type=Path)
    other = commands.add_parser("restore", help="labels to records")
    other.add_argument("labels", type=Path)
    other.add_argument("documents", type=Path, help="folder in which the documents lie, anywhere")
    other.add_argument("out", type=Path, help="gold/ and corpus/ are written here")
    args = parser.parse_args()
    if args.command == "keep":
        print(keep(args.folder, args.labels), "documents labelled in", args.labels)
        return
    count, missing = restore(args.labels, args.documents, args.out)
    print(count, "records restored")
    if missing:
        print("documents are missing of:", *missing)


if __name__ == "__main__":
    main()
