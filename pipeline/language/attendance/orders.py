"""In which order lists write names: the surname first ("Quill, Ada"), or where somebody is from ("ORBA - Ada Quill")."""

from __future__ import annotations

import re

from pipeline.language.attendance.person import Listed, name_of
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.names import looks_like_name
from pipeline.language.people.patterns import ROLE

SURNAME_FIRST = re.compile(
    r"\s*(?P<last>[A-Z][\w'’-]+),\s+(?P<first>[A-Z][\w'’-]*(?:\s(?!(?:Jr|Sr|I+V?)\b)[A-Z][\w'’-]*\.?)?)(?:,?\s+(?P<suffix>(?:Jr|Sr)\b\.?|I+V?\b))?\s*[.,]?\s*(?P<beside>\([^()]{1,40}\))?\s*"
)
"""A surname, the first names and perhaps something in brackets ("Quill, Ada (Orrin)")."""
_ORGANISATION_FIRST = re.compile(
    r"\s*(?P<organisation>[A-Z][A-Z0-9&/.]+)\s+[-–—]\s+(?P<name>[A-Z][^\W\d_]+(?: [A-Z][\w.'’-]+){1,3})\s*\.?\s*"
)
"""The letters of an organisation and who came from there."""
SHARE_TURNED = 0.8
"""Share of the lines of a list that write names in one order, from which the list does."""
FEWEST_TURNED, LONGEST_WORD = 2, 9
"""Names of a list from which it can have the surname first, and letters beyond which a lone word may be a name run together."""


def given_name_first(text: str) -> str:
    """A name written surname first, turned round."""
    return SURNAME_FIRST.sub(lambda m: " ".join(filter(None, m.group("first", "last", "suffix", "beside"))), text)


def surnames_first(lines: list[str]) -> bool:
    """Whether lines are names of which several stand surname first ("Quill, Ada"): most of them, or all that are no full names.

    What stands behind a comma is no first name where it is a role, or where another line has it too ("Quill, Orrin").
    """
    names = [m for line in lines if (m := SURNAME_FIRST.fullmatch(line)) and not ROLE.search(line)]
    others = [line for line in lines if not SURNAME_FIRST.fullmatch(line) or ROLE.search(line)]
    if len(names) < FEWEST_TURNED or any(organisation_like(m["first"]) for m in names):
        return False
    firsts = [m["first"] for m in names]
    if 2 * len(set(firsts)) <= len(firsts):
        return False
    if len(names) >= SHARE_TURNED * len(lines):
        return True
    return all(
        "," not in line and (named := name_of(line)) and (" " in named[0] or len(named[0]) > LONGEST_WORD)
        for line in others
    )


def organisations_first(text: str) -> list[Listed]:
    """The people of a list that has each behind the organisation ("ORBA - Ada Quill, DSY - Ben Roper"); none of any other."""
    pairs = [_ORGANISATION_FIRST.fullmatch(piece) for piece in text.split(",")]
    if len(pairs) < FEWEST_TURNED or not all(pairs):
        return []
    found = [Listed(pair["name"], organisation=pair["organisation"]) for pair in pairs if pair]
    return found if all(looks_like_name(person.name) and not ROLE.search(person.name) for person in found) else []
