"""Teach the first layers of exported weights a last layer and heads of their own: ``python quick.py MODEL WEIGHTS FOLDER …``.

MODEL is an exported pipeline, WEIGHTS the checkpoint behind it; what is learnt is put into MODEL as ``quick.onnx``. The first
layers stay as they are: the new layer begins as a copy of the one that follows them, the heads as the model's own, and they
learn to give what the whole model gives for the documents below the folders (exits from early layers: Xin et al., DeeBERT,
2020; learning from a teacher's probabilities: Hinton et al., 2015).
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from silver import PATIENCE
from torch import nn

from pipeline.language import pipeline_for
from pipeline.language.layout import to_doc
from pipeline.language.model import FACTORY
from pipeline.language.model.component import MODEL_FILE, QUICK_FILE, SETTINGS_FILE, runner_of, words_of
from pipeline.language.model.encoding import CLASSES, TAGS
from pipeline.language.model.graph import up_to
from pipeline.language.units import units
from pipeline.readers import read

MOST_WINDOWS = 25
"""Of one document."""
RATE, BATCH = 4e-4, 16


@dataclass(slots=True)
class Seen:
    """A window: what the first layers make of it, and what the whole model says of its words and units."""

    hidden: np.ndarray[Any, Any]
    tags: np.ndarray[Any, Any]
    classes: np.ndarray[Any, Any]
    words: list[int]
    units: list[tuple[int, int]]


def tensor_after(layers: int) -> str:
    """The name that the exporter gives the values behind so many layers."""
    return f"/bert/encoder/layer.{layers - 1}/output/LayerNorm/LayerNormalization_output_0"


def look(model: Path, layers: int, folders: list[Path], most: int, seed: int) -> list[Seen]:
    """Run the model and its first layers over the documents of folders until ``most`` word pieces are seen."""
    nlp = pipeline_for(str(model))
    encoder: Any = nlp.get_pipe(FACTORY)
    content = (model / FACTORY / MODEL_FILE).read_bytes()
    whole, first = runner_of(content), runner_of(up_to(content, tensor_after(layers)))
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    random.Random(seed).shuffle(files)
    found: list[Seen] = []
    pieces = 0
    signal.signal(signal.SIGALRM, _too_long)
    for file in files:
        signal.alarm(PATIENCE)
        try:
            doc = to_doc(nlp, read(file))
            windows = encoder.encoder.windows(list(words_of(doc, units(doc._.layout.document))))
            for _, window in zip(range(MOST_WINDOWS), windows, strict=False):
                feed = {name: np.array([getattr(window, name)]) for name in ("ids", "cases", "kinds")}
                tags, classes = whole(feed)
                hidden = first(feed)[0][0].astype(np.float16)
                spans = [(start, end) for _, start, end in window.units]
                found.append(Seen(hidden, tags[0], classes[0], [at for _, at in window.words], spans))
                pieces += len(window.ids)
        except Exception as error:  # unreadable, or no document at all
            print(f"{file}: {error!r}")
        signal.alarm(0)
        if pieces > most:
            break
    return found


def _too_long(*_: object) -> None:
    raise TimeoutError


class Top(nn.Module):
    """One layer and two heads."""

    def __init__(self, network: Network, layers: int) -> None:
        super().__init__()
        self.layer = network.bert.encoder.layer[layers]
        self.entities = network.entities
        self.commitments = network.commitments

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor | None = None) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (batch, pieces, tags) and (batch, pieces, classes)."""
        out = self.layer(hidden, attention_mask=mask)
        out = out[0] if isinstance(out, tuple) else out
        return self.entities(out), self.commitments(out)


def loss_of(top: Top, batch: list[Seen]) -> torch.Tensor:
    """How far the heads are from the model: cross entropies with its probabilities, of words' tags and of units' classes."""
    longest = max(len(seen.hidden) for seen in batch)
    hidden = torch.zeros(len(batch), longest, batch[0].hidden.shape[1])
    mask = torch.zeros(len(batch), 1, 1, longest)
    for row, seen in enumerate(batch):
        hidden[row, : len(seen.hidden)] = torch.from_numpy(seen.hidden.astype(np.float32))
        mask[row, 0, 0, len(seen.hidden) :] = -1e4
    tags, classes = top(hidden, mask)
    own_tags, told_tags, own_classes, told_classes = [], [], [], []
    for row, seen in enumerate(batch):
        own_tags.append(tags[row, seen.words])
        told_tags.append(torch.from_numpy(seen.tags[seen.words]))
        for start, end in seen.units:
            own_classes.append(classes[row, start:end].mean(0))
            told_classes.append(torch.from_numpy(seen.classes[start:end]).mean(0))
    pairs = ((torch.cat(own_tags), torch.cat(told_tags)), (torch.stack(own_classes), torch.stack(told_classes)))
    return sum(nn.functional.cross_entropy(own, told.softmax(-1)) for own, told in pairs)  # type: ignore[return-value]


def batches(seen: list[Seen]) -> Iterator[list[Seen]]:
    """Windows of like length together, in a random order."""
    ordered = sorted(seen, key=lambda window: len(window.hidden))
    groups = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    random.shuffle(groups)
    yield from groups


def fit(top: Top, seen: list[Seen], epochs: int) -> None:
    """Learn, the rate rising over the first hundred steps and falling to nothing."""
    optimiser = torch.optim.AdamW(top.parameters(), lr=RATE, weight_decay=0.01)
    total = epochs * -(-len(seen) // BATCH)
    step = 0
    for _ in range(epochs):
        for batch in batches(seen):
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 100) * (1 - step / total)
            loss = loss_of(top, batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(top.parameters(), 1.0)
            optimiser.step()
            step += 1
            if step % 200 == 0:
                print(f"step {step}/{total} loss {loss.item():.4f}", flush=True)


def write(top: Top, model: Path, layers: int) -> None:
    """Put what was learnt beside the model, in int8, and note in its settings behind which layer it stands."""
    top.eval()
    assert top.entities.out_features == len(TAGS)
    assert top.commitments[-1].out_features == len(CLASSES)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            top,
            (torch.randn(1, 16, top.entities.in_features),),
            plain,
            input_names=["hidden"],
            output_names=["entities", "commitments"],
            dynamic_axes={name: {1: "pieces"} for name in ("hidden", "entities", "commitments")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(plain, model / FACTORY / QUICK_FILE, weight_type=QuantType.QInt8)
    settings = model / FACTORY / SETTINGS_FILE
    noted = {**json.loads(settings.read_text("utf-8")), "quick": {"after": tensor_after(layers)}}
    settings.write_text(json.dumps(noted, indent=1) + "\n", "utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--layers", type=int, default=2, help="that stay, of six (2)")
    parser.add_argument("--pieces", type=int, default=1_500_000, help="to look at (1,500,000)")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    seen = look(args.model, args.layers, args.folders, args.pieces, args.seed)
    network = Network()
    network.load_state_dict(torch.load(args.weights))
    top = Top(network, args.layers)
    fit(top, seen, args.epochs)
    write(top, args.model, args.layers)


if __name__ == "__main__":
    main()
