"""What a run says while it goes on: to people on a terminal, to people in a log, or to programs."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from typing_extensions import Self

    from pipeline.batch import Summary
    from pipeline.register.model import Problem

EVERY = 10.0
"""Seconds between two lines that say how far a run is, where there is no terminal to show a bar."""


class ForPeople:
    """A bar on a terminal, a line now and then elsewhere; what can't be read is always said.

    Parameters
    ----------
    verbose
        Whether each file gets a line.
    quiet
        Whether there is neither bar nor line on how far the run is.
    """

    def __init__(self, verbose: bool = False, quiet: bool = False) -> None:
        self._verbose, self._quiet = verbose, quiet
        self._bar: Any = None
        self._task: Any = None
        self._total = self._done = self._problems = 0
        self._began = self._said = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def expect(self, number: int) -> None:
        """Take note that so many files are going to be read, beyond those of before."""
        if not self._total:
            self._began = time.monotonic()
        self._total += number
        if self._bar is not None:
            self._bar.update(self._task, total=self._total)
        elif not self._quiet and sys.stderr.isatty():
            self._bar = _bar()
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total, so_far="")

    def tell(self, what: str, source: str, problem: Problem | None) -> None:
        """Take note that a file is done."""
        if problem is not None:
            self.say(f"{source}: {problem.message}{'; ' * bool(problem.advice)}{problem.advice}")
        elif self._verbose:
            self.say(f"{source}: {what}")
        if what == "unchanged" or not self._total:
            return
        self._done += 1
        self._problems += problem is not None
        if self._bar is not None:
            self._bar.update(self._task, advance=1, description=source[-50:], so_far=self._so_far())
        elif not self._quiet and time.monotonic() - self._said >= EVERY:
            self._said = time.monotonic()
            self.say(f"{self._done} of {self._total} files read, {self._so_far()}")

    def _so_far(self) -> str:
        """Rate and problems up to now."""
        rate = self._done / max(time.monotonic() - self._began, 0.001)
        problems = f", {self._problems} problem{'s' * (self._problems > 1)}" if self._problems else ""
        return f"{rate:.1f} a second{problems}"

    def say(self, text: str) -> None:
        """Print a message."""
        if self._bar is not None:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(text, err=True)


class ForPrograms:
    """JSON lines on standard error: ``event`` is ``start``, ``file``, ``message`` or ``summary``.

    Parameters
    ----------
    verbose
        Whether files that did not change get a line too.
    """

    def __init__(self, verbose: bool = False) -> None:
        self._verbose = verbose

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def expect(self, number: int) -> None:
        """Say how many files are going to be read."""
        self._line("start", files=number)

    def tell(self, what: str, source: str, problem: Problem | None) -> None:
        """Say what became of a file, and why."""
        if problem is not None:
            why = {"code": problem.code, "message": problem.message, "advice": problem.advice}
            self._line("file", path=source, outcome=what, **why)
        elif what != "unchanged" or self._verbose:
            self._line("file", path=source, outcome=what)

    def say(self, text: str) -> None:
        """Pass on a message to people."""
        self._line("message", text=text)

    def end(self, summary: Summary) -> None:
        """Say what the run did."""
        self._line("summary", **summary.as_dict())

    def _line(self, event: str, **content: Any) -> None:
        click.echo(json.dumps({"event": event, **content}, ensure_ascii=False), err=True)


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    texts = [TextColumn(f"{{task.{of}}}", markup=False) for of in ("fields[so_far]", "description")]
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True), *texts)
    return Progress(*columns, console=Console(stderr=True), transient=True)
