"""The samples themselves: made anew they are the same, and the records written by hand fit what they say."""

import datetime
import json
import re
from pathlib import Path

import pytest
from make_inputs import INPUTS, files
from sample_compare import compare

from pipeline.readers import read, read_bytes

EXPECTED = Path(__file__).parent / "expected"
MADE = files()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
DAY = re.compile(
    rf"({'|'.join(DAYS)}),? (?:(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(MONTHS)})|({'|'.join(MONTHS)}) (\d{{1,2}}))"
    r"(?:,? (\d{4}))?"
)


def expected(path: str) -> dict:
    return json.loads((EXPECTED / f"{path}.json").read_text("utf-8"))


def words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.casefold()))


@pytest.mark.parametrize("path", MADE)
def test_the_file_says_what_its_source_makes(path):
    made = read_bytes(MADE[path], Path(path).name)
    assert read(INPUTS / path) == made
    if made.format in ("txt", "md"):  # the bytes of the others depend on the version of the library that writes them
        assert (INPUTS / path).read_bytes() == MADE[path]


def test_made_twice_the_files_are_the_same():
    assert files() == MADE


def test_every_sample_has_its_record_and_nothing_else_lies_there():
    assert {str(p.relative_to(INPUTS)) for p in INPUTS.rglob("[!.]*") if p.is_file()} == set(MADE)
    assert {str(p.relative_to(EXPECTED))[: -len(".json")] for p in EXPECTED.rglob("*.json")} == set(MADE)


@pytest.mark.parametrize("path", MADE)
def test_the_record_quotes_what_the_reader_sees(path):
    seen = [words(block.text) for block in read(INPUTS / path).blocks]
    record = expected(path)
    assert record["doc"] == path
    lost = [c["quote"] for c in record["commitments"] if not any(words(c["quote"]) in text for text in seen)]
    assert lost == []
    whole = " ".join(seen)
    for person in record["people"]:
        assert words(person["name"]) in whole
    for date in record["dates"]:
        assert words(date["text"]) in whole or date["text"] in str(read(INPUTS / path).meta)


@pytest.mark.parametrize("path", MADE)
def test_the_record_is_of_one_piece(path):
    record = expected(path)
    names = {p["name"] for p in record["people"]}
    assert {a["name"] for a in record["attendance"]} <= names
    values = {d["value"] for d in record["dates"]}
    assert record["meeting"]["date"] in values
    assert record["meeting"]["next_meeting"] in values | {None}
    for c in record["commitments"]:
        assert c["kind"] in ("action", "decision", "deadline")
        assert (c["status"] is None) == (c["kind"] == "decision")
        assert (c["due"] is None) or c["due_text"]
        assert c["kind"] == "action" or not c["owners"]
        for owner in c["owners"]:
            assert owner in names or owner in ("trustees", "everybody", "All members", "All governors")


@pytest.mark.parametrize("path", MADE)
def test_weekdays_are_right(path):
    year = int(expected(path)["meeting"]["date"][:4])
    text = "\n".join(block.text for block in read(INPUTS / path).blocks)
    for weekday, day, month, us_month, us_day, stated in DAY.findall(text):
        date = datetime.date(int(stated or year), MONTHS.index(month or us_month) + 1, int(day or us_day))
        assert DAYS[date.weekday()] == weekday, f"{weekday} {date}"


def test_comparing_a_record_with_itself_finds_no_difference():
    path = "tarnbrook-catchment-partnership/steering-group-2025-03-12.docx"
    record = expected(path)
    written = json.loads(json.dumps(record))
    for c in written["commitments"]:
        c["evidence"], c["task"] = {"text": c["quote"]}, c["quote"]
    result = compare(record, written)
    assert result.differences == []
    assert result.f1("task") == result.f1("people") == result.recall("owners") == 1.0
    written["commitments"] = [c for c in written["commitments"] if c["kind"] == "decision"]
    written["people"][0] = {"name": "Somebody Else", "aliases": []}
    result = compare(record, written)
    assert result.recall("task") == 0.0
    assert result.precision("decision") == 1.0
    assert "extra people: Somebody Else" in result.differences
