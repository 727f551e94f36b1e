"""From the words of all pages to blocks in reading order."""

from __future__ import annotations

from pipeline.document import Block
from pipeline.readers.pdf import aligned, furniture, headings, margins, tables
from pipeline.readers.pdf.columns import Line
from pipeline.readers.pdf.pages import Page
from pipeline.readers.pdf.paragraphs import Draft, Measure, blocks, drafts, levels, limits
from pipeline.readers.pdf.text import Vocabulary
from pipeline.readers.pdf.unfolding import unfold


def layout(pages: list[Page]) -> list[Block]:
    """Blocks in reading order from the words of all pages."""
    unfold(pages)
    running = furniture.strip(pages)
    entries, heads = margins.strip(pages)
    running.extend(Block("paragraph", text, page=number, part="header") for number, text in heads)
    vocabulary = Vocabulary(lambda: (w.text for page in pages for s in page.segments for w in s.words))
    flows = {page.number: aligned.flow(page.segments, page.number, vocabulary) for page in pages}
    for parts in flows.values():
        for part in parts:
            limits([item for item in part if isinstance(item, Line)])
    measure = Measure.of(item for parts in flows.values() for part in parts for item in part if isinstance(item, Line))
    ordered: list[Line | tables.Table] = []
    for page in pages:
        found = [tables.ruled(grid, words, page.number, measure, vocabulary) for grid, words in page.tables]
        ordered.extend(_merged(flows[page.number], found))
    placed = _placed(ordered, measure)
    written = [item for item in placed if isinstance(item, Draft)]
    blocks(written, vocabulary)
    headings.choose(written, measure)
    levels(written)
    margins.attach(entries, written)
    body = [item.block if isinstance(item, Draft) else tables.block(item[1], item[0]) for item in placed]
    _confidence(pages, written, body)
    stamped = [Block("paragraph", tables.turned_text(p.turned), page=p.number, part="note") for p in pages if p.turned]
    return [*_in_order(running, [block for block in body if block is not None]), *stamped]


def _confidence(pages: list[Page], written: list[Draft], body: list[Block | None]) -> None:
    """Set how sure recognised text is: that of its words, of a table that of its page."""
    sure = {page.number: page.confidence for page in pages if page.confidence is not None}
    if not sure:
        return
    for block in body:
        if block is not None and block.page is not None:
            block.confidence = sure.get(block.page)
    for draft in written:
        found = [
            w.confidence for line in draft.lines for s in line.segments for w in s.words if w.confidence is not None
        ]
        if draft.block is not None and found:
            draft.block.confidence = round(sum(found) / len(found), 3)


def _merged(parts: list[list[Line | tables.Table]], ruled: list[tables.Table]) -> list[Line | tables.Table]:
    """What stands on a page with its ruled tables set between, from the top down."""
    found: list[Line | tables.Table] = []
    rest = sorted(ruled, key=lambda t: t.top)
    for part in parts:
        for item in part:
            top = item.top if isinstance(item, tables.Table) else item.baseline
            while rest and rest[0].top < top and len(parts) == 1:
                found.append(rest.pop(0))
            found.append(item)
    return [*found, *rest]


def _placed(ordered: list[Line | tables.Table], measure: Measure) -> list[Draft | tuple[int, tables.Table]]:
    """Lines put together to drafts, and tables that run on over pages to one, each with its first page."""
    placed: list[Draft | tuple[int, tables.Table]] = []
    waiting: list[Line] = []
    for item in ordered:
        if isinstance(item, Line):
            waiting.append(item)
            continue
        placed.extend(drafts(waiting, measure))
        last = placed[-1] if placed and not waiting else None
        waiting = []
        if isinstance(last, tuple) and (whole := tables.joined(last[1], item)) is not None:
            placed[-1] = (last[0], whole)
        else:
            placed.append((item.page, item))
    return [*placed, *drafts(waiting, measure)]


def _in_order(running: list[Block], body: list[Block]) -> list[Block]:
    """Headers before the body, footers after it."""
    headers = [b for b in running if b.part == "header"]
    footers = [b for b in running if b.part == "footer"]
    return [*headers, *body, *footers]
