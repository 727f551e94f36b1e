"""Motions told in prose: who moved what, who seconded it and what became of it, often in three sentences.

Committees that follow rules of order, American boards first of all, write "Ms Lee moved to approve the budget. Mr Osei
seconded. Motion carried." That is one decision, whose words are those of the motion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.decided import TELLING, told_task
from pipeline.language.commitments.motion_patterns import (
    ANNOUNCED_BELOW,
    CARRIED_AT_ONCE,
    COUNT_OF_VOTES,
    ECHO,
    MOTION_LABEL,
    MOVED,
    NEW_MOTION,
    NOT_VOTED,
    OUTCOME_FIRST,
    REJECTED,
    SECONDED,
    VOTE_ON,
    VOTE_TITLE,
    VOTED,
    VOTED_WITHIN,
)
from pipeline.language.commitments.outcome_patterns import (
    ADJOURNED,
    CARRIED,
    DIED,
    MADE,
    MOTION_FORM,
    MOVERS,
    OF_MOTION,
    PROPOSERS,
    SOUGHT,
    THAT,
)
from pipeline.language.commitments.told import LONGEST_QUOTE, only_outcome
from pipeline.language.commitments.wordings import matches
from pipeline.language.sieve import Sieve
from pipeline.language.units import Unit

_MOVED = Sieve(MOVED)
WITHIN = 3
"""Sentences behind a motion in which its outcome stands, those about seconders and discussion included."""


def moved(context: Context, index: int) -> Iterator[tuple[Candidate, list[Unit]]]:
    """The motions of a block whose outcome the next sentences tell, in it or below it, each with those that speak of it."""
    if context.block(index).kind == "heading":
        return
    units = [u for n in context.units_of.get(index, ()) if (u := context.units[n]).kind != "row"]
    for order, unit in enumerate(units):
        text = _text(context, unit)
        if ANNOUNCED_BELOW.search(text):
            below = units[order + 1] if order + 1 < len(units) else _words_below(context, index, of_motions=True)
            if below is not None and (label := MOTION_LABEL.match(_text(context, below))):
                where = (below.block, below.start + label.end() * (":" in label.group()), below.end)
                yield Candidate("decision", *where, RULE, 0.9), [unit, below]
                continue
        fits = unit.kind != "row" and len(text.split()) <= LONGEST_QUOTE
        motion = (_MOVED.search(text) or MOVERS.fullmatch(text)) if fits else None
        if motion is None or _promise_behind(context, unit, motion.end()):
            continue
        if SOUGHT.search(text) and not SECONDED.search(text) and not _made(context, units[order + 1 :]):
            if died := _death(context, [unit, *units[order + 1 :], *_following(context, index)]):
                yield Candidate("decision", index, unit.start, unit.end, DEAD, 0.0), died
            continue
        said, rest = unit, units[order + 1 :]
        if text.rstrip().endswith(":") and not rest and not VOTED_WITHIN.search(text, MOVED_AT):
            below = _words_below(context, index)
            if below is None:
                continue
            said = below
        elif MOVERS.fullmatch(text) or only_outcome(context, index, unit.start, unit.end):
            below = rest[0] if rest else _words_below(context, index)
            if below is not None and THAT.match(_text(context, below)):
                said, rest = below, [u for u in rest if u is not below]
            elif motion.re is MOVERS:
                continue
        story = _story(context, [said, *rest, *_following(context, said.block)], of=unit)
        if not story:
            died = _death(context, [unit, *rest, *_following(context, index)])
            if died:
                yield Candidate("decision", index, unit.start, unit.end, DEAD, 0.0), died
            continue
        end = said.end
        for told in story[1:]:
            joined = told.block == said.block and not context.text(said.block, end, told.start).strip()
            end = told.end if joined else end
        start = said.start
        if form := MOTION_FORM.match(_text(context, said)):
            start, end = said.start + form.start("words"), said.start + form.end("words")
        rejected = any(REJECTED.search(_text(context, told)) for told in story[1:] or story)
        covered = story if said is unit else [*story, unit]
        owners = told_task(context, said.block, said.start, said.end) if not rejected else None
        if owners is None and (again := _said_again(context, story)) is not None:
            yield Candidate("decision", again.block, again.start, again.end, RULE, 0.9), covered
            continue
        if owners is not None:
            yield Candidate("action", said.block, said.start, said.end, RULE, 0.8, owners=owners or None), covered
        else:
            yield Candidate("decision", said.block, start, end, RULE, 0.7 if rejected else 0.9), covered


RULE = "motion-carried"
DEAD = "motion-died"
"""The rule of what was moved and came to nothing; it only covers the sentences that tell of it."""


def _death(context: Context, units: list[Unit]) -> list[Unit]:
    """A motion that died, with the sentences up to the one that says so; nothing where none does."""
    for order, unit in enumerate(units[: WITHIN + 1]):
        text = _text(context, unit)
        if DIED.search(text):
            return units[: order + 1]
        if VOTED.search(text) or (order and MOVED.search(text) and not OF_MOTION.match(text)):
            break
    return []


def _made(context: Context, units: list[Unit]) -> bool:
    """Whether the next sentence says that somebody moved what was sought, without its words ("Ben Orrin moved.")."""
    text = _text(context, units[0]) if units else ""
    return MADE.search(text) is not None and MOVED.search(text) is None


def _words_below(context: Context, index: int, of_motions: bool = False) -> Unit | None:
    """The words of a motion that stand below the sentence that announces them ("Moved by Anna Quill that:")."""
    for number in range(index + 1, len(context.document.blocks)):
        block = context.block(number)
        if block.part == "body" and block.text.strip():
            fits = block.kind in ("paragraph", "item") and len(block.text.split()) <= LONGEST_QUOTE
            own = fits and (of_motions or not MOVED.match(block.text))
            return Unit(number, 0, len(block.text.rstrip()), "sentence") if own else None
    return None


def _promise_behind(context: Context, unit: Unit, at: int) -> bool:
    """Whether behind its motion a sentence goes on to say what somebody will do."""
    return any(
        match.start() >= at and wording.weight >= TELLING and any(a.kind in ("person", "role") for a in subject)
        for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action")
    )


def _story(context: Context, units: list[Unit], of: Unit) -> list[Unit]:
    """A motion and the sentences that tell who seconded it and what became of it; none where nothing tells that.

    ``of`` is the sentence that says that something is moved: the motion's words themselves, or what announces them.
    """
    text = _text(context, units[0])
    if NOT_VOTED.search(text):
        return []
    if VOTED_WITHIN.search(text, MOVED_AT) and of is units[0]:
        return units[:1]
    if of is units[0] and CARRIED_AT_ONCE.search(text):
        return units[:1]
    ending = re.search(r"\badjourn", text) is not None
    story = units[:1]
    for order, unit in enumerate(units[1:], start=1):
        text = _text(context, unit)
        vote = _vote_on(text, _text(context, units[0]))
        if order - len(story) >= WITHIN and not vote and not (OF_MOTION.match(text) and VOTED.search(text)):
            continue
        if NOT_VOTED.search(text) or NEW_MOTION.search(text):
            return []
        told = (
            only_outcome(context, unit.block, unit.start, unit.end)
            or SECONDED.search(text)
            or ECHO.match(text)
            or CARRIED.search(text)
            or PROPOSERS.match(text)
            or vote
        )
        motion = MOVED.search(text)
        if motion and (not told or VOTED.search(text, 0, motion.start())):
            return []
        ended = ending and ADJOURNED.search(text) is not None
        if told or ended:
            story.append(unit)
            if ended or vote or VOTED.search(text):
                return [*story, *_votes(context, units[order + 1 :])]
    return []


def _said_again(context: Context, story: list[Unit]) -> Unit | None:
    """The sentence that tells how the body voted in the motion's own words, so that it says alone what was decided."""
    motion = _text(context, story[0])
    for unit in story[1:]:
        text = _text(context, unit)
        if _vote_on(text, motion) and not re.search(r"\b(?:motion|resolution)\b", text, re.I):
            return unit
    return None


def _vote_on(text: str, motion: str) -> bool:
    """Whether a sentence tells how the body voted on a motion: it names it, or says most of its words again."""
    match = VOTE_ON.search(text)
    if match is None:
        return False
    again = {word.lower() for word in _WORD.findall(COUNT_OF_VOTES.split(text[match.end() :])[0])}
    words = {word.lower() for word in _WORD.findall(motion)}
    return bool({"motion", "resolution"} & again) or len(words & again) >= AGAIN * len(again)


_WORD = re.compile(r"[^\W\d_]{4,}")
AGAIN = 0.5
"""Share of a vote's words that are the motion's, from which it is about that motion."""


def _votes(context: Context, units: list[Unit]) -> Iterator[Unit]:
    """The sentences right behind an outcome that only tell it once more ("All ayes. Motion carried. 4-0")."""
    for unit in units[:WITHIN]:
        if not only_outcome(context, unit.block, unit.start, unit.end) and re.search(r"[a-z]", _text(context, unit)):
            return
        yield unit


FAR = 8
"""The same for a sentence that speaks of the motion by that word: discussion stands between."""
MOVED_AT = 12
"""Characters of a motion before which no outcome of it is told ("Approved motions: …")."""


def _following(context: Context, index: int) -> list[Unit]:
    """The first sentences of the body behind a block, up to a heading, table or numbered item."""
    found: list[Unit] = []
    for number in range(index + 1, len(context.document.blocks)):
        block = context.block(number)
        other = block.part == "body" and (
            block.kind == "table"
            or block.number is not None
            or (block.kind == "heading" and not (OUTCOME_FIRST.match(block.text) or VOTE_TITLE.match(block.text)))
        )
        if len(found) >= FAR or other:
            break
        if block.part == "body":
            found += [context.units[n] for n in context.units_of.get(number, ())]
    return found


def _text(context: Context, unit: Unit) -> str:
    return context.text(unit.block, unit.start, unit.end)
