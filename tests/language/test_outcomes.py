"""Outcomes on lines of their own, opinions in tables, elections, and what only speaks of a decision: small documents in, decisions out."""

import pytest

from pipeline.language import understand
from pipeline.language.commitments.columns import head_of
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Little Hadlow Parish Council, 8 January 2020

Present: Anna Quill (Chair), Ben Roper, Carol Osei, Dan Lamb (Clerk).

"""


def decisions(body: str) -> list[Commitment]:
    found = understand(read_bytes((HEAD + body + "\n").encode(), "minutes.md")).commitments
    return [c for c in found if c.kind == "decision"]


def test_an_outcome_below_a_name_takes_the_title_above_it() -> None:
    found = decisions(
        "## Treasurer\n\nCarol Osei\n\nNominated: Anna Quill\n\nSeconded: Ben Roper\n\nPassed unanimously\n\n"
        "## Bank reconciliation\n\nApproved\n\n## Minutes of 4 December 2019\n\nMinutes approved.\n"
    )
    assert [c.task for c in found] == [
        "Treasurer Carol Osei Nominated: Anna Quill Seconded: Ben Roper Passed unanimously",
        "Bank reconciliation Approved",
        "Minutes of 4 December 2019 Minutes approved.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## Roof\n\nCarried out an inspection of the boiler.",
        "## Roof\n\nApproved, Ben to order the tiles.",
        "## Roof\n\nProposed by Anna Quill, seconded by Ben Roper.",
    ],
)
def test_no_outcome(body: str) -> None:
    assert not decisions(body)


def test_opinions_on_planning_applications_in_tables_and_at_the_end_of_lines() -> None:
    found = decisions(
        "## Planning\n\n| Ref | Description | Place | Comments |\n|---|---|---|---|\n"
        "| 20/0017 | Two storey extension to the side | 3 Mill Lane, Little Hadlow | No objection subject to conditions |\n"
        "| 20/0018 | Felling of one oak tree | The Old Forge, Orrin Road | Objection: loss of an old tree |\n"
        "| 20/0019 | New porch to the front | 5 Mill Lane, Little Hadlow | Permission |\n\n"
        "Rose Cottage, High Street - conservatory to the rear No objections\n"
    )
    assert [c.evidence.text.split()[0] for c in found] == ["Two", "Felling", "Rose"]


def test_who_was_elected_by_office() -> None:
    found = decisions(
        "## Election of officers\n\nThe results were:\n\nSecretary – Ben Roper\n\nPublic Officer – Carol Osei\n"
    )
    assert [c.evidence.text for c in found][-2:] == ["Secretary – Ben Roper", "Public Officer – Carol Osei"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "Moved by Anna Quill, and seconded by Ben Roper, that:\n\n“The Council buys the mill.”\n\nThe motion carried.",
            "“The",
        ),
        (
            "Anna Quill moved to buy the mill. Ben Roper seconded.\n\nCarol asked what it costs.\n\nBen replied with figures.\n\n"
            "Dan read a letter. It was long.\n\nMotion carried with the following votes: Quill – aye, Roper – aye.",
            "Anna",
        ),
        (
            "The Chair entertained a motion to adjourn. Ben Roper moved to adjourn. The meeting adjourned at 9 pm.",
            "Ben",
        ),
        ("Proposed by Ben Roper, seconded by Anna Quill to sell the boat. 4 for 2 against. Motion passed.", "Proposed"),
    ],
)
def test_a_motion_is_one_decision(body: str, words: str) -> None:
    assert [c.evidence.text.split()[0] for c in decisions("## Business\n\n" + body)] == [words]


def test_what_a_board_did_behind_action_and_not_what_it_was_advised_to_do() -> None:
    found = decisions(
        "## Consent\n\nRecommendation: Adopt the budget of the pool.\n\nAction: Adopted the budget of the pool.\n"
    )
    assert [c.evidence.text for c in found] == ["Adopted the budget of the pool."]


@pytest.mark.parametrize(
    "text",
    [
        "The rules of 1998 hold until new ones are approved.",
        "Orrin County Council have agreed to replace the bus shelter.",
        "These meeting minutes were approved at the February meeting.",
        "Ben Roper adjourned the meeting at 9 pm.",
        "The problem with the oven is resolved.",
    ],
)
def test_a_decision_that_is_only_spoken_of(text: str) -> None:
    assert not decisions("## Business\n\n" + text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Quill kindly agreed to continue as Chair until May.",
        "Ben Roper to be Tree Warden.",
        "These were moved as correct by Anna Quill and Ben Roper.",
        "The following cheques were approved for payment:",
    ],
)
def test_decisions_in_their_own_words(text: str) -> None:
    assert len(decisions("## Business\n\n" + text)) == 1


def test_paragraphs_under_decisions_are_read_by_sentence() -> None:
    found = decisions(
        "## Decisions\n\nMowing. Three firms were compared at length. The Council approved the quote of £80.\n\n"
        "- To approve the new byelaws\n\n  The byelaws were approved unanimously.\n"
    )
    assert [c.evidence.text for c in found] == [
        "The Council approved the quote of £80.",
        "The byelaws were approved unanimously.",
    ]


def test_a_column_of_decisions_with_a_remark_in_its_head() -> None:
    found = decisions(
        "## Log\n\n| ID | Date | Added | Decision (reason) |\n|---|---|---|---|\n"
        "| D4 | 2020-01-08 | Anna Quill | Adopt the new ledger for all accounts (the old one is full) |\n"
        "| D5 | 2020-01-08 | Ben Roper | Charge two pounds for each visitor |\n"
    )
    assert [c.task for c in found] == [
        "Adopt the new ledger for all accounts (the old one is full)",
        "Charge two pounds for each visitor",
    ]


def test_a_remark_in_a_head_that_says_who_is_to_act_makes_no_column_of_tasks() -> None:
    assert [head_of(text) for text in ("Decision (reason)", "Action (see minute)", "Action (by whom)", "(none)")] == [
        "decision", "task", None, None,
    ]  # fmt: skip


def test_an_opinion_may_be_the_last_line_of_the_cell_that_names_the_application() -> None:
    table = (
        "<table><tr><td>E/101</td><td>Extension to existing dwelling<br>11 Mill Lane<br>Hadlow<br>No objections</td></tr>"
        "<tr><td>E/102</td><td>Conversion of the old barn<br>2 Ford Road<br>Orrin</td></tr></table>"
    )
    html = f"<html><body><h1>Minutes of Little Hadlow Parish Council, 8 January 2020</h1><p>Present: Anna Quill, Ben Roper.</p>{table}</body></html>"
    found = [c for c in understand(read_bytes(html.encode(), "minutes.html")).commitments if c.kind == "decision"]
    assert [c.task for c in found] == ["Extension to existing dwelling 11 Mill Lane Hadlow No objections"]


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        (
            "To pay the mill £130 for the grass.\n\nProposer Cllr Quill\n\nSeconded Cllr Mrs Roper\n\nAgreed unanimously.",
            ["To pay the mill £130 for the grass."],
        ),
        ("## Approvals\n\n- Ren (author)\n- Luke L\n\nApproved and published on 31/10/2024.", []),
        ("Title: Notes\n\nCategory: Minutes\n\n(approved)", []),
        ("- Borrowing could increase\n- Elected councillors have too much control of the water.", []),
    ],
    ids=["proposers by title", "who approved", "of the page", "elected councillors"],
)
def test_what_stands_above_an_outcome_is_no_proposer_and_nobody(said: str, decided: list[str]) -> None:
    text = (
        "# Minutes of Orrin Parish Council, 3 May 2024\n\nPresent: Ada Quill, Ben Roper\n\n## Business\n\n"
        + said
        + "\n"
    )
    found = understand(read_bytes(text.encode(), "2024-05-03.md")).commitments
    assert [c.evidence.text for c in found if c.kind == "decision"] == decided


def test_what_took_place_is_no_deadline() -> None:
    text = "# Minutes of Orrin Parish Council, 3 May 2024\n\nThe 2024 Orrin History Day event took place on March 4 at the school.\n"
    assert understand(read_bytes(text.encode(), "2024-05-03.md")).commitments == []
