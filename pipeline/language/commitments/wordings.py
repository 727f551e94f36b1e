"""What a sentence's wording and the model say of it: the evidence that is weighed for each kind of commitment."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_choice import day_of
from pipeline.language.commitments.owners import Actor, actors, speaker_of
from pipeline.language.commitments.subjects import is_object, subject_before
from pipeline.language.commitments.wording_patterns import AGAINST, WORDINGS, Wording
from pipeline.language.sieve import Sieve, folded
from pipeline.language.units import Unit
from pipeline.minutes import Kind

SUBJECT_BONUS = {"person": 0.6, "role": 0.6, "group": 0.0, "pronoun": 0.2, "organisation": -0.8}
KINDS: tuple[Kind, ...] = ("action", "decision", "deadline")

_WORDINGS_OF = {kind: [(w, Sieve(w.pattern)) for w in WORDINGS if w.kind == kind] for kind in KINDS}
_AGAINST = [(name, weight, Sieve(pattern)) for name, weight, pattern in AGAINST]
_LETTER = re.compile(r"^(?: [A-Z])?\.(?= )")
"""The rest of a surname told by its letter ("Ben O. to write")."""
_BESIDE = re.compile(
    r"[)\]]?\s*(?:\([^)]{0,40}\)|\[[^\]]{0,40}\])?\s*[:,–-]?\s*(?:(?:is|are|was|were|has|have|also|then|both|all)\s+){0,2}(?:still\s+)?"
)
"""What may stand between an owner and "to": brackets, a dash, a form of "be"."""


def matches(
    context: Context, block: int, start: int, end: int, kind: Kind
) -> list[tuple[Wording, re.Match[str], list[Actor]]]:
    """The wordings of a kind that a stretch shows, with the subject that each demands."""
    key = (block, start, end, kind)
    if key not in context.wordings_in:
        context.wordings_in[key] = list(_matches(context, block, start, end, kind))
    return context.wordings_in[key]


def _matches(
    context: Context, block: int, start: int, end: int, kind: Kind
) -> Iterator[tuple[Wording, re.Match[str], list[Actor]]]:
    text = context.text(block, start, end)
    small = folded(text)
    for wording, sieve in _WORDINGS_OF[kind]:
        for match in wording.pattern.finditer(text) if sieve.may_match(small) else ():
            subject: list[Actor] = []
            if wording.needs in ("actor", "adjacent", "holder"):
                subject = subject_before(context, block, start, start + match.start())
                if wording.ahead is not None and not _led_by(wording.ahead, subject, context, block, start):
                    continue
                if wording.ahead is not None and subject[0].kind == "pronoun":  # "asked Ben if he would"
                    before = actors(context, block, start, subject[0].start)
                    subject = [a for a in before if a.kind in ("person", "role")][-1:]
                    if subject:
                        yield wording, match, subject
                    continue
                if wording.needs == "holder" and not (len(subject) == 1 and subject[0].kind in ("person", "role")):
                    continue
                if subject and wording.needs != "actor":
                    gap = text[subject[-1].end - start : match.start()]
                    gap = _LETTER.sub("", gap) if subject[-1].kind == "person" else gap
                    if (
                        not _BESIDE.fullmatch(gap)
                        or (subject[-1].kind == "pronoun" and subject[-1].names[0].lower() not in ("he", "she"))
                        or is_object(context, block, start, subject)
                    ):
                        subject = []
                if not subject:
                    length, names = speaker_of(context, block, start, end)
                    if not names or length < match.start() - 2:
                        continue
            elif wording.needs == "subject" and not text[: match.start()].strip():
                continue
            yield wording, match, subject


def _led_by(ahead: re.Pattern[str], subject: list[Actor], context: Context, block: int, start: int) -> bool:
    """Whether the words before a subject end as a wording demands."""
    return bool(subject) and ahead.search(context.text(block, start, subject[0].start)) is not None


def action_weight(context: Context, block: int, start: int, end: int) -> float:
    """Log-odds, without bias, that a stretch states an action, by its wording alone."""
    best = 0.0
    for wording, _, subject in matches(context, block, start, end, "action"):
        best = max(best, wording.weight + (max(SUBJECT_BONUS.get(a.kind, 0.0) for a in subject) if subject else 0.0))
    return best + (against(context.text(block, start, end)) if best else 0.0)


def against(text: str) -> float:
    """Log-odds that a sentence's wording takes from any commitment; never below -6."""
    return max(-6.0, sum(weight for _, weight in speaking_against(text)))


def speaking_against(text: str) -> Iterator[tuple[str, float]]:
    """What in a sentence's wording speaks against any commitment, with its weight."""
    small = folded(text)
    for name, weight, sieve in _AGAINST:
        if sieve.may_match(small) and sieve.pattern.search(text):
            yield name, weight


def first_decided(text: str) -> int | None:
    """Where the first wording of a decision begins; None where there is none."""
    small = folded(text)
    found = (sieve.pattern.search(text) for _, sieve in _WORDINGS_OF["decision"] if sieve.may_match(small))
    return min((match.start() for match in found if match), default=None)


def model_logit(context: Context, block: int, start: int, end: int, kind: Kind) -> float:
    """The model's log-odds for a stretch, those of the unit that overlaps it most; 0 where there is no model."""
    if context.scores is None:
        return 0.0
    best = unit_at(context, block, start, end)
    if best is None:
        return 0.0
    p = min(0.995, max(0.005, float(context.scores[best][KINDS.index(kind)])))
    return math.log(p / (1 - p))


def unit_at(context: Context, block: int, start: int, end: int) -> int | None:
    """The number of the unit that overlaps a stretch most; None where none does."""
    best, size = None, 0
    for number in context.units_of.get(block, ()):
        unit = context.units[number]
        shared = min(unit.end, end) - max(unit.start, start)
        if shared > size:
            best, size = number, shared
    return best


def coming_days(context: Context, unit: Unit) -> list[tuple[int, int]]:
    """Dates of a unit that lie after the meeting and are not the next meeting's."""
    found = []
    for start, end, expression in context.dates_in(unit.block, unit.start, unit.end):
        day = day_of(context, expression)
        if day is not None and context.base is not None and day > context.base and day != context.next_meeting:
            found.append((start, end))
    return found
