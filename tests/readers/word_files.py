"""Word files for the tests: python-docx's empty document, paragraphs as XML, and further parts where one asks for them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from text_outline import line

from pipeline.document import Block, Document
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx import reader

SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)


def run(text: str, look: str = "") -> str:
    """A run; ``look`` is the inside of its ``w:rPr``."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(inside: str, properties: str = "") -> str:
    """A paragraph from its text or from the XML of its runs."""
    runs = inside if inside.startswith("<") else run(inside) if inside else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def item(text: str, list_id: int = 1, level: int = 0, style: str = "") -> str:
    """A paragraph in an automatic list."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return par(text, f'{named}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def cell(inside: str, settings: str = "") -> str:
    """A cell from its text or from the XML of its paragraphs and tables."""
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{inside if inside.startswith('<') else par(inside)}</w:tc>"


def row(*cells: str, settings: str = "") -> str:
    """A row of cells, given as XML or as text."""
    made = "".join(c if c.startswith(("<w:tc>", "<w:sdt>")) else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{settings}</w:trPr>{made}</w:tr>"


def tbl(*rows: str, widths: Iterable[int] = (), settings: str = "") -> str:
    """A table; ``widths`` of its columns in twentieths of a point."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{settings}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def level(at: int, text: str, kind: str = "decimal", start: int = 1, more: str = "") -> str:
    """One level of a list's definition."""
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def definition(identifier: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def listed(identifier: int, of: int, overrides: str = "") -> str:
    """A list that paragraphs refer to, with its changes to the definition."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def restart(at: int, start: int = 1) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


class Word:
    """A Word file in the making."""

    def __init__(self, *body: str, numbering: Iterable[str] = (), styles: str = "") -> None:
        self.document = docx.Document()
        self.body = self.document.element.body
        for xml in body:
            self.add(xml)
        if numbering:
            root = self.document.part.numbering_part.element
            for child in list(root):
                root.remove(child)
            root.extend(_parsed("".join(numbering)))
        self.document.styles.element.extend(_parsed(styles))

    def add(self, xml: str) -> Word:
        for element in _parsed(xml):
            self.body.insert(len(self.body) - 1, element)
        return self

    def part(self, kind: str, xml: str, content_type: str = "application/xml") -> str:
        """Add a part (``footnotes``, ``endnotes``, …) from its XML; the identifier of the link to it."""
        made = Part(
            PackURI(f"/word/{kind}.xml"),
            content_type,
            f"<w:{kind} {SPACES}>{xml}</w:{kind}>".encode(),
            self.document.part.package,
        )
        return self.document.part.relate_to(made, f"{KIND.FOOTNOTES.rsplit('/', 1)[0]}/{kind}")

    def data(self) -> bytes:
        raw = io.BytesIO()
        self.document.save(raw)
        return raw.getvalue()

    def read(self) -> Document:
        return reader.read(self.data(), "minutes.docx", ReadOptions())

    def outline(self) -> list[str]:
        """One line a block; see :func:`text_outline.line`."""
        return [line(block) for block in self.read().blocks]


def outline(*body: str, numbering: Iterable[str] = (), styles: str = "") -> list[str]:
    return Word(*body, numbering=numbering, styles=styles).outline()


def rebuilt(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The package with each member as ``change`` (of its name and content) gives it; without it for None."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def places(block: Block) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rows spanned, columns spanned and text of each cell."""
    return [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in block.cells]


def _parsed(xml: str) -> list[object]:
    return list(parse_xml(f"<w:body {SPACES}>{xml}</w:body>"))


__all__ = [
    "SPACES",
    "Word",
    "cell",
    "definition",
    "item",
    "level",
    "line",
    "listed",
    "outline",
    "par",
    "places",
    "rebuilt",
    "restart",
    "row",
    "run",
    "tbl",
]  # fmt: skip
