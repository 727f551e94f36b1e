"""The day of the next meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from spacy.tokens import Doc

from pipeline.language.dates import DateExpression, Style, find, resolve
from pipeline.language.dates.feasts import FEAST
from pipeline.language.meeting.days import YEAR, front_matter, iso_day, within
from pipeline.language.meeting.head import Line, beginning, lines_of
from pipeline.language.meeting.naming import HEAD
from pipeline.language.meeting.patterns import (
    ANNOUNCED,
    ANY,
    ARRANGED,
    BUSINESS,
    BY_THEN,
    CALLED_OFF,
    DENIED,
    FOR_IT,
    GATHERING,
    MEETING_ON,
    MENTIONED,
    MOVED,
    NEXT_MEETING,
    NEXT_OF_KIND,
    NOT_NEXT,
    OF_MINUTES,
    OF_OTHERS,
    OF_PAST,
    ORDINARY,
    OTHER_OWNER,
    OWN,
    REGULAR,
    SENTENCE,
    SERIES,
    SET_FOR,
    VAGUE,
)
from pipeline.language.organisations.names import acronyms_of
from pipeline.language.sieve import Sieve

_NEXT = Sieve(NEXT_MEETING)
CLOSE = 45
"""Characters behind "next meeting" in which a day is its day, whatever stands before."""
RUN_IN = 8
"""Characters before and behind "next meeting" where it is a heading run into its paragraph."""
SHORT = 10
"""Words of a line that announces the next meeting, its day standing below."""
FAR_AHEAD = 80
"""Characters before a day in which a meeting is named that is arranged for it."""
COMMITTEES = 3
"""Lines that announce next meetings from which on they are those of committees that report."""
FARTHEST_NEXT = 550
"""Days between two meetings; what is farther off is something else."""
SURELY_NEXT = 300
"""Days after the meeting from which a day without a year may as well be one of the months before it."""


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
    for expression in find(front_matter(doc._.layout.document.meta).get("nextmeeting", "")):
        day = _coming(expression, base, style)
        if day:
            return day
    plain = [b.text for _, b in doc._.layout.document.body() if b.kind != "heading"]
    several = sum(ANNOUNCED.search(text) is not None for text in plain) >= COMMITTEES
    for line in labels.get("next", []) if not several else ():
        day = _first_coming(line.text, line.start, within(doc, line), base, style)
        if day:
            return day
    told = list(_told_of_next(doc, base, style, body_name, title))
    if not told and (day := _of_kind(doc, base, style, body_name, title)):
        return day
    if told or several:
        return next((day for own, day in reversed(told) if own), told[0][1] if told and not several else None)
    return min(_mentioned(doc, base, style, f"{body_name or ''} {title or ''}"), default=None)


def _of_kind(doc: Doc, base: date, style: Style, body_name: str | None, title: str | None) -> date | None:
    """The day right behind "next" and what the body's meetings are called: its name, its acronym, a word of its title."""
    own = {w.lower() for w in re.findall(r"[\w'’-]+", f"{body_name or ''} {title or ''}") if len(w) > 2} | ORDINARY
    own |= {acronym.lower() for acronym in acronyms_of(body_name or "")}
    for index, _ in doc._.layout.document.body():
        for line in lines_of(doc, index):
            for match in NEXT_OF_KIND.finditer(line.text):
                words = match["of"].split()
                called = words[-1].lower()
                of_body = called in own or (words[-1].isupper() and _shortened(words[-1], body_name))
                others = [w for w in words[:-1] if w[:1].isupper() and w.lower() not in own | GATHERING]
                if not (of_body or called in GATHERING) or called in PERIODS or others:
                    continue
                if called.startswith("meeting") or OF_OTHERS.match(f" {line.text[match.end() :]}"):
                    continue
                behind = Line(line.text[match.end() :], line.start + match.end(), index)
                near = [e for e in within(doc, behind) if e.start - behind.start <= NEAR]
                if near and (day := _first_coming(behind.text, behind.start, near[:2], base, style)):
                    return day
    return None


NEAR = 30
"""Characters between what the next meeting is called and its day, where nothing says "meeting"."""
PERIODS = frozenset("week weeks month months year years day days time date dates of and the".split())
"""Words behind "next" that no meeting is called by."""


def _mentioned(doc: Doc, base: date, style: Style, name: str) -> Iterator[date]:
    """Days to come of which the text says, without "next", that the body meets on them."""
    known = {w.lower() for w in re.findall(r"[\w'’-]+", name)} | ORDINARY
    document = doc._.layout.document
    body = [i for i, b in document.body() if b.text.strip()]
    off = set(_called_off(doc, base, style))
    for line in (line for index in body[beginning(document) :] for line in lines_of(doc, index)):
        for expression in within(doc, line):
            start, end = expression.start - line.start, expression.end - line.start
            ahead = line.text[max(0, start - FAR_AHEAD) : start]
            found = MENTIONED.match(line.text[end:]) or next(
                filter(None, (p.search(ahead) for p in (ARRANGED, SERIES, MEETING_ON))), None
            )
            if found is None or not re.search(r"\d", expression.text) or DENIED.search(ahead):
                continue
            if found.re is MENTIONED and (OF_PAST.search(ahead) or OF_MINUTES.match(line.text, end + found.end())):
                continue
            if found.re is ARRANGED and NOT_NEXT.search(ahead[: found.start()]):
                continue
            own = all(w.lower() in known for w in found["of"].split())
            day = _coming(expression, base, style) if own else None
            if day and day not in off and (YEAR.search(expression.text) or day - base <= timedelta(SURELY_NEXT)):
                yield day


def _called_off(doc: Doc, base: date, style: Style) -> Iterator[date]:
    """Days of which the text says that nobody meets on them."""
    text = doc._.layout.text
    for expression in doc._.dates or []:
        if CALLED_OFF.match(text, expression.end) and (day := _coming(expression, base, style)):
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
            for match in _NEXT.finditer(line.text):
                before = line.text[max(0, match.start() - 40) : match.start()]
                if _of_others(match.group(), body_name, title) or _owned_by_others(before, body_name):
                    continue
                if _held_with_others(line.text[match.end() :], body_name, title):
                    continue
                if day := _day_before(doc, line, match.start(), base, style):
                    yield False, day
                    continue
                close = Line(line.text[match.end() : match.end() + CLOSE], line.start + match.end(), index)
                if NOT_NEXT.search(before) and not SET_FOR.search(before) and not within(doc, close):
                    continue
                stop = _sentence_end(line.text, match.end())
                if match.start() < RUN_IN and stop - match.end() < RUN_IN:
                    stop = _sentence_end(line.text, stop + 1)  # "Next meeting. The June meeting will be …"
                here = Line(line.text[match.end() : stop], line.start + match.end(), index)
                found = within(doc, here)
                begin = max(line.text.rfind(". ", 0, match.start()) + 1, 0)
                if "next time" not in match.group().lower():
                    found += within(doc, Line(line.text[begin : match.start()], line.start + begin, index))
                moved = MOVED.search(here.text)
                found.sort(key=lambda e: moved is not None and e.start < here.start + moved.end())
                day = _first_coming(line.text, line.start, found, base, style)
                whole = line.text.rstrip().endswith(".") and SENTENCE.search(here.text)
                if day is None and len(line.text.split()) <= SHORT and not BUSINESS.match(here.text) and not whole:
                    below = lines[number + 1 : number + 4]
                    if not any(within(doc, f) for f in below) and number + 1 >= len(lines) and order + 1 < len(body):
                        below = list(lines_of(doc, body[order + 1]))[:12]
                        if document.blocks[index].kind == "heading":  # words about it first, then its day
                            below += [
                                f for i in body[order + 2 : order + 3] for f in lines_of(doc, i) if _begins(doc, f)
                            ]
                    below = _own_lines(below, body_name)
                    if "meeting" not in match.group().lower():
                        alone = match.start() < RUN_IN  # else a word of a sentence ("do better next time")
                        below = [f for f in below if alone and len(f.text.split()) <= 2 * SHORT]
                    days = [(f.block, _first_coming(f.text, f.start, within(doc, f), base, style)) for f in below]
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
        later = expressions[number + 1 :]
        if FEAST.match(expression.text) and any(re.search(r"\d", e.text) for e in later):
            continue  # what is held then ("Christmas fair, 7 December")
        before = text[max(0, expression.start - start - 40) : expression.start - start]
        if (
            CALLED_OFF.match(rest)
            or DENIED.search(before)
            or (ANY.search(before) and not re.search(r"\d", expression.text))
        ):
            continue
        day = _coming(expression, base, style)
        if day:
            return day
    return None


def _day_before(doc: Doc, line: Line, at: int, base: date, style: Style) -> date | None:
    """The day right before "next meeting" that is put down for it ("6 May for the next meeting")."""
    days = [e for e in within(doc, line) if FOR_IT.fullmatch(line.text[e.end - line.start : at])]
    days = [e for e in days if not BY_THEN.search(line.text[: e.start - line.start])]
    return _coming(days[0], base, style) if days else None


def _own_lines(lines: list[Line], body_name: str | None) -> list[Line]:
    """Of lines that give the next meetings of several bodies those of the one that met, else those that name no other."""
    own_words = {w.lower() for w in re.findall(r"[\w'’-]+", body_name or "")}
    whose = [(line, _WHOSE.match(line.text)) for line in lines]
    named = [(line, set(re.findall(r"[\w'’-]+", found["name"].lower()))) for line, found in whose if found]
    named = [(line, words) for line, words in named if HEAD.search(" ".join(words))]
    own = [line for line, words in named if words - {"the", "full"} <= own_words]
    others = [line for line, _ in named if line not in own]
    return own or [line for line in lines if line not in others] or lines


_WHOSE = re.compile(r"\W*(?P<name>[A-Z][\w&'’-]*(?: [\w&'’-]+){0,7}?)(?: meetings?)?\s*(?::|\s[–—-])\s")
"""How a line opens that says whose meeting it tells of ("Planning Committee: 22 November")."""


def _begins(doc: Doc, line: Line) -> bool:
    """Whether a line begins with a day, as in a list of days."""
    return any(e.start - line.start < RUN_IN for e in within(doc, line))


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
    known = {w.lower() for w in re.findall(r"[\w'’-]+", f"{body_name or ''} {title or ''}")} | ORDINARY
    named = [w for w in whose["name"].split() if w.lower() not in known and not HEAD.fullmatch(w)]
    return body_name is not None and bool(named) and not _shortened(named[0], body_name)


def _shortened(word: str, body_name: str | None) -> bool:
    """Whether a word in capitals may be the body's acronym: the body is unknown, or the letters begin its words."""
    if not word.isupper() or len(word) > LONGEST_ACRONYM:
        return False
    if body_name is None or word in acronyms_of(body_name) or word[0] == body_name[:1].upper():
        return True
    initials = "".join(w[0] for w in body_name.split() if w[:1].isalpha()).upper()
    return len(word) > 1 and initials.endswith(word[-2:])


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
    day = iso_day(value) if value and (len(value) == 10 or "week" not in expression.text.lower()) else None
    return day if day and timedelta(0) < day - base <= timedelta(FARTHEST_NEXT) else None
