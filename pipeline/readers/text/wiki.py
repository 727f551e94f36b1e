"""Marks of MediaWiki and of outlines turned into those of Markdown, line by line."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^={2,6} ?[^=\n]{1,200}=={1,5}[ \t]*$", re.M)
_ATX = re.compile(r"^#{2,6} ", re.M)
_LIST = re.compile(r"^([*#:]{1,8})[ \t]*(?=\S)", re.M)
_BOLD = re.compile(r"'''([^'\n]{1,400})'''")
_ITALIC = re.compile(r"''([^'\n]{1,400})''")
_FILE = re.compile(r"\[\[(?:File|Image|Category):[^\[\]\n]{1,300}\]\]", re.I)
_LINK = re.compile(r"\[(https?://[^\s\]]{1,500})[ \t]+([^\]\n]{1,300})\]")


def is_wiki(text: str) -> bool:
    """Whether a text has headings between equals signs and none of Markdown's."""
    return _HEADING.search(text) is not None and _ATX.search(text) is None


def to_markdown(text: str) -> str:
    """The same text with the marks of Markdown; tables and templates stay as they are."""
    text = _LIST.sub(_item, text)
    text = _ITALIC.sub(r"*\1*", _BOLD.sub(r"**\1**", text))
    return _LINK.sub(r"[\2](\1)", _FILE.sub("", text))


def _item(match: re.Match[str]) -> str:
    marks = match.group(1)
    if not marks.strip(":"):
        return "    " * len(marks)
    return "    " * (len(marks) - 1) + ("1. " if marks[-1] == "#" else "* ")


_OUTLINE = re.compile(r"(?:\A|(?<=\n\n))(\*{2,5}) +(?=[^\s*])([^*\n]{1,120}?)[ \t]*(?=\n\n|\n?\Z)")
_STARRED = re.compile(r"^\* ", re.M)
FEWEST_TITLES = 2


def is_outline(text: str) -> bool:
    """Whether lines that begin with stars stand alone as titles ("** Roof"), as in outlines, and no list begins so."""
    return len(_OUTLINE.findall(text)) >= FEWEST_TITLES and not (_STARRED.search(text) or _ATX.search(text))


def outline_to_wiki(text: str) -> str:
    """The same text with those titles between equals signs, which are titles in plain text too."""
    return _OUTLINE.sub(lambda m: f"{'=' * len(m[1])} {m[2]} {'=' * len(m[1])}", text)
