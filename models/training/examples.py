"""What the network learns from: units with the entity tags of their words and, where known, their class."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from pipeline.language.model.encoding import CLASSES, KINDS, LONGEST, TAGS, Encoder, Window

IGNORE = -100
"""The target that the loss leaves out."""


@dataclass(slots=True)
class Example:
    """A unit: its words, a tag number for each and a class number (or IGNORE), its kind, its heading's number.

    ``soft``, where it is given, are the probabilities of the classes that another model gives; they go before ``label``.
    """

    words: list[str]
    tags: list[int]
    label: int
    kind: int
    heading: int | None = None
    soft: tuple[float, ...] | None = None

    @property
    def target(self) -> tuple[float, ...] | None:
        """Probabilities of the classes to be learnt; None where nothing is known."""
        if self.soft is not None or self.label == IGNORE:
            return self.soft
        return tuple(float(n == self.label) for n in range(len(CLASSES)))


@dataclass(slots=True)
class Piece:
    """A window and its targets: a tag for each word in it, probabilities of the classes for each unit."""

    window: Window
    tags: list[int]
    targets: list[tuple[float, ...] | None]


def pack(examples: list[Example], encoder: Encoder, longest: int = LONGEST) -> Iterator[Piece]:
    """Windows over consecutive examples, as the running model cuts them if they are as long as its own."""
    units = []
    flat: list[int] = []
    for example in examples:
        units.append(([(len(flat) + i, w) for i, w in enumerate(example.words)], example.kind, example.heading))
        flat += example.tags
    for window in encoder.windows(units, longest):
        yield Piece(window, [flat[i] for i, _ in window.words], [examples[n].target for n, _, _ in window.units])


def sentences_of(doc: Doc, longest: int = 64) -> Iterator[tuple[int, int]]:
    """Stretches of a document without sentence marks: to a full stop after twelve words, or to ``longest`` words."""
    start = 0
    for token in doc:
        size = token.i + 1 - start
        if (size >= 12 and token.text in ".!?") or size >= longest or (size > 1 and "\n" in token.text):
            yield start, token.i + 1
            start = token.i + 1
    if start < len(doc):
        yield start, len(doc)


def from_docbin(path: Path, nlp: Language) -> Iterator[list[Example]]:
    """The documents of a general corpus: entities only. Their text is tokenised anew, as running does it."""
    sentence = KINDS.index("sentence")
    for gold in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab):
        doc = nlp.make_doc(gold.text)
        spans = [doc.char_span(e.start_char, e.end_char, label=e.label_, alignment_mode="expand") for e in gold.ents]
        doc.set_ents(spacy.util.filter_spans([s for s in spans if s is not None]))
        tags = [TAGS.index(f"{t.ent_iob_}-{t.ent_type_}") if t.ent_type_ else 0 for t in doc]
        yield [
            Example([t.text for t in doc[a:b]], tags[a:b], IGNORE, sentence)
            for a, b in sentences_of(doc)
            if doc[a:b].text.strip()
        ]


def class_balance(documents: Iterable[list[Example]]) -> dict[str, int]:
    """How many units of each class the documents hold."""
    counts = dict.fromkeys(CLASSES, 0)
    for document in documents:
        for example in document:
            if example.label != IGNORE:
                counts[CLASSES[example.label]] += 1
    return counts


def shuffled(items: list[Piece], rng: random.Random, size: int) -> Iterator[list[Piece]]:
    """Batches of windows of like length, in random order."""
    order = items[:]
    rng.shuffle(order)
    batches = []
    for at in range(0, len(order), size * 50):
        chunk = sorted(order[at : at + size * 50], key=lambda p: len(p.window.ids))
        batches += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    rng.shuffle(batches)
    yield from batches
