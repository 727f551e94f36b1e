"""Formats that LibreOffice turns into docx; those tests that need it are passed over where it is not installed."""

import shutil
import socket
import subprocess
import threading
from pathlib import Path

import pytest
from outcomes import outcome
from text_outline import line
from word_files import Word, definition, item, level, listed, par

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers import choose, read, read_bytes
from pipeline.readers.docx.package import OLE
from pipeline.readers.office import reader
from pipeline.readers.office.reader import kind_of

installed = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

RICH = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Quay Society\par ACTION: Ruth to paint the gate\par}"
WORD = Word(
    par("Quay Society"),
    item("Hall roof leaks again and again, the slater said."),
    item("Ruth Okafor will ask the slater to come on Monday.", level=1),
    item("Ian Moss will hold the ladder for the slater.", level=1),
    numbering=[definition(1, level(0, "%1."), level(1, "%1.%2")), listed(1, 1)],
)


TABLE = WORD.document.add_table(0, 3, style="Table Grid")
for texts in (("Action", "Owner", "Due"), ("Paint the gate", "RO", "5 June")):
    for place, text in zip(TABLE.add_row().cells, texts, strict=True):
        place.text = text
WORD.document.add_paragraph("The meeting closed at nine.")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One document as docx, odt and doc."""
    folder = tmp_path_factory.mktemp("saved")
    (folder / "minutes.docx").write_bytes(WORD.data())
    for kind in ("odt:writer8", "doc:MS Word 97", "rtf:Rich Text Format"):
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                str(folder / "minutes.docx"),
            ],
            check=True,
            capture_output=True,
            timeout=100,
        )
    return folder


@installed
@pytest.mark.parametrize("kind", ["odt", "doc", "rtf"])
def test_the_same_blocks_as_in_docx(saved: Path, kind: str) -> None:
    found = read(saved / f"minutes.{kind}")
    assert found.format == kind
    expected = [line(block) for block in read(saved / "minutes.docx").blocks]
    assert [line(block) for block in found.blocks if block.text] == expected
    renamed = saved / f"{kind} renamed.txt"
    renamed.write_bytes((saved / f"minutes.{kind}").read_bytes())
    assert read(renamed).format == kind


@installed
@pytest.mark.parametrize("kind", ["odt", "doc", "rtf"])
def test_a_damaged_file_gives_a_document_or_a_reason(saved: Path, kind: str) -> None:
    data = (saved / f"minutes.{kind}").read_bytes()
    for broken in (data[: len(data) // 2], data[:600] + bytes(len(data) // 3) + data[len(data) // 2 :]):
        found = outcome(broken, f"x.{kind}")
        assert isinstance(found, Document) or found in ("damaged", "empty", "encrypted")


@installed
def test_nothing_is_fetched() -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                asked.append(connection.recv(100))
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        address = f"http://127.0.0.1:{port}/x.png".encode()
        picture = rb'{\field{\*\fldinst INCLUDEPICTURE "' + address + rb'" \\d}{\fldrslt }}'
        link = rb'{\field{\*\fldinst INCLUDETEXT "' + address + rb'"}{\fldrslt }}'
        found = read_bytes(RICH.replace(rb"\par}", picture + link + rb"\par}"), "minutes.rtf")
    assert "Quay Society" in found.text
    assert asked == []


def test_kinds_are_told_by_the_content() -> None:
    assert kind_of(RICH) == "rtf"
    assert kind_of(OLE + bytes(600) + "WordDocument".encode("utf-16-le")) == "doc"
    assert kind_of(OLE + bytes(600) + "Workbook".encode("utf-16-le")) is None
    assert kind_of(b"Minutes") is None
    assert choose(RICH, "minutes.doc") is reader


def test_without_libreoffice_the_problem_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.office.converting.shutil.which", lambda name: None)
    with pytest.raises(UnreadableFile, match=r"convert it to docx.*LibreOffice") as caught:
        read_bytes(RICH, "minutes.rtf")
    assert caught.value.code == "no-libreoffice"


def test_a_locked_document_of_word_97_is_encrypted() -> None:
    stream = bytearray(1024)
    stream[0:2], stream[11] = b"\xec\xa5", 1
    data = OLE + bytes(504) + bytes(stream) + "WordDocument".encode("utf-16-le")
    assert outcome(data, "minutes.doc") == "encrypted"


@installed
def test_a_spreadsheet_named_doc_is_no_minutes() -> None:
    assert outcome(OLE + bytes(600) + "Workbook".encode("utf-16-le"), "minutes.doc") == "damaged"
