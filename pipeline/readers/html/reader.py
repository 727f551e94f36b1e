"""The reader of web pages: from a file's bytes to a document."""

from __future__ import annotations

import codecs

from lxml import etree, html

from pipeline.document import Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx.blocks import body_blocks
from pipeline.readers.html.patterns import BEGINNING, CHARSET, DECLARATION, FRAGMENT
from pipeline.readers.html.walking import Walker
from pipeline.readers.text import encoding

MOSTLY = 0.7
"""Share of the lines that begin with an element, from which a text is the inside of a page."""
LONGEST = 20_000_000
"""Most characters read of one page."""


class HtmlReader:
    """Reads HTML, pages that word processors and wikis save included; nothing that a page refers to is fetched."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def recognises(self, data: bytes) -> bool:
        """Whether the content begins as a page does, or is the inside of one: elements in nearly every line."""
        start = data[:16384].replace(b"\0", b"")
        if BEGINNING.match(start):
            return True
        lines = [line for line in start.splitlines() if line.strip()]
        return FRAGMENT.match(start) is not None and sum(line.lstrip()[:1] == b"<" for line in lines) >= MOSTLY * len(
            lines
        )

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`."""
        text, warnings = _decoded(data)
        if len(text) > LONGEST:
            warnings.append(Warn("too-long", f"only the first {LONGEST} characters were read"))
        return page(text[:LONGEST], name, warnings)


def page(text: str, name: str, warnings: list[Warn]) -> Document:
    """The document of a page given as text.

    Raises
    ------
    UnreadableFile
        Where it holds no text.
    """
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(DECLARATION.sub("", text), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableFile("damaged", "the page can't be read", "save it again from where it came") from error
    walker = Walker()
    body = root.find("body")
    walker.walk(root if body is None else body)
    walker.flush()
    blocks = list(body_blocks(walker.entries))
    if not blocks:
        raise UnreadableFile("empty", "the page holds no text", "save it again from where it came")
    title = " ".join((root.findtext("head/title") or "").split())
    return Document(name, "html", blocks, meta={"title": title} if title else {}, warnings=warnings)


def _decoded(data: bytes) -> tuple[str, list[Warn]]:
    """The characters of a page: in the encoding that it names, where it can be read so, else as any text."""
    named = CHARSET.search(data[:4096])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            if not codecs.lookup(named[1].decode()).name.startswith("utf-16"):
                return data.decode(named[1].decode()), []
        except (LookupError, ValueError):
            pass
    return encoding.decode(data)


reader = HtmlReader()
