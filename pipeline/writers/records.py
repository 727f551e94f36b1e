"""JSON for each document: ``documents/<path>.json``, and ``<path>.2.json`` for the second meeting of a file."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from pipeline.minutes import Minutes
from pipeline.writers.atomic import write_bytes

FOLDER = "documents"


def record_path(source: str, part: int = 1) -> PurePosixPath:
    """Where the record of a document stands, below the output folder."""
    suffix = ".json" if part == 1 else f".{part}.json"
    return PurePosixPath(FOLDER) / (source + suffix)


def write_record(folder: Path, record: Minutes) -> PurePosixPath:
    """Write the record of one meeting; gives its path below the folder."""
    path = record_path(record.source.path, record.source.part)
    write_bytes(folder / path, record.to_json().encode())
    return path
