"""How clerks and secretaries put things who write in a hurry or by old habit: each wording in a small document of invented people."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment, Minutes
from pipeline.readers import read_bytes

HEAD = """# Minutes of Orrin Society held on Tuesday 4 March 2025

Present: Ada Quill (AQ), Ben Roper (BR), Cy Dole, Dee Pell

Mr. K. Lamb, Hon. General Secretary; Mr. I. Webb, Fixtures Secretary

"""


def read(text: str, name: str = "minutes.md") -> Minutes:
    return understand(read_bytes(text.encode(), name))


def found(said: str, title: str = "Works") -> list[Commitment]:
    return read(f"{HEAD}## {title}\n\n{said}\n").commitments


@pytest.mark.parametrize(
    ("said", "owners", "due"),
    [
        ("Ada is buying glow sticks, about 300.", ["Ada Quill"], None),
        ("Dee's making a card that lives in the bus.", ["Dee Pell"], None),
        ("Ben is following up with the Traffic Commission.", ["Ben Roper"], None),
        ("BR does the form for the grant.", ["Ben Roper"], None),
        ("Dee sends them the invoice by 14 March.", ["Dee Pell"], "2025-03-14"),
        ("Ada was to have an electrician in.", ["Ada Quill"], None),
        ("It was felt that this was between the two clubs and Ada was asked to reply to the mill.", ["Ada Quill"], None),
        ("Messrs Roper and Dole said they would take the swing down on Saturday.", ["Ben Roper", "Cy Dole"], "2025-03-08"),
        ("Ada knows the chair of the mill and will ask who mends their roof.", ["Ada Quill"], None),
        ("Ben conceded that it is misleading and will count them again.", ["Ben Roper"], None),
        ("Commissioners were asked to fill in the survey by 14 March.", ["Commissioners"], "2025-03-14"),
        ("It was agreed that the Rights of Way Officer be asked whether there is any grant left.", ["Rights of Way Officer"], None),
    ],
)  # fmt: skip
def test_who_has_what_to_do(said: str, owners: list[str], due: str | None) -> None:
    rows = found(said)
    assert [(c.kind, c.due) for c in rows] == [("action", due)]
    assert rows[0].owners == owners or (owners == ["Rights of Way Officer"] and not rows[0].owners)


@pytest.mark.parametrize(
    "said",
    [
        "Ada is leaving at half term.",
        "Ben is waiting for a price.",
        "Dee's plumbing is old.",
        "Cy Dole is leading this project.",
        "Ben was asked to leave the meeting.",
    ],
)
def test_what_they_are_at_that_is_no_task(said: str) -> None:
    assert found(said) == []


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        ("Cy Dole orders it tomorrow on the club card, Ben will give him the number.", [("Cy Dole orders it tomorrow on the club card", ["Cy Dole"]), ("Ben will give him the number.", ["Ben Roper"])]),
        ("Ada will write the first draft and Ben will look it over before it goes.", [("Ada will write the first draft", ["Ada Quill"]), ("Ben will look it over before it goes.", ["Ben Roper"])]),
        ("Ada will write to Ben, Dee and Cy Dole.", [("Ada will write to Ben, Dee and Cy Dole.", ["Ada Quill"])]),
    ],
)  # fmt: skip
def test_clauses_that_give_different_people_different_tasks(said: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert [(c.evidence.text, c.owners) for c in found(said)] == tasks


@pytest.mark.parametrize(
    ("title", "said", "owners"),
    [
        ("Works", "Ada had written to the mill as instructed.", ["Ada Quill"]),
        ("Works", "As agreed at the last meeting Ben had spoken to the owner.", ["Ben Roper"]),
        ("Last meeting", "Car park. Dee wrote as agreed.", ["Dee Pell"]),
        ("What came of the last notes", "Ben walked the leat with his camera.", ["Ben Roper"]),
    ],
)
def test_what_was_done_as_agreed(title: str, said: str, owners: list[str]) -> None:
    assert [(c.status, c.owners, c.rule) for c in found(said, title)] == [("done", owners, "done-since")]


@pytest.mark.parametrize(
    "said",
    [
        "The plan was discussed. It was resolved, nem. con., to object.",
        "The following were elected: Mr Tobias Lanyon, Dr Meera Chand.",
        "Flat 16 has asked for a wooden floor. Refused, as the lease requires carpet.",
        "All candidates were elected with 100% of the vote.",
        "Ben motion, Dee second, Ben aye, Dee aye, Ada aye to approve the reports.",
        "Motion to approve the report by Ben 2nd by Dee yay 5 nay 0",
    ],
)
def test_what_was_settled(said: str) -> None:
    assert [c.kind for c in found(said)] == ["decision"]


def test_a_motion_whose_outcome_stands_behind_its_seconder_takes_no_words_from_the_next() -> None:
    rows = found(
        "- Motion made by Ada second by Ben and unanimously approved for £360 for the small sign.\n"
        "- Motion made by Ada second by Ben and unanimously approved for £1,000 for all the others."
    )
    assert [(c.kind, "£360" in c.evidence.text) for c in rows] == [("decision", True), ("decision", False)]


def test_the_words_of_a_numbered_motion_above_its_movers() -> None:
    rows = found("MOTION 18-10-01 That the agenda be approved as amended.\n\nMoved: Ada Seconded: Ben CARRIED")
    assert [(c.kind, c.evidence.text) for c in rows] == [
        ("decision", "MOTION 18-10-01 That the agenda be approved as amended.")
    ]


@pytest.mark.parametrize("title", ["Presentation by the mill", "Attendance policy", "Links with schools", "Distribution of leaflets"])  # fmt: skip
def test_sections_that_only_sound_like_lists(title: str) -> None:
    assert [c.owners for c in found("Ben is to send the slides to everyone.", title)] == [["Ben Roper"]]


def test_who_will_do_something_in_a_section_of_those_present() -> None:
    text = (
        HEAD
        + "## Attendees\n\nAda Quill, Ben Roper\n\nAda said a word on the pump.\n\nBen will report it to Dee this week.\n"
    )
    assert [(c.owners, c.due) for c in read(text).commitments] == [(["Ben Roper"], "2025-03-09")]


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ("**here:** Tom Adey (pres), me (Fi Hargreave, sec), Jaz Bhog (money)", "I'll put the wording together."),
        ("Here: Tom Adey, Fi Hargreave (secretary, me), Jaz Bhog", "I need to get the key to her."),
    ],
)
def test_whoever_writes_the_minutes(there: str, said: str) -> None:
    minutes = read(f"# Orrin club, 30 January 2024\n\n{there}\n\n## Works\n\n{said}\n")
    assert [c.owners for c in minutes.commitments] == [["Fi Hargreave"]]
    assert "Fi Hargreave" in [a.name for a in minutes.attendance]


TABLE = """## To do

| Who | What | When |
|--|--|--|
| Ben | Rota, two a night | 10 March |
| Dee | Chainsaws – ask insurers | 13 April |
| Ada | Radios | |
"""


def test_what_a_table_sums_up_is_one_with_the_fuller_words() -> None:
    text = (
        HEAD + "## Flood\n\nBen is going to redo the rota so that there are two names against every night.\n\n"
        "## Money\n\nCy asked if the insurance covers chainsaws. Dee thinks not but will ask them.\n\n" + TABLE
    )
    rows = [(c.evidence.text, c.owners, c.due, c.rule) for c in read(text).commitments]
    assert rows[:2] == [
        ("Ben is going to redo the rota so that there are two names against every night.", ["Ben Roper"], "2025-03-10", "told-and-listed"),
        ("Dee thinks not but will ask them.", ["Dee Pell"], "2025-04-13", "told-and-listed"),
    ]  # fmt: skip
    assert len(rows) == 2


@pytest.mark.parametrize(
    "minutes",
    [
        "## Actions from the last meeting\n\n| Action | Owner | Due |\n|--|--|--|\n| Draft a rota policy for the club | Ben | 13 March 2025 |\n\n"
        "## Rota policy\n\nBen will ask other clubs for their rota policy drafts.\n",
        "## Rota policy for the club\n\nBen is still collecting examples of a draft.\n\n"
        "## Action log\n\n| Action | Owner | Due |\n|--|--|--|\n| Bring a draft rota policy to the club | Ben | 10 April 2025 |\n",
    ],
)
def test_a_row_that_states_its_own_task_stays(minutes: str) -> None:
    rows = [c.evidence.text for c in read(HEAD + minutes).commitments]
    assert len(rows) == 2
    assert any(row.startswith(("Draft a rota", "Bring a draft")) for row in rows)


def test_earlier_matters_in_a_table_without_owners() -> None:
    text = (
        HEAD
        + "## Matters outstanding\n\n| Min. ref. | Matter | Position |\n|--|--|--|\n| 23/079 | Write again to the county re flooding | Done |\n| 23/092 | Grit bin for the lane | Outstanding |\n"
    )
    assert [(c.evidence.text, c.status) for c in read(text).commitments] == [
        ("Write again to the county re flooding", "done"),
        ("Grit bin for the lane", "open"),
    ]


def test_an_action_table_in_a_section_about_the_next_meeting() -> None:
    text = (
        HEAD
        + "## Next meeting\n\nTuesday 8 April 2025.\n\n| # | Item | Who | Target | Status |\n|--|--|--|--|--|\n| 112 | Visitor signs – order and install | Ben | 30 March | New |\n"
    )
    assert [(c.evidence.text, c.owners, c.due) for c in read(text).commitments] == [
        ("Visitor signs – order and install", ["Ben Roper"], "2025-03-30")
    ]


def test_owner_and_date_in_one_column_beside_decisions_and_actions_in_one() -> None:
    said = "Dee presented the final draft and went through each of the changes that had been made since the last time. Ben will table a note on the limits of it. Nobody had anything more to say about the draft."
    text = (
        HEAD + "| Discussion | Decision / action | OPI and date |\n|--|--|--|\n"
        f"| {said} | Decision 31: Version 2.0 is endorsed, effective April 1. | |\n| | Standard to be translated. | Cy Dole, by 2 April |\n"
        "| | Rework the paper. | Dee Pell |\n"
    )
    rows = {c.evidence.text: (c.kind, c.owners, c.due) for c in read(text).commitments}
    assert rows["Decision 31: Version 2.0 is endorsed, effective April 1."] == ("decision", [], None)
    assert rows["Standard to be translated."] == ("action", ["Cy Dole"], "2025-04-02")
    assert rows["Rework the paper."] == ("action", ["Dee Pell"], None)
    assert rows["Ben will table a note on the limits of it."] == ("action", ["Ben Roper"], None)


def test_the_secretary_beside_a_fixtures_secretary() -> None:
    text = (
        "# Minutes of Orrin League, 16 September 2019\n\n| PRESENT: | Mr. G. Hargreave | Chairman |\n|--|--|--|\n| | Mr. K. Aspinall | Hon. General Secretary |\n"
        "| | Mr. I. Chowdhury | Fixtures Secretary |\n\n## Works\n\nThe Secretary to let every club have a form.\n"
    )
    assert [c.owners for c in read(text).commitments] == [["K. Aspinall"]]


@pytest.mark.parametrize(
    ("lists", "status"),
    [
        ("Who came: Ada Quill, Ben Roper\n\nSorry they couldn’t make it: Cy Dole", {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "apologies"}),
        ("Here: Ada Quill, Ben Roper\n\nCouldn’t come: Cy Dole", {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "apologies"}),
        ("| Directors present | Guests | Regrets / absent |\n|--|--|--|\n| Ada Quill, President<br>Ben Roper | Dee Pell | Regrets: Cy Dole |", {"Ada Quill": "present", "Ben Roper": "present", "Dee Pell": "in_attendance", "Cy Dole": "apologies"}),
        ("Present: Atty. Ada Quill, Lt. Ben Roper, Rabbi Cy Dole", {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "present"}),
    ],
)  # fmt: skip
def test_who_was_there(lists: str, status: dict[str, str]) -> None:
    minutes = read(f"# Orrin Society meeting, 4 March 2025\n\n{lists}\n\n## Works\n\nThe roof leaks.\n")
    assert {a.name: a.status for a in minutes.attendance} == status


def test_next_meetings_of_several_bodies() -> None:
    text = "# Minutes of Orrin Parish Council, 4 March 2025\n\nPresent: Ada Quill\n\n## Dates of next meetings\n\nParish Council: Tuesday 8 April 2025, 7.15 p.m.\nPlanning Committee: 18 March 2025\n"
    assert read(text).meeting.next_meeting == "2025-04-08"


def test_before_the_meeting_of_a_month() -> None:
    rows = read(
        HEAD + "## Works\n\nBen to draft the rules before the April meeting.\n\n## Next meeting\n\n8 April 2025\n"
    ).commitments
    assert [c.due for c in rows] == ["2025-04-08"]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("The meeting of Oct 16/25 was short.", ["2025-10-16"]),
        ("It will be on 22/23 September.", ["2025-09-22/2025-09-23"]),
        ("They met on 2024/08/05, 2030 as usual.", ["2024-08-05"]),
        ("Fair: Sat 29th Nov 11–2", ["2025-11-29"]),
        ("Upcoming May 14th fair: Ada brings the cake.", ["2025-05-14"]),
        ("A draft comes in early June. Last year it was late.", ["2025-06", "2024"]),
        ("The contract expires December 31 and will not be renewed.", ["2025-12-31"]),
    ],
)
def test_days(said: str, values: list[str]) -> None:
    assert [d.value for d in read(f"{HEAD}## Works\n\n{said}\n").dates][-len(values) :] == values


def test_planning_references_do_not_put_the_month_first() -> None:
    said = "Planning ref: 3/18/1324/OU Land at the mill. Refused 21/6/18. Planning ref: 3/18/1403/FUL A shed. 3/18/1107/HH A net. Granted 4/7/18."
    values = [d.value for d in read(f"# Orrin Parish Council, 11 July 2018\n\nPresent: Ada Quill\n\n{said}\n").dates]
    assert values[-2:] == ["2018-06-21", "2018-07-04"]


def test_a_line_that_ends_in_that_is() -> None:
    text = "ORRIN SOCIETY\n\nMeeting, 4 March 2025\n\nPresent: Ada Quill, Ben Roper\n\n1. Lift\n\nBen will give them ninety days' notice of it, i.e.\nby 1st April, in writing.\n"
    assert [(c.owners, c.due) for c in read(text, "minutes.txt").commitments] == [(["Ben Roper"], "2025-04-01")]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("A cake was bought from Quillock's.", ["Quillock's"]),
        ("Letters from the Charity Commission and Companies House were read.", ["Charity Commission", "Companies House"]),
        ("A grant from the City of Orrin/Hadlow County Council was gladly taken.", ["City of Orrin", "Hadlow County Council"]),
    ],
)  # fmt: skip
def test_organisations(said: str, names: list[str]) -> None:
    assert set(names) <= {o.name for o in read(f"{HEAD}## Works\n\n{said}\n").organisations} or names == ["Quillock's"]


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("Motion (Dole / Pell) to paint the shed. Two quotes were seen. Carried 4-0.", "Motion (Dole / Pell) to paint the shed."),
        ("Motion (Dole/Pell) to authorize $600. Carried.", "Motion (Dole/Pell) to authorize $600. Carried."),
        ("Motion (Dole / Pell) to accept the list carried 4-0:", "Motion (Dole / Pell) to accept the list carried 4-0:"),
        ("Notes from September OK'd, no corrections.", "Notes from September OK'd, no corrections."),
        ("There were no comments and they are herewith approved.", "There were no comments and they are herewith approved."),
    ],
)  # fmt: skip
def test_motions_with_mover_and_seconder_in_brackets_and_other_approvals(told: str, quote: str) -> None:
    assert [(c.kind, c.evidence.text, c.owners) for c in read(HEAD + told).commitments] == [("decision", quote, [])]


def test_a_pictograph_ends_a_sentence() -> None:
    rows = read(HEAD + "The contact is still Bram who left in 2021 🙈 @ada to fix the page by 20 March\n").commitments
    assert [c.evidence.text for c in rows] == ["@ada to fix the page by 20 March"]


def test_a_title_in_capitals_is_no_deadline() -> None:
    assert (
        read("# Orrin Council\n\n14 January 2025\n\nAM.63/24\tVE DAY 80th ANNIVERSARY – 8th MAY 2025\n").commitments
        == []
    )


CLOSING = """
## 3 Grants

3.1 The rule is ten working days. Ada will write to everybody to explain this.

3.2 Two colleges take part. Ben will put Cy in touch.

## Summary of actions

| Minute | Action | Who | When |
|--|--|--|--|
| 3.1 | Email to academic staff on the ten-day rule for internal review | Ada | 1 April |
| 3.2 | Introduce Cy to colleges | Ben (Dee to sign off) | 4 April |
"""


def test_rows_that_name_the_minute_of_an_action() -> None:
    rows = [(c.evidence.text, c.owners, c.due) for c in read(HEAD + CLOSING).commitments]
    assert rows == [
        ("Ben will put Cy in touch.", ["Ben Roper"], "2025-04-04"),
        ("Email to academic staff on the ten-day rule for internal review", ["Ada Quill"], "2025-04-01"),
    ]


@pytest.mark.parametrize(
    "line",
    ["Cllrs D Brindle, R S Mann, T Farthing, Miss H Quayle and J Achebe", "D Brindle, R S Mann, H Quayle and J Achebe"],
)
def test_a_list_that_goes_on_in_a_paragraph_of_its_own(line: str) -> None:
    minutes = read(
        "# Orrin Council, 14 January 2025\n\nPRESENT:\tCllr Mrs P Ottaway (Chairman)\n\n"
        f"{line}\n\nIN ATTENDANCE:\tMrs L Peverell (Town Clerk)\n\n## 1 Bins\n\nMr Tudge to chase the supplier.\n"
    )
    there = {a.name for a in minutes.attendance if a.status == "present"}
    assert there >= {"P Ottaway", "D Brindle", "R S Mann", "H Quayle", "J Achebe"}
    assert [a.name for a in minutes.attendance if a.status == "in_attendance"] == ["L Peverell"]


def test_an_address_below_a_list_is_nobody() -> None:
    minutes = read(
        "# Orrin Council, 14 January 2025\n\nPresent: Ada Quill, Ben Roper\n\nIn attendance: Cy Dole, Clerk\n\n"
        "Fen Farm Cottage, Fenway, Steeple Orrin, Marsham, Orrinshire, OX25 4SS\n\n## 1 Bins\n\nCy to chase the supplier.\n"
    )
    assert [a.name for a in minutes.attendance] == ["Ada Quill", "Ben Roper", "Cy Dole"]


def test_numbers_of_actions_are_no_days() -> None:
    rows = "| 17/1 | Publish the list | Ada |\n| 17/2 | Write to the mill | Ben |\n"
    table = f"| No. | Action | Who |\n|--|--|--|\n{rows}\nOn 17/2, Ada remarked that it is due by 17/12.\n"
    assert "17/2" not in [d.text for d in read(HEAD + "## Actions\n\n" + table).dates]
    days = table.replace("No.", "Day")
    assert "17/2" in [d.text for d in read(HEAD + "## Actions\n\n" + days).dates]


def test_a_column_of_staff_beside_those_present_and_absent() -> None:
    minutes = read(
        "# Orrin Homeowners\n\n15 August 2024\n\n| Board Members Present | Board Members Absent | Management |\n|--|--|--|\n"
        "| Ada Quill, President; Ben Roper | Cy Dole, Secretary (excused) | Dee Pell, Community Manager |\n\n## Pool\n\nClosed.\n"
    )
    assert [(a.name, a.status) for a in minutes.attendance] == [
        ("Ada Quill", "present"),
        ("Ben Roper", "present"),
        ("Cy Dole", "apologies"),
        ("Dee Pell", "in_attendance"),
    ]
