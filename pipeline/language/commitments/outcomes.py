"""Outcomes on lines of their own: "Passed unanimously" under a name, "Approved" under a title, an opinion that ends a row.

Annual meetings write elections so, office by office, and clerks short items of business; what was decided stands in the
lines above, the title included where they are no more than a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.motion_patterns import MOVED
from pipeline.language.commitments.outcome_patterns import (
    APPROVED_LATER,
    ELECTED_ONLY,
    ELECTIONS,
    FIGURES,
    GOES_ON,
    KEPT_HOUSE,
    LEFT_BLANK,
    NOT_TAKEN,
    OF_THE_FILE,
    OFFICE,
    OPINION,
    OUTCOME_LABEL,
    PLAIN_OUTCOME,
    PROPOSERS,
    PUT_FORWARD,
    TITLE_OF_MINUTES,
)
from pipeline.language.commitments.patterns import HOUSE_KEEPING
from pipeline.language.commitments.told import LONGEST_QUOTE, is_tally, only_outcome
from pipeline.language.units import Unit, sentences

LINES = 7
"""Lines that may tell of proposers and outcome between what was decided and the last of them."""
LEAST_OF_ITEM = 3
"""Words of an item on which something was decided: of fewer those are who were to approve it ("- Ada Q")."""
NAMED_ONLY = 12
"""Words of a line that needs the title above it to say what was decided."""
LONGEST_LINE = 20
"""Words of a line in a list of those elected."""
WORDY = 4
"""Words of the rest of a row on which an opinion was given."""


def outcomes(context: Context, index: int) -> Iterator[tuple[Candidate, list[Unit]]]:
    """What a block that holds nothing but an outcome says was decided, with the sentences that tell of it."""
    section = context.sections[index]
    if section.role in ("actions", "earlier", "done", "pending") or not _tells(context, index, last=True):
        return
    if _of_these_minutes(context, index) or TITLE_OF_MINUTES.match(context.block(index).text):
        return
    lines = [index]
    above = _above(context, index)
    while above is not None and len(lines) < LINES and _leads_on(context, above):
        lines.insert(0, above)
        above = _above(context, above)
    if above is None or context.block(above).kind == "table":
        return
    block = context.block(above)
    if OF_THE_FILE.match(block.text) or (block.kind == "item" and len(block.text.split()) < LEAST_OF_ITEM):
        return
    kept = KEPT_HOUSE.match(context.block(index).text)
    if kept and block.kind != "heading" and kept["of"].lower() not in block.text.lower():
        return  # it says itself of what
    story = [context.units[n] for line in lines for n in context.units_of.get(line, ())]
    if block.kind == "heading":
        told = next((n for n in lines if context.people_in(n, *_whole(context, n))), index)  # who was elected
        where, words = (told, *_whole(context, told)), _joined(context, [above, *lines])
    elif len(block.text.split()) <= NAMED_ONLY:
        title = _above(context, above)
        titled = title is not None and context.block(title).kind == "heading"
        where = (above, *_whole(context, above))
        words = _joined(context, [title, above, *lines] if titled else [above, *lines])  # type: ignore[list-item]
        story = [*(context.units[n] for n in context.units_of.get(above, ())), *story]
    else:
        where, words = (above, *list(sentences(block.text))[-1]), None
    if len(context.text(*where).split()) > LONGEST_QUOTE or (words and MOVED.search(words) and block.kind != "heading"):
        return
    if section.role == "silent" and not HOUSE_KEEPING.search(words or ""):
        return
    yield Candidate("decision", *where, "outcome-below", 0.85, task=words), story


def _of_these_minutes(context: Context, index: int) -> bool:
    """Whether a line only says when the minutes themselves were approved, below their end ("Approved May 4, 2021")."""
    text = context.block(index).text
    dates = context.dates_in(index, 0, len(text))
    for a, b, *_ in reversed(dates):
        text = text[:a] + text[b:]
    return bool(dates) and APPROVED_LATER.fullmatch(text) is not None


def _tells(context: Context, index: int, last: bool = False) -> bool:
    """Whether a block tells only how something was decided, or who proposed it; the last such one tells the outcome."""
    block = context.block(index)
    if block.kind not in ("paragraph", "item"):
        return False
    spans = list(sentences(block.text))
    if block.text.rstrip().endswith(":") or GOES_ON.search(block.text) or LEFT_BLANK.search(block.text):
        return False
    told = [(a, b) for a, b in spans if not PROPOSERS.match(block.text[a:b])]
    if last and not any(PLAIN_OUTCOME.search(block.text[a:b]) for a, b in told):
        return False
    if last and KEPT_HOUSE.match(block.text):
        return True
    return bool(spans) and all(only_outcome(context, index, a, b) or _elects(context, index, a, b) for a, b in told)


def _leads_on(context: Context, index: int) -> bool:
    """Whether what was decided stands above a block, which tells of proposers or votes, or only that the outcome follows."""
    fits = context.block(index).kind in ("paragraph", "item")
    text = context.block(index).text
    told = OUTCOME_LABEL.fullmatch(text) is not None or is_tally(text)
    return _tells(context, index) or (fits and told)


def _elects(context: Context, index: int, start: int, end: int) -> bool:
    """Whether a sentence tells only that somebody was elected, to an office named before."""
    people = context.people_in(index, start, end)
    text = context.text(index, start, end)
    for a, b, _ in reversed(people):
        text = text[: a - start] + text[b - start :]
    return bool(people) and ELECTED_ONLY.match(text) is not None


def _above(context: Context, index: int) -> int | None:
    """The nearest block of the body above one."""
    return next(
        (i for i in range(index - 1, -1, -1) if context.block(i).part == "body" and context.block(i).text.strip()), None
    )


def _whole(context: Context, index: int) -> tuple[int, int]:
    return 0, len(context.block(index).text.rstrip())


def _joined(context: Context, indices: list[int]) -> str:
    return " ".join(" ".join(context.block(index).text.split()) for index in indices)


def elected(context: Context, index: int) -> Iterator[Candidate]:
    """Who holds an office from now on, in a list under the title of an election ("Treasurer – Anna Quill")."""
    block, title = context.block(index), context.sections[index].title
    if block.kind not in ("item", "paragraph") or title is None or not ELECTIONS.search(title):
        return
    text = block.text
    if len(text.split()) <= LONGEST_LINE and context.people_in(index, 0, len(text)) and not NOT_TAKEN.search(text):
        named = min(a for a, _, _ in context.people_in(index, 0, len(text)))
        office = OFFICE.match(text)
        if (office and named <= office.end() + 6) or (named == 0 and PUT_FORWARD.search(text)):
            below = context.block(index + 1).text if index + 1 < len(context.document.blocks) else ""
            more = below.startswith("(") and PUT_FORWARD.search(below)
            words = _joined(context, [index, index + 1]) if more else None
            yield Candidate("decision", index, *_whole(context, index), "elected", 0.75, task=words)


def opinions(context: Context, index: int) -> Iterator[Candidate]:
    """Rows of a table whose last cell gives the meeting's opinion of what stands before it ("…, Mill Lane | No objection")."""
    for row in context.block(index).rows:
        filled = [cell for cell in row if cell.text.strip()]
        while filled and FIGURES.fullmatch(filled[-1].text.strip()):
            filled.pop()  # the number of the minute behind it
        if len(filled) < 2:
            continue
        *above, last = filled[-1].text.strip().split("\n")
        if OPINION.match(filled[-1].text):
            worded = filled[:-1]
        elif above and OPINION.match(last):  # the opinion is the last line of the cell that names the application
            worded = filled
        else:
            continue
        worded = [cell for cell in worded if len(cell.text.split()) >= 3]
        if sum(len(cell.text.split()) for cell in worded) >= WORDY:
            yield Candidate("decision", index, worded[0].start, filled[-1].end, "opinion", 0.8)
