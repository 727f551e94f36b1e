"""The pdf reader: from a file's bytes to a document."""

from __future__ import annotations

import contextlib
import gc
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium

from pipeline.document import Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import scans
from pipeline.readers.pdf.forms import filled
from pipeline.readers.pdf.layout import layout
from pipeline.readers.pdf.pages import Page, load
from pipeline.readers.pdf.rebuilding import rebuilt
from pipeline.stages import step

PAGES = 500
"""Most pages read of one file."""
MORE = 1.5
"""How many times as many words as a page's text must be found in a picture on it that is text."""
POOR = 0.7
"""Mean confidence of a recognised page below which its text is not to be trusted."""


class PdfReader:
    """Reads PDF files by the positions of their words."""

    name = "pdf"
    suffixes = (".pdf",)

    def recognises(self, data: bytes) -> bool:
        """Whether the file has a PDF header near its beginning, as viewers ask for."""
        return b"%PDF-" in data[:1024]

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`."""
        with _uncollected():
            return self._read(data, name, options)

    def _read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        document = Document(name, self.name)
        pdf = _open(data, options, document)
        try:
            document.pages, document.meta = len(pdf), _meta(pdf)
            pages = _pages(pdf, document, options)
        finally:
            pdf.close()
        if all(page.empty for page in pages):
            if any(page.drawn for page in pages):
                if document.ocr:
                    raise UnreadableFile("no-text-found", "no text was found in the pictures of the pages")
                raise UnreadableFile("no-text-layer", "no page has text, only pictures", _advice(options))
            if document.warnings:
                raise UnreadableFile("damaged", "no page can be read", "save it again from its program")
            raise UnreadableFile("empty", "all pages are blank", "save it again from where it came")
        document.blocks = layout(pages)
        return document


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles, which words by the thousand set off and which finds none among them."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _open(data: bytes, options: ReadOptions, document: Document) -> Any:
    """The file opened by pdfium; one that lost its end is put together again as far as it goes."""
    try:
        return _loaded(data, options)
    except pdfium.PdfiumError as error:
        reason = str(error).lower()
        if "password" in reason or "security" in reason:
            raise UnreadableFile("encrypted", "the file is protected by a password", "give the password") from error
        try:
            pdf = _loaded(rebuilt(data), options)
        except pdfium.PdfiumError:
            raise UnreadableFile("damaged", "the file is damaged", "save it again from its program") from error
    document.warnings.append(Warn("damaged", "the file is damaged or cut off; what is left of it was read"))
    return pdf


def _loaded(data: bytes, options: ReadOptions) -> Any:
    pdf = pdfium.PdfDocument(data, password=options.password)
    if len(pdf) < 1:
        pdf.close()
        raise pdfium.PdfiumError("no pages")
    return pdf


def _pages(pdf: Any, document: Document, options: ReadOptions) -> list[Page]:
    pages: list[Page] = []
    count = len(pdf)
    if count > PAGES:
        document.warnings.append(
            Warn("too-many-pages", f"only the first {PAGES} of {count} pages were read", PAGES + 1)
        )
    scanned = 0
    for index in range(min(count, PAGES)):
        try:
            handle = filled(pdf, index)
        except pdfium.PdfiumError:
            document.warnings.append(Warn("damaged-page", "the page is damaged and was left out", index + 1))
            continue
        try:
            page = load(handle, index + 1)
            if page.drawn or (options.ocr == "force" and not (page.empty and not page.drawn)):
                scanned += 1
                page = _picture(handle, page, document, options, scanned)
        except pdfium.PdfiumError:
            document.warnings.append(Warn("damaged-page", "the page is damaged and was left out", index + 1))
            continue
        finally:
            handle.close()
        pages.append(page)
    return pages


def _picture(handle: Any, page: Page, document: Document, options: ReadOptions, scanned: int) -> Page:
    """A page read from its picture where that can be done; the page as it is, with a warning, where not."""
    code, reason = "no-text-layer", "the page has no text, only a picture"
    if page.drawn and not page.empty:
        reason = "most of the page is a picture, and only the rest has text"
    elif not page.empty:
        code, reason = "not-recognised", "the text of the page is that of the file, not of its picture"
    if options.ocr == "never" or not scans.available():
        document.warnings.append(Warn(code, f"{reason}; {_advice(options)}", page.number))
        return page
    if scanned > scans.PAGES:
        document.warnings.append(
            Warn(code, f"{reason}; no more than {scans.PAGES} pages of a file are recognised: split it", page.number)
        )
        return page
    try:
        found = scans.recognised(handle, page.number)
        step()
    except scans.NotRecognised as error:
        document.warnings.append(Warn("not-recognised", f"Tesseract failed on the page: {error}", page.number))
        return page
    if page.drawn and found.words < MORE * page.words:  # the picture is one, not text
        return page
    document.ocr = True
    if found.confidence is None:
        document.warnings.append(Warn("no-text-found", "no text was found in the picture of the page", page.number))
    elif found.confidence < POOR:
        document.warnings.append(
            Warn("poor-scan", f"the text of the page is hard to read ({found.confidence:.0%} sure)", page.number)
        )
    return found


def _advice(options: ReadOptions) -> str:
    """What to do about a page that is a picture."""
    return "read it again with --ocr auto" if options.ocr == "never" else scans.HOW_TO_INSTALL


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


reader = PdfReader()
