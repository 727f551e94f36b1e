"""Files for other tools: each under that tool's own column names, and only what is still to be done."""

import csv
import io

import pytest
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.keeping import write
from pipeline.writers.markdown import register_md
from pipeline.writers.profiles import PROFILES, profile_csv

HOSTILE = "| <img src=x onerror=alert(1)> *bold* [link](http://x) `code`\n# head"


def a_register():
    january = minutes(
        "2031-01-14",
        action(
            "Obtain three quotes for the playground fence",
            "Nora Pell; Tom Arden",
            due="2031-02-01",
            due_text="1 February",
            minute="4.2",
        ),
        action("Cut the keys", "Ines Vogt", status="done"),
        action(f"Tell everybody {HOSTILE}", "Tom Arden", due_text="soon"),
        decision("The accounts were approved"),
        action("The grant scheme ends", kind="deadline", due="2031-03-31"),
    )
    again = action("Obtain three quotes for the playground fence", "Nora Pell", section="Matters arising")
    return fold([january, minutes("2031-02-11", again)])


@pytest.mark.parametrize(
    ("profile", "heads", "first"),
    [
        (
            "jira",
            ["Summary", "Issue Type", "Assignee", "Due Date", "Labels", "Description"],
            {"Issue Type": "Task", "Assignee": "Nora Pell", "Due Date": "2031-02-01"},
        ),
        (
            "planner",
            ["Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Due Date", "Description"],
            {"Progress": "In progress", "Assigned To": "Nora Pell;Tom Arden"},
        ),
        (
            "trello",
            ["Card Name", "Card Description", "Labels", "Members", "Due Date", "List Name"],
            {"Members": "Nora Pell, Tom Arden", "List Name": "To do"},
        ),
        (
            "github",
            ["title", "body", "labels", "state"],
            {"labels": "action,orrin-vale-parish-council", "state": "open"},
        ),
    ],
)
def test_each_tool_has_its_columns(profile, heads, first):
    reader = csv.DictReader(io.StringIO(profile_csv(a_register(), profile).decode(), newline=""))
    rows = list(reader)
    assert reader.fieldnames == heads
    assert [row[heads[0]].partition(" |")[0] for row in rows] == [
        "Obtain three quotes for the playground fence",
        "Tell everybody",
    ]
    assert first.items() <= rows[0].items()
    told = rows[0][next(h for h in heads if h.lower().rpartition(" ")[2] in ("description", "body"))]
    for text in (
        "Owner: Nora Pell; Tom Arden",
        "Due: 1 February",
        "Orrin Vale Parish Council, 2031-01-14, 4.2",
        a_register().rows[0].id,
    ):
        assert text in told


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_titles_are_one_line_and_not_too_long(profile):
    register = fold([minutes("2031-01-14", action("Write\na letter " + "and another " * 40, "Nora Pell"))])
    (row,) = csv.DictReader(io.StringIO(profile_csv(register, profile).decode(), newline=""))
    title = next(iter(row.values()))
    assert title.startswith("Write a letter")
    assert len(title) <= 255


def test_only_what_is_asked_for_is_written(tmp_path):
    write(a_register(), tmp_path, profiles=["jira"])
    assert [p.name for p in tmp_path.glob("import-*")] == ["import-jira.csv"]


def test_markdown_has_every_row_in_a_table_and_no_mark_up_of_the_minutes():
    text = register_md(a_register()).decode()
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert (
        "| Obtain three quotes for the playground fence | Nora Pell; Tom Arden | 2031-02-01 | carried | 2031-01-14 |"
        in text
    )
    assert "| Cut the keys | Ines Vogt |" in text.partition("## Closed actions")[2]
    assert "| The accounts were approved | 2031-01-14 |" in text.partition("## Decisions")[2]
    assert r"Tell everybody \| &lt;img src=x onerror=alert(1)&gt; \*bold\* \[link\](http://x) \`code\` \# head" in text
    assert len({line.replace("\\|", "").count("|") for line in tables[:4]}) == 1
    assert register_md(fold([])).decode().count("None.") == 4
