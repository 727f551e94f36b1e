"""Well-known organisations, from general knowledge, as ``known.txt`` lists them.

Left out are names that are ordinary words, places, first names or surnames, and those that in minutes mostly mean a tool,
a product or a site ("Zoom", "GitHub", "Facebook", "Next"). Each line is one organisation: a name, and behind ``|`` other
forms of it that mean it wherever they stand.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

FILE = "known.txt"
HEADING = "#"
BETWEEN = " | "
MARKS = ".,'!"
"""What may stand behind the first word of a name and is no part of it for who looks a word up ("St. Orrin Trust")."""


@dataclass(slots=True)
class Known:
    """All well-known names, by which they are looked up."""

    organisations: dict[str, str] = field(default_factory=dict)
    """The first form of the line on which each form stands, with "and" and with "&"."""
    starting: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Forms of several words, by the first without marks."""

    def __contains__(self, name: str) -> bool:
        return name in self.organisations

    def beginning(self, word: str, behind: str) -> list[str]:
        """The forms that begin with a word and may go on with the text behind it, the longest first."""
        if word not in self.starting:
            return [word] if word in self.organisations else []
        at = len(word)
        marked = behind[:1] in MARKS or behind.startswith("(")
        longer = [form for form in self.starting[word] if marked or behind.startswith(form[at + 1 : at + 3].rstrip())]
        longer.sort(key=lambda form: (-len(form), form))
        return [*longer, word] if word in self.organisations else longer

    def same(self, one: str, other: str) -> bool:
        """Whether two names are forms of one well-known organisation."""
        first = self.organisations.get(one)
        return first is not None and first == self.organisations.get(other)


@lru_cache(maxsize=1)
def known() -> Known:
    """The list, read when it is first asked for."""
    lines = (files("pipeline.language.organisations") / FILE).read_text("utf-8").split("\n")
    names = [line for line in lines if line and line[0] != HEADING]
    found = Known({name: name for name in names if BETWEEN not in name})
    organisations, starting = found.organisations, found.starting
    for forms in (name.split(BETWEEN) for name in names if BETWEEN in name):
        organisations.update(dict.fromkeys(forms, forms[0]))
    for form in [form for form in organisations if " & " in form or " and " in form]:
        organisations[form.replace(" & ", " and ")] = organisations[form.replace(" and ", " & ")] = organisations[form]
    for form in organisations:
        word, _, others = form.partition(" ")
        if others:
            starting[word].append(form)
    for word in [word for word in starting if word[-1] in MARKS]:
        starting[word.rstrip(MARKS)] += starting.pop(word)
    return found
