"""PDF files made to harm: pages and objects without number, forms within themselves, pictures beyond measure."""

from __future__ import annotations

import io
import socket
import time
import zlib

import pytest
from outcomes import outcome

from pipeline.document import Document

SAID = "The gate is mended."
SHOWN = b"BT /F1 12 Tf 60 700 Td (The gate is mended.) Tj ET\n"
SECONDS = 30
"""What each of these may take on a busy machine; on a quiet one all take less than two."""


def file(objects: dict[int, bytes]) -> bytes:
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in places.items():
        out.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    out.write(b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (max(places) + 1, start))
    return out.getvalue()


def stream(head: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return b"<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (head, len(packed), packed)


def page(
    content: bytes = SHOWN,
    objects: dict[int, bytes] | None = None,
    more: bytes = b"",
    kids: bytes = b"3 0 R",
    count: int = 1,
    box: bytes = b"0 0 595 842",
    catalog: bytes = b"",
) -> bytes:
    resources = b"<</Font<</F1 5 0 R>>%s>>" % more
    return file(
        {
            1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources%s>>" % (box, resources),
            4: stream(b"", content),
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            **(objects or {}),
        }
    )


def form(content: bytes, inner: bytes = b"") -> bytes:
    resources = b"<</Font<</F1 5 0 R>>/XObject<<%s>>>>" % inner
    return stream(b"/Type/XObject/Subtype/Form/BBox[0 0 999 999]/Resources%s" % resources, content)


def picture(width: int, height: int) -> bytes:
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB"
    return stream(head % (width, height), b"\xff" * 100_000)


def chain(length: int) -> dict[int, bytes]:
    forms = {6 + i: form(b"/N Do", b"/N %d 0 R" % (7 + i)) for i in range(length)}
    return {**forms, 6 + length: form(SHOWN)}


X = b"/XObject<</A 6 0 R>>"
FILES = {
    "a million pages": page(kids=b"3 0 R " * 1_000_000, count=1_000_000),
    "a count of pages that lies": page(count=1_000_000_000),
    "pages within themselves": page(kids=b"2 0 R 3 0 R 2 0 R", count=3),
    "a hundred thousand objects": page(objects={n: b"<</A %d 0 R>>" % (n + 1) for n in range(10, 100_010)}),
    "lines without number": page(SHOWN + b"0 0 m 9 9 l S\n" * 200_000),
    "texts without number": page(SHOWN + b"BT /F1 12 Tf 60 500 Td (a) Tj ET\n" * 60_000),
    "a form within itself": page(SHOWN + b"/A Do", {6: form(b"/A Do", b"/A 6 0 R")}, X),
    "two forms within each other": page(
        SHOWN + b"/A Do", {6: form(b"/B Do", b"/B 7 0 R"), 7: form(b"/A Do", b"/A 6 0 R")}, X
    ),
    "forms a thousand deep": page(SHOWN + b"/A Do", chain(1000), X),
    "a picture of ten thousand million points": page(
        SHOWN + b"q 500 0 0 700 0 0 cm /A Do Q", {6: picture(100_000, 100_000)}, X
    ),
    "arrays without end": page(objects={6: b"[" * 1_000_000}),
    "states without end": page(b"q " * 300_000 + SHOWN),
    "a program that starts with the file": page(catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);)>>"),
    "a link that starts with the file": page(catalog=b"/OpenAction<</S/URI/URI(http://127.0.0.1:9/x)>>"),
    "a page without measure": page(box=b"0 0 1000000000 1000000000"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_can_be_read_is_read_in_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    begun = time.process_time()
    found = outcome(FILES[name], "minutes.pdf")
    assert time.process_time() - begun < SECONDS
    assert isinstance(found, Document)
    assert SAID in found.text


def test_pages_that_are_not_there_are_told_of_once() -> None:
    found = outcome(FILES["a count of pages that lies"], "minutes.pdf")
    assert isinstance(found, Document)
    assert len(found.warnings) <= 2
