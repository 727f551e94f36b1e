"""Builders of months, quarters, halves, seasons and named days."""

from __future__ import annotations

from pipeline.language.dates import periods as p
from pipeline.language.dates import stretches
from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.builders.found import Found, counts, edge, not_a_year
from pipeline.language.dates.feasts import FEAST_FALSE_AFTER

MONTH_BEFORE_SMALL = w.MONTH_EVIDENCE_BEFORE - {"and", "or"} | {""}
"""Words before "may 2021" that leave it a month."""


def month(found: Found) -> p.Meaning | None:
    """A month, if the word is one here."""
    if not_a_year(found):
        return None
    at = found.match.start("m")
    if (
        at > found.first
        and found.tokens.kinds[at - 1] == "-"
        and found.tokens.glued(at - 2) != found.tokens.glued(at - 1)
    ):
        return None  # "Weaving 2023- Sept 4": the year ends something else
    if at > found.first and found.tokens.kinds[at - 1] == "-" and found.after.isdigit():
        return None  # "Weaving 2023 - Sept 4-5"
    if found.tokens.kinds[at] == "V" and (found.year is None or not isinstance(found.year, int)):
        return None
    with_more = found.year is not None or found.index("e") is not None or found.index("which") is not None
    if not with_more and not month_like(found):
        return None
    if found.raw("m")[0].islower() and found.word("m") in ("may", "march", "mar", "dec", "jan", "sep", "sun"):
        sure = isinstance(found.year, int) and found.before in MONTH_BEFORE_SMALL
        if found.index("e") is None and not sure:
            return None  # "this may", "last march through town"
    return edge(found, v.Month(found.value("m"), found.year, found.value("which")))


def month_like(found: Found) -> bool:
    """Whether a month's name standing alone is a month: "May" and "Jan" need evidence beside them."""
    tokens = found.tokens
    at = found.match.start("m")
    raw, word = tokens.raw(at), tokens.word(at)
    before, after = found.before, tokens.word(found.last + 1)
    raw_after = tokens.raw(found.last + 1)
    if before in ("@", "#", "_", "/") and tokens.glued(at - 1) and tokens.kinds[max(at - 2, 0)] not in "M|":
        return False
    if raw.islower() and word in (
        "may",
        "march",
        "mar",
        "dec",
        "sep",
        "jan",
        "jun",
        "oct",
        "nov",
        "feb",
        "apr",
        "aug",
        "jul",
    ):
        return False
    if word in w.ALWAYS_MONTHS:
        return True
    neighbour = {tokens.kinds[i] for i in (at - 2, at + 2) if 0 <= i < len(tokens.kinds)} & {"M"}
    connected = neighbour and (
        tokens.kinds[at - 1 : at] in (["a"], [","], ["-"], ["/"], ["u"])
        or tokens.kinds[at + 1 : at + 2] in (["a"], [","], ["-"], ["/"], ["u"])
    )
    if connected:
        return True
    if word in w.GIVEN_NAMES and before not in w.NEVER_BEFORE_NAMES and _acts(after, tokens.word(found.last + 2)):
        return False
    if before in w.MONTH_EVIDENCE_BEFORE or after in w.MONTH_EVIDENCE_AFTER:
        if (
            word in w.GIVEN_NAMES
            and before
            in (
                "and",
                "or",
                "&",
                "-",
                "/",
                "by",
                "to",
                "for",
                "the",
                "from",
                "our",
                "around",
                "about",
                "planned",
                "on",
                "is",
                "was",
            )
            and _surname(raw_after)
        ):
            return False
        if (
            word in w.GIVEN_NAMES
            and before in ("by", "to", "for", "from", "and", "or", "with", "&", "about")
            and word == "jan"
        ):
            return False
        return word != "may" or before != "and" or not after.isalpha() or after in w.MONTH_EVIDENCE_AFTER
    alone = before in ("", "(", "|", ":", "-") and after in ("", ")", "|", ":", "-", ",", "'", ".")
    if alone:
        return word not in ("jan", "sep", "dec", "mar") or raw.isupper()
    if not before and any(tokens.word(found.last + n) in w.MONTH_EVIDENCE_AFTER for n in (2, 3)):
        return word != "jan"  # "March committee meeting" at the head of a line
    if word in ("may", "march", "mar", "jan"):
        return after in ("'",) and tokens.word(found.last + 2) == "s" and word != "jan"
    if word in w.GIVEN_NAMES:
        return not _surname(raw_after) and after not in ("'",) and not _verb_follows(after)
    return not _surname(raw_after) or len(word) > 3


def _surname(raw: str) -> bool:
    """Whether a word after "April" or "June" may be a surname."""
    return bool(raw) and raw[0].isupper() and raw[1:].islower() and raw.lower() not in w.NAME_IS_DATE_BEFORE


def _acts(after: str, then: str) -> bool:
    """Whether what follows "April" or "June" is what a person does ("June to write to the mill", "April will bring it")."""
    if after == "to":
        return then.isalpha() and then.islower() and len(then) > 2 and then not in w.NO_TASK_AFTER_TO
    return after in w.PERSON_ACTS and then != "be"


def _verb_follows(word: str) -> bool:
    return word in (
        "to",
        "will",
        "has",
        "had",
        "is",
        "was",
        "said",
        "reported",
        "asked",
        "agreed",
        "offered",
        "and",
        "would",
        "gave",
    )


def quarter(found: Found) -> p.Meaning | None:
    """As in "Q2 2018", "2016/17 Q3", "third quarter of 2018"."""
    number = found.value("q")
    if number is None:
        if found.value("qu") != "quarter" or found.value("o") > 4:
            return None
        number = found.value("o")
        if (
            found.index("r") is None
            and found.index("k") is None
            and found.index("u") is not None
            and found.value("u") != "year"
        ):
            return None
    span: stretches.YearSpan | None = None
    pair = found.value("z")
    if isinstance(pair, tuple):
        span = stretches.YearSpan(first=pair[0])
    elif isinstance(pair, stretches.YearSpan):
        span = pair
    elif found.index("k") is not None:
        span = stretches.YearSpan(found.value("k"), step=found.value("r") or 0)
    return edge(found, stretches.Quarter(number, found.year, span))


def quarter_month(found: Found) -> p.Meaning | None:
    """As in "Dec quarter 16", "the March quarter": the quarter that ends with the month."""
    month = found.value("m")
    if found.value("qu") != "quarter" or month % 3:
        return None
    year = found.value("s")
    return stretches.Quarter(month // 3, p.full_year(year) if year is not None else None)


def half(found: Found) -> p.Meaning | None:
    """As in "second half of 2020", "H1 2021"."""
    number = found.value("h") or found.value("o")
    if number not in (1, 2):
        return None
    if found.value("m") is not None:
        return stretches.Half(number, v.Month(found.value("m"), found.value("my")))
    if found.value("y") is not None:
        return stretches.Half(number, stretches.CalendarYear(found.value("y")))
    if isinstance(pair := found.value("z"), tuple):
        return stretches.Half(number, stretches.YearSpan(first=pair[0]))
    if isinstance(pair, stretches.YearSpan):
        return stretches.Half(number, pair)
    if found.value("u") == "year":
        if found.index("k") is not None:
            return stretches.Half(number, stretches.YearSpan(found.value("k"), step=found.value("r") or 0))
        return stretches.Half(number, stretches.CalendarYear(p.YearRef(found.value("r") or 0)))
    if found.value("u") == "month" and found.index("r") is not None:
        return stretches.Half(number, stretches.Whole("month", found.value("r")))
    return None


def season(found: Found) -> p.Meaning | None:
    """A season, where the word is one."""
    if not_a_year(found):
        return None
    at = found.match.start("s")
    tokens = found.tokens
    raw, word = tokens.raw(at), tokens.word(at)
    last_kind = tokens.kinds[found.last]
    if last_kind == "U" and found.index("u") is None and tokens.values[found.last] != "month":
        return None
    given = (
        found.year is not None or found.index("e") is not None or found.index("which") is not None or last_kind in "XU"
    )
    if not given and not season_like(found, at, raw, word):
        return None
    if (
        given
        and found.year is None
        and last_kind == "S"
        and found.after in w.SEASON_FALSE_AFTER - {"school", "over", "through", "into"}
    ):
        return None
    return edge(found, stretches.Season(found.value("s"), found.year, found.value("which")))


def season_short_year(found: Found) -> p.Meaning | None:
    """A season with its year in two figures ("fall 24"), where these count nothing."""
    figures, after = found.raw("yy"), found.after
    if len(figures) < 2 or counts(found, found.last) or (after.isalpha() and after not in w.FUNCTION_WORDS):
        return None
    return season(found)


def season_like(found: Found, at: int, raw: str, word: str) -> bool:
    """Whether a season's name standing alone is one: "fall", "spring" and "Summer" can be much else."""
    tokens = found.tokens
    before, after, raw_after = tokens.word(at - 1), found.after, tokens.raw(found.last + 1)
    if after in w.SEASON_FALSE_AFTER or (raw_after[:1].isupper() and raw_after.isalpha()):
        return False
    if after == "&" and tokens.kinds[found.last + 2 : found.last + 3] != ["S"]:
        return False  # a firm's name
    if raw.islower() and before in ("the", "a", "our"):
        if after.isalpha() and after not in w.FUNCTION_WORDS | w.NAME_IS_DATE_BEFORE:
            return False
        before = tokens.word(at - 2)
    if raw.islower() or word == "fall":
        return before in w.SEASON_EVIDENCE_BEFORE and not (word == "fall" and before in w.BEFORE_VERB)
    return True


def feast(found: Found) -> p.Meaning | None:
    """A named day, unless it names a thing ("Christmas tree")."""
    if not_a_year(found):
        return None
    raw = found.raw("f")
    if not isinstance(found.year, int) and " " not in raw:
        after = found.after
        if after in FEAST_FALSE_AFTER or (after.isalpha() and after not in w.FUNCTION_WORDS | w.PARTS_OF_DAY):
            return None
        if found.before == "of" and found.tokens.word(found.first - 2) not in w.OF_A_FEAST:
            return None
    if raw.islower() and not raw.startswith(("christmas", "easter", "xmas", "new year", "good friday", "boxing")):
        return None
    return v.Feast(found.value("f"), found.year, found.value("which"))
