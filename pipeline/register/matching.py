"""Is it the same action? Words, owners and what is known of both decide; doubt stays doubt."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

SAME, DOUBTFUL = 0.86, 0.72
"""Likeness from which two statements are one action, and from which they may be."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
STOP = frozenset(
    """the a an of to and for in on at by with will be is are was were that this it as from has have had agreed would
    should shall action actions he she they his her their our its all also still ongoing done completed complete update
    carried forward""".split()
)
"""Words that say nothing of what is to be done."""
_SUFFIX = re.compile(r"(?:ing|ed|es|s|d)$")


@lru_cache(maxsize=50_000)
def content(words: str) -> tuple[str, ...]:
    """The words of a task that carry its meaning, without common endings, sorted."""
    kept = (w for w in _WORD.findall(words.casefold()) if w not in STOP)
    return tuple(sorted({_SUFFIX.sub("", w) if len(w) > 4 else w for w in kept}))


def likeness(a: str, b: str, owners_a: list[str], owners_b: list[str]) -> float:
    """How much two tasks say the same, 0 to 1; other owners count against it.

    The mean of the share of common words (of the shorter task, so that a short repetition of a long statement counts)
    and of the similarity of the sorted words as strings.
    """
    x, y = content(a), content(b)
    if len(x) < 2 or len(y) < 2:
        return 1.0 if x == y and x and set(owners_a) == set(owners_b) else 0.0
    common = len(set(x) & set(y))
    share = common / min(len(x), len(y)) * (0.75 + 0.25 * min(len(x), len(y)) / max(len(x), len(y)))
    if share < 0.4:
        return 0.0
    found = 0.55 * share + 0.45 * fuzz.token_set_ratio(" ".join(x), " ".join(y)) / 100
    if common < 3 and max(len(x), len(y)) > 3:
        found *= 0.85
    if owners_a and owners_b and not set(owners_a) & set(owners_b):
        found *= 0.85
    return found
