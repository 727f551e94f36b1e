"""What can go wrong, and the exit code that says so."""

from __future__ import annotations


class MinutebookError(Exception):
    """Any failure that the program explains itself; ``exit_code`` is what the command ends with."""

    exit_code = 1


class UsageError(MinutebookError):
    """The command was called with arguments that do not fit."""

    exit_code = 2


class UnreadableFile(MinutebookError):
    """A file that gives no document.

    Parameters
    ----------
    code
        Short, stable name of the reason, for programs: ``empty``, ``damaged``, ``encrypted``, ``not-minutes``, …
    message
        What is wrong, for people, without the file's name.
    advice
        What to do about it.
    """

    exit_code = 3

    def __init__(self, code: str, message: str, advice: str = "") -> None:
        super().__init__(code, message, advice)  # the arguments survive pickling between processes
        self.code = code
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message}; {self.advice}" if self.advice else self.message
