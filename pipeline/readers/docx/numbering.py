"""Automatic numbers of lists and headings, computed from their definitions as a word processor prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.readers.docx.counting import FORMATS, custom
from pipeline.readers.docx.names import ALTERNATIVES, CHOICE, RUN_PROPERTIES, VAL, Element, is_on, number, w
from pipeline.readers.docx.styles import Style
from pipeline.readers.docx.symbols import plain

DEEPEST = 8
"""Level of the deepest list, from 0."""
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list's definition."""

    start: int = 0
    format: str = "decimal"
    pattern: str | None = None
    """Printed text with ``%1`` … ``%9`` for the counters; for bullets the bullet itself."""
    restart: int | None = None
    """Number (from 1) of the deepest level that starts this one again; 0 for none; None for any above."""
    legal: bool = False
    hidden: bool = False
    style: str | None = None
    form: str = ""
    """Of a ``custom`` format: "001, 002, 003, ..."."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands before a paragraph: a number, or a bullet; ``level`` is the depth of the list, from 0."""

    number: str | None
    bullet: str | None
    level: int


@dataclass(slots=True)
class _Counters:
    values: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs refer to it: its definition, with its own changes to levels and starts."""

    definition: int
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document and how far each has counted; call :meth:`next` once a paragraph, in reading order."""

    def __init__(self, root: Element | None, style_lists: Mapping[str, int | None] | None = None) -> None:
        self._definitions: dict[int, dict[int, Level]] = {}
        self._links: dict[int, str] = {}
        self._lists: dict[int, _List] = {}
        self._counters: dict[int, _Counters] = {}
        self._restarted: set[tuple[int, int]] = set()
        if root is None:
            return
        for abstract in root.iterchildren(w("abstractNum")):
            identifier = _attribute(abstract, "abstractNumId")
            if identifier is None:
                continue
            self._definitions[identifier] = dict(_levels(abstract))
            link = abstract.find(w("numStyleLink"))
            if link is not None:
                self._links[identifier] = link.get(VAL) or ""
        for num in root.iterchildren(w("num")):
            self._add(num)
        self._follow_links(style_lists or {})

    def _add(self, num: Element) -> None:
        identifier = _attribute(num, "numId")
        definition = number(num.find(w("abstractNumId")))
        if identifier is None or definition is None:
            return
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in num.iterchildren(w("lvlOverride")):
            at = _attribute(override, "ilvl")
            if at is None:
                continue
            own = override.find(w("lvl"))
            if own is not None:
                levels[at] = _level(own)
            start = number(override.find(w("startOverride")))
            if start is not None:
                starts[at] = start
        self._lists[identifier] = _List(definition, {**self._definitions.get(definition, {}), **levels}, starts)

    def _follow_links(self, style_lists: Mapping[str, int | None]) -> None:
        """Lists whose definition only names a list style take that style's definition."""
        for identifier, listed in list(self._lists.items()):
            style = self._links.get(listed.definition)
            target = self._lists.get(style_lists.get(style) or -1) if style is not None else None
            if target is not None and target.definition not in self._links:
                levels = {**target.levels, **listed.levels}
                self._lists[identifier] = _List(target.definition, levels, listed.starts)

    def next(self, list_id: int | None, level: int | None, style: Style) -> Printed | None:
        """Count one paragraph.

        Parameters
        ----------
        list_id, level
            What the paragraph itself says; None where it says nothing and its style decides.

        Returns
        -------
        Printed or None
            None where the paragraph is in no list.
        """
        from_style = list_id is None
        if list_id is None:
            list_id = style.list_id
        listed = self._lists.get(list_id) if list_id else None
        if listed is None or list_id is None:
            return None
        if level is None:
            level = self._level_of(listed, style) if from_style or list_id == style.list_id else 0
        level = min(max(level, 0), DEEPEST)
        definition = listed.levels.get(level)
        if definition is None:
            return None
        values = self._count(list_id, listed, level)
        if definition.hidden:
            return Printed(None, None, level)
        return _printed(definition, listed, values, level)

    def _level_of(self, listed: _List, style: Style) -> int:
        """Level of a paragraph whose style alone puts it in a list."""
        for identifier in style.ids:
            for level, definition in listed.levels.items():
                if definition.style == identifier:
                    return level
        return style.list_level or 0

    def _count(self, list_id: int, listed: _List, level: int) -> dict[int, int]:
        values = self._counters.setdefault(listed.definition, _Counters()).values
        for at in range(level + 1):
            if at in listed.starts and (list_id, at) not in self._restarted:
                self._restarted.add((list_id, at))
                values.pop(at, None)
        for at in range(level):
            values.setdefault(at, _start(listed, at))
        values[level] = values[level] + 1 if level in values else _start(listed, level)
        for at in [deeper for deeper in values if deeper > level]:
            restart = listed.levels[at].restart if at in listed.levels else None
            if restart is None or level < restart:
                del values[at]
        return values


def _start(listed: _List, level: int) -> int:
    if level in listed.starts:
        return listed.starts[level]
    return listed.levels[level].start if level in listed.levels else 1


def _printed(definition: Level, listed: _List, values: Mapping[int, int], level: int) -> Printed:
    pattern = definition.pattern
    if definition.format == "bullet":
        bullet = plain(pattern or "").strip()
        return Printed(None, {"o": "○", "": "•"}.get(bullet, bullet), level)

    def counter(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at > level:
            return ""
        source = listed.levels.get(at, definition)
        value = values.get(at, _start(listed, at))
        if definition.legal and source.format not in ("none", "bullet", "decimalZero"):
            return str(value)
        return custom(value, source.form) if source.form else FORMATS.get(source.format, str)(value)

    text = _PLACE.sub(counter, pattern if pattern is not None else "").strip()
    text = plain(text)
    if text and not any(c.isalnum() for c in text):
        return Printed(None, text, level)
    return Printed(text or None, None, level)


def _attribute(element: Element, name: str) -> int | None:
    text = element.get(w(name))
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else None


def _levels(abstract: Element) -> list[tuple[int, Level]]:
    found = []
    for element in abstract.iterchildren(w("lvl")):
        at = _attribute(element, "ilvl")
        if at is not None and 0 <= at <= DEEPEST:
            found.append((at, _level(element)))
    return found


def _level(element: Element) -> Level:
    kind = element.find(w("numFmt"))
    if kind is None and (alternatives := element.find(ALTERNATIVES)) is not None:
        kind = alternatives.find(f"{CHOICE}/{w('numFmt')}")
    text = element.find(w("lvlText"))
    linked = element.find(w("pStyle"))
    look = element.find(RUN_PROPERTIES)
    custom_form = (kind.get(w("format")) or "") if kind is not None and kind.get(VAL) == "custom" else ""
    return Level(
        start=number(element.find(w("start")), 0) or 0,
        format=(kind.get(VAL) if kind is not None else None) or "decimal",
        pattern=(text.get(VAL) or "") if text is not None else None,
        restart=number(element.find(w("lvlRestart"))),
        legal=is_on(element.find(w("isLgl"))),
        hidden=look is not None and is_on(look.find(w("vanish"))),
        style=linked.get(VAL) if linked is not None else None,
        form=custom_form,
    )
