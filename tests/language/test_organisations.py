"""Tagged texts in, the organisations out: each once, under the fullest form, with acronyms and short forms."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tagged import NLP, tagged

from pipeline.language.organisations import Organisations
from pipeline.language.organisations.candidates import affiliations, candidates, in_capitals, places
from pipeline.language.organisations.names import acronyms_of, alike, clean, is_generic, key, trim, within
from pipeline.language.organisations.weighing import features
from pipeline.minutes import Meeting, Organisation


def organisations(text: str, body: str | None = None) -> list[Organisation]:
    return Organisations(NLP, "minutes_organisations")(tagged(text, meeting=Meeting(body=body)))._.organisations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Safer Orrin Partnership (SOP) met. SOP thanked the group.", {"Safer Orrin Partnership": ["SOP"]}),
        ("OCDA (Orrin Carers and Disability Alliance) will answer.", {"Orrin Carers and Disability Alliance": ["OCDA"]}),
        ("A letter to [Brightwell Engineering Ltd|ORG]; Brightwell Engineering agreed.",
         {"Brightwell Engineering Ltd": ["Brightwell Engineering"]}),
        ("The University of Kirkdale sent a speaker.", {"University of Kirkdale": []}),
        ("Ms Lee has moved to the University of Orrin at Mill Park.", {"University of Orrin at Mill Park": []}),
        ("She spoke at the University of Kirkdale at Monday's lecture.", {"University of Kirkdale": []}),
        ("AV.6 DEPARTMENT OF WEAVING: two courses\n\nAV.7 SCHOOL OF GLASS & STONE: change of title\n\nSCHOOL OF THE YEAR: none",
         {"DEPARTMENT OF WEAVING": [], "SCHOOL OF GLASS & STONE": []}),
        ("[Fenwater|ORG] and the [Fenwater|ORG]’s engineers came.", {"Fenwater": []}),
        ("The Kirkdale District Council wrote; the District Council is late.",
         {"Kirkdale District Council": ["District Council"]}),
    ],
)  # fmt: skip
def test_organisations_of_a_text(text: str, expected: dict[str, list[str]]) -> None:
    assert {o.name: o.aliases for o in organisations(text)} == expected


@pytest.mark.parametrize("body", ["Orrin PTO", "Village of Orrin", "openQuill", "Quill SIG"])
def test_the_body_that_met_is_an_organisation_though_no_noun_says_so(body: str) -> None:
    assert [o.name for o in organisations(f"The {body} met at seven.", body)] == [body]


@pytest.mark.parametrize("body", ["Directors", "Orrin AGM", "Orrin Week 3", "W18"])
def test_what_tells_only_which_meeting_it_was_is_none(body: str) -> None:
    assert organisations(f"The {body} was at seven.", body) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Hadlow Council’s Planning Department|ORG] wrote.", {"Hadlow Council", "Planning Department"}),
        ("[City of Orrin's Works Department|ORG] wrote.", {"City of Orrin", "Works Department"}),
        ("[Orrin Women's Association|ORG] wrote.", {"Orrin Women's Association"}),
        ("[Bell Landscape and Orrin Hill Landscape|ORG] came.", {"Bell Landscape", "Orrin Hill Landscape"}),
        ("Letters from [QRU and Kirkdale College|ORG].", {"QRU", "Kirkdale College"}),
        ("A donation by St. [Orde Breweries|ORG] came.", {"St. Orde Breweries"}),
        ("The Office of the State Auditor wrote.", {"Office of the State Auditor"}),
        ("The Village of Orrin wrote.", {"Village of Orrin"}),
        ("[Operations Report - Orrin Group|ORG]", {"Orrin Group"}),
        ("[Create Mill Advocacy Committee|ORG] was said.", {"Mill Advocacy Committee"}),
        ("[Assistant Professor, Fell Engineering College|ORG] came.", {"Fell Engineering College"}),
        ("The [ORMASA|ORG] and [ORNMASA|ORG] came.", {"ORMASA", "ORNMASA"}),
    ],
)
def test_parts_and_beginnings_of_names(text: str, expected: set[str]) -> None:
    assert {o.name for o in organisations(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The [Council|ORG] thanked the committee.",
        "We met on [Zoom|ORG] and used [GitHub|ORG].",
        "[AOB|ORG] and the [AGM|ORG] were put off.",
        "[Ada Quill|PERSON] ([KX1QRU|ORG]) and [N7FSQ|ORG] called.",
        "At 11:00 [EDT|ORG]; the date is [TBC|ORG], for [EMEA|ORG] first.",
        "Board members left.",
    ],
)
def test_common_nouns_and_products_are_no_organisations(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bin was emptied by Thames Water, not by us.", ["Thames Water"]),
        ("Emails from Sustrans and the RSPB.\nThe Ramblers will walk the path.", ["Sustrans", "RSPB", "Ramblers"]),
        ("IBM/Siemens will host the call; AT&T sent regrets.", ["IBM", "Siemens", "AT&T"]),
        ("The file is in Microsoft Word, the list on a Tesco-style board, mail to someone@IBM.example.", []),
        ("A talk on Mill RSPB Days and on Sustrans Route 9.", []),
    ],
)
def test_well_known_names_need_no_telling_noun_but_stand_alone(text: str, expected: list[str]) -> None:
    assert [o.name for o in organisations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim went to Orde, Marsh & Lowe, LLP for advice.", "Orde, Marsh & Lowe, LLP"),
        ("Accounts were checked by J Marsh & Co. in May.", "J Marsh & Co"),
        ("Accounts were checked by A J Marsh & Co. in May.", "A J Marsh & Co"),
        ("The lease goes to Farr Lee LLP for advice.", "Farr Lee LLP"),
        ("The boiler was mended by Orde (Southern) Ltd last week.", "Orde (Southern) Ltd"),
        ("We met in Tulsa, where Larkspur Analytics Inc had a stand.", "Larkspur Analytics Inc"),
    ],
)
def test_partners_and_a_legal_form_are_one_firm(text: str, expected: str) -> None:
    assert [o.name for o in organisations(text)] == [expected]


@pytest.mark.parametrize(
    "text", ["The [LLP|ORG] is late.", "Two [FTE|ORG] posts.", "Sign the [CLA|ORG] and the [MOU|ORG]."]
)
def test_legal_forms_and_papers_are_no_organisations(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("affiliation", "expected"),
    [
        ("European Commission, DG MARE", ["European Commission", "DG MARE"]),
        ("KT 44, Orrin Consulting", ["KT 44", "Orrin Consulting"]),
        ("Department of Health, Sport and Arts", ["Department of Health, Sport and Arts"]),
        ("Fellsoft, Stitchware", ["Fellsoft", "Stitchware"]),
        ("Fell Labs, Inc.", ["Fell Labs, Inc."]),
        ("", []),
    ],
)
def test_affiliations_joined_by_a_comma(affiliation: str, expected: list[str]) -> None:
    assert affiliations(affiliation) == expected


def test_words_of_a_heading_in_capitals_are_no_acronyms() -> None:
    text = "MINUTES OF ORRIN MILL SCHOOL\n\nThe OMS met."
    assert [in_capitals(text, m.start(), m.end()) for m in re.finditer("ORRIN|MILL|OMS", text)] == [True, True, False]


def test_two_bodies_joined_by_and_are_two() -> None:
    text = "The [Mill Council and Faculty Senate|ORG] met; the [School of Weaving|ORG] [Anna Smith|PERSON] spoke."
    assert [o.name for o in organisations(text)] == ["Mill Council", "Faculty Senate", "School of Weaving"]


def test_a_body_of_common_words_is_found() -> None:
    (body,) = organisations("Faculty Senate\n\nThe Senate agreed.", "Faculty Senate")
    assert (body.name, body.aliases) == ("Faculty Senate", ["Senate"])


def test_the_body_is_found_in_every_form() -> None:
    (body,) = organisations(
        "Little Hadlow Parish Council\n\nThe Council agreed. LHPC will write. The Parish Council is content.",
        "Little Hadlow Parish Council",
    )
    assert body.name == "Little Hadlow Parish Council"
    assert {"Council", "Parish Council"} <= set(body.aliases)
    assert body.mentions[0] == (0, 0, 28)


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    name = clean(text)
    key(name), acronyms_of(name), is_generic(name)
    assert not within(name, name)


@given(st.lists(st.sampled_from("Safer Orrin Valley Youth Carers Alliance Trust".split()), min_size=2, max_size=6))
def test_an_acronym_is_made_of_the_first_letters(words: list[str]) -> None:
    assert "".join(w[0] for w in words) in acronyms_of(" ".join(words))


@pytest.mark.parametrize(
    ("body", "title", "text", "fuller"),
    [
        ("MFHU", "AGM", "The [Mill Field Hobby Users|ORG] met. [MFHU|ORG] will paint the hall.", "Mill Field Hobby Users"),
        ("TSC", "TSC Meeting", "The [Thames Swimming Club|ORG] asked for a grant.", "TSC"),
        ("Steering Committee", "The Orrin Steering Committee of May", "The [Orrin Steering Committee|ORG] met.", "Orrin Steering Committee"),
        ("Steering Committee", "Minutes", "The [Orrin Steering Committee|ORG] sent a letter.", "Steering Committee"),
    ],
)  # fmt: skip
def test_the_body_is_given_its_fullest_name(body: str, title: str, text: str, fuller: str) -> None:
    doc = Organisations(NLP, "minutes_organisations")(tagged(text, meeting=Meeting(body=body, title=title)))
    assert doc._.meeting.body == fuller


WORDS = st.sampled_from(["Mill", "mill", "MILL", "Trust", "Ann's", "Ann’s", "(MT)", "@", "_", "a", "Mil"])
GAPS = st.sampled_from([" ", "\n", "\n\n", "  ", "\t", " \n ", ""])


@given(
    st.lists(st.tuples(WORDS, GAPS), max_size=12),
    st.lists(st.sampled_from(["Mill", "Trust", "Ann’s"]), min_size=1, max_size=3),
)
def test_places_of_a_name_are_those_of_its_words_in_a_row(text: list[tuple[str, str]], words: list[str]) -> None:
    said, name = "".join(a + b for a, b in text), " ".join(words)
    between = r"[ \t]*(?:[ \t]|\n(?!\n))[ \t]*(?:\([A-Z]{2,8}\)[ \t]+)?"
    spelled = between.join(re.sub("['’]", "['’]", word) for word in words)
    pattern = rf"(?<![\w@])(?:{spelled})(?!\w)"
    exact = [m.span() for m in re.finditer(pattern, said)]
    assert places(said, name) == (exact or [m.span() for m in re.finditer(pattern, said, re.I)])


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ("[Anna Quill|PERSON]\tMill Walkers", "Mill Walkers", "beside"),
        ("[Anna Quill|PERSON] (Mill Walkers), [Ben Orde|PERSON]", "Mill Walkers", "beside"),
        ("Cheque\tPayee\tFor\n101\tOrde Print\tPosters", "Orde Print", "column"),
        ("Cheque Amount Payee\tFor\n101\t£5.00\tOrde Print\tPosters", "Orde Print", "column"),
        ("A letter came from the Bunting committee.", "Bunting committee", "small"),
        ("DEPARTMENT OF WEAVING: two courses", "Department of Weaving", "capitals"),
        ("Orde & Marsh did the payroll.", "Orde & Marsh", "joined"),
        ("We told MillWorks.", "MillWorks", "mixed"),
    ],
)
def test_where_names_of_organisations_may_stand(text: str, name: str, source: str) -> None:
    found = candidates(tagged(text), {})
    assert source in next(c for c in found if c.name == name).sources


def test_what_is_no_name_beside_people_is_left_to_be_weighed() -> None:
    listed = "\n".join(f"[{first} Quill|PERSON]\t{where}" for first, where in AFFILIATED)
    doc = tagged(listed)
    found = candidates(doc, {})
    weighed = {c.name: values["beside"] for c, values in zip(found, features(doc, found), strict=True)}
    assert weighed["Talk of Hadlow"] == 1.0
    assert weighed["Mill Trust"] < 1.0


AFFILIATED = [
    ("Anna", "Mill Trust"),
    ("Ben", "Orrin Council"),
    ("Cleo", "Talk of Hadlow"),
    ("Dan", "Lock Society"),
    ("Eve", "Weir Club"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Weir Subcommittee", "Weir-Subcommittee", True),
        ("Mill-Rights Committee", "Mill-Right Committee", True),
        ("Orrin Boating Association", "Orrin Boatng Association", True),
        ("Executive Committee of the Mill Trust", "Mill Trust Executive Committee", True),
        ("Orrin Parish Council", "Orrin Town Council", False),
        ("Mill Trust", "Hill Trust", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("Orrin TSC\n\nThe [TSC|ORG] met.", "Orrin TSC", {"Orrin TSC": ["TSC"]}),
        ("Orrin Parish Council\n\n[LPC|ORG] wrote.", "Orrin Parish Council", {"Orrin Parish Council": [], "LPC": []}),
        ("The College of Kirkdale closes; the [College|ORG] wrote.", None, {"College of Kirkdale": ["College"]}),
        ("[Fenwater Group|ORG] and [Fenwater|ORG]", None, {"Fenwater Group": ["Fenwater"]}),
        ("The Safer Hadlow Committee (SAHC) met; SAHC agreed.", None, {"Safer Hadlow Committee": ["SAHC"]}),
    ],
)
def test_short_forms_are_tied_to_the_whole(text: str, body: str | None, expected: dict[str, list[str]]) -> None:
    found = {
        o.name: [a for a in o.aliases if a != "Council" and a != "Parish Council"] for o in organisations(text, body)
    }
    assert found == expected


def test_words_that_belong_to_a_name_are_kept() -> None:
    assert trim("Her Majesty’s Inspectorate of Mills") == "Her Majesty’s Inspectorate of Mills"
    assert trim("New Hampshire Mill Society") == "New Hampshire Mill Society"
    assert trim("new Mill Society") == "Mill Society"
    assert clean("the Weir Committee for") == "Weir Committee"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("the 3rd Orrin Scouts", "3rd Orrin Scouts"),
        ("the 3rd Annual Orrin Conference Committee", "Orrin Conference Committee"),
    ],
)
def test_the_number_of_a_troop_is_part_of_its_name(said: str, name: str) -> None:
    assert trim(said) == name


def test_a_mountain_in_the_name_of_a_school() -> None:
    assert [o.name for o in organisations("We used the hall of [Mt. Orrin Middle School|ORG].")] == [
        "Mt. Orrin Middle School"
    ]


def test_letters_of_an_office_are_no_legal_form() -> None:
    assert organisations("The Deputy AG will reply.") == []
