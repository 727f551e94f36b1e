"""Plain minutes of invented meetings, labelled as they are made: ``python plain.py OUT.jsonl.gz``.

What annotated minutes seldom say as plainly as the clerk of a small club does, so that weights that learn from hard cases keep
the easy ones. The sentences are in ``plain.txt``; names, things and tasks fill them. Read by ``train.py minutes --silver``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import defaultdict
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import filter_spans

from pipeline.language.model.encoding import CLASSES, KINDS, TAGS

LETTERS = {"A": "action", "D": "decision", "L": "deadline"}
NAMED = {"p": "PERSON", "f": "PERSON", "i": "PERSON", "o": "ORG", "d": "DATE"}
SURE = 0.97
"""Probability with which the class of a sentence is taught."""
DOCUMENTS, UNITS = 400, (8, 16)


def told() -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """What fills the slots, by its kind; and the letter and wording of each sentence."""
    words, sentences = defaultdict(list), []
    for line in (Path(__file__).with_name("plain.txt")).read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if len(kind) == 1 and kind != "#":
            sentences.append((kind, rest))
        elif kind not in ("", "#"):
            words[kind] += rest.split("; ")
    return words, sentences


def filled(wording: str, words: dict[str, list[str]], rng: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """A sentence with its slots filled, and what was named where."""
    chosen = {kind: rng.choice(found) for kind, found in words.items()}
    first, last, thing = chosen["first"], chosen["last"], chosen["thing"]
    base, past, gerund = chosen["task"].split("|")
    verb, behind = base.partition(" ")[::2]
    passive = f"{thing} {{}} {past.partition(' ')[0] if not behind else 'dealt with'}"
    values = {
        "p": f"{first} {last}",
        "f": rng.choice(words["first"]),
        "i": f"{first[0]}{last[0]}",
        "r": chosen["office"],
        "o": f"{chosen['place']} {chosen['group']}",
        "d": chosen["day"],
        "t": thing,
        "do": f"{verb} {behind} {thing}".replace("  ", " "),
        "did": f"{past} {thing}",
        "doing": f"{gerund} {thing}",
        "done": passive.format("be"),
        "was": passive.format("were" if thing.endswith("s") else "was"),
    }
    text, named = "", []
    for piece in re.split(r"(\{\w+\})", wording):
        slot = piece[1:-1] if piece.startswith("{") else None
        value = values[slot] if slot else piece
        start = 0 if not text else len(text)
        if slot in NAMED:
            named.append((start, start + len(value), NAMED[slot]))
        text += value
    return text[0].upper() + text[1:], named


def document(
    nlp: Language, words: dict[str, list[str]], sentences: list[tuple[str, str]], rng: random.Random
) -> list[list[object]]:
    """One meeting: some headings, and sentences or items below them, as ``silver.load`` reads them."""
    rows: list[list[object]] = []
    heading = None
    for number in range(rng.randint(*UNITS)):
        if number == 0 or rng.random() < 0.15:
            title = [t.text for t in nlp.make_doc(f"{len(rows) + 1}. {rng.choice(words['heading'])}")]
            heading = len(rows)
            rows.append([title, [0] * len(title), KINDS.index("heading"), None, soft("N")])
        kind, wording = rng.choice(sentences)
        text, named = filled(wording, words, rng)
        doc = nlp.make_doc(text)
        spans = [doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in named]
        doc.set_ents(filter_spans([s for s in spans if s is not None]))
        tags = [TAGS.index(f"{t.ent_iob_}-{t.ent_type_}") if t.ent_type_ else 0 for t in doc]
        unit = "item" if rng.random() < 0.35 else "sentence"
        rows.append([[t.text for t in doc], tags, KINDS.index(unit), heading, soft(kind)])
    return rows


def soft(kind: str) -> list[float]:
    """The probabilities that are taught for a letter of ``plain.txt``."""
    own = CLASSES.index(LETTERS.get(kind, CLASSES[-1]))
    return [SURE if n == own else round((1 - SURE) / (len(CLASSES) - 1), 4) for n in range(len(CLASSES))]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng, nlp = random.Random(args.seed), spacy.blank("en")
    words, sentences = told()
    with gzip.open(args.out, "wt", encoding="utf-8") as lines:
        for _ in range(args.documents):
            lines.write(json.dumps(document(nlp, words, sentences, rng), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
