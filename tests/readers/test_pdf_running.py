"""Running lines of PDF files that are hard to tell: on one page only, close to the text, printed by a browser."""

from pdf_pages import Paper, texts

REPORT = (
    "The clerk reported that the lease of the boat house ends in the autumn and that the trustees of the quay "
    "had offered a further term of five years at the present rent. Members thanked the trustees."
)


def parts(document):
    return [(block.part, block.text) for block in document.blocks if block.part != "body"]


def test_a_head_with_the_page_number_on_the_one_page_after_the_first():
    paper = Paper()
    paper.centred(90, "Quay Trust: minutes", 14)
    paper.wrapped(72, 130, 450, REPORT)
    paper.page()
    paper.text(72, 40, "Meeting minutes").text(520, 40, "2")
    paper.text(72, 53, "Quay Trust")
    paper.text(72, 66, "January 22, 2025")
    paper.wrapped(72, 100, 450, REPORT)
    document = paper.read()
    assert parts(document) == [
        ("header", "Meeting minutes\t2"),
        ("header", "Quay Trust"),
        ("header", "January 22, 2025"),
    ]
    assert texts(document) == ["Quay Trust: minutes", REPORT, REPORT]


def test_text_at_the_top_of_a_page_stays_where_no_page_number_stands_beside_it():
    paper = Paper()
    paper.wrapped(72, 130, 450, REPORT)
    paper.page()
    paper.text(72, 40, "Motion carried").text(72, 53, "Votes for").text(520, 53, "7")
    paper.wrapped(72, 100, 450, REPORT)
    assert parts(paper.read()) == []


def test_a_footer_that_the_text_nearly_touches():
    paper = Paper()
    for number in range(1, 5):
        paper.text(72, 100 + number, ("Apologies", "Reports", "Finance", "Any other business")[number - 1])
        if number == 3:
            paper.text(72, 790, "A line that comes close to the foot of the page without the end of a sentence")
        paper.text(72, 802, "Quay Trust minutes").text(480, 802, f"Page {number} of 4")
        paper.page()
    document = paper.read()
    assert parts(document) == [("footer", "Quay Trust minutes\tPage 1 of 4")]


def test_the_head_of_a_table_without_rules_that_each_page_repeats_stays_with_it():
    paper = Paper()
    for page in range(4):
        for row in range(6):
            cells = ("Item", "Decision") if row == 0 else (f"Item {page}{row}", "It was agreed")
            paper.text(72, 60 + 13 * row, cells[0]).text(250, 60 + 13 * row, cells[1])
        paper.page()
    assert parts(paper.read()) == []


def test_lines_that_a_browser_prints_above_and_below_a_page():
    paper = Paper()
    paper.text(30, 20, "3/14/24, 6:38 PM", 8).text(280, 20, "Minutes of March", 8)
    paper.wrapped(72, 100, 450, REPORT)
    paper.text(30, 830, "https://quay.example.org/minutes/2024-03", 8).text(540, 830, "1/1", 8)
    document = paper.read()
    assert texts(document) == [REPORT]
    assert parts(document) == [
        ("header", "3/14/24, 6:38 PM\tMinutes of March"),
        ("footer", "https://quay.example.org/minutes/2024-03\t1/1"),
    ]


def test_day_and_hour_above_minutes_are_text_where_no_browser_printed_them():
    paper = Paper()
    paper.text(72, 60, "14/03/2024 19:30")
    paper.wrapped(72, 100, 450, REPORT)
    assert texts(paper.read())[0] == "14/03/2024 19:30"


def test_a_title_that_every_page_repeats_close_to_the_text():
    paper = Paper()
    for number in range(1, 5):
        paper.text(72, 60, "Minutes of the meeting held on Tuesday 10 March, 2020")
        paper.text(72, 74, f"Report {number} of the trustees was read and the clerk thanked all who had helped.")
        paper.wrapped(72, 100, 450, REPORT)
        paper.page()
    assert parts(paper.read()) == [("header", "Minutes of the meeting held on Tuesday 10 March, 2020")]
