"""Strings of digits with signs in them, read as a whole: whether "02.23.05" is a date or a reference is a question of all of it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.language.dates import words as w
from pipeline.language.dates.periods import Meaning, full_year
from pipeline.language.dates.values import Day, Month, Numeric

LAST_YEAR = 2060
"""Four figures beyond are no year: cheque and invoice numbers, counts."""
FIGURES_OF_YEAR = 4

_ISO = re.compile(r"(\d{4})([-./–])(\d{1,2})\2(\d{1,2})(?:T\d\d:\d\d[\w:.]*)?")
_DMY = re.compile(r"(\d{1,2})([-./–])(\d{1,2})\2(\d{4}|\d\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/-](\d{4})")
_YEAR_PAIR = re.compile(r"(\d{4})[-/–—](\d{4}|\d\d)")
_ONE_FIGURE_PAIR = re.compile(r"(\d{3}(\d))/(\d)")
_SHORT_PAIR = re.compile(r"(\d\d)[-/–](\d\d)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.I)
_DECADE = re.compile(r"(\d{4})s|(\d0)s")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/.]?([a-z]{3,9})\.?(?:[-/.]?(\d{4}|\d\d))?", re.I)
_YEAR_FIRST = re.compile(r"\d{4}[-/.]?([a-z]{3,9})[-/.]?\d{1,2}", re.I)


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
