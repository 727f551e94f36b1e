"""Lists of every layout in, who was there out: each once, with status, initials, role and organisation as the list states them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Cell, Document, table
from pipeline.language import understand
from pipeline.language.attendance import attendance_of
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.minutes import Attendee
from pipeline.readers import read_bytes


def listed(text: str) -> list[Attendee]:
    return attendance_of(read_bytes(("# Minutes of the Mill Trust, 3 May 2024\n\n" + text).encode(), "x.md"))


def facts(found: list[Attendee]) -> list[tuple[str, str]]:
    return [(a.name, a.status) for a in found]


def grid(*rows: tuple[str, ...]) -> Block:
    return table([[Cell(text, r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)])


THREE = [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "present")]


@pytest.mark.parametrize(
    "text",
    [
        "Present: Ada Quill, Ben Roper and Cy Dole",
        "Present: Ada Quill (AQ), Ben Roper (BR), Cy Dole (CD)",
        "**PRESENT:** Cllr Ada Quill (Chair), Cllr. Ben Roper, Mr Cy Dole",
        "## Attendees\n\n- Ada Quill\n- Ben Roper\n- Cy Dole",
        "## Present\n\n- [AQ] Ada Quill\n- [BR] Ben Roper\n- [CD] Cy Dole",
        "## Attendance\n\n- Ada Quill, Fenwick Ltd\n- Ben Roper, Orrin Council\n- Cy Dole, Kirkdale Rovers",
        "Board members in attendance:\n\n* Ada Quill\n* Ben Roper\n* Cy Dole",
        "Members present: Ada Quill; Ben Roper; Cy Dole.",
        "The following people were present: Ada Quill, Ben Roper and Cy Dole.",
        "Ada Quill, Ben Roper and Cy Dole were present.",
        "Attendance to be taken: Ada Quill, Ben Roper and Cy Dole were in attendance",
        "Participants: Ada Quill @adaq (TSC), Ben Roper @br, Cy Dole @cydole",
        "Present: Cllr Ada Quill Cllr Ben Roper Cllr Cy Dole",
        "Present: Ada Quill (AQ), Ben Roper, Chair (BR), Cy Dole",
        "Present: Ada Quill (AQ), Orrin Water, Ben Roper (BR), Kirkdale Rovers, Cy Dole (CD), Hadlow Boats",
        "Present: Quill, Ada; Roper, Ben; Dole, Cy",
        "Present: Ada Quill, Ben RoperCy Dole",
        "Board members present: Ada Quill, Ben Roper, Cy Dole. Quorum established.",
        "The following were present during the call, which started at 13:05 UTC: Ada Quill (AQ), Ben Roper (BR), Cy Dole (CD).",
        "## Present\n\nOrrin Council: Ada Quill, Ben Roper\n\nFellgate Trust: Cy Dole",
        "## Attendance\n\nCouncil: Ada Quill, Ben Roper, Cy Dole",
        "## Present\n\n**Orrin Council**\n\n- Ada Quill\n- Ben Roper\n- Cy Dole",
        "## Attendees\n\n- Ada Quill\n- Ben's iPad\n- Ben Roper (he/him)\n- +44 20 7946 0018\n- iPhone (2)\n- Cy Dole\n- Zoom Room 3",
        "Attendees (via Zoom): Ada Quill +44 20 7946 0000, Ben Roper ben@example.org, Cy Dole",
        "Attendees (name, pronouns, affiliation)\nAda Quill, she/her, Mill Trust\nBen Roper, he/him, Orrin\nCy Dole, Kirkdale",
        "Present/Contributing: Ada Quill, Ben Roper, Cy Dole",
        "ROLL CALL-Ada Quill, Ben Roper, Cy Dole",
        "## Present\n\n- @quill (Ada Quill - Mill)\n- @br99 (Ben Roper - Orrin)\n- @cy (Cy Dole)",
        "A quorum of the Trust met at noon. The following members of the Board, a quorum under the rules, were present:\n\n"
        "Ada Quill, Mill Ltd\nBen Roper, Orrin\nCy Dole, Kirkdale",
        "The call began at 14:09, with the following Board members present: Ada Quill (AQ), Ben Roper (BR), Cy Dole (CD).",
        "## Attending\n\nThis person moves the notes to the archive:\n\n- Ada Quill\n\nPlease add your name to this list:\n\n"
        "- Ben Roper\n- Cy Dole",
        "## Attendees\n\nAcme: Ada Quill\nHypha: Ben Roper, Cy Dole",
    ],
)  # fmt: skip
def test_layouts_of_one_list(text: str) -> None:
    assert facts(listed(text)) == THREE


def test_initials_alone_name_people_in_a_list_of_initials() -> None:
    found = listed("Meeting participants were LB, CW, SR, DK (in part).\n\n## 1. Roof\n\nIt leaks.")
    assert [a.name for a in found] == ["LB", "CW", "SR", "DK"]


def test_who_was_not_able_to_attend() -> None:
    found = listed(
        "Participants: Ada Quill, Ben Roper and Cy Dole. Di Frome and Ed Gale were not able to attend.\n\nRecorder: Fay Hart"
    )
    assert dict(facts(found)) == dict(THREE) | {
        "Di Frome": "apologies",
        "Ed Gale": "apologies",
        "Fay Hart": "in_attendance",
    }


def test_what_the_model_holds_for_nobody_is_not_listed() -> None:
    text = "# Mill Trust, 3 May 2024\n\n## Present\n\nAda Quill, Ben Roper, Cy Dole. Governance, Outreach\n\n## Governance\n\nNo news.\n"
    assert [a.name for a in understand(read_bytes(text.encode(), "x.md")).attendance] == [name for name, _ in THREE]


def test_apologies_guests_and_absent() -> None:
    found = listed(
        "Present: Ada Quill, Ben Roper\n\nApologies: Cy Dole\n\nAbsent: Di Frome\n\n"
        "Also in attendance: Ed Gale (Orrin Council)\n\nIn attendance: Fay Hart, Clerk. 5 members of the public."
    )
    assert dict(facts(found)) == {
        "Ada Quill": "present",
        "Ben Roper": "present",
        "Cy Dole": "apologies",
        "Di Frome": "absent",
        "Ed Gale": "in_attendance",
        "Fay Hart": "in_attendance",
    }
    by_name = {a.name: a for a in found}
    assert by_name["Ed Gale"].organisation == "Orrin Council"
    assert by_name["Fay Hart"].role == "Clerk"


def test_in_attendance_alone_is_the_whole_list() -> None:
    assert facts(listed("In attendance: Ada Quill, Ben Roper and Cy Dole")) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Apologies were received from Cllr Cy Dole and Di Frome.",
        "Apologies for absence: Cy Dole (holiday), Di Frome",
        "Cy Dole and Di Frome sent their apologies.",
        "## 1. Apologies\n\nApologies from Cy Dole and Di Frome due to illness.",
        "Apologies had come from Cllr Cy Dole and Cllr Di Frome both owing to the snow.",
    ],
)
def test_apologies_in_sentences(text: str) -> None:
    assert facts(listed("Present: Ada Quill\n\n" + text))[1:] == [("Cy Dole", "apologies"), ("Di Frome", "apologies")]


def test_clerks_are_in_attendance_wherever_the_list_puts_them() -> None:
    found = listed("Present: Ada Quill (Chair), Ben Roper and Mrs E Gale, Clerk.")
    assert facts(found)[-1] == ("E Gale", "in_attendance")
    assert [a.role for a in found] == ["Chair", None, "Clerk"]


@pytest.mark.parametrize(
    "text",
    [
        "Present: 7 members of the public",
        "Apologies: none",
        "Attendance was low this month.",
        "Present position: the roof leaks.",
        "## Apologies\n\nNone received.",
    ],
)
def test_nobody(text: str) -> None:
    assert listed(text) == []


def test_who_a_sentence_says_attended_is_no_member() -> None:
    found = listed("Present: Ada Quill\n\nPC Ben Roper attended the meeting.\n\nHe attended the meeting of the county.")
    assert facts(found) == [("Ada Quill", "present"), ("Ben Roper", "in_attendance")]


def test_councillors_of_other_councils_with_their_councils() -> None:
    found = listed(
        "Present: Cllrs. Quill, Roper and Dole\n\nIn attendance: District Cllr Gale, Cllr Di Moss Orrin County Council, Mr C Pike Footpath Warden"
    )
    assert [a.name for a in found] == ["Quill", "Roper", "Dole", "Gale", "Di Moss", "C Pike"]
    assert found[4].organisation == "Orrin County Council"
    assert found[5].role == "Footpath Warden"


def test_roles_and_words_of_business_are_nobody() -> None:
    assert listed("Attendees: Security Officer, IT Manager, Compliance Officer") == []
    found = listed(
        "Attendance: Ada Quill, Ben Roper, Cy Dole, Di Frome\n\nGuests: Ed Gale\n\nI. Approval of the agenda\n\nMoved, seconded.\n\nIt was moved to close."
    )
    assert len(found) == 5


def test_names_above_all_labels_are_a_list() -> None:
    text = "Ada Quill, Orrin Water\n\nBen Roper, Kirkdale Rovers\n\nCy Dole, Hadlow Boats\n\nDi Frome, Mill Trust\n\n## Business\n\nThe roof leaks."
    assert [(a.name, a.organisation) for a in listed(text)] == [
        ("Ada Quill", "Orrin Water"),
        ("Ben Roper", "Kirkdale Rovers"),
        ("Cy Dole", "Hadlow Boats"),
        ("Di Frome", "Mill Trust"),
    ]


def test_labels_inside_one_paragraph_of_lines() -> None:
    found = listed("**Present**  \nAda Quill  \nBen Roper  \n**Apologies**  \nCy Dole  \n**Guests**  \nDi Frome\n")
    assert [status for _, status in facts(found)] == ["present", "present", "apologies", "in_attendance"]


def test_checkboxes() -> None:
    found = listed("## Attendance\n\n- [x] Ada Quill\n- [ ] Ben Roper\n- [x] Cy Dole (Orrin Council)\n")
    assert facts(found) == [("Ada Quill", "present"), ("Ben Roper", "absent"), ("Cy Dole", "present")]


def test_lists_end_where_business_begins() -> None:
    found = listed("## Present\n\n- Ada Quill\n- Ben Roper\n\n1. Approval of the agenda\n2. Roof repairs\n")
    assert [a.name for a in found] == ["Ada Quill", "Ben Roper"]


def test_offices_before_surnames_are_titles() -> None:
    text = "Board members present were Trustee Elm, Trustee Dole, Selectman Roper, and Supervisor Quill."
    assert [p.name for p in parse(text)] == ["Elm", "Dole", "Roper", "Quill"]


@pytest.mark.parametrize(
    "text",
    ["Cllrs Quill, Roper and Dole.", "Ada Quill – Town Clerk, Ben Roper - Assistant Town Clerk, Cy Dole - Guest"],
)
def test_several_in_a_line_that_could_be_one_with_a_description(text: str) -> None:
    assert [p.name.split()[-1] for p in parse(text, one_a_line=True)] == ["Quill", "Roper", "Dole"]


def test_headings_within_the_attendance() -> None:
    blocks = [
        Block("heading", "Attendance", level=1),
        Block("heading", "Committee", level=2),
        Block("item", "Ada Quill"),
        Block("item", "Ben Roper"),
        Block("heading", "Guests", level=2),
        Block("item", "Cy Dole"),
        Block("heading", "Roof", level=1),
        Block("item", "Dan Elm asked for a quote."),
    ]
    found = attendance_of(Document("x.md", "md", blocks))
    assert [(a.name, a.status) for a in found] == [
        ("Ada Quill", "present"),
        ("Ben Roper", "present"),
        ("Cy Dole", "in_attendance"),
    ]


def test_labels_told_by_their_last_words() -> None:
    assert label_of("SECTORAL REPRESENTATIVES PRESENT:").status == "present"
    assert label_of("Engineers of the Mill Attending: Ada Quill").status == "in_attendance"
    assert label_of("The lamps are present: two of them") is None


def test_a_handle_ends_the_name_and_the_rest_describes() -> None:
    (person,) = parse("Ada Quill, @aquill, Mill Logic (chair)")
    assert (person.name, person.organisation, person.role) == ("Ada Quill", "Mill Logic", "chair")


def test_surnames_that_are_words_are_names_in_lists() -> None:
    assert [p.name for p in parse("Susan Hall, Ann May, Kate Church, A. Underhay")] == [
        "Susan Hall",
        "Ann May",
        "Kate Church",
        "A. Underhay",
    ]


def test_handles_beside_each_other_and_with_digits() -> None:
    assert facts(listed("## Participants\n\n- Attendees: @sluice @quill\n- Absentees: @roper (on leave) @dole")) == [
        ("@sluice", "present"),
        ("@quill", "present"),
        ("@roper", "absent"),
        ("@dole", "absent"),
    ]
    assert [a.name for a in listed("Community attendance:\n\n- sluice\n- millrace24\n- quill2")] == [
        "sluice",
        "millrace24",
        "quill2",
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Works Manager Dan Quill, Land Planning Administrator Jo-Paul Roper, Fire Chief Will Dole",
            {"Dan Quill": "Works Manager", "Jo-Paul Roper": "Land Planning Administrator", "Will Dole": "Fire Chief"},
        ),
        (
            "Head of Personnel (Mr V. Quill), Meetings Administrator (Ms Karen Roper)",
            {"V. Quill": "Head of Personnel", "Karen Roper": "Meetings Administrator"},
        ),
        ("Jan Quill, April Kyle Roper", {"Jan Quill": None, "April Kyle Roper": None}),
        ("Ada Quill Carole Doré Joy Roper", {"Ada Quill": None, "Carole Doré": None, "Joy Roper": None}),
    ],
)  # fmt: skip
def test_people_behind_their_offices_and_without_commas(text: str, people: dict[str, str | None]) -> None:
    assert {p.name: p.role for p in parse(text)} == people


def test_a_numbered_list_of_apologies_ends_with_its_number() -> None:
    blocks = [
        Block("item", "Apologies for absence", number="1.", level=0),
        Block("item", "Ada Quill (AQ)", number="a.", level=1),
        Block("item", "Follow-up from last meeting", number="2.", level=0),
        Block("item", "Re-ratification", number="a.", level=1),
    ]
    assert facts(attendance_of(Document("x.md", "md", blocks))) == [("Ada Quill", "apologies")]


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    label_of(text)
    for person in parse(text):
        assert person.name.strip()


@settings(deadline=2000)
@given(st.text(alphabet="Aa,;:()[] and\n\t-–&/", min_size=2000, max_size=6000))
def test_hostile_lists_take_no_time(text: str) -> None:
    parse(text)
    label_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The meeting was called to order at 6:04 pm by President Quill. Board members present: Clark, Quill, and Wood. "
            "Board members absent: Kelly. Staff present: Dan Roper.",
            {"Clark": "present", "Quill": "present", "Wood": "present", "Kelly": "absent", "Dan Roper": "in_attendance"},
        ),
        (
            "Were physically present:\n\n- John Quill (JQ): University of Orrin\n- Luca Osei (LO): Hadlow College\n\n"
            "Participated remotely:\n\n- Ann Lee (AL): Mill School",
            {"John Quill": "present", "Luca Osei": "present", "Ann Lee": "present"},
        ),
        (
            "Attendance:\n\nCommissioners: John Quill, Luca Osei\n\nStaff: Fire Chief Ann Lee, Kim Fell Others: Mike Burr",
            {
                "John Quill": "present",
                "Luca Osei": "present",
                "Ann Lee": "in_attendance",
                "Kim Fell": "in_attendance",
                "Mike Burr": "in_attendance",
            },
        ),
        (
            "Apologies for their inability to attend were received from Cllr Kelly.",
            {"Kelly": "apologies"},
        ),
        (
            "Members Quill, Osei submit their apologies.",
            {"Quill": "apologies", "Osei": "apologies"},
        ),
        (
            "Directors present:\n\n- Anna Quill\n- Ben Osei\n\nMill Water District Management and Staff\n\n- Paul Helm, Engineer",
            {"Anna Quill": "present", "Ben Osei": "present", "Paul Helm": "in_attendance"},
        ),
    ],
)  # fmt: skip
def test_labels_within_paragraphs_and_of_the_remote_and_the_staff(text: str, expected: dict[str, str]) -> None:
    found = understand(read_bytes(f"# Orrin Board, 9 July 2020\n\n{text}\n\n## Roof\n\nIt leaks.\n".encode(), "x.md"))
    assert {a.name: a.status for a in found.attendance} == expected


def test_those_in_attendance_in_a_sentence() -> None:
    text = "Supervisor Jan Keogh called the meeting to order -- those in attendance are Supervisors Janet Keogh, Gary Manton and Dick Dill, Treasurer Ray Barner and Deb Pom."
    assert [a.name for a in listed(text)] == ["Janet Keogh", "Gary Manton", "Dick Dill", "Ray Barner", "Deb Pom"]


def test_items_of_a_list_that_begin_with_organisations() -> None:
    text = (
        "## Attendees\n\n* **Artefact**: Sara Allen, Sarah Rome\n* **Max Communications**: Geoff Bliss, Tim Schof\n"
        "* **Orrin Collection**: Tom Scotts, Jon Tweedy\n* **Picture**: Wim van Donge\n\nRegrets: none\n"
    )
    found = attendance_of(read_bytes(text.encode(), "minutes.md"))
    assert [(a.name, a.organisation) for a in found if a.name != "Sara Allen"] == [
        ("Sarah Rome", None),
        ("Geoff Bliss", "Max Communications"),
        ("Tim Schof", "Max Communications"),
        ("Tom Scotts", "Orrin Collection"),
        ("Jon Tweedy", "Orrin Collection"),
        ("Wim van Donge", None),
    ]
