"""Folders in, the files worth reading out."""

from pathlib import Path

import pytest

from pipeline.batch.finding import find
from pipeline.errors import UsageError


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Minutes")
    return folder


def sources(folder: Path, out: Path | None = None, **known) -> list[str]:
    return [item.source for item in find([folder], out or folder / "out", **known)]


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b/2.docx", "a/1.pdf", "c.txt", "d.md", "notes.xyz", "picture.jpeg")
    assert sources(tmp_path) == ["a/1.pdf", "b/2.docx", "c.txt", "d.md"]


def test_what_programs_leave_beside_documents_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "~$1.docx", ".hidden.md", "._1.pdf", ".git/x.md", "out/register.md", "Sitzung über März.docx")
    assert sources(tmp_path) == ["Sitzung über März.docx"]


def test_a_file_named_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, "minutes.final")
    assert [i.source for i in find([tmp_path / "minutes.final"], tmp_path / "out")] == ["minutes.final"]


def test_a_file_below_a_known_folder_keeps_its_place_there(tmp_path: Path) -> None:
    make(tmp_path, "archive/council/3.docx")
    (item,) = find([tmp_path / "archive/council/3.docx"], tmp_path / "out", [tmp_path / "archive"])
    assert item.source == "council/3.docx"


def test_loops_of_links_end(tmp_path: Path) -> None:
    make(tmp_path, "a/1.md")
    (tmp_path / "a/again").symlink_to(tmp_path / "a", target_is_directory=True)
    assert sources(tmp_path) == ["a/1.md"]


def test_same_names_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    make(tmp_path, "x/1.md", "y/1.md")
    items = find([tmp_path / "x", tmp_path / "y"], tmp_path / "out")
    assert sorted(i.source for i in items) == ["x/1.md", "y/1.md"]


def test_nothing_to_read_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no minutes found"):
        find([tmp_path], tmp_path / "out")
    with pytest.raises(UsageError, match="there is no file or folder"):
        find([tmp_path / "nowhere"], tmp_path / "out")
