"""How well minutes of many kinds of bodies are read: the program's records against records written by hand.

``python benchmarks/accuracy.py [FOLDER]`` reads each document below ``FOLDER/documents`` (by default the invented minutes of
``benchmarks/many_kinds``) and compares what is found with ``FOLDER/gold``. It prints precision, recall and F1 of people,
organisations, dates, attendance, tasks (actions and deadlines), decisions, and rows: tasks whose owners and due day are
right too. ``--json`` prints the figures for programs.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "many_kinds"
PAIRED = 0.5
"""F1 of the words of two statements from which on they are one."""
_TITLES = frozenset("mr mrs ms miss dr prof professor cllr cllrs rev revd councillor the".split())

Figures = dict[str, tuple[int, int, int]]
"""For each measure: right ones, those in the records written by hand, those found."""


def words(text: str) -> tuple[str, ...]:
    """The words of a name or a sentence, titles, case and marks aside."""
    return tuple(w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in _TITLES)


def overlap(one: Sequence[str], other: Sequence[str]) -> float:
    """F1 of the words of two stretches."""
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def pairs(gold: Sequence[Any], found: Sequence[Any], likeness: Any) -> list[tuple[int, int]]:
    """The best pairs one to one, from the most alike down."""
    ranked = sorted(
        ((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda r: (-r[0], r[1:])
    )
    left, right, chosen = set(range(len(gold))), set(range(len(found))), []
    for score, i, j in ranked:
        if score >= PAIRED and i in left and j in right:
            left.remove(i)
            right.remove(j)
            chosen.append((i, j))
    return chosen


def _forms(entry: dict[str, Any]) -> set[Hashable]:
    return {words(form) for form in (entry["name"], *entry.get("aliases", []))}


def _owners(record: dict[str, Any], owners: Iterable[str]) -> set[Hashable]:
    """Owners as numbers of the people of a record, the words of those who are none of them."""
    named = [_forms(person) for person in record["people"]]
    return {next((n for n, forms in enumerate(named) if words(o) in forms), words(o)) for o in owners}


def compare(gold: dict[str, Any], found: dict[str, Any]) -> Figures:
    """The figures of one document, both records in the form of the program's JSON."""
    figures: Figures = {}
    for field in ("people", "organisations"):
        a, b = [_forms(e) for e in gold[field]], [_forms(e) for e in found[field]]
        figures[field] = len(pairs(a, b, lambda x, y: float(bool(x & y)))), len(a), len(b)
    values = [{d["value"] for d in record["dates"] if d["value"]} for record in (gold, found)]
    figures["dates"] = len(values[0] & values[1]), *map(len, values)
    there = [[words(a["name"]) for a in record["attendance"]] for record in (gold, found)]
    alike = pairs(*there, lambda x, y: float(bool(x) and (x[-1:] == y[-1:] or x[0] == y[0]) and overlap(x, y) > 0))
    figures["attendance"] = len(alike), *map(len, there)
    for measure in ("task", "decision"):
        chosen = [
            [c for c in record["commitments"] if (c["kind"] == "decision") == (measure == "decision")]
            for record in (gold, found)
        ]
        together = pairs(*chosen, lambda g, f: max(overlap(words(g["quote"]), words(t)) for t in f["texts"]))
        figures[measure] = len(together), *map(len, chosen)
        if measure == "task":
            right = sum(
                _owners(gold, chosen[0][i]["owners"]) == _owners(gold, chosen[1][j]["owners"])
                and chosen[0][i]["due"] == chosen[1][j]["due"]
                for i, j in together
            )
            figures["row"] = right, *map(len, chosen)
    return figures


def record_of(path: Path) -> dict[str, Any]:
    """What the program finds in a document, each commitment with the texts by which it may be known."""
    from pipeline.language import understand
    from pipeline.readers import read_bytes

    record: dict[str, Any] = json.loads(understand(read_bytes(path.read_bytes(), path.name)).to_json())
    for commitment in record["commitments"]:
        commitment["texts"] = [commitment["evidence"]["text"], commitment["task"]]
    return record


def measure(folder: Path = HERE) -> Figures:
    """The figures of all documents of a folder together."""
    total: Counter[tuple[str, int]] = Counter()
    for path in sorted((folder / "gold").rglob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        for name, counts in compare(gold, record_of(folder / "documents" / gold["doc"])).items():
            total.update({(name, place): count for place, count in enumerate(counts)})
    names = dict.fromkeys(name for name, _ in total)
    return {name: (total[name, 0], total[name, 1], total[name, 2]) for name in names}


def f1(counts: tuple[int, int, int]) -> float:
    """F1 of right, wanted and found."""
    return 2 * counts[0] / max(1, counts[1] + counts[2])


def report(figures: Figures) -> None:
    """Print a table of the figures."""
    print(f"{'':15}precision  recall     F1")
    for name, counts in figures.items():
        right, wanted, found = counts
        print(f"{name:15}{right / max(1, found):9.3f}{right / max(1, wanted):8.3f}{f1(counts):7.3f}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=HERE)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.folder)
    if options.json:
        print(json.dumps({name: round(f1(counts), 3) for name, counts in figures.items()}))
        return
    report(figures)


if __name__ == "__main__":
    main()
