"""Which lines are headings: by style, by outline level, or because they look like one; and of what level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from pipeline.readers.docx.lines import Line, share
from pipeline.readers.docx.patterns import CAPITALS, LABEL, SENTENCE_START
from pipeline.readers.docx.story import Entry
from pipeline.readers.docx.styles import BOLD, UNDERLINE
from pipeline.readers.marks import split_mark
from pipeline.readers.titles import is_title

MUCH = 0.5
"""Share of the text in bold (or in capitals) from which that tells nothing."""
MOSTLY = 0.6
"""Share of the lines of a list with text of their own below them that makes them titles of sections."""


class Headings:
    """Finds headings among the lines of a body, which are to be asked about in order."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        lines = [entry for entry in entries if isinstance(entry, Line) and entry.text]
        size = sum(len(line.text) for line in lines) or 1
        self._bold_tells = sum(len(line.text) * share(line, BOLD) for line in lines) < MUCH * size
        self._underline_tells = sum(len(line.text) * share(line, UNDERLINE) for line in lines) < MUCH * size
        self._capitals_tell = sum(len(line.text) for line in lines if CAPITALS.fullmatch(line.text)) < MUCH * size
        self._sections = _section_lists(entries)
        self._titled = False
        self._base = 0
        self._started = False

    def level(self, line: Line, follower: Entry | None) -> int:
        """The level of a line as a heading, 0 for text; ``follower`` is what stands below it."""
        found = self._level(line, follower)
        self._started = True
        return found

    def _level(self, line: Line, follower: Entry | None) -> int:
        if line.style.name.startswith(("toc ", "table of ")) or not any(c.isalpha() for c in line.text):
            return 0
        if line.style.title:
            self._titled = self._started = True
            self._base = 1
            return 1
        if line.level:
            if not is_title(line.text, styled=True):
                return 0
            self._base = line.level + self._titled
            return self._base
        return self._by_look(line, follower)

    def _by_look(self, line: Line, follower: Entry | None) -> int:
        mark = split_mark(line.text, title=True)
        text = mark.rest
        if line.right or line.bullet or mark.bullet or mark.checked is not None or "\t" in text or line.margin:
            return 0
        number = line.number or mark.number
        if not text or not is_title(text, numbered=number is not None):
            return 0
        if self._stands_out(line, text):
            if isinstance(follower, Line) and number is None and line.text.endswith(":") and follower.right:
                return 0
            return self._below(number) if number or self._started or self._base else 1
        if line.number and (line.list_id, line.list_level) in self._sections:
            return self._below(number)
        if number is None and follower is not None and _is_label(text):
            return max(3, self._base + 2)
        return 0

    def _stands_out(self, line: Line, text: str) -> bool:
        """Whether all of a line is in bold, underlined or in capitals where most of the text is not."""
        if self._bold_tells and share(line, BOLD) > max(0.5, 0.9 - 3 / (len(line.text) + 1)):
            return True
        if self._underline_tells and share(line, UNDERLINE) > 0.85:
            return True
        return self._capitals_tell and CAPITALS.fullmatch(text) is not None and sum(c.isalpha() for c in text) >= 5

    def _below(self, number: str | None) -> int:
        """The level of a heading by its look: below those by style; the deeper the more its number is divided."""
        depth = len(re.findall(r"\d+", number)) - 1 if number and "/" not in number and "(" not in number else 0
        return min(9, max(2, self._base + 1) + max(0, depth))


def _is_label(text: str) -> bool:
    return LABEL.fullmatch(text) is not None and len(text.split()) <= 6 and not SENTENCE_START.match(text)


def _section_lists(entries: Sequence[Entry]) -> set[tuple[int | None, int]]:
    """The automatic lists, by identifier and level, whose lines are titles with text of their own below them."""
    counts: dict[tuple[int | None, int], list[int]] = {}
    for line, follower in zip_longest(entries, entries[1:]):
        if not isinstance(line, Line) or line.number is None or line.list_id is None or not line.text:
            continue
        seen = counts.setdefault((line.list_id, line.list_level), [0, 0, 0])
        seen[0] += 1
        seen[1] += is_title(line.text, numbered=True) and line.text[0].isupper()
        same = isinstance(follower, Line) and (follower.list_id, follower.list_level) == (line.list_id, line.list_level)
        above = isinstance(follower, Line) and follower.number is not None and follower.list_level < line.list_level
        seen[2] += follower is not None and not same and not above
    return {
        key
        for key, (lines, titles, followed) in counts.items()
        if lines >= 2 and titles >= MOSTLY * lines and followed >= MOSTLY * lines
    }
