"""More small documents in, the meeting out: whose it was, when, who chaired, and when they meet again."""

import pytest

from pipeline.document import Block, Document
from pipeline.language import understand
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes

HEAD = "# Little Hadlow Parish Council\n\nMinutes of the meeting held on 3 March 2020\n\n"
PRESENT = "Present: Anna Quill, Ben Orrin\n\n"


def meeting(text: str, name: str = "notes.md") -> Meeting:
    return understand(read_bytes(text.encode(), name)).meeting


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minutes of the Committee Meeting of the Hadlow Science Fiction, Fantasy and Gothic\n\n# Horror Society", "Hadlow Science Fiction, Fantasy and Gothic Horror Society Committee"),
        ("MILL TRUST\n\n# REGISTERED CHARITY NO 1234567 APPROVED MINUTES 3 MARCH 2020", "Mill Trust"),
        ("AGENDA ITEM III.1a\n\n# Orrin Water District\n\n# Board of Directors Meeting", "Board of Directors"),
        ("Hadlow Valley Unified School District\n\nBoard of Education\n\n# Board of Education Minutes", "Board of Education"),
        ("CITY OF ORRIN\n\n# CITY COUNCIL MEETING", "City of Orrin City Council"),
        ("LITTLE HADLOW TOWNSHIP\n\n# Regular Board Meeting", "Little Hadlow Township Board"),
        ("Orrin Primary School PTFA\n\nMinutes of meeting", "Orrin Primary School PTFA"),
        ("W3C Quill WG telcon", "W3C Quill WG"),
    ],
)  # fmt: skip
def test_whose_meeting_it_was(head: str, body: str) -> None:
    assert meeting(f"# {head}\n\n3 March 2020\n\n{PRESENT}## 1. Roof\n\nThe roof was discussed.\n").body == body


def test_a_council_that_is_paid_did_not_meet() -> None:
    table = "| Payee | Council |\n|---|---|\n| Uncontested election costs | 95.00 |\n\n| Council | Election costs |\n|---|---|\n| Clerk | 10.00 |\n"
    assert meeting(f"{HEAD}{PRESENT}## 1. Payments\n\n{table}").body == "Little Hadlow Parish Council"


def test_organisations_of_which_a_sentence_tells_did_not_meet() -> None:
    text = (
        "# Little Hadlow Township\n\nJune 2, 2020\n\nMeeting called to order by Anna Quill, Supervisor, at 7:00 PM.\n\n"
        "Ben explained that Fell Shore Community College has paid its share.\n\nBen Orrin will write.\n"
    )
    assert meeting(text).body == "Little Hadlow Township"


@pytest.mark.parametrize(
    "words",
    [
        "Next trustees' meeting: 7 April",
        "Next Councillors’ meeting will be held on 7 April",
        "It was agreed to meet on 7 April at 7pm.",
        "Let's meet again on Tuesday 7 April",
        "The AGM will be held on 7 April.",
        "The Annual Parish Meeting will take place on Tuesday 7 April 2020.",
        "To prepare for the April 7 Annual Membership Meeting, Ben will book the hall.",
        "## Dates for your diary\n\n- 7 April - Parish Council meeting\n- 9 May - Fete",
        "## Next Council Meetings –\n\n## Tuesday 7 April – 7.15pm\n\nMonday July 4th",
        "## Next meeting\n\nAnna said this would normally be on 31 March 2020 but she is away.\n\nNext meeting: 7 April 7:30",
        "The next meeting with the Mill Trust is on 17 March.\n\nThe next meeting of the Council is on 7 April.",
    ],
)
def test_when_they_meet_again(words: str) -> None:
    assert meeting(f"{HEAD}{PRESENT}## 1. Roof\n\n{words}\n").next_meeting == "2020-04-07"


@pytest.mark.parametrize(
    "words",
    [
        "The next meeting of the County Council will be on 7 April.",
        "The next meeting with the contractor is on 7 April.",
        "There will be a meeting with the school on 7 April.",
        "They agreed to meet on site on 7 April.",
        "## Past\n\n- 4 February - Parish Council meeting",
    ],
)
def test_when_others_meet(words: str) -> None:
    assert meeting(f"{HEAD}{PRESENT}## 1. Roof\n\n{words}\n").next_meeting is None


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("Present: Quill, Orrin\n\nCall to order: by Supervisor Quill", "Quill"),
        ("## Attendees:\n\nAnna Quill, President/Chair, Director\n\nBen Orrin, Events Committee Chair\n\n1. The Chair called the meeting to order.", "Anna Quill"),
        (f"{PRESENT}Ben Orrin agreed to act as chair for the meeting.", "Ben Orrin"),
    ],
)  # fmt: skip
def test_who_ran_it(words: str, chair: str) -> None:
    assert meeting(f"{HEAD}{words}\n\n## 1. Roof\n\nThe roof was discussed.\n").chair == chair


@pytest.mark.parametrize(
    "text",
    [
        "# Tue March 3, 2020 at 8:00am\n\n## Agenda\n\n- Follow up to February 18th meeting\n- Roof",
        "# Hadlow Township Board Meeting\n\n3 March 2020\n\nReview and acceptance of 12 February Board Minutes: motion by Orrin",
        "---\ntitle: Spring Roof Group Meeting\nstart: 2020-03-03T14:00:42.475Z\n---\n\nBen Orrin will call the roofer.",
    ],
)
def test_the_day_that_is_the_meetings(text: str) -> None:
    assert meeting(text + "\n").date == "2020-03-03"


def test_the_day_that_front_matter_and_the_files_name_agree_on() -> None:
    text = "---\ndate: 2020-03-03\n---\n\nBen Orrin met with the surveyor on 9 October, whose plans date from 2011.\n"
    assert meeting(text, "2020-03-03-workshop.md").date == "2020-03-03"


def test_a_day_from_which_the_meeting_was_moved() -> None:
    text = "# Mill Trust Meeting\n\n3/3/2020\n\n(meeting postponed from 2/25, the hall being let)\n\nThe roof was discussed.\n"
    assert meeting(text).date == "2020-03-03"


def test_a_title_on_top_of_every_page_tells_the_day() -> None:
    title = Block("paragraph", "APPROVED MINUTES 3 MARCH 2020", part="header")
    rest = [Block("paragraph", t) for t in ("Present: Anna Quill, Ben Orrin", "Ben Orrin met the roofer on 9 March.")]
    found = understand(Document("roof.pdf", "pdf", [title, *rest])).meeting
    assert (found.date, found.title) == ("2020-03-03", "APPROVED MINUTES 3 MARCH 2020")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "---\nevent_date: 2020-03-03 18:00:00 +0000\ntitle: Mill Minutes\n---\n"
            "1. President - Ada Quill: volunteers needed Oct. 3rd & 5th\n   * Bring cakes\n",
            "03032020.md",
        ),
        (
            "---\ndate: 2020-03-03\nslug: Mill notes\n---\n\n## Agenda\n\n1. Workshop\n"
            "    - [ ] Rooms (need to know by MAR 28)\n        - [x] May 5th Monday to Wednesday 7th\n",
            "workshop.md",
        ),
    ],
)
def test_days_in_lists_are_no_meetings(text: str, name: str) -> None:
    assert meeting(text, name).date == "2020-03-03"


def test_a_line_with_day_and_place_below_a_title_that_names_the_year() -> None:
    lines = [
        Block("heading", "Mill Trust General Assembly 2020 (Members Only)", level=1),
        Block("paragraph", "Tuesday, March 3, 2020 at 2:00 PM Central Time"),
        Block("paragraph", "Jackson Room, Hotel Orrin"),
        Block("paragraph", "Ada Quill opened the meeting."),
    ]
    document = Document("notes.pdf", "pdf", lines, meta={"title": "20200102 Mill Assembly Notes.docx"})
    assert understand(document).meeting.date == "2020-03-03"


def test_the_year_of_the_files_name_for_a_title_without_one() -> None:
    lines = [Block("heading", "Meeting minutes", level=1), Block("paragraph", "Fall 2019 budget: 830")]
    document = Document("2020-03-03.pdf", "pdf", lines, meta={"title": "March 3-MM"})
    assert understand(document).meeting.date == "2020-03-03"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            "# Mill notes\n\n**Date:**\n03/02/2020, 5 pm\n\nThe roof was shown on Feb 9 already.\n",
            "20200203-notes.md",
            "2020-02-03",
        ),
        (
            "# Minutes of the Mill group\n\nSee the log of sep 6 too. We meet on 03.04.2020 at noon.\n",
            "m.md",
            "2020-04-03",
        ),
    ],
)
def test_figures_between_stops_and_the_files_name_tell_the_order_of_day_and_month(
    text: str, name: str, value: str
) -> None:
    found = understand(read_bytes(text.encode(), name))
    assert [d.value for d in found.dates if d.text[:2] == "03"] == [value]
