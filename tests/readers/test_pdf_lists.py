"""Items of lists in PDF files: drawn bullets, marks that the text wrapped to a line's beginning, lists set without indent."""

import pytest
from pdf_pages import HEIGHT, Paper, shown


def dot(paper, x, y, radius=1.8, fill=1):
    paper.canvas.circle(x, HEIGHT - y, radius, stroke=1 - fill, fill=fill)


def items(document):
    return [(block.kind, block.level, block.text) for _, block in document.body()]


def test_bullets_drawn_as_dots_and_rings_begin_items():
    """Browsers draw them; the text then holds nothing but the words."""
    paper = Paper()
    for y, x, text in (
        (100, 90, "Officer co-ordinator"),
        (114, 110, "Ann Lee nominated Ravi Shah"),
        (128, 110, "The vote was unanimous"),
        (142, 90, "Rules for the workshop, of which there are so many that they go on"),
    ):
        dot(paper, x - 9, y - 4, fill=int(x == 90))
        paper.text(x, y, text)
    paper.text(90, 155.2, "in the next line")
    assert items(paper.read()) == [
        ("item", 0, "Officer co-ordinator"),
        ("item", 1, "Ann Lee nominated Ravi Shah"),
        ("item", 1, "The vote was unanimous"),
        ("item", 0, "Rules for the workshop, of which there are so many that they go on in the next line"),
    ]


def test_bullets_drawn_as_squares_begin_items():
    paper = Paper()
    for y in (100, 120):
        paper.canvas.rect(80, HEIGHT - y + 2.5, 3, 3, stroke=0, fill=1)
        paper.text(90, y, "Keys were cut")
    assert [kind for kind, _, _ in items(paper.read())] == ["item", "item"]


def test_a_dotted_line_and_dots_within_a_line_are_no_bullets():
    paper = Paper()
    paper.text(72, 100, "Treasurer's report")
    for x in range(180, 400, 6):
        dot(paper, x, 98, 0.8)
    paper.text(405, 100, "page 3")
    paper.text(72, 130, "Rent")
    dot(paper, 104, 126)
    paper.text(112, 130, "Heating")
    assert all(kind != "item" for kind, _, _ in items(paper.read()))


@pytest.mark.parametrize("size", [0.4, 9.0])
def test_specks_and_discs_are_no_bullets(size):
    paper = Paper()
    dot(paper, 80, 96, size)
    paper.text(94, 100, "The meeting began late")
    assert items(paper.read()) == [("paragraph", 0, "The meeting began late")]


def test_a_dash_that_the_text_wrapped_is_no_bullet():
    paper = Paper()
    paper.text(72, 100, "d.").text(
        90, 100, "RS to ask whether all of the grant may be spent upon the new server - yes or no?"
    )
    paper.text(72, 113.2, "e.").text(
        90, 113.2, "LM to ask the union whether the grant may be spent upon servers rather than upon microphone"
    )
    paper.text(90, 126.4, "- done at the last meeting")
    assert shown(paper.read())[1:] == [
        (
            "item",
            "e.",
            "LM to ask the union whether the grant may be spent upon servers rather than upon microphone "
            "- done at the last meeting",
        )
    ]


def test_a_dash_within_brackets_is_no_bullet():
    paper = Paper()
    paper.text(72, 100, "Present:").text(200, 100, "Councillor Ann Lee")
    paper.text(200, 113.2, "Councillor Ravi Shah (on leave of absence for civic business")
    paper.text(212, 126.4, "- 5 pm onwards)")
    paper.text(200, 139.6, "Councillor Mei Tan")
    paper.text(72, 165, "Absent:").text(200, 165, "Councillor Tom Price")
    (table,) = paper.read().blocks
    assert [[cell.text for cell in row] for row in table.rows] == [
        [
            "Present:",
            "Councillor Ann Lee\nCouncillor Ravi Shah (on leave of absence for civic business - 5 pm onwards)\n"
            "Councillor Mei Tan",
        ],
        ["Absent:", "Councillor Tom Price"],
    ]


def test_lettered_items_without_indent_stay_apart():
    paper = Paper()
    lines = [
        "(j) information that may not be disclosed by the society to others, or could not",
        "be if it were presented to the members in a document of the committee; and",
        "(k) negotiations about a service that are at a preliminary stage",
    ]
    for at, line in enumerate(lines):
        paper.text(72, 100 + 13.2 * at, line)
    first, second = " ".join(lines[:2]), lines[2]
    assert shown(paper.read()) == [("item", "(j)", first[4:]), ("item", "(k)", second[4:])]


def test_a_row_of_asterisks_is_no_item():
    paper = Paper()
    paper.text(72, 100, "The vote was taken.").text(280, 130, "* * * * *").text(72, 160, "The meeting went on.")
    assert shown(paper.read())[1] == ("paragraph", None, "* * * * *")


def test_dashes_that_lean_on_initials_begin_items():
    paper = Paper()
    paper.text(72, 100, "-AL confirmed that alcohol is banned.").text(72, 113.2, "-P6 Swimming is to begin in May.")
    assert shown(paper.read()) == [
        ("item", None, "AL confirmed that alcohol is banned."),
        ("item", None, "P6 Swimming is to begin in May."),
    ]


def test_a_number_that_leans_on_one_word():
    paper = Paper()
    paper.text(72, 100, "iii)Website").text(72, 120, "The website was moved to a new host in the spring.")
    assert shown(paper.read())[0] == ("item", "iii)", "Website")


def test_a_number_that_closes_a_bracket_is_no_label():
    paper = Paper()
    paper.text(72, 100, "The members were told of the new form of the register of the mill and of its gates (version")
    paper.text(72, 113.2, "2.0) which has been in use since the spring of the year.")
    assert [text for *_, text in shown(paper.read())] == [
        "The members were told of the new form of the register of the mill and of its gates (version "
        "2.0) which has been in use since the spring of the year."
    ]
