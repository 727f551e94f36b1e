"""How lists write names: surname first, cut by the line's end, numbered in a row, with notes; who was there out."""

import pytest
from tagged import NLP, tagged
from test_attendance import THREE, facts, grid, listed

from pipeline.document import Block, Document
from pipeline.language.attendance import attendance_of
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.orders import given_name_first, surnames_first
from pipeline.language.attendance.person import person_of
from pipeline.language.people import Directory, People
from pipeline.minutes import Attendee, Person


@pytest.mark.parametrize(
    "text",
    [
        "## Attendees\n\n- Quill, Ada\n- Roper, Ben\n- Dole, Cy",
        "Present: Ada Quill, Ben Roper, Cy\n\nDole\n\nThe meeting began at six.",
        "## MEMBERSPRESENT\n\n- Ada Quill\n- Ben Roper\n- Cy Dole",
        "## Members present\n\nDr. Ada Quill 2. Mr. Ben Roper 3.Ms. Cy Dole",
        "## Attendees\n\n- Ada Quill\n- Ben Roper\n\nOn the phone: Cy Dole",
        "Ada Quill, Ben Roper and Cy Dole met on Tuesday to discuss the hall.",
        "## Particpants\n\n- Ada Quill\n- Ben Roper\n- Cy Dole",
        "In attendence:\n\n- Ada Quill\n- Ben Roper\n- Cy Dole",
        "## Present\n\n- Orrin Core: Ada Quill\n- Fell Core:\n- Mill Trust: Ben Roper, Cy Dole",
    ],
)
def test_ways_to_write_three_names(text: str) -> None:
    assert facts(listed(text)) == THREE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present: Ada Quill, Ben Roper†, Cy Dole\n\n† absent", {"Ben Roper": "absent", "Cy Dole": "present"}),
        ("Present: Ada Quill, Ben Roper2, Cy Dole\n\n2 did not attend", {"Ben Roper": "absent", "Cy Dole": "present"}),
        ("Present: Ada Quill\n\nLeave of absence was granted to Mr Ben Roper.", {"Ben Roper": "apologies"}),
        (
            "Present: Ada Quill\n\n## Leave of absence\n\nThe leaves requested by the following members were granted.\n\n"
            "1. Mr. Ben Roper 2. Ms. Cy Dole\n",
            {"Ben Roper": "apologies", "Cy Dole": "apologies"},
        ),
        ("Present: Ada Quill\n\nRegrets: Ben Roper (Guest)", {"Ben Roper": "apologies"}),
        ("Present: Ada Quill\n\n## Reports\n\nStores – Ben Roper was absent.", {"Ben Roper": "absent"}),
        ("Note taker: Ben Roper\n\nAttendees: Ada, Ben, Cy", {"Ben Roper": "present"}),
        ("Present: Ada Quill\n\nMember Dole had an excused absence due to work.", {"Dole": "apologies"}),
        ("Present: Ada and Ben Roper, Cy Dole, Ed Gale", {"Ada Roper": "present", "Ben Roper": "present"}),
        ("Guests: Dr.C. Dole, Ben Roper", {"C. Dole": "in_attendance"}),
        ("Attendees:\n\n- Mark, Norm (Orrin)\n- Ada Quill (Mill)", {"Mark": "present", "Norm": "present"}),
        (
            "|Meeting|Show and tell|\n|-|-|\n|Attendance|AQ BR EG|\n",
            {"AQ": "present", "BR": "present", "EG": "present"},
        ),
        ("## Present\n\n- Cy Dole\n\n## Visitors:\n\nJ and Ben Roper\n\nAda Quill", {"J Roper": "in_attendance"}),
        (
            "Guests: Mayor Ada Quill and City Councilmembers Ben Roper, Cy Dole, and Ed Gale",
            {"Ada Quill": "in_attendance", "Ben Roper": "in_attendance", "Ed Gale": "in_attendance"},
        ),
    ],
)
def test_how_they_were_there(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dict(facts(listed(text))).items()


def test_who_met_counts_only_where_no_list_tells() -> None:
    text = "Present: Ada Quill\n\nBen Roper and Cy Dole met on Tuesday to discuss the hall."
    assert facts(listed(text)) == [("Ada Quill", "present")]


def test_some_names_of_a_column_surname_first() -> None:
    rows = [("Ada Quill", "9:44"), ("Roper, Ben J (MT)", "9:46"), ("Dole, Cy", "9:50"), ("GALE Ed", "9:51")]
    found = attendance_of(Document("x.txt", "txt", [Block("heading", "List of attendees", level=2), grid(*rows)]))
    assert [a.name for a in found] == ["Ada Quill", "Ben J Roper", "Cy Dole", "GALE Ed"]


def test_what_is_no_surname_first() -> None:
    assert not surnames_first(["Quill, Orrin", "Roper, Orrin", "Dole, Orrin"])
    assert not surnames_first(["Quill, Clerk", "Roper, Treasurer"])
    assert given_name_first("Roper, Ben Jr. (MT)") == "Ben Roper Jr. (MT)"


def test_labels_run_together() -> None:
    assert label_of("INATTENDANCE: Ada Quill") is not None
    assert label_of("PRESENTATION") is None


def found(text: str, attendance: list[Attendee]) -> dict[str, list[str]]:
    directory = People(NLP, "minutes_people")(tagged(text, attendance))._.people
    return {p.name: p.aliases for p in directory}


def test_a_name_in_either_order_is_one_person() -> None:
    listed = [Attendee(name="Quill Ada", status="present")]
    assert len(found("[Ada Quill] will write to the council.", listed)) == 1


def test_a_surname_before_its_suffix() -> None:
    directory = Directory([Person(id="p1", name="Ben Roper Jr.")])
    assert directory.owners("Mr. Roper") == ["Ben Roper Jr."]


def test_junior_behind_a_comma_is_nobody_else() -> None:
    assert [p.name for p in parse("Ada Quill, Robert Barter, Jr., Sam Luke")] == [
        "Ada Quill",
        "Robert Barter Jr",
        "Sam Luke",
    ]


def test_two_of_one_surname() -> None:
    assert [p.name for p in parse("A. Quill, J. & S. Roper, R. and B. Marsh")] == [
        "A. Quill",
        "J. Roper",
        "S. Roper",
        "R. Marsh",
        "B. Marsh",
    ]


def test_a_member_of_the_board_bears_a_title() -> None:
    assert [p.name for p in parse("Chair Ada Quill, Boardmember Ben deRoper, Boardmember Cy Dole")] == [
        "Ada Quill",
        "Ben deRoper",
        "Cy Dole",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Present: Cllrs Ada Quill, Ben Roper and the Clerk.", [("Ada Quill", None), ("Ben Roper", None)]),
        (
            "Present: Cllr Ada Quill (Chair), Cllr Ben Roper, the Clerk and two members of the public",
            [("Ada Quill", "Chair"), ("Ben Roper", None)],
        ),
        ("In attendance: Ben Roper and the Treasurer", [("Ben Roper", None)]),
        ("In attendance: Cllr Roper and the Clerk, Peter Lamb", [("Roper", None), ("Peter Lamb", "Clerk")]),
        ("In attendance: Peter Lamb, the Clerk", [("Peter Lamb", "the Clerk")]),
    ],
)
def test_an_office_without_its_holder_is_not_that_of_the_one_before_it(
    line: str, expected: list[tuple[str, str]]
) -> None:
    found = attendance_of(Document("x.md", "md", [Block("paragraph", line)]))
    assert [(a.name, a.role) for a in found] == expected


def test_tables_of_tasks_below_an_empty_label_list_nobody() -> None:
    text = (
        "Attendees: Ada Quill, Ben Roper\n\nRegrets:\n\n|Actions arising|Assigned to|Deadline|\n|-|-|-|\n"
        "|Paint the gate|Cy Dole|1 May|\n\n|Agenda item|Speaker|Time|\n|-|-|-|\n|Roof|Ed Gale|5 min|"
    )
    assert facts(listed(text)) == [("Ada Quill", "present"), ("Ben Roper", "present")]


def test_cells_beside_names_that_tell_an_office() -> None:
    text = "## Attendance\n\n| | |\n|-|-|\n|Ada Quill|ORM SC Chair – [non-voting]|\n|Ben Roper|Fell Guild REPRESENTATIVE|\n"
    assert facts(listed(text)) == [("Ada Quill", "present"), ("Ben Roper", "present")]


def test_who_wrote_is_the_one_of_that_first_name_in_the_list() -> None:
    text = "Minutes taken by: Ben\n\n## Attendees\n\n- Ben Roper\n- Cy Dole"
    assert facts(listed(text)) == [("Ben Roper", "present"), ("Cy Dole", "present")]


def test_a_column_of_initials_without_a_head() -> None:
    text = "|Attendee name| |Organisation|\n|-|-|-|\n|Ada Quill|AQu|Mill Trust|\n|Ben Roper|BR|Fell Ltd|\n"
    assert [(a.name, a.initials) for a in listed(text)] == [("Ada Quill", "AQu"), ("Ben Roper", "BR")]


def test_external_people_are_guests() -> None:
    text = "## Attendees\n\n- Ada Quill\n\n## External attendees\n\n- Ben Roper\n"
    assert facts(listed(text)) == [("Ada Quill", "present"), ("Ben Roper", "in_attendance")]


@pytest.mark.parametrize(
    "text",
    [
        "Participants: ORBA - Ada Quill, DSY - Ben Roper, MX - Cy Dole",
        "- PRESENT: Ada Quill\n\nBen Roper\n\nCy Dole\n\n- Roof",
        "Sign in below so that we know. Roll call:\n\n- name / institution / login\n- Ada Quill / Mill Trust / @aq\n- Ben Roper / Fell / @br\n- Cy Dole/Orrin/@cdole\n",
        "|Date: 6 May|\n|-|\n|Participants: Ada Quill, Ben Roper (MT), Cy Dole (FL)|\n|Mailing to: all of them, Ed Gale|\n|Annexes: 1. a list|",
    ],
)  # fmt: skip
def test_lists_with_places_logins_and_other_rows(text: str) -> None:
    assert facts(listed(text)) == THREE


def test_apologies_in_initials_alone() -> None:
    found = facts(listed("Present: Ada Quill\n\n## Apologies\n\nVNH, SL, JT\n\n## Minutes\n\nThey were read."))
    assert found == [("Ada Quill", "present"), ("VNH", "apologies"), ("SL", "apologies"), ("JT", "apologies")]


def test_a_vice_president_before_a_name() -> None:
    assert facts(listed("Attendees – Ms. Quill, V.P Roper, and Cy.")) == [
        ("Quill", "present"),
        ("Roper", "present"),
        ("Cy", "present"),
    ]


def test_the_end_of_brackets_that_a_column_cut_off_is_nobody() -> None:
    assert person_of("president)") is None
    assert person_of("Ada Quill (President)") is not None
