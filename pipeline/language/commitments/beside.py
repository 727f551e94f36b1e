"""Who is to do what a task says, told beside its words: behind them, in the next cells or the margin, in the lines above."""

from __future__ import annotations

import re

from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_words import owner_and_time
from pipeline.language.commitments.owner_patterns import (
    AHEAD_OF_WHOM,
    FULL_NAME_BEHIND,
    OWNER_BEHIND,
    SET_BEHIND,
    TO_ACTION,
    WHEN_BEHIND,
)
from pipeline.language.commitments.owners import is_owner, owners_of, speaker_of
from pipeline.language.commitments.patterns import FIELD, STATUS_BEHIND

LEAST_WORDS = 2
"""Of a task before the owner who is set behind it."""
FURTHEST_ABOVE = 15
"""Blocks."""
_ACTION = re.compile(r"^(?:action|by)\b\s*:?\s*", re.I)


def at_end(context: Context, candidate: Candidate) -> list[str]:
    """People whom the document knows behind the dash or in the brackets that end the words ("Send out the map - Anna")."""
    text = context.text(candidate.block, candidate.start, candidate.end)
    names, end = owner_at_end(context, text)
    if AHEAD_OF_WHOM.search(text[:end]):
        return []  # "check the dates with [Ada]"
    return names if all(context.directory.resolve(name) for name in names) else []


def of_section(context: Context, candidate: Candidate) -> list[str]:
    """Whom a line at the beginning of the section names as its owner ("Owner: Anna")."""
    label = context.sections[candidate.block].label
    for index in range(label + 1, min(label + 3, candidate.block + 1)) if label is not None else ():
        block = context.block(index)
        field = FIELD.match(block.text) if block.kind in ("paragraph", "item") else None
        if field and field["owner"] and is_owner(context, field["rest"]):
            return owners_of(context, field["rest"])
    return []


def owner_at_end(context: Context, text: str) -> tuple[list[str], int]:
    """Whom words behind the task name as its owner ("Order the paint (JS)", "…: Anna & Ben"), and where the task ends."""
    bare = WHEN_BEHIND.sub("", STATUS_BEHIND.sub("", text))
    match = OWNER_BEHIND.search(bare) or _named_last(context, bare)
    if match is None or len(bare[: match.start()].split()) < LEAST_WORDS:
        return [], len(text)
    if match["handle"]:
        return owners_of(context, match["handle"]), match.start()
    words: str = match["bracket"] or match["dash"] or match["colon"] or match["comma"]
    if cut := owner_and_time(context, words):
        words = words[: cut[0]]
    if not words or not is_owner(context, words, teams=not match["colon"]):
        return [], len(text)
    return owners_of(context, words), match.start()


def _named_last(context: Context, text: str) -> re.Match[str] | None:
    """A full name of somebody known behind the last comma of a task, where no list of names ends ("Order paint, Anna Quill")."""
    match = FULL_NAME_BEHIND.search(text)
    if match is None or context.directory.resolve(match["comma"]) is None:
        return None
    before = re.split(r",|\band\b", text[: match.start()])[-1].strip(" .")
    listed = (
        context.directory.resolve(before) is not None
        or context.directory.resolve(" ".join(before.split()[-2:])) is not None
    )
    return None if listed else match


def owner_behind(context: Context, block: int, end: int) -> list[str]:
    """Whom brackets name right behind the full stop of a task ("Hang the pictures in the hall. (AQ)")."""
    match = SET_BEHIND.match(context.block(block).text, end)
    return owners_of(context, match["who"]) if match and is_owner(context, match["who"]) else []


def to_action(context: Context, candidate: Candidate) -> list[str]:
    """Whom the sentence behind gives the task and says no more ("Gutters are to be cleared. Ben to action.")."""
    match = TO_ACTION.match(context.block(candidate.block).text, candidate.end)
    return owners_of(context, match["who"]) if match and is_owner(context, match["who"]) else []


def in_row(context: Context, candidate: Candidate) -> list[str]:
    """Whom the next cells of the row name, where the words stand in a table that says nothing of its columns."""
    cells = context.block(candidate.block).cells
    own = next((c for c in cells if c.start <= candidate.start < c.end), None)
    if own is None:
        return []
    for cell in cells:
        words = _ACTION.sub("", cell.text.strip())
        if cell.row == own.row and cell.column > own.column and words and is_owner(context, words):
            return owners_of(context, words)
    return []


def owner_above(context: Context, candidate: Candidate) -> list[str]:
    """Whom the item or label names under which the item stands ("Ada and Ben:", "Ada: draft the plan")."""
    block = context.block(candidate.block)
    if block.kind != "item":
        return []
    for index in range(candidate.block - 1, max(-1, candidate.block - FURTHEST_ABOVE), -1):
        above = context.block(index)
        if above.part != "body" or not above.text.strip():
            continue
        deeper = above.kind == "paragraph" or (above.kind == "item" and above.level < block.level)
        if above.text.rstrip().endswith(":") and is_owner(context, above.text, teams=False):
            return owners_of(context, above.text)
        if deeper and above.kind == "item":
            names = speaker_of(context, index, 0, len(above.text))[1]
            return names if all(context.directory.resolve(name) for name in names) else []
        if above.kind != "item":
            told = context.text(candidate.block, candidate.start, candidate.end)
            return [] if _OF_ANYBODY.match(told) else _person_alone(context, above.text)
    return []


_OF_ANYBODY = re.compile(r"\W*(?:(?:every|some|any|no)(?:body|one)|all|people|members|who)\b", re.I)
"""How a sentence begins whose task is nobody's in particular."""


def _person_alone(context: Context, text: str) -> list[str]:
    """Whom a line names that names somebody and says nothing else ("Ada Quill")."""
    person = context.directory.resolve(text.strip(" *_")) if len(text.split()) <= LONGEST_PERSON else None
    return [person.name] if person is not None else []


LONGEST_PERSON = 3
"""Words of a line that is somebody's name."""


def in_margin(context: Context, candidate: Candidate) -> list[str]:
    """The owners that the margin beside the text names."""
    margin = context.block(candidate.block).margin
    words = _ACTION.sub("", margin.strip()) if margin else ""
    return owners_of(context, words) if words and is_owner(context, words) else []
