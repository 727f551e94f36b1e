"""Gold minutes onto text: names, organisations and dates become entity tags, commitments become classes of units.

A record may be a full one, as the program's own are, or a quick one, made by numbering the units: ``labels`` (classes by
unit number), ``unsure`` (unit numbers), ``people`` and ``organisations`` (every form as written), no dates.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from examples import IGNORE, Example
from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline.document import Document
from pipeline.language.dates.words import MONTHS, WEEKDAYS
from pipeline.language.layout import to_doc
from pipeline.language.model.encoding import CLASSES, KINDS, TAGS
from pipeline.language.units import Unit, units
from pipeline.readers import read

SURE, MAYBE = 0.6, 0.34
"""Overlap (F1 of the words) with a gold quote from which a unit is taken for it, and below which it surely is not."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof|cllr|councillor|sir|rev|revd|cr|ald)\.?\s+", re.I)


def documents(gold: Path, corpus: Path, nlp: Language) -> Iterator[tuple[str, list[Example]]]:
    """Organisation and examples of each document that has a gold file; files that can't be read are left out."""
    for file in sorted(gold.rglob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        if "commitments" not in record and "labels" not in record:
            continue
        try:
            document = read(corpus / record["doc"])
        except Exception as error:
            print(f"left out {record['doc']}: {error}")
            continue
        yield record["doc"].split("/")[0], examples_of(document, record, nlp)


def examples_of(document: Document, record: dict, nlp: Language) -> list[Example]:
    """The units of a document with tags and classes from its gold record."""
    doc = to_doc(nlp, document)
    tags = ["O"] * len(doc)
    for label, forms in _forms(record):
        for form in forms:
            for start, end in _places(doc.text, form, label):
                span = doc.char_span(start, end, alignment_mode="contract")
                if span is None or any(tags[t.i] != "O" for t in span):
                    continue
                for order, token in enumerate(span):
                    tags[token.i] = f"{'B' if order == 0 else 'I'}-{label}"
    found = units(document)
    quick = "labels" in record
    labels = classes(document, found, record)
    starts = [token.idx for token in doc]
    numbers = {}
    out = []
    for number, unit in enumerate(found):
        tokens = tokens_of(doc, starts, unit)
        heading = numbers.get(unit.heading) if unit.kind != "heading" else None
        if unit.kind == "heading":
            numbers[unit.block] = number
        out.append(
            Example(
                [t.text for t in tokens],
                [IGNORE if quick and tags[t.i] == "O" and _dated(t.text) else TAGS.index(tags[t.i]) for t in tokens],
                labels[number],
                KINDS.index(unit.kind),
                heading,
            )
        )
    return out


def tokens_of(doc: Doc, starts: list[int], unit: Unit) -> list[Token]:
    """The words of a unit; ``starts`` are the places of all tokens in the text."""
    first = doc._.layout.char(unit.block, unit.start)
    last = doc._.layout.char(unit.block, unit.end)
    return [t for t in doc[bisect_left(starts, first) : bisect_left(starts, last)] if not t.is_space]


def classes(document: Document, found: list[Unit], record: dict) -> list[int]:
    """A class for each unit, by a full record or a quick one; IGNORE where that is unsure."""
    if "labels" in record:
        return _numbered(record, len(found))
    return classes_of(document, found, record["commitments"])


def _numbered(record: dict, size: int) -> list[int]:
    """The classes that a quick record gives to the units by their numbers."""
    labels = [CLASSES.index("none")] * size
    for number, name in record["labels"].items():
        labels[int(number)] = CLASSES.index(name)
    for number in record.get("unsure", []):
        labels[number] = IGNORE
    return labels


def _dated(word: str) -> bool:
    """Whether a word may be part of a date, which quick records don't tell."""
    return any(c.isdigit() for c in word) or word.lower().strip(".") in MONTHS.keys() | WEEKDAYS.keys()


def forms_of(entity: str | dict) -> set[str]:
    """The forms of a name: of a full record's entity, or the one that a quick record gives."""
    return {entity} if isinstance(entity, str) else {entity["name"], *(entity.get("aliases") or [])}


def _forms(record: dict) -> Iterator[tuple[str, list[str]]]:
    """Labels and the forms to look for, the longest first over all labels."""
    found: list[tuple[str, str]] = []
    for label, key in (("PERSON", "people"), ("ORG", "organisations")):
        for entity in record.get(key, []):
            for form in forms_of(entity):
                form = _TITLE.sub("", form) if label == "PERSON" else re.sub(r"^(?:the|The)\s+", "", form)
                if len(form) > 1:
                    found.append((label, form))
    for date in record.get("dates", []):
        found.append(("DATE", date["text"]))
    found.sort(key=lambda f: (-len(f[1]), f))
    return ((label, [form]) for label, form in found)


def _places(text: str, form: str, label: str) -> Iterator[tuple[int, int]]:
    words = [re.escape(w) for w in form.split()]
    if not words:
        return
    generic = label == "ORG" and form.islower()
    if generic:  # "the council": a reference, not a name
        return
    for match in re.finditer(r"(?<![\w@])" + r"\s+".join(words) + r"(?![\w])", text):
        yield match.span()


def bag(text: str) -> Counter:
    """The words of a text, in lower case, each with how often it stands there."""
    return Counter(w.replace("’", "'") for w in _WORD.findall(text.casefold()))


def overlap(a: Counter, b: Counter) -> float:
    """F1 of the words of two texts."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def classes_of(document: Document, found: list[Unit], commitments: list[dict]) -> list[int]:
    """A class for each unit: that of the gold quote that it shares most words with; IGNORE where that is unsure."""
    bags = [bag(document.blocks[u.block].text[u.start : u.end]) for u in found]
    labels = [CLASSES.index("none")] * len(found)
    best = [0.0] * len(found)
    for commitment in commitments:
        quote = bag(commitment["quote"])
        kind = CLASSES.index(commitment["kind"])
        scores = []
        for number, own in enumerate(bags):
            inside = (own & quote).total() / max(1, own.total())
            share = overlap(own, quote)
            if inside >= 0.9 and own.total() >= 5:  # one of several sentences of a longer quote
                share = max(share, SURE if share > MAYBE else 0.0)
            scores.append((share, number))
        top = max(scores, default=(0.0, 0))[0]
        for share, number in scores:
            if share >= SURE or (share == top and share >= MAYBE):
                if share > best[number]:
                    labels[number], best[number] = kind, share
            elif share >= MAYBE and best[number] == 0.0:
                labels[number], best[number] = IGNORE, 0.01
    return labels
