"""Files that hold the minutes of several meetings, told from those that only speak of others."""

import pytest

from pipeline.document import Document
from pipeline.language import understand_all
from pipeline.language.meeting.parts import split
from pipeline.readers import read_bytes


def document(text: str) -> Document:
    return read_bytes(text.encode(), "minutes.md")


def section(title: str, who: str = "Ada Quill, Ben Roper") -> str:
    return f"# {title}\n\nPresent: {who}\n\nThe roof leaks.\n\nAda Quill will call the roofer.\n\n"


def first_lines(parts: list[Document]) -> list[str]:
    return [next(b.text for b in part.blocks if b.text.strip()) for part in parts]


@pytest.mark.parametrize(
    "titles",
    [
        ("Minutes of 3 May 2024", "Minutes of 7 June 2024", "Minutes of 5 July 2024"),
        ("Mill Trust meeting, 3 May 2024", "Mill Trust meeting, 7 June 2024"),
        ("Meeting 2024-05-03", "Meeting 2024-06-07"),
        ("Committee Meeting 03/05/2024", "Committee Meeting 07/06/2024"),
    ],
)
def test_titles_worded_alike_part_a_file(titles: tuple[str, ...]) -> None:
    parts = split(document("".join(map(section, titles))))
    assert first_lines(parts) == list(titles)


@pytest.mark.parametrize(
    "text",
    [
        section("Minutes of 3 May 2024"),
        section("Minutes of 3 May 2024") + "## Minutes of the meeting held on 5 April 2024\n\nApproved.\n\nMore.\n\nMore.\n",
        section("Minutes of 3 May 2024") + "## Date of next meeting: 7 June 2024\n\nPresent: everybody.\n\nMore.\n\nMore.\n",
        section("Minutes of 3 May 2024") + section("Minutes of 3 May 2024"),
        section("Minutes of 3 May 2024") + "## Meeting with the roofer, 7 June 2024\n\nHe will come with Cy Dole.\n\nMore.\n\nMore.\n",
    ],
)  # fmt: skip
def test_one_meeting_is_one_document(text: str) -> None:
    whole = document(text)
    assert split(whole) == [whole]


def log(*days: str) -> str:
    return "# Mill Trust\n\n" + "".join(
        f"## {day}\n\nAttendees: Ada Quill, Ben Roper\n\nThe roof leaks.\n\n" for day in days
    )


def test_days_with_those_present_below_part_a_log() -> None:
    parts = split(document(log("2024-05-03", "2024-05-17", "2024-05-31")))
    assert [[b.text for b in p.blocks if b.text.startswith("2024")] for p in parts] == [
        ["2024-05-03"],
        ["2024-05-17"],
        ["2024-05-31"],
    ]
    assert [p.meta.get("following_meeting") for p in parts] == ["2024-05-17", "2024-05-31", None]


def test_a_meeting_of_two_days_is_one() -> None:
    whole = document(log("2024-05-03", "2024-05-04"))
    assert split(whole) == [whole]


def test_blocks_keep_their_places() -> None:
    whole = document(section("Minutes of 3 May 2024") + section("Minutes of 7 June 2024"))
    parts = split(whole)
    assert [len(part.blocks) for part in parts] == [len(whole.blocks)] * 2
    for number, block in enumerate(whole.blocks):
        assert [part.blocks[number].text for part in parts if part.blocks[number].text] == [block.text]


def test_each_meeting_has_its_own_record() -> None:
    text = section("Minutes of 3 May 2024") + section("Minutes of 7 June 2024", "Ada Quill, Cy Dole")
    records = understand_all(document(text))
    assert [(r.source.part, r.meeting.date) for r in records] == [(1, "2024-05-03"), (2, "2024-06-07")]
    assert [[a.name for a in r.attendance] for r in records] == [["Ada Quill", "Ben Roper"], ["Ada Quill", "Cy Dole"]]
