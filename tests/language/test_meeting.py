"""Small documents in, the meeting out: body, day, times, place, chair, next meeting; and files of several meetings."""

import pytest

from pipeline.language import understand
from pipeline.language.dates import Style
from pipeline.language.meeting.body import cased
from pipeline.language.meeting.component import clock
from pipeline.language.meeting.days import day_in_name
from pipeline.language.meeting.parts import split
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes


def meeting(text: str, name: str = "notes.md") -> Meeting:
    return understand(read_bytes(text.encode(), name)).meeting


REST = "\n\nPresent: Ada Quill (Chair), Ben Roper\n\n## 1. Apologies\n\nNone.\n\n## 2. Roof\n\nAda Quill will call the roofer.\n"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm", "Little Hadlow Parish Council", "2025-03-04"),
        ("MINUTES OF THE ORDINARY MEETING OF FENWICK TOWN COUNCIL\n\nHeld on 12/05/2024 in the Guildhall", "Fenwick Town Council", "2024-05-12"),
        ("# Orrin Foundation TSC Meeting 2023-10-18", "Orrin Foundation TSC", "2023-10-18"),
        ("# Library Committee Meeting Minutes\n\nNovember 26, 2019", "Library Committee", "2019-11-26"),
        ("**Fellgate Cricket Club**\n\n**Committee Meeting**\n\nDate: 6th March 2023   Time: 7pm   Venue: The Pavilion", "Fellgate Cricket Club", "2023-03-06"),
        ("# Minutes of the Trustees of the Mill Lane Trust, 3 June 2021", "Trustees of the Mill Lane Trust", "2021-06-03"),
    ],
)  # fmt: skip
def test_body_and_day(head: str, body: str, day: str) -> None:
    found = meeting(head + REST)
    assert found.body is not None
    assert body.lower() in found.body.lower()
    assert found.date == day
    assert found.chair == "Ada Quill"


def test_publication_dates_are_no_meeting_days() -> None:
    text = (
        "---\ntitle: Village council notes\ndate: 2024-06-20\n---\n# Minutes of Fenwick Village Council, 3 May 2024"
        + REST
    )
    assert meeting(text).date == "2024-05-03"


def test_earlier_minutes_approved_are_no_meeting_day() -> None:
    text = (
        "# Fenwick Village Council\n\n3 May 2024\n\nMinutes of the meeting held on 5 April 2024 were approved." + REST
    )
    assert meeting(text).date == "2024-05-03"


def test_the_files_name_helps_where_the_document_is_silent() -> None:
    assert meeting("# Fenwick Village Council" + REST, "2024-05-03 council.md").date == "2024-05-03"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("sop-2017-09-13.docx", "2017-09-13"),
        ("20170913_minutes.pdf", "2017-09-13"),
        ("AGM minutes 9.7.24.pdf", "2024-07-09"),
        ("minutes_18-02-14.docx", "2018-02-14"),
        ("committee 6 March 2023.txt", "2023-03-06"),
        ("minutes.pdf", None),
        ("99.99.99.pdf", None),
    ],
)
def test_days_in_names_of_files(name: str, day: str | None) -> None:
    found = day_in_name(name, Style())
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    "words",
    [
        "The next meeting will be held on Tuesday 1 April at 7pm in the Hall.",
        "## Date of next meeting\n\nTuesday 1 April, 7pm",
        "Next meeting: 1/4/2025",
        "Dates of future meetings: 1 April, 6 May, 3 June.",
        "There being no further business the meeting closed at 9pm. The group will meet again on 1st April.",
    ],
)
def test_next_meeting(words: str) -> None:
    head = "# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm"
    assert meeting(head + REST + "\n" + words + "\n").next_meeting == "2025-04-01"


def test_the_next_meeting_as_a_term_for_something_is_no_date() -> None:
    head = "# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025"
    assert (
        meeting(head + REST + "\nBen to report back to the next meeting. The fete is on 7 June.\n").next_meeting is None
    )


@pytest.mark.parametrize(
    "words",
    [
        "The meeting was chaired by Ben Roper.",
        "Ben Roper took the chair.",
        "Ben Roper (BR) welcomed everybody and opened the meeting.",
        "Chair: Ben Roper",
        "BR was elected Chair.",
    ],
)
def test_who_chaired(words: str) -> None:
    text = f"# Fenwick Village Council, 3 May 2024\n\nPresent: Ada Quill (AQ), Ben Roper (BR)\n\n{words}\n"
    assert meeting(text).chair == "Ben Roper"


def test_the_vice_chair_runs_the_meeting_that_the_chair_misses() -> None:
    text = (
        "# Fenwick Village Council, 3 May 2024\n\nPresent: Ben Roper (Vice Chair), Cy Dole\n\n"
        "Apologies: Ada Quill (Chair)\n\nBen Roper will write.\n"
    )
    assert meeting(text).chair == "Ben Roper"


def test_times_and_place() -> None:
    found = meeting(
        "# Fenwick Village Council\n\nDate: 3 May 2024\n\nTime: 7.30pm - 9.15pm\n\nVenue: Old School Room" + REST
    )
    assert (found.start, found.end, found.venue) == ("19:30", "21:15", "Old School Room")


@pytest.mark.parametrize(
    ("text", "times"),
    [("7.30pm to 9 p.m.", ["19:30", "21:00"]), ("19:30", ["19:30"]), ("noon", ["12:00"]), ("12am", ["00:00"]), ("item 7.3", []), ("1845 hrs", ["18:45"])],
)  # fmt: skip
def test_clock(text: str, times: list[str]) -> None:
    assert clock(text) == times


def test_capitals_are_set_as_a_title() -> None:
    assert cased("THE MILL LANE TRUST OF ORRIN") == "The Mill Lane Trust of Orrin"
    assert cased("OpenLoom TSC") == "OpenLoom TSC"


MEETING = (
    "# Minutes of {} 2024\n\nPresent: Ada Quill, Ben Roper\n\nThe roof leaks.\n\nAda Quill will call the roofer.\n\n"
)


def test_a_file_with_several_meetings_is_several_documents() -> None:
    text = "".join(MEETING.format(day) for day in ("3 May", "7 June", "5 July"))
    parts = split(read_bytes(text.encode(), "year.md"))
    assert [next(b.text for b in p.blocks if b.text) for p in parts] == [
        "Minutes of 3 May 2024",
        "Minutes of 7 June 2024",
        "Minutes of 5 July 2024",
    ]


def test_minutes_that_approve_others_are_one_document() -> None:
    text = (
        MEETING.format("3 May") + "## Minutes of the meeting held on 5 April 2024\n\nApproved.\n\nMore.\n\nAnd more.\n"
    )
    document = read_bytes(text.encode(), "one.md")
    assert split(document) == [document]
