"""Tables of who was there: columns, pairs, marks, labels in cells."""

from datetime import date

import pytest
from test_attendance import facts, grid

from pipeline.document import Block, Document
from pipeline.language import understand
from pipeline.language.attendance import attendance_of
from pipeline.minutes import Attendee
from pipeline.readers import read_bytes


def of_table(block: Block, heading: str = "") -> list[Attendee]:
    above = [Block("heading", heading, level=2)] if heading else []
    return attendance_of(Document("x.docx", "docx", [*above, block]))


def test_pairs_of_names_and_initials_beside_each_other() -> None:
    found = of_table(grid(("PRESENT", "Ada Quill", "AQ", "Ben Roper", "BR"), ("", "Cy Dole", "CD", "", "")))
    assert [(a.name, a.initials) for a in found] == [("Ada Quill", "AQ"), ("Ben Roper", "BR"), ("Cy Dole", "CD")]


def test_columns_with_heads() -> None:
    found = of_table(
        grid(
            ("Name", "Organisation", "Present"),
            ("Ada Quill", "Orrin Council", "Yes"),
            ("Ben Roper", "Mill Trust", "Apologies"),
            ("Cy Dole", "", "No"),
        )
    )
    assert facts(found) == [("Ada Quill", "present"), ("Ben Roper", "apologies"), ("Cy Dole", "absent")]
    assert found[0].organisation == "Orrin Council"


def test_a_table_under_a_heading() -> None:
    found = of_table(grid(("Ada Quill", "Chair"), ("Ben Roper", "Treasurer"), ("Cy Dole", "")), "Attendees")
    assert [(a.name, a.role) for a in found] == [("Ada Quill", "Chair"), ("Ben Roper", "Treasurer"), ("Cy Dole", None)]


MATRIX = (
    ("Member", "5 April", "3 May", "7 June"),
    ("Ada Quill", "✓", "✓", "A"),
    ("Ben Roper", "✓", "A", "✓"),
    ("Cy Dole", "P", "", ""),
)


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2024, 5, 3), ["present", "absent", "absent"]),
        (date(2024, 4, 5), ["present", "present", "present"]),
        (None, ["absent", "present", "absent"]),
    ],
)
def test_members_by_meetings(day: date | None, there: list[str]) -> None:
    found = attendance_of(Document("x.docx", "docx", [grid(*MATRIX)]), day)
    assert [a.status for a in found] == there


def test_the_documents_legend_of_marks_holds() -> None:
    blocks = [Block("paragraph", "P = present, A = apologies"), grid(*MATRIX)]
    found = attendance_of(Document("x.docx", "docx", blocks), date(2024, 5, 3))
    assert [a.status for a in found] == ["present", "apologies", "absent"]


def test_a_column_for_each_way_of_being_there() -> None:
    found = of_table(
        grid(
            ("Name", "Present", "Apologies", "Absent"),
            ("Ada Quill", "x", "", ""),
            ("Ben Roper", "", "x", ""),
            ("Cy Dole", "", "", "x"),
        )
    )
    assert [a.status for a in found] == ["present", "apologies", "absent"]


def test_labels_side_by_side_end_where_other_labels_begin() -> None:
    found = of_table(
        grid(
            ("Attendees", "Non-attendees"),
            ("Ada Quill\nBen Roper", "Cy Dole"),
            ("Chaired by", "Ada Quill"),
            ("Task", "Owner"),
        )
    )
    assert facts(found) == [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "absent")]


def test_present_beside_apologies() -> None:
    found = of_table(grid(("Present", "Apologies"), ("Ada Quill", "Cy Dole"), ("Ben Roper", "")))
    assert dict(facts(found)) == {"Ada Quill": "present", "Ben Roper": "present", "Cy Dole": "apologies"}


def test_given_and_family_names_in_columns() -> None:
    found = of_table(
        grid(
            ("Given Name", "Family Name", "Affiliation", "Role"),
            ("Ada", "Quill", "Mill Ltd", "Chair"),
            ("Ben", "Roper", "Orrin", "Member"),
        ),
        "Participants",
    )
    assert [(a.name, a.organisation, a.role) for a in found] == [
        ("Ada Quill", "Mill Ltd", "Chair"),
        ("Ben Roper", "Orrin", "Member"),
    ]


def test_rows_above_the_first_label_of_a_table_belong_to_the_label_above_it() -> None:
    found = of_table(grid(("Ada Quill", "Ben Roper"), ("Regrets:", ""), ("Cy Dole", "")), "Members present:")
    assert facts(found) == [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "apologies")]


def test_offices_beside_those_present() -> None:
    found = of_table(
        grid(
            ("PRESENT:", "Trustee Elm, Chair\nTrustee Dole"),
            ("ABSENT:", "Trustee Roper"),
            ("CLERK'S OFFICE:", "Ada Quill, Deputy Clerk\nCy Ford, Meeting Coordinator"),
            ("VENUE:", "Mill House"),
        )
    )
    assert facts(found) == [
        ("Elm", "present"),
        ("Dole", "present"),
        ("Roper", "absent"),
        ("Ada Quill", "in_attendance"),
        ("Cy Ford", "in_attendance"),
    ]


def test_plus_signs_in_the_columns_of_those_who_came_and_sent_apologies() -> None:
    found = of_table(
        grid(
            ("Init", "Name", "Institute", "Present", "Apologies"),
            ("AQ", "Ada Quill", "Mill Trust", "+", ""),
            ("BR", "Ben Roper", "Orrin College", "", "+"),
            ("CD", "Cy Dole", "Mill Trust", "", ""),
        )
    )
    assert [(a.initials, a.name, a.organisation, a.status) for a in found] == [
        ("AQ", "Ada Quill", "Mill Trust", "present"),
        ("BR", "Ben Roper", "Orrin College", "apologies"),
        ("CD", "Cy Dole", "Mill Trust", "absent"),
    ]


def facts_of(text: str) -> list[tuple[str, str]]:
    found = understand(read_bytes(("# Mill Trust, 3 May 2024\n\n" + text).encode(), "minutes.md")).attendance
    return [(a.name, a.status) for a in found]


def test_columns_of_those_who_came_and_those_who_did_not() -> None:
    text = "| Attendees | Apologies |\n|---|---|\n| Ada Savor (Chair) (AS) | Roy Tarn (RT) |\n| Ed Hale (EH) | Una Lark (UL) |\n"
    assert sorted(facts_of(text)) == [
        ("Ada Savor", "present"),
        ("Ed Hale", "present"),
        ("Roy Tarn", "apologies"),
        ("Una Lark", "apologies"),
    ]


def test_names_and_employers_without_heads() -> None:
    text = "## Attachment 1: Attendees\n\n| Bob Bush | Pratt & Webb |\n|---|---|\n| Ed Hale | Millco |\n| Una Lark | Orrin Mills |\n"
    assert facts_of(text) == [("Bob Bush", "present"), ("Ed Hale", "present"), ("Una Lark", "present")]


def test_how_somebody_was_there_glued_to_the_name() -> None:
    assert ("Ray Tarn", "absent") in facts_of("Present: Ada Savor, Ray Tarn-absent, Ed Hale\n")
