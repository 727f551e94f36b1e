"""Minutes in, commitments out: each case is a small document of invented people, and the rows that a clerk would write."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pipeline.document import Block, Document
from pipeline.language import understand
from pipeline.language.commitments.context import sections
from pipeline.language.people import Directory
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

COUNCIL = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO), Cllr Susan Whitlock (SW). In attendance: Peter Lamb (Clerk).

Apologies: Cllr Ian Frobisher (IF)

Date of next meeting: Tuesday 1 April 2025

"""


def commitments(body: str, name: str = "minutes.md", head: str = COUNCIL) -> list[Commitment]:
    return understand(read_bytes((head + body).encode(), name)).commitments


@dataclass(frozen=True)
class Row:
    """What must stand in a row; ``words`` are found in the evidence, in this order."""

    words: str
    kind: str = "action"
    owners: tuple[str, ...] | None = None
    due: str | None = None
    status: str | None = "open"


def check(found: list[Commitment], rows: list[Row]) -> None:
    for row in rows:
        fitting = [c for c in found if c.kind == row.kind and row.words in c.evidence.text]
        assert fitting, (row.words, [(c.kind, c.evidence.text) for c in found])
        best = min(fitting, key=lambda c: len(c.evidence.text))
        if row.owners is not None:
            assert sorted(best.owners) == sorted(row.owners), (row.words, best.owners)
        if row.kind == "action":
            assert best.due == row.due, (row.words, best.due)
            assert best.status == row.status, (row.words, best.status)


CASES: dict[str, tuple[str, list[Row]]] = {
    "who reports of himself in his own report": (
        "## Clerk's Report\n\nI will write to the water company about the leak before the next meeting.\n",
        [Row("write to the water company", owners=("Peter Lamb",), due="2025-04-01")],
    ),
    "a formal motion set apart": (
        "## Lease\n\nMOVED by Councillor Okoro\n\nSECONDED by Councillor Whitlock\n\nTHAT the lease of the mill be renewed for five years.\n\nCARRIED UNANIMOUSLY\n",
        [Row("the lease of the mill be renewed", kind="decision")],
    ),
    "a task among the decisions": (
        "## Decisions\n\n- Peter Lamb will ask the mill for its keys.\n- The hall stays shut on Sundays.\n",
        [Row("ask the mill for its keys", owners=("Peter Lamb",)), Row("shut on Sundays", kind="decision")],
    ),
    "an agenda that holds the minutes": (
        "## Agenda\n\n1. Roof\n   - The roof was seen by three builders, of whom one has sent a quote that the council found too high by far.\n"
        "   - SW will ask two further builders for a quote before the next meeting of the council.\n2. Hall\n"
        "   - The hall was let on nineteen evenings in February, which is more than in any month since the new floor was laid.\n"
        "   - DO to order forty new chairs for the hall, of the kind that the school bought in the autumn of last year.\n"
        "   - The old chairs were given to the youth club, whose leader thanked the council and invited all members to come and see.\n"
        "   - Nothing was heard of the grant for which the clerk had applied in the first week of January, and none is expected now.\n",
        [
            Row("ask two further builders", owners=("Susan Whitlock",), due="2025-04-01"),
            Row("order forty new chairs", owners=("David Okoro",)),
        ],
    ),
    "a group with its body's name": (
        "## Garden\n\nACTION: the PC reps to look over the plan.\n",
        [Row("look over the plan", owners=("PC reps",))],
    ),
    "a member named with his office": (
        "## Grants\n\nDavid Okoro as our grants officer will attend the briefing.\n",
        [Row("attend the briefing", owners=("David Okoro",))],
    ),
    "what stands in brackets is not the owner": (
        "## Actions\n\n- SW (in talks with DO and the PTA) to draw up the rota\n",
        [Row("draw up the rota", owners=("Susan Whitlock",))],
    ),
    "the person behind a group's task": (
        "## Actions\n\n- Garden and Hall teams to share the mower (David Okoro)\n",
        [Row("share the mower", owners=("David Okoro",))],
    ),
    "a group with the words before it": (
        "## Grants\n\nACTION: The grant review committee to read the forms.\n\nACTION: Members of the Finance Committee to check the sums.\n",
        [
            Row("read the forms", owners=("grant review committee",)),
            Row("check the sums", owners=("Members of the Finance Committee",)),
        ],
    ),
    "a table that says that nobody was named": (
        "## Actions\n\n| Action | Owner |\n| --- | --- |\n| Mend the fence | Unspecified |\n| Buy the paint | DO (implied) |\n",
        [Row("Mend the fence", owners=()), Row("Buy the paint", owners=("David Okoro",))],
    ),
    "a body agrees to what it can do at once, and to a task": (
        "## Mill\n\nThe Council agreed to accept the offer of the mill. Cllr Whitlock agreed to write to its owner.\n",
        [Row("accept the offer", kind="decision"), Row("write to its owner", owners=("Susan Whitlock",))],
    ),
    "notes that leave out who": (
        "## Schema\n\nSusan Whitlock has finished the draft. Will send it to the board before Friday.\n",
        [Row("send it to the board", owners=("Susan Whitlock",), due="2025-03-07")],
    ),
    "who takes an action item": (
        "## Donors\n\n- Susan Whitlock takes action item to send the donors thank-you notes.\n",
        [Row("send the donors", owners=("Susan Whitlock",))],
    ),
    "a group that is yet to be formed": (
        "## Actions\n\n- Form a working group to look at the mill's roof.\n- Update the page of each task team (BP chairs)\n",
        [Row("look at the mill's roof", owners=()), Row("Update the page", owners=("BP chairs",))],
    ),
    "a resolution that directs somebody": (
        "## Fire\n\nRESOLVED: that Council direct staff to report on the risk of fire in the wood.\n\nRESOLVED: That the Clerk contact Kate Hollin.\n",
        [
            Row("report on the risk of fire", owners=("staff",)),
            Row("contact Kate Hollin", owners=("Peter Lamb",)),
        ],
    ),
    "a village hall's action at the end of a sentence": (
        "## Heating\n\nThe meter readings have to be compared with last year's, action Susan.\n",
        [Row("readings have to be compared", owners=("Susan Whitlock",))],
    ),
    "the verb to lead is no leader": (
        "## Visits\n\nACTION: SW to lead the tour of the mill.\n",
        [Row("lead the tour", owners=("Susan Whitlock",))],
    ),
    "a pronoun means the one who said so": (
        "## Bins\n\nSusan Whitlock spoke of bins at the mill and Margaret Penfold of those in the lane. David Okoro said he would ring the district council.\n",
        [Row("ring the district council", owners=("David Okoro",))],
    ),
    "a nickname that stands in no list": (
        "## Website\n\n- ACTION: tildy99 will post the photographs.\n",
        [Row("post the photographs", owners=("tildy99",))],
    ),
    "a council's trailing ACTION line": (
        "## Highways\n\nThe Clerk had no news of the potholes in Mill Lane. The Clerk will write to the county again.\n\nACTION: Clerk\n",
        [Row("write to the county", owners=("Peter Lamb",))],
    ),
    "initials behind the marker": (
        "## Hall\n\nThe heating failed twice. ACTION: SW to get three quotes by 20 March.\n",
        [Row("get three quotes", owners=("Susan Whitlock",), due="2025-03-20")],
    ),
    "a marker with the owner in brackets": (
        "## Website\n\nAction (DO): put the agenda on the notice board before Friday\n",
        [Row("put the agenda", owners=("David Okoro",), due="2025-03-07")],
    ),
    "several tasks behind one marker": (
        "## Play area\n\nACTIONS: Clerk to order new swings. MP to tell the school.\n",
        [Row("order new swings", owners=("Peter Lamb",)), Row("tell the school", owners=("Margaret Penfold",))],
    ),
    "a list under a heading": (
        "## Action items\n\n- MP: draft the grant application\n- DO and SW to inspect the pavilion by the end of March\n- Book the hall (SW)\n",
        [
            Row("draft the grant application", owners=("Margaret Penfold",)),
            Row("inspect the pavilion", owners=("David Okoro", "Susan Whitlock"), due="2025-03-31"),
            Row("Book the hall", owners=("Susan Whitlock",)),
        ],
    ),
    "tasks grouped under names": (
        "## Actions\n\n- Susan:\n  - collect the keys\n  - paint the railings\n- David:\n  - mow the green\n",
        [
            Row("collect the keys", owners=("Susan Whitlock",)),
            Row("paint the railings", owners=("Susan Whitlock",)),
            Row("mow the green", owners=("David Okoro",)),
        ],
    ),
    "checkboxes of a wiki": (
        "## Website\n\n- [x] David Okoro: renew the domain\n- [ ] SW to write the news page\n",
        [
            Row("renew the domain", owners=("David Okoro",), status="done"),
            Row("write the news page", owners=("Susan Whitlock",)),
        ],
    ),
    "an action table with a status": (
        "## Actions from the last meeting\n\n| No | Action | Owner | Due | Status |\n|---|---|---|---|---|\n"
        "| 1 | Repair the bus shelter | DO | 28 February | Completed |\n| 2 | Replace the defibrillator battery | Clerk | 31 March | In progress |\n",
        [
            Row("Repair the bus shelter", owners=("David Okoro",), due="2025-02-28", status="done"),
            Row("Replace the defibrillator battery", owners=("Peter Lamb",), due="2025-03-31"),
        ],
    ),
    "an action table with its columns in another order": (
        "## New actions\n\n| Who | By when | What |\n|---|---|---|\n| MP | 14/03/2025 | Thank the outgoing caretaker |\n| All | next meeting | Read the draft budget |\n",
        [
            Row("Thank the outgoing caretaker", owners=("Margaret Penfold",), due="2025-03-14"),
            Row("Read the draft budget", owners=("All",), due="2025-04-01"),
        ],
    ),
    "promises in prose": (
        "## Footpaths\n\nSW agreed to contact the landowner about the stile. It was agreed that the Clerk would write to the Ramblers.\n",
        [
            Row("contact the landowner", owners=("Susan Whitlock",)),
            Row("write to the Ramblers", owners=("Peter Lamb",)),
        ],
    ),
    "different tasks for different people in one sentence": (
        "## Fete\n\nMP to book the band and DO to order the marquee.\n",
        [Row("book the band", owners=("Margaret Penfold",)), Row("order the marquee", owners=("David Okoro",))],
    ),
    "decisions in prose and capitals": (
        "## Finance\n\nIt was resolved that the precept be set at £21,500.\n\nRESOLVED: to renew the insurance with the present insurer.\n",
        [Row("precept be set", kind="decision"), Row("renew the insurance", kind="decision")],
    ),
    "a motion and its outcome are one decision": (
        "## Election\n\nMrs Whitlock moved that the lease be extended for five years. The motion was carried unanimously.\n",
        [Row("lease be extended", kind="decision")],
    ),
    "a dated thing to come": (
        "## Consultation\n\nThe consultation on the bypass closes on 30 April 2025.\n",
        [Row("consultation on the bypass", kind="deadline")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_rows_of_small_minutes(case: str) -> None:
    body, rows = CASES[case]
    check(commitments(body), rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "## Actions\n\nNone.\n",
        "## Highways\n\nNo action was taken.\n",
        "## Climate\n\nThe action plan was published last year.\n",
        "## Reports\n\nMembers thanked the organisers of the fair.\n",
        "## Reports\n\nThe library is a popular place.\n",
    ],
)
def test_nothing_is_promised(sentence: str) -> None:
    assert [c.evidence.text for c in commitments(sentence) if c.kind == "action"] == []


@pytest.mark.parametrize(
    ("item", "owners"),
    [
        ("Send the letter to the mill - Ada - completed", ["Ada Quill"]),
        ("Look at the template to remove the charter - Ben – done", ["Ben Roper"]),
        ("Already being handled by Ada, and soon finished", ["Ada Quill"]),
        ("Redelegated to Ben to get an update of members", ["Ben Roper"]),
        ("Form a committee for the fair (Ada to lead)", ["Ada Quill"]),
        ("@quill and @roper: add her to the list of mail", ["@quill", "@roper"]),
        ("@quill @roper: add her to the list of mail", ["@quill", "@roper"]),
    ],
)
def test_owners_behind_and_before_the_task(item: str, owners: list[str]) -> None:
    there = "@quill @roper" if "@" in item else "Ada Quill, Ben Roper"
    (row,) = commitments(f"## Action items\n\n- {item}\n", head=f"# Mill Trust, 3 May 2021\n\nPresent: {there}\n\n")
    assert row.owners == owners


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("As proposed by Ada and by Ben, Cy will write to the mill about the roof.", ["Cy Dole"]),
        ("Ben committed himself to make the request to the council.", ["Ben Roper"]),
        ("Ada and Ben drafted the rules. They will send them to the mill by Friday.", ["Ada Quill", "Ben Roper"]),
    ],
)
def test_whom_a_sentence_means(sentence: str, owners: list[str]) -> None:
    head = "# Mill Trust, 3 May 2021\n\nPresent: Ada Quill, Ben Roper, Cy Dole\n\n"
    found = commitments(f"## Roof\n\n{sentence}\n", head=head)
    assert [row.owners for row in found if row.kind == "action"] == [owners]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("in the week of 14 April", "2025-04-14"),
        ("in advance of the 30 April visit", "2025-04-30"),
        ("in 2-3 months", "2025-06-04"),
        ("in one or two weeks", "2025-03-18"),
        ("for the by-elections in September or October", "2025-10-31"),
        ("on Tue 13 and Wed 14 May", "2025-05-14"),
    ],
)
def test_by_when(words: str, due: str) -> None:
    (row,) = commitments(f"## Action items\n\n- SW to order the paint {words}\n")
    assert row.due == due


def test_a_list_under_a_name_with_its_handle() -> None:
    text = "## Action items\n\n*Ada:* @aquill\n\n- [ ] make the survey\n- [x] talk to the sponsor\n"
    head = "# Mill Trust, 3 May 2021\n\nPresent: Ada Quill, Ben Roper\n\n"
    assert [row.owners for row in commitments(text, head=head)] == [["Ada Quill"], ["Ada Quill"]]


def test_a_label_rules_only_the_list_below_it() -> None:
    document = Document(
        "x.txt",
        "txt",
        [
            Block("paragraph", "Actions:"),
            Block("item", "SW: order the paint"),
            Block("paragraph", "The mill was sold in the spring."),
            Block("paragraph", "The lane is shut."),
        ],
    )
    assert [s.role for s in sections(document, Directory([]))] == ["actions", "actions", None, None]


def test_a_marker_without_a_decision_is_none() -> None:
    body = "## Signs\n\nThe signs were discussed. Resolution: Not applicable.\n\n## Gate\n\n- Nobody had a key for it. Resolution: Postponed to next meeting.\n"
    assert [c.evidence.text for c in commitments(body) if c.kind == "decision"] == []


def test_the_line_that_names_the_owner_is_no_task_of_its_own() -> None:
    body = "## Leaflet\n\nThe leaflet will be printed in May.\n\nACTION POINT 3: Susan Whitlock and David Okoro\n"
    assert [(c.evidence.text, sorted(c.owners)) for c in commitments(body) if c.kind == "action"] == [
        ("The leaflet will be printed in May.", ["David Okoro", "Susan Whitlock"])
    ]


def test_the_owner_with_initials_in_brackets_is_no_part_of_the_task() -> None:
    (row,) = commitments("## Actions\n\n- [ ] Susan Whitlock (SW) to write a guide for the hall\n")
    assert (row.task, row.owners) == ("Write a guide for the hall", ["Susan Whitlock"])


def test_who_was_there_is_no_decision() -> None:
    head = "Present: Linda Kowal, President; Harold Beech, Treasurer; Greg Naka\n\nMr. Beech called the meeting to order at 6:02 p.m.\n"
    assert not [c for c in commitments(head, head="# Board of Trustees, May 3, 2024\n\n") if "Kowal" in c.evidence.text]


def test_the_decision_and_the_outcome_are_not_two_rows() -> None:
    body = CASES["a motion and its outcome are one decision"][0]
    assert len([c for c in commitments(body) if c.kind == "decision"]) == 1


def test_an_action_said_twice_is_one_row() -> None:
    body = (
        "## Trees\n\nSW agreed to ask a tree surgeon for a quote for the oak.\n\n"
        "## Action items\n\n- SW to ask a tree surgeon for a quote for the oak by 14 March\n"
    )
    found = [c for c in commitments(body) if "tree surgeon" in c.evidence.text]
    assert [(c.owners, c.due, c.marked) for c in found] == [(["Susan Whitlock"], "2025-03-14", True)]


def test_evidence_stands_where_it_says() -> None:
    document = read_bytes((COUNCIL + CASES["a list under a heading"][0]).encode(), "minutes.md")
    for commitment in understand(document).commitments:
        evidence = commitment.evidence
        words = document.blocks[evidence.block].text[evidence.start : evidence.end]
        assert " ".join(words.split()) == evidence.text


def test_section_and_minute_number() -> None:
    found = commitments("## 4.2 Highways\n\nACTION: DO to report the broken lamp.\n")
    assert [(c.section, c.minute) for c in found] == [("Highways", "4.2")]
