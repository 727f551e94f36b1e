"""Runs over small folders: what is read, what is left alone, and what stands in the register afterwards."""

import csv
import fcntl
import json
import os
import shutil
import time
from pathlib import Path

import pytest

from pipeline.batch import Options, run
from pipeline.batch.lock import FILE, only_one

COUNCIL = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO)

## Highways

ACTION: {owner} to {task} by 20 March.
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "one.md").write_text(COUNCIL.format(owner="DO", task="report the potholes"))
    (folder / "two.md").write_text(
        COUNCIL.format(owner="MP", task="order the noticeboard").replace("4 March", "1 April")
    )
    return folder


class Told:
    """What a run said of each file."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def __call__(self, what: str, source: str, problem) -> None:
        self.of[source] = what


def read(archive: Path, out: Path, **options) -> Told:
    told = Told()
    run([archive], out, Options(jobs=1, **options), told)
    return told


def rows(out: Path) -> list[dict[str, str]]:
    with (out / "register.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def test_a_run_leaves_alone_what_did_not_change(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert read(archive, out).of == {"one.md": "read", "two.md": "read"}
    before = contents(out)
    assert {r["owner"] for r in rows(out)} == {"David Okoro", "Margaret Penfold"}
    os.utime(archive / "one.md", (1, 1))  # touched, not changed
    assert read(archive, out).of == {"one.md": "unchanged", "two.md": "unchanged"}
    after = contents(out)
    assert {k: v for k, v in after.items() if not k.startswith(".minutebook")} == {
        k: v for k, v in before.items() if not k.startswith(".minutebook")
    }
    (archive / "one.md").write_text(COUNCIL.format(owner="MP", task="mend the gate"))
    assert read(archive, out).of == {"one.md": "read", "two.md": "unchanged"}
    assert read(archive, out, force=True).of == {"one.md": "read", "two.md": "read"}


def test_the_same_input_gives_the_same_bytes_with_any_number_of_workers(archive: Path, tmp_path: Path) -> None:
    for jobs in (1, 2):
        run([archive], tmp_path / str(jobs), Options(jobs=jobs))
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_a_moved_file_keeps_its_identifiers_and_is_not_read_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    before = {r["id"] for r in rows(out)}
    (archive / "2025").mkdir()
    (archive / "one.md").rename(archive / "2025" / "march.md")
    assert read(archive, out).of == {"2025/march.md": "unchanged", "two.md": "unchanged"}
    assert {r["id"] for r in rows(out)} == before
    assert not (out / "documents/one.md.json").exists()
    assert json.loads((out / "documents/2025/march.md.json").read_text())["source"]["path"] == "2025/march.md"


def test_a_file_that_is_gone_leaves_no_record(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    (archive / "two.md").unlink()
    read(archive, out)
    assert not (out / "documents/two.md.json").exists()


def test_one_new_file_is_added_to_what_is_there(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    (archive / "three.md").write_text(COUNCIL.format(owner="DO", task="paint the bench").replace("4 March", "6 May"))
    told = Told()
    run([archive / "three.md"], out, Options(jobs=1), told)
    assert told.of == {"three.md": "read"}
    assert len({r["source"] for r in rows(out)}) == 3


def test_the_state_can_be_deleted(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    before = rows(out)
    (out / ".minutebook.json").unlink()
    assert read(archive, out).of == {"one.md": "read", "two.md": "read"}
    assert rows(out) == before


def test_bad_files_are_problems_and_stop_nothing(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (archive / "empty.docx").write_bytes(b"")
    (archive / "not a zip.docx").write_bytes(b"\x00\x01 nothing of the kind \xff" * 20)
    pdf = Path(__file__).parents[2] / "inputs/st-brannocks-primary-school/fgb-2024-02-07.pdf"
    (archive / "Hälfte einer Datei.pdf").write_bytes(pdf.read_bytes()[:300])
    told = read(archive, out)
    assert told.of == {
        "one.md": "read",
        "two.md": "read",
        "empty.docx": "failed",
        "not a zip.docx": "failed",
        "Hälfte einer Datei.pdf": "failed",
    }
    with (out / "problems.csv").open(encoding="utf-8", newline="") as file:
        problems = {p["path"]: p for p in csv.DictReader(file)}
    assert set(problems) == {"empty.docx", "not a zip.docx", "Hälfte einer Datei.pdf"}
    assert all(p["message"] and p["advice"] and p["code"] for p in problems.values())
    assert len(rows(out)) == 2
    assert read(archive, out).of["empty.docx"] == "failed"  # told again, not read again


def test_a_second_run_waits_and_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    out = tmp_path / "out"
    out.mkdir()
    pid = os.fork()
    if pid == 0:  # holds the lock for a moment
        with (out / FILE).open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            (out / "held").touch()
            time.sleep(1.5)
        os._exit(0)
    while not (out / "held").exists():
        time.sleep(0.02)
    with only_one(out, said.append):
        assert said
        assert "waiting" in said[0]
    os.waitpid(pid, 0)


def test_files_of_earlier_days_can_be_left_out(archive: Path, tmp_path: Path) -> None:
    import datetime

    os.utime(archive / "one.md", (1_000_000_000, 1_000_000_000))
    assert read(archive, tmp_path / "out", since=datetime.date(2010, 1, 1)).of == {"two.md": "read"}


def test_a_full_copy_elsewhere_reads_the_same(archive: Path, tmp_path: Path) -> None:
    shutil.copytree(archive, tmp_path / "copy")
    run([archive], tmp_path / "a", Options(jobs=1))
    run([tmp_path / "copy"], tmp_path / "b", Options(jobs=1))
    assert (tmp_path / "a/register.csv").read_bytes() == (tmp_path / "b/register.csv").read_bytes()
