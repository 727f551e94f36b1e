"""Fit how names of the body that met are weighed: ``python weigh_body.py GOLD CORPUS [GOLD CORPUS …]``.

A softmax over the names that each document offers, fitted to the labelled documents of all folders whose body one of
them is. Printed are how often the likeliest name is right where its organisation was left out of the fit, and the
weights for ``WEIGHTS`` of ``pipeline/language/meeting/ranking.py``.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from project import bag, overlap
from scipy.optimize import minimize
from spacy.language import Language

from pipeline.language import pipeline_for
from pipeline.language.layout import to_doc
from pipeline.language.meeting.body import naming_lines, namings_of
from pipeline.language.meeting.completing import in_full
from pipeline.language.meeting.head import head_lines
from pipeline.language.meeting.ranking import WEIGHTS, by_name, features
from pipeline.readers import read

PENALTY = 1.0
"""On the squared weights."""
FOLDS = 10
ALIKE = 0.8
"""Overlap of the words from which a name is that of the body, as in the scorer."""


class Choice(NamedTuple):
    """The names that a document offers, the features of each, and which of them are right."""

    organisation: str
    names: list[str]
    found: list[dict[str, float]]
    right: list[bool]


def choice(nlp: Language, path: Path, body: str) -> Choice:
    """What one document offers."""
    doc = nlp(to_doc(nlp, read(path)))
    lines = naming_lines(doc, head_lines(doc))
    namings = namings_of(doc, lines)
    names = [in_full(places[0].name, namings, lines) for places in by_name(namings)]
    right = [overlap(_bag(name), _bag(body)) >= ALIKE for name in names]
    return Choice(path.parent.name, names, [features(places, doc) for places in by_name(namings)], right)


def _bag(name: str) -> Counter[str]:
    return bag(re.sub(r"\b(?:the|of|and)\b", " ", name, flags=re.I))


def choices(nlp: Language, gold: Path, corpus: Path) -> Iterator[Choice]:
    """What each labelled document of a folder offers whose body is stated."""
    for file in sorted(gold.rglob("*.json")):
        record = json.loads(file.read_text(encoding="utf-8"))
        if body := (record.get("meeting") or {}).get("body"):
            yield choice(nlp, corpus / record["doc"], body)


def fitted(found: list[Choice], features_: list[str]) -> np.ndarray:
    """The weights under which right names are likeliest."""
    tables = [(_table(c, features_), np.array(c.right)) for c in found if any(c.right) and not all(c.right)]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = PENALTY / 2 * weights @ weights, PENALTY * weights
        for table, right in tables:
            worth = np.exp(table @ weights - (table @ weights).max())
            all_, good = worth / worth.sum(), worth * right / (worth * right).sum()
            total -= np.log((worth * right).sum() / worth.sum())
            slope = slope + table.T @ (all_ - good)
        return total, slope

    return np.asarray(minimize(loss, np.zeros(len(features_)), jac=True, method="L-BFGS-B").x)


def _table(found: Choice, features_: list[str]) -> np.ndarray:
    return np.array([[f.get(name, 0.0) for name in features_] for f in found.found])


def hits(found: list[Choice], weights: np.ndarray, features_: list[str]) -> int:
    """How many documents have their body right."""
    return sum(c.right[int(np.argmax(_table(c, features_) @ weights))] for c in found if c.names)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    folders = parser.parse_args().folders
    nlp = pipeline_for()
    found = [c for gold, corpus in zip(folders[::2], folders[1::2], strict=True) for c in choices(nlp, gold, corpus)]
    report(found)


def report(found: list[Choice]) -> None:
    """Print how right the weights are, those that stand and those of cross-validation, and fit them to all."""
    names = sorted({name for c in found for f in c.found for name in f})
    organisations = sorted({c.organisation for c in found})
    fold = {organisation: number % FOLDS for number, organisation in enumerate(organisations)}
    unseen = 0
    for number in range(FOLDS):
        weights = fitted([c for c in found if fold[c.organisation] != number], names)
        unseen += hits([c for c in found if fold[c.organisation] == number], weights, names)
    standing = hits(found, np.array([WEIGHTS.get(name, 0.0) for name in names]), names)
    print(f"{len(found)} documents, {sum(any(c.right) for c in found)} offer the right name")
    print(f"right: as weighed now {standing}, cross-validated {unseen}")
    for name, weight in sorted(zip(names, fitted(found, names), strict=True), key=lambda pair: -abs(pair[1])):
        print(f'    "{name}": {weight:.1f},')


if __name__ == "__main__":
    main()
