"""Text that stands side by side without ruling lines: tables told by their alignment, and columns of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.document import Cell
from pipeline.readers.pdf.columns import Line, line, mark_of, rows, tied
from pipeline.readers.pdf.lines import Segment
from pipeline.readers.pdf.paragraphs import ENDED, OPEN_BRACKET, OPEN_WORDS, last_word
from pipeline.readers.pdf.tables import Table
from pipeline.readers.pdf.text import Running, Vocabulary

EDGE = 4.0
"""Points by which the edges of a column's cells may differ."""
GUTTER = 0.5
"""Ems between two columns at the least."""
NEXT_ROW = 2.7
"""Ems between two rows of one table at the most."""
TIGHT = 1.75
"""Ems between two lines of one cell at the most."""
PROSE_ROWS = 6
"""Lines on either side that make two columns of text."""
FILLED = 0.72
"""How full the lines of a column of text are on average, as a share of its width."""
ROWS = 800
"""Most rows of a page among which tables are looked for."""
_IN_BRACKETS = re.compile(r"\([^()]*\)\W?$")
COLUMN_STEP = 6.0
"""Points between the places at which a gutter between two columns of text is looked for."""


@dataclass(slots=True)
class _Column:
    x0: float
    x1: float
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)


def flow(segments: list[Segment], page: int, vocabulary: Vocabulary) -> list[list[Line | Table]]:
    """The lines and unruled tables of a page in reading order, one list for each column of text."""
    regions = _regions(segments)
    return [_flow(region, page, vocabulary) for region in regions]


def _flow(segments: list[Segment], page: int, vocabulary: Vocabulary) -> list[Line | Table]:
    every = rows(segments)
    right = max((s.x1 for s in segments), default=0.0)
    found: list[Line | Table] = []
    plain: list[Line] = []
    i = 0
    while i < len(every):
        end = _table_end(every, i, page) if len(every) <= ROWS and _multi(every[i], page) else i
        if end > i:
            found.extend(tied(plain))
            plain = []
            found.append(_table(every[i:end], page, vocabulary, right))
            i = end
        else:
            plain.append(_closed(line(every[i], page)))
            i += 1
    return [*found, *tied(plain)]


def _multi(row: list[Segment], page: int) -> bool:
    """Whether a row stands in several columns; a number or bullet before its text does not make one."""
    if len(row) < 2:
        return False
    made = line(row, page)
    if made.lead is not None and mark_of(made).bullet:
        return False
    if len(row) >= 3:
        return True
    return len(made.segments) == 2 and not mark_of(made).marked


def _closed(made: Line) -> Line:
    """A lone row: gaps not much wider than a space do not part columns."""
    if len(made.segments) < 2:
        return made
    merged = [made.segments[0]]
    for segment in made.segments[1:]:
        before = merged[-1]
        if segment.x0 - before.x1 < 2.6 * max(made.size, 1.0):
            merged[-1] = Segment([*before.words, *segment.words])
        else:
            merged.append(segment)
    return Line(merged, made.page, lead=made.lead) if len(merged) < len(made.segments) else made


def _columns_with(columns: list[_Column], row: list[Segment]) -> list[_Column] | None:
    """The columns widened by one more row, or None where the row runs across a gutter."""
    wider = [_Column(c.x0, c.x1) for c in columns]
    for segment in row:
        hit = [
            c for c in wider if segment.x0 < c.x1 + GUTTER * segment.size and c.x0 - GUTTER * segment.size < segment.x1
        ]
        if len(hit) > 1:
            return None
        if hit:
            hit[0].x0, hit[0].x1 = min(hit[0].x0, segment.x0), max(hit[0].x1, segment.x1)
        else:
            wider.append(_Column(segment.x0, segment.x1))
    wider.sort(key=lambda c: c.x0)
    if any(b.x0 - a.x1 < GUTTER * row[0].size for a, b in pairwise(wider)):
        return None
    return wider


def _table_end(every: list[list[Segment]], start: int, page: int) -> int:
    """Where the table that begins at a row ends; ``start`` itself where none begins."""
    columns = _columns_with([], every[start]) or []
    multi = [every[start]]
    last_multi = start
    end = start + 1
    usual = TIGHT
    while end < len(every):
        row, before = every[end], every[end - 1]
        em = max(row[0].size, 1.0)
        step = (row[0].baseline - before[0].baseline) / em
        if step > NEXT_ROW:
            break
        if len(row) < 2 and not _belongs(row[0], columns, step, usual):
            break
        if len(row) < 2 and mark_of(line(row, page)).bullet and not OPEN_BRACKET.search(before[-1].text):
            break
        if len(row) == 2 and not _multi(row, page):
            break
        wider = _columns_with(columns, row)
        if wider is None or (len(row) < 2 and len(wider) > len(columns)):
            break
        columns = wider
        if len(row) > 1:
            multi.append(row)
            last_multi = end
            usual = max(TIGHT, 1.05 * step)
        end += 1
    if len(multi) < 2 or len(columns) < 2 or not _aligned(multi, columns):
        return start
    return _trimmed(every, last_multi, end, columns)


def _belongs(segment: Segment, columns: list[_Column], step: float, usual: float) -> bool:
    """Whether a lone segment may be part of a table.

    Under the first column it must come close, or as one more short row at the distance ``usual`` in this table. The
    last column may be as wide as the page.
    """
    last = len(columns) - 1
    inside = [
        i
        for i, c in enumerate(columns)
        if (abs(segment.x0 - c.x0) <= EDGE and (i == last > 0 or segment.x1 <= c.x1 + 8 * segment.size))
        or (c.x0 - 1 <= segment.x0 and segment.x1 <= c.x1 + 1)
    ]
    if not inside:
        return False
    short = segment.x1 <= columns[0].x1 + 1 and not segment.bold
    return step <= TIGHT or inside[-1] > 0 or (short and step <= usual)


def _trimmed(every: list[list[Segment]], last_multi: int, end: int, columns: list[_Column]) -> int:
    """The end of a table without the lines under it that stand in its first column and are text of their own."""
    stop = last_multi + 1
    for i in range(stop, end):
        segment = every[i][0]
        in_first = segment.x0 <= columns[0].x1
        if in_first and segment.x1 - segment.x0 > 1.15 * (columns[0].x1 - columns[0].x0):
            break
        stop = i + 1
    return stop


def _aligned(multi: list[list[Segment]], columns: list[_Column]) -> bool:
    """Whether at least two columns have two rows each that share an edge."""
    for row in multi:
        for segment in row:
            column = min(columns, key=lambda c: abs((c.x0 + c.x1) - (segment.x0 + segment.x1)))
            column.lefts.append(segment.x0)
            column.rights.append(segment.x1)
    good = sum(
        _pairs(c.lefts) or _pairs(c.rights) or _pairs([(a + b) / 2 for a, b in zip(c.lefts, c.rights, strict=True)])
        for c in columns
    )
    return good >= 2


def _pairs(edges: list[float]) -> bool:
    ordered = sorted(edges)
    close = sum(b - a <= EDGE for a, b in pairwise(ordered))
    return len(ordered) >= 2 and close >= 0.5 * (len(ordered) - 1)


def _table(every: list[list[Segment]], page: int, vocabulary: Vocabulary, right: float) -> Table:
    """Rows of segments as a table: lines that carry on a cell go into it."""
    columns: list[_Column] = []
    for row in every:
        columns = _columns_with(columns, row) or columns
    em = every[0][0].size
    limits = [max(a.x1, b.x0 - 1.2 * em) for a, b in pairwise(columns)] + [max(columns[-1].x1, right)]
    made: list[list[list[Segment]]] = []
    before: list[Segment] = []
    for row in every:
        places = [(_index(columns, s), s) for s in row]
        if made and _continues(made[-1], places, limits, before):
            for index, segment in places:
                made[-1][index].append(segment)
        else:
            made.append([[] for _ in columns])
            for index, segment in places:
                made[-1][index].append(segment)
        before = row
    cells = [
        [Cell(_cell_text(content, limits[c], vocabulary), r, c) for c, content in enumerate(row)]
        for r, row in enumerate(made)
    ]
    xs = [c.x0 for c in columns]
    return Table(page, [*xs, columns[-1].x1], every[0][0].top, every[-1][0].bottom, cells, ruled=False)


def _index(columns: list[_Column], segment: Segment) -> int:
    middle = (segment.x0 + segment.x1) / 2
    return min(range(len(columns)), key=lambda i: max(columns[i].x0 - middle, middle - columns[i].x1, 0.0))


def _continues(
    row: list[list[Segment]], places: list[tuple[int, Segment]], limits: list[float], before: list[Segment]
) -> bool:
    """Whether a line carries on the cells of the row above it."""
    first = places[0][1]
    if len(places) == 1 and places[0][0] > 0:
        return True
    if (first.baseline - before[0].baseline) / max(first.size, 1.0) > TIGHT:
        return False
    if _label_goes_on(row[0], places, before):
        return True
    wraps = []
    for index, segment in places:
        above = row[index][-1] if row[index] else None
        wraps.append(
            above is not None
            and any(above is s for s in before)
            and (segment.text[:1].islower() or not _ends(above, segment, limits[index]))
        )
    if not all(wraps):
        return False
    return len(places) == 1 or any(s.text[:1].islower() for _, s in places)


def _label_goes_on(cell: list[Segment], places: list[tuple[int, Segment]], before: list[Segment]) -> bool:
    """Whether a bold label takes two lines: only the second ends with a colon."""
    index, segment = places[0]
    above = cell[-1] if cell else None
    return (
        index == 0 and above is not None and any(above is s for s in before)
        and above.bold and segment.bold and segment.text.endswith(":") and above.text[-1] not in ":."
    )  # fmt: skip


def _closed_entry(above: Segment, segment: Segment) -> bool:
    """Whether a line ends with something in brackets and the next begins anew: names with what they are."""
    return _IN_BRACKETS.search(above.text) is not None and segment.text[:1].isupper()


def _fits(above: Segment, segment: Segment, limit: float) -> bool:
    word = segment.words[0]
    return above.x1 + word.x1 - word.x0 + 0.3 * segment.size < limit - 1


def _is_list(content: list[Segment], limit: float) -> bool:
    """Whether the lines of a cell are entries of a list, such as names: each begins anew, some end early."""
    if len(content) < 3 or any(s.text[0].islower() or s.text.endswith(",") for s in content):
        return False
    if any(last_word(s.text) in OPEN_WORDS or ENDED.search(s.text) for s in content[:-1]):
        return False
    early = sum(_ends(a, b, limit) for a, b in pairwise(content))
    return early >= (0.5 * (len(content) - 1) if len(content) == 3 else 1)


def _ends(above: Segment, segment: Segment, limit: float) -> bool:
    return _closed_entry(above, segment) or _fits(above, segment, limit)


def _cell_text(content: list[Segment], limit: float, vocabulary: Vocabulary) -> str:
    running = Running(vocabulary)
    listed = _is_list(content, limit)
    for i, segment in enumerate(content):
        separator = " "
        far = i and segment.baseline - content[i - 1].baseline > TIGHT * segment.size
        ends = i and (listed or _ends(content[i - 1], segment, limit))
        if far or (ends and not segment.text[:1].islower() and not OPEN_BRACKET.search(content[i - 1].text)):
            separator = "\n"
        running.add(segment, separator)
    return running.text


def _regions(segments: list[Segment]) -> list[list[Segment]]:
    """The page cut into columns of text, in reading order: what is above them, left, right, below."""
    prose = [s for s in segments if len(s.words) >= 4]
    if len(prose) < 2 * PROSE_ROWS:
        return [segments]
    left, right = min(s.x0 for s in segments), max(s.x1 for s in segments)
    width = right - left
    if sum(s.x1 - s.x0 < 0.56 * width for s in prose) < 0.6 * len(prose):
        return [segments]
    best: tuple[int, float, float, float] | None = None
    x = left + 0.3 * width
    while x < left + 0.7 * width:
        found = _free_run(segments, x)
        if found is not None and (best is None or found[0] > best[0]):
            best = (found[0], x, found[1], found[2])
        x += COLUMN_STEP
    if best is None:
        return [segments]
    _, x, top, bottom = best
    above = [s for s in segments if s.baseline < top]
    below = [s for s in segments if s.baseline > bottom]
    inside = [s for s in segments if top <= s.baseline <= bottom]
    sides = [[s for s in inside if s.x1 <= x + 1], [s for s in inside if s.x1 > x + 1]]
    return [part for part in (above, *sides, below) if part]


def _free_run(segments: list[Segment], x: float) -> tuple[int, float, float] | None:
    """The tallest stretch that no segment crosses at ``x`` and that has full lines of text on both sides."""
    best: tuple[int, float, float] | None = None
    run: list[Segment] = []
    for segment in [*sorted(segments, key=lambda s: s.baseline), None]:
        if segment is not None and not (segment.x0 < x - 2 and segment.x1 > x + 2):
            run.append(segment)
            continue
        if len(run) >= 2 * PROSE_ROWS and _two_columns(run, x):
            found = (len(run), run[0].baseline, run[-1].baseline)
            if best is None or found[0] > best[0]:
                best = found
        run = []
    return best


def _two_columns(run: list[Segment], x: float) -> bool:
    for side in ([s for s in run if s.x1 <= x + 2], [s for s in run if s.x0 >= x - 2]):
        prose = [s for s in side if len(s.words) >= 3]
        if len(prose) < PROSE_ROWS or len(prose) < 0.6 * len(side):
            return False
        width = max(s.x1 for s in side) - min(s.x0 for s in side)
        if sum(s.x1 - s.x0 for s in prose) < FILLED * width * len(prose):
            return False
    return True
