"""From lines to blocks: one pass over plain text or Markdown, forgiving as converters' output needs it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.document import Block, BlockKind
from pipeline.readers.marks import Mark, split_mark
from pipeline.readers.text import htmltable, inline, runin, tables
from pipeline.readers.text.headings import Headings, bold_line
from pipeline.readers.text.lines import Line, Measure, running, set_margins, tabbed
from pipeline.readers.text.patterns import (
    ATX,
    ATX_CLOSING,
    DEFINITION,
    DIV,
    ESCAPED_BOX,
    ESCAPED_MARK,
    FENCE,
    FOOTNOTE,
    INNER_BOX,
    ITEM_LABEL,
    LINE_BLOCK,
    LINK_DEFINITION,
    QUOTE,
    RULE,
    TIGHT_BULLET,
    WIKI_HEADING,
)

FAR = 20
"""Columns by which the lines of one paragraph may be indented differently."""
DEEPEST = 4
"""Quotations and fences within each other that are followed."""


@dataclass(slots=True)
class Draft:
    """A block whose lines are still coming in; ``source`` holds them as they stand in the file."""

    kind: BlockKind
    source: str
    last: Line
    indent: int = 0
    level: int = 0
    number: str | None = None
    checked: bool | None = None
    page: int | None = None
    margins: list[str] = field(default_factory=list)


class Parser:
    """Reads the lines of one text.

    Parameters
    ----------
    lines
        The lines, front matter taken off.
    markdown
        Whether emphasis, links, escapes and HTML are marks rather than text.
    measure
        How the file breaks its lines; worked out from ``lines`` where not given.
    depth
        How deep in quotations and fences the lines stand.
    """

    def __init__(
        self, lines: Sequence[Line], *, markdown: bool, measure: Measure | None = None, depth: int = 0
    ) -> None:
        self.markdown = markdown
        self.depth = depth
        self.found: list[Block] = []
        self.draft: Draft | None = None
        self.gap = True
        self.stack: list[int] = []
        self.short: dict[int, bool] = {}
        self.numbers: deque[str] = deque(maxlen=8)
        self.headings = Headings()
        self.lines = list(lines)
        if measure is None:
            self._furniture()
            set_margins(self.lines)
        self.measure = measure or Measure.of(self.lines)

    def blocks(self) -> list[Block]:
        """All blocks, in order."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if line.blank:
                if line.margin is not None:
                    self._margin(line.margin)
                else:
                    self._flush()
                    self.gap = True
                at += 1
            else:
                at = self._step(at)
                self.gap = False
        self._flush()
        if self.markdown and not self.depth:
            runin.renumber(self.found)
        return self.found

    def _furniture(self) -> None:
        """Set headers and footers apart, and close the gap of a page break within a sentence."""
        repeated = running(self.lines)
        seen: set[str] = set()
        for i in sorted(repeated):
            line = self.lines[i]
            if line.text not in seen:
                top = i == 0 or self.lines[i - 1].page != line.page
                self.found.append(
                    Block("paragraph", tabbed(line.text), part="header" if top else "footer", page=line.page)
                )
                seen.add(line.text)
        kept: list[Line] = []
        for i, line in enumerate(self.lines):
            if i in repeated:
                continue
            if kept and line.page is not None and not line.blank:
                above = next((k for k in reversed(range(max(0, len(kept) - 40), len(kept))) if kept[k].text), None)
                if above is not None and kept[above].page != line.page:
                    del kept[above + 1 :]
                    if not (line.text[0].islower() and kept[above].text[-1] not in ".!?:;"):
                        kept.append(Line("", page=line.page))
            kept.append(line)
        self.lines = kept

    def _step(self, at: int) -> int:
        """Read what begins on a line; returns the number of the line after it."""
        line = self.lines[at]
        if self.markdown and (lead := DEFINITION.match(line.text) or LINE_BLOCK.match(line.text)):
            line = self.lines[at] = replace(line, text=line.text[lead.end() :], hard=lead.group()[0] == "|")
        for special in (self._fence, self._html_table, self._quote, self._heading):
            if (end := special(at)) is not None:
                return end
        mark = self._mark(line)
        if not mark.marked and (self.draft is None or not self.measure.wraps(self.draft.last, line)):
            found = tables.read(self.lines, at, self._cell)
            if found is not None:
                self._flush()
                self.found.append(found[0])
                return found[1]
        if RULE.match(line.text) or (self.markdown and (LINK_DEFINITION.match(line.text) or DIV.match(line.text))):
            self._flush()
        elif self.markdown and (note := FOOTNOTE.match(line.text)):
            self._flush()
            text, emphasis = inline.render(line.text[note.end() :])
            self.found.append(Block("paragraph", text, part="note", emphasis=emphasis, page=line.page))
        elif mark.marked and self._begins_item(line, mark):
            self._item(at, mark)
        else:
            self._text(at)
        return at + 1

    def _cell(self, source: str) -> str:
        return inline.plain(source) if self.markdown else tabbed(source)

    # What takes several lines

    def _fence(self, at: int) -> int | None:
        fence = FENCE.match(self.lines[at].text) if self.markdown else None
        if fence is None:
            return None
        self._flush()
        for end in range(at + 1, len(self.lines)):
            if self.lines[end].text.startswith(fence.group(1)) and not self.lines[end].text.strip("`~"):
                inner = self.lines[at + 1 : end]
                self._inner(inner, markdown=False)
                return end + 1
        return at + 1

    def _html_table(self, at: int) -> int | None:
        if not self.markdown or not self.lines[at].text.lower().startswith("<table"):
            return None
        found = htmltable.read(self.lines, at)
        if found is None:
            return None
        self._flush()
        self.found.append(found[0])
        return found[1]

    def _quote(self, at: int) -> int | None:
        if not QUOTE.match(self.lines[at].text) or self.depth >= DEEPEST:
            return None
        self._flush()
        end, inner = at, []
        while end < len(self.lines) and (quote := QUOTE.match(self.lines[end].text)):
            rest = self.lines[end].text[quote.end() :]
            text = rest.strip()
            inner.append(replace(self.lines[end], text=text, indent=len(rest) - len(rest.lstrip())))
            end += 1
        self._inner(inner, markdown=self.markdown)
        return end

    def _inner(self, lines: Sequence[Line], *, markdown: bool) -> None:
        inner = Parser(lines, markdown=markdown, measure=self.measure, depth=self.depth + 1)
        inner.headings = self.headings
        self.found.extend(inner.blocks())

    # Headings

    def _heading(self, at: int) -> int | None:
        line = self.lines[at]
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if self.markdown and (atx := ATX.match(line.text)):
            if atx.group(2):
                self._title(line, ATX_CLOSING.sub("", atx.group(2)), self.headings.marked(len(atx.group(1))))
            return at + 1
        if wiki := WIKI_HEADING.match(line.text):
            self._title(line, wiki.group(2), self.headings.marked(len(wiki.group(1))))
            return at + 1
        continued = self.draft is not None and self.measure.wraps(self.draft.last, line)
        if continued:
            return None
        if below is not None and (level := self.headings.underlined(line, below, markdown=self.markdown)):
            self._title(line, line.text, self.headings.marked(level))
            return at + 2
        if self.markdown and (title := bold_line(line.text)) and (self.gap or self.draft is None):
            self._title(line, title, self.headings.emphasised())
            return at + 1
        return None

    def _title(self, line: Line, source: str, level: int) -> None:
        self._flush()
        self.stack.clear()
        text, emphasis = inline.render(source) if self.markdown else (tabbed(source), ())
        block = Block("heading", text, level=level, page=line.page, emphasis=emphasis, margin=line.margin)
        if text:
            self.found.append(_numbered(block))

    # Items

    def _mark(self, line: Line) -> Mark:
        if code := self.measure.code(line.text):
            return Mark(code["number"], False, None, line.text[code.end() :], code.end())
        return split_mark(self._source(line))

    def _source(self, line: Line) -> str:
        """A line's characters with an escaped or tight mark at its beginning put right."""
        text = line.text
        if text.startswith("-- "):
            text = text[1:]
        if self.markdown and "\\" in text:
            if escaped := ESCAPED_MARK.match(text):
                lead = escaped.group(4) or f"{escaped.group(2)}{escaped.group(3)}"
                text = lead + text[escaped.end() :]
            text = ESCAPED_BOX.sub(r"[\1]", text)
        return TIGHT_BULLET.sub(r"\1\2 ", text, count=1) if text[:1] in "*-" else text

    def _begins_item(self, line: Line, mark: Mark) -> bool:
        """Whether the mark of a line begins an item: not where a wrapped sentence goes on with a number."""
        if self.gap or self.draft is None or mark.bullet or mark.checked is not None or self.measure.code(line.text):
            return True
        bare = replace(line, text=mark.rest or line.text)
        if self.markdown and mark.number == self.draft.number and line.indent == self.draft.indent:
            return True
        if any(runin.follows(number, mark.number or "") for number in self.numbers):
            return True
        return not (self.measure.full(self.draft.last, bare) and self.measure.wraps(self.draft.last, bare))

    def _item(self, at: int, mark: Mark) -> None:
        line = self.lines[at]
        rest, checked = mark.rest, mark.checked
        if checked is None and (box := INNER_BOX.search(rest)):
            checked = box.group(1) in ("x", "X") if box.group(1) else box.group(2) in "☑☒✅"
            rest = rest[: box.start()] + rest[box.end() :]
        if mark.number is not None:
            self.numbers.append(mark.number)
        numbered = mark.number is not None and not mark.bullet and checked is None
        after_item = bool(self.found or self.draft) and self._listed(line.indent)
        if numbered and self.headings.numbered(
            self.lines, at, mark, self.measure, listed=after_item, markdown=self.markdown
        ):
            self._flush()
            self.stack.clear()
            level = self.headings.ranked(mark.number or "")
            text, emphasis = inline.render(rest) if self.markdown else (tabbed(rest), ())
            self.found.append(
                Block("heading", text, level, mark.number, page=line.page, margin=line.margin, emphasis=emphasis)
            )
            return
        self._flush()
        while self.stack and self.stack[-1] > line.indent + (len(self.stack) > 1):
            self.stack.pop()
        if not self.stack or line.indent > self.stack[-1] + 1:
            self.stack.append(line.indent)
        self.short[line.indent] = len(rest) < 60 and not rest.endswith(".")
        self.draft = Draft(
            "item", self._tidy(rest), line, line.indent, len(self.stack) - 1, mark.number, checked, line.page
        )
        if line.margin:
            self.draft.margins.append(line.margin)

    def _listed(self, indent: int) -> bool:
        """Whether the item before at an indentation is as short as a heading: then what follows is of its list."""
        last = self.draft or self.found[-1]
        return last.kind == "item" and last.number is not None and self.short.get(indent, False)

    # Paragraphs

    def _text(self, at: int) -> None:
        line = self.lines[at]
        draft = self.draft
        if draft is not None and not self.gap:
            hung = draft.kind == "item" and draft.last.indent > draft.indent >= line.indent
            shifted = draft.kind == "paragraph" and abs(line.indent - draft.last.indent) > FAR
            if self.measure.wraps(draft.last, line) and not hung and not shifted:
                self._add(line, "" if _hyphened(draft.last.text, line.text) else " ")
                return
            if self._same(draft, line):
                self._add(line, "\n")
                return
        level = self.headings.plain(self.lines, at, self.measure, markdown=self.markdown, first=not self.found)
        if level:
            self._title(line, line.text, level)
            return
        self._flush()
        if self.stack and line.indent <= self.stack[0]:
            self.stack.clear()
        self.draft = Draft("paragraph", self._tidy(self._source(line)), line, line.indent, page=line.page)
        if line.margin:
            self.draft.margins.append(line.margin)

    def _same(self, draft: Draft, line: Line) -> bool:
        """Whether a line that is no continuation of the sentence above still belongs to its block."""
        if draft.kind == "item" and line.indent > draft.indent and ITEM_LABEL.match(line.text):
            return True
        if self.measure.speaker(line.text) or self.headings.label(line.text):
            return False
        if draft.kind == "item":
            return line.indent > draft.indent
        if self.markdown:
            return True
        return bool(self.measure.width) and abs(line.indent - draft.last.indent) < 2

    def _add(self, line: Line, joiner: str) -> None:
        assert self.draft is not None
        self.draft.source += joiner + self._tidy(line.text)
        self.draft.last = line
        if line.margin:
            self.draft.margins.append(line.margin)

    def _margin(self, entry: str) -> None:
        if self.draft is not None:
            self.draft.margins.append(entry)
        elif self.found and self.found[-1].kind != "table":
            last = self.found[-1]
            last.margin = f"{last.margin} {entry}" if last.margin else entry

    def _tidy(self, source: str) -> str:
        return tabbed(source)

    def _flush(self) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            return
        text, emphasis = inline.render(draft.source) if self.markdown else (draft.source, ())
        if not any(map(str.isalnum, text)) and draft.number is None:
            return
        margin = " ".join(draft.margins) or None
        block = Block(
            draft.kind, text, draft.level, draft.number, draft.checked, margin, page=draft.page, emphasis=emphasis
        )
        if block.kind == "paragraph":
            block = _numbered(block)
        self.headings.body()
        after = next((n for n in reversed(self.numbers) if n[0].isdigit()), None)
        pieces = runin.split(block, after)
        self.numbers.extend(piece.number for piece in pieces if piece.number)
        self.found.extend(pieces)


def _numbered(block: Block) -> Block:
    """Take a number or checkbox that emphasis had hidden off the text of a heading or paragraph."""
    mark = split_mark(block.text)
    if not mark.rest or not (mark.number or mark.checked is not None):
        return block
    if block.kind == "paragraph" and mark.number and not (mark.rest[0].isupper() or mark.rest[0] in '“"('):
        return block  # "3.2 of 4 members"
    kind: BlockKind = "item" if block.kind == "paragraph" else block.kind
    return runin.part(block, mark.offset, len(block.text), number=mark.number, checked=mark.checked, kind=kind)


def _hyphened(above: str, below: str) -> bool:
    """Whether a line ends within a hyphenated word."""
    return (
        len(above) > 1
        and above[-1] == "-"
        and above[-2].isalpha()
        and below[:1].islower()
        and below.split(None, 1)[0] not in ("and", "or", "to")
    )
