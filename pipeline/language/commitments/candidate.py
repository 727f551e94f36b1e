"""A possible commitment while it is being worked out."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.minutes import Kind, Status


@dataclass(slots=True)
class Candidate:
    """A stretch of one block that may state a commitment, and what is known of it so far.

    ``due_source`` is the stretch (block, start, end) in which the due date is looked for, by default the evidence.
    """

    kind: Kind
    block: int
    start: int
    end: int
    rule: str
    confidence: float
    marked: bool = False
    owners: list[str] | None = None
    """None while nobody has looked; an empty list where nobody is named."""
    due_source: tuple[int, int, int] | None = None
    status: Status | None = None
    earlier: bool = False
    """Whether it reports on an action of an earlier meeting."""
    task: str | None = None
    extra_due: list[tuple[int, int, int]] = field(default_factory=list)
    """Further places for the due date, tried after ``due_source``."""
