"""Hand edits against new minutes: theirs stays, new facts come in, and nothing is lost."""

import datetime

import pytest
from register_meetings import action, minutes

from pipeline import fold
from pipeline.register.changes import Sheet
from pipeline.register.memory import Memory
from pipeline.register.merge import merge
from pipeline.register.rows import cells_of

JAN, FEB, MAR = "2031-01-14", "2031-02-11", "2031-03-11"
FENCE = "Obtain three quotes for the playground fence"
SHELTER = "Repaint the bus shelter"
JANUARY = minutes(JAN, action(FENCE, "Nora Pell", due="2031-02-01"), action(SHELTER, "Tom Arden"))


class Clerk:
    """Somebody who works in the sheet between the runs."""

    def __init__(self, *records):
        self.memory, self.records = Memory(), []
        self.run(*records)

    def run(self, *records, edited=True, **more):
        """The next run, with more minutes, on the sheet as it was left."""
        self.records += records
        sheets = [self.sheet] if edited and self.memory.written else []
        self.merged = merge(fold(self.records, **more), Memory.from_json(self.memory.to_json()), sheets)
        self.memory = self.merged.memory
        self.rows = {row.action: row for row in self.merged.register.rows}
        columns = list(dict.fromkeys(c for row in self.merged.register.rows for c in row.cells()))
        self.sheet = Sheet("register.csv", columns, [cells_of(row) for row in self.merged.register.rows])
        assert len({row.id for row in self.merged.register.rows}) == len(self.merged.register.rows)
        return self

    def line(self, task):
        return next(row for row in self.sheet.rows if row.get("action") == task)

    def type(self, task, **cells):
        self.line(task).update(cells)
        self.sheet.columns += [c for c in cells if c not in self.sheet.columns]
        return self

    @property
    def conflicts(self):
        return [(c.column, c.theirs, c.minutes) for c in self.merged.conflicts]


def test_nothing_edited_is_the_register_as_read():
    clerk = Clerk(JANUARY).run()
    assert clerk.merged.register.rows == fold([JANUARY]).rows
    assert (clerk.merged.edited, clerk.merged.added, clerk.merged.deleted, clerk.conflicts) == (0, 0, 0, [])


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("status", "done"),
        ("owner", "Ines Vogt; Tom Arden"),
        ("due", "2031-05-01"),
        ("due", "when the frost is over"),
        ("action", "Get quotes"),
        ("section", "Play"),
        ("owner", ""),
        ("notes", "rang them"),
        ("page", "7"),
        ("evidence", "they said so"),
        ("confidence", "1"),
    ],
)
def test_an_edit_stays_run_after_run(column, text):
    clerk = (
        Clerk(JANUARY).type(FENCE, **{column: text}).run().run().run(minutes(FEB, action("Mend the bell", "Tom Arden")))
    )
    row = clerk.merged.register.rows[0]
    assert cells_of(row).get(column, "") == text
    assert not clerk.conflicts


def test_an_edited_row_counts_as_edited():
    clerk = Clerk(JANUARY).type(FENCE, owner="Ines Vogt; Tom Arden", status="Done").run()
    row = clerk.rows[FENCE]
    assert (row.owners, row.status, row.hand) == (
        ["Ines Vogt", "Tom Arden"],
        "done",
        {"owner": "Ines Vogt; Tom Arden", "status": "done"},
    )


def test_new_facts_come_in_beside_an_edit():
    clerk = Clerk(JANUARY).type(FENCE, owner="Ines Vogt")
    clerk.run(minutes(FEB, action(FENCE, "Nora Pell", due="2031-03-01", section="Matters arising")))
    row = clerk.rows[FENCE]
    assert (row.owner, row.due, row.status, row.last_reported) == ("Ines Vogt", "2031-03-01", "carried", FEB)
    assert not clerk.conflicts


def test_both_changed_the_same_cell():
    clerk = Clerk(JANUARY).type(FENCE, due="2031-04-15")
    clerk.run(minutes(FEB, action(FENCE, "Nora Pell", due="2031-03-01", section="Matters arising")))
    row = clerk.rows[FENCE]
    assert (row.due, row.ours) == ("2031-04-15", {"due": "2031-03-01"})
    assert clerk.conflicts == [("due", "2031-04-15", "2031-03-01")]
    assert clerk.run().conflicts == [("due", "2031-04-15", "2031-03-01")]


def test_both_changed_the_same_cell_to_the_same():
    clerk = Clerk(JANUARY).type(FENCE, status="done").run(minutes(FEB, action(FENCE, "Nora Pell", status="done")))
    assert clerk.rows[FENCE].status == "done"
    assert not clerk.conflicts


def test_an_edit_taken_back_lets_the_minutes_decide_again():
    clerk = Clerk(JANUARY).type(FENCE, due="2031-04-15").run().type(FENCE, due="2031-02-01")
    clerk.run(minutes(FEB, action(FENCE, "Nora Pell", due="2031-03-01", section="Matters arising")))
    assert clerk.rows[FENCE].due == "2031-03-01"
    assert not clerk.conflicts


def test_a_deleted_row_stays_deleted_and_says_when_minutes_come_back_to_it():
    clerk = Clerk(JANUARY)
    clerk.sheet.rows.remove(clerk.line(FENCE))
    assert list(clerk.run().rows) == [SHELTER]
    assert list(clerk.run().rows) == [SHELTER]
    clerk.run(minutes(FEB, action(FENCE, "Nora Pell", section="Matters arising")))
    assert list(clerk.rows) == [SHELTER]
    assert clerk.conflicts == [("row", "deleted", f"reported again: Nora Pell to {FENCE}")]


def test_a_deleted_row_whose_sentence_is_corrected_stays_deleted():
    clerk = Clerk(JANUARY)
    clerk.sheet.rows.remove(clerk.line(FENCE))
    clerk.run()
    clerk.records = [
        minutes(JAN, action("Obtain three quotes for the playground fences", "Nora Pell"), action(SHELTER, "Tom Arden"))
    ]
    assert list(clerk.run().rows) == [SHELTER]


def test_a_deleted_row_put_back_is_back():
    clerk = Clerk(JANUARY)
    line = clerk.line(FENCE)
    clerk.sheet.rows.remove(line)
    clerk.run()
    clerk.sheet.rows.append({**line, "owner": "Ines Vogt"})
    clerk.run()
    assert clerk.rows[FENCE].owner == "Ines Vogt"
    assert clerk.rows[FENCE].id == line["id"]


def test_typed_rows_stay_and_can_be_edited_and_deleted():
    clerk = Clerk(JANUARY)
    clerk.sheet.rows.append({"action": "Bake a cake", "owner": "Ines Vogt", "due": "2031-03-03", "status": "open"})
    clerk.run().run()
    row = clerk.rows["Bake a cake"]
    assert row.id.startswith("HAND-")
    assert (row.owner, row.due, row.kind, row.status) == ("Ines Vogt", "2031-03-03", "action", "open")
    clerk.type("Bake a cake", status="done").run(minutes(FEB, action("Mend the bell")))
    assert (clerk.rows["Bake a cake"].status, clerk.rows["Bake a cake"].id) == ("done", row.id)
    clerk.sheet.rows.remove(clerk.line("Bake a cake"))
    assert "Bake a cake" not in clerk.run().rows
    assert "Bake a cake" not in clerk.run().rows


def test_a_copied_row_is_a_second_row():
    clerk = Clerk(JANUARY)
    clerk.sheet.rows.append({**clerk.line(FENCE), "action": "Obtain quotes for the gate"})
    clerk.run()
    assert [row.action for row in clerk.merged.register.rows] == [FENCE, SHELTER, "Obtain quotes for the gate"]


def test_a_row_that_lost_its_identifier_is_known_by_its_evidence():
    clerk = Clerk(JANUARY)
    before = clerk.line(FENCE).pop("id")
    clerk.type(FENCE, status="done").run()
    assert (clerk.rows[FENCE].id, clerk.rows[FENCE].status, len(clerk.rows)) == (before, "done", 2)


def test_sorted_rows_stay_sorted_and_new_ones_come_last():
    clerk = Clerk(JANUARY)
    clerk.sheet.rows.reverse()
    clerk.run().run(minutes(FEB, action("Mend the bell")))
    assert list(clerk.rows) == [SHELTER, FENCE, "Mend the bell"]


def test_columns_of_their_own():
    clerk = Clerk(JANUARY).type(FENCE, notes="rang them", **{"Cost £": "300"}).run().run()
    assert clerk.merged.register.extra_columns == ["notes", "Cost £"]
    assert clerk.rows[FENCE].cells()["Cost £"] == "300"
    assert "Cost £" not in clerk.rows[SHELTER].hand


def test_an_edit_follows_its_row_when_the_sentence_is_corrected():
    clerk = Clerk(JANUARY).type(FENCE, status="done", notes="paid").run()
    corrected = "Obtain three quotes for the new playground fence"
    clerk.records = [minutes(JAN, action(corrected, "Nora Pell"), action(SHELTER, "Tom Arden"))]
    clerk.run()
    assert set(clerk.rows) == {corrected, SHELTER}
    assert (clerk.rows[corrected].status, clerk.rows[corrected].hand["notes"]) == ("done", "paid")


def test_an_edit_follows_its_row_when_earlier_minutes_arrive_late():
    clerk = Clerk(minutes(FEB, action(FENCE, "Nora Pell", section="Matters arising"))).type(
        FENCE, notes="paid", owner="Ines Vogt"
    )
    clerk.run(JANUARY)
    assert len(clerk.rows) == 2
    row = clerk.rows[FENCE]
    assert (row.first_raised, row.owner, row.hand["notes"]) == (JAN, "Ines Vogt", "paid")


def test_an_edited_row_that_turns_out_to_be_a_deleted_one_stays():
    april = minutes("2031-04-08", action(FENCE, "Tom Arden"))
    clerk = Clerk(minutes(JAN, action(FENCE, "Nora Pell")), april)
    _, kept = clerk.merged.register.rows
    clerk.sheet.rows = [{**row, "status": "done"} for row in clerk.sheet.rows if row["id"] == kept.id]
    clerk.run()
    february = minutes(FEB, action(FENCE, "Tom Arden", section="Matters arising"))
    assert len(fold([*clerk.records, february]).rows) == 1
    clerk.run(february).run()
    assert [(row.id, row.status) for row in clerk.merged.register.rows] == [(kept.id, "done")]


def test_an_edited_row_stays_when_its_minutes_go():
    clerk = Clerk(JANUARY).type(FENCE, status="done").run()
    clerk.records = []
    clerk.run().run()
    assert [(row.action, row.status) for row in clerk.merged.register.rows] == [(FENCE, "done")]
    assert clerk.conflicts == [("row", "edited, so it is kept", "no longer stated in 2031-01-14.docx")]
    clerk.run(JANUARY)
    assert (clerk.rows[FENCE].status, clerk.conflicts) == ("done", [])


def test_overdue_goes_when_the_day_is_put_off_by_hand():
    day = datetime.date(2031, 3, 1)
    clerk = Clerk(JANUARY).run(as_of=day)
    assert clerk.rows[FENCE].status == "overdue"
    assert clerk.run(as_of=day).merged.edited == 0
    clerk.type(FENCE, due="2031-06-01").run(as_of=day)
    assert clerk.rows[FENCE].status == "open"
    clerk.type(FENCE, status="done").run(as_of=datetime.date(2031, 7, 1))
    assert clerk.rows[FENCE].status == "done"


def test_people_have_fewer_open_actions_when_one_is_ticked_off():
    january = minutes(
        JAN, action(FENCE, "NP"), action(SHELTER, "Nora Pell"), people={"Nora Pell": ["NP"], "Tom Arden": []}
    )
    clerk = Clerk(january)
    assert [(p.name, p.open_actions, p.actions) for p in clerk.merged.register.people] == [
        ("Nora Pell", 2, 2),
        ("Tom Arden", 0, 0),
    ]
    clerk.type(FENCE, status="done").type(SHELTER, owner="Tom Arden").run()
    assert [(p.name, p.open_actions, p.actions) for p in clerk.merged.register.people] == [
        ("Nora Pell", 0, 1),
        ("Tom Arden", 1, 1),
    ]


def test_two_sheets_the_first_decides_and_both_count():
    clerk = Clerk(JANUARY)
    fence, shelter = (dict(clerk.line(task)) for task in (FENCE, SHELTER))
    one = Sheet("register.xlsx", clerk.sheet.columns, [{**fence, "status": "done"}, shelter])
    two = Sheet(
        "register.csv",
        clerk.sheet.columns,
        [{**fence, "status": "dropped", "owner": "Ines Vogt"}, {**shelter, "due": "2031-09-09"}],
    )
    merged = merge(fold(clerk.records), clerk.memory, [one, two])
    a, b = merged.register.rows
    assert (a.status, a.owner, b.due) == ("done", "Ines Vogt", "2031-09-09")
    assert [(c.theirs, c.minutes) for c in merged.conflicts] == [("done", "the other sheet has: dropped")]


def test_a_row_deleted_in_one_sheet_and_edited_in_the_other_stays():
    clerk = Clerk(JANUARY)
    fence, shelter = (dict(clerk.line(task)) for task in (FENCE, SHELTER))
    one = Sheet("register.xlsx", clerk.sheet.columns, [shelter])
    two = Sheet("register.csv", clerk.sheet.columns, [{**fence, "status": "done"}, shelter])
    for sheets in ([one, two], [two, one]):
        merged = merge(fold(clerk.records), clerk.memory, sheets)
        assert [row.status for row in merged.register.rows] == ["done", "open"]


def test_without_a_memory_what_people_changed_still_counts():
    clerk = Clerk(JANUARY).type(FENCE, status="done", notes="paid")
    clerk.sheet.rows.append({"action": "Bake a cake"})
    merged = merge(fold(clerk.records), Memory(), [clerk.sheet])
    assert [(row.action, row.status, row.hand.get("notes")) for row in merged.register.rows] == [
        (FENCE, "done", "paid"),
        (SHELTER, "open", None),
        ("Bake a cake", None, None),
    ]


def test_a_memory_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="version"):
        Memory.from_json(b'{"schema": "something/else"}')
