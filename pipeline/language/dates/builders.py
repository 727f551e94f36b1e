"""From a match of a pattern to what it means; a builder gives None where the words around show that it is no date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.feasts import FEAST_FALSE_AFTER
from pipeline.language.dates.lexer import Tokens


class Found:
    """A match: its tokens, and the words around it."""

    def __init__(self, tokens: Tokens, match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match
        self.first = match.start()
        self.last = match.end() - 1

    def index(self, group: str) -> int | None:
        """Number of a group's first token, None where the group is absent."""
        if group not in self.match.re.groupindex or self.match[group] is None:
            return None
        return self.match.start(group)

    def value(self, group: str) -> Any:
        """Value of a group's token, None where the group is absent."""
        at = self.index(group)
        return None if at is None else self.tokens.values[at]

    def word(self, group: str) -> str:
        """Small text of a group's token; empty where the group is absent."""
        at = self.index(group)
        return "" if at is None else self.tokens.word(at)

    def raw(self, group: str) -> str:
        """A group's token as written."""
        at = self.index(group)
        return "" if at is None else self.tokens.raw(at)

    @property
    def before(self) -> str:
        """The word before the match; empty at the beginning of a line."""
        return self.tokens.word(self.first - 1)

    @property
    def after(self) -> str:
        """The word after the match; empty at the end of a line."""
        return self.tokens.word(self.last + 1)

    @property
    def year(self) -> v.Year:
        """The year given in the usual groups, if any."""
        if (year := self.value("y")) is not None:
            return int(year)
        if (short := self.value("yy")) is not None:
            return v.full_year(int(short))
        if self.value("u") == "year" and self.value("r") is not None:
            return v.YearRef(self.value("r"))
        return None

    @property
    def weekday(self) -> int | None:
        """The weekday before a day, if any."""
        found: int | None = self.value("w")
        return found


MONTH_BEFORE_SMALL = w.MONTH_EVIDENCE_BEFORE - {"and", "or"} | {""}
"""Words before "may 2021" that leave it a month."""

Part = tuple[int, int, v.Meaning]
"""First and last token, and meaning, of one expression."""
Builder = Callable[[Found], "v.Meaning | list[Part] | None"]


def _bad_reference(found: Found) -> bool:
    """A unit after a date that is no year: "May next week" is no date with a year."""
    return found.index("u") is not None and found.value("u") != "year"


def figures(found: Found) -> v.Meaning | None:
    """Day, month and year in figures."""
    if found.before in ("version", "v", "release", "ver"):
        return None
    meaning: v.Meaning = found.value("n")
    return meaning


def day_month(found: Found) -> v.Meaning | None:
    """Day and month in figures, "26/9": with a weekday, a nought or a word such as "by" only."""
    a, b = found.value("n")
    text, after = found.raw("n"), found.after
    if after in w.FRACTION_AFTER or found.tokens.word(found.last + 2) in w.FRACTION_AFTER or (a > 12 and b > 31):
        return None
    if max(a, b) > 31 or min(a, b) > 12:
        return None
    if found.weekday is None:
        padded = any(len(part) == 2 and part[0] == "0" for part in text.split("/"))
        alone = found.before == ":" or found.before in ("", "(", "-") and after in ("", ")", "-", ":", ",", ".")
        if not padded and not alone and found.before not in w.ON_BEFORE:
            return None
        if found.before in ("no", "nos", "ref", "item", "minute", "score"):
            return None
    return v.Numeric(a, b, None, found.weekday)


def month_figures(found: Found) -> v.Meaning | None:
    """ "09/2017", "Mar17"."""
    meaning: v.Meaning = found.value("n")
    return meaning


def _days(found: Found, group: str = "l") -> Iterator[int]:
    """The numbers of the day tokens in a group."""
    for at in range(found.match.start(group), found.match.end(group)):
        if found.tokens.kinds[at] in "do":
            yield at


def list_before(found: Found) -> list[Part] | None:
    """ "the 5th and 12th of May": one day each."""
    if _bad_reference(found):
        return None
    days = list(_days(found))
    month, year = found.value("m"), found.year
    if found.before == "between" and len(days) == 2:
        span = v.Span(
            v.Day(found.tokens.values[days[0]], month, year), v.Day(found.tokens.values[days[1]], month, year)
        )
        return [(days[0], found.last, span)]
    return [
        (
            at if n else found.first,
            found.last if n == len(days) - 1 else at,
            v.Day(found.tokens.values[at], month, year, None if n else found.weekday),
        )
        for n, at in enumerate(days)
    ]


def list_after(found: Found) -> list[Part] | None:
    """ "May 5th, 12th and 19th": one day each."""
    days = list(_days(found))
    month, year = found.value("m"), found.year
    return [
        (
            at if n else found.first,
            found.last if n == len(days) - 1 else at,
            v.Day(found.tokens.values[at], month, year, None if n else found.weekday),
        )
        for n, at in enumerate(days)
    ]


def _range(found: Found) -> v.Meaning | None:
    if _bad_reference(found):
        return None
    first, last = found.value("j") or (found.value("d"), found.value("e"))
    month, year = found.value("m"), found.year
    if not (1 <= first < last <= 31):
        return None
    return v.Span(v.Day(first, month, year, None), v.Day(last, month, year, found.value("w2")))


def day(found: Found) -> v.Meaning | None:
    """One day of a month."""
    number = found.value("d") or found.value("o")
    if found.index("m") is not None and found.tokens.kinds[found.match.start("m")] == "V" and found.year is None:
        if found.index("d") is None or found.tokens.kinds[found.match.start("d")] != "o":
            return None  # a misspelt month needs an ordinal or a year beside it
    if _bad_reference(found) or (found.word("m") == "second"):
        return None
    month_at, day_at = found.match.start("m"), found.index("d")
    if day_at is not None and day_at > month_at and found.tokens.kinds[day_at] == "d":
        if _counts(found, found.last) and found.year is None:
            return None
        if not _named_month(found) and found.raw("m")[0].islower():
            return None  # "it may 5 times"
    if day_at is not None and day_at < month_at and not _named_month(found) and found.raw("m")[0].islower():
        if found.tokens.kinds[day_at] == "d" and found.year is None and found.after not in ("", ",", ".", ")", ";"):
            return None  # "all 12 may attend"
    if day_at is not None and day_at > month_at and tokens_plain(found, day_at):
        return v.MonthFigure(found.value("m"), number)
    if day_at == 0 and found.tokens.kinds[0:2] == ["d", "."] and not found.tokens.glued(1):
        return None  # "1. June accounts": the number of an item
    return v.Day(number, found.value("m"), found.year, found.weekday)


def tokens_plain(found: Found, day_at: int) -> bool:
    """Whether a month is followed by two figures and no more, "March 17"."""
    plain = found.tokens.kinds[day_at] == "d" and len(found.tokens.raw(day_at)) == 2
    return plain and found.year is None and found.weekday is None


def _named_month(found: Found) -> bool:
    """Whether the month is not "may", "march" or a short form that is a word or name as well."""
    return found.word("m") not in ("may", "march", "mar", "jan", "dec", "sep", "jun")


def _counts(found: Found, last: int) -> bool:
    """Whether a figure at ``last`` counts something: "may 10 people", "March 9%"."""
    following = found.tokens.word(last + 1)
    return (
        following in w.YEAR_FALSE_AFTER
        or following in ("%", "/")
        or (
            following in (".", ":")
            and found.tokens.glued(last)
            and found.tokens.text[found.tokens.ends[last] + 1 :][:1].isdigit()
        )
    )


def day_written_year(found: Found) -> v.Meaning | None:
    """ "3rd April 17": a short year after an ordinal, or "3-Apr-17"."""
    short = found.value("s")
    text = found.tokens.text[found.tokens.starts[found.match.start("s")] : found.tokens.ends[found.match.start("s")]]
    if len(text) != 2 or _counts(found, found.last) or found.after in ("am", "pm", ":", "to", "-", "x"):
        return None
    if found.after[:1].islower() and found.after not in (
        "and",
        "at",
        "in",
        "by",
        "to",
        "on",
        "was",
        "were",
        "is",
        "from",
        "for",
        "with",
    ):
        return None
    return v.Day(found.value("d"), found.value("m"), v.full_year(short), found.weekday)


def month_figure(found: Found) -> v.Meaning | None:
    """ "Nov 17", "Nov-17", "May '23": day or year."""
    at = found.match.start("s")
    if len(found.raw("s")) == 1 and found.tokens.kinds[at - 1] != "M":
        return None
    month, figure = found.value("m"), found.value("s")
    if found.tokens.kinds[at - 1] in "-'":
        if found.tokens.kinds[at - 1] == "-" and not found.tokens.glued(at - 1):
            return None
        return v.Month(month, v.full_year(figure)) if len(found.raw("s")) == 2 else None
    if _counts(found, found.last) or not found.raw("m")[0].isupper():
        return None
    if figure > 31 and figure != 99 and not 90 <= figure <= 99 and figure > 60:
        return None
    return v.MonthFigure(month, figure)


def day_of_month(found: Found) -> v.Meaning | None:
    """ "the 14th", "Monday 26th"."""
    tokens, weekday = found.tokens, found.weekday
    step = None
    if found.index("u") is not None:
        if found.value("u") != "month":
            return None
        step = found.value("r")
    elif found.index("i") is not None:
        step = 0
    day_at = found.match.start("d")
    if step is None and weekday is None:
        before = tokens.word(found.first - 1)
        has_the = tokens.kinds[found.first] == "t"
        if not has_the and before not in (
            "on",
            "by",
            "until",
            "till",
            "before",
            "after",
            "since",
            "and",
            "&",
            "or",
            "to",
        ):
            return None
        if has_the and before not in w.ON_BEFORE - {
            "the",
            "meeting",
            "of",
            "for",
            "and",
            "or",
            "to",
            "updated",
            "update",
            "held",
        }:
            if not (
                before == "of" and tokens.word(found.first - 2) in ("week", "evening", "morning", "afternoon", "night")
            ):
                return None
        if not has_the and before in ("and", "&", "or", "to"):
            return None
        after = found.after
        if after not in (
            "",
            ",",
            ".",
            ")",
            ";",
            ":",
            "?",
            "-",
            "at",
            "and",
            "or",
            "to",
            "from",
            "in",
            "with",
            "for",
            "if",
            "as",
            "so",
            "but",
        ):
            return None
    elif weekday is not None and tokens.kinds[day_at] == "d":
        if _counts(found, found.last) or found.after in ("-", "to", ":", "am", "pm", "x", ".") and found.after != ".":
            return None
        if found.tokens.glued(day_at) and found.after == "." and tokens.text[tokens.ends[day_at] + 1 :][:1].isdigit():
            return None
        if not weekday_like(found, "w"):
            return None
    return v.DayOfMonth(found.value("d"), step, weekday)


def days_of_month(found: Found) -> list[Part] | None:
    """ "the 15th and 16th": one day each."""
    if found.before not in w.ON_BEFORE | {"except", "both", "excluding"}:
        return None
    return [(at, at, v.DayOfMonth(found.tokens.values[at])) for at in _days(found)]


def nth_weekday(found: Found) -> v.Meaning | None:
    """ "first Monday in May", "last Friday of the month"."""
    nth = found.value("o")
    if found.tokens.kinds[found.match.start("o")] == "R" and found.word("o") != "last":
        return None
    if nth > 5 or found.before in ("each", "every", "on", "") and found.after in ("each",):
        return None
    if found.index("m") is not None:
        return v.NthWeekday(nth, found.value("w"), found.value("m"), found.year)
    if found.value("u2") != "month":
        return None
    if found.value("r2") is None and found.word("u2") != "month":
        return None
    if _recurs(found):
        return None
    return v.NthWeekday(nth, found.value("w"), None, None, found.value("r2") or 0)


def _recurs(found: Found) -> bool:
    """Whether the words before say that it happens again and again."""
    tokens = found.tokens
    return any(tokens.kinds[i] == "z" for i in range(max(found.first - 2, 0), found.first))


def nth_week(found: Found) -> v.Meaning | None:
    """ "first week of July", "last week in August"."""
    if found.value("k") != "week":
        return None
    nth = found.value("o")
    if found.tokens.kinds[found.match.start("o")] == "R" and found.word("o") not in ("last",):
        return None
    if found.index("m") is not None:
        return v.NthWeek(nth, v.Month(found.value("m"), found.year))
    if found.value("u2") == "month":
        return v.NthWeek(nth, v.Whole("month", found.value("r2")))
    return None


def _edge(found: Found, meaning: v.Meaning) -> v.Meaning:
    return v.LastDayOf(meaning) if found.value("e") == "end" else meaning


def month(found: Found) -> v.Meaning | None:
    """A month, if the word is one here."""
    if _bad_reference(found):
        return None
    at = found.match.start("m")
    if found.tokens.kinds[at] == "V" and (found.year is None or not isinstance(found.year, int)):
        return None
    with_more = found.year is not None or found.index("e") is not None or found.index("which") is not None
    if not with_more and not month_like(found):
        return None
    if found.raw("m")[0].islower() and found.word("m") in ("may", "march", "mar", "dec", "jan", "sep", "sun"):
        sure = isinstance(found.year, int) and found.before in MONTH_BEFORE_SMALL
        if found.index("e") is None and not sure:
            return None  # "this may", "last march through town"
    return _edge(found, v.Month(found.value("m"), found.year, found.value("which")))


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
        return word not in ("jan", "sep", "dec", "mar") or raw.isupper() or not tokens.word(found.last + 1)
    if not before and any(tokens.word(found.last + n) in w.MONTH_EVIDENCE_AFTER for n in (2, 3)):
        return word != "jan"  # "March committee meeting" at the head of a line
    if word in ("may", "march", "mar", "jan"):
        return after in ("'",) and tokens.word(found.last + 2) == "s" and word != "jan"
    if word in w.GIVEN_NAMES:
        return not _surname(raw_after) and not (after in ("'",)) and not _verb_follows(after)
    return not _surname(raw_after) or len(word) > 3


def _surname(raw: str) -> bool:
    """Whether a word after "April" or "June" may be a surname."""
    return bool(raw) and raw[0].isupper() and raw[1:].islower() and raw.lower() not in w.NAME_IS_DATE_BEFORE


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


def month_of_pair(found: Found) -> v.Meaning | None:
    """ "September 2016-17" is odd, and left alone."""
    return None


def quarter(found: Found) -> v.Meaning | None:
    """ "Q2 2018", "2016/17 Q3", "third quarter of 2018"."""
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
    span: v.YearSpan | None = None
    pair = found.value("z")
    if isinstance(pair, tuple):
        span = v.YearSpan(first=pair[0])
    elif isinstance(pair, v.YearSpan):
        span = pair
    elif found.index("k") is not None:
        span = v.YearSpan(found.value("k"), step=found.value("r") or 0)
    return _edge(found, v.Quarter(number, found.year, span))


def quarter_month(found: Found) -> v.Meaning | None:
    """ "Dec quarter 16", "the March quarter": the quarter that ends with the month."""
    month = found.value("m")
    if found.value("qu") != "quarter" or month % 3:
        return None
    year = found.value("s")
    return v.Quarter(month // 3, v.full_year(year) if year is not None else None)


def half(found: Found) -> v.Meaning | None:
    """ "second half of 2020", "H1 2021"."""
    number = found.value("h") or found.value("o")
    if number not in (1, 2):
        return None
    if found.value("m") is not None:
        return v.Half(number, v.Month(found.value("m"), found.value("my")))
    if found.value("y") is not None:
        return v.Half(number, v.CalendarYear(found.value("y")))
    if isinstance(pair := found.value("z"), tuple):
        return v.Half(number, v.YearSpan(first=pair[0]))
    if isinstance(pair, v.YearSpan):
        return v.Half(number, pair)
    if found.value("u") == "year":
        if found.index("k") is not None:
            return v.Half(number, v.YearSpan(found.value("k"), step=found.value("r") or 0))
        return v.Half(number, v.CalendarYear(v.YearRef(found.value("r") or 0)))
    if found.value("u") == "month" and found.index("r") is not None:
        return v.Half(number, v.Whole("month", found.value("r")))
    return None


def season(found: Found) -> v.Meaning | None:
    """A season, where the word is one."""
    if _bad_reference(found):
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
    return _edge(found, v.Season(found.value("s"), found.year, found.value("which")))


def season_like(found: Found, at: int, raw: str, word: str) -> bool:
    """Whether a season's name standing alone is one: "fall", "spring" and "Summer" can be much else."""
    tokens = found.tokens
    first = found.first
    before = tokens.word(at - 1)
    after, raw_after = found.after, tokens.raw(found.last + 1)
    if after in w.SEASON_FALSE_AFTER or raw_after[:1].isupper() and raw_after.isalpha():
        return False
    attribute = after.isalpha() and after not in w.FUNCTION_WORDS | w.NAME_IS_DATE_BEFORE
    if before in ("the", "a", "our") and raw.islower() and attribute:
        return False
    if raw.islower() or word == "fall":
        if (
            word == "fall"
            and raw.islower()
            and before in ("to", "and", "or", "will", "can", "may", "not", "a", "would", "could")
        ):
            return False
        return before in w.SEASON_EVIDENCE_BEFORE and first >= 0
    return before in w.SEASON_EVIDENCE_BEFORE or after in ("", ",", ".", ")", "'", "/", "-") or raw[0].isupper()


def feast(found: Found) -> v.Meaning | None:
    """A named day, unless it names a thing ("Christmas tree")."""
    if _bad_reference(found):
        return None
    raw = found.raw("f")
    if not isinstance(found.year, int) and " " not in raw:
        after = found.after
        if after in FEAST_FALSE_AFTER or after.isalpha() and after not in w.FUNCTION_WORDS | w.PARTS_OF_DAY:
            return None
        if found.before == "of" and found.tokens.word(found.first - 2) not in w.OF_A_FEAST:
            return None
    if raw.islower() and not raw.startswith(("christmas", "easter", "xmas", "new year", "good friday", "boxing")):
        return None
    return v.Feast(found.value("f"), found.year, found.value("which"))


def year_pair(found: Found) -> v.Meaning | None:
    """ "2016-17", "the 2016/17 financial year", "1990-2013"."""
    first, last = found.value("z")
    unit = found.value("u") or found.value("au")
    if (found.index("u") is not None or found.index("au") is not None) and unit != "year":
        return None
    kind = found.value("k") or found.value("a")
    before = found.before
    if before in w.YEAR_FALSE_BEFORE or found.after in w.YEAR_FALSE_AFTER:
        return None
    if last - first == 1:
        text = found.raw("z")
        if len(text) > 7 and kind is None:
            return YearPair(first)
        return v.YearSpan(kind, first=first)
    return v.Span(v.CalendarYear(first), v.CalendarYear(last))


def YearPair(first: int) -> v.Meaning:  # noqa: N802
    """Two years in full, "2020-2021"."""
    return v.YearSpan(None, first=first)


def short_pair(found: Found) -> v.Meaning | None:
    """ "17/18" beside a word that makes it years."""
    if found.index("z3") is not None:
        pair = found.value("z3")
        span: v.YearSpan = found.value("f") or v.YearSpan("academic" if found.word("f") == "ay" else "financial")
        return v.YearSpan(span.kind, first=v.full_year(pair[0]))
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
    return v.YearSpan(kind, first=v.full_year(pair[0]))


def fiscal(found: Found) -> v.Meaning | None:
    """ "FY20", "FY 2020", "financial year 2017", "AY 2019"."""
    span = found.value("f")
    if found.index("f") is not None:
        if span is None:
            year = found.value("y")
            if year is None:
                return None
            return v.YearSpan("academic" if found.word("f") == "ay" else "financial", last=v.full_year(year))
        return None if found.index("y") is not None else span  # type: ignore[no-any-return]
    if (found.value("u") or found.value("u2")) != "year":
        return None
    kind = found.value("k") or found.value("k2")
    year = found.value("y") or found.value("y2")
    if kind == "calendar":
        return v.CalendarYear(year)
    return v.YearSpan(kind, last=year)


def kind_year(found: Found) -> v.Meaning | None:
    """ "this academic year", "end of the financial year"."""
    if found.value("u") != "year" or found.word("u") not in ("year", "yr"):
        return None
    kind, step = found.value("k"), found.value("r") or 0
    if kind == "calendar":
        return _edge(found, v.CalendarYear(v.YearRef(step)))
    return _edge(found, v.YearSpan(kind, step=step))


def decade(found: Found) -> v.Meaning | None:
    """ "the 1990s"."""
    return v.Decade(found.value("x"))


def year(found: Found) -> v.Meaning | None:
    """Four figures, where nothing shows them to be a count, a time or a reference."""
    tokens = found.tokens
    at = found.match.start("y")
    number = found.value("y")
    before, after = tokens.word(at - 1), found.after
    if found.index("e") is None:
        if (
            before in w.YEAR_FALSE_BEFORE
            or before in ("'", ".")
            and tokens.glued(at - 1)
            and tokens.kinds[at - 1] == "."
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
    if after in w.YEAR_FALSE_AFTER or tokens.word(found.last + 2) in ("road", "street", "avenue", "lane"):
        return None
    if after in ("-", "/", "x", "'") and tokens.glued(found.last) and tokens.kinds[found.last + 1] != "'":
        following = found.last + 2
        if not (
            following < len(tokens.kinds)
            and tokens.kinds[following] in "YMWmZ"
            or after == "-"
            and tokens.word(following).isalpha()
        ):
            return None
    if not 1850 <= number <= 2080 and not (
        before
        in (
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
        )
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
    return _edge(found, v.CalendarYear(number))


def _date_ends(tokens: Tokens, at: int) -> bool:
    return 0 <= at < len(tokens.kinds) and tokens.kinds[at] in "YMNSZn"


def short_year(found: Found) -> v.Meaning | None:
    """ "'23" after a space."""
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
    return v.CalendarYear(v.full_year(found.value("y")))


def weekday_like(found: Found, group: str) -> bool:
    """Whether a short weekday ("Sat", "Sun", "Wed") is one here."""
    raw, word = found.raw(group), found.word(group)
    if word.endswith("day"):
        return raw[0].isupper() or found.before in (
            "on",
            "by",
            "until",
            "next",
            "last",
            "this",
            "before",
            "after",
            "since",
        )
    return raw[0].isupper()


def weekday(found: Found) -> v.Meaning | None:
    """A day of the week, unless it recurs ("every Monday", "Mondays", "Monday to Friday") or is an attribute."""
    tokens = found.tokens
    word, which = found.word("w"), found.value("which")
    if not weekday_like(found, "w") and which is None or _recurs(found) or found.raw("w") in ("SAT", "SUN"):
        return None
    if found.first and tokens.kinds[found.first - 1] in "Oo" and which is None:
        return None  # "the 4th Tuesday of each month"
    if not word.endswith("day") and which is None and found.index("r") is None and not _short_weekday(found):
        return None
    if found.index("after") is not None:
        which = found.value("after")
        following = found.after
        if found.word("after") not in ("next", "last", "coming"):
            return None
        if following.isalpha() and following not in w.FUNCTION_WORDS:
            return None
    if found.index("u") is not None:
        return v.Weekday(found.value("w"), None, found.value("r")) if found.value("u") == "week" else None
    if which is None:
        if _habit(found):
            return None
        said = found.before in w.ON_BEFORE or found.before in w.FUNCTION_WORDS
        after = tokens.word(found.last + 1)
        if after in w.PARTS_OF_DAY:
            after = tokens.word(found.last + 2)
        if (not said or found.before in ("the", "a", "to")) and after.isalpha() and after not in w.FUNCTION_WORDS:
            return None
    return v.Weekday(found.value("w"), which)


def _short_weekday(found: Found) -> bool:
    """Whether "Sat", "Sun" or "Wed" alone is a weekday: after a preposition, or alone on its line."""
    raw, word = found.raw("w"), found.word("w")
    if raw.isupper() or word in ("sat", "sun", "mon", "wed") and found.before in ("and", "&", "or", "the", "of", "for"):
        return False
    return found.before in w.ON_BEFORE or found.before in ("", "(") and found.after in ("", ")", ",", "-")


def weekday_week(found: Found) -> v.Meaning | None:
    """ "Friday week", "a fortnight on Monday"."""
    extra = found.word("extra")
    if extra not in ("week", "fortnight") or not weekday_like(found, "w"):
        return None
    return v.Weekday(found.value("w"), None, None, 1 if extra == "week" else 2)


def _habit(found: Found) -> bool:
    """Whether a bare weekday stands for all of them: "Monday to Friday", "Tuesday evenings", "Monday - Friday"."""
    tokens = found.tokens
    i = found.last + 1
    if tokens.kinds[i : i + 2] in (["u", "W"], ["-", "W"], ["/", "W"]):
        return True
    i = found.first - 2
    if i >= 0 and tokens.kinds[i : i + 2] in (["W", "u"], ["W", "-"], ["W", "/"]):
        return True
    return found.after in (
        "mornings",
        "evenings",
        "afternoons",
        "nights",
        "club",
        "group",
        "times",
        "post",
        "market",
        "school",
    )


def today(found: Found) -> v.Meaning | None:
    """ "today", "tomorrow", "yesterday"."""
    return v.FromBase(found.value("t"), "day")


def day_after(found: Found) -> v.Meaning | None:
    """ "the day after tomorrow"."""
    if found.value("u") != "day":
        return None
    return v.FromBase(found.value("t") + 1, "day")


def whole(found: Found) -> v.Meaning | None:
    """ "next week", "this year", "end of the month"."""
    unit, step, edge = found.value("u"), found.value("r"), found.value("e")
    word, which = found.word("u"), found.word("r")
    if unit in ("decade", "century", "day") and not (unit == "day" and which in ("previous", "next") and edge is None):
        return None
    if unit == "day":
        return None
    plural = word.endswith("s")
    before = found.before
    if step is None:
        if edge is None or plural or _recurs(found) or found.after in ("each", "every", "of"):
            return None
        if not tokens_the(found) and found.before not in ("by", "at", "until", "till", "before", "the"):
            return None  # "end of year balance"
        return _edge(found, v.Whole(unit, 0))
    if plural and (which not in ("next", "last") or before in ("the", "over", "for", "few", "during", "in")):
        return None
    if which in ("present", "coming", "past", "following", "preceding", "prior", "upcoming", "forthcoming"):
        if which == "present" and before != "the":
            return None
        if which in ("preceding", "prior", "coming", "past", "upcoming", "forthcoming") and unit != "year":
            return None
    if before == "the" and which in ("last", "next", "past", "coming") and not found.index("e"):
        # "over the last year", "in the next month": lengths of time, as a rule
        return (
            v.Unknown()
            if unit in ("month", "week")
            else (None if which in ("last", "past", "coming") else v.Whole(unit, step))
        )
    return _edge(found, v.Whole(unit, step))


def tokens_the(found: Found) -> bool:
    """Whether "the" stands before the unit."""
    at = found.match.start("u")
    return found.tokens.kinds[at - 1] == "t"


def _amount(found: Found) -> tuple[int, str] | None:
    count, unit = found.value("c"), found.value("u")
    if unit in ("decade", "century", "weekend", "quarter") or count is None or count > 366:
        return None
    return int(count), unit


def ahead(found: Found) -> v.Meaning | None:
    """ "within six weeks", "in two weeks' time", "three days from now"."""
    amount = _amount(found)
    if amount is None or found.value("k") is not None:
        return None
    count, unit = amount
    preposition = found.word("i")
    if preposition == "in" and found.index("h") is None:
        if (
            found.value("r") is not None
            or found.word("c") in ("a", "an", "one")
            and unit in ("day", "year", "month", "week")
            and found.after == "of"
        ):
            return None
        if found.after in ("of", "period", "when", "old", "cycle", "term", "row", "or", "to", "after", "before"):
            return None
        if unit == "day" and found.word("c") in ("a", "an"):
            return None
    if preposition and found.value("r") is not None and found.value("r") < 1:
        return None
    if preposition == "within" and found.after in ("of", "from", "after"):
        return v.Unknown()
    if found.word("h") == "time" and found.after in ("period", "frame", "slot", "limit"):
        return None
    return v.FromBase(count, unit, bare=preposition == "in" and found.index("h") is None)


def ago(found: Found) -> v.Meaning | None:
    """ "two years ago"; weeks and months ago are seldom meant to the day and stay unresolved."""
    amount = _amount(found)
    if amount is None:
        return None
    count, unit = amount
    if unit == "day":
        return v.FromBase(-count, unit)
    if unit == "year":
        return v.FromBase(-count, unit)
    return v.FromBase(-count, unit)


def unit_from_today(found: Found) -> v.Meaning | None:
    """ "a week today", "a fortnight tomorrow"."""
    days = {"week": 7, "fortnight": 14}.get(found.value("u"))
    return None if days is None else v.FromBase(days + found.value("t"), "day")


def term(found: Found) -> v.Meaning | None:
    """ "next semester", "Term 2", "autumn term": not resolvable."""
    return None


BUILDERS: dict[str, Builder] = {
    "figures": figures,
    "day_month": day_month,
    "month_figures": month_figures,
    "list_before": list_before,
    "list_after": list_after,
    "range_before": _range,
    "range_after": _range,
    "day": day,
    "day_written_year": day_written_year,
    "month_figure": month_figure,
    "day_of_month": day_of_month,
    "days_of_month": days_of_month,
    "nth_weekday": nth_weekday,
    "nth_week": nth_week,
    "month": month,
    "month_of_pair": month_of_pair,
    "quarter": quarter,
    "quarter_month": quarter_month,
    "half": half,
    "season": season,
    "feast": feast,
    "year_pair": year_pair,
    "short_pair": short_pair,
    "fiscal": fiscal,
    "kind_year": kind_year,
    "decade": decade,
    "year": year,
    "short_year": short_year,
    "weekday": weekday,
    "weekday_week": weekday_week,
    "today": today,
    "day_after": day_after,
    "whole": whole,
    "ahead": ahead,
    "ago": ago,
    "unit_from_today": unit_from_today,
    "term": term,
}
