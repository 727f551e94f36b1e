"""Forms and wordings that announce tasks, and some that look like it: a small document in, the rows out."""

from __future__ import annotations

from test_commitments import Row, check, commitments

from pipeline.document import Block, Cell, Document, table
from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes


def actions(body: str) -> list[Commitment]:
    return [c for c in commitments(body) if c.kind == "action"]


def test_summary_list_and_plans_for_the_next_week() -> None:
    found = actions(
        "## SUMMARY TO DO LIST:\n\n- Survey of the hall's users\n- Mill logo as an issue\n\n## Plan for Next Week:\n\n- Finish off documentation\n"
    )
    check(
        found,
        [
            Row("Survey of the hall's users"),
            Row("Mill logo as an issue"),
            Row("Finish off documentation", due="2025-03-16"),
        ],
    )
    assert all(c.marked for c in found)


def test_follow_up_and_action_behind_a_tab() -> None:
    found = actions(
        "## Rides\n\nSuggestions for further rides to DO, please.\tAction all\n\nFlags to be ordered for the fair.\n\nFollow-up SW\n"
    )
    check(found, [Row("Suggestions for further rides"), Row("Flags to be ordered", owners=("Susan Whitlock",))])


def test_joined_heading_is_no_marker() -> None:
    assert not actions("## Items\n\nDISCUSSION AND ACTION ITEMS: OLD BUSINESS\n\nNone.\n")


def test_action_that_the_board_took_at_once() -> None:
    found = commitments("## Budget\n\nAction: Adopted the budget for the coming year.\n")
    assert [c.kind for c in found] == ["decision"]


def test_table_with_wordy_heads() -> None:
    found = actions(
        "## Plans\n\n| Meeting Items | Person responsible | Item Started or Due |\n|---|---|---|\n"
        "| Test all gates with the new locks | David Okoro | 12/03/2025 |\n| Have the rota ready | Susan Whitlock | 19/03/2025 |\n"
    )
    assert [c.owners for c in found] == [["David Okoro"], ["Susan Whitlock"]]


def test_table_whose_owners_say_action() -> None:
    found = actions(
        "## Fair\n\n| | |\n|---|---|\n| and invite the school to the fair. | Action DO |\n| The stalls will be painted. | Action SW |\n"
    )
    check(found, [Row("invite the school", owners=("David Okoro",)), Row("stalls", owners=("Susan Whitlock",))])


def test_agreed_that_we_should() -> None:
    found = commitments("## Bridge\n\nIt was also AGREED that we should make contact with the mill about the bridge.\n")
    assert [c.kind for c in found] == ["action"]


def test_next_agenda_and_nothing_to_report() -> None:
    assert not actions(
        "## Other\n\nLone worker policy to be discussed at the next meeting.\n\nThis will be discussed at the Annual Meeting.\n\nMill Trust - nil to report.\n"
    )


def test_who_is_to_arrange_what_stands_before() -> None:
    found = actions("## School\n\nThe school would like a visit to the mill in June. David Okoro to arrange.\n")
    check(
        found,
        [Row("The school would like a visit to the mill in June. David Okoro to arrange", owners=("David Okoro",))],
    )


def test_told_and_listed_is_one_row() -> None:
    found = actions(
        "## Gate\n\nThe gate is broken. David Okoro will ask the joiner for the price of a new gate.\n\n## Actions\n\n- Ask joiner for price of gate (David Okoro)\n"
    )
    assert len(found) == 1
    assert found[0].marked


def test_notes_below_a_list_of_actions() -> None:
    found = actions(
        "## Summary of Actions\n\nDO to file the returns.\n\nWalk home with the trustees, notes:\n\n- Ferns along the brook\n- Great weather on the way\n"
    )
    assert [c.evidence.text for c in found] == ["DO to file the returns."]


def test_minutes_in_front_matter() -> None:
    text = (
        "---\ntitle: Mill Group\nstart: 2025-03-04T14:00:00Z\nagenda: |-\n  * Roof\nminutes: >-\n  ### Actions\n\n\n"
        "  1. Circulate the rota\n\n  2. Call for a new treasurer\n---\n"
    )
    document = read_bytes(text.encode(), "minutes.md")
    body = [(b.kind, b.text) for b in document.blocks if b.part == "body"]
    assert body == [
        ("heading", "Agenda"),
        ("item", "Roof"),
        ("heading", "Minutes"),
        ("heading", "Actions"),
        ("item", "Circulate the rota"),
        ("item", "Call for a new treasurer"),
    ]


def test_what_became_of_a_task_day_by_day_is_no_task() -> None:
    rows = [
        ["No", "Action"],
        ["12", "Price a new gate (David Okoro)\n17/9: No progress.\n1/10: Susan to send the old drawings."],
        ["13", "Ask the mill for its keys (Peter Lamb)\n3 Dec: Still waiting."],
    ]
    document = Document(
        "minutes.docx",
        "docx",
        [
            Block("heading", "Current actions", level=1),
            table([[Cell(text, r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)]),
        ],
    )
    assert [c.evidence.text for c in understand(document).commitments] == [
        "Price a new gate (David Okoro)",
        "Ask the mill for its keys (Peter Lamb)",
    ]
