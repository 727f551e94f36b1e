"""MediaWiki's marks turned into those of Markdown, line by line."""

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
