"""Lists in which an item only names those who are to do what the items below it say, and letters that announce an action."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Orrin Website Group, 3 May 2024

Present: Ada Quill (AQ), Ben Roper (BR)

"""


def rows(said: str) -> list[tuple[str, list[str], str | None]]:
    minutes = understand(read_bytes((HEAD + said + "\n").encode(), "2024-05-03.md"))
    return [(c.evidence.text, c.owners, c.due) for c in minutes.commitments if c.kind == "action"]


def test_a_flat_list_is_grouped_by_items_that_only_name_somebody() -> None:
    said = """## Action Items

- ORRINCO (Ada & Ben)
- Send the list of features to the mill.
- Give our team access to the site.
- Web Team
- Review the present site.
- Cy Dole
- Book the hall for the fair."""
    assert rows(said) == [
        ("Send the list of features to the mill.", ["Ada Quill", "Ben Roper"], None),
        ("Give our team access to the site.", ["Ada Quill", "Ben Roper"], None),
        ("Review the present site.", ["Web Team"], None),
        ("Book the hall for the fair.", ["Cy Dole"], None),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "- Web Team\n  - Ask for a room.\n- Book the hall for the fair.",
        "- Book the hall for the fair.\n- Web Team\n- Ask the mill for a room.",
        "- Web Team\n- Book the hall for the fair.",
    ],
    ids=["nested", "not the first", "only one"],
)
def test_one_name_among_tasks_owns_nothing_but_what_stands_below_it(said: str) -> None:
    owned = {text: owners for text, owners, _ in rows("## Action Items\n\n" + said)}
    assert owned["Book the hall for the fair."] == []


@pytest.mark.parametrize(
    ("said", "owners", "due"),
    [
        ("AI @Ada Quill: send the plan to the mill (Deadline: end of May 2024)", ["Ada Quill"], "2024-05-31"),
        ("AI @all: check the plan of the site", ["all"], None),
        ("AI Ada: ask the mill for quotes.", ["Ada Quill"], None),
        ("AI for Ben: write the letter to the mill", ["Ben Roper"], None),
        ("- [AI] Ben to mend the door", ["Ben Roper"], None),
        ("- A/I: Ben to mend the gate", ["Ben Roper"], None),
    ],
)
def test_letters_that_announce_an_action_are_nobodys_initials(said: str, owners: list[str], due: str | None) -> None:
    assert [(o, d) for _, o, d in rows("## Works\n\n" + said)] == [(owners, due)]


def test_artificial_intelligence_is_no_action() -> None:
    assert rows("## Talks\n\nAI Tools: a talk was given by Ben.") == []


def test_items_below_a_line_that_is_somebodys_name_are_his() -> None:
    said = """## Marching orders

Ada Quill

- Send the plan of the site to the mill.
- Everybody send him ideas by 1 June.

Ben

- Contact Cy about the key of the hall."""
    assert [(text, owners) for text, owners, _ in rows(said)] == [
        ("Send the plan of the site to the mill.", ["Ada Quill"]),
        ("Everybody send him ideas by 1 June.", []),
        ("Contact Cy about the key of the hall.", ["Ben Roper"]),
    ]
