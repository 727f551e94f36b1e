"""Encodings, and what is no text at all."""

import pytest

from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.text import reader
from pipeline.readers.text.encoding import decode

TEXT = "The Café’s rent rose to £40 – the treasurer said “no”. Zoë Müller to reply by 5 May."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_common_encodings(encoding):
    data = TEXT.encode(encoding)
    assert decode(data) == (TEXT, [])
    assert reader.recognises(data)
    assert reader.read(data, "minutes.txt", ReadOptions()).text == TEXT


def test_latin_1_and_dos():
    text = "The Café rent: £40. Zoë Müller to reply, naïve as she is."
    assert decode(text.encode("latin-1"))[0] == text
    assert decode(text.encode("cp850"))[0] == text


def test_bytes_that_windows_1252_leaves_open_do_not_stop_it():
    assert decode(b"The Caf\xe9 at 5 o\x92clock \x81 ends")[0] == "The Café at 5 o’clock \x81 ends"


def test_a_foreign_byte_in_utf_8_is_read_and_told():
    text, warnings = decode("naïve café – Zoë’s £".encode() + b" caf\xe9")
    assert text == "naïve café – Zoë’s £ café"
    assert [w.code for w in warnings] == ["mixed-encoding"]


def test_other_scripts_are_left_to_statistics():
    text = "Протокол заседания совета. Присутствовали все члены совета, кроме председателя. " * 20
    assert decode(text.encode("cp1251"))[0].startswith("Протокол")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4 ...",
        b"PK\x03\x04rest",
        b"{\\rtf1 text}",
        b"\x89PNG\r\n",
        b"abc\0def\0\0\x01 binary",
        b"<!DOCTYPE html><html></html>",
        bytes(range(256)) * 4,
    ],
)
def test_other_formats_are_not_taken(data):
    assert not reader.recognises(data)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_break(break_):
    data = break_.join(["Notes", "", "First.", "", "Second."]).encode()
    assert [b.text for b in reader.read(data, "a.txt", ReadOptions()).blocks] == ["Notes", "First.", "Second."]


def test_nothing_but_blanks_is_an_error_that_says_so():
    with pytest.raises(UnreadableFile, match="no text") as error:
        reader.read(b"\xef\xbb\xbf \n\t\n", "a.txt", ReadOptions())
    assert error.value.code == "empty"
