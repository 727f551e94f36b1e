"""Teach the entity head places and dates again: ``python places.py WEIGHTS FORMER OUT --corpora …`` (see README.md).

Quick labels of minutes tell people and organisations only, so that weights that learn from them forget the others. The rows of
the head for these learn from the general corpora, and from what the former weights made of raw minutes; everything else stays.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import spacy
import torch
from examples import IGNORE, Piece, pack, shuffled
from network import Network
from silver import load
from torch import nn
from train import REPLAYED, encoder, general, has_bf16, tensors

from pipeline.language.model.encoding import TAGS

ROWS = [number for number, tag in enumerate(TAGS) if tag.endswith(("LOC", "DATE"))]
SURE = 0.6
"""Probability of the former weights' tag from which it is learnt."""
OUTSIDE = 0.3
"""Share of the words outside names that are looked at."""
OWN = 2.0
"""Weight of minutes beside the general corpora."""
EPOCHS, RATE, SIZE, DECAY = 6, 3e-3, 4096, 1e-4


def states(
    network: Network, pieces: list[Piece], former: Network | None, rng: random.Random
) -> tuple[torch.Tensor, torch.Tensor]:
    """Hidden states of words, shape (words, width), and their tags; by the former weights where these are given."""
    hidden: list[torch.Tensor] = []
    hook = network.entities.register_forward_pre_hook(lambda _, inputs: hidden.append(inputs[0].detach().float()))
    found, tagged = [], []
    for batch in shuffled(pieces, rng, 32):
        ids, cases, kinds, mask, tags, *_ = tensors(batch)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bf16()):
            network(ids, cases, kinds, mask)
            told = former(ids, cases, kinds, mask)[0].float().softmax(-1) if former is not None else None
        if told is not None:
            sure, best = told.max(-1)
            first = torch.zeros_like(tags, dtype=torch.bool)
            for row, piece in enumerate(batch):
                first[row, [position for _, position in piece.window.words]] = True
            tags = torch.where(first & (sure >= SURE), best, torch.full_like(tags, IGNORE))
        keep = (tags != IGNORE) & ((tags != 0) | (torch.rand(tags.shape) < OUTSIDE))
        found.append(hidden.pop()[keep])
        tagged.append(tags[keep])
    hook.remove()
    return torch.cat(found), torch.cat(tagged)


def teach(head: nn.Linear, found: torch.Tensor, tags: torch.Tensor, weight: torch.Tensor) -> None:
    """Change the rows of places and dates; Adam."""
    rows, bias = torch.zeros(len(ROWS), found.shape[1], requires_grad=True), torch.zeros(len(ROWS), requires_grad=True)
    optimiser = torch.optim.Adam([rows, bias], lr=RATE)
    with torch.no_grad():
        before = head(found)
    for _ in range(EPOCHS):
        for part in torch.randperm(len(tags)).split(SIZE):
            logits = before[part].clone()
            logits[:, ROWS] += found[part] @ rows.T + bias
            each = nn.functional.cross_entropy(logits, tags[part], reduction="none")
            loss = (each * weight[part]).sum() / weight[part].sum() + DECAY * rows.square().sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    with torch.no_grad():
        head.weight[ROWS] += rows
        head.bias[ROWS] += bias


def network_of(path: Path) -> Network:
    """The network with weights of a file."""
    network = Network().eval()
    network.load_state_dict(torch.load(path))
    return network


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "former", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of DocBins (general corpora)")
    parser.add_argument("--silver", type=Path, required=True, help="raw minutes, as silver.py writes them")
    parser.add_argument("--documents", type=int, default=110)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng, turn = random.Random(args.seed), encoder()
    network, former = network_of(args.weights), network_of(args.former)
    known = [p for d in general(args.corpora, REPLAYED, spacy.blank("en")) for p in pack(d, turn)]
    own = [p for d in list(load(args.silver))[: args.documents] for p in pack(d, turn)]
    parts = [states(network, known, None, rng), states(network, own, former, rng)]
    tags = torch.cat([t for _, t in parts])
    weight = torch.cat([torch.full((len(t),), share) for (_, t), share in zip(parts, (1.0, OWN), strict=True)])
    weight[tags == 0] /= OUTSIDE
    teach(network.entities, torch.cat([h for h, _ in parts]), tags, weight)
    torch.save(network.state_dict(), args.out)


if __name__ == "__main__":
    main()
