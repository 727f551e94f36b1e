"""Tasks and owners that an arrow or a label in brackets ties ("Poster not printed yet → AB", "AB → posters", "… (Lead: AB)")."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owners import is_owner, owners_of
from pipeline.language.commitments.patterns import ACTION_MARKER, ARROW, ARROW_AHEAD, OWNER_SET
from pipeline.language.commitments.prose import best_unit


def arrows(context: Context, index: int) -> Iterator[Candidate]:
    """Lines that end in an arrow and an owner ("Poster not printed yet → AB"), begin so ("AB → posters"), or end in a label."""
    text = context.block(index).text
    for match in ARROW_AHEAD.finditer(text) if context.sections[index].role != "silent" else ():
        if is_owner(context, match["who"]):
            owners = owners_of(context, match["who"])
            yield Candidate(
                "action", index, match.start("task"), match.end(), POINTED, 0.85, marked=True, owners=owners
            )
    for match in (*ARROW.finditer(text), *OWNER_SET.finditer(text)) if context.sections[index].role != "silent" else ():
        if ACTION_MARKER.match(match["before"]) or not is_owner(context, match["who"]):
            continue
        owners = owners_of(context, match["who"])
        found = best_unit(context, index, match.start("before"), match.end("before"), owners)
        if found is not None:
            yield Candidate("action", index, *found, POINTED, 0.85, marked=True, owners=owners)


POINTED = "arrow"
"""The rule of lines that point to their owner."""
