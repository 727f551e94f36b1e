"""How clerks in haste and groups of their own style set down who is to do what: small documents in, rows out."""

from __future__ import annotations

import pytest
from test_tasks_announced import HEAD, tasks

from pipeline.language import understand
from pipeline.minutes import Minutes
from pipeline.readers import read_bytes


def minutes(text: str, head: str = HEAD, name: str = "minutes.md") -> Minutes:
    return understand(read_bytes((head + text).encode(), name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AI(Ben): Draft the page on fees\n", [("Draft the page on fees", ["Ben Orrin"])]),
        (
            "- [ ] Ben and/or Carol: Write to the mill\n",
            [("Write to the mill", ["Ben Orrin", "Carol Dace"])],
        ),
        (
            "A call is to be arranged between Anna and Ben.\n",
            [("A call is to be arranged between Anna and Ben", ["Anna Quill", "Ben Orrin"])],
        ),
        (
            "## Action items\n\n- Carol (treasurer):\n\n  Order the signs\n\n  Send the bill to the mill\n",
            [("Order the signs", ["Carol Dace"]), ("Send the bill to the mill", ["Carol Dace"])],
        ),
        ("Clerk notify the county.\n", [("Notify the county", ["Jane Fell"])]),
        (
            "Clerk reply suggesting they write to the county.\n",
            [("Reply suggesting they write to the county", ["Jane Fell"])],
        ),
        ("Ben volunteered to take the minutes.\n", []),
        ("Actions by Ben Orrin and Carol Dace have had a good effect.\n", []),
        ("## Next steps\n\n- Find a room\n- Jill, Tess, Noor\n", [("Find a room", [])]),
        (
            "Cllr Dace had asked about signs. It was agreed that the signs be sent to Ben and that he would arrange the work.\n",
            [("It was agreed that the signs be sent to Ben and that he would arrange the work", ["Ben Orrin"])],
        ),
        (
            "Agreed to list the open requests on the slides ahead of the meeting.\n",
            [("List the open requests on the slides ahead of the meeting", [])],
        ),
        ("AI(Anna/Ben): Ask the designer\n", [("Ask the designer", ["Anna Quill", "Ben Orrin"])]),
        ("AI(Ben) let the mill know [DONE]\n", [("Let the mill know", ["Ben Orrin"])]),
        ("Roof: AI Ben to press the button\n", [("Press the button", ["Ben Orrin"])]),
        (
            "Let's talk to the printer about the poster\n\nAI: Ben [DONE, rang on Monday]\n",
            [("Let's talk to the printer about the poster", ["Ben Orrin"])],
        ),
        ("Plan of the paths and the gates - TODO (Carol?)\n", [("Plan of the paths and the gates", ["Carol Dace"])]),
        ("ACTION New Committee: Complete the training\n", [("Complete the training", ["New Committee"])]),
        (
            "- Action Item B2024-03: Describe where the boxes are kept [BO, asap]\n",
            [("Describe where the boxes are kept [BO, asap]", ["Ben Orrin"])],
        ),
        (
            "- Action Item B2024-04: Write to the panel (AQ, CD at next panel meeting).\n",
            [("Write to the panel", ["Anna Quill", "Carol Dace"])],
        ),
        (
            "## Action Items\n\n***Anna***\n\n**Continued**\n\n- Paint the gate\n- Order the signs\n",
            [("Paint the gate", ["Anna Quill"]), ("Order the signs", ["Anna Quill"])],
        ),
        ('## Action Items\n\n- see "Signs" above\n- see the item on gates below\n', []),
    ],
)
def test_markers_and_lists(text: str, expected: list[tuple[str, list[str]]]) -> None:
    head = HEAD.replace("(@borrin)", "(BO)")
    assert tasks(text, head) == expected


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Clerk chase the county for the sign.", ["Jane Fell"]),
        ("Signs: Clerk obtain prices.", ["Jane Fell"]),
        ("It was agreed the Clerk order the two new signs.", ["Jane Fell"]),
        ("Gardening team will work on the beds.", ["Gardening team"]),
        ("ACTION: tech committee to compare the options.", ["tech committee"]),
        ("ACTION: AM to put it on the agenda.", ["Anders Mell"]),
        ("It was agreed a letter should be sent to all tenants.", []),
        ("Need to reconnect with Carol Dace (Mill Society) to confirm the dates.", []),
        ("Need to check the dates with [Ben].", []),
        ("Members will also be sent the list.", []),
        ("Ben said the sum was unknown and asked Carol if she could obtain a price for June.", ["Carol Dace"]),
        ("Ben asked if Carol Dace could begin to put a list together.", ["Carol Dace"]),
        ("Carol Dace and Anna Quill from the Weston Agency will write to the mill.", ["Carol Dace", "Anna Quill"]),
        ("The form is ready; Carol please send it on.", ["Carol Dace"]),
    ],
)
def test_owner_of_a_short_sentence(sentence: str, owners: list[str]) -> None:
    head = HEAD.replace("Carol Dace (CD)", "Carol Dace (CD), Anders Mell")
    assert [o for _, o in tasks(sentence + "\n", head)] == [owners]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ben asked if the trams will be included.",
        "Carol will be involved in the fair.",
        "The chair asked Carol Dace to continue with the talk.",
        "Ben will be receiving a form from the county soon.",
    ],
)
def test_what_reads_like_a_task_and_is_none(sentence: str) -> None:
    assert tasks(sentence + "\n") == []


def test_the_task_of_a_clerk_in_haste() -> None:
    assert tasks("Clerk chase the county for the sign.\n") == [("Chase the county for the sign", ["Jane Fell"])]


def test_whom_to_ask_is_no_task() -> None:
    announced = "ACTION AQ: Book the hall.\n\nACTION CD: Book the coach.\n\nACTION AQ: Paint the gate.\n\n"
    assert len(tasks(announced + "Please contact the office if you have any questions.\n")) == announced.count("ACTION")


def test_a_line_below_says_that_it_is_done() -> None:
    found = minutes("ACTION AQ: Book the coach\n\n- Action completed\n\nACTION CD: Book the hall\n").commitments
    assert [(c.owners, c.status) for c in found] == [(["Anna Quill"], "done"), (["Carol Dace"], "open")]


def test_what_is_of_today_is_not_due_today() -> None:
    found = minutes("Ben is working on the slides of today's talk.\n\nCarol to send the edits discussed tonight.\n")
    assert [c.due for c in found.commitments if c.kind == "action"] == [None, None]


def test_an_event_that_is_being_held() -> None:
    (found,) = minutes("A training session is being held Friday March 15.\n").commitments
    assert (found.kind, found.due) == ("deadline", "2024-03-15")


def test_handles_in_brackets_behind_names() -> None:
    found = minutes("@zinc to update the page.\n", HEAD.replace("@borrin", "@zinc"))
    assert found.commitments[0].owners == ["Ben Orrin"]
    assert next(p for p in found.people if p.name == "Ben Orrin").aliases == ["@zinc"]


def test_an_agenda_in_a_table_gives_nobody_a_task() -> None:
    table = (
        "|Agenda Item|Speaker|Time|\n|-|-|-|\n"
        "|Update of the plan for the paths|Ben|5 min|\n|Details to be circulated to all|Anna|10 min|\n"
    )
    assert tasks(table) == []


def test_minutes_in_a_table_below_the_title_of_an_agenda() -> None:
    rows = "\n".join(
        f"|Topic {n}|The members spoke at some length of the {word} and of what it had cost them over the last two years|{task}|"
        for n, (word, task) in enumerate(
            [("roof", ""), ("gate", "Ben to ask the smith"), ("wall", ""), ("bridge", "Carol to write to the county"), ("pond", "")]
        )
    )  # fmt: skip
    found = tasks("## Agenda\n\n|Points|Notes|Actions|\n|-|-|-|\n" + rows + "\n")
    assert [owners for _, owners in found] == [["Ben Orrin"], ["Carol Dace"]]


def test_a_title_of_actions_between_two_points_of_one_list_ends_with_the_next() -> None:
    found = minutes("1. The gate\n\n   ACTION\n\n   Ben to paint the gate.\n\n2. News of the county plan (Carol)\n")
    assert [c.evidence.text for c in found.commitments if c.kind == "action"] == ["Ben to paint the gate."]


def test_a_table_that_sums_up_the_lists_above_it() -> None:
    found = minutes(
        "## Actions\n\n- [Anna]: Post the approved rules on the website\n- [Ben]: Scout 3 possible sports fields and report back\n\n"
        "## Summary\n\n|Action|Owner|Due|\n|-|-|-|\n|Publish approved rules|Anna|15 March 2024|\n|Scout sports fields|Ben|1 April 2024|\n"
    ).commitments
    assert [(c.owners, c.due) for c in found] == [(["Anna Quill"], "2024-03-15"), (["Ben Orrin"], "2024-04-01")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Anna Quill motioned to approve the accounts of the last two years.\n\nThe motion was seconded by Ben Orrin.\n\n"
            "The board members present voted unanimously to adopt the resolution.\n",
            ["Anna Quill motioned to approve the accounts of the last two years."],
        ),
        ("In point 6 it was said that the paper is old.\n\nThe minutes were approved.\n", ["The minutes were approved."]),
        ("The meeting was adjourned at 8.\n\nThe next meeting will be April 9, 2024.\n\nApproved April 9, 2024\n", []),
        ("- Nobody answers, so we may drop it\n- Consensus: Merge the two lists\n", ["Consensus: Merge the two lists"]),
        (
            "- Asked for $200 to buy food for the fair.\n  - Passes, 8 for, 0 against\n",
            ["Asked for $200 to buy food for the fair."],
        ),
        ("Access will be given when the minutes are approved.\n", []),
        ("The minutes from the last meeting (Friday 1 March) were confirmed.\n", ["The minutes from the last meeting (Friday 1 March) were confirmed."]),
        ("No decisions decided.\n", []),
        ("The price of the roof is £400. Board approved.\n", ["The price of the roof is £400. Board approved."]),
        (
            "It was proposed by Cllr Quill and seconded by Cllr Orrin that the Council accepts the quotation. The Parish Council was all in favour.\n",
            ["It was proposed by Cllr Quill and seconded by Cllr Orrin that the Council accepts the quotation. The Parish Council was all in favour."],
        ),
        (
            "It was proposed to remove the fees. The proposal was agreed on with no objections.\n",
            ["It was proposed to remove the fees. The proposal was agreed on with no objections."],
        ),
        ("The undersigned directors hereby approve these resolutions as of the date below.\n", []),
    ],
)  # fmt: skip
def test_decisions(body: str, expected: list[str]) -> None:
    found = minutes("## Business\n\n" + body).commitments
    assert [c.evidence.text for c in found if c.kind == "decision"] == expected


@pytest.mark.parametrize(
    ("body", "task", "status", "due"),
    [
        ("AI: Ben to write a page on fees. Done\n", "Write a page on fees", "done", None),
        ("AI: Carol to raise the tag Not done\n", "Raise the tag", "open", None),
        ("AI: Anna to draft the note In progress\n", "Draft the note", "open", None),
        ("It was decided that Ben would start a list. This has been done.\n", "It was decided that Ben would start a list", "done", None),
        ("Ben to ask the mill to hold the work until after the spring fair on 30 May.\n", "Ask the mill to hold the work until after the spring fair on 30 May", "open", None),
        ("The Clerk was directed to schedule two meetings by 1 May.\n", "Schedule two meetings by 1 May", "open", "2024-05-01"),
        ("- [ ] Ben: Start a list. This has now been done.\n", "Start a list", "done", None),
        ("The form is to be submitted today by Ben.\n", "The form is to be submitted today by Ben", "open", "2024-03-12"),
        ("Ben to write up the minutes.\n", "Write up the minutes", "open", None),
        ("Ben to ask the mill to hold the work until 30 May.\n", "Ask the mill to hold the work until 30 May", "open", "2024-05-30"),
    ],
)  # fmt: skip
def test_how_a_task_stands(body: str, task: str, status: str, due: str | None) -> None:
    (found,) = (c for c in minutes(body).commitments if c.kind == "action")
    assert (found.task, found.status, found.due) == (task, status, due)


BARE = "# Mill Trust\n\nMinutes of the meeting, 12 March 2024\n\nPresent: "


def came(text: str) -> list[tuple[str, str]]:
    """Who came to the meeting of a small document whose list of those present begins it, and how."""
    return [(a.name, a.status) for a in minutes(text, BARE).attendance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Quill, Liam Orrin Location: Electronic meeting\n", [("Anna Quill", "present"), ("Liam Orrin", "present")]),
        ("Anna Quill, Willem Jan Orme\n", [("Anna Quill", "present"), ("Willem Jan Orme", "present")]),
        (
            "Anna Quill\n\nThe following members of the path group also attended the meeting: Tim Roper and Dora Pell.\n",
            [("Anna Quill", "present"), ("Tim Roper", "present"), ("Dora Pell", "present")],
        ),
        (
            "Anna Quill\n\nCllr Dole (MCC) apologised for his absence as he was at another meeting.\n",
            [("Anna Quill", "present"), ("Dole", "apologies")],
        ),
    ],
)  # fmt: skip
def test_who_came(text: str, expected: list[tuple[str, str]]) -> None:
    assert came(text) == expected


def test_a_surname_behind_a_title_is_nobodys_first_name() -> None:
    found = minutes("M. Fenn, J. Dole, Mrs F. Gale\n\nMr Marsh and Lady Foxe wrote. Mr Marsh asked.\n", BARE)
    assert {"M. Fenn", "F. Gale", "Marsh", "Foxe"} <= {p.name for p in found.people}


def test_paula_is_no_short_form_of_paul() -> None:
    found = minutes(
        "Anna Quill, Paul Fenn, Brian Orme, Chris Pell\n\nPaula spoke. Then Brianne spoke. Christopher went.\n", BARE
    )
    aliases = {p.name: p.aliases for p in found.people}
    assert aliases["Paul Fenn"] == aliases["Brian Orme"] == []
    assert aliases["Chris Pell"] == ["Christopher"]


@pytest.mark.parametrize("line", ["ENDED at 4:03pm.", "Meeting adjourned 16:03 PST"])
def test_an_end_is_no_beginning(line: str) -> None:
    meeting = minutes(f"Anna Quill\n\n{line}\n", BARE).meeting
    assert (meeting.start, meeting.end) == (None, "16:03")


@pytest.mark.parametrize(
    ("sentence", "kind", "owners"),
    [
        ("Ben was to mend the clock but nothing has been done yet.", "action", ["Ben Orrin"]),
        ("Ben has ordered the new lamps, which will be delivered in the week beginning 27 March.", "deadline", []),
        ("Anna reported that the works will begin on 3 June and are expected to take a week.", "deadline", []),
        (
            "Asked about the blocked drain, Carol undertook to raise it with the highways team.",
            "action",
            ["Carol Dace"],
        ),
    ],
)
def test_what_is_still_to_be_done_and_what_is_only_coming(sentence: str, kind: str, owners: list[str]) -> None:
    assert [(c.kind, c.owners) for c in minutes(sentence + "\n").commitments] == [(kind, owners)]
