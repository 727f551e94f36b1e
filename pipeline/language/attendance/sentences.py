"""People of whom sentences say how they were there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import LONGEST_LABEL, status_of_label
from pipeline.language.attendance.patterns import (
    APOLOGIES_FROM,
    ATTENDED_BY,
    MEMBERS,
    MET,
    SENT_APOLOGIES,
    STOP_INSIDE,
    TOLD,
    WERE_PRESENT,
)
from pipeline.language.attendance.person import Found, Listed
from pipeline.language.sieve import Sieve

_APOLOGIES_FROM, _SENT_APOLOGIES = Sieve(APOLOGIES_FROM), Sieve(SENT_APOLOGIES)
_WERE_PRESENT, _ATTENDED_BY = Sieve(WERE_PRESENT), Sieve(ATTENDED_BY)


def sentences(text: str) -> Iterator[Found]:
    """People of sentences such as "Apologies were received from …" and "A, B and C were present"."""
    taken = False
    for match in _APOLOGIES_FROM.finditer(text):
        names = _LIST_ENDS.split(match["names"])[0]
        if not re.match(r"\W*(?:absence|the last|lateness)", names):
            yield from (Found(p, "apologies", "apologies") for p in _capitalised(names))
            taken = True
    if not taken:
        for match in _SENT_APOLOGIES.finditer(text):
            yield from (
                Found(p, "apologies", "apologies")
                for p in _capitalised(match["names"] or match["away"] or match["sorry"])
            )
    for match in _WERE_PRESENT.finditer(text):
        status = status_of_label(match["status"] or "present") or "present"
        names = _SAID.split(match["names"])[-1]
        people = _capitalised(names)
        alone = len(people) == 1 and 1 < len(names.split()) <= 4
        if len(people) > 1 or alone:
            status = "present" if status == "in_attendance" else status
            yield from (Found(p, status, TOLD) for p in people)
    for match in MET.finditer(text):
        people = _capitalised(match["names"])
        if len(people) > 1:
            yield from (Found(p, "present", TOLD, False) for p in people)
    for match in _ATTENDED_BY.finditer(text):
        said = re.split(r"\.\s|\n", text[: match.start("names")])[-1].strip(" :")
        status = status_of_label(said) or "present"
        labelled = len(said.split()) <= LONGEST_LABEL and (status != "present" or MEMBERS.search(said))
        yield from (Found(p, status, said if labelled else TOLD) for p in _capitalised(match["names"]))


def _capitalised(text: str) -> list[Listed]:
    """The people of a sentence, in which words written small are no handles."""
    return [person for person in parse(text) if not person.name[:1].islower()]


_LIST_ENDS = re.compile(rf"(?!{STOP_INSIDE})\.\s|\n")
_SAID = re.compile(r"\b(?:noting|noted|stated|announced|said|reported)\s+that\s+|\s[–—-]\s+")
