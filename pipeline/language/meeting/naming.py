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
    FACE_TO_FACE,
    GENERIC_TITLE,
    IMPRINT,
    IN_STATE,
    KIND_OF,
    MEETING_OF,
    NO_BODY,
    NOT_A_NAME,
    OPENS_CLAUSE,
    POINTING,
    QUALIFIERS,
    REGISTERED,
    SENTENCE,
    STRIP_AFTER,
    STRIP_BEFORE,
    TITLE_LINE,
)
from pipeline.language.organisations.patterns import COMMON, EVENT_LETTERS, HEADS, NAMED, NAMED_OF, WEEK
from pipeline.language.people.names import looks_like_name, strip_title

LONGEST_BODY = 14
"""Words."""
LONGEST_WITHOUT_NOUN = 6
"""Words of a name in a title line in which no noun says that it is a body's."""
FEW = 2
"""Words in lower case that a name can have."""
LONGEST_ACRONYM = 6
"""Letters of a lone word in capitals from which it is a word that is set so."""
HEAD = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, HEADS))}|governing bod(?:y|ie)|township|municipality|collaboration"
    r"|PT[FS]?A|PTO|PPG|PCC|HOA|POA)s?\b"
    rf"|{COMMITTEE.pattern}",
    re.I,
)
_HEAD_LAST = re.compile(rf"(?:{HEAD.pattern})(?=$|\s+(?:of|for|on)\b|\s*[,(–-])", re.I)
_TIME = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?\b.*$|\b\d{1,2}:\d\d\b.*$", re.I)
VENUE_LAST = re.compile(
    r"\b(?:(?:ball|board|class|club|court|staff|tea)?room|hall|building|floor|library|pub|caf[eé]|hotel|office|centre|center|church|house|street|road|online|zoom|venue|location)"
    r"\s*(?:\d+\w?)?\s*$|\bin the\b",
    re.I,
)
_PARTS = re.compile(r"\s+[-–—|]\s+|~|\s*[:;]\s+")
_WITH_PLACE = re.compile(r"\s*(?:friends|university|department|city|town|board|institute|faculty)\b", re.I)
OF_SOMEBODY = re.compile(
    r"^(?:(?:the\s+)?(?:members|chair(?:man|woman|person)?|clerk) (?:of|to) (?:the\s+)?|(?:the|a|an|of|for)\s+)", re.I
)
"""What before a name is none of it: an article, or who of the body is meant."""
_FOR_SOME = re.compile(r"\bfor \w+ in [A-Z]\w+ and [A-Z]\w+$")
"""For whom somebody is there ("Network for Women in Science and Engineering"): no place."""
SMALL = frozenset("of for the and on in de a an & at to".split())
GROUP_LETTERS = re.compile(r"\w[\w.-]* [A-Z]{2,5}$")
"""A name that ends in the letters of a group ("orrin CC", "Mill PMB")."""


def names_in(text: str, heading: bool = False) -> list[str]:
    """What of a line can be the name of the body; in a heading that begins with a day, any short name."""
    if IMPRINT.search(text):
        return []
    text = REGISTERED.sub(" ", text.replace("\t", " – "))
    text = re.sub(r"(?<=[sS]['’])(?=[A-Z]{2}|[A-Z][a-z])", " ", tidy(text))
    kind = KIND_OF.search(text)
    names = (
        [f"{kind['of']} {kind['kind'].title() if len(kind['kind']) > LONGEST_ACRONYM else kind['kind']}"]
        if kind
        else []
    )
    names += [bare(found["name"]) for found in (MEETING_OF.search(text), BODY_MET.match(text)) if found]
    names = [name for name in names if HEAD.search(name)]
    titled = bool(TITLE_LINE.search(text))
    short = titled or (heading and any(not day.start for day in find(text)))
    for part in [] if is_sentence(text) else _PARTS.split(text):
        name = bare(part)
        outside = re.sub(r"\s*\([^)]*\)", " ", name).strip()
        small = [w for w in outside.split() if w.islower() and w not in SMALL]
        if not _possible(name, small, titled):
            continue
        ending = bool((HEAD if titled else _HEAD_LAST).search(outside)) or (
            titled and bool(GROUP_LETTERS.fullmatch(outside)) and not EVENT_LETTERS.search(outside)
        )
        if ending or (short and not small and len(name.split()) <= LONGEST_WITHOUT_NOUN and name != tidy(part)):
            names.append(name)
    if assembly := ASSEMBLY.search(text):
        names.append(assembly.group())
    plain = re.sub(r"\([^)]*\)", " ", text)
    within = [m for pattern in (NAMED, NAMED_OF) for m in pattern.finditer(plain)]
    within = [m for m in within if not re.search(r"\b(?:at|in)\s+(?:the\s+)?$", plain[: m.start()])]  # where they met
    return names + [name for m in within if HEAD.search(name := bare(m["name"])) and " " in name]


def _possible(name: str, small: list[str], titled: bool) -> bool:
    """Whether part of a line can be a name at all: no sentence, no word of titles, nobody."""
    if (
        not name[:1].isalnum()
        or WEEK.fullmatch(name)
        or not any(c.isalpha() for c in name)
        or len(name.split()) > LONGEST_BODY
    ):
        return False
    if OPENS_CLAUSE.match(name) or NOT_A_NAME.search(name):
        return False
    if GENERIC_TITLE.match(name) or NO_BODY.fullmatch(name) or POINTING.match(name):
        return False
    if name.islower() and not (titled and _HEAD_LAST.search(name)):
        return False
    if not titled and len(small) >= FEW and name[1:].islower():
        return False  # a phrase
    if not name.islower() and len(small) > FEW and 2 * len(small) > sum(w.lower() not in SMALL for w in name.split()):
        return False
    bearer = strip_title(name)
    if bearer != name and looks_like_name(bearer, single=True) and not HEAD.search(bearer):
        return False  # "Councillor Quill"
    first, comma, _ = name.partition(",")
    return not (comma and not titled and looks_like_name(strip_title(first)) and not HEAD.search(first))


def bare(text: str) -> str:
    """A line without dates, times, place and the words of titles of minutes."""
    for expression in reversed(find(text)):
        text = text[: expression.start] + " \x00 " + text[expression.end :]
    text = _TIME.sub("", text)
    text = re.sub(r"[(\[](?:draft|final|unapproved|approved|via [^)\]]*)[)\]]", " ", text, flags=re.I)
    for words in (STRIP_BEFORE, QUALIFIERS):
        before = words.match(text)
        if before and before.end() < len(text):
            text = text[before.end() :]
    text = text.split("\x00")[0] if text.split("\x00")[0].strip(" ,.-–—:|(") else text.replace("\x00", " ")
    text = STRIP_AFTER.sub("", text)
    place = AT_PLACE.search(text)
    complete = not HEAD.search(text) or (place and HEAD.search(text[: place.start()]))
    if place and complete and not _WITH_PLACE.match(text) and not _FOR_SOME.search(text[: place.end()]):
        text = text[: place.start()]
    name, *rest = text.split(", ")
    if rest and HEAD.search(name):
        text = ", ".join(
            [name, *itertools.takewhile(lambda piece: not (VENUE_LAST.search(piece) or re.search(r"\d", piece)), rest)]
        )
    text = re.sub(r"^(?:\d{1,4}[ ./-]+){2,3}(?=[A-Za-z])", "", text.strip())  # what is left of a day
    text = FACE_TO_FACE.sub("", text)
    text = OF_SOMEBODY.sub("", text.strip(" ,.;:-–—|*_(\"'"))
    text = re.sub(r"\s+(?:of|on|for|the|and|at|in|held|members|-|–)$", "", text, flags=re.I)
    text = re.sub(r"^[A-Z]\w+\)\s+", "", text)
    if text.count('"') == 1:
        text = text.replace('"', " ")
    if "(" in text and ")" not in text:
        text = text.split("(")[0]
    return re.sub(r"(?<=\w)['’]s?$", "", " ".join(text.split()).strip(' ,.;:-–—|*_(["/'))


def cased(name: str) -> str:
    """A name in capitals set as a title, any other as it stands; a municipality's without its state.

    >>> cased("LITTLE HADLOW PARISH COUNCIL")
    'Little Hadlow Parish Council'
    """
    name = IN_STATE.sub("", name)
    name = " ".join(re.sub(r"\s*\([A-Z][\w-]{1,11}\)$|\s*\([A-Z]{2,8}\)", "", name).split()) or name
    letters = [c for c in name if c.isalpha()]
    words = name.split()
    if (
        (len(words) < 2 and len(name) < LONGEST_ACRONYM)
        or not letters
        or sum(c.isupper() for c in letters) < 0.9 * len(letters)
    ):
        return name
    if all(max(map(len, w.split("-"))) <= 4 or re.search(r"\w\.\w", w) for w in words):
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
