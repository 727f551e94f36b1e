"""A register without names: nothing of them is left, in any file, and everything else is."""

import csv
import io
import json
import re
import zipfile
from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.keeping import write
from pipeline.minutes import Attendee, Passage
from pipeline.redaction import Redactor
from pipeline.register import Problem

KEY = b"a secret of at least sixteen characters"
NORA, TOM = {"Nora Pell": ["NP", "Cllr Pell", "Nora"]}, {"Tom van der Arden": ["TvdA", "@tomarden", "Tom"]}
FENCE = "obtain three quotes for the playground fence"


def council():
    """Two meetings in which names stand in every place that a register has."""
    words = f"NP to {FENCE} with Mrs Pell's brother"
    january = minutes(
        "2031-01-14",
        action(
            f"{FENCE} with Mrs Pell's brother",
            "Nora Pell",
            due="2031-02-01",
            words=words,
            block=1,
            section="Nora's report",
        ),
        action(
            "Write to tom.arden@orrin.example about the Pell bequest", "Tom van der Arden", due_text="when Nora is back"
        ),
        action("Order a bench", "the Clerk"),
        action("Order bulbs", "KQ"),
        decision("N. Pell and T. van der Arden were thanked; see https://orrin.example/~npell/photos"),
        path="letters of Nora/2031-01 pell_minutes.docx",
        people=NORA | TOM,
        organisations={"Pell & Arden Ltd": ["PAL"], "Orrin Parish": []},
        chair="Nora Pell",
        venue="Tom's barn",
    )
    january.attendance = [
        Attendee(name="Nora Pell", initials="NP", role="Chair, for Pell & Arden Ltd", status="present"),
        Attendee(name="Ines Vogt", status="apologies"),
    ]
    january.people[0].mentions = [(1, 0, 2), (1, 59, 63)]
    january.passages = [
        Passage(block=0, text="Ines Vogt sent her apologies."),
        Passage(block=1, text=words),
    ]
    february = minutes(
        "2031-02-11", action(FENCE, "Nora", section="Matters arising", words=f"Nora Pell will {FENCE}"), people=NORA
    )
    return [january, february]


NAMES = [
    "Nora",
    "Pell",
    "NP",
    "Tom",
    "Arden",
    "TvdA",
    "TVDA",
    "tomarden",
    "Ines",
    "Vogt",
    "IV",
    "KQ",
    "npell",
    "pell",
    "nora",
    "arden",
]


def texts_of(folder):
    """Every file's name and content, those within archives too."""
    for path in sorted(folder.rglob("*")):
        yield "name", str(path.relative_to(folder))
        if path.suffix == ".xlsx":
            archive = zipfile.ZipFile(path)
            for name in archive.namelist():
                yield f"{path.name}!{name}", archive.read(name).decode("utf-8", "replace")
        elif path.is_file():
            yield str(path.relative_to(folder)), path.read_text("utf-8", "replace")


def left(folder):
    """What is left of the names, with the files it stands in."""
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(NAMES)})(?![^\W_])")
    return [(place, found) for place, text in texts_of(folder) for found in pattern.findall(text)]


def redacted(records, **more):
    redactor = Redactor.of(records, KEY)
    return redactor, redactor.register(fold(records, **more))


def test_the_search_for_names_finds_them(tmp_path):
    write(fold(council()), tmp_path)
    assert {name for _, name in left(tmp_path)} >= {"Nora", "Pell", "NP", "Tom", "Arden", "Ines", "KQ", "npell"}


def test_nothing_of_a_name_is_left_in_any_file(tmp_path):
    problems = [Problem("in/Nora Pell.pdf", "damaged", "Nora Pell.pdf is cut in half", "ask Nora")]
    redactor, register = redacted(council(), problems=problems)
    write(register, tmp_path, redactor=redactor, profiles=["github", "jira", "planner", "trello"])
    assert left(tmp_path) == []
    assert len(list(tmp_path.glob("import-*.csv"))) == 4


def test_all_else_stays(tmp_path):
    _, register = redacted(council())
    plain = fold(council())
    assert [(r.kind, r.status, r.due, r.minute, r.meeting_date) for r in register.rows] == [
        (r.kind, r.status, r.due, r.minute, r.meeting_date) for r in plain.rows
    ]
    assert len(register.links) == len(plain.links)
    owners = {r.action: r.owners for r in register.rows}
    assert owners["Order a bench"] == ["the Clerk"]
    assert register.rows[0].action.startswith("obtain three quotes for the playground fence with Mrs Person ")
    assert register.rows[0].section.endswith("'s report")
    assert "Orrin Parish" in [o.name for o in register.organisations]
    assert register.meetings[0].body == "Orrin Vale Parish Council"


def test_a_person_is_one_pseudonym_everywhere():
    _, register = redacted(council())
    nora = register.rows[0].owners[0]
    assert re.fullmatch(r"Person \d{6}", nora)
    assert register.rows[0].evidence == f"{nora} to {FENCE} with Mrs {nora}'s brother"
    assert register.rows[0].reports[1].words == f"{nora} will {FENCE}"
    assert register.meetings[0].chair == register.meetings[0].attendance[0].name == nora
    assert {p.name: p.open_actions for p in register.people}[nora] == 1
    thanked = next(r for r in register.rows if r.kind == "decision").action
    tom = register.rows[1].owners[0]
    assert thanked == f"{nora} and {tom} were thanked; see (link)"
    assert register.rows[1].action == f"Write to (address) about the {nora} bequest"


def test_the_same_in_every_run_and_beside_other_files():
    _, alone = redacted(council())
    more = [
        *council(),
        minutes("2030-12-10", action("Order grit", "Aled Moss"), people={"Aled Moss": []}, path="a.docx"),
    ]
    _, beside = redacted(more)
    assert [r.id for r in alone.rows] == [r.id for r in beside.rows if r.meeting_date != "2030-12-10"]
    assert {r.owner for r in alone.rows} <= {r.owner for r in beside.rows}


def test_another_key_gives_other_pseudonyms_and_identifiers_tell_nothing():
    _, one = redacted(council())
    other = Redactor.of(council(), b"another secret of sixteen or more").register(fold(council()))
    assert one.rows[0].owner != other.rows[0].owner
    assert one.rows[0].id != other.rows[0].id, "an identifier made of the words with the name would give it away"
    assert one.rows[0].id != fold(council()).rows[0].id


def test_the_evidence_is_marked_where_it_stands_now():
    _, register = redacted(council())
    row = register.rows[0]
    passage = row.passage
    assert passage.text[passage.start : passage.end] == row.evidence
    assert [passage.text[m.start : m.end] for m in passage.marks if m.what == "person"][1:] == [row.owner, row.owner]


def test_two_of_one_first_name_are_told_apart_or_nobody():
    record = minutes(
        "2031-01-14", decision("Anna thanked Anna Lund"), people={"Anna Lund": ["Anna"], "Anna Berg": ["Anna"]}
    )
    _, register = redacted([record])
    said = register.rows[0].action
    assert re.fullmatch(r"Somebody thanked Person \d{6}", said)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ({"April May": []}, "The grant ends in May and the lease in April"),
        ({"Hall": []}, "The hall is to be painted"),
        ({"Mark Green": []}, "They will mark the way to the green"),
    ],
)
def test_everyday_words_stay(people, words):
    _, register = redacted([minutes("2031-01-14", decision(words), people=people)])
    assert register.rows[0].action == words


def test_hand_edits_stay_and_names_typed_by_hand_go(tmp_path):
    def run():
        redactor, register = redacted(council())
        return write(register, tmp_path, redactor=redactor)

    run()
    book = openpyxl.load_workbook(tmp_path / "register.xlsx")
    sheet = book["Actions"]
    sheet["B2"] = "done"
    sheet.cell(1, sheet.max_column + 1, "Notes for Nora")
    sheet.cell(2, sheet.max_column, "rang Tom van der Arden")
    book.create_sheet("Phones").append(["Pell", 4711])
    book.save(tmp_path / "register.xlsx")
    written = run()
    assert left(tmp_path) == []
    row = written.register.rows[0]
    assert row.status == "done"
    assert re.fullmatch(r"rang Person \d{6}", next(t for c, t in row.hand.items() if c.startswith("Notes for")))
    assert "Names typed into register.xlsx were replaced; no copy of it is kept" in written.notes
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert not run().notes
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_owners_can_be_filtered_by(tmp_path):
    redactor, register = redacted(council())
    write(register, tmp_path, redactor=redactor)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "register.csv").read_text())))
    counted = Counter(row["owner"] for row in rows)
    assert counted[register.rows[0].owner] == 1
    people = json.loads((tmp_path / "register.json").read_text())["people"]
    assert {p["name"] for p in people} >= {register.rows[0].owner, register.rows[1].owner}
    assert not any(p["aliases"] for p in people)


PARTS = [
    "Nora",
    "Pell",
    "NP",
    "N. Pell",
    "Tom van der Arden",
    "Tom",
    "@tomarden",
    "@somebody",
    "the",
    "barn",
    "May",
    ", ",
    " ",
    "'s",
    "-",
    "Person 123456",
    "Mrs",
    "x@y.example",
    "www.pell.example",
]


@given(
    st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join)
    | st.lists(st.sampled_from(PARTS), max_size=12).map("".join)
)
def test_a_text_without_names_is_left_as_it_is(text):
    redactor = Redactor.of(council(), KEY)
    once = redactor.text(text)
    assert redactor.text(once) == once
    assert not re.search(r"(?<![^\W_])(?:Nora|Pell|NP|Arden|Tom)(?![^\W_])", once)
