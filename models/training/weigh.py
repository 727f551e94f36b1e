"""Fit how wording, form, place and model are weighed: ``python weigh.py CV MODEL --gold GOLD CORPUS …``.

``CV`` is what ``crossvalidate.py`` wrote, each ``foldN.pt`` exported to ``foldN/``: every document is scored by a
model that never saw its organisation. A logistic regression for each kind (sentences of prose, commitments that a form
announces, names of organisations) is fitted to all of them; the figures printed are those of cross-validation by the
same folds. The weights go into the settings of ``MODEL``.

With ``--unseen GOLD CORPUS``, minutes of organisations that the shipped model was never taught, only the kinds of ``--anew``
are weighed anew, by the shipped model's own scores. It knows the minutes of ``--gold``, so that its scores there are better
than elsewhere: those of ``--unseen`` count more, the weights are held to the present ones, and the figures are those of
cross-validation by the organisations of ``--unseen``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from evaluate import average_precision
from examples import IGNORE
from project import bag, classes, forms_of, overlap
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language import pipeline_for
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.component import candidates
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.prose import LONGEST_QUOTE
from pipeline.language.commitments.weighing import announced_features, features
from pipeline.language.commitments.wordings import KINDS, coming_days
from pipeline.language.layout import to_doc
from pipeline.language.model import FACTORY
from pipeline.language.model.component import SETTINGS_FILE
from pipeline.language.model.encoding import CLASSES
from pipeline.language.organisations.candidates import candidates as possible_names
from pipeline.language.organisations.candidates import tied
from pipeline.language.organisations.names import key
from pipeline.language.organisations.weighing import KIND as ORGANISATION
from pipeline.language.organisations.weighing import features as name_features
from pipeline.language.units import Unit
from pipeline.readers import read

STRENGTH = 0.15
"""Inverse of the penalty on the squared weights."""
ANEW = (ORGANISATION,)
"""Kinds that are weighed anew by minutes which the shipped model does not know, unless others are named."""
BETA = {"prose": 0.75, "action": 1.0, "announced": 1.0, "organisation": 1.0}
"""How much recall weighs beside precision when a threshold is set."""
LEAST_PRECISION = 0.45
"""A threshold is not set lower than where what is taken up is right this often."""
UNSEEN = 3.0
"""How much a name in the minutes of organisations that the model does not know counts beside the others."""
HOLD_NAMES, HOLD_SENTENCES = 3.0, 30.0
"""Penalty on the squared distance from the present weights where they are fitted anew: wordings are rarer than names."""
FOLDS = 8
LEAST_ORGANISATIONS = 4
"""Organisations in whose minutes a feature must be met to be weighed anew."""
DECISION, NONE = CLASSES.index("decision"), CLASSES.index("none")
ALIKE = 0.5
"""Overlap (F1 of the words) from which an announced commitment is a gold one, as in the scorer."""


@dataclass
class Sample:
    """Something to be weighed: its features, whether it is of its kind, and its organisation and the fold of that."""

    kind: str
    fold: int
    found: dict[str, float]
    right: bool
    organisation: str = ""


def samples(nlp: Language, path: Path, record: dict[str, Any], fold: int) -> Iterator[Sample]:
    """What a document has to be weighed, as the program would come upon it."""
    doc = nlp(to_doc(nlp, read(path)))
    context = Context.of(doc)
    announced = [c for c in candidates(context, weighed=False) if c.marked]
    yield from _prose(context, announced, record, fold)
    yield from _announced(context, announced, record, fold)
    yield from _organisations(doc, record, fold)


def _prose(context: Context, announced: list[Candidate], record: dict[str, Any], fold: int) -> Iterator[Sample]:
    """The sentences that no announced commitment covers, those of unsure class left out."""
    labels = classes(context.document, context.units, record)
    for unit, label in zip(context.units, labels, strict=True):
        words = len(context.text(unit.block, unit.start, unit.end).split())
        silent = context.sections[unit.block].role == "silent"
        covered = any(c.block == unit.block and c.start < unit.end and unit.start < c.end for c in announced)
        if label < 0 or covered or silent or unit.kind not in ("sentence", "item") or not 2 < words <= LONGEST_QUOTE:
            continue
        for kind in KINDS:
            if kind != "deadline" or coming_days(context, unit):
                yield Sample(kind, fold, features(context, unit), CLASSES[label] == kind)


def _announced(context: Context, announced: list[Candidate], record: dict[str, Any], fold: int) -> Iterator[Sample]:
    if "labels" in record:
        labels = classes(context.document, context.units, record)
        stated = [(u, label) for u, label in zip(context.units, labels, strict=True) if label != NONE]
    else:
        quotes = [(bag(c["quote"]), c["kind"] == "decision") for c in record["commitments"]]
    for candidate in announced:
        decided = candidate.kind == "decision"
        if "labels" in record:
            where = (candidate.block, candidate.start, candidate.end)
            touched = {label for unit, label in stated if _touches(unit, where)}
            if IGNORE in touched:
                continue
            right = any((label == DECISION) == decided for label in touched)
        else:
            own = bag(context.text(candidate.block, candidate.start, candidate.end))
            right = any(overlap(own, quote) >= ALIKE and d == decided for quote, d in quotes)
        yield Sample(f"announced-{candidate.kind}", fold, announced_features(context, candidate), right)


def _touches(unit: Unit, where: tuple[int, int, int]) -> bool:
    return unit.block == where[0] and unit.start < where[2] and where[1] < unit.end


def _organisations(doc: Doc, record: dict[str, Any], fold: int) -> Iterator[Sample]:
    gold = {key(form) for o in record["organisations"] for form in forms_of(o)}
    found = possible_names(doc, dict(tied(doc.text)))
    for candidate, values in zip(found, name_features(doc, found), strict=True):
        if candidate.places:
            yield Sample(ORGANISATION, fold, values, key(candidate.name) in gold)


def _of_document(job: tuple[Path, Path, str, int]) -> list[Sample]:
    corpus, file, model, fold = job
    record = json.loads(file.read_text("utf-8"))
    if "commitments" not in record and "labels" not in record:
        return []
    try:
        return list(samples(pipeline_for(model), corpus / record["doc"], record, fold))
    except Exception as error:
        print(f"left out {record['doc']}: {error}")
        return []


def fit(found: list[Sample]) -> tuple[LogisticRegression, DictVectorizer]:
    """The regression for one kind."""
    vectors = DictVectorizer()
    x = vectors.fit_transform([s.found for s in found])
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(x, [s.right for s in found]), vectors


def threshold(scores: np.ndarray, truth: np.ndarray, beta: float) -> float:
    """The probability that splits best by F."""
    best = (0.0, 0.5)
    for cut in np.arange(0.1, 0.75, 0.01):
        taken = scores >= cut
        right = (taken & truth).sum()
        if right and right / taken.sum() >= LEAST_PRECISION:
            p, r = right / taken.sum(), right / truth.sum()
            best = max(best, ((1 + beta**2) * p * r / (beta**2 * p + r), float(cut)))
    return round(best[1], 2)


def weights_of(kind: str, own: list[Sample]) -> dict[str, Any]:
    """Weights and threshold for one kind; prints what cross-validation says of them."""
    scores = np.zeros(len(own))
    for fold in sorted({s.fold for s in own}):
        model, vectors = fit([s for s in own if s.fold != fold])
        here = [n for n, s in enumerate(own) if s.fold == fold]
        scores[here] = model.predict_proba(vectors.transform([own[n].found for n in here]))[:, 1]
    truth = np.array([s.right for s in own])
    cut = threshold(scores, truth, BETA.get(kind.split("-")[0], BETA["prose"]))
    taken = scores >= cut
    right = int((taken & truth).sum())
    print(
        f"{kind}: {len(own)}, average precision {average_precision(scores, truth):.3f}, at {cut}: "
        f"precision {right / max(1, taken.sum()):.3f}, recall {right / truth.sum():.3f} of {truth.sum()}"
    )
    model, vectors = fit(own)
    names = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    return {
        "bias": round(float(model.intercept_[0]), 4),
        "threshold": cut,
        "weights": {n: round(float(w), 4) for n, w in sorted(names) if abs(w) > 1e-3},
    }


def _samples_of(job: tuple[Path, Path, str, int]) -> list[Sample]:
    """What a document has to be weighed, scored by the model itself."""
    found = _of_document(job)
    for sample in found:
        sample.organisation = job[1].parent.name
    return found


def refit(
    kind: str, own: list[Sample], before: dict[str, Any], hold: float | None = None, share: float | None = None
) -> dict[str, Any]:
    """Weights for a kind, held to those before; samples without a fold are only learnt from.

    What is met in the minutes of too few organisations keeps the weight that it had.
    """
    met: dict[str, set[str]] = {}
    for sample in own:
        for name, value in sample.found.items():
            if value:
                met.setdefault(name, set()).add(sample.organisation)
    names = sorted(name for name, where in met.items() if len(where) >= LEAST_ORGANISATIONS)
    kept = {name: weight for name, weight in before["weights"].items() if name not in set(names)}
    x = np.array([[*(s.found.get(name, 0.0) for name in names), 1.0] for s in own])
    given = np.array([sum(weight * s.found.get(name, 0.0) for name, weight in kept.items()) for s in own])
    y = np.array([float(s.right) for s in own])
    fold = np.array([s.fold for s in own])
    count = np.where(fold >= 0, share or UNSEEN, 1.0)
    start = np.array([*(before["weights"].get(name, 0.0) for name in names), before["bias"]])
    hold = hold or (HOLD_NAMES if kind == ORGANISATION else HOLD_SENTENCES)

    def fitted(part: np.ndarray) -> np.ndarray:
        def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
            z, away = x[part] @ w + given[part], w - start
            wrong = count[part] * (1 / (1 + np.exp(-z)) - y[part])
            value = (count[part] * (np.logaddexp(0, z) - y[part] * z)).sum() + hold / 2 * away @ away
            return float(value), x[part].T @ wrong + hold * away

        return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x

    scores = np.zeros(len(own))
    for number in range(FOLDS):
        here = fold == number
        scores[here] = 1 / (1 + np.exp(-(x[here] @ fitted(~here) + given[here])))
    unseen, truth = scores[fold >= 0], y[fold >= 0] > 0
    cut = threshold(unseen, truth, BETA.get(kind.split("-")[0], BETA["prose"]))
    if "threshold" in before:
        cut = round((cut + before["threshold"]) / 2, 2)  # held to the former one, as the weights are
    taken = unseen >= cut
    right = int((taken & truth).sum())
    print(
        f"{kind}, unseen: {len(unseen)}, average precision {average_precision(unseen, truth):.3f}, at {cut}: "
        f"precision {right / max(1, taken.sum()):.3f}, recall {right / truth.sum():.3f} of {truth.sum()}"
    )
    w = fitted(fold >= -1)
    return {
        "bias": round(float(w[-1]), 4),
        "threshold": cut,
        "weights": {
            n: round(float(v), 4) for n, v in sorted([*zip(names, w[:-1], strict=True), *kept.items()]) if abs(v) > 1e-3
        },
    }


def _anew(args: argparse.Namespace, settings: dict[str, Any]) -> None:
    places = sorted({file.parent.name for gold, _ in args.unseen for file in gold.rglob("*.json")})
    folds = {name: number % FOLDS for number, name in enumerate(places)}
    jobs = [
        (corpus, file, str(args.model), folds[file.parent.name] if unseen else -1)
        for unseen, pairs in ((True, args.unseen), (False, args.gold))
        for gold, corpus in pairs
        for file in sorted(gold.rglob("*.json"))
    ]
    with ProcessPoolExecutor(args.jobs) as workers:
        found = [sample for those in workers.map(_samples_of, jobs, chunksize=8) for sample in those]
    for kind in args.anew:
        before = settings["weights"].get(kind, {"weights": {}, "bias": 0.0})
        own = [s for s in found if s.kind == kind]
        settings["weights"][kind] = refit(kind, own, before, args.hold, args.count)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cv", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", required=True, metavar=("GOLD", "CORPUS"))
    parser.add_argument("--unseen", type=Path, nargs=2, action="append", metavar=("GOLD", "CORPUS"))
    parser.add_argument("--anew", nargs="+", default=ANEW, help="kinds to weigh anew by --unseen")
    parser.add_argument(
        "--hold", type=float, help="how firmly to hold to the present weights (penalty on the distance)"
    )
    parser.add_argument(
        "--count", type=float, default=UNSEEN, help="how much a sample of --unseen counts beside one of --gold"
    )
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    settings_file = args.model / FACTORY / SETTINGS_FILE
    settings = json.loads(settings_file.read_text("utf-8"))
    if args.unseen:
        _anew(args, settings)
        settings_file.write_text(json.dumps(settings, indent=1) + "\n", "utf-8")
        return
    folds = json.loads((args.cv / "folds.json").read_text("utf-8"))
    documents = [
        (corpus, file, str(args.cv / f"fold{folds[file.parent.name]}"), folds[file.parent.name])
        for gold, corpus in args.gold
        for file in sorted(gold.rglob("*.json"))
        if file.parent.name in folds
    ]
    with ProcessPoolExecutor(args.jobs) as workers:
        found = [sample for those in workers.map(_of_document, documents, chunksize=8) for sample in those]
    kinds = (*KINDS, "announced-action", ORGANISATION)  # announced decisions are too few to be weighed
    settings["weights"] = {kind: weights_of(kind, [s for s in found if s.kind == kind]) for kind in kinds}
    settings_file.write_text(json.dumps(settings, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
