"""Decisions told in few words, in forms and lists, by count; and what was decided elsewhere or not at all."""

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Little Hadlow Parish Council, 8 January 2020

Present: Anna Quill (Chair), Ben Roper (BR), Carol Osei (CO), Dan Lamb (Clerk).

"""


def decisions(body: str) -> list[Commitment]:
    found = understand(read_bytes((HEAD + body + "\n").encode(), "minutes.md")).commitments
    return [c for c in found if c.kind == "decision"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Treasurer: balance £1,402. Report accepted.", "Report accepted."),
        ("The Mill asked for a second gate. Council declined to proceed.", "Council declined to proceed."),
        ("Everyone was happy to go for the solar lamps.", "Everyone was happy to go for the solar lamps."),
        ("Tombola - agreed not to do this year.", "Tombola - agreed not to do this year."),
        ("Hire charges to remain the same for the coming year.", "Hire charges to remain the same for the coming year."),
        ("Daytime meetings from April on (agreed)", "Daytime meetings from April on (agreed)"),
        ("The Crown, change of manager. Approved.", "The Crown, change of manager. Approved."),
        ("Proposal: paint the stairs yellow. Passes by consensus.", "Proposal: paint the stairs yellow. Passes by consensus."),
        ("#agreed: use the hall for the fair", "use the hall for the fair"),
        ("Conclusion: keep the old gate", "keep the old gate"),
        ("RESOLVED: that the accounts be approved and that any director sign them.", "that the accounts be approved and that any director sign them."),
        ("ACTION: Motion by Roper, 2nd by Osei, to purchase hose for £140. Motion passed 5-0.", "Motion by Roper, 2nd by Osei, to purchase hose for £140."),
        ("Motion: To close the mill Moved by: Ben Roper Seconded by: Carol Osei Vote: Unanimous", "To close the mill"),
    ],
)  # fmt: skip
def test_decisions_in_few_words_and_in_forms(body: str, words: str) -> None:
    assert words in [c.evidence.text for c in decisions(body)]


@pytest.mark.parametrize(
    "body",
    [
        "The policy, adopted last year by the county, should be revisited.",
        "The plan was approved in September 2019 and is on the web site.",
        "The new rule agreed by governors last term was explained.",
        "All proposals must be approved by two adults.",
        "The agency has decided to extend the consultation.",
        "Motion by Roper to close Mill Street. Motion died for lack of a second.",
        "Motion to ban fireworks - no second",
    ],
)
def test_decided_elsewhere_or_not_at_all(body: str) -> None:
    assert not decisions(body)


def test_lists_behind_words_that_decide() -> None:
    found = decisions(
        "The Council, having heard the report of the Clerk on all that was done, resolved to:\n\n"
        "- Approve the rent increase of 2.1%\n- Close the old scheme to new members\n\n"
        "## Resolved\n\n- Faculty led projects must get approval by the board. (7-0)\n- The treasurer tracks the expenses. (6-1)\n"
    )
    assert [c.evidence.text.split()[0] for c in found] == ["Approve", "Close", "Faculty", "The"]


def test_rows_that_say_what_kind_they_are() -> None:
    found = decisions(
        "| No | Type | Description | Who | Due |\n|---|---|---|---|---|\n| 1 | D | The logo is the one by the mill | | |\n"
        "| 2 | A | Send the logo to all partners | Ben Roper | 20/02/2020 |\n| 3 | I | The review is likely in October | | |\n"
    )
    assert [c.evidence.text for c in found] == ["The logo is the one by the mill"]


def test_movers_above_the_words_of_a_motion_and_tallies_below() -> None:
    found = decisions(
        "MOVED Cr Quill SECONDED Cr Roper\n\nThat Council closes the bridge to heavy vehicles.\n\nCARRIED 7/0\n\n"
        "- Motion: move the fair to June\n  - Proposed: Anna Quill\n  - Seconded: Ben Roper\n  - For: 5, against: 0\n  - Carried\n"
    )
    assert [c.evidence.text for c in found] == [
        "That Council closes the bridge to heavy vehicles.",
        "Motion: move the fair to June",
    ]


@pytest.mark.parametrize(
    ("body", "tasks"),
    [
        ("Vote: Ought we to reduce our membership to £4?", []),
        ("Question: Will the members unanimously endorse the letter of the board on behalf of the school?", []),
        (
            "Shall the banner be blue and white? Yes: 8, no: 1, abstaining: 1.",
            ["Shall the banner be blue and white? Yes: 8, no: 1, abstaining: 1."],
        ),
        ("It had previously been agreed that the fair be held on the green.", []),
        (
            "The signs were talked about. It was agreed not to pursue a sign for the field.",
            ["It was agreed not to pursue a sign for the field."],
        ),
        (
            "We met the applicant. All were in favour of accepting his application.",
            ["All were in favour of accepting his application."],
        ),
        (
            "The fence is rotten in most places. Council approved using a metal railing.",
            ["Council approved using a metal railing."],
        ),
        ("It was not decided whether we should tell the users of the hall.", []),
        ("No agreement was reached on the motion.", []),
        (
            "We voted to sign the lease of the hall.\n\nVotes:\n\n- Carol O: Aye\n- Ben R: Aye",
            ["We voted to sign the lease of the hall."],
        ),
        ("## Votes\n\nCarol O: Aye", []),
        (
            "Anna Quill moved and Ben Roper seconded to pay the engineer.\n\nAll present voted yes.",
            ["Anna Quill moved and Ben Roper seconded to pay the engineer."],
        ),
        (
            "The minutes were approved. Anna Quill made the motion to approve, Ben Roper second, with Carol Osei making it unanimous.",
            ["The minutes were approved."],
        ),
        (
            "Rota for the forums – deferred until the next meeting.",
            ["Rota for the forums – deferred until the next meeting."],
        ),
    ],
)
def test_what_is_asked_or_was_settled_before_is_no_decision(body: str, tasks: list[str]) -> None:
    assert [c.task for c in decisions(body)] == tasks


def test_a_list_of_decisions_is_over_where_prose_goes_on() -> None:
    found = understand(
        read_bytes(
            b"# Orrin Club\n\nMinutes, 3 March 2020\n\nPresent: Ada Quill, Ben Roper\n\n## Roof\n\nDecision:\n\n"
            b"1. The tiles are bought from the mill\n2. The gutters stay\n\nThere was talk of how the pond could be kept clean.\n\n[Ben Roper left]\n",
            "minutes.md",
        )
    ).commitments
    assert [c.evidence.text for c in found if c.kind == "decision"] == [
        "The tiles are bought from the mill",
        "The gutters stay",
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Ben Roper moved to sell the barn.\n\nThe motion was unanimously RESOLVED.", ["Ben Roper moved to sell the barn."]),
        ("Ben Roper moved that the offer be accepted.\n\nThe other directors RESOLVED the motion.", ["Ben Roper moved that the offer be accepted."]),
        ("The following motion was made, seconded, and adopted without objection:\n\nMOTION: That this meeting be adjourned.", ["That this meeting be adjourned."]),
        ("The trustees agreed unanimously on the price of the barn.", ["The trustees agreed unanimously on the price of the barn."]),
        ("The trustees agreed to close the meeting at 9.45.", ["The trustees agreed to close the meeting at 9.45."]),
        ("## Resolution\n\nWHEREAS the mill is old; and\n\nWHEREAS the council has looked at its rules;\n\nBE IT RESOLVED that the rules of the mill are affirmed.", ["that the rules of the mill are affirmed."]),
        ("- The new group\n  - Decided:\n    - Ben Roper\n    - Carol Osei", []),
        ("## Decisions\n\n- The stalls at the spring fair will be free of charge for all members of the society\n  - tents, tables and the old benches from the barn", ["The stalls at the spring fair will be free of charge for all members of the society"]),
        ("The Board approved the new boiler. Ben Roper made the motion to approve, Anna Quill second, all in favour.", ["The Board approved the new boiler."]),
        ("It was proposed (BR) and seconded (CO) to sell the old barn.\n\nAll in favour.\n\nDecided.", ["It was proposed (BR) and seconded (CO) to sell the old barn."]),
        ("- Ben motions to buy ten chairs for the hall.\n- Second: Carol\n- Nobody against, motion passes.", ["Ben motions to buy ten chairs for the hall."]),
        ("Ben Roper agreed to join the path committee.", ["Ben Roper agreed to join the path committee."]),
        ("It was agreed to put the roof on the agenda of the December meeting.", []),
        ("All agreed that the open evening had been a great success.", []),
        ("It was decided during the last meeting that the barn would be sold.", []),
    ],
)  # fmt: skip
def test_what_became_of_motions_and_what_was_no_decision(body: str, words: list[str]) -> None:
    assert [c.evidence.text for c in decisions(body)] == words


def test_the_title_of_minutes_that_were_accepted_is_no_decision() -> None:
    text = "# Mill Trust Board\n\nAccepted minutes of a meeting held by video on 12 May 2021\n\nPresent: Anna Quill, Ben Roper\n\nBen spoke.\n"
    assert not understand(read_bytes(text.encode(), "minutes.md")).commitments
