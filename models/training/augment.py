"""Variants of gold minutes: other names in the same places, and the accidents of type and case that minutes suffer.

The names come from the general corpora (their own PERSON and ORG spans), so that nothing else need be fetched.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from examples import Example

from pipeline.language.model.encoding import TAGS, spans_of

SWAPPED = ("PERSON", "ORG")
LOSE_CASE, ALL_CAPITALS = 0.04, 0.04
"""Shares of units that lose their capitals, and that are set in capitals."""


@dataclass
class Names:
    """Names by label and number of words, from which replacements are drawn."""

    pool: dict[tuple[str, int], list[list[str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, documents: Iterable[list[Example]]) -> Names:
        """The names that tagged documents hold, each once, in order of appearance."""
        names = cls()
        seen = set()
        for document in documents:
            for example in document:
                tags = [TAGS[t] if t >= 0 else "O" for t in example.tags]
                for start, end, label in spans_of(tags):
                    words = example.words[start:end]
                    plain = all(w[:1].isupper() and w.isalpha() and len(w) > 1 for w in words)
                    if label in SWAPPED and plain and (label, *words) not in seen:
                        seen.add((label, *words))
                        names.pool[label, end - start].append(words)
        return names


def swap(document: list[Example], names: Names, rng: random.Random) -> list[Example]:
    """The document with other people and organisations: the same name is replaced by the same other one throughout.

    Words that occur in several names (a surname alone, too) are mapped word by word; initials follow the new names.
    """
    words: dict[str, str] = {}
    spans = []
    for number, example in enumerate(document):
        tags = [TAGS[t] if t >= 0 else "O" for t in example.tags]
        spans += [(number, start, end, label) for start, end, label in spans_of(tags) if label in SWAPPED]
    for number, start, end, label in sorted(spans, key=lambda s: s[1] - s[2]):
        old = document[number].words[start:end]
        options = names.pool.get((label, end - start))
        if not options or not all(w.isalpha() and w[:1].isupper() and not _short(w) for w in old):
            continue
        for before, after in zip(old, rng.choice(options), strict=True):
            words.setdefault(before, after.upper() if before.isupper() else after)
    initials = {}
    for number, start, end, label in spans:
        old = document[number].words[start:end]
        if label == "PERSON" and len(old) > 1 and all(w in words for w in old):
            initials["".join(w[0] for w in old).upper()] = "".join(words[w][0] for w in old).upper()
    out = []
    for example in document:
        inside = [t > 0 and TAGS[t][2:] in SWAPPED for t in example.tags]
        changed = [
            (initials if _short(w) else words).get(w, w) if here else w
            for w, here in zip(example.words, inside, strict=True)
        ]
        out.append(replace(example, words=_accident(changed, rng)))
    return out


def _short(word: str) -> bool:
    return len(word) <= 4 and word.isupper()


def _accident(words: list[str], rng: random.Random) -> list[str]:
    """Now and then a unit without capitals, or in nothing but capitals."""
    chance = rng.random()
    if chance < LOSE_CASE:
        return [w.lower() for w in words]
    if chance < LOSE_CASE + ALL_CAPITALS:
        return [w.upper() for w in words]
    return words
