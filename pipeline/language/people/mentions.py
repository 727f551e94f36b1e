"""Every place where a document names its people, under any form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.language.layout import Words
from pipeline.language.people.entries import Entries, Entry
from pipeline.language.people.names import has_title, is_initials, key
from pipeline.language.people.patterns import NAME_OF_THING, NOT_INITIALS, NOT_NAMES, SUFFIXES, TITLE, WORDS_AND_NAMES

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"\.?[ \u00a0]{1,2}|\. ?|, (?=[A-Z]\b)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the ``Doc`` that names somebody; ``form`` is the text as it stands, its title included."""

    entry: Entry
    start: int
    end: int
    form: str


def find_mentions(doc: Doc, entries: Entries) -> list[Mention]:
    """All mentions in reading order, the longest form at each place.

    A lone first name or surname counts where only one person fits it. Names inside those of streets, schools, prizes
    and firms do not count, nor do a model's organisations that are longer than the name.
    """
    forms = _forms(entries)
    things = _things(doc)
    text = doc._.layout.text
    people = {t.idx for ent in doc.ents if ent.label_ == "PERSON" for t in ent}
    words = [(m.start(), m.end(), _POSSESSIVE.sub("", m.group())) for m in _WORD.finditer(text)]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        match = _longest(text, words, at, forms) if words[at][2] in forms else None
        if match is None:
            at += 1
            continue
        entry, size = match
        start, last = words[at][0], words[at + size - 1]
        end = last[0] + len(last[2])
        if _counts(text, start, end, size, things, people):
            start = _with_title(text, start)
            found.append(Mention(entry, start, end, text[start:end]))
            at += size
        else:
            at += 1
    return found


def _forms(entries: Entries) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """Words of each form that names exactly one person, by their first word, the longest first."""
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, entry in enumerate(entries):
        own = {tuple(_words(form)) for form in {entry.name, *entry.forms}}
        for words in list(own):
            if len(words) > 2 and words[-1].lower() in SUFFIXES:
                words = words[:-1]
                own.add(words)
            if len(words) > 1:
                own |= {(words[0],), (words[-1],), (words[0][0], words[-1]), (words[0], words[-1])}
                own.add(tuple(w.upper() for w in words))
                own |= {(words[0], words[-1][0]), (words[0], "".join(w[0] for w in words[-1].split("-")))}
        own |= {tuple(_words(i)) for i in entry.initials}
        for words in own:
            if words and (len(words) > 1 or len(words[0]) > 1):
                owners[words].add(number)
    people = entries.people
    forms: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
    for words, numbers in owners.items():
        chosen = numbers
        if len(numbers) > 1:
            exact = {n for n in numbers if " ".join(words) in {people[n].name, *people[n].forms, *people[n].initials}}
            listed = {n for n in numbers if people[n].listed}
            chosen = exact if len(exact) == 1 else listed if len(listed) == 1 and len(words) == 1 else numbers
        if len(chosen) == 1:
            forms[words[0]].append((words, people[next(iter(chosen))]))
    for options in forms.values():
        options.sort(key=lambda option: -len(option[0]))
    return forms


def _words(form: str) -> list[str]:
    return [_POSSESSIVE.sub("", m.group()) for m in _WORD.finditer(form)]


def _longest(
    text: str, words: list[tuple[int, int, str]], at: int, forms: dict[str, list[tuple[tuple[str, ...], Entry]]]
) -> tuple[Entry, int] | None:
    for form, entry in forms.get(words[at][2], ()):
        if at + len(form) > len(words):
            continue
        if all(words[at + i][2] == form[i] for i in range(1, len(form))) and all(
            _GAP.fullmatch(text, words[at + i - 1][1], words[at + i][0]) for i in range(1, len(form))
        ):
            return entry, len(form)
    return None


def _things(doc: Doc) -> list[tuple[int, int]]:
    return [(e.start_char, e.end_char) for e in doc.ents if e.label_ in ("ORG", "LOC")]


def _counts(text: str, start: int, end: int, size: int, things: list[tuple[int, int]], people: set[int]) -> bool:
    if any(a <= start and end <= b and b - a > end - start + 2 for a, b in things):
        return False
    if NAME_OF_THING.match(text, end) and not has_title(text[max(0, start - 8) : start].split("\n")[-1]):
        return False
    word = text[start:end]
    if start and text[start - 1] in "@." and size == 1:
        return False
    if (end < len(text) and text[end] == "@") or (size == 1 and IN_REFERENCE.search(text, max(0, start - 12), start)):
        return False
    if size > 1 or start in people:
        return True
    if word.isupper() and is_initials(word):
        return True
    ordinary = word.lower() in NOT_NAMES or word.lower() in WORDS_AND_NAMES
    return not ordinary or _with_title(text, start) < start


IN_REFERENCE = re.compile(r"\d[/-]$")
"""Before letters that end the number of an application or letter ("25/02427/CM")."""


def _with_title(text: str, start: int) -> int:
    """Where the title before a name begins, or the name where there is none."""
    line = max(text.rfind("\n", 0, start), text.rfind("\t", 0, start), start - 40) + 1
    for match in TITLE.finditer(text, line, start):
        if match.end() == start and (match.start() == line or not text[match.start() - 1].isalnum()):
            return match.start()
    return start


def _by_itself(text: str, token: str) -> bool:
    """Whether letters stand anywhere but at the end of a number."""
    return re.search(rf"(?<!\d/)(?<!\d-)\b{re.escape(token)}\b", text) is not None


def undefined_initials(doc: Doc, entries: Entries) -> None:
    """Give people the initials by which the text calls them, though no list says whose they are.

    Initials that are words or abbreviations of things need a list that defines them.
    """
    defined = {i for e in entries for i in e.initials}
    seen = Counter(w for w in Words.of(doc).texts if 2 <= len(w) <= 4 and w[0].isupper() and is_initials(w))
    things = Counter(e.text for e in doc.ents if e.label_ in ("ORG", "LOC"))
    for token in seen:
        if token in defined or token.upper() in NOT_INITIALS or not _by_itself(doc._.layout.text, token):
            continue
        fitting = entries.by_initials(token)
        listed = [e for e in fitting if e.listed]
        fitting = listed or fitting
        if len(fitting) == 1 and things[token] * 2 <= seen[token] and len(key(fitting[0].name)) > 1:
            fitting[0].initials.add(token)
