"""Sentences that say who will do what the items below them say ("Ben will:")."""

from __future__ import annotations

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owner_patterns import LEAD_IN
from pipeline.language.commitments.pronouns import names_of
from pipeline.language.commitments.subjects import subject_before
from pipeline.language.units import sentences


def led(context: Context, index: int) -> list[str] | None:
    """The owners that a lead-in above gives to an item; None where the item stands below none.

    Where a list lost its steps, so that the lead-in is an item like those it leads, those go on in small letters.
    """
    blocks = context.document.blocks
    block = blocks[index]
    if block.kind != "item":
        return None
    for above in range(index - 1, max(-1, index - FURTHEST_LEAD), -1):
        other = blocks[above]
        if other.part != "body" or not other.text.strip() or (other.kind == "item" and other.level > block.level):
            continue
        sibling = other.kind == "item" and other.level == block.level
        if not sibling or (block.text.lstrip()[:1].islower() and other.text.rstrip().endswith(":")):
            leading = lead(context, above)
            return leading[1] if leading else None
    return None


FURTHEST_LEAD = 15
"""Blocks above an item within which its lead-in stands."""


def lead(context: Context, index: int) -> tuple[int, list[str]] | None:
    """Where the lead-in that ends a block begins, and whom it names; None where the block ends in none."""
    block = context.block(index)
    if block.kind == "table" or not block.text.rstrip().endswith(":"):
        return None
    match = LEAD_IN.search(block.text)
    if match is None:
        return None
    start = next((a for a, b in sentences(block.text) if a <= match.start() < b), 0)
    subject = subject_before(context, index, start, match.start())
    if not subject or block.text[subject[-1].end : match.start()].strip(" ,)"):
        return None
    if all(actor.kind == "organisation" for actor in subject):
        return None
    below = next((b for b in context.document.blocks[index + 1 :] if b.part == "body" and b.text.strip()), None)
    if below is None or below.kind != "item":
        return None
    return start, names_of(context, subject, index, start)
