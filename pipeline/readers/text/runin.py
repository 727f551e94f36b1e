"""Lists and headings that a converter has run into one paragraph: told by their bullets, numbers and capitals."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.document import Block, Emphasis
from pipeline.readers.text.patterns import RUN_IN_TITLE, SPOKEN

_BULLET = re.compile(r"(?:^|(?<=\s))[•▪●]\s+(?=\S)")
_ROUND = re.compile(r"(?:^|(?<=[.!?:;] ))o (?=[A-Z])")
_NUMBER = re.compile(
    r"(?<=\s)(\d{1,3}(?:\.\d{1,3}){1,4}[.)]?|\d{1,3}[.)]|\([a-z]\)|[a-z]\)|[ivx]{1,5}[.)])\s(?=[A-Z“\"])"
)
_TITLE = re.compile(r"[A-Z]{4,}[ ,&][A-Z&]")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_ENDED = re.compile(r"[.!?:;][\"”’)]?\s$")


def part(block: Block, start: int, end: int, **changes: object) -> Block:
    """A stretch of a block as a block of its own, with its emphasis."""
    text = block.text[start:end]
    lead = len(text) - len(text.lstrip())
    start, text = start + lead, text.strip()
    emphasis = tuple(
        Emphasis(max(e.start - start, 0), min(e.end - start, len(text)), e.style)
        for e in block.emphasis
        if e.start < start + len(text) and e.end > start
    )
    return replace(block, text=text, emphasis=emphasis, **changes)  # type: ignore[arg-type]


def split(block: Block, after: str | None = None) -> list[Block]:
    """The blocks that a paragraph or item consists of; itself alone where nothing is run in.

    ``after`` is the number printed last before the block: a paragraph may run into the next one's number.
    """
    if block.kind not in ("paragraph", "item") or len(block.text) < 20:
        return [block]
    found: list[Block] = []
    for piece in _by_numbers(block, after):
        found.extend(_titled(piece))
    return [item for piece in found for item in _by_bullets(piece)]


def _by_bullets(block: Block) -> list[Block]:
    for pattern in (_BULLET, _ROUND):
        marks = list(pattern.finditer(block.text))
        if len(marks) > 1 or (marks and (marks[0].start() == 0 or block.number or block.kind == "item")):
            level = block.level + (block.number is not None)
            lead = [part(block, 0, marks[0].start())] if block.text[: marks[0].start()].strip() else []
            ends = [*(m.start() for m in marks[1:]), len(block.text)]
            return lead + [
                part(block, mark.end(), end, kind="item", number=None, checked=None, margin=None, level=level)
                for mark, end in zip(marks, ends, strict=True)
                if block.text[mark.end() : end].strip()
            ]
    return [block]


def _by_numbers(block: Block, after: str | None) -> list[Block]:
    current = block.number or after
    if current is None:
        return [block]
    cuts: list[tuple[int, int, str]] = []
    for match in _NUMBER.finditer(block.text):
        number = match.group(1)
        ended = _ENDED.search(block.text, max(0, match.start() - 3), match.start())
        deep = "." in number.rstrip(".)")
        titled = _TITLE.match(block.text, match.end()) is not None
        if follows(current, number) and (titled or (block.number and (ended or deep))):
            cuts.append((match.start(), match.end(), number))
            current = number
    if not cuts:
        return [block]
    pieces = [part(block, 0, cuts[0][0])]
    ends = [*(start for start, _, _ in cuts[1:]), len(block.text)]
    for (_, start, number), end in zip(cuts, ends, strict=True):
        pieces.append(part(block, start, end, number=number, margin=None, checked=None, kind="item"))
    return pieces


def follows(number: str, other: str) -> bool:
    """Whether a printed number is the next after another in a list: sibling, first child, or a parent's sibling."""
    if number[-1:] in ".)" and "." not in number[:-1] and other[-1:] != number[-1:]:
        return "." in other[:-1] and other.rstrip(".)") == number.rstrip(".)") + ".1"
    if _roman(number) and _roman(other) == _roman(number) + 1:
        return True
    first, second = _parts(number), _parts(other)
    if not first or not second:
        return False
    if second == [*first, 1]:
        return True
    if len(second) > len(first):
        return False
    parent = first[: len(second)]
    return second == [*parent[:-1], parent[-1] + 1]


def renumber(blocks: list[Block]) -> None:
    """Number a list whose items are all written "1." as a page shows it."""
    runs: dict[int, int] = {}
    for block in blocks:
        if block.kind != "item":
            runs.clear()
            continue
        for level in [level for level in runs if level > block.level]:
            del runs[level]
        if block.number == "1.":
            runs[block.level] = runs.get(block.level, 0) + 1
            block.number = f"{runs[block.level]}."
        else:
            runs.pop(block.level, None)


def _roman(number: str) -> int:
    """The value of a small roman number, 0 where it is none."""
    bare = number.strip("().:").lower()
    return _ROMAN.index(bare) + 1 if bare in _ROMAN else 0


def _parts(number: str) -> list[int]:
    bare = number.strip("().:")
    if re.fullmatch(r"[a-z]", bare):
        return [ord(bare)]
    return [int(p) for p in bare.split(".")] if re.fullmatch(r"\d{1,4}(?:\.\d{1,4})*", bare) else []


def _titled(block: Block) -> list[Block]:
    """A numbered paragraph that begins with a title in capitals: the title as a heading of its own."""
    if block.number is None:
        return [block]
    match = RUN_IN_TITLE.match(block.text)
    if match is None or sum(c.isupper() for c in match.group()) < 5 or SPOKEN.match(block.text):
        return [block]
    heading = part(block, 0, match.end(match.lastindex or 0), kind="heading", level=2, margin=None)
    rest = part(block, match.end(), len(block.text), kind="paragraph", number=None, level=0)
    if rest.text.startswith("i. "):
        rest = part(rest, 3, len(rest.text), kind="item", number="i.")
        return [heading, *_by_numbers(rest, None)]
    return [heading, rest]
