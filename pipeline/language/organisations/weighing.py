"""What is weighed of a name: what the model says of its words, its form, and the words around it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from itertools import islice
from typing import Any

from spacy.tokens import Doc

from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.organisations.candidates import Candidate, shares
from pipeline.language.organisations.names import is_acronym, is_generic, key
from pipeline.language.organisations.patterns import (
    BEFORE_NAMES,
    BEHIND_NAMES,
    FIRST_NOUNS,
    HEADS,
    NOT_ORGANISATIONS,
    SURE_HEADS,
)

KIND = "organisation"
"""Name of the weights in the model's settings."""


def features(doc: Doc, found: list[Candidate]) -> list[dict[str, float]]:
    """What is weighed of each candidate; names and numbers, most of them 0 or 1."""
    spans = sorted(place for candidate in found for place in candidate.places)
    lower = {t.text for t in doc if t.is_lower}
    surnames = {w for p in doc._.people or () for w in key(p.name)}
    rows = iter(shares(doc, [place for candidate in found for place in candidate.places]))
    text = doc._.layout.text
    return [
        _features(candidate, lower, surnames)
        | _model(list(islice(rows, len(candidate.places))))
        | _around(text, candidate, spans)
        for candidate in found
    ]


def _features(candidate: Candidate, lower: set[str], surnames: set[str]) -> dict[str, float]:
    name = candidate.name
    words = name.split()
    last = words[-1].rstrip(".")
    found: dict[str, float] = {f"words={min(5, len(words))}": 1.0, "count": math.log(1 + len(candidate.places))}
    found |= {f"source={source}": 1.0 for source in candidate.sources}
    head = "sure" if last in SURE_HEADS else "other" if last in HEADS else "none"
    found[f"head={head}"] = 1.0
    found["plural"] = float(head == "none" and last.removesuffix("s") in HEADS)
    found["first-noun"] = float(words[0] in FIRST_NOUNS and len(words) > 2)
    found["generic"] = float(is_generic(name))
    found["lower-last"] = float(last.islower())
    found["and"] = float(any(w in ("and", "&") for w in words))
    found["of"] = float(any(w in ("of", "for") for w in words))
    found["product"] = float(name.lower() in NOT_ORGANISATIONS)
    found["surname"] = float(any(w in surnames for w in key(name)))
    found["digits"] = float(any(c.isdigit() for c in name))
    if is_acronym(name):
        found[f"acronym={min(5, len(name))}"] = 1.0
    elif name.isupper():
        found["capitals"] = 1.0
    found["ordinary"] = float(len(words) == 1 and name.lower() in lower)
    return found


def _model(rows: list[list[float]]) -> dict[str, float]:
    rows = rows or [[0.0] * len(ENTITY_LABELS)]
    found = {}
    for label, column in zip(ENTITY_LABELS, zip(*rows, strict=True), strict=True):
        found[f"model:{label}:mean"] = _logit(sum(column) / len(column))
    found["model:ORG:best"] = _logit(max(row[ENTITY_LABELS.index("ORG")] for row in rows))
    return found


def _logit(p: float) -> float:
    p = min(0.99, max(0.01, p))
    return math.log(p / (1 - p))


def _around(text: str, candidate: Candidate, spans: list[tuple[int, int]]) -> dict[str, float]:
    """Shares of the places that stand behind an article or preposition, before a verb, alone, or within a longer name."""
    counts: dict[str, Any] = dict.fromkeys(("the", "preposition", "verb", "possessive", "alone", "start", "within"), 0)
    for start, end in candidate.places:
        before, behind = text[max(0, start - 20) : start], text[end : end + 20]
        match = BEFORE_NAMES.search(before)
        counts["the"] += bool(match and match["the"])
        counts["preposition"] += bool(match and match["preposition"])
        counts["verb"] += bool(BEHIND_NAMES.match(behind))
        counts["possessive"] += bool(re.match(r"['’]s?\b", behind))
        opens = not before.strip(" \t*_-•") or before.endswith("\n") or bool(re.search(r"[\n\t|]\s*$", before))
        counts["start"] += opens
        counts["alone"] += opens and bool(re.match(r"\s*(?:[\n\t|;]|$)", behind))
        at = bisect_left(spans, (start + 1, 0))
        near = spans[max(0, at - 4) : at + 2]
        counts["within"] += any(a <= start and end <= b and b - a > end - start for a, b in near)
    places = max(1, len(candidate.places))
    return {f"share:{name}": value / places for name, value in counts.items()}
