"""Whom a pronoun means that is to do something."""

from __future__ import annotations

import re

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owners import JOINING_GAP, NOBODY, Actor, actors, speaker_of
from pipeline.language.commitments.patterns import NOT_SUBJECT
from pipeline.language.commitments.reports import reporter, writer
from pipeline.language.units import sentences


def names_of(context: Context, subject: list[Actor], block: int, start: int) -> list[str]:
    """Names of a subject; a pronoun stands for the person named last before the sentence."""
    names: list[str] = []
    for actor in subject:
        if actor.kind == "pronoun":
            pronoun = actor.names[0].lower()
            if pronoun == "who" and _ANY_WHO.search(context.block(block).text, 0, actor.start):
                continue
            if pronoun in ("he", "she", "who"):
                previous = _person_before(context, block, actor.start)
                names.extend(previous)
            elif pronoun == "i":
                _, speaker = speaker_of(context, block, 0, len(context.block(block).text))
                names.extend(speaker or reporter(context, block) or writer(context))
            elif pronoun == "they":
                names.extend(_several_before(context, block, actor.start))
            else:
                names.append(pronoun)
        else:
            names.extend(actor.names)
    return [n for n in dict.fromkeys(names) if n.lower() not in NOBODY and len(n.split()) <= LONGEST_OWNER]


LONGEST_OWNER = 7
"""Words."""


def _several_before(context: Context, block: int, at: int) -> list[str]:
    """Whom "they" means: who said so in the sentence itself, else the several people, or the group, with whom that before opens."""
    text = context.block(block).text
    spans = [(block, *span) for span in sentences(text) if span[1] <= at]
    told = actors(context, block, spans[-1][2] if spans else 0, at)
    if told and _SAID.fullmatch(text[told[-1].end : at]):
        several = told[-1:]
        for actor in reversed(told[:-1]):
            if actor.kind != "person" or not JOINING_GAP.fullmatch(text[actor.end : several[0].start]):
                break
            several.insert(0, actor)
        return [name for actor in several for name in actor.names] if not _ADVICE.match(text, at) else []
    same = block and context.sections[block - 1].label == context.sections[block].label
    if not spans and same and context.block(block - 1).kind == context.block(block).kind:
        spans = [(block - 1, *span) for span in sentences(context.block(block - 1).text)]
    for index, start, end in spans[-1:]:
        text = context.block(index).text
        found: list[Actor] = []
        for actor in actors(context, index, start, end):
            gap = text[found[-1].end : actor.start] if found else text[start : actor.start]
            if not (JOINING_GAP.fullmatch(gap) if found else len(gap) <= OPENING):
                break
            found.append(actor)
        if found and _WITH_OTHERS.match(text[found[-1].end : end]):
            return []
        people = [a for a in found if a.kind in ("person", "role")]
        if len(people) > 1 or (found and found[0].kind in ("group", "organisation")):
            return [name for actor in people or found[:1] for name in actor.names]
    return []


_WITH_OTHERS = re.compile(
    r"\s+(?:has |have |had |also )*(?:met|spoke|talked|told|asked|wrote|informed|reported|heard|thanked|contacted|invited)\b"
)
"""How a sentence goes on in which others come up, whom "they" may mean as well."""


def _person_before(context: Context, block: int, at: int) -> list[str]:
    """Whom a pronoun means: the one with whom its sentence opens, else the person or role named last before it."""
    text = context.block(block).text
    start = max((b for a, b in sentences(text) if b <= at), default=0)
    opening = [a for a in actors(context, block, start, at) if a.kind in ("person", "role")]
    if opening and _SAID.fullmatch(text[opening[-1].end : at]):
        return list(opening[-1].names)
    if told := _TOLD_WHOM.search(text, start, at):
        return [told["who"]]
    title = _HER_TITLE if context.block(block).text[at:].lower().startswith("she") else _HIS_TITLE
    titled = [a for a in opening if title.search(text, max(0, a.start - 6), a.start + 6)]
    if len(opening) > 1 and len(titled) == 1:
        return list(titled[0].names)
    before = opening[-1:]
    opening = [a for a in opening if not NOT_SUBJECT.search(text[start : a.start])]
    if not opening and before and _AND_THAT.fullmatch(text[before[0].end : at]):
        return list(before[0].names)
    if opening and opening[0].start - start <= OPENING:
        return list(opening[0].names)
    nobody_before = not before and not any(a.kind == "person" for a in actors(context, block, 0, start))
    if not opening and nobody_before and (who := reporter(context, block)):
        return who  # below a title that is somebody's name
    if not opening and (named := _opening_before(context, block, start)):
        return named
    for index, limit in ((block, opening[-1].end if opening else start), (block, at), (block - 1, None)):
        if index < 0:
            break
        end = len(context.block(index).text) if limit is None else limit
        people = [a for a in actors(context, index, max(0, end - 300), end) if a.kind in ("person", "role")]
        if people:
            return list(people[-1].names)
    return []


_ADVICE = re.compile(r"they (?:should|could|might|must|can|may|need)\b", re.I)
"""What somebody said that others should do."""
_ANY_WHO = re.compile(r"\b(?:those|anyone|anybody|people|members|all) $", re.I)
"""What stands before "who" where it is nobody in particular."""
_TOLD_WHOM = re.compile(
    r"\b(?:advised|told|informed|reminded|asked|warned) (?:the |our )?(?P<who>[a-z]+(?: [a-z]+)?) (?:that|if|whether) $"
)
"""Somebody without a name who was told what to do ("told the tenant that she should …")."""
_HER_TITLE, _HIS_TITLE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady)\b"), re.compile(r"\b(?:Mr|Sir)\b")
"""Titles by which "she" and "he" are told apart."""


def _opening_before(context: Context, block: int, at: int) -> list[str]:
    """The one with whom the sentence before opens, or those before it where that opens with a pronoun itself."""
    for index in range(block, max(-1, block - PRONOUNS_RUN), -1):
        text = context.block(index).text
        spans = [(a, b) for a, b in sentences(text) if index < block or b <= at]
        for a, b in reversed(spans[-PRONOUNS_RUN:]):
            there = actors(context, index, a, b)
            if len(there) > 1 and text[there[0].end : there[0].end + 1] == ":":
                there = there[1:]  # "Chair: Anna presented the report"
            first = next(iter(there), None)
            if first is None:
                continue
            if len(text[a : first.start].rpartition(":")[2]) > OPENING or NOT_SUBJECT.search(text[a : first.start]):
                return []
            if first.kind != "pronoun":
                told = next((a for a in there[1:] if _IS_TOLD.fullmatch(text[first.end : a.start])), None)
                if told is not None and told.kind == "person" and _IS_AT_WORK.match(text, told.end):
                    return list(told.names)  # "Ada mentioned that Ben is working on it. He hopes …"
                return list(first.names) if first.kind in ("person", "role") else []
            if first.names[0].lower() not in ("he", "she"):
                return []
    return []


PRONOUNS_RUN = 4
"""Sentences, or paragraphs, in a row that may open with a pronoun for the same person."""
_IS_TOLD = re.compile(
    r"[^.;]{0,20}?\s(?:mentioned|said|reported|noted|stated|explained|told us|confirmed|advised)(?: us)? that "
)
_IS_AT_WORK = re.compile(
    r"(?:\s*\([^()]*\))?(?:, [^,.]{3,40},)?\s+(?:is|has been|will|would|plans|hopes|has offered|has agreed)\b"
)
_AND_THAT = re.compile(r",?\s+(?:and|but|so)(?: that)?\s+")
"""Between somebody in the midst of a sentence and the pronoun for that one ("be sent to Ben and that he would…")."""
_SAID = re.compile(
    r"\s+(?:has |had |also |then )?(?:said|says|confirmed|agreed|reported|mentioned|explained|noted|advised|stated|offered|"
    r"suggested|added|thinks?|thought|hopes?|hoped|indicated|announced)(?: that)? "
)
OPENING = 25
"""Characters from the beginning of a sentence within which its subject stands."""
