"""Figures of some weights on gold minutes; ``python evaluate.py WEIGHTS --gold GOLD CORPUS [--only ORGANISATION …]``.

Entities by exact spans of words; commitments by average precision, expected calibration error, and the temperature that
calibrates best. Weights that saw none of the organisations give honest figures; ``crossvalidate.py`` sees to that.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import spacy
import torch
from examples import IGNORE, Example, from_docbin, pack
from network import Network
from project import documents
from torch import nn
from train import encoder, tensors

from pipeline.language.model.encoding import CLASSES, ENTITY_LABELS, TAGS, Encoder, spans_of

BINS = 10


@dataclass
class Figures:
    """Counts of entity spans, and the logits of units with their classes."""

    right: Counter = field(default_factory=Counter)
    gold: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    logits: list[np.ndarray] = field(default_factory=list)
    classes: list[int] = field(default_factory=list)

    def read(self, network: Network, examples: list[Example], turn: Encoder) -> None:
        """Count one document."""
        tags: dict[int, str] = {}
        wanted = [TAGS[t] if t != IGNORE else "O" for e in examples for t in e.tags]
        sums = np.zeros((len(examples), len(CLASSES)))
        sizes = np.zeros(len(examples))
        for piece in pack(examples, turn):
            ids, cases, kinds, mask, *_ = tensors([piece])
            with torch.no_grad():
                entities, commitments = network(ids, cases, kinds, mask)
            best = entities[0].argmax(-1).tolist()
            for index, position in piece.window.words:
                tags[index] = TAGS[best[position]]
            for number, start, end in piece.window.units:
                sums[number] += commitments[0, start:end].float().sum(0).numpy()
                sizes[number] += end - start
        got = [tags.get(i, "O") for i in range(len(wanted))]
        a, b = set(spans_of(wanted)), set(spans_of(got))
        for label in ENTITY_LABELS:
            mine, theirs = {s for s in a if s[2] == label}, {s for s in b if s[2] == label}
            self.right[label] += len(mine & theirs)
            self.gold[label] += len(mine)
            self.found[label] += len(theirs)
        for number, example in enumerate(examples):
            if example.label != IGNORE and sizes[number]:
                self.logits.append(sums[number] / sizes[number])
                self.classes.append(example.label)

    def table(self) -> dict:
        """Everything as plain numbers."""
        out: dict = {"entities": {}, "commitments": {}}
        for label in ENTITY_LABELS:
            p = self.right[label] / max(1, self.found[label])
            r = self.right[label] / max(1, self.gold[label])
            f = 2 * p * r / (p + r) if p + r else 0.0
            out["entities"][label] = {"p": round(p, 3), "r": round(r, 3), "f": round(f, 3), "gold": self.gold[label]}
        if not self.logits:
            return out
        logits, classes = np.array(self.logits), np.array(self.classes)
        temperature = best_temperature(logits, classes)
        for number, name in enumerate(CLASSES):
            if (classes == number).any():
                shares = softmax(logits / temperature)[:, number]
                out["commitments"][name] = {
                    "average_precision": round(average_precision(shares, classes == number), 3),
                    "units": int((classes == number).sum()),
                }
        out["temperature"] = round(temperature, 3)
        out["calibration_error"] = round(calibration_error(softmax(logits / temperature), classes), 3)
        return out


def softmax(logits: np.ndarray) -> np.ndarray:
    """Probabilities over the last axis."""
    exponents = np.exp(logits - logits.max(-1, keepdims=True))
    return exponents / exponents.sum(-1, keepdims=True)


def average_precision(scores: np.ndarray, truth: np.ndarray) -> float:
    """Mean of the precision at each right unit, best score first."""
    order = np.argsort(-scores, kind="stable")
    hits = truth[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precision[hits].mean())


def calibration_error(shares: np.ndarray, classes: np.ndarray) -> float:
    """Expected calibration error of the likeliest class, ten bins of equal width (Guo et al., 2017)."""
    best, sure = shares.argmax(-1), shares.max(-1)
    error = 0.0
    for low in np.arange(BINS) / BINS:
        here = (sure > low) & (sure <= low + 1 / BINS)
        if here.any():
            error += here.mean() * abs((best[here] == classes[here]).mean() - sure[here].mean())
    return float(error)


def best_temperature(logits: np.ndarray, classes: np.ndarray) -> float:
    """The divisor of the logits with the least negative log-likelihood."""

    def loss(t: float) -> float:
        return float(nn.functional.cross_entropy(torch.tensor(logits / t), torch.tensor(classes)))

    return float(min(np.arange(0.5, 4.01, 0.05), key=loss))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "CORPUS"))
    parser.add_argument("--docbin", type=Path, action="append", default=[], help="a general corpus: entities only")
    parser.add_argument("--only", nargs="*", help="organisations to read")
    args = parser.parse_args()
    torch.set_num_threads(2)
    network = Network()
    network.load_state_dict(torch.load(args.weights))
    network.eval()
    nlp, turn, figures = spacy.blank("en"), encoder(), Figures()
    for gold, corpus in args.gold:
        for organisation, examples in documents(gold, corpus, nlp):
            if not args.only or organisation in args.only:
                figures.read(network, examples, turn)
    for path in args.docbin:
        for examples in from_docbin(path, nlp):
            figures.read(network, examples, turn)
    print(json.dumps(figures.table(), indent=1))


if __name__ == "__main__":
    main()
