"""The words of a Doc as plain lists are spaCy's own."""

import pytest
import spacy

from pipeline.document import Block, Document
from pipeline.language.layout import Words, register_extensions, to_doc


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["Minutes of 4 May", "Anna Quill's roof,  \tmended; \u2019tis done."],
        ["  two blanks", "\u00a0", "caf\u00e9 \U0001f600 \u0130stanbul", "a\nb\n"],
    ],
)
def test_words_and_where_they_begin(texts: list[str]) -> None:
    register_extensions()
    doc = to_doc(spacy.blank("en"), Document("a.txt", "txt", [Block("paragraph", text) for text in texts]))
    words = Words.of(doc)
    assert words.texts == [token.text for token in doc]
    assert words.starts == [token.idx for token in doc]
    assert Words.of(doc) is words
