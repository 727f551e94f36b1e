"""Styles: what a paragraph or a run inherits (emphasis, hidden text, outline level, list)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.readers.docx.names import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    STYLE,
    VAL,
    Element,
    is_on,
    number,
    w,
)

BOLD, ITALIC, UNDERLINE, STRIKE, HIDDEN = 1, 2, 4, 8, 16
"""Bits of a run's look."""

SWITCHES = {
    w("b"): BOLD,
    w("i"): ITALIC,
    w("u"): UNDERLINE,
    w("strike"): STRIKE,
    w("dstrike"): STRIKE,
    w("vanish"): HIDDEN,
}
_TOGGLES = BOLD | ITALIC | STRIKE | HIDDEN
_HEADING = re.compile(r"heading (\d)$")


def direct(properties: Element | None) -> tuple[int, int]:
    """Which bits run properties decide on, and those that they turn on."""
    decided = on = 0
    if properties is not None:
        for child in properties:
            bit = SWITCHES.get(child.tag)
            if bit:
                decided |= bit
                if is_on(child):
                    on |= bit
    return decided, on


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. ``level`` is 1 for headings of the first level, 0 for text."""

    name: str = ""
    decided: int = 0
    on: int = 0
    level: int = 0
    list_id: int | None = None
    list_level: int | None = None
    ids: tuple[str, ...] = ()
    """The style's own identifier and those of its parents."""
    title: bool = False


class Styles:
    """The styles of a document, by identifier."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._found: dict[str, Style] = {}
        self.default = ""
        self.base = Style()
        if root is None:
            return
        decided, on = direct(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_PROPERTIES}"))
        self.base = Style(decided=decided, on=on)
        for style in root.iterchildren(w("style")):
            identifier = style.get(STYLE)
            if identifier is None:
                continue
            self._elements.setdefault(identifier, style)
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
                self.default = identifier

    def paragraph(self, identifier: str | None) -> Style:
        """A paragraph's style; the document's default for none."""
        return self._resolve(identifier if identifier in self._elements else self.default)

    def look(self, paragraph: Style, identifier: str | None) -> int:
        """The bits of a run's look from its paragraph's style and its own; toggles in both cancel out."""
        if identifier is None or identifier not in self._elements:
            return paragraph.on
        own = self._resolve(identifier, character=True)
        both = paragraph.on & own.on & _TOGGLES
        return ((paragraph.on & ~(own.decided & ~_TOGGLES)) | own.on) & ~both

    def element(self, identifier: str | None) -> Element | None:
        """The definition of a style."""
        return self._elements.get(identifier or "")

    def _resolve(self, identifier: str, *, character: bool = False) -> Style:
        found = self._found.get(identifier)
        if found is not None:
            return found
        chain: list[str] = []
        at: str | None = identifier
        while at in self._elements and at not in chain and len(chain) < 50:
            chain.append(at)
            parent = self._elements[at].find(w("basedOn"))
            at = parent.get(VAL) if parent is not None else None
        style = Style() if character else self.base
        for name in reversed(chain):
            style = _inherit(style, self._elements[name], name)
        self._found[identifier] = style
        return style


def _inherit(parent: Style, element: Element, identifier: str) -> Style:
    """A style's own settings laid over those of its parent."""
    name_element = element.find(w("name"))
    name = ((name_element.get(VAL) if name_element is not None else None) or identifier).strip().lower()
    decided, on = direct(element.find(RUN_PROPERTIES))
    level, list_id, list_level = parent.level, parent.list_id, parent.list_level
    properties = element.find(PARAGRAPH_PROPERTIES)
    if properties is not None:
        outline = number(properties.find(w("outlineLvl")))
        if outline is not None:
            level = outline + 1 if 0 <= outline < 9 else 0
        listed = properties.find(w("numPr"))
        if listed is not None:
            list_id = number(listed.find(w("numId")), list_id)
            list_level = number(listed.find(w("ilvl")), list_level)
    if match := _HEADING.match(name):
        level = int(match[1]) or level
    return Style(
        name,
        parent.decided | decided,
        (parent.on & ~decided) | on,
        level,
        list_id,
        list_level,
        (identifier, *parent.ids),
        name == "title",
    )
