"""Word documents from a list of paragraphs: styles, automatic numbers, headers and footers; no clock in the file.

The body is a list of tuples, the first of which says what it is:

``("title", text)``, ``("subtitle", text)``, ``("head", text)`` a numbered heading, ``("plainhead", text)``,
``("minute", text)`` a paragraph numbered below its heading ("3.2"), ``("p", text)``, ``("bullet", text)``,
``("label", label, text)`` a bold label and a tab, ``("action", text)`` bold and to the right,
``("table", widths in cm, rows)`` with a head row. ``**bold**`` works in any text, a line break is one.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

EPOCH = (1980, 1, 1, 0, 0, 0)
NUMBERING = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="{{start}}"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
<w:lvlText w:val="%1."/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"""


def build(source: dict[str, Any]) -> bytes:
    """The file's bytes from ``body``, ``header``, ``footer``, ``font``, ``created`` and, optionally, ``start``."""
    document = docx.Document()
    _page(document, source)
    _numbering(document, source.get("start", 1))
    for kind, *rest in source["body"]:
        _WRITERS[kind](document, *rest)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = source["header"], "", ""
    core.created = core.modified = datetime.datetime.fromisoformat(source["created"])
    core.revision, core.comments = 1, ""
    raw = io.BytesIO()
    document.save(raw)
    return _timeless(raw.getvalue())


def _timeless(data: bytes) -> bytes:
    """The same package with members in order of their names and no time of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, old.read(name))
    return out.getvalue()


def _page(document: Any, source: dict[str, Any]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.header.paragraphs[0].text = source["header"]
    section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    footer = section.footer.paragraphs[0]
    footer.text = source["footer"] + "\tPage "
    for stop in ("4680", "9360"):  # those of the style are for another width of page
        _clear_tab(footer, stop)
    footer.paragraph_format.tab_stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.RIGHT)
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = source.get("font", "Calibri"), Pt(11)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), source.get("font", "Calibri"))
    for style in ("Heading 1", "Heading 2", "Title"):
        font = document.styles[style].font
        font.name, font.color.rgb = source.get("font", "Calibri"), RGBColor(0x1F, 0x2A, 0x44)
        document.styles[style].element.rPr.rFonts.attrib.clear()
        font.name = source.get("font", "Calibri")
    document.styles["Heading 1"].font.size = Pt(13)
    document.styles["Heading 2"].font.size = Pt(12)
    document.styles["Title"].font.size = Pt(18)


def _clear_tab(paragraph: Any, position: str) -> None:
    tabs = paragraph._p.get_or_add_pPr().get_or_add_tabs()
    tabs.append(parse_xml(f'<w:tab {nsdecls("w")} w:val="clear" w:pos="{position}"/>'))


def _field(paragraph: Any, code: str) -> None:
    for kind in ("begin", None, "separate", "1", "end"):
        run = paragraph.add_run("1" if kind == "1" else "")
        if kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
        elif kind != "1":
            char = OxmlElement("w:fldChar")
            char.set(qn("w:fldCharType"), kind)
            run._r.append(char)


def _numbering(document: Any, start: int) -> None:
    """Headings numbered "1." and paragraphs below them "1.1", by definitions as Word writes them."""
    root = document.part.numbering_part.element
    first = root.find(qn("w:num"))
    first.addprevious(parse_xml(NUMBERING.format(start=start)))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    style = document.styles["Heading 1"].element.get_or_add_pPr()
    style.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))


def _runs(paragraph: Any, text: str, *, bold: bool = False) -> Any:
    for i, piece in enumerate(re.split(r"\*\*", text)):
        for j, line in enumerate(piece.split("\n")):
            run = paragraph.add_run(line)
            run.bold = True if bold or i % 2 else None
            if j < piece.count("\n"):
                run.add_break()
    return paragraph


def _styled(style: str) -> Any:
    return lambda document, text: _runs(document.add_paragraph(style=style), text)


def _centred(document: Any, text: str) -> None:
    paragraph = _runs(document.add_paragraph(), text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _minute(document: Any, text: str) -> None:
    paragraph = _runs(document.add_paragraph(), text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="90"/></w:numPr>')
    )


def _label(document: Any, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(3.2), Cm(-3.2)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(3.2))
    paragraph.add_run(label).bold = True
    _runs(paragraph, "\t" + text)


def _action(document: Any, text: str) -> None:
    paragraph = _runs(document.add_paragraph(), text, bold=True)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _table(document: Any, widths: list[float], rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for r, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, width, text in zip(cells, widths, row, strict=True):
            cell.width = Cm(width)
            _runs(cell.paragraphs[0], text, bold=r == 0)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(2)
    document.add_paragraph()


_WRITERS = {
    "title": _styled("Title"),
    "subtitle": _centred,
    "head": _styled("Heading 1"),
    "plainhead": _styled("Heading 2"),
    "minute": _minute,
    "p": _styled("Normal"),
    "bullet": _styled("List Bullet"),
    "label": _label,
    "action": _action,
    "table": _table,
}
