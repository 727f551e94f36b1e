"""The lines of a text file, and which of their ends are only wraps."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.text.patterns import (
    ABBREVIATED,
    ANNOUNCED,
    CODE,
    GAP,
    MARGIN,
    OPEN_END,
    PAGE_LINE,
    SPEAKER,
    TERMINAL,
)

TAB = 4
LONGEST_WRAP = 132
"""Columns beyond which a line is taken for a whole paragraph: nobody wraps text wider than that."""
SLACK = 0.8
"""Share of the wrapping width beyond which a line within a sentence counts as full; hand-wrapped lines are ragged."""
SLACK_AFTER_SENTENCE = 0.93
"""The same for a line that ends a sentence, which may as well end its paragraph."""
LONGEST_WORD = 24
"""Characters that count of a word: an address of the web is longer than any line."""
WIDEST_MARGIN, LEFTMOST_MARGIN = 24, 50
"""Characters of an entry in the right-hand margin at most, and the column where it begins at least."""
MANY_SPEAKERS = 6
"""Lines with labels from which on a file counts as a record of who said what."""

_INVISIBLE: dict[int, str | None] = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\0"))
_HYPHENS = dict.fromkeys((0x2010, 0x2011), "-")
_SPACES = {ord(c): " " for c in "\xa0\u2002\u2003\u2007\u2009\u202f\u3000"}
_SEEN = {**_INVISIBLE, **_HYPHENS, **_SPACES}
"""What nobody sees left out, hyphens and blanks of other kinds made common."""
_ADDRESS = re.compile(r"(?<=\])\([^()\s]{1,1000}\)")
_BREAK = re.compile(r"\r\n|[\r\n\x0b\x85\u2028\u2029]")


@dataclass(slots=True)
class Line:
    """One line without its end; ``indent`` in columns, ``page`` from 1 where there are form feeds."""

    text: str
    indent: int = 0
    page: int | None = None
    hard: bool = False
    """Whether Markdown's two blanks or backslash end it."""
    margin: str | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text

    @property
    def size(self) -> int:
        """The column where it ends; the address behind a link's text does not count."""
        seen = _ADDRESS.sub("", self.text) if "](" in self.text else self.text
        return self.indent + len(seen)

    @property
    def first(self) -> str:
        """Its first word."""
        return self.text.split(None, 1)[0] if self.text else ""


def split(text: str) -> tuple[list[Line], int | None]:
    """The lines of a text and the number of its pages (None without form feeds)."""
    text = text.translate(_SEEN)
    pages = text.rstrip("\f\r\n \t").split("\f")
    found: list[Line] = []
    for number, page in enumerate(pages, 1):
        for raw in _BREAK.split(page):
            found.append(make(raw, number if len(pages) > 1 else None))
    return found, len(pages) if len(pages) > 1 else None


def make(raw: str, page: int | None = None) -> Line:
    """A line from its characters."""
    stripped = raw.strip()
    lead = raw[: len(raw) - len(raw.lstrip())]
    hard = bool(stripped) and (raw.endswith("  ") or (stripped.endswith("\\") and not stripped.endswith("\\\\")))
    if stripped.endswith("\\") and hard:
        stripped = stripped[:-1].rstrip()
    return Line(stripped, len(lead.expandtabs(TAB)), page, hard)


@dataclass(frozen=True, slots=True)
class Measure:
    """How a file breaks its lines."""

    width: int
    """Columns at which it wraps; 0 where it does not wrap."""
    speakers: frozenset[str]
    """Lower-case labels that begin several lines ("anna:")."""
    dialogue: bool = False
    """Whether many lines begin with who speaks, each more than once."""
    codes: frozenset[str] = frozenset()
    """Letters of the numbers in the first column of a list ("AI" of "AI-112   AQ to order paint")."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Measure:
        """Work out the wrapping width from the lines that another line follows."""
        followed = [line.size for line, below in itertools.pairwise(lines) if line.text and below.text]
        total = sum(len(line.text) for line in lines)
        long = sum(len(line.text) for line in lines if line.size > LONGEST_WRAP)
        short = sorted(size for size in followed if size <= LONGEST_WRAP)
        width = short[int(len(short) * 0.95)] if short and long <= total / 2 else 0
        labels = Counter(
            m.group().lower() for line in lines if (m := SPEAKER.match(line.text)) and m.group()[0].islower()
        )
        voices = Counter(
            m.group().lower() for line in lines if (m := SPEAKER.match(line.text)) and not ANNOUNCED.match(line.text)
        )
        spoken = sum(count for count in voices.values() if count > 1)
        codes = Counter(m["letters"] for line in lines if (m := CODE.match(line.text)))
        return cls(
            width,
            frozenset(label for label, count in labels.items() if count > 1),
            spoken >= MANY_SPEAKERS,
            frozenset(letters for letters, count in codes.items() if count > 1),
        )

    def code(self, text: str) -> re.Match[str] | None:
        """The number in the first column of a list with which a line begins, if several do."""
        match = CODE.match(text)
        return match if match and match["letters"] in self.codes else None

    def speaker(self, text: str) -> bool:
        """Whether a line begins with who speaks or what follows ("Anna:", "Action Tom:", "<anna>")."""
        match = SPEAKER.match(text)
        return match is not None and (not match.group()[0].islower() or match.group().lower() in self.speakers)

    def full(self, line: Line, following: Line) -> bool:
        """Whether the next word would not have fitted on the line."""
        size = line.size
        if not self.width or size > LONGEST_WRAP:
            return False
        slack = SLACK_AFTER_SENTENCE if TERMINAL.search(line.text) else SLACK
        return size + 1 + min(len(following.first), LONGEST_WORD) > self.width * slack and size >= 40

    def wraps(self, line: Line, following: Line) -> bool:
        """Whether the end of a line is only a wrap and its sentence goes on in the next."""
        if line.hard:
            return False
        if ABBREVIATED.search(line.text):
            return True
        ended = TERMINAL.search(line.text) is not None
        if self.speaker(following.text):
            open_end = not ended and OPEN_END.search(line.text) is not None
            if ended or not self.full(line, following) or (self.dialogue and not open_end):
                return False
        full = self.full(line, following)
        if full or (not ended and (OPEN_END.search(line.text) or _unclosed(line.text, following.text))):
            return line.size <= LONGEST_WRAP or not full
        if following.text.startswith("(") or following.text.lstrip("\"'“‘(*_[")[:1].islower():
            return not ended and (not self.dialogue or following.indent > line.indent)
        return False


def _unclosed(above: str, below: str) -> bool:
    """Whether a bracket opened on a line is closed in the next."""
    return any(above.rfind(o) > above.rfind(c) and 0 <= below.find(c) < 80 for o, c in ("()", "[]"))


def set_margins(lines: Sequence[Line]) -> None:
    """Take the entries of a narrow right-hand column (initials, "Clerk") out of the lines into their ``margin``.

    A column is believed where two entries or more begin at the same place, right of the text of all lines beside them.
    """
    found: list[tuple[Line, int, int]] = []
    for line in lines:
        expanded = line.text.expandtabs(8)
        cut = expanded.rfind("   ") + 3 if "   " in expanded else 0
        if len(expanded) - cut > WIDEST_MARGIN or not MARGIN.fullmatch(expanded, cut):
            continue
        column = line.indent + cut
        if column >= LEFTMOST_MARGIN:
            found.append((line, column, cut))
    columns = Counter(column for _, column, _ in found)
    for line, column, cut in found:
        if sum(columns[column + d] for d in (-1, 0, 1)) > 1:
            expanded = line.text.expandtabs(8)
            line.margin, line.text = expanded[cut:].strip(), expanded[:cut].rstrip()


def running(lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that are headers and footers: the same on most pages, or a lone page number."""
    found = {i for i, line in enumerate(lines) if PAGE_LINE.match(line.text)}
    pages: dict[int, list[int]] = {}
    for i, line in enumerate(lines):
        if line.page is not None and line.text:
            pages.setdefault(line.page, []).append(i)
    if len(pages) < 2:
        return found
    for edge in (0, -1):
        masked = {number: re.sub(r"\d+", "#", lines[on[edge]].text) for number, on in pages.items() if on}
        text, count = Counter(masked.values()).most_common(1)[0]
        if count > 1 and count >= 0.6 * len(pages):
            found |= {on[edge] for number, on in pages.items() if masked.get(number) == text}
    return found


def tabbed(text: str) -> str:
    """Columns made of blanks become tabs, other runs of blanks one blank."""
    return re.sub(r" {2,}", " ", GAP.sub("\t", text.strip()))
