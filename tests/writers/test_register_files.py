"""The register's files: by the contract, the same bytes for the same register, and safe to open."""

import csv
import datetime
import io
import json
import re
import zipfile

import openpyxl
import pandas as pd
import pytest
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.keeping import write
from pipeline.register import COLUMNS, Problem
from pipeline.writers import record_path, write_record
from pipeline.writers.workbook import workbook

SHEETS = ["Actions", "Decisions", "Deadlines", "Meetings", "People", "Organisations", "Problems", "Summary"]
HOSTILE = ['=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "'=quoted", "'plain", "=cmd|' /C calc'!A0"]


def a_register():
    records = [
        minutes(
            "2031-01-14",
            action(
                "Obtain three quotes for the playground fence",
                "Nora Pell; Tom Arden",
                due="2031-02-01",
                page=2,
                minute="4.10",
            ),
            action("Repaint the bus shelter", "Tom Arden", confidence=0.31),
            decision("The accounts were approved"),
            action("The grant scheme ends", kind="deadline", due="2031-03-31"),
            people={"Nora Pell": ["NP"], "Tom Arden": []},
            organisations={"Arden Roofing": []},
        ),
        minutes("2031-02-11", action("Obtain three quotes for the playground fence", "NP", section="Matters arising")),
    ]
    return fold(records, [Problem("scan.pdf", "no-text-layer", "Pictures only", "Run again with --ocr force", 2)])


def sheets(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def table(sheet):
    """The rows of a sheet below its heads, as dictionaries."""
    heads, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_csv_by_the_contract(tmp_path):
    write(a_register(), tmp_path)
    content = (tmp_path / "register.csv").read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert tuple(rows[0]) == COLUMNS
    first = rows[0]
    assert (first["owner"], first["due"], first["status"], first["page"], first["minute"]) == (
        "Nora Pell; Tom Arden",
        "2031-02-01",
        "carried",
        "2",
        "4.10",
    )
    assert (first["first_raised"], first["last_reported"], first["confidence"]) == ("2031-01-14", "2031-02-11", "0.9")
    assert len(pd.read_csv(tmp_path / "register.csv")) == 4


def test_byte_order_mark_only_where_asked_for(tmp_path):
    write(a_register(), tmp_path, bom=True)
    for name in ("register.csv", "problems.csv", "conflicts.csv"):
        assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_json_has_rows_reports_and_links(tmp_path):
    write(a_register(), tmp_path)
    content = json.loads((tmp_path / "register.json").read_text("utf-8"))
    row = content["rows"][0]
    assert list(row)[: len(COLUMNS)] == list(COLUMNS)
    assert [r["meeting_date"] for r in row["reports"]] == ["2031-01-14", "2031-02-11"]
    assert row["owners"] == ["Nora Pell", "Tom Arden"]
    assert content["links"][0]["kind"] == "reported again in"
    assert [m["date"] for m in content["meetings"]] == ["2031-01-14", "2031-02-11"]


def test_problems(tmp_path):
    write(a_register(), tmp_path)
    assert (tmp_path / "problems.csv").read_text().splitlines() == [
        "path,page,code,message,advice",
        "scan.pdf,2,no-text-layer,Pictures only,Run again with --ocr force",
    ]


def test_every_sheet_is_a_table_with_filter_heads_and_frozen_first_row():
    book = sheets(workbook(a_register()))
    assert book.sheetnames == SHEETS
    for sheet in book.worksheets[:-1]:
        (entry,) = sheet.tables.values()
        assert entry.name == sheet.title
        assert entry.ref == sheet.dimensions
        assert entry.autoFilter is not None
        assert sheet.freeze_panes == "B2"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$1:$1"
        assert not sheet.merged_cells.ranges
    assert len(book["Summary"]._charts) == 2


def test_real_dates_numbers_and_a_list_of_statuses():
    sheet = sheets(workbook(a_register()))["Actions"]
    first, second = table(sheet)
    assert first["due"] == datetime.datetime(2031, 2, 1)
    assert first["page"] == 2
    assert first["minute"] == "4.10"
    assert (first["review"], second["review"]) == (None, "review")
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"open,carried,overdue,done,dropped"'
    assert str(choice.sqref) == "B2:B3"
    formulas = [rule.formula[0] for rules in sheet.conditional_formatting for rule in rules.rules]
    assert any("TODAY())" in f for f in formulas)
    assert any("TODAY()+14" in f for f in formulas)


def test_each_kind_on_its_sheet():
    book = sheets(workbook(a_register()))
    assert [row["decision"] for row in table(book["Decisions"])] == ["The accounts were approved"]
    assert [row["what"] for row in table(book["Deadlines"])] == ["The grant scheme ends"]
    assert [row["name"] for row in table(book["People"])] == ["Nora Pell", "Tom Arden"]


def test_links_to_the_sources_relative_to_the_sheet():
    linked = sheets(workbook(a_register(), inputs="../in put"))["Actions"]
    target = next(cell.hyperlink.target for row in linked.iter_rows() for cell in row if cell.hyperlink)
    assert target.replace("\\", "/") == "../in%20put/2031-01-14.docx"
    scanned = fold([minutes("2031-01-14", action("Call the roofer", page=3), path="a b.pdf")])
    links = [
        c.hyperlink for row in sheets(workbook(scanned, inputs="in"))["Actions"].iter_rows() for c in row if c.hyperlink
    ]
    assert [(link.target, link.location) for link in links] == [("in\\a%20b.pdf", "page=3")]
    plain = sheets(workbook(a_register()))["Actions"]
    assert not any(cell.hyperlink for row in plain.iter_rows() for cell in row)


def test_an_empty_register_has_every_table_with_one_empty_row(tmp_path):
    write(fold([]), tmp_path)
    book = sheets((tmp_path / "register.xlsx").read_bytes())
    for sheet in book.worksheets[:-1]:
        (entry,) = sheet.tables.values()
        assert entry.ref.endswith("2")
    assert (tmp_path / "register.csv").read_text() == ",".join(COLUMNS) + "\n"
    write(fold([]), tmp_path)


@pytest.mark.parametrize("text", HOSTILE)
def test_formulas_are_made_harmless_in_every_sheet(text, tmp_path):
    record = minutes(
        "2031-01-14",
        action(text + " " + "please", text, words=text),
        people={text: [text]},
        organisations={text: []},
        body=text,
    )
    record.meeting.venue = text
    write(fold([record], [Problem(text, text, text, text)]), tmp_path)
    book = openpyxl.load_workbook(tmp_path / "register.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    texts = [str(cell.value) for cell in cells if cell.value is not None]
    for name in ("register.csv", "problems.csv"):
        texts += [
            cell for row in csv.reader(io.StringIO((tmp_path / name).read_bytes().decode(), newline="")) for cell in row
        ]
    assert not [t for t in texts if re.match(r"[=+\-@\t\r]", t)]


def test_characters_that_xml_cannot_hold_and_cells_too_long(tmp_path):
    record = minutes(
        "2031-01-14", action("Fix\x00 the \x0b bell\ud800 tower \uffff", "Nora Pell", words="long " * 10_000)
    )
    write(fold([record]), tmp_path)
    (row,) = table(openpyxl.load_workbook(tmp_path / "register.xlsx")["Actions"])
    assert row["action"] == "Fix the  bell tower "
    assert len(row["evidence"]) == 32_767


def test_the_same_bytes_whatever_the_clock_says(tmp_path):
    content = workbook(a_register(), "in")
    stamps = {info.date_time for info in zipfile.ZipFile(io.BytesIO(content)).infolist()}
    assert stamps == {(1980, 1, 1, 0, 0, 0)}
    core = zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", core)) == {"2020-01-01T"}
    assert content == workbook(a_register(), "in")
    for name in ("a", "b"):
        write(a_register(), tmp_path / name)
    files = {p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*") if p.is_file()}
    assert files == {p.relative_to(tmp_path / "b") for p in (tmp_path / "b").rglob("*") if p.is_file()}
    assert all((tmp_path / "a" / f).read_bytes() == (tmp_path / "b" / f).read_bytes() for f in files)


def test_writing_again_changes_nothing_and_keeps_no_backup(tmp_path):
    write(a_register(), tmp_path)
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()}
    written = write(a_register(), tmp_path)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()} == before
    assert not written.notes


def test_records_of_a_file_with_two_meetings(tmp_path):
    one, two = (minutes("2031-01-14", path="a folder/März.docx", part=n) for n in (1, 2))
    assert str(record_path("a folder/März.docx", 2)) == "documents/a folder/März.docx.2.json"
    for record in (one, two):
        assert (tmp_path / write_record(tmp_path, record)).read_text("utf-8") == record.to_json()
