"""Commitments that a marker announces: "ACTION: …" lines, outcomes in capitals, margin entries. See ``lists.py`` for lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block
from pipeline.language.commitments.beside import owner_at_end
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context, is_label
from pipeline.language.commitments.decided import is_decided, task_in
from pipeline.language.commitments.due_words import owner_and_time
from pipeline.language.commitments.lists import parts
from pipeline.language.commitments.motion_patterns import MOTION_LABEL, NUMBERED_MOTION, VOTED, VOTED_ON
from pipeline.language.commitments.outcome_patterns import ENACTED, OPINION_AT_END, THAT
from pipeline.language.commitments.owners import is_owner, owners_of, speaker_of
from pipeline.language.commitments.patterns import (
    ACTION_MARKER,
    CAPITAL_OUTCOME,
    DECISION_MARKER,
    DONE_BELOW,
    FIELD,
    HOW_IT_STANDS,
    JOINED_TO,
    NO_ACTION,
    OUTCOME_NAMED,
    REMARK,
)
from pipeline.language.commitments.prose import best_unit, split_tasks
from pipeline.language.commitments.status import status_of, tail_status
from pipeline.language.commitments.told import of_motion, only_outcome
from pipeline.language.commitments.wordings import action_weight
from pipeline.language.sieve import Sieve
from pipeline.language.units import Unit, sentences
from pipeline.minutes import Status

_ACTION, _DECISION = Sieve(ACTION_MARKER), Sieve(DECISION_MARKER)
_BY = re.compile(r"^(?:by|for|from|on)\s+", re.I)
_TO = re.compile(r"^to\s+(?=(?:the\s+)?(?P<owner>[A-Z@][\w.'’-]*))")
"""Before whom a marker gives the task to ("Action to Ben: …", "AP to the Clerk to …")."""
_OWNER_THEN = re.compile(
    r"^[\[(]?(?P<owner>[A-Z@][\w.'’@-]*(?:(?:\s*[/,&+]\s*|\s+(?:and\s+)?)[A-Z@][\w.'’-]*){0,5})[\])]?\s*(?::|–|—|-\s|\)|,(?=\s[a-z]))\s*(?=\S)"
)
_TEAM_THEN = re.compile(r"^(?P<owner>[A-Z][\w.'’-]*(?: [\w.'’-]+){1,2}):\s+(?=\S)")
"""The same of a group ("Kernel developers: …")."""
_BRACKETED_OWNER = re.compile(r"\s*[\[(]\s*(?P<owner>[\w@][^()\[\]]{0,38}?)\s*[\])]\s*[:–—-]\s*")
"""As in "Action (Anna): …", whoever Anna is."""
_BRACKETED_THEN = re.compile(r"\s*[\[(]\s*(?P<owner>[A-Z@][^()\[\]]{0,38}?)\s*[\])]\s+(?=[A-Za-z])")
"""The same without a colon, of somebody known."""
_WHAT_ACTION = re.compile(
    r"(?:^|[.;:\n]\s*)(?:agreed|follow[- ]?on|further|immediate|key|new|proposed|required|resulting)$", re.I
)
"""What may stand before a marker ("Agreed action: …")."""
_LONE_OWNER = re.compile(r"[A-Z][\w.-]{1,14}(?:\s*[/&,]\s*[A-Z][\w.-]{1,14})*")
"""A word or two joined that can be nothing but owners behind a marker that ends a text."""
_HANDLE = re.compile(r"(?P<owner>[a-z][a-z0-9_.-]{2,20})\s+(?:to\s+)?[a-z]")
"""As in chats, where people go by short names in small letters ("ACTION: aquill to draft the charter")."""
_GOES_ON = re.compile(r"\b(?:BE IT|IT WAS|THAT IT BE|be it|it was)\W*$")
BETWEEN = 6
"""Words in capitals that can stand between two markers of one decision."""
SURE = 2.0
"""Log-odds of a wording that leaves little doubt."""


def inline(context: Context, index: int) -> Iterator[Candidate]:
    """Commitments behind markers within one block's text, and those that a trailing marker gives to the text before it."""
    block = context.block(index)
    text = block.text
    marks = list(_marks(context, block))
    for order, (match, kind) in enumerate(marks):
        end = marks[order + 1][0].start() if order + 1 < len(marks) else len(text)
        start = match.end()
        bracket = bool(match.groupdict().get("open"))
        if bracket and not match.group("after").strip().startswith(("]", ")")):
            close = re.search(r"[\])]", text[start:end])
            if close:
                end = start + close.start()
        previous = marks[order - 1][0].end() if order else 0
        if (
            kind == "decision"
            and order + 1 < len(marks)
            and len(text[start:end].split()) <= BETWEEN
            and text[start:end].isupper()
        ):
            continue  # "RESOLVED by a special RESOLUTION that": one announcement
        if kind == "decision" and order + 1 < len(marks) and _GOES_ON.search(text, start, end):
            continue  # "RESOLUTION 31. Moved by Ms Lee: BE IT RESOLVED that"
        if kind == "decision":
            yield from _decided(context, index, match.start(), start, end)
        else:
            yield from _acted(context, index, previous, match.start(), start, end)


def _marks(context: Context, block: Block) -> Iterator[tuple[re.Match[str], str]]:
    text = block.text
    found = [(m, "action") for m in _ACTION.finditer(text) if _is_marker(context, text, m)]
    found += [(m, "decision") for m in _DECISION.finditer(text) if not of_motion(text, m)]
    at = -1
    for match, kind in sorted(found, key=lambda f: f[0].start()):
        if match.start() >= at:
            at = match.end()
            yield match, kind


def _is_marker(context: Context, text: str, match: re.Match[str]) -> bool:
    """Whether the word is a marker here: it has a colon or brackets, or opens a line and names an owner."""
    word, after = match.group("word"), match.group("after")
    if text[max(0, match.start() - 1) : match.start()] == "#":
        return True
    if _BRACKETED_OWNER.match(text, match.end()):
        return True
    if (then := _BRACKETED_THEN.match(text, match.end())) and is_owner(context, then["owner"]):
        return True
    before = text[: match.start()].rstrip()
    if JOINED_TO.search(before):
        return False
    opens = not before or any(c in text[len(before) : match.start()] for c in "\n\t") or before[-1] in ",.;:!?])-–—•*"
    rest = text[match.end() : match.end() + 60]
    if (
        re.match(r"(?:plan|log|point|item|list|group|tracker|team|on climate|fraud)s?\b", rest, re.I)
        and ":" not in after
    ):
        return False
    opens = opens or _WHAT_ACTION.search(before) is not None
    if any(c in after for c in ":") or (match.group("open") and match.group("open").strip()):
        return opens or word.isupper() or bool(match.group("open")) or word[:1].isupper()
    if any(c in after for c in "-–—"):
        return opens
    if match.group("open") or ("]" in after or ")" in after):
        return True
    if not (opens or word.isupper()):
        return False
    if _BY.match(rest) or ((to := _TO.match(rest)) and is_owner(context, to["owner"])):
        return True
    first = re.match(r"[\[(]?([\w.'’/&,@-]+)", rest)
    if not first:
        return not rest.strip() and opens and word.isupper()
    if opens and is_owner(context, text[match.end() :].split("\n")[0]):
        return True
    team = _TEAM_THEN.match(rest)
    if opens and word.isupper() and team and is_owner(context, team["owner"]):
        return True
    return is_owner(context, first.group(1)) and (
        word.isupper() or first.group(1)[:1].isupper() or first.group(1)[:1] == "@"
    )


def _acted(context: Context, index: int, previous: int, mark: int, start: int, end: int) -> Iterator[Candidate]:
    text = context.block(index).text
    body = text[start:end]
    shift = len(body) - len(body.lstrip(" \t\n:–—-"))
    by = _BY.match(body[shift:])
    if (to := _TO.match(body[shift:])) and is_owner(context, to["owner"]):
        by = to
    start += shift + (by.end() if by else 0)
    body = text[start:end].rstrip(" \t\n[(*")
    end = start + len(body)
    said = REMARK.search(body)
    if said and tail_status(body) == "done" and is_owner(context, body[: said.start()]):
        for found in _trailing(context, index, previous, mark, owners_of(context, body[: said.start()])):
            yield replace(found, status="done")
        return
    if NO_ACTION.match(body):
        return
    if not body.strip(" .)]"):
        yield from _below(context, index, end)
        return
    if is_owner(context, body.strip(" .?()")) or _LONE_OWNER.fullmatch(body.strip(" .")):
        yield from _trailing(context, index, previous, mark, owners_of(context, body))
        return
    if cut := owner_and_time(context, body):
        for found in _trailing(context, index, previous, mark, owners_of(context, body[: cut[0]])):
            yield replace(
                found, due_source=(index, start + cut[1], end), extra_due=[(found.block, found.start, found.end)]
            )
        return
    owner: list[str] = []
    when: tuple[int, int, int] | None = None
    bracketed = _BRACKETED_OWNER.match(body) or _BRACKETED_THEN.match(body)
    named = _OWNER_THEN.match(body) or _TEAM_THEN.match(body)
    if bracketed:
        words = bracketed.group("owner")
        if cut := owner_and_time(context, words):
            when = (index, start + bracketed.start("owner") + cut[1], start + bracketed.end("owner"))
            words = words[: cut[0]]
        owner = owners_of(context, words)
        start += bracketed.end()
    elif named and is_owner(context, named.group("owner")):
        owner = owners_of(context, named.group("owner"))
        start += named.end()
    else:
        length, owner = speaker_of(context, index, start, end)
        start += length
    handle = _HANDLE.match(body) if not owner else None
    if handle and (person := context.directory.resolve(handle["owner"])):
        owner = [person.name]
        start += handle.end("owner") + 1
    owner = owner or owner_at_end(context, text[start:end])[0]
    if not owner and ":" in text[mark:start]:
        words = re.split(r"\n|[.;:]\s", text[previous:mark])[-1]
        owner = owners_of(context, words) if is_owner(context, words) else []  # "Clerk TODO: …"
    fields = list(_fields(context, index, previous, mark, start, end))
    owner = owner or next((owners_of(context, words) for what, words, _ in fields if what == "owner"), [])
    due = next((where for what, _, where in fields if what == "due"), None)
    earlier = context.sections[index].role in ("earlier", "done", "pending")
    stands = None if earlier else HOW_IT_STANDS.search(text, start, end)
    end = stands.start("how") if stands else end
    for order, (a, b) in enumerate(_tasks(context, index, start, end)):
        if order and FIELD.match(text, a):
            continue
        voted = VOTED_ON.match(text, a) and VOTED.search(text[a : end if order == 0 else b])
        if voted or (not earlier and ENACTED.match(text, a)):
            yield Candidate("decision", index, a, b, "decision-marker", 0.9, marked=True)
            continue
        several = [] if owner else split_tasks(context, Unit(index, a, b, "sentence"))
        if len(several) > 1:
            yield from (Candidate("action", index, *where, "action-marker", 0.8, marked=True) for where in several)
            continue
        yield Candidate(
            "action",
            index,
            a,
            b,
            "action-marker",
            0.93 if order == 0 else 0.8,
            marked=True,
            owners=owner or None,
            due_source=when,
            extra_due=[*([(index, a, b)] if when else []), *([due] if due else [])],
            earlier=earlier,
            status=status_of(stands["how"] if stands else text[a : end if order == 0 else b])
            if stands or earlier
            else _status(context, index, a, end),
        )


def _status(context: Context, index: int, start: int, end: int) -> Status | None:
    """How a new action stands by the end of its own words, or by the line below ("Action completed")."""
    below = next(
        (b for b in context.document.blocks[index + 1 : index + 3] if b.part == "body" and b.text.strip()), None
    )
    if end == len(context.block(index).text) and below is not None and DONE_BELOW.fullmatch(below.text):
        return "done"
    return tail_status(context.block(index).text[start:end])


def _fields(
    context: Context, index: int, previous: int, mark: int, start: int, end: int
) -> Iterator[tuple[str, str, tuple[int, int, int]]]:
    """What a form says beside or below an action of who is to do it, and by when."""
    places = [(index, start, end), (index, previous, mark)]
    if end == len(context.block(index).text):
        below = [i for i, b in context.document.body() if index < i <= index + 2 and b.kind in ("paragraph", "item")]
        for number in below:
            text = context.block(number).text
            if not FIELD.match(text):
                break
            places.append((number, 0, len(text)))
    for number, a, b in places:
        for match in FIELD.finditer(context.block(number).text, a, b):
            what = "owner" if match["owner"] else "due"
            if what == "due" or is_owner(context, match["rest"]):
                yield what, match["rest"], (number, match.start("rest"), match.end("rest"))


def _tasks(context: Context, index: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tasks of the text behind one marker: its first sentence, and later ones that state a task of their own."""
    text = context.block(index).text[start:end]
    for order, (a, b) in enumerate(sentences(text)):
        a, b = start + a, start + b
        if order == 0 or action_weight(context, index, a, b) > 0:
            yield a, b


def _decided(context: Context, index: int, mark: int, start: int, end: int) -> Iterator[Candidate]:
    text = context.block(index).text
    if OUTCOME_NAMED.match(text, mark) and only_outcome(context, index, mark, end):
        return  # "Approved: Ada, Ben" tells of what stands above
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,;"))
    spans = list(sentences(text[start:end]))
    bare = len(spans) == 1 and only_outcome(context, index, start + spans[0][0], start + spans[0][1])
    if not spans or bare or len(text[start:end].split()) < 2:
        before = list(sentences(text[:mark]))
        if before and is_decided(text[slice(*before[-1])]):
            yield Candidate("decision", index, *before[-1], "decision-marker", 0.9, marked=True)
        return
    a, b = start + spans[0][0], start + spans[0][1]
    if not is_decided(text[a:b]):
        return
    owners = task_in(context, index, a, b)
    if owners is not None:
        yield Candidate("action", index, a, b, "resolved-that", 0.85, marked=True, owners=owners or None)
    else:
        yield Candidate("decision", index, a, b, "decision-marker", 0.93, marked=True)


def closing(context: Context, index: int) -> Iterator[Candidate]:
    """Lines that end in an outcome in capitals ("… - Treework NO OBJECTION"): what stands before was decided."""
    block = context.block(index)
    at = 0
    for line in block.text.split("\n"):
        match = CAPITAL_OUTCOME.search(line)
        found = match or OPINION_AT_END.search(line)
        if found and len(line[: found.start()].split()) >= (2 if match else 4):
            spans = list(sentences(line))
            a, b = spans[-1]
            brief = b - a <= len(found.group().strip()) + 3 or only_outcome(context, index, at + a, at + b)
            if len(spans) > 1 and brief:
                a = spans[-2][0]
            elif brief and at == 0 and (above := _motion_above(context, index)) is not None:
                length = len(context.block(above).text.rstrip())
                yield Candidate("decision", above, 0, length, "motion-carried", 0.9, marked=True)
                return
            rule = "outcome-in-capitals" if match else "opinion"
            yield Candidate("decision", index, at + a, at + len(line.rstrip()), rule, 0.85, marked=match is not None)
        at += len(line) + 1


def _motion_above(context: Context, index: int) -> int | None:
    """The block right above a line that only tells who moved and what came of it, where that block holds the motion's words."""
    above = next(
        (n for n in range(index - 1, -1, -1) if context.block(n).part == "body" and context.block(n).text.strip()), None
    )
    if above is None or context.block(above).kind not in ("paragraph", "item"):
        return None
    text = context.block(above).text
    return above if MOTION_LABEL.match(text) or THAT.match(text) or NUMBERED_MOTION.match(text) else None


def _below(context: Context, index: int, end: int) -> Iterator[Candidate]:
    """A marker with nothing behind it: what follows as a plain paragraph is the task; lists are read by their section."""
    blocks = context.document.blocks
    following = next(
        (i for i in range(index + 1, len(blocks)) if blocks[i].part == "body" and blocks[i].text.strip()),
        None,
    )
    if following is None or (is_label(blocks, index) and blocks[following].kind == "item"):
        return
    block = blocks[following]
    if block.kind != "paragraph" or ACTION_MARKER.match(block.text):
        return
    if len(list(parts(context, following, 0))) > 1:
        return  # a list in one paragraph, which is read as such
    for a, b in _tasks(context, following, 0, len(block.text)):
        yield Candidate("action", following, a, b, "action-marker", 0.85, marked=True)


def _trailing(context: Context, index: int, previous: int, mark: int, owners: list[str]) -> Iterator[Candidate]:
    """A marker that only names an owner ("ACTION: JS") gives the text above it to that owner."""
    if context.block(index).text[previous:mark].strip(" .;:-–—[("):
        where = (index, previous, mark)
    else:
        above = next(
            (i for i in range(index - 1, -1, -1) if context.block(i).part == "body" and context.block(i).text.strip()),
            None,
        )
        if above is None or context.block(above).kind in ("heading", "table"):
            return
        where = (above, 0, len(context.block(above).text))
    found = best_unit(context, *where, owners)
    if found is not None:
        a, b = found
        yield Candidate(
            "action", where[0], a, b, "action-line", 0.85, marked=True, owners=meant(context, where[0], a, b, owners)
        )
        yield from others(context, *where, owners, (a, b))


def others(
    context: Context, block: int, start: int, end: int, owners: list[str], first: tuple[int, int]
) -> Iterator[Candidate]:
    """Further sentences of a marked text in which one of several owners surely takes on something."""
    if len(owners) < 2:
        return
    for a, b in sentences(context.text(block, start, end)):
        a, b = start + a, start + b
        if (a, b) == first or action_weight(context, block, a, b) < SURE:
            continue
        named = [p.name for _, _, p in context.people_in(block, a, b) if p.name in owners]
        if named:
            yield Candidate("action", block, a, b, "action-line", 0.7, marked=True, owners=list(dict.fromkeys(named)))


def meant(context: Context, block: int, start: int, end: int, owners: list[str]) -> list[str]:
    """Of several owners set beside a text those whom its sentence names, if it names any of them."""
    if len(owners) < 2:
        return owners
    named = [p.name for _, _, p in context.people_in(block, start, end) if p.name in owners]
    return list(dict.fromkeys(named)) or owners
