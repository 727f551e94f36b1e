"""The text reader: from a file's bytes to a document."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.document import Block, Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import ReadOptions
from pipeline.readers.text import directives, encoding, frontmatter, lines, wiki
from pipeline.readers.text.blocks import Parser
from pipeline.readers.text.patterns import MARKDOWN_SIGNS

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
HEADER_KEYS = ("title", "subtitle", "location", "venue")
DAY = re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d")
LONGEST_HEADER = 200
"""Characters of a value in front matter that is shown."""
LONGEST = 20_000_000
"""Most characters read of one file: no minutes are longer."""


class TextReader:
    """Reads plain text and Markdown; whichever it is, is told by the suffix and, without one, by the content."""

    name = "txt"
    suffixes = (".txt", ".text", ".rst", *MARKDOWN_SUFFIXES)

    def recognises(self, data: bytes) -> bool:
        """Whether the content decodes as text and belongs to no other format."""
        return encoding.recognises(data)

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`. Its format is ``md`` or ``txt``."""
        text, warnings = encoding.decode(data)
        if len(text) > LONGEST:
            warnings.append(Warn("too-long", f"only the first {LONGEST} characters were read"))
            text = text[:LONGEST]
        markdown = Path(name).suffix.lower() in MARKDOWN_SUFFIXES or is_markdown(text)
        if wiki.is_wiki(text):
            markdown, text = True, wiki.to_markdown(text)
        elif wiki.is_outline(text):
            text = wiki.outline_to_wiki(text)
        else:
            text = directives.shown(text)
        content, pages = lines.split(uncommented(text) if markdown else text)
        meta, start = frontmatter.split([" " * line.indent + line.text for line in content[: frontmatter.MOST_LINES]])
        markdown = markdown or start > 0
        blocks = Parser(content[start:], markdown=markdown).blocks()
        if meta and not blocks:
            within, _ = lines.split(frontmatter.told([" " * line.indent + line.text for line in content[:start]]))
            blocks = Parser(within, markdown=markdown).blocks()
        if not blocks and not meta:
            raise UnreadableFile("empty", "the file holds no text", "save it again from where it came")
        blocks = [*_header(meta), *blocks]
        return Document(name, "md" if markdown else "txt", blocks, pages, meta, warnings)


def _header(meta: dict[str, str]) -> list[Block]:
    """What front matter shows of the minutes to whoever opens the file: title, place and days, apart from the body."""
    shown = (value for key, value in meta.items() if key in HEADER_KEYS or DAY.search(value))
    return [Block("paragraph", value, part="header") for value in shown if len(value) <= LONGEST_HEADER]


def uncommented(text: str) -> str:
    """The text without HTML comments, which no page shows."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    return "".join([*pieces, text[at:]])


def is_markdown(text: str) -> bool:
    """Whether a text has signs of Markdown: two kinds, or two of a kind."""
    sample = text[:200_000]
    counts = [len(sign.findall(sample)) for sign in MARKDOWN_SIGNS.values()]
    return sum(count > 0 for count in counts) > 1 or max(counts) > 1


reader = TextReader()
