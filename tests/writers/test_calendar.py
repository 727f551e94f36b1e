"""To-dos for calendars: valid, only what is open and dated, the same from run to run."""

import datetime

from icalendar import Calendar
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.writers.calendar import register_ics

JANUARY = minutes(
    "2031-01-14",
    action("Call the roofer;\nthen, if need be, the plumber \\ glazier", "Nora Pell", due="2031-05-01", minute="4.2"),
    action("Repaint the bus shelter", "Tom Arden"),
    action("Cut the keys", "Tom Arden", due="2031-02-01", status="done"),
    action("The grant scheme ends", kind="deadline", due="2031-03-31"),
    decision("The accounts were approved"),
)


def test_a_to_do_for_each_dated_open_action():
    content = register_ics(fold([JANUARY]))
    (todo,) = Calendar.from_ical(content).walk("VTODO")
    assert todo["uid"].startswith("OVPC-2031-01-")
    assert todo["uid"].endswith("@minutebook")
    assert todo.decoded("due") == datetime.date(2031, 5, 1)
    assert str(todo["summary"]) == "Call the roofer;\nthen, if need be, the plumber \\ glazier (Nora Pell)"
    assert "Orrin Vale Parish Council, 2031-01-14, 4.2" in str(todo["description"])
    assert content == register_ics(fold([JANUARY]))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_the_identifier_stays_when_an_action_is_reported_again():
    again = minutes(
        "2031-02-11", action(JANUARY.commitments[0].task, "Nora Pell", due="2031-06-01", section="Matters arising")
    )
    (before,), (after,) = (
        Calendar.from_ical(register_ics(fold(r))).walk("VTODO") for r in ([JANUARY], [JANUARY, again])
    )
    assert before["uid"] == after["uid"]
    assert after.decoded("due") == datetime.date(2031, 6, 1)
    assert after.decoded("dtstamp").date() == datetime.date(2031, 2, 11)


def test_an_empty_calendar_is_one():
    assert not Calendar.from_ical(register_ics(fold([]))).walk("VTODO")
