"""Which names are names of the same body: spellings, short forms and bare kinds ("the Parish Council")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from pipeline.minutes import Minutes
from pipeline.register.words import BODY_GENERIC, BODY_HEADS, BODY_IGNORED, BODY_KINDS, BODY_TAILS

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?<=\w)[-‐‑.'’](?=\w)")
_SHORT = re.compile(r"(?<=\w)\s*\([A-Z]{2,8}\)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONG_WORD = 6
"""Letters from which on two words that differ by one slip of the pen are taken for the same."""


@lru_cache(maxsize=20_000)
def body_key(body: str | None) -> str:
    """What different spellings of one body's name share.

    >>> body_key("Minutes of the Mill Trust's Co-ordination Group")
    'mill trusts coordination group'
    """
    text = _JOINED.sub("", _SHORT.sub(" ", body or "").casefold())
    words = [w for w in _WORD.findall(text) if w not in BODY_IGNORED]
    return " ".join(words)


def _core(key: str) -> str:
    """The key without what may be added or left off."""
    for head in BODY_HEADS:
        head = " ".join(w for w in head.split() if w not in BODY_IGNORED)
        rest = key.removeprefix(head + " ")
        if rest != key and not _bare(rest):
            key = rest
            break
    for tail in BODY_TAILS:
        rest = key.removesuffix(" " + tail)
        if rest != key and not _bare(rest) and rest.split()[-1] not in BODY_KINDS:
            return rest
    return key


def _bare(key: str) -> bool:
    """Whether a name names no body by itself."""
    return all(word in BODY_GENERIC for word in key.split())


def _short_forms(key: str) -> set[str]:
    """The key with a run of its words, up to its end, as initials: "openloom technical committee", "openloom tc"."""
    words = key.split()
    forms = set()
    for first in range(len(words) - 1):
        initials = "".join(w[0] for w in words[first:])
        forms.add(" ".join([*words[:first], initials]))
    return {form for form in forms if len(form.split()[-1]) > 1}


class Naming(NamedTuple):
    """What tells of which body a record is: the folder of its file, its body's name, and other names of organisations."""

    folder: str
    body: str | None
    aliases: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, record: Minutes) -> Naming:
        """The naming of a record."""
        aliases = tuple((o.name, tuple(o.aliases)) for o in record.organisations if o.aliases)
        return cls(_folder(record), record.meeting.body, aliases)


class Bodies:
    """The bodies of some minutes: every record has a key that all records of the same body share.

    Names are one body's where they differ in case, articles, hyphens or one slip of the pen in a long word; where one
    is the other with words as initials, in the same folder or by an organisation's aliases in the minutes; where only
    one says "working group" or "trustees of". A bare kind, such as "Parish Council", or no name at all goes to the one
    body of the same folder that it fits; where there are several, it stays apart.

    Parameters
    ----------
    records
        All minutes; their order does not matter.
    """

    def __init__(self, records: Iterable[Minutes | Naming]) -> None:
        self._parent: dict[str, str] = {}
        in_folder: dict[str, set[str]] = defaultdict(set)
        folders: dict[str, set[str]] = defaultdict(set)
        unsure: set[tuple[str, str]] = set()
        aliases: dict[str, set[str]] = defaultdict(set)
        for record in records:
            folder, body, others = _naming(record)
            key = body_key(body)
            if not key or _bare(key):
                unsure.add((folder, key))
            else:
                self._find(key)
                in_folder[folder].add(key)
                folders[key].add(folder)
            for name, forms in others:
                for form in forms:
                    aliases[body_key(form)].add(body_key(name))
        self._join(folders, aliases)
        for folder, key in sorted(unsure):
            homes = {
                self._find(known) for known in in_folder[folder] if known.endswith(" " + key) or known == key or not key
            }
            own = self._find(_apart(folder, key))
            if len(homes) == 1:
                self._unite(own, homes.pop())

    def key_of(self, record: Minutes | Naming) -> str:
        """The key of the body that a record is of."""
        folder, body, _ = _naming(record)
        key = body_key(body)
        return self._find(_apart(folder, key) if not key or _bare(key) else key)

    def _join(self, folders: dict[str, set[str]], aliases: dict[str, set[str]]) -> None:
        keys = sorted(folders)
        by_form: dict[str, set[str]] = defaultdict(set)
        by_gap: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for key in keys:
            by_form[_core(key)].add(key)
            words = key.split()
            for n, word in enumerate(words):
                if len(word) >= _LONG_WORD:
                    by_gap[tuple("" if i == n else w for i, w in enumerate(words))].add(key)
        for same in by_form.values():
            first, *rest = sorted(same)
            for other in rest:
                self._unite(first, other)
        shortened: dict[str, set[str]] = defaultdict(set)
        for key in keys:
            for form in _short_forms(key):
                shortened[form].add(key)
        for key in keys:
            near_by = {full for full in shortened[key] if folders[full] & folders[key]}
            longer = {self._find(n) for n in near_by | aliases[key] if n in folders} - {self._find(key)}
            if len(longer) == 1:
                self._unite(key, longer.pop())
        for near in by_gap.values():
            for a in near:
                for b in near:
                    if a < b and _slip(a, b):
                        self._unite(a, b)

    def _find(self, key: str) -> str:
        parent = self._parent.setdefault(key, key)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        return parent

    def _unite(self, a: str, b: str) -> None:
        a, b = sorted((self._find(a), self._find(b)))
        self._parent[b] = a


def _naming(record: Minutes | Naming) -> Naming:
    return record if isinstance(record, Naming) else Naming.of(record)


def _folder(record: Minutes) -> str:
    """The folder of a file, without those that only sort by year."""
    return "/".join(part for part in PurePosixPath(record.source.path).parent.parts if not _YEAR.search(part))


def _apart(folder: str, key: str) -> str:
    """A key for a name that means nothing outside its folder."""
    return f"{folder}\0{key}"


def _slip(a: str, b: str) -> bool:
    pairs = [(x, y) for x, y in zip(a.split(), b.split(), strict=True) if x != y]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _LONG_WORD and DamerauLevenshtein.distance(*pairs[0]) == 1
