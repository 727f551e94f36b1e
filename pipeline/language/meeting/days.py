"""The day of the meeting."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from datetime import date

from spacy.tokens import Doc

from pipeline.language.dates import DateExpression, Style, find, resolve
from pipeline.language.dates.style import DAY_IN_NAME
from pipeline.language.dates.words import MONTHS
from pipeline.language.meeting.head import Line, lines_of
from pipeline.language.meeting.patterns import (
    APPROVAL,
    CLOCK,
    HELD,
    MEMO,
    MEMO_DAY,
    MET_ON,
    MINUTES_OF,
    MONTH,
    OTHER_DATE,
    RUNNING_TITLE,
    SENTENCE,
    TITLE_LINE,
    TOOK_PLACE,
)

LONGEST_TITLE = 40
"""Words of a line that is a title, not a paragraph."""
BARE_DAY, TELLING = 1, 2
"""Ranks of lines of the head as places of the meeting's day: a day alone; one that tells of a meeting. Title lines have 0."""
NESTED = 2
"""Depth of items that tell nothing of the meeting as a whole: those within items, and those with a box."""
FAR = 400
"""Days by which front matter may differ from the file's name."""
BARE = 4
"""Characters beside a day in a line that holds nothing else."""
_FILE_DAY_LAST = re.compile(r"(?<!\d)(?P<a>\d{1,2})[-_. ](?P<b>\d{1,2})[-_. ](?P<y>(?:19|20)?\d\d)(?!\d)")
_FILE_SHORT = re.compile(r"(?<!\d)(?P<y>\d\d)[-_.](?P<m>0[1-9]|1[0-2])[-_.](?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_FILE_RUN = re.compile(r"(?<!\d)(?P<a>\d\d)(?P<b>\d\d)(?P<c>\d\d)(?!\d)")
_FILE_MONTH = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)[-_. ]?(?P<m>[A-Za-z]{3,9})[-_. ]?(?P<d>\d{1,2})"
    r"|(?P<d1>\d{1,2})(?:st|nd|rd|th)?[-_. ]?(?P<m1>[A-Za-z]{3,9})[-_. ]?(?P<y1>(?:19|20)?\d\d))(?!\d)"
    r"|(?<![A-Za-z])(?P<m2>[A-Za-z]{3,9})[-_. ]?(?P<d2>\d{1,2})(?:st|nd|rd|th)?[-_., ]{0,2}(?P<y2>(?:19|20)\d\d)(?!\d)"
)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
WITH_MONTH = re.compile(rf"\d.*(?:{MONTH})|(?:{MONTH}).*\d|\d[-./]\d", re.I | re.S)
"""An expression that names a month as well as a day, in words or figures."""


def day_of_meeting(doc: Doc, head: list[Line], labels: dict[str, list[Line]], style: Style) -> date | None:
    """The day of the meeting: from a label, a title line, another line of the head, front matter, or the file's name.

    A day without a year takes it from the head, the front matter or the file's name, whichever names one first.
    """
    document = doc._.layout.document
    hint = _year_hint(doc, head)
    made = max(map(iso_day, (document.meta.get(key) for key in ("created", "modified"))), key=lambda d: d or date.min)
    named = day_in_name(document.name, style, hint, made)
    memo = _is_memo(doc)
    dated = [] if memo else labels.get("date", [])[:3]
    ranked = sorted(
        (
            line
            for line in head
            if line.part == "body"
            and line.depth < NESTED
            and not _of_earlier(line)
            and not (memo and MEMO_DAY.search(line.text))
        ),
        key=lambda line: _rank(line, head),
    )
    found = [
        (rank, day)
        for line in ranked
        if (day := _first_day(doc, line, style, hint, named))
        for rank in (_rank(line, head),)
    ]
    for line in dated:
        day = _first_day(doc, line, style, hint, named)
        if day:  # unless the title and the file's name agree on another, as where a label was left from a template
            return named if named and (0, named) in found else _as_named(day, named)
    if found and found[0][0] and named and named in [day for _, day in found]:
        return named
    if found and found[0][0] <= BARE_DAY:
        return _as_named(found[0][1], named)
    running = [line for line in head if line.part != "body"]
    titles = (_first_day(doc, line, style, hint, named) for line in running if RUNNING_TITLE.match(line.text))
    if on_top := next(filter(None, titles), None):
        return on_top
    given = _beside_the_text(document.meta, named, style, hint)
    if found and found[0][0] <= TELLING and not (given and given == named):
        return _in_title(document.meta, style, hint) or found[0][1]
    beside = given or named
    if beside or found:
        return beside or found[0][1]
    for line in running:
        if HELD.search(line.text) or (_alone(line) and any(TITLE_LINE.search(beside.text) for beside in running)):
            day = _first_day(doc, line, style, hint)
            if day:
                return day
    for index, block in document.body():
        if re.search(r"\b(?:held|met|convened|meeting (?:of|on|was))\b", block.text[:300]):
            line = next(lines_of(doc, index))
            if APPROVAL.search(line.text) and MINUTES_OF.search(line.text):
                continue
            day = _first_day(doc, Line(line.text[:200], line.start, index), style, hint)
            if day:
                return day
    own = labels.get("date", [])[:1] if memo else []  # a memorandum that names no other day
    return next((day for line in own if (day := _first_day(doc, line, style, hint))), None)


def _of_earlier(line: Line) -> bool:
    """Whether a line speaks of the minutes of an earlier meeting, before it tells when they met at least."""
    met = MET_ON.match(line.text)
    told = met is not None and bool(find(line.text[met.end() : met.end() + SOON]))
    return APPROVAL.search(line.text[: met.end()] if met and told else line.text) is not None


SOON = 30
"""Characters behind "met" in which its day stands."""


def _is_memo(doc: Doc) -> bool:
    """Whether the minutes stand in a memorandum or message, whose own day is in its head."""
    first = "\n".join(block.text for _, block in itertools.islice(doc._.layout.document.body(), MEMO_WITHIN))
    return {m["label"].lower() for m in MEMO.finditer(first)} >= {"from"} and len(
        set(MEMO.findall(first))
    ) >= ENOUGH_OF_MEMO


MEMO_WITHIN, ENOUGH_OF_MEMO = 5, 3
"""Blocks at the head of a memorandum, and how many of its labels show that it is one."""


def _as_named(day: date, named: date | None) -> date:
    """A day of the head, month and day changed about where the file's name has it so ("2/10/2011" of "2011-02-10")."""
    return named if named and (day.year, day.month, day.day) == (named.year, named.day, named.month) else day


def front_matter(meta: Mapping[str, str]) -> dict[str, str]:
    """What the file says of itself, under keys without signs ("next-meeting" as "nextmeeting")."""
    return {re.sub(r"[\W_]", "", key).lower(): value for key, value in meta.items()}


def _beside_the_text(meta: Mapping[str, str], named: date | None, style: Style, hint: int | None) -> date | None:
    """The day that front matter gives, if it is not far from that of the file's name."""
    said = front_matter(meta)
    for key in ("title", "date", "meetingdate", "eventdate", "start", "startdate", "eventstart"):
        day = _day_in(said.get(key, ""), style, hint, named)
        if day and not (named and abs((named - day).days) > FAR):
            return day
    return None


def _in_title(meta: Mapping[str, str], style: Style, hint: int | None) -> date | None:
    """The day in the title that the file gives apart from its text, where that is one of minutes."""
    title = meta.get("title", "")
    return _day_in(title, style, hint) if TITLE_LINE.search(title) else None


def _rank(line: Line, head: list[Line]) -> int:
    """How far back a line of the head stands as a place of the meeting's day: title lines first, bare days, the others."""
    bare = _alone(line) or (line in head[1:EARLY] and _opens_with_year(line))
    if line is head[0] and not line.depth and not SENTENCE.search(line.text):
        return BARE_DAY if bare else 0
    if TITLE_LINE.search(line.text) and HELD.search(line.text):
        told = (line.text.rstrip().endswith(".") or SENTENCE.search(line.text)) and not TOOK_PLACE.search(line.text)
        return 0 if len(line.text.split()) <= LONGEST_TITLE and not told else TELLING
    if _opens(line) and _below_title(line, head):
        return 0
    return BARE_DAY if bare else TELLING if HELD.search(line.text) else TELLING + 1


def _below_title(line: Line, head: list[Line]) -> bool:
    """Whether a line stands right below a title that tells of a meeting and names no day."""
    at = next((number for number, other in enumerate(head) if other is line), 0)
    above = head[at - 1].text if at else ""
    titled = TITLE_LINE.search(above) and HELD.search(above) and not OTHER_DATE.search(above)
    return bool(titled) and not find(above) and not SENTENCE.search(above)


def _opens(line: Line) -> bool:
    """Whether a line begins with a day."""
    days = find(line.text)
    return bool(days) and not line.text[: days[0].start].strip(" \t*_(")


def _opens_with_year(line: Line) -> bool:
    """Whether a short line begins with a day and its year ("Sunday, 10 December 2017 at 2 pm, Mill House")."""
    days = find(line.text) if len(line.text.split()) <= LONGEST_DAY and not line.depth else []
    return bool(days) and _opens(line) and YEAR.search(days[0].text) is not None and not SENTENCE.search(line.text)


EARLY = 4
"""Lines of the head among which one that begins with a day and its year tells when they met."""
LONGEST_DAY = 16
"""Words of such a line."""


def _alone(line: Line) -> bool:
    """Whether a line holds a day, with or without its hour, and nothing else."""
    days = find(line.text)
    around = f"{line.text[: days[0].start]} {line.text[days[-1].end :]}" if days else ""
    return bool(days) and len(CLOCK.sub("", around).strip(" .,()@")) < BARE


def _year_hint(doc: Doc, head: list[Line]) -> int | None:
    document = doc._.layout.document
    texts = [line.text for line in head] + [
        document.meta.get("title", ""),
        document.name,
        document.meta.get("date", ""),
    ]
    texts += [document.meta.get("created", "")]
    for text in texts:
        match = YEAR.search(text)
        if match:
            return int(match.group(1))
    return None


def _first_day(doc: Doc, line: Line, style: Style, hint: int | None, named: date | None = None) -> date | None:
    for expression in within(doc, line):
        before = line.text[max(0, expression.start - line.start - 60) : expression.start - line.start]
        if OTHER_DATE.search(before) and not (line.part != "body" and RUNNING_TITLE.match(line.text)):
            continue
        day = _full_day(expression, style, hint, named)
        if day:
            return day
    return None


def within(doc: Doc, line: Line) -> list[DateExpression]:
    """The expressions of dates that stand in a line."""
    return [e for e in doc._.dates or [] if line.start <= e.start and e.end <= line.end]


def _full_day(expression: DateExpression, style: Style, hint: int | None, named: date | None = None) -> date | None:
    """The one day of an expression that names day and month, its year where it has one, else the hinted one.

    Without a year it is the day of the file's name, where that has the same day and month.
    """
    value = resolve(expression, None, style=style)
    if value is None and hint is not None and WITH_MONTH.search(expression.text):
        value = resolve(expression, date(hint, 7, 1), style=style)
        if value and len(value) == 10:
            value = f"{hint}{value[4:]}"
            if named is not None and value[4:] == named.isoformat()[4:]:
                return named
    return iso_day(value)


def iso_day(value: str | None) -> date | None:
    """The day that a value names, or the first of a few; None where it is a longer period."""
    if value is None:
        return None
    first = value.split("/")[0]
    try:
        return date.fromisoformat(first) if len(first) == 10 and (len(value) == 10 or _short(value)) else None
    except ValueError:
        return None


def _short(value: str) -> bool:
    """Whether a span is one of a few days, as of a conference."""
    first, last = value.split("/")
    return (date.fromisoformat(last) - date.fromisoformat(first)).days <= 6


def _day_in(text: str, style: Style, hint: int | None, named: date | None = None) -> date | None:
    for expression in find(text):
        day = _full_day(expression, style, hint, named)
        if day:
            return day
    match = DAY_IN_NAME.search(text)
    return _made(match["y"], match["m"], match["d"]) if match else None


def day_in_name(name: str, style: Style, hint: int | None = None, made: date | None = None) -> date | None:
    """The day that a file's name tells ("2017-09-13", "20170913", "9.7.24", "18-02-14", "250312", "6 March 2023", "2021JAN22").

    Of six figures ("030524", "22-09-16") the order is that which gives the hinted year, else the year stands first;
    not where that day is later than the file was made.
    """
    stem = re.sub(r"\.\w{2,5}$", "", name)
    for pattern in (DAY_IN_NAME, _FILE_SHORT):
        match = pattern.search(stem)
        if match and (day := _made(_century(match["y"]), match["m"], match["d"])):
            other = _made(_century(match["d"]), match["m"], match["y"])
            return other if other and (other.year == hint != day.year or (made and other <= made < day)) else day
    match = _FILE_DAY_LAST.search(stem)
    if match:
        a, b = int(match["a"]), int(match["b"])
        d, m = (a, b) if (style.day_first and b <= 12) or a > 12 else (b, a)
        if day := _made(_century(match["y"]), m, d):
            return day
    for match in _FILE_RUN.finditer(stem):
        one, two, last = match.group("a", "b", "c")
        orders = [(last, two, one), (last, one, two)]
        orders = [(one, two, last), *(orders if style.day_first else reversed(orders))]
        days = [_made(_century(year), month, number) for year, month, number in orders]
        likely = [day for day in days if day and day.year == hint] or [
            day for day in days if day and day.year > EARLIEST
        ]
        if likely:
            return likely[0]
    for match in _FILE_MONTH.finditer(stem):
        for n in ("", "1", "2"):
            number = MONTHS.get((match[f"m{n}"] or "").lower())
            if number and (day := _made(_century(match[f"y{n}"]), number, match[f"d{n}"])):
                return day
    return _day_in(re.sub(r"[_-]+", " ", stem), style, None)


EARLIEST = 2007
"""Year up to which six figures in the name of a file are rather a number than a day."""


def _century(year: str) -> int:
    return int(year) if len(year) > 2 else 2000 + int(year)


def _made(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
