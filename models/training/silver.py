"""Label raw minutes with trained weights: ``python silver.py MODEL OUT.jsonl.gz FOLDER …``.

A line of OUT is a document: the words of its units, the tag that the model gives each word, the probabilities that it
gives each unit. ``train.py minutes --silver OUT.jsonl.gz`` learns from them, so that weights that go on learning keep
what they knew (Li and Hoiem, Learning without Forgetting, 2016). Tags of which the model is unsure are left out of the
loss; probabilities are learnt as they are.
"""

from __future__ import annotations

import argparse
import gzip
import json
import signal
from collections.abc import Iterator
from pathlib import Path

from examples import IGNORE, Example
from project import tokens_of
from spacy.language import Language

from pipeline.language import pipeline_for
from pipeline.language.layout import to_doc
from pipeline.language.model import FACTORY
from pipeline.language.model.encoding import ENTITY_LABELS, KINDS, TAGS
from pipeline.readers import read

SURE = 0.7
"""Probability of a word's tag below which it is not learnt."""
FEWEST, MOST = 8, 250
"""Units: a document with fewer is left out, of a longer one the first so many are taken."""
PATIENCE = 25
"""Seconds for a document."""


def label(nlp: Language, path: Path) -> list[Example]:
    """The units of a document, labelled by the model."""
    doc = to_doc(nlp, read(path))
    doc = nlp.get_pipe(FACTORY)(doc)
    starts = [token.idx for token in doc]
    shares = doc._.entity_scores
    numbers: dict[int, int] = {}
    out = []
    for number, (unit, chances) in enumerate(zip(doc._.units, doc._.unit_scores, strict=True)):
        tokens = tokens_of(doc, starts, unit)
        heading = numbers.get(unit.heading) if unit.kind != "heading" else None
        if unit.kind == "heading":
            numbers[unit.block] = number
        tags = []
        for token in tokens:
            own = token.ent_type_ in ENTITY_LABELS
            chance = shares[token.i, ENTITY_LABELS.index(token.ent_type_)] if own else 1 - shares[token.i].sum()
            tag = TAGS.index(f"{token.ent_iob_}-{token.ent_type_}") if own else 0
            tags.append(tag if chance >= SURE else IGNORE)
        soft = tuple(round(float(c), 4) for c in chances)
        out.append(Example([t.text for t in tokens], tags, IGNORE, KINDS.index(unit.kind), heading, soft))
    return out[:MOST]


def load(path: Path) -> Iterator[list[Example]]:
    """The documents of a file that this script wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [Example(w, t, IGNORE, k, h, tuple(s)) for w, t, k, h, s in json.loads(line)]


def _too_slow(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    args = parser.parse_args()
    nlp = pipeline_for(str(args.model))
    signal.signal(signal.SIGALRM, _too_slow)
    taken = left = 0
    with gzip.open(args.out, "wt", encoding="utf-8") as lines:
        for path in sorted(p for folder in args.folders for p in folder.rglob("*") if p.is_file()):
            signal.alarm(PATIENCE)
            try:
                found = label(nlp, path)
            except Exception as error:
                print(f"left out {path}: {error!r}")
                found = []
            finally:
                signal.alarm(0)
            if len(found) < FEWEST:
                left += 1
                continue
            rows = [[e.words, e.tags, e.kind, e.heading, e.soft] for e in found]
            lines.write(json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n")
            taken += 1
    print(taken, "documents labelled,", left, "left out")


if __name__ == "__main__":
    main()
