"""Everything in a document that may name an organisation: what the model sees, what has the form of one, what brackets tie."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from spacy.tokens import Doc

from pipeline.language.layout import Words
from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.organisations.known import known as well_known_names
from pipeline.language.organisations.names import (
    abbreviates,
    acronyms_of,
    clean,
    is_acronym,
    key,
    organisation_like,
    parts,
    plausible,
    trim,
    without_person,
)
from pipeline.language.organisations.patterns import (
    ACRONYM,
    ACRONYM_AFTER,
    ACRONYM_BEFORE,
    BEFORE_LONGER,
    BESIDE,
    CAPITALS_BEFORE,
    CAPITALS_BEHIND,
    FIRM,
    HEADED,
    IN_CAPITALS,
    INITIALLED,
    JOINED,
    LEGAL,
    LEGAL_FORM,
    LETTERS,
    LONGER,
    MIXED,
    NAMED,
    NAMED_OF,
    NAMED_SMALL,
    NO_NAMES,
    OPENING,
    PAYEE,
    SAINT,
    SURELY_NAMED,
    WORD,
)

SMALL_WORDS = frozenset(("of", "for", "the", "and", "in", "on", "at", "&"))
LEAST = 0.12
"""Probability from which a word may belong to a name, though the model's first choice is another."""
LEAST_BESIDE = 0.03
"""The same for a word with a capital beside such a word."""
ORG = ENTITY_LABELS.index("ORG")
AHEAD = 12
"""Characters behind a word by which to see whether a name goes on: the next word may stand on another line."""


@dataclass(slots=True)
class Candidate:
    """A name, where it stands in the text of the ``Doc``, and what speaks for it."""

    name: str
    places: list[tuple[int, int]] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)


def tied(text: str) -> Iterator[tuple[str, str]]:
    """Acronyms and the names to which brackets tie them, where the letters fit."""
    for match in ACRONYM_BEFORE.finditer(text):
        name = clean(match["name"])
        if match["acronym"] in acronyms_of(name):
            yield match["acronym"], name
    for pattern in (NAMED, NAMED_OF):
        for match in _matches(pattern, text):
            after = ACRONYM_AFTER.match(text, match.end())
            if after:
                name = clean(trim(match["name"]))
                acronym = after["acronym"]
                letters = acronym.upper().replace(".", "").replace("&", "")
                if letters in acronyms_of(name) or abbreviates(acronym, name):
                    yield acronym, name


@lru_cache(maxsize=3)
def _matches(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """All matches in a document's text, for which several steps ask."""
    return list(pattern.finditer(text))


def candidates(doc: Doc, bound: dict[str, str]) -> list[Candidate]:
    """The candidates of a document in a fixed order, each spelling once.

    Parameters
    ----------
    doc
        With entities, and with people, attendance and meeting where they are known.
    bound
        Acronyms and the names to which they are tied (:func:`tied`).
    """
    people = doc._.people or ()
    known = {tuple(f.lower().split()) for p in people for f in (p.name, *p.aliases)}
    surnames = {word for form in known if len(form) > 1 for word in form}
    listed = well_known_names()
    found: dict[tuple[str, ...], Candidate] = {}
    for name, source in _names(doc, bound):
        whole = source == "known" or (source == "firm" and "(" in name)  # "Orde (Southern) Ltd"
        for piece in [name] if whole else parts(name):
            if is_acronym(piece) and len(piece) <= 4 and people and _initials_of_somebody(piece, people):
                continue
            if source == "known":
                if not is_acronym(piece) and piece.lower() in surnames:
                    continue
            else:
                piece = without_person(piece, people)
                before, _, place = piece.partition(" in ")
                piece = before if place and before in listed else piece
                if (
                    (" " in piece and piece not in listed and tuple(piece.lower().split()) in known)
                    or piece.lower() in NO_NAMES
                    or not plausible(piece)
                    or not key(piece)
                ):
                    continue
            candidate = found.setdefault(key(piece), Candidate(piece))
            if (candidate.name.isupper() and not piece.isupper()) or piece in listed:
                candidate.name = piece
            candidate.sources.add(source)
            if tuple(piece.lower().split()) in known:
                candidate.sources.add("person")
    result = sorted(found.values(), key=lambda c: (-len(c.name), c.name))
    text: str = doc._.layout.text
    for candidate in result:
        candidate.places = places(text, candidate.name)
    return result


def _initials_of_somebody(acronym: str, people: Any) -> bool:
    who = people.resolve(acronym)
    return who is not None and who.name[:1].upper() == acronym[:1].upper()


def places(text: str, name: str, any_case: bool = True) -> list[tuple[int, int]]:
    """All places of a name, line breaks within it and either apostrophe allowed; in any case of letters if need be."""
    text, name = text.replace("’", "'"), name.replace("’", "'")
    found = list(_places(text, name.split()))
    if not found and any_case and not is_acronym(name):
        found = list(_places(text.replace("İ", "I").lower(), name.lower().split()))  # its small form is two letters
    return found


def _places(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Places of words in a row, found by the first word: thousands of names are looked for in each document."""
    start = text.find(words[0]) if words else -1
    while start >= 0:
        end: int | None = start + len(words[0])
        if start and (text[start - 1].isalnum() or text[start - 1] in "_@"):
            end = None
        for word in words[1:]:
            end = None if end is None else _next(text, end, word)
        if end is not None and end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end = None
        if end is not None:
            yield start, end
        start = text.find(words[0], start + 1 if end is None else end)


def _next(text: str, at: int, word: str) -> int | None:
    """The end of a word that follows, None where another stands there."""
    for between in _BETWEEN:
        gap = between.match(text, at)
        if gap and text.startswith(word, gap.end()):
            return gap.end() + len(word)
    return None


_BETWEEN = (
    re.compile(r"[ \t]*(?:[ \t]|\n(?!\n))[ \t]*"),
    re.compile(r"[ \t]*(?:[ \t]|\n(?!\n))[ \t]*\([A-Z]{2,8}\)[ \t]+", re.I),
)
"""Between two words of a name: blanks or one line break, never the gap between two blocks; perhaps its acronym."""


def _names(doc: Doc, bound: dict[str, str]) -> Iterator[tuple[str, str]]:
    if doc._.meeting is not None and doc._.meeting.body:
        yield clean(doc._.meeting.body), "body"
    for attendee in doc._.attendance or []:
        for name in affiliations(attendee.organisation or ""):
            yield clean(name), "attendance"
    for acronym, name in bound.items():
        yield name, "tied"
        yield acronym, "tied"
    yield from _by_model(doc)
    yield from _by_form(doc)
    yield from _in_lists(doc)
    yield from ((name, "known") for name in well_known(doc._.layout.text))


def _by_model(doc: Doc) -> Iterator[tuple[str, str]]:
    """Stretches that the model takes for names, each as far as its form goes; and those that it thinks possible."""
    text = doc._.layout.text
    formed = sorted(
        (m.span("name") for pattern in (NAMED, NAMED_OF) for m in _matches(pattern, text)),
        key=lambda span: (span[0], -span[1]),
    )
    people = sorted((e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON")
    for start, end in (
        *((e.start_char, e.end_char) for e in doc.ents if e.label_ == "ORG"),
        *_possible(doc),
    ):
        around = next((s for s in formed if s[0] <= start and end <= s[1]), None)
        if around is not None:
            start, end = around
        if saint := SAINT.search(text, max(0, start - 5), start):
            start = saint.start()
        at = bisect_right(people, (start, 1 << 60))
        if at < len(people) and people[at][0] < end:
            end = people[at][0]  # "School of Education Anna Smith"
        for piece in re.split(r"\s*[\n\t;|]\s*", text[start:end]):
            yield clean(trim(piece)), "model"


def _possible(doc: Doc) -> Iterator[tuple[int, int]]:
    scores = doc._.entity_scores
    if scores is None:
        return
    words = Words.of(doc)
    likely = {n for n in (scores[:, ORG] >= LEAST).nonzero()[0].tolist() if not words.texts[n].isspace()}
    beside = {n for n in (scores[:, ORG] >= LEAST_BESIDE).nonzero()[0].tolist() if words.texts[n][:1].isupper()}
    for step in (1, -1):
        for number in sorted(likely, reverse=step < 0):
            while (number := number + step) in beside and number not in likely:
                likely.add(number)
    ordered = sorted(likely)
    first = None
    for number, following in zip_longest(ordered, ordered[1:]):
        first = number if first is None else first
        if following != number + 1:
            yield words.starts[first], words.starts[number] + len(words.texts[number])
            first = None


def _by_form(doc: Doc) -> Iterator[tuple[str, str]]:
    """Names whose last or first word leaves little doubt, and acronyms."""
    text = doc._.layout.text
    people = sorted((e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON")
    for pattern in (SURELY_NAMED, NAMED_OF):
        for match in _matches(pattern, text):
            name = clean(trim(match["name"]))
            at = bisect_right(people, (match.start(), 1 << 60))
            inside = at < len(people) and people[at][0] < match.end()
            if len(key(name)) > 1 and not inside:
                yield name, "form"
    for match in FIRM.finditer(text):
        yield clean(match["name"]), "firm"
    for match in LEGAL.finditer(text):
        name = clean(trim(match["name"]))
        if len(key(name)) > 1:
            yield name, "firm"
    for match in INITIALLED.finditer(text):
        yield clean(match["name"] or match["two"]), "joined"
    for match in NAMED_SMALL.finditer(text):
        yield clean(trim(match["name"])), "small"
    for match in JOINED.finditer(text):
        yield clean(match["name"]), "joined"
    for match in MIXED.finditer(text):
        yield match.group(), "mixed"
    for match in IN_CAPITALS.finditer(text):
        said = _uncapitalised(match.group())
        for pattern in (NAMED, NAMED_OF):
            for named in pattern.finditer(said):
                yield clean(trim(named["name"])), "capitals"
    for match in HEADED.finditer(text):
        yield clean(_uncapitalised(match["name"])), "headed"
    for match in ACRONYM.finditer(text):
        if not in_capitals(text, match.start(), match.end()):
            yield match.group(), "acronym"


def _uncapitalised(heading: str) -> str:
    return " ".join(w.lower() if w.lower() in SMALL_WORDS else w.capitalize() for w in heading.split())


def _in_lists(doc: Doc) -> Iterator[tuple[str, str]]:
    """What stands behind somebody listed, and in the columns of tables that say that organisations stand there."""
    text = doc._.layout.text
    for person in doc.ents:
        if person.label_ == "PERSON" and (match := BESIDE.match(text, person.end_char)):
            name = clean(match["name"])
            words = name.split()
            big = sum(w[:1].isupper() or w[:1].isdigit() or w.lower() in SMALL_WORDS for w in words)
            if len(words) <= 8 and big == len(words):
                yield name, "beside"
    column: int | None = None
    for line in text.split("\n"):
        cells = line.split("\t")
        if len(cells) < 2:
            column = None
            continue
        head = next((n for n, cell in enumerate(cells) if len(cell) < 60 and PAYEE.search(cell)), None)
        if head is not None and not any(c.isdigit() for c in line):
            last = PAYEE.search(cells[head])
            assert last is not None
            column = head if last.start() == 0 else head - len(cells)  # columns before it may have run together
        elif column is not None and -len(cells) <= column < len(cells) and cells[column][:1].isupper():
            yield clean(cells[column]), "column"


def affiliations(text: str) -> list[str]:
    """The organisations of one person, two where a comma joins them: not what belongs to a name ("…, Inc.", "Sport and Arts")."""
    pieces = re.split(r"[,;]\s+", text)
    apart = len(pieces) == 2 and all(p[:1].isupper() for p in pieces) and not LEGAL_FORM.fullmatch(pieces[1])
    joined = re.search(r"\s(?:and|&)\s", pieces[-1]) and not any(organisation_like(p) for p in pieces)
    return pieces if apart and not joined else [text] if text else []


def well_known(text: str) -> Iterator[str]:
    """Well-known organisations where they stand written so, by themselves: not a product's or a longer name's first part."""
    text = text.replace("’", "'")
    listed = well_known_names()
    lower = {word for word in LETTERS.findall(text) if word.islower()}
    for match in WORD.finditer(text):
        start, word = match.start(), match.group()
        behind = text[match.end() : match.end() + AHEAD].lstrip()
        owner = word.removesuffix("'s")
        for name in (*listed.beginning(word, behind), *(listed.beginning(owner, "") if owner != word else ())):
            first, *others = name.split()
            end = start + len(first) if text.startswith(first, start) else None
            for other in others:
                end = None if end is None else _next(text, end, other)
            if end is not None and not text[end : end + 1].isalnum():
                if not _part_of_another(text, start, end, lower) and not _ordinary(text, start, name, lower):
                    yield name
                break


def _part_of_another(text: str, start: int, end: int, lower: set[str]) -> bool:
    """Whether capitalised words around a name make it longer; one that opens a line or sentence and is an ordinary word doesn't."""
    before = BEFORE_LONGER.search(text, max(0, start - 30), start)
    if before and before.group().strip().lower() in lower:
        before = None if OPENING.search(text, max(0, before.start() - 4), before.start()) else before
    return before is not None or LONGER.match(text, end) is not None


def _ordinary(text: str, start: int, name: str, lower: set[str]) -> bool:
    """Whether a name is a word written small elsewhere, with a capital because it opens a line or sentence."""
    return name.istitle() and name.lower() in lower and OPENING.search(text, max(0, start - 4), start) is not None


def in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word stands in a heading in capitals, where every word looks like an acronym."""
    return bool(CAPITALS_BEFORE.search(text, max(0, start - 30), start) or CAPITALS_BEHIND.match(text, end))


def shares(doc: Doc, spans: Iterable[tuple[int, int]]) -> list[list[float]]:
    """For each stretch, the mean probabilities over its words of belonging to an entity of each of the four labels.

    Behind them, of being an organisation's: the less likely of its first and last word, the likelier of the words around it.
    """
    own = Words.of(doc)
    texts, starts = own.texts, own.starts
    result = []
    for start, end in spans:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        words = [n for n in range(first, last) if not (t := texts[n]).isspace() and (len(t) > 1 or t.isalpha())]
        words = words or list(range(first, last))
        if not words:
            result.append([0.0] * (len(ENTITY_LABELS) + 2))
            continue
        if doc._.entity_scores is None:
            kinds = [doc[n].ent_type_ for n in words]
            rows = [[float(kind == label) for label in ENTITY_LABELS] for kind in kinds]
            around = 0.0
        else:
            rows = doc._.entity_scores[words].tolist()
            outside = [n for n in (words[0] - 1, words[-1] + 1) if 0 <= n < len(doc) and not texts[n].isspace()]
            around = max((float(doc._.entity_scores[n, ORG]) for n in outside), default=0.0)
        means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        result.append([*means, min(rows[0][ORG], rows[-1][ORG]), around])
    return result
