"""Which of the names that a document offers is that of the body that met: what speaks for each, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.language.meeting.naming import HEAD, VENUE_LAST, only_common
from pipeline.language.meeting.patterns import COMMITTEE

LATEST = 20
"""Lines of the head from which it makes no difference where a name stands; one from elsewhere counts as such."""
MOST_WORDS = 6
"""Words from which a longer name is no better."""

WEIGHTS = {
    "line": -2.9,
    "titled": 1.8,
    "told": -0.8,
    "dated": 1.0,
    "noun": 1.2,
    "committee": 0.7,
    "common nouns alone": 0.5,
    "words": 1.2,
    "begins small": -1.5,
    "comma": -2.0,
    "ends as a place": -1.5,
    "in the file's name": 0.9,
    "seen by the model": 1.6,
}
"""What each feature adds: fitted to labelled minutes of about a hundred organisations as a softmax over each document's names, and
rounded (``models/training/weigh_body.py``); those of ``told`` and ``dated`` are set by hand."""


class Naming(NamedTuple):
    """A name that may be the body's, and where it stands."""

    name: str
    line: int = LATEST
    """Its line among those of the head."""
    titled: bool = False
    """Whether the line names a meeting too."""
    told: bool = False
    """Whether the line is a sentence."""
    dated: bool = False
    """Whether the line names a meeting and its day, or the day stands alone below it."""
    source: str = "head"
    """Where it was found: in the head's lines or by other means."""


def likeliest(namings: Iterable[Naming], doc: Doc) -> str | None:
    """The name for which most speaks; of equals the first."""
    best = max(by_name(namings), key=lambda places: _worth(places, doc), default=None)
    return best[0].name if best else None


def by_name(namings: Iterable[Naming]) -> list[list[Naming]]:
    """The places of each name."""
    places: dict[str, list[Naming]] = {}
    for naming in namings:
        places.setdefault(naming.name.lower(), []).append(naming)
    return list(places.values())


def _worth(places: list[Naming], doc: Doc) -> float:
    return sum(WEIGHTS[feature] * value for feature, value in features(places, doc).items())


def features(places: list[Naming], doc: Doc) -> dict[str, float]:
    """What speaks for a name and against it, from all its places."""
    name = places[0].name
    words = name.split()
    seen = (" ".join(e.text.split()).lower() for e in doc.ents if e.label_ == "ORG")
    return {
        "line": min(LATEST, *(p.line for p in places)) / LATEST,
        "titled": float(any(p.titled for p in places)),
        "dated": float(any(p.dated for p in places)),
        "told": float(all(p.told for p in places)),
        "noun": float(bool(HEAD.search(name))),
        "committee": float(bool(COMMITTEE.search(name))),
        "common nouns alone": float(only_common(name)),
        "words": min(len(words), MOST_WORDS) / MOST_WORDS,
        "begins small": float(name[:1].islower()),
        "comma": float("," in name),
        "ends as a place": float(bool(VENUE_LAST.search(name))),
        "in the file's name": float(not _words(name).isdisjoint(_words(doc._.layout.document.name))),
        "seen by the model": float(any(name.lower() in s or s in name.lower() for s in seen)),
    }


def _words(text: str) -> set[str]:
    """The words of a name, as names of files run them together too ("BoardMinutes")."""
    return {w.lower() for w in re.split(r"[\W\d_]+|(?<=[a-z])(?=[A-Z])", re.sub(r"\.\w{2,5}$", "", text)) if len(w) > 1}
