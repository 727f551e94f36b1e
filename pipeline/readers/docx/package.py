"""The zip package around a Word document, opened under limits: nothing is fetched or expanded without bound."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.document import Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.docx.names import PACKAGE, STRICT, Element

LARGEST_PART = 24 * 2**20
"""Bytes of XML of one part; its tree takes some twenty times as much memory."""
LARGEST_RATIO = 400
"""How many times larger than its compressed form a part over ``SMALL`` may be; documents reach about 60."""
SMALL = 2**20
MOST_MEMBERS = 20_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of a compound file: an encrypted package or a document of Word 97 to 2003."""

_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another; ``kind`` is the last word of its type."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file.

    Raises
    ------
    UnreadableFile
        ``damaged`` where it is no package or holds no document, ``too-large`` where it would grow beyond the limits.
    """

    def __init__(self, data: bytes) -> None:
        self.warnings: list[Warn] = []
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN_ZIP as error:
            raise UnreadableFile(
                "damaged", "the Word file is cut off or damaged", "get it again from where it came"
            ) from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise UnreadableFile("too-large", f"the Word file holds {len(members)} parts", "it is no common document")
        self._members = {info.filename.lstrip("/").replace("\\", "/").lower(): info for info in members}
        self.links = self.relations("")
        """The links of the package itself."""
        self.main = self._main()

    def _main(self) -> str:
        """Name of the part that holds the body."""
        for relation in self.links.values():
            if relation.kind == "officeDocument" and relation.target.lower() in self._members:
                return relation.target
        if "word/document.xml" in self._members:
            return "word/document.xml"
        raise UnreadableFile("damaged", "the file is a zip archive without a Word document in it", "save it as docx")

    def body(self) -> Element:
        """The root of the main part.

        Raises
        ------
        UnreadableFile
            Where it can't be read or is no Word document.
        """
        root = self.part(self.main, needed=True)
        if root is None or not isinstance(root.tag, str) or not root.tag.endswith("}document"):
            raise UnreadableFile("damaged", "the file is no Word document", "save it as docx")
        return root

    def part(self, name: str, *, needed: bool = False) -> Element | None:
        """The root element of a part; None where it is not there or, with a warning, can't be read."""
        info = self._members.get(name.lower())
        if info is None:
            return None
        try:
            root, whole = parse(self._content(info))
        except (*_BROKEN_ZIP, etree.LxmlError, _TooLarge) as error:
            too_large = isinstance(error, _TooLarge)
            message = f"the part {posixpath.basename(name)[:60]} " + (
                "is too large to be read" if too_large else "can't be read"
            )
            if needed:
                code, advice = (
                    ("too-large", "split it") if too_large else ("damaged", "get it again from where it came")
                )
                raise UnreadableFile(code, message, advice) from error
            self.warnings.append(Warn("part-too-large" if too_large else "damaged-part", message))
            return None
        if not whole:
            self.warnings.append(
                Warn(
                    "damaged-part",
                    f"the part {posixpath.basename(name)[:60]} is damaged and was read as far as it goes",
                )
            )
        return root

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise zipfile.BadZipFile("encrypted member")
        if info.file_size > LARGEST_PART:
            raise _TooLarge
        pieces: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            try:
                while piece := stream.read(SMALL):  # what the directory says of the size need not be true
                    size += len(piece)
                    if size > LARGEST_PART or (size > SMALL and size > LARGEST_RATIO * max(info.compress_size, 1)):
                        raise _TooLarge
                    pieces.append(piece)
            except _BROKEN_ZIP:
                if not pieces:
                    raise
                pieces.append(b"\0")  # cut: the parser stops here and keeps what stands before
        return b"".join(pieces)

    def relations(self, part: str) -> dict[str, Relation]:
        """The links from a part (the package itself for an empty name), by their identifiers."""
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return dict(_relations(root, folder)) if root is not None else {}


class _TooLarge(Exception):
    """A part beyond the limits."""


def _relations(root: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for link in root.iter(f"{{{PACKAGE}}}Relationship"):
        target = link.get("Target") or ""
        external = link.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(target if target.startswith("/") else posixpath.join(folder, target)).lstrip(
                "/"
            )
        yield link.get("Id") or "", Relation((link.get("Type") or "").rsplit("/", 1)[-1], target, external)


def parse(content: bytes) -> tuple[Element, bool]:
    """The root element of a part and whether all of it could be read; no entity is expanded and nothing is fetched.

    Raises
    ------
    lxml.etree.LxmlError
        Where nothing can be read.
    """
    for strict, common in STRICT:
        content = content.replace(strict, common)
    try:
        return etree.fromstring(content, _parser(recover=False)), True
    except etree.XMLSyntaxError:
        root = etree.fromstring(content, _parser(recover=True))
        if root is None:
            raise
        return root, False


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def looks_like_word(data: bytes) -> bool:
    """Whether a file's content is a Word package, whole or not."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    if b"word/" in data or b"word\\" in data:
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo("[Content_Types].xml")
            if info.file_size > SMALL:
                return False
            with archive.open(info) as stream:
                return b"wordprocessingml.document.main" in stream.read(SMALL)
    except _BROKEN_ZIP:
        return False
