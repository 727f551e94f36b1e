"""One run at a time into one output folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import MinutebookError

FILE = ".minutebook.lock"


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
        file = (folder / FILE).open("w")
    except OSError as error:
        raise MinutebookError(
            f"nothing can be written to {folder} ({error.strerror}); name another folder with --out"
        ) from error
    with file:
        try:
            import fcntl
        except ImportError:  # a system without it
            yield
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"another run writes into {folder}; waiting until it ends")
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError:  # a file system without locks
            pass
        yield
