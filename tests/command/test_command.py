"""The command as people call it: what it prints, what it writes, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

INPUTS = Path(__file__).parents[2] / "inputs"
NOTES = INPUTS / "orrin-valley-youth-partnership/key-points-2022-10-06.txt"


def call(*words: str, input: str | None = None):
    return CliRunner().invoke(main, list(words), input=input, prog_name="minutebook")


def test_dates_from_standard_input() -> None:
    result = call("dates", "--base", "2025-03-04", input="By Friday and the end of March.\n80% of us may march.\n")
    assert result.exit_code == 0
    first, second = map(json.loads, result.output.splitlines())
    assert first == [{"text": "Friday", "value": "2025-03-07"}, {"text": "end of March", "value": "2025-03-31"}]
    assert second == []


def test_schema_is_that_of_the_records() -> None:
    schema = json.loads(call("schema").output)
    assert {
        "schema",
        "source",
        "meeting",
        "attendance",
        "people",
        "organisations",
        "dates",
        "commitments",
        "passages",
    } == set(schema["properties"])
    assert json.loads(call("schema", "--register").output)[0] == "id"


def test_read_shows_numbers_and_margins() -> None:
    result = call("read", str(INPUTS / "lower-wickenby-parish-council/2024-05-14 minutes.pdf"))
    assert result.exit_code == 0
    assert "24/053" in result.output
    assert "│ " in result.output
    blocks = json.loads(call("read", str(NOTES), "--json").output)["blocks"]
    assert blocks[0]["kind"] in ("heading", "paragraph")


def test_show_prints_evidence_and_reason() -> None:
    result = call("show", str(INPUTS / "lower-wickenby-parish-council/2024-05-14 minutes.pdf"))
    assert result.exit_code == 0
    assert "Ravi Menon" in result.output
    assert "RM to instruct the contractor" in result.output
    assert "margin-column" in result.output
    record = json.loads(call("show", str(NOTES), "--json").output)
    assert record["schema"] == "minutebook/1"
    few = json.loads(call("show", str(NOTES), "--json", "--min-confidence", "0.99").output)
    assert len(few["commitments"]) < len(record["commitments"])


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["show", "nowhere.docx"], 2, "there is no file nowhere.docx"),
        (["run", "nowhere"], 2, "there is no file or folder nowhere"),
        (["run"], 2, "Missing argument"),
        (["run", ".", "--jobs", "many"], 2, "Invalid value"),
        (["run", str(NOTES), "--out", str(NOTES)], 1, "nothing can be written to"),
        (["overdue", "--out", "nowhere"], 2, "there is no register in nowhere"),
        (["dates", "--base", "tomorrow"], 2, "Invalid value"),
        (["show", str(NOTES), "--model", "en_core_of_nothing"], 2, "no spaCy pipeline 'en_core_of_nothing'"),
    ],
)
def test_wrong_usage(words: list[str], code: int, says: str) -> None:
    result = call(*words)
    assert result.exit_code == code
    assert says in result.output


def test_a_file_that_cannot_be_read_is_named_with_advice(tmp_path: Path) -> None:
    bad = tmp_path / "kaputt ä.docx"
    bad.write_bytes(b"")
    result = call("read", str(bad))
    assert result.exit_code == 3
    assert "kaputt ä.docx: the file is empty" in result.output


def test_run_overdue_and_exit_codes(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_bytes(NOTES.read_bytes())
    good = call("run", str(folder), "--out", str(out), "--jobs", "1", "--json")
    assert good.exit_code == 0
    assert json.loads(good.output)["read"] == 1
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    mixed = call("run", str(folder), "--out", str(out), "--jobs", "1")
    assert mixed.exit_code == 3
    assert "bad.pdf: " in mixed.output
    assert "1 not readable" in mixed.output
    late = json.loads(call("overdue", "--out", str(out), "--as-of", "2030-01-01", "--json").output)
    assert all(row["due"] < "2030-01-01" and row["status"] != "done" for row in late)
    table = call("overdue", "--out", str(out), "--as-of", "2030-01-01")
    assert f"Overdue on 2030-01-01: {len(late)}" in table.output


def test_the_lines_of_a_run_for_programs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/notes.txt").write_bytes(NOTES.read_bytes())
    (tmp_path / "in/empty.md").write_bytes(b"")
    result = call("run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "1", "--log-format", "json")
    assert result.exit_code == 3
    lines = [json.loads(line) for line in result.output.splitlines()]
    assert [line["event"] for line in lines] == ["start", "file", "file", "summary"]
    assert lines[0]["files"] == 2
    files = {line["path"]: line for line in lines[1:3]}
    assert files["notes.txt"]["outcome"] == "read"
    assert files["empty.md"] == {
        "event": "file",
        "path": "empty.md",
        "outcome": "failed",
        "code": "empty",
        "message": "the file is empty",
        "advice": "save it again from where it came",
    }
    assert (lines[-1]["read"], lines[-1]["failed"]) == (1, 1)


def test_a_run_says_each_file_when_asked(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(NOTES.read_bytes())
    words = ("run", str(tmp_path / "notes.txt"), "--out", str(tmp_path / "out"), "--jobs", "1", "--verbose")
    assert "notes.txt: read\n" in call(*words).output
    assert "notes.txt: unchanged\n" in call(*words).output


def test_help_needs_none_of_the_heavy_packages() -> None:
    program = "import sys; sys.argv=['minutebook','--help']\ntry:\n import pipeline.cli as c; c.main()\nfinally:\n print(sorted(m for m in ('spacy','pandas','numpy','docx','pdfplumber','rich') if m in sys.modules))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stdout.strip().endswith("[]")
