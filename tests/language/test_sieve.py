"""The first test for patterns: it never hides a match."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import pipeline.language
from pipeline.language.commitments.wording_patterns import AGAINST, WORDINGS
from pipeline.language.sieve import Sieve, folded, pieces_of


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\b(?:the )?(?:clerk|Treasurer)\b", ("clerk", "treasurer")),
        (r"agreed? to", ("agree to", "agreed to")),
        (r"D\.?O\.?N", ("don", "d.on", "do.n", "d.o.n")),
        (r"co[- ]?ordinators?", ("ordinator",)),
        (r"(?:will|shall)(?: not)?", ("will", "shall")),
        (r"(?:moved|\d+ votes)", ("moved", " votes")),
        (r"(?:mill|[a-z]+)", ()),
        (r"\w+", ()),
        (r"(?:chair|vice[- ]chair)", ("chair",)),
        (r"(?:no )?", ()),
        (r"(?!not )will", ("will",)),
        (r"£\d", ()),
    ],
)
def test_pieces(pattern: str, pieces: tuple[str, ...]) -> None:
    assert pieces_of(re.compile(pattern, re.I)) == pieces


@pytest.mark.parametrize("text", ["THE CLERK", "the cler\u212a", "the clerk"])
def test_case_is_folded_as_patterns_do(text: str) -> None:
    assert Sieve(re.compile("clerk", re.I)).search(text)


@pytest.mark.parametrize("text", ["m\u0130nutes", "m\u0131nutes", "minute\u017f", "MINUTES"])
def test_letters_that_count_as_others(text: str) -> None:
    pattern = re.compile("minutes", re.I)
    assert bool(pattern.search(text)) == bool(Sieve(pattern).search(text))


def test_without_pieces_all_is_tried() -> None:
    assert [m.group() for m in Sieve(re.compile(r"\d+")).finditer("4 and 12")] == ["4", "12"]


LINES = """The Clerk agreed to write to the Mill Trust by 4 May and will report to the next meeting
RESOLVED: that the accounts be approved, proposed by Cllr Quill, seconded by Cllr Orrin, all in favour
Apologies for absence were received from Anna Quill, Ben Orrin and the Treasurer; present: nobody else
It was noted that the Chair had already spoken to Little Hadlow Parish Council and that no action was needed
Next steps: form a working group, chaired by the Secretary, to review the policy; deadline 1 June?
Motion to adjourn carried unanimously; the meeting closed at 9.15 pm and opens again next week
Can't the Vice-President and the Director of Mill Street Angling Association be asked whether they'll attend?
""".splitlines()


def test_no_match_of_any_pattern_is_hidden() -> None:
    modules = [m.name for m in pkgutil.walk_packages(pipeline.language.__path__, "pipeline.language.")]
    found = [v for m in modules if "patterns" in m for v in vars(importlib.import_module(m)).values()]
    patterns = [p for p in found if isinstance(p, re.Pattern)]
    patterns += [w.pattern for w in WORDINGS] + [pattern for _, _, pattern in AGAINST]
    assert len(patterns) > 100
    for line in (*LINES, *map(str.upper, LINES), *map(str.lower, LINES)):
        for pattern in patterns:
            for match in pattern.finditer(line):
                assert Sieve(pattern).may_match(folded(line)), (pattern.pattern, match.group())
