"""Whatever the file holds: no crash, no lost word, offsets that fit, time in proportion to size."""

import contextlib
import re
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.text import reader

WORDS = st.sampled_from(
    """the Clerk will write to Ida Marsh by 5 May about HIGHWAYS 4.2 lamp, Action: item; (b) note: agreed. Bo Lund -
    £40""".split()
)
GAPS = st.sampled_from([" "] * 8 + ["   ", "      ", "\t", " | ", "  "])
LINES = st.lists(st.tuples(WORDS, GAPS).map("".join), max_size=14).map("".join)
LEADS = st.sampled_from(
    [
        "",
        "",
        "",
        "- ",
        "* ",
        "1. ",
        "4.2 ",
        "(a) ",
        "    ",
        "  - [x] it ",
        "> ",
        "ACTION: ",
        "• ",
        "| ",
        "\t",
        "Ann: ",
        "ii. ",
    ]
)
TEXTS = st.lists(st.tuples(LEADS, LINES).map("".join), max_size=25).map("\n".join)
SIGNS = "** * _ __ ~~ ` [ ]( ) [[ ]] | <br> <b> </b> \\ > <!-- --> &amp; { } <table> ![".split()
BREAKS = ["```\n", "# ", "---\n", "- [ ] ", "1\\. ", "\n", "\n\n", "    ", "\t", "\f", "+--+--+\n"]
MARKDOWN = st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(BREAKS), WORDS, st.just(" ")), max_size=80).map(
    "".join
)


def read(text: str, name: str) -> Document | None:
    try:
        return reader.read(text.encode("utf-8", "surrogatepass"), name, ReadOptions())
    except UnreadableFile:
        return None


def sound(document: Document) -> None:
    """What must hold of any document."""
    for block in document.blocks:
        assert block.text == block.text.strip() or block.kind == "table"
        assert not re.search(r"[\r\f\v]", block.text)
        for e in block.emphasis:
            assert 0 <= e.start < e.end <= len(block.text)
        for cell in block.cells:
            assert block.text[cell.start : cell.end] == cell.text
        assert block.kind != "table" or len({(c.row, c.column) for c in block.cells}) == len(block.cells)


@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=150, deadline=None)
def test_any_characters(text, name):
    if (document := read(text, name)) is not None:
        sound(document)


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data):
    reader.recognises(data)
    with contextlib.suppress(UnreadableFile):
        sound(reader.read(data, "a.txt", ReadOptions()))


@given(MARKDOWN)
@settings(max_examples=200, deadline=None)
def test_any_marks(text):
    if (document := read(text, "a.md")) is not None:
        sound(document)


def seen(document: Document) -> list[str]:
    parts = []
    for block in document.blocks:
        parts += [block.number or "", block.text, block.margin or ""]
    return sorted(re.findall(r"\w", " ".join(parts)))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_word_of_plain_text_survives(text):
    document = read(text, "a.txt")
    written = re.sub(r"\[[xX]\]", "", text)
    if document is not None and document.format == "txt":
        words, boxes = Counter(re.findall(r"\w", written)), Counter(re.findall(r"\[([xX])\]", text))
        found = Counter(seen(document))
        assert words <= found <= words + boxes  # within a table a box stays as it is written
    elif document is None:
        assert not re.search(r"\w", written)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_twice_read_is_the_same(text):
    assert read(text, "a.md") == read(text, "a.md")


HOSTILE = [
    "[" * 20_000,
    "[a](" * 5_000,
    "*a **b " * 5_000,
    "**" * 10_000 + "a",
    "> " * 5_000 + "a",
    "`" * 9_999 + " a " + "``" * 500,
    "<" * 20_000,
    "<b " * 5_000,
    "&" * 20_000,
    "|a" * 10_000 + "\n" + "|-" * 10_000,
    "1. " * 8_000,
    "• " * 10_000 + "a",
    "A " * 10_000,
    "AB CD " * 5_000,
    " " * 50_000 + "a",
    "a " + " " * 50_000 + "a" * 30,
    "a" + "\t" * 20_000 + "a" * 30,
    "- " * 20_000 + "a",
    "word: " * 8_000,
    "# " + "#" * 20_000 + " a",
    "\\*" * 10_000,
    "a  b" * 8_000,
    "[[" * 8_000 + "|",
    "<!--" * 8_000,
    "```\n" * 5_000,
    "<table>\n" * 3_000,
    "a\n---\n" * 3_000,
    "- a\n" * 5_000,
    "x" * 200_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: repr(t[:8]))
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_hostile_lines_cost_little(text, name):
    start = time.process_time()
    if (document := read(text, name)) is not None:
        sound(document)
    assert time.process_time() - start < 2
