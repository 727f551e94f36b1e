"""Builders of years, spans of years and decades."""

from __future__ import annotations

import re

from pipeline.language.dates import periods as p
from pipeline.language.dates import stretches
from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.builders.found import Found, Part, edge
from pipeline.language.dates.lexer import Tokens


def year_pair(found: Found) -> p.Meaning | list[Part] | None:
    """As in "2016-17", "the 2016/17 financial year", "1990-2013"."""
    first, last = found.value("z")
    unit = found.value("u") or found.value("au")
    if (found.index("u") is not None or found.index("au") is not None) and unit != "year":
        return None
    kind = found.value("k") or found.value("a")
    before = found.before
    if (
        before in w.YEAR_FALSE_BEFORE
        or found.after in w.YEAR_FALSE_AFTER
        or (first < EARLIEST and hour(first) and hour(last))
        or (first >= EARLIEST and first % 100 == last % 100 == 0)  # "Cafe, 1900-2100"
    ):
        return None
    if last - first == 1 and found.index("a") is not None and found.index("au") is None:
        at = found.match.start("z")
        return [(at, found.last, stretches.YearSpan(kind, first=first))]  # "Budget 2018/19": the year without the word
    if last - first == 1:
        return stretches.YearSpan(kind, first=first)
    return v.Span(stretches.CalendarYear(first), stretches.CalendarYear(last))


EARLIEST = 1900
"""Years before it are hours rather, where they may be."""


def hour(figures: int) -> bool:
    """Whether four figures are as well a full, half or quarter hour ("1500-1600").

    >>> [hour(n) for n in (1530, 1914, 2024)]
    [True, False, False]
    """
    return figures < 2400 and figures % 100 in (0, 15, 30, 45)


def short_pair(found: Found) -> p.Meaning | None:
    """As in "17/18" beside a word that makes it years."""
    if found.index("s") is not None:
        one, second = found.value("g"), found.value("s")
        if one is None or one.last is None or (one.last + 1) % 100 != second:
            return None
        return stretches.YearSpan(one.kind, first=one.last)
    if found.index("z3") is not None:
        pair = found.value("z3")
        span: stretches.YearSpan = found.value("f") or stretches.YearSpan(
            "academic" if found.word("f") == "ay" else "financial"
        )
        return stretches.YearSpan(span.kind, first=p.full_year(pair[0]))
    pair = found.value("z") or found.value("z2") or found.value("z4")
    kind = found.value("a") or found.value("k")
    if kind is None:
        around = {found.before, found.after, found.tokens.word(found.last + 2)}
        if not around & {
            "budget",
            "precept",
            "accounts",
            "fy",
            "year",
            "budgets",
            "expenditure",
            "income",
            "year-end",
            "audit",
            "season",
        }:
            return None
        if "season" in around:
            return v.Unknown()
    elif found.index("u") is not None and found.value("u") != "year":
        return None
    return stretches.YearSpan(kind, first=p.full_year(pair[0]))


def fiscal(found: Found) -> p.Meaning | None:
    """As in "FY20", "FY 2020", "financial year 2017", "AY 2019"."""
    span = found.value("f")
    if found.index("f") is not None:
        if span is None:
            year = found.value("y")
            if year is None:
                return None
            return stretches.YearSpan("academic" if found.word("f") == "ay" else "financial", last=p.full_year(year))
        return None if found.index("y") is not None else span
    if (found.value("u") or found.value("u2")) != "year":
        return None
    kind = found.value("k") or found.value("k2")
    year = found.value("y") or found.value("y2")
    if kind == "calendar":
        return stretches.CalendarYear(year)
    return stretches.YearSpan(kind, last=year)


def kind_year(found: Found) -> p.Meaning | None:
    """As in "the academic year", "end of the financial year"."""
    if found.value("u") != "year" or found.word("u") not in ("year", "yr"):
        return None
    kind, step = found.value("k"), found.value("r") or 0
    if kind == "calendar":
        return edge(found, stretches.CalendarYear(p.YearRef(step)))
    return edge(found, stretches.YearSpan(kind, step=step))


LATEST_CENTURY = 2000
"""The first hundred years of which the noughts mean a decade ("the 2000s")."""


def decade(found: Found) -> p.Meaning | None:
    """As in "the 1990s"; "the 1700s" are a century."""
    first = found.value("x")
    return stretches.Decade(first, 100 if first % 100 == 0 and first < LATEST_CENTURY else 10)


_FULL_DATE = re.compile(r"\b\d{1,4}([/.-])\d{1,2}\1\d{1,4},?\s+(?:at\s+)?$")
LONGEST_DATE = 16
"""Characters of a day in figures with what stands before the hour."""


def year(found: Found) -> p.Meaning | None:
    """Four figures, where nothing shows them to be a count, a time or a reference."""
    tokens = found.tokens
    at = found.match.start("y")
    number = found.value("y")
    before, after = tokens.word(at - 1), found.after
    if found.index("e") is None:
        if before in w.YEAR_FALSE_BEFORE or (
            before in ("'", ".") and tokens.glued(at - 1) and tokens.kinds[at - 1] == "."
        ):
            return None
        if (
            tokens.kinds[at - 1 : at] in (["-"], ["/"], ["x"])
            and tokens.glued(at - 1)
            and not _date_ends(tokens, at - 2)
        ):
            return None
        if before == "." and tokens.word(at - 2) in ("no", "p", "pp", "nos", "tel", "ref"):
            return None
    if _FULL_DATE.search(tokens.text, max(0, tokens.starts[at] - LONGEST_DATE), tokens.starts[at]) and hour(number):
        return None  # "2021/08/05, 2030"
    if before == "of" and tokens.word(at - 2) == "act":
        return None  # "the Commons Act of 1965"
    if after in w.YEAR_FALSE_AFTER or tokens.word(found.last + 2) in ("road", "street", "avenue", "lane"):
        return None
    if after in ("-", "/", "x", "'") and tokens.glued(found.last) and tokens.kinds[found.last + 1] != "'":
        following = found.last + 2
        if not (
            (following < len(tokens.kinds) and tokens.kinds[following] in "YMWmZ")
            or (after == "-" and tokens.word(following).isalpha())
        ):
            return None
    if not 1850 <= number <= 2080 and before not in (
        "in",
        "since",
        "from",
        "of",
        "until",
        "to",
        "circa",
        "c",
        "year",
        "before",
        "after",
        "around",
        "about",
        "by",
        "late",
        "early",
    ):
        return None
    if (
        number % 10 == 0
        and before in ("over", "around", "about", "of", "to", "by", "some")
        and number not in range(1990, 2061)
    ):
        return None
    if after == "(" or after == ")":
        pass
    return edge(found, stretches.CalendarYear(number))


def _date_ends(tokens: Tokens, at: int) -> bool:
    return 0 <= at < len(tokens.kinds) and tokens.kinds[at] in "YMNSZn"


def short_year(found: Found) -> p.Meaning | None:
    """As in "'23" after a space."""
    tokens = found.tokens
    if not tokens.glued(found.first) or len(found.raw("y")) != 2:
        return None
    start = tokens.starts[found.first]
    if start and not tokens.text[start - 1].isspace() and tokens.text[start - 1] not in "(-–/":
        return None
    if found.before not in (
        "in",
        "of",
        "since",
        "for",
        "from",
        "until",
        "by",
        "summer",
        "spring",
        "autumn",
        "winter",
        "fall",
        "early",
        "late",
    ):
        return None
    return stretches.CalendarYear(p.full_year(found.value("y")))
