"""What a paragraph says of itself, read in one pass."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.names import GONE, RUN_PROPERTIES, SECTION, VAL, Element, figure, is_on, number, w
from pipeline.readers.docx.styles import direct

_STYLE, _LIST, _LIST_ID, _LIST_LEVEL = w("pStyle"), w("numPr"), w("numId"), w("ilvl")
_OUTLINE, _ALIGNMENT, _BREAK, _FRAME, _DROP_CAP = (
    w("outlineLvl"),
    w("jc"),
    w("pageBreakBefore"),
    w("framePr"),
    w("dropCap"),
)


@dataclass(slots=True)
class Properties:
    """A paragraph's own settings; None or False where it leaves them to its style."""

    style: str | None = None
    list_id: int | None = None
    list_level: int | None = None
    outline: int | None = None
    """Level as a heading, 0 for text."""
    right: bool = False
    page_break: bool = False
    runs_on: bool = False
    """Whether its text runs on in the next paragraph: its end is deleted, or it is a drop cap."""
    section_end: bool = False
    mark_decided: int = 0
    mark_on: int = 0
    """Bits of the look of its end mark."""


def properties_of(element: Element | None) -> Properties:
    """The settings in a paragraph's ``w:pPr``."""
    found = Properties()
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag == _STYLE:
            found.style = child.get(VAL)
        elif tag == RUN_PROPERTIES:
            found.mark_decided, found.mark_on = direct(child)
            for inner in child:
                if inner.tag in GONE:
                    found.runs_on = True
        elif tag == _LIST:
            found.list_id, found.list_level = number(child.find(_LIST_ID)), number(child.find(_LIST_LEVEL))
        elif tag == _OUTLINE:
            level = figure(child.get(VAL))
            if level is not None:
                found.outline = level + 1 if 0 <= level < 9 else 0
        elif tag == _ALIGNMENT:
            found.right = child.get(VAL) in ("right", "end")
        elif tag == _BREAK:
            found.page_break = is_on(child)
        elif tag == _FRAME:
            found.runs_on = found.runs_on or child.get(_DROP_CAP) in ("drop", "margin")
        elif tag == SECTION:
            found.section_end = True
    return found
