"""Ruled tables: words put into their cells, and tables that run on over pages put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Block, Cell, table
from pipeline.readers.pdf.characters import Word
from pipeline.readers.pdf.columns import Line, lines, mark_of
from pipeline.readers.pdf.grids import Grid, Place, by_place
from pipeline.readers.pdf.lines import segments
from pipeline.readers.pdf.paragraphs import ENDED, OPEN_WORDS, Draft, Measure, drafts, fits, last_word
from pipeline.readers.pdf.text import Running, Vocabulary


@dataclass(slots=True)
class Table:
    """A table on one page, or on several once put together: rows of cells, and where its columns begin."""

    page: int
    xs: list[float]
    top: float
    bottom: float
    rows: list[list[Cell]]
    ruled: bool = True


def ruled(grid: Grid, words: list[Word], page: int, measure: Measure, vocabulary: Vocabulary) -> Table:
    """A table from its grid and the words inside."""
    inside = by_place(grid, words)
    rows: dict[int, list[Cell]] = {}
    for place, content in zip(grid.places, inside, strict=True):
        text = cell_text(content, place, page, measure, vocabulary)
        rows.setdefault(place.row, []).append(Cell(text, place.row, place.column, place.rowspan, place.colspan))
    kept = [row for _, row in sorted(rows.items())]
    return Table(page, grid.xs, grid.ys[0], grid.ys[-1], _numbered(kept))


def cell_text(words: list[Word], place: Place, page: int, measure: Measure, vocabulary: Vocabulary) -> str:
    """The text of a cell, its paragraphs parted by line breaks."""
    upright = [w for w in words if w.turn == 0]
    turned = [w for w in words if w.turn != 0]
    parts: list[str] = []
    if upright:
        found = lines(segments(upright), page)
        for line in found:
            line.left, line.limit = place.x0 + 5.0, place.x1 - 5.0
        made = [Draft([line], mark_of(line)) for line in found] if _is_list(found) else drafts(found, measure)
        for draft in made:
            running = Running(vocabulary)
            for line in draft.lines:
                for segment in line.segments:
                    running.add(segment, " ")
            text = running.text[draft.mark.offset :] if draft.mark.bullet else running.text
            if draft.mark.number is not None and draft.lines[0].lead is not None:
                text = f"{draft.mark.number} {text}"
            parts.append(text.strip())
    if turned:
        parts.append(turned_text(turned))
    return "\n".join(p for p in parts if p)


def _is_list(found: list[Line]) -> bool:
    """Whether the lines of a cell are entries of a list, such as names: each begins anew, most end early."""
    if len(found) < 3 or any(line.text[0].islower() or last_word(line.text) in OPEN_WORDS for line in found):
        return False
    early = sum(fits(a, b) for a, b in pairwise(found))
    return early >= 0.5 * (len(found) - 1) and not any(ENDED.search(line.text) for line in found[:-1])


def turned_text(words: list[Word]) -> str:
    """Words that stand on their side, in the order in which they are read."""
    up = words[0].turn != 270
    strips: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.baseline if up else -w.baseline):
        if strips and abs(strips[-1][0].baseline - word.baseline) < 0.5 * word.size:
            strips[-1].append(word)
        else:
            strips.append([word])
    return " ".join(w.text for strip in strips for w in sorted(strip, key=lambda w: -w.bottom if up else w.top))


def _numbered(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows numbered anew, empty ones left out."""
    kept = [row for row in rows if any(c.text for c in row)]
    return [[Cell(c.text, i, c.column, c.rowspan, c.colspan, 0, c.header) for c in row] for i, row in enumerate(kept)]


def joined(above: Table, below: Table) -> Table | None:
    """Two tables as one where the second carries on the first on the next page; a head that is repeated goes."""
    if below.page != above.page + 1 or len(above.xs) != len(below.xs) or above.ruled != below.ruled:
        return None
    if any(abs(a - b) > (4 if above.ruled else 14) for a, b in zip(above.xs, below.xs, strict=True)):
        return None
    more = below.rows
    if above.rows and more and [c.text for c in more[0]] == [c.text for c in above.rows[0]]:
        more = more[1:]
    head = above.rows
    if head and more and _cut(head[-1], more[0]):
        head, more = [*head[:-1], _sewn(head[-1], more[0])], more[1:]
    return Table(below.page, above.xs, above.top, below.bottom, _numbered([*head, *more]), above.ruled)


def _cut(upper: list[Cell], lower: list[Cell]) -> bool:
    """Whether the page's end cut a row in two: the lower part has no first cell and carries on a sentence."""
    if [c.column for c in upper] != [c.column for c in lower] or lower[0].text:
        return False
    filled = [(a, b) for a, b in zip(upper, lower, strict=True) if b.text]
    return all(a.text for a, _ in filled) and any(b.text[0].islower() and not ENDED.search(a.text) for a, b in filled)


def _sewn(upper: list[Cell], lower: list[Cell]) -> list[Cell]:
    return [replace(a, text=f"{a.text} {b.text}".strip()) for a, b in zip(upper, lower, strict=True)]


def block(found: Table, page: int) -> Block:
    """The table as a block."""
    return table(found.rows, page=page)
