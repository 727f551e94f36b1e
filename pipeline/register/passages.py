"""Where a commitment stands: the source's text around it, with the names and dates there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.minutes import Commitment, Minutes
from pipeline.register.model import Mark, Passage

AROUND = 350
"""Characters before and after a commitment that are kept of a longer text."""
CUT, BETWEEN = "… ", "\n\n"

Places = Mapping[int, Sequence[Mark]]
"""Names and dates by block."""


def places_of(record: Minutes) -> Places:
    """Names and dates of a record by the block in which they stand."""
    found: dict[int, list[Mark]] = defaultdict(list)
    for person in record.people:
        for block, start, end in person.mentions:
            found[block].append(Mark(start, end, "person"))
    for organisation in record.organisations:
        for block, start, end in organisation.mentions:
            found[block].append(Mark(start, end, "organisation"))
    for date in record.dates:
        found[date.block].append(Mark(date.start, date.end, "date"))
    return found


def passage_of(commitment: Commitment, texts: Mapping[int, str], places: Places) -> Passage:
    """The text around a commitment, from the paragraph before to the one behind, cut where it is long.

    It is the commitment's own words where the record holds no texts.
    """
    evidence = commitment.evidence
    own = texts.get(evidence.block)
    if own is None or evidence.end > len(own):
        end = len(evidence.text)
        return Passage(evidence.text, 0, end, _within(places, {evidence.block: -evidence.start}, 0, end))
    near = [n for n in (evidence.block - 1, evidence.block, evidence.block + 1) if texts.get(n)]
    starts, whole = {}, ""
    for block in near:
        whole += BETWEEN if whole else ""
        starts[block] = len(whole)
        whole += texts[block]
    start, end = starts[evidence.block] + evidence.start, starts[evidence.block] + evidence.end
    first, last = _around(whole, start, end)
    head, tail = CUT if first else "", CUT[::-1] if last < len(whole) else ""
    shift = len(head) - first
    marks = _within(places, {b: at + shift for b, at in starts.items()}, len(head), last + shift)
    return Passage(head + whole[first:last] + tail, start + shift, end + shift, marks)


def _within(places: Places, starts: Mapping[int, int], first: int, last: int) -> tuple[Mark, ...]:
    """Names and dates of some blocks, each with the place of its beginning, that stand whole within a stretch."""
    moved = {
        Mark(mark.start + at, mark.end + at, mark.what)
        for block, at in starts.items()
        for mark in places.get(block, ())
    }
    inside = (mark for mark in moved if first <= mark.start < mark.end <= last)
    return tuple(sorted(inside, key=lambda m: (m.start, -m.end, m.what)))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a text that is shown, no word of it cut in two."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first:
        first = next((n + 1 for n in range(first, start) if text[n].isspace()), start)
    if last < len(text):
        last = next((n for n in range(last, end, -1) if text[n].isspace()), end)
    return first, last
