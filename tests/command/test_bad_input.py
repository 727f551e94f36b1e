"""A folder with everything that can be wrong with a file: each is named with why and what to do, the rest is complete."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

INPUTS = Path(__file__).parents[2] / "inputs"
PDF = INPUTS / "st-brannocks-primary-school/fgb-2024-02-07.pdf"
DOCX = next(INPUTS.rglob("*.docx"))
WITHOUT_POWER = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
"""Takes the right to read any file from the superuser, as whom tests in containers run."""
COUNCIL = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO)

ACTION: DO to report the potholes by 20 March.
"""


def command(*words: str | Path, before: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    whole = [*(before or []), sys.executable, "-m", "pipeline.cli", *map(str, words)]
    return subprocess.run(whole, capture_output=True, text=True, check=False, timeout=120)


def problems(out: Path) -> dict[str, dict[str, str]]:
    with (out / "problems.csv").open(encoding="utf-8", newline="") as file:
        return {row["path"]: row for row in csv.DictReader(file)}


def encrypted(path: Path) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption("oak tree"))
    for n, line in enumerate(COUNCIL.split("\n\n")):
        canvas.drawString(72, 740 - 24 * n, line.strip("# \n"))
    canvas.save()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    (folder / "Sitzung im März 2025.md").write_text(COUNCIL, "utf-8")
    (folder / "empty.docx").write_bytes(b"")
    (folder / "no zip.docx").write_bytes(b"\x00\x01 nothing of the kind \xff" * 20)
    (folder / "half.docx").write_bytes(DOCX.read_bytes()[: DOCX.stat().st_size // 2])
    (folder / "hälfte einer datei.pdf").write_bytes(PDF.read_bytes()[: PDF.stat().st_size // 2])
    (folder / "header only.pdf").write_bytes(PDF.read_bytes()[:300])
    encrypted(folder / "locked.pdf")
    return folder


def test_each_bad_file_is_named_with_reason_and_advice(archive: Path, tmp_path: Path) -> None:
    done = command("run", archive, "--out", tmp_path)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    found = problems(tmp_path)
    expected = {
        "empty.docx": "empty",
        "no zip.docx": "damaged",
        "half.docx": "damaged",
        "header only.pdf": "damaged",
        "locked.pdf": "encrypted",
    }
    assert expected.items() <= {path: row["code"] for path, row in found.items()}.items()
    for path in expected:
        row = found[path]
        assert row["message"]
        assert row["advice"]
        assert f"{path}: {row['message']}; {row['advice']}" in done.stderr.splitlines()
    assert f"{len(expected)} not readable" in done.stdout
    half = found.get("hälfte einer datei.pdf")  # what is left of it is read, and it is said that it is not whole
    assert half is not None
    assert half["code"] == "damaged"
    with (tmp_path / "register.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["source"] == "Sitzung im März 2025.md"]
    assert [(row["owner"], row["due"]) for row in rows] == [("David Okoro", "2025-03-20")]
    assert (tmp_path / "documents/Sitzung im März 2025.md.json").exists()


def test_a_password_opens_what_was_locked_and_nothing_else_is_read_again(archive: Path, tmp_path: Path) -> None:
    command("run", archive, "--out", tmp_path)
    done = command("run", archive, "--out", tmp_path, "--password", "oak tree", "--json")
    assert json.loads(done.stdout)["read"] == 1
    assert "locked.pdf" not in problems(tmp_path)
    assert "oak tree" not in (tmp_path / ".minutebook.json").read_text()
    assert "Little Hadlow" in command("read", archive / "locked.pdf", "--password", "oak tree").stdout
    assert "give the password" in command("read", archive / "locked.pdf").stderr


def test_a_folder_without_minutes(tmp_path: Path) -> None:
    (tmp_path / "picture.jpeg").write_bytes(b"\xff\xd8\xff")
    done = command("run", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert done.stderr.startswith(f"minutebook: no minutes found in {tmp_path}")
    assert ".docx" in done.stderr


@pytest.fixture
def ordinary() -> list[str]:
    """Words before a command that make it run without the powers of a superuser."""
    import os

    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    try:
        subprocess.run([*WITHOUT_POWER, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("the superuser may read every file, and setpriv is not there to change that")
    return WITHOUT_POWER


def test_files_and_folders_without_permission(tmp_path: Path, ordinary: list[str]) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    (folder / "open").mkdir(parents=True)
    (folder / "shut").mkdir()
    for name in ("open/one.md", "open/two.md", "shut/three.md"):
        (folder / name).write_text(COUNCIL)
    assert command("run", folder, "--out", out, before=ordinary).returncode == 0
    before = (out / "documents/shut/three.md.json").read_bytes()
    (folder / "open/new.md").write_text(COUNCIL)
    (folder / "open/new.md").chmod(0)
    (folder / "shut").chmod(0)
    try:
        done = command("run", folder, "--out", out, before=ordinary)
    finally:
        (folder / "shut").chmod(0o755)
    assert done.returncode == 3
    assert "open/new.md: the file may not be read; give yourself the right to read it" in done.stderr
    assert f"{folder / 'shut'}: the folder may not be read; give yourself the right to read it" in done.stderr
    assert {row["code"] for row in problems(out).values()} == {"no-permission"}
    assert (out / "documents/shut/three.md.json").read_bytes() == before  # not taken for gone
    (folder / "open/new.md").chmod(0o644)
    assert command("run", folder, "--out", out, before=ordinary).returncode == 0  # read without being forced
    assert problems(out) == {}
