"""The blocks of a document as lists are read from them: cut before labels, cut names put together, surnames put last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import label_of
from pipeline.language.attendance.orders import SURNAME_FIRST, given_name_first, surnames_first
from pipeline.language.attendance.patterns import APOLOGIES_FROM, SENT_APOLOGIES
from pipeline.language.people.names import looks_like_name

FEWEST_BESIDE = 2
"""People with full names beside whom a lone first name at the end of a line goes on in the next."""
LONGEST_END = 2
"""Words of a line that ends a name."""


def pieces(document: Document) -> list[Block]:
    """The blocks of the body in which lists are looked for."""
    body = [piece for _, block in document.body() if block.text.strip() for piece in _apart(block)]
    return _given_names_first(list(_together(body)))


def _apart(block: Block) -> Iterator[Block]:
    """A block, cut before each of its lines that is a label and no more; so the last sentence of a line."""
    if block.kind == "table" or "\n" not in block.text:
        last = _LAST_SENTENCE.search(block.text) if block.kind == "paragraph" else None
        label = label_of(last["label"]) if last is not None else None
        if last is not None and label is not None and label.sure:
            yield replace(block, text=block.text[: last.start()], emphasis=())
            block = replace(block, text=last["label"], emphasis=())
        yield block
        return
    pieces: list[list[str]] = [[]]
    for line in block.text.split("\n"):
        label = label_of(line)
        announced = bool(pieces[-1]) and label_of(pieces[-1][0]) is not None
        alone = label is not None and label.sure and (not announced or not line[label.end :].strip())
        if pieces[-1] and (alone or APOLOGIES_FROM.match(line) or SENT_APOLOGIES.match(line)):
            pieces.append([])
        pieces[-1].append(line)
    yield from (replace(block, text="\n".join(lines), emphasis=()) for lines in pieces)


_LAST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?P<label>[A-Z][\w ]{2,30}:)\s*$")
"""What a line ends in that announces what stands below ("… so that we know. Roll call:")."""


def _together(body: list[Block]) -> Iterator[Block]:
    """The blocks, a line that ends the last name of the list above it ("…, Cy | Dole") put behind that."""
    before: Block | None = None
    for block in body:
        if before is not None and _cut_name(before, block):
            before = replace(before, text=f"{before.text.rstrip()} {block.text.strip()}", emphasis=())
            continue
        if before is not None:
            yield before
        before = block
    if before is not None:
        yield before


def _cut_name(before: Block, block: Block) -> bool:
    """Whether a list of full names ends with a first name alone, and the line below holds but the surname."""
    if before.kind != "paragraph" or block.kind != "paragraph" or "\n" in before.text:
        return False
    words = block.text.strip(" .").split()
    label = label_of(before.text) if len(words) <= LONGEST_END and all(w[:1].isupper() for w in words) else None
    if label is None or label_of(block.text) is not None:
        return False
    names = before.text[label.end :].strip().split(", ")
    last = names[-1].strip()
    full = [name for name in names[:-1] if len(parse(name)) == 1 and " " in name.strip()]
    return (
        len(full) == len(names) - 1 >= FEWEST_BESIDE and last.isalpha() and looks_like_name(f"{last} {' '.join(words)}")
    )


def _given_names_first(body: list[Block]) -> list[Block]:
    """The blocks, names turned round where those below a label stand surname first ("Quill, Ada")."""
    out = list(body)
    for order, block in enumerate(body):
        label = label_of(block.text) if block.kind != "table" else None
        if label is None or block.text[label.end :].strip():
            continue
        end = order + 1
        while end < len(body) and body[end].kind in ("item", "paragraph") and SURNAME_FIRST.fullmatch(body[end].text):
            end += 1
        if surnames_first([b.text for b in body[order + 1 : end]]):
            out[order + 1 : end] = [
                replace(b, text=given_name_first(b.text), emphasis=()) for b in body[order + 1 : end]
            ]
    return out
