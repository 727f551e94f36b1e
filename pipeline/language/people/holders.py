"""Who holds a role, told by the words beside his name ("Clerk: Anna Quill", "Anna Quill, our treasurer")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.document import Document
from pipeline.language.people.patterns import CHAIR, OFFICE, OFFICE_LINE, ROLE_BEFORE, ROLE_BEHIND, ROLE_FORMS
from pipeline.minutes import Person

FURTHEST = 40
"""Characters between which and a name the role stands."""


def name_holders(document: Document, people: Sequence[Person]) -> None:
    """Give each role that the lists give to nobody to the one person beside whose name it stands.

    The chair is not among them: who ran the meeting is told by more than that.
    """
    told = [*_told(document, people), *_signed(document, people)]
    known = {name for name, pattern in ROLE_FORMS if any(pattern.search(r) for p in people for r in p.roles)}
    listed = {role.casefold() for person in people for role in person.roles}
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, role in told:
        for name, pattern in ROLE_FORMS:
            if name != CHAIR and name not in known and pattern.fullmatch(role):
                found[name].setdefault(number, role)
        if len(role.split()) > 1 and OFFICE.search(role) and role.casefold() not in listed:
            found[role.casefold()].setdefault(number, role)
    for holders in found.values():
        if len(holders) == 1:
            for number, role in holders.items():
                if role not in people[number].roles:
                    people[number].roles.append(role)


def _told(document: Document, people: Sequence[Person]) -> list[tuple[int, str]]:
    """The numbers of people beside whose names a role stands, and the role.

    Between two names it is the second's where both stand in one line without a comma, else the first's.
    """
    found: dict[tuple[int, int], tuple[int, str, bool]] = {}
    for number, person in enumerate(people):
        for block, start, end in person.mentions:
            text = document.blocks[block].text
            before = ROLE_BEFORE.search(text, max(0, start - FURTHEST), start)
            behind = ROLE_BEHIND.match(text, end)
            close = before is not None and not re.search(r"[,\n]", text[before.end("role") : start])
            for match, sure, wins in ((before, close, close), (behind, True, False)):
                place = (block, match.end("role")) if match else (0, 0)
                if match and (wins or place not in found or not found[place][2]):
                    found[place] = number, match["role"], sure
    return [(number, role) for number, role, _ in found.values()]


def _signed(document: Document, people: Sequence[Person]) -> list[tuple[int, str]]:
    """The numbers of people who stand on a line of their own with their offices on the next ("Anna Quill / Clerk")."""
    found = []
    for number, person in enumerate(people):
        for block, start, end in person.mentions:
            text = document.blocks[block].text
            if text[:start].rpartition("\n")[2].strip(_AROUND) or text[end:].partition("\n")[0].strip(_AROUND):
                continue
            below = text[end:].partition("\n")[2] or _next(document, block)
            offices = re.split(r"\s*(?:/|,|&|\band\b)\s*", below.partition("\n")[0].strip(_AROUND))
            if all(OFFICE_LINE.fullmatch(office) for office in offices):
                found += [(number, office) for office in offices]
    return found


def _next(document: Document, block: int) -> str:
    """The text of the paragraph behind a block; empty where something else follows."""
    following = document.blocks[block + 1] if block + 1 < len(document.blocks) else None
    return following.text if following and following.kind == "paragraph" and following.part == "body" else ""


_AROUND = " \t.,:;*_-–—"
