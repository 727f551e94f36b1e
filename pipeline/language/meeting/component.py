"""The component that reads what meeting the minutes are of."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.dates import style_of_doc
from pipeline.language.layout import register_extensions
from pipeline.language.meeting.body import body_of, title_of
from pipeline.language.meeting.chair import chair_of
from pipeline.language.meeting.days import day_of_meeting
from pipeline.language.meeting.following import day_of_next
from pipeline.language.meeting.head import Line, head_lines, in_front_matter, labelled
from pipeline.language.meeting.patterns import ENDED, STARTED, TIME, VENUE
from pipeline.minutes import Meeting

LONGEST_VENUE = 14
"""Words."""


@Language.factory("minutes_meeting")
class MeetingReader:
    """Leaves a :class:`pipeline.minutes.Meeting` in ``doc._.meeting``; what the document does not state is None.

    The chair is as the document words it ("Cllr Jones", "JS"); the people component finds the full name.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Read the meeting of one document."""
        head, labels, style = head_lines(doc), labelled(doc), style_of_doc(doc)
        for name, line in in_front_matter(doc._.layout.document):
            labels.setdefault(name, []).append(line)
        day = day_of_meeting(doc, head, labels, style)
        title = title_of(doc, head)
        body = body_of(doc, head, labels)
        following = day_of_next(doc, labels, day, style, body, title)
        start, end = _times(doc, head, labels)
        doc._.meeting = Meeting(
            title=title,
            body=body,
            date=day.isoformat() if day else None,
            start=start,
            end=end,
            venue=_venue(head, labels),
            chair=chair_of(doc, labels, body),
            next_meeting=following.isoformat() if following else None,
        )
        return doc


def clock(text: str) -> list[str]:
    """The times of day of a text as ``HH:MM``.

    >>> clock("7.30pm to 9 p.m.")
    ['19:30', '21:00']
    """
    found = []
    for match in TIME.finditer(text):
        if match["noon"]:
            found.append("12:00")
        elif match["hour"]:
            hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
            if int(match["hour"]) <= 12:
                found.append(f"{hour:02}:{match['minute'] or '00'}")
        elif match["military"]:
            found.append(f"{match['military'][:2]}:{match['military'][2:]}")
        else:
            found.append(f"{int(match['hour24']):02}:{match['minute24']}")
    return [t for t in found if int(t[:2]) < 24 and int(t[3:]) < 60]


def _times(doc: Doc, head: list[Line], labels: dict[str, list[Line]]) -> tuple[str | None, str | None]:
    start = next((t for line in labels.get("start", [])[:2] for t in clock(line.text)), None)
    end = next((t for line in labels.get("end", [])[:2] for t in clock(line.text)), None)
    for line in [*labels.get("start", [])[:2], *labels.get("date", [])[:2], *(h for h in head if h.part == "body")]:
        times = clock(line.text)
        if times and start is None and len(times) == 1 and ENDED.search(line.text):
            continue
        if times and start is None:
            start = times[0]
        if len(times) > 1 and end is None and times[0] == start and re.search(r"[-–—]|\bto\b|until", line.text):
            end = times[1]
    texts = [block.text for _, block in doc._.layout.document.body()]
    if start is None:
        start = next((t for text in texts[:30] for m in STARTED.finditer(text) for t in clock(m["time"])), None)
    if end is None:
        said = [m["time"] for text in reversed(texts) for m in ENDED.finditer(text) if clock(m["time"])][:1]
        end = next((t for words in said for t in clock(words)), None)
        end = _half_of_day(start, end) if not any(HALF.search(words) for words in said) else end
    return start, end


def _half_of_day(start: str | None, end: str | None) -> str | None:
    """When it ended; where that is before it began, both were after noon ("7.30 pm" to "9.15")."""
    if start is None or end is None or not start >= NOON or end >= start or not "01:00" <= end < NOON:
        return end
    later = f"{int(end[:2]) + 12:02}{end[2:]}"
    return later if later > start else end


NOON = "12:00"
HALF = re.compile(r"[ap]\.?\s?m\b|noon", re.I)


def _venue(head: list[Line], labels: dict[str, list[Line]]) -> str | None:
    for line in labels.get("venue", [])[:1]:
        text = " ".join(line.text.split()).strip(" .,;*_")
        if text and len(text.split()) <= LONGEST_VENUE:
            return text
    for line in head:
        if line.part == "body" and re.search(r"\b(?:meeting|held|minutes)\b", line.text, re.I):
            for match in VENUE.finditer(line.text):
                text = re.sub(r"(?:[ ,]+(?:on|of|the|and|\d+))+$", "", match["venue"]).strip(" ,.")
                if (
                    re.search(r"[A-Z]", text)
                    and not text[0].isdigit()
                    and not re.match(
                        r"(?:January|February|March|April|May|June|July|August|"
                        r"September|October|November|December|Attendance|Minutes)\b",
                        text,
                    )
                ):
                    return text
    return None
