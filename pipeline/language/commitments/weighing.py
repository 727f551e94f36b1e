"""What is weighed of a sentence, and of what a form announces: wording, place, and what the model says of it."""

from __future__ import annotations

import math
import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.wordings import KINDS, coming_days, matches, speaking_against, unit_at
from pipeline.language.units import Unit

FLOOR = 0.002
"""Least probability of a class that enters as a logarithm."""


def features(context: Context, unit: Unit) -> dict[str, float]:
    """What is weighed of a sentence; names and numbers, most of them 0 or 1."""
    key = (unit.block, unit.start, unit.end, context.announced)
    if key not in context.features_of:
        context.features_of[key] = _features(context, unit)
    return context.features_of[key]


def announced_features(context: Context, candidate: Candidate) -> dict[str, float]:
    """What is weighed of a commitment that a marker, list or table announces: forms mislead, most of all headings."""
    block = context.block(candidate.block)
    text = context.text(candidate.block, candidate.start, candidate.end)
    found = dict(features(context, Unit(candidate.block, candidate.start, candidate.end, "sentence", None)))
    found[f"rule={candidate.rule}"] = 1.0
    found[f"status={candidate.status}"] = 1.0
    found["earlier"] = float(candidate.earlier)
    found["owned"] = float(bool(candidate.owners))
    found["due-cell"] = float(candidate.due_source is not None)
    found["whole"] = float(len(text) >= 0.8 * len(block.text))
    found["first-capital"] = float(text[:1].isupper())
    found["past"] = float(bool(re.match(r"\W*(?:\w+ ){0,3}?\w+ed\b", text)))
    found["to"] = float(bool(re.match(r"\W*(?:to|will)\b", text)))
    found["question"] = float(text.rstrip().endswith("?"))
    heading = context.sections[candidate.block].label
    if heading is not None:
        found["distance"] = math.log(1 + max(0, candidate.block - heading))
        found["announced-by-heading"] = float(context.block(heading).kind == "heading")
    return found


def _features(context: Context, unit: Unit) -> dict[str, float]:
    text = context.text(unit.block, unit.start, unit.end)
    block = context.block(unit.block)
    found: dict[str, float] = {
        f"section={context.sections[unit.block].role}": 1.0,
        f"place={'cell' if block.kind == 'table' else block.kind}": 1.0,
        "announced": math.log(1 + context.announced),
        "words": math.log(1 + len(text.split())),
        "short": float(len(text.split()) < 5),
        "coming-day": float(bool(coming_days(context, unit))),
        "day": float(bool(context.dates_in(unit.block, unit.start, unit.end))),
        "people": float(min(3, len(context.people_in(unit.block, unit.start, unit.end)))),
        "organisations": float(min(2, len(context.orgs_in(unit.block, unit.start, unit.end)))),
        "colon": float(text.rstrip().endswith(":")),
        "nested": float(block.kind == "item" and block.level > 0),
        "bold": float(block.kind != "table" and block.has_style("bold")),
    }
    for kind in KINDS:
        best = 0.0
        for wording, _, subject in matches(context, unit.block, unit.start, unit.end, kind):
            found[f"{kind}:{wording.name}"] = 1.0
            best = max(best, wording.weight)
            if kind == "action" and subject:
                found[f"subject={subject[-1].kind}"] = 1.0
                if wording.needs == "adjacent":
                    found["adjacent-person"] = float(subject[-1].kind in ("person", "role"))
        found[f"{kind}:best"] = best
    for name, _ in speaking_against(text):
        found[f"against:{name}"] = 1.0
    found.update(_scores(context, unit))
    return found


def _scores(context: Context, unit: Unit) -> dict[str, float]:
    """The model's log-probabilities for the sentence, and those of the sentences around it."""
    number = unit_at(context, unit.block, unit.start, unit.end)
    if context.scores is None or number is None:
        return {}
    names = (*KINDS, "none")
    found = {
        f"model:{name}": math.log(max(FLOOR, float(p))) for name, p in zip(names, context.scores[number], strict=True)
    }
    action, deadline = (float(context.scores[number][names.index(name)]) for name in ("action", "deadline"))
    found["model:task"] = math.log(
        max(FLOOR, action + deadline)
    )  # with a day in it, the one is easily taken for the other
    for word, other in (("before", number - 1), ("behind", number + 1)):
        if 0 <= other < len(context.units):
            for name, p in zip(names[:2], context.scores[other], strict=False):
                found[f"{word}:{name}"] = float(p)
    return found
