"""Minutes laid out as one table of numbers, text and actions: what the text says is read as prose, the last column gives owners."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of Little Hadlow School Governors held on Tuesday 4 March 2025

Present: Margaret Penfold (MP) (Chair), David Okoro (DO), Susan Whitlock (SW). In attendance: Peter Lamb (PL) (Clerk).

"""
OPENING = (
    "Margaret Penfold opened the meeting and spoke for a while about the week that had gone by. "
    "Nobody had anything to add to what she had said about it."
)


def found(*rows: tuple[str, str], heads: tuple[str, str, str] = ("#", "Discussion", "Action")) -> list[Commitment]:
    table = [heads, ("--", "--", "--"), ("1", OPENING, ""), *((str(n), *row) for n, row in enumerate(rows, start=2))]
    text = HEAD + "\n".join("| " + " | ".join(cells) + " |" for cells in table) + "\n"
    return understand(read_bytes(text.encode(), "minutes.md")).commitments


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        ("Minutes of 14 January approved as circulated. Carried.", "Minutes of 14 January approved as circulated."),
        ("Moved (MP/DO) that the school take no view until spring. Carried, 5–2.", "Moved (MP/DO) that the school take no view until spring. Carried, 5–2."),
        ("Motion: that the pool be painted blue. Moved Penfold, seconded Okoro. Carried.", "Motion: that the pool be painted blue. Moved Penfold, seconded Okoro. Carried."),
        ("Agenda approved with the addition of 8(c).", "Agenda approved with the addition of 8(c)."),
    ],
)  # fmt: skip
def test_decisions_in_the_text(said: str, decided: str) -> None:
    rows = found((said, ""), ("The roof was looked at.", "PL to pay the roofer by 14 March"))
    assert decided in [c.evidence.text for c in rows if c.kind == "decision"]
    assert [(c.owners, c.due) for c in rows if c.kind == "action"] == [(["Peter Lamb"], "2025-03-14")]


def test_promises_in_the_text_beside_an_empty_cell() -> None:
    rows = found(
        ("The fence had fallen. SW offered to ring the builder.", ""),
        ("The hall is cold.", "DO to buy a heater"),
    )
    assert [(c.owners, c.marked) for c in rows] == [(["Susan Whitlock"], False), (["David Okoro"], True)]


@pytest.mark.parametrize(
    ("entry", "owners"),
    [("SW", ["Susan Whitlock"]), ("49: SW", ["Susan Whitlock"]), ("DO, SW", ["David Okoro", "Susan Whitlock"])],
)
def test_owners_alone_get_the_sentence_beside_them(entry: str, owners: list[str]) -> None:
    rows = found(("The fence had fallen. The builder is to be asked for a price.", entry))
    assert [(c.owners, c.marked, c.evidence.text) for c in rows if c.kind == "action"] == [
        (owners, True, "The builder is to be asked for a price.")
    ]


def test_the_only_head_is_that_of_the_actions() -> None:
    rows = found(("The fence had fallen. The builder will be asked for a price.", "SW"), heads=("", "", "Action"))
    assert [c.owners for c in rows if c.kind == "action"] == [["Susan Whitlock"]]


def test_tasks_that_a_page_ran_together() -> None:
    rows = found(("The fair was spoken of.", "SW to book the band by 3 April DO to hire the tent by 3 April"))
    assert [(c.owners, c.due) for c in rows] == [
        (["Susan Whitlock"], "2025-04-03"),
        (["David Okoro"], "2025-04-03"),
    ]
    rows = found(("The fair was spoken of.", "SW and DO to book the band by 3 April"))
    assert [c.owners for c in rows] == [["Susan Whitlock", "David Okoro"]]


@pytest.mark.parametrize("head", ["Minute", "Minutes", "Notes", "Discussion and decisions"])
def test_short_cells_of_a_column_of_text(head: str) -> None:
    rows = found(
        ("Agenda approved as sent.", ""), ("The lamp is dim.", "SW to buy a lamp"), heads=("Item", head, "Action")
    )
    assert [c.kind for c in rows] == ["decision", "action"]


def test_the_column_of_owners_is_the_one_with_owners_in_it() -> None:
    text = HEAD + (
        "## Status of earlier action items\n\n| Assigned | Item | Who | Status |\n|---|---|---|---|\n"
        "| 2/13 | Ask the mill for a price | SW | Done |\n| 2/27 | Draw a map of the paths | DO | Carried forward |\n"
    )
    rows = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [(c.owners, c.status) for c in rows] == [(["Susan Whitlock"], "done"), (["David Okoro"], "open")]


def test_an_owner_beside_a_title_means_a_sentence_below_it() -> None:
    text = "Minutes of Little Hadlow School Governors held on 4 March 2025\n\nPresent: Margaret Penfold (MP), Susan Whitlock (SW)\n\n"
    text += f"{'4. Premises and safety':70}SW\nThe fence had fallen again.\nSW will ask the builder for a price.\n\n"
    text += f"{'5. Money':70}MP\nThe accounts were looked at.\nMP will send them to the bank.\n"
    rows = understand(read_bytes(text.encode(), "minutes.txt")).commitments
    assert [(c.owners, c.evidence.text) for c in rows] == [
        (["Susan Whitlock"], "SW will ask the builder for a price."),
        (["Margaret Penfold"], "MP will send them to the bank."),
    ]


def test_two_owners_beside_a_title_mean_two_sentences_below_it() -> None:
    text = "Minutes of Little Hadlow School Governors held on 4 March 2025\n\nPresent: Margaret Penfold (MP), Susan Whitlock (SW)\n\n"
    text += f"{'4. Premises and safety':70}SW, MP\nSW will ask the builder for a price.\nMP will tell the school.\n\n"
    text += f"{'5. Money':70}MP\nThe accounts were looked at.\nMP will send them to the bank.\n"
    rows = understand(read_bytes(text.encode(), "minutes.txt")).commitments
    assert {(c.owners[0], c.evidence.text) for c in rows} >= {
        ("Susan Whitlock", "SW will ask the builder for a price."),
        ("Margaret Penfold", "MP will tell the school."),
    }
