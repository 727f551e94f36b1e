"""One run at a time into one output folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from pipeline.errors import MinutebookError
from pipeline.writers.atomic import UNFINISHED

FILE = ".minutebook.lock"
RUNNING = "running\n"
"""What stands in the lock while a run goes on, and after one that was killed."""


@contextmanager
def only_one(folder: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder's lock; where another run holds it, say so and wait.

    The lock goes with the process that holds it, however it ends.

    Raises
    ------
    MinutebookError
        Where the folder can't be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FILE).open("a+")
    except OSError as error:
        raise MinutebookError(
            f"nothing can be written to {folder} ({error.strerror}); name another folder with --out"
        ) from error
    with file:
        _wait(file, folder, say)
        file.seek(0)
        if file.read():
            sweep(folder)
        file.truncate(0)
        file.write(RUNNING)
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)  # not reached by a run that is killed


def _wait(file: IO[str], folder: Path, say: Callable[[str], None]) -> None:
    try:
        import fcntl
    except ImportError:  # a system without it
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say(f"another run writes into {folder}; waiting until it ends")
        fcntl.flock(file, fcntl.LOCK_EX)
    except OSError:  # a file system without locks
        pass


def sweep(folder: Path) -> None:
    """Remove the files that a killed run had begun to write."""
    for path in folder.rglob(f".*{UNFINISHED}"):
        with suppress(OSError):
            path.unlink()
