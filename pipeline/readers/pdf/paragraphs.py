"""From lines to blocks: headings, paragraphs and list items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.document import Block
from pipeline.readers.marks import Mark
from pipeline.readers.pdf.columns import Line, mark_of
from pipeline.readers.pdf.text import Running, Vocabulary

WIDE_PITCH = 1.3
"""How much farther apart than usual two lines must stand to be two paragraphs."""
FAR_PITCH = 3.0
"""Ems between two lines above which nothing carries on."""
SURE = 2
"""Lines that begin in lower case from which their distances say how far apart the lines of a paragraph stand."""
OPEN_WORDS = frozenset(
    "a an and at by for from in into of on or that the to with & - – — be is was were will has have had".split()
)
"""Words that no line ends with unless its sentence goes on."""

ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
"""The end of a sentence or clause."""
_LABELLED = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2}\s?(?:\([^()]{1,40}\))?\s?:\s")
"""A label at the beginning of a line ("Vote: …", "Action (Ann): …")."""
_ROLL = re.compile(
    r"(?:(?:members|trustees|others?|also|staff) )?"
    r"(?:present|absent|apologies|excused|regrets|in attendance|attending|guests?)\s?:\s",
    re.I,
)
"""A label that begins a paragraph wherever it stands at a line's beginning."""
_WEAK = re.compile(r"[-–—]\s")
_ONE_MORE = re.compile(r"[;,] (?:and|or)$")
"""The end of an item that is not a list's last."""
OPEN_BRACKET = re.compile(r"\([^()]*$")
"""What is in brackets goes on."""
_HYPHENATED = re.compile(r"\w-$")
_FIRST = re.compile(r"[^\s/–—-]+[/–—-]?")


@dataclass(slots=True)
class Draft:
    """A block in the making, with the lines that it came from."""

    lines: list[Line]
    mark: Mark
    block: Block | None = None

    @property
    def last(self) -> Line:
        """The line that a following one would carry on."""
        return self.lines[-1]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: size of the letters, distance of lines in ems, share of bold letters."""

    size: float
    pitch: float
    bold: float

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Measure:
        """The measure of a document's lines."""
        sizes: Counter[float] = Counter()
        pitches: Counter[float] = Counter()
        within: Counter[float] = Counter()  # of lines that surely carry on the one above
        bold = 0
        before: Line | None = None
        for line in lines:
            count = len(line.text)
            sizes[round(line.size * 2) / 2] += count
            bold += count if line.bold else 0
            if before is not None and before.page == line.page:
                step = (line.baseline - before.baseline) / max(line.size, 1.0)
                if 0.9 <= step <= 2.6:
                    pitches[round(step * 20) / 20] += line.words >= 4
                    within[round(step * 20) / 20] += line.text[0].islower() and before.words >= 4
            before = line
        total = sum(sizes.values()) or 1
        size = max(sizes, key=lambda s: (sizes[s], -s)) if sizes else 11.0
        if within.total() >= SURE:
            pitches = within
        pitch = max(pitches, key=lambda p: (pitches[p], -p)) if pitches.total() else 1.2
        return cls(size, pitch, bold / total)


def limits(lines: list[Line]) -> None:
    """Set how far left and right each line could run: as far as the long lines of its page and column do."""
    ends = sorted(line.x1 for line in lines if len(line.segments) == 1 and line.words >= 6)
    if not ends:
        ends = sorted(line.x1 for line in lines)
    if not ends:
        return
    whole = ends[-1] if len(ends) < 8 else ends[int(0.97 * (len(ends) - 1))]
    left = min(line.x0 for line in lines)
    for line in lines:
        line.left, line.limit = left, whole


def drafts(lines: list[Line], measure: Measure) -> list[Draft]:
    """Lines put together to blocks.

    Parameters
    ----------
    lines
        Of one flow of text, in reading order, over any number of pages.
    measure
        Of the whole document.
    """
    found: list[Draft] = []
    for line in lines:
        mark = mark_of(line)
        if (
            found
            and (not mark.marked or _mark_in_text(found[-1], line, mark))
            and _carries_on(found[-1], line, measure)
        ):
            found[-1].lines.append(line)
        else:
            found.append(Draft([line], mark))
    return found


def _set_right(before: Line, line: Line, em: float) -> bool:
    """Whether two lines that end alike are short ones set to the right, each for itself."""
    width = before.limit - before.left
    apart = abs(line.x0 - before.x0) > em and before.x1 - before.x0 < 0.4 * width
    return apart or min(before.x0, line.x0) - before.left > 0.6 * width


def _mark_in_text(draft: Draft, line: Line, mark: Mark) -> bool:
    """Whether what looks like a mark is a number or dash that the text wrapped to the beginning of a line."""
    before = draft.last
    if _CLOSING.fullmatch(mark.number or "") and before.text.count("(") > before.text.count(")"):
        return True
    edge = _text_x(before, draft.mark) if len(draft.lines) == 1 and draft.mark.marked else before.x0
    if line.lead is not None or ENDED.search(before.text) or _ONE_MORE.search(before.text):
        return False
    if OPEN_BRACKET.search(before.text):
        return mark.bullet
    if abs(line.x0 - edge) > 0.5 * line.size or fits(before, line) or _alike(draft.mark.number, mark.number):
        return False
    return mark.rest[:1].islower() or _WEAK.match(line.text) is not None


_CLOSING = re.compile(r"\d[\d.]*\)\.?")
"""A number that closes a bracket of the line above ("(version / 3.9)")."""


def _alike(number: str | None, other: str | None) -> bool:
    """Whether two numbers have one form, as those of one list have."""
    return number is not None and other is not None and number_form(number) == number_form(other)


def number_form(number: str) -> str:
    """What a number has in common with others of its list: "(a)" for "(k)", "9.9" for "4.12"."""
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "9", number)))


def _text_x(line: Line, mark: Mark) -> float:
    """Where the text of a line begins, behind its mark."""
    at = 0
    for word in line.segments[0].words:
        if at >= mark.offset:
            return word.x0
        at += len(word.text) + 1
    return line.x0


def _carries_on(draft: Draft, line: Line, measure: Measure) -> bool:
    before = draft.last
    em = max(before.size, 1.0)
    if line.apart or abs(line.size - before.size) > 0.12 * em or len(before.segments) > 1:
        return False
    if len(line.segments) > 1 and not _noted(before, line):
        return False
    step = (line.baseline - before.baseline) / em
    if line.page == before.page:
        usual = measure.pitch
        if len(draft.lines) > 1 and draft.lines[-2].page == before.page:
            usual = max(min((before.baseline - draft.lines[-2].baseline) / em, 2.6), 0.8)
        if step <= 0.3 or step > FAR_PITCH or step > WIDE_PITCH * usual:
            return False
    last_text, text = before.text, line.text
    lower = text[:1].islower()
    open_end = (
        last_text.endswith(",") or last_word(last_text) in OPEN_WORDS or _HYPHENATED.search(last_text) is not None
    )
    ended = ENDED.search(last_text) is not None
    room = fits(before, line)
    if line.page != before.page:
        return not ended and not room and (lower or open_end or not line.bold) and line.x0 < draft.lines[0].x0 + 4 * em
    if before.bold != line.bold and (before.bold and room) and not lower:
        return False
    if abs(line.x1 - before.x1) < 1.5 and _set_right(before, line, em):
        return False
    if not _indent_agrees(draft, line, em) and not (lower and not ended):
        return False
    if (ended and _begins_anew(before, line)) or _ROLL.match(text):
        return False
    if not room or (not ended and not _fits_whole(before, line)):
        return True
    if lower and not ended:
        return True
    return open_end


def _noted(before: Line, line: Line) -> bool:
    """Whether a line ends the paragraph above, and a note beside it is set to the right ("next week.      Action AQ")."""
    first, note = line.segments[0], line.segments[-1]
    return (
        len(line.segments) == 2
        and line.text[:1].islower()
        and not ENDED.search(before.text)
        and not fits(before, line)
        and len(note.words) <= LONGEST_NOTE
        and note.x0 - first.x1 > line.size
    )


LONGEST_NOTE = 6
"""Words of a note that is set to the right of a paragraph's last line."""


def _begins_anew(before: Line, line: Line) -> bool:
    """Whether a line begins like a paragraph of its own: with a label and a colon, or with a lead-in in bold."""
    if _LABELLED.match(line.text):
        return True
    return line.segments[0].words[0].bold and not before.segments[-1].words[-1].bold and not line.bold


def last_word(text: str) -> str:
    """The last word of a line, in lower case."""
    return text.rsplit(None, 1)[-1].lower() if text.split() else ""


def fits(before: Line, line: Line) -> bool:
    """Whether the first word of a line would have fitted at the end of the line before: then its end was meant."""
    segment = line.segments[0]
    word = segment.words[0]
    match = _FIRST.match(word.text)
    width = word.x1 - word.x0
    if match and len(match.group()) < len(word.text):
        width *= len(match.group()) / len(word.text)
    return before.limit - before.x1 > width + 0.3 * line.size + 1.0


def _fits_whole(before: Line, line: Line) -> bool:
    """Whether the first word would have fitted with all that hangs on it by hyphens; a sign before it, with two words."""
    words = line.segments[0].words
    last = words[1 if len(words) > 1 and not words[0].text[0].isalpha() else 0]
    return before.limit - before.x1 > last.x1 - words[0].x0 + 0.3 * line.size + 1.0


def _indent_agrees(draft: Draft, line: Line, em: float) -> bool:
    """Whether a line begins where the lines of the block before it lead one to expect."""
    if len(draft.lines) >= 2 and draft.lines[-1].page == draft.lines[0].page:
        expected = draft.lines[-1].x0
        return abs(line.x0 - expected) <= 0.8 * em or _centred(draft.lines[-1], line)
    first = draft.lines[0]
    if _centred(first, line):
        return True
    if draft.mark.marked:
        return (first.lead or first).x0 - 2.5 * em <= line.x0 <= _text_x(first, draft.mark) + 2.5 * em
    return first.x0 - 4.5 * em <= line.x0 <= first.x0 + 6 * em


def _centred(a: Line, b: Line) -> bool:
    return abs((a.x0 + a.x1) - (b.x0 + b.x1)) < 0.8 * max(a.size, 1.0) and abs(a.x0 - b.x0) > 0.5 * a.size


def blocks(drafts: list[Draft], vocabulary: Vocabulary) -> None:
    """Give each draft its block."""
    for draft in drafts:
        running = Running(vocabulary)
        for line in draft.lines:
            for j, segment in enumerate(line.segments):
                running.add(segment, "\t" if j else " ")
        text = running.text
        cut = draft.mark.offset
        if not text[cut:].strip():  # a number with nothing behind it
            draft.mark, cut = replace(draft.mark, number=None, bullet=False, checked=None), 0
        rest = text[cut:]
        cut += len(rest) - len(rest.lstrip())
        block = Block(
            "item" if draft.mark.marked else "paragraph",
            text[cut:],
            number=draft.mark.number,
            checked=draft.mark.checked,
            page=draft.lines[0].page,
            emphasis=running.emphasis(cut),
        )
        draft.block = block


def levels(drafts: list[Draft]) -> None:
    """Depth of list items from their indent, within each list."""
    stack: list[float] = []
    for draft in drafts:
        block = draft.block
        if block is None or block.kind != "item":
            if block is not None and block.kind == "heading":
                stack = []
            continue
        x = (draft.lines[0].lead or draft.lines[0]).x0
        em = max(draft.lines[0].size, 1.0)
        while stack and stack[-1] > x + 0.6 * em:
            stack.pop()
        if not stack or x > stack[-1] + 0.6 * em:
            stack.append(x)
        block.level = len(stack) - 1
