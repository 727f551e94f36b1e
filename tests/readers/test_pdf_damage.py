"""PDF files that are broken, locked, blank or without text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_pages import Paper
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import reader


def _good() -> bytes:
    paper = Paper(pageCompression=0)
    for number in (1, 2, 3):
        paper.bold(60, 60, "Quay Society")
        paper.wrapped(
            60, 100, 400, f"On page {number} Ruth Okafor agreed to ask the solicitor for a draft of the lease."
        )
        paper.grid([60, 300, 500], [200, 220, 240])
        paper.text(65, 214, "Action").text(305, 214, "Owner").text(65, 234, "Book the hall").text(305, 234, "RO")
        paper.page()
    return paper.data()


GOOD = _good()


def _read(data: bytes, **options: str) -> Document:
    return reader.read(data, "minutes.pdf", ReadOptions(**options))


def test_a_pdf_is_known_by_its_content():
    assert reader.recognises(GOOD)
    assert reader.recognises(b"\n\n junk before the header\n" + GOOD)
    assert not reader.recognises(b"Minutes of the meeting")


def test_a_file_cut_short_gives_what_is_left():
    assert "Ruth Okafor" in _read(GOOD[: len(GOOD) * 2 // 3]).text


def test_a_file_cut_before_its_first_page_is_damaged():
    with pytest.raises(UnreadableFile) as caught:
        _read(GOOD[:200])
    assert caught.value.code == "damaged"


def test_rubbish_behind_the_header_is_damaged():
    with pytest.raises(UnreadableFile) as caught:
        _read(b"%PDF-1.7\n" + b"\x00rubbish" * 50)
    assert caught.value.code == "damaged"


def test_a_lost_table_of_places_is_no_hindrance():
    broken = GOOD.replace(b"startxref", b"startxxxx")
    assert "Ruth Okafor" in _read(broken).text


def test_a_locked_file_wants_its_password():
    paper = Paper(encrypt=StandardEncryption("quay", ownerPassword="harbour"))
    paper.text(72, 100, "Ruth Okafor will mend the gate.")
    data = paper.data()
    with pytest.raises(UnreadableFile) as caught:
        _read(data)
    assert caught.value.code == "encrypted"
    with pytest.raises(UnreadableFile) as caught:
        _read(data, password="wrong")
    assert caught.value.code == "encrypted"
    assert _read(data, password="quay").text == "Ruth Okafor will mend the gate."


def test_a_blank_page_is_nothing_to_report():
    paper = Paper()
    paper.text(72, 100, "The first page has text.").page()
    paper.page()
    assert paper.read().warnings == []


def test_blank_pages_alone_are_empty():
    with pytest.raises(UnreadableFile) as caught:
        Paper().page().read()
    assert caught.value.code == "empty"


def test_what_the_file_says_of_itself():
    paper = Paper()
    paper.canvas.setTitle("Minutes of 12 May")
    paper.canvas.setAuthor("Ruth Okafor")
    paper.text(72, 100, "The gate is mended.")
    meta = paper.read().meta
    assert (meta["title"], meta["author"]) == ("Minutes of 12 May", "Ruth Okafor")
    assert meta["created"].count("-") == 2


def test_only_so_many_pages_are_read(monkeypatch):
    monkeypatch.setattr("pipeline.readers.pdf.files.PAGES", 2)
    document = _read(GOOD)
    assert [w.code for w in document.warnings] == ["too-many-pages"]
    assert "page 2" in document.text
    assert "page 3" not in document.text
    assert document.pages == 3


def test_the_same_bytes_give_the_same_document():
    assert _read(GOOD) == _read(GOOD)


@settings(max_examples=150, deadline=None)
@given(flips=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=40))
def test_flipped_bytes_give_a_document_or_a_reason(flips):
    data = bytearray(GOOD)
    for at, value in flips:
        data[at] = value
    _survives(bytes(data))


@settings(max_examples=100, deadline=None)
@given(start=st.integers(0, len(GOOD)), length=st.integers(1, len(GOOD)), again=st.booleans())
def test_missing_and_repeated_parts_give_a_document_or_a_reason(start, length, again):
    part = GOOD[start : start + length]
    _survives(GOOD[:start] + (part * 2 if again else b"") + GOOD[start + length :])


def _survives(data: bytes) -> None:
    code, document = "", Document("", "pdf")
    try:
        document = _read(data)
    except UnreadableFile as error:
        code = error.code
    assert code in {"damaged", "encrypted", "empty", "no-text-layer"} or document.blocks
    for block in document.blocks:
        assert all(block.text[cell.start : cell.end] == cell.text for cell in block.cells)
        assert all(0 <= e.start < e.end <= len(block.text) for e in block.emphasis)
