"""Cells after a spreadsheet program had them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.register.cells import day, day_first, days, harmless, original, plain, same


@given(st.text())
def test_harmless_is_undone(text):
    assert original(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("  Call the plumber \r\n today ", "Call the plumber \n today"),
        (datetime.datetime(2031, 2, 1), "2031-02-01"),
        (datetime.date(2031, 2, 1), "2031-02-01"),
        (datetime.datetime(2031, 2, 1, 9, 30), "2031-02-01 09:30"),
        (2.0, "2"),
        (0.9299999999999999, "0.93"),
        (True, "yes"),
        (float("nan"), ""),
        ("'=1+1", "=1+1"),
        ("bell\x0b tower", "bell tower"),
    ],
)
def test_plain(value, text):
    assert plain(value) == text


@pytest.mark.parametrize(
    ("column", "ours", "theirs"),
    [
        ("confidence", "0.93", "93%"),
        ("confidence", "0.93", "0,93"),
        ("minute", "4.10", "4.1"),
        ("minute", "1/2", "01-Feb"),
        ("due_text", "15 October", "15-Oct"),
        ("page", "2", "2.0"),
        ("status", "done", "Done"),
        ("status", "carried", "overdue"),
        (
            "action",
            "A long task whose spacing changed when it was saved",
            "A long task whose spacing  changed when it was saved",
        ),
    ],
)
def test_what_programs_do_to_cells_is_no_edit(column, ours, theirs):
    assert same(column, ours, theirs)


@pytest.mark.parametrize(
    ("column", "ours", "theirs"),
    [
        ("status", "open", "done"),
        ("status", "done", "overdue"),
        ("owner", "Nora Pell", "Tom Arden"),
        ("minute", "4.10", "4.2"),
        ("action", "", "Call the plumber"),
        ("action", "Call the plumber", ""),
        ("due_text", "15 October", "16 October"),
        ("page", "2", "3"),
    ],
)
def test_what_people_do_is(column, ours, theirs):
    assert not same(column, ours, theirs)


@pytest.mark.parametrize(
    "text",
    [
        "2031-02-13",
        "13/02/2031",
        "13.2.31",
        "13-02-2031",
        "13 Feb 2031",
        "13-Feb-31",
        "February 13, 2031",
        "Thu, 13 February 2031",
        "2031/2/13",
        "2031-02-13 00:00:00",
    ],
)
def test_local_forms_of_a_day(text):
    assert day(text) == "2031-02-13"


@pytest.mark.parametrize("text", ["soon", "32/13/2031", "1/2", "Q3", "", "next meeting"])
def test_what_is_no_day(text):
    assert day(text) == text


def test_the_order_of_day_and_month_is_told_by_the_file():
    assert days("03/04/2031") == ("2031-04-03", "2031-03-04")
    assert day_first([("2031-04-03", "03/04/2031")])
    assert not day_first([("2031-03-04", "03/04/2031"), ("2031-02-13", "02/13/2031")])
    assert day_first([])
    assert day("03/04/2031", first=False) == "2031-03-04"
