"""Who holds a role, told by the words beside his name ("Clerk: Anna Quill", "Anna Quill, our treasurer")."""

from __future__ import annotations

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
    known = {name for name, pattern in ROLE_FORMS if any(pattern.search(r) for p in people for r in p.roles)}
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, person in enumerate(people):
        for block, start, end in person.mentions:
            text = document.blocks[block].text
            before = ROLE_BEFORE.search(text, max(0, start - FURTHEST), start)
            behind = ROLE_BEHIND.match(text, end)
            for match in (before, behind):
                for name, pattern in ROLE_FORMS if match else ():
                    if match and name != CHAIR and name not in known and pattern.fullmatch(match["role"]):
                        found[name].setdefault(number, match["role"])
    for holders in found.values():
        if len(holders) == 1:
            for number, role in holders.items():
                people[number].roles.append(role)
