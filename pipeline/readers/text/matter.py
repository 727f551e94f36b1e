"""Front matter: what a Markdown file says of itself between two lines of dashes."""

from __future__ import annotations

import re

_FENCE = re.compile(r"\A\s*---[ \t]*\n(?P<inside>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_KEY = re.compile(r"^(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>.*)$")
LONGEST = 5000
"""Characters; dashes further apart are rules of the body."""


def split_matter(text: str) -> tuple[dict[str, str], str]:
    """The front matter (keys in lower case, lists joined by a comma) and the text behind it."""
    match = _FENCE.match(text[: LONGEST + 10])
    if match is None:
        empty = re.match(r"\A\s*---[ \t]*\n---[ \t]*\n", text)
        return {}, text[empty.end() :] if empty else text
    inside = match.group("inside")
    found: dict[str, str] = {}
    key = None
    for line in inside.split("\n"):
        if head := _KEY.match(line):
            key = head.group("key").lower()
            found[key] = _unquote(head.group("value"))
        elif key and line.strip().startswith("- "):
            found[key] = ", ".join(filter(None, [found[key], _unquote(line.strip()[2:])]))
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}, text
    return found, text[match.end() :]


def _unquote(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value
