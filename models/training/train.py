"""Train the network: general corpora first, minutes after; ``python train.py general|minutes …`` (see README.md)."""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import spacy
import torch
from augment import Names, swap
from examples import IGNORE, Example, Piece, class_balance, from_docbin, pack, shuffled
from network import Network, base_folder
from project import documents
from silver import load
from spacy.language import Language
from tokenizers import Tokenizer
from torch import nn
from torch.optim.lr_scheduler import LambdaLR

from pipeline.language.model.encoding import Encoder

GENERAL = ("ewt_ner_train", "gum_perm_ner_train", "crossner_train", "wikigold_all", "synth_minutes", "aug_names")
CUT = (100, 160)
"""Word pieces in a window of a variant, so that units are met in other company."""
COMMITMENT_SHARE = 1.0
"""Weight of the commitment loss beside that of the entities."""


def encoder() -> Encoder:
    """The encoder with the pretrained vocabulary."""
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Encoder(
        lambda word: tokenizer.encode(word, add_special_tokens=False).ids,
        tokenizer.token_to_id("[CLS]"),
        tokenizer.token_to_id("[SEP]"),
    )


def tensors(batch: list[Piece]) -> tuple[torch.Tensor, ...]:
    """Padded inputs, tag targets at each word's first piece, and the commitment targets with the mean they apply to."""
    longest = max(len(p.window.ids) for p in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    cases, kinds, mask = ids.clone(), ids.clone(), ids.clone()
    tags = torch.full((len(batch), longest), IGNORE)
    rows, labels = [], []
    for r, piece in enumerate(batch):
        window = piece.window
        size = len(window.ids)
        ids[r, :size] = torch.tensor(window.ids)
        cases[r, :size] = torch.tensor(window.cases)
        kinds[r, :size] = torch.tensor(window.kinds)
        mask[r, :size] = 1
        for (_, position), tag in zip(window.words, piece.tags, strict=True):
            tags[r, position] = tag
        for (_, start, end), target in zip(window.units, piece.targets, strict=True):
            if target is not None:
                mean = torch.zeros(len(batch), longest)
                mean[r, start:end] = 1 / (end - start)
                rows.append(mean)
                labels.append(target)
    means = torch.stack(rows) if rows else torch.zeros(0, len(batch), longest)
    return ids, cases, kinds, mask, tags, means, torch.tensor(labels, dtype=torch.float)


def has_bf16() -> bool:
    """Whether the processor multiplies bf16 itself, which takes a third of the time; without, it takes ten times as long."""
    asked = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(asked and asked())


def fit(network: Network, pieces: list[Piece], epochs: float, rate: float, size: int, seed: int) -> None:
    """Train in place; AdamW, linear warm-up over a tenth of the steps and linear decay, bf16 where the hardware has it."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    heads = [p for n, p in network.named_parameters() if not n.startswith("bert")]
    bare = [p for n, p in network.named_parameters() if n.startswith("bert") and ("bias" in n or "LayerNorm" in n)]
    rest = [p for n, p in network.named_parameters() if n.startswith("bert") and not ("bias" in n or "LayerNorm" in n)]
    optimiser = torch.optim.AdamW(
        [
            {"params": rest, "weight_decay": 0.01},
            {"params": bare, "weight_decay": 0.0},
            {"params": heads, "lr": rate * 8, "weight_decay": 0.0},
        ],
        lr=rate,
    )
    total = int(epochs * ((len(pieces) + size - 1) // size))
    schedule = LambdaLR(optimiser, lambda s: min((s + 1) / (0.1 * total), max(0.0, (total - s) / (0.9 * total))))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device).train()
    step, begun, running = 0, time.time(), 0.0
    while step < total:
        for batch in shuffled(pieces, rng, size):
            if step >= total:
                break
            ids, cases, kinds, mask, tags, means, labels = (t.to(device) for t in tensors(batch))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda" or has_bf16()):
                entities, commitments = network(ids, cases, kinds, mask)
            loss = nn.functional.cross_entropy(entities.float().flatten(0, 1), tags.flatten(), ignore_index=IGNORE)
            if len(labels):
                pooled = torch.einsum("nbs,bsc->nc", means, commitments.float())
                loss = loss + COMMITMENT_SHARE * nn.functional.cross_entropy(pooled, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            running += loss.item()
            step += 1
            if step % 100 == 0:
                print(f"step {step}/{total} loss {running / 100:.4f} {time.time() - begun:.0f} s", flush=True)
                running = 0.0
    network.to("cpu").eval()


REPLAYED = ("ewt_ner_train", "gum_perm_ner_train", "crossner_train", "synth_minutes")
"""General corpora of which the second stage sees a share again, so as not to forget."""


def general(corpora: Path, names: tuple[str, ...], nlp: Language) -> list[list[Example]]:
    """The documents of the general corpora."""
    return [d for name in names for d in from_docbin(corpora / f"{name}.spacy", nlp)]


def minutes_pieces(
    found: list[list[Example]], others: Names, swaps: int, turn: Encoder, rng: random.Random
) -> list[Piece]:
    """Windows of gold minutes, and of as many variants of each with other names, cut at other places."""
    pieces = [p for d in found for p in pack(d, turn)]
    return pieces + [
        p for _ in range(swaps) for d in found for p in pack(swap(d, others, rng), turn, rng.randint(*CUT))
    ]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What training on minutes needs, for this command and for cross-validation."""
    parser.add_argument("--corpora", type=Path, help="folder of DocBins (general corpora)")
    parser.add_argument("--silver", type=Path, action="append", default=[], help="what silver.py wrote")
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "CORPUS"))
    parser.add_argument("--start", type=Path, help="weights to begin with")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--swaps", type=int, default=0, help="variants of each gold document with other names")
    parser.add_argument("--freeze", type=int, help="layers that stay as they are, and the embeddings below them")
    parser.add_argument("--replay", type=float, default=0.0, help="share of the general windows mixed in with minutes")


def main() -> None:
    """Command line; see README.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("general", "minutes"))
    parser.add_argument("--leave-out", nargs="*", default=[], help="organisations kept back")
    arguments(parser)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    nlp, turn, rng = spacy.blank("en"), encoder(), random.Random(args.seed)
    pieces: list[Piece] = []
    others = Names()
    if args.corpora:
        texts = general(args.corpora, GENERAL if args.stage == "general" else REPLAYED, nlp)
        others = Names.of(texts)
        pieces += [p for d in texts for p in pack(d, turn)]
        if args.stage == "minutes":
            pieces = rng.sample(pieces, int(args.replay * len(pieces)))
    if args.silver:
        pieces += [p for path in args.silver for d in load(path) for p in pack(d, turn)]
    for gold, corpus in args.gold:
        found = [d for org, d in documents(gold, corpus, nlp) if org not in args.leave_out]
        print(gold, "documents", len(found), class_balance(found))
        pieces += minutes_pieces(found, others, args.swaps, turn, rng)
    print("windows", len(pieces), "pieces", sum(len(p.window.ids) for p in pieces), flush=True)
    network = Network()
    if args.start:
        network.load_state_dict(torch.load(args.start))
    if args.freeze is not None:
        for part in (network.bert.embeddings, network.case, network.kind, *network.bert.encoder.layer[: args.freeze]):
            part.requires_grad_(False)
    fit(network, pieces, args.epochs, args.rate, args.batch, args.seed)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), args.out)


if __name__ == "__main__":
    main()
