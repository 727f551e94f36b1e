"""Where the time of a run goes: seconds by stage, noted by whoever does the work of one process; and that slow work goes on."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_taken: Counter[str] = Counter()
_heard: list[Callable[[], None]] = []


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Count the time that passes in a ``with`` block for a stage; a stage inside another counts for both."""
    begun = time.perf_counter()
    try:
        yield
    finally:
        _taken[name] += time.perf_counter() - begun  # type: ignore[assignment]


def take() -> dict[str, float]:
    """Seconds by stage since this was last called."""
    taken = {name: float(seconds) for name, seconds in _taken.items()}
    _taken.clear()
    return taken


def listen(listener: Callable[[], None]) -> None:
    """Have a function called whenever a step of slow work is done, in place of the one before."""
    _heard[:] = [listener]


def step() -> None:
    """Say that a step of slow work is done: whoever waits knows that it goes on."""
    for listener in _heard:
        listener()
