"""The day of the meeting and that of the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from spacy.tokens import Doc

from pipeline.language.dates import DateExpression, Style, find, resolve
from pipeline.language.meeting.head import Line, beginning, lines_of
from pipeline.language.meeting.patterns import (
    ANNOUNCED,
    ANY,
    APPROVAL,
    ARRANGED,
    BUSINESS,
    CLOCK,
    DENIED,
    HELD,
    MENTIONED,
    MOVED,
    NEXT_MEETING,
    NOT_NEXT,
    OF_OTHERS,
    ORDINARY,
    OTHER_DATE,
    OTHER_OWNER,
    OWN,
    REGULAR,
    SENTENCE,
    SET_FOR,
    TITLE_LINE,
    TOOK_PLACE,
    VAGUE,
)
from pipeline.language.organisations.names import acronyms_of

SHORT = 10
"""Words of a line that announces the next meeting, its day standing below."""
CLOSE = 45
"""Characters behind "next meeting" in which a day is its day, whatever stands before."""
LONGEST_TITLE = 40
"""Words of a line that is a title, not a paragraph."""
RUN_IN = 8
"""Characters before and behind "next meeting" where it is a heading run into its paragraph."""
BARE_DAY, TELLING = 1, 2
"""Ranks of lines of the head as places of the meeting's day: a day alone; one that tells of a meeting. Title lines have 0."""
FAR_AHEAD = 80
"""Characters before a day in which a meeting is named that is arranged for it."""
FAR = 400
"""Days by which front matter may differ from the file's name."""
BARE = 4
"""Characters beside a day in a line that holds nothing else."""
COMMITTEES = 3
"""Lines that announce next meetings from which on they are those of committees that report."""
FARTHEST_NEXT = 550
"""Days between two meetings; what is farther off is something else."""
SURELY_NEXT = 300
"""Days after the meeting from which a day without a year may as well be one of the months before it."""
_FILE_DAY = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_. ]?(?P<m>0[1-9]|1[0-2])[-_. ]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_FILE_DAY_LAST = re.compile(r"(?<!\d)(?P<a>\d{1,2})[-_. ](?P<b>\d{1,2})[-_. ](?P<y>(?:19|20)?\d\d)(?!\d)")
_FILE_SHORT = re.compile(r"(?<!\d)(?P<y>\d\d)[-_.](?P<m>0[1-9]|1[0-2])[-_.](?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def day_of_meeting(doc: Doc, head: list[Line], labels: dict[str, list[Line]], style: Style) -> date | None:
    """The day of the meeting: from a label, a title line, another line of the head, front matter, or the file's name.

    A day without a year takes it from the head, the front matter or the file's name, whichever names one first.
    """
    document = doc._.layout.document
    hint = _year_hint(doc, head)
    named = day_in_name(document.name, style)
    ranked = sorted(
        (line for line in head if line.part == "body" and not APPROVAL.search(line.text)),
        key=lambda line: _rank(line, head),
    )
    found = [
        (rank, day) for line in ranked if (day := _first_day(doc, line, style, hint)) for rank in (_rank(line, head),)
    ]
    for line in labels.get("date", [])[:3]:
        day = _first_day(doc, line, style, hint)
        if day:  # unless the title and the file's name agree on another, as where a label was left from a template
            return named if named and (0, named) in found else _as_named(day, named)
    if found and found[0][0] and named and named in [day for _, day in found]:
        return named
    if found and found[0][0] <= BARE_DAY:
        return _as_named(found[0][1], named)
    if found and found[0][0] <= TELLING:
        return _in_title(document.meta, style, hint) or found[0][1]
    beside = _beside_the_text(document.meta, named, style, hint) or named
    if beside or found:
        return beside or found[0][1]
    for line in head:
        if line.part != "body" and HELD.search(line.text):
            day = _first_day(doc, line, style, hint)
            if day:
                return day
    for index, block in document.body():
        if re.search(r"\b(?:held|met|convened|meeting (?:of|on|was))\b", block.text[:300]):
            line = next(lines_of(doc, index))
            day = _first_day(doc, Line(line.text[:200], line.start, index), style, hint)
            if day:
                return day
    return None


def _as_named(day: date, named: date | None) -> date:
    """A day of the head, month and day changed about where the file's name has it so ("2/10/2011" of "2011-02-10")."""
    return named if named and (day.year, day.month, day.day) == (named.year, named.day, named.month) else day


def _beside_the_text(meta: Mapping[str, str], named: date | None, style: Style, hint: int | None) -> date | None:
    """The day that front matter gives, if it is not far from that of the file's name."""
    for key in ("title", "date", "meeting_date", "start", "start_date"):
        day = _day_in(meta.get(key, ""), style, hint)
        if day and not (named and abs((named - day).days) > FAR):
            return day
    return None


def _in_title(meta: Mapping[str, str], style: Style, hint: int | None) -> date | None:
    """The day in the title that the file gives apart from its text, where that is one of minutes."""
    title = meta.get("title", "")
    return _day_in(title, style, hint) if TITLE_LINE.search(title) else None


def _rank(line: Line, head: list[Line]) -> int:
    """How far back a line of the head stands as a place of the meeting's day: title lines first, bare days, the others."""
    alone = find(line.text)
    around = f"{line.text[: alone[0].start]} {line.text[alone[-1].end :]}" if alone else ""
    bare = bool(alone) and len(CLOCK.sub("", around).strip(" .,()@")) < BARE
    if line is head[0] and not SENTENCE.search(line.text):
        return BARE_DAY if bare else 0
    if TITLE_LINE.search(line.text) and HELD.search(line.text):
        told = line.text.rstrip().endswith(".") and not TOOK_PLACE.search(line.text)
        return 0 if len(line.text.split()) <= LONGEST_TITLE and not told else TELLING
    return BARE_DAY if bare else TELLING if HELD.search(line.text) else TELLING + 1


def _year_hint(doc: Doc, head: list[Line]) -> int | None:
    document = doc._.layout.document
    texts = [line.text for line in head] + [
        document.meta.get("title", ""),
        document.name,
        document.meta.get("date", ""),
    ]
    texts += [document.meta.get("created", "")]
    for text in texts:
        match = _YEAR.search(text)
        if match:
            return int(match.group(1))
    return None


def _first_day(doc: Doc, line: Line, style: Style, hint: int | None) -> date | None:
    for expression in _within(doc, line):
        before = line.text[max(0, expression.start - line.start - 60) : expression.start - line.start]
        if OTHER_DATE.search(before):
            continue
        day = _full_day(expression, style, hint)
        if day:
            return day
    return None


def _within(doc: Doc, line: Line) -> list[DateExpression]:
    return [e for e in doc._.dates or [] if line.start <= e.start and e.end <= line.end]


def _full_day(expression: DateExpression, style: Style, hint: int | None) -> date | None:
    """The one day of an expression that names day and month, its year where it has one, else the hinted one."""
    value = resolve(expression, None, style=style)
    if value is None and hint is not None and re.search(r"\d", expression.text):
        value = resolve(expression, date(hint, 7, 1), style=style)
        if value and len(value) == 10:
            value = f"{hint}{value[4:]}"
    return _iso_day(value)


def _iso_day(value: str | None) -> date | None:
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


def _day_in(text: str, style: Style, hint: int | None) -> date | None:
    for expression in find(text):
        day = _full_day(expression, style, hint)
        if day:
            return day
    match = _FILE_DAY.search(text)
    return _made(match["y"], match["m"], match["d"]) if match else None


def day_in_name(name: str, style: Style) -> date | None:
    """The day that a file's name tells ("2017-09-13", "20170913", "9.7.24", "18-02-14", "6 March 2023")."""
    stem = re.sub(r"\.\w{2,5}$", "", name)
    for pattern in (_FILE_DAY, _FILE_SHORT):
        match = pattern.search(stem)
        if match:
            year = int(match["y"])
            day = _made(year if year > 100 else 2000 + year, match["m"], match["d"])
            if day:
                return day
    match = _FILE_DAY_LAST.search(stem)
    if match:
        a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
        d, m = (a, b) if (style.day_first and b <= 12) or a > 12 else (b, a)
        day = _made(year if year > 100 else 2000 + year, m, d)
        if day:
            return day
    return _day_in(re.sub(r"[_-]+", " ", stem), style, None)


def _made(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def day_of_next(
    doc: Doc,
    labels: dict[str, list[Line]],
    base: date | None,
    style: Style,
    body_name: str | None = None,
    title: str | None = None,
) -> date | None:
    """The day of the next meeting, the first where several are listed; None where none is stated.

    It must lie after the meeting, and stand in the sentence that speaks of the next meeting or right below its label.
    """
    if base is None:
        return None
    stated = doc._.layout.document.meta.get("next_meeting") or doc._.layout.document.meta.get("next meeting")
    for expression in find(stated or ""):
        day = _coming(expression, base, style)
        if day:
            return day
    plain = [b.text for _, b in doc._.layout.document.body() if b.kind != "heading"]
    several = sum(ANNOUNCED.search(text) is not None for text in plain) >= COMMITTEES
    for line in labels.get("next", []) if not several else ():
        day = _first_coming(line.text, line.start, _within(doc, line), base, style)
        if day:
            return day
    told = list(_told_of_next(doc, base, style, body_name, title))
    if told or several:
        return next((day for own, day in reversed(told) if own), told[0][1] if told and not several else None)
    return min(_mentioned(doc, base, style, f"{body_name or ''} {title or ''}"), default=None)


def _mentioned(doc: Doc, base: date, style: Style, name: str) -> Iterator[date]:
    """Days to come of which the text says, without "next", that the body meets on them."""
    known = {w.lower() for w in re.findall(r"[\w'’-]+", name)} | ORDINARY
    document = doc._.layout.document
    body = [i for i, b in document.body() if b.text.strip()]
    for line in (line for index in body[beginning(document) :] for line in lines_of(doc, index)):
        for expression in _within(doc, line):
            start, end = expression.start - line.start, expression.end - line.start
            ahead = line.text[max(0, start - FAR_AHEAD) : start]
            found = MENTIONED.match(line.text[end:]) or ARRANGED.search(ahead)
            if found is None or not re.search(r"\d", expression.text) or DENIED.search(ahead):
                continue
            if found.re is ARRANGED and NOT_NEXT.search(ahead[: found.start()]):
                continue
            own = all(w.lower() in known for w in found["of"].split())
            day = _coming(expression, base, style) if own else None
            if day and (_YEAR.search(expression.text) or day - base <= timedelta(SURELY_NEXT)):
                yield day


def _told_of_next(
    doc: Doc, base: date, style: Style, body_name: str | None, title: str | None
) -> Iterator[tuple[bool, date]]:
    """Days that the text gives for a next meeting, in order, and whether it calls the meeting its own ("our next meeting")."""
    document = doc._.layout.document
    body = [i for i, b in document.body() if b.text.strip()]
    for order, index in enumerate(body):
        lines = list(lines_of(doc, index))
        for number, line in enumerate(lines):
            for match in NEXT_MEETING.finditer(line.text):
                before = line.text[max(0, match.start() - 40) : match.start()]
                if _of_others(match.group(), body_name, title) or _owned_by_others(before, body_name):
                    continue
                if _held_with_others(line.text[match.end() :], body_name, title):
                    continue
                close = Line(line.text[match.end() : match.end() + CLOSE], line.start + match.end(), index)
                if NOT_NEXT.search(before) and not SET_FOR.search(before) and not _within(doc, close):
                    continue
                stop = _sentence_end(line.text, match.end())
                if match.start() < RUN_IN and stop - match.end() < RUN_IN:
                    stop = _sentence_end(line.text, stop + 1)  # "Next meeting. The June meeting will be …"
                here = Line(line.text[match.end() : stop], line.start + match.end(), index)
                found = _within(doc, here)
                begin = max(line.text.rfind(". ", 0, match.start()) + 1, 0)
                found += _within(doc, Line(line.text[begin : match.start()], line.start + begin, index))
                moved = MOVED.search(here.text)
                found.sort(key=lambda e: moved is not None and e.start < here.start + moved.end())
                day = _first_coming(line.text, line.start, found, base, style)
                if day is None and len(line.text.split()) <= SHORT and not BUSINESS.match(here.text):
                    below = lines[number + 1 : number + 4]
                    if not any(_within(doc, f) for f in below) and number + 1 >= len(lines) and order + 1 < len(body):
                        below = list(lines_of(doc, body[order + 1]))[:12]
                        if document.blocks[index].kind == "heading":  # words about it first, then its day
                            below += [
                                f for i in body[order + 2 : order + 3] for f in lines_of(doc, i) if _begins(doc, f)
                            ]
                    if "meeting" not in match.group().lower():
                        alone = match.start() < RUN_IN  # else a word of a sentence ("do better next time")
                        below = [f for f in below if alone and len(f.text.split()) <= 2 * SHORT]
                    days = [(f.block, _first_coming(f.text, f.start, _within(doc, f), base, style)) for f in below]
                    day = min(((block, d) for block, d in days if d), default=(0, None))[1]
                if day is not None:
                    yield bool(_OUR.search(before)) or moved is not None, day


def _first_coming(text: str, start: int, expressions: list[DateExpression], base: date, style: Style) -> date | None:
    """The first day to come of a line's expressions, but not one that is denied, nor a weekday that its date follows."""
    for number, expression in enumerate(expressions):
        rest = text[expression.end - start :]
        dated = number + 1 < len(expressions) and re.match(r"[\s,(–-]{1,4}", rest)
        if (
            dated
            and not re.search(r"\d", expression.text)
            and dated.end() == expressions[number + 1].start - expression.end
        ):
            continue
        before = text[max(0, expression.start - start - 40) : expression.start - start]
        if DENIED.search(before) or (ANY.search(before) and not re.search(r"\d", expression.text)):
            continue
        day = _coming(expression, base, style)
        if day:
            return day
    return None


def _begins(doc: Doc, line: Line) -> bool:
    """Whether a line begins with a day, as in a list of days."""
    return any(e.start - line.start < RUN_IN for e in _within(doc, line))


_OUR = re.compile(r"\bour $", re.I)


def _of_others(words: str, body_name: str | None, title: str | None) -> bool:
    """Whether the next meeting is that of another body ("the next Events Group meeting")."""
    named = re.findall(r"\b[A-Z][\w'’-]+", words)[0 if words[:1].islower() else 1 :]
    known = {w.lower() for w in re.findall(r"[\w'’-]+", f"{body_name or ''} {title or ''}")} | ORDINARY
    named = [w for w in named if re.sub(r"['’]s?$", "", w.lower()) not in known]
    if body_name is None and REGULAR.search(words):
        return False
    return not words.isupper() and bool(named) and not (len(named) == 1 and _shortened(named[0], body_name))


def _owned_by_others(before: str, body_name: str | None) -> bool:
    """Whether "next meeting" stands behind the name of somebody else whose it is ("the trust's next meeting")."""
    owner = OTHER_OWNER.search(before)
    known = {w.lower() for w in re.findall(r"[\w'’-]+", body_name or "")} | OWN
    return owner is not None and owner["owner"].lower() not in known


def _held_with_others(behind: str, body_name: str | None, title: str | None) -> bool:
    """Whether what follows "next meeting" names another body whose it is, or somebody whom they meet."""
    whose = OF_OTHERS.match(behind)
    if whose is None or whose["met"]:
        return whose is not None
    known = {w.lower() for w in re.findall(r"[\w'’-]+", f"{body_name or ''} {title or ''}")} | ORDINARY | OWN
    named = [w for w in whose["name"].split() if w.lower() not in known]
    return body_name is not None and bool(named) and not _shortened(named[0], body_name)


def _shortened(word: str, body_name: str | None) -> bool:
    """Whether a word in capitals may be the body's acronym: the body is unknown, or the letters begin its words."""
    if not word.isupper() or len(word) > LONGEST_ACRONYM:
        return False
    return body_name is None or word in acronyms_of(body_name) or word[0] == body_name[:1].upper()


LONGEST_ACRONYM = 5
"""Letters."""


def _sentence_end(text: str, start: int) -> int:
    match = re.search(
        r"(?<!\bSt)(?<!\bMt)(?<!\bDr)(?<!\bMr)(?<![AaPp]\.[Mm])(?<!\b[A-Z])(?<!\d)[.!?](?=\s+[A-Z])", text[start:]
    )
    return start + match.start() if match else min(len(text), start + 240)


def _coming(expression: DateExpression, base: date, style: Style) -> date | None:
    if VAGUE.search(expression.text):
        return None
    value = resolve(expression, base, prefer="future", style=style)
    day = _iso_day(value) if value and (len(value) == 10 or "week" not in expression.text.lower()) else None
    return day if day and timedelta(0) < day - base <= timedelta(FARTHEST_NEXT) else None
