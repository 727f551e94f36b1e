"""Small documents in, the meeting out: letterheads, names of files, paragraphs and lists that tell of it in passing."""

import pytest

from pipeline.document import Block, Document
from pipeline.language import understand
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes

HEAD = "# Little Hadlow Parish Council\n\nMinutes of the meeting held on 3 March 2020\n\n"
REST = "\n\n## Present\n\nAnna Quill, Ben Orrin\n\n## Roof\n\nThe roof leaks.\n"


def meeting(text: str, name: str = "notes.md") -> Meeting:
    found = understand(read_bytes(text.encode(), name)).meeting
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Executive Committee Meeting Minutes\n\nOrrin Section MQS\n\n3 March 2020", "Executive Committee"),
        ("Executive Committee\n\nHadlow Branch, Millers Union\n\n# MEETING MINUTES\n\n3 March 2020", "Executive Committee"),
        ("Mill Lodge #12\n\nHomeowners Association c/o Quill Managing Associates\n\n# ANNUAL MEETING\n\n3 March 2020", "Mill Lodge #12 Homeowners Association"),
        ("PTO Meeting Minutes\n\nOrrin Elementary School\n\n3 March 2020", "Orrin Elementary School PTO"),
        ("Orrin Mill Condominium Association\n\nBoard of Managers\n\n3 March 2020", "Board of Managers"),
        ("QuillDB Steering Committee F2F\n\n3 March 2020", "QuillDB Steering Committee"),
        ("QuillDB Maintainers Committee (monthly)\n\n3 March 2020", "QuillDB Maintainers Committee"),
        ("[Draft] QuillDB Maintainers Meeting 2020-03-03", "QuillDB Maintainers"),
        ("Draft Minutes for the Sixtieth Meeting of the Orrin College Council Formed on May 5, 1999\n\n3 March 2020", "Orrin College Council"),
        ("quillpy CC meeting agenda\n\n3 March 2020", "quillpy CC"),
        ("Town of Orrin, Va\n\nMinutes of the Regular Meeting, March 3, 2020", "Town of Orrin"),
        ("Highlights of the Orrin Mill Council meeting\n\n3 March 2020", "Orrin Mill Council"),
        ("Actions from QUILL collaboration meeting on 3 March 2020\n\n### 14.1 Anna Quill – 4 March 2020", "QUILL collaboration"),
    ],
)  # fmt: skip
def test_whose_meeting_it_was(head: str, body: str) -> None:
    assert meeting(f"# {head}{REST}").body == body


def test_the_board_of_somebody_in_the_list_did_not_meet() -> None:
    people = "\n\n".join(f"{name} – Orrin District" for name in ("Anna Quill", "Ben Orrin", "Cara Moss", "Dan Ash"))
    text = f"# Orrin County Commission on Mills\n\n# Meeting Minutes – March 2, 2023\n\n## Attendees\n\n{people}\n\nEve Lark – Board of Supervisors{REST}"
    assert meeting(text).body == "Orrin County Commission on Mills"


def test_the_name_that_spells_out_a_running_title() -> None:
    blocks = [
        Block("heading", "HADLOW ROAD ROWHOMES OWNERS ASSOCIATION", level=2),
        Block("paragraph", "2012 ANNUAL MEETING"),
        Block("paragraph", "Meeting Date: Sunday, October 21, 2012"),
        Block("paragraph", "The roof leaks."),
        Block("paragraph", "Hadlow Road HOA – 2012 Annual Meeting Minutes", part="footer"),
    ]
    found = understand(Document("minutes.pdf", "pdf", blocks)).meeting
    assert found is not None
    assert found.body == "Hadlow Road Rowhomes Owners Association"


def test_headings_of_business_are_no_bodies() -> None:
    assert meeting(f"# Propositions and Motions{REST}").body is None
    assert meeting(f"# Opening Activities{REST}", "220324_QLL_TC_55.md").body == "QLL TC"


def test_the_society_that_the_text_names_by_its_letters() -> None:
    text = "# General Meeting 15 September 2018\n\nThe UK Quill Association met. The UKQA has no debts. The UKQA thanks the Orrin Quill Society and the Orrin Quill Society's members."
    assert meeting(f"{text}{REST}").body == "UK Quill Association"


def test_a_telephone_number_is_no_item() -> None:
    blocks = [
        Block("heading", "Little Hadlow Homeowners Association", level=1),
        Block("paragraph", "12 Mill Lane"),
        Block("heading", "Orrin, CO 80000", level=3),
        Block("heading", "Board of Directors", level=3),
        Block("item", "555-0100", number="(303)"),
        Block("heading", "BOARD MEETING", level=2),
        Block("heading", "July 15, 2014", level=2),
        Block("heading", "CALL TO ORDER", level=3),
        Block("paragraph", "The roof leaks."),
    ]
    found = understand(Document("minutes.pdf", "pdf", blocks)).meeting
    assert found is not None
    assert found.date == "2014-07-15"


def test_days_in_names_of_files_are_none_to_come() -> None:
    blocks = [Block("heading", "Minutes for Mill Trust", level=1), Block("paragraph", "The roof leaks.")]
    found = understand(Document("22-09-16.pdf", "pdf", blocks, meta={"created": "2016-10-03"})).meeting
    assert found is not None
    assert found.date == "2016-09-22"


def test_a_paragraph_that_tells_when_they_met() -> None:
    text = "# Meeting Minutes\n\nOur group met on October 17, 2024 at 11:00 AM. Anna agreed to write these minutes.\n\nOur group met again on October 19, 2024.\n"
    assert meeting(text).date == "2024-10-17"


@pytest.mark.parametrize(
    "words",
    [
        "Ben suggests 10 March 2020 for the social, 7 April 2020, for next business meeting.",
        "Next meeting date: Easter egg hunt - Tuesday, 7 April at 6pm",
        "We agreed for a follow-up meeting 5 weeks later, i.e. on 7 April at the same place.",
        "Meetings now to be on alternate Tuesdays at 13:00, starting 7 April 2020",
        "The only date in the calendar is the council meeting on 7 April at 6:30pm.",
    ],
)
def test_next_meetings_told_in_passing(words: str) -> None:
    assert meeting(f"{HEAD}Present: Anna Quill\n\n## Calendar\n\n{words}\n").next_meeting == "2020-04-07"


@pytest.mark.parametrize(
    "words",
    [
        "Ben to have the accounts ready by 7 April for the next meeting.",
        "Anna will go to the public meeting on 7 April.",
        "Anna will go to the Mill Trust meeting on 7 April.",
    ],
)
def test_other_days_to_come(words: str) -> None:
    assert meeting(f"{HEAD}Present: Anna Quill\n\n## Calendar\n\n{words}\n").next_meeting is None


@pytest.mark.parametrize(
    "words",
    [
        "Ben Orrin, Mill Trust (panel 2)\n\nAnna Quill, Orrin Digital Service (Chair)",
        "1. The chairperson for the meeting was elected: The President (Anna Quill).",
        "Chair of the meeting was elected Anna Quill.",
        "Members: Anna Quill (AQ), Ben Orrin (BO)\n\nA letter from the Chair (AQ) was read.",
    ],
)
def test_who_chaired(words: str) -> None:
    chair = meeting(f"{HEAD}{words}\n\n## Roof\n\nThe roof leaks.\n").chair
    assert chair in ("Anna Quill", "AQ")


@pytest.mark.parametrize(
    "title", ["Policy Meeting, 3 March 2020", "Pre-Meeting, 3 March 2020", "W17 Meeting, 3 March 2020"]
)
def test_one_plain_word_of_a_title_is_no_body(title: str) -> None:
    assert meeting(f"# {title}\n\nPresent: Anna Quill\n\n## Roof\n\nThe roof leaks.\n").body is None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("openMill Face-to-Face Board Meeting 2016 Minutes - Part 1/3", "openMill Board"),
        ("Mill Trust In-Person Committee Meeting, 3 May 2024", "Mill Trust Committee"),
        ("Notes", None),
    ],
)
def test_how_a_meeting_was_held_and_what_opens_a_sentence_are_no_names(title: str, body: str | None) -> None:
    text = (
        f"---\ntitle: {title}\n---\n3 May 2024\n\nPresent:\n\n* Anna Quill\n* Ben Orrin\n\n"
        "As this years Board Meeting Minutes run on, they come in parts.\n"
    )
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.body == body


def test_the_place_in_front_matter_is_not_the_body() -> None:
    text = "---\ntitle: June 16th, 2015, 7pm\nlocation: University of Weston, Hall 2\n---\n\nBen Orrin and Anna Quill spoke of maps.\n"
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.body is None
