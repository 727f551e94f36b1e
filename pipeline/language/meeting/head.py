"""The head of the minutes: its lines, and the labelled facts anywhere in lines, tables and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.attendance.labels import label_of
from pipeline.language.meeting.patterns import BODY_END, LABELS, OF_ACTIONS, QUALIFIED, TELEPHONE, TIMED

LONGEST_HEAD = 24
"""Blocks of the body in which the meeting introduces itself."""
ANYWHERE = ("next", "end")
"""Labels that count wherever they stand, not only at the head."""
LONGEST_LABEL = 7
"""Words."""
_LABEL = re.compile(r"^\W*(?P<label>[A-Za-z][A-Za-z /&,()'’-]{1,48}?)\s*(?:[:;]|[-–—]\s|\t)\s*(?P<value>.*)$", re.S)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document: its text, and where it begins in the ``Doc``."""

    text: str
    start: int
    block: int
    heading: bool = False
    part: str = "body"
    depth: int = 0
    """0 of what is no item of a list, 1 of an item, 2 and more of one within an item or with a box."""

    @property
    def end(self) -> int:
        """Past its last character."""
        return self.start + len(self.text)


def lines_of(doc: Doc, block: int) -> Iterator[Line]:
    """The lines of a block; those of a table are its cells' lines."""
    layout = doc._.layout
    found = layout.document.blocks[block]
    depth = 1 + max(found.level, int(found.checked is not None)) if found.kind == "item" else 0
    pieces = [(c.start, c.text) for c in found.cells] if found.kind == "table" else [(0, found.text)]
    for start, text in pieces:
        at = start
        for line in text.split("\n"):
            if line.strip():
                yield Line(line, layout.char(block, at), block, found.kind == "heading", found.part, depth)
            at += len(line) + 1


def head_lines(doc: Doc) -> list[Line]:
    """Lines before the business begins, and those of running headers and footers behind them."""
    document: Document = doc._.layout.document
    found: list[Line] = []
    count = 0
    listed = False
    for index, block in document.body():
        if not block.text.strip():
            continue
        count += 1
        numbered = block.number is not None and count > 3 and not TELEPHONE.match(f"{block.number} {block.text}")
        if count > LONGEST_HEAD or (numbered and count > 4) or (count > 2 and BODY_END.match(block.text)):
            break
        if count > 1 and TIMED.match(block.text):
            break
        label = label_of(block.text)
        if listed and label is None and (block.kind == "heading" or block.number is not None):
            break
        listed = listed or label is not None
        if label is not None and block.kind != "table" and count > 1:
            if block.text.count("\n") and not label.sure:
                found += _cut(doc, index)
            continue
        if len(block.text.split()) > 60 and block.kind != "table":
            first = next(lines_of(doc, index))
            found.append(Line(first.text[:250], first.start, index))
            if count > 3:
                break
            continue
        found += _cut(doc, index)
    for index, block in enumerate(document.blocks):
        if block.part in ("header", "footer"):
            found += lines_of(doc, index)
    return found


def _cut(doc: Doc, block: int) -> Iterator[Line]:
    """The lines of a block, each cut before the labels that stand in it."""
    return (piece for line in lines_of(doc, block) for piece in _pieces(line))


def beginning(document: Document) -> int:
    """Blocks of the body before the page's own title, where what the site has on every page stands above it."""
    title = document.meta.get("title", "").casefold()
    texts = [(b.kind, b.text.strip().casefold()) for _, b in document.body() if b.text.strip()]
    own = (n for n, (kind, text) in enumerate(texts) if kind == "heading" and " " in text and title.startswith(text))
    return next(own, 0)


def labelled(doc: Doc) -> dict[str, list[Line]]:
    """The values of labels by what they announce, in reading order.

    A value stands behind a colon, in the cell beside or below its label, or in the block under a label that is a heading
    or a line of its own.
    """
    document: Document = doc._.layout.document
    found: dict[str, list[Line]] = {}

    body = [i for i, b in document.body() if b.text.strip()]
    head = beginning(document) + LONGEST_HEAD
    late = body[head] if len(body) > head else len(document.blocks)

    def add(name: str, line: Line) -> None:
        if line.text.strip() and (line.block < late or name in ANYWHERE):
            found.setdefault(name, []).append(line)

    for order, index in enumerate(body):
        block = document.blocks[index]
        if block.kind == "table":
            for name, line in _table(doc, index):
                add(name, line)
            continue
        lines = list(lines_of(doc, index))
        for number, line in enumerate(lines):
            for piece in _pieces(line):
                announced, value = split_label(piece)
                if announced is None:
                    continue
                if value is not None and value.text.strip():
                    add(announced, value)
                elif number + 1 < len(lines):
                    add(announced, lines[number + 1])
                elif order + 1 < len(body):
                    following = body[order + 1]
                    if announced == "chair" and document.blocks[following].kind == "heading":
                        continue
                    for line_ in list(lines_of(doc, following))[:12]:
                        add(announced, line_)
    return found


def in_front_matter(document: Document) -> Iterator[tuple[str, Line]]:
    """What the file says of the meeting apart from its text; days excepted, which may be those of publication."""
    for key, value in document.meta.items():
        name = meaning(key.replace("_", " "))
        if name in FRONT_MATTER and value.strip():
            yield name, Line(value, -1, 0, part="header")


FRONT_MATTER = ("chair", "venue", "start", "end", "body")
"""Labels that count in front matter."""


def _pieces(line: Line) -> Iterator[Line]:
    """A line, cut before each further label that stands in it ("Date: 3 May    Time: 7pm", "Committee of Ash Chair: Jo Moss")."""
    at = 0
    for colon in re.finditer(r"(?<=\w)[ \t]?:(?=\s+\S)", line.text) if line.text.count(":") else ():
        cut = _label_before(line.text, at, colon.start())
        if cut is not None:
            yield Line(
                line.text[at:cut].rstrip(" \t|,"), line.start + at, line.block, line.heading, line.part, line.depth
            )
            at = cut
    yield Line(line.text[at:], line.start + at, line.block, line.heading, line.part, line.depth)


def _label_before(text: str, start: int, colon: int) -> int | None:
    """Where a label begins that ends at a colon and stands behind something else; None where there is none."""
    if meaning(text[start:colon]) is not None:
        return None
    words = list(re.finditer(r"[^\s|,;.]+", text[start:colon]))[-LONGEST_LABEL:]
    for word in words:
        at = start + word.start()
        before = text[start:at].rstrip(" \t|,*_")
        if not before or not word.group()[:1].isupper() or before.endswith(":"):
            continue
        name = meaning(text[at:colon])
        last = re.search(r"[A-Za-z'’-]+$", before)
        if name in WITHIN and not (last and (name == "date" or last[0].islower() or QUALIFIED.fullmatch(last[0]))):
            return at
        wide = re.search(r"\t|\s{3,}|\|$", text[len(before) + start : at]) is not None
        if name is not None and wide:
            return at
    return None


WITHIN = ("date", "start", "venue", "chair", "next")
"""Labels before which a line is cut, whatever stands before them."""


def split_label(line: Line) -> tuple[str | None, Line | None]:
    """What a line announces, and its value as a line; (None, None) where it opens with no label."""
    match = _LABEL.match(line.text)
    if match:
        name = meaning(match["label"])
        if name:
            return name, Line(match["value"], line.start + match.start("value"), line.block, False, line.part)
    name = meaning(line.text.strip(" :*_.–—-")) if len(line.text.split()) <= LONGEST_LABEL else None
    return name, None


def meaning(label: str) -> str | None:
    """What a label announces."""
    label = " ".join(label.split()).strip(" :*_.()")
    if len(label.split()) > LONGEST_LABEL:
        return None
    return next((name for name, pattern in LABELS if pattern.match(label)), None)


def _table(doc: Doc, index: int) -> Iterator[tuple[str, Line]]:
    layout = doc._.layout
    rows = [[c for c in row if c.text.strip()] for row in layout.document.blocks[index].rows]
    rows = [row for row in rows if row]
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            for line in (Line(t, layout.char(index, cell.start + o), index) for o, t in _offsets(cell.text)):
                name, value = split_label(line)
                if name is None:
                    continue
                if value is not None and value.text.strip():
                    yield name, value
                    continue
                beside = at + 1 < len(row) and meaning(row[at + 1].text) is None
                if beside:
                    yield name, Line(row[at + 1].text, layout.char(index, row[at + 1].start), index)
                if number + 1 == len(rows) or (len(rows) > 2 if name == "chair" else beside):
                    continue  # a column of chairs is that of many talks; a lone row below may be what the heads are of
                if not any(OF_ACTIONS.match(c.text) for c in row if c is not cell):
                    for c in (c for c in rows[number + 1] if c.column == cell.column):
                        yield name, Line(c.text, layout.char(index, c.start), index)


def _offsets(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
