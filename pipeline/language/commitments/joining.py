"""The same commitment stated twice is one row: inline and in the table at the end, or found by two rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.doers import owners_in
from pipeline.language.commitments.due_patterns import FIELD
from pipeline.language.commitments.due_words import only_time
from pipeline.language.commitments.motion_patterns import (
    BARE_MOTION,
    COUNT_OF_VOTES,
    DECIDES_MORE,
    ECHO,
    MOVED,
    VOTE_ON,
)
from pipeline.language.commitments.outcome_patterns import PAYMENTS
from pipeline.language.commitments.summing_up import SHARE, TABLE, TOLD, bag_of, fuller, sums_up
from pipeline.language.commitments.told import only_outcome

SAME_WORDS = 0.72
"""Overlap (F1 of the words) from which two statements with fitting owners are the same action."""
TOLD_AND_LISTED = 0.5
"""The same where one of them is told in prose and the other announced: a list says it in fewer words."""
NEARLY_ALL = 0.92
"""The same for two statements found by one rule: items of one list may be worded much alike."""


def _alike(a: Counter[str], b: Counter[str]) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def drop_overlapping(candidates: list[Candidate]) -> list[Candidate]:
    """Of candidates that share most of their text, the marked and then the more confident one."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (not c.marked, -c.confidence, c.block, c.start)):
        clash = next(
            (
                k
                for k in kept
                if k.block == candidate.block
                and min(k.end, candidate.end) - max(k.start, candidate.start)
                > 0.5 * min(k.end - k.start, candidate.end - candidate.start)
            ),
            None,
        )
        if clash is None:
            kept.append(candidate)
        elif clash.kind == candidate.kind and clash.owners is None:
            clash.owners = candidate.owners
    return sorted(kept, key=lambda c: (c.block, c.start))


def drop_echoes(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Leave out what only tells of a decision beside it: votes and seconders behind it, and the words that announce it."""
    decisions = [c for c in candidates if c.kind == "decision"]
    actions = [c for c in candidates if c.kind == "action"]
    candidates = [c for c in candidates if c.kind != "deadline" or not _day_of_action(context, c, actions)]
    told = [c for c in candidates if c.kind != "decision" or c.marked or not _echo(context, c, decisions)]
    told = [c for c in told if c.kind != "decision" or not _restates(context, c, decisions)]
    return [c for c in told if c.rule not in MOVED_ONLY or not _voted_later(context, c, decisions)]


def _day_of_action(context: Context, candidate: Candidate, actions: list[Candidate]) -> bool:
    """Whether a line only gives the due day of the action above it under its name ("Deadline: 28 June")."""
    text = context.text(candidate.block, candidate.start, candidate.end)
    numbers = context.units_of.get(candidate.block, ())
    if not numbers or not (field := FIELD.match(text)) or not only_time(context, text[field.end() :]):
        return False
    return _among(context, numbers[0] - 1, actions)


def _restates(context: Context, candidate: Candidate, decisions: list[Candidate]) -> bool:
    """Whether a sentence right behind a bare outcome says again what was moved above, which takes its words as its task.

    "Motion to approve the plan, by Ada, seconded by Ben. Vote (10 for). Motion passed. The Board approved the plan."
    """
    numbers = [n for n in context.units_of.get(candidate.block, ()) if context.units[n].start <= candidate.start]
    if candidate.marked or len(numbers) < 2:
        return False
    outcome = context.units[numbers[-2]]
    if not only_outcome(context, outcome.block, outcome.start, outcome.end):
        return False
    own = _stems(context.text(candidate.block, candidate.start, candidate.end))
    for motion in decisions:
        units = context.units_of.get(motion.block) or []
        near = bool(units) and 0 < numbers[-2] - units[-1] <= BEHIND and motion.block < candidate.block
        if near and motion.rule in MOTIONS:
            moved = _stems(context.text(motion.block, motion.start, motion.end))
            if 2 * (own & moved).total() >= own.total():
                motion.task = motion.task or context.text(candidate.block, candidate.start, candidate.end)
                return True
    return False


def _stems(text: str) -> Counter[str]:
    """The beginnings of the words that carry meaning ("approve", "approved")."""
    return Counter(word[:STEM] for word in bag_of(text).elements())


STEM = 5
"""Letters."""
MOTIONS = frozenset(("motion-carried", "moved", "seconded"))
"""Rules of what was moved."""
MOVED_ONLY = frozenset(("seconded", "moved"))
"""Rules of motions without their outcome."""


def _voted_later(context: Context, candidate: Candidate, decisions: list[Candidate]) -> bool:
    """Whether a sentence further below tells how the body voted on what was moved, in the motion's own words."""
    own = bag_of(context.text(candidate.block, candidate.start, candidate.end))
    for other in decisions:
        text = context.text(other.block, other.start, other.end)
        below = (other.block, other.start) > (candidate.block, candidate.start)
        if below and (vote := VOTE_ON.search(text)):
            again = bag_of(COUNT_OF_VOTES.split(text[vote.end() :])[0])
            if again and (own & again).total() >= SHARE * again.total():
                return True
    return False


def _echo(context: Context, candidate: Candidate, decisions: list[Candidate]) -> bool:
    others = [d for d in decisions if d is not candidate]
    text = context.text(candidate.block, candidate.start, candidate.end)
    first = next(iter(context.units_of.get(candidate.block, ())), 0)
    own = next(
        (n for n in context.units_of.get(candidate.block, ()) if context.units[n].start >= candidate.start), first
    )
    if BARE_MOTION.search(text) and own > first and _among(context, own - 1, others):
        return True
    numbers = [
        n
        for n in context.units_of.get(candidate.block, ())
        if context.units[n].start < candidate.end and candidate.start < context.units[n].end
    ]
    if not numbers:
        return False
    if text.rstrip().endswith(":") and PAYMENTS.search(text) is None:
        marked = [d for d in others if d.marked]
        return _among(context, numbers[-1] + 1, others if MOVED.search(text) is None else marked)
    if not _tells_vote(context, candidate.block, candidate.start, candidate.end):
        return False
    for number in range(numbers[0] - 1, max(-1, numbers[0] - 1 - BEHIND), -1):
        if _among(context, number, others):
            return True
        unit = context.units[number]
        if not _tells_vote(context, unit.block, unit.start, unit.end):
            break
    return False


BEHIND = 3
"""Sentences behind a decision that may tell of the vote."""


def _tells_vote(context: Context, block: int, start: int, end: int) -> bool:
    text = context.text(block, start, end)
    told = ECHO.match(text) is not None and DECIDES_MORE.search(text) is None
    return told or only_outcome(context, block, start, end)


def _among(context: Context, number: int, decisions: list[Candidate]) -> bool:
    """Whether a unit of the document is part of one of the decisions."""
    if not 0 <= number < len(context.units):
        return False
    unit = context.units[number]
    return any(d.block == unit.block and d.start < unit.end and unit.start < d.end for d in decisions)


def join_repeated(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Join actions that the document states twice, in the discussion and again in a list; the fuller statement stays."""
    out: list[Candidate] = []
    bags: list[Counter[str]] = []
    joined: set[int] = set()
    listed = any(candidate.rule == TABLE for candidate in candidates)
    owners = {id(c): _owners(context, c) for c in candidates if listed and c.kind == "action"}
    for candidate in candidates:
        bag = bag_of(context.text(candidate.block, candidate.start, candidate.end))
        twin = None
        if candidate.kind == "action" and bag.total() >= 3:
            for i, other in enumerate(out):
                if other.kind != "action" or other.block == candidate.block:
                    continue
                one_rule = other.rule == candidate.rule or {other.rule, candidate.rule} == {TABLE, TOLD}
                enough = NEARLY_ALL if one_rule else SAME_WORDS
                if other.marked != candidate.marked:
                    enough = TOLD_AND_LISTED
                alike = _alike(bags[i], bag) >= enough and _fit(other.owners, candidate.owners)
                tabled = TABLE in (candidate.rule, other.rule) and i not in joined
                if alike or (tabled and sums_up(context, candidate, other, owners, candidates)):
                    twin = i
                    break
        if twin is None:
            out.append(candidate)
            bags.append(bag)
            continue
        other = out[twin]
        joined.add(twin)
        keep, drop = (candidate, other) if candidate.marked and not other.marked else (other, candidate)
        if keep.rule == TABLE and not drop.marked and drop.block < keep.block and fuller(context, drop, keep):
            told = (drop.block, drop.start, drop.end)
            due = keep.due_source or drop.due_source
            told_of = replace(
                drop, rule=TOLD, marked=True, confidence=keep.confidence, due_source=due, owners=keep.owners
            )
            keep, drop = told_of, keep
            keep.extra_due = [told, *keep.extra_due] if due else keep.extra_due
        keep.owners = keep.owners or drop.owners
        keep.extra_due = [*keep.extra_due, drop.due_source or (drop.block, drop.start, drop.end)]
        if drop.status == "done":
            keep.status = keep.status or drop.status
        out[twin] = keep
        bags[twin] = bag_of(context.text(keep.block, keep.start, keep.end))
        owners[id(keep)] = owners.get(id(drop), frozenset())
    return sorted(out, key=lambda c: (c.block, c.start))


def _owners(context: Context, candidate: Candidate) -> frozenset[str]:
    return frozenset(candidate.owners if candidate.owners is not None else owners_in(context, candidate))


def _fit(a: list[str] | None, b: list[str] | None) -> bool:
    return not a or not b or bool(set(a) & set(b))
