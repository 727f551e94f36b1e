"""A paragraph as it is printed: its text, the look of each stretch of it, and what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.document import Emphasis
from pipeline.document import Style as Look
from pipeline.readers.docx.styles import BOLD, ITALIC, STRIKE, UNDERLINE, Style
from pipeline.readers.marks import split_mark

Span = tuple[int, int, int]
"""Start and end in the text, and the bits of the look."""

_LOOKS: tuple[tuple[int, Look], ...] = (
    (BOLD, "bold"),
    (ITALIC, "italic"),
    (UNDERLINE, "underline"),
    (STRIKE, "strike"),
)
_UNTIDY = re.compile(r"\s*\n[ ]*|[ ]*\t[ \t]*|[ ]{4,}")
"""Space around breaks; tabs in a row; spaces in a row that are typed to make a column."""


@dataclass(slots=True)
class Line:
    """One printed paragraph. ``level`` is that of a heading by style or outline, 0 for text."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    number: str | None = None
    bullet: str | None = None
    list_level: int = 0
    list_id: int | None = None
    """Of its automatic list; lines with the same one and the same level are siblings."""
    level: int = 0
    style: Style = field(default_factory=Style)
    right: bool = False
    """Whether it is set to the right-hand margin."""
    page: int | None = None
    blank_above: int = 0
    """Empty paragraphs right above it."""
    margin: str | None = None

    @property
    def printed(self) -> str:
        """The text with what stands before it."""
        mark = self.number or self.bullet
        return f"{mark} {self.text}".rstrip() if mark else self.text

    @property
    def printed_spans(self) -> list[Span]:
        """The spans of ``printed``."""
        shift = len(self.printed) - len(self.text)
        return [(a + shift, b + shift, look) for a, b, look in self.spans] if shift else self.spans

    @property
    def empty(self) -> bool:
        """Whether nothing at all is printed."""
        return not (self.text or self.number)


def tidy(pieces: Iterable[tuple[str, int]]) -> tuple[str, list[Span]]:
    """Join pieces of text with their looks; idle white space goes, columns are parted by one tab."""
    raw: list[Span] = []
    parts: list[str] = []
    at = 0
    for piece, look in pieces:
        if look and piece.strip():
            if raw and raw[-1][1:] == (at, look):
                raw[-1] = (raw[-1][0], at + len(piece), look)
            else:
                raw.append((at, at + len(piece), look))
        parts.append(piece)
        at += len(piece)
    text = "".join(parts)
    edits: list[tuple[int, int, str]] = []
    if "\n" in text or "\t" in text or "    " in text:
        for match in _UNTIDY.finditer(text):
            new = "\n" if "\n" in match[0] else "\t"
            if new != match[0]:
                edits.append((match.start(), match.end(), new))
    if not edits:
        return cut(text, raw)
    return cut(*_edit(text, raw, edits))


def _edit(text: str, spans: Sequence[Span], edits: Sequence[tuple[int, int, str]]) -> tuple[str, list[Span]]:
    starts = [e[0] for e in edits]
    ends: list[int] = []
    """Where each edit ends in the new text."""
    parts: list[str] = []
    at = size = 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        size += start - at + len(new)
        ends.append(size)
        at = end
    parts.append(text[at:])

    def place(offset: int) -> int:
        i = bisect_right(starts, offset) - 1
        if i < 0:
            return offset
        return ends[i] + max(0, offset - edits[i][1])

    return "".join(parts), [(place(a), place(b), look) for a, b, look in spans]


def cut(text: str, spans: Sequence[Span], start: int = 0) -> tuple[str, list[Span]]:
    """The text from an offset on, without white space at its ends, and its spans."""
    rest = text[start:]
    start += len(rest) - len(rest.lstrip())
    rest = rest.strip()
    size = len(rest)
    kept = [(max(0, a - start), min(size, b - start), look) for a, b, look in spans]
    return rest, [(a, b, look) for a, b, look in kept if a < b]


def parted(line: Line) -> Iterator[Line]:
    """A line, and those that begin with a typed number, bullet or checkbox behind a soft break in it, each for itself."""
    at, text = 0, line.text
    for match in re.finditer("\n", text):
        if match.start() and split_mark(text[match.end() :].partition("\n")[0]).marked:
            yield _part(line, at, match.start())
            at = match.end()
    yield _part(line, at, len(text)) if at else line


def _part(line: Line, start: int, end: int) -> Line:
    spans = [(max(a, start), min(b, end), look) for a, b, look in line.spans if a < end and b > start]
    text, spans = cut(line.text[:end], spans, start)
    if not start:
        return replace(line, text=text, spans=spans)
    return replace(
        line,
        text=text,
        spans=spans,
        number=None,
        bullet=None,
        list_id=None,
        list_level=0,
        level=0,
        blank_above=0,
        margin=None,
    )


def emphasis(text: str, spans: Iterable[Span]) -> tuple[Emphasis, ...]:
    """The stretches of a text in each style; white space between two of the same style does not part them."""
    spans = list(spans)
    found: list[Emphasis] = []
    for bit, style in _LOOKS:
        open_from = open_to = -1
        for a, b, look in spans:
            if not look & bit:
                continue
            if open_to >= 0 and not text[open_to:a].strip():
                open_to = b
                continue
            if open_to >= 0:
                found.append(_trimmed(text, open_from, open_to, style))
            open_from, open_to = a, b
        if open_to >= 0:
            found.append(_trimmed(text, open_from, open_to, style))
    return tuple(sorted((e for e in found if e.start < e.end), key=lambda e: (e.start, e.end, e.style)))


def _trimmed(text: str, start: int, end: int, style: Look) -> Emphasis:
    piece = text[start:end]
    return Emphasis(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()), style)


def share(line: Line, bit: int) -> float:
    """How much of a line's text has a look, 0 to 1."""
    size = len(line.text)
    return sum(b - a for a, b, look in line.spans if look & bit) / size if size else 0.0
