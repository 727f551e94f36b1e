"""The component ``minutes_dates``, and the dates of a whole document once the meeting's day is known."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.dates.grammar import DateExpression, find
from pipeline.language.dates.periods import Style
from pipeline.language.dates.resolve import resolve
from pipeline.language.dates.style import style_of_text
from pipeline.language.dates.words import LENGTH
from pipeline.language.layout import register_extensions
from pipeline.minutes import DateMention


@Language.factory("minutes_dates")
class Dates:
    """Finds the date expressions of a document: ``doc._.dates`` and ``doc.spans["dates"]``.

    Offsets are characters of the ``Doc``. What the expressions mean is worked out later, by :func:`resolve_all`: the
    meeting's day, from which they count, is not known yet.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of one document."""
        numbers = _row_numbers(doc._.layout.document)
        found = [e for e in find(doc._.layout.text) if e.text not in numbers]
        doc._.dates = found
        spans = (doc.char_span(e.start, e.end, label="DATE", alignment_mode="expand") for e in found)
        doc.spans["dates"] = [span for span in spans if span is not None]
        return doc


def _row_numbers(document: Document) -> set[str]:
    """The numbers that the rows of tables bear in their first cell where these count on within one ("17/1", "17/2")."""
    numbers: set[str] = set()
    for block in document.blocks:
        first = [row[0].text.strip() for row in block.rows if row] if block.kind == "table" else []
        parts = [(m[1], int(m[2])) for text in first if (m := _ROW_NUMBER.fullmatch(text))]
        headed = bool(first) and _NUMBER_HEAD.match(first[0]) is not None
        counted = sum(a[0] == b[0] and a[1] + 1 == b[1] for a, b in itertools.pairwise(parts))
        if headed and counted and 2 * counted >= len(parts) - 1:
            numbers |= {f"{major}/{minor}" for major, minor in parts}
    return numbers


_NUMBER_HEAD = re.compile(r"(?:action|id|item|min|no|nr|number|ref|s/?n)\b|(?:minute|reference)s?\b|#", re.I)
_ROW_NUMBER = re.compile(r"(\d{1,3})/(\d{1,3})")


def style_of_doc(doc: Doc) -> Style:
    """How a document writes its dates; one meeting of several, as the whole file does."""
    style = style_of_text(doc._.layout.text, doc._.layout.document.name)
    order = doc._.layout.document.meta.get("day_first")
    return style if order is None else replace(style, day_first=order == "yes")


def resolve_all(doc: Doc, base: date | None = None, *, style: Style | None = None) -> list[DateMention]:
    """Every date of a document with its value, in reading order; lengths of time ("within six weeks") are none, though
    they count when it is asked by when something is due.

    Parameters
    ----------
    doc
        A document through which ``minutes_dates`` went.
    base
        The day from which to count; that of ``doc._.meeting`` if left out.
    style
        How the document writes dates; found out from it if left out.
    """
    meeting = doc._.meeting
    if base is None and meeting is not None and meeting.date is not None:
        base = date.fromisoformat(meeting.date)
    style = style or style_of_doc(doc)
    expressions: list[DateExpression] = doc._.dates or []
    mentions = []
    values = ascending(doc._.layout.text, expressions, [resolve(e, base, style=style) for e in expressions])
    for expression, value in zip(expressions, values, strict=True):
        if LENGTH.match(expression.text):
            continue
        block, start = doc._.layout.locate(expression.start)
        mentions.append(
            DateMention(
                text=expression.text,
                value=value,
                block=block,
                start=start,
                end=start + len(expression.text),
            )
        )
    return mentions


def ascending(text: str, expressions: list[DateExpression], values: list[str | None]) -> list[str | None]:
    """The values with those of lists of days put in order: a day without a year that is set right behind a later one
    belongs to the year after ("25th May, 29th June, … 26th October" seen from February).
    """
    out = list(values)
    for number in range(1, len(out)):
        before, here = out[number - 1], out[number]
        if before is None or here is None or not len(before) == len(here) == DAY or here >= before:
            continue
        gap = text[expressions[number - 1].end : expressions[number].start]
        if len(gap) > LONGEST_GAP or any(c.isalpha() for c in gap) or resolve(expressions[number], None) is not None:
            continue
        try:
            later = date.fromisoformat(here).replace(year=int(here[:4]) + 1)
        except ValueError:  # 29 February
            continue
        if later <= date.fromisoformat(before) + timedelta(LONGEST_STEP):
            out[number] = later.isoformat()
    return out


DAY = len("2017-09-13")
LONGEST_GAP = 8
"""Characters between two days of a list."""
LONGEST_STEP = 200
"""Days between two days of a list."""
