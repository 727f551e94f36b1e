"""Reports that were put into the minutes as somebody wrote them: who says "I" and "we" in them."""

from __future__ import annotations

import re

from pipeline.language.commitments.context import LONGEST_TITLE, Context
from pipeline.language.commitments.owners import is_owner, owners_of


def reporter(context: Context, block: int) -> list[str]:
    """Who speaks of himself in a report that somebody gives ("Provost's Report", "Report of the Treasurer", "Social - Anna")."""
    label = context.sections[block].label
    if label is not None:
        named = {person.name for _, _, person in context.people_in(label, 0, len(context.block(label).text))}
        if len(named) == 1:
            return list(named)
    names = [owners_of(context, words) for words in _reporting(_title_of(context, block)) if is_owner(context, words)]
    people = [found for found in names if any(context.directory.resolve(name) for name in found)]
    return (people or names or [[]])[0]


def writer(context: Context) -> list[str]:
    """Who says "I" in minutes that tell who wrote them ("me (Ada Quill, sec)", "Ada Quill (secretary, me)", "From: Ada Quill")."""
    if context.writer is None:
        opening = [b.text for _, b in context.document.body() if b.text.strip()][:OPENING_BLOCKS]
        named = (next(filter(None, match.groups())) for text in opening for match in _WRITER.finditer(text))
        people = (context.directory.resolve(name) for name in named)
        context.writer = next(([person.name] for person in people if person is not None), [])
    return context.writer


OPENING_BLOCKS = 20
"""Blocks at the head of the minutes that may tell who wrote them."""
_NAME = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
_WRITER = re.compile(
    rf"\b(?i:me|myself) \({_NAME}"
    rf"|{_NAME.replace('name', 'behind')} \((?:[^()]{{0,30}}, )?(?:me|myself)\)"
    rf"|(?:^|\n)From: {_NAME.replace('name', 'sender')}"
)


def reporting_group(context: Context, block: int) -> list[str]:
    """The group that says "we" in a report of its own ("Standards Committee Report", "Standards Committee – We have drafted …")."""
    opening = _OPENS_AS.match(context.block(block).text)
    words = [opening["who"]] if opening else _reporting(_title_of(context, block))
    return [name for name in words if _A_GROUP.fullmatch(name)][:1]


def _title_of(context: Context, block: int) -> str:
    title = context.sections[block].title or ""
    return title if _REPORT.search(title) else _report_above(context, block)


def _reporting(title: str) -> list[str]:
    """The words of a title that may say whose report it announces."""
    pieces = (words.strip() for words in _AROUND_REPORT.split(title))
    return [piece.removesuffix("'s").removesuffix("’s") for piece in pieces if piece]


def _report_above(context: Context, block: int) -> str:
    """The line by itself above a block that announces a report, where the report was put into the minutes as it was written."""
    counted: set[str] = set()
    headed = False
    for index in range(block - 1, max(-1, block - LONGEST_REPORT), -1):
        above = context.block(index)
        form = _FIGURES.sub("9", above.number or "")
        short = len(above.text.split()) <= LONGEST_TITLE
        if short and _REPORT.search(above.text) and not (form and form in counted):
            return _NUMBERED.sub("", above.text)
        greeting = above.kind != "item" and len(above.text.split()) <= LONGEST_GREETING and above.text[-1:] != "."
        if above.part != "body" or (headed and not greeting):
            return ""
        headed = headed or above.kind == "heading"
        counted.add(form)
    return ""


LONGEST_REPORT = 80
"""Paragraphs."""
LONGEST_GREETING = 4
"""Words of a line that may stand below the title of a report (a day, "Dear colleagues")."""
_FIGURES = re.compile(r"\d+|[ivxl]+(?=[.)]?$)", re.I)
_NUMBERED = re.compile(r"[IVXL\d]+[.)]\s+")
_OPENS_AS = re.compile(r"(?P<who>[A-Z][^.:!?–—]{2,60}?)\s*(?::|\s[–—-])\s+(?=We\b)")
_A_GROUP = re.compile(
    r"(?!Committees\b)(?:[A-Z][\w'’&.-]*\s+(?:(?:of|on|for|and|the)\s+)*)+"
    r"(?:Committee|Council|Board|Group|Team|Panel|Commission|Forum|Trustees|Office|Department)"
    r"(?:\s+(?:of|on|for)(?:\s+the)?(?:\s+[A-Z][\w'’&.-]*)+)?"
)
"""A group by its name, which stands for those who say "we" in its report."""
_AROUND_REPORT = re.compile(
    r"\s*[:,;(–—-]\s*|\b(?:report|update|remark|address|comment)(?:s|es)?\b(?:\s+(?:of|from|by))?(?:\s+the)?", re.I
)
_REPORT = re.compile(r"\b(?:reports?|updates?|remarks|address|comments)\b", re.I)
