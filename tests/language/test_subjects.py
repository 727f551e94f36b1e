"""Whom a sentence, a report or brackets mean as the one who does it: small documents in, tasks with owners out."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Mill Trust, Tuesday 4 March 2025 at 7.30pm

Present: Anna Quill (Chair), Ben Orrin, Peter Lamb (Facilities Manager), Dora Webb (Clerk), Marc Tarn, Jay Wick

The meeting was opened.

"""


def owners(text: str) -> list[list[str]]:
    found = understand(read_bytes((HEAD + text + "\n").encode(), "minutes.md")).commitments
    return [c.owners for c in found if c.kind == "action"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Lamb was thanked. He will be in communication with the mill about the lease.", ["Peter Lamb"]),
        ("Peter Lamb, Facilities Manager, will attend the August meeting.", ["Peter Lamb"]),
        ("Lamb, Facilities Manager will attend the August meeting.", ["Peter Lamb"]),
        (
            "Ben Orrin, the Clerk and the Chair will attend the August meeting.",
            ["Ben Orrin", "Dora Webb", "Anna Quill"],
        ),
        (
            "Orrin, Tarn, Wick, and others to decide about the hedge and write it up.",
            ["Ben Orrin", "Marc Tarn", "Jay Wick", "others"],
        ),
        ("It was decided to have Marc Tarn draw up the tender for the roof.", ["Marc Tarn"]),
        (
            "CHAIR QUILL: Ben Orrin told us of the bats. He said he will go on counting them.",
            ["Ben Orrin"],
        ),
        ("Marc Tarn will be taking part in a career fair on 19 May 2025.", ["Marc Tarn"]),
        ("The bills had no stamp. Anna agreed that they will be posted again.", ["Anna Quill"]),
    ],
)
def test_the_subject_of_a_sentence(text: str, expected: list[str]) -> None:
    assert owners(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Action items\n\n- Other groups' open days to be listed on our website.", [[]]),
        ("## Action items\n\n- Look again at the hedge and what Mill Trust needs to plant there.", [[]]),
        ("Action: Tree Health Survey (THS) to be arranged.", [[]]),
        ("Action: Fire risk report (PL) to be arranged.", [["Peter Lamb"]]),
    ],
)
def test_those_who_are_named_beside_a_task_and_do_not_do_it(text: str, expected: list[list[str]]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        ("Treasurer's report (Ben)", "The accounts are fine. Will ask someone to review the budget.", ["Ben Orrin"]),
        ("Social - Marc Tarn", "I’ll buy bins for the hall.", ["Marc Tarn"]),
        ("President: Anna", "Going to email the school about the gate.", ["Anna Quill"]),
        ("News of the hall", "I will write to the school by 20 March.", []),
    ],
)
def test_a_report_says_what_the_one_in_its_title_will_do(title: str, sentence: str, expected: list[str]) -> None:
    assert owners(f"## {title}\n\n- {sentence}") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ben Orrin will pay the balance within 14 days of the invoice.",
        "Peter Lamb to chair the next meeting.",
        "Anna Quill and Dora Webb have agreed to count the chairs in the cellar.",
        "Marc Tarn and Jay Wick are still working on the map.",
    ],
)
def test_a_plain_promise_is_a_task_whatever_the_model_holds_of_it(sentence: str) -> None:
    assert len(owners(sentence)) == 1


@pytest.mark.parametrize(
    "sentence", ["Ben Orrin will be sad.", "Will Ben Orrin pay the balance?", "Ben Orrin to remain as clerk."]
)
def test_what_is_no_promise(sentence: str) -> None:
    assert owners(sentence) == []
