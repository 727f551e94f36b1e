"""Folders in, the files worth reading out."""

import os
from pathlib import Path

import pytest

from pipeline.batch.finding import Item, find
from pipeline.errors import UsageError


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Minutes")
    return folder


def sources(*paths: Path, known: dict[str, Path] | None = None) -> list[str]:
    """Source paths of what is found; ``known`` maps source paths of earlier runs to their root."""
    earlier = [Item(root / source, root, source) for source, root in (known or {}).items()]
    return [item.source for item in find(paths, paths[0].parent / "out", earlier).items]


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b/2.docx", "a/1.pdf", "c.txt", "d.md", "e.mdx", "f.rst", "notes.xyz", "picture.jpeg")
    assert sources(tmp_path) == ["a/1.pdf", "b/2.docx", "c.txt", "d.md", "e.mdx", "f.rst"]


def test_what_programs_leave_beside_documents_is_passed_over(tmp_path: Path) -> None:
    make(
        tmp_path,
        "~$1.docx",
        ".~lock.1.docx#",
        ".hidden.md",
        "._1.pdf",
        ".git/x.md",
        "out/a.md",
        "Sitzung über März.docx",
    )
    assert [i.source for i in find([tmp_path], tmp_path / "out").items] == ["Sitzung über März.docx"]


def test_a_file_named_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, "minutes.final")
    assert sources(tmp_path / "minutes.final") == ["minutes.final"]


def test_what_lies_below_a_known_folder_keeps_its_place_there(tmp_path: Path) -> None:
    make(tmp_path, "archive/council/3.docx", "archive/council/4.docx")
    known = {"council/4.docx": tmp_path / "archive"}
    assert sources(tmp_path / "archive/council/3.docx", known=known) == ["council/3.docx"]
    assert sources(tmp_path / "archive/council", known=known) == ["council/3.docx", "council/4.docx"]


def test_a_folder_around_a_known_one_gives_the_longer_paths(tmp_path: Path) -> None:
    make(tmp_path, "archive/council/3.docx", "archive/3.docx")
    known = {"3.docx": tmp_path / "archive/council"}
    assert sources(tmp_path / "archive", known=known) == ["3.docx", "council/3.docx"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    make(tmp_path, "a/1.md")
    (tmp_path / "a/again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "a/self.md").symlink_to(tmp_path / "a/self.md")
    assert sources(tmp_path) == ["a/1.md", "a/self.md"]  # reading the second one tells what is wrong with it
    with pytest.raises(UsageError, match=r"self\.md"):
        sources(tmp_path / "a/self.md")


def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    make(tmp_path, "1.md")
    os.mkfifo(tmp_path / "2.md")
    assert sources(tmp_path) == ["1.md"]
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        sources(tmp_path / "2.md")


def test_names_in_the_encoding_of_old_archives(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/M\xe4rz.md", "w") as file:
        file.write("Minutes")
    assert sources(tmp_path) == ["März.md"]


def test_different_files_never_share_a_source_path(tmp_path: Path) -> None:
    make(tmp_path, "x/1.md", "y/1.md", "old/x/1.md", "y/2.md")
    folders = [tmp_path / name for name in ("x", "y", "old/x")]
    assert sources(*folders) == sources(*reversed(folders)) == ["2.md", "x-2/1.md", "x/1.md", "y/1.md"]


def test_a_file_of_an_earlier_run_keeps_its_source_path_as_long_as_it_is_there(tmp_path: Path) -> None:
    make(tmp_path, "x/1.md", "y/1.md")
    known = {"1.md": tmp_path / "x"}
    assert sources(tmp_path / "y", known=known) == ["y/1.md"]
    assert sources(tmp_path / "x", known=known) == ["1.md"]
    (tmp_path / "x/1.md").unlink()
    assert sources(tmp_path / "y", known=known) == ["1.md"]


def test_nothing_to_read_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no minutes found"):
        find([tmp_path], tmp_path / "out")
    with pytest.raises(UsageError, match="there is no file or folder"):
        find([tmp_path / "nowhere"], tmp_path / "out")
