"""Write trained weights as a spaCy pipeline: ONNX in int8, vocabulary, settings. ``python export.py WEIGHTS OUT``."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from network import Network, base_folder
from onnxruntime.quantization import QuantType, quantize_dynamic

from pipeline.language.model import FACTORY
from pipeline.language.model.component import MODEL_FILE, QUICK_FILE, SETTINGS_FILE, VOCABULARY_FILE


def export(
    weights: Path, out: Path, name: str, version: str, temperature: float, quantise: bool = True, keep: bool = False
) -> None:
    """Write the pipeline of some weights to a folder, replacing what is there but its texts (card and licence).

    With ``keep``, how the program weighs the model's scores (``weigh.py``) stays as the folder has it.
    """
    network = Network()
    network.load_state_dict(torch.load(weights))
    network.eval()
    encoder = out / FACTORY
    encoder.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(5, 1000, (1, 16))
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids), torch.ones_like(ids)),
            plain,
            input_names=["ids", "cases", "kinds"],
            output_names=["entities", "commitments"],
            dynamic_axes={n: {1: "pieces"} for n in ("ids", "cases", "kinds", "entities", "commitments")},
            opset_version=17,
            dynamo=False,
        )
        if quantise:
            quantize_dynamic(plain, encoder / MODEL_FILE, weight_type=QuantType.QInt8)
        else:
            shutil.copy(plain, encoder / MODEL_FILE)
    tokenizer = json.loads((base_folder() / "tokenizer.json").read_text("utf-8"))
    tokenizer["padding"] = tokenizer["truncation"] = None
    (encoder / VOCABULARY_FILE).write_text(json.dumps(tokenizer, ensure_ascii=False), "utf-8")
    before = json.loads((encoder / SETTINGS_FILE).read_text("utf-8")) if keep else {}
    before.pop("quick", None)  # what was taught to the first layers of other weights
    (encoder / QUICK_FILE).unlink(missing_ok=True)
    settings = {**before, "temperature": temperature}
    (encoder / SETTINGS_FILE).write_text(json.dumps(settings) + "\n", "utf-8")
    write_pipeline(out, name, version)


def write_pipeline(out: Path, name: str, version: str) -> None:
    """The files by which spaCy knows the folder as a pipeline."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY)
    nlp.get_pipe(FACTORY).from_disk(out / FACTORY)
    nlp.meta.update(
        name=name, version=version, license="CC BY-SA 4.0", description="Entities and commitments in minutes"
    )
    nlp.to_disk(out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="minutes")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights")
    parser.add_argument("--keep", action="store_true", help="keep the regressions that OUT holds")
    args = parser.parse_args()
    export(args.weights, args.out, args.name, args.version, args.temperature, not args.full, args.keep)


if __name__ == "__main__":
    main()
