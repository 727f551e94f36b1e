"""By when, in the places where only a time can stand: cells, brackets, markers, fields; and titles that announce days to come."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Mill Trust, Tuesday 4 March 2025 at 7.30pm

Present: Anna Quill (Chair), Ben Orrin, Peter Lamb (Secretary)

The meeting was opened.

"""
NEXT = "\n\nDate of next meeting: Tuesday 1 April 2025\n"


def found(body: str) -> list[Commitment]:
    return understand(read_bytes((HEAD + body + NEXT).encode(), "minutes.md")).commitments


def dues(body: str) -> list[str | None]:
    return [c.due for c in found(body) if c.kind in ("action", "deadline")]


@pytest.mark.parametrize("head", ["When", "Timescale", "Target completion date", "By date", "Status/Date"])
@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2 weeks", "2025-03-18"),
        ("3 months", "2025-06-04"),
        ("EOM", "2025-03-31"),
        ("w/c 10/3", "2025-03-10"),
        ("the 24th", "2025-03-24"),
        ("next mtg", "2025-04-01"),
        ("Autumn 2025", "2025-11-30"),
        ("19.05.", "2025-05-19"),
        ("end Q2", "2025-06-30"),
        ("10 working days", "2025-03-18"),
        ("ASAP", None),
        ("before AGM", None),
    ],
)
def test_a_cell_of_a_due_column(head: str, cell: str, day: str | None) -> None:
    table = f"| Action | Owner | {head} |\n|---|---|---|\n| Order seed for the meadow | Ben Orrin | {cell} |\n| Mend the field gate | Peter Lamb | |\n"
    assert dues(table) == [day, None]


def test_a_column_whose_head_might_be_anything_and_whose_cells_tell_times() -> None:
    table = (
        "| Action | Owner | By |\n|---|---|---|\n| Report the potholes | Peter Lamb | Done |\n| Agree a day for the walk | Ben Orrin | April |\n"
        "| Draft the terms | Anna Quill | next meeting |\n"
    )
    assert dues(table) == [None, "2025-04-30", "2025-04-01"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [("Ben Orrin, 21 March", "2025-03-21"), ("Ben Orrin / next meeting", "2025-04-01"), ("Ben Orrin – asap", None)],
)
def test_an_owner_and_a_time_in_one_cell(cell: str, day: str | None) -> None:
    (row,) = found(f"| Action | Owner |\n|---|---|\n| Make a map of the paths | {cell} |\n")
    assert (row.owners, row.due) == (["Ben Orrin"], day)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("**Action 1** (Ben Orrin – by 14/03/25): inspect the culvert.", "2025-03-14"),
        ("Ben Orrin will meet the contractor. **Action: BO w/c 17 March**", "2025-03-17"),
        ("ACTION: Ben Orrin to order two benches (1 week)", "2025-03-11"),
        ("ACTION: Ben Orrin to clear the shed (sunday!)", "2025-03-09"),
        ("ACTION: Ben Orrin to pick a day in May for the fair. By Friday evening.", "2025-03-07"),
        ("Action: Replace the lamp in the porch\nOwner: Ben Orrin\nDue: 18/03/2025", "2025-03-18"),
    ],
)
def test_markers_brackets_and_fields(line: str, day: str) -> None:
    assert dues(line) == [day]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ben Orrin will send the figures within ten working days.", "2025-03-18"),
        ("Ben Orrin will circulate the survey within 48 hours.", "2025-03-06"),
        ("Ben Orrin will pay the balance within 14 days of the invoice.", None),
        ("Ben Orrin will visit each garden over the coming fortnight.", "2025-03-18"),
        ("Ben Orrin will share the slides by end of day.", "2025-03-04"),
        ("Ben Orrin will mend the fence in the next fortnight.", "2025-03-18"),
        ("Ben Orrin will set up the website in the next month.", "2025-04-30"),
        ("Ben Orrin will write to the donors in the next month or two.", "2025-05-04"),
        ("Ben Orrin will start the blog this autumn.", "2025-11-30"),
        ("Ben Orrin will move to the new shed early next year.", "2026-12-31"),
        ("Ben Orrin will write down the trouble that we had this summer.", None),
        ("Ben Orrin will prepare a plan and present it next time.", "2025-04-01"),
        ("Ben Orrin will ask for a deposit next time the hall is let.", None),
        ("Ben Orrin will deliver the notices over the weekend.", "2025-03-09"),
        ("Ben Orrin will send the programme two weeks before the conference on 4 June.", "2025-05-21"),
        ("Ben Orrin will order the wreath a month before Remembrance Sunday.", "2025-10-09"),
        ("Ben Orrin will complete the works by Whitsun.", "2025-06-08"),
        ("Ben Orrin will check on the Q2 invoice with the supplier.", None),
        ("Ben Orrin will lock the gates from 1 April.", "2025-04-01"),
        ("Ben Orrin will hold the stall from 8 May to 10 May.", "2025-05-10"),
        ("Ben Orrin will put it on the agenda for the next MT.", "2025-04-01"),
    ],
)
def test_sentences(words: str, day: str | None) -> None:
    assert dues(words) == [day]


def test_a_label_that_is_nothing_but_a_time_to_come() -> None:
    text = "**This week**\n\n- [ ] Ben Orrin: phone the supplier\n\n**Next week**\n\n- [ ] Anna Quill: sign the lease\n"
    assert dues(text) == ["2025-03-09", "2025-03-16"]


def test_titles_that_announce_days_to_come() -> None:
    listed = "## Dates for the diary\n\n- Sat 29 March – Litter pick\n- Fri 6th June: Quiz night\n- 1 April: Committee meeting\n"
    table = "## Upcoming deadlines\n\n| What | Date |\n|---|---|\n| Early-bird registration ends | 30.04.2025 |\n| Stall fees were raised | 30.01.2025 |\n"
    for text, days in ((listed, ["2025-03-29", "2025-06-06"]), (table, ["2025-04-30"])):
        assert [c.due for c in found(text) if c.kind == "deadline"] == days


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ben will print the leaflet in May ahead of our Autumn open evening.", "2025-05-31"),
        ("Ben will write the Trust's 2026/27 lamp budget in April.", "2025-04-30"),
        ("Anna swept the hall this month, and Ben has offered to sweep it next month.", "2025-04-30"),
        ("Ben agreed to mow the grass in April, June and September.", "2025-09-30"),
        ("Ben will call for new members in the next week or two.", "2025-03-18"),
        ("Ben will send the papers one week before the next meeting.", "2025-03-25"),
        ("Ben will be posting the letter next week, and will ring the mill.", "2025-03-16"),
        ("Action: Next meeting to choose the new lamps.", "2025-04-01"),
        ("Ben will mend the gate by Aprill 9th.", "2025-04-09"),
    ],
)
def test_which_of_the_times_in_a_sentence_is_when_it_is_due(sentence: str, day: str) -> None:
    assert dues(sentence) == [day]


def test_this_week_said_on_its_last_day_is_the_one_that_begins() -> None:
    text = (
        "# Mill Trust, Sunday 2 March 2025\n\nPresent: Anna Quill, Ben Orrin\n\nBen will order the paint this week.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.due for c in found] == ["2025-03-09"]


def test_an_action_line_gives_its_day_to_no_item_below() -> None:
    text = "## Review of actions\n\n- Ben to ask the mill about the roof.\n\n  ACTION: Ben to put it on the agenda for the next meeting\n\n- Peter to order the paint.\n"
    assert dues(text) == [None, "2025-04-01", None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ben to look for the fault in the pump noted by Peter (10/2/25).",
        "Need to update the booking of the hall beyond October.",
    ],
)
def test_days_that_belong_to_what_is_told(sentence: str) -> None:
    assert dues(sentence) == [None]


def test_an_event_that_was_held_is_no_deadline() -> None:
    assert not found("The fair was held on 3 and 5 March at the mill.")


def test_a_line_that_gives_the_day_of_the_action_above_is_no_row_of_its_own() -> None:
    text = "Ben requested that the club members review the plan.\n\nDeadline: Friday, March 28th.\n"
    assert [(c.kind, c.due) for c in found(text)] == [("action", "2025-03-28")]


def test_the_next_meeting_of_another_body() -> None:
    assert dues("Ben will bring it up at the next Treadwell meeting.") == [None]
    assert dues("Ben will bring it up at the next Trust meeting.") == ["2025-04-01"]
