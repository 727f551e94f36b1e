"""Runs over small folders: what is read, what is left alone, and what stands in the register afterwards."""

import csv
import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.batch import Options, run
from pipeline.batch.lock import FILE, only_one
from pipeline.readers.base import ReadOptions

pytestmark = pytest.mark.usefixtures("kept_workers")

COUNCIL = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO)

## Highways

ACTION: {owner} to {task} by 20 March.
"""


INPUTS = Path(__file__).parents[2] / "inputs"


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
    """All files but the one that tells of the run itself."""
    return {
        str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file() and p != out / "run.json"
    }


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


def test_the_same_input_gives_the_same_bytes_with_any_number_of_workers(tmp_path: Path) -> None:
    for jobs in (1, 3):
        assert run([INPUTS], tmp_path / str(jobs), Options(jobs=jobs)).read > 10
    assert contents(tmp_path / "1") == contents(tmp_path / "3")


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


def test_a_file_whose_new_name_tells_another_day_is_read_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (archive / "one.md").rename(archive / "2025-03-04.md")
    read(archive, out)
    (archive / "2025-03-04.md").rename(archive / "minutes 2025-03-04.md")
    assert read(archive, out).of["minutes 2025-03-04.md"] == "unchanged"
    (archive / "minutes 2025-03-04.md").rename(archive / "2025-03-05.md")
    assert read(archive, out).of["2025-03-05.md"] == "read"


def test_same_names_in_two_folders_are_both_in_the_register(archive: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "out", tmp_path / "other"
    other.mkdir()
    (other / "one.md").write_text(COUNCIL.format(owner="MP", task="mend the gate").replace("4 March", "6 May"))
    read(archive, out)
    assert read(other, out).of == {"other/one.md": "read"}
    assert read(archive, out).of == {"one.md": "unchanged", "two.md": "unchanged"}
    assert {r["source"] for r in rows(out)} == {"one.md", "two.md", "other/one.md"}


def test_a_folder_of_the_archive_read_by_itself_keeps_its_place(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (archive / "2025").mkdir()
    (archive / "two.md").rename(archive / "2025/two.md")
    read(archive, out)
    assert read(archive / "2025", out).of == {"2025/two.md": "unchanged"}
    (archive / "2025/two.md").rename(archive / "2025/three.md")
    assert read(archive / "2025", out).of == {"2025/three.md": "unchanged"}
    assert {r["source"] for r in rows(out)} == {"one.md", "2025/three.md"}


def test_a_problem_is_told_again_and_not_read_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (archive / "empty.docx").write_bytes(b"")
    code = f"""if True:
        import sys
        from pipeline.batch import run
        if __name__ == "__main__":
            summary = run([{str(archive)!r}], {str(out)!r})
            heavy = [m for m in ("spacy", "xlsxwriter") if m in sys.modules]
            print(summary.read, summary.unchanged, summary.failed, heavy)
    """
    script = tmp_path / "script.py"
    script.write_text(code)
    said = [subprocess.check_output([sys.executable, script], text=True) for _ in range(2)]
    assert said == ["2 0 1 ['xlsxwriter']\n", "0 2 1 []\n"]  # the second time, neither model nor workbooks were loaded
    assert "empty.docx" in (out / "problems.csv").read_text("utf-8")
    (archive / "empty.docx").unlink()
    assert read(archive, out).of == {"one.md": "unchanged", "two.md": "unchanged"}
    assert "empty.docx" not in (out / "problems.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "options", "again"),
    [
        ("no-permission", Options(), True),
        ("vanished", Options(), True),
        ("damaged", Options(), False),
        ("damaged", Options(read=ReadOptions(ocr="never")), True),
        ("too-slow", Options(), False),
        ("too-slow", Options(time_limit=600), True),
        ("out-of-memory", Options(memory_limit=8192), True),
        ("encrypted", Options(), False),
        ("encrypted", Options(read=ReadOptions(password="oak")), True),
        ("damaged", Options(read=ReadOptions(password="oak")), False),
    ],
)
def test_a_problem_is_tried_again_when_its_cause_may_be_gone(code: str, options: Options, again: bool) -> None:
    before = Options().key([code])
    assert (before is None or options.key([code]) != before) == again


def test_a_damaged_record_is_made_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    before = contents(out)
    (out / "documents/one.md.json").write_text("{")
    (archive / "two.md").write_text((archive / "two.md").read_text() + "\n")  # so that the register is made anew
    assert read(archive, out).of == {"one.md": "read", "two.md": "read"}
    assert contents(out)["documents/one.md.json"] == before["documents/one.md.json"]


def test_hand_edits_are_taken_up_though_no_file_changed(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    sheet = out / "register.csv"
    sheet.write_text(sheet.read_text("utf-8").replace("David Okoro", "Ines Hartley"), "utf-8", newline="")
    summary = run([archive], out, Options(jobs=1))
    assert summary.notes
    assert "Ines Hartley" in {row["owners"][0] for row in json.loads((out / "register.json").read_text())["rows"]}


def test_a_deleted_register_is_written_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(archive, out)
    before = (out / "report.html").read_bytes()
    (out / "report.html").unlink()
    assert read(archive, out).of == {"one.md": "unchanged", "two.md": "unchanged"}
    assert (out / "report.html").read_bytes() == before


def test_a_name_too_long_for_a_record_is_a_problem(archive: Path, tmp_path: Path) -> None:
    name = "x" * 249 + ".md"
    shutil.copy(archive / "one.md", archive / name)
    assert read(archive, tmp_path / "out").of == {"one.md": "read", "two.md": "read", name: "failed"}


def test_what_a_killed_run_had_begun_to_write_goes(tmp_path: Path) -> None:
    with only_one(tmp_path, print):
        (tmp_path / "documents").mkdir()
        (tmp_path / "documents" / ".x1.part").write_text("{")
        left = (tmp_path / FILE).read_text()
    (tmp_path / FILE).write_text(left)  # as a run leaves it that is killed
    with only_one(tmp_path, print):
        assert not list(tmp_path.rglob("*.part"))
    assert (tmp_path / FILE).read_text() == ""


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
