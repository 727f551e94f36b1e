"""Where files lie: paths of this machine, and URLs (s3, gcs, ssh, http …) by way of fsspec."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from pipeline.errors import UsageError

MARK = "://"


def is_url(text: str | Path) -> bool:
    """Whether a text is a URL rather than a path."""
    return MARK in str(text)


def place(text: str | Path) -> Path:
    """A path, or what behaves like one for a URL.

    Raises
    ------
    UsageError
        Where it is a URL and the packages for URLs are not installed, or its protocol is unknown to them.
    """
    if not is_url(text):
        return Path(text)
    try:
        from upath import UPath

        return cast(Path, UPath(str(text)))
    except ImportError as error:
        raise UsageError(f"{text}: URLs need more packages ({error}); pip install 'minutebook[remote]'") from error
    except ValueError as error:
        raise UsageError(f"{text}: {error}") from error


def below(folder: Path) -> Iterator[Path]:
    """All files below a URL, with whatever folders lie between."""
    remote: Any = folder
    for name in sorted(remote.fs.find(remote.path)):
        yield place(remote.fs.unstrip_protocol(name))


def size_and_stamp(path: Path) -> tuple[int, int]:
    """Size of a file, and a number that changes with its content; 0 where the place knows no such number.

    It is the time of the last change in nanoseconds, or made of the version that an object store gives.

    Raises
    ------
    OSError
        Where it can't be looked at.
    """
    if not is_url(path):
        stat = path.stat()
        return stat.st_size, stat.st_mtime_ns
    remote: Any = path
    told = remote.fs.info(remote.path)
    version = next(
        (told[name] for name in ("ETag", "etag", "md5Hash", "mtime", "LastModified") if told.get(name)), None
    )
    stamp = 0 if version is None else int(hashlib.sha256(str(version).encode()).hexdigest()[:12], 16)
    return int(told.get("size") or 0), stamp
