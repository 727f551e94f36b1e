"""What stands within a paragraph: runs, breaks, links, fields, controls, notes and boxes, as they are seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pipeline.readers.docx.fields import CHECKED, UNCHECKED, Fields
from pipeline.readers.docx.names import (
    ALTERNATIVES,
    BOX,
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_PROPERTIES,
    GONE,
    MATH,
    RUN,
    RUN_PROPERTIES,
    VAL,
    WORD_2010,
    WRAPPERS,
    Element,
    chosen,
    is_on,
    w,
)
from pipeline.readers.docx.pages import Pages
from pipeline.readers.docx.styles import HIDDEN, SWITCHES, Style, Styles
from pipeline.readers.docx.symbols import FONTS, in_font, plain, symbol

DEEPEST = 60
"""Elements within elements of a paragraph; Word nests a handful."""

_PROMPT = re.compile(
    r"\s*(?:Click(?: or tap)?(?: here)? to (?:enter|add|choose|select)\b.{0,40}|Click here to enter .{0,40}"
    r"|Choose an item\.?|Choose a building block\.?|Select a date\.?|Enter (?:a date|text|any content).{0,80})\s*",
    re.I,
)
"""What Word writes into an empty control."""

_FONT, _FONT_NAMES = w("rFonts"), (w("ascii"), w("hAnsi"))
_CHAR_STYLE, _TEXT, _RUBY = w("rStyle"), w("t"), w("ruby")


@dataclass(slots=True)
class Inline:
    """What was found in one paragraph, and in those before it that run on in it."""

    pieces: list[tuple[str, int]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    page: int | None = None
    """Page on which the text begins."""
    blank: int = 0
    """Empty paragraphs right above."""


class InlineReader:
    """Reads paragraphs one after the other; holds what runs on from one to the next."""

    def __init__(self, styles: Styles, pages: Pages, notes: list[tuple[str, str]]) -> None:
        self._styles = styles
        self._pages = pages
        self._notes = notes
        """Takes kind (``footnote`` or ``endnote``) and identifier of each note referred to."""
        self._fields = Fields()
        self._style = Style()
        self._found = Inline()
        self._looks: dict[tuple[tuple[str, ...], str | None], int] = {}
        self._seen: dict[str, Callable[[Element, int], None]] = {
            w("t"): self._text,
            w("tab"): lambda e, look: self._add("\t", look),
            w("ptab"): lambda e, look: self._add("\t", look),
            w("br"): self._break,
            w("cr"): lambda e, look: self._add("\n", look),
            w("noBreakHyphen"): lambda e, look: self._add("-", look),
            w("sym"): self._symbol,
            w("fldChar"): lambda e, look: self._add(self._fields.mark(e), look),
            w("footnoteReference"): lambda e, look: self._note("footnote", e),
            w("endnoteReference"): lambda e, look: self._note("endnote", e),
            w("lastRenderedPageBreak"): lambda e, look: self._pages.rendered(),
            w("drawing"): lambda e, look: self._boxes(e),
            w("pict"): lambda e, look: self._boxes(e),
            w("object"): lambda e, look: self._boxes(e),
        }

    def read(self, paragraph: Element, style: Style, found: Inline) -> None:
        """Add what a paragraph holds to what was found."""
        self._style = style
        self._found = found
        self._children(paragraph, 0)

    def _children(self, element: Element, depth: int) -> None:
        for child in element:
            tag: Any = child.tag
            if tag == RUN:
                self._run(child, depth)
            elif tag in WRAPPERS:
                if depth < DEEPEST:
                    self._children(child, depth + 1)
            elif tag in GONE or not isinstance(tag, str):
                continue
            elif tag == CONTROL:
                self._control(child, depth)
            elif tag == ALTERNATIVES:
                choice = chosen(child)
                if choice is not None and depth < DEEPEST:
                    self._children(choice, depth + 1)
            elif tag.startswith(f"{{{MATH}}}oMath"):
                self._add(plain("".join(t.text or "" for t in child.iter(f"{{{MATH}}}t"))), 0)
            elif tag in self._seen:
                self._seen[tag](child, self._style.on)

    def _control(self, control: Element, depth: int) -> None:
        """A content control: a checkbox by its state, anything else by its content, unless that is Word's prompt."""
        state = checkbox(control)
        if state is not None:
            self._add((CHECKED if state else UNCHECKED) + " ", 0)
            return
        content = control.find(CONTROL_CONTENT)
        if content is not None and depth < DEEPEST and not is_prompt(control, content):
            self._children(content, depth + 1)

    def _run(self, run: Element, depth: int) -> None:
        look = self._style.on
        font = None
        for child in run:
            tag: Any = child.tag
            if tag == _TEXT:
                if child.text:
                    self._add(in_font(child.text, font) if font else plain(child.text), look)
            elif tag == RUN_PROPERTIES:
                look, font = self._look(child)
                if look & HIDDEN:
                    for mark in run.iterchildren(w("fldChar"), w("lastRenderedPageBreak")):
                        self._seen[mark.tag](mark, look)
                    return
            elif tag in self._seen:
                self._seen[tag](child, look)
            elif tag == ALTERNATIVES and depth < DEEPEST:
                choice = chosen(child)
                if choice is not None:
                    self._run(choice, depth + 1)
            elif tag == _RUBY and depth < DEEPEST:
                self._children(child, depth + 1)

    def _look(self, properties: Element) -> tuple[int, str | None]:
        """The bits of a run's look, and its font where that is one of symbols."""
        decided = on = 0
        inherited = self._style.on
        font = None
        for child in properties:
            tag = child.tag
            if tag in SWITCHES:
                bit = SWITCHES[tag]
                decided |= bit
                on |= bit if is_on(child) else 0
            elif tag == _CHAR_STYLE:
                key = (self._style.ids[:1], child.get(VAL))
                found = self._looks.get(key)
                if found is None:
                    found = self._looks[key] = self._styles.look(self._style, key[1])
                inherited = found
            elif tag == _FONT:
                name = (child.get(_FONT_NAMES[0]) or child.get(_FONT_NAMES[1]) or "").lower()
                font = name if name in FONTS else None
        return (inherited & ~decided) | on, font

    def _add(self, text: str, look: int) -> None:
        if not text or self._fields.hidden:
            return
        if self._found.page is None and not text.isspace():
            self._found.page = self._pages.text()
        self._fields.seen = True
        self._found.pieces.append((text, look))

    def _text(self, element: Element, look: int) -> None:
        if element.text:
            self._add(plain(element.text), look)

    def _break(self, element: Element, look: int) -> None:
        kind = element.get(w("type"))
        if kind == "page":
            self._pages.explicit()
        self._add(" " if kind in ("page", "column") else "\n", look)

    def _symbol(self, element: Element, look: int) -> None:
        self._add(symbol(element.get(w("char")), element.get(w("font"))), look)

    def _note(self, kind: str, element: Element) -> None:
        identifier = element.get(w("id"))
        if identifier is not None and not self._fields.hidden:
            self._notes.append((kind, identifier))

    def _boxes(self, element: Element) -> None:
        """Text boxes in a drawing: the outermost ones (those within them are found when they are read), each once."""
        todo = [element]
        while todo:
            at = todo.pop()
            if at.tag == BOX:
                self._found.boxes.append(at)
            elif at.tag == ALTERNATIVES:
                choice = chosen(at)
                todo.extend([choice] if choice is not None else [])
            else:
                todo.extend(reversed(at))


def checkbox(control: Element) -> bool | None:
    """State of a content control that is a checkbox; None for any other."""
    properties = control.find(CONTROL_PROPERTIES)
    box = properties.find(f"{{{WORD_2010}}}checkbox") if properties is not None else None
    if box is None:
        return None
    state = box.find(f"{{{WORD_2010}}}checked")
    return state is not None and state.get(f"{{{WORD_2010}}}val") in ("1", "true", "on")


def is_prompt(control: Element, content: Element) -> bool:
    """Whether a control shows Word's own prompt rather than something filled in."""
    properties = control.find(CONTROL_PROPERTIES)
    if properties is None or not is_on(properties.find(w("showingPlcHdr"))):
        return False
    return _PROMPT.fullmatch("".join(t.text or "" for t in content.iter(w("t")))) is not None
