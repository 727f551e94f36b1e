"""Whether lines below a label can be entries of a list of people, rather than sentences or titles."""

from __future__ import annotations

import re

from pipeline.document import Block
from pipeline.language.attendance.entries import beside_logins, parse
from pipeline.language.attendance.groups import LONGEST_ENTRY, full_name
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.patterns import GROUP, NO_GROUP, SENT_APOLOGIES, SOLE
from pipeline.language.attendance.person import only_role
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.names import has_title


def is_entry(block: Block) -> bool:
    """Whether a block can be lines of a list: names and no sentence."""
    if (
        block.kind == "table"
        or label_of(block.text) is not None
        or SOLE.match(block.text)
        or SENT_APOLOGIES.search(block.text)
        or ((group := GROUP.match(block.text)) and ":" in group.group() and NO_GROUP.search(group["label"]))
    ):
        return False
    lines = [line for line in block.text.split("\n") if line.strip()]
    if beside_logins(lines):
        return True
    named = False
    for line in lines[: 3 + (len(lines) > 1)]:
        if len(lines) > 1 and _of_somebody(line):
            continue
        people = parse(line, one_a_line=True)
        if not people:
            return False
        named = True
        words = len(line.split())
        if words > LONGEST_ENTRY and len(parse(line)) < words / 8:
            return False
        if words > 6 and _TELLS.search(line):
            return False
        if line.rstrip().endswith("?"):
            return False
    return named


_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|to|that|agreed|reported|said|opened|welcomed|thanked)\b"
)
"""Words of a sentence, which no entry is."""


def _of_somebody(line: str) -> bool:
    """Whether a line among people tells the office or organisation of those beside it, and names nobody."""
    last = line.split(",")[-1]
    return (organisation_like(last) or only_role(line)) and not parse(line, one_a_line=True)


def surely_entry(block: Block) -> bool:
    """Whether a line set like a heading is one of the people, by the title, initials or role beside the name."""
    person = full_name(block.text) if block.number is None else None
    return person is not None and bool(person.initials or person.role or has_title(block.text))


def tells_story(block: Block) -> bool:
    """Whether an item among those of a list is a sentence about what somebody did ("Ada had to leave and asked Ben to …")."""
    return len(block.text.split()) > LONGEST_LINE and _STORY.search(block.text) is not None


LONGEST_LINE = 10
"""Words of an item that may hold a word of a sentence and be an entry yet."""
_STORY = re.compile(r"\b(?:had to|has to|asked|reported|said|opened|welcomed|thanked|called)\b")
"""Words of a sentence among the items below a label, which may say more of people than a line of a list."""
