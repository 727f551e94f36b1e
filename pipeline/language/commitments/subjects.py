"""Who is the subject of a verb: the last ones before it in its clause, or whoever opens a sentence that goes on with it."""

from __future__ import annotations

import re

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owner_patterns import (
    ABOUT_WHOM,
    LEFT_TO,
    NO_DOER,
    OF_OFFICE,
    OF_THINGS,
    OPENER_AHEAD,
    RUN_IN,
    SECONDED_BY,
    TELLS_AND,
)
from pipeline.language.commitments.owners import JOINING_GAP, Actor, actors
from pipeline.language.commitments.patterns import NOT_SUBJECT
from pipeline.language.people.patterns import CALL_SIGN

LONGEST_GAP = 6
"""Words between a subject and its verb ("JS, after a long debate, agreed to…")."""
_BREAK = re.compile(
    r"[,;:.]\s|\b(?:that|because|since|as|when|where|which|who|after|before|so|but|however|therefore|and then|if)\b",
    re.I,
)
_DASH = re.compile(r"\s[-–—]\s")


def subject_before(context: Context, block: int, start: int, at: int) -> list[Actor]:
    """The actors that are the subject of the verb at ``at``: the last ones before it in its clause, joined by "and"."""
    text = context.document.blocks[block].text
    before = _outside_brackets(actors(context, block, start, at), text, start, at)
    if not before:
        return []
    told = before[-1]
    if len(before) > 1 and told.names[0].lower() == "who" and "," in text[told.end : at]:
        before.pop()  # "Anna, who is a trustee, has offered"
    behind = before[-1].end
    if len(before) > 1 and _is_office(before[-2], before[-1], text):
        before.pop()  # "Ben Roper, Facilities Manager, will attend"
        behind += text[behind : behind + 1] == ","
    of_somebody = text[before[-1].start : before[-1].end].endswith(("'s", "’s")) and not OF_OFFICE.match(text, behind)
    if of_somebody or _POSSESSIVE.match(text, behind):
        return []  # "other groups' parties", "the Chair's husband"
    while len(before) > 1 and _AS_WHAT.search(text[start : before[-1].start]):
        before.pop()  # "Sarah as our grants officer will attend"
    while len(before) > 1 and _from_where(before[-2], before[-1], text):
        before.pop()  # "Anna and Ben from the Mill Trust will attend"
    subject = [before[-1]]
    if text[behind : behind + 1] == "." and _INITIAL.search(text, start, behind):
        behind += 1  # "Ben Q. will write"
    elif letter := _LETTER_BEHIND.match(text, behind):
        behind = letter.end()  # the same, of whom only the first name is known
    if _clause_break(text[behind:at]) or _goes_on(before, text, behind, at):
        return _opening(before, text, start, at)
    for actor in reversed(before[:-1]):
        gap = text[actor.end : subject[0].start]
        if _AS_WHAT.search(text, start, actor.start) and ";" in gap:
            break  # "Anna is to be trained as a warden; Ben will"
        people = actor.kind in ("person", "role") and (
            subject[0].kind in ("person", "role") or subject[0].names[0].lower() == "others"
        )
        if JOINING_GAP.fullmatch(gap) and (people or not gap.strip().startswith(",")):
            subject.insert(0, actor)
        elif not (gap.strip() == "" or gap.strip() == "("):
            break
        else:
            subject.insert(0, actor) if actor.kind == "person" else None
    ahead = text[start : subject[0].start]
    if SECONDED_BY.search(ahead):
        return []  # "proposed (AQ) and seconded (BR) to object"
    if not NOT_SUBJECT.search(ahead) or LEFT_TO.search(ahead):
        return subject
    apart = len(subject) > 1 and (
        text[subject[-2].end : subject[-1].start].strip() == ","
        or (subject[-2].kind == "group" and subject[-1].kind in ("person", "role"))
    )
    return subject[-1:] if apart else []  # "As proposed by Ada, Ben will write"


def _goes_on(before: list[Actor], text: str, behind: int, at: int) -> bool:
    """Whether the verb goes on behind somebody unnamed of whom only is told ("Ada had not reached the engineer and would …")."""
    last = before[-1]
    return (
        len(before) > 1
        and before[0].kind == "person"
        and last.kind == "role"
        and last.names[0].islower()
        and _AND.fullmatch(text, behind, at) is not None
    )


_AND = re.compile(r"(?:\s+(?:at|for|from|of)\s[^,;]{1,40}?)?,?\s+(?:and|but)\s+(?:(?:then|also|therefore|now)\s+)?")


def _opening(before: list[Actor], text: str, start: int, at: int) -> list[Actor]:
    """Whoever opens a sentence and tells something, where the verb goes on with him ("Ada said that it leaks and will ask …")."""
    who = before[0]
    alone = all(
        a.kind in ("organisation", "group")
        or a.names[0].lower() in (*NO_DOER, "he", "she")
        or (a.kind == "role" and text[a.start : a.end].startswith("the ") and a.names[0].islower())
        or ABOUT_WHOM.search(text, start, a.start)
        for a in before[1:]
    )
    opens = (
        who.kind in ("person", "role")
        and (OPENER_AHEAD.fullmatch(text, start, who.start) or RUN_IN.fullmatch(text, start, who.start)) is not None
    )
    told = opens and alone and TELLS_AND.fullmatch(text, who.end, at) is not None
    return [who] if told and not OF_THINGS.match(text, at) else []


def _from_where(person: Actor, organisation: Actor, text: str) -> bool:
    """Whether an organisation only says where somebody named right before it is from."""
    gap = text[person.end : organisation.start]
    return (
        person.kind in ("person", "role") and organisation.kind == "organisation" and _FROM.fullmatch(gap) is not None
    )


_FROM = re.compile(r"\s+(?:from|of|at)\s+(?:the\s+)?")


def _is_office(person: Actor, role: Actor, text: str) -> bool:
    """Whether an office only says who somebody named before it is."""
    return (
        person.kind == "person"
        and role.kind == "role"
        and _APPOSED.fullmatch(text[person.end : role.start]) is not None
        and _JOINED_BEHIND.match(text, role.end) is None
    )


_APPOSED = re.compile(r",\s+(?:the |our )?")
_JOINED_BEHIND = re.compile(r",? (?:and|&|or)\b|, [A-Z]")
"""What goes on with a list behind an office, which then is one of those listed."""


def _outside_brackets(found: list[Actor], text: str, start: int, at: int) -> list[Actor]:
    """Those who stand outside brackets that close before the verb, if there are any ("Anna (with the mill) to…")."""
    inside = [match.span() for match in _BRACKETS.finditer(text, start, at) if not _AND_WHOM.match(match.group())]
    outside = [a for a in found if not any(b <= a.start and a.end <= e for b, e in inside)]
    return outside if inside and outside and outside[-1].kind in ("person", "role") else found


_BRACKETS = re.compile(r"\([^()]*\)")
_AND_WHOM = re.compile(r"\((?:and|&|or|with)\s")
_AS_WHAT = re.compile(r"\bas (?:(?:our|the|an?|its|their|his|her) (?:[a-z]+ ){0,2})?$", re.I)


def is_object(context: Context, block: int, start: int, subject: list[Actor]) -> bool:
    """Whether a group or role is one that is yet to be found ("form a working group to look…", "a solicitor to view")."""
    before = context.text(block, start, subject[0].start)
    return subject[-1].kind in ("group", "role", "organisation") and bool(_ANY_ONE.search(before))


_ANY_ONE = re.compile(r"\w\s+(?:an?|another|some) (?:[\w-]+ ){0,2}$")


_POSSESSIVE = re.compile(r"['’](?!(?:ll|d)\b)")
_CALLED = re.compile(rf"^, (?:{CALL_SIGN.pattern}),? ")
"""A call sign between somebody and the verb ("Ben, M0ABC volunteered")."""
_INITIAL = re.compile(r"\b[A-Z]$")
_LETTER_BEHIND = re.compile(r" [A-Z]\.(?= [a-z])")
_WHO_IS = re.compile(r"^,? who (?:is|was|are|were|has|had)\b[^,;:.]{2,60},")
"""What is told of a subject between it and its verb ("Anna, who is a trustee, has offered")."""


def _clause_break(gap: str) -> bool:
    """Whether words between a subject and its verb show that they do not belong together."""
    gap = _WHO_IS.sub("", _CALLED.sub(" ", re.sub(r"\([^)]*\)", "", gap)))
    words = len(gap.split())
    return words > LONGEST_GAP or bool(_BREAK.search(gap)) or (words > 2 and bool(_DASH.search(gap)))
