"""What is said beside a task of how it stands, and the task as a clean clause; patterns on hostile lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language import understand
from pipeline.language.commitments.patterns import ACTION_MARKER, DECISION_MARKER, OUTCOME_ONLY
from pipeline.language.commitments.status import status_of, tail_status
from pipeline.language.commitments.tasks import task_of
from pipeline.language.commitments.wording_patterns import AGAINST, WORDINGS
from pipeline.readers import read_bytes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Completed", "done"),
        ("Done 3/4/25", "done"),
        ("not yet done", "open"),
        ("Ongoing - quote received", "open"),
        ("Letter has been sent", "done"),
        ("carried forward", "open"),
        ("blue", None),
    ],
)
def test_status_from_what_is_said_beside(text: str, status: str | None) -> None:
    assert status_of(text) == status


def test_a_new_action_that_ends_in_done_is_done() -> None:
    assert tail_status("Order the paint - DONE") == "done"
    assert tail_status("Get the work done by May") is None


@pytest.mark.parametrize(
    ("evidence", "lead", "task"),
    [
        ("JS to advise the committee.", 2, "Advise the committee"),
        ("The Clerk agreed to write to the school", 9, "Write to the school"),
        ("To order paint (done)", 0, "Order paint"),
        ("Members will read the report", 7, "Read the report"),
        ("Invite FELL folks to the May council meeting", 17, "Invite FELL folks to the May council meeting"),
    ],
)
def test_task_as_an_imperative(evidence: str, lead: int, task: str) -> None:
    assert task_of(evidence, lead) == task


@given(st.text(alphabet="ACTIONaction :-to be will agreed()[]\n\t.,;", max_size=4000))
@settings(max_examples=60, deadline=2000)
def test_patterns_stay_linear_on_hostile_lines(text: str) -> None:
    for pattern in (
        ACTION_MARKER,
        DECISION_MARKER,
        OUTCOME_ONLY,
        *(w.pattern for w in WORDINGS),
        *(a[2] for a in AGAINST),
    ):
        sum(1 for _ in pattern.finditer(text * 3))


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("- Done.", "done"),
        ("  - Done, letter sent.", "done"),
        ("- Action carries.", "open"),
        ("- Carried over", "open"),
    ],
)
def test_an_item_below_that_only_says_how_the_action_stands(line: str, status: str) -> None:
    text = f"# Mill Trust, 3 May 2024\n\nPresent: Anna Quill, Ben Orrin\n\n## Actions from the last meeting\n\n- Ben to write to the mill.\n{line}\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [(c.owners, c.status) for c in found] == [(["Ben Orrin"], status)]
