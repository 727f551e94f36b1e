"""Which blocks are headings: by size, by weight, by capitals, or by their place among others like them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from pipeline.document import Block
from pipeline.readers.patterns import SPOKEN
from pipeline.readers.pdf.paragraphs import WIDE_PITCH, Draft, Measure, number_form
from pipeline.readers.titles import is_title

LARGE = 1.13
"""How much larger than the body a heading's letters are."""
LONGEST = 110
"""Characters; what is longer is text."""
LONGEST_NUMBERED = 160
"""The same for numbered lines in bold type that do not end as sentences do."""
SIBLINGS = 0.5
"""Share of the lines numbered and set alike that are headings, from which the others are too."""
MOSTLY = 0.6
"""Share of the numbered lines set alike with text of their own below them that makes them titles of sections."""
FEWEST = 3
"""Such lines, at the least."""

SIBLING_CAPITALS = 2
"""Headings in capitals from which a single word set alike is one too."""
_CAPITALS = re.compile(r"[A-Z’']{5,}\s?[:–-]?")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_SAID = re.compile(r":\s*\S|_{3}|\.{4}|…")
"""In a line that says something, or is to be filled in, and so heads nothing."""
_LABEL = re.compile(r"(?:agenda )?(?:item|part|section|motion|minute|appendix|annex|topic)\b", re.I)


def choose(drafts: list[Draft], measure: Measure) -> None:
    """Make headings of the blocks that look like it or are numbered like those that do."""
    chosen = {i for i in range(len(drafts)) if _is_heading(drafts, i, measure)}
    for alike in _groups((i for i, d in enumerate(drafts) if _bold(d.block)), drafts):
        if not alike or all(_short(drafts[i]) for i in alike) or _is_counted(drafts[alike[0]]):
            if len(chosen.intersection(alike)) >= max(2, SIBLINGS * len(alike)):
                chosen.update(i for i in alike if _short(drafts[i]))
        else:  # (i), (ii): points of a resolution in bold type
            chosen.difference_update(alike)
    chosen |= _single_words(drafts, chosen)
    chosen |= _sections(drafts, max(chosen, default=-1))
    styles = {_style(drafts[i]) for i in chosen}
    ranks = {style: rank for rank, style in enumerate(sorted(styles, key=lambda s: (-s[0], not s[1])), 1)}
    for i in chosen:
        block = drafts[i].block
        if block is not None:
            block.kind = "heading"
            depth = (block.number or "").strip("().").count(".")
            level = ranks[_style(drafts[i])] + depth
            block.level = max(2, level) if block.number else level


def _single_words(drafts: list[Draft], chosen: set[int]) -> set[int]:
    """Single words in capitals that are set as the headings in capitals are: "REPORTS:"."""
    capitals = [drafts[i] for i in chosen if (block := drafts[i].block) is not None and block.text.isupper()]
    if len(capitals) < SIBLING_CAPITALS:
        return set()
    places = {(round(d.lines[0].x0 / 4), round(d.lines[0].size)) for d in capitals}
    return {
        i
        for i, draft in enumerate(drafts[:-1])
        if draft.block is not None
        and len(draft.lines) == 1
        and not draft.mark.bullet
        and _CAPITALS.fullmatch(draft.block.text)
        and (round(draft.lines[0].x0 / 4), round(draft.lines[0].size)) in places
        and (below := drafts[i + 1].block) is not None
        and not _CAPITALS.fullmatch(below.text)
    }


def _style(draft: Draft) -> tuple[float, bool]:
    return round(draft.lines[0].size), _bold(draft.block)


def _bold(block: Block | None) -> bool:
    return block is not None and block.has_style("bold")


def _short(draft: Draft) -> bool:
    block = draft.block
    if block is None or len(draft.lines) > 3:
        return False
    numbered = len(draft.lines) <= 2 and _is_counted(draft) and _bold(block) and block.text[-1].isalnum()
    return 2 <= len(block.text) <= (LONGEST_NUMBERED if numbered else LONGEST)


def _groups(indices: Iterable[int], drafts: list[Draft]) -> list[list[int]]:
    """Numbered lines whose numbers have one form, in letters of one size, from one edge."""
    found: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for i in indices:
        draft = drafts[i]
        number = draft.block.number if draft.block is not None else None
        if number is not None:
            form = number_form(number)
            first = draft.lines[0]
            found[form, round(first.size), round((first.lead or first).x0 / 8)].append(i)
    return list(found.values())


def _sections(drafts: list[Draft], last: int) -> set[int]:
    """Numbered lines in common type that are titles, each with text of its own below it.

    Parameters
    ----------
    last
        Index of the last heading told by its look; among such headings, lines in common type are but items.
    """
    found: set[int] = set()
    plain = (i for i, d in enumerate(drafts) if i > last and not d.mark.bullet and d.mark.checked is None)
    for alike in _groups(plain, drafts):
        titles = {i for i in alike if _is_section(drafts[i].block)}
        followed = sum(i + 1 < len(drafts) and i + 1 not in alike for i in alike)
        counted = len({drafts[i].mark.number for i in alike}) == len(alike)  # lists below items begin again and again
        if counted and len(alike) >= FEWEST and len(titles) >= MOSTLY * len(alike) and followed >= MOSTLY * len(alike):
            found |= titles
    return found


def _is_section(block: Block | None) -> bool:
    return block is not None and block.text[:1].isupper() and is_title(block.text, numbered=True)


def _is_heading(drafts: list[Draft], index: int, measure: Measure) -> bool:
    draft = drafts[index]
    block = draft.block
    if block is None or not _short(draft):
        return False
    text = block.text.strip()
    if draft.mark.bullet or "\t" in text or not any(c.isalpha() for c in text):
        return False
    if text[-1] in ".,;" and not _INITIAL.search(text) and not (text.isupper() and block.number):
        return False
    if _SAID.search(text) and not _LABEL.match(text) and not _is_titled(draft):
        return False
    if all(line.size >= LARGE * measure.size for line in draft.lines):
        return True
    bold = block.has_style("bold") or block.has_style("underline")
    caps = text.isupper() and len(text) > 3 and len(text.split()) > 1 and not re.search(r"\d{3}", text)
    if (bold and (measure.bold < 0.55 or _introduces(drafts, index))) or (
        caps and measure.size * 0.95 <= draft.lines[0].size
    ):
        return (index == 0 and _centred(draft)) or not _in_run(drafts, index, measure)
    return False


def _is_counted(draft: Draft) -> bool:
    """Whether a block has a number in figures."""
    return draft.block is not None and any(c.isdigit() for c in draft.block.number or "")


def _is_titled(draft: Draft) -> bool:
    """Whether a colon stands within a numbered title in bold type: "4. Text amendment: 12 Canal Street"."""
    block = draft.block
    if block is None or not _is_counted(draft) or not _bold(block) or SPOKEN.match(block.text):
        return False
    return len(block.text.partition(":")[0].split()) > 1 and not re.search(r"_{3}|\.{4}|…", block.text)


def _centred(draft: Draft) -> bool:
    """Whether a block stands in the middle of its column."""
    line = draft.lines[0]
    before, behind = line.x0 - line.left, line.limit - line.x1
    return before > 2 * line.size and abs(before - behind) < 2 * line.size


def _introduces(drafts: list[Draft], index: int) -> bool:
    """Whether plain text follows a bold line: a heading even where much of the document is bold."""
    below = drafts[index + 1 : index + 2]
    return bool(below) and not below[0].lines[0].bold and len(below[0].lines[0].segments) == 1


def _in_run(drafts: list[Draft], index: int, measure: Measure) -> bool:
    """Whether a short bold line stands in a list of such lines, set close: names, not headings."""
    run = 1
    for step in (-1, 1):
        i = index
        while run < 3 and 0 <= i + step < len(drafts):
            a, b = drafts[i], drafts[i + step]
            upper, lower = (b, a) if step < 0 else (a, b)
            first, second = upper.last, lower.lines[0]
            if first.page != second.page or b.mark.number is not None:
                break
            gap = (second.baseline - first.baseline) / max(first.size, 1.0)
            if gap > WIDE_PITCH * measure.pitch or not (b.lines[0].bold and len(b.lines) == 1):
                break
            run += 1
            i += step
    return run >= 3
