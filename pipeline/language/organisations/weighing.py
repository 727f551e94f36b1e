"""What is weighed of a name: what the model says of its words, its form, and the words around it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from itertools import islice, pairwise
from typing import Any

from spacy.tokens import Doc

from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.organisations.candidates import Candidate, shares
from pipeline.language.organisations.names import is_acronym, is_generic, key
from pipeline.language.organisations.patterns import (
    ATTRIBUTE,
    BEFORE_CAPITAL,
    BEFORE_DOERS,
    BEFORE_NAMES,
    BEHIND_CAPITAL,
    BEHIND_NAMES,
    EVENTS,
    FIGURE,
    FIRST_NOUNS,
    HEADS,
    LETTERS,
    LISTED,
    NOT_ORGANISATIONS,
    OFFICES,
    PLACES,
    SURE_HEADS,
    TEAMS,
    THINGS,
)

ORG = ENTITY_LABELS.index("ORG")
SURELY = frozenset(("form", "known", "firm"))
"""Sources that leave little doubt."""
LEAST_BESIDE = 4
"""Names beside people that make a list."""
AROUND = (
    *("the", "preposition", "from", "verb", "possessive", "attribute", "alone", "start", "title", "bracket", "within"),
    *("before-capital", "behind-capital", "figure"),
)
"""What is told of the places of a name."""
LONGEST_TITLE = 200
"""Characters at the head of a document in which its title stands."""
KIND = "organisation"
"""Name of the weights in the model's settings."""


def features(doc: Doc, found: list[Candidate]) -> list[dict[str, float]]:
    """What is weighed of each candidate; names and numbers, most of them 0 or 1."""
    spans = sorted(place for candidate in found for place in candidate.places)
    lower = {word for word in LETTERS.findall(doc._.layout.text) if word.islower()}
    surnames = {w for p in doc._.people or () for w in key(p.name)}
    rows = iter(shares(doc, [place for candidate in found for place in candidate.places]))
    text = doc._.layout.text
    body = key(doc._.meeting.body or "") if doc._.meeting is not None else ()
    tied = _expansions(found)
    scored = [(c, list(islice(rows, len(c.places)))) for c in found]
    likely = _likely(scored)
    beside = _beside(scored)
    result = []
    for candidate, own in scored:
        values = _features(candidate, lower, surnames) | _model(own) | _around(text, candidate, spans)
        values |= _company(text, candidate, likely)
        values["beside"] = beside.get(candidate.name, 0.0)
        values["expanded"] = float(candidate.name in tied)
        values["of-body"] = float(bool(body) and key(candidate.name) != body and set(key(candidate.name)) <= set(body))
        values["has-body"] = float(bool(body) and key(candidate.name) != body and set(body) < set(key(candidate.name)))
        result.append(_joint(candidate, values))
    return result


def _expansions(found: list[Candidate]) -> set[str]:
    """Acronyms that are the initials of another candidate, and these others."""
    short = {c.name.upper(): c.name for c in found if is_acronym(c.name) and len(c.name) > 2}
    tied = set()
    for candidate in found:
        words = [w for w in key(candidate.name) if w not in ("of", "for", "and", "on", "in")]
        acronym = "".join(w[0] for w in words).upper()
        if len(words) > 2 and acronym in short:
            tied |= {candidate.name, short[acronym]}
    return tied


def _likely(scored: list[tuple[Candidate, list[list[float]]]]) -> tuple[list[int], list[int]]:
    """Where candidates begin and end that are organisations by the model or by form."""
    starts, ends = set(), set()
    for candidate, rows in scored:
        sure = candidate.sources & SURELY
        for (start, end), row in zip(candidate.places, rows, strict=True):
            if sure or row[ORG] > 0.5:
                starts.add(start)
                ends.add(end)
    return sorted(starts), sorted(ends)


def _beside(scored: list[tuple[Candidate, list[list[float]]]]) -> dict[str, float]:
    """For each name beside somebody, how many of the others that stand so are organisations: columns hold one kind."""
    likely = {
        candidate.name: bool(candidate.sources & SURELY)
        or candidate.name.split()[-1] in HEADS
        or max((row[ORG] for row in rows), default=0.0) > 0.7
        for candidate, rows in scored
        if candidate.sources & {"beside", "column"}
    }
    if len(likely) < LEAST_BESIDE:
        return {}
    return {name: (sum(likely.values()) - own) / (len(likely) - 1) for name, own in likely.items()}


def _company(text: str, candidate: Candidate, likely: tuple[list[int], list[int]]) -> dict[str, float]:
    """The share of the places that stand beside another organisation in a list."""
    starts, ends = likely
    count = 0
    for start, end in candidate.places:
        at = bisect_left(ends, start) - 1
        before = at >= 0 and start - ends[at] <= 8 and LISTED.fullmatch(text, ends[at], start)
        at = bisect_left(starts, end)
        behind = at < len(starts) and starts[at] - end <= 8 and LISTED.fullmatch(text, end, starts[at])
        count += bool(before or behind)
    return {"share:listed": count / max(1, len(candidate.places))}


def _joint(candidate: Candidate, values: dict[str, float]) -> dict[str, float]:
    """What means more together: the model's opinion of words of one shape."""
    best, name = values["model:ORG:best"], candidate.name
    shape = "acronym" if is_acronym(name) else "one" if " " not in name else "more"
    values[f"model:ORG:{shape}"] = best
    if values.get("head=none"):
        values["model:ORG:no-head"] = best
    return values


def _features(candidate: Candidate, lower: set[str], surnames: set[str]) -> dict[str, float]:
    name = candidate.name
    words = name.split()
    last = words[-1].rstrip(".")
    found: dict[str, float] = {f"words={min(5, len(words))}": 1.0, "count": math.log(1 + len(candidate.places))}
    found |= {f"source={source}": 1.0 for source in candidate.sources}
    head = "sure" if last in SURE_HEADS else "other" if last in HEADS else "none"
    found[f"head={head}"] = 1.0
    found["plural"] = float(head == "none" and last.removesuffix("s") in HEADS)
    found["first-noun"] = float(words[0] in FIRST_NOUNS and len(words) > 2)
    found["generic"] = float(is_generic(name))
    found["lower-last"] = float(last.islower())
    found["and"] = float(any(w in ("and", "&") for w in words))
    found["of"] = float(any(w in ("of", "for") for w in words))
    found["product"] = float(name.lower() in NOT_ORGANISATIONS)
    found["surname"] = float(any(w in surnames for w in key(name)))
    found["digits"] = float(any(c.isdigit() for c in name))
    end = last.lower()
    for kind, ends in (("event", EVENTS), ("thing", THINGS), ("place", PLACES), ("office", OFFICES), ("team", TEAMS)):
        found[f"ends={kind}"] = float(end in ends)
    found["office-inside"] = float(any(w.lower() in OFFICES for w in words[:-1]))
    found["quantity"] = float(words[0][:1].isdigit())
    found["mixed"] = float(any(a.islower() and b.isupper() for a, b in pairwise(name)))
    found["small-acronym"] = float(is_acronym(name) and not name.isupper())
    if is_acronym(name):
        found[f"acronym={min(5, len(name))}"] = 1.0
    elif name.isupper():
        found["capitals"] = 1.0
    found["ordinary"] = float(len(words) == 1 and name.lower() in lower)
    return found


def _model(rows: list[list[float]]) -> dict[str, float]:
    rows = rows or [[0.0] * (len(ENTITY_LABELS) + 2)]
    found = {}
    for label, column in zip((*ENTITY_LABELS, "edge", "around"), zip(*rows, strict=True), strict=True):
        found[f"model:{label}:mean"] = _logit(sum(column) / len(column))
    found["model:ORG:best"] = _logit(max(row[ORG] for row in rows))
    return found


def _logit(p: float) -> float:
    p = min(0.99, max(0.01, p))
    return math.log(p / (1 - p))


def _around(text: str, candidate: Candidate, spans: list[tuple[int, int]]) -> dict[str, float]:
    """Shares of the places that stand behind an article or preposition, before a verb, alone, or within a longer name."""
    counts: dict[str, Any] = dict.fromkeys(AROUND, 0)
    for start, end in candidate.places:
        before, behind = text[max(0, start - 20) : start], text[end : end + 20]
        match = BEFORE_NAMES.search(before)
        counts["the"] += bool(match and match["the"])
        counts["preposition"] += bool(match and match["preposition"])
        counts["verb"] += bool(BEHIND_NAMES.match(behind))
        counts["from"] += bool(BEFORE_DOERS.search(before))
        counts["attribute"] += bool(ATTRIBUTE.match(behind)) and not BEHIND_NAMES.match(behind)
        counts["before-capital"] += bool(BEFORE_CAPITAL.match(behind))
        counts["behind-capital"] += bool(BEHIND_CAPITAL.search(before))
        counts["figure"] += bool(FIGURE.match(behind))
        counts["title"] += start < LONGEST_TITLE
        counts["bracket"] += before.endswith("(") and behind.startswith(")")
        counts["possessive"] += bool(re.match(r"['’]s?\b", behind))
        opens = not before.strip(" \t*_-•") or before.endswith("\n") or bool(re.search(r"[\n\t|]\s*$", before))
        counts["start"] += opens
        counts["alone"] += opens and bool(re.match(r"\s*(?:[\n\t|;]|$)", behind))
        at = bisect_left(spans, (start + 1, 0))
        near = spans[max(0, at - 4) : at + 2]
        counts["within"] += any(a <= start and end <= b and b - a > end - start for a, b in near)
    places = max(1, len(candidate.places))
    return {f"share:{name}": value / places for name, value in counts.items()}
