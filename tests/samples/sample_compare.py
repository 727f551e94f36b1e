"""Compare what the pipeline wrote for a document with the record written by hand.

Both are plain dictionaries: the hand-written record in the form of ``tests/samples/expected``, the pipeline's by the
JSON contract. Commitments are paired by the overlap of their words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

ENOUGH = 0.5
"""Overlap of words (F1) from which two commitments are the same."""
_TITLE = re.compile(r"^(?:mrs?|ms|miss|dr|prof|cllr|rev|sergeant)\.? ", re.I)


@dataclass
class Comparison:
    """What agrees and what does not; ``differences`` are lines for people."""

    found: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def recall(self, what: str) -> float:
        """Share of what is expected that was found; 1 where nothing is expected."""
        return self.found[what] / self.expected[what] if self.expected[what] else 1.0

    def precision(self, what: str) -> float:
        """Share of what was written that is expected; 1 where nothing was written."""
        return self.found[what] / self.written[what] if self.written[what] else 1.0

    def f1(self, what: str) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision(what), self.recall(what)
        return 2 * p * r / (p + r) if p + r else 0.0

    def __add__(self, other: Comparison) -> Comparison:
        return Comparison(
            self.found + other.found,
            self.expected + other.expected,
            self.written + other.written,
            self.differences + other.differences,
        )

    def sets(self, what: str, expected: Iterable[Any], written: Iterable[Any]) -> None:
        """Compare two sets of values."""
        want, got = set(expected), set(written)
        self.found[what] += len(want & got)
        self.expected[what] += len(want)
        self.written[what] += len(got)
        self.differences += [f"missed {what}: {value}" for value in sorted(map(str, want - got))]
        self.differences += [f"extra {what}: {value}" for value in sorted(map(str, got - want))]


def compare(expected: dict[str, Any], written: dict[str, Any]) -> Comparison:
    """Compare two records.

    Counted are ``meeting`` (date, next meeting, chair), ``attendance`` (name and status), ``people``,
    ``organisations``, ``dates`` (values), ``decision``, ``task`` (actions and deadlines), and, of the tasks that pair,
    ``owners``, ``due`` and ``status``.
    """
    result = Comparison()
    known = _directory(expected["people"])
    facts = ("date", "next_meeting", "chair")
    result.sets(
        "meeting",
        {(f, _one(expected["meeting"].get(f), known)) for f in facts if expected["meeting"].get(f)},
        {(f, _one(written["meeting"].get(f), known)) for f in facts if written["meeting"].get(f)},
    )
    result.sets("attendance", _attendance(expected, known), _attendance(written, known))
    for what in ("people", "organisations"):
        names = _directory(expected[what])
        result.sets(what, set(names.values()), {_entity(entity, names) for entity in written[what]})
    result.sets("dates", _values(expected), _values(written))
    for what in ("decision", "task"):
        _commitments(result, what, expected, written, known)
    return result


def _commitments(
    result: Comparison, what: str, expected: dict[str, Any], written: dict[str, Any], known: dict[str, str]
) -> None:
    want = [c for c in expected["commitments"] if (c["kind"] == "decision") == (what == "decision")]
    got = [c for c in written["commitments"] if (c["kind"] == "decision") == (what == "decision")]
    near = sorted(
        ((_overlap(w["quote"], g), i, j) for i, w in enumerate(want) for j, g in enumerate(got)), reverse=True
    )
    pairs: dict[int, int] = {}
    for share, i, j in near:
        if share >= ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    result.found[what] += len(pairs)
    result.expected[what] += len(want)
    result.written[what] += len(got)
    for i, w in enumerate(want):
        if i not in pairs:
            result.differences.append(f"missed {w['kind']}: {w['quote']}")
            continue
        g = got[pairs[i]]
        if what == "decision":
            continue
        for field_, a, b in (
            ("owners", _owners(w, known), _owners(g, known)),
            ("due", w["due"], g["due"]),
            ("status", w["status"], g["status"]),
        ):
            result.expected[field_] += 1
            result.written[field_] += 1
            result.found[field_] += a == b
            if a != b:
                result.differences.append(f"{field_} {b} instead of {a}: {w['quote']}")
    for j, g in enumerate(got):
        if j not in pairs.values():
            result.differences.append(f"extra {g['kind']}: {g['evidence']['text']}")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.casefold().replace("’", "'"))


def _overlap(quote: str, commitment: dict[str, Any]) -> float:
    """F1 of the words of a quote and of a commitment's evidence or task, whichever lies nearer."""
    want = Counter(_words(quote))
    best = 0.0
    for text in (commitment["evidence"]["text"], commitment["task"]):
        got = Counter(_words(text))
        if want and got:
            best = max(best, 2 * sum((want & got).values()) / (sum(want.values()) + sum(got.values())))
    return best


def _key(name: str) -> str:
    return " ".join(_words(_TITLE.sub("", name)))


def _directory(entities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Each form of a name, normalised, and the full name that it stands for."""
    forms: dict[str, str] = {}
    for entity in entities:
        for form in (entity["name"], *entity.get("aliases", ())):
            forms.setdefault(_key(form), entity["name"])
    return forms


def _one(name: str | None, known: dict[str, str]) -> str:
    return known.get(_key(name or ""), _key(name or ""))


def _entity(entity: dict[str, Any], known: dict[str, str]) -> str:
    for form in (entity["name"], *entity.get("aliases", ())):
        if _key(form) in known:
            return known[_key(form)]
    return str(entity["name"])


def _owners(commitment: dict[str, Any], known: dict[str, str]) -> set[str]:
    return {_one(owner, known) for owner in commitment["owners"]}


def _attendance(record: dict[str, Any], known: dict[str, str]) -> set[tuple[str, str]]:
    return {(_one(a["name"], known), a["status"]) for a in record["attendance"]}


def _values(record: dict[str, Any]) -> set[str]:
    return {d["value"] for d in record["dates"] if d["value"]}
