"""Which lines are headings, and of what level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.readers.marks import Mark, split_mark
from pipeline.readers.text import inline
from pipeline.readers.text.lines import Line, Measure
from pipeline.readers.text.patterns import BOLD_LINE, CAPITALS, GAP, LABEL_LINE, RULE, SENTENCE_START, SPOKEN, UNDERLINE

LONGEST = 90
"""Characters beyond which a line is a sentence rather than a heading."""
CENTRED = 8
"""Columns of indentation from which a line above all text is taken for a centred title."""
MOSTLY = 0.7
"""Share of capitals among the letters of a heading in capitals: "Item 3 - WELCOME", "TUESDAY 1st MAY"."""


def bold_line(text: str) -> str | None:
    """The source of a title that stands alone in bold on its line, without the marks."""
    match = BOLD_LINE.match(text)
    if match is None:
        return None
    seen = inline.plain(match.group(1))
    if len(seen) > LONGEST or seen.endswith((".", ";", ",")) or match.group(2) == "." or not seen.strip():
        return None
    if announces(split_mark(seen).rest):
        return None
    return match.group(1) + match.group(2)


def announces(text: str) -> bool:
    """Whether a line says itself what its first word announces ("ACTION Ida Marsh to write to the mill")."""
    return SPOKEN.match(text) is not None and len(text.split()) > 3


class Headings:
    """Levels of headings, from those met so far."""

    def __init__(self) -> None:
        self.base = 0
        self.any = False
        self.started = False

    def body(self) -> None:
        """Text other than headings has begun."""
        self.started = True

    def marked(self, level: int) -> int:
        """A heading with a level of its own."""
        self.base, self.any = level, True
        return level

    def emphasised(self) -> int:
        """A heading in bold or capitals: below the marked ones; the first of the text is its title."""
        level = max(2, self.base + 1) if self.any or self.started else 1
        self.any = True
        return level

    def ranked(self, number: str) -> int:
        """A numbered heading: as deep as its number."""
        self.any = True
        depth = len([p for p in number.split(".") if p.strip("():. ")]) if "/" not in number else 1
        depth += depth == 1 and number.strip("().:").isalpha()
        return max(2, self.base + 1) + max(depth, 1) - 1

    def label(self, text: str) -> bool:
        """Whether a line is a short label with a colon that what follows belongs to ("Apologies:")."""
        if not LABEL_LINE.match(text) or len(text.split()) > 6:
            return False
        return not SENTENCE_START.match(text) and "," not in text and "\t" not in text

    def underlined(self, line: Line, below: Line, *, markdown: bool) -> int:
        """1 or 2 for a line with a line of characters drawn below it, 0 for any other."""
        if not UNDERLINE.match(below.text) or len(line.text) > LONGEST + 10 or RULE.match(line.text):
            return 0
        if split_mark(line.text).bullet or line.text.endswith((".", ",", ";")):
            return 0
        drawn = len(below.text) >= 0.5 * len(line.text) and len(below.text) <= len(line.text) + 12
        if not (drawn and abs(below.indent - line.indent) < 4) and not (markdown and below.text[0] in "=-"):
            return 0
        return 1 if below.text[0] == "=" else 2

    def numbered(
        self, lines: Sequence[Line], at: int, mark: Mark, measure: Measure, *, listed: bool, markdown: bool
    ) -> bool:
        """Whether a numbered line is the heading of a section rather than an item of a list."""
        text = inline.plain(mark.rest) if markdown else mark.rest
        if not text or len(text) > LONGEST or text.endswith((".", ";", ",")) or (mark.number or "")[0] == "(":
            return False
        if sum(c.isalpha() for c in text) < 3:
            return False
        below = lines[at + 1] if at + 1 < len(lines) else Line("")
        if not below.blank and measure.wraps(lines[at], below) and not split_mark(below.text).marked:
            return False
        if CAPITALS.match(text) and len(text) > 5:
            return True
        if listed or (mark.number or "")[0].islower():  # behind a small letter stands an item, whatever stands below it
            return False
        follower = next((line for line in lines[at + 1 : at + 6] if not line.blank), None)
        if follower is None or (not text[0].isupper() and markdown):
            return False
        next_mark = split_mark(follower.text.replace("\\", ""))
        if next_mark.number and not next_mark.bullet:
            if not markdown and follower.indent > lines[at].indent:
                return next_mark.number[0].isalpha() or next_mark.number[0] == "("
            if markdown and follower.indent > lines[at].indent:
                return bold_line(mark.rest) is not None
            own, other = (mark.number or "").count("."), next_mark.number.count(".")
            return other > own and next_mark.number.startswith((mark.number or "").rstrip(".)"))
        return not (markdown and follower.indent > lines[at].indent) or bold_line(mark.rest) is not None

    def plain(self, lines: Sequence[Line], at: int, measure: Measure, *, markdown: bool, first: bool) -> int:
        """The level of a heading without a mark (title, capitals, label), 0 for any other line."""
        line = lines[at]
        text = inline.plain(line.text) if markdown else line.text
        below = lines[at + 1] if at + 1 < len(lines) else Line("")
        if len(text) > LONGEST or "\t" in text or not text:
            return 0
        alone = self._capitals(text) and (self._capitals(below.text) or GAP.search(below.text) is not None)
        if not below.blank and measure.wraps(line, below) and not alone:
            return 0
        if self.label(text) and any(not other.blank for other in lines[at + 1 : at + 4]):
            self.any = True
            return max(3, self.base + 2)
        if self._capitals(text):
            return self.emphasised()
        centred = line.indent >= CENTRED and not self.started
        if ((first and not self.any) or centred) and below.blank and not measure.speaker(text):
            return 0 if text.endswith((".", ",", ";")) else self.emphasised()
        return 0

    def _capitals(self, text: str) -> bool:
        letters = sum(c.isalpha() for c in text)
        return (
            sum(c.isupper() for c in text) >= MOSTLY * letters
            and letters >= 5
            and letters > 0.5 * len(text)
            and re.search(r"[A-Z]{4}", text) is not None
            and not text.endswith((",", ";"))
            and "@" not in text
            and not announces(text)
        )
