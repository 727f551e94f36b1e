"""Markdown within a paragraph: emphasis, links, escapes, HTML; from source characters to the text that is seen."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from pipeline.document import Emphasis, Style
from pipeline.readers.text.patterns import BREAKING_TAGS, KNOWN_TAGS, STYLE_TAGS, TAG

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&]")
_AUTOLINK = re.compile(r"<((?:[a-zA-Z][a-zA-Z0-9+.-]{1,20}:|[\w.+-]{1,64}@)[^<>\s]{1,2000})>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WIKI = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,200}))?\]\]")
_TARGET = re.compile(
    r"\((?:[ \t]*<[^<>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000})"
    r"(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"
)
_ATTRIBUTE = r"(?:[.#][\w-]{1,60}|\w{1,30}=\"?[^\s\"{}]{0,200}\"?)"
_ATTRIBUTES = re.compile(rf"\{{{_ATTRIBUTE}(?: {_ATTRIBUTE}){{0,8}}\}}")
_REFERENCE = re.compile(r"\[[^\[\]\n]{0,100}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_DEEPEST_LINK = 2000
"""Characters within which a bracket has to be closed to make a link."""


@dataclass(slots=True)
class _Run:
    """A run of emphasis characters that may open or close a style, at a place of the output."""

    at: int
    char: str
    size: int
    opens: bool
    closes: bool


@dataclass(slots=True)
class _Output:
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    runs: list[_Run] = field(default_factory=list)
    spans: list[tuple[int, int, Style]] = field(default_factory=list)
    tags: dict[str, list[int]] = field(default_factory=dict)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.size += len(text)

    @property
    def last(self) -> str:
        for piece in reversed(self.pieces):
            if piece:
                return piece[-1]
        return "\n"


def render(source: str) -> tuple[str, tuple[Emphasis, ...]]:
    """The text that a reader of the page sees, and its emphasis.

    Links keep their text, and their address only where it is the text; images are dropped. A wiki link to a page under
    another name, ``[[Full Name|FN]]``, becomes ``Full Name (FN)``: both names stay, so that the short one can be
    resolved.
    Known HTML tags go (``<br>`` is a line break), unknown angle brackets stay.
    """
    out = _Output()
    _walk(source, 0, len(source), out)
    return _finish(out)


def plain(source: str) -> str:
    """The text alone."""
    return render(source)[0]


def _walk(source: str, at: int, end: int, out: _Output) -> None:
    ends = _brackets(source, at, end)
    skip: dict[int, int] = {}
    while at < end:
        special = _SPECIAL.search(source, at, end)
        if special is None:
            out.add(source[at:end])
            return
        out.add(source[at : special.start()])
        at = special.start()
        at = skip.pop(at) if at in skip else _token(source, at, end, out, ends, skip)


def _token(source: str, at: int, end: int, out: _Output, ends: dict[int, int], skip: dict[int, int]) -> int:
    """Read one special character and what belongs to it; returns where to go on."""
    char = source[at]
    if char == "\\" and at + 1 < end:
        if _PUNCTUATION.match(source, at + 1):
            if source[at + 1] in "*_" and source[at + 1 : at + 4 : 2] == source[at + 1] * 2:
                return _sloppy(source, at, end, out)
            out.add(source[at + 1])
            return at + 2
        if source[at + 1] == "\n":
            return at + 1
    elif char == "`":
        return _code(source, at, end, out)
    elif char in "*_~":
        return _emphasis(source, at, end, out)
    elif char in "![":
        return _link(source, at, end, out, ends, skip)
    elif char == "<":
        return _angle(source, at, end, out)
    elif char == "&" and (entity := _ENTITY.match(source, at, end)):
        out.add(html.unescape(entity.group()).replace("\xa0", " "))
        return entity.end()
    out.add(char)
    return at + 1


def _sloppy(source: str, at: int, end: int, out: _Output) -> int:
    r"""Emphasis marks that a converter has escaped (``\*\*``): no text, whatever they were meant for."""
    char, stop = source[at + 1], at
    while source[stop : stop + 2] == "\\" + char and stop < end:
        stop += 2
    out.add("" if out.last.isspace() or source[stop : stop + 1].isspace() else " ")
    return stop


def _code(source: str, at: int, end: int, out: _Output) -> int:
    size = 1
    while at + size < end and source[at + size] == "`":
        size += 1
    close = source.find("`" * size, at + size, min(end, at + _DEEPEST_LINK))
    if close < 0:
        out.add(source[at : at + size])
        return at + size
    out.add(source[at + size : close].strip(" ") or source[at + size : close])
    return close + size


def _emphasis(source: str, at: int, end: int, out: _Output) -> int:
    char, stop = source[at], at
    while stop < end and source[stop] == char:
        stop += 1
    size = stop - at
    before = source[at - 1] if at else "\n"
    after = source[stop] if stop < end else "\n"
    if char == "~" and size != 2:
        out.add(source[at:stop])
        return stop
    left = not after.isspace() and (_word(after) or before.isspace() or not _word(before))
    right = not before.isspace() and (_word(before) or after.isspace() or not _word(after))
    if char == "*" and size == 2:  # converters put it next to brackets and points where CommonMark sees no mark
        left, right = not after.isspace(), not before.isspace()
    if char == "_":
        left, right = left and not _word(before), right and not _word(after)
    if size > 3 or not (left or right):
        if char == "*" and size == 2:  # a stray mark of bold between blanks: "** Done **"
            return stop
        out.add(source[at:stop])
        return stop
    out.runs.append(_Run(out.size, char, size, left, right))
    out.add(source[at:stop])
    return stop


def _word(char: str) -> bool:
    return char.isalnum() or not (char.isspace() or _PUNCTUATION.match(char))


def _brackets(source: str, start: int, end: int) -> dict[int, int]:
    """Where each opening square bracket is closed."""
    stack: list[int] = []
    ends: dict[int, int] = {}
    at = start
    while at < end:
        char = source[at]
        if char == "\\":
            at += 1
        elif char == "[":
            stack.append(at)
        elif char == "]" and stack:
            ends[stack.pop()] = at
        at += 1
    return ends


def _link(source: str, at: int, end: int, out: _Output, ends: dict[int, int], skip: dict[int, int]) -> int:
    image = source[at] == "!"
    bracket = at + 1 if image else at
    if image and source[bracket : bracket + 1] != "[":
        out.add("!")
        return at + 1
    if not image and (wiki := _WIKI.match(source, at, end)):
        page, shown = wiki.group(1).strip(), (wiki.group(2) or "").strip()
        out.add(page if not shown or shown == page else f"{page} ({shown})")
        return wiki.end()
    if not image and (note := _FOOTNOTE.match(source, at, end)):
        return note.end()
    close = ends.get(bracket)
    if close is not None and close < end:
        target = _TARGET.match(source, close + 1, end) or (
            _REFERENCE.match(source, close + 1, end) if close > bracket + 4 or image else None
        )
        if target:
            attributes = _ATTRIBUTES.match(source, target.end(), end)
            stop = attributes.end() if attributes else target.end()
            if image:
                return stop
            skip[close] = stop
            return bracket + 1
        attributes = _ATTRIBUTES.match(source, close + 1, end)
        if attributes:  # a bracketed span of pandoc: [text]{.underline}
            skip[close] = attributes.end()
            return bracket + 1
    out.add(source[at : bracket + 1])
    return bracket + 1


def _angle(source: str, at: int, end: int, out: _Output) -> int:
    if link := _AUTOLINK.match(source, at, end):
        out.add(link.group(1).removeprefix("mailto:"))
        return link.end()
    tag = TAG.match(source, at, end)
    if tag is None or tag.group(1).lower() not in KNOWN_TAGS:
        out.add("<")
        return at + 1
    name, closing = tag.group(1).lower(), tag.group().startswith("</")
    if name == "br" or (closing and name in BREAKING_TAGS):
        if out.last != "\n":
            out.add("\n")
    elif style := STYLE_TAGS.get(name):
        opened = out.tags.setdefault(name, [])
        if not closing:
            opened.append(out.size)
        elif opened:
            out.spans.append((opened.pop(), out.size, style))  # type: ignore[arg-type]
    return tag.end()


def _finish(out: _Output) -> tuple[str, tuple[Emphasis, ...]]:
    """Pair the runs of emphasis characters, drop those that were marks, tidy white space, place the spans."""
    drop: dict[int, int] = {}
    openers: dict[str, list[_Run]] = {"*": [], "_": [], "~": []}
    for run in out.runs:
        while run.closes and run.size and openers[run.char]:
            opener = openers[run.char][-1]
            used = min(opener.size, run.size, 2)
            if run.char == "~" or used == 2:
                style: Style = "strike" if run.char == "~" else "bold"
            else:
                style = "italic"
            inner = opener.at + opener.size
            out.spans.append((inner, run.at, style))
            opener.size -= used
            drop[opener.at + opener.size] = used
            drop[run.at] = drop.get(run.at, 0) + used
            run.at, run.size = run.at + used, run.size - used
            if not opener.size:
                openers[run.char].pop()
        if run.opens and run.size:
            openers[run.char].append(run)
    text = "".join(out.pieces)
    keep = [True] * len(text)
    for at, size in drop.items():
        for i in range(at, min(at + size, len(text))):
            if text[i] in "*_~":
                keep[i] = False
    return _tidy(text, keep, out.spans)


def _tidy(text: str, keep: list[bool], spans: list[tuple[int, int, Style]]) -> tuple[str, tuple[Emphasis, ...]]:
    """Drop characters, collapse blanks, strip each line; move the spans along."""
    place = [0] * (len(text) + 1)
    result: list[str] = []
    for i, char in enumerate(text):
        place[i] = len(result)
        if not keep[i]:
            continue
        if char in " \t" and (not result or result[-1] in "\n\t" or (char == " " and result[-1] == " ")):
            continue
        if char in "\n\t" and result and result[-1] == " ":
            result.pop()
        if char == "\n" and (not result or result[-1] == "\n"):
            continue
        result.append(char)
    place[len(text)] = len(result)
    final = "".join(result).rstrip()
    emphasis: list[Emphasis] = []
    for start, end, style in sorted(spans):
        a, b = min(place[start], len(final)), min(place[end], len(final))
        while a < b and final[a].isspace():
            a += 1
        while b > a and final[b - 1].isspace():
            b -= 1
        if a < b:
            emphasis.append(Emphasis(a, b, style))
    return final, tuple(emphasis)
