"""Motions told in prose: who moved what, who seconded it and what became of it, often in three sentences.

Committees that follow rules of order, American boards first of all, write "Ms Lee moved to approve the budget. Mr Osei
seconded. Motion carried." That is one decision, whose words are those of the motion.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.decided import told_task
from pipeline.language.commitments.patterns import MOVED, SECONDED, VOTED
from pipeline.language.commitments.prose import LONGEST_QUOTE, only_outcome
from pipeline.language.units import Unit

WITHIN = 3
"""Sentences behind a motion in which its outcome stands, those about seconders and discussion included."""


def moved(context: Context, index: int) -> Iterator[tuple[Candidate, list[Unit]]]:
    """The motions of a block whose outcome the next sentences tell, in it or below it, each with all its sentences."""
    if context.block(index).kind == "heading" or context.sections[index].role == "silent":
        return
    units = [context.units[n] for n in context.units_of.get(index, ())]
    for order, unit in enumerate(units):
        text = _text(context, unit)
        if unit.kind == "row" or not MOVED.search(text) or len(text.split()) > LONGEST_QUOTE:
            continue
        story = _story(context, [unit, *units[order + 1 :], *_following(context, index)])
        if not story:
            continue
        end = max(u.end for u in story if u.block == index)
        owners = told_task(context, index, unit.start, unit.end)
        if owners is not None:
            yield Candidate("action", index, unit.start, unit.end, "moved", 0.8, owners=owners or None), story
        else:
            yield Candidate("decision", index, unit.start, end, "moved", 0.9), story


def _story(context: Context, units: list[Unit]) -> list[Unit]:
    """The first sentences, from a motion to what became of it; none where nothing tells that."""
    if VOTED.search(_text(context, units[0])[MOVED_AT:]):
        return units[:1]
    for order, unit in enumerate(units[1 : WITHIN + 1], start=1):
        text = _text(context, unit)
        told = only_outcome(context, unit.block, unit.start, unit.end) or SECONDED.search(text)
        if told and VOTED.search(text):
            return units[: order + 1]
        if MOVED.search(text) and not told:
            return []
    return []


MOVED_AT = 12
"""Characters of a motion before which no outcome of it is told ("Approved motions: …")."""


def _following(context: Context, index: int) -> list[Unit]:
    """The first sentences of the body behind a block, up to a heading or table."""
    found: list[Unit] = []
    for number in range(index + 1, len(context.document.blocks)):
        block = context.block(number)
        if len(found) >= WITHIN or block.kind in ("heading", "table"):
            break
        if block.part == "body":
            found += [context.units[n] for n in context.units_of.get(number, ())]
    return found


def _text(context: Context, unit: Unit) -> str:
    return context.text(unit.block, unit.start, unit.end)
