"""E-mails: the minutes attached to them, or the message itself."""

from email.message import EmailMessage

from hypothesis import given, settings
from hypothesis import strategies as st
from outcomes import outcome
from text_outline import line
from word_files import Word, par

from pipeline.document import Document
from pipeline.readers import choose, read_bytes

TEXT = "Dear all,\n\nACTION: Ruth to paint the gate.\n"


def message(text: str = TEXT, kind: str = "plain") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ruth Okafor <ruth@quay.example>"
    made["Subject"] = "Minutes of 12 May – final"
    made["Date"] = "Tue, 13 May 2025 10:00:00 +0100"
    if text:
        made.set_content(text, subtype=kind)
    return made


def outline(made: EmailMessage) -> list[str]:
    return [line(block) for block in read_bytes(made.as_bytes(), "minutes.eml").blocks]


def attach(made: EmailMessage, data: bytes, name: str) -> EmailMessage:
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


WORD = Word(par("Quay Society"), par("Ian will sweep the hall.")).data()


def test_a_message_without_attachments_is_read_itself():
    document = read_bytes(message().as_bytes(), "minutes.eml")
    assert [line(block) for block in document.blocks] == [
        "P (header) | Minutes of 12 May – final", "P | Dear all,", "P | ACTION: Ruth to paint the gate.",
    ]  # fmt: skip
    assert (document.format, document.meta) == ("eml", {"title": "Minutes of 12 May – final", "created": "2025-05-13"})


def test_attached_minutes_are_the_body():
    assert outline(attach(message("See attached.\n"), WORD, "minutes.docx")) == [
        "P (header) | Minutes of 12 May – final",
        "P (note) | See attached.",
        "P | Quay Society",
        "P | Ian will sweep the hall.",
    ]


def test_the_content_of_an_attachment_decides_and_pictures_are_passed_over():
    made = attach(attach(message("Hello\n"), WORD, "../../minutes.bin"), b"\x89PNG\r\n\x1a\n" + bytes(50), "logo.png")
    assert "P | Ian will sweep the hall." in outline(made)


def test_several_attachments_follow_one_another():
    made = attach(attach(message("Hello\n"), b"The gate is mended.", "a.txt"), WORD, "b.docx")
    assert outline(made)[2:] == ["P | The gate is mended.", "P | Quay Society", "P | Ian will sweep the hall."]


def test_an_attachment_that_cannot_be_read_is_a_warning():
    document = read_bytes(attach(message(), WORD[:-200], "minutes.docx").as_bytes(), "minutes.eml")
    assert [w.code for w in document.warnings] == ["damaged"]
    assert "minutes.docx" in document.warnings[0].message
    assert "ACTION: Ruth" in document.text


def test_a_page_and_a_forwarded_message():
    assert outline(message("<p>The gate is <b>mended</b>.</p>", "html"))[1] == "P | The gate is mended."
    outer = message("Forwarded.\n")
    outer.add_attachment(message())
    assert "P | ACTION: Ruth to paint the gate." in outline(outer)


def test_messages_within_messages_end():
    made = message()
    for _ in range(8):
        outer = message("Forwarded.\n")
        outer.add_attachment(made)
        made = outer
    assert "P (note) | Forwarded." in outline(made)


def test_content_decides_not_the_ending():
    assert choose(message().as_bytes(), "minutes.txt").name == "eml"
    assert choose(message().as_bytes().replace(b"\n", b"\r\n"), "minutes").name == "eml"
    for text in (
        b"From: the clerk\nDate: 12 May\n\nThe gate is mended.",
        b"Date: 12 May\nVenue: hall\n\nPresent: Ruth",
    ):
        assert choose(text, "minutes.txt").name == "txt"


def test_a_message_without_any_text_is_empty():
    assert outcome(message("\n").as_bytes(), "minutes.eml") == "empty"


GOOD = attach(attach(message(), WORD[:-200], "minutes.docx"), b"<html><p>The gate", "a.html").as_bytes()


@settings(max_examples=150, deadline=None)
@given(
    flips=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=30),
    start=st.integers(0, len(GOOD)),
    length=st.integers(0, 300),
)
def test_damaged_messages_give_a_document_or_a_reason(flips, start, length):
    data = bytearray(GOOD)
    for at, value in flips:
        data[at] = value
    found = outcome(bytes(data[:start] + data[start + length :]), "x.eml")
    assert isinstance(found, Document) or found in ("empty", "damaged", "unknown-format")
