"""Whose task a sentence or line states where somebody else stands nearer to hand: small documents of invented people."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

TOWN = """# Minutes of Little Hadlow Town Council held on Tuesday 4 March 2025 at 7.30pm

Present: Noel Farrant, Cllr David Okoro (DO), Cllr Susan Whitlock (SW), Dr Ivor Bellamy, Greta Lomax (Director), Piers Tolland. In attendance: Peter Lamb (Clerk).

The hall was discussed at length by those present.

"""

CASES = {
    "told by another without that": (
        "Director Lomax stated Josie Hartnell will be at the June meeting of the forum to speak of the fair.",
        ["Josie Hartnell"],
    ),
    "a second clause": (
        "Mr. Farrant had matter in reference to the band and the Clerk will have further letters with him about it.",
        ["Peter Lamb"],
    ),
    "he, before a firm that nobody knows": (
        "Piers Tolland told of the broken mower, he will be taking it to Dravell Ltd for new blades, Dravell Ltd will ring with a price.",
        ["Piers Tolland"],
    ),
    "part of a town's name": (
        "DO agreed to ask the Mayor of King's Lynn to open the fair.",
        ["David Okoro"],
    ),
    "a title and a first name below somebody else": (
        "Susan Whitlock:\n\n- [ ] Dr. Ivor to draw a larger map",
        ["Ivor Bellamy"],
    ),
    "a first name below somebody else": (
        "## Actions\n\n- Susan Whitlock:\n  - [ ] David to draw a map",
        ["David Okoro"],
    ),
    "a letter of action to somebody": ("AP to the Clerk to mend the lock", ["Peter Lamb"]),
    "the same in other letters": ("AI to David to write to the mill", ["David Okoro"]),
    "an action to somebody": ("Action to SW: write to the mill", ["Susan Whitlock"]),
    "a marker, then to somebody": ("ACTION: to SW to write to the mill", ["Susan Whitlock"]),
    "an arrow of hyphens to the owner": ("- Mend the gate --> SW", ["Susan Whitlock"]),
    "an arrow from the owner": ("- SW -> mend the gate", ["Susan Whitlock"]),
    "an arrow to two": ("- Budget for the hall → DO, SW", ["David Okoro", "Susan Whitlock"]),
}


@pytest.mark.parametrize("name", CASES)
def test_whose_task(name: str) -> None:
    body, owners = CASES[name]
    found = understand(read_bytes((TOWN + body + "\n").encode(), "minutes.md")).commitments
    assert [c.owners for c in found] == [owners], [(c.kind, c.evidence.text) for c in found]
    assert all("--" not in c.task and not c.task.startswith(("AP", "AI", "SW")) for c in found)


def test_a_later_sentence_of_an_item_has_its_own_owner() -> None:
    body = "## Actions\n\n- Noel and Piers to say how it is to be built. As soon as they know, David to cut the wood.\n"
    found = understand(read_bytes((TOWN + body).encode(), "minutes.md")).commitments
    assert [c.owners for c in found] == [["Noel Farrant", "Piers Tolland"], ["David Okoro"]]


def test_a_tentative_date_is_a_day() -> None:
    text = TOWN + "The fair is planned with a tentative date of 4 April 2025.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [(c.kind, c.due) for c in found] == [("deadline", "2025-04-04")]


def test_a_story_below_those_present_names_nobody_anew() -> None:
    text = (
        "# Orrin Chapter, 3 December 2025\n\nAttendees – Ms. Lomax, V.P Osric, and Petra.\n\n"
        "- Ms. Lomax had to catch her train home before the end, and asked Osric, Wilma, and Petra to lock up.\n"
        "- Osric went on with the list.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert [a.name for a in found.attendance] == ["Lomax", "Osric", "Petra"]


def test_he_is_of_whom_somebody_told() -> None:
    body = (
        "Noel (NF) mentioned that Rufus (RT), our Treasurer, is working on the accounts of the fair. He will finish them in April.\n\n"
        "The bill has come and the Treasurer will pay it.\n"
    )
    found = understand(read_bytes((TOWN + body).encode(), "minutes.md")).commitments
    assert [c.owners for c in found[-2:]] == [["Rufus"], ["Rufus"]]


def test_whose_paper_it_is_has_no_task() -> None:
    text = TOWN + "## Actions\n\n- Orrin TSC review of [[David Okoro|Dave Okoro]]'s paper on the hall\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [("David Okoro" in c.owners, c.task[:9]) for c in found] == [(False, "Orrin TSC")]


def test_a_task_keeps_no_second_to() -> None:
    text = TOWN + "It was agreed to approach the Bellfield Trust and to report back by 30 November.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.task.split(" the ")[1] for c in found] == ["Bellfield Trust and report back by 30 November"]


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Council instructed the Town Manager to bring back a report.", [["Town Manager"]]),
        ("The Committee asked Ben Roper to explain the bill.", []),
        ("AQ/CD to call the roofer.", [["Ada Quill", "Cy Dole"]]),
        ("CD to call the roofer.", [["Cy Dole"]]),
    ],
)
def test_whom_a_body_told_to_do_something_and_letters_that_are_words_elsewhere(
    said: str, owners: list[list[str]]
) -> None:
    text = f"# Minutes of the Mill Board, 3 May 2024\n\nPresent: Ada Quill, Ben Roper, Cy Dole\n\n## Roof\n\nIt leaks.\n\n{said}\n"
    found = understand(read_bytes(text.encode(), "m.md")).commitments
    assert [c.owners for c in found if c.kind == "action"] == owners


def test_a_body_that_told_somebody_leaves_no_doubt() -> None:
    text = (
        "# Mill Hollow HOA Board Meeting Minutes\n\nMay 14, 2024\n\nPresent: Ada Quill (President), Ben Roper (Treasurer), Cy Dole, "
        "Fay Orde (Property Manager, Orin Management)\n\n## Old Business\n\nThe pool was discussed at length by all.\n\n"
        "The Board directed management to obtain bids for the roof.\n"
    )
    (row,) = understand(read_bytes(text.encode(), "2024-05-14.md")).commitments
    assert (row.kind, row.owners) == ("action", ["management"])
