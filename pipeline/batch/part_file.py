"""A part of a register as a file: a check sum, a line of JSON, and what the files of the register say of its rows."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.batch.options import program
from pipeline.register.bodies import Naming
from pipeline.register.model import Attendant, Mark, MeetingRow, Passage, Printed, Problem, Report, Row
from pipeline.register.parts import Order, Part
from pipeline.register.people import Seen
from pipeline.writers.pieces import OF_MEETING, OF_ROW

_READ = tuple(name for name in Row.__slots__ if name not in ("hand", "ours", "colours", "made"))
"""What of a row comes from its minutes."""
_MEETING = tuple(name for name in MeetingRow.__slots__ if name != "made")

Stamp = tuple[str, str]
"""What tells that a record is what it was: its path, and the hash of its content."""


class Head(NamedTuple):
    """What has to be known of every record: what it is, of which body, and what could be read only in part."""

    stamp: Stamp
    naming: Naming
    problems: list[Problem]


@dataclass(slots=True)
class Known:
    """A part, with the heads of the records that it is made of."""

    heads: list[Head]
    part: Part


def dump_part(digest: str, heads: list[Head], part: Part) -> bytes:
    """A part as bytes: a check sum, a line of JSON, and the pieces of its rows."""
    content = {
        "program": program(),
        "digest": digest,
        "heads": [[h.stamp, h.naming, [asdict(p) for p in h.problems]] for h in heads],
        "rows": [_row_values(row) for row in part.rows],
        "meetings": [[getattr(m, name) for name in _MEETING] for m in part.meetings],
        "orders": part.orders,
        "people": {key: asdict(seen) for key, seen in part.people.items()},
        "organisations": {key: asdict(seen) for key, seen in part.organisations.items()},
    }
    text = json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    of_rows = (row.made.pieces for row in part.rows if row.made)
    pieces = b"\0".join(chain.from_iterable(chain(of_rows, (meeting.made for meeting in part.meetings))))
    told = b"%s\n%s" % (text, pieces)
    return b"%08x\n%s" % (zlib.crc32(told), told)


def _row_values(row: Row) -> list[Any]:
    values = {name: getattr(row, name) for name in _READ}
    values["reports"] = [[getattr(report, name) for name in Report.__slots__] for report in row.reports]
    if row.passage is not None:
        values["passage"] = [row.passage.text, row.passage.start, row.passage.end, row.passage.marks]
    return list(values.values())


def load_part(path: Path) -> Known | None:
    """What a file holds; None where it is damaged, or was made by another program."""
    try:
        told = path.read_bytes()
        check, _, told = told.partition(b"\n")
        if int(check, 16) != zlib.crc32(told):
            return None
        text, _, rest = told.partition(b"\n")
        content = json.loads(text.decode("utf-8", "surrogatepass"))
        if content["program"] != program() or content["digest"] != path.stem:
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    del told
    pieces = iter(rest.split(b"\0"))
    heads = [Head(_stamp_of(s), _naming(n), [Problem(**p) for p in problems]) for s, n, problems in content["heads"]]
    rows = [_row(values) for values in content["rows"]]
    for row in rows:
        row.made = Printed(tuple(islice(pieces, OF_ROW)), row.status, len(row.possible_duplicates))
    orders = list(map(_order, content["orders"]))
    people, organisations = (
        {key: Seen(**seen) for key, seen in content[name].items()} for name in ("people", "organisations")
    )
    meetings = [_meeting(values) for values in content["meetings"]]
    for meeting in meetings:
        meeting.made = tuple(islice(pieces, OF_MEETING))
    return Known(heads, Part(rows, meetings, orders, people, organisations))


def _stamp_of(values: list[Any]) -> Stamp:
    path, sha256 = values
    return path, sha256


def _order(values: list[Any]) -> Order:
    day, body, path, part, sha256 = values
    return day, body, path, part, sha256


def _naming(values: list[Any]) -> Naming:
    folder, body, aliases = values
    return Naming(folder, body, tuple((name, tuple(forms)) for name, forms in aliases))


def _meeting(values: list[Any]) -> MeetingRow:
    meeting = MeetingRow(*values)
    meeting.attendance = list(map(Attendant._make, meeting.attendance))
    return meeting


def _row(values: list[Any]) -> Row:
    row = Row(**dict(zip(_READ, values, strict=True)))
    reports: Any = row.reports
    passage: Any = row.passage
    row.reports = [Report(*report) for report in reports]
    if passage is not None:
        text, start, end, marks = passage
        row.passage = Passage(text, start, end, tuple(map(Mark._make, marks)))
    return row
