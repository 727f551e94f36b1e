"""Names of the body away from the head: in sentences, labels of lists, and what the text names most often."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from pipeline.language.attendance.labels import label_of
from pipeline.language.meeting.naming import HEAD, bare, cased
from pipeline.language.meeting.patterns import COMMITTEE, GENERIC_TITLE, MEETING_OF, MEMBERS_OF, NOT_A_NAME, SOCIETY
from pipeline.language.organisations.names import acronyms_of
from pipeline.language.organisations.patterns import NAMED


def of_members(doc: Doc) -> str | None:
    """The body whose members a label of the attendance lists."""
    for _, block in list(doc._.layout.document.body())[:MEMBERS_WITHIN]:
        match = MEMBERS_OF.fullmatch(block.text.strip()) if block.kind != "table" else None
        if match and (COMMITTEE.search(match["name"]) or match["name"].isupper()) and label_of(block.text) is not None:
            return cased(match["name"])
    return None


MEMBERS_WITHIN = 40
"""Blocks of the body among which the list of members stands."""


def most_often(doc: Doc) -> str | None:
    """The committee that the text names most often, where head and title name nobody."""
    named: Counter[str] = Counter()
    for _, block in doc._.layout.document.body():
        for match in NAMED.finditer(block.text):
            name = bare(match["name"])
            if NOT_A_NAME.search(name):
                continue
            if len(name.split()) > 1 and (COMMITTEE.search(name) or SOCIETY.search(name)):
                named[name] += 1
    words = Counter(w for _, block in doc._.layout.document.body() for w in re.findall(r"\b[A-Z]{3,}\b", block.text))
    for name in named:
        named[name] += max((words[acronym] for acronym in acronyms_of(name)), default=0)
    best = named.most_common(2)
    alone = len(best) == 1 or (len(best) > 1 and best[0][1] > best[1][1])
    return best[0][0] if alone and best[0][1] >= OFTEN else None


def most_named(doc: Doc) -> str | None:
    """The organisation that the model sees far more often than any other, where nothing else tells who met."""
    named = Counter(" ".join(e.text.split()) for e in doc.ents if e.label_ == "ORG")
    best = [(name, times) for name, times in named.most_common(3) if not GENERIC_TITLE.match(name) and len(name) > 2]
    clear = bool(best) and best[0][1] >= NAMED_OFTEN and (len(best) < 2 or best[0][1] >= 2 * best[1][1])
    return cased(best[0][0]) if clear else None


NAMED_OFTEN = 4
"""Times that an organisation must be named for it to be the one that met."""
OFTEN = 2
"""Times that a text must name a body for it to be the one that met."""


def from_sentences(doc: Doc) -> str | None:
    """The body behind "meeting of" in one of the first sentences."""
    for _, block in list(doc._.layout.document.body())[:12]:
        match = MEETING_OF.search(block.text[:400])
        if match and HEAD.search(match["name"]):
            return cased(bare(match["name"]))
    return None
