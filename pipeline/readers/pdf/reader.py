"""The pdf reader: from a file's bytes to a document."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2 as pdfium

from pipeline.document import Block, Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import furniture, tables
from pipeline.readers.pdf.columns import Line, lines
from pipeline.readers.pdf.pages import Page, load
from pipeline.readers.pdf.paragraphs import Draft, Measure, blocks, drafts, limits
from pipeline.readers.pdf.text import Vocabulary

PAGES = 500
"""Most pages read of one file."""
INSTALL_TESSERACT = "install Tesseract (Debian, Ubuntu: tesseract-ocr) and read the file again"


class PdfReader:
    """Reads PDF files by the positions of their words."""

    name = "pdf"
    suffixes = (".pdf",)

    def recognises(self, data: bytes) -> bool:
        """Whether the file has a PDF header near its beginning, as viewers ask for."""
        return b"%PDF-" in data[:1024]

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`."""
        pdf = _open(data, options)
        try:
            document = Document(name, self.name, pages=len(pdf), meta=_meta(pdf))
            pages = _pages(pdf, document)
        finally:
            pdf.close()
        if all(page.empty for page in pages):
            raise UnreadableFile("no-text-layer", "no page has text, only pictures", INSTALL_TESSERACT)
        document.blocks = layout(pages)
        return document


def _open(data: bytes, options: ReadOptions) -> Any:
    try:
        pdf = pdfium.PdfDocument(data, password=options.password)
        if len(pdf) < 1:
            pdf.close()
            raise UnreadableFile("damaged", "the file has no pages", "save it again from its program")
        return pdf
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableFile("encrypted", "the file is protected by a password", "give the password") from error
        raise UnreadableFile("damaged", "the file is damaged", "save it again from its program") from error


def _pages(pdf: Any, document: Document) -> list[Page]:
    pages: list[Page] = []
    count = len(pdf)
    if count > PAGES:
        document.warnings.append(
            Warn("too-many-pages", f"only the first {PAGES} of {count} pages were read", PAGES + 1)
        )
    for index in range(min(count, PAGES)):
        try:
            handle = pdf[index]
        except pdfium.PdfiumError:
            document.warnings.append(Warn("damaged-page", "the page is damaged and was left out", index + 1))
            continue
        try:
            page = load(handle, index + 1)
        except pdfium.PdfiumError:
            document.warnings.append(Warn("damaged-page", "the page is damaged and was left out", index + 1))
            continue
        finally:
            handle.close()
        if page.empty:
            document.warnings.append(
                Warn("no-text-layer", f"the page has no text, only a picture; {INSTALL_TESSERACT}", index + 1)
            )
        pages.append(page)
    return pages


def _meta(pdf: Any) -> dict[str, str]:
    wanted = {
        "Title": "title",
        "Author": "author",
        "Subject": "subject",
        "CreationDate": "created",
        "ModDate": "modified",
    }
    found: dict[str, str] = {}
    for key, value in pdf.get_metadata_dict().items():
        if key in wanted and value.strip("\x00 \t\r\n"):
            found[wanted[key]] = _day(value) if key.endswith("Date") else value.strip("\x00 \t\r\n")
    return found


def _day(value: str) -> str:
    match = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", value)
    return "-".join(match.groups()) if match else value


def layout(pages: list[Page]) -> list[Block]:
    """Blocks in reading order from the words of all pages."""
    running = furniture.strip(pages)
    flows: dict[int, list[Line]] = {}
    for page in pages:
        flows[page.number] = lines(page.segments, page.number)
        limits(flows[page.number])
    measure = Measure.of(line for page in pages for line in flows[page.number])
    vocabulary = Vocabulary(w.text for page in pages for s in page.segments for w in s.words)
    body: list[Block] = []
    waiting: list[Line] = []
    pending: tuple[int, tables.Table] | None = None
    everything: list[Draft | tuple[int, tables.Table]] = []

    def flush() -> None:
        everything.extend(drafts(waiting, measure))
        waiting.clear()

    for page in pages:
        found = [tables.ruled(grid, words, page.number, measure, vocabulary) for grid, words in page.tables]
        rest = flows[page.number]
        for one in found:
            above = [line for line in rest if line.baseline < one.top + 2]
            rest = [line for line in rest if line.baseline >= one.top + 2]
            waiting.extend(above)
            if pending is not None and not waiting and (whole := tables.joined(pending[1], one)) is not None:
                pending = (pending[0], whole)
                everything[-1] = pending
                continue
            flush()
            pending = (one.page, one)
            everything.append(pending)
        waiting.extend(rest)
    flush()
    blocks([d for d in everything if isinstance(d, Draft)], measure, vocabulary)
    for item in everything:
        if isinstance(item, Draft):
            if item.block is not None:
                body.append(item.block)
        else:
            body.append(tables.block(item[1], item[0]))
    return _in_order(running, body)


def _in_order(running: list[Block], body: list[Block]) -> list[Block]:
    """Headers before the body, footers after it."""
    headers = [b for b in running if b.part == "header"]
    footers = [b for b in running if b.part == "footer"]
    return [*headers, *body, *footers]


reader = PdfReader()
