"""Any sequence of edits over five months of minutes that arrive in any order: nothing is lost, nothing is doubled."""

import csv
import datetime
import io
import json
import os

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_meetings import action, minutes

from pipeline import fold
from pipeline.keeping.reading import read_csv, read_workbook
from pipeline.register.cells import DAYS as DAYS_TYPED
from pipeline.register.cells import plain
from pipeline.register.memory import Memory
from pipeline.register.merge import merge
from pipeline.writers.tables import register_csv
from pipeline.writers.workbook import workbook

TASKS = [
    "Obtain three quotes for the playground fence",
    "Repaint the bus shelter in Mill Lane",
    "Cut spare keys for the pavilion",
    "Book the hall for the May fair",
    "Write to the bus company about route nine",
    "Have the boiler in the hall inspected",
]
OWNERS = ["Nora Pell", "Tom Arden", "Ines Vogt", ""]
DAYS = ["2031-01-14", "2031-02-11", "2031-03-11", "2031-04-08", "2031-05-13"]

said = st.builds(
    lambda task, owner, status, section: action(task, owner, status=status, section=section),
    st.sampled_from(TASKS),
    st.sampled_from(OWNERS),
    st.sampled_from(["open", "open", "done"]),
    st.sampled_from([None, "Matters arising"]),
)
year = st.tuples(*(st.lists(said, max_size=5).map(lambda c, day=day: minutes(day, *c)) for day in DAYS))
step = st.tuples(
    st.sampled_from(
        ["status", "owner", "due", "action", "notes", "Cost", "delete", "type", "reverse", "copy", "forget id"]
    ),
    st.integers(0, 30),
)


class Csv:
    """``register.csv`` in the hands of a clerk."""

    read, write = staticmethod(read_csv), staticmethod(register_csv)

    @staticmethod
    def lines(content):
        reader = csv.DictReader(io.StringIO(content.decode(), newline=""))
        return list(reader.fieldnames), list(reader)

    @staticmethod
    def saved(content, columns, lines):
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(dict.fromkeys([*columns, *(c for line in lines for c in line)])))
        writer.writeheader()
        writer.writerows(lines)
        return text.getvalue().encode()


class Workbook:
    """The sheet of actions of ``register.xlsx``, likewise."""

    read, write = staticmethod(read_workbook), staticmethod(workbook)

    @staticmethod
    def lines(content):
        heads, *rows = openpyxl.load_workbook(io.BytesIO(content))["Actions"].iter_rows(values_only=True)
        lines = [{head: plain(value) for head, value in zip(heads, row, strict=True)} for row in rows]
        return list(heads), [line for line in lines if any(line.values())]

    @staticmethod
    def saved(content, columns, lines):
        book = openpyxl.load_workbook(io.BytesIO(content))
        sheet = book["Actions"]
        sheet.delete_rows(2, sheet.max_row)
        heads = list(dict.fromkeys([*columns, *(c for line in lines for c in line)]))
        for n, head in enumerate(heads, start=1):
            sheet.cell(1, n, head)
        for line in lines:
            sheet.append([_typed(head, line.get(head)) for head in heads])
        saved = io.BytesIO()
        book.save(saved)
        return saved.getvalue()


def _typed(head, text):
    """A cell as it is when somebody types this."""
    return datetime.date.fromisoformat(text) if text and head in DAYS_TYPED else text or None


class Office:
    """A clerk with a sheet, and the promises that are kept to them."""

    def __init__(self, form):
        self.form = form
        self.memory, self.content, self.edits = Memory(), None, 0
        self.expected: dict[tuple[str, str], str] = {}
        self.deleted: set[str] = set()
        self.typed: set[str] = set()

    def edit(self, what, place):
        columns, lines = self.form.lines(self.content)
        if what != "type" and not lines:
            return
        self.edits += 1
        token = f"hand {self.edits}"
        line = lines[place % len(lines)] if lines else {}
        if what == "delete":
            lines.remove(line)
            self.deleted.add(line["id"])
            self.forget(line.items())
        elif what == "type":
            lines.append({"action": f"{token} typed", "owner": "Ines Vogt"})
            self.typed.add(f"{token} typed")
        elif what == "copy":
            lines.append({**line, "action": f"{token} copied"})
            self.typed.add(f"{token} copied")
        elif what == "reverse":
            lines.reverse()
        elif what == "forget id":
            if sum(other["evidence"] == line["evidence"] for other in lines) == 1 and line["evidence"]:
                line["id"] = ""
        else:
            text = f"{2040 + self.edits // 28}-01-{self.edits % 28 + 1:02}" if what == "due" else token
            self.forget([(what, line.get(what))])
            line[what] = text
            self.expected[line["id"], what] = text
        self.content = self.form.saved(self.content, columns, lines)

    def forget(self, cells):
        """What stands in these cells is not promised any more: the clerk has changed or deleted it."""
        cells = set(cells)
        self.expected = {k: text for k, text in self.expected.items() if (k[1], text) not in cells}
        self.typed -= {text for column, text in cells if column == "action"}

    def run(self, records):
        sheets = [self.form.read(self.content, known=self.memory.columns)] if self.content else []
        ids = {row.id for row in fold(records).rows}
        merged = merge(fold(records), Memory.from_json(self.memory.to_json()), sheets)
        self.memory, self.content = merged.memory, self.form.write(merged.register)
        rows = merged.register.rows
        names = [row.id for row in rows]
        assert len(names) == len(set(names)), "an identifier twice"
        assert not self.deleted & set(names), "a deleted row is back"
        assert ids - self.deleted - set(self.memory.deleted) <= set(names), "a row is lost"
        actions = [row.action for row in rows]
        told = json.dumps([[c.theirs, c.minutes] for c in merged.conflicts])
        cells = {row.id: row.cells() for row in rows}
        for (name, column), text in self.expected.items():
            if name in cells:
                assert cells[name].get(column) == text, "an edit is lost"
            elif name not in self.deleted:
                assert any(c.get(column) == text for c in cells.values()) or text in told, (
                    "an edit is lost with its row"
                )
        assert self.typed <= set(actions), "a typed row is lost"
        return merged


SEQUENCES = given(year, st.permutations(range(5)), st.lists(st.lists(step, max_size=4), min_size=5, max_size=5))
EXAMPLES = int(os.environ.get("MINUTEBOOK_EXAMPLES", "250"))
"""How many sequences: the figures in the benchmarks are of 1,000."""
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def work_through(form, records, order, months):
    office, arrived = Office(form), []
    for number, steps in zip(order, months, strict=True):
        arrived.append(records[number])
        office.run(arrived)
        for what, place in steps:
            office.edit(what, place)
            office.run(arrived)
    final = office.run(arrived)
    assert merge(fold(arrived[::-1]), office.memory, []).register.rows == final.register.rows


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
@SEQUENCES
def test_no_edit_and_no_row_is_lost_and_no_identifier_doubled(records, order, months):
    work_through(Csv, records, order, months)


@settings(max_examples=max(6, EXAMPLES // 80), deadline=None, suppress_health_check=SLOW)
@SEQUENCES
def test_nor_in_a_workbook(records, order, months):
    work_through(Workbook, records, order, months)


@settings(max_examples=60, deadline=None)
@given(year, st.permutations(range(5)))
def test_without_edits_the_order_of_arrival_leaves_no_trace(records, order):
    memory, arrived = Memory(), []
    for number in order:
        arrived.append(records[number])
        merged = merge(fold(arrived), memory, [])
        memory = merged.memory
    at_once = merge(fold(records), Memory(), [])
    assert merged.register == at_once.register
    assert memory == at_once.memory
