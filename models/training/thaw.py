"""Weights of a written pipeline back as a starting point: ``python thaw.py MODEL OUT.pt``.

So training can go on where no corpora are at hand, with somebody's own corrections only (``train.py minutes --start
OUT.pt``). The 8-bit weights come back as the numbers that they stand for, a 256th of their range from what was trained.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from network import Network
from onnx import numpy_helper

from pipeline.language.model import FACTORY
from pipeline.language.model.component import MODEL_FILE

QUANTISED, SCALE, ZERO = "_quantized", "_scale", "_zero_point"


def thaw(model: bytes) -> dict[str, torch.Tensor]:
    """The state of :class:`network.Network` from the ONNX graph that ``export.py`` made of it.

    Raises
    ------
    ValueError
        Where the graph lacks a weight of the network.
    """
    graph = onnx.load_from_string(model).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    values = {}
    for name, value in held.items():
        if name.endswith(QUANTISED):
            stem = name.removesuffix(QUANTISED)
            values[stem] = (value.astype(np.float32) - held[stem + ZERO]) * held[stem + SCALE]
        elif not name.endswith((SCALE, ZERO)):
            values[name] = value
    # A product's weights lose their name, but its node tells whose they are: /bert/encoder/layer.0/…/dense/MatMul
    for node in graph.node:
        path = re.fullmatch(r"/(.+)/MatMul(?:_quant)?", node.name)
        stem = node.input[1].removesuffix(QUANTISED) if len(node.input) > 1 else ""
        if path and stem in values and values[stem].ndim == 2:
            own = re.sub(r"(\w+)\.\1\.", r"\1.", path[1].replace("/", "."))  # commitments/commitments.0
            values[own + ".weight"] = values[stem].T
    state = Network().state_dict()
    for name in state:
        if name not in values:
            raise ValueError(f"no {name} in the graph")
        state[name] = torch.tensor(np.ascontiguousarray(values[name]), dtype=state[name].dtype)
    return state


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.save(thaw((args.model / FACTORY / MODEL_FILE).read_bytes()), args.out)


if __name__ == "__main__":
    main()
