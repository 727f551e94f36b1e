"""Who holds a role, told by the words beside his name ("Clerk: Anna Quill", "Anna Quill, our treasurer")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.document import Document
from pipeline.language.people.patterns import CHAIR, ROLE_BEFORE, ROLE_BEHIND, ROLE_FORMS
from pipeline.minutes import Person

FURTHEST = 40
"""Characters between which and a name the role stands."""


def name_holders(document: Document, people: Sequence[Person]) -> None:
    """Give each role that the lists give to nobody to the one person beside whose name it stands.

    The chair is not among them: who ran the meeting is told by more than that.
    """
    told = _told(document, people)
    known = {name for name, pattern in ROLE_FORMS if any(pattern.search(r) for p in people for r in p.roles)}
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, role in told:
        for name, pattern in ROLE_FORMS:
            if name != CHAIR and name not in known and pattern.fullmatch(role):
                found[name].setdefault(number, role)
    for holders in found.values():
        if len(holders) == 1:
            for number, role in holders.items():
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
