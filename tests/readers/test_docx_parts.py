"""Parts of Word files beside the body, and the kinds of Word files."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from word_files import SPACES, Word, cell, line, outline, par, rebuilt, row, run, tbl

from pipeline.readers import choose, read_bytes
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx import reader

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
REFERENCE = '<w:r><w:{kind}Reference w:id="{id}"/></w:r>'


def shape(*paragraphs: str) -> str:
    """A text box as Word 2010 and later write it, with the same text for older programs."""
    text = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x">'
        f"<wps:wsp><wps:txbx>{text}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{text}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_text_boxes_are_read_once_after_the_paragraph_they_hang_on():
    assert outline(
        par(run("The hall was full.") + shape(par("Next meeting: 12 May"), par("Bring a chair."))), par("It rained.")
    ) == [
        "P | The hall was full.",
        "P | Next meeting: 12 May",
        "P | Bring a chair.",
        "P | It rained.",
    ]


def test_text_boxes_of_old_files_with_a_table_in_them():
    inner = tbl(row("Action", "Owner"), row("Paint", "RO"))
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inner}{par('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert outline(par(old), par("It rained.")) == ["T | Action ; Owner // Paint ; RO", "P | It rained."]


def test_a_text_box_in_a_cell_and_one_in_another():
    assert outline(tbl(row(cell(par(run("Paint") + shape(par("by May")))), "RO"))) == ["T | Paint\nby May ; RO"]
    assert outline(par(run("Outside.") + shape(par(run("Between.") + shape(par("Within.")))))) == [
        "P | Outside.", "P | Between.", "P | Within.",
    ]  # fmt: skip


def test_headers_and_footers_stand_apart_from_the_body():
    word = Word(par("The hall was full."))
    section = word.document.sections[0]
    section.header.paragraphs[0].text = "Quay Society"
    section.footer.paragraphs[0].text = "Draft"
    assert word.outline() == ["P (header) | Quay Society", "P | The hall was full.", "P (footer) | Draft"]
    assert [block.text for _, block in word.read().body()] == ["The hall was full."]


def test_headers_of_first_and_even_pages_only_where_they_are_used():
    word = Word(par("The hall was full."))
    section = word.document.sections[0]
    section.header.paragraphs[0].text = "Quay Society"
    section.first_page_header.paragraphs[0].text = "Minutes"
    section.even_page_header.paragraphs[0].text = "Even pages"
    assert word.outline()[:-1] == ["P (header) | Quay Society"]
    section.different_first_page_header_footer = True
    word.document.settings.odd_and_even_pages_header_footer = True
    assert sorted(word.outline()[:-1]) == [
        "P (header) | Even pages",
        "P (header) | Minutes",
        "P (header) | Quay Society",
    ]


def test_a_table_in_a_header():
    word = Word(par("The hall was full."))
    header = word.document.sections[0].header
    header._element.insert(0, parse_xml(tbl(row("Quay Society", "Minutes")).replace("<w:tbl>", f"<w:tbl {SPACES}>", 1)))
    assert word.outline() == ["T (header) | Quay Society ; Minutes", "P | The hall was full."]


def test_footnotes_and_endnotes_numbered_in_the_order_of_reference():
    word = Word(
        par(
            run("The roof")
            + REFERENCE.format(kind="footnote", id=3)
            + run(" leaks")
            + REFERENCE.format(kind="endnote", id=2)
        ),
        par(run("The gate") + REFERENCE.format(kind="footnote", id=2) + run(" is open.")),
    )
    mark = "<w:r><w:footnoteRef/></w:r>"
    separator = f'<w:footnote w:type="separator" w:id="0">{par("<w:r><w:separator/></w:r>")}</w:footnote>'
    word.part("footnotes", separator + "".join(
        f'<w:footnote w:id="{i}">{par(mark + run(text))}</w:footnote>'
        for i, text in ((2, " The one by the mill."), (3, " That of the hall."), (4, " Referred to nowhere."))
    ))  # fmt: skip
    word.part("endnotes", f'<w:endnote w:id="2">{par(" In two places.")}{par("Or three.")}</w:endnote>')
    assert word.outline() == [
        "P | The roof leaks",
        "P | The gate is open.",
        "P 1 (note) | That of the hall.",
        "P 2 (note) | The one by the mill.",
        "P i (note) | In two places.",
        "P (note) | Or three.",
    ]


@pytest.mark.parametrize(
    "kind",
    [
        MAIN,
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
@pytest.mark.parametrize(
    "name", ["minutes.docx", "minutes.docm", "minutes.dotx", "minutes.dotm", "minutes.pdf", "minutes"]
)
def test_documents_templates_and_those_with_macros_under_any_name(kind, name):
    def change(member: str, content: bytes) -> bytes:
        return content.replace(MAIN.encode(), kind.encode()) if member == "[Content_Types].xml" else content

    data = rebuilt(Word(par("The hall was full.")).data(), change)
    assert choose(data, name) is reader
    assert [line(block) for block in read_bytes(data, name).blocks] == ["P | The hall was full."]


def test_the_strict_variant_of_the_format():
    def change(member: str, content: bytes) -> bytes:
        for common, strict in (
            (
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
            (
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        ):
            content = content.replace(common, strict)
        return content

    data = rebuilt(Word(par("Finance", '<w:pStyle w:val="Heading1"/>'), par("The books are in order.")).data(), change)
    assert [line(block) for block in read_bytes(data, "minutes.docx").blocks] == [
        "H1 | Finance",
        "P | The books are in order.",
    ]


def test_a_main_part_of_another_name():
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(Word(par("The hall was full.")).data())) as old, zipfile.ZipFile(raw, "w") as new:
        for name in old.namelist():
            new.writestr(
                name.replace("document.xml", "body.xml"), old.read(name).replace(b"word/document.xml", b"word/body.xml")
            )
    assert [line(block) for block in read_bytes(raw.getvalue(), "minutes.docx").blocks] == ["P | The hall was full."]


def test_what_the_file_says_of_itself():
    word = Word(par("The hall was full."))
    word.document.core_properties.title = "Minutes of 12 May"
    word.document.core_properties.author = "Ruth Okafor"
    meta = word.read().meta
    assert (meta["title"], meta["author"]) == ("Minutes of 12 May", "Ruth Okafor")


def test_pages_by_breaks():
    word = Word(
        par("The hall was full."),
        par('<w:r><w:br w:type="page"/></w:r>'),
        par("It rained."),
        par("<w:r><w:lastRenderedPageBreak/><w:t>The gate is open.</w:t></w:r>"),
        par("The roof is dry.", "<w:pageBreakBefore/>"),
    )
    document = word.read()
    assert [block.page for block in document.blocks] == [1, 2, 3, 4]
    assert document.pages == 4


def test_an_embedded_part_is_reported():
    document = Word(par("The hall was full."), '<w:altChunk r:id="rId99"/>').read()
    assert [w.code for w in document.warnings] == ["embedded-part"]


def test_a_file_without_text_is_reported():
    document = reader.read(Word().data(), "minutes.docx", ReadOptions())
    assert document.blocks == []
    assert [w.code for w in document.warnings] == ["no-text"]
