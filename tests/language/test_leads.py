"""Sentences that lead to a list of tasks ("Ben will:"): small documents in, actions with owners out."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

HEAD = """# Mill Trust Board

Minutes of the meeting of 12 March 2024

Present: Anna Quill (Chair), Ben Orrin, Carol Dace (Company Secretary)

"""


def rows(text: str) -> list[tuple[str, str, list[str]]]:
    minutes = understand(read_bytes((HEAD + text).encode(), "minutes.md"))
    return [(c.kind, c.task, c.owners) for c in minutes.commitments]


@pytest.mark.parametrize(
    ("lead", "owners"),
    [
        ("The fence was looked at. Ben will:", ["Ben Orrin"]),
        ("It was agreed that the Chair would:", ["Anna Quill"]),
        ("The Company Secretary was asked to do the following:", ["Carol Dace"]),
        ("Ben and Carol have agreed to:", ["Ben Orrin", "Carol Dace"]),
        ("Ben to:", ["Ben Orrin"]),
        ("Ben will carry out the decisions to:", ["Ben Orrin"]),
    ],
)
def test_items_below_a_lead_in_are_tasks_of_its_subject(lead: str, owners: list[str]) -> None:
    text = f"## 2. Fence\n\n{lead}\n\n- write to the neighbours;\n- obtain two quotes; and\n- thank the volunteers.\n"
    assert rows(text) == [
        ("action", "Write to the neighbours", owners),
        ("action", "Obtain two quotes", owners),
        ("action", "Thank the volunteers", owners),
    ]


def test_lead_ins_in_a_list_of_actions_though_the_list_lost_its_steps() -> None:
    text = "## Actions\n\n- Ben will:\n- amend the policy;\n- order gloves.\n- Carol to send the letter.\n- Clear the path\n"
    assert rows(text) == [
        ("action", "Amend the policy", ["Ben Orrin"]),
        ("action", "Order gloves", ["Ben Orrin"]),
        ("action", "Send the letter", ["Carol Dace"]),
        ("action", "Clear the path", []),
    ]


@pytest.mark.parametrize(
    "lead", ["Ben will speak of three things:", "Thanks went to:", "Ben spoke to:", "The letter is addressed to:"]
)
def test_other_sentences_lead_to_no_tasks(lead: str) -> None:
    assert rows(f"## 2. Fence\n\n{lead}\n\n- the fence\n- the gate\n- the mill\n") == []
