"""Numbers, bullets and checkboxes typed before the text of a line: pure functions on strings, shared by all readers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CHECKBOX = re.compile(r"(?:\[(?P<mark>[ xX✓✔])\]|(?P<box>[☐☑☒✓✔✅❑❏⬜🗹]))\s+")
_BULLET = re.compile(r"(?:[•●○▪■□◦‣⁃➢❖➔·∙]\s*|[–—*+-]{1,2}\s+|o\s{2,}|o\t)(?=\S)")
_NUMBER = re.compile(
    r"(?P<number>"
    r"(?:item|min(?:ute)?|no\.?|agenda item)\s{1,2}\d{1,3}(?:\.\d{1,3}){0,3}[.:)]"  # "Item 4:"
    r"|\d{1,4}/\d{1,4}(?:[./]\d{1,3}){0,2}[.:)]?"  # references: "23/045", "2023/14.2"
    r"|\d{2}\.\d{2}\.\d{2}(?!\d)"  # month.year.item: "02.23.05"
    r"|\(?\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?\)?[.:)]?"  # "4.2", "1.2.3", "(4.2)"
    r"|\(?\d{1,3}[a-z]?[.:)]"  # "4.", "4)", "(4)", "4a."
    r"|\([a-zA-Z]{1,2}\)|\([ivxlIVXL]{1,6}\)"  # "(b)", "(iv)"
    r"|[a-zA-Z]\)|[ivxl]{1,6}[.)]|[IVXL]{1,5}[.)]"  # "a)", "iv.", "II."
    r"|[A-Za-z]\."  # "A." (an initial before a surname is told apart below)
    r")(?:\s+|$)",
    re.I,
)
_BARE_NUMBER = re.compile(r"(?P<number>\d{1,2})(?:\t|\s{2,})(?=[A-Z])")
_TIME_OR_DATE = re.compile(r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b|hrs?\b|[–-])|\d{1,2}\.\d{1,2}\.\d{2,4}\s", re.I)
_REFERENCE = re.compile(r"\d{2}\.\d{2}\.\d{2}\s+[A-Z]")
_INITIAL = re.compile(r"(?:[A-Z]\.\s?){1,3}(?:[A-Z][a-z'’-]+)(?:\s+\(|,|$|\s+[A-Z(])")


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


def split_mark(text: str) -> Mark:
    """Split the typed number, bullet and checkbox off the beginning of a line.

    Parameters
    ----------
    text
        One line, with or without white space before it.

    Examples
    --------
    >>> split_mark("4.2  Highways").number
    '4.2'
    >>> split_mark("- [x] Order paint").checked
    True
    >>> split_mark("A. Smith (AS)").number is None
    True
    """
    at = len(text) - len(text.lstrip())
    bullet = number = checked = None
    if match := _BULLET.match(text, at):
        bullet, at = True, match.end()
    if match := _CHECKBOX.match(text, at):
        checked = (match.group("mark") or match.group("box")) in "xX✓✔☑☒✅🗹"
        at = match.end()
    if bullet is None or checked is None:
        found = _number(text, at)
        if found is not None and not (bullet and found[0].isalpha()):
            number, at = found
    if checked is None and (match := _CHECKBOX.match(text, at)):
        checked = (match.group("mark") or match.group("box")) in "xX✓✔☑☒✅🗹"
        at = match.end()
    return Mark(number, bool(bullet), checked, text[at:], at)


def _number(text: str, at: int) -> tuple[str, int] | None:
    if _TIME_OR_DATE.match(text, at):
        reference = _REFERENCE.match(text, at)
        if reference is None or not _month_first(text[at : at + 8]):
            return None
    match = _NUMBER.match(text, at) or _BARE_NUMBER.match(text, at)
    if match is None:
        return None
    number = match.group("number")
    if re.fullmatch(r"[A-Za-z]\.", number) and _INITIAL.match(text, at):
        return None
    if re.fullmatch(r"(?:19|20)\d{2}[.:)]?", number) or (number.isdigit() and match.re is not _BARE_NUMBER):
        return None
    if re.fullmatch(r"\d{1,2}\.\d{2}", number) and re.match(
        r"\s*(?:[ap]m\b|hours\b)", text[match.end("number") :], re.I
    ):
        return None
    if re.fullmatch(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?[.:)]?", number) and not re.match(
        r"\s+[A-Z]", text[match.end("number") :]
    ):
        return None
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}[.:)]?", number):
        return None
    return number, match.end()


def _month_first(reference: str) -> bool:
    """Whether a reference such as "02.23.05" can be month, year and item rather than a day."""
    month, year, _ = reference.split(".")
    return int(month) <= 12 and int(year) > 12
