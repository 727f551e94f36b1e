"""What looks like a due day, a decision or a row of another kind, and is none; and tasks beside words that give nobody one."""

from __future__ import annotations

import time

import pytest

from pipeline.language import understand
from pipeline.language.commitments.patterns import ARROW
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Mill Trust, Tuesday 4 March 2025 at 7.30pm

Present: Anna Quill (Chair), Ben Orrin, Peter Lamb (Secretary), Dora Webb (Clerk)

The meeting was opened.

"""
NEXT = "\n\nDate of next meeting: Tuesday 1 April 2025\n"


def found(body: str) -> list[Commitment]:
    return understand(read_bytes((HEAD + body + NEXT).encode(), "minutes.md")).commitments


def rows(body: str) -> list[tuple[str, list[str], str | None]]:
    return [(c.kind, c.owners, c.due) for c in found(body)]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Ben Orrin to prepare a report on the hedge, to be considered at the next meeting.", "2025-04-01"),
        ("Ben Orrin to write a paper which will be discussed at the April meeting.", "2025-04-01"),
        ("Ben Orrin has nothing to report and will write to the mill by 20 March.", "2025-03-20"),
    ],
)
def test_a_task_beside_what_the_next_meeting_will_discuss(body: str, day: str) -> None:
    assert rows(body) == [("action", ["Ben Orrin"], day)]


@pytest.mark.parametrize(
    "body",
    [
        "Ben Orrin asked Peter Lamb to explain the costs of the fair.",
        "Dora Webb was asked to elaborate on the survey.",
        "The hedge will be discussed at the next meeting.",
        "Peter Lamb will take notes at this meeting.",
    ],
)
def test_no_task_beside_it(body: str) -> None:
    assert rows(body) == []


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Ben Orrin to complete his first aid course (2 days).", None),
        ("## Actions\n\n- Ben Orrin to renew the lease (5 years)", None),
        ("## Actions\n\n- Ben Orrin to circulate the draft (2 days)", "2025-03-06"),
        ("Ben Orrin to reply to the complaint about noise at the weekend.", None),
        ("Ben Orrin to report the damage that was done over the weekend.", None),
        ("Ben Orrin will check the pump at the weekend.", "2025-03-09"),
        ("Ben Orrin to send the figures EOW.", "2025-03-09"),
        ("Ben Orrin to meet Tom Eow about the roof.", None),
        ("Ben Orrin to find out whether the shop delivers in three days.", None),
        ("Ben Orrin to find out who owns the mill within two weeks.", "2025-03-18"),
        ("Ben Orrin to send the papers, two weeks before they are due, by 10 May.", "2025-05-10"),
        ("Ben Orrin to send the papers two weeks before the fair on 10 May.", "2025-04-26"),
        ("Ben Orrin to book a speaker for the May meeting on 6 May.", "2025-05-06"),
        ("Ben Orrin to ask who will host the next meeting.", None),
        ("Ben Orrin to chair the next meeting.", "2025-04-01"),
        ("Ben Orrin to check the alarm at close of business each day.", None),
        ("Ben Orrin to walk by the end of the business park.", None),
        ("Ben Orrin to open the office 24/7.", None),
        ("Ben Orrin to raise the fee by 2.5. It is too low.", None),
        ("Ben Orrin to send the form by 15.11. It is long.", "2025-11-15"),
    ],
)
def test_days_of_the_task_and_of_what_it_is_about(body: str, day: str | None) -> None:
    assert rows(body) == [("action", ["Ben Orrin"], day)]


def test_a_time_in_the_next_cell_is_no_owner() -> None:
    table = "| Action | Owner | Due |\n|---|---|---|\n| Write to the mill | | COB |\n| Write to the shop | Ben Orrin | EOD |\n"
    assert rows(table) == [("action", [], "2025-03-04"), ("action", ["Ben Orrin"], "2025-03-04")]


def test_tasks_and_decisions_under_a_title_of_dates_stay_what_they_are() -> None:
    body = (
        "## Deadlines\n\n- Grant form to the county: 14 March\n- Ben Orrin to send the form by 12 March\n\n## Key dates\n\n"
        "The minutes of the meeting of 4 February were approved. Anna Quill to book the hall by 12 March. The trust will open a shop on 1 May."
    )
    assert [(c.kind, c.owners, c.due) for c in found(body)] == [
        ("deadline", [], "2025-03-14"),
        ("action", ["Ben Orrin"], "2025-03-12"),
        ("decision", [], None),
        ("action", ["Anna Quill"], "2025-03-12"),
        ("deadline", [], "2025-05-01"),
    ]


@pytest.mark.parametrize("head", ["Rating", "Priority", "Class"])
def test_letters_that_rate_are_no_kinds_of_rows(head: str) -> None:
    table = f"| Action | Owner | {head} |\n|---|---|---|\n| Write to the mill | Ben Orrin | A |\n| Sell the old boat | Ben Orrin | D |\n"
    assert [kind for kind, _, _ in rows(table)] == ["action", "action"]


@pytest.mark.parametrize("head", ["Type", "A/D/I", ""])
def test_letters_that_tell_kinds_of_rows(head: str) -> None:
    table = f"| {head} | Item | Owner |\n|---|---|---|\n| A | Write to the mill | Ben Orrin |\n| D | Sell the old boat | |\n"
    assert [kind for kind, _, _ in rows(table)] == ["action", "decision"]


def test_an_opinion_beside_an_action_leaves_the_table_one_of_actions() -> None:
    table = "| Action | Comment |\n|---|---|\n| Apply to the county for a sign | Supports |\n| Write to the county | Open |\n"
    assert [kind for kind, _, _ in rows(table)] == ["action", "action"]


@pytest.mark.parametrize("head", ["Who attended", "People present"])
def test_who_was_there_owns_nothing(head: str) -> None:
    table = f"| {head} | Item | Notes |\n|---|---|---|\n| Ben Orrin | Talk about bees | Good |\n| Anna Quill | Walk by the river | Wet |\n"
    assert rows(table) == []


@pytest.mark.parametrize(
    "line",
    [
        "Treasurer: Ben Orrin declined to stand",
        "Secretary: Peter Lamb was thanked for his work",
        "Chair: Anna Quill nominated by Ben Orrin. Withdrew.",
        "Peter Lamb proposed that the rules be changed",
    ],
)
def test_lines_of_an_election_in_which_nobody_is_elected(line: str) -> None:
    assert not [c for c in found(f"## Elections\n\n- {line}\n\nTalk.") if c.rule == "elected"]


@pytest.mark.parametrize(
    "body",
    [
        "Anna Quill said she used to remain at the mill all night.",
        "Lunch approved?",
        "The amendment to the fence was lost in the storm.",
        "Ben Orrin becomes angry with the director.",
        "She accepted the count as a true measure of bats.",
    ],
)
def test_no_decision(body: str) -> None:
    assert not [c for c in found(body) if c.kind == "decision"]


@pytest.mark.parametrize(
    "body",
    [
        "ACTION: Elected members to write to the mill.",
        "ACTION: Appointed auditor to send the accounts (Ben Orrin)",
        "ACTION: Rejected applicants will be told by Ben Orrin.",
        "Ben Orrin agreed to act as host for the visit on 10 May.",
    ],
)
def test_tasks_that_look_like_outcomes(body: str) -> None:
    assert [c.kind for c in found(body)] == ["action"]


def test_a_board_that_says_what_it_did() -> None:
    assert [c.kind for c in found("ACTION: Approved the plan and sent it on.")] == ["decision"]


def test_a_motion_that_the_chair_sought_and_somebody_made() -> None:
    (row,) = found("The Chair called for a motion to adjourn. Ben Orrin moved. Peter Lamb seconded. All in favour.")
    assert (row.kind, row.rule) == ("decision", "motion-carried")
    assert "motion to adjourn" in row.task


def test_who_moved_a_motion_set_below_decides_nothing_of_his_own() -> None:
    rows = found("MOVED Cr Quill SECONDED Cr Orrin\n\nThat the boat be sold.\n\nCARRIED 5/0")
    assert [c.task for c in rows] == ["That the boat be sold."]


def test_arrows_in_a_very_long_line() -> None:
    start = time.thread_time()
    assert ARROW.search("the pond is full of ducks and " * 1000) is None
    assert time.thread_time() - start < 1


def test_a_line_that_points_twice() -> None:
    match = ARROW.search("Roof leaks → tiles are loose → Ben Orrin")
    assert match is not None
    assert match["who"] == "Ben Orrin"


@pytest.mark.parametrize(
    "body",
    ["The mill is to remain at the present site while works go on.", "HMRC approved the claim in January."],
)
def test_what_stays_or_others_approve_is_no_decision(body: str) -> None:
    assert rows(body) == []
