"""Wordings of minutes of many kinds of bodies, each in a small document of invented people: who is meant, what was settled, who was there."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of Orrin Association held on Tuesday 4 March 2025

Present: Megan Pell (President) MP, Tyler Orde TO, Kellie Quill KQ, Brett Lamb BL, Deb Ash (Treasurer) DA

## Reports

"""


def found(said: str) -> list[Commitment]:
    return understand(read_bytes((HEAD + said + "\n").encode(), "2025-03-04 minutes.md")).commitments


@pytest.mark.parametrize(
    ("said", "owners", "due"),
    [
        ("Deb hadn't the figures with her but promised to email them to Megan.", ["Deb Ash"], None),
        ("Deb still hasn't had the key cut, will get it done on Saturday.", ["Deb Ash"], "2025-03-08"),
        ("Mr. Lamb had not been able to reach the engineer and would write to him again.", ["Brett Lamb"], None),
        ("It is a matter for the school, but Brett said he would have a word with the head.", ["Brett Lamb"], None),
        ("The Treasurer will move the money before the rate lapses on March 29.", ["Deb Ash"], "2025-03-29"),
        ("- Order the paint (Lead: KQ)", ["Kellie Quill"], None),
        ("- Order the paint [Assigned to: KQ]", ["Kellie Quill"], None),
        ("AP KQ Order the paint by 31 March", ["Kellie Quill"], "2025-03-31"),
        ("-> KQ: order the paint by 31 March", ["Kellie Quill"], "2025-03-31"),
        ("The paint is to be ordered by 31 March – action KQ.", ["Kellie Quill"], "2025-03-31"),
        ("Action: Order the paint by 31 March Owner: KQ", ["Kellie Quill"], "2025-03-31"),
        ("Brett will take it down before Hallowe'en.", ["Brett Lamb"], "2025-10-31"),
        ("Brett offered to hold a planting day on some Saturday in November.", ["Brett Lamb"], "2025-11-30"),
    ],
)  # fmt: skip
def test_who_has_what_to_do(said: str, owners: list[str], due: str | None) -> None:
    assert [(c.kind, c.owners, c.due) for c in found(said)] == [("action", owners, due)]


@pytest.mark.parametrize(
    "said",
    [
        "OK'd £187.20 for the water bill.",
        "An application for £600 was turned down, as it came too late.",
        "Water #14 $61,382.07, power $18,940.55. Quill/Lamb, all in favor.",
        "On motion of Deb, seconded by Brett, the meeting was adjourned at 17:22.",
        "After discussion it was resolved (prop. Mrs. Pell, sec. Mr. Lamb, nem. con.) that a campaign be held in May.",
        "RESOLVED, that the Association open an account with the mill bank and that the President be authorized to sign for it.",
        "Cheques to B Lamb (£330.00), Orde Mowers (£96.45) and the Clerk were authorised.",
        "The following were passed for payment: Orde Oils €890, stamps €13.50.",
        "The summer party was discussed and left over to the next meeting.",
        "Moved Deb, seconded Brett that prices go up by a tenth. Lost.",
    ],
)
def test_what_was_settled(said: str) -> None:
    assert [c.kind for c in found(said)] == ["decision"]


@pytest.mark.parametrize(
    "said",
    [
        "Ms. Orde moved to raise the deposit from $150 to $250. The motion died for lack of a second.",
        "Please send any corrections to the Secretary.",
        "Tuesday 14 May 2026, venue to be confirmed.",
        "Respectfully submitted,\n\nKellie Quill, Recording Secretary\n\nApproved: ____________  Date: ____________",
        "Signed as a true record: ____________ (Chair)",
    ],
)
def test_what_is_neither(said: str) -> None:
    assert [c.kind for c in found(said) if c.kind != "deadline"] == []


def test_what_a_resolution_asks_for_besides() -> None:
    said = (
        "RESOLUTION 12. Moved by Mr. Lamb, seconded by Ms. Quill: BE IT RESOLVED that the gift of $500 be accepted and that the "
        "Treasurer write to the family. Resolution adopted."
    )
    assert [(c.kind, c.owners) for c in found(said)] == [("action", ["Deb Ash"])]


@pytest.mark.parametrize(
    ("label", "listed"),
    [
        ("To-Do List and Responsible Individual(s):", True),
        ("Action Items & Owners", True),
        ("Work that needs to get done", True),
        ("Remaining tasks", True),
        ("What's next?", True),
        ("Jobs to do", True),
        ("Work done since May", False),
        ("Who did what in 1990", False),
    ],
)
def test_lists_of_tasks_by_their_label(label: str, listed: bool) -> None:
    rows = found(f"## {label}\n\n- Drawing of the new gate - KQ\n- Map of the paths")
    assert [(c.task, c.owners, c.marked) for c in rows] == (
        [("Drawing of the new gate", ["Kellie Quill"], True), ("Map of the paths", [], True)] if listed else []
    )


def test_she_below_a_title_that_is_her_name() -> None:
    rows = found("## KELLIE\n\n- She is going to send the letter to Brett by the 16th.")
    assert [(c.owners, c.due) for c in rows] == [(["Kellie Quill"], "2025-03-16")]


def test_offices_of_clubs_and_churches_and_irish_names() -> None:
    text = """# Minutes of the meeting of Orrin Historical Society held on 16th January 2020

Present: Ada Quill (Chairperson), Bríd Lacey (Hon. Secretary), Donncha Ó Cíobháin (Curator), Sheelagh Brophy

The Curator will convey the thanks of all. Ms. Brophy and the Hon. Secretary agreed to draft an application.

Mr. Ó Cíobháin undertook to bring a report.
"""
    record = understand(read_bytes(text.encode(), "minutes.md"))
    assert [c.owners for c in record.commitments] == [
        ["Donncha Ó Cíobháin"],
        ["Sheelagh Brophy", "Bríd Lacey"],
        ["Donncha Ó Cíobháin"],
    ]
    assert [a.role for a in record.attendance] == ["Chairperson", "Hon. Secretary", "Curator", None]


def test_an_address_is_nobody() -> None:
    text = """AMBERLEY PARISH COUNCIL

Clerk to the Council: Mrs Helen Tarrow, 4 Yew Tree Close, Amberley

Minutes of the Meeting of the Parish Council held on Monday 11th March 2024

Present: Councillors J. Whitlow (Chairman), P. Dauncy, R. Oakes

The Clerk to write to the county about the verge.
"""
    record = understand(read_bytes(text.encode(), "minutes.txt"))
    assert [a.name for a in record.attendance] == ["Helen Tarrow", "J. Whitlow", "P. Dauncy", "R. Oakes"]
    assert [c.owners for c in record.commitments] == [["Helen Tarrow"]]


def test_an_address_ends_no_list() -> None:
    text = "# Minutes of Orrin Club held on 4 March 2025\n\nPresent: Ada Quill, Orrin Park, Ben Roper, 4 Mill Lane, Cy Osei\n\nAll was well.\n"
    assert {"Ada Quill", "Ben Roper", "Cy Osei"} <= {
        a.name for a in understand(read_bytes(text.encode(), "minutes.md")).attendance
    }


@pytest.mark.parametrize(
    ("head", "chair", "day"),
    [
        ("# Kestrel Trust Board\n\n**Called to order:** 16:03 UTC by Ada Whit, President\n\nPresent: Ada Whit, Lu Ferr\n\n4 March 2025", "Ada Whit", "2025-03-04"),
        ("# Orrin PCC\n\nMinutes of the meeting held on 4 March 2025\n\nPresent: The Revd. Hugh Toller (Rector, in the chair), Barbara Stanner", "Hugh Toller", "2025-03-04"),
        ("# Mill Club\n\nMinutes of the meeting held on 4 March 2025\n\nPresent: Dean Quill, Bo Orde\n\nDean opened the meeting at 7pm.", "Dean Quill", "2025-03-04"),
        ("# Mill School\n\n## Minutes of the Full Governing Board meeting\n\nTuesday 4 March 2025, 5.30pm, library\n\nPresent: Ann Lee, Bo Quill\n\nMinutes of 26 September 2024\n\nAgreed.\n\nSigned ........ Chair", None, "2025-03-04"),
    ],
)  # fmt: skip
def test_chair_and_day(head: str, chair: str | None, day: str) -> None:
    meeting = understand(read_bytes((head + "\n").encode(), "minutes.md")).meeting
    assert (meeting.chair, meeting.date) == (chair, day)
