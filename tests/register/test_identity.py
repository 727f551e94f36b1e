"""Identifiers: readable, unique, and not moved by anything but their own statement."""

import re

from hypothesis import given
from hypothesis import strategies as st
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.register.identity import identifier, short_name

TASKS = [
    "Obtain three quotes for the playground fence",
    "Repaint the bus shelter",
    "Cut spare keys for the pavilion",
    "Book the hall for the May fair",
    "Write to the bus company",
]


def ids(*records):
    return {row.action: row.id for row in fold(records).rows}


def test_body_month_and_a_number():
    (found,) = ids(minutes("2031-01-14", action(TASKS[0]))).values()
    assert re.fullmatch(r"OVPC-2031-01-\d{4}", found)


def test_the_same_in_every_run_and_every_release():
    assert (
        identifier("Orrin Vale Parish Council", "2031-01-14", "action", "Nora Pell to call the roofer", set()) == PINNED
    )


PINNED = "OVPC-2031-01-7842"


def test_short_names():
    assert [
        short_name(n)
        for n in ("Safer Orrin Partnership", "Board of the Mill", "OpenLoom TSC", "Treehouse", None, "***")
    ] == [
        "SOP",
        "BM",
        "OTSC",
        "TREEHO",
        "MIN",
        "MIN",
    ]


def test_a_correction_elsewhere_moves_nothing():
    before = ids(minutes("2031-01-14", *map(action, TASKS)))
    after = ids(minutes("2031-01-14", action("A new first action for the clerk"), *map(action, TASKS[1:])))
    assert {task: after[task] for task in TASKS[1:]} == {task: before[task] for task in TASKS[1:]}


def test_other_files_move_nothing():
    before = ids(minutes("2031-01-14", *map(action, TASKS)))
    others = [
        minutes("2030-12-10", action("Order grit"), path="a.docx"),
        minutes("2031-01-14", *map(action, TASKS), body="Lantern Trust", path="b.docx"),
        minutes("2031-02-11", action(TASKS[1], status="done"), path="c.docx"),
    ]
    after = {
        r.action: r.id
        for r in fold([*others, minutes("2031-01-14", *map(action, TASKS))]).rows
        if r.source == "2031-01-14.docx"
    }
    assert after == before


def test_the_same_words_twice_get_a_number():
    taken: set[str] = set()
    found = [identifier("Lantern Trust", "2031-01-14", "decision", "Approved.", taken) for _ in range(6)]
    assert len(set(found)) == 6


@given(st.lists(st.sampled_from([*TASKS, "Approved", "approved.", ""]), max_size=30), st.booleans())
def test_unique(tasks, dated):
    records = [
        minutes("2031-01-14" if dated else None, *(action(t, kind=k) for t in tasks for k in ("action", "decision")))
    ]
    found = [row.id for row in fold(records).rows]
    assert len(found) == len(set(found))


def test_meetings_of_one_month_leave_each_other_alone():
    first, second, third = (
        minutes(f"2031-01-{day}", decision("Apologies were accepted"), path=f"{day}.docx") for day in ("07", "14", "28")
    )
    before = [row.id for row in fold([second, third]).rows]
    assert len(set(before)) == 2
    assert [row.id for row in fold([first, second, third]).rows][1:] == before
