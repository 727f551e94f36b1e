"""Whose task a sentence or line states where somebody else stands nearer to hand: small documents of invented people."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

TOWN = """# Minutes of Little Hadlow Town Council held on Tuesday 4 March 2025 at 7.30pm

Present: Don Carey, Cllr David Okoro (DO), Cllr Susan Whitlock (SW), Dr Scott Renner, Sandy Whitmer (Director), Christopher Straw. In attendance: Peter Lamb (Clerk).

The hall was discussed at length by those present.

"""

CASES = {
    "told by another without that": (
        "Director Whitmer stated Lou Carlile will be at the August board meeting to report on the fair.",
        ["Lou Carlile"],
    ),
    "a second clause": (
        "Mr. Carey had a matter about a recital and the Clerk will meet with him about it.",
        ["Peter Lamb"],
    ),
    "he, before a firm that nobody knows": (
        "Christopher Straw reported changing the pump, he will be sending the old one to Orenco to be repaired, Orenco will call with an estimate.",
        ["Christopher Straw"],
    ),
    "he, behind the name of who leads": (
        "PRESIDENT QUILL: Don Carey presented a report of the fire brigade. He said he will continue presenting a report to the town.",
        ["Don Carey"],
    ),
    "part of a town's name": (
        "DO agreed to approach the Mayor of King's Lynn to see if they would attend the fair as guests.",
        ["David Okoro"],
    ),
    "a title and a first name below somebody else": (
        "Susan Whitlock:\n\n- Dr. Scott to work up a bigger example",
        ["Scott Renner"],
    ),
    "a first name below somebody else": (
        "## Actions\n\n- Susan Whitlock:\n  - [ ] David to work up an example",
        ["David Okoro"],
    ),
    "a letter of action to somebody": ("AP to the Clerk to sort this out", ["Peter Lamb"]),
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
    body = "## Actions\n\n- Don and Christopher to say how it is to be built. Once they know it, David to help make the plan.\n"
    found = understand(read_bytes((TOWN + body).encode(), "minutes.md")).commitments
    assert [c.owners for c in found] == [["Don Carey", "Christopher Straw"], ["David Okoro"]]


def test_an_adverb_is_nobody() -> None:
    found = understand(read_bytes((TOWN + "Absolutley we will mend the gate.\n").encode(), "minutes.md"))
    assert "Absolutley" not in [p.name for p in found.people]


def test_a_tentative_date_is_a_day() -> None:
    text = TOWN + "The fair is planned with a tentative date of 4 April 2025.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [(c.kind, c.due) for c in found] == [("deadline", "2025-04-04")]


def test_a_story_below_those_present_names_nobody_anew() -> None:
    text = (
        "# Orrin Chapter, 3 December 2025\n\nAttendees – Ms. Avery, V.P Dashon, and Gustavo.\n\n"
        "- Ms. Avery had to step away for another meeting, and asked Dashon, Emmani, and Gustavo to continue.\n"
        "- Dashon went on with the list.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert [a.name for a in found.attendance] == ["Avery", "Dashon", "Gustavo"]


def test_nicknames_without_a_comma_between_them() -> None:
    text = "# Orrin Space, 3 December 2025\n\n- Present: AnnaQ, SamTR LeeW, TimG\n\n- ACTION: LeeW to mend the lathe.\n"
    found = understand(read_bytes(text.encode(), "minutes.md"))
    assert [a.name for a in found.attendance] == ["AnnaQ", "SamTR", "LeeW", "TimG"]
    assert [c.owners for c in found.commitments] == [["LeeW"]]


def test_he_is_of_whom_somebody_told() -> None:
    body = (
        "Don (DC) mentioned that Glenn (GW), our Treasurer, is working with the bank on the deposits. He will finish this in April.\n\n"
        "The invoice has come and the Treasurer will pay it.\n"
    )
    found = understand(read_bytes((TOWN + body).encode(), "minutes.md")).commitments
    assert [c.owners for c in found[-2:]] == [["Glenn"], ["Glenn"]]


def test_whose_paper_it_is_has_no_task() -> None:
    text = TOWN + "## Actions\n\n- Orrin TSC review of [[David Okoro|Dave Okoro]]'s paper on the hall\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [("David Okoro" in c.owners, c.task[:9]) for c in found] == [(False, "Orrin TSC")]


def test_a_task_keeps_no_second_to() -> None:
    text = TOWN + "It was agreed to approach the Bellfield Trust and to report back by 30 November.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.task.split(" the ")[1] for c in found] == ["Bellfield Trust and report back by 30 November"]
