"""Commitments in lists: checkboxes, and what stands under a heading that announces actions or decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language.commitments.beside import owner_at_end, owner_behind
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context, is_label
from pipeline.language.commitments.decided import is_decided, task_in
from pipeline.language.commitments.heads import ACTION_ROLES, heads_items, item_above, named_above
from pipeline.language.commitments.leads import lead, led
from pipeline.language.commitments.motion_patterns import (
    MOTION,
    MOTION_OUTCOME,
    OUTCOME_AT_END,
    OUTCOME_FIRST,
    THAT_WE,
)
from pipeline.language.commitments.outcome_patterns import COUNTED, REASON, TO_DECIDE
from pipeline.language.commitments.owner_patterns import WOULD_DO
from pipeline.language.commitments.owners import actors, is_owner, owners_of, speaker_of
from pipeline.language.commitments.patterns import ACTION_MARKER, NO_ACTION, QUESTION, ROLE_OWNER, SECTION_ROLES, STANDS
from pipeline.language.commitments.promise_patterns import (
    DOING_FIRST,
    EVERYBODY_WOULD,
    TO_BE_MADE,
)
from pipeline.language.commitments.promises import opens_with, plainly_promised
from pipeline.language.commitments.prose import probability
from pipeline.language.commitments.status import status_of, tail_status
from pipeline.language.commitments.told import decides_nothing, only_outcome
from pipeline.language.commitments.wordings import action_weight
from pipeline.language.people.directory import JOINED
from pipeline.language.units import Unit, sentences
from pipeline.minutes import Kind, Status

_OWNED_ITEM = re.compile(r"^\s*\[[^\]]{1,40}\]\s*\S+\s+\S+")
"""An item that begins with its owner in square brackets."""


def listed(context: Context, index: int) -> Iterator[Candidate]:
    """Checkbox items anywhere but in attendance lists, and items under a heading that announces actions or decisions."""
    block = context.block(index)
    section = context.sections[index]
    if block.kind not in ("item", "paragraph") or not block.text.strip():
        return
    if block.checked is not None:
        if section.role == "silent" or _is_name(context, block.text) or _only_outcome(context, index):
            return
        status = "done" if block.checked or block.has_style("strike") else "open"
        yield from _item(context, index, "checkbox", 0.9, status)
        return
    if lead(context, index) is not None and block.kind == "item":
        return
    if section.role not in ACTION_ROLES and section.role != "silent" and led(context, index) is not None:
        if QUESTION.fullmatch(block.text.strip()):
            return  # what somebody will be asked
        yield from _item(context, index, LED, 0.8, None)
        return
    if section.role not in (*ACTION_ROLES, "decisions"):
        if section.role is None and _OWNED_ITEM.match(block.text) and speaker_of(context, index, 0, len(block.text))[1]:
            yield from _item(context, index, "owner-in-brackets", 0.8, None)
        return
    if is_label(context.document.blocks, index) and (section.label == index):
        return
    if ACTION_MARKER.match(block.text) or NO_ACTION.match(block.text):
        return
    if section.role == "decisions":
        if block.kind == "paragraph" and _behind_items(context, index):
            return  # the list is over
        if REASON.match(block.text) or _is_name(context, block.text) or _only_explains(context, index):
            return
        spans = list(sentences(block.text))
        counted = COUNTED.search(block.text)
        discussed = (
            len(spans) > (1 if block.kind == "paragraph" else 2) and not counted
        )  # sentence by sentence, as prose
        told = only_outcome(context, index, 0, len(block.text)) or discussed or _on_agenda(context, index)
        if len(block.text.split()) >= 3 and is_decided(block.text) and not told and not decides_nothing(block.text):
            a, b = (spans[0][0], spans[-1][1]) if counted else spans[0]
            owners = task_in(context, index, a, b)
            if owners is None and _is_task(context, index, a, b):
                owners = owner_at_end(context, block.text[a:b])[0] or owner_behind(context, index, b)
            if owners is not None:
                yield Candidate("action", index, a, b, "decision-list", 0.85, marked=True, owners=owners or None)
            else:
                yield Candidate("decision", index, a, b, "decision-list", 0.85, marked=True)
        return
    if block.kind == "paragraph" and not _paragraph_is_task(context, index):
        return
    if block.kind == "item" and _is_detail(context, index):
        return
    yield from _item(context, index, BY_TITLE, 0.85, {"done": "done", "pending": "open"}.get(section.role))


def _is_task(context: Context, index: int, start: int, end: int) -> bool:
    """Whether what a list of decisions holds is a task by its form ("Ada would draft it", "Submit the plan")."""
    text = context.text(index, start, end)
    if DOING_FIRST.match(text) or TO_BE_MADE.search(text) or EVERYBODY_WOULD.match(text):
        return True
    return plainly_promised(context, Unit(index, start, end, "sentence"), ("person", "role"), WOULD_DO)


def _only_explains(context: Context, index: int) -> bool:
    """Whether a nested item says more of the decision above it, and the model does not hold it for one itself."""
    block = context.block(index)
    unit = Unit(index, 0, len(block.text), "item")
    likely = probability(context, unit, "decision")[0] if context.weights is not None else 0.0
    return block.kind == "item" and likely < LEAST_LIKELY and _is_detail(context, index)


LEAST_LIKELY = 0.35
"""Probability of a decision from which a nested item is one itself."""


def _behind_items(context: Context, index: int) -> bool:
    """Whether items of the same section stand above a paragraph."""
    label = context.sections[index].label
    return label is not None and any(context.block(n).kind == "item" for n in range(label + 1, index))


def _on_agenda(context: Context, index: int) -> bool:
    """Whether an item only says what was to be decided ("To approve the lease"), and what became of it stands below."""
    block = context.block(index)
    below = next((b for b in context.document.blocks[index + 1 :] if b.part == "body" and b.text.strip()), None)
    told = below is not None and (below.kind == "paragraph" or (below.kind == "item" and below.level > block.level))
    return told and block.kind == "item" and TO_DECIDE.match(block.text) is not None


def motions(context: Context, index: int) -> Iterator[Candidate]:
    """The words of a motion set as a paragraph of its own ("THAT the lease be signed"), where its outcome stands below."""
    block = context.block(index)
    if block.kind not in ("item", "paragraph"):
        return
    following = [b.text for b in context.document.blocks[index + 1 : index + OUTCOME_WITHIN] if b.part == "body"]
    if MOTION.match(block.text):
        voted = any(MOTION_OUTCOME.search(text) for text in (block.text, *following))
    else:
        voted = THAT_WE.match(block.text) is not None and (
            OUTCOME_AT_END.search(block.text) is not None or any(OUTCOME_FIRST.match(text) for text in following[:1])
        )
    if voted:
        owners = task_in(context, index, 0, len(block.text))
        kind: Kind = "decision" if owners is None else "action"
        yield Candidate(kind, index, 0, len(block.text), "motion", 0.8, marked=True, owners=owners or None)


LED = "lead-in"
"""The rule of items below a sentence that says who will do them."""
BY_TITLE = "action-list"
"""The rule of what only the title of its section makes an action."""
OUTCOME_WITHIN = 12
"""Blocks behind the words of a motion in which its outcome stands: conditions and amendments may come first."""


def _item(context: Context, index: int, rule: str, confidence: float, status: str | None) -> Iterator[Candidate]:
    block = context.block(index)
    text = block.text
    length, owner = speaker_of(context, index, 0, len(text))
    body = text[length:]
    if (len(body.split()) < 2 and not body.strip()) or (length and NO_ACTION.match(body)) or _only_names(context, body):
        return
    if heads_items(context, index):
        return
    words = body.split()
    if not length and (len(words) == 1 or all(word.startswith(("http://", "https://")) for word in words)):
        return  # nobody can tell what is to be done
    spans = [(length + a, length + b) for a, b in sentences(body)]
    if not spans:
        return
    several = list(parts(context, index, length))
    if len(several) > 1:
        for start, end, own in several:
            yield Candidate("action", index, start, end, rule, confidence, marked=True, owners=own or owner or None)
        return
    a, b = spans[0]
    if b - a < 12 and len(spans) > 1:
        b = spans[1][1]
    if not owner:
        owner = owner_at_end(context, text[a:b])[0] or owner_behind(context, index, b)
    opener: list[str] = []
    if not owner:
        opener = opens_with(context, index, a, b)
        owner = [] if opener else named_above(context, index)
    earlier = context.sections[index].role in ("earlier", "done", "pending")
    beside = (status_of(text) or _status_below(context, index)) if earlier else tail_status(text)
    yield Candidate(
        "action",
        index,
        a,
        b,
        rule,
        confidence,
        marked=True,
        owners=opener or owner or None,
        status=status or beside or ("open" if not earlier else None),  # type: ignore[arg-type]
        earlier=earlier,
        extra_due=[(index, 0, len(text))],
    )
    for a, b in spans[1:]:
        if action_weight(context, index, a, b) >= 2:
            yield Candidate(
                "action",
                index,
                a,
                b,
                rule,
                confidence - 0.2,
                marked=True,
                owners=owner or None,
                earlier=earlier,
            )


def _status_below(context: Context, index: int) -> Status | None:
    """How an earlier action stands by an item of its own right below ("- Done.", "- Carried over")."""
    below = next(
        (b for b in context.document.blocks[index + 1 : index + 3] if b.part == "body" and b.text.strip()), None
    )
    if below is None or below.kind != "item" or not (match := STANDS.fullmatch(below.text)):
        return None
    return "done" if match["done"] else "open"


def _is_detail(context: Context, index: int) -> bool:
    """Whether a nested item only explains the task above it: it names no owner of its own and states no task."""
    blocks = context.document.blocks
    block = blocks[index]
    if block.level == 0:
        return False
    above = next(
        (i for i in range(index - 1, -1, -1) if blocks[i].kind != "item" or blocks[i].level < block.level),
        None,
    )
    if above is None or blocks[above].kind != "item" or is_label(blocks, above):
        words = re.sub(r"['’]s?$", "", blocks[above].text.strip(" :*")) if above is not None else ""
        if (
            above is None
            or blocks[above].text.rstrip().endswith(":")
            or is_owner(context, words)
            or len(words.split()) <= 3
        ):
            return False
    _length, owner = speaker_of(context, index, 0, len(block.text))
    return not owner and action_weight(context, index, 0, len(block.text)) < 1.5


def parts(context: Context, index: int, start: int) -> Iterator[tuple[int, int, list[str]]]:
    """The tasks of a list that is written in one paragraph ("Anna: (1) … (2) …", "Anna – … Ben – …"), with their owners."""
    text = context.block(index).text
    cuts = [m.end() for m in _NUMBERED.finditer(text, max(0, start - 1))]
    if len(cuts) > 1 and not text[start : cuts[0]].strip(" (1).i"):
        ends = [m.start() for m in _NUMBERED.finditer(text, cuts[0])]
        for a, b in zip(cuts, [*ends, len(text)], strict=True):
            yield a, a + len(text[a:b].rstrip(" ;,.")), []
        return
    heads = [m for m in _HEAD.finditer(text) if is_owner(context, m["owner"]) and _known(context, m["owner"])]
    if len(heads) > 1 and heads[0].start() == 0:
        for n, head in enumerate(heads):
            end = heads[n + 1].start() if n + 1 < len(heads) else len(text)
            piece = text[head.end() : end].rstrip()
            yield head.end(), head.end() + len(piece), owners_of(context, head["owner"])


def _known(context: Context, words: str) -> bool:
    return all(context.directory.resolve(w) is not None for w in re.split(r"\s*(?:[/,&+]|\band\b)\s*", words))


_NUMBERED = re.compile(r"(?:^|(?<=\s))\(?(?:\d|i{1,3}|iv|v)\)\s+")
_HEAD = re.compile(
    r"(?:^|(?<=\s))(?P<owner>[A-Z][\w.]*(?: [A-Z]\w+)?(?:\s*(?:[/,&+]|\band\b)\s*[A-Z]\w*)?)\s?(?::|—|–|\s-)\s+"
)
"""A number, or an owner, that opens a task within a paragraph."""


def _only_outcome(context: Context, index: int) -> bool:
    """Whether a box stands beside what became of a motion ("[x] PASSED")."""
    text = context.block(index).text
    return len(text.split()) <= 2 and only_outcome(context, index, 0, len(text))


def _is_name(context: Context, text: str) -> bool:
    """Whether an item names somebody, perhaps with role and organisation as the list of those present has them."""
    words = text.strip()
    if len(words.split()) <= 5 and context.directory.resolve(words) is not None:
        return True
    listed = next((a for a in context.doc._.attendance or () if words.startswith(a.name + ",")), None)
    if listed is None:
        return False
    beside = " ".join(filter(None, (listed.organisation, listed.role, listed.initials)))
    return set(_WORDS.findall(words[len(listed.name) :])) <= set(_WORDS.findall(beside))


_WORDS = re.compile(r"\w+")


def _only_names(context: Context, text: str) -> bool:
    """Whether words name people and nothing to do ("Jill, Taya and Ben")."""
    pieces = [piece for piece in JOINED.split(text.strip(" .")) if piece]
    known = [context.directory.resolve(piece) is not None or piece in context.unlisted for piece in pieces]
    several = len(pieces) > 1 or (len(pieces) == 1 and not ROLE_OWNER.fullmatch(pieces[0]))
    return several and all(known)


def _paragraph_is_task(context: Context, index: int) -> bool:
    """Paragraphs in a section of actions count where they have an owner, a task's wording, or stand in a run of short ones."""
    text = context.block(index).text
    if len(text.split()) < 3 or SECTION_ROLES[0][1].search(text):
        return False
    _length, owner = speaker_of(context, index, 0, len(text))
    return (
        bool(owner)
        or bool(item_above(context, index))
        or action_weight(context, index, 0, len(text)) >= 0.8
        or (len(text.split()) <= 30 and bool(actors(context, index, 0, min(len(text), 40))))
    )
