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


def test_a_nomination_without_an_election_decides_nothing() -> None:
    assert not decisions("## Committee\n\n- Lena Moss (Nominated: Pam Roper Seconded: Marty Osei)")
