"""The date grammar: patterns over the token classes of ``lexer``, as data.

A row is the name of a builder in ``builders`` and a regular expression over classes, with named groups for the tokens
that the builder reads. At each place the longest match wins, and of two equally long ones the earlier row.
No pattern holds a repetition inside another, so that matching is linear in the number of tokens.
"""

from __future__ import annotations

WD = r"(?:R?R?(?P<w>W)\.?,?b?)?t?"
"""A weekday before a date: "Tues. ", "Tuesday the", "Monday,"."""
DAY = r"(?P<d>[do])"
MONTH = r"(?P<m>[MV])\.?"
YEAR = r"(?:[,.(]?f?(?P<y>Y)\)?|[,.]?'(?P<yy>[de]))"
"""A year after a month: "2017", ", 2017", "of 2017", "'17"."""
REF = r"(?:(?<!\.)f?,?t?(?P<r>R)(?P<u>U))"
"""As in "next year", "of last year", after a date; behind a full stop it begins a sentence ("in May. Last year we …")."""
WHEN = rf"(?:{YEAR}|{REF})?"
DASH = r"[-/u]"

PATTERNS: tuple[tuple[str, str], ...] = (
    # --- days in figures
    ("figures", rf"{WD}(?P<n>N)"),
    ("day_month", rf"{WD}(?P<n>n)"),
    ("month_figures", r"(?P<n>m)"),
    # --- several days of one month: "the 5th and 12th of May", "5, 6 and 7 June", "May 5th, 12th and 19th"
    ("list_before", rf"{WD}(?P<l>[do](?:,[do]){{0,6}},?[a](?:t|W)?[do])f?t?{MONTH}{WHEN}"),
    ("list_before", rf"{WD}(?P<l>[do](?:,[do]){{1,6}})f?t?{MONTH}{WHEN}"),
    ("list_after", rf"{WD}{MONTH}t?(?P<l>[do](?:,[do]){{0,6}},?[a]t?[do])(?:,?(?P<y>Y))?"),
    # --- ranges in one month: "5-7 June", "22/23 September", "March 6-8, 2018", "Friday 5th to Sunday 7th May"
    ("range_before", rf"{WD}(?P<d>[do])\.?{DASH}t?(?:(?P<w2>W)\.?,?t?)?(?P<e>[do])f?t?{MONTH}{WHEN}"),
    ("range_before", rf"{WD}(?P<j>[Jn])f?{MONTH}{WHEN}"),
    ("range_after", rf"{WD}{MONTH}t?(?P<d>[do])(?:[-/u]|--)t?(?P<e>[do])(?:,?(?P<y>Y))?"),
    ("range_after", rf"{WD}{MONTH}(?P<j>[Jn])(?:,?(?P<y>Y))?"),
    # --- one day: "Tuesday, 5th of September 2017", "Sept. 14, 2017", "3rd April 17", "April 5th next year"
    ("day", rf"{WD}{DAY}\.?[-/]?f?[-/]?{MONTH}[-/]?{WHEN}"),
    ("day_written_year", rf"{WD}(?P<d>o)f?{MONTH}[-/]?(?P<s>[de])"),
    ("day_written_year", rf"{WD}(?P<d>d)-?(?P<m>M)-?(?P<s>[de])"),
    ("day", rf"{WD}{MONTH}t?{DAY}(?:,?f?(?P<y>Y)|,?'(?P<yy>[de])|{REF})?"),
    ("day", rf"{WD}{MONTH},t?(?P<d>o)(?:,?f?(?P<y>Y))?"),
    ("day", rf"{WD}(?P<o>O)f{MONTH}{WHEN}"),
    ("day", rf"{WD}{MONTH}t?(?P<o>O)(?:,?(?P<y>Y))?"),
    ("day", rf"{WD}(?P<m>M)\.?,(?P<d>d),?(?P<y>Y)"),
    # the year first: "2024, Feb the 12th", "2024 September 12", "2024 02 12"
    ("day", rf"{WD}(?P<y>Y),?{MONTH}t?{DAY}"),
    # a weekday with its day in brackets: "Saturday (Oct. 13)"
    ("day", rf"(?P<w>W)\({MONTH}t?{DAY}(?:,?(?P<y>Y))?\)"),
    ("day", rf"(?P<w>W)\({DAY}f?{MONTH}(?:,?(?P<y>Y))?\)"),
    ("day_spaced", r"(?P<y>Y)(?P<m>d)(?P<d>d)"),
    ("month_figure", r"(?P<m>M)[-']?(?P<s>[de])"),
    # --- a day without its month: "the 14th", "Monday 26th", "the 5th of next month"
    ("day_of_month", r"(?:(?P<w>W)\.?,?)?t?(?P<d>o)(?:ft?(?P<r>R)(?P<u>U)|f?(?P<i>I))?"),
    ("day_of_month", r"(?P<w>W)\.?,?t?(?P<d>d)"),
    ("days_of_month", r"t?(?P<l>o(?:,o){0,6},?at?o)"),
    # --- nth weekday and week of a month
    ("nth_weekday", rf"(?P<o>[OoR])(?P<w>W)(?:f|i)t?(?:{MONTH}{WHEN}|(?P<r2>R)?(?P<u2>U))"),
    ("nth_week", rf"{WD}(?P<o>o)(?P<k>U)f{MONTH}{WHEN}"),
    ("nth_week", rf"(?P<o>[OoR])(?P<k>U)(?:f|i)(?:{MONTH}{WHEN}|t?(?P<r2>R)(?P<u2>U))"),
    # --- months: "May", "end of March 2018", "early to mid June", "last July", "April next year"
    ("month", rf"(?:(?P<e>E)(?:[-u]*E)?-?f?-?t?)?(?:R?(?P<which>R)(?!M[od]))?{MONTH}-?{WHEN}"),
    ("month", r"(?P<y>Y)[-/,]?(?P<m>M)"),
    # --- quarters and halves
    (
        "quarter",
        r"(?:(?P<e>E)-?f?t?)?(?P<q>Q)(?:,?[-/]?f?(?:t?)(?P<y>Y)|-?'(?P<yy>[de])|[-/]?f?(?P<z>[ZK])|f?(?P<k>k)(?P<u>U))?",
    ),
    ("quarter", r"(?P<z>[ZK])[-,]?(?P<q>Q)"),
    ("quarter", r"(?P<y>Y)[-,/]?(?P<q>Q)"),
    ("quarter", r"(?P<o>[Oo])-?(?P<qu>U)(?:f|i)?t?(?:(?P<y>Y)|(?P<z>[ZK])k?U?|(?P<r>R)?(?P<k>k)?(?P<u>U))?"),
    ("quarter_month", r"(?P<m>M)(?P<qu>U)(?P<s>[de]|Y)?"),
    ("half", r"(?P<o>[Oo])-?Hf?t?(?:(?P<y>Y)|(?P<z>[ZK])|(?P<m>M)f?(?P<my>Y)?|(?P<r>R)?(?P<k>k)?(?P<u>U))"),
    ("half", r"(?P<h>H)f?(?P<y>Y)"),
    ("half", r"(?P<y>Y)[-,/]?(?P<h>H)"),
    # --- seasons: "the spring of 2022", "2024 Summer", "late spring", "last autumn", "Spring semester 2022"
    ("season", rf"(?:(?P<e>E)-?f?-?t?)?t?(?:R?(?P<which>R))?(?P<s>S)(?:X|U)?{WHEN}"),
    ("season", r"(?P<y>Y)-?(?P<s>S)(?:X|U)?"),
    ("season_short_year", r"(?:(?P<e>E)-?f?-?t?)?t?(?P<s>S)(?:X|U)?(?P<yy>[de])"),
    # --- named days
    ("feast", rf"(?:R?(?P<which>R))?(?P<f>F)(?:,?(?P<y>Y)|,?'(?P<yy>[de])|{REF})?"),
    # --- years and spans of years: "2016/17 financial year", "FY 2020", "this academic year", "the 1990s", "1990 until 2013"
    ("year_pair", r"(?:(?P<a>k)(?P<au>U)?)?(?P<z>Z)(?:(?P<k>k)(?P<u>U)?)?"),
    (
        "short_pair",
        r"(?P<a>k)(?P<au>U)?(?P<z>J)|(?P<z2>J)(?P<k>k)(?P<u>U)?|(?P<f>K)(?P<z3>[JZ])|(?P<z4>J)|(?P<g>K)[-/](?P<s>[de])",
    ),
    ("fiscal", r"(?P<f>K)(?:'?(?P<y>[Yde]))?"),
    ("fiscal", r"(?P<k>k)(?P<u>U)(?:U)?(?P<y>Y)|(?P<y2>Y)(?P<k2>k)(?P<u2>U)"),
    ("kind_year", r"(?:(?P<e>E)-?f?t?)?(?P<r>R)(?P<k>k)(?P<u>U)"),
    ("kind_year", r"(?P<e>E)-?f?t(?P<k>k)(?P<u>U)"),
    ("decade", r"(?:E-?f?t?)?t?(?P<x>D)"),
    ("year", r"(?:(?P<e>E)-?f?t?)?(?P<y>Y)"),
    ("short_year", r"'(?P<y>[de])"),
    # --- weekdays: "next Friday", "Friday week", "a week on Friday", "Monday of next week"
    ("weekday", r"(?:R?(?P<which>R))?(?P<w>W)(?:f?t?(?P<r>R)(?P<u>U)|(?P<after>R))?"),
    ("weekday_week", r"(?P<w>W)(?P<extra>U)"),
    ("weekday_week", r"#(?P<extra>U)b(?P<w>W)"),
    # --- relative to the meeting: "next week", "end of the month", "in two weeks' time", "a month ago"
    ("day_after", r"t?(?P<u>U)(?P<v>v)(?P<t>T)"),
    ("today", r"(?P<t>T)"),
    ("whole", r"(?:(?P<e>E)-?f?t?)?(?P<r>R)R?(?P<u>U)"),
    ("whole", r"(?P<e>E)-?ft?(?P<u>U)"),
    ("whole", r"(?P<e>E)t(?P<u>U)"),
    ("ahead", r"(?P<i>i)t?(?P<r>R)?(?P<c>[#d])(?P<k>k)?(?P<u>U)(?:'s?|s)?(?P<h>h)?"),
    ("ahead", r"(?P<c>[#d])(?P<u>U)(?:'s?|s)?(?P<h>h)"),
    ("ahead", r"(?P<c>[#d])(?P<u>U)l(?P<n>[pT])"),
    ("ago", r"(?P<c>[#d])(?P<u>U)(?:'s?|s)?(?P<g>g)"),
    ("unit_from_today", r"#(?P<u>U)(?P<t>T)"),
)
