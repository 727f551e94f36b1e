"""Headings of PDF files that are told by their place among others."""

from pdf_pages import Paper, shown

from pipeline.document import Document

SAID = "The trustees of the quay spoke about it at some length and thanked all who had come to help with the work."
KINDS = {"heading": "H", "item": "I", "paragraph": "P"}


def heads(document: Document) -> list[str]:
    return [f"{KINDS[kind]} {number} {text}" for kind, number, text in shown(document) if number]


def test_bold_numbered_lines_are_headings_where_most_of_the_text_is_bold():
    paper = Paper()
    y = 80.0
    for number, title in enumerate(["Apologies", "Accounts", "Hall roof", "Boats"], 1):
        paper.bold(72, y, f"{number}.  {title}")
        if number == 3:
            y = paper.wrapped(72, y + 14, 450, SAID * 2, font="Helvetica-Bold") + 8
        else:
            y = paper.wrapped(72, y + 14, 450, SAID) + 8
    paper.wrapped(72, y, 450, SAID * 3, font="Helvetica-Bold")
    assert heads(paper.read()) == ["H 1. Apologies", "H 2. Accounts", "H 3. Hall roof", "H 4. Boats"]


def test_a_heading_that_ends_in_an_abbreviation_is_one_among_its_like():
    paper = Paper()
    y = 80.0
    for number, title in enumerate(["Pascoe & Sons", "Ferriby Boats Ltd.", "Meadow Mills"], 1):
        paper.bold(72, y, f"{number}.  {title}")
        y = paper.wrapped(72, y + 14, 450, SAID) + 8
    assert heads(paper.read()) == ["H 1. Pascoe & Sons", "H 2. Ferriby Boats Ltd.", "H 3. Meadow Mills"]


def test_numbered_titles_in_common_type_with_text_below_them_are_headings():
    paper = Paper()
    paper.centred(60, "Minutes of the Quay Society", 16)
    y = 90.0
    for number, title in enumerate(["Apologies", "Accounts", "Hall roof"], 1):
        paper.text(72, y, f"{number}. {title}")
        y = paper.wrapped(72, y + 20, 450, SAID) + 8
    document = paper.read()
    assert heads(document) == ["H 1. Apologies", "H 2. Accounts", "H 3. Hall roof"]
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2, 2, 2]


def test_numbered_lines_of_a_list_are_items():
    paper = Paper()
    y = paper.wrapped(72, 80, 450, SAID) + 8
    for number, title in enumerate(["New ropes", "Two lamps", "A coat of paint", "Nails"], 1):
        paper.text(72, y, f"{number}. {title}")
        y += 14
    paper.wrapped(72, y + 8, 450, SAID)
    assert [text[0] for text in heads(paper.read())] == ["I"] * 4


def test_numbered_lines_that_say_what_somebody_does_are_items():
    paper = Paper()
    y = 80.0
    for number, title in enumerate(
        ["Ruth to mend the gate", "Ida Marsh to ask the slater", "The clerk will pay him"], 1
    ):
        paper.text(72, y, f"{number}. {title}")
        y = paper.wrapped(72, y + 20, 450, SAID) + 8
    assert [text[0] for text in heads(paper.read())] == ["I"] * 3


def test_numbered_headings_of_one_kind_have_one_level():
    paper = Paper()
    y = 80.0
    for number, title in enumerate(["Roof", "Presentation of the accounts", "Boats"], 1):
        paper.text(72, y, f"{number}.")
        paper.bold(90, y, title)
        y = paper.wrapped(72, y + 14, 450, SAID) + 8
    document = paper.read()
    assert len({block.level for block in document.blocks if block.kind == "heading"}) == 1
    assert len(heads(document)) == 3


def test_a_bold_title_in_the_middle_is_one_though_more_bold_lines_follow():
    paper = Paper()
    for at, text in enumerate(["Quay Society annual meeting", "Tuesday 9 July at 7 pm", "Boat house, Ferriby"]):
        paper.centred(60 + 14 * at, text, font="Helvetica-Bold")
    paper.wrapped(72, 140, 450, SAID * 3)
    assert shown(paper.read())[0][0] == "heading"


def test_a_single_word_in_capitals_among_headings_in_capitals():
    paper = Paper()
    y = 100.0
    for title in ("APPROVAL OF MINUTES:", "REPORTS:", "OLD BUSINESS", "CORRESPONDENCE"):
        paper.text(72, y, title)
        y = paper.wrapped(72, y + 25, 400, f"{SAID} {SAID}") + 12
    assert [text for kind, _, text in shown(paper.read()) if kind == "heading"] == [
        "APPROVAL OF MINUTES:",
        "REPORTS:",
        "OLD BUSINESS",
        "CORRESPONDENCE",
    ]


def test_surnames_in_capitals_below_each_other_are_no_headings():
    paper = Paper()
    paper.text(72, 60, "MEMBERS PRESENT").text(72, 80, "BAKER").text(72, 100, "OKAFOR").text(72, 120, "PRICE")
    paper.text(72, 150, "OLD BUSINESS")
    paper.wrapped(72, 175, 400, SAID)
    kinds = {text: kind for kind, _, text in shown(paper.read())}
    assert kinds["BAKER"] == kinds["OKAFOR"] == "paragraph"


def test_a_numbered_bold_title_with_a_colon_within_it():
    paper = Paper()
    for y, number, title in (
        (100, "1.", "Text amendment: 12 Canal Street and 14 to 16 Canal Street"),
        (240, "2.", "Application for a change: 1 Mill Lane and the yard"),
    ):
        paper.bold(72, y, number).bold(100, y, title)
        paper.wrapped(72, y + 26, 420, f"{SAID} {SAID}")
    assert heads(paper.read()) == [
        "H 1. Text amendment: 12 Canal Street and 14 to 16 Canal Street",
        "H 2. Application for a change: 1 Mill Lane and the yard",
    ]


def test_points_of_a_resolution_in_bold_type_are_no_headings():
    paper = Paper()
    paper.bold(72, 60, "Committee resolved to:")
    points = (
        "approve the outlined proposals in section 4 of the report and authorise the clerk to carry them out within the "
        "approved budget of the year",
        "note the details in section 7 of the report",
    )
    y = 90.0
    for number, point in zip(("i)", "ii)"), points, strict=True):
        paper.bold(90, y, number)
        y = paper.wrapped(120, y, 380, point, font="Helvetica-Bold") + 10
    paper.wrapped(72, y + 20, 420, f"{SAID} {SAID} {SAID}")
    assert [(kind, number) for kind, number, _ in shown(paper.read())][1:3] == [("item", "i)"), ("item", "ii)")]
