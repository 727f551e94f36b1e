"""Dates: where a text names a day or a period, and which it is.

:func:`find` gives the expressions of a text, :func:`resolve` the value of one for a meeting's day, :func:`due_day`
the last day that a due date allows, :func:`dates_of` both steps for one sentence. ``minutes_dates`` is the spaCy
component, :func:`resolve_all` its second half.
"""

from pipeline.language.dates.component import Dates, resolve_all, style_of_doc
from pipeline.language.dates.due import due_day
from pipeline.language.dates.grammar import DateExpression, find
from pipeline.language.dates.periods import Direction, Period, Style
from pipeline.language.dates.resolve import dates_of, period, resolve
from pipeline.language.dates.style import detect_day_first, style_of

__all__ = [
    "DateExpression",
    "Dates",
    "Direction",
    "Period",
    "Style",
    "dates_of",
    "detect_day_first",
    "due_day",
    "find",
    "period",
    "resolve",
    "resolve_all",
    "style_of",
    "style_of_doc",
]
