"""The spaCy component that runs the encoder: entities into ``doc.ents``, units and their scores into ``doc._``."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.document import Block, Document
from pipeline.errors import UsageError
from pipeline.language.layout import Layout, Words, register_extensions
from pipeline.language.model.encoding import CLASSES, ENTITY_LABELS, KINDS, TAGS, Encoder, Window, spans_of
from pipeline.language.model.graph import up_to
from pipeline.language.units import Unit, block_units, units
from pipeline.stages import stage

MODEL_FILE, VOCABULARY_FILE, SETTINGS_FILE = "model.onnx", "tokenizer.json", "settings.json"
QUICK_FILE = "quick.onnx"
"""A last layer and heads of its own for the first layers of the model; need not be there."""
FILES = (MODEL_FILE, VOCABULARY_FILE, SETTINGS_FILE, QUICK_FILE)
FACTORY = "minutes_encoder"


@Language.factory(FACTORY)
def create(nlp: Language, name: str) -> EncoderComponent:
    """Make the component; its weights come with ``from_disk``."""
    return EncoderComponent()


class EncoderComponent:
    """Reads a document's units window by window, each by itself, so that results do not depend on the batch.

    Leaves in ``doc.ents`` the entities (PERSON, ORG, LOC, DATE), in ``doc._.entity_scores`` an array of shape (tokens, 4)
    with the probabilities that a word belongs to one of each, in ``doc._.units`` the units of the body, in
    ``doc._.unit_scores`` an array of shape (units, 4): the probabilities of action, decision, deadline and none; and in
    ``doc._.weights`` how commitments are weighed with these scores.
    """

    def __init__(self) -> None:
        register_extensions()
        self.temperature = 1.0
        self.weights: dict[str, Any] | None = None
        self.quick = False
        """Whether only the first layers are run: faster, and less is found."""
        self._files: dict[str, bytes] = {}
        self._session: Callable[[dict[str, Any]], list[Any]] | None = None
        self._encoder: Encoder | None = None

    def from_disk(self, path: str | Path, exclude: Any = ()) -> EncoderComponent:
        """Load weights, vocabulary and settings from a folder."""
        folder = Path(path)
        names = [name for name in FILES if name != QUICK_FILE or (folder / name).exists()]
        self._files = {name: (folder / name).read_bytes() for name in names}
        settings = json.loads(self._files[SETTINGS_FILE])
        self.temperature = float(settings["temperature"])
        self.weights = settings.get("weights")
        self._session = self._encoder = None
        return self

    def to_disk(self, path: str | Path, exclude: Any = ()) -> None:
        """Write weights, vocabulary and settings to a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (folder / name).write_bytes(content)

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        with stage("model"):
            return self._read(doc)

    def _read(self, doc: Doc) -> Doc:
        if doc._.layout is None:
            doc._.layout = Layout.of(Document("", "txt", [Block("paragraph", doc.text)]))
        document: Document = doc._.layout.document
        body = units(document)
        everything = [*body, *_elsewhere(document)]
        tags: list[str] = ["O"] * len(doc)
        scores = np.zeros((len(doc), len(ENTITY_LABELS)), dtype=np.float32)
        logits = np.zeros((len(everything), len(CLASSES)), dtype=np.float32)
        pieces = np.zeros(len(everything), dtype=np.float32)
        for window in self.encoder.windows(list(words_of(doc, everything))):
            entities, commitments = self._run(window)
            best = entities.argmax(-1)
            shares = _softmax(entities)[:, 1:].reshape(len(entities), len(ENTITY_LABELS), 2).sum(-1)
            for index, position in window.words:
                tags[index] = TAGS[best[position]]
                scores[index] = shares[position]
            for number, start, end in window.units:
                logits[number] += commitments[start:end].sum(0)
                pieces[number] += end - start
        doc.set_ents(list(_entities(doc, tags, everything)))
        doc._.entity_scores = scores
        doc._.units = body
        doc._.weights = self.weights
        doc._.unit_scores = self._probabilities(
            (logits / np.maximum(pieces, 1)[:, None])[: len(body)].astype(np.float32)
        )
        return doc

    @property
    def encoder(self) -> Encoder:
        """The vocabulary at work."""
        if self._encoder is None:
            from tokenizers import Tokenizer

            tokenizer = Tokenizer.from_str(self._files[VOCABULARY_FILE].decode("utf-8"))
            vocabulary: dict[str, int] = tokenizer.get_vocab()
            self._encoder = Encoder(
                lambda word: tokenizer.encode(word, add_special_tokens=False).ids,
                vocabulary["[CLS]"],
                vocabulary["[SEP]"],
            )
        return self._encoder

    def _run(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        if self._session is None:
            self._session = self._quick() if self.quick else runner_of(self._files[MODEL_FILE])
        feed = {
            "ids": np.array([window.ids], dtype=np.int64),
            "cases": np.array([window.cases], dtype=np.int64),
            "kinds": np.array([window.kinds], dtype=np.int64),
        }
        entities, commitments = self._session(feed)
        return entities[0], commitments[0]

    def use_first_layers(self) -> None:
        """Run only the first layers from now on.

        Raises
        ------
        UsageError
            Where nothing was taught to these weights' first layers.
        """
        if QUICK_FILE not in self._files or "quick" not in json.loads(self._files[SETTINGS_FILE]):
            raise UsageError(
                "our model has no quick layers here; leave --model quick out, or make them (models/training/quick.py)"
            )
        self.quick = True

    def _quick(self) -> Callable[[dict[str, Any]], list[Any]]:
        after = json.loads(self._files[SETTINGS_FILE])["quick"]["after"]
        first, last = runner_of(up_to(self._files[MODEL_FILE], after)), runner_of(self._files[QUICK_FILE])
        return lambda feed: last({"hidden": first(feed)[0]})

    def _probabilities(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        return _softmax(logits / self.temperature)


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    exponents = np.exp(logits - logits.max(-1, keepdims=True, initial=-1e9))
    result: NDArray[np.float32] = (exponents / exponents.sum(-1, keepdims=True)).astype(np.float32)
    return result


def runner_of(model: bytes) -> Callable[[dict[str, Any]], list[Any]]:
    """What runs a model. One thread: the work is spread over processes, and results stay the same on any number of cores."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER_THAN_PLAIN
    )
    return partial(session.run, None)


SLOWER_THAN_PLAIN = ["SkipLayerNormFusion"]
"""What onnxruntime would do to a graph that takes longer than leaving it alone, on one thread: an eighth of the whole."""


def _elsewhere(document: Document) -> Iterator[Unit]:
    """Units outside the body (headers, footers, notes): they name people, but promise nothing."""
    for index, block in enumerate(document.blocks):
        if block.part != "body":
            yield from block_units(block, index, None)


def words_of(doc: Doc, found: list[Unit]) -> Iterator[tuple[list[tuple[int, str]], int, int | None]]:
    """The words of each unit with their numbers, its kind's number and its heading's: what windows are packed from."""
    texts, starts = (own := Words.of(doc)).texts, own.starts
    layout = doc._.layout
    headings = {unit.block: number for number, unit in enumerate(found) if unit.kind == "heading"}
    for unit in found:
        first = bisect_left(starts, layout.char(unit.block, unit.start))
        last = bisect_left(starts, layout.char(unit.block, unit.end), first)
        words = [(number, word) for number, word in enumerate(texts[first:last], first) if not word.isspace()]
        heading = headings.get(unit.heading) if unit.heading is not None and unit.kind != "heading" else None
        yield words, KINDS.index(unit.kind), heading


def _entities(doc: Doc, tags: list[str], found: list[Unit]) -> Iterator[Span]:
    for start, end, label in spans_of(tags):
        while end > start and doc[end - 1].is_space:
            end -= 1
        if end > start:
            yield Span(doc, start, end, label=label)
