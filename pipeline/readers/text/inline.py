"""Markdown within a line: the words that a person sees, and which of them are emphasised."""

from __future__ import annotations

import html
import re

from pipeline.document import Emphasis, Style

_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!~>|$&'\"<:=^@/])"
    r"|(?P<comment><!--[^>]{0,500}-->)"
    r"|!\[(?P<image>[^\]\n]{0,300})\]\([^)\n]{0,1000}\)(?:\{[^}\n]{0,200}\})?"
    r"|\[\[(?P<wiki>[^\]\n]{1,200})\]\]"
    r"|\[(?P<link>(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){1,500})\]\((?P<url>[^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)(?:\{[^}\n]{0,200}\})?"
    r"|<(?P<auto>(?:https?|mailto|ftp):[^>\s]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>"
    r"|(?P<br><br\s*/?>)"
    r"|</?(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,12})(?:\s[^<>]{0,500})?/?>"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});)"
    r"|(?P<stars>\*{1,3})|(?P<lines>_{1,3})|(?P<struck>~~)|(?P<code>`{1,2})"
)
_STYLES: dict[str, tuple[Style, ...]] = {
    "*": ("italic",),
    "**": ("bold",),
    "***": ("bold", "italic"),
    "_": ("italic",),
    "__": ("bold",),
    "___": ("bold", "italic"),
    "~~": ("strike",),
}
_TAG_STYLES: dict[str, Style] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
}


def plain(raw: str, known: set[str] | None = None) -> tuple[str, list[Emphasis]]:
    """The text of a line of Markdown, and its emphasis.

    A wiki link ``[[Anna Smith|AS]]`` shows "AS"; where it is first seen it becomes "Anna Smith (AS)", so that whoever
    is meant can be told.

    Parameters
    ----------
    raw
        One line or several joined ones.
    known
        Wiki links already seen in this document; added to.
    """
    out: list[str] = []
    size = 0
    emphasis: list[Emphasis] = []
    opened: dict[str, int] = {}
    at = 0

    def put(text: str) -> None:
        nonlocal size
        out.append(text)
        size += len(text)

    for match in _TOKEN.finditer(raw):
        if match.start() < at:
            continue
        put(raw[at : match.start()])
        at = match.end()
        kind = match.lastgroup
        if match.group("escaped") is not None:
            put(match.group("escaped"))
        elif match.group("link") is not None:
            inner, inside = plain(match.group("link"), known)
            emphasis.extend(Emphasis(size + e.start, size + e.end, e.style) for e in inside)
            put(inner if inner.strip() else match.group("url"))
        elif match.group("wiki") is not None:
            put(_wiki(match.group("wiki"), known))
        elif kind == "auto":
            put(match.group("auto").removeprefix("mailto:"))
        elif kind == "entity":
            put(html.unescape(match.group()))
        elif kind == "br":
            put("\n")
        elif kind == "tag":
            style = _TAG_STYLES.get(match.group("tag").lower())
            if style is not None:
                _toggle(match.group("tag").lower(), (style,), size, opened, emphasis)
            elif match.group("tag").lower() not in _HTML:
                put(match.group())
        elif kind in ("stars", "lines", "struck"):
            mark = match.group()
            if _is_mark(raw, match.start(), at, mark, mark in opened):
                _toggle(mark, _STYLES[mark], size, opened, emphasis)
            else:
                put(mark)
    put(raw[at:])
    text = "".join(out)
    return text, [e for e in emphasis if e.end > e.start]


_HTML = frozenset(
    """a abbr b big blockquote br center code del details div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp
    section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var""".split()
)


def _wiki(inside: str, known: set[str] | None) -> str:
    target, _, shown = inside.partition("|")
    target, shown = target.split("#")[0].strip(), shown.strip()
    if not shown or shown == target:
        return target or inside
    if known is not None and inside in known:
        return shown
    if known is not None:
        known.add(inside)
    return f"{target} ({shown})"


def _is_mark(raw: str, start: int, end: int, mark: str, open_now: bool) -> bool:
    """Whether stars, underscores or tildes emphasise here, by the characters beside them."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    if mark[0] == "_" and (before.isalnum() and after.isalnum()):
        return False
    if open_now:
        return True
    return bool(after.strip()) and (mark in raw[end:])


def _toggle(mark: str, styles: tuple[Style, ...], at: int, opened: dict[str, int], emphasis: list[Emphasis]) -> None:
    if mark in opened:
        start = opened.pop(mark)
        emphasis.extend(Emphasis(start, at, style) for style in styles)
    else:
        opened[mark] = at
