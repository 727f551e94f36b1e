"""From lines to blocks: headings, paragraphs, items and tables of Markdown and plain text as converters write it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipeline.document import Block, Emphasis
from pipeline.readers.marks import Mark, split_mark
from pipeline.readers.text.inline import plain
from pipeline.readers.text.tables import read_table, table_at

_ATX = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:\s+|(?=[A-Z]))(?P<title>.*?)(?:\s+#+)?\s*$")
_SETEXT = re.compile(r"^ {0,3}(?:=+|-+|~{3,})\s*$")
_RULE = re.compile(r"^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|[=~]{4,})\s*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")
_CAPS_TITLE = re.compile(
    r"^(?P<title>[A-Z][A-Z0-9’'&/,()–— -]{3,100}?[A-Z)’])[:.]?\s+(?=[A-Z][a-z’']|[ivx]{1,4}\.\s|[a-z]\)\s|\d)"
)
_SPEAKER = re.compile(r"\s*(?:[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,2}|ACTIONS?(?: ITEMS?)?)\s?:(?=\s|$)")
_RUN_IN = re.compile(r"\s(?=\d{1,2}\.\s[A-Z]{2}[A-Z’'&/ -]{5,})")
_COLUMN_GAP = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t+[ ]*)(?=\S)")
_ESCAPED_NUMBER = re.compile(r"^(\s*(?:\*\*|__)?\s*(?:[-*+]\s+)?\(?[0-9a-zA-Z]{1,4}(?:\.\d{1,3}){0,3})\\([.)])")

LONGEST_HEADING = 14
"""Words of a bold or numbered line that can still be a heading."""
WIDEST_WRAP = 140
"""Characters; text whose lines are longer was never wrapped, so that each line end means something."""
WRAP_SHARE = 0.82
"""A line that, with the next word, would reach this share of the usual width was wrapped by a program."""


@dataclass(slots=True)
class Draft:
    """A block's raw lines while they are gathered."""

    kind: str
    lines: list[str]
    page: int | None
    mark: Mark | None = None
    indent: int = 0
    level: int = 0
    alone: bool = False
    """Blank lines stand before and after: it may be a heading without marks."""
    breaks: list[bool] = field(default_factory=list)


def to_blocks(text: str, known: set[str] | None = None) -> tuple[list[Block], int | None]:
    """The blocks of a text, and its number of pages where form feeds part it into pages."""
    known = set() if known is None else known
    pages = text.split("\f")
    blocks: list[Block] = []
    for number, page in enumerate(pages, start=1):
        blocks += _Page(page.split("\n"), number if len(pages) > 1 else None, known).blocks()
    return _number_lists(_title_case_headings(blocks)), len(pages) if len(pages) > 1 else None


class _Page:
    """The lines of one page, read from top to bottom."""

    def __init__(self, lines: list[str], page: int | None, known: set[str]) -> None:
        self.lines = [
            _ESCAPED_NUMBER.sub(r"\1\2", line.expandtabs(4) if line.startswith("\t") else line) for line in lines
        ]
        self.page = page
        self.known = known
        self.width = _usual_width(self.lines)
        self.found: list[Block] = []
        self.draft: Draft | None = None
        self.indents: list[int] = []

    def blocks(self) -> list[Block]:
        """Read the page."""
        at = 0
        fenced = False
        blank = True
        while at < len(self.lines):
            line = self.lines[at].rstrip("\n")
            if _FENCE.match(line):
                self._close()
                fenced, at, blank = not fenced, at + 1, True
                continue
            if not line.strip():
                self._close(alone=True)
                at, blank = at + 1, True
                continue
            if _QUOTE.match(line):
                line = _QUOTE.sub("", line)
                if not line.strip():
                    self._close()
                    at += 1
                    continue
            size = table_at(self.lines, at) if "|" in line or line.lstrip().startswith("+") else 0
            if size:
                self._close()
                self.found.append(read_table(self.lines[at : at + size], self.page, self.known))
                at += size
                continue
            at += self._line(line, at, blank, fenced)
            blank = False
        self._close(alone=True)
        return [b for b in self.found if b.text.strip() or b.kind == "table"]

    def _line(self, line: str, at: int, blank: bool, fenced: bool) -> int:
        """Take in one line that is neither blank nor part of a table; how many lines were used."""
        if (head := _ATX.match(line)) and not fenced:
            self._close()
            self._heading(head.group("title"), len(head.group("marks")))
            self.indents = []
            return 1
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        if (
            self.draft is None
            and _SETEXT.match(below)
            and len(below.strip()) >= 3
            and not split_mark(line).bullet
            and len(line.split()) <= 20
        ):
            if below.strip()[0] == "=" or len(below.strip()) >= 0.5 * len(line.strip()):
                self._heading(line.strip(), 1 if below.strip()[0] == "=" else 2)
                self.indents = []
                return 2
        if _RULE.match(line):
            self._close()
            return 1
        indent = len(line) - len(line.lstrip())
        mark = split_mark(_unbold_mark(line))
        if mark.marked and mark.rest.strip() and not (self.draft and self._wraps_into(line, mark, indent)):
            self._close()
            self.draft = Draft("item", [mark.rest], self.page, mark, indent, self._level(indent, blank), alone=blank)
            return 1
        if self.draft is not None and self._continues(line, indent):
            self.draft.breaks.append(self._is_break(self.draft.lines[-1], line))
            if self.draft.breaks[-1] and self.draft.kind == "paragraph":
                self.draft.breaks.pop()
                self._close()
                self.draft = Draft("paragraph", [line.strip()], self.page, indent=indent)
            else:
                self.draft.lines.append(line.strip() if not line.endswith("  ") else line.lstrip())
            return 1
        self._close()
        if indent < 2:
            self.indents = []
        self.draft = Draft("paragraph", [line.lstrip()], self.page, indent=indent, alone=blank)
        return 1

    def _wraps_into(self, line: str, mark: Mark, indent: int) -> bool:
        """Whether a line that begins like an item is the wrapped rest of the one before ("… on page\n4. of the")."""
        assert self.draft is not None
        if mark.bullet or mark.checked is not None or self._is_break(self.draft.lines[-1], line):
            return False
        return (
            self.width is not None
            and self.draft.mark is None
            and len(self.draft.lines[-1]) > 0.8 * self.width
            and mark.rest[:1].islower()
        )

    def _continues(self, line: str, indent: int) -> bool:
        assert self.draft is not None
        if self.draft.kind == "item":
            return indent > self.draft.indent or not self._is_break(self.draft.lines[-1], line)
        return True

    def _is_break(self, before: str, line: str) -> bool:
        """Whether the end of a line means something, rather than that a program wrapped the text there."""
        if before.endswith(("  ", "\\")) or _SPEAKER.match(line):
            return True
        if self.width is None:
            return True
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        return (
            len(before.rstrip()) + 1 + len(first) + (self.draft.indent if self.draft else 0) < WRAP_SHARE * self.width
        )

    def _level(self, indent: int, blank: bool) -> int:
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + (1 if self.indents else 0):
            self.indents.append(indent)
        return len(self.indents) - 1

    def _close(self, alone: bool = False) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            return
        raw = draft.lines[0]
        for line, broken in zip(draft.lines[1:], [*draft.breaks, *[False] * len(draft.lines)], strict=False):
            if raw.endswith("-") and re.search(r"[a-z]-$", raw) and line[:1].islower() and not broken:
                raw = raw + line
            else:
                raw = raw.rstrip("\\").rstrip() + ("\n" if broken else " ") + line
        if draft.mark is None and len(pieces := _RUN_IN.split(raw)) > 1:
            for piece in pieces:
                self.draft = Draft("paragraph", [piece], draft.page)
                self._close(alone=alone)
            return
        text, emphasis = _tidy(*plain(raw.rstrip("\\").rstrip(), self.known))
        if not text:
            return
        mark = draft.mark or Mark(None, False, None, text, 0)
        block = Block(
            "paragraph", text, number=mark.number, checked=mark.checked, page=self.page, emphasis=tuple(emphasis)
        )
        if mark.bullet or mark.checked is not None:
            block.kind, block.level = "item", draft.level
        if not mark.bullet and mark.number is None and not block.checked and (inner := split_mark(text)).number:
            block = _shift(block, inner)
        if _is_bold_title(block) and not mark.bullet:
            self._heading_block(block, 3)
            return
        title = _CAPS_TITLE.match(block.text)
        if (
            block.kind == "paragraph"
            and title
            and (1 if block.number else 2) <= len(title.group("title").split()) <= LONGEST_HEADING
            and not title.group("title").startswith(_SPOKEN)
        ):
            self.found.append(Block("heading", title.group("title"), level=4, number=block.number, page=self.page))
            rest = block.text[title.end() :]
            cut = title.end()
            inner = split_mark(rest)
            self.found.append(
                replace(
                    block,
                    text=inner.rest,
                    number=inner.number,
                    emphasis=tuple(_moved(block.emphasis, cut + inner.offset)),
                )
            )
            return
        if draft.alone and alone and _is_caps_title(block):
            self._heading_block(block, 4)
            return
        if block.number and block.kind == "paragraph":
            block.kind = "item" if not (draft.alone and alone) else "paragraph"
            block.level = draft.level if block.kind == "item" else 0
        self.found.append(block)

    def _heading(self, raw: str, level: int) -> None:
        text, emphasis = _tidy(*plain(raw, self.known))
        block = Block("heading", text, level=level, page=self.page, emphasis=tuple(emphasis))
        self._heading_block(block, level)

    def _heading_block(self, block: Block, level: int) -> None:
        mark = split_mark(block.text)
        if mark.number and block.number is None and mark.rest.strip():
            block = _shift(block, mark)
        block.kind, block.level = "heading", level
        self.found.append(block)


_SPOKEN = (
    "ACTION",
    "RESOLVED",
    "AGREED",
    "NOTED",
    "DECISION",
    "TODO",
    "PRESENT",
    "APOLOGIES",
    "IN ATTENDANCE",
    "MOTION",
)
"""Capitals that mark a line rather than give it a title."""


def _tidy(text: str, emphasis: list[Emphasis]) -> tuple[str, list[Emphasis]]:
    """White space folded (column gaps become a tab), with the emphasis moved along."""
    text = _COLUMN_GAP.sub("\t", text)
    if not emphasis:
        return re.sub(r"[ \xa0]+", " ", text).strip(), []
    kept: list[str] = []
    place: list[int] = []
    for char in text:
        place.append(len(kept))
        char = " " if char == "\xa0" else char
        if char == " " and (not kept or kept[-1] in " \n\t"):
            continue
        kept.append(char)
    place.append(len(kept))
    lead = next((i for i, c in enumerate(kept) if c.strip()), 0)
    tidy = "".join(kept).strip()
    moved = [
        Emphasis(
            max(0, place[min(e.start, len(text))] - lead), min(len(tidy), place[min(e.end, len(text))] - lead), e.style
        )
        for e in emphasis
    ]
    return tidy, [e for e in moved if e.end > e.start]


def _moved(emphasis: tuple[Emphasis, ...], by: int) -> list[Emphasis]:
    return [Emphasis(max(0, e.start - by), e.end - by, e.style) for e in emphasis if e.end > by]


def _shift(block: Block, mark: Mark) -> Block:
    return replace(block, text=mark.rest, number=mark.number, emphasis=tuple(_moved(block.emphasis, mark.offset)))


def _unbold_mark(line: str) -> str:
    """A bullet or number set in bold together with what follows ("**4.** Reports", "**- Item") without the stars before it."""
    return re.sub(
        r"^(\s*)\*\*(?=(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-z]\)|\([a-z0-9]{1,3}\))\*\*\s)(\S+?)\*\*", r"\1\2", line
    )


def _is_bold_title(block: Block) -> bool:
    words = block.text.split()
    return (
        0 < len(words) <= LONGEST_HEADING
        and block.checked is None
        and block.has_style("bold")
        and "\t" not in block.text
        and (block.text[-1] not in ".;,!?" or len(words) <= 3)
        and not block.text.upper().startswith(_SPOKEN)
    )


def _is_caps_title(block: Block) -> bool:
    letters = [c for c in block.text if c.isalpha()]
    words = block.text.split()
    return (
        len(letters) >= 4
        and all(c.isupper() for c in letters)
        and len(words) <= 10
        and block.kind == "paragraph"
        and "\n" not in block.text
        and "\t" not in block.text
        and not block.text.upper().startswith(_SPOKEN)
    )


def _title_case_headings(blocks: list[Block]) -> list[Block]:
    """Short numbered paragraphs that stand alone over others ("4. Matters arising") become headings."""
    for index, block in enumerate(blocks):
        if block.kind != "paragraph" or not block.number:
            continue
        words = block.text.split()
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if len(words) > 8 or block.text[-1] in ".;,!?" or below is None or below.kind == "heading":
            continue
        if below.number and below.number.count(".") <= block.number.strip(".").count(".") and below.kind == "paragraph":
            continue
        block.kind, block.level = "heading", 4
    return blocks


def _number_lists(blocks: list[Block]) -> list[Block]:
    """Lists in which each item is written "1." are numbered as a browser prints them."""
    run: list[Block] = []
    for block in [*blocks, Block("heading", "")]:
        if block.kind == "item" and block.number == "1." and (not run or run[0].level == block.level):
            run.append(block)
        elif run and block.kind == "item" and block.level > run[0].level:
            continue
        else:
            for number, item in enumerate(run, start=1):
                item.number = f"{number}."
            run = []
    return blocks


def _usual_width(lines: list[str]) -> int | None:
    """The width to which a program wrapped the text; None where the text is not wrapped."""
    lengths = sorted(
        len(line.rstrip())
        for line, below in pairwise(lines)
        if below.strip()
        and len(line.split()) > 3
        and not split_mark(below).marked
        and not below.lstrip().startswith(("#", "|"))
    )
    if len(lengths) < 3:
        return None
    width = lengths[int(0.9 * (len(lengths) - 1))]
    longest = max((len(line.rstrip()) for line in lines), default=0)
    if width > WIDEST_WRAP or longest > 2.2 * width or width < 40:
        return None
    return width
