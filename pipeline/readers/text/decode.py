"""From bytes to text: any common encoding, the same result every time."""

from __future__ import annotations

import codecs
import unicodedata

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
"""Bytes looked at to guess an encoding."""
_BINARY_SHARE = 0.02
"""Share of control characters from which content is no text."""


def decode(data: bytes) -> str | None:
    """The text of a file's content; None where it is not text.

    A byte-order mark decides, then UTF-8; of what is left, Windows-1252 (which holds all of Latin-1's letters) unless
    the bytes speak for another script.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _clean(data.decode(encoding, errors="replace"))
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _looks_utf16(data):
        return _clean(data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace"))
    western = data.decode("cp1252", errors="replace")
    if _mostly_western(western):
        return _clean(western)
    best = from_bytes(data[:_SAMPLE]).best()
    return _clean(data.decode(best.encoding, errors="replace")) if best is not None else _clean(western)


def _looks_utf16(data: bytes) -> bool:
    head = data[:2000]
    return len(head) > 8 and max(head[::2].count(0), head[1::2].count(0)) > len(head) * 0.3


def _mostly_western(text: str) -> bool:
    odd = [c for c in text[:_SAMPLE] if ord(c) > 127]
    fine = sum(c in "‘’“”–—…•£€°é½¼¾" or unicodedata.name(c, "").startswith("LATIN") for c in odd)
    return not odd or fine >= 0.6 * len(odd) or len(odd) < 0.05 * len(text)


def _clean(text: str) -> str | None:
    """Line ends made uniform; None where control characters show that this is no text."""
    sample = text[:_SAMPLE]
    control = sum(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\x0b\x1b" for c in sample)
    if control > _BINARY_SHARE * max(1, len(sample)) or "\0" in sample:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").lstrip("﻿")
