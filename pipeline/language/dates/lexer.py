"""Text to tokens of one-letter classes, over which the grammar's patterns run.

Every word and sign of the text gives one character in ``Tokens.classes``, so that a pattern such as ``W?,?df?M`` is an
ordinary regular expression over that string. Strings of digits with signs in them are read here as a whole: whether
"02.23.05" is a date or a reference is a question of the whole string.

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
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.language.dates import words as w
from pipeline.language.dates.feasts import FEAST, FEAST_STARTS
from pipeline.language.dates.periods import Meaning, full_year
from pipeline.language.dates.stretches import YearSpan
from pipeline.language.dates.values import Day, Month, Numeric

LEX = re.compile(
    r"(?P<url>https?://\S+|www\.\S+)"
    r"|(?P<chunk>\d\w*(?:[./\-–—]\w+|:\d\w*|,\d{3}(?!\d))*)"
    r"|(?P<word>[^\W\d_]+(?:\d\w*)?)"
    r"|(?P<brk>[\n\t\r\f\v\u2028])"
    r"|(?P<sign>[^\w\s]|_)"
)
LAST_YEAR = 2060
"""Four figures beyond are no year: cheque and invoice numbers, counts."""
SIGNS = {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "&": "a", "+": "x", "*": "x", "\\": "x"}
PLAIN_SIGNS = frozenset(",.()/-'")

_ISO = re.compile(r"(\d{4})([-./–])(\d{1,2})\2(\d{1,2})(?:T\d\d:\d\d[\w:.]*)?")
_DMY = re.compile(r"(\d{1,2})([-./–])(\d{1,2})\2(\d{4}|\d\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_DOTTED = re.compile(r"(3[01]|[12]?\d|0[1-9])\.(1[0-2]|0?[1-9])")
"""With a full stop behind it, a day and month as they are written on the Continent ("until 15.11.")."""
MONTHS_OF_YEAR = 12
_MONTH_YEAR = re.compile(r"(\d{1,2})[/-](\d{4})")
_YEAR_PAIR = re.compile(r"(\d{4})[-/–—](\d{4}|\d\d)")
_ONE_FIGURE_PAIR = re.compile(r"(\d{3}(\d))/(\d)")
_SHORT_PAIR = re.compile(r"(\d\d)[-/–](\d\d)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.I)
_DECADE = re.compile(r"(\d{4})s|(\d0)s")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/.]?([a-z]{3,9})\.?(?:[-/.]?(\d{4}|\d\d))?", re.I)
_YEAR_FIRST = re.compile(r"\d{4}[-/.]?([a-z]{3,9})[-/.]?\d{1,2}", re.I)
_DASH = re.compile(r"[-–—]")
_MONTH_FIGURE = re.compile(r"([a-z]{3,9})(\d\d|\d{4})", re.I)
_REFERENCE = re.compile(r"[./-]\d")
"""After "Mar23": the number of an item, not a month."""
_GLUED = re.compile(r"([a-z]{3,9})(\d{1,2})(st|nd|rd|th)?")
"""A weekday, or a month before its year, and the day's number without the space between them."""
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


MONTH_INITIALS = frozenset(name[0] for name in w.FULL_MONTHS)


@lru_cache(maxsize=4096)
def misspelt_month(word: str) -> int | None:
    """The month that a misspelt name such as "februarary" is meant to be (small letters), None where it is none.

    The first letter must be right, and the whole alike to 0.8 by difflib, or 0.85 where the first three are not.
    """
    if len(word) < 5 or word[0] not in MONTH_INITIALS:
        return None
    close = difflib.get_close_matches(word, w.FULL_MONTHS, 1, 0.8 if word[:3] in w.MONTHS else 0.85)
    return w.MONTHS[close[0]] if close else None


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=8192)
def written_together(chunk: str) -> Meaning | None:
    """A day written in one string with its month's name ("16/Aug/2016", "14-Sept-17", "5May"), by dateparser.

    None where it is none. Only such strings go to dateparser: it takes about 0.7 ms for one, a hundred times as long as
    the grammar takes for a date in words, and reads no more of those.
    """
    match = _WRITTEN.fullmatch(chunk)
    if match and match[2].lower() in w.MONTHS:
        if not match[3]:
            return Day(int(match[1]), w.MONTHS[match[2].lower()]) if 1 <= int(match[1]) <= 31 else None
        if len(match[3]) == FIGURES_OF_YEAR:  # "25thNovember2022"
            day, month, year = int(match[1]), w.MONTHS[match[2].lower()], int(match[3])
            return Day(day, month, year) if _valid(year, month, day) else None
    else:
        match = _YEAR_FIRST.fullmatch(chunk)
        if not match or match[1].lower() not in w.MONTHS:
            return None
    import dateparser  # 0.1 s, and most documents need it not

    found = dateparser.parse(
        chunk, languages=["en"], settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return Day(found.day, found.month, found.year) if found else None


@lru_cache(maxsize=16384)
def read_chunk(chunk: str) -> tuple[str, Any]:
    """Class and value of a string that begins with a digit; ``x`` where it can be no part of a date."""
    size = len(chunk)
    if chunk.isdigit():
        number = int(chunk)
        if size <= 2:
            return ("d", number) if 1 <= number <= 31 else ("e", number)
        if size == 4 and 1400 <= number <= LAST_YEAR:
            return "Y", number
        if size == 8 and (m := _COMPACT.fullmatch(chunk)) and 1900 <= int(m[1]) <= 2100:
            year, month, day = int(m[1]), int(m[2]), int(m[3])
            if _valid(year, month, day):
                return "N", Day(day, month, year)
        return "x", None
    if m := _ORDINAL.fullmatch(chunk):
        return ("o", int(m[1])) if 1 <= int(m[1]) <= 31 else ("x", int(m[1]))
    if m := _ISO.fullmatch(chunk):
        year, month, day = int(m[1]), int(m[3]), int(m[4])
        if 1400 <= year <= 2199:
            if _valid(year, month, day):
                return "N", Day(day, month, year)
            if _valid(year, day, month):
                return "N", Day(month, day, year)
        return "x", None
    if m := _DMY.fullmatch(chunk):
        a, b, year = int(m[1]), int(m[3]), full_year(int(m[4])) if len(m[4]) == 2 else int(m[4])
        if 1400 <= year <= 2199 and (_valid(year, b, a) or _valid(year, a, b)):
            if len(m[4]) == 2 and m[2] == "." and b > 12 and len(m[1]) == 2 and m[1][0] == "0":
                return "x", None  # "02.23.05": references and clock-like codes, not a date with the month first
            return "N", Numeric(a, b, year)
        return "x", None
    if m := _YEAR_PAIR.fullmatch(chunk):
        first, second = int(m[1]), int(m[2])
        if not 1400 <= first <= 2199:
            return "x", None
        if len(m[2]) == 4:
            return ("Z", (first, second)) if first < second <= 2199 else ("x", None)
        if (first + 1) % 100 == second:
            return "Z", (first, second + first // 100 * 100 + (100 if second == 0 else 0))
        if 1 <= second <= 12 and "-" in chunk:
            return "m", Month(second, first)
        whole = first // 100 * 100 + second
        if "/" in chunk:
            return "x", None  # "2022/52" is the number of something
        return ("Z", (first, whole)) if whole > first else ("x", None)
    if (m := _ONE_FIGURE_PAIR.fullmatch(chunk)) and 1900 <= int(m[1]) <= 2199 and (int(m[2]) + 1) % 10 == int(m[3]):
        return "Z", (int(m[1]), int(m[1]) + 1)  # "2017/8"
    if (m := _MONTH_YEAR.fullmatch(chunk)) and 1 <= int(m[1]) <= 12 and 1900 <= int(m[2]) <= 2199:
        return "m", Month(int(m[1]), int(m[2]))
    if m := _SHORT_PAIR.fullmatch(chunk):
        if (int(m[1]) + 1) % 100 == int(m[2]):
            return "J", (int(m[1]), int(m[2]))
        if "/" not in chunk:
            return "?", None
    if m := _DAY_MONTH.fullmatch(chunk):
        a, b = int(m[1]), int(m[2])
        if 1 <= a <= 31 and 1 <= b <= 31:
            return "n", (a, b)
        return "x", None
    if m := _DECADE.fullmatch(chunk):
        first = int(m[1]) if m[1] else 1900 + int(m[2])
        if first % 10 == 0 and ((m[1] and 1400 <= first < 2200) or first >= 1950):
            return "D", first
        return "x", None
    if written := written_together(chunk):
        return "N", written
    return "?", None


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
    else:
        found.add(entry[0], start, end, entry[1])


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
FIGURES_OF_YEAR = 4
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
