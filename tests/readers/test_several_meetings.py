"""Files that hold the minutes of several meetings: one record each, whatever the format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pdf_pages import Paper
from word_files import Word, par, row, tbl

from pipeline.batch import Options, run
from pipeline.language.meeting.parts import split
from pipeline.readers import read_bytes

MEETINGS = (
    (
        "Minutes of the meeting held on 3 May 2024",
        "Ruth Okafor, Ian Moss",
        "Ruth Okafor will ask the slater for a price.",
    ),
    (
        "Minutes of the meeting held on 7 June 2024",
        "Ruth Okafor, Ada Quill",
        "Ada Quill will paint the gate by 1 July.",
    ),
)
DAYS = ("2024-05-03", "2024-06-07")


def text_file() -> bytes:
    parts = [
        f"QUAY SOCIETY\n\n{t}\n\nPresent: {who}\n\n1. Works\n\n{task}\n\nThe meeting closed.\n"
        for t, who, task in MEETINGS
    ]
    return "\n\n".join(parts).encode()


def word_file() -> bytes:
    word = Word()
    for title, who, task in MEETINGS:
        word.add(par("Quay Society", '<w:pStyle w:val="Heading1"/>') + par(title, '<w:pStyle w:val="Heading2"/>'))
        word.add(tbl(row("Present", who), row("Apologies", "Cy Dole")))
        word.add(par("Works", '<w:pStyle w:val="Heading3"/>') + par(task) + par("The meeting closed."))
    return word.data()


def pdf_file(titles: tuple[str, ...] = tuple(title for title, _, _ in MEETINGS)) -> bytes:
    paper = Paper()
    for title, (_, who, task) in zip(titles, MEETINGS, strict=True):
        paper.bold(60, 60, "Quay Society", 16).bold(60, 90, title, 14)
        paper.text(60, 120, f"Present: {who}").bold(60, 150, "Works").text(60, 170, task).text(
            60, 200, "The meeting closed."
        )
        paper.page()
    return paper.data()


FILES = {"text.txt": text_file, "word.docx": word_file, "pages.pdf": pdf_file}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_parted_where_a_new_meeting_plainly_starts(name: str) -> None:
    parts = split(read_bytes(FILES[name](), name))
    assert len(parts) == 2
    for part, (title, who, task), other in zip(parts, MEETINGS, reversed(MEETINGS), strict=True):
        assert [word in part.text for word in (title, who, task)] == [True] * 3
        assert [word in part.text for word in other] == [False] * 3
        assert part.text.lower().count("quay society") == 1, "the name above a title goes with the title"


def test_titles_that_differ_in_figures_alone_are_no_running_line() -> None:
    titles = ("Meeting of 2024-05-03", "Meeting of 2024-06-07")
    assert len(split(read_bytes(pdf_file(titles), "pages.pdf"))) == 2


def test_a_running_line_with_the_day_of_the_meeting_parts_nothing() -> None:
    paper = Paper()
    for number in (1, 2, 3):
        paper.text(60, 40, "Minutes of the meeting held on 3 May 2024").text(60, 100, f"Present at item {number}: all.")
        paper.text(60, 130, "The slater has come.").text(60, 160, "He went.").text(500, 800, f"Page {number}").page()
    assert len(split(paper.read())) == 1


@pytest.mark.usefixtures("kept_workers")
def test_each_meeting_has_a_record_of_its_own(tmp_path: Path) -> None:
    archive, out = tmp_path / "archive", tmp_path / "out"
    archive.mkdir()
    for name, made in FILES.items():
        (archive / name).write_bytes(made())
    assert run([archive], out, Options(jobs=1)).read == len(FILES)
    for name in FILES:
        records = [json.loads((out / "documents" / f"{name}{end}.json").read_text()) for end in ("", ".2")]
        assert [r["source"]["part"] for r in records] == [1, 2]
        assert [r["meeting"]["date"] for r in records] == list(DAYS)
        assert [[a["name"] for a in r["attendance"]][:2] for r in records] == [
            who.split(", ") for _, who, _ in MEETINGS
        ]
        (second,) = [c for c in records[1]["commitments"] if c["kind"] == "action"]
        assert (second["owners"], second["due"]) == (["Ada Quill"], "2024-07-01")
