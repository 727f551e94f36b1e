"""Write a synthetic archive: ``python benchmarks/archive.py FOLDER [--documents 10000] [--seed 1]``.

Committees meet for thirty years and keep minutes like those of the samples: docx, pdf, plain text and Markdown. Each has
people, places and firms of its own; each meeting has its day, to which all days in the text are moved, and its own choice
of sections, topics and sums. All of it is made from the invented samples in ``tests/samples``; the same seed gives the
same bytes, with any number of processes.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import multiprocessing
import os
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from archive_words import (
    ANCHORS,
    BEGINNINGS,
    CHOICES,
    ENDINGS,
    FIRST_NAMES,
    PEOPLE,
    PLACES,
    SHARES,
    SURNAMES,
    TOPICS,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "samples"))
import make_inputs

MEETINGS = 100
"""Of a committee, at most."""
YEARS = range(1995, 2025)
MOST_SECTIONS = 14
MONTHS = (
    "January February March April May June July August September October November December"  # as the samples write them
).split()
_MONTH = "|".join(MONTHS)
_ISO = r"(?P<iso>\d{4}-\d\d-\d\d)"
_AMERICAN = r"(?P<amonth>\d{1,2})/(?P<aday>\d{1,2})/(?P<ayear>\d{4})"
_MONTH_FIRST = rf"(?P<mmonth>{_MONTH}) (?P<mday>\d{{1,2}})\b(?:, (?P<myear>\d{{4}}))?"
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?P<th><sup>[a-z]{{2}}</sup>)? (?P<month>{_MONTH})\b(?: (?P<year>\d{{4}}))?"
_ALONE = rf"\b(?P<lone>{_MONTH})\b(?: (?P<lyear>\d{{4}}))?"
_DATE = re.compile("|".join((_ISO, _AMERICAN, _DAY_FIRST, _MONTH_FIRST, _ALONE)))
_SUM = re.compile(r"(?<=[£$])\d[\d,]*")
_ITEM = re.compile(r"\b\d\d/(\d{3})\b")
_SECTION = re.compile(r"\n\n(?=## |\d+\\?\\?\. |[A-Z][^\n.:]{2,40}\n\n)")
"""Where a section of a plain text begins: a heading, a number, or a short line by itself."""

Sample = tuple[str, datetime.date, Any]
"""Name, day of the meeting and source of a sample."""
Renew = Callable[[str, datetime.date], str]
"""From a sample's text and the day of its meeting to the text of another meeting."""


@dataclass(frozen=True, slots=True)
class Committee:
    """One committee: its number, the sample whose minutes it keeps, its folder, and the days of its meetings."""

    number: int
    like: str
    folder: str
    days: tuple[datetime.date, ...]
    words: dict[str, str]


def committees(documents: int, seed: int) -> Iterator[Committee]:
    """As many committees as are needed for a number of documents."""
    kinds = [name for name, share in SHARES.items() for _ in range(share)]
    random.Random(f"{seed} kinds").shuffle(kinds)
    most = min(MEETINGS, max(4, documents // len(kinds)))
    number = 0
    while documents > 0:
        chance = random.Random(f"{seed} committee {number}")
        like = kinds[number % len(kinds)]
        words = _names(chance, like)
        meetings = min(documents, most)
        weeks = chance.randint(4, 13)
        first = datetime.date(chance.choice(YEARS), chance.randint(1, 12), chance.randint(1, 28))
        latest = datetime.date(YEARS.stop, 12, 31) - datetime.timedelta(weeks=weeks * meetings)
        first = min(first, latest)
        days = tuple(first + datetime.timedelta(weeks=weeks * n) for n in range(meetings))
        place = next(words[p] for p in PLACES[like].split("|"))
        folder = f"{place.lower().replace(' ', '-')}-{like.split('-', 1)[-1]}-{number:03}"
        yield Committee(number, like, folder, days, words)
        documents -= meetings
        number += 1


def _names(chance: random.Random, like: str) -> dict[str, str]:
    """New people and places for a committee, with the initials by which the samples call people."""
    people = [name.split() for name in PEOPLE[like].split("|")]
    used: set[str] = set()
    words: dict[str, str] = {}
    firsts, lasts = chance.sample(FIRST_NAMES, len(people)), iter(chance.sample(SURNAMES, len(SURNAMES)))
    for (first, last), new_first in zip(people, firsts, strict=True):
        new_last = next(name for name in lasts if new_first[0] + name[0] not in used)
        used.add(new_first[0] + new_last[0])
        words |= {first: new_first, last: new_last, _initials(first, last): new_first[0] + new_last[0]}
    places: dict[str, str] = {}
    for name in PLACES[like].split("|"):
        new = places.setdefault(name.lower(), chance.choice(BEGINNINGS) + chance.choice(ENDINGS))
        words[name] = new.upper() if name.isupper() else new.lower() if name.islower() else new
    return words


def _initials(first: str, last: str) -> str:
    return first[0] + last[0]


@cache
def _sources(like: str) -> list[Sample]:
    """The samples of an organisation."""
    module = importlib.import_module(f"sample_documents.{like.replace('-', '_')}")
    return [
        (name, datetime.date.fromisoformat(ANCHORS[f"{like}/{name}"]), source)
        for name, source in sorted(module.DOCUMENTS.items())
    ]


def document(committee: Committee, meeting: int, seed: int) -> tuple[str, bytes]:
    """Path below the archive and content of the minutes of one meeting."""
    chance = random.Random(f"{seed} {committee.number} {meeting}")
    sources = _sources(committee.like)
    name, anchor, _ = sources[meeting % len(sources)]
    by = datetime.timedelta(weeks=(committee.days[meeting] - anchor).days // 7)  # so that weekdays stay true
    day = anchor + by
    words = _words(committee, chance)
    item = chance.randint(1, 80)

    def renew(text: str, anchor_of_text: datetime.date) -> str:
        text = _pattern(tuple(words)).sub(lambda m: words[m.group()], text)
        text = _DATE.sub(lambda m: _moved(m, anchor_of_text, day - anchor_of_text), text)
        text = _SUM.sub(lambda m: _sum(m.group(), chance), text)
        return _ITEM.sub(lambda m: f"{day.year % 100:02}/{int(m.group(1)) % 100 + item:03}", text)

    stem = (f"{day} minutes", f"minutes-{day}", f"{day.day} {MONTHS[day.month - 1]} {day.year}")[committee.number % 3]
    path = f"{committee.folder}/{day.year}/{stem}{Path(name).suffix}"
    return path, make_inputs.render(name, _composed(sources, meeting % len(sources), renew, chance))


def _words(committee: Committee, chance: random.Random) -> dict[str, str]:
    """The committee's names and the topics of one meeting."""
    words = dict(committee.words)
    for topic, phrases in TOPICS.items():
        old = phrases.split("|")
        words |= zip(old, chance.sample(CHOICES[topic].split("|"), len(old)), strict=True)
    return words


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in longest_first))


def _composed(sources: list[Sample], own: int, renew: Renew, chance: random.Random) -> Any:
    """The source of a document: beginning and end of one sample, and sections of all samples of its organisation."""
    first: list[Any] = []
    pool: dict[str, Any] = {}
    for _, anchor, source in [sources[own], *sources[:own], *sources[own + 1 :]]:
        beginning, (opening, *sections), end = _parts(source)
        if not first:
            first, last = [renewed(part, anchor, renew) for part in (beginning, opening)], renewed(end, anchor, renew)
        for section in sections:
            pool.setdefault(_title(section), renewed(section, anchor, renew))
    number = min(chance.randint((len(pool) + 1) // 2, len(pool)), MOST_SECTIONS)
    titles = set(chance.sample(sorted(pool), number))
    parts = [*first, *(section for title, section in pool.items() if title in titles), last]
    _, anchor, source = sources[own]
    if isinstance(source, str):
        return "\n\n".join(parts)
    if "text" in source:
        return {**source, "text": "\n\n".join(parts)}
    lines = {line: renew(source[line], anchor) for line in ("header", "footer")}
    return {**source, **lines, "body": _renumbered([block for part in parts for block in part])}


def _title(section: Any) -> str:
    return section.split("\n\n")[0] if isinstance(section, str) else str(section[0][-1])


def _parts(source: Any) -> tuple[Any, list[Any], Any]:
    """What stands before the first section, the sections, and the last one, which ends the meeting."""
    if isinstance(source, str) or "text" in source:
        head, *sections = _SECTION.split((source if isinstance(source, str) else source["text"]).strip("\n"))
        return head, sections[:-1], sections[-1] + "\n"
    body = source["body"]
    starts = [i for i, part in enumerate(body) if part[0] in ("head", "plainhead")]
    sections = [body[a:b] for a, b in pairwise([*starts, len(body)])]
    return body[: starts[0]], sections[:-1], sections[-1]


def renewed(part: Any, anchor: datetime.date, renew: Renew) -> Any:
    """A part of a source with all its texts renewed; the first of a tuple is its kind."""
    if isinstance(part, str):
        return renew(part, anchor)
    if isinstance(part, tuple):
        return (part[0], *(renewed(p, anchor, renew) for p in part[1:]))
    return [renewed(p, anchor, renew) for p in part] if isinstance(part, list) else part


def _renumbered(body: list[Any]) -> list[Any]:
    """Numbers that stand in the headings of the printed samples, in order again."""
    numbers = sorted({part[1] for part in body if part[0] == "head" and len(part) == 3}, key=lambda n: (len(n), n))
    first = numbers[0] if numbers else ""
    count = 0
    made = []
    for part in body:
        if part[0] == "head" and len(part) == 3:
            number = f"{first[:3]}{int(first[3:]) + count:03}" if "/" in first else f"{count + 1}."
            part, count = ("head", number, part[2]), count + 1
        made.append(part)
    return made


def _moved(match: re.Match[str], anchor: datetime.date, by: datetime.timedelta) -> str:
    """A day of the text moved with the meeting; a month by itself moves by whole months."""
    found = match.groupdict()
    if found["iso"]:
        return str(datetime.date.fromisoformat(found["iso"]) + by)
    if found["ayear"]:
        day = datetime.date(int(found["ayear"]), int(found["amonth"]), int(found["aday"])) + by
        return f"{day.month}/{day.day}/{day.year}"
    if found["lone"]:
        middle = _nearest(15, MONTHS.index(found["lone"]) + 1, found["lyear"], anchor) + by
        return MONTHS[middle.month - 1] + (f" {middle.year}" if found["lyear"] else "")
    number, month = int(found["day"] or found["mday"]), MONTHS.index(found["month"] or found["mmonth"]) + 1
    year = found["year"] or found["myear"]
    day = _nearest(number, month, year, anchor) + by
    if found["mday"]:
        return f"{MONTHS[day.month - 1]} {day.day}" + (f", {day.year}" if year else "")
    th = f"<sup>{_ordinal(day.day)}</sup>" if found["th"] else ""
    return f"{day.day}{th} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def _nearest(number: int, month: int, year: str | None, anchor: datetime.date) -> datetime.date:
    if year:
        return datetime.date(int(year), month, number)
    days = (datetime.date(anchor.year + offset, month, number) for offset in (-1, 0, 1))
    return min(days, key=lambda day: abs(day - anchor))


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _sum(text: str, chance: random.Random) -> str:
    digits = len(text.replace(",", ""))
    return f"{chance.randrange(10 ** (digits - 1), 10**digits):,}"


def _write(task: tuple[Path, Committee, int]) -> int:
    folder, committee, seed = task
    size = 0
    for meeting in range(len(committee.days)):
        path, data = document(committee, meeting, seed)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        size += len(data)
    return size


def write(folder: Path, documents: int, seed: int = 1, processes: int | None = None) -> int:
    """Write an archive; gives its size in bytes."""
    tasks = [(folder, committee, seed) for committee in committees(documents, seed)]
    with multiprocessing.get_context("spawn").Pool(processes or os.cpu_count()) as pool:
        return sum(pool.imap_unordered(_write, tasks))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int)
    args = parser.parse_args()
    size = write(args.folder, args.documents, args.seed, args.processes)
    print(f"{args.documents} documents, {size / 1e6:.0f} MB, in {args.folder}")


if __name__ == "__main__":
    main()
