"""Labels above lists of things to be done, as teams word them, and when all of it is due."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

TEAM = """# Minutes of the Orrin Draft Group held on Tuesday 4 March 2025

Present: Ada Quill, Ben Orde, Carla Denholm.

## Hall

The hall was discussed at length by those present.

"""
LIST = "\n\n- Project plan and its dates\n- User stories of the hall\n- Map of the paths\n"


@pytest.mark.parametrize(
    ("label", "due"),
    [
        ("The following papers need to be finished this week:", "2025-03-09"),
        ("The following still needs doing:", None),
        ("Things to be done before 14 March:", "2025-03-14"),
        ("To be bought by 14 March:", "2025-03-14"),
        ("Still to do:", None),
        ("Next week's goals:", "2025-03-16"),
    ],
)
def test_what_is_to_be_done(label: str, due: str | None) -> None:
    found = understand(read_bytes((TEAM + label + LIST).encode(), "minutes.md")).commitments
    assert [(c.kind, c.task, c.due) for c in found] == [
        ("action", "Project plan and its dates", due),
        ("action", "User stories of the hall", due),
        ("action", "Map of the paths", due),
    ]


def test_a_list_of_what_was_done_is_none() -> None:
    text = TEAM + "The following papers were finished last week:" + LIST
    assert not understand(read_bytes(text.encode(), "minutes.md")).commitments


def test_a_marker_in_small_letters_before_a_handle() -> None:
    text = TEAM.replace("Ada Quill", "Ada Quill (@aquill)") + "- action @aquill: the resolution of the gate\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [(c.owners, c.marked) for c in found] == [(["Ada Quill"], True)]
