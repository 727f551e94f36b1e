"""Sentences that by their form alone give somebody a task, whatever the model says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owner_patterns import ADDRESSED, CLAUSE_AHEAD, OPENER_AHEAD, PROMISES
from pipeline.language.commitments.owners import JOINING_GAP, Actor, actors, is_owner, owners_of
from pipeline.language.commitments.patterns import NOT_SUBJECT
from pipeline.language.commitments.promise_patterns import (
    ASKED_THAT,
    ASKED_TO,
    BODY_DIRECTED,
    PLAIN_PROMISE,
    SAID_WOULD,
    SET_OFF,
    TASK_IN_BRACKETS,
    TO_BE_DONE_BY,
    TO_DO,
    TO_DO_IT,
    UNDERTOOK,
    WERE_ASKED_TO,
)
from pipeline.language.commitments.wordings import matches
from pipeline.language.units import Unit


def surely_promised(context: Context, unit: Unit) -> bool:
    """Whether a sentence leaves no doubt that somebody has a task: who, and the words that give it to him, are plain."""
    return (
        any(
            (wording.needs == "holder" and _opens(context, unit, subject))
            or _undertook(match, subject)
            or (
                ASKED_TO.match(match.string, match.start()) is not None
                and all(a.kind in ("person", "role", "group") for a in subject)
            )
            for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action")
        )
        or plainly_promised(context, unit, ("person",))
        or plainly_promised(context, unit, ("person", "role", "group"), WERE_ASKED_TO)
        or _said_or_set_off(context, unit)
        or bool(addressed(context, context.text(unit.block, unit.start, unit.end)))
        or _given_in_brackets(context, context.text(unit.block, unit.start, unit.end))
        or mandated(context, unit)
        or _directed(context, unit)
        or _by_somebody(context, unit)
    )


def _directed(context: Context, unit: Unit) -> bool:
    """Whether a body told somebody to do something ("The Board directed management to obtain bids")."""
    text = context.block(unit.block).text
    found = BODY_DIRECTED.finditer(text, unit.start, unit.end)
    whom = {at for match in found for at in match.span("article")}  # an office holds its article
    return bool(whom) and any(
        actor.start in whom and TO_DO.match(text, actor.end)
        for actor in actors(context, unit.block, unit.start, unit.end)
    )


def plainly_promised(
    context: Context, unit: Unit, kinds: tuple[str, ...], pattern: re.Pattern[str] = PLAIN_PROMISE
) -> bool:
    """Whether a sentence opens with those who will do something, and goes on to say that ("Ben Orrin will pay the balance")."""
    found = actors(context, unit.block, unit.start, unit.end)
    if not found or found[0].start - unit.start > TITLE_AT_MOST or _kind(context, found[0]) not in kinds:
        return False
    last = found[0]
    for actor in found[1:]:
        if _kind(context, actor) not in kinds or not JOINING_GAP.fullmatch(
            context.text(unit.block, last.end, actor.start)
        ):
            break
        last = actor
    text = context.block(unit.block).text
    return pattern.match(text[last.end : unit.end]) is not None and not text[: unit.end].rstrip().endswith("?")


def promises_within(context: Context, unit: Unit) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where in a sentence a person or role stands who begins a clause that says what he will do, and the names."""
    text = context.block(unit.block).text
    before: Actor | None = None
    for actor in actors(context, unit.block, unit.start, unit.end):
        joined = before is not None and JOINING_GAP.fullmatch(text[before.end : actor.start])
        opens = actor.start == unit.start or CLAUSE_AHEAD.search(text, unit.start, actor.start)
        if (
            _kind(context, actor) == "person"
            and opens
            and not joined
            and PLAIN_PROMISE.match(text[actor.end : unit.end])
        ):
            yield actor.start, actor.names
        before = actor


def _kind(context: Context, actor: Actor) -> str:
    """What an actor is; an office whose holder is known stands for a person."""
    held = actor.kind == "role" and context.directory.resolve(actor.names[0]) is not None
    return "person" if held else actor.kind


def opens_with(context: Context, block: int, start: int, end: int) -> list[str]:
    """The people with whom a stretch opens and who are to do what it says ("Ada to bring the paint")."""
    text = context.block(block).text
    found: list[Actor] = []
    for actor in actors(context, block, start, end):
        gap = text[found[-1].end if found else start : actor.start]
        if actor.kind != "person" or not (JOINING_GAP if found else OPENER_AHEAD).fullmatch(gap):
            break
        found.append(actor)
    promised = found and PROMISES.match(text, found[-1].end)
    return [name for actor in found for name in actor.names] if promised else []


def _said_or_set_off(context: Context, unit: Unit) -> bool:
    """Whether somebody said that he would do it ("… Ben said he would ask"), or a dash sets off what he will do ("Roof – Ben will
    call the roofer").
    """
    text = context.block(unit.block).text
    for actor in actors(context, unit.block, unit.start, unit.end):
        if actor.kind not in ("person", "role") or NOT_SUBJECT.search(text[unit.start : actor.start]):
            continue
        behind = text[actor.end : unit.end]
        if SAID_WOULD.match(behind) or (SET_OFF.search(text[unit.start : actor.start]) and PLAIN_PROMISE.match(behind)):
            return not text[: unit.end].rstrip().endswith("?")
    return False


def mandated(context: Context, unit: Unit) -> bool:
    """Whether a sentence asks somebody to do something in the subjunctive ("asked that the Clerk write to the mill")."""
    for actor in actors(context, unit.block, unit.start, unit.end):
        sure = actor.kind in ("person", "role") or (actor.kind == "group" and actor.names[0].islower())
        owned = context.text(unit.block, actor.start, actor.end).endswith(("'s", "’s"))
        if sure and not owned and ASKED_THAT.search(context.text(unit.block, unit.start, actor.start)):
            return TO_DO_IT.match(context.block(unit.block).text, actor.end) is not None
    return False


def _opens(context: Context, unit: Unit, subject: list[Actor]) -> bool:
    """Whether a sentence, or what it says behind a colon, opens with those who are to do something ("Signs: Clerk order it")."""
    before = context.text(unit.block, unit.start, subject[0].start).rstrip() if subject else "-"
    return not before or before.endswith(":")


def _undertook(match: re.Match[str], subject: list[Actor]) -> bool:
    """Whether somebody took a task on himself by the verb right behind him ("she undertook to raise it with the county")."""
    somebody = subject and (subject[-1].kind in ("person", "role") or subject[-1].names[0].lower() in ("he", "she"))
    return bool(somebody) and UNDERTOOK.match(match.group()) is not None


def _by_somebody(context: Context, unit: Unit) -> bool:
    """Whether a sentence in the passive names those who are to do it ("A call is to be arranged between Anna and Ben")."""
    doers = (a for a in actors(context, unit.block, unit.start, unit.end) if a.kind in ("person", "role"))
    return any(TO_BE_DONE_BY.search(context.text(unit.block, unit.start, a.start)) for a in doers)


def addressed(context: Context, text: str) -> list[str]:
    """Whom a sentence speaks to that asks them for something ("Ada and Ben, please list the cases")."""
    spoken_to = ADDRESSED.match(text)
    return owners_of(context, spoken_to["who"]) if spoken_to and is_owner(context, spoken_to["who"]) else []


def _given_in_brackets(context: Context, text: str) -> bool:
    """Whether brackets give somebody known a task ("The road is bad (Ben to report it)")."""
    return any(is_owner(context, match["who"]) for match in TASK_IN_BRACKETS.finditer(text))


TITLE_AT_MOST = 5
"""Characters before a name with which a sentence opens."""
