"""The list of well-known organisations: what may stand on it, and how it is recognised."""

import time
from importlib.resources import files

import pytest
from spacy.lang.en.stop_words import STOP_WORDS
from tagged import NLP, tagged

from pipeline.language.dates.words import FULL_MONTHS
from pipeline.language.organisations import Organisations
from pipeline.language.organisations.candidates import well_known
from pipeline.language.organisations.known import BETWEEN, FILE, HEADING, known
from pipeline.language.organisations.patterns import GENERIC, NO_NAMES, NOT_ORGANISATIONS
from pipeline.language.people import People
from pipeline.language.people.patterns import (
    MONTHS_AND_NAMES,
    NICKNAMES,
    NOT_INITIALS,
    NOT_NAMES,
    TITLES,
    WORDS_AND_NAMES,
)
from pipeline.minutes import Attendee, Meeting

BOTH = {"EU", "ISO", "Microsoft"}
"""Names of which the same words and parts of other names are among the ordinary words."""


def lines() -> list[str]:
    text = (files("pipeline.language.organisations") / FILE).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith(HEADING)]


def forms() -> list[str]:
    return [form for line in lines() for form in line.split(BETWEEN)]


def test_every_form_stands_there_once() -> None:
    seen: set[str] = set()
    assert not [form for form in forms() if form in seen or seen.add(form)]
    said = {" ".join("and" if word == "&" else word for word in form.split()) for form in forms()}
    assert len(said) == len(forms())


def test_every_form_is_written_as_it_is_looked_up() -> None:
    assert not [form for form in forms() if form != " ".join(form.split()) or "’" in form or "|" in form]
    assert not [form for form in forms() if form not in known()]
    assert not [form for form in forms() if form not in well_known(f"we asked {form} to come")]


def test_no_entry_is_an_ordinary_word_a_month_or_a_name_of_people() -> None:
    words = (
        NO_NAMES | NOT_ORGANISATIONS | GENERIC | NOT_NAMES | WORDS_AND_NAMES | MONTHS_AND_NAMES | TITLES | STOP_WORDS
    )
    words |= {name.lower() for name in FULL_MONTHS} | set().union(*NICKNAMES) | {word.lower() for word in NOT_INITIALS}
    assert not [form for form in forms() if form.lower() in words and form not in BOTH]


def test_the_list_is_read_quickly() -> None:
    def seconds() -> float:
        known.cache_clear()
        start = time.process_time()
        assert known() is known()
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < 0.05


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HMRC wrote. We paid the RSPB.", {"HMRC": [], "RSPB": []}),
        ("HM Revenue & Customs wrote; HMRC will refund.", {"HM Revenue & Customs": ["HMRC"]}),
        ("HM Revenue and Customs wrote; HMRC will refund.", {"HM Revenue and Customs": ["HMRC"]}),
        ("Natural England and Ofsted; the Office for Standards in Education called.",
         {"Natural England": [], "Office for Standards in Education": ["Ofsted"]}),
        ("A note from U.S. Bank came.", {"U.S. Bank": []}),
        ("The Boys’ Brigade meets.", {"Boys’ Brigade": []}),
        ("Hello kitty, hmrc-like.", {}),
        ("SAP's Orrin team; KPMG's Mill office", {"SAP": [], "KPMG": []}),
        ("KPMG-based and Tesco Orrin", {}),
        ("Using KPMG is cheap. We are using it.", {"KPMG": []}),
        ("Orrin KPMG is cheap.", {}),
    ],
)  # fmt: skip
def test_well_known_organisations_are_found(text: str, expected: dict[str, list[str]]) -> None:
    doc = Organisations(NLP, "minutes_organisations")(tagged(text, meeting=Meeting()))
    assert {o.name: o.aliases for o in doc._.organisations} == expected


def test_the_longest_name_is_found() -> None:
    assert list(well_known("NHS England met the NHS.")) == ["NHS England", "NHS"]


def test_a_well_known_name_that_is_somebodys_surname_is_not_taken_for_the_company() -> None:
    attendance = [Attendee(name="Anna Siemens", status="present")]
    doc = tagged("Siemens will write to KPMG.", attendance=attendance)
    doc = Organisations(NLP, "minutes_organisations")(People(NLP, "minutes_people")(doc))
    assert [o.name for o in doc._.organisations] == ["KPMG"]


def test_a_place_behind_a_well_known_name_is_no_part_of_it() -> None:
    doc = tagged("She was at the [University of Otago in New Zealand|ORG] then.")
    assert [o.name for o in Organisations(NLP, "minutes_organisations")(doc)._.organisations] == ["University of Otago"]
