"""A register brought up to date from what was folded before is, to the byte, the one that is made from scratch."""

from __future__ import annotations

import csv
import os
import random
import shutil
from pathlib import Path

import pytest
from register_meetings import action, decision, minutes

from pipeline.batch.folded import PARTS, Folded
from pipeline.batch.options import Options, Summary
from pipeline.batch.register import bring_up_to_date
from pipeline.batch.state import Entry, State
from pipeline.keeping import write
from pipeline.minutes import Minutes, Passage, WarningRecord
from pipeline.register import Problem, fold
from pipeline.writers import write_record

BODIES = (
    "Alder Parish Council",
    "Ash Parish Council",
    "Mill Trust",
    "Mill Trust Working Group",
    "Parish Council",
    None,
)
"""The first two have the same short name, so that the same words on the same day would give both one identifier."""
PEOPLE = {"Nora Pell": ["NP"], "Tom Arden": ["Tom"], "Ines Vogt": []}
TASKS = ("mend the fence by the playground", "write to the county about the lane", "order the keys of the hall")
NAMES = ("register.xlsx", "register.csv", "register.json", "register.md", "register.ics", "report.html", "problems.csv")
MEMORY = ".minutebook/register.json"


class Archive:
    """An output folder with its records, without the documents that they would be read from."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state = folder, State()

    def put(self, record: Minutes, content: str = "") -> None:
        """What a run does with the record of a new or changed file."""
        path = str(write_record(self.folder, record))
        source = record.source.path
        self.state.files[source] = Entry(source, "/minutes", f"{source} {content}", 1, 1, "key", [path])

    def remove(self, source: str) -> None:
        for path in self.state.files.pop(source).records:
            (self.folder / path).unlink()

    def bring_up_to_date(self, again: bool = False) -> Summary:
        """One run; ``again`` makes it forget what was folded before."""
        if again:
            shutil.rmtree(self.folder / PARTS, ignore_errors=True)
        summary = Summary()
        bring_up_to_date(self.folder, self.state, Options(bom=False), [], summary, Folded(self.folder))
        return summary

    def files(self) -> dict[str, bytes]:
        return {name: (self.folder / name).read_bytes() for name in (*NAMES, MEMORY)}

    def parts(self) -> set[str]:
        return {path.name for path in (self.folder / PARTS).iterdir()}


def a_meeting(chance: random.Random, path: str) -> Minutes:
    said = []
    for n, task in enumerate(chance.sample(TASKS, chance.randint(1, 3))):
        owner = chance.choice([*PEOPLE, ""])
        if chance.random() < 0.3:
            said.append(decision(f"It was agreed to {task} — now", block=n))
        else:
            due = chance.choice([None, "2031-05-01", "2031-06-12"])
            section = chance.choice([None, "Matters arising"])
            said.append(action(task, owner, due, chance.choice(["open", "done"]), section=section, block=n, page=n + 1))
    known = dict(chance.sample(sorted(PEOPLE.items()), 2))
    record = minutes(
        chance.choice(["2031-01-14", "2031-02-11", "2031-03-11", None]),
        *said,
        body=chance.choice(BODIES),
        path=path,
        people=known,
        organisations={"Mill Trust": ["MT"]} if chance.random() < 0.3 else {},
    )
    record.passages = [Passage(block=c.evidence.block, text=f"{c.evidence.text} “Yes”, 🛠.") for c in said]
    if chance.random() < 0.2:
        record.source.warnings = [WarningRecord(code="no-text-layer", message="a page is a picture", page=2)]
    return record


def edited(path: Path, chance: random.Random) -> None:
    """A person changes cells of register.csv, deletes a row, types one, or sorts."""
    with path.open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    if not lines:
        return
    what = chance.randint(0, 4)
    if what <= 1:
        column, text = chance.choice(
            [
                ("owner", "Ada Quill"),
                ("status", "done"),
                ("due", "2031-09-09"),
                ("source", "b.md"),
                ("Notes", "rang =1"),
            ]
        )
        if column not in head:
            head.append(column)
            lines = [[*line, ""] for line in lines]
        chance.choice(lines)[head.index(column)] = text
    elif what == 2:
        lines.remove(chance.choice(lines))
    elif what == 3:
        lines.append(["" if name != "action" else "Ring the clerk" for name in head])
    else:
        lines.reverse()
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *lines])


def harmed(folder: Path, chance: random.Random) -> None:
    """Something happens to what was folded before."""
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        at = chance.randrange(len(content))
        harm = chance.randint(0, 4)
        if harm == 0:
            path.write_bytes(content[:at])
        elif harm == 1:
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        elif harm == 2:
            path.unlink()


@pytest.mark.parametrize("seed", range(12))
def test_any_sequence_of_changes_gives_the_register_made_from_scratch(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    ours, scratch, library = (Archive(tmp_path / name) for name in ("ours", "scratch", "library"))
    records: dict[str, Minutes] = {}
    for step in range(8):
        for _ in range(chance.randint(1, 3)):
            source = f"{chance.choice(['a', 'b', 'b/2031'])}/{chance.randint(1, 6)}.md"
            if source in records and chance.random() < 0.4:
                del records[source]
                for archive in (ours, scratch):
                    archive.remove(source)
            else:
                records[source] = a_meeting(chance, source)
                for archive in (ours, scratch):
                    archive.put(records[source], str(step))
        if step and chance.random() < 0.6:
            edited(ours.folder / "register.csv", chance)
            for archive in (scratch, library):
                shutil.copy(ours.folder / "register.csv", archive.folder / "register.csv")
            for archive in (ours, scratch, library):  # backups are named by the second of the last change
                os.utime(archive.folder / "register.csv", (1_900_000_000 + step,) * 2)
        if step and chance.random() < 0.3:
            harmed(ours.folder / PARTS, chance)
        told = [ours.bring_up_to_date(), scratch.bring_up_to_date(again=True)]
        problems = [problem for record in records.values() for problem in _problems(record)]
        inputs = os.path.relpath("/minutes", library.folder) if records else None
        write(fold(records.values(), problems), library.folder, inputs=inputs)
        assert told[0] == told[1]
        made = ours.files()
        assert made == scratch.files()
        assert made == library.files()


def _problems(record: Minutes) -> list[Problem]:
    return [Problem(record.source.path, w.code, w.message, "", w.page) for w in record.source.warnings]


def test_only_the_body_that_met_is_folded_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for body in ("Mill Trust", "Orrin Vale Parish Council"):
        archive.put(minutes("2031-01-14", action("mend the fence", "Nora Pell"), body=body, path=f"{body}/1.md"))
    archive.bring_up_to_date()
    before = archive.parts()
    archive.put(minutes("2031-02-11", action("mend the roof", "Nora Pell"), body="Mill Trust", path="Mill Trust/2.md"))
    archive.bring_up_to_date()
    assert len(before) == len(archive.parts()) == 2
    assert len(before & archive.parts()) == 1


def test_two_bodies_that_would_give_one_identifier_are_folded_together(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for body in BODIES[:2]:
        archive.put(minutes("2031-01-14", action("mend the fence", "Nora Pell"), body=body, path=f"{body}/1.md"))
    for _ in range(2):
        archive.bring_up_to_date()
        with (tmp_path / "register.csv").open(encoding="utf-8", newline="") as file:
            names = [row["id"] for row in csv.DictReader(file)]
        assert len(set(names)) == 2
        assert all(name.startswith("APC-2031-01-") for name in names)
        archive.state.register = {}
