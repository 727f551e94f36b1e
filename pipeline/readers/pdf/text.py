"""Words of several lines put together to running text, with their styles and mended hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from pipeline.document import Emphasis, Style
from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.lines import Segment

KEEPS_HYPHEN = frozenset(
    """all anti co cross e ex half high inter long low mid multi non off on part post pre pro re self semi short sub two
    three four five six seven eight nine ten twenty thirty forty fifty well year vice""".split()
)
"""First parts of words that are written with a hyphen more often than not."""
APART = frozenset(
    """a an and are be but can could for from had has have he he's i if is it it's may might must not or shall she should so
    that the then there they this those was we were will with would you""".split()
)
"""Words before which a hyphen at a line's end is a dash ("elsewhere- should we")."""
STYLES: tuple[Style, ...] = ("bold", "italic", "underline", "strike")
LONG_ADDRESS = 60
"""Characters of a web address that takes a line of its own and goes on in the next."""
_BROKEN = re.compile(r"(?<![-–—])[-\u2010]$")
_WEB = re.compile(r"://|www\.")
_ADDRESS = re.compile(r"://|www\.|@")
_GOES_ON = re.compile(r"[\w%/]")
_EDGE = " .,;:!?()[]{}<>\"'“”‘’«»…/|*_"


class Vocabulary:
    """The words of a document, to tell a word broken at a line's end from one that has a hyphen."""

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self._words = words

    @cached_property
    def _known(self) -> set[str]:
        """The words without signs around them; looked up only where a line ends in a hyphen."""
        return {word.strip(_EDGE).lower() for word in self._words()}

    def mend(self, left: str, right: str) -> tuple[str, bool] | None:
        """What stands for ``left`` when it carries on with ``right``, or None where they are two words.

        Returns
        -------
        The left part, with or without its hyphen; the right part follows at once.
        """
        if not _BROKEN.search(left) or len(left) < 2 or not right[:1].isalnum() or not left[-2].isalnum():
            return None
        if _ADDRESS.search(left):
            return left, True
        if right.strip(_EDGE) in APART:
            return None
        first, second = left[:-1].strip(_EDGE).lower(), right.strip(_EDGE).lower()
        if first + "-" + second in self._known and first + second not in self._known:
            return left, True
        whole = left[-2].isalpha() and right[0].islower()
        if whole and first + second in self._known:
            return left[:-1], True
        if not whole or first in KEEPS_HYPHEN or "-" in first:
            return left, True
        return left[:-1], True


class Running:
    """Text that grows by segments; keeps the styles of its words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._parts: list[str] = []
        self._size = 0
        self._styles: list[tuple[int, int, Word]] = []

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _last(self) -> tuple[str, str]:
        """The last word so far, and what stands before it in the same piece."""
        before, space, last = self._parts[-1].rpartition(" ")
        return before + space, last

    def add(self, segment: Segment, separator: str) -> None:
        """Append a segment after a separator; a space as separator means the line carries on."""
        words = segment.words
        if self._parts:
            mended = None
            if separator == " ":
                before, last = self._last()
                mended = self._vocabulary.mend(last, words[0].text)
            if mended is not None:
                self._size -= len(self._parts[-1])
                self._parts.pop()
                self._put(before + mended[0])
                start, _, word = self._styles[-1]
                self._styles[-1] = (start, self._size, word)
            elif separator == " " and _joins_address(*self._last(), words[0].text):
                pass
            else:
                self._put(separator)
        if segment.even:
            start = self._size
            self._put(segment.text)
            self._styles.append((start, self._size, words[-1]))
            return
        for i, (word, glued) in enumerate(zip(words, segment.glue, strict=True)):
            if i and not glued:
                self._put(" ")
            start = self._size
            self._put(word.text)
            self._styles.append((start, self._size, word))

    @property
    def text(self) -> str:
        """All text so far."""
        return "".join(self._parts)

    def emphasis(self, cut: int = 0) -> tuple[Emphasis, ...]:
        """The styles, for the text less its first ``cut`` characters."""
        if not any(w.bold or w.italic or w.underline or w.strike for _, _, w in self._styles):
            return ()
        found: list[Emphasis] = []
        for style in STYLES:
            open_run: tuple[int, int] | None = None
            for start, end, word in self._styles:
                if end <= cut or not getattr(word, style):
                    if open_run is not None and end > cut:
                        found.append(Emphasis(open_run[0] - cut, open_run[1] - cut, style))
                        open_run = None
                    continue
                open_run = (max(start, cut) if open_run is None else open_run[0], end)
            if open_run is not None:
                found.append(Emphasis(open_run[0] - cut, open_run[1] - cut, style))
        return tuple(sorted(found, key=lambda e: (e.start, e.end, e.style)))


def _joins_address(before: str, left: str, right: str) -> bool:
    """Whether a web address runs over the line's end: it breaks at a sign, or has filled the line."""
    if not _WEB.search(left) or not _GOES_ON.match(right):
        return False
    return left[-1] in "/=?&_%#.-" or (not before and len(left) >= LONG_ADDRESS and not right[0].isupper())
