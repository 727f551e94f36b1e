"""Cross-validation by organisations: each is read by weights that never saw it; ``python crossvalidate.py …``.

Writes to the output folder the weights of each fold, ``folds.json`` (which organisation belongs to which fold) and
``figures.json`` (those of all held-out organisations together).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict

import spacy
import torch
from augment import Names
from evaluate import Figures
from examples import Example, pack
from network import Network
from project import documents
from silver import load
from train import REPLAYED, arguments, encoder, fit, general, minutes_pieces


def deal(sizes: dict[str, int], folds: int) -> dict[str, int]:
    """A fold for each organisation, the largest first, always to the fold that has least."""
    loads = [0] * folds
    dealt = {}
    for name in sorted(sizes, key=lambda n: (-sizes[n], n)):
        fold = loads.index(min(loads))
        dealt[name] = fold
        loads[fold] += sizes[name]
    return dealt


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments(parser)
    parser.add_argument("--folds", type=int, default=4)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    nlp, turn = spacy.blank("en"), encoder()
    texts = general(args.corpora, REPLAYED, nlp) if args.corpora else []
    others = Names.of(texts)
    replayed = [p for d in texts for p in pack(d, turn)]
    by_organisation: dict[str, list[list[Example]]] = defaultdict(list)
    for gold, corpus in args.gold:
        for organisation, examples in documents(gold, corpus, nlp):
            by_organisation[organisation].append(examples)
    dealt = deal({name: sum(map(len, found)) for name, found in by_organisation.items()}, args.folds)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "folds.json").write_text(json.dumps(dealt, indent=1, sort_keys=True) + "\n", "utf-8")
    figures = Figures()
    for fold in range(args.folds):
        rng = random.Random(args.seed)
        seen = [d for name in sorted(by_organisation) if dealt[name] != fold for d in by_organisation[name]]
        pieces = rng.sample(replayed, int(args.replay * len(replayed)))
        pieces += [p for path in args.silver for d in load(path) for p in pack(d, turn)]
        pieces += minutes_pieces(seen, others, args.swaps, turn, rng)
        torch.manual_seed(args.seed)
        network = Network()
        if args.start:
            network.load_state_dict(torch.load(args.start))
        print(f"fold {fold}: {len(pieces)} windows", flush=True)
        fit(network, pieces, args.epochs, args.rate, args.batch, args.seed)
        torch.save(network.state_dict(), args.out / f"fold{fold}.pt")
        for name in sorted(by_organisation):
            if dealt[name] == fold:
                for examples in by_organisation[name]:
                    figures.read(network, examples, turn)
    (args.out / "figures.json").write_text(json.dumps(figures.table(), indent=1) + "\n", "utf-8")
    print(json.dumps(figures.table(), indent=1))


if __name__ == "__main__":
    main()
