"""Lines, paragraphs, headings, list items and running lines of PDF files."""

import pytest
from pdf_pages import Paper, shown, texts

PLAN = (
    "The clerk reported that the lease of the boat house ends in the autumn and that the trustees of the quay "
    "had offered a further term of five years at the present rent. Members thanked the trustees."
)
REPLY = "It was agreed to accept the offer and to ask the solicitor for a draft."


def test_a_wrapped_paragraph_is_one_block():
    paper = Paper()
    paper.wrapped(72, 100, 300, PLAN)
    assert texts(paper.read()) == [PLAN]


def test_a_wider_gap_parts_paragraphs():
    paper = Paper()
    y = paper.wrapped(72, 100, 450, PLAN)
    paper.wrapped(72, y + 10, 450, REPLY)
    assert texts(paper.read()) == [PLAN, REPLY]


def test_a_line_that_ends_early_ends_its_paragraph():
    paper = Paper()
    y = paper.wrapped(72, 100, 450, PLAN)
    y = paper.wrapped(72, y, 450, "The meeting was quorate.")
    paper.wrapped(72, y, 450, PLAN)
    assert texts(paper.read()) == [PLAN, "The meeting was quorate.", PLAN]


def test_a_first_line_indent_begins_a_paragraph():
    paper = Paper()
    y = paper.wrapped(72, 100, 450, PLAN[:-1] + " for all that they had done for the club over the years.")
    paper.text(90, y, "Ruth Okafor asked for the figures of the last three seasons to be sent to all of the")
    paper.text(72, y + 13.2, "members before the next meeting.")
    found = texts(paper.read())
    assert found[1] == (
        "Ruth Okafor asked for the figures of the last three seasons to be sent to all of the "
        "members before the next meeting."
    )


def test_hyphens_at_line_ends_are_mended_and_others_kept():
    paper = Paper()
    paper.text(72, 100, "Members discussed whether the annual subscrip-")
    paper.text(72, 113, "tion covers the cost, and thanked the co-")
    paper.text(72, 126, "ordinator, whose long-")
    paper.text(72, 139, "term plan was noted; the long-term plan stays.")
    assert texts(paper.read()) == [
        "Members discussed whether the annual subscription covers the cost, and thanked the co-ordinator, whose "
        "long-term plan was noted; the long-term plan stays."
    ]


def test_a_paragraph_goes_on_over_the_page():
    paper = Paper()
    paper.wrapped(72, 780, 450, "Members spoke at length of the state of the path along the river, which floods every")
    paper.page()
    paper.wrapped(72, 72, 450, "winter and has to be closed to the public for weeks.")
    (block,) = paper.read().blocks
    assert block.text.endswith("which floods every winter and has to be closed to the public for weeks.")
    assert block.page == 1


def test_every_block_knows_its_page():
    paper = Paper()
    paper.text(72, 100, "First.").page().text(72, 100, "Second.")
    assert [(b.page, b.text) for b in paper.read().blocks] == [(1, "First."), (2, "Second.")]


def test_headings_by_size_weight_and_capitals():
    paper = Paper()
    paper.centred(72, "Minutes of the Quay Society", 18, "Helvetica-Bold")
    paper.bold(72, 110, "Treasurer's report", 13)
    y = paper.wrapped(72, 130, 450, PLAN)
    paper.bold(72, y + 12, "Membership")
    y = paper.wrapped(72, y + 26, 450, PLAN)
    paper.text(72, y + 12, "ANY OTHER BUSINESS")
    paper.wrapped(72, y + 26, 450, PLAN)
    blocks = paper.read().blocks
    assert [(b.kind, b.level, b.text) for b in blocks if b.text != PLAN] == [
        ("heading", 1, "Minutes of the Quay Society"),
        ("heading", 2, "Treasurer's report"),
        ("heading", 3, "Membership"),
        ("heading", 4, "ANY OTHER BUSINESS"),
    ]


def test_a_bold_line_that_says_something_is_no_heading():
    paper = Paper()
    y = paper.wrapped(72, 100, 450, PLAN)
    paper.bold(72, y + 12, "Action: Ruth Okafor")
    y = paper.wrapped(72, y + 40, 450, PLAN)
    assert shown(paper.read())[1] == ("paragraph", None, "Action: Ruth Okafor")


def test_names_one_below_the_other_in_bold_are_no_headings():
    paper = Paper()
    for i, name in enumerate(["Ruth Okafor", "Jan Lindqvist", "Mary Pascoe", "Tom Adeyemi"]):
        paper.bold(72, 100 + 14 * i, name)
    paper.wrapped(72, 180, 450, PLAN)
    assert [kind for kind, _, _ in shown(paper.read())] == ["paragraph"] * 5


def test_numbers_stand_apart_from_their_text():
    paper = Paper()
    paper.bold(72, 100, "4").bold(108, 100, "Repairs")
    paper.text(72, 120, "4.1")
    y = paper.wrapped(108, 120, 400, PLAN)
    paper.text(72, y, "4.2").text(108, y, "The slipway is closed.")
    paper.text(72, y + 20, "(a)  The chain is rusty.")
    assert shown(paper.read()) == [
        ("heading", "4", "Repairs"),
        ("item", "4.1", PLAN),
        ("item", "4.2", "The slipway is closed."),
        ("item", "(a)", "The chain is rusty."),
    ]


def test_a_number_set_a_little_higher_than_its_text():
    paper = Paper()
    paper.text(72, 100, "7.").text(108, 105, "The gate was mended.")
    assert shown(paper.read()) == [("item", "7.", "The gate was mended.")]


def test_a_figure_that_the_text_wrapped_to_a_line_start_is_no_number():
    paper = Paper()
    paper.text(72, 100, "The harbour has six berths for visitors and there are now")
    paper.text(72, 113, "(4) entrances to the yard, all of which are locked at night.")
    assert texts(paper.read()) == [
        "The harbour has six berths for visitors and there are now (4) entrances to the yard, all of which are "
        "locked at night."
    ]


@pytest.mark.parametrize("bullet", ["\u2022", "-", "*", "o"])
def test_bullets_and_their_depth(bullet):
    paper = Paper()
    paper.text(72, 100, bullet).text(90, 100, "Order paint for the boat house, the pavilion and the two sheds at the")
    paper.text(90, 113, "far end of the quay")
    paper.text(108, 126, bullet).text(126, 126, "ask for three quotes")
    paper.text(72, 139, bullet).text(90, 139, "Book the hall")
    assert [(b.kind, b.level, b.number, b.text) for b in paper.read().blocks] == [
        ("item", 0, None, "Order paint for the boat house, the pavilion and the two sheds at the far end of the quay"),
        ("item", 1, None, "ask for three quotes"),
        ("item", 0, None, "Book the hall"),
    ]


def test_checkboxes():
    paper = Paper()
    paper.text(72, 100, "[x] Order paint").text(72, 114, "[ ] Book the hall")
    assert [(b.checked, b.text) for b in paper.read().blocks] == [(True, "Order paint"), (False, "Book the hall")]


def test_running_lines_and_page_numbers_are_taken_out_of_the_body():
    paper = Paper()
    bodies = [PLAN, REPLY, "Part 3 was left for the next meeting."]
    for number, body in enumerate(bodies, 1):
        paper.text(72, 40, "Quay Society").text(420, 40, "12 May 2031")
        paper.text(280, 815, f"Page {number} of 3")
        paper.wrapped(72, 100, 450, body)
        paper.page()
    document = paper.read()
    assert texts(document) == bodies
    assert [(b.part, b.text) for b in document.blocks if b.part != "body"] == [
        ("header", "Quay Society\t12 May 2031"),
        ("footer", "Page 1 of 3"),
    ]


def test_a_line_within_the_text_that_stands_on_two_pages_stays():
    paper = Paper()
    for number in (1, 2):
        paper.text(72, 770, "Send the letter to the trustees.")
        paper.text(72, 783, f"Then close file {'AB'[number - 1]} for good.")
        paper.page()
    assert len([t for t in texts(paper.read()) if "Send the letter" in t]) == 2


def test_two_columns_of_text_are_read_one_after_the_other():
    paper = Paper()
    left = " ".join(f"Left {w} {PLAN}" for w in ("one", "two", "three"))
    right = " ".join(f"Right {w} {PLAN}" for w in ("one", "two", "three"))
    paper.centred(60, "Newsletter of the Quay Society with the minutes of its meeting", 14)
    paper.wrapped(50, 100, 235, left)
    paper.wrapped(310, 100, 235, right)
    assert texts(paper.read()) == ["Newsletter of the Quay Society with the minutes of its meeting", left, right]


def test_paragraphs_of_one_line_are_kept_apart_where_few_have_more():
    paper = Paper()
    y = 100.0
    lines = [
        "Ann Lee opened the annual general meeting and welcomed everybody to the hall",
        "Ann Lee made a motion to approve the agenda as it had been sent to the members",
        "Presentations were given by the forest trust and by the wardens of the lake",
        "Ravi Shah gave an account of the finances of the association for the last year",
    ]
    for line in lines:
        paper.text(72, y, line)
        y += 20
    for _ in range(2):
        y = paper.wrapped(
            72,
            y,
            390,
            "Ravi Shah moved to approve the minutes of the meeting that was held in the old hall in July of the last year.",
        )
        y += 7
    assert texts(paper.read())[:4] == lines


def test_a_line_carries_on_before_a_bracket_that_would_not_have_fitted_whole():
    paper = Paper()
    lines = [
        "Ann Lee said that motions to change the time had been rejected at meetings",
        "before and noted in her report on last season that only on one night",
        "(May 18) the play had gone on until after eleven.",
    ]
    for at, line in enumerate(lines):
        paper.text(72, 100 + 13.2 * at, line)
    assert texts(paper.read()) == [" ".join(lines)]


def test_a_dash_written_as_a_hyphen_at_the_end_of_a_line_stays():
    paper = Paper()
    paper.text(72, 100, "The guidelines are those which are used elsewhere-")
    paper.text(72, 113.2, "should we change the name of them in the next year?")
    assert texts(paper.read()) == [
        "The guidelines are those which are used elsewhere- should we change the name of them in the next year?"
    ]


def test_an_address_that_fills_its_line_goes_on_in_the_next():
    paper = Paper()
    paper.text(72, 100, "https://docs.example.org/document/d/1a5sDvOAIJcNLwnwWcUQ1ObxQPOTlzHyfqC/edit?usp=sh")
    paper.text(72, 113.2, "aring. The group will give an account of it to the members of the club in the spring.")
    assert texts(paper.read()) == [
        "https://docs.example.org/document/d/1a5sDvOAIJcNLwnwWcUQ1ObxQPOTlzHyfqC/edit?usp=sharing. "
        "The group will give an account of it to the members of the club in the spring."
    ]


def test_a_word_behind_a_raised_one_is_its_own():
    paper = Paper()
    paper.text(72, 100, "Broadband in the village on the 13").text(237.7, 95.6, "th of", 6.6).text(252.2, 100, "June")
    assert texts(paper.read()) == ["Broadband in the village on the 13th of June"]


def test_who_was_there_begins_a_paragraph_below_a_full_line():
    paper = Paper()
    paper.text(72, 100, "Members present: Ann Lee, Ravi Shah, Mei Tan, Tom Price, Joan Baker and Eve Stone")
    paper.text(72, 113.2, "Others present: Judge Ruth Okafor")
    assert texts(paper.read()) == [
        "Members present: Ann Lee, Ravi Shah, Mei Tan, Tom Price, Joan Baker and Eve Stone",
        "Others present: Judge Ruth Okafor",
    ]
