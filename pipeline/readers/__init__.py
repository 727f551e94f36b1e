"""From a file to a document: the registry of readers, by content first and by suffix second."""

from __future__ import annotations

import importlib
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers.base import Reader, ReadOptions

BUILT_IN = tuple(f"pipeline.readers.{name}" for name in ("docx", "pdf", "office", "html", "mail", "text"))
"""Modules that hold a ``reader``, asked in this order; text comes last because it takes whatever is left."""

ENTRY_POINTS = "minutebook.readers"
"""Entry point group in which other packages offer further readers; these are asked first."""


@cache
def readers() -> tuple[Reader, ...]:
    """All known readers in the order in which they are asked."""
    offered = [point.load() for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda p: p.name)]
    return (*offered, *(importlib.import_module(name).reader for name in BUILT_IN))


def suffixes() -> frozenset[str]:
    """The endings of files worth opening in a folder."""
    return frozenset(suffix for reader in readers() for suffix in reader.suffixes)


def choose(data: bytes, name: str) -> Reader:
    """The reader for a file's content.

    Raises
    ------
    UnreadableFile
        Where the file is empty or no reader knows it.
    """
    if not data.strip():
        raise UnreadableFile("empty", "the file is empty", "save it again from where it came")
    suffix = Path(name).suffix.lower()
    *others, text = readers()
    by_suffix = [reader for reader in readers() if suffix in reader.suffixes]
    for reader in [*(reader for reader in by_suffix if reader is not text), *others, text]:
        if reader.recognises(data):
            return reader
    if by_suffix:
        raise UnreadableFile(
            "damaged",
            f"the content is not {by_suffix[0].name} though the name says so",
            "save it again from its program",
        )
    raise UnreadableFile("unknown-format", "the format is not known", "convert it to docx, pdf or plain text")


def read(path: str | Path, options: ReadOptions | None = None) -> Document:
    """Read one file into a document.

    Parameters
    ----------
    path
        The file; content decides on the reader, not the suffix.
    options
        Password and recognition of scanned text.

    Raises
    ------
    UnreadableFile
        Where the file can't be opened or no text can be read from it.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(
            "no-permission", "the file may not be read", "give yourself the right to read it"
        ) from error
    except OSError as error:
        raise UnreadableFile("not-readable", f"the file can't be opened ({error.strerror})") from error
    return read_bytes(data, path.name, options)


def read_bytes(data: bytes, name: str, options: ReadOptions | None = None) -> Document:
    """Read a file's content into a document; see :func:`read`."""
    return choose(data, name).read(data, name, options or ReadOptions())
