"""Pages that are pictures: recognised where Tesseract is installed, reported where it is not."""

import io
import os
from functools import cache

import pypdfium2
import pytest
from pdf_pages import HEIGHT, WIDTH, Paper, grid_of, only_table, shown, texts
from PIL import Image
from reportlab.lib.utils import ImageReader

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import reader, scans

SCANNED = pytest.mark.skipif(not scans.available(), reason="Tesseract is not installed")
SAID = (
    "Ruth Okafor reported that the slater had looked at the roof of the boat house and had given a price for it. "
    "It was agreed to ask for a second price before the end of the month."
)


def scan(paper: Paper, turn: float = 0.0) -> Paper:
    """A file whose only page is the picture of a drawn page, turned counterclockwise by some degrees."""
    with_text = pypdfium2.PdfDocument(paper.data())
    image = with_text[0].render(scale=200 / 72, grayscale=True).to_pil()
    with_text.close()
    image = image.rotate(turn, expand=abs(turn) > 45, resample=Image.Resampling.BICUBIC, fillcolor=255)
    made = Paper()
    width, height = (HEIGHT, WIDTH) if image.width > image.height else (WIDTH, HEIGHT)
    made.canvas.setPageSize((width, height))
    made.canvas.drawImage(ImageReader(image.convert("L")), 0, 0, width, height)
    return made


def minutes() -> Paper:
    paper = Paper()
    paper.centred(80, "MINUTES OF THE QUAY SOCIETY", 18, "Helvetica-Bold")
    paper.bold(72, 130, "4.1", 12)
    paper.bold(110, 130, "Boat house", 12)
    y = paper.wrapped(72, 155, 450, SAID, 12)
    xs, ys = [72.0, 330.0, 430.0, 520.0], [y + 20, y + 46, y + 72, y + 98]
    paper.grid(xs, ys)
    rows = [
        ("Action", "Owner", "Due"),
        ("Ask the slater", "Ruth Okafor", "12 May"),
        ("Book the hall", "Ida Marsh", "1 June"),
    ]
    for top, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            paper.text(x + 6, top + 18, text, 12)
    return paper


@cache
def recognised(turn: float = 0.0) -> Document:
    return scan(minutes(), turn).read()


def blank_picture(paper: Paper) -> Paper:
    paper.canvas.drawImage(ImageReader(Image.new("L", (40, 40), 128)), 60, 400, 300, 300)
    return paper


@SCANNED
def test_a_scanned_page_is_recognised():
    document = recognised()
    assert document.ocr
    assert document.warnings == []
    assert [block.text for block in document.blocks[:3]] == ["MINUTES OF THE QUAY SOCIETY", "Boat house", SAID]
    assert [block.kind for block in document.blocks] == ["heading", "heading", "paragraph", "table"]
    assert document.blocks[1].number == "4.1"


@SCANNED
def test_the_ruled_table_of_a_scan_keeps_its_columns():
    assert grid_of(only_table(recognised())) == [
        ["Action", "Owner", "Due"],
        ["Ask the slater", "Ruth Okafor", "12 May"],
        ["Book the hall", "Ida Marsh", "1 June"],
    ]


@SCANNED
def test_recognised_blocks_say_how_sure_they_are():
    assert all(block.confidence is not None and 0.7 < block.confidence <= 1 for block in recognised().blocks)


@SCANNED
@pytest.mark.parametrize("turn", [1.5, -2.0])
def test_a_page_laid_askew_on_the_scanner_is_straightened(turn):
    document = recognised(turn)
    assert SAID in [block.text for block in document.blocks]
    assert grid_of(only_table(document))[1] == ["Ask the slater", "Ruth Okafor", "12 May"]


@SCANNED
@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_scanned_on_its_side_is_turned(turn):
    document = recognised(turn)
    assert SAID in [block.text for block in document.blocks]
    assert grid_of(only_table(document))[2] == ["Book the hall", "Ida Marsh", "1 June"]


@SCANNED
def test_pages_with_text_are_recognised_only_by_force():
    data = minutes().data()
    assert not reader.read(data, "minutes.pdf", ReadOptions()).ocr
    forced = reader.read(data, "minutes.pdf", ReadOptions(ocr="force"))
    assert forced.ocr
    assert SAID in [block.text for block in forced.blocks]


@SCANNED
def test_a_picture_without_text_is_reported():
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    document = blank_picture(paper).read()
    assert [(w.code, w.page) for w in document.warnings] == [("no-text-found", 2)]
    with pytest.raises(UnreadableFile) as caught:
        blank_picture(Paper()).read()
    assert caught.value.code == "no-text-found"


@SCANNED
def test_a_failure_of_tesseract_is_a_warning(monkeypatch):
    def fails(image: object) -> None:
        raise scans.NotRecognised("took too long")

    monkeypatch.setattr(scans, "_tesseract", fails)
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    document = blank_picture(paper).read()
    assert [(w.code, w.page) for w in document.warnings] == [("not-recognised", 2)]
    assert shown(document) == [("paragraph", None, "The first page has text.")]


@SCANNED
def test_each_page_that_is_recognised_is_a_step_of_which_those_who_wait_hear(monkeypatch):
    steps = []
    monkeypatch.setattr("pipeline.stages._heard", [lambda: steps.append(1)])
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    blank_picture(paper).page()
    blank_picture(paper).read()
    assert len(steps) == 2


@SCANNED
@pytest.mark.parametrize(("asked", "threads"), [(None, "1"), ("3", "3")])
def test_tesseract_runs_with_one_thread_unless_told_otherwise(monkeypatch, asked, threads):
    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)
    if asked:
        monkeypatch.setenv("OMP_THREAD_LIMIT", asked)
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    blank_picture(paper).read()
    assert os.environ["OMP_THREAD_LIMIT"] == threads


@SCANNED
def test_only_so_many_pages_are_recognised(monkeypatch):
    monkeypatch.setattr(scans, "PAGES", 1)
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    blank_picture(paper).page()
    document = blank_picture(paper).read()
    assert [(w.code, w.page) for w in document.warnings] == [("no-text-found", 2), ("no-text-layer", 3)]


@pytest.mark.parametrize("choice", ["auto", "force"])
def test_without_tesseract_pictures_are_reported_with_what_to_install(monkeypatch, choice):
    monkeypatch.setattr(scans, "available", lambda: False)
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    document = reader.read(blank_picture(paper).data(), "minutes.pdf", ReadOptions(ocr=choice))
    assert [(w.code, w.page) for w in document.warnings][-1] == ("no-text-layer", 2)
    assert "tesseract-ocr" in document.warnings[-1].message
    assert not document.ocr
    assert shown(document) == [("paragraph", None, "The first page has text.")]
    with pytest.raises(UnreadableFile) as caught:
        blank_picture(Paper()).read()
    assert caught.value.code == "no-text-layer"
    assert "tesseract-ocr" in caught.value.advice


def test_pictures_are_left_alone_where_nobody_wants_them_recognised():
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    document = reader.read(blank_picture(paper).data(), "minutes.pdf", ReadOptions(ocr="never"))
    assert [(w.code, w.page) for w in document.warnings] == [("no-text-layer", 2)]
    assert "--ocr auto" in document.warnings[0].message


@SCANNED
def test_a_picture_of_text_with_a_stamp_on_it_is_recognised():
    paper = scan(minutes())
    paper.text(400, 830, "Filed 7 June, sheet 12", 9)
    document = paper.read()
    assert document.ocr
    assert SAID in [block.text for block in document.blocks]


def test_a_picture_of_text_with_a_stamp_on_it_is_reported_where_it_is_not_recognised():
    paper = scan(minutes())
    paper.text(400, 830, "Filed 7 June, sheet 12", 9)
    document = reader.read(paper.data(), "minutes.pdf", ReadOptions(ocr="never"))
    assert [w.code for w in document.warnings] == ["no-text-layer"]
    assert "most of the page" in document.warnings[0].message
    assert "Filed 7 June, sheet 12" in document.text


@SCANNED
def test_few_words_beside_a_picture_without_text_stay_as_they_are():
    paper = Paper()
    paper.canvas.drawImage(ImageReader(Image.new("L", (40, 40), 128)), 0, 0, WIDTH, HEIGHT)
    document = paper.text(60, 400, "The harbour at dawn").read()
    assert not document.ocr
    assert document.warnings == []
    assert shown(document) == [("paragraph", None, "The harbour at dawn")]


def test_text_laid_over_a_picture_by_another_program_has_one_size():
    """Such programs guess size and baseline word by word."""
    picture = io.BytesIO()
    Image.new("L", (60, 84), 255).save(picture, "PNG")
    picture.seek(0)
    paper = Paper()
    paper.canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
    lines = [
        "Motion by the board to seek a return of the money that was not used from the funds",
        "for use by the social worker of the town once it is received, and to tell all of the",
        "agencies of it.",
        "Others present: Judge Ruth Okafor",
    ]
    for at, (line, size, rise) in enumerate(zip(lines, (10, 8, 9, 10), (0, 1.5, -1, 0), strict=True)):
        text = paper.canvas.beginText(72, HEIGHT - 100 - 16 * at + rise)
        text.setTextRenderMode(3)
        text.setFont("Helvetica", size, 16)
        text.setHorizScale(1000 / size)
        text.textOut(line)
        paper.canvas.drawText(text)
    assert texts(paper.read()) == [" ".join(lines[:3]), lines[3]]
