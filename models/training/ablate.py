"""What each source of data and each trick brings: ``python ablate.py --corpora NER --gold GOLD CORPUS --test GOLD CORPUS …``.

Trains the network anew without one thing at a time and reads the test documents, none of whose organisations may be in
the gold. Shorter than the training of what ships, so that the rows compare with each other and with nothing else.
Prints a table in Markdown; weights are kept in the output folder, so that it goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
import torch
from augment import Names
from evaluate import Figures
from examples import Piece, pack
from network import Network
from project import documents
from spacy.language import Language
from torch import nn
from train import GENERAL, REPLAYED, encoder, fit, general, minutes_pieces

from pipeline.language.model.encoding import Encoder, Window

MADE = ("synth_minutes", "aug_names")
"""Of the general corpora those that were made for minutes: templated ones, and gold sentences with other names."""


@dataclass(frozen=True)
class Variant:
    """One way to train; the fields are what may be left out."""

    name: str
    pretrained: bool = True
    corpora: tuple[str, ...] = GENERAL
    cases: bool = True
    context: bool = True
    gold: float = 1.0
    """Share of the organisations of the gold minutes."""
    swaps: int = 1
    replay: float = 0.1

    @property
    def first(self) -> str:
        """What tells the weights of the first stage from those of another variant."""
        return f"general-{int(self.pretrained)}{int(self.cases)}{int(self.context)}-{len(self.corpora)}"


EVERYTHING = Variant("everything")
VARIANTS = (
    EVERYTHING,
    replace(EVERYTHING, name="general corpora alone, no gold minutes", gold=0.0),
    replace(EVERYTHING, name="gold minutes alone, no general corpora", corpora=(), replay=0.0),
    replace(EVERYTHING, name="no synthetic minutes", corpora=tuple(n for n in GENERAL if n not in MADE)),
    replace(EVERYTHING, name="half of the organisations with gold minutes", gold=0.5),
    replace(EVERYTHING, name="no variants with other names", swaps=0),
    replace(EVERYTHING, name="general corpora not seen again with the minutes", replay=0.0),
    replace(EVERYTHING, name="no patterns of capitals", cases=False),
    replace(EVERYTHING, name="no heading and sentence before as context", context=False),
    replace(EVERYTHING, name="no pretraining: weights at random", pretrained=False),
)


class Trainer:
    """The data, read once, and where weights are kept."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.nlp: Language = spacy.blank("en")
        self.texts = {name: general(args.corpora, (name,), self.nlp) for name in GENERAL}
        self.names = Names.of([d for name in REPLAYED for d in self.texts[name]])
        self.gold = [d for gold, corpus in args.gold for d in documents(gold, corpus, self.nlp)]
        self.test = [d for gold, corpus in args.test for d in documents(gold, corpus, self.nlp)]
        shared = {o for o, _ in self.gold} & {o for o, _ in self.test}
        if shared:
            raise SystemExit(f"organisations to learn from and to test with: {', '.join(sorted(shared))}")

    def network(self, variant: Variant) -> Network:
        """The network after both stages."""
        torch.manual_seed(self.args.seed)
        network = Network()
        if not variant.pretrained:
            network.bert.apply(network.bert._init_weights)
        rng, turn = random.Random(self.args.seed), Plain(encoder(), variant)
        corpora = [p for name in variant.corpora for d in self.texts[name] for p in pack(d, turn)]
        if corpora:
            self.stage(network, variant.first, corpora, self.args.general_epochs, 1e-4)
        organisations = sorted({o for o, _ in self.gold})
        taken = set(rng.sample(organisations, int(variant.gold * len(organisations))))
        found = [d for o, d in self.gold if o in taken]
        if found:
            pieces = minutes_pieces(found, self.names, variant.swaps, turn, rng)
            pieces += rng.sample(corpora, int(variant.replay * len(corpora)))
            self.stage(network, variant.name, pieces, self.args.epochs, 8e-5)
        return network.eval()

    def stage(self, network: nn.Module, name: str, pieces: list[Piece], epochs: float, rate: float) -> None:
        """Train, or take the weights that are there already."""
        file = self.args.out / f"{'-'.join(name.split()).replace(',', '').replace(':', '')}.pt"
        if not file.exists():
            print(f"{name}: {len(pieces)} windows", flush=True)
            fit(network, pieces, epochs, rate, self.args.batch, self.args.seed)
            torch.save(network.state_dict(), file)
        network.load_state_dict(torch.load(file))

    def figures(self, variant: Variant) -> dict:
        """What the weights of a variant make of the test documents."""
        network, turn, figures = self.network(variant), Plain(encoder(), variant), Figures()
        for _, examples in self.test:
            figures.read(network, examples, turn)
        return figures.table()


class Plain(Encoder):
    """The encoder without what a variant leaves out: patterns of capitals, or the heading and the sentence before."""

    def __init__(self, whole: Encoder, variant: Variant) -> None:
        super().__init__(lambda word: whole.word(word)[0], whole.cls, whole.sep)
        self.variant = variant

    def word(self, word: str) -> tuple[tuple[int, ...], int]:
        """The pieces of a word and its case class."""
        pieces, case = super().word(word)
        return pieces, case if self.variant.cases else 0

    def _new(self, heading: Sequence[str], before: Sequence[str]) -> Window:
        return super()._new(heading, before) if self.variant.context else super()._new([], [])


def row(name: str, table: dict) -> str:
    """A row of the table."""
    entities = [f"{table['entities'][label]['f']:.3f}" for label in ("PERSON", "ORG", "DATE")]
    classes = [f"{table['commitments'][kind]['average_precision']:.3f}" for kind in ("action", "decision", "deadline")]
    return f"| {name} | {' | '.join(entities)} | {' | '.join(classes)} |"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of DocBins (general corpora)")
    for name in ("--gold", "--test"):
        parser.add_argument(name, type=Path, nargs=2, action="append", required=True, metavar=("GOLD", "CORPUS"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--general-epochs", type=float, default=1)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(args)
    print("| | PERSON | ORG | DATE | action | decision | deadline |\n|---|---|---|---|---|---|---|")
    for variant in VARIANTS:
        table = trainer.figures(variant)
        (args.out / "figures.jsonl").open("a").write(json.dumps({"variant": variant.name, **table}) + "\n")
        print(row(variant.name, table), flush=True)


if __name__ == "__main__":
    main()
