"""The synthetic archive: varied, in all formats, true to its own days, and the same for the same seed."""

import datetime
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import archive
from archive_words import ANCHORS, PEOPLE

from pipeline.readers import read

INPUTS = Path(__file__).parents[2] / "inputs"


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    archive.write(folder, 120, seed=3, processes=2)
    return folder


def test_as_many_documents_as_asked_for_of_which_no_two_are_the_same(made: Path) -> None:
    found = contents(made)
    assert len(found) == 120
    assert len(set(found.values())) == 120
    assert set(Counter(Path(name).suffix for name in found)) == {".docx", ".pdf", ".txt", ".md"}


def test_the_same_seed_gives_the_same_bytes_with_any_number_of_processes(made: Path, tmp_path: Path) -> None:
    archive.write(tmp_path, 120, seed=3, processes=1)
    assert contents(tmp_path) == contents(made)


def test_every_sample_has_its_day(made: Path) -> None:
    assert set(ANCHORS) == {p.relative_to(INPUTS).as_posix() for p in INPUTS.rglob("*") if p.is_file()}


def test_documents_speak_of_the_day_in_their_name_and_of_nobody_in_the_samples(made: Path) -> None:
    names = re.compile("|".join(rf"\b{re.escape(n)}\b" for people in PEOPLE.values() for n in people.split("|")))
    for path in sorted(made.rglob("*.*"))[::5]:
        text = read(path).text
        assert not names.search(text), path
        iso = re.search(r"\d{4}-\d\d-\d\d", path.name)
        if iso and "-openloom-" not in str(path) and "flats" not in str(path):
            day = datetime.date.fromisoformat(iso.group())
            spoken = rf"{day.day}(?:<sup>|st|nd|rd|th|</sup>)* {archive.MONTHS[day.month - 1]} {day.year}"
            assert re.search(spoken, text), path
