"""Lists that layout, habits of offices or slips make hard to read, who was there out."""

import pytest
from test_attendance import facts, grid, listed

from pipeline.document import Block, Document
from pipeline.language import understand
from pipeline.language.attendance import attendance_of
from pipeline.readers import read_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office before each name
        (
            "Present: Trustee Ada Quill, Treasurer Ben Roper, Supervisor Cy Dole",
            {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "present"},
        ),
        ("Present: Clerk: Ada Quill", {"Ada Quill": "in_attendance"}),
        ("## Note Taker\n\nAda Quill, Secretary", {"Ada Quill": "in_attendance"}),
        # an office as the label of those who hold it
        (
            "Members:\n\n- Ada Quill\n- Ben Roper\n\nSecretary:\n\n- Cy Dole",
            {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "present"},
        ),
        ("## Treasurer\n\n- Cy Dole to pay the mill", {}),
        # titles, letters and slips
        ("Present: Cllrs.Ada Quill, Ben Roper", {"Ada Quill": "present", "Ben Roper": "present"}),
        ("Apologies: Ada Quill MP, Ben Roper OBE", {"Ada Quill": "apologies", "Ben Roper": "apologies"}),
        (
            "Present: Ada Quill, Ben Roper and Cy l’Orrin.",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy l’Orrin"), "present"),
        ),
        ("Roll call: Quill, Roper, Dole all present", dict.fromkeys(("Quill", "Roper", "Dole"), "present")),
        (
            "## Apologies\n\nMr A Quill (AQ), Mr B Roper (BR), & Mr C Dole (CD)",
            dict.fromkeys(("A Quill", "B Roper", "C Dole"), "apologies"),
        ),
        # columns that ran together
        (
            "Present: Ada Quill (in the chair) Ben Roper Cy Dole, Dee Fenn",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole", "Dee Fenn"), "present"),
        ),
        (
            "## Present\n\n- Ada Quill\n- Ben Roper\n- Cy Dole\n- Dee Fenn Ed Gale",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole", "Dee Fenn", "Ed Gale"), "present"),
        ),
        (
            "Apologies: Ada Quill Ben McRoper Cy Dole",
            dict.fromkeys(("Ada Quill", "Ben McRoper", "Cy Dole"), "apologies"),
        ),
        (
            "Present:\n\nAda Quill (AQ)\n\n# Ben Roper (BR)\n\n## Cy Dole (CD) CLERK\n\n## Roof",
            {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "in_attendance"},
        ),
        # what several share
        (
            "Present: Ada Quill, Ben Roper (Hadlow); Cy Dole (Orrin); Dee Fenn (Kirkdale)",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole", "Dee Fenn"), "present"),
        ),
        (
            "## Directors in attendance\n\nAda aquill\nBen roper2\nCy cdole",
            dict.fromkeys(("Ada", "Ben", "Cy"), "present"),
        ),
        ("Present: Ada Quill representing Maltings, Ben Roper", {"Ada Quill": "present", "Ben Roper": "present"}),
        # sentences
        (
            "The chair opened the meeting. Board members present were supervisors Ada Quill and Ben Roper, and clerk Cy Dole. "
            "Also present were guests Dee Fenn and Ed Gale.",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole"), "present")
            | dict.fromkeys(("Dee Fenn", "Ed Gale"), "in_attendance"),
        ),
        (
            "Present: Ada Quill\n\nThe Chair opened at 15:02, noting that Ben Roper and Cy Dole are excused.",
            {"Ada Quill": "present", "Ben Roper": "apologies", "Cy Dole": "apologies"},
        ),
        # roles that tell members from others
        (
            "## District Attendees\n\nAda Quill - Board President\nBen Roper - Board Member\nCy Dole - Board Member\n"
            "Dee Fenn - General Manager\nEd Gale - Superintendent",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole"), "present")
            | dict.fromkeys(("Dee Fenn", "Ed Gale"), "in_attendance"),
        ),
        (
            "Present: Ada Quill (Project Manager), Ben Roper (Engineer), Cy Dole (Board Member)",
            dict.fromkeys(("Ada Quill", "Ben Roper", "Cy Dole"), "present"),
        ),
    ],
)
def test_lists(text: str, expected: dict[str, str]) -> None:
    assert dict(facts(listed(text))) == expected


def document(*blocks: Block) -> Document:
    return Document("x.docx", "docx", [Block("heading", "Orrin Users Group, 3 May 2024", level=1), *blocks])


def test_a_list_in_each_column_whose_labels_change_on_the_way() -> None:
    roster = grid(
        ("OUG Attendees", "Officials"),
        ("Ada Quill (Chair) (AQ)", "Dee Fenn (DF)"),
        ("Ben Roper (BR)", "Observers/Presenters"),
        ("Cy Dole (CD)", "Ed Gale (Bank of Orrin)"),
        ("", "Apologies"),
        ("", "Flo Hume (FH)"),
    )
    assert dict(facts(attendance_of(document(roster)))) == {
        "Ada Quill": "present",
        "Ben Roper": "present",
        "Cy Dole": "present",
        "Dee Fenn": "in_attendance",
        "Ed Gale": "in_attendance",
        "Flo Hume": "apologies",
    }


def test_an_announced_table_with_a_label_right_of_the_names() -> None:
    roster = grid(
        ("Cllr Ada Quill – Chairman", "Clerk: Dee Fenn"),
        ("Cllr Ben Roper", ""),
        ("Cllr Cy Dole", "Members of the Public"),
    )
    found = attendance_of(document(Block("heading", "Present:", level=2), roster))
    assert dict(facts(found)) == {
        "Ada Quill": "present",
        "Ben Roper": "present",
        "Cy Dole": "present",
        "Dee Fenn": "in_attendance",
    }


def test_a_table_of_names_alone_at_the_head() -> None:
    found = attendance_of(document(grid(("", "Ada Quill\nBen Roper\nCy Dole\nDee Fenn"))))
    assert [a.name for a in found] == ["Ada Quill", "Ben Roper", "Cy Dole", "Dee Fenn"]


def test_a_table_that_continues_a_list_of_lines() -> None:
    lines = [Block("paragraph", text) for text in ("Present:", "Ada Quill", "Ben Roper")]
    found = attendance_of(document(*lines, grid(("Cy Dole", "(Treasurer)"), ("Dee Fenn", "(Secretary)"))))
    assert [(a.name, a.role) for a in found][:2] == [("Cy Dole", "Treasurer"), ("Dee Fenn", "Secretary")]


def test_an_office_of_the_front_matter() -> None:
    text = "---\ndirectors:\n- Ada Quill\n- Ben Roper\nsecretary:\n- Cy Dole\n---\n\nThe roof was discussed.\n"
    found = attendance_of(read_bytes(text.encode(), "minutes.md"))
    assert [(a.name, a.role) for a in found] == [("Ada Quill", None), ("Ben Roper", None), ("Cy Dole", "Secretary")]


def test_a_remark_behind_a_name_in_the_list() -> None:
    text = (
        "# Mill Trust\n\nMinutes, 12 March 2024\n\nPresent:\n\n* Anna Quill - Chair\n"
        "* Ben Orrin - many thanks go to Ben for coming on video at such an hour of his day\n\nThe hall is cold.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [(a.name, a.status, a.role) for a in found] == [
        ("Anna Quill", "present", "Chair"),
        ("Ben Orrin", "present", None),
    ]


def test_the_sidebar_of_a_page_lists_who_was_there() -> None:
    text = (
        "Call of the Mill Group 2024-03-12\n=================================\n\n.. sidebar:: participants\n\n"
        "     * Anna Quill\n     * Carol Dace (on behalf of Jane Fell)\n\n.. contents:: Contents\n    :local:\n\nRoof\n----\nIt leaks.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.rst")).attendance
    assert [a.name for a in found] == ["Anna Quill", "Carol Dace"]


def test_offices_in_lists_of_payments_name_nobody_and_who_is_in_the_chair_chairs() -> None:
    text = (
        "# Mill Parish Council\n\nCHAIRPERSON: Carl Weller\tCLERK: Jane Fell\n\nMinutes of the meeting held on 12 March 2024\n\n"
        "Present: Cllrs. Gwen Marsh (in the Chair), Anna Quill\n\n"
        "Apologies had been received from Cllr Carl Weller and District Councillor, Neil Noakes.\n\n"
        "| No | Sum | To | What |\n|---|---|---|---|\n| 3 | £20 | Mill Ltd | Hall |\n| 4 | £30 | Tax | Clerk<br>Sal (Nov) + 2 p |\n"
    )
    minutes = understand(read_bytes(text.encode(), "minutes.md"))
    assert [(a.name, a.status, a.role) for a in minutes.attendance] == [
        ("Gwen Marsh", "present", "in the Chair"),
        ("Anna Quill", "present", None),
        ("Carl Weller", "apologies", None),
        ("Neil Noakes", "apologies", None),
    ]
    assert minutes.meeting.chair == "Gwen Marsh"


def test_the_number_of_visitors_is_nobody_s_office() -> None:
    text = "# Mill Council\n\nMinutes, 12 March 2024\n\nPresent:\n\nCllr Anna Quill - Chairman\n\nCllr Ben Orrin\tMembers of the Public 4\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [(a.name, a.role) for a in found] == [("Anna Quill", "Chairman"), ("Ben Orrin", None)]


def test_groups_under_the_heading_of_those_present() -> None:
    text = (
        "# Mill minutes, 12 March 2024\n\n# Those present\n\n## Mill Residents' Association (MRA)\n\nPeter Dale, Chair\n\n"
        "## Portal / University of Orrin\n\nDan Attwell, Operations Manager at Weston, University Estates Division\n\n"
        "Gus Marlow, Facilities Manager at Weston, University Estates Division\n\n# Apologies\n\nNone\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [a.name for a in found] == ["Peter Dale", "Dan Attwell", "Gus Marlow"]


@pytest.mark.parametrize(
    "line", ["- Una, Tess, Kit & Brita in attendance", "Una Quill, Tess Orrin & Brita Dace in attendance."]
)
def test_names_in_attendance_without_a_verb(line: str) -> None:
    found = understand(
        read_bytes(f"# Mill minutes, 12 March 2024\n\n{line}\n\nDues.\n".encode(), "minutes.md")
    ).attendance
    assert [(a.name.split()[0], a.status) for a in found if a.name != "Kit"] == [
        ("Una", "present"),
        ("Tess", "present"),
        ("Brita", "present"),
    ]


def test_an_item_of_the_agenda_that_receives_apologies() -> None:
    text = "# Mill Council, 12 March 2024\n\nPresent: Anna Quill\n\n1. To receive apologies for absence: Cllrs Snow & Moss.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [(a.name, a.status) for a in found[1:]] == [("Snow", "apologies"), ("Moss", "apologies")]


def test_who_was_registered_and_did_not_come_and_letters_behind_a_name() -> None:
    text = (
        "# Mill Council, 12 March 2024\n\nPresent: Dr Karim Orde MP, Anna Quill\n\n"
        "Registered but not attending: Dan Sorley & Celia Nash\n\nKarim Orde MP wrote to Sun Trust.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert [(a.name, a.status) for a in found.attendance] == [
        ("Karim Orde", "present"),
        ("Anna Quill", "present"),
        ("Dan Sorley", "absent"),
        ("Celia Nash", "absent"),
    ]
    assert [p.name for p in found.people] == ["Karim Orde", "Anna Quill", "Dan Sorley", "Celia Nash"]
    assert [d.text for d in found.dates] == ["12 March 2024"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Participants:\n\n- Max Orde, Ann Bell (MILL)\n- Rob Tarn (Weston)\n- Lia Souza do Monte (QUAY)\n",
            ["Max Orde", "Ann Bell", "Rob Tarn", "Lia Souza do Monte"],
        ),
        ("Participants:\n\nAnna Quill, Mill House (Chair)\n\nBen Orrin\n", ["Anna Quill", "Ben Orrin"]),
        ("Present:\n\nVice-chair:\tJoan Dale, King’s Orchard\n\nTreasurer:\tJean Wick\n", ["Joan Dale", "Jean Wick"]),
        (
            "In Attendance: Ada, M0QLL (President); Ben, VA7BRP (Treasurer); Cy, M0QRS; Dot, G4ABC, Eve, VA7EVE.\n",
            ["Ada", "Ben", "Cy", "Dot", "Eve"],
        ),
    ],
)
def test_several_of_one_place_places_behind_names_and_call_signs(text: str, names: list[str]) -> None:
    found = understand(read_bytes(f"# Mill Club\n\nMinutes, 11 March 2024\n\n{text}".encode(), "minutes.md")).attendance
    assert [a.name for a in found] == names


def test_a_note_between_the_title_and_those_present() -> None:
    text = (
        "# Orrin TC, 7 March 2023\n\n### 1-1-1 Participants\n\nNote: the offices are those elected below.\n\n"
        "* Ada Quill, Mill Corporation, Chair\n* Ben Orde, Sophos Ltd, Voting Member\n\n### 1-1-2 Observers\n\n* Dan Roper, Peraton\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert [(a.name, a.status) for a in found.attendance] == [
        ("Ada Quill", "present"),
        ("Ben Orde", "present"),
        ("Dan Roper", "in_attendance"),
    ]
    assert found.meeting.chair == "Ada Quill"


def test_how_somebody_wants_to_be_spoken_of_is_no_organisation() -> None:
    text = (
        "# Orrin TC, 7 March 2023\n\n## Attendees\n\n- Ælfa Grange (they/she) Null Studio\n"
        "- Jorund Lütz (he/him) Orrin Ecosystem Foundation\n- Tove Karlin (Dravell)\n- Ben Orde (he/him)\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [(a.name, a.organisation) for a in found] == [
        ("Ælfa Grange", "Null Studio"),
        ("Jorund Lütz", "Orrin Ecosystem Foundation"),
        ("Tove Karlin", "Dravell"),
        ("Ben Orde", None),
    ]


def test_an_empty_chair_is_nobody() -> None:
    text = "# Orrin TC\n\n## Meeting 62 – 2025-10-08\n\nChair:\n\n- **Participants:**\n  - Alban Crewe\n  - Bettina Frost\n- **Notes:**\n  - The hall was painted.\n"
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert found.meeting.chair is None
    assert [a.name for a in found.attendance] == ["Alban Crewe", "Bettina Frost"]


def test_a_staff_contact_is_an_office() -> None:
    text = "# Orrin TC, 7 March 2023\n\n## Participants\n\n* Ada Quill, Mill Corporation, Chair\n* Carla Denholm, OASIS, Staff Contact\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).attendance
    assert [(a.name, a.role, a.organisation) for a in found] == [
        ("Ada Quill", "Chair", "Mill Corporation"),
        ("Carla Denholm", "Staff Contact", "OASIS"),
    ]


def test_a_task_force_by_its_label() -> None:
    text = "---\nTask force: ORW Safe Bridges\nDate: 2025-10-21\n---\n\n## Attendees\n\n- Ada Quill\n- Ben Orde\n"
    assert understand(read_bytes(text.encode(), "minutes.md")).meeting.body == "ORW Safe Bridges"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "| SEDERUNT | Ada Quill (AQ) Chair<br>Ben Roper (BR) |\n|--|--|\n| IN ATTENDANCE | Cllr Cy Dole (CD), Orrin Council |",
            [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "in_attendance")],
        ),
        ("Sederunt: Ada Quill, Ben Roper\n\nApologies: Cy Dole", [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "apologies")]),
        (
            "| Present | Representing | |\n|--|--|--|\n| Cllr Ada Quill | Orrin County Council | AQ |\n\n"
            "| In attendance | | |\n|--|--|--|\n| Ben Roper, Safety Manager | OCC | BR |\n| Apologies | | |\n"
            "| Cy Dole | West Orrin District Council | CD |",
            [("Ada Quill", "present"), ("Ben Roper", "in_attendance"), ("Cy Dole", "apologies")],
        ),
        (
            "IN ATTENDANCE:\n\nVice-chair:   Ada Quill, King’s Links\n\nSecretary-Treasurer:  Ben Roper, Fell-e-set\n\nFraserview:   Cy Dole, Dee Pell",
            [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "present"), ("Dee Pell", "present")],
        ),
        (
            "## Those present\n\nAda Quill, Orrin (Chair)\n\nBen Roper from Green Residents’ Association (GRA)\n\n## University\n\n"
            "Cy Dole, Head of Works (CD)\n\n## Apologies\n\nDee Pell\n\n## Welcome",
            [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "present"), ("Dee Pell", "apologies")],
        ),
        (
            "| Member | Office | Attendance |\n|--|--|--|\n| Ada Quill | President | Present |\n| Ben Roper | Director | Absent |\n\n"
            "Administration and staff: Dr. Cy Dole, Superintendent; Dee Pell, Board Secretary. Six visitors signed in.",
            [("Ada Quill", "present"), ("Ben Roper", "absent"), ("Cy Dole", "in_attendance"), ("Dee Pell", "in_attendance")],
        ),
        (
            "## Attendance:\n\nNumber of participants: 25\n\n## PAC Executive:\n\nChair: Ada Quill\n\nSecretary: Ben Roper (not present)\n\n## Agenda:",
            [("Ada Quill", "present"), ("Ben Roper", "absent")],
        ),
        (
            "There: Ada Quill, Ben Roper and me with the laptop.\n\nNot there: Cy Dole (on nights all week), Dee Pell - both sent sorries.",
            [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "absent"), ("Dee Pell", "absent")],
        ),
        (
            "Present: Chmn Ada Quill, Vice Chmn Ben Roper, Sec/Treas Cy Dole, Dirs. Dee Pell and Fay Orde.",
            [(name, "present") for name in ("Ada Quill", "Ben Roper", "Cy Dole", "Dee Pell", "Fay Orde")],
        ),
        (
            "Present: Pres. Ada Quill, VP Ben Roper, Sec'y Cy Dole, Treas. Dee Pell, Mayor Pro Tem Fay Orde",
            [(name, "present") for name in ("Ada Quill", "Ben Roper", "Cy Dole", "Dee Pell", "Fay Orde")],
        ),
    ],
)  # fmt: skip
def test_lists_of_scots_of_tables_in_two_and_of_offices_in_short(text: str, found: list[tuple[str, str]]) -> None:
    document = read_bytes(
        ("# Minutes of the Mill Trust, 3 May 2024\n\n" + text + "\n\nThe roof leaks.\n").encode(), "x.md"
    )
    assert [(a.name, a.status) for a in attendance_of(document)] == found
