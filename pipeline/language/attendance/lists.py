"""Lists of who was there in running layout: behind a label on its line, or in the lines and items below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.groups import (
    CROWD,
    EARLIEST,
    LONGEST_ENTRY,
    LONGEST_GROUP,
    crowd,
    full_name,
    group_above,
    group_alone,
    group_among,
    group_heading,
    group_of,
    names_follow,
    unannounced,
)
from pipeline.language.attendance.labels import Label, label_behind, label_of, office_label, status_of_label
from pipeline.language.attendance.lines import is_entry, surely_entry, tells_story
from pipeline.language.attendance.marks import Legend
from pipeline.language.attendance.mending import pieces
from pipeline.language.attendance.patterns import (
    ADDRESS,
    ANNOUNCED,
    APOLOGIES_FROM,
    ASKS_FOR_NAMES,
    BY_WHAT,
    LABEL_AHEAD,
    LABEL_OF_MEETING,
    NO_PEOPLE,
    PUBLIC,
    ROSTER,
    SENT_APOLOGIES,
    SOLE,
    SURELY_THERE,
    TELLS,
)
from pipeline.language.attendance.person import Found, Listed
from pipeline.language.attendance.sentences import sentences
from pipeline.language.organisations.names import organisation_like
from pipeline.minutes import Presence

LONGEST_ORGANISATION = 8
"""Words of a line among the people that names the organisation of those below it; of more a sentence consists."""
NEAR = 3
"""Blocks behind a list in which a lone "Staff:" begins another."""
DEEPEST = 60
"""Blocks of the body after which a bare list is none of attendance any more, unless a heading announces it."""
_CHECKBOX = re.compile(r"^\s*\[?\s*([xX✓✔☑☒☐✗✘]?)\s*\]\s+|^\s*([✓✔☑☒☐✗✘])\s*")


def lists(document: Document) -> Iterator[Found]:
    """Everybody whom labelled lists and sentences outside tables name, in reading order."""
    body = pieces(document)
    legend = Legend.of(document)
    running: Label | None = None
    level: tuple[int, int] = (0, 0)
    left = 0
    plain = nested = plain_label = True
    latest = -NEAR - 1
    sure = True
    roster = next((n for n, block in enumerate(body) if ROSTER.search(block.text.rstrip())), len(body))
    run, text = unannounced(body[:roster])
    yield from _of_marks([Found(person, person.status or "present", "", False) for person in run], text, legend)
    for order, block in enumerate(body):
        if block.kind == "table":
            running = None
            latest = order if _tells_who_was_there(block) else latest
            continue
        own, within = label_of(block.text), False
        sole = SOLE.match(block.text) if own is None else None
        if sole and (order - latest <= NEAR or (block.kind == "heading" and names_follow(body, order))):
            own = Label("in_attendance", sole.end(), sole["label"], True)
        if own is None and order <= EARLIEST and (told := ANNOUNCED.search(block.text)):
            own = Label(status_of_label(told["how"]) or "present", told.end(), told.group(), True)
        heading = block.kind == "heading"
        if own is None and order - latest == 1 and block.number is None:
            own = (None if heading else group_among(block.text)) or group_above(body, order)
        if (
            own is None
            and order <= min(EARLIEST, roster)
            and not heading
            and block.number is None
            and (group := group_of(block.text))
            and not (running and order - latest == 1 and _goes_on(block, group))
        ):
            rest = block.text[group.end :]
            people = crowd(rest[: _next_label(rest)])
            beside = order - latest == 1
            if people and (beside or sum(" " in p.name for p in people) >= CROWD):
                sure = sure if beside else False
                yield from (Found(p, p.status or group.status, group.text, sure) for p in people)
                yield from _labels_inside(rest)
                latest = order
                running = running if beside and block.kind == "item" else None
                continue
        if own is None and heading and order - latest <= NEAR and order < roster and names_follow(body, order):
            own = group_heading(block)
            within = own is not None and running is not None
        if own is None and order <= EARLIEST and names_follow(body, order):
            own = office_label(block.text)
        if own is None and heading and running is None:
            latest = -NEAR - 1
        if own is not None:
            latest, sure = order, True
        if own is not None and (own.sure or order <= DEEPEST):
            rest = block.text[own.end :]
            behind = list(_behind(rest, own.status))
            if rest.strip() and not behind and not NO_PEOPLE.match(rest) and not PUBLIC.search(rest) and not own.sure:
                yield from sentences(block.text)
                continue
            yield from _of_marks([Found(p, s, own.text) for p, s in behind], rest, legend)
            yield from _labels_inside(rest)
            running = own if not behind or len(rest) < 60 or "\n" in block.text or not heading else None
            if behind and not _lines_follow(body, order, block):
                running = None
            plain = _unnumbered(body[order + 1 :])
            plain_label = not heading
            least = level[0] if within else 9  # "Mill Association" below "Those present"
            level = (min(least, block.level) if heading else 9, block.level if block.kind == "item" else -1)
            nested = _nested(body, order)
            left = 80
            continue
        if running is not None and left > 0:
            left -= 1
            plain = plain and not (ASKS_FOR_NAMES.search(block.text) and not _unnumbered(body[order + 1 :]))
            if not heading and (mode := BY_WHAT.match(block.text)) and block.text[mode.end() :].strip():
                block = replace(block, text=block.text[mode.end() :], emphasis=())
            block = _without_remark(block)
            if order - latest == 1 and _remarks(body, order):
                latest = order
                continue
            if (
                _organisation_alone(block)
                or (not heading and group_alone(body, order))
                or ASKS_FOR_NAMES.search(block.text)
                or (
                    heading
                    and (block.level > level[0] or (plain_label and group_heading(block)) or _among_labels(body, order))
                    and names_follow(body, order)
                )
            ):
                continue
            over = nested and block.kind == "item" and block.level <= level[1]
            stops = heading and not surely_entry(block) and (block.level <= level[0] or not is_entry(block))
            if over or stops or _next_item(block, plain):
                running = None
            elif (block.kind == "item" and block.level > level[1] and not tells_story(block)) or is_entry(block):
                status, text = _checked(block, running.status)
                people = parse(text, one_a_line=True)
                if block.kind == "item" and text.rstrip().endswith(":") and len(people) == 1 and not people[0].initials:
                    continue  # "Mill Board:", of which nobody came
                if len(text.split()) <= LONGEST_ENTRY or len(people) > 1:
                    entries = parse(text) if len(people) == 1 and text.count(",") > 2 else people
                    yield from _of_marks([Found(p, p.status or status, running.text) for p in entries], text, legend)
                    latest = order
                    continue
                running = None
            else:
                running = None
        if order <= DEEPEST and not heading:
            yield from sentences(block.text)
            yield from _labels_behind(block.text)


def _tells_who_was_there(block: Block) -> bool:
    """Whether the head of a table says that its people were there ("Name | Attendance", "Present | Representing")."""
    labels = (label_of(" ".join(cell.text.split())) for cell in block.rows[0])
    return any(label is not None and label.sure for label in labels)


def _among_labels(body: list[Block], order: int) -> bool:
    """Whether a short heading among the people has the next label of a list of people as the heading behind it ("Officers")."""
    block = body[order]
    if block.number is not None or len(block.text.split()) > LONGEST_GROUP:
        return False
    behind = next((b for b in body[order + 1 :] if b.kind == "heading"), None)
    label = label_of(behind.text) if behind is not None else None
    return label is not None and label.sure and SURELY_THERE.search(label.text) is not None


def _goes_on(block: Block, group: Label) -> bool:
    """Whether a line of a list that opens with a name of its own ("Vice-chair: …", "Orrin: …") is one of the list yet."""
    return block.kind == "paragraph" and group.status == "present" and is_entry(block)


def _without_remark(block: Block) -> Block:
    """An item that names somebody, without the sentence behind the dash ("Ada Quill - many thanks to her for coming …")."""
    name, dash, remark = block.text.partition(" - ")
    long = len(remark.split()) > LONGEST_ORGANISATION
    return (
        replace(block, text=name, emphasis=()) if dash and block.kind == "item" and long and full_name(name) else block
    )


def _organisation_alone(block: Block) -> bool:
    """Whether a line among the people names the organisation of those below it."""
    text = block.text.strip(" :*")
    plain = block.number is None and not re.search(r"[,:;(–—\t\n]|\s-\s", text)
    return plain and len(text.split()) <= LONGEST_ORGANISATION and organisation_like(text)


def _unnumbered(following: list[Block]) -> bool:
    """Whether the list that follows a label has no printed numbers: then the first number ends it."""
    return not following or following[0].number is None


def _nested(body: list[Block], order: int) -> bool:
    """Whether the list below a label that is an item itself is set deeper: then the next item of the label's depth ends it."""
    block, following = body[order], body[order + 1 : order + 2]
    deeper = bool(following) and (following[0].kind == "paragraph" or following[0].level > block.level)
    return block.kind == "item" and deeper and following[0].kind in ("item", "paragraph")


def _next_item(block: Block, plain: bool) -> bool:
    """Whether a printed number says that the list is over: any below a list without, one of a heading below any list."""
    return block.number is not None and (plain or block.kind == "heading")


def _behind(rest: str, status: Presence) -> Iterator[tuple[Listed, Presence]]:
    """The people behind a label, up to the next label in the same text ("Present: … Apologies: …")."""
    rest = ADDRESS.sub(r"\g<who>", rest)
    cut = _next_label(rest)
    rest = LABEL_OF_MEETING.split(rest[:cut], maxsplit=1)[0]
    if NO_PEOPLE.match(rest) and not re.match(r"\W*all\b", rest, re.I):
        return
    rest, told = _list_alone(rest)
    yield from ((found.person, found.status) for found in sentences(told) if found.status in ("apologies", "absent"))
    lines = [line for line in rest.split("\n") if line.strip()]
    single = len(lines) > 1 and all(len(line.split()) <= LONGEST_ENTRY for line in lines)
    sentence = APOLOGIES_FROM.search(rest) if status == "apologies" else None
    text = sentence["names"] if sentence else rest
    if not sentence and not single:
        text = re.split(r"\.\s+(?=(?:The|It|There|This|In|At|No|We|He|She|They|All|\d+)\b)", text)[0]
    away = next((m for m in SENT_APOLOGIES.finditer(text) if m["away"]), None)
    begin = max(text.rfind(". ", 0, away.end()), 0) if away else len(text)
    for person in parse(text[:begin], one_a_line=single):
        yield person, person.status or status
    for person in parse(text[begin : away.end("away")]) if away else ():
        yield person, "apologies"


def _list_alone(text: str) -> tuple[str, str]:
    """The text of a list, and the sentences that follow it on the same line ("… and Cy Dole. Ben Roper was excused.")."""
    if (apologies := APOLOGIES_FROM.search(text)) and parse(text[: apologies.start()]):
        return text[: apologies.start()], text[apologies.start() :]
    for stop in _STOP.finditer(text):
        if TELLS.search(_STOP.split(text[stop.end() :], maxsplit=1)[0]):
            return text[: stop.start() + 1], text[stop.end() :]
    return text, ""


_STOP = re.compile(r"(?<=[a-z)]{3})\.\s+(?=[A-Z])")


def _next_label(text: str) -> int:
    """Where in a list the next label begins: behind what parts pieces, or in the midst of a row, told by its colon."""
    for match in LABEL_AHEAD.finditer(text):
        label = _label_among(text[match.end() : match.end() + 80])
        if (
            label is not None
            and label.sure
            and text[match.end() + label.end - 1 : match.end() + label.end].strip("\t ")
            in (":", ";", "–", "—", "\n", "-", "")
        ):
            at = match.end()
            break
    else:
        at = len(text)
    return label_behind(text, at)


def _label_among(text: str) -> Label | None:
    """The label with which a text among other lists of people opens, "Staff:" and the like too."""
    return label_of(text) or sole_label(text) or group_among(text)


def sole_label(text: str) -> Label | None:
    """The label with which a text opens that only beside other lists is one."""
    sole = SOLE.match(text)
    return Label("in_attendance", sole.end(), sole["label"], True) if sole else None


def people_behind(text: str, label: Label) -> Iterator[Found]:
    """The people behind a label in its own text, those behind further labels in it included."""
    yield from (Found(person, status, label.text) for person, status in _behind(text, label.status))
    yield from _labels_inside(text)


def _labels_behind(text: str) -> Iterator[Found]:
    """The people behind labels within a paragraph that begins otherwise ("Called to order at 6. Members present: …")."""
    at = _next_label(text)
    label = label_of(text[at : at + 200])
    if label and SURELY_THERE.search(label.text) and text[at : at + label.end].rstrip().endswith(":"):
        yield from _labels_inside(text)


def _labels_inside(rest: str) -> Iterator[Found]:
    """Further labels in the same text, and their people."""
    at = _next_label(rest)
    while at < len(rest):
        label = _label_among(rest[at : at + 200])
        if label is None:
            return
        rest = rest[at + label.end :]
        yield from (Found(p, s, label.text) for p, s in _behind(rest, label.status))
        at = _next_label(rest)


def _remarks(body: list[Block], order: int) -> bool:
    """Whether a paragraph right below a label only says something of the list that follows ("Note: offices as elected below")."""
    block = body[order]
    following = body[order + 1] if order + 1 < len(body) else None
    told = block.kind == "paragraph" and (_NOTE.match(block.text) or block.text.rstrip().endswith("."))
    return (
        bool(told)
        and following is not None
        and following.kind == "item"
        and is_entry(following)
        and not is_entry(block)
    )


SHORT_LINE = 8
"""Words of a line that may be one of a list, whatever else it holds."""
WORDS_A_NAME = 3
"""Words for each name of a longer line that goes on with a list ("Cllrs A Quill, B R Roper, Miss C Dole and D Pell")."""
_NOTE = re.compile(r"\W*(?:please )?(?:note|n\.?b\.?)\b", re.I)


def _lines_follow(body: list[Block], order: int, block: Block) -> bool:
    """Whether a list that began behind its label goes on in lines or items below."""
    if order + 1 >= len(body):
        return False
    following = body[order + 1]
    return (
        (
            following.kind == "item"
            and following.number is None
            and following.level > (block.level if block.kind == "item" else -1)
        )
        or (
            following.kind == "paragraph"
            and block.kind in ("paragraph", "item")
            and is_entry(following)
            and (len(following.text.split()) <= SHORT_LINE or _only_names(following.text))
        )
        or (following.kind == "paragraph" and block.text.rstrip().endswith((",", "&", " and")))
    )


def _only_names(text: str) -> bool:
    """Whether a line holds nothing but names; an address has figures."""
    return re.search(r"\d", text) is None and len(text.split()) <= WORDS_A_NAME * len(parse(text))


def _checked(block: Block, status: Presence) -> tuple[Presence, str]:
    """The status that a checkbox before the name tells, and the text behind it."""
    if block.checked is not None:
        return (status if block.checked or status != "present" else "absent"), block.text
    match = _CHECKBOX.match(block.text)
    if match:
        mark = match.group(1) or match.group(2) or ""
        if status == "present" and mark in ("", "☐", "✗", "✘"):
            status = "absent"
        return status, block.text[match.end() :]
    return status, block.text


def _of_marks(people: list[Found], text: str, legend: Legend) -> list[Found]:
    """The people of lines of which each ends with a mark, or with one in brackets that the document explains, as the marks tell."""
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [_TRAILING.search(line) for line in lines]
    if len(lines) != len(people) or not all(marks):
        return people
    told = [legend.mark_of(mark["sign"] or mark["letter"]) for mark in marks if mark]
    if any(mark["letter"] and mark["letter"].lower() not in legend.explained for mark in marks if mark):
        return people
    return [replace(found, status=status or found.status) for found, status in zip(people, told, strict=True)]


_TRAILING = re.compile(r"[\s(\[](?:(?P<sign>[✓✔✗✘])|[(\[](?P<letter>[A-Za-z]{1,2})[)\]])[\s)\]]*$")
