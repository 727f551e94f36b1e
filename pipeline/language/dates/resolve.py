"""The value of a date expression, and of all those of a sentence."""

from __future__ import annotations

from datetime import date

from pipeline.language.dates.grammar import DateExpression, find
from pipeline.language.dates.periods import NEAR, Context, Direction, Period, Style


def period(
    expression: DateExpression,
    base: date | None,
    *,
    prefer: Direction | None = None,
    style: Style | None = None,
) -> Period | None:
    """First and last day of what an expression means; see :func:`resolve`."""
    try:
        return expression.meaning.period(
            Context(base, prefer or expression.lean, style or Style(), NEAR if prefer else expression.strength)
        )
    except (ValueError, OverflowError):  # beyond the calendar's first or last year
        return None


def resolve(
    expression: DateExpression,
    base: date | None,
    *,
    prefer: Direction | None = None,
    day_first: bool = True,
    style: Style | None = None,
) -> str | None:
    """The value of an expression.

    Parameters
    ----------
    expression
        As :func:`find` gives it.
    base
        The day from which to count, as a rule that of the meeting; without one only dates with their year resolve.
    prefer
        Which way to look where the year or more is left out; by default what the words around say.
    day_first
        Whether 4/5 is 4 May; ``style``, where given, rules instead.
    style
        How the document writes its dates.

    Returns
    -------
    str or None
        ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or first and last day of any other period joined by a slash. None where
        it cannot be told.
    """
    found = period(expression, base, prefer=prefer, style=style or Style(day_first=day_first))
    return found.iso if found else None


def dates_of(sentence: str, base: date | None, style: Style | None = None) -> list[dict[str, str | None]]:
    """The dates of a sentence as ``text`` and ``value``, in reading order."""
    return [{"text": e.text, "value": resolve(e, base, style=style)} for e in find(sentence)]
