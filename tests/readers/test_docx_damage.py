"""Word files that are broken, hostile or not what they seem: a document or a reason, nothing fetched, nothing burst."""

from __future__ import annotations

import io
import random
import socket
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outcomes import outcome as result
from word_files import (
    Word,
    cell,
    definition,
    item,
    level,
    listed,
    outline,
    par,
    rebuilt,
    row,
    run,
    tbl,
)

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers import read_bytes
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx import reader
from pipeline.readers.docx.package import LARGEST_PART

BODY = "word/document.xml"


def _good() -> bytes:
    word = Word(
        par("Quay Society", '<w:pStyle w:val="Title"/>'),
        item("Hall roof"),
        item("Ruth Okafor will ask the slater.", level=1),
        par(
            run("It is ")
            + '<w:ins w:id="1" w:author="x">'
            + run("very ")
            + "</w:ins>"
            + run("dry", "<w:b/>")
            + run(".")
        ),
        tbl(
            row("Action", "Owner", "Due"),
            row(cell("Paint", '<w:vMerge w:val="restart"/>'), cell("RO", '<w:gridSpan w:val="2"/>')),
            row(cell("", "<w:vMerge/>"), "IM", cell(tbl(row("by", "May"), row("or", "June")) + par(""))),
        ),
        numbering=[definition(1, level(0, "%1."), level(1, "%1.%2")), listed(1, 1)],
    )
    word.document.sections[0].header.paragraphs[0].text = "Minutes"
    return word.data()


GOOD = _good()
STORED = io.BytesIO()
with zipfile.ZipFile(io.BytesIO(GOOD)) as _old, zipfile.ZipFile(STORED, "w", zipfile.ZIP_STORED) as _new:
    for _name in _old.namelist():
        if not _name.startswith(("docProps/thumbnail", "customXml", "word/stylesWithEffects", "word/theme")):
            _new.writestr(_name, _old.read(_name))
PLAIN = STORED.getvalue()
"""The same without compression, so that a change to a byte changes the XML and not only a checksum."""


def read(data: bytes) -> Document:
    return reader.read(data, "minutes.docx", ReadOptions())


def outcome(data: bytes) -> Document | str:
    """The document, or the code of the reason that there is none."""
    try:
        return read(data)
    except UnreadableFile as error:
        return error.code


def code_of(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "minutes.docx")
    assert caught.value.message
    return caught.value.code


def with_body(xml: bytes | str) -> bytes:
    content = xml if isinstance(xml, bytes) else xml.encode()
    return rebuilt(GOOD, lambda name, old: content if name == BODY else old)


def document_of(inside: str, before: str = "") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return with_body(f'<?xml version="1.0"?>{before}<w:document {space}><w:body>{inside}</w:body></w:document>')


def test_what_is_no_zip_is_damaged_or_another_format():
    with pytest.raises(UnreadableFile) as caught:
        read(b"PK\x03\x04 word/ and nothing else")
    assert caught.value.code == "damaged"
    assert not reader.recognises(b"Minutes of the meeting")
    assert not reader.recognises(b"%PDF-1.7")


def test_a_zip_without_a_word_document():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        made.writestr("word/minutes.txt", "The hall was full.")
    assert code_of(raw.getvalue()) == "damaged"
    assert code_of(rebuilt(GOOD, lambda name, old: None if name == BODY else old)) == "damaged"


def test_a_spreadsheet_is_no_word_file():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("xl/workbook.xml", "<workbook/>")
    assert not reader.recognises(raw.getvalue())


def test_a_file_cut_short_is_damaged():
    for share in (0.3, 0.6, 0.95):
        assert code_of(GOOD[: int(len(GOOD) * share)]) == "damaged"


def test_a_locked_file_wants_its_password():
    ooxml = pytest.importorskip("msoffcrypto.format.ooxml", reason="Word files are locked with msoffcrypto-tool")
    made = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(GOOD)).encrypt("quay", made)
    locked = made.getvalue()
    assert result(locked, "minutes.docx") == result(locked, "minutes.docx", "wrong") == "encrypted"
    assert result(locked, "minutes.docx", "quay") == read(GOOD)
    broken = locked[:2000] + bytes(1000) + locked[3000:]
    assert result(broken, "minutes.docx", "quay") in ("encrypted", "damaged")


def test_a_locked_file_says_what_to_do_where_nothing_can_open_it(monkeypatch):
    monkeypatch.setattr("pipeline.readers.docx.locks.importlib.util.find_spec", lambda name: None)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UnreadableFile, match="without the password") as caught:
        read_bytes(ole + "EncryptedPackage".encode("utf-16-le"), "minutes.docx")
    assert caught.value.code == "encrypted"


def test_a_body_that_is_cut_is_read_as_far_as_it_goes():
    whole = zipfile.ZipFile(io.BytesIO(GOOD)).read(BODY)
    document = read(with_body(whole[: whole.index(b"Paint")]))
    assert document.blocks[0].text == "Quay Society"
    assert [w.code for w in document.warnings] == ["damaged-part"]


def test_a_body_that_is_no_word_document():
    assert code_of(with_body("<html><body>The hall was full.</body></html>")) == "damaged"
    assert code_of(with_body(b"")) == "damaged"
    assert code_of(with_body(bytes(range(256)))) == "damaged"


@pytest.mark.parametrize("part", ["styles", "numbering", "settings", "header1", "theme/theme1"])
def test_a_broken_part_beside_the_body_is_a_warning_at_most(part):
    broken = rebuilt(GOOD, lambda name, old: b"\x00\xff<<<" if name == f"word/{part}.xml" else old)
    document = read(broken)
    assert "Ruth Okafor will ask the slater." in document.text
    assert [w.code for w in document.warnings] in ([], ["damaged-part"])
    gone = read(rebuilt(GOOD, lambda name, old: None if name == f"word/{part}.xml" else old))
    assert "Ruth Okafor will ask the slater." in gone.text


def test_a_zip_bomb_is_refused_before_it_bursts():
    bomb = document_of("<w:p><w:r><w:t>" + "a" * (LARGEST_PART + 1) + "</w:t></w:r></w:p>")
    assert len(bomb) < 2**20
    assert code_of(bomb) == "too-large"


def test_a_member_that_lies_about_its_size_is_refused():
    bomb = bytearray(document_of("<w:p><w:r><w:t>" + "a" * (LARGEST_PART + 1) + "</w:t></w:r></w:p>"))
    true = struct.pack("<I", zipfile.ZipFile(io.BytesIO(bytes(bomb))).getinfo(BODY).file_size)
    at = bomb.find(true)
    while at >= 0:
        bomb[at : at + 4] = struct.pack("<I", 1000)
        at = bomb.find(true, at)
    assert code_of(bytes(bomb)) in ("too-large", "damaged")


def test_a_zip_of_countless_members_is_refused():
    raw = io.BytesIO(GOOD)
    with zipfile.ZipFile(raw, "a") as made:
        for number in range(20_001):
            made.writestr(f"word/{number}", b"")
    assert code_of(raw.getvalue()) == "too-large"


def test_entities_are_not_expanded():
    lines = ['<!ENTITY l0 "laugh ">'] + [f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12)]
    bomb = document_of("<w:p><w:r><w:t>Before &l11; after</w:t></w:r></w:p>", f"<!DOCTYPE x [{''.join(lines)}]>")
    found = outcome(bomb)
    assert found == "damaged" or (isinstance(found, Document) and "laugh laugh" not in found.text)


def test_external_entities_and_parts_are_never_fetched(tmp_path, monkeypatch):
    def refuse(*args: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    secret = tmp_path / "secret.txt"
    secret.write_text("the safe is behind the stove")
    for address in (secret.as_uri(), "http://127.0.0.1:9/x"):
        data = document_of(
            "<w:p><w:r><w:t>Before &out; after</w:t></w:r></w:p>",
            f'<!DOCTYPE x [<!ENTITY out SYSTEM "{address}"><!ENTITY % more SYSTEM "{address}"> %more;]>',
        )
        found = outcome(data)
        assert found == "damaged" or (isinstance(found, Document) and "stove" not in found.text)
    out = rebuilt(
        GOOD,
        lambda name, old: (
            old.replace(b'Target="styles.xml"', f'Target="{secret.as_uri()}" TargetMode="External"'.encode())
            if name.endswith("document.xml.rels")
            else old
        ),
    )
    assert "Ruth Okafor" in read(out).text


def test_names_that_lead_out_of_the_package_lead_nowhere(tmp_path):
    def change(name: str, old: bytes) -> bytes:
        if name.endswith("document.xml.rels"):
            return old.replace(b'Target="styles.xml"', b'Target="../../../../etc/passwd"')
        return old

    assert "Ruth Okafor" in read(rebuilt(GOOD, change)).text


@pytest.mark.parametrize("kind", ["table", "control", "box", "insertion", "hyperlink", "smart tag in a run"])
def test_deep_nesting_ends_in_a_document_or_a_reason(kind):
    before, after = {
        "table": ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"),
        "control": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        "box": ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        "insertion": ("<w:ins>", "</w:ins>"),
        "hyperlink": ("<w:hyperlink>", "</w:hyperlink>"),
        "smart tag in a run": ("<w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"),
    }[kind]
    inner = par("Deep down.")
    for depth in (30, 80, 5000):
        found = outcome(document_of(par("The hall was full.") + before * depth + inner + after * depth))
        assert found == "damaged" or (isinstance(found, Document) and found.blocks[0].text == "The hall was full.")


def test_absurd_figures_do_no_harm():
    huge = "9" * 30
    numbering = [
        definition(1, level(0, "%1.", start=999999999), level(1, "%1" * 500)),
        definition(2, level(0, "%1.", "upperLetter", start=99999999)),
        definition(3, level(0, "%1.", "upperRoman", start=-5)),
        listed(1, 1), listed(2, 2), listed(3, 3),
    ]  # fmt: skip
    found = outline(
        item("a", 1), item("b", 1, 1), item("c", 2), item("d", 3),
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{huge}"/><w:numId w:val="{huge}"/></w:numPr></w:pPr><w:r><w:t>e</w:t></w:r></w:p>',
        tbl(row(cell("f", f'<w:gridSpan w:val="{huge}"/>'), "g", settings=f'<w:gridBefore w:val="{huge}"/>'), row("h", "i")),
        numbering=numbering,
    )  # fmt: skip
    assert [text.split(" | ")[1][0] for text in found[:5]] == ["a", "b", "c", "d", "e"]
    assert max(map(len, found)) < 10_000


def test_styles_that_inherit_in_a_circle():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("One", "Two"), ("Two", "One"), ("Three", "Three"))
    )
    assert outline(
        par("The hall was full.", '<w:pStyle w:val="One"/>'),
        par("It rained.", '<w:pStyle w:val="Three"/>'),
        styles=styles,
    ) == ["P | The hall was full.", "P | It rained."]


def test_the_same_bytes_give_the_same_document():
    assert read(GOOD) == read(GOOD)
    assert len(read(PLAIN).blocks) == len(read(GOOD).blocks)


@settings(max_examples=200, deadline=None)
@given(
    flips=st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.integers(0, 255)), min_size=1, max_size=30),
    packed=st.booleans(),
)
def test_flipped_bytes_give_a_document_or_a_reason(flips, packed):
    data = bytearray(GOOD if packed else PLAIN)
    for at, value in flips:
        data[at % len(data)] = value
    _survives(bytes(data))


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    name=st.sampled_from([BODY, "word/numbering.xml", "word/styles.xml", "word/header1.xml"]),
)
def test_xml_in_disorder_gives_a_document_or_a_reason(seed, name):
    """Elements of one part doubled, dropped and exchanged, the package around it whole."""
    chance = random.Random(seed)

    def change(member: str, old: bytes) -> bytes:
        if member != name:
            return old
        pieces = old.split(b"<")
        for _ in range(chance.randint(1, 12)):
            a, b = chance.randrange(len(pieces)), chance.randrange(len(pieces))
            match chance.randrange(3):
                case 0:
                    pieces[a], pieces[b] = pieces[b], pieces[a]
                case 1:
                    pieces.insert(a, pieces[b])
                case 2 if len(pieces) > 2:
                    del pieces[a]
        return b"<".join(pieces)

    _survives(rebuilt(PLAIN, change))


@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, len(GOOD)), length=st.integers(1, len(GOOD)), again=st.booleans())
def test_missing_and_repeated_parts_give_a_document_or_a_reason(start, length, again):
    part = GOOD[start : start + length]
    _survives(GOOD[:start] + (part * 2 if again else b"") + GOOD[start + length :])


@settings(max_examples=40, deadline=None)
@given(
    order=st.permutations(
        ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "_rels/.rels"]
    )
)
def test_members_with_each_others_content_give_a_document_or_a_reason(order):
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as package:
        contents = {name: package.read(name) for name in order}
    swapped = dict(zip(sorted(order), (contents[name] for name in order), strict=True))
    _survives(rebuilt(PLAIN, lambda name, old: swapped.get(name, old)))


def _survives(data: bytes) -> None:
    found = outcome(data)
    assert isinstance(found, Document) or found in {"damaged", "too-large", "encrypted"}
    for block in found.blocks if isinstance(found, Document) else ():
        assert all(block.text[c.start : c.end] == c.text for c in block.cells)
        assert all(0 <= e.start < e.end <= len(block.text) for e in block.emphasis)
