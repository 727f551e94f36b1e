"""One person of a list: the name, and what stands before, behind and in brackets beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.language.attendance.patterns import (
    ASIDES,
    DEVICE,
    LABEL_WORDS,
    PLACE_WORDS,
    PUBLIC,
    REASON,
    STATUS_IN_BRACKETS,
)
from pipeline.language.organisations.names import organisation_like
from pipeline.language.people.names import (
    fits_initials,
    has_title,
    is_initials,
    looks_like_name,
    spelt_by,
    strip_title,
)
from pipeline.language.people.patterns import (
    CALL_SIGN,
    LETTERS,
    MONTHS_AND_NAMES,
    NOT_NAMES,
    ORGANISATION_LETTERS,
    PARTICLES,
    ROLE,
    SMALL_BEGINNING,
    WORDS_AND_NAMES,
)
from pipeline.minutes import Presence

LONGEST_NAME = 5
"""Words."""
BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
DASH = re.compile(r"\s+[-–—]+\s*|\s*[–—]+\s*|\s+-(?=\w)|(?<=\w)-\s+")
HANDLE = re.compile(r"@[\w-]+")
_WHENCE = re.compile(
    r"(?P<name>[^\W\d_][\w'’. -]{3,40}?)\s+(?:from|representing|of)\s+(?:the\s+)?(?P<organisation>[A-Z][^,;()]{2,60})$"
)
"""A name and where its bearer is from ("Ada Quill from the Mill Trust")."""
_WITH_DIGITS = re.compile(r"[A-Za-z]{3,}[\w-]{0,16}\d{1,4}")
"""A handle that no letters alone make ("mill42")."""


@dataclass(slots=True)
class Listed:
    """One person of a list."""

    name: str
    initials: str | None = None
    role: str | None = None
    organisation: str | None = None
    status: Presence | None = None
    """Where the list says of this one what its label does not."""
    letters: str | None = None
    """Letters in brackets that the name spells ("Mihail Quill (MIQ)"): short for the one who bears it, or for an organisation."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody in a list, how the list says that one was there, and the label's words."""

    person: Listed
    status: Presence
    label: str
    sure: bool = True
    """Whether a label says that it is a list of who was there, not its place and form alone."""


def person_of(piece: str) -> Listed | None:
    """One person with what stands beside the name; None where there is no name."""
    piece = _GLUED_STATUS.sub(r" (\1)", piece)
    piece = REASON.sub("", piece.strip(" .,:;*_•·–—-\t✓✔☑☒☐√"))
    if PUBLIC.search(piece) or not piece or DEVICE.fullmatch(piece) or _END_OF_BRACKETS.fullmatch(piece):
        return None
    named_first = ":" in piece and name_of(piece.split(":")[0]) is not None
    whence = _WHENCE.match(piece)
    if whence and _full(whence["name"]):
        return Listed(whence["name"].strip(), organisation=whence["organisation"])
    if organisation_like(BRACKETS.sub("", piece)) and not (has_title(piece) or DASH.search(piece) or named_first):
        return None
    if (inside := in_brackets(piece)) is not None:
        return inside
    beside: list[str] = []
    bracketed = [a or b for a, b in BRACKETS.findall(piece)]
    open_bracket = re.search(r"[(\[]([^)\]]*)$", piece)
    bare = BRACKETS.sub(" \x00 ", piece)
    if open_bracket:
        bracketed.append(open_bracket.group(1))
        bare = re.sub(r"[(\[][^)\]]*$", " ", bare)
    handle = HANDLE.search(bare)
    bare = HANDLE.sub(" ", bare)
    lead, _, rest = bare.partition("\x00")
    if not lead.strip() and rest.strip():
        lead, rest = rest.replace("\x00", " "), ""
    lead = lead.strip()
    parts = [p.strip() for p in re.split(rf"{DASH.pattern}|\s*:\s*", lead) if p.strip()]
    named = next((i for i, p in enumerate(parts) if _full(p)), None) if any(map(_office_alone, parts)) else None
    if named is None:
        named = next((i for i, p in enumerate(parts) if name_of(p)), None)
    if named is None:
        handle = handle or _WITH_DIGITS.fullmatch(lead)
        return Listed(handle.group()) if handle and lead in ("", handle.group()) else None
    name, before, after = name_of(parts[named])  # type: ignore[misc]
    beside += [before, after, *parts[:named], *parts[named + 1 :], rest.replace("\x00", " ").strip()]
    person = Listed(name)
    for text in [*bracketed, *beside]:
        describe(person, text)
    return person


_GLUED_STATUS = re.compile(r"(?<=[a-z])-(absent|excused|apologies)\b", re.I)
"""How somebody was there, without a space between ("Anna Quill-absent")."""
_END_OF_BRACKETS = re.compile(r"[a-z][^(\[]*[)\]]")
"""The rest of brackets that a line or column has cut off ("president)")."""


def _full(text: str) -> bool:
    """Whether a text is a full name and nothing else."""
    named = name_of(text)
    return named is not None and " " in named[0] and not any(named[1:])


def _office_alone(text: str) -> bool:
    """Whether a text ends as an office does and holds no full name ("Equipment Manager")."""
    named = name_of(text)
    return any(role.end() == len(text) for role in ROLE.finditer(text)) and (named is None or " " not in named[0])


WRITER = frozenset(("me", "myself", "i"))
"""How whoever writes the minutes calls himself in a list ("me (Ada Quill, sec)")."""


def in_brackets(piece: str) -> Listed | None:
    """The person whom brackets name behind a handle, initials or an office ("@quill (Ada Quill)", "Clerk (Mr A. Quill)")."""
    match = BRACKETS.search(piece)
    lead = piece[: match.start()].strip() if match else ""
    if match is not None and lead.lower() in WRITER:
        writer, *offices = [part.strip() for part in (match.group(1) or match.group(2) or "").split(",")]
        return Listed(writer, role=", ".join(offices) or None) if name_of(writer) else None
    handle = HANDLE.fullmatch(lead) is not None
    letters = not handle and is_initials(lead)
    office = not handle and not letters and ROLE.search(lead) is not None
    if match is None or not (handle or office or letters):
        return None
    text = match.group(1) or match.group(2) or ""
    parts = [part.strip() for part in (re.split(r",\s+", text) if letters else DASH.split(text))]
    name = name_of(parts[0])
    if name is None or not (
        has_title(text) or (handle and " " in name[0]) or (letters and fits_initials(lead, name[0]))
    ):
        return None
    person = Listed(name[0], role=lead if office else None, initials=lead if letters else None)
    for beside in (name[1], name[2], *parts[1:]):
        describe(person, beside)
    return person


@lru_cache(maxsize=10_000)
def name_of(text: str) -> tuple[str, str, str] | None:
    """Name, what stands before it and what after, of a text that begins with a name or with a role and a name."""
    text = REASON.sub("", " ".join(BRACKETS.sub(" ", HANDLE.sub(" ", text)).split()).strip(" .,:;*_-–—"))
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
    return (
        not after[:1].islower()
        or after.startswith(("and ", "representing "))
        or bool(ROLE.match(after) or ASIDES.match(after))
    )


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
        given = at < 2 and bare in MONTHS_AND_NAMES and at + 1 < len(words) and words[at + 1].istitle()
        particle = word in PARTICLES and 0 < at < len(words) - 1 and words[at + 1].istitle()
        if word.endswith(("'s", "’s")):
            break  # "King's Links"
        if (
            bare in NOT_NAMES and len(bare) > 1 and not (at and bare in WORDS_AND_NAMES) and not given and not particle
        ) or (ROLE.fullmatch(word.strip(".,")) and bare not in ("dean", "warden", "host", "coach", "mayor")):
            break
        slip = at == 0 and _small_by_slip(words)
        small = not (word[:1].isupper() or SMALL_BEGINNING.match(word) or CALL_SIGN.fullmatch(word))
        if small and bare not in PARTICLES and not (size == 0 and len(words) == 1) and not slip:
            break
        if at and word.strip(".,") in LETTERS:
            break
        if at > 1 and ORGANISATION_LETTERS.fullmatch(word) and words[0].istitle() and words[at - 1].istitle():
            break  # letters of an office or a qualification ("Ada Quill PM")
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
        and not first.endswith("ed")
        and not ROLE.match(first)
        and not ASIDES.match(" ".join(words))
    )


def _before_organisation(words: list[str], at: int) -> int:
    """How many of the words before an organisation's noun are the name ("Ed Gale" of "Ed Gale Fenwick Borough Council")."""
    first = 2 if len(words) > 2 and re.fullmatch(r"[A-Z]\.?", words[1]) else 1
    return min(at, first + 1) if at > 1 else 0


def only_role(piece: str) -> bool:
    """Whether a piece is a role and no name ("Vice President", "co-Treasurers")."""
    piece = piece.strip(" .")
    role = ROLE.match(piece)
    return role is not None and len(piece) - role.end() <= 12 and not _leading_name(piece[role.end() :].strip())


_LETTERS = re.compile(r"[A-Z]{3,4}")


def describe(person: Listed, text: str) -> None:
    """Take what stands beside a name for initials, a status, a role or an organisation."""
    bracketed = [a or b for a, b in BRACKETS.findall(text)]
    if bracketed:
        for piece in (BRACKETS.sub(" ", text), *bracketed):
            describe(person, piece)
        return
    text = " ".join(text.split()).strip(" .,:;*_()[]–—-").removeprefix("representing ")
    if not text or PUBLIC.fullmatch(text.rstrip("0123456789 –-")) or (text.startswith("and ") and not person.role):
        return  # "Ada Quill and District Councillor, Ben Roper": the next one's office
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
    parts = re.split(rf"{DASH.pattern}|\s*[,;:/]\s*", text)
    if len(parts) > 1 and person.initials is None and fits_initials(parts[0].strip(), person.name):
        person.initials = parts[0].strip()
        for part in parts[1:]:
            describe(person, part)
        return
    if text.startswith("@") or text.isdigit():
        return
    if _LETTERS.fullmatch(text) and spelt_by(text, person.name):
        person.letters = text
    role = ROLE.search(text)
    if role and person.role is None:
        person.role = text
    elif person.organisation is None and not role and re.match(r"[A-Z0-9]", text) and len(text) <= 80:
        person.organisation = text
