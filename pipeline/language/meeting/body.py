"""The body that met and the title of its minutes, from title lines, letterheads and running headers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.dates import find
from pipeline.language.meeting.completing import LONGEST_ABOVE, LONGEST_LETTERHEAD, TOPICS, in_full, letterheads
from pipeline.language.meeting.elsewhere import from_sentences, most_named, most_often, of_members
from pipeline.language.meeting.head import Line, meaning, split_label
from pipeline.language.meeting.naming import (
    HEAD,
    LONGEST_ACRONYM,
    LONGEST_BODY,
    bare,
    cased,
    is_sentence,
    names_in,
    only_common,
    tidy,
)
from pipeline.language.meeting.patterns import (
    BODY_END,
    BUSINESS_WORDS,
    CARE_OF,
    COMMITTEE,
    GENERIC_TITLE,
    IN_FILE_NAMES,
    KIND_FIRST,
    KIND_LAST,
    MEETING_OF,
    NOT_A_NAME,
    OF_A_TOPIC,
    OF_ANY_PLACE,
    POINTING,
    RUNNING_TITLE,
    SENTENCE,
    STEERING,
    TITLE_LINE,
)
from pipeline.language.meeting.ranking import Naming, likeliest
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.names import looks_like_name

FIRST = 2
"""Blocks of the body among which a table can hold title and body."""


def title_of(doc: Doc, head: list[Line]) -> str | None:
    """The document's own title line: the first line of the head that names a meeting and is no sentence, else its first heading."""
    document = doc._.layout.document
    body = [line for line in head if line.part == "body" and len(line.text.split()) <= 40]
    body = [line for line in body if not _in_later_table(doc, line)]
    for line in body[:10]:
        told = is_sentence(line.text) or (SENTENCE.search(line.text) and len(line.text.split()) > LONGEST_TOLD)
        if TITLE_LINE.search(line.text) and not GENERIC_TITLE.match(line.text) and not told:
            return tidy(line.text)
    given = _PROGRAM.sub("", document.meta.get("title", ""))
    if TITLE_LINE.search(given) and " " in given.strip():
        return tidy(given)
    for line in head[:10]:
        if line.part != "body" and RUNNING_TITLE.match(line.text):
            return tidy(line.text)
    for line in body[:6]:
        if line.heading and not GENERIC_TITLE.match(line.text):
            return tidy(line.text)
    if " " in given.strip():
        return tidy(given)
    return tidy(body[0].text) if body else None


_PROGRAM = re.compile(r"^\s*Microsoft (?:Office )?\w+ - ")
"""What a printer driver sets before a file's title."""
LONGEST_TOLD = 10
"""Words of a title that has a verb; a longer line with one is a sentence, though no stop ends it."""


def _in_later_table(doc: Doc, line: Line) -> bool:
    """Whether a line stands in a table that is none of the first blocks."""
    blocks = doc._.layout.document.blocks
    before = sum(b.part == "body" for b in blocks[: line.block])
    return before >= FIRST and bool(blocks[line.block].kind == "table")


def _beside(doc: Doc, line: Line) -> bool:
    """Whether a line is one of a list or a later table, where a name need not be that of the body."""
    block = doc._.layout.document.blocks[line.block]
    return _in_later_table(doc, line) or (
        block.kind == "item" and (not TITLE_LINE.search(line.text) or line.text.rstrip().endswith("."))
    )


def _listed_first(doc: Doc, line: Line) -> bool:
    """Whether a line of a list stands at the very beginning, before any heading of an agenda."""
    blocks = doc._.layout.document.blocks
    before = [b for b in blocks[: line.block] if b.part == "body"]
    return blocks[line.block].kind != "item" or not any(
        b.kind == "heading" and (order or BODY_END.match(b.text)) for order, b in enumerate(before)
    )


def body_in_name(name: str) -> str | None:
    """The body that a file's name tells ("2021-01-11-mill-lane-civic-club-minutes.md"), as far as the noun that ends such names."""
    stem = re.sub(r"\.\w{2,5}$", "", name)
    pieces = re.split(r"[\W\d_]+|(?<=[a-z])(?=[A-Z])", stem)
    words = [w for w in pieces if len(w) > 1 and not IN_FILE_NAMES.fullmatch(w)]
    text = " ".join(
        w if w.isupper() and len(w) <= LONGEST_ACRONYM else w.upper() if KIND_FIRST.fullmatch(w) else w.capitalize()
        for w in words
    )
    heads = [] if KIND_FIRST.match(text) else [h.end() for h in HEAD.finditer(text)]
    text = text[: heads[-1]] if heads else text
    known = (
        organisation_like(text)
        or KIND_FIRST.match(text)
        or KIND_LAST.search(text)
        or STEERING.search(text)
        or COMMITTEE.search(text)
        or (len(words) == 1 and text.isupper() and len(text) > FIRST)
    )
    return text if known and 0 < len(words) <= LONGEST_LETTERHEAD else None


def body_of(doc: Doc, head: list[Line], labels: dict[str, list[Line]]) -> str | None:
    """The committee, board or group that met, in the fullest form that the head gives; None where none is named."""
    for line in [line for line in labels.get("body", []) if line.start < 0 or not _in_later_table(doc, line)][:2]:
        text = tidy(line.text)
        plausible = 0 < len(text.split()) <= LONGEST_BODY and text[:1].isupper() and not GENERIC_TITLE.match(text)
        plausible = (
            plausible
            and not any(day.start == 0 for day in find(text))
            and (not looks_like_name(text) or bool(HEAD.search(text) or _LETTERS.search(text)))
            and not OF_A_TOPIC.search(text)
        )
        if plausible and not (("," in text or ";" in text) and len(parse(text)) > 1):
            return cased(text)
    lines = naming_lines(doc, head)
    namings = namings_of(doc, lines)
    best = likeliest(namings, doc)
    if best is None:
        return _first_line(lines)
    name = in_full(best, namings, lines)
    return _elsewhere(doc, name) if " " in name and (only_common(name) or OF_ANY_PLACE.fullmatch(name)) else name


def _first_line(lines: list[Line]) -> str | None:
    """The first line of the head where it can be nothing but a name, though no noun says so ("Mill Lane Ringers")."""
    line = next(iter(lines), None)
    text = tidy(line.text) if line is not None and line.heading else ""
    words = text.split()
    plain = not (find(text) or GENERIC_TITLE.match(text) or BODY_END.match(text) or POINTING.match(text))
    plain = plain and label_of(text) is None and meaning(text) is None and not re.search(r"[:?!.\d]|^[a-z]", text)
    if not (plain and 1 < len(words) <= LONGEST_ABOVE) or NOT_A_NAME.search(text) or BUSINESS_WORDS.search(text):
        return None
    name = bare(text)
    return cased(name) if len(name.split()) > 1 and not looks_like_name(name) else None


def _elsewhere(doc: Doc, name: str) -> str:
    """A name of common nouns alone with whose body it is, where the text says so in one way only."""
    whole = re.compile(rf"(?:[A-Z][\w'’-]+ (?:(?:of|and|the|&) )?){{1,4}}{re.escape(name)}\b")
    found = Counter(bare(m.group()) for _, block in doc._.layout.document.body() for m in whole.finditer(block.text))
    fuller = {n for n in found if n.lower() != name.lower() and not (only_common(n) or NOT_A_NAME.search(n))}
    return fuller.pop() if len(fuller) == 1 else name


def naming_lines(doc: Doc, head: list[Line]) -> list[Line]:
    """Lines of the head in which the name of the body may stand."""
    lines = [replace(line, text=text) for line in _joined(head) if (text := CARE_OF.sub("", line.text))]
    lines = [line for line in lines if len(line.text.split()) <= 60 and split_label(line)[0] not in NOT_BODY]
    lines = [line for line in lines if not _in_later_table(doc, line)]
    places = {doc._.layout.document.meta.get(key) for key in ("location", "venue")}
    lines = [line for line in lines if line.part == "body" or line.text not in places]
    lines = [
        line for line in lines if not _beside(doc, line) or (COMMITTEE.search(line.text) and _listed_first(doc, line))
    ]
    lines = [
        line
        for order, line in enumerate(lines)
        if order < TOPICS or line.part != "body" or not line.heading or TITLE_LINE.search(line.text)
    ]
    return lines


def _joined(head: list[Line]) -> list[Line]:
    """The lines of the head, a heading or running line that breaks off in the middle of a name and the next as one."""
    found: list[Line] = []
    for line in head:
        together = found and (found[-1].heading, found[-1].part) == (line.heading, line.part)
        if together and (line.heading or line.part != "body") and _goes_on((above := found[-1]).text):
            found[-1] = replace(above, text=f"{above.text} {line.text}")
        elif found and found[-1].part == line.part == "body" and _last_word_of(found[-1].text, line.text):
            found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip()} {line.text.lstrip()}")
        else:
            found.append(line)
    return found


def _last_word_of(above: str, text: str) -> bool:
    """Whether a line is the noun alone that ends the name above it, both in capitals ("ORRIN STUDENTS ASSOCIATION", "COUNCIL")."""
    word, name = text.strip(), above.strip()
    ends = word.isupper() and HEAD.fullmatch(word) is not None and " " not in word
    return (
        ends and name.isupper() and " " in name and name[-1].isalpha() and not (TITLE_LINE.search(name) or find(name))
    )


_LETTERS = re.compile(r"\b[A-Z]{2,}\b")
"""An acronym, which is part of no person's name."""
LONGEST_GIVEN = 16
"""Words of a title or description among a file's properties; a longer one tells what was said."""
_NO_BODY = re.compile(
    r"[\[\]]|\b(?:of|for|the|and|at|with|to)$|^\d+ [A-Z][a-z]+ (?:St|Street|Rd|Road|Ave|Avenue|Lane|Drive)\b"
)
"""Half of a link, or an address."""


def namings_of(doc: Doc, lines: list[Line]) -> list[Naming]:
    """The names that the document offers, and where each stands."""
    document = doc._.layout.document
    people = {" ".join(e.text.split()).lower() for e in doc.ents if e.label_ == "PERSON"}
    texts = [line.text for line in lines]
    texts += [
        document.meta[key]
        for key in ("title", "subject", "summary", "description")
        if 1 < len(document.meta.get(key, "").split()) <= LONGEST_GIVEN
    ]
    namings = [
        Naming(
            name,
            order,
            bool(TITLE_LINE.search(text)) and not is_sentence(text),
            is_sentence(text),
            " " in name and order < len(lines) and _dated(lines, order),
        )
        for order, text in enumerate(texts)
        for name in names_in(text, heading=not order and bool(lines) and lines[0].heading)
        if (name.lower() not in people or HEAD.search(name)) and not _NO_BODY.search(name)
    ]
    elsewhere = {
        "sentence": from_sentences(doc),
        "members": of_members(doc),
        "file": body_in_name(document.name),
        "often": most_often(doc),
        "model": most_named(doc),
    }
    own = [name for name in letterheads(lines) if name.lower() not in people]
    namings += [Naming(name, source="letterhead") for name in own]
    return namings + [Naming(name, source=source) for source, name in elsewhere.items() if name]


def _dated(lines: list[Line], order: int) -> bool:
    """Whether a line names a meeting and its day, or a line below it is a day and little else."""
    text = lines[order].text
    if lines[order].part != "body" or not TITLE_LINE.search(text) or is_sentence(text):
        return False
    below = lines[order + 1].text if order + 1 < len(lines) else ""
    return bool(find(text)) or (bool(find(below)) and find(below)[0].start < RUN_IN)


RUN_IN = 12
"""Characters before a day that stands alone below a title."""


NOT_BODY = frozenset(("date", "start", "end", "venue", "chair", "next"))
"""Labels behind which no body stands."""


def _goes_on(line: str) -> bool:
    """Whether a title line breaks off in the middle of a name."""
    line = line.rstrip()
    of = MEETING_OF.search(line)
    if re.search(r"(?:,|&|\b(?:of|the|and|for))$", line):
        return True
    return of is not None and of.end() >= len(line) - 1 and not HEAD.search(of["name"])
