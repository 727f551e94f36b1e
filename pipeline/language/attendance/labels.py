"""Labels of lists: does a line announce who was there, and how."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.language.attendance.patterns import (
    BEING_THERE,
    IN_ATTENDANCE,
    LABEL_WORDS,
    MEMBERS,
    MEMBERS_ONLY,
    NAMED_GROUP,
    OFTEN_MISSPELT,
    OTHERS_THERE,
    STATUS_WORDS,
    SURELY_THERE,
)
from pipeline.language.people.patterns import ROLE_FORMS
from pipeline.minutes import Presence

LONGEST_LABEL = 9
"""Words."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’](?!(?<=[A-Z]{2}-)[A-Z][a-z])[^\W\d_]+)*")
_END = re.compile(r"\s*[:;|–—\n\t]\s*|\s+-\s+|-\s*(?=[A-Z])|\s*\.\s*$|$")


_TOLD = re.compile(r"(?=\s+[a-z])[^.;\n]{1,70}?:\s")
"""How a label goes on as a sentence that a colon closes ("… were present during the call, which began at 13:05:")."""
_OR_ELSE = re.compile(r"/\s*[A-Za-z]+\s*:\s*")
"""How a label goes on that says of its people something else too ("Present/Contributing:")."""
_OF_BODY = re.compile(r"[A-Z]{2,6}\s+(?=(?i:attend|participants|members)[a-z]*\b)")
"""The letters of the body before a label ("ORC Attendees")."""
_APPENDED = re.compile(r"\W*(?:appendix|annexe?|attachment|enclosure|schedule)\s*\w{0,3}\s*[:.–—-]\s*(?=[A-Z])", re.I)
"""Before the label of a list at the end of the minutes ("Appendix A – Attendees")."""
_NAMES = re.compile(r"[A-Z][a-z]+\s+[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Label:
    """What announces a list: how its people were there, and where in the text the names begin."""

    status: Presence
    end: int
    text: str
    sure: bool
    """Whether a colon, a dash or the end of the line closes the label, rather than the first name."""


@lru_cache(maxsize=1000)
def label_of(text: str) -> Label | None:
    """The label with which a text opens; None where it opens otherwise.

    >>> label_of("Also present: Ms Jo Brand").status
    'in_attendance'
    >>> label_of("Attendance to be improved") is None
    True
    """
    end = 0
    words = 0
    for match in WORD.finditer(text):
        gap = text[end : match.start()]
        closed = _END.match(gap)
        if words and ((closed and closed.end() > 0) or "(" in gap):
            break
        if _apart(match.group()).split()[0].lower() not in LABEL_WORDS or words >= LONGEST_LABEL:
            break
        words += 1
        end = match.end()
    if not words and (acronym := _OF_BODY.match(text)) and (own := label_of(text[acronym.end() :])) and own.sure:
        return replace(own, end=own.end + acronym.end(), text=acronym.group() + own.text)
    if not words and (appended := _APPENDED.match(text)) and (own := label_of(text[appended.end() :])) and own.sure:
        return replace(own, end=own.end + appended.end())
    if not words:
        return _of_others(text)
    label = WORD.sub(lambda m: _apart(m.group()), text[:end])
    status = status_of_label(label)
    if status is None:
        return _of_others(text)
    rest = text[end:]
    told = _TOLD.match(rest)
    if told and words > 1 and SURELY_THERE.search(label) and not _NAMES.search(told.group()):
        return Label(status, end + told.end(), label, True)
    closed = _END.match(rest.lstrip(" )]*_(\"'"))
    bracket = re.match(r"\s*\([^)]{0,60}\)\s*(?:[:;–—\n-]|$)\s*", rest)
    if bracket:
        return Label(status, end + bracket.end(), label, True)
    if closed is None and SURELY_THERE.search(label):
        closed = _OR_ELSE.match(rest.lstrip(" )]*_(\"'"))
    if closed:
        skipped = len(rest) - len(rest.lstrip(" )]*_(\"'"))
        return Label(status, end + skipped + closed.end(), label, True)
    following = rest.lstrip(" .,")
    goes_on = label.split()[-1].lower() in ("for", "with", "at")
    if (following[:1].isupper() or following[:1] in "[@") and SURELY_THERE.search(label) and not goes_on:
        return Label(status, len(text) - len(following), label, False)
    return None


def _apart(word: str) -> str:
    """Two words of labels that a page runs together ("MEMBERSPRESENT"), apart; one misspelt, spelt right; others as they stand."""
    if len(word) >= SHORTEST_SPELT and word[0] in "APap" and word.lower() not in LABEL_WORDS:
        meant = difflib.get_close_matches(word.lower(), OFTEN_MISSPELT, 1, SPELT_NEARLY)
        word = meant[0] if meant else word
    if len(word) < SHORTEST_PAIR or not word.isupper() or word.lower() in LABEL_WORDS:
        return word
    pairs = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return next((" ".join(p) for p in pairs if all(w.lower() in LABEL_WORDS for w in p)), word)


SHORTEST_SPELT, SPELT_NEARLY = 7, 0.88
"""Letters of a word that may be a label's misspelt, and how alike the two must be (``difflib``)."""
SHORTEST_PAIR = 9
"""Letters of two words that are run together."""


def _of_others(text: str) -> Label | None:
    """A label of words that nobody foresaw, told by how it ends ("Sectoral representatives present:")."""
    match = OTHERS_THERE.match(text)
    if match is None:
        return None
    status = status_of_label(match["how"])
    if status == "present" and not MEMBERS.search(match["who"]):
        status = "in_attendance"
    return Label(status, match.end(), match.group().rstrip(" :"), True) if status is not None else None


def office_label(text: str) -> Label | None:
    """The label that an office alone is, with people below it ("Secretary:"); None of any other text."""
    office = text.strip(" :*_")
    return Label("present", len(text), office.capitalize(), True) if is_office(office) else None


def is_office(label: str) -> bool:
    """Whether a label is an office that one person holds, and nothing else."""
    return any(form.fullmatch(label) for _, form in ROLE_FORMS)


def status_of_label(label: str) -> Presence | None:
    """How the people behind a label were there; None where it is no label of a list of people."""
    if MEMBERS_ONLY.match(label.strip()):
        return "present"
    if IN_ATTENDANCE.match(label):
        return "in_attendance"
    for status, pattern in STATUS_WORDS:
        if pattern.search(label) and (status != "in_attendance" or BEING_THERE.search(label)):
            if (
                status == "in_attendance"
                and re.search(r"\b(?:non-?voting|voting)\b", label, re.I)
                and re.search(r"\bmembers?\b", label, re.I)
                and not re.search(r"\bnon", label, re.I)
            ):
                return "present"
            return status
    return None


def label_behind(text: str, at: int) -> int:
    """Where a label begins behind names without a stop ("Ben Roper Apologies: …"), before the one at a place or within it.

    Its last word has a colon; it begins with the first of its words that labels consist of and that has a capital.
    """
    for colon in re.finditer(r"(?<=[a-z)A-Z]):(?=\s)", text):
        start = colon.start()
        first = None
        for word in reversed(list(WORD.finditer(text, max(0, start - 80), start))):
            gap = text[word.end() : start]
            if word.group().lower() not in LABEL_WORDS or (gap.strip() and gap.strip() != "/"):
                break
            start = word.start()
            first = start if word.group()[:1].isupper() else first
        label = text[first : colon.start()] if first else ""
        if (
            first
            and (status_of_label(label) or NAMED_GROUP.search(label))
            and (first < at or _takes_in_names(text, at, first))
        ):
            return first
    return at


def _takes_in_names(text: str, at: int, first: int) -> bool:
    """Whether a name stands between the place of a label and the first of its own words ("B. | Marsh In attendance:")."""
    between = text[at:first].strip()
    return bool(between) and (
        _NAMES.match(between) is not None or re.search(r"\b[A-Z]\.\s*$", text[max(0, at - 4) : at]) is not None
    )


def lists_people(heads: list[str]) -> bool:
    """Whether the heads of a table say that it lists who was there ("Name", "Present", "Apologies")."""
    words = [" ".join(text.split()) for text in heads]
    named = any(re.fullmatch(r"(?i)(?:full )?names?|members?|attendees?", text) for text in words)
    return named and any((label := label_of(text)) is not None and label.end >= len(text) for text in words)
