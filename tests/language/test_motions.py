"""What meetings decide by motion, and decisions that give somebody work: small documents in, kinds and words of the rows out."""

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Orrin Water District Board, 8 January 2020

Directors present: Ted Quill, President; Pam Roper, Vice President; Marty Osei, Director. Also present: Donna Lamb, Secretary.

## Business

"""


def commitments(body: str, head: str = HEAD) -> list[Commitment]:
    return understand(read_bytes((head + body).encode(), "minutes.md")).commitments


def of_kind(found: list[Commitment], kind: str) -> list[str]:
    return [c.evidence.text for c in found if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Roper moved to adopt Resolution 20-01 in thanks to the retiring clerk. Director Osei seconded the motion and it carried unanimously.",
        "A motion was made by Pam Roper to approve the plan of works. Motion was seconded by Marty Osei. Motion carried.",
        "Marty Osei made a motion to buy the pump for $4,000.\n\nMotion seconded by Pam Roper\n\nMotioned carried and passed unanimously",
        "It was moved by Pam Roper that the dues stay as they are. Seconded by Marty Osei. All in favour.",
    ],
)
def test_motion_seconder_and_outcome_are_one_decision(text: str) -> None:
    found = commitments(text + "\n")
    assert len(of_kind(found, "decision")) == 1
    assert not of_kind(found, "action")
    assert of_kind(found, "decision")[0].startswith(text[:30])


def test_motions_in_a_list_headed_action_items_are_decisions() -> None:
    found = commitments(
        "", head=HEAD + "## Action Items\n\nMarty Osei made a motion to renew the lease.\n\nMotion carried.\n"
    )
    assert of_kind(found, "decision") == ["Marty Osei made a motion to renew the lease."]
    assert not of_kind(found, "action")


def test_a_motion_that_gives_somebody_a_task_is_an_action() -> None:
    found = commitments(
        "Ms Roper moved that the Secretary be directed to write to the county. Mr Osei seconded. Motion carried.\n"
    )
    assert len(of_kind(found, "action")) == 1
    assert found[0].owners == ["Donna Lamb"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was AGREED to invite the builder to the next meeting.", "action"),
        ("It was AGREED to raise the state of the road with the county.", "action"),
        ("It was agreed that three further quotes be obtained for the roof.", "action"),
        ("It was agreed that the Secretary would ask the county for help.", "action"),
        ("Nothing is known of the café (Marty Osei to investigate).", "action"),
        ("It was agreed that the Board would wait for the survey.", "decision"),
        ("It was AGREED to support the application.", "decision"),
        ("It was RESOLVED to adopt the new rules of the district.", "decision"),
    ],
)
def test_agreeing_to_do_is_an_action_and_agreeing_to_have_it_so_a_decision(text: str, kind: str) -> None:
    assert {c.kind for c in commitments(text + "\n")} == {kind}


@pytest.mark.parametrize("title", ["New and Ongoing Actions", "Open & Outstanding Actions", "Current action items"])
def test_tables_without_heads_under_titles_of_action_lists(title: str) -> None:
    rows = "<tr><td>8.3<td>Map of the pipes for the county<td>PR<tr><td>8.4<td>Cost of a second pump<td>MO"
    present = "<h1>Orrin Board, 8 January 2020</h1><p>Present: Pam Roper (PR), Marty Osei (MO)"
    page = f"<html>{present}<h2>{title}</h2><table>{rows}</table>"
    found = understand(read_bytes(page.encode(), "minutes.html")).commitments
    assert [(c.task, c.owners) for c in found] == [
        ("Map of the pipes for the county", ["Pam Roper"]),
        ("Cost of a second pump", ["Marty Osei"]),
    ]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("on Tuesday 28 January and Wednesday 29 January", "2020-01-29"),
        ("on 26 January-28 January", "2020-01-28"),
        ("in September or October 2020", "2020-10-31"),
        ("by 3 March and Donna Lamb to paint it by 9 March", "2020-03-03"),
        ("by 9 March or 2 March", "2020-03-09"),
        ("by 3 March and on 9 April report to the Board", "2020-03-03"),
        ("by 1 February and 5 February is the fair", "2020-02-01"),
    ],
)
def test_of_dates_that_belong_together_the_last_is_due_of_others_the_first(words: str, due: str) -> None:
    assert commitments(f"ACTION: Pam Roper to see to the pump {words}.\n")[0].due == due


def test_office_and_name_are_one_person_and_she_is_whom_the_sentence_before_named() -> None:
    found = commitments(
        "Vice President Roper will check with the County Board to make sure that she can speak for the district.\n\n"
        "Donna Lamb is to oversee the course. She is to write to Marty Osei about it.\n"
    )
    assert [c.owners for c in found] == [["Pam Roper"], ["Donna Lamb"], ["Donna Lamb"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Roper moved to approve the budget.\n\nACTION: Donna Lamb to send the figures to the county by 1 March.\n\nMotion seconded by Mr Osei and carried.",
        "Ms Roper moved to approve the budget. Donna Lamb will send the figures to the county by 1 March. Motion seconded by Mr Osei and carried.",
        "Ms Roper moved to approve the budget, which passed, and Donna Lamb will send the figures to the county by 1 March.",
    ],
)
def test_a_task_beside_a_motion_stays_an_action(text: str) -> None:
    (action,) = [c for c in commitments(text + "\n") if c.kind == "action"]
    assert (action.owners, action.due) == (["Donna Lamb"], "2020-03-01")


@pytest.mark.parametrize(
    "text",
    [
        "Donna Lamb moved to Leeds last year and has since passed her exams.",
        "We moved to the new hall because the heating failed.",
        "He was moved by the kindness of all who voted for him.",
        "The printer had moved to the back office, where the lease had been approved in 2018.",
        "The contractor moved the pump. Discussion followed on whether the plan of 2018 was approved by the county.",
    ],
)
def test_moving_in_the_everyday_sense_is_no_motion(text: str) -> None:
    assert "motion-carried" not in {c.rule for c in commitments(text + "\n")}


@pytest.mark.parametrize(
    "text",
    [
        "Ms Roper moved to sell the pump. Motion was tabled.\n\nMotion to adjourn carried.",
        "Ms Roper moved to sell the pump. After discussion no vote was taken.\n\nMotion to adjourn by Mr Osei, passed.",
        "1. Ms Roper moved to sell the pump. The matter was left to lie.\n\n2. The vote on dues was passed.",
        "Ms Roper moved to sell the pump. Motion failed for lack of a second.",
        "Ms Roper moved to sell the pump. The motion was not carried.",
    ],
)
def test_a_motion_does_not_take_the_outcome_of_another_or_none(text: str) -> None:
    assert not [
        c for c in commitments(text + "\n") if c.rule == "motion-carried" and "sell the pump" in c.evidence.text
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was resolved to raise the precept to £12,000.",
        "RESOLVED to raise the dues by 3%.",
        "It was resolved to order the service for July and August.",
        "It was agreed to write off the debt of $400.",
        "It was agreed that the county should not be asked for help.",
        "It was agreed that no further quotes be obtained.",
        "It was resolved to submit no objection to the application.",
        "It was agreed that the reserve be included in the budget.",
    ],
)
def test_resolutions_that_give_nobody_work_are_decisions(text: str) -> None:
    assert {c.kind for c in commitments(text + "\n")} == {"decision"}


@pytest.mark.parametrize(
    "text",
    ["Ben Hay (Clerk to council) spoke of the roof.", "The Board met the press (Secretary to governors present)."],
)
def test_brackets_with_an_office_are_no_task(text: str) -> None:
    assert not commitments(text + "\n")


def test_movers_on_lines_of_their_own_above_the_points_of_a_motion() -> None:
    found = commitments(
        "Moved By Director Osei\n\nSeconded By Pam Roper\n\nThat the Board:\n\n"
        "1. Notes the report on the pumps.\n2. Accepts the resignation of the auditor.\n"
        "3. Instructs Staff to bring three offers for the new pump to the March meeting.\n\n## Carried\n\n## Wells\n\nThe wells are full.\n"
    )
    assert of_kind(found, "decision") == [
        "Notes the report on the pumps.",
        "Accepts the resignation of the auditor.",
    ]
    assert [(c.evidence.text[:15], c.owners) for c in found if c.kind == "action"] == [("Instructs Staff", ["Staff"])]


def test_what_was_moved_above_and_lost_is_one_decision() -> None:
    found = commitments(
        "Moved by: Director Osei\n\nSeconded by: Pam Roper\n\nThat the Board sells the old well.\n\nThe Motion was Lost.\n"
    )
    assert of_kind(found, "decision") == ["That the Board sells the old well."]


def test_what_was_moved_above_without_outcome_is_none() -> None:
    assert not commitments("Moved By Director Osei\n\nSeconded By Pam Roper\n\nThat the Board sells the old well.\n")


def test_an_office_with_what_it_is_for() -> None:
    found = commitments(
        "Moved By Director Osei\n\nSeconded By Pam Roper\n\n"
        "That the Board directs the General Manager - Wells to draft a lease of the north well.\n\nCarried\n"
    )
    assert [c.owners for c in found] == [["General Manager - Wells"]]


def test_moved_and_seconded_in_one_sentence_and_carried_in_the_next() -> None:
    found = commitments(
        "Mr. Quill moved, and Ms. Roper seconded approval of the leases.\n\n"
        "Motion carried 3 ayes, 0 noes, 0 absent, by the following vote:\n"
    )
    assert [(c.kind, c.rule) for c in found] == [("decision", "motion-carried")]
    assert found[0].evidence.text.startswith("Mr. Quill moved")


def test_an_announcement_in_capitals_is_one_decision() -> None:
    found = commitments(
        "BE IT RESOLVED BY A TWO THIRDS SPECIAL RESOLUTION THAT: the members approve the sale of the old boat.\n"
    )
    assert [text for text in of_kind(found, "decision") if text.isupper()] == []
    assert any("sale of the old boat" in text for text in of_kind(found, "decision"))


def test_the_words_of_a_resolution_begin_behind_its_comma() -> None:
    found = commitments("RESOLVED, that the lease of the mill be ended in June.\n")
    assert of_kind(found, "decision") == ["that the lease of the mill be ended in June."]


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("Tarn motioned to adjourn/Wick seconded.", True),
        ("Anna motioned to adjourn, meeting adjourned at 9.", True),
        ("The Chair looked for a motion to adjourn.", False),
    ],
)
def test_motions_to_adjourn_and_what_came_of_them(sentence: str, decided: bool) -> None:
    text = f"# Mill Council, 11 March 2024\n\nPresent: Anna Quill, Tom Tarn, Ann Wick\n\n{sentence}\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.kind for c in found] == ["decision"] * decided


def test_a_motion_on_which_is_voted_further_below_in_its_own_words() -> None:
    found = commitments(
        "Quill moved and Roper seconded to approve the lease of the mill.\n\nOsei asked why.\n\nQuill said that the mill is old.\n\n"
        "Lamb asked for how long.\n\nQuill said for ten years.\n\nRoper spoke of the roof.\n\nOsei spoke of the wheel.\n\nQuill spoke of the dam.\n\n"
        "Lamb spoke of the pond.\n\nThe Council voted to approve the lease of the mill with a vote of 9-0-1.\n"
    )
    assert of_kind(found, "decision") == ["The Council voted to approve the lease of the mill with a vote of 9-0-1."]


def test_an_outcome_misspelt() -> None:
    found = commitments(
        "IT WAS MOVED by Anna Quill and seconded by Ben Roper to approve the agenda.\n\nUnamimously carried.\n"
    )
    assert len(of_kind(found, "decision")) == 1


def test_an_outcome_that_says_again_what_was_moved_is_one_decision() -> None:
    text = (
        "# Minutes of the Mill Data Committee, 3 May 2024\n\nPresent: Ada Quill, Ben Roper\n\n## Rules\n\n"
        "- Motion to approve rule MDC_0013 to be coded by Ada Quill, seconded by Ben Roper.\n- Vote (For 10, 0 Against)\n"
        "- Motion passed. MDC approved rule MDC_0013 to be coded pending completion of tests.\n"
        "- Motion to paint the hall, by Ben Roper, seconded by Ada Quill.\n- Motion passed. It was resolved to sell the old boat.\n"
    )
    found = [c for c in understand(read_bytes(text.encode(), "m.md")).commitments if c.kind == "decision"]
    assert [c.task for c in found] == [
        "MDC approved rule MDC_0013 to be coded pending completion of tests.",
        "Motion to paint the hall, by Ben Roper, seconded by Ada Quill.",
        "It was resolved to sell the old boat.",
    ]


def test_a_request_that_is_granted_gives_nobody_a_task() -> None:
    text = (
        "# Minutes of the Mill Board, 3 May 2024\n\nPresent: Ada Quill\n\n"
        "RESOLVED: That the St. Mary’s College of Orrin’s request for associate Membership to the Mill Foundation, is hereby confirmed, approved.\n"
    )
    (row,) = understand(read_bytes(text.encode(), "m.md")).commitments
    assert (row.kind, row.owners) == ("decision", [])


@pytest.mark.parametrize(
    ("who", "owners"),
    [
        ("the Superintendent of Grounds and Buildings", ["Superintendent of Grounds and Buildings"]),
        ("the Chairman and Clerk", ["Chairman", "Clerk"]),
        ("the Clerk and the Chairman", ["Clerk", "Chairman"]),
    ],
)
def test_offices_that_a_resolution_instructs(who: str, owners: list[str]) -> None:
    text = f"# Minutes of the Mill Board, 3 May 2024\n\nPresent: Ada Quill\n\nRESOLVED: That {who} be requested to report.\n"
    (row,) = understand(read_bytes(text.encode(), "m.md")).commitments
    assert row.owners == owners
