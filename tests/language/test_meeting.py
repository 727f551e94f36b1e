"""Small documents in, the meeting out: body, day, times, place, chair, next meeting; as the document words them."""

import pytest

from pipeline.language import understand
from pipeline.language.dates import Style
from pipeline.language.meeting.body import body_in_name
from pipeline.language.meeting.component import clock
from pipeline.language.meeting.days import day_in_name
from pipeline.language.meeting.naming import cased
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes


def meeting(text: str, name: str = "notes.md") -> Meeting:
    return understand(read_bytes(text.encode(), name)).meeting


def test_who_called_to_order_may_bear_an_office() -> None:
    text = (
        "# Orrin School Board, 3 May 2024\n\nJohn Quill, Principal called the meeting to order. Ada Roper was there.\n"
    )
    assert meeting(text).chair == "John Quill"


def test_who_called_to_order_in_anothers_absence() -> None:
    text = "# Orrin Council, 3 May 2024\n\nQuill, in Roper’s absence, called the meeting to order at 7:05 p.m.\n"
    assert meeting(text).chair == "Quill"


def test_a_pronoun_is_no_chair() -> None:
    text = (
        "# Orrin School Board, 3 May 2024\n\nAnna Quill rose. She called the meeting to order. Ben Roper was there.\n"
    )
    assert meeting(text).chair != "She"


def test_somebody_with_an_office_is_no_body() -> None:
    text = "# Minutes\n\n3 May 2024\n\nCouncilwoman Dole calls the special called meeting to order.\n"
    assert meeting(text).body is None


def test_a_kind_of_meeting_is_no_body() -> None:
    assert meeting("# Coordination Meeting\n\n3 May 2024\n\nAda Quill will call the roofer.\n").body is None


REST = "\n\nPresent: Ada Quill (Chair), Ben Roper\n\n## 1. Apologies\n\nNone.\n\n## 2. Roof\n\nAda Quill will call the roofer.\n"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm", "Little Hadlow Parish Council", "2025-03-04"),
        ("MINUTES OF THE ORDINARY MEETING OF FENWICK TOWN COUNCIL\n\nHeld on 12/05/2024 in the Guildhall", "Fenwick Town Council", "2024-05-12"),
        ("## ORRIN STUDENTS ASSOCIATION\n\nCOUNCIL\n\nTuesday May 4, 2004\n\n417 Quill Hall\n\nMINUTES", "Orrin Students Association Council", "2004-05-04"),
        ("# May 10, 2011\n\nVillage of Orrin Falls\n\nMill County, Illinois\n\nThis regular board meeting was called to order by President Quill.", "Village of Orrin Falls", "2011-05-10"),
        ("MINUTES-TOWN OF ORRIN\n\nApril14,2026 @ 7:00 P.M.\n\nCouncilwoman Dole calls the special called meeting to order.", "Town of Orrin", "2026-04-14"),
        ("# Small Business Meeting\n\n3 May 2024", "Small Business", "2024-05-03"),
        ("# ORR / First AGM Minutes\n\n3 May 2024", "ORR", "2024-05-03"),
        ("# Mill Lane Planning Board Regular Business Meeting\n\n3 May 2024", "Mill Lane Planning Board", "2024-05-03"),
        ("# Orrin Foundation TSC Meeting 2023-10-18", "Orrin Foundation TSC", "2023-10-18"),
        ("# Library Committee Meeting Minutes\n\nNovember 26, 2019", "Library Committee", "2019-11-26"),
        ("**Fellgate Cricket Club**\n\n**Committee Meeting**\n\nDate: 6th March 2023   Time: 7pm   Venue: The Pavilion", "Fellgate Cricket Club", "2023-03-06"),
        ("# Minutes of the Trustees of the Mill Lane Trust, 3 June 2021", "Trustees of the Mill Lane Trust", "2021-06-03"),
        ("# Fellgate School\n\n# Minutes of the Full Governing Body Meeting\n\n3 May 2024", "Fellgate School Governing Body", "2024-05-03"),
        ("# TOWN OF FENWICK\n\n# Zoning Board of Appeals\n\nMay 3, 2024", "Town of Fenwick Zoning Board of Appeals", "2024-05-03"),
        ("# UNIVERSITY OF KIRKDALE\n\n# SENATE\n\nMinutes of the meeting held on 3 May 2024", "University of Kirkdale Senate", "2024-05-03"),
        ("# Minutes of the Annual Parish Meeting held on 3 May 2024", "Annual Parish Meeting", "2024-05-03"),
        ("# Minutes: Steering group meeting, Harbour Regeneration Partnership, 3 May 2024", "Harbour Regeneration Partnership Steering group", "2024-05-03"),
        ("# FELL HADLOW\n\n# PLANNING COMMISSION REGULAR MEETING MINUTES\n\nMay 3, 2024", "Fell Hadlow Planning Commission", "2024-05-03"),
        ("2 June 2024\n\n# Orrin Flying Club\n\n# MEETING MINUTES\n\nRegular Meeting, 3 May 2024", "Orrin Flying Club", "2024-05-03"),
        ("# Special Interest Group on Weaving (SIG-Weave) meeting, 2024-05-03", "Special Interest Group on Weaving", "2024-05-03"),
        ("Kirkdale Harbour Forum\n\n3 May 2024\n\nAda moved that we meet again on 2 June 2024 at the Orrin Rowing Club.", "Kirkdale Harbour Forum", "2024-05-03"),
        ("# REGULAR BOARD MEETING MINUTES\n\nA regular meeting of the Kirkdale Board of Parks was held on Friday, May 3, 2024.", "Kirkdale Board of Parks", "2024-05-03"),
        ("# MINUTES\n\nThe Board of Education of Fell School District met in room 114 on Friday, May 3, 2024.", "Board of Education of Fell School District", "2024-05-03"),
        ("# Orrin Project Association Meeting\n\n3 May 2024\n\nThe group cancelled the meetings set for December 25th.", "Orrin Project Association", "2024-05-03"),
        ("State of Orrin\n\nCounty of Fell\n\nTown of Hadlow\n\n# HADLOW TOWNSHIP BOARD OF TRUSTEES MEETING\n\nMay 3, 2024", "Hadlow Township Board of Trustees", "2024-05-03"),
        ("---\ntitle: 'Meeting Minutes: May 3, 2024'\nsummary: Meeting Minutes from Orrin Docs Editorial Board\n---\n\nWhere are we with the items from April 3?", "Orrin Docs Editorial Board", "2024-05-03"),
    ],
)  # fmt: skip
def test_body_and_day(head: str, body: str, day: str) -> None:
    found = meeting(head + REST)
    assert found.body is not None
    assert body.lower() in found.body.lower()
    assert found.date == day
    assert found.chair == "Ada Quill"


def test_a_list_of_members_names_the_body_and_its_chair() -> None:
    text = "# 2024-05-03\n\n## TSC Voting Members\n\n- Ada Quill, @aquill, Mill Logic (chair)\n- Ben Roper, @ben, Orrin Ltd\n"
    found = meeting(text)
    assert (found.body, found.chair) == ("TSC", "Ada Quill")


def test_the_column_of_days_of_an_action_table_is_no_meeting_day() -> None:
    table = "| Who | What | When |\n| --- | --- | --- |\n| AQ | order the paint | 15 March |\n"
    assert meeting(f"# Mill Committee, 2025-02-18\n\n## Actions\n\n{table}").date == "2025-02-18"


def test_no_body_where_none_is_named() -> None:
    text = "# Meeting Notes 3 May 2024\n\n## Meeting agenda\n\n- Club health and accomplishments\n- Party of event(s)\n"
    assert meeting(text).body is None
    assert meeting("# Meeting Attendees\n\nArmond opens the meeting at 15:00.\n\n## Roof\n\nIt leaks.\n").body is None


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("2021-01-11-mill-lane-civic-club-minutes.md", "Mill Lane Civic Club"),
        ("2025-05-26-steering-council-with-fellows.md", "Steering Council"),
        ("2011.03.02-BoardMeeting.org", "Board"),
        ("2009-10-17-ORRC-Meeting.org", "ORRC"),
        ("minutes_18-02-14.docx", None),
        ("Leadership_20181108.md", None),
    ],
)
def test_bodies_in_names_of_files(name: str, body: str | None) -> None:
    assert body_in_name(name) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("# Orrin TAC Shared Minutes, 3 May 2024", "Orrin TAC"),
        ("# Fell Hadlow Board Business Meeting, 3 May 2024", "Fell Hadlow Board"),
        ("# Loomkit Monthly Developer meeting\n\n# 3 May 2024", "Loomkit"),
        ("# Weaving Standards Framework TC Working Session\n\n3 May 2024", "Weaving Standards Framework TC"),
        ("# OLW OP Meeting minutes (May 3, 2024)", "OLW OP"),
        ("# 3rd cross team meeting, 3 May 2024", "cross team"),
        ("# Second meeting of the weaving ontology working group\n\n3 May 2024", "weaving ontology working group"),
        ("# No2Dams Annual General Meeting, 3 May 2024", "No2Dams"),
        ("# A.G.M of the Orrin Chess Club on 3 May 2024\n\nHeld at the Kirkdale State High School", "Orrin Chess Club"),
        ("# Meeting of the General Assembly, 3 May 2024", "General Assembly"),
        ("# Orrin Chess Club Incorporated\n\n# Minutes of the Annual General Meeting\n\n3 May 2024", "Orrin Chess Club Incorporated"),
    ],
)  # fmt: skip
def test_what_meeting_it_was_is_no_part_of_the_name(head: str, body: str) -> None:
    assert meeting(head + REST).body == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("# Fell Hadlow Watershed\n\n# Rivers Study Committee\n\n3 May 2024", "Fell Hadlow Watershed Rivers Study Committee"),
        ("# MINUTES\n\nOF FELL HIGH SCHOOL\n\n# TRUST LANDS BOARD\n\n# MAY 3, 2024", "Trust Lands Board"),
        ("# AGENDA ITEM III-2\n\n# FELL WATER DISTRICT\n\nBoard of Directors’ Special Meeting Minutes\n\nMay 3, 2024", "Board of Directors"),
        ("**Quayside Anglers' Association**\n\nMinutes of the Committee meeting held on 3 May 2024", "Quayside Anglers' Association Committee"),
        ("# Mill School\n\n## General Meeting Minutes - 3 May 2024, School Staffroom", "Mill School"),
        ("# Orrin Valley Trust\n\n# Management Committee\n\n3 May 2024", "Management Committee"),
    ],
)  # fmt: skip
def test_whose_committee_it_is_stands_above_it_and_belongs_to_a_single_word_or_a_town(head: str, body: str) -> None:
    assert meeting(head + REST).body == body


def test_a_name_behind_the_day_that_begins_the_first_heading() -> None:
    assert meeting("# 2024-05-03 Orrin Weavers Co-op: Standup" + REST).body == "Orrin Weavers Co-op"


def test_topics_places_and_tasks_name_no_body() -> None:
    text = "Fell Valley Youth Partnership (FVYP)\n\nKey points from the meeting on 3 May 2024\n\n# Roof\n\nIt leaks.\n\n# Young people's panel\n\nThey met.\n"
    assert meeting(text).body == "Fell Valley Youth Partnership"
    assert (
        meeting("# 3 May 2024\n\nMeeting Time: 7:00-9:00pm\n\n- Approve [April 2024 board meeting minutes]\n").body
        is None
    )
    assert meeting("# Minutes, 3 May 2024\n\nOutline of the duties of the executive\n\nThe roof leaks.\n").body is None
    league = "# Meeting Minutes - Fell Basketball League AGM\n\n3 May 2024\n\nOrrin Sports & Social Club meeting room"
    assert meeting(league + REST).body == "Fell Basketball League"


def test_front_matter_tells_who_chaired_and_where() -> None:
    text = (
        "---\ntitle: Annual meeting\npresiding: Ada Quill, Captain\nlocation: Mill House\npresent: [Ada Quill, Ben Roper]\n---\n"
        "## Roof\n\nThe annual meeting was held on 3 May 2024. Ben Roper will call the roofer.\n"
    )
    found = understand(read_bytes(text.encode(), "x.md"))
    assert (found.meeting.chair, found.meeting.venue) == ("Ada Quill", "Mill House")
    assert [a.name for a in found.attendance] == ["Ada Quill", "Ben Roper"]


def test_front_matter_tells_the_next_meeting_and_is_not_taken_for_this_one() -> None:
    text = (
        "---\ntitle: May meeting\ndate: 2024-05-03\nnext_meeting: '2024-06-07'\n---\n"
        "Twelve people came.\n\nNews: Ben said that the fair will be on June 7th at the mill.\n"
    )
    found = meeting(text)
    assert (found.date, found.next_meeting) == ("2024-05-03", "2024-06-07")


def test_of_two_days_at_the_head_the_one_in_the_files_name() -> None:
    text = "# 2026-10-02\n\n## Orrin Hackspace Board Meeting\n\n## 2 October 2024 / 18:30 / Library /\n" + REST
    assert meeting(text, "2024-10-02.md").date == "2024-10-02"


def test_the_organisation_named_again_and_again_met() -> None:
    talk = "".join(f"- Ada asked Orrinlab for {thing}. Orrinlab has none, said Ben.\n" for thing in ("paint", "chairs"))
    assert meeting("# 3 May 2024\n\n## Notes\n\n" + talk).body == "Orrinlab"


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
    ("text", "name", "day"),
    [
        ("# Orrin TSC Meeting - May 3, 2024\n\nDate: April 26, 2024", "2024-05-03.md", "2024-05-03"),
        ("# Orrin developers\n\n## 05/23/24 @ 20:30 UTC\n\nRoof", "2024-05-24.md", "2024-05-23"),
        ("Orrin Board\n\n3/5/2024\n\nRoof", "orrin-2024-03-05.md", "2024-03-05"),
    ],
)
def test_the_heads_day_and_that_of_the_files_name(text: str, name: str, day: str) -> None:
    assert meeting(text, name).date == day


def test_initials_with_more_letters_of_the_surname() -> None:
    text = (
        "# Fenwick Film Club, 3 May 2024\n\nPresent: Sam McCall (SMcC), Ben Roper (BR)\n\nSMcC chaired the meeting.\n"
    )
    assert meeting(text).chair == "Sam McCall"


def test_what_a_site_has_on_every_page_is_passed_over() -> None:
    links = "".join(f"<li>Council: {day} April 2025 Meeting</li>" for day in range(1, 29))
    page = (
        "<html><head><title>Council meeting 3 May 2024 - Fenwick</title></head><body><h1>Fenwick</h1><div><ul>"
        f"{links}</ul></div><h2>Council meeting 3 May 2024</h2><ul><li>Moderator: Ben</li><li>Ada will call.</li></ul></body></html>"
    )
    found = understand(read_bytes(page.encode(), "x.html")).meeting
    assert (found.chair, found.next_meeting) == ("Ben", None)


def test_times_and_place() -> None:
    found = meeting(
        "# Fenwick Village Council\n\nDate: 3 May 2024\n\nTime: 7.30pm - 9.15pm\n\nVenue: Old School Room" + REST
    )
    assert (found.start, found.end, found.venue) == ("19:30", "21:15", "Old School Room")


def test_labels_of_two_words_are_not_cut() -> None:
    found = meeting(
        "# Fenwick Village Council, 3 May 2024\n\nMeeting Start Time: 7:10\n\nMeeting End Time: 7:43" + REST
    )
    assert (found.start, found.end) == ("07:10", "07:43")


@pytest.mark.parametrize(
    ("text", "times"),
    [("7.30pm to 9 p.m.", ["19:30", "21:00"]), ("19:30", ["19:30"]), ("noon", ["12:00"]), ("12am", ["00:00"]), ("item 7.3", []), ("1845 hrs", ["18:45"])],
)  # fmt: skip
def test_clock(text: str, times: list[str]) -> None:
    assert clock(text) == times


def test_capitals_are_set_as_a_title() -> None:
    assert cased("THE MILL LANE TRUST OF ORRIN") == "The Mill Lane Trust of Orrin"
    assert cased("OpenLoom TSC") == "OpenLoom TSC"
