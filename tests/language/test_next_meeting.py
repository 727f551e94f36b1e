"""The next meeting and who chaired: a small document in, the day and the name out."""

import pytest

from pipeline.language import understand
from pipeline.minutes import Meeting
from pipeline.readers import read_bytes


def meeting(text: str, name: str = "notes.md") -> Meeting:
    return understand(read_bytes(text.encode(), name)).meeting


REST = "\n\nPresent: Ada Quill (Chair), Ben Roper\n\n## 1. Apologies\n\nNone.\n\n## 2. Roof\n\nAda Quill will call the roofer.\n"


def test_our_next_meeting_is_meant_not_that_of_others() -> None:
    text = (
        "# Mill Library Trustees, 3 May 2024\n\n## Friends\n\nThe next meeting is scheduled for May 20, 2024.\n\n"
        "## Close\n\nOur next meeting is Wednesday, June 5, 2024.\n"
    )
    assert meeting(text).next_meeting == "2024-06-05"


@pytest.mark.parametrize(
    "words",
    [
        "The next meeting will be held on Tuesday 1 April at 7pm in the Hall.",
        "## Date of next meeting\n\nTuesday 1 April, 7pm",
        "Next meeting: 1/4/2025",
        "Dates of future meetings: 1 April, 6 May, 3 June.",
        "There being no further business the meeting closed at 9pm. The group will meet again on 1st April.",
        "The next meeting will be moved from Monday 31 March to Tuesday 1 April, before the holidays of 21 April.",
        "Next meeting. The annual meeting was set for Tuesday 1 April at 7pm.",
        "A date of Tue 1 April at 7pm was set for the next call.",
        "The April meeting will be held on Tuesday 1 April.",
        "The April meeting was going to take place on 8 April. Ben moved that the April meeting be re-scheduled, on 1 April.",
        "Next: 1 April",
        "Next mtg: April 1",
        "Next Steering Committee: April 1",
        "The meeting was adjourned until 1 April 2025.",
        "Next meeting March 20th from 2:30 to 3:30 has been rescheduled for Tuesday, April 1, 2025 from 3 pm.",
        "## Upcoming Club Meetings\n\nApril 1 – Mill Hall at 6",
        "Motion to adjourn to Tuesday, April 1, 2025 carried.",
        "The Council will next meet on Tuesday 1 April.",
        "Next meeting will be Tuesday (April 1)",
        "Next meeting: April 1-2, 2025",
        "The next meeting will be held at St. Ann's Hall on April 1.",
        "Next meeting will not be on 11 March but on 1 April.",
        "The next monthly call of the steering group will be April 1",
        "Our next meetup is on April 1.",
        "Scheduled meetings for 2025: 4 February, 4 March, 1 April, 6 May.",
        "## Meeting schedule\n\n- April 1\n- May 6",
        "## Next Meeting Dates\n\nMeetings to be on a Wednesday from now on.\n\n1 April at the Hall\n\n6 May at the Hall",
        "The fee is to be revisited at the April 1 council meeting.",
        "- Later:\n- April 1, 2025 Meeting\n- Review of the roof",
        "Few changes to the budget. Second meeting scheduled for April 1.",
        "Cllr Quill said that there will be an in-person council meeting at Mill House on April 1, 2025.",
    ],
)
def test_next_meeting(words: str) -> None:
    head = "# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm"
    assert meeting(head + REST + "\n" + words + "\n").next_meeting == "2025-04-01"


def test_a_next_meeting_called_as_the_title_has_it() -> None:
    text = "# Orrin 2025 Organizing Cross-Committee\n\n4 March 2025\n\n## Next Cross-Committee Meeting\n\n- 1 April @ 6pm\n"
    assert meeting(text).next_meeting == "2025-04-01"


def test_the_next_meeting_as_a_term_for_something_is_no_date() -> None:
    head = "# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025"
    assert (
        meeting(head + REST + "\nBen to report back to the next meeting. The fete is on 7 June.\n").next_meeting is None
    )


@pytest.mark.parametrize(
    "words",
    [
        "Find a date for the next meeting in ~3 months time.",
        "Next meeting: at the end of April.",
        "Next meeting: in April, on the first Tuesday of each month",
        "The library trust's next meeting is on 2 April.",
        "The fete is planned for 7 June, following the leadership meeting.",
        "## Next meeting's agenda\n\n- Fete on 7 June",
        "Future meetings will be on a Wednesday.",
        "Posters should go up earlier next time.\nThursday - put them up.",
        "- Upcoming dates\n- Ben is to arrange a day in the mill to gather ideas about what the future of the whole village is to be, perhaps on 22nd April.",
        "Motions go on the agenda for the full council meeting scheduled for 29 April.",
        "The first youth meeting is scheduled for 2 April.",
        "The 2 April youth meeting needs chairs.",
        "There will be a meeting of the county board on 2 April.",
        "The clerk will be at the 2 April meeting of the county board.",
        "## Next meeting\n\nUnknown\n\nThese minutes were approved on 2 April:",
        "Meeting on 2 April is cancelled.\n\nBen will miss the council meeting on 2 April.",
        "The wish from the April 2 meeting was that the roof be mended.",
        "Next year's meeting will be held in Orrin.\n\n## Budget for the year to September 30, 2025",
        "Roof.\nNext meeting: 2 April\n\nPaths.\nNext meeting: 3 April\n\nMoney.\nNext meeting: TBD",
    ],
)
def test_days_that_are_not_the_next_meetings(words: str) -> None:
    head = "# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm"
    assert meeting(head + REST + "\n" + words + "\n").next_meeting is None


@pytest.mark.parametrize(
    "words",
    [
        "The meeting was chaired by Ben Roper.",
        "Ben Roper took the chair.",
        "Ben Roper (BR) welcomed everybody and opened the meeting.",
        "Chair: Ben Roper",
        "BR was elected Chair.",
        "Cy Dole welcomed everybody, and then handed over to the trust's chairman, Mr Ben Roper.",
        "The roof leaks.\n\nBen Roper, Ph.D.  Chair, Fenwick Village Council",
        "The roof leaks.\n\nBen Roper\nChairman",
        "The roof leaks.\n\nRespectfully submitted,\n\nBen Roper\n\nChair",
        "The roof leaks.\n\nSigned: Ben Roper, Chairman",
        "Chairs: Ben Roper, Ada Quill",
        "Chair(s): Ben Roper and Ada Quill",
        "Co-leads: Ben Roper, Ada Quill",
        "TSC Chair: Ben Roper",
        "Facilitator/Scribe: Ben Roper",
        "Today's facilitator: Ben",
        "- Meeting chair - Ben Roper",
        "**Chairman** Ben Roper",
        "Date: May 3 Note-taker: Ada; Moderators: Ben.",
        "Scribe: Ada Quill Chair: Ben Roper",
        "Chair: Ben Roper Scribe: Ada Quill",
        "Chair: Mr. Roper",
        "President Ben Roper, W1BR, called the meeting to order.",
        "Pres. Roper called the meeting to order at 7:05pm.",
        "|Facilitator|Notes|\n|-|-|\n|Ben Roper|Ada Quill|",
        "The meeting was called to order at 7:00 p.m. by President Roper.",
        "The meeting was called to order at 7 pm by president, Ben Roper.",
        "The meeting was called to order by the Chair of the Council, Cllr Ben Roper, at 7pm.",
        "Call to order: Ben Roper, 7:05 PM",
        "Mayor Pro Tem Ben Roper called the meeting to order.",
        "Ben Roper, Board President, called the meeting to order at 7pm.",
        "The council met in the Fell School Conference Room. Ben Roper, Principal called the meeting to order.",
        "The meeting was held at 7 p.m. with President Ben Roper presiding.",
        "It was agreed that Ben Roper would chair the meeting.",
        "The chair of the meeting was Ben Roper.",
        "RESOLVED that Cllr Ben Roper be elected Chairman for the ensuing year.",
        "## Election of Chairman\n\nCllr Ben Roper was proposed by Cllr Quill and duly elected.",
        "Ben began the meeting by asking for interests to declare.",
        "The roof leaks.\n\nThe meeting was adjourned by Chairman Roper at 9 pm.",
        "BR Chaired the meeting, starting with apologies.",
        "Ben Roper moderated, and Ada took notes.",
        "Ben Roper acting as chair",
        "Meeting was called to order by Supervisor Roper@ 6:00 PM",
        "Meeting was called to order by Supervisor Roper @ 6:00PM",
        "Meeting runner: Ben",
        "From the mill: Cy Dole (TSC chair)\n\nFrom the hall: Ben Roper (BR) (Chair)",
        "The debate was chaired by Union Debates Officer Ben Roper at noon.",
        "## IN THE CHAIR:\n\nCmhlr. B. Roper",
        "Roof. Chair Roper asked for volunteers. Walls. The tender was opened by Chair Roper then.",
        "The roof leaks.\n\nThere being no further business, Ben Roper closed the meeting at 9 pm.",
    ],
)
def test_who_chaired(words: str) -> None:
    text = f"# Fenwick Village Council, 3 May 2024\n\nPresent: Ada Quill (AQ), Ben Roper (BR)\n\n{words}\n"
    assert meeting(text).chair == "Ben Roper"


@pytest.mark.parametrize(
    "present",
    [
        "Ada Quill (AQ), Ben Roper (BR) (Chair), Cy Dole (CD)",
        "Ada Quill, Ben Roper (chairing and notes), Cy Dole",
        "Chairman Ben Roper, Ada Quill, Cy Dole",
        "Ada Quill (Roof Committee chair), Ben Roper (Chair, Fell Ltd), Cy Dole",
        "Ben Roper, President; Ada Quill, Vice President; Cy Dole, Secretary\n\nThe President called the meeting to order",
        "Ada Quill, President; Ben Roper, Vice President; Cy Dole\n\nThe meeting was opened at 7 by the vice president.",
    ],
)
def test_the_list_of_those_present_tells_who_chaired(present: str) -> None:
    assert meeting(f"# Fenwick Village Council, 3 May 2024\n\nPresent: {present}\n").chair == "Ben Roper"


def test_a_handle_may_chair() -> None:
    head = "# Orrin TSC\n\n2024-05-03\n\nAttendees:\n\n- @aquill\n- @cydole\n- @broper"
    irc = "# Orrin WG\n\n2024-05-03\n\nPresent: aquill, broper, cdole\n\nChair: broper\n\nScribe: cdole\n"
    assert meeting(irc).chair == "broper"
    for words in ("\n\nChair: @broper\n", "\n\nModerator: broper\n", " (chair)\n"):
        assert (meeting(head + words).chair or "").lstrip("@") == "broper"


@pytest.mark.parametrize(
    "words",
    [
        "Feel free to send suggestions to Bo (Chair).",
        "All posts were declared vacant. Ben chaired the meeting for the election of officers.",
        "Ada Quill will chair the next meeting.",
        "Ed Gale chaired the panel at the conference.",
        "A vote of thanks to the outgoing Chair, Ed Gale.",
        "Vice Chair: Ed Gale",
        "Host: Fenwick Library",
        "## Chair\n\n## Roof\n\nIt leaks.",
        "The President called the meeting to order.",
        "Roof: Ben Roper (Roof WG chair) will call.",
        "Chair Roper asked for paint. Chair Quill disagreed then.",
        "## Administrative Chair\n\nBen will help.",
        "|Time|Topic|Facilitator|\n|-|-|-|\n|10:00|Roof|Ben|\n|10:20|Wall|Ada|",
    ],
)
def test_no_chair_where_none_is_told(words: str) -> None:
    text = f"# Fenwick Village Council, 3 May 2024\n\nPresent: Ada Quill, Ben Roper\n\n{words}\n"
    assert meeting(text).chair is None


def test_who_chairs_something_else_did_not_chair_this() -> None:
    for role in ("Chair of Vice", "Roof WG chair", "Welfare Chair"):
        text = f"# Fenwick Film Club, 3 May 2024\n\nPresent: Ada Quill ({role}), Ben Roper (Treasurer)\n\nBen will write.\n"
        assert meeting(text).chair is None, role


def test_the_vice_chair_runs_the_meeting_that_the_chair_misses() -> None:
    text = (
        "# Fenwick Village Council, 3 May 2024\n\nPresent: Ben Roper (Vice Chair), Cy Dole\n\n"
        "Apologies: Ada Quill (Chair)\n\nBen Roper will write.\n"
    )
    assert meeting(text).chair == "Ben Roper"


def test_front_matter_names_the_next_meeting() -> None:
    assert (
        meeting("---\ndate: 2024-05-03\nnext-meeting: 2024-05-10 02:00\n---\n\nThe roof was discussed.\n").next_meeting
        == "2024-05-10"
    )


def test_chairs_of_committees_that_report_did_not_chair_the_meeting() -> None:
    points = "\n\n".join(f"## Point {n}\n\nNothing was said." for n in range(6))
    fair = "## Fair\n\nAda Quill, Chair, asked for cakes.\n\n## Art\n\nBen Roper, Chair: prints are ready."
    assert meeting(f"# Fenwick Parents meeting\n\n3 May 2024\n\n{points}\n\n{fair}\n").chair is None


def test_dates_of_forthcoming_meetings() -> None:
    text = "# Mill Council\n\nMinutes, 12 March 2024\n\nPresent: Ada Quill\n\nDates of Forthcoming Meetings – Tuesday, 9th April and 14th May at 7.30pm\n"
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.next_meeting == "2024-04-09"
