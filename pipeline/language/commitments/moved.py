"""Motions told in prose: who moved what, who seconded it and what became of it, often in three sentences.

Committees that follow rules of order, American boards first of all, write "Ms Lee moved to approve the budget. Mr Osei
seconded. Motion carried." That is one decision, whose words are those of the motion.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.decided import TELLING, told_task
from pipeline.language.commitments.patterns import MOVED, NEW_MOTION, NOT_VOTED, REJECTED, SECONDED, VOTED, VOTED_WITHIN
from pipeline.language.commitments.prose import LONGEST_QUOTE, only_outcome
from pipeline.language.commitments.wordings import matches
from pipeline.language.units import Unit

WITHIN = 3
"""Sentences behind a motion in which its outcome stands, those about seconders and discussion included."""


def moved(context: Context, index: int) -> Iterator[tuple[Candidate, list[Unit]]]:
    """The motions of a block whose outcome the next sentences tell, in it or below it, each with those that speak of it."""
    if context.block(index).kind == "heading" or context.sections[index].role == "silent":
        return
    units = [context.units[n] for n in context.units_of.get(index, ())]
    for order, unit in enumerate(units):
        text = _text(context, unit)
        motion = MOVED.search(text) if unit.kind != "row" and len(text.split()) <= LONGEST_QUOTE else None
        if motion is None or _promise_behind(context, unit, motion.end()):
            continue
        story = _story(context, [unit, *units[order + 1 :], *_following(context, index)])
        if not story:
            continue
        end = unit.end
        for told in story[1:]:
            end = told.end if told.block == index and not context.text(index, end, told.start).strip() else end
        rejected = REJECTED.search(_text(context, story[-1])) is not None
        owners = told_task(context, index, unit.start, unit.end) if not rejected else None
        if owners is not None:
            yield Candidate("action", index, unit.start, unit.end, "motion-carried", 0.8, owners=owners or None), story
        else:
            yield Candidate("decision", index, unit.start, end, "motion-carried", 0.7 if rejected else 0.9), story


def _promise_behind(context: Context, unit: Unit, at: int) -> bool:
    """Whether behind its motion a sentence goes on to say what somebody will do."""
    return any(
        match.start() >= at and wording.weight >= TELLING and any(a.kind in ("person", "role") for a in subject)
        for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action")
    )


def _story(context: Context, units: list[Unit]) -> list[Unit]:
    """A motion and the sentences that tell who seconded it and what became of it; none where nothing tells that."""
    text = _text(context, units[0])
    if NOT_VOTED.search(text):
        return []
    if VOTED_WITHIN.search(text, MOVED_AT):
        return units[:1]
    story = units[:1]
    for unit in units[1 : WITHIN + 1]:
        text = _text(context, unit)
        if NOT_VOTED.search(text) or NEW_MOTION.search(text):
            return []
        told = only_outcome(context, unit.block, unit.start, unit.end) or SECONDED.search(text)
        motion = MOVED.search(text)
        if motion and (not told or VOTED.search(text, 0, motion.start())):
            return []
        if told:
            story.append(unit)
            if VOTED.search(text):
                return story
    return []


MOVED_AT = 12
"""Characters of a motion before which no outcome of it is told ("Approved motions: …")."""


def _following(context: Context, index: int) -> list[Unit]:
    """The first sentences of the body behind a block, up to a heading, table or numbered item."""
    found: list[Unit] = []
    for number in range(index + 1, len(context.document.blocks)):
        block = context.block(number)
        other = block.part == "body" and (block.kind in ("heading", "table") or block.number is not None)
        if len(found) >= WITHIN or other:
            break
        if block.part == "body":
            found += [context.units[n] for n in context.units_of.get(number, ())]
    return found


def _text(context: Context, unit: Unit) -> str:
    return context.text(unit.block, unit.start, unit.end)
