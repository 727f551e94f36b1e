"""The people in the text of a list, however they are set beside each other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.language.attendance.orders import SURNAME_FIRST, given_name_first, organisations_first
from pipeline.language.attendance.patterns import (
    COUNCILLOR,
    LABEL_WORDS,
    MEANWHILE,
    NOISE,
    OFFICE_AHEAD,
    OFFICE_ALONE,
    OFFICE_THEN,
    PUBLIC,
    THE_CLERK,
)
from pipeline.language.attendance.person import (
    BRACKETS,
    DASH,
    Listed,
    describe,
    in_brackets,
    name_of,
    only_role,
    person_of,
)
from pipeline.language.organisations.names import organisation_like
from pipeline.language.organisations.patterns import COMMON, GENERIC, PLACES
from pipeline.language.people.names import has_title, looks_like_name
from pipeline.language.people.patterns import CALL_SIGN, NOT_INITIALS, PARTICLES, ROLE, TITLES

LONG_LIST = 3
"""People of a line from which it is a list."""
NEARLY_ALL = 0.8
"""Share of the pieces of a line that are names, from which it is a list of people, not one with role and organisation."""
WITHOUT_COMMAS = 6
"""Words in a row, all of them parts of names, from which they are several people of two words each."""
_TITLE_AHEAD = re.compile(
    r"(?<=[\w)\]])[ ]+(?=(?:" + "|".join(sorted(t for t in TITLES if len(t) > 1)) + r")s?\b\.?[ ]+[A-Z])", re.I
)
_PLURAL = re.compile(r"\s*(?:cllrs|councillors|messrs|trustees|commissioners|selectmen|drs)\b", re.I)
_OFFICES = re.compile(
    r"\s*(?:[A-Z][\w-]+\s+){0,2}(?:members|captains|directors|governors|officers|secretaries|representatives|wardens|supervisors|senators|"
    r"delegates|churchwardens|engineers|managers)(?:\s+|\s*[:–—-]\s*)(?=[A-Z])",
    re.I,
)
"""An office in the plural, whose holders follow ("Captains – Ada Quill, Ben Roper")."""
_HANDLES_BESIDE = re.compile(r"(?<=[\w)\]])\s+(?=@\w)")
_AND_AHEAD = re.compile(r"^\s*(?:and|&)\s+")
_AND_BEHIND = re.compile(r"(?<=\w)\s+(?:and|&)\s*$")
_AND = re.compile(r"\s*,\s*(?:and|&)\s+|\s+(?:and|&|plus|\+)\s+|\s*&\s*|\s*/\s*", re.I)


_JUNIOR = re.compile(r"(?<=[a-z]),\s+((?:Jr|Sr)\b\.?|II\b|III\b)")
"""What tells father and son apart, behind a comma."""

_PRONOUNS = re.compile(r" ?\((?:she|he|they|her|him|them|any|ze)(?:\s*/\s*[a-z]+)+\)\s+(?=[A-Z])", re.I)
"""How somebody wants to be spoken of, between name and organisation ("Ada Quill (she/her) Mill Trust")."""
_OFFICE_GLUED = re.compile(
    r"\b(President|Secretary|Treasurer|Clerk)-(?=[A-Z][a-z]+ [A-Z])"
    r"|\b([A-Z][a-z]+ [A-Z][a-z]+)-(?=(?:Vice[- ])?(?:President|Secretary|Treasurer|Chair(?:man|woman|person)?|Clerk)\b)"
)
"""A hyphen that sets an office beside a name ("Secretary-Ada Quill", "Ada Quill-Treasurer")."""
_COUPLE = re.compile(r"\b((?:[A-Z]\.){1,2}) ?(?:&|and) ?((?:[A-Z]\.){1,2}) ([A-Z][a-z][\w'’-]+)(?! [A-Z][a-z])")
"""Two of one surname ("J. & S. Roper")."""


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
    text = _TWO_OFFICES.sub(r"\1-\2", _LETTERS_OF_WHENCE.sub(r"\1", text.replace(":\t", ": ")))
    if len(_CALL_BEHIND.findall(text)) > 1:
        text = _CALL_BEHIND.sub(r"\g<office>;", text)
    text = _PRONOUNS.sub(" – ", _OFFICE_GLUED.sub(lambda m: f"{m[1] or m[2]} – ", text))
    text = _COUPLE.sub(r"\1 \3, \2 \3", _JUNIOR.sub(r" \1", text))
    text = _NUMBER_AMONG.sub("\n", _FOOTNOTE.sub(r"\1", text))
    chunks = [c for c in re.split(r"[\n;•|]+", text) if c.strip()]
    by_semicolon = ";" in text and len(chunks) > 1
    grouped = by_semicolon and sum(_GROUP.fullmatch(c) is not None for c in chunks) > len(chunks) / 2
    if len(chunks) > 1 and all(SURNAME_FIRST.fullmatch(c) and not ROLE.search(c) for c in chunks):
        return [Listed(given_name_first(c).strip(" .")) for c in chunks]
    if len(chunks) == 1 and (beside := organisations_first(text)):
        return beside
    one_a_line = one_a_line and _ROW_OF_INITIALS.fullmatch(text) is None
    if beside_logins(chunks):
        return [Listed(_LOGIN.sub(r"\1", c)) for c in chunks]
    found: list[Listed] = []
    for chunk in chunks:
        for number, sentence in enumerate(_sentences(chunk)):
            people = _of_one_organisation(sentence) or list(_chunk(sentence, one_a_line or by_semicolon, grouped))
            if not number or all(" " in person.name for person in people):
                found += people
    return found


def beside_logins(lines: list[str]) -> bool:
    """Whether every line of a list is a first name and a login ("Ada aquill")."""
    return len(lines) >= LONG_LIST and all(map(_LOGIN.fullmatch, lines))


_CALL_BEHIND = re.compile(
    rf"(?<=[a-z]),\s+(?:{CALL_SIGN.pattern})\b(?P<office>\s*\([^()]{{1,60}}\)|)(?:[.,;]|(?=\s)|$)"
)
"""Radio amateurs' call signs behind their names ("Ada, M0ABC")."""
_TWO_OFFICES = re.compile(r"\b(Sec)\.?\s*/\s*(Treas)\b")
"""Two offices of one person, in short ("Sec/Treas Ada Quill")."""
_LETTERS_OF_WHENCE = re.compile(r"(\bfrom\s+(?:the\s+)?[A-Z][^(),;\n]+?)\s+\([A-Z]{2,8}\)")
"""Where somebody is from, and its letters in brackets ("Ada Quill from Orrin Residents' Association (ORA)")."""
_ROUND = str.maketrans("{}", "()")
_FOOTNOTE = re.compile(r"\b([A-Z][\w.'’-]*\s+[A-Z][a-z'’-]+)(?:\d\b|[†‡^#]+)")
"""A full name and the number or mark of a note."""
_NUMBER_AMONG = re.compile(r"(?:(?<=[\w)\]])[ \t]+|(?<=\.)[ \t]+)\d{1,2}[.)]\s*(?=[A-Z][a-z]*\.? ?[A-Z])")
"""The next number of a list that runs on in its line ("1. Ada Quill 2. Ben Roper")."""
_GROUP = re.compile(r"\s*[A-Z][^()]{3,80}\([^()]{3,80}\)[\s.]*")
"""People and in brackets where they are from."""
_WITH_INITIALS = r"(?:[A-Z]\.?\s?){1,3}[A-Z][a-z][\w'’-]+"
_ROW_OF_INITIALS = re.compile(
    r"\s*[A-Z]{2,4}(?:,\s*[A-Z]{2,4}){2,}\s*\.?\s*"
    rf"|\s*{_WITH_INITIALS}(?:(?:,|,? and| &)\s+{_WITH_INITIALS})*,? (?:and|&)\s+{_WITH_INITIALS}\s*\.?\s*"
)
"""A line of nothing but initials, or of surnames with initials of which "and" joins the last."""
_LOGIN = re.compile(r"\s*([A-Z][a-z]+)\s+([a-z][a-z0-9_]+)\s*")
"""A first name and a login."""
_STOP = re.compile(r"(?<=[a-z)]{3})\.\s+(?=[A-Z])")
_JOINED_WORDS = re.compile(r"(?<=[a-z.]\s)([A-Z][a-z]{3,})(?=[A-Z][a-z]+\s+[A-Z])")
_UNCLOSED = re.compile(r"\([^()]{1,60}(?=,\s*[A-Z][^(),]{2,40}\()")
_BEHIND_BRACKET = re.compile(r"(?<=[)\]])[ ]+(?P<next>[A-Z][^,;()\[\]\t]{4,90})(?P<bracket>[(\[]?)")
_LEADS_ON = re.compile(r"\b(?:by|for|from|of|on|to|with)\s*$", re.I)
"""How no name of an organisation ends."""
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
    if _LEADS_ON.search(match["organisation"]):
        return []  # "Mailing to: …"
    common = all(w.lower() in GENERIC | COMMON | LABEL_WORDS for w in match["organisation"].split())
    people = list(_chunk(match["names"], False))
    if len(people) == 1 and only_role(match["organisation"]):
        return []
    known = common or organisation_like(match["organisation"])
    full = any(" " in person.name for person in people) and not ROLE.search(match["organisation"])
    several = len(people) > 1 and all(" " in person.name for person in people)
    if not known and not (full and (several or " " not in match["organisation"].strip())):
        return []
    for person in people if not common else ():
        person.organisation = person.organisation or match["organisation"].strip()
    return people


def _chunk(text: str, single: bool, grouped: bool = False) -> Iterator[Listed]:
    """The people of one line, or of one stretch between semicolons, which can end with what they share ("(Orrin)")."""
    text = (
        _HANDLES_BESIDE.sub(", ", MEANWHILE.sub("", text)) if text.lstrip().startswith("@") else MEANWHILE.sub("", text)
    )
    if _LETTERS_ALONE.fullmatch(text):
        text = ", ".join(text.split())
    text = OFFICE_THEN.sub(r", \g<office> ", text)
    text = _BEHIND_BRACKET.sub(_parted, text)
    text = _UNCLOSED.sub(lambda m: m.group() + ")", text)
    text = _JOINED_WORDS.sub(r"\1, ", OFFICE_AHEAD.sub(r", \g<title> ", text))
    text = _TITLE_AHEAD.sub(lambda m: m.group() if _title_word(text[: m.start()]) else ", ", text)
    pieces = [_AND_BEHIND.sub("", _AND_AHEAD.sub("", piece)) for piece in _without_offices(_outside_brackets(text))]
    last: Listed | None = None
    handles = [piece.lstrip().startswith("@") for piece in pieces[:2]]
    single = single or handles == [False, True]
    described = len(pieces) > 1 and (
        all(BRACKETS.search(p) and (name_of(p) or in_brackets(p)) for p in pieces)
        or all(name_of(p) and DASH.search(p) and not organisation_like(DASH.split(p)[0]) for p in pieces)
    )
    shared = grouped and all(" " in (name_of(p) or ("",))[0] for p in pieces)
    several = (
        described
        or shared
        or _from_one_place(pieces)
        or _FIRST_NAMES_FROM.fullmatch(text)
        or ((_PLURAL.match(text) or _OFFICES.match(text)) and all(name_of(p) for p in pieces))
    )
    named = sum(name_of(p) is not None for p in pieces)
    if single and not several and named < max(LONG_LIST, NEARLY_ALL * len(pieces)):
        pieces = pieces[:1] + [p for p in pieces[1:] if p.strip()]
        for number, piece in enumerate(pieces):
            if last is None:
                people = list(_joined(piece))
                yield from people
                last = people[-1] if people else None
            elif number and has_title(piece) and name_of(piece):
                last = person_of(piece)
                if last:
                    yield last
            else:
                describe(last, piece)
        return
    letters = _initials_among(pieces)
    alternating = _alternate(pieces)
    for piece in pieces:
        if piece in letters:
            last = Listed(BRACKETS.sub("", piece).strip(" ."))
            yield last
            continue
        plain = not BRACKETS.search(piece) and not has_title(piece)
        behind_initials = alternating and last is not None and last.initials
        if last is not None and plain and (behind_initials or organisation_like(piece)) and len(piece.split()) > 1:
            describe(last, piece)
            continue
        handle = handles[:1] == [True] and piece.lstrip().startswith("@")
        if (
            last is not None
            and not handle
            and not in_brackets(piece)
            and not has_title(piece)
            and (only_role(piece) or not name_of(piece))
        ):
            if not re.match(r"\s*\d", piece):
                describe(last, piece)
            continue
        for person in _joined(piece):
            last = person
            yield person


def _from_one_place(pieces: list[str]) -> bool:
    """Whether all pieces are full names of which the last has in brackets where they are from ("Ada Quill, Ben Orde (Mill)")."""
    bare = [BRACKETS.sub("", piece).strip(" .*-•") for piece in pieces]
    brackets = [BRACKETS.search(piece) is not None for piece in pieces]
    return (
        len(pieces) > 1
        and brackets == [False] * (len(pieces) - 1) + [True]
        and all(" " in name and name_of(name) == (name, "", "") and not organisation_like(name) for name in bare)
        and not any(name.split()[-1].lower() in PLACES for name in bare)
    )


def _without_offices(pieces: list[str]) -> list[str]:
    """The pieces without those that tell of an office whose holder the list does not name (", and the Clerk").

    It is not the one's before it: "and" says so, or that this one is a councillor.
    """
    councillors = any(COUNCILLOR.match(piece) for piece in pieces)
    return [p for p in pieces if not (OFFICE_ALONE.match(p) or (councillors and THE_CLERK.match(p)))]


def _parted(match: re.Match[str]) -> str:
    """A comma before the names that stand behind somebody's bracket: one with a bracket of its own, or several in a row."""
    words = match["next"].split()
    pairs = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    names = (
        all(map(_CAPITALISED.fullmatch, words)) and not ROLE.search(match["next"]) and all(map(looks_like_name, pairs))
    )
    if not names or organisation_like(match["next"]) or len(words) % 2 or (len(words) == 2 and not match["bracket"]):
        return match.group()
    return ", " + ", ".join(pairs) + (" " + match["bracket"] if match["bracket"] else "")


def _initials_among(pieces: list[str]) -> list[str]:
    """Pieces that are initials ("LB, CW, SR (in part)"), in a list of nothing but initials and lone names."""
    bare = {piece: BRACKETS.sub("", piece).strip(" .") for piece in pieces}
    letters = [
        p for p, b in bare.items() if re.fullmatch(r"[A-Z]{2,3}", b) and b not in NOT_INITIALS and not in_brackets(p)
    ]
    others = [b for p, b in bare.items() if p not in letters]
    short = all(" " not in b and name_of(b) for b in others)
    return letters if len(pieces) >= FEWEST_INITIALS and letters and short else []


FEWEST_INITIALS = 3
"""Pieces of a list in which initials stand for people whom nobody names."""


def _alternate(pieces: list[str]) -> bool:
    """Whether names with initials and plain pieces take turns, so that these tell the organisations of those."""
    kinds: list[bool] = []
    for piece in pieces:
        bracketed = bool(BRACKETS.search(piece))
        if kinds and only_role(BRACKETS.sub("", piece)):
            kinds[-1] = kinds[-1] or bracketed
        else:
            kinds.append(bracketed)
    turns = list(itertools.pairwise(kinds))
    return turns.count((True, False)) >= max(2, 2 * sum(kinds) / 3) and (False, False) not in turns


_BEFORE_TITLE = frozenset("and & the vice deputy past former acting honorary".split())


def _title_word(before: str) -> bool:
    """Whether what stands before a title is a title itself ("Rev Dr"), or "and"."""
    words = before.split()
    return bool(words) and words[-1].strip(".").lower() in TITLES | _BEFORE_TITLE


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
    piece = _without_commas(piece)
    parts = [p for p in _AND.split(_mask(piece)) if p.strip()]
    parts = [_unmask(p) for p in parts]
    beside = re.split(r"\s+/\s+", piece)
    login = _AND_LOGIN.fullmatch(piece)
    if login is not None and (first := person_of(login["name"])) is not None:
        describe(first, login["place"])
        yield first
        return
    first = person_of(beside[0]) if len(beside) > 1 else None
    if first is not None and " " in first.name and not all(" " in (name_of(part) or ("",))[0] for part in beside[1:]):
        for part in beside[1:]:
            describe(first, part)
        yield first
        return
    if len(parts) > 1 and name_of(parts[0]) and not name_of(parts[1]):
        other = PUBLIC.search(piece) or re.match(r"\s*the\s", parts[1])
        first = person_of(parts[0] if other else piece)
        if first:
            yield first
        return
    people = [p for p in map(person_of, parts) if p is not None]
    if len(people) == 1 and (letter := _LETTER_AND.match(piece)) and len(people[0].name.split()) == 2:
        people.insert(0, Listed(f"{letter[1]} {people[0].name.split()[-1]}"))
    couple = len(people) == 2 and _COUPLE_OF.fullmatch(piece.strip()) is not None
    if couple or (
        len(people) == 2 and "&" in piece and len(people[0].name.split()) == 1 and len(people[1].name.split()) == 2
    ):
        people[0].name += " " + people[1].name.split()[-1]
    yield from people


_COUPLE_OF = re.compile(r"[A-Z][a-z][\w'’-]+ and [A-Z][a-z][\w'’-]+ [A-Z][a-z][\w'’-]+")
"""Two first names and a surname, and nothing else ("Ben and Ada Roper")."""
_FIRST_NAMES_FROM = re.compile(r"\s*[A-Z][a-z]+(?:, [A-Z][a-z]+)+ [(\[][^()\[\]]+[)\]]\s*")
"""First names, and where they are all from ("Ada, Ben (Mill Trust)")."""
_LETTERS_ALONE = re.compile(r"\s*[A-Z]{2,3}(?:\s+[A-Z]{2,3}){2,}\s*")
"""Initials with nothing but blanks between them ("AQ BR CS")."""
_AND_LOGIN = re.compile(r"(?P<name>[^/]{2,40}?)\s*/\s*(?P<place>[^/]{0,60}?)\s*/\s*@[\w-]+\s*")
"""A name, where that one is from, and the login ("Ada / Mill Trust / @aquill")."""
_LETTER_AND = re.compile(r"\s*([A-Z]\.?)\s+(?:and|&)\s+[A-Z][a-z]")
"""A first name by its letter that shares the surname behind ("J and Ada Quill")."""
_PARTICLE = re.compile(rf"\b({'|'.join(sorted(PARTICLES))})\s+")
"""A small word that belongs to the surname behind it ("Ada van Quill")."""
_CAPITALISED = re.compile(r"(?=.*[a-z])[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _without_commas(piece: str) -> str:
    """A row of names without commas, two words each, joined by "and"; any other piece as it stands."""
    words = _PARTICLE.sub("\\1\x04", piece).split()
    capitals = (_CAPITALISED.fullmatch(word.rpartition("\x04")[2]) for word in words)
    if len(words) < WITHOUT_COMMAS or len(words) % 2 or not all(capitals):
        return piece
    names = [" ".join(words[at : at + 2]).replace("\x04", " ") for at in range(0, len(words), 2)]
    return " and ".join(names) if all(looks_like_name(name) and not ROLE.search(name) for name in names) else piece


_INNER = str.maketrans({"&": "\x01", "/": "\x02"})
_OUTER = str.maketrans({"\x01": "&", "\x02": "/"})


def _mask(piece: str) -> str:
    """Hide what would part a piece inside its brackets."""
    return BRACKETS.sub(lambda m: m.group().translate(_INNER).replace(" and ", " \x03 "), piece)


def _unmask(piece: str) -> str:
    return piece.translate(_OUTER).replace("\x03", "and")
