"""What stands behind a word that announces a decision: one, a task that the meeting gave somebody, or nothing."""

from __future__ import annotations

import re

from pipeline.language.commitments.beside import owner_at_end
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.outcome_patterns import APPROVED_THERE, COUNTED, MAY_SIGN
from pipeline.language.commitments.owners import actors, owners_of
from pipeline.language.commitments.patterns import (
    AGREED_TO_DO,
    DECIDED_AT_ONCE,
    INSTRUCTED,
    IS_TO,
    NOT_DECIDED,
    OFFICE_OF,
    THAT_SOMEBODY,
)
from pipeline.language.commitments.pronouns import names_of
from pipeline.language.commitments.prose import probability
from pipeline.language.commitments.wordings import matches
from pipeline.language.units import Unit

TELLING = 1.2
"""Log-odds of a wording by which a decision gives a task."""
LIKELIER = 0.75
"""Probability of an action from which the sentence is one, if that of a decision is lower."""


def is_decided(text: str) -> bool:
    """Whether the words can be a decision, and not say that there was none ("Not applicable", "Postponed to May")."""
    return len(text.split()) > 1 and not NOT_DECIDED.match(text)


def task_in(context: Context, index: int, start: int, end: int) -> list[str] | None:
    """The owners to whom a decision gives a task, none where it names nobody; None where it gives no task.

    "That the Clerk contact the mill", "Council direct staff to report", "Anna will ask"; or what the model holds for an
    action rather than a decision.
    """
    text = context.text(index, start, end)
    if COUNTED.search(text) or MAY_SIGN.search(text):
        return None
    if settled := APPROVED_THERE.match(text):
        also = _AND_THAT.search(text, settled.end())
        return told_task(context, index, start + also.start("rest"), end) if also else None
    if (names := owner_at_end(context, text)[0]) and all(context.directory.resolve(name) for name in names):
        return names
    told = told_task(context, index, start, end)
    if told is not None:
        return told
    for wording, _, subject in matches(context, index, start, end, "action"):
        if wording.weight >= TELLING and any(actor.kind in ("person", "role") for actor in subject):
            return names_of(context, subject, index, start)
    if AGREED_TO_DO.search(context.block(index).text[max(0, start - BEFORE) : end]):
        return []
    if DECIDED_AT_ONCE.search(text):
        return None
    unit = Unit(index, start, end, "sentence", None)
    likely = probability(context, unit, "action")[0] if context.weights is not None else 0.0
    if likely >= LIKELIER and likely > probability(context, unit, "decision")[0]:
        return []
    return None


_AND_THAT = re.compile(r"\band (?P<rest>that\b)", re.I)
"""Before what a resolution asks for besides what it approves."""
BEFORE = 12
"""Characters before what was decided in which the word stands that announces it ("It was AGREED to write")."""


def told_task(context: Context, index: int, start: int, end: int) -> list[str] | None:
    """The owners to whom a decision gives a task by its form alone, as :func:`task_in` says."""
    text = context.text(index, start, end)
    for pattern in INSTRUCTED:
        if match := pattern.search(text):
            a, b = start + match.start("who"), start + match.end("who")
            if OFFICE_OF.fullmatch(match["who"]):
                return [match["who"]]
            a -= len("the ") if text[: match.start("who")].lower().endswith(" the ") else 0  # of the office behind it
            known = [a_ for a_ in actors(context, index, a, b) if a_.kind != "pronoun"]
            return names_of(context, known, index, start) if known else owners_of(context, match["who"])
    for actor in actors(context, index, start, end)[:1]:
        before, behind = context.text(index, start, actor.start), context.text(index, actor.end, end)
        if actor.kind in ("person", "role") and THAT_SOMEBODY.fullmatch(before) and re.match(r"\s+[a-z]+\s+\S", behind):
            return None if IS_TO.match(behind) else list(actor.names)
    return None
