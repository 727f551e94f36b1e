"""What a reader is: a function from a file's bytes to a document, and a test of whether it knows the format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from pipeline.document import Document


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Choices of whoever calls: a password for encrypted files, and when to recognise scanned text."""

    password: str | None = None
    ocr: Literal["auto", "never", "force"] = "auto"


class Reader(Protocol):
    """One module a format implements this."""

    name: str
    """Of the format, as it stands in the record: ``docx``, ``pdf``, …"""
    suffixes: tuple[str, ...]
    """Lower-case endings that the format goes by, with the dot."""

    def recognises(self, data: bytes) -> bool:
        """Whether the content is of this format, told from the content alone."""
        ...

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document.

        Raises
        ------
        pipeline.errors.UnreadableFile
            Where nothing can be read. A part that cannot be read is a warning on the document instead.
        """
        ...
