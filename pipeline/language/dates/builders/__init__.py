"""From a match of a pattern to what it means.

A builder gives None where the words around show that it is no date; its name is that of the pattern in ``patterns``.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.language.dates.builders import days, months, relative, years
from pipeline.language.dates.builders.found import Found, Part
from pipeline.language.dates.periods import Meaning

Builder = Callable[[Found], "Meaning | list[Part] | None"]

BUILDERS: dict[str, Builder] = {
    "figures": days.figures,
    "day_month": days.day_month,
    "month_figures": days.month_figures,
    "list_before": days.list_before,
    "list_after": days.list_after,
    "range_before": days.day_range,
    "range_after": days.day_range,
    "day": days.day,
    "day_spaced": days.day_spaced,
    "day_written_year": days.day_written_year,
    "month_figure": days.month_figure,
    "day_of_month": days.day_of_month,
    "days_of_month": days.days_of_month,
    "nth_weekday": days.nth_weekday,
    "nth_week": days.nth_week,
    "month": months.month,
    "quarter": months.quarter,
    "quarter_month": months.quarter_month,
    "half": months.half,
    "season": months.season,
    "season_short_year": months.season_short_year,
    "feast": months.feast,
    "year_pair": years.year_pair,
    "short_pair": years.short_pair,
    "fiscal": years.fiscal,
    "kind_year": years.kind_year,
    "decade": years.decade,
    "year": years.year,
    "short_year": years.short_year,
    "weekday": relative.weekday,
    "weekday_week": relative.weekday_week,
    "today": relative.today,
    "day_after": relative.day_after,
    "whole": relative.whole,
    "ahead": relative.ahead,
    "ago": relative.ago,
    "unit_from_today": relative.unit_from_today,
}
"""By the name of the pattern."""

__all__ = ["BUILDERS", "Found", "Part"]
