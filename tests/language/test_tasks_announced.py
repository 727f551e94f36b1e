"""Tasks and their owners by the form in which minutes set them down: small documents in, rows out."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

HEAD = """# Mill Trust

Minutes of the working group, 12 March 2024

Present: Anna Quill (AQ), Ben Orrin (@borrin), Carol Dace (CD), Jane Fell (Clerk)

"""


def tasks(text: str, head: str = HEAD) -> list[tuple[str, list[str]]]:
    """Each action of a small document, with its owners."""
    minutes = understand(read_bytes((head + text).encode(), "minutes.md"))
    return [(c.task, c.owners) for c in minutes.commitments if c.kind == "action"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The poster has not been printed yet. → AQ\n", [("The poster has not been printed yet", ["Anna Quill"])]),
        ("#action borrin file a ticket on the flag\n", [("File a ticket on the flag", ["Ben Orrin"])]),
        ("ACTION: borrin to write the tests\n", [("Write the tests", ["Ben Orrin"])]),
        (
            "**Actions**: @borrin to file a bug, AQ to update the wiki\n",
            [("File a bug", ["Ben Orrin"]), ("Update the wiki", ["Anna Quill"])],
        ),
        (
            "## GENERAL TODOS\n\n- Add the proposal to the next agenda\n\n## Garden Club action items\n\n- Ring the mill (CD)\n",
            [("Add the proposal to the next agenda", []), ("Ring the mill", ["Carol Dace"])],
        ),
        (
            "## Actions\n\n1. Share the policy – AQ – 19.3.24\n2. Confirm the list – AQ/CD – ASAP\n",
            [
                ("Share the policy", ["Anna Quill"]),
                ("Confirm the list", ["Anna Quill", "Carol Dace"]),
            ],
        ),
        (
            "## Action items\n\nAnna — email the mill\nBen — reserve the hall\n",
            [("Email the mill", ["Anna Quill"]), ("Reserve the hall", ["Ben Orrin"])],
        ),
        (
            "## Actions\n\n- Anna Quill: (1) update the list; (2) send chapter one to the editor.\n",
            [("Update the list", ["Anna Quill"]), ("Send chapter one to the editor", ["Anna Quill"])],
        ),
        (
            "| Action | Person to do | Deadline |\n|---|---|---|\n| Interface | Snow | 2 April |\n| Output module | Jay, Hilton | 9 April |\n",
            [("Output module", ["Jay", "Hilton"])],
        ),
        ("| Action | Owner |\n|---|---|\n| Order paint<br>Book the hall | AQ |\n", None),
        ("Action: get a second estimate\n\nOwner: Ben\n\nDue: 20 March\n", [("Get a second estimate", ["Ben Orrin"])]),
        ("- [x] PASSED\n- [ ] Failed\n", []),
        ("## Actions\n\n- Carol: nothing outstanding\n", []),
    ],
)
def test_announced(text: str, expected: list[tuple[str, list[str]]] | None) -> None:
    found = tasks(text)
    if expected is None:
        assert [owners for _, owners in found] == [["Anna Quill"]] * 2
    else:
        assert [f for f in found if len(f[0].split()) > 1] == expected


def test_due_day_on_a_line_below() -> None:
    minutes = understand(
        read_bytes((HEAD + "Action: get an estimate\n\nOwner: Ben\n\nDue: 20 March\n").encode(), "m.md")
    )
    assert [c.due for c in minutes.commitments] == ["2024-03-20"]


def test_who_came_silences_nothing_below() -> None:
    """A line that says all in itself announces no list: the numbered items below it are minutes."""
    text = "Apologies: Erik Holm\n\n1. Highways. The Clerk was asked to write to the county.\n2. Paths. Carol offered to walk the path.\n"
    assert [owners for _, owners in tasks(text)] == [["Jane Fell"], ["Carol Dace"]]


def test_list_of_those_who_came_ends() -> None:
    text = "Attendees:\n\n- Anna Quill\n- Ben Orrin\n\nBen will send the slides to everybody before the weekend.\n"
    assert [owners for _, owners in tasks(text)] == [["Ben Orrin"]]


def test_owner_of_a_section() -> None:
    text = "## Codes of conduct\n\nOwner: Carol\n\nAction: write to the members and propose a draft.\n"
    assert [owners for _, owners in tasks(text)] == [["Carol Dace"]]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Carol requested that the Clerk look into grants for the park.", ["Jane Fell"]),
        ("It was the consensus of the meeting that Ben prepare an estimate.", ["Ben Orrin"]),
        ("It was left with the Clerk to find a date for the fair.", ["Jane Fell"]),
        ("It was agreed for Carol to seek quotes for the gates.", ["Carol Dace"]),
        ("Property Manager to obtain a quote for the gutters.", ["Property Manager"]),
        ("Anna Quill, Carol Dace, & Ben Orrin are working on a new form.", ["Anna Quill", "Carol Dace", "Ben Orrin"]),
        ("MILL and UORR to agree on the test data.", ["MILL", "UORR"]),
        ("Anna noted she'd follow up with the county on the permit.", ["Anna Quill"]),
        ("The survey is late; Ben still to complete it.", ["Ben Orrin"]),
    ],
)
def test_owner_in_prose(sentence: str, owners: list[str]) -> None:
    assert [o for _, o in tasks(sentence + "\n")] == [owners]


@pytest.mark.parametrize(
    "sentence",
    [
        "Who will teach this part of the course?",
        "Next meeting the plan for the wheel will be presented.",
        "Ben volunteered to take notes at this meeting.",
        "Residents are reminded that bins must be put away.",
    ],
)
def test_no_task(sentence: str) -> None:
    assert tasks(sentence + "\n") == []


def test_an_action_table_and_one_of_those_who_came_below_one_heading() -> None:
    found = tasks(
        "### Actions 24\n\n| Item | Description | Res(1) | Status | Comment |\n|---|---|---|---|---|\n"
        "| 24.1 | Draw the map of the paths | AQ | Done | - |\n| 24.2 | Write the minutes | BO | Open | - |\n\n"
        "**(1) Members**\n\n| Init | Name | Present | Apologies |\n|---|---|---|---|\n"
        "| AQ | Anna Quill | + | |\n| BO | Ben Orrin | + | |\n| CD | Carol Dace | | + |\n"
    )
    assert found == [("Draw the map of the paths", ["Anna Quill"]), ("Write the minutes", ["Ben Orrin"])]


def test_questions_below_a_lead_in_are_none() -> None:
    found = tasks(
        "## Hall\n\nBen Orrin was asked to answer the following:\n\n"
        "- How many cars (e.g. of guests) will there be?\n- Mend the gate\n"
    )
    assert found == [("Mend the gate", ["Ben Orrin"])]


@pytest.mark.parametrize(
    "text",
    [
        "Emailing Ben Orrin to borrow forty chairs",
        "Start contacting Carol Dace to borrow forty chairs",
        "Keep asking the Clerk to mend the gate",
    ],
)
def test_whom_somebody_is_to_turn_to_is_not_the_owner(text: str) -> None:
    assert tasks(f"## Actions\n\n- {text}\n") == [(text, [])]


def test_boxes_beside_those_who_came_are_no_tasks() -> None:
    found = tasks(
        "## Attendees\n\n### Voting Members\n\n- [x] Ada Marsh, Orrin Labs\n- [x] Leo Pale, QML - TAC Chair\n- [ ] Una Vale, Fenwick Ltd\n\n"
        "## Actions\n\n- [ ] Ring Jane about the hall\n"
    )
    assert [task for task, _ in found] == ["Ring Jane about the hall"]


def test_a_member_and_the_name_behind_are_one_owner() -> None:
    found = tasks("Member Orrin will draw the new map before the next meeting.\n")
    assert [owners for _, owners in found] == [["Ben Orrin"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ben thinks that it may be possible to save the site and will look into it.", ("Look into it", ["Ben Orrin"])),
        (
            "Cllr Quill reported that the price had risen and will ask the mill for another quote.",
            ("Ask the mill for another quote", ["Anna Quill"]),
        ),
        (
            "Ben has spoken to the county, who will pay, and will write to the mill.",
            ("Write to the mill", ["Ben Orrin"]),
        ),
    ],
)
def test_whoever_tells_something_goes_on_as_the_doer(sentence: str, expected: tuple[str, list[str]]) -> None:
    assert expected in tasks(sentence + "\n")


def test_what_somebody_else_did_and_will_do_is_not_the_teller_s() -> None:
    found = tasks("Anna said that Carol had rung the mill and will ask for a quote.\n")
    assert all("Anna Quill" not in owners for _, owners in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ben Orrin makes motion to appoint Carol Dace to Secretary. Anna Quill seconds. Motion passes.",
        "Motion by Dace to appoint Ben Orrin to the position of Warden, second by Quill, all in favor, motion carried.",
    ],
)
def test_to_what_somebody_is_appointed_is_no_task(text: str) -> None:
    found = understand(read_bytes((HEAD + text + "\n").encode(), "minutes.md")).commitments
    assert [c.kind for c in found] == ["decision"]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        (
            "Dr Orrin is checking with Karl Keefe in District Office to see if this can work and will get back to us.",
            ["Ben Orrin"],
        ),
        ("AI: board should add treasurer to board list.", ["board"]),
        ("The Treasurer's report will come next week.", ["Treasurer"]),
        ("Social Media Manager will select a room.", ["Social Media Manager"]),
        ("Deputy Team Lead and Fair Captain will assign the teams.", ["Deputy Team Lead", "Fair Captain"]),
        ("Committee Heads will speak next week.", ["Committee Heads"]),
    ],
)
def test_offices_of_several_words_and_who_is_only_told_of(sentence: str, owners: list[str]) -> None:
    assert [found for _, found in tasks(sentence + "\n")] == [owners]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Members were asked to win support for the event.", ("Win support for the event", ["Members"])),
        (
            "It was agreed that Weston Services should be asked to quote for the router.",
            ("It was agreed that Weston Services should be asked to quote for the router", []),
        ),
        (
            "[Ben to arrange a meeting, preferably in the evening]",
            ("Arrange a meeting, preferably in the evening", ["Ben Orrin"]),
        ),
        ("Ben will attend the talk and Cllr Dace will check the hall.", ("Attend the talk", ["Ben Orrin"])),
    ],
)
def test_what_many_or_others_are_asked_and_where_a_task_ends(sentence: str, expected: tuple[str, list[str]]) -> None:
    assert expected in tasks(sentence + "\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Clerk email them.", ("Email them", ["Jane Fell"])),
        (
            "Clerk email Tom Hale saying that the Council can pay.",
            ("Email Tom Hale saying that the Council can pay", ["Jane Fell"]),
        ),
        (
            "It was decided that Ben Orrin would draft a guideline encouraging trip leaders to not take bookings.",
            (
                "It was decided that Ben Orrin would draft a guideline encouraging trip leaders to not take bookings",
                ["Ben Orrin"],
            ),
        ),
        ("Ben volunteers to field test the form.", ("Field test the form", ["Ben Orrin"])),
        (
            "Action AQ+JB+CD+others to work on the note.",
            ("Work on the note", ["Anna Quill", "JB", "Carol Dace", "others"]),
        ),
        ("AI: Ben to ask the mill about PR#12 Done", ("Ask the mill about PR#12", ["Ben Orrin"])),
    ],
)
def test_clerks_in_haste_and_who_was_chosen(sentence: str, expected: tuple[str, list[str]]) -> None:
    assert tasks(sentence + "\n") == [expected]


def test_sums_agreed_in_haste_are_decisions_each() -> None:
    text = (
        "- Agreed payment for the fir tree from the allocation.\n- Agreed payment for new lights.\n"
        "- Agreed payment to repair the clock to be met from the allocation.\n"
    )
    found = understand(read_bytes((HEAD + text).encode(), "minutes.md")).commitments
    assert [c.kind for c in found] == ["decision"] * 3


def test_letters_at_the_end_of_a_number_are_nobody_s() -> None:
    text = "The plan of 25/01234/CM was read. Colin Marsh agreed. The Town (Noise) Regulations 2017 apply.\n"
    found = understand(read_bytes((HEAD + text).encode(), "minutes.md"))
    assert next(p.aliases for p in found.people if p.name == "Colin Marsh") == []
    assert "2017" not in [d.text for d in found.dates]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Since the mill has signed, the board has asked Carol to provide copies in the folder.",
            ("Provide copies in the folder", ["Carol Dace"], "open"),
        ),
        (
            "Ben said he would load up the drive. [Done as of 10/04/2024]",
            ("Ben said he would load up the drive", ["Ben Orrin"], "done"),
        ),
    ],
)
def test_what_the_meeting_has_asked_and_brackets_that_say_done(
    sentence: str, expected: tuple[str, list[str], str]
) -> None:
    (found,) = understand(read_bytes((HEAD + sentence + "\n").encode(), "minutes.md")).commitments
    assert (found.task, found.owners, found.status) == expected


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Ben will be consulted by the mill on the plan.", []),
        ("The Clerk will be paid for the extra hours in May.", []),
        ("Ben will be asked to write to the mill.", ["Ben Orrin"]),
        ("Anna will be sent the list by the Clerk.", ["Jane Fell"]),
    ],
)
def test_to_whom_something_is_done_is_not_the_one_who_does_it(sentence: str, owners: list[str]) -> None:
    assert [found for _, found in tasks(sentence + "\n")] == [owners]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Cy, M0QLL volunteered to help with the brochure.", ["Cy"]),
        ("Options are to be submitted to the committee by Team Captains before May.", ["Team Captains"]),
        ("Reminder for clubs to submit their list to Ben by 15 November.", ["clubs"]),
    ],
)
def test_call_signs_agents_further_on_and_reminders(sentence: str, owners: list[str]) -> None:
    head = HEAD.replace("Anna Quill (AQ)", "Anna Quill (AQ), Cy, M0QLL")
    assert [found for _, found in tasks(sentence + "\n", head)] == [owners]
