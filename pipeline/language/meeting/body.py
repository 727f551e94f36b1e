"""The body that met and the title of its minutes, from title lines, letterheads and running headers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.dates import find
from pipeline.language.meeting.head import Line, split_label
from pipeline.language.meeting.patterns import (
    ASSEMBLY,
    AT_PLACE,
    BODY_END,
    BODY_MET,
    COMMITTEE,
    GENERIC_TITLE,
    IN_FILE_NAMES,
    MEETING_OF,
    MEMBERS_OF,
    NO_BODY,
    NOT_A_NAME,
    PLACE,
    POINTING,
    SENTENCE,
    SOCIETY,
    STRIP_AFTER,
    STRIP_BEFORE,
    TITLE_LINE,
)
from pipeline.language.organisations.names import organisation_like
from pipeline.language.organisations.patterns import COMMON, HEADS, NAMED, NAMED_OF
from pipeline.language.people.names import looks_like_name, strip_title

FIRST = 2
"""Blocks of the body among which a table can hold title and body."""
LONGEST_BODY = 14
"""Words."""
_HEAD = re.compile(r"\b(?:" + "|".join(map(re.escape, HEADS)) + r"|governing bod(?:y|ie))s?\b", re.I)
_HEAD_LAST = re.compile(rf"(?:{_HEAD.pattern}|{COMMITTEE.pattern})(?=$|\s+(?:of|for|on)\b|\s*[,(–-])", re.I)
_TIME = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?\b.*$|\b\d{1,2}:\d\d\b.*$", re.I)
_VENUE = re.compile(
    r"\b(?:room|hall|building|floor|library|pub|caf[eé]|hotel|office|centre|"
    r"center|church|venue|location)\s*(?:\d+\w?)?\s*$|\bin the\b",
    re.I,
)
_OF_COMMITTEE = re.compile(r"^(?:committee|board|council)\s+meeting\s+(?:of\s+)?(?:the\s+)?", re.I)
_HEADED = re.compile(r"(?:minutes|notes|record)\b", re.I)
_SMALL = frozenset("of for the and on in de a an & at to".split())


def title_of(doc: Doc, head: list[Line]) -> str | None:
    """The document's own title line: the first line of the head that names a meeting and is no sentence, else its first heading."""
    document = doc._.layout.document
    body = [line for line in head if line.part == "body" and len(line.text.split()) <= 40]
    body = [line for line in body if not _in_later_table(doc, line)]
    for line in body[:10]:
        if TITLE_LINE.search(line.text) and not GENERIC_TITLE.match(line.text) and not _sentence(line.text):
            return _tidy(line.text)
    for line in body[:6]:
        if line.heading and not GENERIC_TITLE.match(line.text):
            return _tidy(line.text)
    title = document.meta.get("title")
    if title and " " in title.strip():
        return _tidy(title)
    return _tidy(body[0].text) if body else None


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
    """The body that a file's name tells ("2021-01-11-mill-lane-civic-club-minutes.md"), where it ends as such names do."""
    stem = re.sub(r"\.\w{2,5}$", "", name)
    words = [w for w in re.split(r"[\W\d_]+", stem) if len(w) > 1 and not IN_FILE_NAMES.fullmatch(w)]
    text = " ".join(w if w.isupper() and len(w) <= 4 else w.capitalize() for w in words)
    return text if 1 < len(words) <= LONGEST_LETTERHEAD and organisation_like(text) else None


def _sentence(text: str) -> bool:
    """Whether a line is a sentence of its own rather than a title."""
    return bool(SENTENCE.search(text)) and text.rstrip().endswith((".", "!", ":"))


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" *_#|")


def body_of(doc: Doc, head: list[Line], labels: dict[str, list[Line]], title: str | None) -> str | None:
    """The committee, board or group that met, in the fullest form that the head gives; None where none is named."""
    for line in labels.get("body", [])[:2]:
        text = _tidy(line.text)
        plausible = 0 < len(text.split()) <= LONGEST_BODY and text[:1].isupper() and not GENERIC_TITLE.match(text)
        plausible = plausible and (not looks_like_name(text) or bool(_HEAD.search(text)))
        if plausible and not (("," in text or ";" in text) and len(parse(text)) > 1):
            return cased(text)
    document = doc._.layout.document
    lines = [line for line in head if len(line.text.split()) <= 60 and split_label(line)[0] not in NOT_BODY]
    lines = [line for line in lines if not _in_later_table(doc, line)]
    lines = [
        line for line in lines if not _beside(doc, line) or (COMMITTEE.search(line.text) and _listed_first(doc, line))
    ]
    texts = [line.text for line in lines]
    texts += [f"{a.text} {b.text}" for a, b in itertools.pairwise(head) if a.heading and b.heading and _goes_on(a.text)]
    said = len(texts)
    texts += [
        document.meta[key]
        for key in ("title", "subject", "summary", "description")
        if " " in document.meta.get(key, "")
    ]
    found: list[tuple[float, int, str]] = []
    for order, text in enumerate(texts):
        for name, weight in _names(text):
            found.append((weight - 0.12 * min(order, 20) - (order >= said), -order, name))
    letterheads = list(_letterheads(lines))
    if not found:
        letterhead = next(map(cased, letterheads), None)
        told = _from_sentences(doc) or _of_members(doc) or letterhead or _most_often(doc)
        return told or body_in_name(document.name) or _most_named(doc)
    best = max(found, key=lambda f: (f[0], f[1]))
    name = cased(_completed(best[2], [f[2] for f in found]))
    if (over := _town_above(lines, best[2])) is not None:
        return f"{cased(over)} {name}"
    above = [text for line in lines[:LETTERHEAD] if line.part == "body" and (text := _tidy(line.text))]
    letterheads = [] if any(_shared(o, name) for o in above) else letterheads
    place = next((o for o in letterheads if PLACE.match(o)), None)
    named = [*letterheads, *(f[2] for f in found if organisation_like(f[2]) and not _VENUE.search(f[2]))]
    organisation = next((o for o in named if not _only_common(o)), None) if _only_common(name) else place
    if (
        organisation is not None
        and organisation.lower() not in name.lower()
        and name.lower() not in organisation.lower()
    ):
        return f"{cased(organisation)} {name}"
    return name


def _town_above(lines: list[Line], name: str) -> str | None:
    """The heading in capitals right above that of a committee, where it can be nothing but whose committee it is."""
    for over, line in itertools.pairwise(lines[:LETTERHEAD]):
        words = _tidy(over.text).split()
        both = over.heading and line.heading and over.text.isupper() and line.text.upper().startswith(name.upper())
        if both and 0 < len(words) <= LONGEST_TOWN and not any(w in name.upper().split() for w in words):
            plain = not (TITLE_LINE.search(over.text) or find(over.text) or GENERIC_TITLE.match(over.text))
            return _tidy(over.text) if plain and all(w.isalpha() for w in words) else None
    return None


LONGEST_TOWN = 3
"""Words of the name of a town or school set above that of its committee."""


def _of_members(doc: Doc) -> str | None:
    """The body whose members a label of the attendance lists."""
    for _, block in list(doc._.layout.document.body())[:MEMBERS_WITHIN]:
        match = MEMBERS_OF.fullmatch(block.text.strip()) if block.kind != "table" else None
        if match and (COMMITTEE.search(match["name"]) or match["name"].isupper()) and label_of(block.text) is not None:
            return cased(match["name"])
    return None


MEMBERS_WITHIN = 40
"""Blocks of the body among which the list of members stands."""


def _most_often(doc: Doc) -> str | None:
    """The committee that the text names most often, where head and title name nobody."""
    named: Counter[str] = Counter()
    for _, block in doc._.layout.document.body():
        for match in NAMED.finditer(block.text):
            name = _without(match["name"])
            if NOT_A_NAME.search(name):
                continue
            if len(name.split()) > 1 and (COMMITTEE.search(name) or SOCIETY.search(name)):
                named[name] += 1
    best = named.most_common(2)
    alone = len(best) == 1 or (len(best) > 1 and best[0][1] > best[1][1])
    return best[0][0] if alone and best[0][1] >= OFTEN else None


def _most_named(doc: Doc) -> str | None:
    """The organisation that the model sees far more often than any other, where nothing else tells who met."""
    named = Counter(" ".join(e.text.split()) for e in doc.ents if e.label_ == "ORG")
    best = [(name, times) for name, times in named.most_common(3) if not GENERIC_TITLE.match(name) and len(name) > 2]
    clear = bool(best) and best[0][1] >= NAMED_OFTEN and (len(best) < 2 or best[0][1] >= 2 * best[1][1])
    return cased(best[0][0]) if clear else None


NAMED_OFTEN = 4
"""Times that an organisation must be named for it to be the one that met."""
OFTEN = 2
"""Times that a text must name a body for it to be the one that met."""
NOT_BODY = frozenset(("date", "start", "end", "venue", "chair", "next"))
"""Labels behind which no body stands."""


def _shared(place: str, name: str) -> bool:
    """Whether the name of a body says already which town's it is ("Town of Orrin", "Orrin Board of Trustees")."""
    own = place.split()[-1].lower()
    return PLACE.match(place) is not None and own in name.lower().split()


def _only_common(name: str) -> bool:
    """Whether a name of a body consists of common nouns alone ("Board of Trustees", "Steering Group")."""
    return all(w.lower() in COMMON for w in re.findall(r"[^\W\d_]+", name))


def _letterheads(head: list[Line]) -> Iterator[str]:
    """Lines at the very head that may be the organisation's own name: a few capitalised words, no title, day or place."""
    first = [h for h in head if h.part == "body"]
    for number, line in enumerate(first[:LETTERHEAD]):
        text = re.split(r"\s+[-–—|]\s+", _tidy(line.text))[0]
        if organisation_like(rest := _OF_COMMITTEE.sub("", STRIP_BEFORE.sub("", text))) and not _HEADED.match(text):
            text = rest
        elif number and not line.heading:
            continue
        words = text.split()
        if not 1 < len(words) <= LONGEST_LETTERHEAD or TITLE_LINE.search(text) or find(text) or ":" in text:
            continue
        big = [w for w in words if w.lower() not in _SMALL]
        if all(w[:1].isupper() for w in big) and not _VENUE.search(text) and not GENERIC_TITLE.match(text):
            yield text


LONGEST_ACRONYM = 6
"""Letters of a lone word in capitals from which it is a word that is set so."""
LETTERHEAD, LONGEST_LETTERHEAD = 5, 8
"""Lines in which the organisation's name stands, and its words."""


def _goes_on(line: str) -> bool:
    """Whether a title line breaks off in the middle of a name."""
    line = line.rstrip()
    of = MEETING_OF.search(line)
    return bool(re.search(r"(?:,|&|\b(?:of|the|and|for))$", line)) or (of is not None and of.end() >= len(line) - 1)


def _names(text: str) -> list[tuple[str, float]]:
    """What of a line can be the name of the body, and how much speaks for it."""
    text = re.sub(r"(?<=[sS]['’])(?=[A-Z]{2}|[A-Z][a-z])", " ", _tidy(text.replace("\t", " – ")))
    out: list[tuple[str, float]] = []
    titled = bool(TITLE_LINE.search(text))
    of = MEETING_OF.search(text)
    for found in (of, BODY_MET.match(text)):
        name = _without(found["name"]) if found else ""
        if name and _HEAD.search(name):
            out.append((name, 4.5 + 0.25 * min(len(name.split()), 6)))
    for part in [] if _sentence(text) else re.split(r"\s+[-–—|]\s+|\s*[:;]\s+", text):
        plain = _without(part)
        if (
            not plain
            or NOT_A_NAME.search(plain)
            or len(plain.split()) > LONGEST_BODY
            or not plain[:1].isalnum()
            or plain.islower()
        ):
            continue
        if GENERIC_TITLE.match(plain) or NO_BODY.fullmatch(plain) or not any(c.isalpha() for c in plain):
            continue
        outside = re.sub(r"\([^)]*\)", " ", plain)
        head = bool((_HEAD if titled else _HEAD_LAST).search(outside))
        small = [w for w in outside.split() if w.islower() and w not in _SMALL]
        big = [w for w in outside.split() if w.lower() not in _SMALL]
        if (len(small) > 2 and 2 * len(small) > len(big)) or POINTING.match(plain):
            continue  # a sentence
        first = plain.split(",")[0]
        if first != plain and not titled and looks_like_name(strip_title(first)) and not _HEAD.search(first):
            continue  # somebody, and from where
        weight = (3.0 if head else 0.0) + (1.6 if titled else 0.0) + (0.8 if COMMITTEE.search(plain) else 0.0)
        weight += 0.25 * min(len(plain.split()), 6) - (
            0.5 if titled and " " not in plain and _only_common(plain) else 0.0
        )
        weight -= 3.0 if _VENUE.search(part) and not part.lower().startswith(("minutes", "notes")) else 0.0
        if not head and not (titled and len(plain.split()) <= 6 and plain != _tidy(part)):
            continue
        if plain[:1].islower():
            weight -= 2
        if re.search(
            r"\b(?:hall|room|school hall|street|road|library|online|zoom|church|house|centre)\s*$", plain, re.I
        ) and not COMMITTEE.search(plain):
            weight -= 3
        out.append((plain, weight))
    assembly = ASSEMBLY.search(text)
    if assembly:
        out.append((assembly.group(), 3.0 + 1.6))
    for pattern in (NAMED, NAMED_OF):
        for match in pattern.finditer(re.sub(r"\([^)]*\)", " ", text)):
            name = _without(match["name"])
            if re.search(r"\b(?:at|in)\s+(?:the\s+)?$", text[: match.start()]):
                continue  # where they met
            if name and _HEAD.search(name) and len(name.split()) > 1:
                out.append((name, 2.4 + (0.8 if COMMITTEE.search(name) else 0)))
    return out


def _without(text: str) -> str:
    """A line without dates, times, place and the words of titles of minutes."""
    for expression in reversed(find(text)):
        text = text[: expression.start] + " \x00 " + text[expression.end :]
    text = _TIME.sub("", text)
    text = re.sub(r"\((?:draft|final|unapproved|approved|via [^)]*)\)", " ", text, flags=re.I)
    before = STRIP_BEFORE.match(text)
    if before and before.end() < len(text):
        text = text[before.end() :]
    text = text.split("\x00")[0] if text.split("\x00")[0].strip(" ,.-–—:|(") else text.replace("\x00", " ")
    text = STRIP_AFTER.sub("", text)
    text = (
        AT_PLACE.sub("", text)
        if not re.match(r"^\s*(?:friends|university|department|city|town|board|institute|faculty)\b", text, re.I)
        else text
    )
    text = re.sub(r"^(?:\d{1,4}[ ./-]+){2,3}(?=[A-Za-z])", "", text.strip())  # what is left of a day
    text = re.sub(r"^(?:the|a|an|of|for)\s+", "", text.strip(" ,.;:-–—|*_(\"'"), flags=re.I)
    text = re.sub(r"\s+(?:of|on|for|the|and|at|in|held|members|-|–)$", "", text, flags=re.I)
    return " ".join(text.split()).strip(" ,.;:-–—|*_(\"'/")


def _completed(name: str, others: list[str]) -> str:
    """The shortest longer form of a name among the others that the head gives, else the name."""
    if COMMITTEE.fullmatch(name):
        return name
    longer = [o for o in others if len(o) > len(name) and len(o.split()) <= LONGEST_BODY]
    longer = [o for o in longer if o.lower().endswith(name.lower()) or o.lower().startswith(name.lower())]
    return min(longer, key=len, default=name)


def _from_sentences(doc: Doc) -> str | None:
    for _, block in list(doc._.layout.document.body())[:12]:
        match = MEETING_OF.search(block.text[:400])
        if match and _HEAD.search(match["name"]):
            return cased(_without(match["name"]))
    return None


def cased(name: str) -> str:
    """A name in capitals set as a title; any other as it stands.

    >>> cased("LITTLE HADLOW PARISH COUNCIL")
    'Little Hadlow Parish Council'
    """
    name = " ".join(re.sub(r"\s*\([A-Z][\w-]{1,11}\)$|\s*\([A-Z]{2,8}\)", "", name).split()) or name
    letters = [c for c in name if c.isalpha()]
    words = name.split()
    if (
        (len(words) < 2 and len(name) < LONGEST_ACRONYM)
        or not letters
        or sum(c.isupper() for c in letters) < 0.9 * len(letters)
    ):
        return name
    if all(len(w) <= 4 or re.search(r"\w\.\w", w) for w in words):
        return name
    out = [
        w.lower() if i and w.lower() in _SMALL else w if len(w) <= 3 and not re.search("[AEIOU]", w) else w.capitalize()
        for i, w in enumerate(words)
    ]
    return " ".join(re.sub(r"(?<=[-'’])[a-z](?=[a-z]{2})", lambda m: m.group().upper(), w) for w in out)
