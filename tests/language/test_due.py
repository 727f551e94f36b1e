"""By when: a small document of invented people in, the due day of its action out."""

from __future__ import annotations

import pytest

from pipeline.language import understand, understand_all
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of the Mill Trust, Tuesday 4 March 2025 at 7.30pm

Present: Anna Quill (Chair), Ben Orrin, Peter Lamb (Secretary)

"""
NEXT = "\n\nDate of next meeting: Tuesday 1 April 2025\n"


def found(body: str, after: str = NEXT) -> list[Commitment]:
    return understand(read_bytes((HEAD + body + after).encode(), "minutes.md")).commitments


def due(body: str, after: str = NEXT) -> str | None:
    (row,) = [c for c in found(body, after) if c.kind in ("action", "deadline")]
    return row.due


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ben Orrin will report on the roof at the April meeting.", "2025-04-01"),
        ("Ben Orrin will report on the roof at the meeting in April.", "2025-04-01"),
        ("Ben Orrin will report on the roof at the June meeting.", "2025-06-30"),
        ("Ben Orrin will report on the roof by the time of the next Trust meeting.", "2025-04-01"),
        ("Ben Orrin will put it on next month's agenda.", "2025-04-01"),
        ("Ben Orrin will arrange a site visit for May.", "2025-05-31"),
        ("Ben Orrin will write a piece for the May newsletter.", None),
        ("Ben Orrin will send the letter to the editor for the April edition.", None),
        ("Ben Orrin will repaint the gates in the spring.", "2025-05-31"),
        ("Ben Orrin will buy seed for the autumn sowing.", None),
        ("Ben Orrin will file the claim before the May deadline.", "2025-05-31"),
    ],
)
def test_months_and_seasons(words: str, day: str | None) -> None:
    assert due(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ACTION: Ben Orrin to keep the list open for another week.", "2025-03-11"),
        ("ACTION: Ben Orrin to wait three more days.", "2025-03-07"),
        ("ACTION: Ben Orrin to ring the builder this afternoon.", "2025-03-04"),
        ("ACTION: Ben Orrin to tidy the store over the next week.", "2025-03-16"),
        ("ACTION: Ben Orrin to decide next year.", "2026-12-31"),
        ("ACTION: Ben Orrin to book a stall at the Hadlow Games 2025.", None),
    ],
)
def test_stretches_ahead_and_years(words: str, day: str | None) -> None:
    assert due(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "Ben Orrin agreed to write to the surveyor. He hopes to have this done by the end of the month.",
            "2025-03-31",
        ),
        ("Ben Orrin will draft a policy. This will be discussed at the next meeting.", "2025-04-01"),
        ("Ben Orrin will draft a policy. The fair was held on 9 May 2024.", None),
        ("The forum of trusts meets on 17 May. Ben Orrin agreed to attend.", "2025-05-17"),
        ("The forum of trusts meets on 17 May. Ben Orrin agreed to paint the gate.", None),
    ],
)
def test_the_sentence_beside_a_task(words: str, day: str | None) -> None:
    assert [c.due for c in found(words) if "Ben Orrin" in c.evidence.text] == [day]


@pytest.mark.parametrize(
    ("label", "day"),
    [("Tasks for next week", "2025-03-16"), ("To do by 20 March", "2025-03-20"), ("Tasks", None)],
)
def test_a_label_says_when_all_below_it_is_to_be_done(label: str, day: str | None) -> None:
    rows = found(f"## {label}\n\n- Ben Orrin to order paint\n- Peter Lamb to write to the school\n")
    assert [c.due for c in rows if " to " in c.evidence.text] == [day, day]


def test_a_table_that_gives_the_meetings_own_day_and_a_task_that_names_the_next() -> None:
    table = "| Action | Owner | Due |\n|---|---|---|\n| Bring the plans to the next meeting | Ben Orrin | 04/03/2025 |\n| Write to the school | Peter Lamb | 10/03/2025 |\n"
    assert [c.due for c in found(table)] == ["2025-04-01", "2025-03-10"]


def test_the_meeting_after_it_in_the_same_file_is_the_next() -> None:
    part = "## {day}\n\nParticipants: Anna Quill, Ben Orrin\n\nThe roof was looked at.\n\nACTION: Ben Orrin to get a quote by the next meeting.\n\n"
    text = "# Mill Trust\n\n" + part.format(day="04/03/25 - Week 1") + part.format(day="18/03/25 - Week 2")
    records = understand_all(read_bytes(text.encode(), "log.md"))
    assert [r.meeting.date for r in records] == ["2025-03-04", "2025-03-18"]
    assert [[c.due for c in r.commitments if c.kind == "action"] for r in records] == [["2025-03-18"], [None]]


def test_figures_given_in_words_too_show_which_is_the_day() -> None:
    text = "# Mill Trust meeting\n\nMeeting date: October 5th, 2018\n\n| Action | Owner | Due |\n|---|---|---|\n| Order the paint | Anna Quill | 05/10/2018 |\n"
    (row,) = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert row.due == "2018-10-05"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("There will be a meeting of the highways team on 20th August about putting it off until 2027.", "2025-08-20"),
        ("Looking ahead into April and May, the singing contest will be held Friday, April 25 at the Orrin Theatre.", "2025-04-25"),
        ("The road will be closed one Sunday between April 14th & 11th May.", "2025-05-11"),
    ],
)  # fmt: skip
def test_the_own_day_of_what_takes_place(words: str, day: str) -> None:
    assert due(words) == day
