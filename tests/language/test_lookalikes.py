"""What looks like a decision, an attendee, a chair or an owner, and is none: the words of ordinary minutes."""

import pytest

from pipeline.language import understand
from pipeline.minutes import Minutes
from pipeline.readers import read_bytes

HEAD = "# Fenmoor Club\n\nMinutes, 3 March 2025\n\nPresent: Ada Quill, Ben Orde, Cass Lund\n\n"


def read(body: str, head: str = HEAD) -> Minutes:
    return understand(read_bytes((head + body + "\n").encode(), "x.md"))


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("ACTION: Approved contractor list to be circulated by Ada Quill.", ["Ada Quill"]),
        ("ACTION: find out why the survey is being done by Ned Gale.", []),
        ("ACTION: chase the plans being drafted by Ada Quill.", []),
        ("Ada Quill and Ben Orde met the residents of Mill Lane. They will move their cars by Friday.", []),
        ("## Actions\n\n- Order the lamp (complete set) - Ben Orde", ["Ben Orde"]),
        ("## Actions\n\n- Close the account - closed-end fund - Ada Quill", ["Ada Quill"]),
    ],
)
def test_actions_and_who_does_them(body: str, owners: list[str]) -> None:
    (action,) = read(body).commitments
    assert (action.kind, action.owners) == ("action", owners)


def test_a_vote_that_decides_something_else_stays() -> None:
    found = read("It was resolved to sell the boat. Votes: the members approved the new rules of the club.")
    assert [c.kind for c in found.commitments] == ["decision", "decision"]


@pytest.mark.parametrize(
    "body",
    [
        "That reminds us of the roof. Costs are up.\n\nCarried out an inspection of the boiler.",
        "That hedge is too high and blocks the view.\n\nCarried forward to April: the dog bins.",
    ],
)
def test_no_motion(body: str) -> None:
    assert not [c for c in read(body).commitments if c.kind == "decision"]


@pytest.mark.parametrize(
    "body",
    [
        "The library was opened in June by Ned Gale.",
        "The county's inquiry was convened in May by Judge Ned Gale.",
        "Fence repair\n\nLeader: Ned Gale",
        "Talk on bees. Date: 12 April 2025. Host: Ned Gale",
        "Roads. In January, Ned Gale adjourned the county council meeting.",
        "The following residents have complained of hedges being present on the path: Ned Gale, Dora Pell.",
        "## Present-Day Costs\n\nNed Gale, Dora Pell and others asked for figures.",
    ],
)
def test_nobody_in_the_chair_and_nobody_new(body: str) -> None:
    found = read(body)
    assert found.meeting.chair is None
    assert {a.name for a in found.attendance} == {"Ada Quill", "Ben Orde", "Cass Lund"}


@pytest.mark.parametrize(
    "body",
    [
        "The chess match was adjourned to 10 April 2025.",
        "The judge adjourned until 9 April 2025 the case of the lock.",
        "The bus company told us that its meeting schedule changes on 1 June 2025.",
    ],
)
def test_no_next_meeting(body: str) -> None:
    assert read(body).meeting.next_meeting is None


def test_a_mark_among_the_attendees_is_no_instruction() -> None:
    found = read(
        "", "# Fenmoor Club\n\nMinutes, 3 March 2025\n\n## Attendees\n\n- Mark Gale (Attendance Officer)\n- Jo Dole\n"
    )
    assert [a.name for a in found.attendance] == ["Mark Gale", "Jo Dole"]


def test_somebody_from_outside_completes_nobody_of_a_list_in_full() -> None:
    head = "# Fenmoor Club\n\nMinutes, 3 March 2025\n\nPresent: Ada Quill, Cass Lund, Jo Ash, W. Dole, P. Marsh\n\n"
    found = read("The plumber's boy, Wilf, looked at the boiler. Wilf will mend the boiler next week.", head)
    assert {a.name for a in found.attendance} == {"Ada Quill", "Cass Lund", "Jo Ash", "W. Dole", "P. Marsh"}
