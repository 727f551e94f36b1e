"""Directives of reStructuredText, by what a page made of them shows."""

from __future__ import annotations

import re

DIRECTIVE = re.compile(r"^(?P<lead>[ \t]*)\.\. (?P<name>[a-z][\w-]*)::(?:[ \t]+(?P<title>\S.*))?[ \t\r]*$", re.M)
"""``.. name:: title``; its text is set deeper below."""
UNSEEN = frozenset(
    "class contents default-role figure highlight image include index meta raw rst-class sectnum tags title toctree".split()
)
"""Directives of which nothing is read."""
_OPTION = re.compile(r"[ \t]*:[\w-]+:")
_TARGET = re.compile(r"[ \t]*\.\. _[^:\n]+:")


def shown(text: str) -> str:
    r"""The text with the titles and contents of directives in their place, set as far left as these; no settings of theirs.

    >>> shown(".. sidebar:: Present\n   :name: who\n\n   * Ada Lee\n\n.. contents::\n   :local:\n\nRoof")
    'Present\n\n* Ada Lee\n\nRoof'
    """
    if DIRECTIVE.search(text) is None:
        return text
    out: list[str] = []
    opened: list[tuple[int, bool, int | None]] = []  # column of each directive around, whether seen, column of its text
    settings = False
    for line in text.split("\n"):
        bare = line.strip()
        column = len(line.expandtabs(8)) - len(line.expandtabs(8).lstrip())
        while bare and opened and column <= opened[-1][0]:
            opened.pop()
        seen = all(around for _, around, _ in opened)
        match = DIRECTIVE.match(line)
        settings = settings and _OPTION.match(line) is not None
        if match:
            settings = True
            if seen and match["name"] not in UNSEEN and match["title"]:
                out.append(_left(opened, column) + match["title"].rstrip())
            opened.append((column, match["name"] not in UNSEEN, None))
        elif seen and not settings and not _TARGET.match(line):
            if bare and opened and opened[-1][2] is None:
                opened[-1] = (*opened[-1][:2], column)
            out.append(_left(opened, column) + bare if opened and bare else line)
    return "\n".join(out)


def _left(opened: list[tuple[int, bool, int | None]], column: int) -> str:
    """The blanks before a line: by how much it stands right of the text of the directives around."""
    shift = sum(text - own for own, _, text in opened if text is not None)
    return " " * max(0, column - shift)
