"""Whom what stands above an item of a list names: a label, a heading, a lead-in, or an item that says nothing else."""

from __future__ import annotations

import re

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.leads import led
from pipeline.language.commitments.owners import is_owner, owners_of

ACTION_ROLES = ("actions", "earlier", "done", "pending")
"""Roles of sections that list actions."""


def named_above(context: Context, index: int) -> list[str]:
    """The owner that a label, heading or lead-in above the list names: grouped lists under "Ada:" or "Ada will:"."""
    if (owners := led(context, index)) is not None:
        return owners
    blocks = context.document.blocks
    if blocks[index].kind == "paragraph" and (owners := item_above(context, index)) is not None:
        return owners
    level = blocks[index].level if blocks[index].kind == "item" else 0
    between = False
    for above in range(index - 1, -1, -1):
        block = blocks[above]
        if block.part != "body" or not block.text.strip():
            continue
        if block.kind == "item" and block.level >= level:
            if block.level == level and index - above <= FURTHEST_HEAD and heads_items(context, above):
                return _whole_item(context, above)
            continue
        words = re.sub(r"(?<=:)\W*@[\w-]+\s*$", "", block.text)
        words = re.sub(r"\b(?:actions?|tasks?|to[- ]do(?: list)?)\b(?: for| of)?", "", words, flags=re.I).strip(" :*")
        words = re.sub(r"['’]s$", "", words)
        if len(words.split()) <= 5 and is_owner(context, words, teams=False):
            return owners_of(context, words)
        if between:
            return []
        if block.kind == "item":
            level = block.level
            continue
        between = len(words.split()) <= BETWEEN  # "Continued", right below whom the list is for
        if not between:
            return []
    return []


def _whole_item(context: Context, index: int) -> list[str]:
    """Whom an item names that says nothing else, as the head of those below it ("- Web Team", "- Orrin Mill (Ada & Ben)")."""
    words, _, inside = context.block(index).text.partition("(")
    words = words.strip(" :")
    if context.block(index).kind != "item" or len(words.split()) > LONGEST_HEAD or words.endswith("."):
        return []
    if inside and is_owner(context, inside.strip(" :)")):
        return owners_of(context, inside.strip(" :)"))
    organisation = any(words in (o.name, *o.aliases) for o in context.doc._.organisations or ())
    return owners_of(context, words) if not inside and (organisation or is_owner(context, words)) else []


FURTHEST_HEAD = 40
"""Blocks above an item in which that stands below whose name it is."""
LONGEST_HEAD = 4
"""Words of an item that names only those who are to do what the items below it tell."""


def heads_items(context: Context, index: int) -> bool:
    """Whether an item only names those who are to do what the items below it, no deeper than it, say.

    Their list must begin with such an item and hold another.
    """
    blocks = context.document.blocks
    below = next((b for b in blocks[index + 1 :] if b.part == "body" and b.text.strip()), None)
    own = blocks[index]
    if below is None or below.kind != "item" or below.level != own.level or len(below.text.split()) < LEAST_BELOW:
        return False
    if not _whole_item(context, index):
        return False
    first, last = index, index
    while first and blocks[first - 1].kind == "item":
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind == "item":
        last += 1
    heads = [n for n in range(first, last + 1) if _whole_item(context, n)]
    return len(heads) > 1 and heads[0] == first and all(blocks[n].level == own.level for n in range(first, last + 1))


LEAST_BELOW = 3
"""Words of an item that says what is to be done."""


def item_above(context: Context, index: int) -> list[str] | None:
    """Whom the item names below which paragraphs stand ("- Ada:"); None where the nearest is no such label."""
    blocks = context.document.blocks
    for above in range(index - 1, max(-1, index - FURTHEST_ITEM), -1):
        block = blocks[above]
        if block.part != "body" or not block.text.strip() or block.kind == "paragraph":
            continue
        label = block.kind == "item" and block.text.rstrip().endswith(":")
        words = re.sub(r"\s*\([^()]*\)\s*:?\s*$", "", block.text).strip(" :*")
        return owners_of(context, words) if label and is_owner(context, words) else None
    return None


FURTHEST_ITEM = 8
"""Blocks above a paragraph in which the item of its list stands."""
BETWEEN = 2
"""Words of a line between an owner and the list."""
