"""Tagged texts and attendance lists in, the people out: each once, under the fullest form, with what else they are called."""

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tagged import NLP, tagged

from pipeline.language.people import Directory, People
from pipeline.language.people.entries import Entries
from pipeline.language.people.names import fits_initials, has_title, key, may_be_same, same_person, strip_title
from pipeline.minutes import Attendee, Meeting, Person

LISTED = [
    Attendee(name="Marion Fenby", initials="MFe", role="Chair", status="present"),
    Attendee(name="Malcolm Foxe", initials="MFo", status="present"),
    Attendee(name="Dipa Roy-Chowdhury", status="present"),
    Attendee(name="Nigel Orme", initials="NO", status="present"),
    Attendee(name="Peter Lamb", role="Clerk to the Council", status="in_attendance"),
    Attendee(name="Will Fenn", status="apologies"),
]


def people(text: str, attendance: list[Attendee] | None = None, meeting: Meeting | None = None) -> Directory:
    doc = tagged(text, LISTED if attendance is None else attendance, meeting)
    return People(NLP, "minutes_people")(doc)._.people


def named(directory: Directory) -> dict[str, list[str]]:
    return {p.name: p.aliases for p in directory if p.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cllr Fenby welcomed everybody. MFe thanked MFo.",
            {"Marion Fenby": ["Cllr Fenby", "MFe"], "Malcolm Foxe": ["MFo"]},
        ),
        (
            "Mrs Roy-Chowdhury gave her report; Dipa will send it.",
            {"Dipa Roy-Chowdhury": ["Dipa", "Mrs Roy-Chowdhury"]},
        ),
        ("[Dipa Roychowdhury|PERSON] was there.", {"Dipa Roy-Chowdhury": ["Dipa Roychowdhury"]}),
        ("[Marian Fenby|PERSON] was there, with Marion.", {"Marion Fenby": ["MFe", "Marian Fenby", "Marion"]}),
        ("The clerk wrote to [Ana Brandt|PERSON] (AB). AB answered.", {"Ana Brandt": ["AB"]}),
        (
            "Dr. [Clare Fenn|PERSON] spoke. Dr [CF|PERSON] feels well.",
            {"Clare Fenn": ["CF", "Dr CF", "Dr. Clare Fenn"]},
        ),
        ("A letter from Mr Tolliver was read. Mr Tolliver is cross.", {"Tolliver": ["Mr Tolliver"]}),
        ("[Jo|PERSON] opened the meeting. Jo left early.", {}),  # two letters prove nothing: a list must name them
        ("[Zofia|PERSON] opened. Write to zofia.kern@example.org.", {"Zofia Kern": ["Zofia"]}),
    ],
)
def test_people_of_a_text(text: str, expected: dict[str, list[str]]) -> None:
    assert named(people(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The heating of Fenby Street is broken.",
        "NO action was taken by the IT office.",
        "The Foxe Memorial Hall was let. The [Fenn Trust|ORG] gave 100 pounds.",
        "Will the hall be ready? May we hope so.",
        "Two members of the public were there.",
        "The meeting follows [Robert|PERSON]'s Rules of Order.",
        "The [Ada Foxe|PERSON] First Timers scholarship is open.",
    ],
)
def test_names_inside_other_names_and_words_are_nobody(text: str) -> None:
    assert [p.name for p in people(text) if p.mentions and p.name != "Nigel Orme"] == []


def test_initials_that_are_words_count_where_the_list_defines_them() -> None:
    assert named(people("NO will write.")) == {"Nigel Orme": ["NO"]}
    nobody = [Attendee(name="Nigel Orme", status="present")]
    assert named(people("NO action. Nigel Orme left.", nobody)) == {"Nigel Orme": []}


def test_mentions_stand_at_the_words() -> None:
    directory = people("Apologies were received.\n\nCllr Fenby asked MFo’s friend.")
    (fenby,) = [p for p in directory if p.name == "Marion Fenby"]
    (foxe,) = [p for p in directory if p.name == "Malcolm Foxe"]
    assert fenby.mentions == [(1, 0, 10)]
    assert foxe.mentions == [(1, 17, 20)]


def test_the_chair_and_the_attendance_get_full_names() -> None:
    doc = tagged(
        "[Rosa Lindqvist|PERSON] (Chair) opened the meeting.",
        [Attendee(name="Rosa", status="present")],
        Meeting(chair="Rosa"),
    )
    doc = People(NLP, "minutes_people")(doc)
    assert doc._.meeting.chair == "Rosa Lindqvist"
    assert [a.name for a in doc._.attendance] == ["Rosa Lindqvist"]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("MFe/MFo", ["Marion Fenby", "Malcolm Foxe"]),
        ("MFe MFo", ["Marion Fenby", "Malcolm Foxe"]),
        ("Clerk", ["Peter Lamb"]),
        ("the Clerk and the Treasurer", ["Peter Lamb", "Treasurer"]),
        ("Cllr Foxe & Dipa", ["Malcolm Foxe", "Dipa Roy-Chowdhury"]),
        ("Chair", ["Marion Fenby"]),
        ("all", ["all"]),
        ("DRC", ["Dipa Roy-Chowdhury"]),
        ("Finance sub-group", ["Finance sub-group"]),
    ],
)
def test_owners(words: str, owners: list[str]) -> None:
    assert people("MFe MFo Peter Lamb Dipa Roy-Chowdhury").owners(words) == owners


def test_a_handle_made_of_a_name() -> None:
    directory = people("Marion Fenby and Malcolm Foxe met.")
    assert [directory.owners(handle) for handle in ("mfenby", "@malcolmfoxe", "fenbyx")] == [
        ["Marion Fenby"],
        ["Malcolm Foxe"],
        ["fenbyx"],
    ]


def test_of_two_first_names_the_one_who_was_there() -> None:
    two = [Attendee(name="Anna Frost", status="present"), Attendee(name="Anna Moor", status="apologies")]
    assert people("Anna Frost came.", two).owners("Anna") == ["Anna Frost"]


def test_lists_that_give_first_names_by_their_letter_are_completed_by_the_text() -> None:
    listed = [Attendee(name=name, status="present") for name in ("W. Quill", "C. Roper", "A. Dole", "A. Fenn")]
    found = people(
        "[Walt|PERSON] will ask the mill. [Chris|PERSON] agrees. [Alan|PERSON] does not. [Walt|PERSON] and [Chris|PERSON] went.",
        listed,
    )
    assert {p.name for p in found} == {
        "Walt Quill",
        "Chris Roper",
        "A. Dole",
        "A. Fenn",
        "Alan",
    }  # which A. is not told


@pytest.mark.parametrize("short", ["Jean Luc", "Bob D", "Andy BS"])
def test_names_cut_short(short: str) -> None:
    listed = [
        Attendee(name=n, status="present") for n in ("Jean Luc Quill", "Bob Dole", "Bob Fenn", "Andy Barrett-Sole")
    ]
    found = people(f"[{short}|PERSON] will ask the mill.", listed)
    assert len(list(found)) == 4
    assert found.resolve(short).name.startswith(short.split()[0])


def test_two_names_run_together_by_the_model_complete_nobody() -> None:
    listed = [Attendee(name="Jim Quill", status="present")]
    found = people("[Jim Quill|PERSON] spoke. [Jim Quill Ada|PERSON] Roper too.", listed)
    assert found.resolve("Jim Quill").name == "Jim Quill"


def test_two_people_of_one_surname_are_not_guessed() -> None:
    two = [Attendee(name="Anna Frost", status="present"), Attendee(name="Ben Frost", status="present")]
    directory = people("Mr Frost left.", two)
    assert directory.resolve("Mr Frost") is None
    assert directory.resolve("Anna") is not None


def test_initials_with_a_middle_letter_that_brackets_define() -> None:
    directory = people("[Anna Quill|PERSON] (ABQ) opened the meeting. ABQ will write.")
    assert directory.resolve("ABQ").name == "Anna Quill"


def test_a_first_name_with_the_first_letter_of_the_surname() -> None:
    listed = [Attendee(name=n, status="present") for n in ("Sam Stone", "Sam Quill", "Uma Barrow-Sprig")]
    directory = people("Sam S will write. Uma BS to call.", listed)
    assert [p.name for w in ("Sam S", "SamQ", "Uma BS") if (p := directory.resolve(w))] == [
        "Sam Stone",
        "Sam Quill",
        "Uma Barrow-Sprig",
    ]
    assert "Sam S" in next(p.aliases for p in directory if p.name == "Sam Stone")


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9).map(str.capitalize)


@given(st.lists(LETTERS, min_size=2, max_size=4).map(" ".join))
def test_a_name_fits_itself(name: str) -> None:
    assume(not has_title(name))
    assert fits_initials("".join(word[0] for word in name.split()), name)
    assert strip_title(f"Cllr. {name}") == strip_title(name)
    assert same_person(name, name)
    directory = Directory([Person(id="p1", name=strip_title(name))])
    assert directory.resolve(name) is not None


FIRST = st.sampled_from(
    ("Anna", "Ann", "A.", "Anne-Marie", "Dave", "David", "Bill", "William", "Jon", "John", "Dr Anna", "")
)
MIDDLE = st.sampled_from(("", "B.", "Bea", "Smith", "de"))
LAST = st.sampled_from(("Smith", "Smyth", "Smith-Jones", "Jones", "Ormsby", "Ormesby", "Lee", "le", ""))
NAMES = st.tuples(FIRST, MIDDLE, LAST).map(lambda parts: " ".join(part for part in parts if part))


@given(NAMES, NAMES)
def test_a_quick_look_leaves_out_nobody(a: str, b: str) -> None:
    assert may_be_same(key(a), key(b)) or not same_person(a, b)
    directory = Directory([Person(id="p1", name=b)] if b else [])
    assert not (b and 1 < len(a.split()) <= 4 and same_person(a, b)) or directory.resolve(a) is not None


@given(st.text(max_size=60))
def test_the_directory_survives_any_words(text: str) -> None:
    directory = Directory([Person(id="p1", name="Anna Smith", aliases=["AS"], roles=["Clerk"])], "Anna Smith")
    directory.resolve(text)
    assert all(isinstance(owner, str) and owner for owner in directory.owners(text))


def test_an_entity_of_two_people_of_the_list_is_nobody_new() -> None:
    assert set(named(people("Thanks to [Marion Fenby Malcolm Foxe|PERSON] for the work."))) == {
        "Marion Fenby",
        "Malcolm Foxe",
    }


def test_a_word_behind_a_title_that_the_document_writes_small_is_nobody() -> None:
    assert not named(people("PC Objections: none. Dr Bike came; a bike was mended and objections were heard.", []))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("David Orme", "Dave Orme"),
        ("Bill Fenn", "William Fenn"),
        ("Nicola Fenn", "Nicky Fenn"),
        ("Lou Gregory Fenn", "Greg Fenn"),
        ("José Fenn", "Jose Fenn"),
    ],
)
def test_short_forms_of_first_names(a: str, b: str) -> None:
    assert same_person(a, b)


def test_people_of_a_long_list_are_not_gone_through_for_each_name() -> None:
    entries, begun = Entries(), time.process_time()
    for number in range(6000):
        entries.full(f"{_word(number)} {_word(7 * number + 1)}", listed=True)
    entries.join_short_names()
    assert len(entries.people) > 5900
    assert time.process_time() - begun < 3  # each beside each took 22 s


def _word(number: int) -> str:
    """A name of its own for each number, of syllables."""
    syllables = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeiou"]
    return "".join(syllables[number // 60**place % 60] for place in range(3)).capitalize()


def test_letters_of_an_organisation_beside_a_name_are_no_part_of_it() -> None:
    text = "[Paula Downes ODI|PERSON] spoke. [BC Tony Peckham|PERSON] left early. [Paula Downes|PERSON] came back."
    assert list(named(people(text, []))) == ["Paula Downes", "Tony Peckham"]


def test_surnames_that_a_document_sets_in_capitals_are_kept() -> None:
    text = "[Anna ROSSI|PERSON] spoke. [Ben LUND|PERSON] left early. [Maria Luisa SACK|PERSON] came back."
    assert list(named(people(text, []))) == ["Anna ROSSI", "Ben LUND", "Maria Luisa SACK"]


def test_an_office_before_a_comma_is_no_part_of_a_name() -> None:
    found = people(
        "The President, [Marion Fenby|PERSON], spoke. Dr. [Malcolm Foxe|PERSON] was elected chairman. Marion spoke."
    )
    assert not any("resident" in form or "hairman" in form for p in found for form in (p.name, *p.aliases))


def test_a_group_behind_what_looks_like_a_title_is_nobody() -> None:
    assert "Task Force" not in named(people("The Rev. Task Force will report.", []))
