"""The CSV opened and saved by LibreOffice as people elsewhere have it: its dates in local forms, its separator another."""

import csv
import io
import re
import shutil
import subprocess

import pytest
from register_meetings import action, minutes

from pipeline import fold
from pipeline.keeping import write

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
ENGLISH_US, ENGLISH_UK, GERMAN = "1033", "2057", "1031"
JANUARY = minutes(
    "2031-01-14",
    action(
        "Obtain three quotes for the playground fence", "Nora Pell; Tom Arden", due="2031-02-01", minute="4.10", page=2
    ),
    action(
        "=1+1 and other sums",
        "Ines Vogt",
        due="2031-03-04",
        words="- =1+1 and other sums\nto be done by Ines",
        confidence=0.31,
    ),
    action("Repaint the bus shelter", "Tom Arden", due="2031-12-25", due_text="25 December"),
)


def saved(folder, profile, language):
    """The CSV opened with dates recognised in a language, and saved as it is shown, with semicolons."""
    command = [
        "soffice",
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        f"--infilter=CSV:44,34,76,1,,{language},false,true",
    ]
    form = f"csv:Text - txt - csv (StarCalc):59,34,76,1,,{language},false,true"
    subprocess.run(
        [*command, "--convert-to", form, "--outdir", str(folder / "saved"), str(folder / "register.csv")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "saved" / "register.csv").read_text("utf-8")


@pytest.mark.parametrize("language", [ENGLISH_US, ENGLISH_UK, GERMAN])
def test_local_forms_of_dates_are_no_edits_and_edits_among_them_stay(tmp_path, language):
    folder = tmp_path / "out"
    write(fold([JANUARY]), folder)
    text = saved(folder, tmp_path / "profile", language)
    assert ";" in text
    (folder / "register.csv").write_text(text, "utf-8")
    written = write(fold([JANUARY]), folder)
    assert not written.notes, re.findall(r"due.*", text)[:3]
    assert written.register.rows == fold([JANUARY]).rows
    lines = list(csv.reader(io.StringIO(saved(folder, tmp_path / "profile", language)), delimiter=";"))
    lines[1][lines[0].index("status")] = "done"
    edited = io.StringIO()
    csv.writer(edited, delimiter=";").writerows(lines)
    (folder / "register.csv").write_text(edited.getvalue(), "utf-8")
    written = write(fold([JANUARY]), folder)
    assert [row.status for row in written.register.rows] == ["done", "open", "open"]
    assert "1 cells changed, 0 rows added, 0 rows deleted" in written.notes[0]
