"""How surely the model finds names of people by where they come from: ``python bias.py MODEL``.

Each of a hundred names of each origin stands in each of ten sentences of minutes; what is counted is whether the model
takes exactly the name for a person.
"""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path

from origins import NAMES, SENTENCES

from pipeline.document import Block, Document
from pipeline.language.layout import to_doc
from pipeline.language.model import load


def share_found(model: str, first: list[str], last: list[str]) -> tuple[float, float]:
    """Recall and precision of person spans over all sentences with all names of one origin."""
    nlp = load(model)
    names = [f"{a} {b}" for a, b in itertools.product(first, last)]
    right = wanted = found = 0
    for order, sentence in enumerate(SENTENCES):
        blocks = []
        for number, name in enumerate(names):
            other = names[(number * 7 + order + 1) % len(names)]
            blocks.append(Block("paragraph", sentence.format(name, other)))
        for start in range(0, len(blocks), 20):
            part = blocks[start : start + 20]
            doc = nlp(to_doc(nlp, Document("names.txt", "txt", part)))
            gold = {
                place
                for block_start, block in zip(doc._.layout.starts, part, strict=True)
                for place in _places(block_start, block.text, names)
            }
            people = {(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"}
            right += len(gold & people)
            wanted += len(gold)
            found += len(people)
    return right / wanted, right / max(1, found)


def _places(offset: int, text: str, names: list[str]) -> list[tuple[int, int]]:
    return [(offset + text.index(n), offset + text.index(n) + len(n)) for n in names if n in text]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    args = parser.parse_args()
    for origin, (first, last) in NAMES.items():
        recall, precision = share_found(str(args.model), first.split(), last.split())
        f = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"| {origin} | {precision:.3f} | {recall:.3f} | {f:.3f} |")


if __name__ == "__main__":
    main()
