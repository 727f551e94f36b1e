"""Characters of symbol fonts, which have no code of their own in the text, and white space that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping

WINGDINGS: Mapping[int, str] = {
    0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
WINGDINGS_2: Mapping[int, str] = {
    0x30: "☐", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0xA3: "☐", 0xA2: "■",
}  # fmt: skip
SYMBOL: Mapping[int, str] = {
    0x2D: "–", 0xA3: "≤", 0xA7: "♣", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0xF0: "•",
}  # fmt: skip
FONTS: Mapping[str, Mapping[int, str]] = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}

_UNSEEN = {0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None, 0xAD: None, 0x2060: None, 0x200E: None, 0x200F: None}
_SPACES = dict.fromkeys([0xA0, 0x202F, 0x2007, 0x2002, 0x2003, 0x2009, 0x0A, 0x0D], " ")
_PRIVATE: dict[int, str | None] = dict.fromkeys(range(0xF000, 0xF100))
_PRIVATE |= {0xF000 + code: sign for table in (SYMBOL, WINGDINGS) for code, sign in table.items()}
_PLAIN = {**_UNSEEN, **_SPACES, **_PRIVATE, 0x2011: "-", 0xF02D: "–"}


def plain(text: str) -> str:
    """Text without invisible characters, with common spaces, and with symbols that have a code of their own."""
    return text if text.isascii() and "\n" not in text and "\r" not in text else text.translate(_PLAIN)


def symbol(code: str | None, font: str | None) -> str:
    """The character of a ``w:sym`` element; nothing where it has no like."""
    try:
        value = int(code or "", 16) & 0xFFFF
    except ValueError:
        return ""
    table = FONTS.get((font or "").lower())
    if table is not None:
        return table.get(value & 0xFF, "")
    return plain(chr(value)) if value >= 0x20 and not 0xD800 <= value < 0xF000 else ""


def in_font(text: str, font: str | None) -> str:
    """Text set in a symbol font as the signs that are seen; any other text as it is."""
    table = FONTS.get((font or "").lower())
    if table is None:
        return plain(text)
    return "".join(table.get(ord(c) & 0xFF, "" if table is not SYMBOL else c) if c > " " else c for c in text)
