"""No pattern of the program takes long over any line: each compiled expression of every module, over long lines made to harm."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import pipeline
from pipeline.language.commitments.patterns import ARROW, OWNER_SET

SIZE = 500
"""Characters of a line: enough to tell what grows with the cube of it, or worse."""
LONGEST = 0.7
"""Seconds of the processor for one pattern over one line, on a slow and busy machine."""
PIECES = (
    "a", "A", " ", "1", "\t", "(", ")", ",", ".", "-", "/", ":", "_", "*", "@", "a ", "A ", "Aa ", "Aa, ", "Aa and ", "AB/", "AB, ",
    "a.", "A. ", "1.", "1 ", "1/", "12:", "(a", "(a) ", "to be ", "the ", "of the ", "will ", "agreed to ", "that ", "was ", "ACTION ",
    "action: ", "next meeting ", "RESOLVED that ", "May ", "5th ", "2024 ", "5 May, ", "\n", "a\n", "- a\n", "x@y.", "http://a/", "“",
)  # fmt: skip


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled expressions that modules of the package hold, in tuples and dictionaries too, each once."""
    seen: set[tuple[str, int]] = set()
    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        if module.name.endswith("__main__"):
            continue
        try:
            loaded = importlib.import_module(module.name)
        except ImportError:  # belongs to an extra that is not installed
            continue
        for name, value in vars(loaded).items():
            for pattern in _within(value):
                if isinstance(pattern.pattern, str) and (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    yield f"{module.name.removeprefix('pipeline.')}.{name}", pattern


def _within(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, set, frozenset)) and depth < 3:
        for item in value:
            yield from _within(item, depth + 1)
    elif isinstance(value, dict) and depth < 3:
        yield from _within(tuple(value.values()), depth + 1)
    elif hasattr(value, "pattern") and depth < 3:
        yield from _within(value.pattern, depth + 1)


ALL = sorted(patterns(), key=lambda p: (p[0], p[1].pattern))


def test_there_are_patterns_to_try() -> None:
    assert len(ALL) > 300


@pytest.mark.parametrize("share", range(8))
def test_no_pattern_takes_long_over_a_hostile_line(share: int) -> None:
    slow = []
    for name, pattern in ALL[share::8]:
        for piece in PIECES:
            line = (piece * (SIZE // len(piece) + 1))[:SIZE] + "!"
            start = time.thread_time()
            pattern.search(line)
            took = time.thread_time() - start
            if took > LONGEST:
                slow.append((name, piece, round(took, 2)))
    assert slow == []


def test_long_lines_without_an_arrow() -> None:
    began = time.process_time()
    assert not ARROW.search("The roof leaks. " * 3000)
    assert time.process_time() - began < LONGEST


def test_long_paragraphs_without_an_owner_in_brackets() -> None:
    began = time.process_time()
    assert not OWNER_SET.search("The roof leaks and the gate is to be mended soon. " * 600)
    assert time.process_time() - began < LONGEST
    match = OWNER_SET.search("The roof leaks (again). Order the paint (Lead: AQ), please")
    assert match is not None
    assert (match["before"].strip(" ."), match["who"]) == ("Order the paint", "AQ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Poster not printed → AB", [("Poster not printed", "AB")]),
        ("Roof\nGate -> path → AB\nRoad\nMill => CD.", [("Gate -> path", "AB"), ("Mill", "CD")]),
        ("one → two → AB\n", [("two", "AB")]),
        (f"A → {'far too much ' * 9}\nroof ► CD", [("roof", "CD")]),
    ],
)
def test_arrows(text: str, found: list[tuple[str, str]]) -> None:
    assert [(match["before"].strip(), match["who"]) for match in ARROW.finditer(text)] == found
