"""The body that met and the title of its minutes, from title lines, letterheads and running headers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.dates import find
from pipeline.language.meeting.elsewhere import from_sentences, most_named, most_often, of_members
from pipeline.language.meeting.head import Line, meaning, split_label
from pipeline.language.meeting.naming import (
    HEAD,
    LONGEST_ACRONYM,
    LONGEST_BODY,
    SMALL,
    VENUE_LAST,
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
    PLACE,
    POINTING,
    QUALIFIERS,
    STEERING,
    STRIP_BEFORE,
    TITLE_LINE,
    UNIT,
)
from pipeline.language.meeting.ranking import Naming, likeliest
from pipeline.language.organisations.names import acronyms_of, organisation_like
from pipeline.language.people.names import looks_like_name

FIRST = 2
"""Blocks of the body among which a table can hold title and body."""
_OF_COMMITTEE = re.compile(r"^(?:committee|board|council)\s+meeting\s+(?:of\s+)?(?:the\s+)?", re.I)
_HEADED = re.compile(r"(?:minutes|notes|record)\b", re.I)


def title_of(doc: Doc, head: list[Line]) -> str | None:
    """The document's own title line: the first line of the head that names a meeting and is no sentence, else its first heading."""
    document = doc._.layout.document
    body = [line for line in head if line.part == "body" and len(line.text.split()) <= 40]
    body = [line for line in body if not _in_later_table(doc, line)]
    for line in body[:10]:
        if TITLE_LINE.search(line.text) and not GENERIC_TITLE.match(line.text) and not is_sentence(line.text):
            return tidy(line.text)
    for line in body[:6]:
        if line.heading and not GENERIC_TITLE.match(line.text):
            return tidy(line.text)
    title = document.meta.get("title")
    if title and " " in title.strip():
        return tidy(title)
    return tidy(body[0].text) if body else None


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
            and (not looks_like_name(text) or bool(HEAD.search(text)))
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


def namings_of(doc: Doc, lines: list[Line]) -> list[Naming]:
    """The names that the document offers, and where each stands."""
    document = doc._.layout.document
    people = {" ".join(e.text.split()).lower() for e in doc.ents if e.label_ == "PERSON"}
    texts = [line.text for line in lines]
    texts += [
        document.meta[key]
        for key in ("title", "subject", "summary", "description")
        if " " in document.meta.get(key, "")
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
        if name.lower() not in people or HEAD.search(name)
    ]
    elsewhere = {
        "sentence": from_sentences(doc),
        "members": of_members(doc),
        "file": body_in_name(document.name),
        "often": most_often(doc),
        "model": most_named(doc),
    }
    letterheads = [name for name in _letterheads(lines) if name.lower() not in people]
    namings += [Naming(name, source="letterhead") for name in letterheads]
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


def in_full(best: str, namings: list[Naming], lines: list[Line]) -> str:
    """The name of a body with whose body it is, where the head tells."""
    others = [naming.name for naming in namings if naming.source == "head"]
    near = [n.name for n in namings if n.source == "head" and (n.titled or n.line < TOPICS or _apart(lines, n.line))]
    name = cased(_completed(best, others, near))
    over = _above(lines, best)
    if over is not None and over.lower() not in name.lower():
        return f"{cased(over)} {name}"
    above = [text for line in lines[:LETTERHEAD] if line.part == "body" and (text := tidy(line.text))]
    letterheads = [] if any(_shared(o, name) for o in above) else list(_letterheads(lines))
    place = next((o for o in letterheads if PLACE.match(o)), None)
    head = [n.name for n in namings if n.source == "head" and (n.line < TOPICS or _apart(lines, n.line))]
    named = [*letterheads, *(o for o in head if (organisation_like(o) or PLACE.match(o)) and not VENUE_LAST.search(o))]
    named += [text for text in above if _is_unit(text)]
    anybodys = only_common(name) or OF_ANY_PLACE.fullmatch(name)
    organisation = next((o for o in named if not only_common(o)), None) if anybodys else place
    if (
        organisation is not None
        and organisation.lower() not in name.lower()
        and name.lower() not in organisation.lower()
    ):
        return f"{cased(organisation)} {name}"
    return name


def _is_unit(text: str) -> bool:
    """Whether a line is the name of a part of a larger society ("Orrin Section, MQS"), and nothing else."""
    words = [w for w in re.findall(r"[^\W\d_][\w'’.-]*", text) if w not in SMALL]
    plain = not (TITLE_LINE.search(text) or VENUE_LAST.search(text) or re.search(r"[\d:;]", text))
    return plain and bool(UNIT.search(text)) and 1 < len(words) <= LONGEST_ABOVE and all(w[0].isupper() for w in words)


def _apart(lines: list[Line], number: int) -> bool:
    """Whether a name stands apart from the text: in a running header, or in what the file says of itself."""
    return number >= len(lines) or lines[number].part != "body"


def _above(lines: list[Line], name: str) -> str | None:
    """The heading right above that of a committee, where it can be nothing but whose committee it is."""
    for over, line in itertools.pairwise(lines[:LETTERHEAD]):
        whose = STRIP_BEFORE.sub("", QUALIFIERS.sub("", tidy(over.text)))
        words = whose.split()
        if not (over.part == line.part == "body" and 0 < len(words) <= LONGEST_ABOVE):
            continue
        if not bare(line.text).lower().startswith(name.lower()) or any(
            w.lower() in name.lower().split() for w in words
        ):
            continue
        if TITLE_LINE.search(whose) or find(whose) or GENERIC_TITLE.match(whose) or COMMITTEE.search(whose):
            return None
        if whose.upper() in acronyms_of(name):
            return None
        titled = all(w[:1].isupper() or w in SMALL or re.match(r"#\d", w) for w in words) and any(
            c.isalpha() for c in whose
        )
        return whose if titled and not VENUE_LAST.search(whose) and not re.search(r"(?<!#)\b\d|[:,]", whose) else None
    return None


LONGEST_ABOVE = 6
"""Words of the name of a town, school or society set above that of its committee."""


TOPICS = 5
"""Lines of the head after which a heading that names no meeting is a topic's."""
NOT_BODY = frozenset(("date", "start", "end", "venue", "chair", "next"))
"""Labels behind which no body stands."""


def _shared(place: str, name: str) -> bool:
    """Whether the name of a body says already which town's it is ("Town of Orrin", "Orrin Board of Trustees")."""
    own = place.lower().split()[-1 if " of " in place.lower() else 0]
    return PLACE.match(place) is not None and own in name.lower().split()


def _letterheads(head: list[Line]) -> Iterator[str]:
    """Lines at the very head that may be the organisation's own name: a few capitalised words, no title, day or place."""
    first = [h for h in head if h.part == "body"][:LETTERHEAD]
    for number, line in enumerate(first):
        text = re.split(r"\s+[-–—|]\s+", tidy(line.text))[0]
        if organisation_like(rest := _OF_COMMITTEE.sub("", STRIP_BEFORE.sub("", text))) and not _HEADED.match(text):
            text = rest
        elif (
            number
            and not line.heading
            and not (PLACE.match(text) and "," not in text and len(text.split()) <= LONGEST_PLACE)
        ):
            continue
        words = text.split()
        if not 1 < len(words) <= LONGEST_LETTERHEAD or TITLE_LINE.search(text) or find(text) or ":" in text:
            continue
        if POINTING.match(text) or BUSINESS_WORDS.search(text):
            continue
        big = [w for w in words if w.lower() not in SMALL]
        if "," in text and looks_like_name(text.split(",")[0]) and not HEAD.search(text):
            continue
        if all(w[:1].isupper() for w in big) and not VENUE_LAST.search(text) and not GENERIC_TITLE.match(text):
            yield text


LETTERHEAD, LONGEST_LETTERHEAD = 5, 8
"""Lines in which the organisation's name stands, and its words."""
LONGEST_PLACE = 5
"""Words of a municipality's name that is a line of its own."""


def _goes_on(line: str) -> bool:
    """Whether a title line breaks off in the middle of a name."""
    line = line.rstrip()
    of = MEETING_OF.search(line)
    if re.search(r"(?:,|&|\b(?:of|the|and|for))$", line):
        return True
    return of is not None and of.end() >= len(line) - 1 and not HEAD.search(of["name"])


def _completed(name: str, others: list[str], near: list[str]) -> str:
    """A longer form of a name among the others that the head gives, else the name.

    The shortest that begins or ends with it; for a lone common noun ("Board") the one other name that has it; for a society
    the committee that the first lines or a title name without saying whose.
    """
    longer = {o.lower(): o for o in others if len(name) < len(o) and len(o.split()) <= LONGEST_BODY}
    if COMMITTEE.fullmatch(name):
        own = [
            o
            for low, o in longer.items()
            if f" {name.lower()} " in f" {low} " and not only_common(o) and len(o.split()) > FIRST
        ]
        fullest = max(own, key=len, default=name)
        return fullest if all(_nearly(o, fullest, name) for o in own) else name
    name = next((o for o in near if _spells(o, name)), name)
    around = [o for low, o in longer.items() if low.endswith(name.lower()) or low.startswith(name.lower())]
    name = min(around, key=len, default=name)
    committee = next((o for o in near if only_common(o) and COMMITTEE.search(o)), None)
    return f"{name} {committee}" if committee and not COMMITTEE.search(name) else name


def _spells(full: str, short: str) -> bool:
    """Whether a name spells out the letters that end another ("Orrin Road Owners Association", "Orrin Road OA")."""
    *own, letters = short.split()
    start = " ".join(own).lower()
    initials = "".join(w[0] for w in full[len(start) :].split()).upper()
    return (
        bool(own)
        and letters.isupper()
        and len(letters) > 1
        and full.lower().startswith(f"{start} ")
        and initials.endswith(letters[-2:])
    )


def _nearly(one: str, other: str, common: str) -> bool:
    """Whether a name is part of another, or differs from it by a slip: they share a word that their common end has not."""
    words = set(one.lower().split()) & set(other.lower().split()) - set(common.lower().split()) - SMALL
    return one.lower() in other.lower() or (len(one.split()) == len(other.split()) and bool(words))
