"""One decision is one row: votes, seconders and announcing words beside it are none; small documents in, decisions out."""

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Orrin Water District Board, 8 January 2020

Directors present: Ted Quill, President; Pam Roper, Vice President; Marty Osei, Director. Also present: Donna Lamb, Secretary.

"""


def decisions(body: str) -> list[str]:
    found = understand(read_bytes((HEAD + body + "\n").encode(), "minutes.md")).commitments
    return [c.evidence.text for c in found if c.kind == "decision"]


@pytest.mark.parametrize(
    "text",
    [
        "A motion to approve the draft budget was made by Osei, seconded by Roper. Motion carried. (Roll call: Osei - aye, Roper - aye, Quill - aye)",
        "The agenda was unanimously approved on a motion by Pam Roper. All in attendance were in favor.",
        "Osei moved and Roper seconded to approve the fund allocations. Quill called for acclamation. He asked if there were any objections "
        "to approval by acclamation. There being none, the Board voted to approve the motion with 3 votes in favor and 0 against.",
        "Osei moved and Roper seconded to approve the work plan, as amended. Lamb asked about the costs. Quill spoke of them at length. "
        "The Board voted to approve the work plan, as amended, with 3 votes in favor, 0 against.",
        "MOTION: Director Roper moved to adopt the lease. Director Osei seconded.\n\nAyes — Directors Roper, Osei and Quill\n\n"
        "Nays — none\n\nAbsent — Directors Dole and Marsh\n\nMotion carried\n\n5. Public comments — none\n\n6. Unfinished business",
        "Pam Roper sets the motion to accept the rule as stated in the draft. Marty Osei seconded. No discussion, no objections, motion passed.",
    ],
)
def test_the_vote_behind_a_decision_is_no_other(text: str) -> None:
    assert len(decisions("## Business\n\n" + text)) == 1


def test_two_motions_in_a_row_are_two_decisions() -> None:
    found = decisions(
        "- The agenda was unanimously approved on a motion by Pam Roper and seconded by Marty Osei.\n"
        "- The minutes were unanimously accepted on a motion by Marty Osei and seconded by Pam Roper.\n"
    )
    assert [text.split()[1] for text in found] == ["agenda", "minutes"]


def test_motions_in_small_letters_with_their_outcome_right_behind() -> None:
    found = decisions(
        "## R2020-04 P. Roper, M. Osei:\n\nThat we accept the correspondence as presented. Carried.\n\n"
        "## R2020-05 M. Osei, P. Roper:\n\nThat we resume to an open meeting. Time: 8:24 p.m. Carried.\n"
    )
    assert len(found) == 2
    assert not decisions("That we are short of water was no surprise to those who came.")


@pytest.mark.parametrize(
    "text",
    [
        "Action: Moved by Roper, seconded by Osei, and carried unanimously to adopt the consent calendar.",
        "Action: Approved, Vote: unanimous",
    ],
)
def test_a_vote_behind_action_is_a_decision(text: str) -> None:
    assert len(decisions("## Consent items\n\n" + text)) == 1


def test_house_keeping_under_the_headings_of_attendance_and_agenda() -> None:
    assert decisions("## Agenda review\n\nThe proposed agenda was accepted.") == ["The proposed agenda was accepted."]


def test_a_motion_below_a_heading_of_agenda_is_one_decision_with_its_vote() -> None:
    text = "Osei moved and Roper seconded to approve the agenda. There being no objections, the Board voted to approve the agenda."
    assert len(decisions("## Agenda\n\n" + text)) == 1


def test_the_vote_in_the_words_of_the_motion_is_what_states_the_decision() -> None:
    text = "Osei moved and Roper seconded to approve the work plan. Lamb spoke of it. The Board voted to approve the work plan, with 3 votes in favor."
    assert decisions("## Business\n\n" + text) == [text.split(". ", 2)[2]]


def test_the_board_votes_on_another_matter_after_a_motion_that_nothing_came_of() -> None:
    text = "Osei moved and Roper seconded to buy the field. Lamb objected.\n\nThe Board voted to thank the mayor for the parade."
    assert decisions("## Business\n\n" + text)[-1] == "The Board voted to thank the mayor for the parade."


@pytest.mark.parametrize("outcome", ["Motion carried", "Motion passed.", "Resolution adopted"])
def test_an_outcome_on_a_line_of_its_own_makes_no_decisions_of_the_items_below(outcome: str) -> None:
    text = f"Osei moved to adopt the lease. Roper seconded.\n\n{outcome}\n\n- Comments from the public\n- Old business and reports\n"
    assert len(decisions("## Business\n\n" + text)) == 1


def test_a_nomination_without_an_election_decides_nothing() -> None:
    assert not decisions("## Committee\n\n- Lena Moss (Nominated: Pam Roper Seconded: Marty Osei)")
