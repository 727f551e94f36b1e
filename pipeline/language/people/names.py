"""Names of people as strings: titles off, is it a name at all, initials, and when two forms can be one person."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline.language.people.patterns import (
    ALWAYS_PARTICLES,
    CALL_SIGN,
    MONTHS_AND_NAMES,
    NICKNAMES,
    NOT_NAMES,
    ORGANISATION_LETTERS,
    PARTICLES,
    POST_NOMINALS,
    ROLE,
    SMALL_BEGINNING,
    SMALL_WORDS,
    SUFFIXES,
    TITLE,
    WORDS_AND_NAMES,
)

_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_SPACE = re.compile(r"\s+")
_LAST_INITIAL = re.compile(r"\b[A-Z]\.$")
_STOP_WITHIN = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z][a-z])")
"""The stop of an initial without a blank behind it ("A.Quill")."""
_remembered = lru_cache(maxsize=100_000)
"""Names of one document are compared with each other again and again."""


@_remembered
def strip_title(name: str) -> str:
    """The name without titles before it, without white space and stops around it.

    >>> strip_title("Cllr. Mrs Jane O'Hara")
    "Jane O'Hara"
    """
    name = _SPACE.sub(" ", name).strip(" ,;:*_[]–—-\t\n")
    match = TITLE.match(name)
    rest = name[match.end() :] if match else name
    if " " in (bare := POST_NOMINALS.sub("", rest)):
        rest = bare  # "Karim Orde MP"
    return (rest or name).strip(" ,;:").rstrip("." if not _LAST_INITIAL.search(rest) else "")


def has_title(name: str) -> bool:
    """Whether a title stands before the name."""
    return TITLE.match(name.strip()) is not None


@_remembered
def looks_like_name(text: str, single: bool = False) -> bool:
    """Whether words can be somebody's name: capitalised words (particles aside) of which none is an ordinary word.

    Parameters
    ----------
    text
        The words, without title.
    single
        Whether a lone word (first name, handle) will do.
    """
    words = text.replace("’", "'").split()
    if not words or len(words) > 6 or (len(words) == 1 and not single) or len(text) > 60:
        return False
    for position, word in enumerate(words):
        bare = word.strip(".,'-").lower()
        surname = position > 0 and position == len(words) - 1 and bare in WORDS_AND_NAMES  # "Susan Hall", "Ann May"
        following = words[position + 1 :][:1]
        given = position < 2 and following and bare in MONTHS_AND_NAMES and following[0].isalpha()
        if len(word) > 2 and bare in NOT_NAMES and not surname and not given:
            return False
    for position, word in enumerate(words):
        bare = word.strip(".,'\"“”()")
        ends = position > 0 and position == len(words) - 1
        if ends and CALL_SIGN.fullmatch(bare):
            continue
        last = ends and bare.istitle()  # "Anh Do"
        inside = bare in PARTICLES and 0 < position < len(words) - 1  # "Lia Orde do Monte"
        if (
            not bare
            or (bare.lower() in SMALL_WORDS and not last and not inside)
            or not re.fullmatch(r"[^\W\d_][\w'.-]*", bare)
        ):
            return False
        if any(c.isdigit() for c in bare):
            return False
        if (
            not bare[0].isupper()
            and not (bare.lower() in PARTICLES and position < len(words) - 1)
            and not SMALL_BEGINNING.match(bare)
        ):
            return False
    return True


@_remembered
def key(name: str) -> tuple[str, ...]:
    """What two spellings of one name share: its words in lower case without stops, accents and titles."""
    bare = strip_title(name)
    name = _with_particle(_STOP_WITHIN.sub(". ", bare), titled=bare != name)
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(w.lower().replace("’", "'") for w in (p.strip(".,") for p in name.split()) if w)


def _with_particle(name: str, titled: bool) -> str:
    """A name whose particle belongs to the word behind it ("Ada Van Orrin", "Mr Ó Quill"), both written as one."""
    words = name.split()
    for at in range(len(words) - 2, -1, -1):
        small = words[at].lower()
        if small in PARTICLES and (at or titled or small in ALWAYS_PARTICLES):
            words[at : at + 2] = ["-".join(words[at : at + 2])]
    return " ".join(words)


def surname(words: tuple[str, ...]) -> str:
    """The surname of a name's words, a suffix such as "Jr" aside.

    >>> surname(key("Ben Roper Jr.")), surname(key("Eva van der Quill"))
    ('roper', 'van-der-quill')
    """
    return words[-2] if len(words) > 2 and words[-1] in SUFFIXES else words[-1]


def is_initials(text: str) -> bool:
    """Whether a token has the form of somebody's initials: ``JS``, ``MFe``, ``A.B.``, ``AFol``."""
    bare = text.replace(".", "")
    return 2 <= len(bare) <= 5 and bare.isalpha() and bare[0].isupper() and sum(c.isupper() for c in bare) >= 2


@_remembered
def fits_initials(token: str, name: str) -> bool:
    """Whether a token can be the initials of a name: first letters in order, perhaps with a few more of the surname.

    >>> fits_initials("MFe", "Marion Fenn"), fits_initials("MwF", "Marion Fenn")
    (True, False)
    """
    token = token.replace(".", "")
    words = [w for w in strip_title(name).replace("-", " ").replace(".", ". ").split() if w[:1].isalpha()]
    if not words:
        return False
    letters = "".join(w[0] for w in words).upper()
    capitals = "".join(c for c in token if c.isupper())
    if token.upper() == letters or (token.isupper() and len(words) > 2 and token == letters[0] + letters[-1]):
        return True
    plain = "".join(w[0] for w in strip_title(name).split() if w[:1].isalpha()).upper()
    if token.upper() == plain:
        return True
    if len(words) > 1 and len(capitals) > 2 and token[0] == words[0][0] and words[-1].startswith(token[1:]):
        return True  # "SMcC" of Sam McCall
    if not token.isupper() and len(capitals) >= 2 and capitals in (letters, plain, letters[0] + letters[-1]):
        pieces = _CAPITAL_AND_MORE.findall(token)
        return words[0].lower().startswith(pieces[0].lower()) and words[-1].lower().startswith(pieces[-1].lower())
    return False


def spelt_by(letters: str, name: str) -> bool:
    """Whether letters stand in a name in this order, the first of them first.

    >>> spelt_by("MIQ", "Mihail Quill"), spelt_by("RQM", "Mihail Quill")
    (True, False)
    """
    left = iter(name.upper())
    return letters[:1] == name[:1].upper() and all(letter in left for letter in letters)


_CAPITAL_AND_MORE = re.compile(r"[A-Z][a-z]*")
SOUND_ALIKE = [set(pair) for pair in ("ck", "cs", "fp", "gj", "iy", "kq", "sz", "vw")]
"""First letters that the same name can be spelt with ("Kathy", "Geoff", "Phil")."""


def close(a: str, b: str) -> bool:
    """Whether two words of five letters or more differ by one letter, not the first unless it sounds alike.

    >>> close("cathy", "kathy"), close("harry", "barry")
    (True, False)
    """
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    if a[0] != b[0] and {a[0], b[0]} not in SOUND_ALIKE:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def may_be_same(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """A quick look at two keys: whether it is worth asking :func:`same_person`, which else is False."""
    return bool(x and y) and (x[-1] == y[-1] or x[0] == y[0])


def by_nickname(a: str, b: str) -> bool:
    """Whether the first names of two names are forms of one ("Bob Quill", "Robert Quill")."""
    first, second = key(a)[0], key(b)[0]
    return first != second and any(first in group and second in group for group in NICKNAMES)


@_remembered
def same_person(a: str, b: str) -> bool:
    """Whether two forms with a surname can name one person: "J. Smith", "John Smith", "John A. Smith", "Jon Smith"."""
    x, y = key(a), key(b)
    if not x or not y:
        return False
    if x == y:
        return True
    if len(x) < 2 or len(y) < 2:
        return False
    if not close(x[-1], y[-1]) and "-".join(x[1:]) != "-".join(y[1:]):
        return False
    first, second = x[0], y[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0] and x[-1] == y[-1]
    if first == second:
        return True
    if x[-1] == y[-1] and (by_nickname(a, b) or _by_middle_name(x, y)):
        return True
    return (close(first, second) and x[-1] == y[-1]) or (
        len(min(first, second, key=len)) >= 3
        and x[-1] == y[-1]
        and (first.startswith(second) or second.startswith(first))
    )


def _by_middle_name(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether the shorter of two names of one surname has the middle name of the longer ("Lou Gregory Orrin", "Greg Orrin")."""
    short, long = sorted((x, y), key=len)
    if long[0] in WORDS_AND_NAMES or ROLE.fullmatch(long[0]):
        return False  # "Dean Ada Quill"
    return (len(short), len(long)) == (FIRST_AND_LAST, FIRST_AND_LAST + 1) and any(
        len(middle) > 1 and (middle == short[0] or by_nickname(f"{middle} {long[-1]}", " ".join(short)))
        for middle in long[1:-1]
    )


FIRST_AND_LAST = 2
"""Words of a name without middle names."""


def without_letters(name: str) -> str:
    """A full name without the letters of an office or organisation that stand unjoined beside it ("Ada Quill GDS").

    >>> without_letters("BC Ada Quill"), without_letters("Ada Quill GDS"), without_letters("Ada GDS")
    ('Ada Quill', 'Ada Quill', 'Ada GDS')
    """
    words = name.split()
    for at in (0, -1):
        rest = words[1:] if at == 0 else words[:-1]
        if sum(w.istitle() and len(w) > 1 for w in rest) > 1 and ORGANISATION_LETTERS.fullmatch(words[at]):
            words = rest
    return " ".join(words)
