"""Front matter: what a Markdown file says of itself between two lines of dashes before its text."""

from __future__ import annotations

import re

_KEY = re.compile(r"^([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$")
_TOML_KEY = re.compile(r"^([A-Za-z_][\w.-]{0,60})[ \t]*=[ \t]*(.*)$")
_ENTRY = re.compile(r"^[ \t]*-(?:[ \t]+(.*))?$")
_BLOCK = re.compile(r"^([A-Za-z_][\w .-]{0,60}?)[ \t]*:[ \t]+[|>][+-]?\d?[ \t]*$")
MOST_LINES = 200
"""Longest front matter believed."""


def split(lines: list[str]) -> tuple[dict[str, str], int]:
    """Front matter and the number of the first line after it; nothing and 0 where there is none.

    A small part of YAML (and TOML between ``+++``): plain and quoted values, lists (joined by ``; ``), folded blocks;
    what lies deeper is left out. Keys are lower case. A first line of dashes that no such block follows is a rule.
    Without a fence, keys that only site generators write will do.
    """
    first = next((i for i, line in enumerate(lines[:5]) if line.strip()), None)
    if first is not None and (last := _unfenced(lines, first)):
        return _parse(lines[first:last], _KEY) or {}, last
    if first is None or lines[first].rstrip() not in ("---", "+++"):
        return {}, 0
    fence = lines[first].rstrip()
    closing = {"---": ("---", "..."), "+++": ("+++",)}[fence]
    for last in range(first + 1, min(len(lines), first + MOST_LINES)):
        if lines[last].rstrip() in closing:
            meta = _parse(lines[first + 1 : last], _KEY if fence == "---" else _TOML_KEY)
            return ({}, 0) if meta is None else (meta, last + 1)
    return {}, 0


def told(lines: list[str]) -> str:
    """The blocks of text within front matter, each under its key as a heading: some sites keep all of the minutes there."""
    found: list[str] = []
    inside = False
    for line in lines:
        if match := _BLOCK.match(line):
            inside = True
            found += ["", f"# {match.group(1).capitalize()}", ""]
        elif line.strip() and not line[0].isspace():
            inside = False
        elif inside:
            found.append(line)
    within = [len(line) - len(line.lstrip()) for line in found if line[:1].isspace() and line.strip()]
    indent = min(within, default=0)
    return "\n".join(line[indent:] if line[:1].isspace() else line for line in found) if within else ""


def _unfenced(lines: list[str], first: int) -> int:
    """The number of the first line behind front matter that nothing fences, as Pelican and Nikola write it; 0 for none."""
    last = first
    while last < len(lines) and (match := _KEY.match(lines[last].rstrip())) and match.group(1).lower() in SITE_KEYS:
        last += 1
    keys = {line.split(":")[0].strip().lower() for line in lines[first:last]}
    behind = last < len(lines) and not lines[last].strip()
    telling = keys & GENERATOR_KEYS or len(keys & TELLING_KEYS) > 1
    return last if behind and "title" in keys and len(keys) >= FEWEST and telling else 0


FEWEST = 3
"""Keys of front matter without a fence."""
GENERATOR_KEYS = frozenset("slug template layout permalink save_as hidetitle hide_title".split())
TELLING_KEYS = GENERATOR_KEYS | frozenset("category categories tags".split())
"""Keys of which one, or two, tell that a site generator reads them: minutes open with titles, dates and authors too."""
SITE_KEYS = TELLING_KEYS | frozenset(
    "title date link description type author authors modified updated summary status lang keywords url subtitle".split()
)


def _parse(lines: list[str], pattern: re.Pattern[str]) -> dict[str, str] | None:
    meta: dict[str, str] = {}
    key, joiner = "", "; "
    parts: list[str] = []
    for line in [*lines, "end: " if pattern is _KEY else "end = "]:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace() and (match := pattern.match(line.rstrip())):
            if key and (value := joiner.join(parts)):
                meta[key] = value
            key, parts, joiner = match.group(1).lower(), [], "; "
            value = _plain(match.group(2) or "")
            if value in ("|", ">", "|-", ">-"):
                joiner = " "
            elif value:
                parts.append(value)
        elif match := _ENTRY.match(line):
            parts.append(_plain(match.group(1) or ""))
        elif line[0].isspace():
            if joiner == " " or (parts and not _KEY.match(line.strip())):
                joiner = " "
                parts.append(line.strip())
        else:
            return None
    return meta


def _plain(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return "; ".join(p for part in value[1:-1].split(",") if (p := _plain(part)))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("''", "'") if value[0] == '"' else value[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*$", "", value) if not value.startswith("#") else ""
