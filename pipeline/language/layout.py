"""A laid-out document as a spaCy ``Doc``, and the way back from characters of the ``Doc`` to blocks.

The text of the ``Doc`` is that of the document's blocks with a blank line between two, so that a character of the
``Doc`` belongs to exactly one block (or to the blank between).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from spacy.attrs import IDX, LENGTH
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Block, Document

SEPARATOR = "\n\n"
_WORDS = "minutes_words"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a ``Doc`` and where they begin: plain lists, which are read many times faster than spaCy's tokens."""

    texts: list[str]
    starts: list[int]

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """The words of a ``Doc``, taken from it once."""
        if _WORDS not in doc.user_data:
            text = doc._.layout.text
            starts, sizes = doc.to_array([IDX, LENGTH]).astype(int).T.tolist() if len(doc) else ([], [])
            doc.user_data[_WORDS] = cls([text[a : a + n] for a, n in zip(starts, sizes, strict=True)], starts)
        found: Words = doc.user_data[_WORDS]
        return found


@dataclass(frozen=True, slots=True)
class Layout:
    """A document, where each of its blocks begins in the text of the ``Doc``, and that text: spaCy's own ``doc.text``
    is put together from its words each time that somebody asks.
    """

    document: Document
    starts: tuple[int, ...]
    text: str

    @classmethod
    def of(cls, document: Document) -> Layout:
        """The layout of a document."""
        sizes = (len(block.text) + len(SEPARATOR) for block in document.blocks)
        return cls(document, tuple(accumulate(sizes, initial=0))[:-1], document.text)

    def locate(self, char: int) -> tuple[int, int]:
        """The block in which a character of the ``Doc`` stands, and its offset there."""
        index = bisect_right(self.starts, char) - 1
        return index, char - self.starts[index]

    def char(self, block: int, offset: int) -> int:
        """The character of the ``Doc`` at an offset of a block."""
        return self.starts[block] + offset

    def block(self, char: int) -> Block:
        """The block in which a character of the ``Doc`` stands."""
        return self.document.blocks[self.locate(char)[0]]


def to_doc(nlp: Language, document: Document) -> Doc:
    """The document as a tokenised ``Doc`` with its layout in ``doc._.layout``."""
    doc: Doc = nlp.make_doc(document.text)
    doc._.layout = Layout.of(document)
    return doc


def register_extensions() -> None:
    """Make known to spaCy what our components leave on a ``Doc``; may be called any number of times."""
    defaults: dict[str, Any] = {
        "layout": None,
        "entity_scores": None,
        "units": None,
        "unit_scores": None,
        "weights": None,
        "dates": None,
        "meeting": None,
        "attendance": None,
        "people": None,
        "organisations": None,
        "commitments": None,
    }
    for name, default in defaults.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


register_extensions()
