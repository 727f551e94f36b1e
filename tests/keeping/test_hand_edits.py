"""The sheets as people and their programs leave them, and the next run."""

import csv
import datetime
import io
import os
import shutil
import subprocess
import time

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from register_meetings import action, decision, minutes

import pipeline.keeping.store
from pipeline import fold
from pipeline.errors import MinutebookError
from pipeline.keeping import write

FENCE = "Obtain three quotes for the playground fence"
SHELTER = "Repaint the bus shelter"
JANUARY = minutes(
    "2031-01-14",
    action(FENCE, "Nora Pell; Tom Arden", due="2031-02-01", minute="4.10", page=2),
    action(SHELTER, "Tom Arden", due="2031-03-04", due_text="4 March", confidence=0.31),
    action("=1+1 and other sums", "Ines Vogt", words="- =1+1 and other sums\nto be done by Ines"),
    decision("The accounts were approved"),
    action("The grant scheme ends", kind="deadline", due="2031-03-31"),
)
FEBRUARY = minutes("2031-02-11", action(FENCE, "Nora Pell", due="2031-03-01", section="Matters arising"))


@pytest.fixture
def folder(tmp_path):
    write(fold([JANUARY]), tmp_path)
    return tmp_path


def rows_of(folder):
    with (folder / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["action"]: row for row in csv.DictReader(file)}


def edit_book(folder, change):
    book = openpyxl.load_workbook(folder / "register.xlsx")
    change(book)
    book.save(folder / "register.xlsx")


def edit_csv(folder, change, **form):
    with (folder / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows = change(rows) or rows
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=form.get("delimiter", ",")).writerows(rows)
    (folder / "register.csv").write_bytes(text.getvalue().encode(form.get("encoding", "utf-8")))


def cell(sheet, task, head):
    heads = [c.value for c in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[heads.index("action")].value == task)
    return row[heads.index(head)]


def test_edits_in_the_workbook(folder):
    def change(book):
        sheet = book["Actions"]
        cell(sheet, FENCE, "status").value = "done"
        cell(sheet, FENCE, "due").value = datetime.datetime(2031, 5, 6)
        cell(sheet, SHELTER, "owner").value = "Ines Vogt"
        cell(sheet, SHELTER, "action").fill = PatternFill("solid", fgColor="FFFFFF00")
        sheet.cell(1, sheet.max_column + 1, "Notes")
        sheet.cell(2, sheet.max_column, "rang them, they come")
        sheet.append([None, "open", "Bake a cake", "Ines Vogt", datetime.datetime(2031, 6, 7)])
        book["Decisions"].delete_rows(2)

    edit_book(folder, change)
    written = write(fold([JANUARY, FEBRUARY]), folder)
    rows = rows_of(folder)
    assert (rows[FENCE]["status"], rows[FENCE]["due"], rows[FENCE]["Notes"]) == (
        "done",
        "2031-05-06",
        "rang them, they come",
    )
    assert rows[FENCE]["last_reported"] == "2031-02-11"
    assert (rows[SHELTER]["owner"], rows[SHELTER]["due"]) == ("Ines Vogt", "2031-03-04")
    assert (rows["Bake a cake"]["due"], rows["Bake a cake"]["id"][:5]) == ("2031-06-07", "HAND-")
    assert "The accounts were approved" not in rows
    assert written.notes[0].startswith(
        "Changes by hand kept (register.xlsx): 4 cells changed, 1 rows added, 1 rows deleted"
    )
    assert written.conflicts == 2
    sheet = openpyxl.load_workbook(folder / "register.xlsx")["Actions"]
    assert cell(sheet, FENCE, "due").value == datetime.datetime(2031, 5, 6)
    assert "The minutes of 2031-02-11 say: 2031-03-01" in cell(sheet, FENCE, "due").comment.text
    assert cell(sheet, SHELTER, "action").fill.fgColor.rgb == "FFFFFF00"
    conflicts = (folder / "conflicts.csv").read_text().splitlines()
    assert [line.split(",")[1:4] for line in conflicts[1:]] == [
        ["due", "2031-05-06", "2031-03-01"],
        ["status", "done", "carried"],
    ]
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    write(fold([FEBRUARY, JANUARY]), folder)
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_a_sheet_of_their_own_stays(folder):
    def change(book):
        sheet = book.create_sheet("Phone list")
        sheet.append(["who", "number", "since"])
        sheet.append(["Nora Pell", 4711, datetime.datetime(2030, 1, 2)])

    edit_book(folder, change)
    write(fold([JANUARY]), folder)
    write(fold([JANUARY, FEBRUARY]), folder)
    sheet = openpyxl.load_workbook(folder / "register.xlsx")["Phone list"]
    assert list(sheet.values) == [("who", "number", "since"), ("Nora Pell", 4711, "2030-01-02")]
    edit_book(folder, lambda book: book.remove(book["Phone list"]))
    write(fold([JANUARY]), folder)
    assert "Phone list" not in openpyxl.load_workbook(folder / "register.xlsx").sheetnames


def test_a_title_above_the_heads_and_a_gap_in_the_table(folder):
    def change(book):
        sheet = book["Actions"]
        cell(sheet, FENCE, "status").value = "done"
        sheet.insert_rows(3)
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Actions of the council"

    edit_book(folder, change)
    write(fold([JANUARY]), folder)
    assert rows_of(folder)[FENCE]["status"] == "done"
    assert len(rows_of(folder)) == 5


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"encoding": "utf-8-sig"},
        {"encoding": "cp1252", "delimiter": ";"},
        {"encoding": "utf-16", "delimiter": "\t"},
    ],
)
def test_edits_in_the_csv_in_any_form(folder, form):
    def change(rows):
        due, status, confidence = (rows[0].index(n) for n in ("due", "status", "confidence"))
        for row in rows[1:]:
            if row[due]:
                year, month, day = row[due].split("-")
                row[due] = f"{day}/{month}/{year}"
            row[confidence] = row[confidence].replace(".", ",")
        rows[1][status] = "done"
        rows[2][due] = "5/3/2031"

    edit_csv(folder, change, **form)
    written = write(fold([JANUARY]), folder)
    rows = rows_of(folder)
    assert (rows[FENCE]["status"], rows[FENCE]["due"], rows[SHELTER]["due"], rows[SHELTER]["confidence"]) == (
        "done",
        "2031-02-01",
        "2031-03-05",
        "0.31",
    )
    assert "2 cells changed, 0 rows added, 0 rows deleted" in written.notes[0]


def test_formulas_made_harmless_come_back_as_they_were(folder):
    task = "'=1+1 and other sums"
    assert task in rows_of(folder)
    edit_csv(folder, lambda rows: rows[1].__setitem__(7, "done"))
    written = write(fold([JANUARY]), folder)
    assert [row.action for row in written.register.rows][2] == task[1:]
    assert "1 cells changed" in written.notes[0]


def test_the_sheet_before_is_kept_dated(folder):
    stamp = time.mktime((2031, 2, 3, 4, 5, 6, 0, 0, -1))
    edit_book(folder, lambda book: cell(book["Actions"], FENCE, "status").__setattr__("value", "done"))
    os.utime(folder / "register.xlsx", (stamp, stamp))
    edited = (folder / "register.xlsx").read_bytes()
    written = write(fold([JANUARY]), folder)
    kept = folder / "backups" / "register-2031-02-03-040506-edited.xlsx"
    assert kept.read_bytes() == edited
    assert "backups/register-2031-02-03-040506-edited.xlsx" in written.notes[0]


def state_of(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("lock", ["~$register.xlsx", ".~lock.register.xlsx#", ".~lock.register.csv#"])
def test_an_open_sheet_stops_the_write_and_nothing_is_lost(folder, lock):
    edit_book(folder, lambda book: cell(book["Actions"], FENCE, "status").__setattr__("value", "done"))
    (folder / lock).write_text("somebody")
    before = state_of(folder)
    with pytest.raises(MinutebookError, match=r"open in another program; nothing was written\. Close it"):
        write(fold([JANUARY, FEBRUARY]), folder)
    assert state_of(folder) == before
    (folder / lock).unlink()
    write(fold([JANUARY, FEBRUARY]), folder)
    assert rows_of(folder)[FENCE]["status"] == "done"


def drop_sheet(folder):
    edit_book(folder, lambda book: book.remove(book["Deadlines"]))


def drop_heads(folder):
    edit_book(folder, lambda book: book["Actions"].delete_rows(1))


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "register.xlsx").write_bytes(b"PK not a workbook"),
        lambda folder: (folder / "register.xlsx").write_bytes((folder / "register.xlsx").read_bytes()[:5000]),
        lambda folder: (folder / "register.xlsx").write_bytes(b""),
        lambda folder: (folder / "register.csv").write_bytes(b""),
        lambda folder: (folder / "register.csv").write_bytes(b"\x00\x01\x02"),
        lambda folder: (folder / "register.csv").write_text("a letter to the council\n"),
        lambda folder: (folder / ".minutebook" / "register.json").write_text("{"),
        drop_sheet,
        drop_heads,
    ],
)
def test_damage_stops_the_write_and_nothing_is_lost(folder, damage):
    damage(folder)
    before = state_of(folder)
    with pytest.raises(MinutebookError, match="nothing was written"):
        write(fold([JANUARY, FEBRUARY]), folder)
    assert state_of(folder) == before


def test_a_sheet_that_was_moved_away_is_written_anew(folder):
    (folder / "register.xlsx").unlink()
    written = write(fold([JANUARY]), folder)
    assert (folder / "register.xlsx").exists()
    assert not written.notes


@pytest.mark.parametrize("stop_after", range(6))
def test_a_write_cut_short_is_taken_up_by_the_next(folder, monkeypatch, stop_after):
    edit_book(folder, lambda book: cell(book["Actions"], FENCE, "owner").__setattr__("value", "Ines Vogt"))

    def in_csv(rows):
        rows[2][7] = "done"
        rows.append(["", "action", "Bake a cake", *[""] * 15])
        del rows[4]

    edit_csv(folder, in_csv)
    real, calls = pipeline.keeping.store.write_bytes, []

    def failing(path, content):
        calls.append(path)
        if len(calls) > stop_after:
            raise MinutebookError("the disk is full")
        real(path, content)

    monkeypatch.setattr(pipeline.keeping.store, "write_bytes", failing)
    with pytest.raises(MinutebookError, match="disk is full"):
        write(fold([JANUARY, FEBRUARY]), folder)
    monkeypatch.undo()
    written = write(fold([JANUARY, FEBRUARY]), folder)
    rows = rows_of(folder)
    assert (rows[FENCE]["owner"], rows[FENCE]["status"], rows[FENCE]["due"], rows[SHELTER]["status"]) == (
        "Ines Vogt",
        "carried",
        "2031-03-01",
        "done",
    )
    assert written.conflicts == 0
    assert {row.id: sorted(row.hand) for row in written.register.rows if row.hand} == {
        rows[FENCE]["id"]: ["owner"],
        rows[SHELTER]["id"]: ["status"],
        rows["Bake a cake"]["id"]: ["action", "kind"],
    }
    assert "The accounts were approved" not in rows
    assert len(rows) == 5


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["register.xlsx", "register.csv"])
def test_saved_by_libreoffice_nothing_counts_as_edited(folder, tmp_path, name):
    kind = name.rpartition(".")[2]
    saved = folder / "saved"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(saved), str(folder / name)], check=True, capture_output=True, timeout=180)
    assert (saved / name).read_bytes() != (folder / name).read_bytes()
    shutil.copy(saved / name, folder / name)
    written = write(fold([JANUARY]), folder)
    assert not written.notes
    assert written.register.rows == fold([JANUARY]).rows
    if kind == "xlsx":
        shutil.copy(saved / name, folder / name)
        edit_book(folder, lambda book: cell(book["Actions"], FENCE, "status").__setattr__("value", "done"))
        write(fold([JANUARY]), folder)
        assert rows_of(folder)[FENCE]["status"] == "done"
