"""From bytes to characters: which encoding a text file is in."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from pipeline.document import Warn
from pipeline.readers.text.patterns import BINARY_MAGIC, FORMAT_OF_OTHERS, WESTERN

SAMPLE = 65_536
"""Bytes looked at where the encoding has to be guessed."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NATURAL = re.compile(
    r"(?<=\w)[’'](?=\w)"  # apostrophe
    r"|(?<!\w)[‘“](?=\w)|(?<=[\w.,!?])[’”](?!\w)"  # quotation marks
    r"|(?<=\s)[–—•·](?=\s)|(?<=[\w)])[–—](?=[\w(])|^[•·▪○]\s|…"  # dashes, bullets
    r"|[£€](?=\s?\d)|(?<=\d)[°½¼¾²³]|[©®™§]\s?"
    r"|(?<=[a-z])[à-öø-ÿœš](?=[a-z]|\b)|\b[à-öø-ÿÀ-ÖØ-ÞŒŠ](?=[a-z])",
    re.M,
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are text: no other format's signature, no binary content."""
    if data.startswith(BINARY_MAGIC) or FORMAT_OF_OTHERS.match(data[:1024]):
        return False
    sample = data[:SAMPLE]
    if any(data.startswith(bom) for bom, _ in _BOMS) or _wide(sample):
        return True
    return b"\0" not in sample and len(_CONTROLS.findall(sample)) <= len(sample) / 200


def decode(data: bytes) -> tuple[str, list[Warn]]:
    """The characters of a text file with their accents composed (NFC), and what could not be decoded; see below."""
    text, warnings = _decoded(data)
    return unicodedata.normalize("NFC", text), warnings


def _decoded(data: bytes) -> tuple[str, list[Warn]]:
    """The characters of a text file, and what could not be decoded.

    Byte-order mark, then UTF-16 without one (by its zero bytes), then UTF-8, then UTF-8 with some foreign bytes, then
    the Western single-byte encodings by how natural their characters stand, then charset-normalizer's guess.
    The result depends on the bytes alone.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _lossy(data[len(bom) :], name)
    if wide := _wide(data[:SAMPLE]):
        return _lossy(data, wide)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    mixed = data.decode("utf-8", "surrogateescape")
    foreign = sum("\udc80" <= c <= "\udcff" for c in mixed)
    good = sum(c > "\x7f" for c in mixed) - foreign
    if good > 3 * foreign:
        text = "".join(_single(c) if "\udc80" <= c <= "\udcff" else c for c in mixed)
        return text, [Warn("mixed-encoding", f"{foreign} characters are not in the encoding of the rest")]
    return _guess(data)


def _guess(data: bytes) -> tuple[str, list[Warn]]:
    """Text in a single-byte or Asian encoding: the Western ones by naturalness, the others by statistics."""
    best, text = -1.0, ""
    for name in WESTERN:
        candidate = _table(data, name)
        score = _naturalness(candidate)
        if score > best:
            best, text = score, candidate
    if best >= 0.5:
        return text, []
    found = from_bytes(data[:SAMPLE]).best()
    if found is None or found.encoding in WESTERN or found.encoding in ("ascii", "latin_1", "utf_8"):
        return text, []
    return _lossy(data, found.encoding)


def _naturalness(text: str) -> float:
    """Share of the characters beyond ASCII that stand where English and Western European text has them."""
    sample = text[:SAMPLE]
    strange = sum(c > "\x7f" for c in sample)
    natural = sum(sum(c > "\x7f" for c in match) for match in _NATURAL.findall(sample))
    return natural / strange if strange else 1.0


def _table(data: bytes, name: str) -> str:
    """Single-byte text; the few bytes that Windows-1252 leaves undefined are read as Latin-1."""
    return (
        "".join(_single(chr(0xDC00 + ord(c))) if c > "\x7f" else c for c in data.decode("latin-1"))
        if (name == "cp1252")
        else data.decode(name, "replace")
    )


def _single(escaped: str) -> str:
    byte = bytes([ord(escaped) - 0xDC00])
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a byte-order mark, told by zero bytes at every other place."""
    size = len(sample) // 2
    if size < 4:
        return None
    even, odd = sample[0 : 2 * size : 2].count(0), sample[1 : 2 * size : 2].count(0)
    if odd > 0.7 * size and even < 0.05 * size:
        return "utf-16-le"
    if even > 0.7 * size and odd < 0.05 * size:
        return "utf-16-be"
    return None


def _lossy(data: bytes, name: str) -> tuple[str, list[Warn]]:
    text = data.decode(name, "replace")
    lost = text.count("�")
    return text, [Warn("undecoded", f"{lost} characters could not be decoded")] if lost else []
