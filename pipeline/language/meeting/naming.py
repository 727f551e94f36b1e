"""What of a line can be the name of a body, without dates, places and the words of titles of minutes around it."""

from __future__ import annotations

import itertools
import re

from pipeline.language.dates import find
from pipeline.language.meeting.patterns import (
    ASSEMBLY,
    AT_PLACE,
    BODY_MET,
    COMMITTEE,
    GENERIC_TITLE,
    MEETING_OF,
    NO_BODY,
    NOT_A_NAME,
    POINTING,
    QUALIFIERS,
    SENTENCE,
    STRIP_AFTER,
    STRIP_BEFORE,
    TITLE_LINE,
)
from pipeline.language.organisations.patterns import COMMON, HEADS, NAMED, NAMED_OF
from pipeline.language.people.names import looks_like_name, strip_title

LONGEST_BODY = 14
"""Words."""
LONGEST_ACRONYM = 6
"""Letters of a lone word in capitals from which it is a word that is set so."""
HEAD = re.compile(rf"\b(?:{'|'.join(map(re.escape, HEADS))}|governing bod(?:y|ie))s?\b|{COMMITTEE.pattern}", re.I)
_HEAD_LAST = re.compile(rf"(?:{HEAD.pattern})(?=$|\s+(?:of|for|on)\b|\s*[,(–-])", re.I)
_TIME = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?\b.*$|\b\d{1,2}:\d\d\b.*$", re.I)
VENUE_LAST = re.compile(
    r"\b(?:room|hall|building|floor|library|pub|caf[eé]|hotel|office|centre|"
    r"center|church|venue|location)\s*(?:\d+\w?)?\s*$|\bin the\b",
    re.I,
)
_PARTS = re.compile(r"\s+[-–—|]\s+|\s*[:;]\s+")
_WITH_PLACE = re.compile(r"\s*(?:friends|university|department|city|town|board|institute|faculty)\b", re.I)
SMALL = frozenset("of for the and on in de a an & at to".split())


def names_in(text: str, heading: bool = False) -> list[tuple[str, float]]:
    """What of a line can be the name of the body, and how much speaks for it; a heading that begins with a day is a title."""
    text = re.sub(r"(?<=[sS]['’])(?=[A-Z]{2}|[A-Z][a-z])", " ", tidy(text.replace("\t", " – ")))
    out: list[tuple[str, float]] = []
    titled = bool(TITLE_LINE.search(text))
    dated = heading and any(not e.start for e in find(text))
    of = MEETING_OF.search(text)
    for found in (of, BODY_MET.match(text)):
        name = bare(found["name"]) if found else ""
        if name and HEAD.search(name):
            out.append((name, 4.5 + 0.25 * min(len(name.split()), 6)))
    for part in [] if is_sentence(text) else _PARTS.split(text):
        plain = bare(part)
        if (
            not plain
            or NOT_A_NAME.search(plain)
            or len(plain.split()) > LONGEST_BODY
            or not plain[:1].isalnum()
            or (plain.islower() and not (titled and _HEAD_LAST.search(plain)))
        ):
            continue
        if GENERIC_TITLE.match(plain) or NO_BODY.fullmatch(plain) or not any(c.isalpha() for c in plain):
            continue
        outside = re.sub(r"\s*\([^)]*\)", " ", plain).strip()
        head = bool((HEAD if titled else _HEAD_LAST).search(outside))
        small = [w for w in outside.split() if w.islower() and w not in SMALL]
        big = [w for w in outside.split() if w.lower() not in SMALL]
        if (len(small) > 2 and 2 * len(small) > len(big)) or POINTING.match(plain):
            continue  # a sentence
        first = plain.split(",")[0]
        if first != plain and not titled and looks_like_name(strip_title(first)) and not HEAD.search(first):
            continue  # somebody, and from where
        weight = (3.0 if head else 0.0) + (1.6 if titled else 0.0) + (0.8 if COMMITTEE.search(plain) else 0.0)
        weight += 0.25 * min(len(plain.split()), 6)
        weight -= 3.0 if VENUE_LAST.search(part) and not part.lower().startswith(("minutes", "notes")) else 0.0
        if not head and not ((titled or dated) and not small and len(plain.split()) <= 6 and plain != tidy(part)):
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
            name = bare(match["name"])
            if re.search(r"\b(?:at|in)\s+(?:the\s+)?$", text[: match.start()]):
                continue  # where they met
            if name and HEAD.search(name) and len(name.split()) > 1:
                out.append((name, (1.4 if is_sentence(text) else 2.4) + (0.8 if COMMITTEE.search(name) else 0)))
    return out


def bare(text: str) -> str:
    """A line without dates, times, place and the words of titles of minutes."""
    for expression in reversed(find(text)):
        text = text[: expression.start] + " \x00 " + text[expression.end :]
    text = _TIME.sub("", text)
    text = re.sub(r"\((?:draft|final|unapproved|approved|via [^)]*)\)", " ", text, flags=re.I)
    for words in (STRIP_BEFORE, QUALIFIERS):
        before = words.match(text)
        if before and before.end() < len(text):
            text = text[before.end() :]
    text = text.split("\x00")[0] if text.split("\x00")[0].strip(" ,.-–—:|(") else text.replace("\x00", " ")
    text = STRIP_AFTER.sub("", text)
    place = AT_PLACE.search(text)
    complete = not HEAD.search(text) or (place and HEAD.search(text[: place.start()]))
    if place and complete and not _WITH_PLACE.match(text):
        text = text[: place.start()]
    name, *rest = text.split(", ")
    if rest and HEAD.search(name):
        text = ", ".join(
            [name, *itertools.takewhile(lambda piece: not (VENUE_LAST.search(piece) or re.search(r"\d", piece)), rest)]
        )
    text = re.sub(r"^(?:\d{1,4}[ ./-]+){2,3}(?=[A-Za-z])", "", text.strip())  # what is left of a day
    text = re.sub(r"^(?:the|a|an|of|for)\s+", "", text.strip(" ,.;:-–—|*_(\"'"), flags=re.I)
    text = re.sub(r"\s+(?:of|on|for|the|and|at|in|held|members|-|–)$", "", text, flags=re.I)
    return re.sub(r"(?<=\w)['’]s?$", "", " ".join(text.split()).strip(' ,.;:-–—|*_(["/'))


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
        w.lower() if i and w.lower() in SMALL else w if len(w) <= 3 and not re.search("[AEIOU]", w) else w.capitalize()
        for i, w in enumerate(words)
    ]
    return " ".join(re.sub(r"(?<=[-'’])[a-z](?=[a-z]{2})", lambda m: m.group().upper(), w) for w in out)


def only_common(name: str) -> bool:
    """Whether a name of a body consists of common nouns alone ("Board of Trustees", "Steering Group")."""
    return all(w.lower() in COMMON for w in re.findall(r"[^\W\d_]+", name))


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence of its own rather than a title."""
    return bool(SENTENCE.search(text)) and text.rstrip().endswith((".", "!", ":"))


def tidy(text: str) -> str:
    """A line with single spaces and without the marks of headings and emphasis around it."""
    return " ".join(text.split()).strip(" *_#|")
