"""What a register folder remembers: the cells as they were written last, and everything that people changed.

It stands in ``.minutebook/register.json`` below the output folder. Without it the next run still keeps what people
changed, but can't tell their changes from values that were right when they were written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace

SCHEMA = "minutebook-hand/1"

Cells = dict[str, str]
"""Plain texts by column."""
Value = str | float | None
"""What a cell of a sheet of people's own holds."""


class Lines(Mapping[str, Cells]):
    """The cells of rows by identifier, each row a line of JSON until somebody asks for it."""

    def __init__(self, lines: dict[str, bytes]) -> None:
        self.lines = lines

    def __getitem__(self, name: str) -> Cells:
        cells: Cells = json.loads(self.lines[name])
        return cells

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)


@dataclass(slots=True)
class Edit:
    """One cell that people changed.

    ``theirs`` is what they typed, ``base`` what the minutes said then, ``now`` what the minutes said at the last write.
    """

    theirs: str
    base: str
    now: str


@dataclass(slots=True)
class Memory:
    """Everything that the next merge has to know."""

    written: Mapping[str, Cells] = field(default_factory=dict)
    """Every row as it was written last, hand edits included; statuses without "overdue"."""
    edits: dict[str, dict[str, Edit]] = field(default_factory=dict)
    """Changed cells of rows that were read from minutes, by identifier and column."""
    added: dict[str, Cells] = field(default_factory=dict)
    """Rows that people typed."""
    gone: dict[str, Cells] = field(default_factory=dict)
    """Rows with hand edits whose minutes state them no longer, as they were read last."""
    homes: dict[str, str] = field(default_factory=dict)
    """Rows that were not read any more, with those that stated the same at the last write and so had their edits."""
    deleted: dict[str, Cells] = field(default_factory=dict)
    """Rows that people deleted, as they were then."""
    columns: list[str] = field(default_factory=list)
    """Columns that people added."""
    colours: dict[str, Cells] = field(default_factory=dict)
    """Fill colours that people gave to cells, RRGGBB."""
    order: list[str] = field(default_factory=list)
    """Identifiers in the order into which people sorted them; empty where they did not."""
    sheets: dict[str, list[list[Value]]] = field(default_factory=dict)
    """Sheets that people added to the workbook, row by row."""
    files: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the files as they were written."""

    def read(self, name: str) -> Cells:
        """A row as the minutes had it at the last write; empty where it was none."""
        cells = dict(self.written.get(name, {}))
        if cells:
            cells.update({column: edit.now for column, edit in self.edits.get(name, {}).items()})
        return cells

    def copy(self) -> Memory:
        """A memory that can be changed without changing this one."""
        edits = {name: {c: replace(e) for c, e in cells.items()} for name, cells in self.edits.items()}
        return Memory(
            self.written,
            edits,
            dict(self.added),
            dict(self.gone),
            dict(self.homes),
            dict(self.deleted),
            list(self.columns),
            dict(self.colours),
            list(self.order),
            dict(self.sheets),
            dict(self.files),
        )

    def to_json(self) -> bytes:
        """The memory as JSON text, a row a line; the same memory gives the same text."""
        content = {f.name: getattr(self, f.name) for f in fields(self)}
        content["edits"] = {name: {c: asdict(e) for c, e in cells.items()} for name, cells in self.edits.items()}
        parts = [f'"schema": "{SCHEMA}"'.encode()]
        for name, value in content.items():
            if isinstance(value, Mapping):
                known = value.lines if isinstance(value, Lines) else {k: as_line(v) for k, v in value.items()}
                lines = (b"%s: %s" % (as_line(key), line) for key, line in known.items())
                parts.append(b'"%s": {\n%s\n}' % (name.encode(), b",\n".join(lines)))
            else:
                parts.append(b'"%s": %s' % (name.encode(), as_line(value)))
        return b"{" + b",\n".join(parts) + b"}\n"

    @classmethod
    def from_json(cls, text: bytes) -> Memory:
        """The memory that a text holds; rows that were written are left as lines of it.

        Raises
        ------
        ValueError
            Where the text is no memory of this version.
        """
        before, begin, rest = text.partition(b'"written": {\n')
        block, end, after = rest.partition(b"\n}")
        try:
            content = json.loads(before + begin + end + after)
            lines = Lines(dict(map(_line_of, block.split(b",\n")))) if block else Lines({})
        except ValueError:  # a row is not on one line any more
            content, lines = json.loads(text), None
        if not isinstance(content, dict) or content.pop("schema", None) != SCHEMA:
            raise ValueError("not a memory of this version")
        edits = content.pop("edits")
        try:
            memory = cls(**content)
            memory.written = memory.written if lines is None else lines
            memory.edits = {k: {c: Edit(**e) for c, e in cells.items()} for k, cells in edits.items()}
        except (TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error
        return memory


def as_line(value: object) -> bytes:
    """A value as JSON on one line."""
    return _encode(value).encode("utf-8", "replace")


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _line_of(line: bytes) -> tuple[str, bytes]:
    """The identifier of a row, and its cells as they stand."""
    name, _, cells = line.partition(b'": {')
    if b"\\" not in name:
        return name[1:].decode(), b"{" + cells
    text = line.decode()
    key, end = json.JSONDecoder().raw_decode(text)
    return key, text[end + len(": ") :].encode()
