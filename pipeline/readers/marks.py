"""Numbers, bullets and checkboxes typed before the text of a line: pure functions on strings, shared by all readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.readers import patterns


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a line's text: ``rest`` is the text behind it, ``offset`` where that begins in the line."""

    number: str | None
    bullet: bool
    checked: bool | None
    rest: str
    offset: int

    @property
    def marked(self) -> bool:
        """Whether there is a number, a bullet or a checkbox."""
        return self.bullet or self.number is not None or self.checked is not None


@lru_cache(maxsize=4096)
def split_mark(text: str, *, title: bool = False) -> Mark:
    """Split the typed number, bullet and checkbox off the beginning of a line.

    Dates, times, quantities, years and the initials of a name are no numbers.

    Parameters
    ----------
    text
        One line, with or without white space before it.
    title
        Whether the line is known to be a heading: then a bare figure before a capital is its number.

    Examples
    --------
    >>> split_mark("4.2  Highways").number
    '4.2'
    >>> split_mark("- [x] Order paint").checked
    True
    >>> split_mark("A. Smith (AS)").number is None
    True
    >>> split_mark("3 Apologies", title=True).number
    '3'
    """
    at = len(text) - len(text.lstrip())
    bullet = False
    if (match := patterns.BULLET.match(text, at)) and patterns.WORDING.search(text, match.end()):
        bullet, at = True, match.end()
    checked, at = _checkbox(text, at)
    number = None
    found = _number(text, at, title)
    if found is not None and not (bullet and found[0][0].isalpha()):
        number, at = found
    if checked is None:
        checked, at = _checkbox(text, at)
    return Mark(number, bullet, checked, text[at:], at)


def _checkbox(text: str, at: int) -> tuple[bool | None, int]:
    """State of a checkbox and where it ends."""
    match = patterns.CHECKBOX.match(text, at)
    if match is None:
        return None, at
    ticked = match["box"] in patterns.BOX_TICKED if match["box"] else match["mark"].strip() != ""
    return ticked, match.end()


def _number(text: str, at: int, title: bool) -> tuple[str, int] | None:
    """A typed number and where the text behind it begins."""
    if patterns.TIME_OR_DATE.match(text, at) and not _is_reference(text, at):
        return None
    if match := patterns.NUMBER.match(text, at):
        number = match["number"]
        if _is_something_else(number, match[0][len(number) :], text, match.end()):
            return None
        return number, _after_dash(text, match.end())
    if match := patterns.UNSPACED_NUMBER.match(text, at):
        return match["number"], match.end()
    if match := patterns.BARE_NUMBER.match(text, at):
        return match["number"] or match["dashed"], _after_dash(text, match.end())
    if title and (match := patterns.TITLE_NUMBER.match(text, at)):
        return match["number"], match.end()
    return None


def _after_dash(text: str, at: int) -> int:
    dash = patterns.DASH.match(text, at)
    return dash.end() if dash else at


def _is_reference(text: str, at: int) -> bool:
    """Whether what could be a date is a reference of month, year and item ("02.23.05 Finance")."""
    match = patterns.REFERENCE.match(text, at)
    return match is not None and int(match["month"]) <= 12 < int(match["year"])


def _is_something_else(number: str, gap: str, text: str, end: int) -> bool:
    """Whether what has a number's form is a name's initial, a year, a fraction, a date or a quantity.

    Parameters
    ----------
    gap
        The white space behind the number.
    end
        Where the text behind it begins.
    """
    wide = "\t" in gap or len(gap) > 1
    follower = text[end : end + 1]
    if patterns.SINGLE_LETTER.fullmatch(number):
        name = number.isupper() and patterns.INITIAL.match(text, end - len(gap) - len(number))
        return not wide and (bool(name) or follower.isdigit())
    if patterns.YEARS.fullmatch(number):
        return True
    if patterns.DECIMAL.fullmatch(number):
        dash = patterns.DASH.match(text, end)
        if dash and text[dash.end()].isdigit():
            return True  # a range
        return not wide and patterns.QUANTITY.match(text, end) is not None
    if slashed := patterns.SLASHED.fullmatch(number):
        return _is_fraction_or_date(slashed, wide, follower)
    if re.match(r"[A-Z]{1,3}/?\d", number):  # a reference with letters, or the name of a road or a form
        return not (wide or number[-1] in ".:)" or follower.isupper() or not follower)
    return False


MONTHS = 12


def _is_fraction_or_date(slashed: re.Match[str], wide: bool, follower: str) -> bool:
    first, second = slashed["first"], slashed["second"]
    if slashed["third"]:
        alone = len(first) == len("2024") and int(second) <= MONTHS and not follower  # "2024/03/12"
        return alone or (len(first) <= 2 and len(second) <= 2)  # "12/03/2024"
    closed = slashed[0][-1] in ".:)" or wide
    if not closed and len(second) == 2 and len(first) in (2, 4) and int(second) == (int(first) + 1) % 100:
        return True  # a year of two halves: "2023/24 Budget"
    if len(first) <= 2 and len(second) <= 2:
        return not (follower.isupper() or not follower) or (first, second) == ("24", "7")
    return False
