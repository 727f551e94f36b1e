"""The narrow column at the right that says who acts on the paragraph beside it."""

import pytest
from pdf_pages import HEIGHT, Paper

PLAN = (
    "The clerk reported that the lease of the boat house ends in the autumn and that the trustees of the quay had "
    "offered a further term of five years at the present rent. Ruth Okafor will ask the solicitor for a draft."
)
GATE = "The gate at the far end of the quay does not close any more and the chain was stolen. Jan Lindqvist to buy one."
HALL = "The hall is booked for the whole of the winter season, as in earlier years."


def _margins(document):
    return [(b.text, b.margin) for _, b in document.body()]


def _minutes(entries, head="Action", where="last", x=500.0):
    """Three paragraphs with entries beside them, first or last line, or half-way; drawn after all of the text."""
    paper = Paper()
    if head:
        paper.bold(60, 80, "Item").bold(x, 80, head)
    y, drawn = 100.0, []
    for text, entry in zip((PLAN, HALL, GATE), entries, strict=True):
        end = paper.wrapped(60, y, 400, text)
        at = {"first": y, "last": end - 13.2, "middle": (y + end - 13.2) / 2}[where]
        drawn.append((at, entry))
        y = end + 12
    for at, entry in drawn:
        if entry:
            paper.bold(x, at, entry)
    return paper


@pytest.mark.parametrize("where", ["first", "middle", "last"])
@pytest.mark.parametrize("head", ["Action", "ACTION BY", "By whom", "Who", None])
def test_entries_belong_to_the_paragraph_beside_them(where, head):
    document = _minutes(["RO", None, "JL"], head, where).read()
    found = [pair for pair in _margins(document) if pair[0] != "Item"]
    assert found == [(PLAN, "RO"), (HALL, None), (GATE, "JL")]


def test_full_names_and_several_of_them():
    document = _minutes(["Ruth Okafor", "All", "RO/JL"]).read()
    assert [m for _, m in _margins(document) if m] == ["Ruth Okafor", "All", "RO/JL"]


def test_an_entry_in_two_lines_is_one():
    paper = _minutes(["RO/", None, "Clerk"], where="first")
    paper.bold(500, 113.2, "JL")
    assert [m for _, m in _margins(paper.read()) if m] == ["RO/JL", "Clerk"]


def test_two_entries_beside_one_paragraph():
    paper = _minutes(["RO", None, None], where="first")
    paper.bold(500, 126.4, "JL")
    assert _margins(paper.read())[1] == (PLAN, "RO; JL")


def test_the_column_goes_on_over_the_page_without_its_head():
    paper = _minutes(["RO", None, "JL"])
    paper.page()
    paper.wrapped(60, 80, 400, HALL)
    paper.wrapped(60, 120, 400, GATE.replace("Jan Lindqvist", "Mary Pascoe"))
    paper.bold(500, 133.2, "MP")
    assert [(b.page, b.margin) for _, b in paper.read().body() if b.margin] == [(1, "RO"), (1, "JL"), (2, "MP")]


def test_a_column_between_ruling_lines():
    paper = Paper()
    paper.grid([50, 80, 480, 545], [70, 90, 330])
    paper.bold(85, 84, "Discussion", 10).bold(485, 84, "Action", 10)
    y = 105.0
    for number, text, entry in (("1.", PLAN, "RO"), ("2.", HALL, None), ("3.", GATE, "JL")):
        paper.text(55, y, number, 10)
        end = paper.wrapped(85, y, 385, text, 10)
        if entry:
            paper.text(485, end - 12, entry, 10)
        y = end + 10
    found = [(b.number, b.text, b.margin) for _, b in paper.read().body() if b.number]
    assert found == [("1.", PLAN, "RO"), ("2.", HALL, None), ("3.", GATE, "JL")]


def test_an_entry_beside_a_heading_belongs_to_the_text_under_it():
    paper = Paper()
    paper.bold(500, 80, "Action")
    for y, head, text, entry in ((100, "Lease", PLAN, "RO"), (200, "Hall", HALL, "MP"), (260, "Gate", GATE, "JL")):
        paper.bold(60, y, head).bold(500, y, entry)
        paper.wrapped(60, y + 14, 400, text)
    blocks = [b for b in paper.read().blocks if b.part == "body"]
    assert [(b.kind, b.margin) for b in blocks] == [
        (kind, margin) for entry in ("RO", "MP", "JL") for kind, margin in (("heading", None), ("paragraph", entry))
    ]


def test_money_at_the_right_is_no_margin():
    paper = Paper()
    y = 100.0
    for text, sum_ in ((PLAN, "42.50"), (HALL, "1,120.00"), (GATE, "6.00")):
        end = paper.wrapped(60, y, 400, text)
        paper.canvas.drawRightString(540, HEIGHT - y, sum_)
        y = end + 12
    assert not [b for b in paper.read().blocks if b.margin]


def test_names_in_the_last_column_of_a_list_are_no_margin():
    paper = Paper()
    for i, (name, role, initials) in enumerate(
        [("Ruth Okafor", "Chair", "RO"), ("Jan Lindqvist", "Treasurer", "JL"), ("Mary Pascoe", "Member", "MP")]
    ):
        paper.text(60, 100 + 14 * i, name).text(250, 100 + 14 * i, role).text(480, 100 + 14 * i, initials)
    paper.wrapped(60, 170, 480, PLAN)
    assert not [b for b in paper.read().blocks if b.margin]


def test_a_note_set_right_of_a_last_line_parts_no_paragraph():
    text = "The clerk is to ask the trustees of the quay for the draft of a lease that runs for five years at the present rent."
    paper = Paper()
    paper.wrapped(60, 100, 450, HALL)
    end = paper.wrapped(60, 140, 450, text)
    paper.text(440, end - 13.2, "Action AQ")
    paper.wrapped(60, end + 30, 450, GATE)
    assert [block.text for _, block in paper.read().body()][1] == f"{text}\tAction AQ"
