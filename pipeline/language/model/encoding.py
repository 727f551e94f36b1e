"""From a tokenised document to the model's input: windows of consecutive units, cut the same way every time.

A window holds as many consecutive units of one document as fit, a separator between two, with the heading above and the
unit before as context. What a unit is told depends on its window alone, so that results do not change with what else is
read in the same run. Training and running share this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

ENTITY_LABELS = ("PERSON", "ORG", "LOC", "DATE")
TAGS = ("O", *(f"{place}-{label}" for label in ENTITY_LABELS for place in "BI"))
CLASSES = ("action", "decision", "deadline", "none")
KINDS = ("context", "heading", "sentence", "item", "row")
"""Kinds of units as the model knows them, by number."""
CASE_CLASSES = 8
"""Patterns of upper and lower case that the lower-casing vocabulary loses; see :func:`case_of`."""
LONGEST = 160
"""Word pieces in a window, context and separators included."""
LONGEST_HEADING = 16
LONGEST_BEFORE = 40
"""Word pieces of context: of the heading above, and of the unit before."""


def case_of(word: str) -> int:
    """The class of a word's case: lower, capitalised, upper, single capital, with digits, mixed, other (1 to 7)."""
    if word.islower():
        return 1
    if word[:1].isupper() and word[1:].islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if any(c.isdigit() for c in word):
        return 5
    if any(c.isupper() for c in word):
        return 6
    return 7


@dataclass(slots=True)
class Window:
    """One input of the model. ``words`` pairs a word's number with the position of its first piece; ``units`` gives, for
    each unit, its number and the first and past-the-last position of its pieces.
    """

    ids: list[int] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    units: list[tuple[int, int, int]] = field(default_factory=list)


class Encoder:
    """Turns words into pieces, each word once.

    Parameters
    ----------
    pieces
        A function from a word to the numbers of its pieces.
    cls, sep
        Numbers of the two special pieces.
    """

    def __init__(self, pieces: Callable[[str], Sequence[int]], cls: int, sep: int) -> None:
        self._pieces = pieces
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self.cls, self.sep = cls, sep

    def word(self, word: str) -> tuple[tuple[int, ...], int]:
        """The pieces of a word (at most 12) and its case class."""
        found = self._known.get(word)
        if found is None:
            text = word.strip() or "."
            found = (tuple(self._pieces(text))[:12] or (self.sep,), case_of(text))
            if len(self._known) < 200_000:
                self._known[word] = found
        return found

    def windows(
        self, units: Sequence[tuple[Sequence[tuple[int, str]], int, int | None]], longest: int = LONGEST
    ) -> Iterator[Window]:
        """Pack units into windows.

        Parameters
        ----------
        units
            For each unit, its words (number, text), its kind's number, and the number of the unit that is its heading.
        longest
            Word pieces in a window.
        """
        window = self._new([], [])
        for number, (words, kind, heading) in enumerate(units):
            encoded = [(index, *self.word(word)) for index, word in words]
            at = 0
            while at < len(encoded):
                room = longest - len(window.ids) - 1
                size, taken = 0, at
                while taken < len(encoded) and size + len(encoded[taken][1]) <= room:
                    size += len(encoded[taken][1])
                    taken += 1
                whole = taken == len(encoded)
                if (not whole and window.units) or taken == at:
                    yield window
                    above = units[heading][0] if heading is not None and heading != number else []
                    before = units[number - 1][0] if number and number - 1 != heading else []
                    window = self._new([w for _, w in above], [w for _, w in before])
                    if taken == at and not window.units and longest - len(window.ids) - 1 < 12:
                        window = self._new([], [])
                    continue
                self._add(window, encoded[at:taken], kind, number)
                at = taken
        if window.units:
            yield window

    def _new(self, heading: Sequence[str], before: Sequence[str]) -> Window:
        window = Window([self.cls], [0], [0])
        for words, room in ((heading, LONGEST_HEADING), (before, LONGEST_BEFORE)):
            pieces = [(piece, case) for ids, case in map(self.word, words) for piece in ids]
            pieces = pieces[:room] if words is heading else pieces[-room:]
            if pieces:
                window.ids += [p for p, _ in pieces] + [self.sep]
                window.cases += [c for _, c in pieces] + [0]
                window.kinds += [0] * (len(pieces) + 1)
        return window

    def _add(self, window: Window, encoded: Sequence[tuple[int, tuple[int, ...], int]], kind: int, number: int) -> None:
        start = len(window.ids)
        for index, ids, case in encoded:
            window.words.append((index, len(window.ids)))
            window.ids += ids
            window.cases += [case] * len(ids)
            window.kinds += [kind] * len(ids)
        window.units.append((number, start, len(window.ids)))
        window.ids.append(self.sep)
        window.cases.append(0)
        window.kinds.append(kind)


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """First and past-the-last word and label of each entity of some BIO tags; an I without its B begins one.

    >>> spans_of(["B-PERSON", "I-PERSON", "O", "I-ORG"])
    [(0, 2, 'PERSON'), (3, 4, 'ORG')]
    """
    found = []
    start, label = 0, ""
    for index, tag in enumerate(chain(tags, ["O"])):
        if label and (tag == "O" or tag[0] == "B" or tag[2:] != label):
            found.append((start, index, label))
            label = ""
        if tag != "O" and not label:
            start, label = index, tag[2:]
    return found
