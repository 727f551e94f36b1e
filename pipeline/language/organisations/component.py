"""The component that finds the organisations of a document, each once, with all its forms and mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.layout import Words, register_extensions
from pipeline.language.organisations.candidates import Candidate, candidates, places, tied
from pipeline.language.organisations.known import known
from pipeline.language.organisations.names import (
    acronyms_of,
    alike,
    clean,
    derived_forms,
    is_acronym,
    is_generic,
    key,
    organisation_like,
    within,
)
from pipeline.language.organisations.patterns import (
    COMMON,
    EVENT_LETTERS,
    GENERIC,
    HEADS,
    MUNICIPAL,
    NAMED_WITH_S,
    NEVER_ORGANISATIONS,
    NOT_ORGANISATIONS,
    WEEK,
)
from pipeline.language.organisations.weighing import KIND, features
from pipeline.language.people.patterns import CALL_SIGN
from pipeline.language.weights import Weights
from pipeline.minutes import Organisation


@dataclass(slots=True)
class Entry:
    """One organisation while the document is being read."""

    name: str
    forms: dict[str, None] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)
    of_body: bool = False
    """Whether it is the body that met: its name may be put together from several lines."""


@Language.factory("minutes_organisations")
class Organisations:
    """Leaves the organisations of a ``Doc`` in ``doc._.organisations``: the model's entities and names by their form.

    Runs after the people: a name that is somebody's is no organisation. Gives the body that met its fullest name, as the
    people component gives the chair his.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Find the organisations of one document."""
        entries = _gather(doc)
        _find(doc._.layout.text, entries)
        named = sorted((e for e in entries if e.places), key=lambda e: e.places[0])
        doc._.organisations = [
            Organisation(
                id=f"o{number}",
                name=entry.name,
                aliases=sorted(set(entry.forms) - {entry.name}),
                mentions=[_mention(doc, start, end) for start, end in entry.places],
            )
            for number, entry in enumerate(named, start=1)
        ]
        return doc


def _mention(doc: Doc, start: int, end: int) -> tuple[int, int, int]:
    block, offset = doc._.layout.locate(start)
    return block, offset, offset + end - start


def _gather(doc: Doc) -> list[Entry]:
    """The organisations, fullest names first, short forms and acronyms with the name that they stand for."""
    bound = dict(tied(doc._.layout.text))
    body = clean(doc._.meeting.body) if doc._.meeting and doc._.meeting.body else None
    found = candidates(doc, bound)
    named = [c.name for c in accepted(doc, found)]
    nameless = body is not None and body not in named and not tells_a_group(body)
    if body and (fuller := _fuller(body, named, doc._.meeting.title or "", bound)):
        body = fuller
        doc._.meeting = doc._.meeting.model_copy(update={"body": fuller})
    names = [name for name in named if body is None or key(name) != key(body)]
    entries = [Entry(body, {body: None}, of_body=True)] if body and not nameless else []
    for name in sorted(names, key=lambda n: (is_acronym(n), -len(key(n)), n)):
        entry = _home(entries, name, bound)
        if entry is None and len(key(name)) == 1 and is_generic(name):
            continue
        if entry is None:
            entry = Entry(name)
            entries.append(entry)
        entry.forms[name] = None
    for entry in entries:
        for form in derived_forms(entry.name, of_body=entry.of_body):
            entry.forms.setdefault(form)
    for acronym, name in bound.items():
        entry = next((e for e in entries if key(name) in {key(f) for f in e.forms}), None)
        if entry is not None:
            entry.forms[acronym] = None
    return entries


def _fuller(body: str, names: list[str], title: str, tied: dict[str, str]) -> str | None:
    """The one organisation of which the body's name is an acronym or the last words; None where none or several are.

    Common words alone ("Steering Committee") are another's too: what stands before them must stand in the title.
    """
    if is_acronym(body):
        sure = len(body) >= LONG_ACRONYM
        fitting = {n for n in names if body.upper() in _initials(Entry(n)) and (sure or n.lower() in title.lower())}
        found = {tied[body]} if body in tied else fitting
    else:
        own = key(body)
        common = all(w in GENERIC or w in COMMON for w in own)
        longer = [n for n in names if common and key(n)[-len(own) :] == own and len(key(n)) > len(own)]
        found = {n for n in longer if set(key(n)[: -len(own)]) <= set(key(title))}
    found = {n for n in found if not is_acronym(n)}
    return found.pop() if len(found) == 1 else None


def tells_a_group(body: str) -> bool:
    """Whether the name of a body says by itself that it is a group's: by a noun, a municipality, or letters and capitals.

    >>> [tells_a_group(name) for name in ("Mill PTO", "Town of Orrin", "openMill", "Directors")]
    [True, True, True, False]
    """
    words = body.split()
    if EVENT_LETTERS.search(body) or WEEK.search(body):
        return False
    return (
        any(w.title() in HEADS or w.upper() in HEADS for w in key(body))
        or bool(MUNICIPAL.match(body))
        or (len(words[-1]) <= LONGEST_LETTERS and words[-1].isupper() and words[-1].isalpha())
        or (len(words) == 1 and any(c.isupper() for c in body[1:]) and not body[-1].isdigit())
    )


LONGEST_LETTERS = 6
"""Letters of an acronym that ends the name of a group."""
LONG_ACRONYM = 4
"""Letters of an acronym that hardly fit two organisations of one document by chance."""


SURE = frozenset(("known", "firm", "headed"))
"""Sources of names that need not be weighed."""
WEAK = frozenset(("body", "acronym", "small", "joined", "mixed", "capitals", "beside", "column", "person"))
"""Sources that say little where nothing is weighed."""


def accepted(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates that are weighed as names of organisations; by their sources where the model brings no weights."""
    found = [c for c in found if c.name.lower() not in NEVER_ORGANISATIONS and not _is_call_sign(c.name)]
    weights = doc._.weights
    if weights is None or KIND not in weights:
        lower = {word for word in Words.of(doc).texts if word.islower()}
        return [c for c in found if _by_source(c, lower)]
    model = Weights(weights)
    least = model.threshold(KIND)
    weighed = zip(found, features(doc, found), strict=True)
    return [c for c, values in weighed if c.sources & SURE or model.probability(KIND, values) >= least]


def _is_call_sign(name: str) -> bool:
    """Whether a name is a radio amateur's; those with one letter behind the figure ("W3C") are mostly something else."""
    return CALL_SIGN.fullmatch(name) is not None and name[-2:].isalpha()


def _by_source(candidate: Candidate, lower: set[str]) -> bool:
    name = candidate.name
    if name.lower() in NOT_ORGANISATIONS or candidate.sources <= WEAK:
        return False
    if not candidate.sources <= WEAK | {"model"}:
        return True
    single = " " not in name
    if single and (name[:1].islower() or name.lower() in lower):
        return False  # an ordinary word
    return not name.isupper() or (single and is_acronym(name)) or organisation_like(name.title())


def _home(entries: Iterable[Entry], name: str, tied: dict[str, str]) -> Entry | None:
    """The organisation of which a name is another form: only where one alone fits."""
    entries = list(entries)
    if name in tied:
        wanted = key(tied[name])
        found = [e for e in entries if wanted in {key(f) for f in e.forms}]
        if found:
            return found[0]
    same = [e for e in entries if key(name) in {key(f) for f in e.forms}]
    same = same or [e for e in entries if any(alike(name, f) for f in e.forms)]
    if same:
        return same[0]
    if same := [e for e in entries if any(known().same(name, f) for f in e.forms)]:
        return same[0]
    if is_acronym(name):
        return _of_acronym(entries, name)
    if entries and entries[0].of_body and _spells_out(entries[0].name, name):
        return entries[0]
    generic = is_generic(name)
    found = [e for e in entries if any(within(name, f) for f in e.forms)]
    if generic:
        return entries[0] if entries and entries[0] in found else found[0] if len(found) == 1 else None
    if len(found) == 1 and len(key(name)) >= 3 and key(found[0].name)[-1] == key(name)[-1]:
        return found[0]  # some words left out ("Northby Parish Council" of "Northby and Weston Parish Council")
    ends = [e for e in found if any(key(f)[-len(key(name)) :] == key(name) for f in e.forms)]
    starts = [e for e in found if e not in ends]
    if len(ends) == 1:
        return ends[0]
    return starts[0] if len(starts) == 1 and not ends and _same_head(name, starts[0].name) else None


def _of_acronym(entries: list[Entry], acronym: str) -> Entry | None:
    """The organisation of an acronym: by all its initials, by most of them, or as its last word ("Orrin TSC")."""
    letters = acronym.upper().replace(".", "")
    full = [e for e in entries if not is_acronym(e.name)]
    for fitting in (
        [e for e in full if letters in _all_initials(e)],
        [e for e in full if letters in _initials(e)],
        [e for e in full if key(e.name)[-1:] == key(acronym)],
        [e for e in full if e.of_body and (letters in acronyms_of(e.name) or letters in _last_initials(e))],
        [e for e in full if key(e.name)[:1] == key(acronym) and key(e.name)[1:] in _NO_OTHER],
    ):
        if fitting:
            return fitting[0] if len(fitting) == 1 or fitting[0].of_body else None
    return None


_NO_OTHER = {("group",), ("ltd",), ("limited",), ("inc",), ("llc",), ("plc",)}


def _all_initials(entry: Entry) -> set[str]:
    words = key(entry.name)
    big = [w for w in words if w not in ("of", "for", "and", "on", "in")]
    return {"".join(w[0] for w in words).upper(), "".join(w[0] for w in big).upper()}


def _last_initials(entry: Entry) -> set[str]:
    """Initials of the common words with which the name of a body ends ("PC" of "Little Hadlow Parish Council")."""
    words = key(entry.name)
    return {
        "".join(w[0] for w in words[start:]).upper()
        for start in range(max(0, len(words) - 3), len(words) - 1)
        if all(w in GENERIC or w in COMMON for w in words[start:])
    }


def _spells_out(body: str, name: str) -> bool:
    """Whether a name is the body's with more words in its middle, or its last noun with common words ("Board of Directors")."""
    own, other = key(body), key(name)
    if own[-1:] == other[:1] and all(w in GENERIC or w in COMMON for w in other):
        return True
    return len(own) > 2 and within(body, name) and own[0] == other[0] and own[-1] == other[-1]


def _initials(entry: Entry) -> set[str]:
    words = [w for w in key(entry.name) if w not in ("of", "for", "and", "on", "in")]
    return {"".join(w[0] for w in words).upper(), *(a for a in acronyms_of(entry.name) if len(a) >= len(words) - 1)}


def _same_head(short: str, full: str) -> bool:
    """Whether what the full name adds is only its last common noun ("Acme" and "Acme Ltd", "Mill Community" and "… Council").

    A club's committee is none: the club's name is whole.
    """
    rest = key(full)[len(key(short)) :]
    if key(full)[: len(key(short))] != key(short):
        return False
    if rest[:1] == ("and",) and len(rest) == 2:
        return rest[1] in {"co", "company", "sons", "partners", "associates"}
    return len(rest) == 1 and (
        rest[0] in {"ltd", "limited", "inc", "llc", "plc", "uk", "llp", "farms", "foods", "group"}
        or (rest[0] in GENERIC and not organisation_like(short))
    )


def _find(text: str, entries: list[Entry]) -> None:
    """All places of all forms, the longest form at each place; forms that never stand in the text are dropped."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for form in entry.forms:
            owners.setdefault(form, entry)
    used: dict[int, dict[str, None]] = defaultdict(dict)
    taken = bytearray(len(text))
    for form in sorted(owners, key=lambda f: (-len(f), f)):
        entry = owners[form]
        for start, end in places(text, form, any_case=not entry.places):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                entry.places.append((start, end))
                said = " ".join(text[start:end].split())
                same = said.lower().replace("’", "'") == form.lower().replace("’", "'")
                used[id(entry)][said if same else form] = None
    for entry in entries:
        entry.places.sort()
        entry.forms = dict(used[id(entry)])
        _with_possessive(text, entry)
        if entry.forms and entry.name not in entry.forms and not entry.of_body:
            entry.name = max(entry.forms, key=lambda f: (not is_acronym(f), len(key(f)), len(f)))


def _with_possessive(text: str, entry: Entry) -> None:
    """Put the "'s" to a name of one form that is written with it where nothing is owned ("a cake from Quill's.")."""
    last = entry.name.split()[-1]
    if len(entry.forms) != 1 or entry.name not in entry.forms or is_acronym(entry.name) or last in HEADS:
        return
    whole = [(start, found.end()) for start, end in entry.places if (found := NAMED_WITH_S.match(text, end))]
    if whole and 2 * len(whole) > len(entry.places):
        start, end = whole[0]
        entry.name = " ".join(text[start:end].split())
        entry.forms = {entry.name: None}
        entry.places = [(a, dict(whole).get(a, b)) for a, b in entry.places]
