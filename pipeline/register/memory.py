"""What a register folder remembers: the cells as they were written last, and everything that people changed.

It stands in ``.minutebook/register.json`` below the output folder. Without it the next run still keeps what people
changed, but can't tell their changes from values that were right when they were written.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace

SCHEMA = "minutebook-hand/1"

Cells = dict[str, str]
"""Plain texts by column."""
Value = str | float | None
"""What a cell of a sheet of people's own holds."""


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

    written: dict[str, Cells] = field(default_factory=dict)
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
            dict(self.written),
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

    def to_json(self) -> str:
        """The memory as JSON text, a row a line; the same memory gives the same text."""
        content = {f.name: getattr(self, f.name) for f in fields(self)}
        content["edits"] = {name: {c: asdict(e) for c, e in cells.items()} for name, cells in self.edits.items()}
        parts = [f'"schema": "{SCHEMA}"']
        for name, value in content.items():
            if isinstance(value, dict):
                lines = (f"{_json(k)}: {_json(v)}" for k, v in value.items())
                parts.append(f'"{name}": {{\n' + ",\n".join(lines) + "\n}")
            else:
                parts.append(f'"{name}": {_json(value)}')
        return "{" + ",\n".join(parts) + "}\n"

    @classmethod
    def from_json(cls, text: str) -> Memory:
        """The memory that a text holds.

        Raises
        ------
        ValueError
            Where the text is no memory of this version.
        """
        content = json.loads(text)
        if not isinstance(content, dict) or content.pop("schema", None) != SCHEMA:
            raise ValueError("not a memory of this version")
        edits = content.pop("edits")
        try:
            memory = cls(**content)
            memory.edits = {k: {c: Edit(**e) for c, e in cells.items()} for k, cells in edits.items()}
        except (TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error
        return memory


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
