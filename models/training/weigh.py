"""Fit how wording, place and model are weighed: ``python weigh.py CV MODEL --gold GOLD CORPUS …``.

``CV`` is what ``crossvalidate.py`` wrote, each ``foldN.pt`` exported to ``foldN/``: every document is scored by a
model that never saw its organisation. A logistic regression for each kind is fitted to all of them; the figures printed
are those of cross-validation by the same folds. The weights go into the settings of ``MODEL``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from evaluate import average_precision
from project import classes_of
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.language import Language

from pipeline.language import pipeline_for
from pipeline.language.commitments.component import candidates
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.prose import LONGEST_QUOTE
from pipeline.language.commitments.weighing import features
from pipeline.language.commitments.wordings import KINDS, coming_days
from pipeline.language.layout import to_doc
from pipeline.language.model import FACTORY
from pipeline.language.model.component import SETTINGS_FILE
from pipeline.language.model.encoding import CLASSES
from pipeline.readers import read

STRENGTH = 0.15
"""Inverse of the penalty on the squared weights."""
BETA = 0.7
"""How much recall weighs beside precision."""
LEAST_PRECISION = 0.45
"""A threshold is not set lower than where a sentence taken up is right this often."""


@dataclass
class Sentence:
    """A sentence of prose with its features and class; ``fold`` is that of its organisation."""

    fold: int
    found: dict[str, float]
    label: int
    possible: set[str]


def sentences(nlp: Language, path: Path, record: dict[str, Any], fold: int) -> Iterator[Sentence]:
    """The sentences of a document that no announced commitment covers, those of unsure class left out."""
    doc = nlp(to_doc(nlp, read(path)))
    context = Context.of(doc)
    announced = [c for c in candidates(context) if c.marked]
    labels = classes_of(context.document, context.units, record["commitments"])
    for unit, label in zip(context.units, labels, strict=True):
        words = len(context.text(unit.block, unit.start, unit.end).split())
        silent = context.sections[unit.block].role == "silent"
        covered = any(c.block == unit.block and c.start < unit.end and unit.start < c.end for c in announced)
        if (
            label >= 0
            and not covered
            and not silent
            and unit.kind in ("sentence", "item")
            and 2 < words <= LONGEST_QUOTE
        ):
            possible = {*KINDS[:2], *(["deadline"] if coming_days(context, unit) else [])}
            yield Sentence(fold, features(context, unit), label, possible)


def fit(kind: str, found: list[Sentence]) -> tuple[LogisticRegression, DictVectorizer]:
    """The regression for one kind."""
    vectors = DictVectorizer()
    x = vectors.fit_transform([s.found for s in found])
    y = np.array([CLASSES[s.label] == kind for s in found])
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(x, y), vectors


def threshold(scores: np.ndarray, truth: np.ndarray) -> float:
    """The probability that splits best by F, precision weighing more: a wrong row costs its reader more than a miss."""
    best = (0.0, 0.5)
    for cut in np.arange(0.15, 0.75, 0.01):
        taken = scores >= cut
        right = (taken & truth).sum()
        if right and right / taken.sum() >= LEAST_PRECISION:
            p, r = right / taken.sum(), right / truth.sum()
            best = max(best, ((1 + BETA**2) * p * r / (BETA**2 * p + r), float(cut)))
    return round(best[1], 2)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cv", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", required=True, metavar=("GOLD", "CORPUS"))
    args = parser.parse_args()
    folds = json.loads((args.cv / "folds.json").read_text("utf-8"))
    found: list[Sentence] = []
    for gold, corpus in args.gold:
        for file in sorted(gold.rglob("*.json")):
            record = json.loads(file.read_text("utf-8"))
            organisation = record.get("doc", "").split("/")[0]
            if "commitments" not in record or organisation not in folds:
                continue
            nlp = pipeline_for(str(args.cv / f"fold{folds[organisation]}"))
            try:
                found += sentences(nlp, corpus / record["doc"], record, folds[organisation])
            except Exception as error:
                print(f"left out {record['doc']}: {error}")
    print("sentences", len(found))
    settings_file = args.model / FACTORY / SETTINGS_FILE
    settings = json.loads(settings_file.read_text("utf-8"))
    settings["weights"] = {}
    for kind in KINDS:
        own = [s for s in found if kind in s.possible]
        scores = np.zeros(len(own))
        for fold in sorted({s.fold for s in own}):
            model, vectors = fit(kind, [s for s in own if s.fold != fold])
            here = [n for n, s in enumerate(own) if s.fold == fold]
            scores[here] = model.predict_proba(vectors.transform([own[n].found for n in here]))[:, 1]
        truth = np.array([CLASSES[s.label] == kind for s in own])
        cut = threshold(scores, truth)
        taken = scores >= cut
        right = int((taken & truth).sum())
        print(
            f"{kind}: average precision {average_precision(scores, truth):.3f}, at {cut}: "
            f"precision {right / max(1, taken.sum()):.3f}, recall {right / truth.sum():.3f} of {truth.sum()}"
        )
        model, vectors = fit(kind, own)
        names = vectors.get_feature_names_out()
        settings["weights"][kind] = {
            "bias": round(float(model.intercept_[0]), 4),
            "threshold": cut,
            "weights": {
                n: round(float(w), 4) for n, w in sorted(zip(names, model.coef_[0], strict=True)) if abs(w) > 1e-3
            },
        }
    settings_file.write_text(json.dumps(settings, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
