"""Outcomes set before what they are of, as chats and working groups write them ("APPROVED: publish the draft")."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

GROUP = """# Minutes of the Orrin Draft Group held on Tuesday 4 March 2025

Present: Ada Quill, Ben Orde, Carla Denholm.

The hall was discussed at length by those present.

"""


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("APPROVED: Make Ben Orde chair of the group", "Make Ben Orde chair of the group"),
        ("## Approved: minutes from last month", "minutes from last month"),
        ("- ACCEPTED: the draft of the charter", "the draft of the charter"),
        ("PASSED: paint the gate green", "paint the gate green"),
        ("Passed: 2200$ for the entire year", "2200$ for the entire year"),
        ("Rejected: the offer of the Orrin Mill", "the offer of the Orrin Mill"),
    ],
)
def test_what_the_outcome_is_of(line: str, decided: str) -> None:
    found = understand(read_bytes((GROUP + line + "\n").encode(), "minutes.md")).commitments
    assert [(c.kind, c.task) for c in found] == [("decision", decided)]


@pytest.mark.parametrize("line", ["Passed: 5 in favour, 1 against", "Approved: Ada Quill, Ben Orde and Carla Denholm"])
def test_votes_and_names_tell_of_what_stands_above(line: str) -> None:
    text = GROUP + f"Motion to buy the new paint.\n\n{line}\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.evidence.text for c in found if c.kind == "decision"] == ["Motion to buy the new paint."]
