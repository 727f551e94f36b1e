"""The reader of formats that LibreOffice turns into docx, which :mod:`pipeline.readers.docx` then reads."""

from __future__ import annotations

import io
import zipfile

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx import locks
from pipeline.readers.docx.package import OLE
from pipeline.readers.docx.reader import DocxReader
from pipeline.readers.office import converting

LARGEST_MANIFEST = 2**20
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT = b"application/vnd.oasis.opendocument.text"
_LONG_NAMES = {
    "doc": "Word 97 to 2003",
    "odt": "OpenDocument text",
    "rtf": "rich text",
}


class OfficeReader:
    """Reads doc, odt and rtf by way of LibreOffice, where that is installed."""

    name = "doc, odt or rtf"
    suffixes = (".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf")

    def recognises(self, data: bytes) -> bool:
        """Whether the content is of one of the formats."""
        return kind_of(data) is not None

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; its format is that of the file.

        Raises
        ------
        pipeline.errors.UnreadableFile
            ``no-libreoffice``, ``encrypted``, ``damaged`` or ``too-large``.
        """
        kind = kind_of(data) or "doc"
        if kind == "doc" and locks.locked(data):
            data = locks.opened(data, options.password)
        if kind == "odt" and _is_locked(data):
            raise UnreadableFile(
                "encrypted", "the file is protected by a password", "open it and save it without the password"
            )
        if not converting.available():
            raise UnreadableFile(
                "no-libreoffice",
                f"the file is in the format {_LONG_NAMES[kind]}",
                f"convert it to docx, or {converting.HOW_TO_INSTALL} and read it again",
            )
        document = DocxReader().read(converting.to_docx(data, kind), name, options)
        document.format = kind
        return document


def kind_of(data: bytes) -> str | None:
    """``doc``, ``odt`` or ``rtf``, told by the content; None for anything else."""
    if data.startswith(OLE):
        return "doc" if "WordDocument".encode("utf-16-le") in data else None
    if data.startswith(b"PK\x03\x04") and _OPEN_DOCUMENT in data[:200]:
        return "odt"
    beginning = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"{\\rtf"):
        return "rtf"
    return (
        "odt" if beginning.startswith(b"<?xml") and b"office:document" in beginning and _FLAT in data[:8192] else None
    )


def _is_locked(data: bytes) -> bool:
    """Whether the manifest of an OpenDocument file says that its parts are encrypted."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("META-INF/manifest.xml") as stream:
            return b"encryption-data" in stream.read(LARGEST_MANIFEST)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return False


reader = OfficeReader()
