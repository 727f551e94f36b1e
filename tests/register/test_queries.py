"""Questions to a register: who has to do what, and what became of it."""

import json

import pytest
from click.testing import CliRunner
from register_meetings import action, minutes

from pipeline import fold
from pipeline.cli import main
from pipeline.keeping import write

FENCE = "Obtain three quotes for the playground fence"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("register")
    january = minutes(
        "2031-01-14",
        action(FENCE, "Nora Pell", due="2031-02-01"),
        action("Cut the keys", "Nora Pell", status="done"),
        action("Order bulbs", "Nora Quill", due="2031-01-20"),
        action("Mend the bell", "Tom Arden"),
        people={"Nora Pell": ["NP"], "Nora Quill": [], "Tom Arden": []},
    )
    february = minutes(
        "2031-02-11", action(FENCE, "NP", due="2031-03-01", section="Matters arising"), people={"Nora Pell": ["NP"]}
    )
    write(fold([january, february]), out)
    return out


def call(folder, *words):
    return CliRunner().invoke(main, [*words, "--out", str(folder)], prog_name="minutebook")


def tasks(result):
    return [row["action"] for row in json.loads(result.output)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["Nora Pell"], [FENCE]),
        (["nora pell", "--all"], [FENCE, "Cut the keys"]),
        (["NP"], [FENCE]),
        (["Nora"], ["Order bulbs", FENCE]),
        (["arden"], ["Mend the bell"]),
    ],
)
def test_what_somebody_has_to_do(folder, words, found):
    assert tasks(call(folder, "owner", *words, "--json")) == found


def test_nobody_of_that_name(folder):
    result = call(folder, "owner", "Nora Pel")
    assert result.exit_code == 2
    assert "nobody in the register goes by Nora Pel; is it Nora Pell" in result.output


def test_the_list_names_whom_it_is_of(folder):
    assert "Nora Pell, Nora Quill: 2 open" in call(folder, "owner", "Nora").output


def test_what_became_of_an_action(folder):
    row = next(r for r in json.loads((folder / "register.json").read_text())["rows"] if r["action"] == FENCE)
    shown = call(folder, "history", row["id"]).output
    for text in (row["id"], FENCE, "Carried: once", "2031-01-14", "2031-02-11", "2031-02-01", "2031-03-01"):
        assert text in shown
    assert json.loads(call(folder, "history", row["id"][-4:], "--json").output)["id"] == row["id"]
    assert call(folder, "history", row["id"].lower()).exit_code == 0


def test_no_row_or_several_of_that_identifier(folder):
    none, several = call(folder, "history", "XY-1"), call(folder, "history", "OVPC-2031")
    assert none.exit_code == several.exit_code == 2
    assert "no row has the identifier XY-1" in none.output
    assert "4 identifiers begin or end with OVPC-2031" in several.output


def test_overdue_on_a_day(folder):
    assert tasks(call(folder, "overdue", "--as-of", "2031-02-15", "--json")) == ["Order bulbs"]
    assert tasks(call(folder, "overdue", "--as-of", "2031-03-02", "--json")) == ["Order bulbs", FENCE]
