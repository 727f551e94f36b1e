"""What was done since the last meeting: "The Clerk had written to the mill" under "Matters arising" is an action that is done."""

from __future__ import annotations

import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owner_patterns import RUN_IN
from pipeline.language.commitments.owners import Actor, actors
from pipeline.language.commitments.pronouns import names_of
from pipeline.language.commitments.since_patterns import AS_AGREED, DID, OF_EARLIER, TOPIC, WAS_DONE
from pipeline.language.units import Unit

UNSURE = 0.55
"""Confidence in such an action."""


def done_since(context: Context, unit: Unit) -> Candidate | None:
    """The action that a sentence under such a title reports as done; None where it tells of nobody who did something."""
    text = context.text(unit.block, unit.start, unit.end)
    if unit.kind == "row" or not (AS_AGREED.search(text) or _of_earlier(context, unit)):
        return None
    who = _doer(context, unit, text)
    if who is None and not WAS_DONE.search(text):
        return None
    owners = names_of(context, [who], unit.block, unit.start) if who is not None else _agent(context, unit, text)
    return Candidate(
        "action", unit.block, unit.start, unit.end, RULE, UNSURE, owners=owners, status="done", earlier=True
    )


RULE = "done-since"


def _of_earlier(context: Context, unit: Unit) -> bool:
    title = context.sections[unit.block].title or ""
    block = context.block(unit.block)
    if block.kind == "table":
        row = next((c.row for c in block.cells if c.start <= unit.start < c.end), None)
        above = [r for r in block.rows if r and r[0].row <= (row or 0)][-ROWS:]
        titles = [" ".join(c.text.split("\n")[0] for c in cells)[:TITLE] for cells in above]
        title = next((t for t in reversed(titles) if len(t.split()) <= SHORT or OF_EARLIER.search(t)), "")
    return OF_EARLIER.search(title) is not None


TITLE = 80
"""Characters of a row in which its title stands."""
ROWS, SHORT = 12, 8
"""Rows above in which the title of several may stand, and its words at the most, its number among them."""


def _doer(context: Context, unit: Unit, text: str) -> Actor | None:
    """The person or office with whom the sentence opens, where it goes on with what was done."""
    first = next((a for a in actors(context, unit.block, unit.start, unit.end) if a.kind != "pronoun"), None)
    if first is None or first.kind not in ("person", "role"):
        return None
    lead = TOPIC.match(text)
    at = first.start - unit.start
    opens = (lead is not None and lead.end() >= at) or RUN_IN.fullmatch(text, 0, at) is not None
    return first if opens and DID.match(text, first.end - unit.start) else None


def _agent(context: Context, unit: Unit, text: str) -> list[str]:
    """By whom it was done, if anybody is named."""
    found = WAS_DONE.search(text)
    for actor in actors(context, unit.block, unit.start + (found.end() if found else 0), unit.end):
        if re.search(r"\bby (?:the )?$", text[: actor.start - unit.start]):
            return names_of(context, [actor], unit.block, unit.start)
    return []
