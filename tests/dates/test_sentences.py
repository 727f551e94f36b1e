"""Three hundred sentences of our own, each with its dates tagged where they stand."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from pipeline.language.dates import dates_of

TAG = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
BAR = 0.97


def cases() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
    return [(line[:10], line[11:]) for line in lines if line and not line.startswith("#")]


def untag(sentence: str) -> tuple[str, list[tuple[str, str | None]]]:
    """The sentence without its tags, and what they say."""
    expected = [(text, None if value == "-" else value) for text, value in TAG.findall(sentence)]
    return TAG.sub(r"\1", sentence), expected


@pytest.mark.parametrize(("base", "tagged"), cases())
def test_the_dates_of_a_sentence(base: str, tagged: str) -> None:
    sentence, expected = untag(tagged)
    found = [(d["text"], d["value"]) for d in dates_of(sentence, date.fromisoformat(base))]
    assert found == expected


def test_there_are_three_hundred_sentences() -> None:
    assert len({tagged for _, tagged in cases()}) >= 300
