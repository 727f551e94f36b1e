"""A larger encoder that teaches the small one: ``python teacher.py learn|label BASE …`` (see README.md).

``learn`` fine-tunes the upper layers of all-mpnet-base-v2 on labelled minutes; what the lower layers make of each window is
worked out once. ``label`` has the teacher read documents that ``silver.py`` wrote, together with the network that is to
learn from it; ``train.py minutes --silver OUT --freeze 2`` then teaches that one (Hinton, Vinyals and Dean, Distilling the
Knowledge in a Neural Network, 2015).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from pathlib import Path

import numpy as np
import spacy
import torch
from examples import IGNORE, Example, Piece, pack, shuffled
from network import Network, add_heads, base_folder
from project import documents
from silver import SURE, load
from tokenizers import Tokenizer
from torch import nn
from torch.optim.lr_scheduler import LambdaLR
from train import encoder, has_bf16, tensors
from transformers import MPNetModel

from pipeline.language.model.encoding import CLASSES, TAGS

CUT = 6
"""Layers of twelve that stay as they are."""
ENTITY_SHARE = 0.3
"""Weight of the loss of the entities beside that of the commitments, which the teacher is for."""
TEACHER_SHARE = 0.75
"""Of the probabilities of sentences that are learnt, the teacher's part; of the tags, half."""
SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
UNKNOWN = "[UNK]"


def numbers_of(base: Path) -> torch.Tensor:
    """For each word piece of the small encoder its number in the vocabulary of the large one, which has the same pieces."""
    pieces = Tokenizer.from_file(str(base_folder() / "tokenizer.json")).get_vocab()
    own = {line.rstrip("\n"): n for n, line in enumerate((base / "vocab.txt").read_text("utf-8").splitlines())}
    numbers = torch.zeros(max(pieces.values()) + 1, dtype=torch.long)
    for piece, number in pieces.items():
        numbers[number] = own.get(SPECIAL.get(piece, piece), own[UNKNOWN])
    return numbers


class Lower(nn.Module):
    """The layers that stay as they are: word pieces in, hidden states out."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = MPNetModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager").eval()
        self.bert.encoder.layer = self.bert.encoder.layer[:CUT]
        self.register_buffer("numbers", numbers_of(base), persistent=False)
        self.padding = self.bert.config.pad_token_id

    @torch.no_grad()
    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states of shape (batch, pieces, width)."""
        hidden = self.bert.embeddings(input_ids=self.numbers[ids] * mask + (1 - mask) * self.padding)
        return through(self.bert.encoder, hidden, mask)


class Upper(nn.Module):
    """The layers that learn, with the pattern of capitals and the kind of unit added below them, and both heads."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        whole = MPNetModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager")
        whole.encoder.layer = whole.encoder.layer[CUT:]
        self.bert = whole.encoder
        add_heads(self, whole.config.hidden_size, 128)

    def forward(
        self, hidden: torch.Tensor, cases: torch.Tensor, kinds: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (batch, pieces, tags) and (batch, pieces, classes)."""
        hidden = self.drop(through(self.bert, hidden + self.case(cases) + self.kind(kinds), mask))
        return self.entities(hidden), self.commitments(hidden)


def through(layers: nn.Module, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Hidden states behind some layers."""
    shut = (1.0 - mask[:, None, None, :].float()) * -1e4
    places = layers.compute_position_bias(hidden)
    for layer in layers.layer:
        hidden = layer(hidden, shut, position_bias=places)[0]
    return hidden


def fast() -> torch.autocast:
    """Half precision where the processor has it."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bf16())


def learn(base: Path, pieces: list[Piece], epochs: float, rate: float, size: int, seed: int) -> Upper:
    """The upper layers, taught; AdamW, warm-up over a sixteenth of the steps, linear decay."""
    rng, lower = random.Random(seed), Lower(base)
    below: dict[int, torch.Tensor] = {}
    for batch in shuffled(pieces, rng, 32):
        ids, _, _, mask, *_ = tensors(batch)
        with fast():
            hidden = lower(ids, mask).to(torch.float16)
        below.update({id(p): hidden[r, : len(p.window.ids)].clone() for r, p in enumerate(batch)})
    upper = Upper(base).train()
    bert = {id(p) for p in upper.bert.parameters()}
    heads = [p for p in upper.parameters() if id(p) not in bert]
    groups = [{"params": list(upper.bert.parameters()), "weight_decay": 0.01}, {"params": heads, "lr": rate * 8}]
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=0.0)
    total = int(epochs * len(pieces) / size)
    schedule = LambdaLR(optimiser, lambda s: min(16 * (s + 1) / total, max(0.0, (total - s) / total)))
    step = 0
    while step < total:
        for batch in shuffled(pieces, rng, size):
            if step >= total:
                break
            ids, cases, kinds, mask, tags, means, labels = tensors(batch)
            hidden = torch.zeros(*ids.shape, upper.case.embedding_dim)
            for r, piece in enumerate(batch):
                hidden[r, : len(piece.window.ids)] = below[id(piece)].float()
            with fast():
                entities, commitments = upper(hidden, cases, kinds, mask)
            loss = nn.functional.cross_entropy(entities.float().flatten(0, 1), tags.flatten(), ignore_index=IGNORE)
            loss = ENTITY_SHARE * loss
            if len(labels):
                pooled = torch.einsum("nbs,bsc->nc", means, commitments.float())
                loss = loss + nn.functional.cross_entropy(pooled, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{total} loss {loss.item():.3f}", flush=True)
    return upper.eval()


def both(document: list[Example], lower: Lower, upper: Upper, pupil: Network) -> list[Example]:
    """A document with what teacher and pupil together make of it in place of its labels."""
    words = sum(len(e.words) for e in document)
    tags, units = np.zeros((words, len(TAGS))), np.zeros((2, len(document), len(CLASSES)))
    seen = np.zeros(len(document))
    for batch in shuffled(list(pack(document, encoder())), random.Random(0), 24):
        ids, cases, kinds, mask, *_ = tensors(batch)
        with torch.no_grad(), fast():
            said = [upper(lower(ids, mask), cases, kinds, mask), pupil(ids, cases, kinds, mask)]
        share = sum(e.float().softmax(-1).numpy() for e, _ in said) / len(said)
        for r, piece in enumerate(batch):
            for word, position in piece.window.words:
                tags[word] = share[r, position]
            for n, start, end in piece.window.units:
                for k, (_, c) in enumerate(said):
                    units[k, n] += c[r, start:end].float().sum(0).numpy()
                seen[n] += end - start
    logits = torch.tensor(units / np.maximum(seen, 1)[:, None])
    chances = (TEACHER_SHARE * logits[0].softmax(-1) + (1 - TEACHER_SHARE) * logits[1].softmax(-1)).numpy()
    out, at = [], 0
    for example, chance in zip(document, chances, strict=True):
        own = tags[at : at + len(example.words)]
        at += len(example.words)
        named = [int(row.argmax()) if row.max() >= SURE else IGNORE for row in own]
        soft = tuple(round(float(c), 4) for c in chance)
        out.append(Example(example.words, named, IGNORE, example.kind, example.heading, soft))
    return out


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("learn", "label"))
    parser.add_argument("base", type=Path, help="folder of all-mpnet-base-v2")
    parser.add_argument("teacher", type=Path, help="its weights, to be written or read")
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "CORPUS"))
    parser.add_argument("--silver", type=Path, action="append", default=[], help="what silver.py wrote")
    parser.add_argument("--pupil", type=Path, help="weights of the network that is to learn")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    turn, found = encoder(), [d for path in args.silver for d in load(path)]
    if args.what == "learn":
        found += [d for gold, corpus in args.gold for _, d in documents(gold, corpus, spacy.blank("en"))]
        pieces = [p for d in found for p in pack(d, turn)]
        print("windows", len(pieces), flush=True)
        upper = learn(args.base, pieces, args.epochs, args.rate, args.batch, args.seed)
        torch.save(upper.state_dict(), args.teacher)
        return
    lower, upper, pupil = Lower(args.base), Upper(args.base).eval(), Network().eval()
    upper.load_state_dict(torch.load(args.teacher))
    pupil.load_state_dict(torch.load(args.pupil))
    with gzip.open(args.out, "wt", encoding="utf-8") as lines:
        for document in found:
            rows = [[e.words, e.tags, e.kind, e.heading, e.soft] for e in both(document, lower, upper, pupil)]
            lines.write(json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
