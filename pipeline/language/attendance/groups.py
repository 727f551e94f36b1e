"""Lists of people that no known label announces: behind the name of a group ("Panel: …"), or in a run of lines at the head."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import lru_cache

from pipeline.document import Block
from pipeline.language.attendance.entries import parse
from pipeline.language.attendance.labels import WORD, Label, label_of
from pipeline.language.attendance.patterns import (
    AMONG,
    ATTENDING_GROUP,
    GROUP,
    LABEL_WORDS,
    NAMED_GROUP,
    NO_GROUP,
    TAKER,
)
from pipeline.language.attendance.person import BRACKETS, Listed
from pipeline.language.people.names import has_title, looks_like_name, strip_title
from pipeline.language.people.patterns import ROLE, TITLES

LONGEST_ENTRY = 22
"""Words of a line that can still be one person with role and organisation."""
LONGEST_GROUP = 6
"""Words of a group's name."""
CROWD = 3
"""People behind an unknown label from which it announces those who were there, though no list stands beside it."""
EARLIEST, LONG_RUN = 20, 4
"""Blocks at the head in which a list need not be announced, and the people that it holds then at least."""
MOSTLY = 0.7
"""Share of the lines under a heading that are people, or of a text's words that are theirs, from which it is a list of people."""


def group_of(text: str) -> Label | None:
    """The name of a group with which a text opens, told by its form alone; None where it opens otherwise."""
    match = GROUP.match(text)
    label = match["label"].strip(" *_") if match else ""
    if match is None or len(label.split()) > LONGEST_GROUP or NO_GROUP.search(label):
        return None
    words = label.lower().split()
    if any(" " in p.name and (p.role or p.organisation or p.initials) for p in parse(label, one_a_line=True)):
        return None
    if looks_like_name(label) and not any(w in LABEL_WORDS for w in words) and not ROLE.search(label):
        return None
    return Label("in_attendance" if ATTENDING_GROUP.search(label) else "present", match.end(), label, True)


def group_heading(block: Block) -> Label | None:
    """The name of a group that a heading is, told by its words or its colon."""
    own = group_of(block.text) if block.number is None else None
    told = own and (
        block.text.rstrip(" *").endswith(":") or NAMED_GROUP.search(own.text) or ATTENDING_GROUP.search(own.text)
    )
    return own if told else None


def group_among(text: str) -> Label | None:
    """The group, named by words of labels, with whose name and colon a text opens, people behind ("Faculty: …", "Minutes: …")."""
    match = AMONG.match(text)
    if match is None or any(word.lower() not in LABEL_WORDS for word in WORD.findall(match["label"])):
        return None
    people = parse(text[match.end() :].split("\n")[0])
    away = ATTENDING_GROUP.search(match["label"]) or TAKER.search(match["label"])
    if not NAMED_GROUP.search(match["label"]) or not people or " " not in people[0].name:
        return None
    return Label("in_attendance" if away else "present", match.end(), match["label"], True)


def group_above(body: list[Block], order: int) -> Label | None:
    """The group that a line names and does no more, a list of its people in the line below ("Residents:")."""
    text = body[order].text.rstrip()
    below = body[order + 1] if order + 1 < len(body) else None
    if below is None or below.kind != "paragraph" or not text.endswith(":") or "\n" in text:
        return None
    group = group_of(f"{BRACKETS.sub('', text[:-1]).strip()}:")
    return replace(group, end=len(text)) if group and len(crowd(below.text)) >= CROWD else None


def crowd(text: str) -> list[Listed]:
    """The people of a text of which most words are full names and what belongs to them; nobody in any other."""
    lines = [line for line in text.split("\n") if line.strip()]
    people = parse(text, one_a_line=len(lines) > 1)
    if not people or not all(" " in p.name or p.initials or p.role for p in people):
        return []
    told = sum(len((t or "").split()) for p in people for t in (p.name, p.role, p.organisation, p.initials))
    words = [w for w in BRACKETS.sub(" ", text).split() if w.strip(".").lower() not in TITLES]
    return people if told >= MOSTLY * len(words) else []


def group_alone(body: list[Block], order: int) -> bool:
    """Whether a line names a group, and nothing but people with full names stands below it, up to the next such line."""
    block = body[order]
    group = group_of(block.text) if block.number is None else None
    below = body[order + 1] if order + 1 < len(body) else block
    set_apart = block.kind == "paragraph" and below.kind == "item" and order > 0 and body[order - 1].kind == "item"
    if below is block or (not set_apart and (group is None or block.text[group.end :].strip())):
        return False
    if "\n" in block.text or (block.kind == "item" and (below.kind != "item" or below.level <= block.level)):
        return False
    if below.kind != "item" and (
        full_name(block.text) is not None or has_title(block.text) or len(crowd(block.text)) > 1
    ):
        return False
    lines = [line for line in below.text.split("\n") if line.strip()]
    if below.kind not in ("item", "paragraph") or (below.kind == "item" and below.number is not None):
        return False
    return all(full_name(line) is not None or len(crowd(line)) > 1 for line in lines)


def names_follow(body: list[Block], order: int) -> bool:
    """Whether under a heading ("Committee") stands nothing but people, up to the next heading."""
    following = itertools.takewhile(lambda b: b.kind in ("item", "paragraph"), body[order + 1 : order + 80])
    lines = [line for block in following for line in block.text.split("\n") if line.strip()]
    named = sum(map(_is_full_name, lines))
    return named > 0 and named >= MOSTLY * len(lines)


@lru_cache(maxsize=20_000)
def _is_full_name(line: str) -> bool:
    """Whether :func:`full_name` or :func:`of_office` finds somebody; kept, since a line stands below many possible titles."""
    return full_name(line) is not None or of_office(_REMARK.sub("", line)) is not None


_REMARK = re.compile(r"\s*\((?:not )?(?:present|attending|absent|excused|apologies)[^()]*\)\s*$", re.I)
"""What stands behind somebody of a list."""


_VACANT = re.compile(r"[:–—-]\s*\(?(?i:vacant|vacancy|tbc|tba)\)?\s*$")


def unannounced(body: list[Block]) -> tuple[list[Listed], str]:
    """The people at the head that nothing announces, and their text: lines of a full name and what it needs, or one of names."""
    run: list[Listed] = []
    texts: list[str] = []
    for block in body[:EARLIEST]:
        if label_of(block.text) is not None or (run and block.kind == "heading"):
            break
        lines = re.split(r"[\n\t]" if block.kind == "table" else r"\n", block.text.strip())
        lines = [line for line in lines if not _VACANT.search(line)]
        people = [full_name(line) or of_office(line) for line in lines] if block.kind != "heading" else []
        listed = [person for person in people if person is not None]
        if listed and len(listed) == len(people):
            run += listed
            texts += lines
        elif run:
            break
        elif (
            block.kind == "paragraph"
            and ":" not in block.text
            and len(row := crowd(block.text)) >= LONG_RUN
            and all(" " in p.name for p in row)
        ):
            return row, block.text
    return (run, "\n".join(texts)) if len(run) >= LONG_RUN else ([], "")


def full_name(line: str) -> Listed | None:
    """The one person of a line that holds a full name and what belongs to it, and no more."""
    people = parse(line, one_a_line=True) if len(line.split()) <= LONGEST_ENTRY else []
    person = people[0] if len(people) == 1 else None
    line = strip_title(line.strip(" *"))
    if person is None or " " not in person.name or not line.startswith(person.name.split()[0]):
        return None
    beside = line.strip(" *.")[len(person.name) :].strip(" ,()-–*")
    known = " ".join(filter(None, (person.initials, person.role, person.organisation)))
    return person if len(beside) <= len(known) + 4 and ":" not in line else None


def of_office(line: str) -> Listed | None:
    """The one person of a line that holds an office and a full name behind a dash or colon ("Treasurer – Ada Quill")."""
    people = parse(line, one_a_line=True) if len(line.split()) <= LONGEST_ENTRY else []
    person = people[0] if len(people) == 1 else None
    if person is None or " " not in person.name or not person.role or not line.strip(" *.").endswith(person.name):
        return None
    return (
        person
        if re.sub(r"[\s:–—-]+", " ", f"{person.role} {person.name}") == re.sub(r"[\s:–—*-]+", " ", line).strip()
        else None
    )
