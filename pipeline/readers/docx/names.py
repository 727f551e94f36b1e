"""Names of the elements and attributes of WordprocessingML that the reader looks at."""

from __future__ import annotations

from typing import Any

Element = Any
"""An lxml element; the stubs of lxml are too narrow for iteration over mixed content."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.encode()),
)
"""Namespaces of the strict variant of the format and those of the common one, which the reader knows."""


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
STYLE = w("styleId")
ID = f"{{{RELATION}}}id"

PARAGRAPH, RUN, TABLE, ROW, CELL = w("p"), w("r"), w("tbl"), w("tr"), w("tc")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")
CONTROL, CONTROL_PROPERTIES, CONTROL_CONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
SECTION = w("sectPr")
BOX = w("txbxContent")
ALTERNATIVES, CHOICE, FALLBACK = f"{{{MARKUP}}}AlternateContent", f"{{{MARKUP}}}Choice", f"{{{MARKUP}}}Fallback"

GONE = frozenset([w("del"), w("moveFrom")])
"""Text deleted or moved away under tracked changes."""

WRAPPERS = frozenset(
    [w(name) for name in ("ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo", "rubyBase")]
)
"""Elements around runs, paragraphs, rows or cells that change nothing in what is seen."""


_OFF = frozenset(["0", "false", "off", "none"])


def is_on(element: Element | None) -> bool:
    """Whether a switch such as ``w:b`` is there and not turned off."""
    return element is not None and element.get(VAL) not in _OFF


def number(element: Element | None, default: int | None = None) -> int | None:
    """The figure in an element's ``w:val``; the default where it is missing or none."""
    return figure(element.get(VAL), default) if element is not None else default


def figure(text: str | None, default: int | None = None) -> int | None:
    """A figure of at most nine digits; the default for anything else."""
    if text is None or len(text) > 10:
        return default
    try:
        return int(text)
    except ValueError:
        return default


def chosen(alternatives: Element) -> Element | None:
    """The one of several alternatives that is to be read: the first that holds text, else the last resort."""
    for choice in alternatives.iterchildren(CHOICE):
        if next(choice.iter(w("t"), f"{{{MATH}}}t", w("sym")), None) is not None:
            return choice
    return alternatives.find(FALLBACK)
