"""Who is to do it: small documents of invented people, and the owners that a clerk would write beside each action."""

from __future__ import annotations

import pytest

from pipeline.language import pipeline_for, understand
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.doers import owners_in
from pipeline.language.commitments.owner_patterns import RUN_IN
from pipeline.language.layout import to_doc
from pipeline.language.people import Directory
from pipeline.minutes import Person
from pipeline.readers import read_bytes

COUNCIL = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025 at 7.30pm

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO), Cllr Susan Whitlock (SW). In attendance: Peter Lamb (Clerk).

"""

CASES: dict[str, tuple[str, str, list[str]]] = {
    "before the marker": (
        "The hall is cold in the mornings.\n\nClerk TODO: Order a new boiler for the hall.\n",
        "boiler",
        ["Peter Lamb"],
    ),
    "initials behind a marker in small letters": (
        "- action FK: simplify the rules of the allotments\n",
        "simplify the rules",
        ["FK"],
    ),
    "a marker of what follows on": (
        "follow-on action SW: post the list of plots on the board\n",
        "post the list",
        ["Susan Whitlock"],
    ),
    "a marker set off by a comma": (
        "- action DO, respond to the letter of the mill\n",
        "respond to the letter",
        ["David Okoro"],
    ),
    "a heading of things to do is nobody": (
        "## TODOs\n\n- Open the letters of the mill\n- Mend the lamp at the gate\n",
        "Open the letters",
        [],
    ),
    "to whom one writes": (
        "## Actions\n\n- Approach the Orrin Mill Trust to hear whether the paths are theirs\n",
        "hear whether",
        [],
    ),
    "a letter for the surname": (
        "Hedges \u2013 Susan W. to draft a letter to the mill about the hedges.\n",
        "draft a letter",
        ["Susan Whitlock"],
    ),
    "a clerk's plain verb": (
        "The hedge is too high. Clerk write to the owners of the hedge.\n",
        "owners of the hedge",
        ["Peter Lamb"],
    ),
    "letters behind a name": (
        "David (W1QZ) will have a drawing of the pond prepared for the May meeting.\n",
        "drawing",
        ["David Okoro"],
    ),
    "each of those who hold an office": (
        "The Council decided that each Director would read the lease and mark its faults.\n",
        "lease",
        ["each Director"],
    ),
    "the sentence behind says who": (
        "New signs are to be ordered for the playing field. David Okoro to action.\n",
        "signs",
        ["David Okoro"],
    ),
    "a handle at the end": (
        "## Actions\n\n- Ask about a small show of the paintings @Susan ?\n- Mend the lamp at the gate\n",
        "paintings",
        ["Susan Whitlock"],
    ),
    "brackets in the heading of a list": (
        "## Action (Peter Lamb):\n\n- Go through the list of former members\n- Mend the lamp at the gate\n",
        "former members",
        ["Peter Lamb"],
    ),
    "a team behind the marker": (
        "**Action - Hedge team**: Investigate why the hedge at the hall has died.\n",
        "hedge at the hall",
        ["Hedge team"],
    ),
    "names behind a colon at the end of a task": (
        "## Actions\n\n- Finish the survey of the hedges: Susan & David\n",
        "hedges",
        ["Susan Whitlock", "David Okoro"],
    ),
    "what is told of somebody stands before the verb": (
        "David Okoro, who is a keen walker, has offered to keep the list of paths up to date.\n",
        "list of paths",
        ["David Okoro"],
    ),
    "those to whom something is done": (
        "Action: It was requested that the members be thanked by letter for the concert.\n",
        "concert",
        [],
    ),
    "a group of whom something is asked": (
        "We ask that members send their photographs of the fair to the editor by 1 May.\n",
        "photographs",
        ["members"],
    ),
    "a pronoun that opens what somebody is at": (
        "Susan Whitlock reported on the fair. She is also setting up a stall with the bakers.\n",
        "stall",
        ["Susan Whitlock"],
    ),
    "a label above": (
        "## Actions\n\n- Susan and David:\n\n    - find a new supplier of bulbs for the hall\n\n    - draft the tender for the roof\n",
        "tender",
        ["Susan Whitlock", "David Okoro"],
    ),
    "a pronoun behind a sentence that names an object": (
        "Susan Whitlock put the question to David Okoro about the hedge. She will write to the owner of the hedge again.\n",
        "owner of the hedge",
        ["Susan Whitlock"],
    ),
    "what the body is stands for its name": (
        "The Parish Council will write to the owner of the wall about the repair.\n",
        "owner of the wall",
        ["Little Hadlow Parish Council"],
    ),
    "initials beside each other": (
        "## Actions\n\n- [SW, DO] Write the article for the newsletter.\n",
        "article",
        ["Susan Whitlock", "David Okoro"],
    ),
    "a group with words of its clause before it": (
        "Once there is a date for the fair then each member will order badges at the mill.\n",
        "badges",
        ["each member"],
    ),
    "the next cell of the row": (
        "| 1. | Read the book on hedges and lend it to the school | Susan Whitlock |\n|---|---|---|\n"
        "| 2. | David to prepare the poster for the fair and send it to the printer | MP |\n",
        "poster",
        ["Margaret Penfold"],
    ),
    "a group that is asked": (
        "## Actions\n\n- Trustees were asked for prizes for the summer fair.\n",
        "summer fair",
        ["Trustees"],
    ),
    "an initial with a stop": (
        "Mr Ben Q. will order the paint for the hall.\n",
        "paint",
        ["Ben Q"],
    ),
    "whoever is invited does nothing": (
        "Susan Whitlock reported on the hedge. Mill Trust will be invited to the next meeting to look at the plans for the hedge.\n",
        "invited",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_owners(name: str) -> None:
    body, words, owners = CASES[name]
    found = understand(read_bytes((COUNCIL + body).encode(), "minutes.md")).commitments
    fitting = [c for c in found if c.kind == "action" and words in c.evidence.text]
    assert fitting, [(c.kind, c.evidence.text) for c in found]
    assert fitting[0].owners == owners


@pytest.mark.parametrize(
    "attendance",
    [
        "Present: Anna Quill, Ben Tobin\n\nClerk: Carla Denholm",
        "Present: Anna Quill, Ben Tobin, Carla Denholm\n\nThanks went to our Clerk, Carla Denholm.",
    ],
)
def test_a_role_beside_a_name_is_held_by_it(attendance: str) -> None:
    text = f"# Orrin Parish Council\n\nMinutes of the meeting held on 4 March 2025\n\n{attendance}\n\nThe Clerk to buy stamps for the letters.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.owners for c in found if "stamps" in c.evidence.text] == [["Carla Denholm"]]


def test_initials_that_somebody_took_for_one_name() -> None:
    directory = Directory(
        [
            Person(id="p1", name="Anna Smith", aliases=["AS"]),
            Person(id="p2", name="Ben Jarrow", aliases=["BJ", "AS, BJ"]),
        ]
    )
    assert directory.owners("AS, BJ") == ["Anna Smith", "Ben Jarrow"]


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        ("Duck Pond ", True),
        ("Mill Lane Footbridge The ", True),
        ("Boat shed – ", True),
        ("It was said that ", False),
        ("Ponds that ", False),
        ("The wall is safe, ", False),
    ],
)
def test_a_heading_that_was_run_in(before: str, heading: bool) -> None:
    assert bool(RUN_IN.fullmatch(before)) is heading


@pytest.mark.parametrize(
    "sentence",
    [
        "It was said that the Clerk would be pressing the mill for paint.",
        "Pond repairs The Clerk has written to the mill.",
        "Pond repairs The Clerk offered two spades for the reeds.",
    ],
)
def test_owners_of_what_only_the_model_finds(sentence: str) -> None:
    nlp = pipeline_for(None)
    context = Context.of(nlp(to_doc(nlp, read_bytes((COUNCIL + sentence + "\n").encode(), "minutes.md"))))
    block = next(n for n, b in context.document.body() if b.text == sentence)
    assert owners_in(context, Candidate("action", block, 0, len(sentence), "model", 0.5)) == ["Peter Lamb"]


def test_a_name_with_another_first_letter_is_somebody_else() -> None:
    text = "# Mill Trust, 3 May 2024\n\nPresent: Barry Dole, Kathy Fenn\n\nHarry will write the leaflet.\n\nCathy will print it.\n"
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.owners for c in found] == [["Harry"], ["Kathy Fenn"]]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The Estates Manager will research the costs.", [["Dan Fell"]]),
        (
            "The City Recorder will look for the old map.\n\n**Submitted,**  \nEd Hale  \nTown Manager/City Recorder",
            [["Ed Hale"]],
        ),
        ("Anna Quill, former Clerk, spoke. The Clerk will write to the mill.", [["Clerk"]]),
        ("The maintenance crew will mend the fence.", [["maintenance crew"]]),
        ("Mr Orrin indicated they will paint the gate.", [["Ben Orrin"]]),
        ("Ben, KX1ABC volunteered to print a leaflet.", [["Ben Orrin"]]),
    ],
)
def test_offices_crews_and_call_signs(body: str, owners: list[list[str]]) -> None:
    text = f"# Mill Trust, 3 May 2024\n\nPresent: Anna Quill, Ben Orrin, Dan Fell (Estates Manager)\n\n{body}\n"
    assert [c.owners for c in understand(read_bytes(text.encode(), "minutes.md")).commitments] == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Action needed by Ben: Prepare a summary of the work.", [["Ben Orrin"]]),
        ("Action required from Carol: Upload the notes.", [["Carol Dace"]]),
        ("## Actions\n\n- Hang the pictures in the hall. (BO)", [["Ben Orrin"]]),
        ("## Actions\n\n- Update the list of members, Ben Orrin", [["Ben Orrin"]]),
        ("## Actions\n\n- Speak to Anna Quill, Ben Orrin", [[]]),
        ("The map will be hung in the hall by the summer (AP Ben).", [["Ben Orrin"]]),
        ("action Ben - two ladders.", [["Ben Orrin"]]),
        ("The devs will write the guide.", [["devs"]]),
        ("Ben rang Mrs. Dace – she will bake for the fair.", [["Carol Dace"]]),
        ("## Decisions\n\n- Print a list of the open evenings at the mill - Ben", [["Ben Orrin"]]),
        ("Send out the map of the paths to all the members - Carol", [["Carol Dace"]]),
        (
            "Boiler letter – BO should have a copy of it and will see that the fitter reads it.",
            [["Ben Orrin"]],
        ),
        ("Anna asked Ben if he will give a notice of the change.", [["Ben Orrin"]]),
        ("We told the tenant that she should ring Millco and have them come again.", [["tenant"]]),
        ("The school will put it in the newsletter.", [["school"]]),
        ("Parent council to come up with a wording.", [["Parent council"]]),
        ("Carol Dace requested that we look for a cheaper roofer.", [[]]),
        ("Anna Quill had to leave, and asked Ben and Carol to continue the meeting.", []),
        ("Carol was authorised to buy two lamps for the hall.", [["Carol Dace"]]),
        ("- To determine the rent of the barn.", []),
        (
            "Ben sent the county the plans of the path and the bridge and will ask the mill for a price.",
            [["Ben Orrin"]],
        ),
        ("The colour of the door will be decided on at a later date.", []),
        (
            "Sheep have been in the orchard again since the storm – Mr Orrin said he would ask the farmer to mend his hedge.",
            [["Ben Orrin"]],
        ),
        (
            "A small group consisting of Ben and Carol will sort the old maps.",
            [["Ben Orrin", "Carol Dace"]],
        ),
        ("Ben apologised for how long the bill took to be paid.", []),
        ("Ben said they should talk to the mill.", [[]]),
        ("- [] Ben: Review the plan", [["Ben Orrin"]]),
        ("- [] Path team: review the map", [["Path team"]]),
        ("BXO: will follow up by email", [["Ben Orrin"]]),
        ("Two of the plans have to be mended, see action lines.", []),
        ("## Next meetings\n\nBO will set up a poll, and organise the meeting.", [["Ben Orrin"]]),
    ],
)
def test_owners_behind_and_beside_a_task(body: str, owners: list[list[str]]) -> None:
    text = f"# Mill Trust, 3 May 2024\n\nPresent: Anna Quill, Ben Orrin (BO), Carol Dace\n\n{body}\n"
    assert [c.owners for c in understand(read_bytes(text.encode(), "minutes.md")).commitments] == owners


def test_brackets_that_say_more_of_what_stands_before_them_name_no_owner() -> None:
    text = "# Mill Trust, 3 May 2024\n\nPresent: Anna Quill\n\nAnna has asked that each member send a contact (lead) to the mill.\n"
    assert ["lead"] not in [c.owners for c in understand(read_bytes(text.encode(), "minutes.md")).commitments]
