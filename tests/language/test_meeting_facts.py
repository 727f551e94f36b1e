"""The meeting's facts where the head does not give them plainly: in files' names, running lines, memoranda, lists and words for meetings."""

import pytest

from pipeline.language import understand
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes

REST = "\n\n## Present\n\nAnna Quill, Ben Orrin\n\n## Roof\n\nThe roof leaks.\n"


def meeting(text: str, name: str = "minutes.md") -> Meeting:
    found = understand(read_bytes(text.encode(), name)).meeting
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("minutes_250312.md", "2025-03-12"),
        ("2021JAN22RoofNotes.md", "2021-01-22"),
        ("Notes12May2021.md", "2021-05-12"),
        ("Minutes (approved) 251203.md", "2025-12-03"),
        ("ref-999999.md", None),
    ],
)
def test_days_in_names_of_files(name: str, day: str | None) -> None:
    assert meeting("# Little Hadlow Parish Council" + REST, name).date == day


def test_six_figures_by_the_year_that_the_head_names() -> None:
    assert meeting("# Mill Trust Board 2024" + REST, "board-030524.md").date == "2024-05-03"


def test_a_day_without_its_year_is_that_of_the_files_name() -> None:
    assert meeting("# Notes of Jan 12\n\n## Looking back on 2017" + REST, "2018.01.12.md").date == "2018-01-12"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Monthly General Meeting, May 2024\n---\n\n## Questions\n\nThis meeting sought to say what a secretary is to do.", "Monthly General Meeting, May 2024"),
        ("# Fell Homeowners\n\nThe meeting convened at 6:30 pm.", "Fell Homeowners"),
    ],
)  # fmt: skip
def test_a_sentence_is_no_title(text: str, title: str) -> None:
    assert meeting(text).title == title


@pytest.mark.parametrize(
    "head",
    [
        "Date of report: 9 March 2020\n\nMeeting Date/Time: 3 March 2020, 19:30",
        "Minutes of the meeting held on Tuesday the 3rd day of March 2020",
        "3 March 2020\n\n- Fair is on 5 April\n- Annual meeting is Dec 5 at the hall",
        "To: Members\nFrom: Clerk\nDate: 9 March 2020\nRe: Minutes\n\nThe Council met on 3 March 2020 at 7pm.",
    ],
)
def test_the_day_beside_others(head: str) -> None:
    assert meeting(f"# Little Hadlow Parish Council\n\n{head}{REST}").date == "2020-03-03"


@pytest.mark.parametrize(
    "words",
    [
        "Next PC: 7 April",
        "Next review is on 7 April.",
        "DONM 7/4/20 at the hall",
        "The Council shall convene again on 7 April 2020.",
        "The fourth meeting is to take place on 7 April 2020.",
        "Next council Tue 7 April, fair 2 April",
    ],
)
def test_next_meetings_called_otherwise(words: str) -> None:
    head = "# Little Hadlow Parish Council\n\nMinutes of 3 March 2020"
    assert meeting(f"{head}{REST}\n{words}\n").next_meeting == "2020-04-07"


@pytest.mark.parametrize(
    "words",
    [
        "Next payment: 7 April",
        "Next bulb order is on 7 April.",
        "The Roof Committee meets next on 7 April.",
        "Next Orrin Fair 7 April",
    ],
)
def test_what_is_next_and_no_meeting(words: str) -> None:
    head = "# Little Hadlow Parish Council\n\nMinutes of 3 March 2020"
    assert meeting(f"{head}{REST}\n{words}\n").next_meeting is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("# Report on the 4th Working Group Meeting of the Mill Ontology\n\n3 March 2020", "Mill Ontology Working Group"),
        ("# Minutes\n\n3 March 2020\n\nThe Parish Council met. Fay Noon is Clerk to Orrin Parish Council.", "Orrin Parish Council"),
        ("# Orrin Bell Ringers\n\nTuesday 3 March 2020", "Orrin Bell Ringers"),
        ("# Net Meeting 119\n\n3 March 2020", None),
        ("# Consent Agenda\n\nTuesday 3 March 2020", None),
        ("Committee: Animal Care Committee (ACC) Date of meeting: 3 March 2020", "Animal Care Committee"),
        ("# MINUTES OF GOVERNING BOARD\n\nA meeting of the Governing Board of the Mill Foundation was held on 3 March 2020.", "Governing Board of the Mill Foundation"),
        ("# 8th Teleconference of OR-WDC, 3 March 2020", "OR-WDC"),
        ("# OrMill Developers web meeting 3rd March 2020", "OrMill Developers"),
        ("# Mill TC video conference minutes 3 March 2020", "Mill TC"),
        ("# Fell \"Glass\" Meeting\n\n3 March 2020", "Fell Glass"),
        ("# Finance Committee Minutes\n\n3 March 2020\n\n## Minutes of Previous Finance Committee Meeting", "Finance Committee"),
        ("To: Members of the Lamp Standards Board\nFrom: Clerk\nDate: 9 March 2020\nRe: Minutes", "Lamp Standards Board"),
    ],
)  # fmt: skip
def test_bodies_that_no_title_names(head: str, body: str | None) -> None:
    assert meeting(head + REST).body == body


@pytest.mark.parametrize(
    ("name", "body"), [("sig-content-2021-06-23.md", "SIG Content"), ("ABC_Steering.md", "ABC Steering")]
)
def test_groups_in_names_of_files(name: str, body: str) -> None:
    assert meeting("Anna Quill and Ben Orrin spoke.\n\nThe roof leaks.\n", name).body == body


@pytest.mark.parametrize(
    "there",
    [
        "Present: Anna Quill (Captain, chairing), Ben Orrin (Secretary)",
        "Notes of the group, 3 March 2020 (online) Chair: Anna Quill, Deputy Nurse",
        "Chair: VP Education (Anna Quill)",
        "Chair: Editor-in-chief Anna Quill",
        "Call to Order\tAnna Quill",
        "Participants\n\n- AQ - Anna Quill, Mill Trust, Deputy (chairing)\n- BO - Ben Orrin, Mill Trust",
        "Present:\n\n- Anna Quill (AQ), Mill Trust [MT] - Director: Chairperson\n- Ben Orrin (BO), Mill Trust",
    ],
)
def test_chairs_told_in_passing(there: str) -> None:
    assert (
        meeting(f"# Mill Users Group\n\n3 March 2020\n\n{there}\n\n## Roof\n\nThe roof leaks.\n").chair == "Anna Quill"
    )


def test_who_chairs_something_else_is_not_the_chair() -> None:
    text = "# Mill Users Group\n\n3 March 2020\n\nPresent: Anna Quill (Chair of Fairs), Ben Orrin\n\nVice Chair: Cy Dole\n\n## Roof\n\nIt leaks.\n"
    assert meeting(text).chair is None


@pytest.mark.parametrize(
    ("head", "body", "times"),
    [
        ("Minutes, 26.11.25 7pm-9pm", "", ("19:00", "21:00")),
        ("Minutes, 12 March 2024", "## Call to order 7:07 PM\n\nMeeting adjourned 7:58", ("19:07", "19:58")),
        ("Minutes, 12 March 2024, 6:02 p.m.", "Meeting ended at 6:29", ("18:02", "18:29")),
        ("Minutes, 12 March 2024, 6:02 p.m.", "Closed on the second day at 10.30 a.m.", ("18:02", "10:30")),
    ],
)
def test_hours_of_the_day(head: str, body: str, times: tuple[str, str]) -> None:
    text = f"# Mill Trust\n\n{head}\n\nPresent: Anna Quill\n\n{body}\n"
    meeting = understand(read_bytes(text.encode(), "minutes.md")).meeting
    assert (meeting.start, meeting.end) == times


@pytest.mark.parametrize(
    "sentence",
    [
        "May 14th meeting minutes hang in the hall.",
        "Open evening: 7 July was named, to be settled next time.",
    ],
)
def test_days_of_which_no_meeting_is_told(sentence: str) -> None:
    text = f"# Mill Trust\n\nMinutes, 23 June 2020\n\nPresent: Anna Quill\n\n{sentence}\n"
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.next_meeting is None


def test_those_who_lead_an_item_each_are_not_in_the_chair() -> None:
    text = "# Mill Trust\n\nMinutes, 23 June 2020\n\nPresent: Ada Quill, Ed Hale\n\n## Roof\n\nLed by: Ada\n\nAda spoke.\n\n## Path\n\nLed by: Ed\n\nEd spoke.\n"
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.chair is None


def test_those_nominated_for_an_office_are_not_in_the_chair() -> None:
    text = "# Mill Trust\n\nMinutes, 23 June 2020\n\nPresent: Ada Quill, Ed Hale\n\n## Nominations for positions\n\nChair - Matt Tarn\n\nTreasurer - Olly Wick\n"
    read = understand(read_bytes(text.encode(), "minutes.md"))
    assert read.meeting.chair is None
    assert [a.name for a in read.attendance] == ["Ada Quill", "Ed Hale"]
