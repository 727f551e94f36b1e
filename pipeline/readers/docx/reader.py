"""The reader of Word files: opens the package, reads its stories, puts the document together."""

from __future__ import annotations

from lxml import etree

from pipeline.document import Block, Document, Part, Warn
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx import locks
from pipeline.readers.docx.blocks import body_blocks, plain_blocks
from pipeline.readers.docx.counting import FORMATS
from pipeline.readers.docx.names import ID, SECTION, STYLE, VAL, Element, is_on, number, w
from pipeline.readers.docx.numbering import Numbering
from pipeline.readers.docx.package import Package, looks_like_word
from pipeline.readers.docx.story import StoryReader
from pipeline.readers.docx.styles import Styles

_CORE = {"title": "title", "creator": "author", "created": "created", "modified": "modified"}
"""Core properties by their names in the file, and the keys under which they stand in ``Document.meta``."""


class DocxReader:
    """Word files: docx, docm, dotx and dotm."""

    name = "docx"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")

    def recognises(self, data: bytes) -> bool:
        """Whether the content is a Word package, encrypted or not."""
        return looks_like_word(data) or locks.is_package(data)

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document.

        Raises
        ------
        pipeline.errors.UnreadableFile
            ``encrypted``, ``damaged`` or ``too-large``.
        """
        if locks.is_package(data):
            data = locks.opened(data, options.password)
        return _Reading(Package(data), name).document


class _Reading:
    """One file being read."""

    def __init__(self, package: Package, name: str) -> None:
        self.package = package
        root = package.body()
        self.links = package.relations(package.main)
        self._parts: dict[str, Element | None] = {}
        self.document = Document(name, "docx")
        styles_root = self._linked("styles")
        styles = Styles(styles_root)
        numbering = Numbering(self._linked("numbering"), _list_styles(styles_root))
        body = root.find(w("body"))
        self.sections = [s for s in root.iter(SECTION) if s.getparent().tag != w("sectPrChange")]
        self.story = StoryReader(styles, numbering, self.sections)
        found = list(body_blocks(self.story.read(body))) if body is not None else []
        notes = self._notes()
        headers, footers = self._running("header"), self._running("footer")
        self.document.blocks = [*headers, *found, *notes, *footers]
        self._pages()
        self._meta()
        self.document.warnings = [*package.warnings, *self.story.warnings]
        if not found:
            self.document.warnings.append(Warn("no-text", "the body of the file holds no text"))

    def _linked(self, kind: str) -> Element | None:
        """The first part that the main part links to as of a kind; read once."""
        if kind not in self._parts:
            named = (link.target for link in self.links.values() if link.kind == kind and not link.external)
            target = next(named, None)
            self._parts[kind] = self.package.part(target) if target is not None else None
        return self._parts[kind]

    def _notes(self) -> list[Block]:
        """Footnotes and endnotes in the order in which the text refers to them, numbered as printed."""
        found: list[Block] = []
        for kind in ("footnote", "endnote"):
            root = self._linked(f"{kind}s")
            if root is None:
                continue
            texts = {note.get(w("id")): note for note in root.iterchildren(w(kind))}
            count = 0
            form = self._note_format(kind)
            for identifier in [i for k, i in list(self.story.notes) if k == kind]:
                note = texts.pop(identifier, None)
                if note is None or note.get(w("type")) in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                count += 1
                blocks = list(plain_blocks(self.story.read(note), "note"))
                for block in blocks:
                    block.page = None
                if blocks and blocks[0].kind != "table":
                    blocks[0].number = blocks[0].number or FORMATS.get(form, str)(count)
                found.extend(blocks)
        return found

    def _note_format(self, kind: str) -> str:
        """How notes of a kind are counted."""
        settings = self._linked("settings")
        for holder in (*self.sections, settings):
            chosen = holder.find(f"{w(f'{kind}Pr')}/{w('numFmt')}") if holder is not None else None
            if chosen is not None:
                return chosen.get(VAL) or "decimal"
        return "decimal" if kind == "footnote" else "lowerRoman"

    def _running(self, kind: Part) -> list[Block]:
        """Headers or footers, each text once; those of first and of even pages where the file has such."""
        settings = self._linked("settings")
        even = settings is not None and is_on(settings.find(w("evenAndOddHeaders")))
        found: list[Block] = []
        seen: set[str] = set()
        read: set[str] = set()
        for section in self.sections:
            for reference in section.iterchildren(w(f"{kind}Reference")):
                which = reference.get(w("type"))
                if (which == "even" and not even) or (which == "first" and not is_on(section.find(w("titlePg")))):
                    continue
                link = self.links.get(reference.get(ID) or "")
                if link is None or link.external or link.target in read:
                    continue
                read.add(link.target)
                root = self.package.part(link.target)
                for block in plain_blocks(self.story.read(root), kind) if root is not None else ():
                    block.page = None
                    if block.text not in seen:
                        seen.add(block.text)
                        found.append(block)
        return found

    def _pages(self) -> None:
        """How many pages there are; blocks of a file that does not tell have no page."""
        told = self._page_count()
        if self.story.pages.known:
            self.document.pages = max(self.story.pages.current, told or 0)
        elif told == 1:
            self.document.pages = 1
        else:
            self.document.pages = told
            for block in self.document.blocks:
                block.page = None

    def _page_count(self) -> int | None:
        for link in self.package.links.values():
            if link.kind == "extended-properties" and not link.external:
                root = self.package.part(link.target)
                pages = root.find("{*}Pages") if root is not None else None
                text = (pages.text or "").strip() if pages is not None else ""
                return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 6 and int(text) else None
        return None

    def _meta(self) -> None:
        """What the file's core properties say."""
        for link in self.package.links.values():
            if link.kind == "core-properties" and not link.external:
                root = self.package.part(link.target)
                for child in root if root is not None else ():
                    key = _CORE.get(etree.QName(child).localname) if isinstance(child.tag, str) else None
                    text = (child.text or "").strip()
                    if key and text:
                        self.document.meta.setdefault(key, text)


def _list_styles(root: Element | None) -> dict[str, int | None]:
    """The lists of list styles, by the style's identifier."""
    if root is None:
        return {}
    found = {}
    for style in root.iterchildren(w("style")):
        if style.get(w("type")) == "numbering":
            found[style.get(STYLE) or ""] = number(style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}"))
    return found


reader = DocxReader()

__all__ = ["DocxReader", "reader"]
