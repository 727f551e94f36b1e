"""Numbers, bullets and checkboxes that stand before the text of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a line's text; ``cut`` characters of the line belong to it."""

    number: str | None = None
    checked: bool | None = None
    bullet: bool = False
    cut: int = 0

    @property
    def marked(self) -> bool:
        """Whether there is a number, a bullet or a checkbox."""
        return self.bullet or self.number is not None or self.checked is not None

    @property
    def empty(self) -> bool:
        """Whether there is none."""
        return not self.marked


_BULLET = re.compile(r"[•●○▪■□◦‣⁃➢❖➔→·∙–-]\s+")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|\([a-z0-9ivx]{1,4}\)|[a-z]{1}[.)]|[ivx]{1,5}[.)])\s+")


def split(text: str) -> Mark:
    """The mark at the beginning of a text."""
    if match := _BULLET.match(text):
        return Mark(bullet=True, cut=match.end())
    if match := _NUMBER.match(text):
        return Mark(number=match.group().strip(), cut=match.end())
    return Mark()


def is_mark(text: str) -> bool:
    """Whether a text is nothing but a number or bullet."""
    mark = split(text + " x")
    return mark.marked and mark.cut == len(text) + 1
