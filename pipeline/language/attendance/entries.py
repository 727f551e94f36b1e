"""The people in the text of a list: names with initials, roles and organisations, however they are set."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.language.attendance.patterns import (
    ASIDES,
    DEVICE,
    LABEL_WORDS,
    MEANWHILE,
    NOISE,
    OFFICE_AHEAD,
    PLACE_WORDS,
    PUBLIC,
    REASON,
    STATUS_IN_BRACKETS,
)
from pipeline.language.organisations.names import organisation_like
from pipeline.language.organisations.patterns import COMMON, GENERIC
from pipeline.language.people.names import fits_initials, has_title, is_initials, looks_like_name, strip_title
from pipeline.language.people.patterns import (
    MONTHS_AND_NAMES,
    NOT_INITIALS,
    NOT_NAMES,
    PARTICLES,
    ROLE,
    TITLES,
    WORDS_AND_NAMES,
)
from pipeline.minutes import Presence

LONGEST_NAME = 5
"""Words."""
LONG_LIST, MOSTLY = 3, 0.6
"""People, and the share of them with two-word names, from which a name of four words is two people."""
NEARLY_ALL = 0.8
"""Share of the pieces of a line that are names, from which it is a list of people, not one with role and organisation."""
WITHOUT_COMMAS = 6
"""Words in a row, all of them parts of names, from which they are several people of two words each."""
_TITLE_AHEAD = re.compile(
    r"(?<=[\w)\]])[ ]+(?=(?:" + "|".join(sorted(t for t in TITLES if len(t) > 1)) + r")s?\b\.?[ ]+[A-Z])", re.I
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_DASH = re.compile(r"\s+[-–—]+\s*|\s*[–—]+\s*|\s+-(?=\w)|(?<=\w)-\s+")
_PLURAL = re.compile(r"\s*(?:cllrs|councillors|messrs|trustees|commissioners|selectmen|drs)\b", re.I)
_HANDLE = re.compile(r"@[\w-]+")
_WITH_DIGITS = re.compile(r"[A-Za-z]{3,}[\w-]{0,16}\d{1,4}")
"""A handle that no letters alone make ("mill42")."""
_HANDLES_BESIDE = re.compile(r"(?<=[\w)\]])\s+(?=@\w)")
_AND = re.compile(r"\s*,\s*(?:and|&)\s+|\s+(?:and|&|plus|\+)\s+|\s*&\s*|\s*/\s*", re.I)


@dataclass(slots=True)
class Listed:
    """One person of a list."""

    name: str
    initials: str | None = None
    role: str | None = None
    organisation: str | None = None
    status: Presence | None = None
    """Where the list says of this one what its label does not."""


def parse(text: str, one_a_line: bool = False) -> list[Listed]:
    """The people of a list's text.

    Parameters
    ----------
    text
        Names with what stands beside them; several people are parted by line breaks, semicolons, commas or "and".
    one_a_line
        Whether each line holds one person, so that what follows a comma is role or organisation.
    """
    text = NOISE.sub(" ", text.replace("**", " ").replace("\u00a0", " ").translate(_ROUND))
    chunks = [c for c in re.split(r"[\n;•|]+", text) if c.strip()]
    by_semicolon = ";" in text and len(chunks) > 1
    if len(chunks) > 1 and all(_SURNAME_FIRST.fullmatch(c) and not ROLE.search(c) for c in chunks):
        return [Listed(_SURNAME_FIRST.sub(r"\2 \1", c).strip(" .")) for c in chunks]
    found: list[Listed] = []
    for chunk in chunks:
        for number, sentence in enumerate(_sentences(chunk)):
            people = _of_one_organisation(sentence) or list(_chunk(sentence, one_a_line or by_semicolon))
            if not number or all(" " in person.name for person in people):
                found += people
    return _run_together(found)


_ROUND = str.maketrans("{}", "()")
_SURNAME_FIRST = re.compile(r"\s*([A-Z][\w'’-]+),\s+([A-Z][\w'’-]*(?:\s[A-Z]\.?)?)\s*\.?\s*")
_STOP = re.compile(r"(?<=[a-z)]{3})\.\s+(?=[A-Z])")
_JOINED_WORDS = re.compile(r"(?<=[a-z.]\s)([A-Z][a-z]{3,})(?=[A-Z][a-z]+\s+[A-Z])")
_UNCLOSED = re.compile(r"\([^()]{1,60}(?=,\s*[A-Z][^(),]{2,40}\()")
_OF_ONE = re.compile(r"\s*(?P<organisation>[A-Z][^:,(\t]{3,60}):\s*(?P<names>\S.*)")


def _sentences(chunk: str) -> Iterator[str]:
    """What full stops part, those of titles ("Cllrs. Dole") aside."""
    start = 0
    for match in _STOP.finditer(chunk):
        words = re.split(r"[,;]", chunk[start : match.start()])[-1].split()
        if len(words) > 1 and words[-1].lower() not in TITLES:
            yield chunk[start : match.start()]
            start = match.end()
    yield chunk[start:]


def _of_one_organisation(text: str) -> list[Listed]:
    """The people behind the name of their organisation ("Orrin Council: A. Quill, B. Roper"); none in any other text."""
    match = _OF_ONE.fullmatch(text)
    if match is None:
        return []
    common = all(w.lower() in GENERIC | COMMON | LABEL_WORDS for w in match["organisation"].split())
    people = list(_chunk(match["names"], False))
    known = common or organisation_like(match["organisation"])
    full = any(" " in person.name for person in people) and not ROLE.search(match["organisation"])
    if not known and not (full and " " not in match["organisation"].strip()):
        return []
    for person in people if not common else ():
        person.organisation = person.organisation or match["organisation"].strip()
    return people


def _run_together(found: list[Listed]) -> list[Listed]:
    """Two names without a comma between them, told by a list in which nearly all names have two words."""
    names = [p.name.split() for p in found]
    if len(found) < LONG_LIST or sum(len(n) == 2 for n in names) < MOSTLY * len(found):
        return found
    out: list[Listed] = []
    for person, words in zip(found, names, strict=True):
        if len(words) == 4 and not any(w.lower() in PARTICLES or len(w.strip(".")) < 2 for w in words):
            out += [Listed(" ".join(words[:2])), replace(person, name=" ".join(words[2:]))]
        else:
            out.append(person)
    return out


def _chunk(text: str, single: bool) -> Iterator[Listed]:
    """The people of one line, or of one stretch between semicolons."""
    text = (
        _HANDLES_BESIDE.sub(", ", MEANWHILE.sub("", text)) if text.lstrip().startswith("@") else MEANWHILE.sub("", text)
    )
    text = _UNCLOSED.sub(lambda m: m.group() + ")", text)
    text = _JOINED_WORDS.sub(r"\1, ", OFFICE_AHEAD.sub(r", \g<title> ", text))
    text = _TITLE_AHEAD.sub(lambda m: m.group() if _title_word(text[: m.start()]) else ", ", text)
    pieces = _outside_brackets(text)
    last: Listed | None = None
    handles = [piece.lstrip().startswith("@") for piece in pieces[:2]]
    single = single or handles == [False, True]
    described = len(pieces) > 1 and (
        all(_name_of(p) and _BRACKETS.search(p) for p in pieces)
        or all(_name_of(p) and _DASH.search(p) and not organisation_like(_DASH.split(p)[0]) for p in pieces)
    )
    several = described or (_PLURAL.match(text) and all(_name_of(p) for p in pieces))
    named = sum(_name_of(p) is not None for p in pieces)
    if single and not several and named < max(LONG_LIST, NEARLY_ALL * len(pieces)):
        pieces = pieces[:1] + [p for p in pieces[1:] if p.strip()]
        for number, piece in enumerate(pieces):
            if last is None:
                people = list(_joined(piece))
                yield from people
                last = people[-1] if people else None
            elif number and has_title(piece) and _name_of(piece):
                last = _person(piece)
                if last:
                    yield last
            else:
                _describe(last, piece)
        return
    letters = _initials_among(pieces)
    alternating = _alternate(pieces)
    for piece in pieces:
        if piece in letters:
            last = Listed(_BRACKETS.sub("", piece).strip(" ."))
            yield last
            continue
        piece = re.sub(r"^\s*(?:and|&)\s+", "", piece)
        plain = not _BRACKETS.search(piece) and not has_title(piece)
        behind_initials = alternating and last is not None and last.initials
        if last is not None and plain and (behind_initials or organisation_like(piece)) and len(piece.split()) > 1:
            _describe(last, piece)
            continue
        handle = handles[:1] == [True] and piece.lstrip().startswith("@")
        if (
            last is not None
            and not handle
            and not _in_brackets(piece)
            and not has_title(piece)
            and (_only_role(piece) or not _name_of(piece))
        ):
            if not re.match(r"\s*\d", piece):
                _describe(last, piece)
            continue
        for person in _joined(piece):
            last = person
            yield person


def _initials_among(pieces: list[str]) -> list[str]:
    """Pieces that are initials ("LB, CW, SR (in part)"), in a list of nothing but initials and lone names."""
    bare = {piece: _BRACKETS.sub("", piece).strip(" .") for piece in pieces}
    letters = [p for p, b in bare.items() if re.fullmatch(r"[A-Z]{2,3}", b) and b not in NOT_INITIALS]
    others = [b for p, b in bare.items() if p not in letters]
    short = all(" " not in b and _name_of(b) for b in others)
    return letters if len(pieces) >= FEWEST_INITIALS and letters and short else []


FEWEST_INITIALS = 3
"""Pieces of a list in which initials stand for people whom nobody names."""


def _alternate(pieces: list[str]) -> bool:
    """Whether names with initials and plain pieces take turns, so that these tell the organisations of those."""
    kinds: list[bool] = []
    for piece in pieces:
        bracketed = bool(_BRACKETS.search(piece))
        if kinds and _only_role(_BRACKETS.sub("", piece)):
            kinds[-1] = kinds[-1] or bracketed
        else:
            kinds.append(bracketed)
    turns = list(itertools.pairwise(kinds))
    return turns.count((True, False)) >= max(2, 2 * sum(kinds) / 3) and (False, False) not in turns


def _title_word(before: str) -> bool:
    """Whether what stands before a title is a title itself ("Rev Dr"), or "and"."""
    words = before.split()
    return bool(words) and words[-1].strip(".").lower() in TITLES | {"and", "&", "the"}


def _outside_brackets(text: str) -> list[str]:
    """Pieces between commas and tabs that stand outside brackets."""
    pieces, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth = max(0, depth + (char in "([") - (char in ")]"))
        if char in ",\t" and depth == 0:
            pieces.append(text[start:at])
            start = at + 1
    pieces.append(text[start:])
    return [p for p in pieces if p.strip()]


def _joined(piece: str) -> Iterator[Listed]:
    """The people of a piece, joined by "and"; a lone first name before "& Ada Quill" shares the surname."""
    piece = _without_commas(re.sub(r"^\s*(?:and|&)\s+", "", piece))
    parts = [p for p in _AND.split(_mask(piece)) if p.strip()]
    parts = [_unmask(p) for p in parts]
    if len(parts) > 1 and _name_of(parts[0]) and not _name_of(parts[1]):
        first = _person(parts[0] if PUBLIC.search(piece) else piece)
        if first:
            yield first
        return
    people = [p for p in map(_person, parts) if p is not None]
    if len(people) == 2 and "&" in piece and len(people[0].name.split()) == 1 and len(people[1].name.split()) == 2:
        people[0].name += " " + people[1].name.split()[-1]
    yield from people


def _without_commas(piece: str) -> str:
    """A row of names without commas, two words each, joined by "and"; any other piece as it stands."""
    words = piece.split()
    if (
        len(words) < WITHOUT_COMMAS
        or len(words) % 2
        or not all(w.istitle() and re.fullmatch(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*", w) for w in words)
    ):
        return piece
    names = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    return " and ".join(names) if all(looks_like_name(name) and not ROLE.search(name) for name in names) else piece


_INNER = str.maketrans({"&": "\x01", "/": "\x02"})
_OUTER = str.maketrans({"\x01": "&", "\x02": "/"})


def _mask(piece: str) -> str:
    """Hide what would part a piece inside its brackets."""
    return _BRACKETS.sub(lambda m: m.group().translate(_INNER).replace(" and ", " \x03 "), piece)


def _unmask(piece: str) -> str:
    return piece.translate(_OUTER).replace("\x03", "and")


def _person(piece: str) -> Listed | None:
    """One person with what stands beside the name; None where there is no name."""
    piece = REASON.sub("", piece.strip(" .,:;*_•·–—-\t✓✔☑☒☐√"))
    if PUBLIC.search(piece) or not piece or DEVICE.fullmatch(piece):
        return None
    named_first = ":" in piece and _name_of(piece.split(":")[0]) is not None
    if organisation_like(_BRACKETS.sub("", piece)) and not (has_title(piece) or _DASH.search(piece) or named_first):
        return None
    if (inside := _in_brackets(piece)) is not None:
        return inside
    beside: list[str] = []
    bracketed = [a or b for a, b in _BRACKETS.findall(piece)]
    open_bracket = re.search(r"[(\[]([^)\]]*)$", piece)
    bare = _BRACKETS.sub(" \x00 ", piece)
    if open_bracket:
        bracketed.append(open_bracket.group(1))
        bare = re.sub(r"[(\[][^)\]]*$", " ", bare)
    handle = _HANDLE.search(bare)
    bare = _HANDLE.sub(" ", bare)
    lead, _, rest = bare.partition("\x00")
    if not lead.strip() and rest.strip():
        lead, rest = rest.replace("\x00", " "), ""
    lead = lead.strip()
    parts = [p.strip() for p in re.split(rf"{_DASH.pattern}|\s*:\s*", lead) if p.strip()]
    named = next((i for i, p in enumerate(parts) if _name_of(p)), None)
    if named is None:
        handle = handle or _WITH_DIGITS.fullmatch(lead)
        return Listed(handle.group()) if handle and lead in ("", handle.group()) else None
    name, before, after = _name_of(parts[named])  # type: ignore[misc]
    beside += [before, after, *parts[:named], *parts[named + 1 :], rest.replace("\x00", " ").strip()]
    person = Listed(name)
    for text in [*bracketed, *beside]:
        _describe(person, text)
    return person


def _in_brackets(piece: str) -> Listed | None:
    """The person whom brackets name behind a handle or an office ("@quill (Ada Quill - Orrin)", "Librarian (Mr A. Quill)")."""
    match = _BRACKETS.search(piece)
    lead = piece[: match.start()].strip() if match else ""
    handle = _HANDLE.fullmatch(lead) is not None
    office = not handle and ROLE.search(lead) is not None
    if match is None or not (handle or office):
        return None
    text = match.group(1) or match.group(2) or ""
    parts = [part.strip() for part in _DASH.split(text)]
    name = _name_of(parts[0])
    if name is None or not (has_title(text) or (handle and " " in name[0])):
        return None
    person = Listed(name[0], role=lead if office else None)
    for beside in (name[1], name[2], *parts[1:]):
        _describe(person, beside)
    return person


def _name_of(text: str) -> tuple[str, str, str] | None:
    """Name, what stands before it and what after, of a text that begins with a name or with a role and a name."""
    text = REASON.sub("", " ".join(_BRACKETS.sub(" ", _HANDLE.sub(" ", text)).split()).strip(" .,:;*_-–—"))
    if not text or text[:1].isdigit():
        return None
    bare = strip_title(text)
    name = _leading_name(bare)
    if name and " " not in name and (office := _behind_office(text)) is not None:
        return office
    if name:
        after = bare[len(name) :].strip(" .,:;-–—")
        return (name, "", after) if _can_follow(after) else None
    role = ROLE.match(text)
    if role and role.end() < len(text):
        rest = strip_title(text[role.end() :].strip(" .,:;-–—"))
        name = _leading_name(rest)
        if name:
            return name, role.group(), rest[len(name) :].strip(" .,:;-–—")
    return _behind_office(text)


def _behind_office(text: str) -> tuple[str, str, str] | None:
    """A full name behind an office of several words ("Land Planning Administrator Ada Quill", "Clerk-Treasurer Ada Quill")."""
    for role in reversed(list(ROLE.finditer(text))):
        rest = strip_title(_LETTERS_OF_OFFICE.sub("", text[role.end() :]))
        small = [
            w for w in text[: role.start()].split() if not w[:1].isupper() and w not in ("and", "of", "for", "the", "&")
        ]
        if " " in rest and _leading_name(rest) == rest and not small:
            return rest, text[: len(text) - len(rest)].strip(" .,:;-–—"), ""
    return None


_LETTERS_OF_OFFICE = re.compile(r"^(?:-[A-Z]{2,6}\b)+")


def _can_follow(after: str) -> bool:
    """Whether words can stand behind a name in a list: a role, an organisation, an aside, but no rest of a sentence."""
    return not after[:1].islower() or after.startswith("and ") or bool(ROLE.match(after) or ASIDES.match(after))


def _leading_name(text: str) -> str | None:
    words = text.split()
    size = 0
    for at, word in enumerate(words[:LONGEST_NAME]):
        bare = word.strip(".,'\"“”").lower()
        role = ROLE.match(" ".join(words[at:]))
        if role and role.end() > len(word):
            break
        if at and bare in PLACE_WORDS and organisation_like(" ".join(words[at - 1 :])):
            size = _before_organisation(words, at)
            break
        given = not at and bare in MONTHS_AND_NAMES and len(words) > 1 and words[1].istitle()
        if (bare in NOT_NAMES and len(bare) > 1 and not (at and bare in WORDS_AND_NAMES) and not given) or (
            ROLE.fullmatch(word.strip(".,")) and bare not in ("dean", "warden", "host", "coach", "mayor")
        ):
            break
        slip = at == 0 and _small_by_slip(words)
        if not word[:1].isupper() and bare not in PARTICLES and not (size == 0 and len(words) == 1) and not slip:
            break
        size += 1
        if word.endswith((",", ";")):
            break
    while size and words[size - 1].lower().strip(".") in PARTICLES:
        size -= 1
    name = " ".join(words[:size]).strip(' ,;:."“”') if size else ""
    if name and re.fullmatch(r"(?:[A-Z]\.?\s?){1,3}", name) and size == 1 and not is_initials(name):
        return None
    if len(name) < 2 or not looks_like_name(name[:1].upper() + name[1:], single=True):
        return None
    if name.isupper() and size == 1 and len(name) <= 4:
        return None  # initials alone name nobody in a list
    return name


def _small_by_slip(words: list[str]) -> bool:
    """Whether two words are a name with its first letter small ("martin Dole")."""
    first = words[0].lower()
    return (
        len(words) == 2
        and words[1][:1].isupper()
        and len(first) > 3
        and first.isalpha()
        and first not in NOT_NAMES | LABEL_WORDS
        and not ROLE.match(first)
        and not ASIDES.match(" ".join(words))
    )


def _before_organisation(words: list[str], at: int) -> int:
    """How many of the words before an organisation's noun are the name ("Ed Gale" of "Ed Gale Fenwick Borough Council")."""
    first = 2 if len(words) > 2 and re.fullmatch(r"[A-Z]\.?", words[1]) else 1
    return min(at, first + 1) if at > 1 else 0


def _only_role(piece: str) -> bool:
    """Whether a piece is a role and no name ("Vice President", "co-Treasurers")."""
    role = ROLE.match(piece.strip(" ."))
    return (
        role is not None
        and len(piece.strip(" .")) - role.end() <= 12
        and not _leading_name(piece[role.end() :].strip())
    )


def _describe(person: Listed, text: str) -> None:
    """Take what stands beside a name for initials, a status, a role or an organisation."""
    bracketed = [a or b for a, b in _BRACKETS.findall(text)]
    if bracketed:
        for piece in (_BRACKETS.sub(" ", text), *bracketed):
            _describe(person, piece)
        return
    text = " ".join(text.split()).strip(" .,:;*_()[]–—-")
    if not text:
        return
    for status, pattern in STATUS_IN_BRACKETS:
        if pattern.match(text):
            person.status = status
            if status == "in_attendance" and person.role is None:
                person.role = text
            return
    if person.initials is None and " " not in text and fits_initials(text, person.name):
        person.initials = text
        return
    words = person.name.split()
    if (
        person.initials is None
        and is_initials(text)
        and text.isupper()
        and len(words) > 1
        and (text[0], text[-1]) == (words[0][0], words[-1][0])
    ):
        person.initials = text
        return
    if ASIDES.match(text):
        return
    parts = re.split(rf"{_DASH.pattern}|\s*[,;:/]\s*", text)
    if len(parts) > 1 and person.initials is None and fits_initials(parts[0].strip(), person.name):
        person.initials = parts[0].strip()
        for part in parts[1:]:
            _describe(person, part)
        return
    if text.startswith("@") or text.isdigit():
        return
    role = ROLE.search(text)
    if role and person.role is None:
        person.role = text
    elif person.organisation is None and not role and re.match(r"[A-Z0-9]", text) and len(text) <= 80:
        person.organisation = text
