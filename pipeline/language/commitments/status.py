"""How an action stands, from what the document says beside it."""

from __future__ import annotations

from pipeline.language.commitments.patterns import DONE, DONE_TAIL, NOT_DONE
from pipeline.minutes import Status


def status_of(text: str) -> Status | None:
    """``done`` or ``open`` where the words report either, the last report counting; None where they report nothing.

    >>> status_of("Quote received, work completed.")
    'done'
    >>> status_of("not yet done")
    'open'
    """
    done = [m.end() for m in DONE.finditer(text)]
    pending = [(m.start(), m.end()) for m in NOT_DONE.finditer(text)]
    done = [d for d in done if not any(a <= d <= b for a, b in pending)]
    if not done and not pending:
        return None
    last_done = max(done, default=-1)
    last_pending = max((b for _, b in pending), default=-1)
    return "done" if last_done > last_pending else "open"


def tail_status(text: str) -> Status | None:
    """``done`` where a new action ends in a word that says so ("Order paint - DONE", "Book the hall (completed)")."""
    return "done" if DONE_TAIL.search(text) else None
