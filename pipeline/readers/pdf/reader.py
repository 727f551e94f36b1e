"""The pdf reader: from a file's bytes to a document."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2 as pdfium

from pipeline.document import Block, Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import aligned, furniture, margins, tables
from pipeline.readers.pdf.columns import Line
from pipeline.readers.pdf.pages import Page, load
from pipeline.readers.pdf.paragraphs import Draft, Measure, blocks, drafts, limits
from pipeline.readers.pdf.text import Vocabulary
from pipeline.readers.pdf.unfolding import unfold

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
            if any(page.drawn for page in pages):
                raise UnreadableFile("no-text-layer", "no page has text, only pictures", INSTALL_TESSERACT)
            if document.warnings:
                raise UnreadableFile("damaged", "no page can be read", "save it again from its program")
            raise UnreadableFile("empty", "all pages are blank", "save it again from where it came")
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
        if page.empty and page.drawn:
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
    unfold(pages)
    running = furniture.strip(pages)
    entries, heads = margins.strip(pages)
    running.extend(Block("paragraph", text, page=number, part="header") for number, text in heads)
    vocabulary = Vocabulary(w.text for page in pages for s in page.segments for w in s.words)
    flows = {page.number: aligned.flow(page.segments, page.number, vocabulary) for page in pages}
    for parts in flows.values():
        for part in parts:
            limits([item for item in part if isinstance(item, Line)])
    measure = Measure.of(item for parts in flows.values() for part in parts for item in part if isinstance(item, Line))
    ordered: list[Line | tables.Table] = []
    for page in pages:
        found = [tables.ruled(grid, words, page.number, measure, vocabulary) for grid, words in page.tables]
        ordered.extend(_merged(flows[page.number], found))
    placed = _placed(ordered, measure)
    written = [item for item in placed if isinstance(item, Draft)]
    blocks(written, measure, vocabulary)
    margins.attach(entries, written)
    body = [item.block if isinstance(item, Draft) else tables.block(item[1], item[0]) for item in placed]
    return _in_order(running, [block for block in body if block is not None])


def _merged(parts: list[list[Line | tables.Table]], ruled: list[tables.Table]) -> list[Line | tables.Table]:
    """What stands on a page with its ruled tables set between, from the top down."""
    found: list[Line | tables.Table] = []
    rest = sorted(ruled, key=lambda t: t.top)
    for part in parts:
        for item in part:
            top = item.top if isinstance(item, tables.Table) else item.baseline
            while rest and rest[0].top < top and len(parts) == 1:
                found.append(rest.pop(0))
            found.append(item)
    return [*found, *rest]


def _placed(ordered: list[Line | tables.Table], measure: Measure) -> list[Draft | tuple[int, tables.Table]]:
    """Lines put together to drafts, and tables that run on over pages to one, each with its first page."""
    placed: list[Draft | tuple[int, tables.Table]] = []
    waiting: list[Line] = []
    for item in ordered:
        if isinstance(item, Line):
            waiting.append(item)
            continue
        placed.extend(drafts(waiting, measure))
        last = placed[-1] if placed and not waiting else None
        waiting = []
        if isinstance(last, tuple) and (whole := tables.joined(last[1], item)) is not None:
            placed[-1] = (last[0], whole)
        else:
            placed.append((item.page, item))
    return [*placed, *drafts(waiting, measure)]


def _in_order(running: list[Block], body: list[Block]) -> list[Block]:
    """Headers before the body, footers after it."""
    headers = [b for b in running if b.part == "header"]
    footers = [b for b in running if b.part == "footer"]
    return [*headers, *body, *footers]


reader = PdfReader()
