"""What looks like people present, a role, a day or a well-known organisation, and is not; and people who look like one."""

import pytest
from tagged import NLP, tagged

from pipeline.language import understand
from pipeline.language.attendance import attendance_of
from pipeline.language.organisations.candidates import well_known
from pipeline.language.people import People
from pipeline.minutes import Attendee, Minutes
from pipeline.readers import read_bytes

HEAD = "# Fenwick Rowing Club\n\nCommittee meeting, 3 May 2024\n\n"
THERE = [("Ada Quill", "present"), ("Ben Roper", "present"), ("Cy Dole", "present")]


def read(text: str) -> Minutes:
    return understand(read_bytes((HEAD + text + "\n").encode(), "x.md"))


def listed(text: str) -> list[tuple[str, str]]:
    return [(a.name, a.status) for a in attendance_of(read_bytes((HEAD + text).encode(), "x.md"))]


@pytest.mark.parametrize(
    "label",
    [
        "In memoriam", "Trophy engraved", "Allotment holders", "Cup winners", "Cast of the play", "Scrutineers", "Bank mandate",
        "Signatories", "Applicants", "Tenderers", "Quotations", "Awards",
    ],
)  # fmt: skip
def test_people_of_whom_the_minutes_tell_something_else(label: str) -> None:
    text = f"Present: Ada Quill, Ben Roper, Cy Dole\n{label}: Tom Vane, Una West, Val Yates"
    assert listed(text) == THERE
    assert listed(f"{label}: Tom Vane, Una West, Val Yates") == []


def test_holders_of_office_are_there() -> None:
    assert listed("Office holders: Ada Quill, Ben Roper, Cy Dole") == THERE


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("Supervisor", "present"),
        ("Engineer, member", "present"),
        ("Assistant Treasurer", "present"),
        ("Office Supervisor", "in_attendance"),
        ("Engineer", "in_attendance"),
        ("Assistant Manager", "in_attendance"),
    ],
)
def test_who_of_those_with_a_role_is_a_member(role: str, status: str) -> None:
    text = f"Present: Di Marsh ({role}), Ada Quill (Trustee), Ben Roper (Trustee), Cy Dole (Trustee)"
    assert listed(text)[0] == ("Di Marsh", status)


def test_a_rota_under_another_day_is_none_of_attendance() -> None:
    rota = "| Name | Duty | {} |\n|---|---|---|\n| Tom Vane | bar | x |\n| Una West | door | x |\n"
    text = "Present: Ada Quill, Ben Roper, Cy Dole\n\n" + rota
    vane = ("Tom Vane", "present")
    for day, there in (("12 May", False), ("3 May", True), ("May", True)):
        assert (vane in [(a.name, a.status) for a in read(text.format(day)).attendance]) == there


def test_who_takes_the_minutes_stands_below_a_group() -> None:
    text = "Attendance\n\nOfficers: Ada Quill, Ben Roper\nMill: Cy Dole, Di Marsh\nMinutes: Ed Gale"
    assert ("Ed Gale", "in_attendance") in listed(text)


def test_two_whose_names_are_forms_of_one_in_one_list() -> None:
    both = [("Bob Quill", "present"), ("Robert Quill", "present")]
    assert listed("Present: Bob Quill, Robert Quill") == both
    assert listed("Present: Bob Quill\n\n## 1. Roof\n\nApologies were received from Robert Quill.")[:1] == both[:1]
    attendance = [Attendee(name=name, status="present") for name, _ in both]
    doc = People(NLP, "minutes_people")(tagged("Robert Quill will call [Bob Quill|PERSON].", attendance))
    assert {p.name for p in doc._.people} == {"Bob Quill", "Robert Quill"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Elected: Secretary – Ben Roper, Treasurer – Cy Dole", ["", "Secretary", "Treasurer"]),
        ("The officers are Ada Quill, treasurer, Ben Roper, secretary, Cy Dole, editor.", ["treasurer", "secretary", "editor"]),
        ("Ada Quill, Treasurer\nBen Roper, CMC", ["Treasurer", "", ""]),
        ("The county's treasurer Ben Roper wrote.", ["", "", ""]),
        ("A cheque went to the treasurer, Ben Roper.", ["", "treasurer", ""]),
    ],
)  # fmt: skip
def test_whose_a_role_between_two_names_is(text: str, roles: list[str]) -> None:
    attendance = [Attendee(name=name, status="present") for name, _ in THERE]
    for name, _ in THERE:
        text = text.replace(name, f"[{name}|PERSON]")
    doc = People(NLP, "minutes_people")(tagged(text, attendance))
    found = {p.name: " ".join(p.roles) for p in doc._.people}
    assert [found[name] for name, _ in THERE] == roles


@pytest.mark.parametrize(
    "words",
    [
        "The next review of the policy is on 9 June 2024.",
        "Next round of grants: 9 June 2024.",
        "The club agreed to meet on 9 June 2024 with the mayor.",
    ],
)
def test_what_is_next_of_something_else(words: str) -> None:
    found = read(f"Present: Ada Quill, Ben Roper\n\n## 1. Rules\n\n{words}").meeting
    assert found is not None
    assert found.next_meeting is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some siemens of conductance. Siemens are units.", []),
        ("Some siemens of conductance. We wrote to Siemens twice.", ["Siemens"]),
        ("Chevron signs are missing on the bend.", []),
        ("First Group: the roof. Amnesty on fines agreed.", []),
    ],
)
def test_ordinary_words_are_no_well_known_organisations(text: str, found: list[str]) -> None:
    assert list(well_known(text)) == found


def test_minutes_under_a_key_with_a_stop_in_front_matter() -> None:
    text = "---\ndate: 2024-05-03\nminutes.en: |\n  Present: Ada Quill, Ben Roper, Cy Dole\n---\n"
    assert [(a.name, a.status) for a in attendance_of(read_bytes(text.encode(), "x.md"))] == THERE


@pytest.mark.parametrize(
    "head",
    [
        "From: Ada Quill\n\nDate: 3 May 2024\n\nTo: All members\n\nMill Board notes",
        "# Confirmation of Candidates Committee, 3 May 2024",
        "# Review of Fees Panel\n\nMeeting, 3 May 2024\n\nReview of the minutes of 5 April 2024",
    ],
)
def test_days_beside_words_that_tell_of_another(head: str) -> None:
    text = f"{head}\n\nPresent: Ada Quill, Ben Roper\n\n## 1. Roof\n\nIt leaks."
    found = understand(read_bytes(text.encode(), "x.md")).meeting
    assert found is not None
    assert found.date == "2024-05-03"
