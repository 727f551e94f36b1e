"""Where a commitment stands: the source's text around it, with the names and dates there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.minutes import Commitment, Minutes
from pipeline.register.model import Mark, Passage

AROUND = 500
"""Characters before and after a commitment that are kept of a longer text."""
CUT = "… "

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


def passage_of(commitment: Commitment, text: str | None, places: Places) -> Passage:
    """The text in which a commitment stands, cut where it is long; the commitment's own words where it is not known."""
    evidence = commitment.evidence
    if text is None or evidence.end > len(text):
        whole, start, end = evidence.text, 0, len(evidence.text)
        shift, first, last = evidence.start, 0, end
    else:
        a, b = _around(text, evidence.start, evidence.end)
        head = CUT if a else ""
        whole = head + text[a:b] + (CUT[::-1] if b < len(text) else "")
        shift, first, last = a - len(head), len(head), len(head) + b - a
        start, end = evidence.start - shift, evidence.end - shift
    shifted = {Mark(m.start - shift, m.end - shift, m.what) for m in places.get(evidence.block, ())}
    inside = (m for m in shifted if first <= m.start < m.end <= last)
    return Passage(whole, start, end, tuple(sorted(inside, key=lambda m: (m.start, -m.end, m.what))))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a text that is shown, no word of it cut in two."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first:
        first = next((n + 1 for n in range(first, start) if text[n].isspace()), start)
    if last < len(text):
        last = next((n for n in range(last, end, -1) if text[n].isspace()), end)
    return first, last
