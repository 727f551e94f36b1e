"""Logs of teams that meet every week: one file or table for all meetings, tasks among decisions, sentences that speak to somebody."""

from __future__ import annotations

import pytest

from pipeline.language import understand, understand_all
from pipeline.language.meeting.parts import split
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Orrin team, 4 March 2025

Present: Ada Quill (AQ), Ben Roper (BR), Cy Dole (CD), Dee Pell (DP)

## Works

"""


def found(said: str) -> list[Commitment]:
    return understand(read_bytes((HEAD + said + "\n").encode(), "2025-03-04.md")).commitments


def meeting_table(day: str, *actions: str) -> str:
    rows = (
        f"| Date | {day} | |", "|--|--|--|", "| Attendees | Ada, Ben, Cy | |", "| | | |", "| Agenda | | Discussion |",
        "| Paint | | The red one is too dark. |", "| | | |", "| Actionables | | Assignee |", *actions,
    )  # fmt: skip
    return "\n".join(rows) + "\n\n"


def test_action_rows_below_heads_within_a_table() -> None:
    log = "# Orrin team\n\n" + meeting_table(
        "2024/08/20, 4:00", "| Finish the drawing | | Ben |", "| Wall comparison | | Ada |"
    )
    actions = understand(read_bytes(log.encode(), "log.md")).commitments
    assert [(c.kind, c.task, c.owners, c.rule) for c in actions] == [
        ("action", "Finish the drawing", ["Ben"], "action-table"),
        ("action", "Wall comparison", ["Ada"], "action-table"),
    ]


def test_rows_of_other_things_end_an_inner_table() -> None:
    log = "# Orrin team\n\n" + meeting_table(
        "2024/08/20", "| Finish the drawing | | Ben |", "| | | |", "| Next time | Friday at noon | |"
    )
    assert [c.evidence.text for c in understand(read_bytes(log.encode(), "log.md")).commitments] == [
        "Finish the drawing"
    ]


def test_one_table_for_each_meeting_of_a_log() -> None:
    days = ("2024/08/20, 4:00", "2024/08/14, 1500", "2024/08/12, 1600")
    log = "# Orrin team\n\n" + "".join(
        meeting_table(day, f"| Draw part {n} by Friday | | Ben |") for n, day in enumerate(days)
    )
    parts = understand_all(read_bytes(log.encode(), "log.md"))
    assert [part.meeting.date for part in parts] == ["2024-08-20", "2024-08-14", "2024-08-12"]
    assert [c.due for part in parts for c in part.commitments] == ["2024-08-23", "2024-08-16", "2024-08-16"]


def test_days_behind_labels_part_a_log() -> None:
    log = "".join(
        f"## Meeting {n} – Review\n\nDate: {day}\nAttendees: Ada Quill, Ben Roper\n\n### Agenda\n\n- The paint\n\nAda Quill will buy paint {n}.\n\n"
        for n, day in enumerate(("27 February 2024", "3 March 2024"), start=1)
    )
    parts = split(read_bytes(f"# Log\n\n{log}".encode(), "log.md"))
    assert [sum(bool(b.text.strip()) for b in part.blocks) for part in parts] == [7, 6]


@pytest.mark.parametrize(
    "log",
    [
        "Date: 27 February 2024\nAttendees: Ada, Ben\n\nDate: 3 March 2024\n\nThe paint is dry.",
        "Date: 27 February 2024\nAttendees: Ada, Ben\n\nThe paint is dry.\n\nDate: 27 February 2024\nAttendees: Ada, Ben\n\nThe wall is wet.",
    ],
)
def test_a_day_without_those_present_or_the_same_day_again_parts_nothing(log: str) -> None:
    assert len(split(read_bytes(log.encode(), "log.md"))) == 1


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Ada would draft the plan.", ["Ada Quill"]),
        ("Submit the plan before the deadline.", []),
        ("Test the pump again (CD)", ["Cy Dole"]),
        ("Shirts to be made from blank ones.", []),
        ("Both members would work on the story.", ["Both members"]),
        ("Ensure that Ben sees all letters - BR", ["Ben Roper"]),
    ],
)
def test_tasks_in_a_list_of_decisions(said: str, owners: list[str]) -> None:
    rows = found(f"## Decisions made\n\n- The title of the plan was confirmed.\n- {said}")
    assert [(c.kind, c.owners) for c in rows] == [("decision", []), ("action", owners)]


@pytest.mark.parametrize(
    "said",
    [
        "One vote per chapter",
        "Django day: 500 dollars",
        "Change the place of the meeting",
        "The hall would be painted blue.",
    ],
)
def test_what_stays_a_decision(said: str) -> None:
    assert [c.kind for c in found(f"## Decisions made\n\n- {said}")] == ["decision"]


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Ada and BR, please work on listing the cases.", ["Ada Quill", "Ben Roper"]),
        ("It was decided that a trustee should look into the drains.", ["a trustee"]),
        ("It was agreed that Mill Homes would adapt the plan to include a gate.", ["Mill Homes"]),
        ("It was agreed that proper labels would be written for the shelves.", []),
    ],
)  # fmt: skip
def test_who_is_meant(said: str, owners: list[str]) -> None:
    assert [(c.kind, c.owners) for c in found(said)] == [("action", owners)]


@pytest.mark.parametrize(
    "said",
    [
        "Ada asked Ben and Cy to present themselves.",
        "Ada asked Ben to give a brief overview of the pump.",
        "Cy will make the notes.",
        "Dee said that she would have to leave the meeting at five.",
    ],
)
def test_what_belongs_to_the_meeting_itself_is_no_task(said: str) -> None:
    assert found(said) == []


def test_a_sentence_that_only_says_who_works_on_it_goes_with_the_one_before() -> None:
    rows = found("We need a way to get the drawings into the library. Ben and Cy will work on this.")
    assert [(c.owners, c.evidence.text.startswith("We need")) for c in rows] == [(["Ben Roper", "Cy Dole"], True)]


def test_one_word_is_a_task_where_the_row_says_who_and_by_when() -> None:
    rows = found(
        "## Action items\n\n| No | Item | Who | By |\n|--|--|--|--|\n| 1 | Diagrams | Ada & Ben | 18 April |\n| 2 | Scope | | |"
    )
    assert [(c.task, c.owners, c.due) for c in rows] == [("Diagrams", ["Ada Quill", "Ben Roper"], "2025-04-18")]


def test_letters_that_names_spell_are_short_for_the_people() -> None:
    text = (
        "# Report of the Orrin working group\n\nDate: 30/10/2019\n\n### Attendees\n\nMihail Quill - Mill Trust (MIQ)\nStan Roper (STR)\n"
        "Elan Cher (ECH)\nBen Dole\n\n### Cases\n\nMIQ and ECH, please list the cases.\n"
    )
    read = understand(read_bytes(text.encode(), "notes.md"))
    assert [c.owners for c in read.commitments] == [["Mihail Quill", "Elan Cher"]]
    assert [(a.name, a.organisation) for a in read.attendance][:2] == [
        ("Mihail Quill", "Mill Trust"),
        ("Stan Roper", None),
    ]
    assert read.meeting.body == "Orrin working group"


def test_titles_in_order_part_a_log_that_lists_nobody() -> None:
    log = "".join(
        f"{n} Review Meeting - {day}\n\nWe spoke about the pump.\n\nBen will mend part {n} by Friday.\n\nThat was all.\n\n"
        for n, day in (("1st", "2/11/21"), ("2nd", "3/15/21"), ("3rd", "4/21/21"))
    )
    parts = understand_all(read_bytes(f"Minutes\n\n{log}".encode(), "log.txt"))
    assert [part.meeting.date for part in parts] == ["2021-02-11", "2021-03-15", "2021-04-21"]


def test_a_list_of_days_is_no_log() -> None:
    days = "\n\n".join(f"Board meeting {day} 2024" for day in ("3 May", "7 June", "5 July"))
    assert len(split(read_bytes(f"# Orrin\n\n{days}\n".encode(), "log.md"))) == 1
