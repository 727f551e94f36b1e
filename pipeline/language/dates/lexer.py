"""Text to tokens of one-letter classes, over which the grammar's patterns run.

Every word and sign of the text gives one character in ``Tokens.classes``, so that a pattern such as ``W?,?df?M`` is an
ordinary regular expression over that string. Strings of digits with signs in them are read as a whole (``chunks``).

Classes: ``d`` figure 1 to 31, ``e`` other figure of two digits, ``o`` "14th", ``O`` "first", ``Y`` year, ``Z`` pair
of years, ``J`` pair of two-digit years, ``N`` full date in figures, ``n`` day and month in figures, ``m`` month and
year in figures, ``M`` month, ``V`` misspelt month, ``W`` weekday, ``S`` season, ``F`` named day, ``Q`` "Q2", ``K``
"FY20", ``k`` kind of year, ``T`` today and its like, ``U`` unit, ``R`` next, last and their like, ``E`` early, mid, end
and their like, ``#`` number word, ``D`` decade, ``X`` term, ``|`` line break or tab, ``x`` anything else; the rest in
``words.CONNECTORS``; signs stand for themselves.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pipeline.language.dates import words as w
from pipeline.language.dates.chunks import FIGURES_OF_YEAR, read_chunk
from pipeline.language.dates.feasts import FEAST, FEAST_STARTS
from pipeline.language.dates.periods import full_year
from pipeline.language.dates.stretches import YearSpan
from pipeline.language.dates.values import Month

LEX = re.compile(
    r"(?P<url>https?://\S+|www\.\S+)"
    r"|(?P<chunk>\d\w*(?:[./\-–—]\w+|:\d\w*|,\d{3}(?!\d))*)"
    r"|(?P<word>[^\W\d_]+(?:\d\w*)?)"
    r"|(?P<brk>[\n\t\r\f\v\u2028])"
    r"|(?P<sign>[^\w\s]|_)"
)
SIGNS = {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "&": "a", "+": "x", "*": "x", "\\": "x"}
PLAIN_SIGNS = frozenset(",.()/-'")

_DOTTED = re.compile(r"(3[01]|[12]?\d|0[1-9])\.(1[0-2]|0?[1-9])")
"""With a full stop behind it, a day and month as they are written on the Continent ("until 15.11.")."""
MONTHS_OF_YEAR = 12
_DASH = re.compile(r"[-–—]")
_MONTH_FIGURE = re.compile(r"([a-z]{3,9})(\d\d|\d{4})", re.I)
_REFERENCE = re.compile(r"[./-]\d")
"""After "Mar23": the number of an item, not a month."""
_GLUED = re.compile(r"([a-z]{3,9})(\d{1,2})(st|nd|rd|th)?")
"""A weekday, or a month before its year, and the day's number without the space between them."""
_DAY_BEHIND = re.compile(r"\.? (?:[12]?\d|3[01]|0[1-9])(?:st|nd|rd|th)?\b(?![.:%/]\d)")
_YEAR_BEHIND = re.compile(r",\s?(?:19|20)\d\d\b")
_QUARTER = re.compile(r"q([1-4])", re.I)
_HALF = re.compile(r"h([12])", re.I)
_FISCAL = re.compile(r"([fa]y)(\d{4}|\d\d)?", re.I)


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of a text; ``classes`` has one character for each."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    classes: str = ""

    def add(self, kind: str, start: int, end: int, value: Any = None) -> None:
        """Append one token."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.values.append(value)

    def drop(self) -> None:
        """Take the last token off."""
        for column in (self.kinds, self.starts, self.ends, self.values):
            column.pop()

    def word(self, i: int) -> str:
        """A token's text, small; empty outside the text and at line breaks."""
        if not 0 <= i < len(self.kinds) or self.kinds[i] == "|":
            return ""
        return self.text[self.starts[i] : self.ends[i]].lower()

    def raw(self, i: int) -> str:
        """A token's text as written; empty outside."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.kinds) else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands between a token and the one after it."""
        return i + 1 < len(self.kinds) and self.ends[i] == self.starts[i + 1]


def _lexicon() -> dict[str, tuple[str, Any]]:
    found: dict[str, tuple[str, Any]] = {}
    for table, kind in (
        (w.NUMBERS, "#"),
        (w.ORDINALS, "O"),
        (w.MONTHS, "M"),
        (w.WEEKDAYS, "W"),
        (w.SEASONS, "S"),
        (w.UNITS, "U"),
        (w.WHICH, "R"),
        (w.DAYS_FROM_BASE, "T"),
        (w.EDGES, "E"),
        (w.YEAR_KINDS, "k"),
    ):
        found.update({word: (kind, value) for word, value in table.items()})
    found.update(dict.fromkeys(w.TERMS, ("X", None)))
    found.update({word: (kind, None) for word, kind in w.CONNECTORS.items()})
    found["fy"] = found["ay"] = ("K", None)
    found["first"] = ("O", 1)
    found["ending"] = found["starting"] = found["commencing"] = ("C", None)
    return found


LEXICON = _lexicon()


SURELY = 0.85
"""How much alike a misspelt month must be that nothing before it shows to be one."""
MONTH_INITIALS = frozenset(name[0] for name in w.FULL_MONTHS)


@lru_cache(maxsize=4096)
def misspelt_month(word: str, least: float = 0.8) -> int | None:
    """The month that a misspelt name such as "februarary" is meant to be (small letters), None where it is none.

    The first letter must be right, and the whole alike to ``least`` by difflib, or 0.85 where the first three are not.
    """
    if len(word) < 5 or word[0] not in MONTH_INITIALS:
        return None
    close = difflib.get_close_matches(word, w.FULL_MONTHS, 1, least if word[:3] in w.MONTHS else SURELY)
    return w.MONTHS[close[0]] if close else None


def tokens(text: str) -> Tokens:
    """All tokens of a text, in order."""
    found = Tokens(text)
    add = found.add
    skip = 0
    for match in LEX.finditer(text):
        start, end = match.span()
        if start < skip:
            continue
        kind = match.lastgroup
        if kind == "word":
            word = match.group().lower()
            if (
                word in FEAST_STARTS
                and (feast := FEAST.match(text, start))
                and not text[feast.end() : feast.end() + 1].isalnum()
            ):
                add("F", start, feast.end(), (feast.lastindex or 1) - 1)
                skip = feast.end()
                continue
            entry = LEXICON.get(word)
            if match.group() == "may" and found.kinds[-1:] == ["Y"] and not _FIGURE.match(text, end):
                entry = None  # "songs from 2014 may be sung"
            if entry is not None:
                _add_known(found, entry, word, start, end)
            elif (
                (glued := _GLUED.fullmatch(word))
                and (glued[1] in w.WEEKDAYS or (glued[1] in w.MONTHS and _YEAR_BEHIND.match(text, end)))
                and 1 <= int(glued[2]) <= 31
            ):
                middle = start + len(glued[1])
                if glued[1] in w.WEEKDAYS:
                    add("W", start, middle, w.WEEKDAYS[glued[1]])
                else:
                    add("M", start, middle, w.MONTHS[glued[1]])
                add("o" if glued[3] else "d", middle, end, int(glued[2]))
            elif word[-1].isdigit():
                _add_lettered(found, word, start, end)
            elif word in w.ORDINAL_ENDINGS and found.kinds and found.kinds[-1] in "de" and start - found.ends[-1] <= 1:
                found.kinds[-1], found.ends[-1] = "o", end
            else:
                month = misspelt_month(word) if found.kinds and found.kinds[-1] in "dof" else None
                if month is None and _DAY_BEHIND.match(text, end) and match.group()[0].isupper():
                    month = misspelt_month(word, SURELY)  # "Febuary 29th"
                add("x" if month is None else "V", start, end, month)
        elif kind == "chunk":
            _add_chunk(found, text, start, end)
        elif kind == "sign":
            sign = match.group()
            sign = SIGNS.get(sign, sign)
            add(sign if sign in PLAIN_SIGNS or sign == "a" else "x", start, end)
        elif kind == "brk":
            add("|", start, end)
        else:
            add("x", start, end)
    found.classes = "".join(found.kinds)
    return found


def _add_known(found: Tokens, entry: tuple[str, Any], word: str, start: int, end: int) -> None:
    """A word of the lexicon, unless it is part of an address such as ``may@``."""
    following = found.text[end : end + 1]
    before = found.text[start - 1 : start]
    if following in ("@", "_") or before in ("@", "_", "#"):
        found.add("x", start, end)
    elif entry[0] == "#" and entry[1] < TENS[0] and found.kinds[-2:] == ["#", "-"] and found.values[-2] in TENS:
        found.drop()  # "twenty-two"
        found.ends[-1], found.values[-1] = end, found.values[-1] + entry[1]
    else:
        found.add(entry[0], start, end, entry[1])


TENS = (20, 30)
"""Numbers to which a smaller one is joined by a hyphen."""


def _add_lettered(found: Tokens, word: str, start: int, end: int) -> None:
    """A word that ends in figures: "Mar17", "Q2", "FY20"."""
    if m := _QUARTER.fullmatch(word):
        found.add("Q", start, end, int(m[1]))
    elif m := _HALF.fullmatch(word):
        found.add("H", start, end, int(m[1]))
    elif m := _FISCAL.fullmatch(word):
        kind = "academic" if m[1] == "ay" else "financial"
        found.add("K", start, end, YearSpan(kind, last=full_year(int(m[2]))))
    elif (m := _MONTH_FIGURE.fullmatch(word)) and m[1] in w.MONTHS and not _REFERENCE.match(found.text, end):
        found.add("m", start, end, Month(w.MONTHS[m[1]], full_year(int(m[2]))))
    else:
        found.add("x", start, end)


_FIGURE = re.compile(r"[ ,]+\d")
_MONEY = re.compile(r" ?[$£€]|[.,]\d\d\b(?! ?[-–/])| (?:pounds?|dollars?|euros?|USD|EUR|GBP|CAD|AUD)\b")
"""Behind four figures, that they are a sum."""
_YEAR_AND_WORD = re.compile(r"((?:19|20)\d\d)[a-z]{2,}")
"""A year to which the next word clings ("28 October 2022was")."""
_DAY_TO_MONTH = re.compile(r"\d{1,2}[-–][A-Za-z]+\.?")


def _add_chunk(found: Tokens, text: str, start: int, end: int) -> None:
    """A string that begins with a digit; split at its dashes where only its parts make sense."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        (before and before in "£$€@#_\\=")
        or (after and after in "%@_\\")
        or (before == "/" and start > 1 and text[start - 2].isdigit() and found.kinds[-2:-1] != ["K"])
        or (before == "/" and start > 1 and text[start - 2].isupper() and "/" in text[start:end])  # "CM/07/2022-2023"
    ):
        found.add("x", start, end)
        return
    if before == "." and start > 1 and text[start - 2].isalnum() and not _after_month(found):
        found.add("x", start, end)
        return
    chunk = text[start:end]
    if len(chunk) == FIGURES_OF_YEAR and (
        _MONEY.match(text, end) or (found.kinds and found.word(len(found.kinds) - 1) in w.BEFORE_NUMBER_OF_NAME)
    ):
        found.add("x", start, end)
        return
    if (
        after == "."
        and (m := _DOTTED.fullmatch(chunk))
        and found.kinds
        and (word := found.word(len(found.kinds) - 1)) in w.BEFORE_DAY
        and (word != "by" or int(m[1]) > MONTHS_OF_YEAR or len(m[2]) == len("05"))  # "raise it by 2.5."
    ):
        found.add("n", start, end, (int(m[1]), int(m[2])))
        return
    if found.kinds[-1:] in (["M"], ["V"]) and (glued := _YEAR_AND_WORD.fullmatch(chunk)):
        found.add("Y", start, start + FIGURES_OF_YEAR, int(glued[1]))
        found.add("x", start + FIGURES_OF_YEAR, end)
        return
    if len(chunk) > 40:
        found.add("x", start, end)
        return
    kind, value = read_chunk(chunk)
    behind_month = kind == "N" and found.kinds[-1:] == ["M"] and _DAY_TO_MONTH.fullmatch(chunk)  # "May 26-June" 2
    if kind != "?" and not behind_month:
        found.add(kind, start, end, value)
        return
    pieces = _DASH.split(chunk)
    if len(pieces) == 1 and chunk.count("/") == 1:
        pieces = chunk.split("/")
    if len(pieces) == 1:
        found.add("x", start, end)
        return
    at = start
    for n, piece in enumerate(pieces):
        if n:
            found.add("/" if text[at] == "/" else "-", at, at + 1)
            at += 1
        if piece[:1].isdigit():
            kind, value = read_chunk(piece)
            found.add("x" if kind == "?" else kind, at, at + len(piece), value)
        elif (entry := LEXICON.get(piece.lower())) is not None:
            found.add(entry[0], at, at + len(piece), entry[1])
        else:
            found.add("x", at, at + len(piece))
        at += len(piece)


def _after_month(found: Tokens) -> bool:
    """Whether the last two tokens are a month and a full stop ("Oct.10")."""
    return len(found.kinds) >= 2 and found.kinds[-1] == "." and found.kinds[-2] in "MW"
