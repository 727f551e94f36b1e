"""Builders of weekdays, and of what is counted from the meeting's day."""

from __future__ import annotations

from pipeline.language.dates import periods as p
from pipeline.language.dates import stretches
from pipeline.language.dates import values as v
from pipeline.language.dates import words as w
from pipeline.language.dates.builders.found import Found, edge, recurs, weekday_like


def weekday(found: Found) -> p.Meaning | None:
    """A day of the week, unless it recurs ("every Monday", "Mondays", "Monday to Friday") or is an attribute."""
    tokens = found.tokens
    word, which = found.word("w"), found.value("which")
    if (not weekday_like(found, "w") and which is None) or recurs(found) or found.raw("w") in ("SAT", "SUN"):
        return None
    if found.before in ("a", "another", "any", "one", "some") and which is None and found.index("r") is None:
        return None  # "they are busy on a Saturday"
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
    if found.after in ("of", "in") and tokens.word(found.last + 2) in ("each", "every"):
        return None  # "the last Sunday of every month"
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
    if raw.isupper() or (
        word in ("sat", "sun", "mon", "wed") and found.before in ("and", "&", "or", "the", "of", "for")
    ):
        return False
    if word == "sun" and found.tokens.raw(found.last + 1)[:1].isupper():
        return False  # "from Sun Trust"
    return found.before in w.ON_BEFORE or (found.before in ("", "(") and found.after in ("", ")", ",", "-"))


def weekday_week(found: Found) -> p.Meaning | None:
    """As in "Friday week", "a fortnight on Monday"."""
    extra = found.word("extra")
    if extra not in ("week", "fortnight") or not weekday_like(found, "w"):
        return None
    return v.Weekday(found.value("w"), None, None, 1 if extra == "week" else 2)


def _habit(found: Found) -> bool:
    """Whether a bare weekday stands for all of them: "Monday to Friday", "Tuesday evenings", "weekly from 5 to 6 on Monday"."""
    tokens = found.tokens
    if w.AGAIN_AND_AGAIN.search(tokens.text, max(0, (start := tokens.starts[found.first]) - w.CLAUSE), start):
        return True
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


def today(found: Found) -> p.Meaning | None:
    """As in "today", "tomorrow", "yesterday"."""
    return stretches.FromBase(found.value("t"), "day")


def day_after(found: Found) -> p.Meaning | None:
    """As in "the day after tomorrow"."""
    if found.value("u") != "day":
        return None
    return stretches.FromBase(found.value("t") + 1, "day")


def whole(found: Found) -> p.Meaning | None:
    """As in "next week", "this year", "end of the month"."""
    unit, step = found.value("u"), found.value("r")
    which, before = found.word("r"), found.before
    if found.after == "or" and found.tokens.word(found.last + 2) in ("two", "so", "three"):
        return None  # "in the next week or two"
    plural = found.word("u").endswith("s")
    if unit in ("day", "decade", "century"):
        return None
    if step is None:
        if plural or recurs(found) or found.after in ("each", "every", "of"):
            return None
        at_end = unit in ("week", "month") and found.after in ("", ".", ",", ";", ")")
        if not _has_article(found) and before not in w.BEFORE_END_OF_YEAR and not at_end:
            return None  # "end of year balance"
        return edge(found, stretches.Whole(unit, 0))
    if plural and (which not in ("next", "last") or before in w.BEFORE_PLURAL_LENGTH):
        return None
    if which in w.WHICH_OF_YEARS and unit not in ("year", "weekend"):
        return None
    # "over the last year", "in the next month": lengths, as a rule
    if unit != "weekend" and before == "the" and found.index("e") is None:
        if which in ("last", "past", "coming"):
            return None
        if which == "next" and (unit == "month" or (unit == "week" and found.tokens.word(found.first - 2) == "within")):
            return v.Unknown()
    return edge(found, stretches.Whole(unit, step))


def _has_article(found: Found) -> bool:
    """Whether "the" stands before the unit."""
    at = found.match.start("u")
    return found.tokens.kinds[at - 1] == "t"


def _amount(found: Found) -> tuple[int, str] | None:
    count, unit = found.value("c"), found.value("u")
    if unit in ("decade", "century", "weekend", "quarter") or count is None or count > 366:
        return None
    return int(count), unit


def ahead(found: Found) -> p.Meaning | None:
    """As in "within six weeks", "in two weeks' time", "three days from now"."""
    amount = _amount(found)
    if amount is None or found.value("k") is not None or found.index("r") is not None:
        return None
    preposition = found.word("i")
    bare = preposition == "in" and found.index("h") is None
    if bare and found.tokens.word(found.match.start("i") + 1) == "the":
        return None  # "in the 3 months that he had it"
    if bare and (amount[1] == "year" or found.after in w.AFTER_LENGTH or found.word("c") in ("a", "an")):
        return None
    if preposition == "within" and found.after in ("of", "from", "after"):
        return v.Unknown()
    if found.word("h") == "time" and found.after in w.AFTER_LENGTH:
        return None
    return stretches.FromBase(*amount, bare=bare)


def ago(found: Found) -> p.Meaning | None:
    """As in "two years ago"."""
    amount = _amount(found)
    if amount is None:
        return None
    count, unit = amount
    return stretches.FromBase(-count, unit)


def unit_from_today(found: Found) -> p.Meaning | None:
    """As in "a week today", "a fortnight tomorrow"."""
    days = {"week": 7, "fortnight": 14}.get(found.value("u"))
    return None if days is None else stretches.FromBase(days + found.value("t"), "day")
