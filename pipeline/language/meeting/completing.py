"""The name of a body in full: whose committee it is, by letterheads and the names around it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.language.dates import find
from pipeline.language.meeting.head import Line
from pipeline.language.meeting.naming import HEAD, LONGEST_BODY, SMALL, VENUE_LAST, bare, cased, only_common, tidy
from pipeline.language.meeting.patterns import (
    BUSINESS_WORDS,
    COMMITTEE,
    GENERIC_TITLE,
    OF_ANY_PLACE,
    PLACE,
    POINTING,
    QUALIFIERS,
    SENTENCE,
    STRIP_BEFORE,
    TITLE_LINE,
    UNIT,
)
from pipeline.language.meeting.ranking import Naming
from pipeline.language.organisations.names import acronyms_of, organisation_like
from pipeline.language.people.names import looks_like_name

_OF_COMMITTEE = re.compile(r"^(?:committee|board|council)\s+meeting\s+(?:of\s+)?(?:the\s+)?", re.I)
_HEADED = re.compile(r"(?:minutes|notes|record)\b", re.I)
FEW = 2
"""Words of a society's name, from which a longer one has its committee in it."""
TOPICS = 5
"""Lines of the head after which a heading that names no meeting is a topic's."""


def in_full(best: str, namings: list[Naming], lines: list[Line]) -> str:
    """The name of a body as its title has it; with whose body it is where it is a single common word, or a town's."""
    others = [naming.name for naming in namings if naming.source == "head"]
    near = [n.name for n in namings if n.source == "head" and (n.titled or n.line < TOPICS or _apart(lines, n.line))]
    name = cased(_completed(best, others, near))
    over = _above(lines, best)
    alone = len(name.split()) == 1  # "Committee": any society has one
    if (
        over is not None
        and over.lower() not in name.lower()
        and (alone or PLACE.match(over) or not organisation_like(over))
    ):
        return f"{cased(over)} {name}"
    above = [text for line in lines[:LETTERHEAD] if line.part == "body" and (text := tidy(line.text))]
    own = [] if any(_shared(o, name) for o in above) else list(letterheads(lines))
    place = next((o for o in own if PLACE.match(o)), None)
    told = [n.told or _is_told(lines, n.line) for n in namings]
    own_lines = [n for n, said in zip(namings, told, strict=True) if n.source == "head" and not said]
    head = [n.name for n in own_lines if n.line < TOPICS or _apart(lines, n.line)]
    named = [*own, *(o for o in head if (organisation_like(o) or PLACE.match(o)) and not VENUE_LAST.search(o))]
    named += [text for text in above if _is_unit(text)]
    anybodys = only_common(name) or OF_ANY_PLACE.fullmatch(name)
    organisation = next((o for o in named if not only_common(o)), None) if anybodys else place
    if organisation is not None and not (alone or PLACE.match(organisation) or _in_one_line(lines, organisation, name)):
        organisation = None
    if (
        organisation is not None
        and organisation.lower() not in name.lower()
        and name.lower() not in organisation.lower()
    ):
        return f"{cased(organisation)} {name}"
    return name


def _in_one_line(lines: list[Line], organisation: str, name: str) -> bool:
    """Whether a line of the head names both an organisation and its committee."""
    return any(organisation.lower() in line.text.lower() and name.lower() in line.text.lower() for line in lines)


def _is_told(lines: list[Line], number: int) -> bool:
    """Whether a line of the head is a long sentence, though no stop ends it."""
    text = lines[number].text if number < len(lines) else ""
    return len(text.split()) > LONGEST_BODY and SENTENCE.search(text) is not None


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


def _shared(place: str, name: str) -> bool:
    """Whether the name of a body says already which town's it is ("Town of Orrin", "Orrin Board of Trustees")."""
    own = place.lower().split()[-1 if " of " in place.lower() else 0]
    return PLACE.match(place) is not None and own in name.lower().split()


def letterheads(head: list[Line]) -> Iterator[str]:
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
            if f" {name.lower()} " in f" {low} " and not only_common(o) and len(o.split()) > FEW
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
