"""Commitments of a margin column: owners beside the text, each with the sentence that names or fits them best."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.markers import SURE, meant, others
from pipeline.language.commitments.owners import is_owner, owners_of
from pipeline.language.commitments.prose import best_unit
from pipeline.language.commitments.wordings import action_weight
from pipeline.language.units import sentences


def margin(context: Context, index: int) -> Iterator[Candidate]:
    """The entries of a margin column: each owner gets the sentence of the block that names or fits them best."""
    block = context.block(index)
    if not block.margin or block.kind == "heading":
        return
    taken: set[tuple[int, int]] = set()
    taken_below: set[tuple[int, int, int]] = set()
    for entry in re.split(r"\s*;\s*", block.margin):
        words = re.sub(r"^(?:action|by)\s*:?\s*", "", entry.strip(), flags=re.I)
        if not words or not is_owner(context, words):
            continue
        owners = owners_of(context, words)
        if (below := _below_title(context, index, owners, taken_below)) is not None:
            taken_below.add(below)
            yield Candidate("action", *below, "margin-column", 0.8, marked=True, owners=owners)
            continue
        found = best_unit(context, index, 0, len(block.text), owners, taken)
        if found is None:
            continue
        taken.add(found)
        yield Candidate(
            "action", index, *found, "margin-column", 0.88, marked=True, owners=meant(context, index, *found, owners)
        )
        yield from others(context, index, 0, len(block.text), owners, found)


def _below_title(
    context: Context, index: int, owners: list[str], taken: set[tuple[int, int, int]]
) -> tuple[int, int, int] | None:
    """The sentence that an owner beside an item's title means: one of the paragraphs below it, where one surely gives a task."""
    text = context.block(index).text
    if (
        len(text.split()) > TITLE_AT_MOST
        or re.search(r"[.;]\W*$", text)
        or action_weight(context, index, 0, len(text)) > 0
    ):
        return None
    best: tuple[float, tuple[int, int, int]] | None = None
    for number in range(index + 1, min(index + 1 + PARAGRAPHS, len(context.document.blocks))):
        block = context.block(number)
        if block.kind in ("heading", "table") or block.number or block.margin:
            break
        for a, b in sentences(block.text):
            named = any(person.name in owners for _, _, person in context.people_in(number, a, b))
            weight = action_weight(context, number, a, b) + NAMED * named
            if weight >= SURE and (number, a, b) not in taken and (best is None or weight > best[0]):
                best = (weight, (number, a, b))
    return best[1] if best else None


TITLE_AT_MOST, PARAGRAPHS, NAMED = 8, 8, 1.5
"""Words of a title, paragraphs of its item, and what naming the owner adds to the log-odds of a wording."""
