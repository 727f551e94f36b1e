"""Lists of who was there that no known label announces, and labels and marks in odd places: small documents in, who was there out."""

import pytest

from pipeline.document import Block, Cell, Document, table
from pipeline.language.attendance import attendance_of
from pipeline.minutes import Attendee
from pipeline.readers import read_bytes


def listed(text: str) -> list[Attendee]:
    return attendance_of(read_bytes(("# Minutes of the Mill Trust, 3 May 2024\n\n" + text).encode(), "x.md"))


def facts(found: list[Attendee]) -> list[tuple[str, str]]:
    return [(a.name, a.status) for a in found]


def grid(*rows: tuple[str, ...]) -> Block:
    return table([[Cell(text, r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)])


THREE = [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "present")]
FOUR = [*THREE, ("Di Marsh", "present")]


@pytest.mark.parametrize(
    "text",
    [
        "Panel: Professor Ada Quill (Chair; University of Orrin), Dr Ben Roper (Fenwick Hospital), Ms Cy Dole (lay member)",
        "Board: Ada Quill, Ben Roper, Cy Dole\n\n## 1. Roof\n\nIt leaks.",
        "Governors: AQ (Ada Quill, Chair), BR (Ben Roper), CD (Cy Dole)",
        "PERSONS PRESENT:\n\nEquipment Manager – Ada Quill\nCaptains – Ben Roper, Cy Dole",
        "There were present 3 members: Ada Quill, Ben Roper and Cy Dole.",
        "## Attendees (please add yourself)\n\n* Ada Quill / Mill / @adaq\n* Ben Roper / Fenwick / @br\n* Cy Dole / Orrin",
        "Sign-in\n\n1. Ada Quill - Mill\n2. Ben Roper - Orrin\n3. Cy Dole - Fenwick Ltd",
        "Attendees\n\nAda Quill\nHead of Operations, Mill Trust\n\nBen Roper\nProject Manager, Orrin Council\n\nCy Dole\nConsultant, Fenwick Ltd",
        "Attendees\n\nMill Trust\nAda Quill\nBen Roper\n\nOrrin Council\nCy Dole",
        "## Attendees\n\nDevelopers\n\n- Ada Quill\n- Ben Roper\n\nPilot (Client)\n\n- Cy Dole",
        "Present | Ada Quill (AQ) - Chair\n\nPresent | Ben Roper, Cy Dole",
    ],
)  # fmt: skip
def test_lists_behind_groups_and_sentences(text: str) -> None:
    assert facts(listed(text)) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, Ben Roper, Cy Dole, Di Marsh",
        "President – Ada Quill\nTreasurer – Ben Roper\nSecretary – Cy Dole\nMember – Di Marsh\nSocial Secretary – Vacant",
    ],
)
def test_a_run_of_names_at_the_head(text: str) -> None:
    assert facts(listed(text)) == FOUR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Panel: Ada Quill (Mill), Ben Roper (Orrin), Cy Dole\n\nOther attendees: Di Marsh\n\nSecretariat: Flo Pell and Gus Voss.",
            [*THREE, ("Di Marsh", "in_attendance"), ("Flo Pell", "in_attendance"), ("Gus Voss", "in_attendance")],
        ),
        (
            "PRESENT: Cllrs. A. Quill (Chairman), B. Roper & C. Dole In attendance: Mrs P. Marsh (Clerk) APOLOGIES: Cllr D. Pell (holiday)",
            [
                ("A. Quill", "present"),
                ("B. Roper", "present"),
                ("C. Dole", "present"),
                ("P. Marsh", "in_attendance"),
                ("D. Pell", "apologies"),
            ],
        ),
        ("Present: Ada Quill, Ben Roper, Cy Dole Minutes: Di Marsh", [*THREE, ("Di Marsh", "in_attendance")]),
        ("Present: Ada Quill, Ben Roper, Cy Dole. Di Marsh was excused.", [("Di Marsh", "apologies"), *THREE]),
        (
            "Present: Ada Quill, Ben Roper and Cy Dole\nApologies for absence were received from Di Marsh and Flo Pell.",
            [*THREE, ("Di Marsh", "apologies"), ("Flo Pell", "apologies")],
        ),
        (
            "Attendance:\n\nAda Quill (P)\nBen Roper (A)\nCy Dole (E)\n\nP = present, A = absent, E = excused",
            [("Ada Quill", "present"), ("Ben Roper", "absent"), ("Cy Dole", "apologies")],
        ),
        (
            "Ada Quill, Chair ✔\nBen Roper ✔\nCy Dole ✔\nDi Marsh ✘",
            [*THREE, ("Di Marsh", "absent")],
        ),
        ("Present: Ada Quill, Ben Roper, Cy Dole\n\nUnexcused: Di Marsh", [*THREE, ("Di Marsh", "absent")]),
        ("Invitees: Ada Quill, Di Marsh\n\nAttendees: Ada Quill", [("Ada Quill", "present"), ("Di Marsh", "in_attendance")]),
    ],
)  # fmt: skip
def test_labels_and_marks_among_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(facts(listed(text))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Present: Ada Quill\n\n## 2. Election of officers\n\nPresident: Ben Roper\n\nTreasurer: Cy Dole\n\nSecretary: Di Marsh",
        "Present: Ada Quill\n\nDistribution: Ben Roper, Cy Dole, Di Marsh",
        "Mill Trust Board\n\nBen Roper, Chair\nCy Dole, Secretary\nDi Marsh, Treasurer\nFlo Pell, Member\n\n## Call to order\n\nPresent: Ada Quill",
        "Roof – Ben Roper\nBudget – Cy Dole\nMembership – Di Marsh\n\nPresent: Ada Quill",
    ],
)
def test_other_lists_of_people_are_none_of_attendance(text: str) -> None:
    assert facts(listed(text)) == [("Ada Quill", "present")]


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("List of participants", "", ""),
            ("Attendee name (present)", "Initials", "Organisation / Email"),
            ("Ada QUILL", "AQ", "Orrin"),
            ("Ben ROPER", "BR", "fenwick"),
            ("Cy DOLE", "CD", "Mill Trust"),
        ),
        (("Attendee name", "Affiliation"), ("Quill, Ada", "Mill Trust"), ("Roper, Ben", "Orrin"), ("Dole, Cy", "Fenwick Ltd")),
        (("Attendee Name", "", "Country"), ("Ada Quill", "AQ", "Malta"), ("Ben Roper", "BR", ""), ("Cy Dole", "CD", "Spain")),
        (("Partner", "Participants"), ("MILL", "Ada Quill, Ben Roper"), ("ORRIN", "Cy Dole")),
        (("Committee member", "Role", "3/5"), ("Ada Quill", "Chair", "✓"), ("Ben Roper", "Member", "✓"), ("Cy Dole", "", "✓")),
    ],
)  # fmt: skip
def test_the_column_of_names_of_a_table(rows: tuple[tuple[str, ...], ...]) -> None:
    found = attendance_of(Document("x.docx", "docx", [Block("paragraph", "Mill Trust"), grid(*rows)]))
    assert [(a.name.title(), a.status) for a in found] == THREE


def test_a_first_column_of_labels_and_a_table_that_goes_on() -> None:
    rows = [
        ("", "Name", "Position"),
        ("Present", "Ada Quill", "Chair"),
        ("", "Ben Roper", ""),
        ("Apologies", "Cy Dole", ""),
    ]
    assert facts(attendance_of(Document("x.docx", "docx", [grid(*rows)]))) == [*THREE[:2], ("Cy Dole", "apologies")]
    begun = Block("paragraph", "PRESENT: Ada Quill")
    assert sorted(facts(attendance_of(Document("x.docx", "docx", [begun, grid(("Ben Roper", "Cy Dole"))])))) == THREE


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("Guests: Ada Quill from the Mill Trust", "Ada Quill", None, "Mill Trust"),
        ("Present: Food Coordinator – Ada Quill", "Ada Quill", "Food Coordinator", None),
        ("Present: President Ben Roper, Vice President Ada Quill", "Ada Quill", "Vice President", None),
        ("Attendees: Ben Roper, Cy Dole, Ada Quill PM", "Ada Quill", None, "PM"),
    ],
)
def test_what_stands_beside_a_name(text: str, name: str, role: str | None, organisation: str | None) -> None:
    assert (name, role, organisation) in [(a.name, a.role, a.organisation) for a in listed(text)]


def test_who_belongs_to_a_body_was_not_there_by_that() -> None:
    roster = "Updated list of the members:\n\nPanel: Ada Quill (Mill), Ben Roper (Orrin), Cy Dole (Lock)\n"
    assert listed(roster) == []
    spoken = "Our members are the best.\n\nPanel: Ada Quill (Mill), Ben Roper (Orrin), Cy Dole (Lock)\n"
    assert facts(listed(spoken)) == THREE


def test_call_signs_behind_first_names() -> None:
    assert facts(listed("Attendees: Ada M0QLL, Ben VA7BRP and Cy 2E0CYD")) == [
        ("Ada M0QLL", "present"),
        ("Ben VA7BRP", "present"),
        ("Cy 2E0CYD", "present"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The committee met in the hall at 7:00a.m. Committee members present were Ada Quill, Mary S. Roper, and Cy Dole.",
            [("Ada Quill", "present"), ("Mary S. Roper", "present"), ("Cy Dole", "present")],
        ),
        (
            "Ben Orrin was there. Dr. Roper and J. Q. Dole sent their apologies.",
            [("Roper", "apologies"), ("J. Q. Dole", "apologies")],
        ),
        (
            "J. Quill, Dr. A. Roper and Cy Dole were present.",
            [("J. Quill", "present"), ("A. Roper", "present"), ("Cy Dole", "present")],
        ),
    ],
)
def test_full_stops_of_initials_and_titles_end_no_list_of_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert facts(listed(text)) == expected


def test_a_group_whose_people_stand_in_the_line_below() -> None:
    text = "Attendance:\n\nBoard: Ada Quill and Ben Roper\n\nAbsent – Cy Dole\n\nResidents (by the sign-in sheet):\n\nS. Marsh, D. Webb, E. Lamb and F. Hill\n\nThe meeting began."
    expected = [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "absent")]
    expected += [(name, "present") for name in ("S. Marsh", "D. Webb", "E. Lamb", "F. Hill")]
    assert sorted(facts(listed(text))) == sorted(expected)


@pytest.mark.parametrize("label", ["Appendix A – Attendees", "Attachment 1: Attendees", "Annex: List of participants"])
def test_lists_at_the_end_of_the_minutes(label: str) -> None:
    text = f"The roof leaks. Ben Roper will mend it.\n\n## {label}\n\n| Ada Quill | Mill Trust |\n|---|---|\n| Ben Roper | Orrin Council |\n"
    assert facts(listed(text)) == [("Ada Quill", "present"), ("Ben Roper", "present")]


def test_a_run_of_councillors_with_offices_before_their_names() -> None:
    found = listed(
        "Vice Chairman A. Quill\n\nParish Councillor B. Roper\n\nMrs C. Dole\n\nD. Marsh (OCC)\n\nThe Chairman opened the meeting."
    )
    assert [(a.name, a.role) for a in found] == [
        ("A. Quill", "Vice Chairman"),
        ("B. Roper", None),
        ("C. Dole", None),
        ("D. Marsh", None),
    ]
