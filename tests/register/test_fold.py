"""Actions followed over the meetings of a body."""

import datetime
import itertools

import pytest
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.register import COLUMNS, Problem

JAN, FEB, MAR, APR = "2031-01-14", "2031-02-11", "2031-03-11", "2031-04-08"
FENCE = "Obtain three quotes for the playground fence"


def only(rows):
    assert len(rows) == 1, [row.action for row in rows]
    return rows[0]


def test_a_row_has_what_the_minutes_say():
    record = minutes(JAN, action(FENCE, "Nora Pell", due="2031-02-01", minute="4.2", section="Playground", page=2))
    row = only(fold([record]).rows)
    assert tuple(row.cells())[:-1] == COLUMNS
    assert row.cells() | {"id": None} == {
        "id": None,
        "kind": "action",
        "action": FENCE,
        "owner": "Nora Pell",
        "organisation": None,
        "due": "2031-02-01",
        "due_text": "2031-02-01",
        "status": "open",
        "meeting": "Orrin Vale Parish Council",
        "meeting_date": JAN,
        "minute": "4.2",
        "section": "Playground",
        "source": "2031-01-14.docx",
        "page": 2,
        "evidence": f"Nora Pell to {FENCE}",
        "first_raised": JAN,
        "last_reported": JAN,
        "confidence": 0.9,
        "review": None,
    }


def test_an_action_carried_twice_and_done_is_one_row_with_its_history():
    register = fold(
        [
            minutes(JAN, action(FENCE, "Nora Pell", due="2031-02-01")),
            minutes(FEB, action(FENCE, "Nora Pell", due="2031-03-01", section="Matters arising")),
            minutes(
                MAR,
                action("obtain 3 quotes for playground fence", "NP", section="Matters arising"),
                people={"Nora Pell": ["NP"]},
            ),
            minutes(APR, action("Quotes obtained for the playground fence", "Nora Pell", status="done")),
        ]
    )
    row = only(register.rows)
    assert (row.status, row.first_raised, row.last_reported, row.times_carried) == ("done", JAN, APR, 2)
    assert row.due_history == [(JAN, "2031-02-01"), (FEB, "2031-03-01")]
    assert row.due == "2031-03-01"
    assert [(r.meeting_date, r.status) for r in row.reports] == [
        (JAN, "open"),
        (FEB, "open"),
        (MAR, "open"),
        (APR, "done"),
    ]
    assert [(k.kind, k.from_date, k.to_date) for k in register.links] == [
        ("reported again in", JAN, FEB),
        ("reported again in", FEB, MAR),
        ("reported again in", MAR, APR),
    ]


def test_open_carried_done():
    january = minutes(JAN, action(FENCE, "Nora Pell"))
    assert only(fold([january]).rows).status == "open"
    february = minutes(FEB, action(FENCE, "Nora Pell", section="Matters arising"))
    assert only(fold([january, february]).rows).status == "carried"
    done = minutes(FEB, action(FENCE, "Nora Pell", status="done"))
    assert only(fold([january, done]).rows).status == "done"


@pytest.mark.parametrize(
    "words",
    ["Fence quotes: no longer required", "Playground fence quotes withdrawn", "Playground fence quotes superseded"],
)
def test_a_report_that_an_action_is_off_drops_it(words):
    again = action(FENCE, "Nora Pell", section="Actions from the last meeting", words=words)
    row = only(fold([minutes(JAN, action(FENCE, "Nora Pell")), minutes(FEB, again)]).rows)
    assert row.status == "dropped"
    assert row.reports[-1].words == words


def test_withdrawn_in_a_new_action_drops_nothing():
    row = only(fold([minutes(JAN, action("Tell the planners that the objection is withdrawn", "Clerk"))]).rows)
    assert row.status == "open"


def test_a_statement_on_all_actions_closes_those_of_the_meeting_before():
    roof, keys = (
        action("Have the hall roof inspected", "Tom Arden"),
        action("Cut spare keys for the pavilion", "Ines Vogt"),
    )
    bulk = action("All other actions were completed", status=None, kind="decision")
    february = minutes(FEB, action("Have the hall roof inspected", "Tom Arden", section="Matters arising"), bulk)
    by_task = {row.action: row for row in fold([minutes(JAN, roof, keys), february]).rows}
    assert {task: row.status for task, row in by_task.items()} == {roof.task: "carried", keys.task: "done"}
    assert by_task[keys.task].reports[-1].words == "All other actions were completed"


@pytest.mark.parametrize(
    "words",
    [
        "All actions were completed except the fence",
        "All actions must be completed by the clerk",
        "All actions are not completed",
    ],
)
def test_a_statement_with_exceptions_closes_nothing(words):
    rows = fold([minutes(JAN, action(FENCE, "Nora Pell")), minutes(FEB, decision(words))]).rows
    assert [row.status for row in rows] == ["open", None]


def test_other_words_are_other_actions():
    rows = fold(
        [minutes(JAN, action(FENCE, "Nora Pell")), minutes(FEB, action("Repaint the bus shelter", "Nora Pell"))]
    ).rows
    assert [row.status for row in rows] == ["open", "open"]
    assert not any(row.possible_duplicates for row in rows)


def test_doubt_gives_two_rows_and_a_link():
    first = minutes(JAN, action("Write to the county council about the speed limit in Mill Lane", "Nora Pell"))
    later = minutes(FEB, action("Write to the county council about the flooding in Mill Lane", "Tom Arden"))
    register = fold([first, later])
    a, b = register.rows
    assert b.possible_duplicates == [a.id]
    assert [(k.kind, k.row, k.to_row) for k in register.links] == [("possible duplicate of", b.id, a.id)]


def test_two_earlier_actions_that_fit_alike_are_doubt():
    january = minutes(
        JAN,
        action("Pay the invoice of Arden Roofing", "Clerk"),
        action("Pay the invoices of Arden Roofing", "Clerk", minute="7"),
    )
    register = fold([january, minutes(FEB, action("Pay invoice of Arden Roofing", "Clerk"))])
    assert len(register.rows) == 3
    assert len(register.rows[2].possible_duplicates) == 2


def test_each_earlier_action_goes_to_the_report_that_fits_it_best():
    january = minutes(
        JAN,
        action("Order new signs for the car park", "Ines Vogt"),
        action("Order new signs for the allotments", "Ines Vogt"),
    )
    february = minutes(
        FEB,
        action("Order new signs for the allotments", "Ines Vogt", status="done"),
        action("Order new signs for the car park", "Ines Vogt", section="Matters arising"),
    )
    assert {row.action: row.status for row in fold([january, february]).rows} == {
        "Order new signs for the car park": "carried",
        "Order new signs for the allotments": "done",
    }


def test_what_was_done_and_comes_again_is_a_new_action():
    done = minutes(FEB, action(FENCE, "Nora Pell", status="done"))
    again = minutes(MAR, action(FENCE, "Nora Pell"))
    assert [row.status for row in fold([minutes(JAN, action(FENCE, "Nora Pell")), done, again]).rows] == [
        "done",
        "open",
    ]


@pytest.mark.parametrize("section", [None, "Matters arising"])
@pytest.mark.parametrize("words", ["Pursue this", "TA to pursue this", "Tom Arden agreed to pursue this"])
def test_vague_words_alone_are_no_proof(words, section):
    records = [minutes(day, action("Pursue this", "Tom Arden", words=words, section=section)) for day in (JAN, FEB)]
    rows = fold(records).rows
    assert len(rows) == 2
    assert rows[1].possible_duplicates == [rows[0].id]


def test_the_number_of_an_action_log_helps():
    log = {"section": "Action log", "minute": "A17"}
    january = minutes(JAN, action("Ask the county council for a new grit bin at Mill Lane", "Tom Arden", minute="A17"))
    february = minutes(FEB, action("Grit bin, Mill Lane: council chased", "Tom Arden", **log))
    assert only(fold([january, february]).rows).times_carried == 1


def test_a_short_repetition_is_the_same_for_its_owner_in_a_review():
    january = minutes(JAN, action("Issue the contract by 23 May", "Ines Vogt", due="2031-05-23", due_text="by 23 May"))
    again = "Issue the contract for the boat house"
    review = {"status": "done", "section": "Actions from the last meeting"}
    assert only(fold([january, minutes(FEB, action(again, "Ines Vogt", **review))]).rows).status == "done"
    assert len(fold([january, minutes(FEB, action(again, "Tom Arden", **review))]).rows) == 2
    assert len(fold([january, minutes(FEB, action(again, "Ines Vogt"))]).rows) == 2


def test_after_a_long_silence_an_action_reported_often_is_a_new_one():
    fence = "Mend the churchyard fence beside the lane"
    register = fold(
        [
            minutes("2030-01-07", action(fence, "Nora Pell")),
            minutes("2030-02-07", action(f"{fence}, quotes awaited from builders", "Nora Pell")),
            minutes("2030-03-07", action(fence, "Nora Pell")),
            minutes("2032-03-07", action("Remind the builders of the quotes awaited", "Nora Pell")),
        ]
    )
    assert [len(row.reports) for row in register.rows] == [3, 1]


def test_decisions_are_never_folded():
    accounts = decision("The accounts were approved")
    assert len(fold([minutes(JAN, accounts), minutes(FEB, accounts)]).rows) == 2


def test_another_body_has_its_own_actions():
    rows = fold(
        [minutes(JAN, action(FENCE, "Nora Pell")), minutes(FEB, action(FENCE, "Nora Pell"), body="Lantern Trust")]
    ).rows
    assert len(rows) == 2


def test_an_action_stated_twice_in_one_document_is_one_row():
    record = minutes(JAN, action(FENCE, "Nora Pell", minute="4.2"), action(FENCE, "Nora Pell", section="Actions"))
    only(fold([record]).rows)


def test_two_files_of_one_meeting_give_one_row_for_the_same_words():
    word = minutes(JAN, action(FENCE, "Nora Pell"), path="draft.docx")
    pdf = minutes(JAN, action(FENCE, "Nora Pell"), path="final.pdf")
    row = only(fold([word, pdf]).rows)
    assert [r.source for r in row.reports] == ["draft.docx", "final.pdf"]
    assert row.times_carried == 0


def test_overdue_only_for_a_given_day():
    records = [
        minutes(
            JAN,
            action(FENCE, "Nora Pell", due="2031-02-01"),
            action("Repaint the bus shelter", "Tom Arden", due="2031-02-02"),
            action("Cut the keys for the hall", "Ines Vogt", due="2031-01-20", status="done"),
            action("The grant scheme ends", due="2031-01-31", kind="deadline"),
        )
    ]
    assert [r.status for r in fold(records).rows] == ["open", "open", "done", "open"]
    assert [r.status for r in fold(records, as_of=datetime.date(2031, 2, 2)).rows] == [
        "overdue",
        "open",
        "done",
        "open",
    ]


def year_of_minutes():
    return [
        minutes(JAN, action(FENCE, "Nora Pell", due="2031-02-01"), decision("The accounts were approved")),
        minutes(FEB, action(FENCE, "NP", section="Matters arising"), people={"Nora Pell": ["NP"]}),
        minutes(
            MAR,
            action("Quotes obtained for the playground fence", "Nora Pell", status="done"),
            action("Repaint the bus shelter", "Tom Arden"),
        ),
        minutes(FEB, action(FENCE, "Nora Pell"), body="Lantern Trust", path="lantern.pdf"),
        minutes(None, action("Order bulbs for the green", "Ines Vogt"), path="undated.txt"),
    ]


def test_the_order_of_files_does_not_matter():
    problems = [Problem("b.pdf", "damaged", "cut in half"), Problem("a.pdf", "empty", "nothing in it")]
    expected = fold(year_of_minutes(), problems)
    for order in itertools.permutations(year_of_minutes()):
        assert fold(order, reversed(problems)) == expected


def test_minutes_that_arrive_late_give_the_register_as_if_they_had_been_there():
    late = year_of_minutes()
    assert fold([*late[:1], *late[2:], late[1]]) == fold(late)


def test_meetings_people_and_organisations():
    records = [
        minutes(
            JAN,
            action(FENCE, "Nora Pell"),
            people={"Nora Pell": ["NP"], "Clerk Smith": []},
            organisations={"Arden Roofing": ["AR"]},
        ),
        minutes(FEB, people={"NP": []}, organisations={"arden roofing": []}),
    ]
    register = fold(records)
    assert [(m.date, m.actions) for m in register.meetings] == [(JAN, 1), (FEB, 0)]
    assert [(p.name, p.aliases, p.meetings, p.open_actions) for p in register.people] == [
        ("Clerk Smith", [], 1, 0),
        ("Nora Pell", ["NP"], 2, 1),
    ]
    assert [(o.name, o.aliases, o.meetings) for o in register.organisations] == [("Arden Roofing", ["AR"], 2)]


def test_names_and_dates_in_the_evidence_are_marked():
    words = "Nora Pell to call Arden Roofing by 1 May"
    record = minutes(
        JAN,
        action("Call Arden Roofing", "Nora Pell", words=words, block=3),
        people={"Nora Pell": []},
        organisations={"Arden Roofing": []},
    )
    record.commitments[0].evidence.start, record.commitments[0].evidence.end = 5, 5 + len(words)
    record.people[0].mentions = [(3, 5, 14), (2, 5, 14)]
    record.organisations[0].mentions = [(3, 23, 36)]
    row = only(fold([record]).rows)
    assert [(row.passage.text[m.start : m.end], m.what) for m in row.passage.marks] == [
        ("Nora Pell", "person"),
        ("Arden Roofing", "organisation"),
    ]


def test_nothing_gives_an_empty_register():
    register = fold([])
    assert register.rows == register.meetings == register.people == register.links == []
