"""What letters and font names stand for: ligatures, invisible characters, symbol fonts, names of bold fonts."""

from __future__ import annotations

import re
import unicodedata

BOLD = re.compile(r"bold|black|heavy|demi|CMBX|CMB\d|[-,]Bd|[-,]BdIt", re.I)
"""In the name of a bold font."""
ITALIC = re.compile(r"ital|obli|slant|CMTI|CMSL|[-,]It\b", re.I)
"""In the name of a slanted font."""
NAMELESS = re.compile(rb"(?:CIDFont\+|[A-Z]{6}\+)?[A-Za-z]{0,4}[0-9]{0,4}")
"""The whole name of a font that tells nothing: printer drivers leave "CIDFont+F1", "TT2", or none."""

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
INVISIBLE = dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufffe\uffff", "") | {
    "\u2010": "-",
    "\u2011": "-",
}
"""Characters that nobody sees; and hyphens that look as the common one does."""
WINDOWS = {chr(c): bytes([c]).decode("cp1252", "ignore") for c in range(0x80, 0xA0)}
"""Characters of Windows-1252 that a wrong table of codes shows as control characters."""
SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf06e": "■",
    "\uf06c": "●",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0e8": "➔",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0fe": "☑",
    "\uf0fd": "☒",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf071": "☐",
    "\uf0a3": "☐",
    "\uf02d": "-",
    "\uf0be": "—",
    "\uf076": "❖",
    "\uf0ad": "↑",
    "\uf0de": "⇒",
}
"""Characters of the fonts Symbol and Wingdings, as they come without a table of codes."""

LONE = {"ñ": "–", "ï": "•"}
"""Dash and bullet of Windows-1252 as they come where a font without a table of codes is taken for a Macintosh one; as
words of their own, since the letters stand alone in no text."""

_TABLE = str.maketrans({**LIGATURES, **INVISIBLE, **WINDOWS, **SYMBOLS})
_HYPHENS = re.compile(r"(?<=\w)(?:-[\u00ad\u2010\u2011]+|[\u00ad\u2010\u2011]{2,})(?=\w)")
"""One hyphen that a program wrote as several ("2017-18" with a soft one and another behind the first)."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def repair(text: str) -> str:
    """The text of a word as a person reads it: ligatures apart, invisible characters gone, lone symbols bullets."""
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROL.sub("", _HYPHENS.sub("-", text).translate(_TABLE))
    if all(unicodedata.category(c) in ("Mn", "Sk") for c in text):  # accents without a letter
        return ""
    if text in LONE:
        return LONE[text]
    return "•" if len(text) == 1 and "\ue000" <= text <= "\uf8ff" else text
