"""A run without names, from files to folder."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

pytestmark = pytest.mark.usefixtures("kept_workers")

INPUTS = Path(__file__).parents[2] / "inputs" / "harbour-lights-trust"
NAMES = "Imogen Farrar Callum Reddish Sunita Bhatt Owen Pascoe Leila Haddad Tess Wainwright Jonah Ilett Rosalind Keene IF CR SB OP LH TW JI RK"


def run(*words):
    return CliRunner().invoke(main, ["run", str(INPUTS), "--jobs", "1", *map(str, words)], prog_name="minutebook")


def test_a_folder_without_names_and_its_key_beside_it(tmp_path):
    out = tmp_path / "public"
    result = run("--out", out, "--redact", "people", "--profile", "jira")
    assert result.exit_code == 0
    assert (tmp_path / "public.redact-key").stat().st_mode & 0o077 == 0
    names = {str(p.relative_to(out)) for p in out.rglob("*") if p.is_file()}
    assert names >= {"register.xlsx", "register.csv", "report.html", "register.md", "register.ics", "import-jira.csv"}
    assert not any(name.startswith("documents") for name in names)
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(NAMES.split())})(?![^\W_])")
    for path in out.rglob("*"):
        if path.is_file() and path.suffix != ".xlsx":
            assert not pattern.findall(path.read_text("utf-8")), path
    rows = json.loads((out / "register.json").read_text())["rows"]
    assert any(re.fullmatch(r"Person \d{6}", row["owner"]) for row in rows)
    again = tmp_path / "again"
    assert run("--out", again, "--redact", "people", "--redact-key", tmp_path / "public.redact-key").exit_code == 0
    assert (again / "register.csv").read_bytes() == (out / "register.csv").read_bytes()
    refused = run("--out", out)
    assert refused.exit_code == 2
    assert "holds a register without names" in refused.output


def test_no_redaction_over_a_register_with_names(tmp_path):
    assert run("--out", tmp_path).exit_code == 0
    refused = run("--out", tmp_path, "--redact", "people")
    assert refused.exit_code == 2
    assert "holds a register with names" in refused.output
