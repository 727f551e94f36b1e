"""Counters in the ways in which lists print them: "iv", "aa", "3rd", "Twenty-one"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
LARGEST_ROMAN = 3999
LARGEST_LETTERS = 780
"""26 letters, each at most 30 times."""


def roman(value: int) -> str:
    """A number in lower-case Roman figures; in Arabic ones where there are none."""
    if not 0 < value <= LARGEST_ROMAN:
        return str(value)
    found = ""
    for size, letters in _ROMAN:
        found += letters * (value // size)
        value %= size
    return found


def letters(value: int) -> str:
    """a, b, …, z, aa, bb, …, as word processors count."""
    if not 0 < value <= LARGEST_LETTERS:
        return str(value) if value else ""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def ordinal(value: int) -> str:
    """1st, 2nd, 3rd, …."""
    ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def cardinal_words(value: int) -> str:
    """One, Two, …, Twenty-one; figures from a thousand on."""
    if not 0 <= value < 1000:
        return str(value)
    return _words(value).capitalize()


def ordinal_words(value: int) -> str:
    """First, Second, …, Twenty-first."""
    if not 0 <= value < 1000:
        return ordinal(value)
    head, last = re.fullmatch(r"(.*?)([a-z]+)", _words(value)).groups()  # type: ignore[union-attr]
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (head + last).capitalize()


def _words(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    return f"{_ONES[value // 100]} hundred" + (f" {_words(value % 100)}" if value % 100 else "")


def custom(value: int, form: str) -> str:
    """A format given by its first numbers ("001, 002, 003, ..."): figures filled up with zeros."""
    first = re.match(r"\s*(0*\d)\s*(?:,|$)", form)
    return f"{value:0{min(len(first[1]), 9)}d}" if first else str(value)


def circled(value: int) -> str:
    """①, ②, …."""
    return chr(0x2460 + value - 1) if 0 < value <= 20 else str(value)


def chicago(value: int) -> str:
    """*, †, ‡, §, **, …."""
    return "*†‡§"[(value - 1) % 4] * ((value - 1) // 4 + 1) if 0 < value <= 40 else str(value)


FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda v: f"{v:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda v: letters(v).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda v: roman(v).upper(),
    "ordinal": ordinal,
    "cardinalText": cardinal_words,
    "ordinalText": ordinal_words,
    "numberInDash": lambda v: f"- {v} -",
    "decimalEnclosedCircle": circled,
    "decimalEnclosedParen": lambda v: f"({v})",
    "decimalEnclosedFullstop": lambda v: f"{v}.",
    "chicago": chicago,
    "hex": lambda v: f"{v:X}",
    "none": lambda _: "",
}
"""Formats by their names in the file; any other counts in figures."""
