"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from pipeline.errors import MinutebookError

UNFINISHED = ".part"
"""Ending of a file that is being written."""


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one in the same folder; whoever reads sees the old file or the new one.

    Raises
    ------
    MinutebookError
        Where the file can't be written: a full disk, a locked file, no right to write.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=UNFINISHED, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise MinutebookError(
            f"{path} can't be written ({error.strerror}); close it where it is open, or free room, and run again"
        ) from error
