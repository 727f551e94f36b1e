"""Motions whose movers stand on lines of their own above the words, as agenda software sets them.

"Moved By Cr Quill", "Seconded By Cr Webb", "That the Council:", numbered points, "Carried": each point is decided by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.decided import told_task
from pipeline.language.commitments.motion_patterns import OUTCOME_FIRST, REJECTED, VOTED
from pipeline.language.commitments.outcome_patterns import MOVER_LINE, OF_MOTION, SECONDER_LINE, THAT
from pipeline.language.commitments.told import LONGEST_QUOTE, only_outcome
from pipeline.language.units import Unit

RULE = "moved-above"
REACH = 40
"""Blocks below the line of the mover in which the outcome stands: points, and a table of votes, come first."""


def moved_above(context: Context, index: int) -> Iterator[tuple[Candidate, list[Unit]]]:
    """What was moved below a line that only names the mover, point by point, with the lines that tell of it."""
    if not _is_line(context, index) or not MOVER_LINE.fullmatch(context.block(index).text.strip()):
        return
    told, words, outcome = [index], list[int](), None
    for number in range(index + 1, min(len(context.document.blocks), index + REACH)):
        block = context.block(number)
        text = block.text.strip()
        if block.part != "body" or not text:
            continue
        if not words and SECONDER_LINE.fullmatch(text):
            told.append(number)
        elif not words:
            if block.kind == "table" or not THAT.match(text):
                return
            words.append(number)
        elif _tells(context, number):
            outcome = text
            told.append(number)
            break
        elif block.kind == "heading" or MOVER_LINE.fullmatch(text):
            return
        elif block.kind != "table" and context.block(words[0]).text.rstrip().endswith(":"):
            words.append(number)
    if outcome is None:
        return
    covered = [unit for n in (*words, *told) for unit in _units(context, n)]
    if REJECTED.search(outcome):
        yield _decided(context, words[0], 0.7), covered
        return
    points = words[1:] or words
    highest = min(context.block(n).level or 0 for n in points)
    for number in (n for n in points if (context.block(n).level or 0) == highest):
        whole = _whole(context, number)
        owners = told_task(context, number, *whole)
        found = _decided(context, number, 0.9)
        if owners is not None:
            found = Candidate("action", number, *whole, RULE, 0.8, owners=owners or None)
        yield found, [*_units(context, number), *covered]


def _is_line(context: Context, index: int) -> bool:
    return context.block(index).kind in ("paragraph", "item")


def _tells(context: Context, index: int) -> bool:
    """Whether a block tells what became of the motion above it."""
    block = context.block(index)
    if block.kind == "table":
        return False
    short = len(block.text.split()) <= LONGEST_QUOTE and VOTED.search(block.text) is not None
    alone = (
        block.kind == "heading" or OF_MOTION.match(block.text) or only_outcome(context, index, *_whole(context, index))
    )
    return OUTCOME_FIRST.match(block.text) is not None or (short and bool(alone))


def _decided(context: Context, index: int, confidence: float) -> Candidate:
    return Candidate("decision", index, *_whole(context, index), RULE, confidence)


def _whole(context: Context, index: int) -> tuple[int, int]:
    return 0, len(context.block(index).text.rstrip())


def _units(context: Context, index: int) -> list[Unit]:
    return [context.units[n] for n in context.units_of.get(index, ())]
