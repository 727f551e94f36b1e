"""Lines, paragraphs, headings, list items and running lines of PDF files."""

import io

import pypdfium2
import pytest
from pdf_pages import HEIGHT, WIDTH, Paper, shown, texts
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import reader

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


def test_raised_ordinals_belong_to_their_number():
    paper = Paper()
    paper.text(72, 100, "The next meeting is on 3").text(191, 96, "rd", 7).text(200, 100, "June at noon.")
    (text,) = texts(paper.read())
    assert text == "The next meeting is on 3rd June at noon."


def test_letters_set_apart_are_words():
    paper = Paper()
    x = 150.0
    for word in ("MINUTES", "OF", "MEETING"):
        for letter in word:
            paper.text(x, 80, letter, 14)
            x += paper.canvas.stringWidth(letter, "Helvetica", 14) + 4.5
        x += 9
    paper.wrapped(72, 130, 450, PLAN)
    assert texts(paper.read())[0] == "MINUTES OF MEETING"


def test_words_that_only_a_gap_parts():
    paper = Paper()
    x = 72.0
    for word in "The secretary circulated the correspondence to everybody".split():
        paper.text(x, 100, word)
        x += paper.canvas.stringWidth(word, "Helvetica", 11) + 2.6
    assert texts(paper.read()) == ["The secretary circulated the correspondence to everybody"]


def test_narrow_spaces_of_the_file_are_spaces():
    paper = Paper()
    line = paper.canvas.beginText(72, HEIGHT - 100)
    line.setFont("Helvetica", 11)
    line.setCharSpace(-1.2)
    line.textLine("The secretary adds a new chapter to the file")
    paper.canvas.drawText(line)
    assert texts(paper.read()) == ["The secretary adds a new chapter to the file"]


def test_letters_that_are_made_to_lean():
    paper = Paper()
    paper.canvas.transform(1, 0, 0.3, 1, 0, 0)
    width = paper.canvas.stringWidth("(standing", "Helvetica", 11)
    paper.text(-100, 100, "(standing").text(-100 + width + 2.8, 100, "item)")
    assert texts(paper.read()) == ["(standing item)"]


def test_two_columns_of_text_are_read_one_after_the_other():
    paper = Paper()
    left = " ".join(f"Left {w} {PLAN}" for w in ("one", "two", "three"))
    right = " ".join(f"Right {w} {PLAN}" for w in ("one", "two", "three"))
    paper.centred(60, "Newsletter of the Quay Society with the minutes of its meeting", 14)
    paper.wrapped(50, 100, 235, left)
    paper.wrapped(310, 100, 235, right)
    assert texts(paper.read()) == ["Newsletter of the Quay Society with the minutes of its meeting", left, right]


def test_emphasis_is_kept():
    paper = Paper()
    paper.bold(72, 100, "Resolved")
    paper.text(72 + paper.canvas.stringWidth("Resolved ", "Helvetica-Bold", 11), 100, "to mend the gate")
    paper.rule(122, 102, 142, 102)
    (block,) = paper.read().blocks
    assert [(block.text[e.start : e.end], e.style) for e in block.emphasis if e.style == "bold"] == [
        ("Resolved", "bold")
    ]


def test_text_struck_through():
    paper = Paper()
    paper.text(72, 100, "Order paint")
    paper.rule(72, 96.5, 72 + paper.canvas.stringWidth("Order paint", "Helvetica", 11), 96.5)
    (block,) = paper.read().blocks
    assert block.has_style("strike")


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_pages_read_as_seen(angle, marked):
    """Text on its side is read alike whether the page says that it is turned or not."""
    paper = Paper()
    canvas = paper.canvas
    canvas.translate(*{90: (WIDTH, 0), 180: (WIDTH, HEIGHT), 270: (0, HEIGHT)}[angle])
    canvas.rotate(angle)
    height = HEIGHT if angle == 180 else WIDTH
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, height - 100, "First line of the page.")
    canvas.drawString(72, height - 200, "Second line of the page.")
    data = paper.data()
    if marked:
        pdf = pypdfium2.PdfDocument(data)
        pdf[0].set_rotation(angle)
        out = io.BytesIO()
        pdf.save(out)
        pdf.close()
        data = out.getvalue()
    document = reader.read(data, "turned.pdf", ReadOptions())
    assert texts(document) == ["First line of the page.", "Second line of the page."]


def test_a_word_at_the_edge_that_stands_on_its_side_is_a_note():
    paper = Paper()
    paper.wrapped(72, 100, 450, PLAN)
    paper.turned(30, 400, "Draft")
    assert [(b.part, b.text) for b in paper.read().blocks] == [("body", PLAN), ("note", "Draft")]


def test_bold_type_in_a_font_without_a_name():
    paper = Paper(pageCompression=0)
    for name, file in (("Sans", "Vera.ttf"), ("SansBold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))
    paper.text(72, 100, "All bills filled", font="SansBold")
    paper.wrapped(72, 130, 400, PLAN, font="Sans")
    data = paper.data()
    assert data.count(b"BitstreamVeraSans") >= 4
    for name in (b"BitstreamVeraSans-Bold", b"BitstreamVeraSans-Roman"):
        data = data.replace(name, b"F" + str(len(name)).encode())
    first, second = reader.read(data, "minutes.pdf", ReadOptions()).blocks
    assert (first.kind, first.has_style("bold")) == ("heading", True)
    assert not second.has_style("bold", 0.1)


def test_ligatures_are_taken_apart():
    pdfmetrics.registerFont(TTFont("Sans", "Vera.ttf"))
    paper = Paper()
    paper.text(72, 100, "The \ufb01nal \ufb02oor plan", font="Sans")
    assert texts(paper.read()) == ["The final floor plan"]


def test_a_page_whose_size_stands_above_it_in_the_file_is_read_to_its_edges():
    paper = Paper(pageCompression=0)
    paper.text(60, 24, "Quay Society, minutes of 12 May").text(60, 400, "The gate is mended.")
    data = paper.data()
    start = data.index(b"/MediaBox")
    box = data[start : data.index(b"]", start) + 1]
    moved = data.replace(box, b"/XediaBox" + box[9:]).replace(b"/Type /Pages", box + b" /Type /Pages")
    assert texts(reader.read(moved, "minutes.pdf", ReadOptions()))[0] == "Quay Society, minutes of 12 May"


def test_words_off_the_page_are_not_seen():
    paper = Paper()
    paper.text(60, 100, "The gate is mended.").text(700, 100, "Printer's note").text(60, 900, "Below the edge")
    assert texts(paper.read()) == ["The gate is mended."]


def test_what_is_filled_into_a_form_is_seen():
    paper = Paper()
    paper.text(60, 100, "Name of the clerk:")
    paper.canvas.acroForm.textfield(
        name="clerk", x=180, y=HEIGHT - 106, width=200, height=20, value="Ruth Okafor", fontSize=11, borderWidth=0
    )
    assert "Ruth Okafor" in paper.read().text


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


def test_a_sign_of_another_font_told_later_in_the_file_goes_where_it_stands():
    paper = Paper()
    paper.text(72, 100, "Talk on caves    8 November    in the hall, Ann Lee to book it")
    paper.text(143.5, 100, "\u2013", font="Times-Roman").text(215.5, 100, "\u2013", font="Times-Roman")
    assert texts(paper.read()) == ["Talk on caves \u2013 8 November \u2013 in the hall, Ann Lee to book it"]


def test_who_was_there_begins_a_paragraph_below_a_full_line():
    paper = Paper()
    paper.text(72, 100, "Members present: Ann Lee, Ravi Shah, Mei Tan, Tom Price, Joan Baker and Eve Stone")
    paper.text(72, 113.2, "Others present: Judge Ruth Okafor")
    assert texts(paper.read()) == [
        "Members present: Ann Lee, Ravi Shah, Mei Tan, Tom Price, Joan Baker and Eve Stone",
        "Others present: Judge Ruth Okafor",
    ]


def test_dash_and_bullet_of_windows_in_a_font_taken_for_a_macintosh_one():
    paper = Paper()
    paper.text(72, 100, "Committee meeting ñ 1 November ñ minutes").text(72, 130, "ï Keys were cut for Begoña Núñez")
    assert shown(paper.read()) == [
        ("paragraph", None, "Committee meeting – 1 November – minutes"),
        ("item", None, "Keys were cut for Begoña Núñez"),
    ]


def test_soft_hyphens_break_words_and_are_seen_where_they_are_printed():
    paper = Paper()
    paper.text(72, 100, "Members discussed whether the annual subscrip\xad")
    paper.text(72, 113.2, "tion covers the cost of the co\xadordinator of the hall and thanked him.")
    assert texts(paper.read()) == [
        "Members discussed whether the annual subscription covers the cost of the co-ordinator of the hall and thanked him."
    ]


def coded(letters: bytes, codes: dict[int, str]) -> bytes:
    """A file with one line in a font whose table of codes says what each of some bytes stands for."""
    table = "\n".join(f"<{byte:02x}> <{code.encode('utf-16-be').hex()}>" for byte, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{table}\nendbfchar\nendcmap end end"
    ).encode()
    text = b"BT /F1 11 Tf 72 700 Td <" + letters.hex().encode() + b"> Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n"


@pytest.mark.parametrize(
    ("letters", "codes", "seen"),
    [
        (b"The club\x92s roof", {0x92: "\x92"}, ("paragraph", "The club’s roof")),
        (b"\xb7 Keys were cut", {0xB7: "\uf0b7"}, ("item", "Keys were cut")),
        (b"\xfe Keys were cut", {0xFE: "\uf0fe"}, ("item", "Keys were cut")),
        (b"The o\x85ce was \x86xed", {0x85: "\ufb03", 0x86: "\ufb01"}, ("paragraph", "The office was fixed")),
        (b"Roof\x01 mended", {0x01: "\x01"}, ("paragraph", "Roof mended")),
    ],
    ids=["windows-1252", "symbol", "wingdings", "ligatures", "control"],
)
def test_odd_encodings(letters, codes, seen):
    """Tables of codes name what no text has: bytes of Windows-1252, places of symbol fonts, ligatures, control characters."""
    document = reader.read(coded(letters, codes), "minutes.pdf", ReadOptions())
    assert [(block.kind, block.text) for block in document.blocks] == [seen]


def test_short_words_are_parted_where_long_ones_were_run_together():
    """Some programs write no spaces, but set the last letter of a word and the first of the next apart."""
    lines = [
        "The secretary circulated the correspondence to everybody",
        "and everybody thanked her for the circulated correspondence",
        "though the correspondence was circulated rather late",
        "to help you",
    ]
    paper, gap = Paper(), 2.4
    for at, line in enumerate(lines):
        words = line.split()
        firsts = [word[0] for word in words[1:]] + [""]
        pieces = [(words[0][:-1], 0.0)]
        for word, first, following in zip(words, firsts, [*words[1:], ""], strict=True):
            pieces += [(word[-1] + first, gap), (following[1:-1], 0.0)]
        x = 72.0
        for piece, space in pieces:
            if piece:
                text = paper.canvas.beginText(x, HEIGHT - 100 - 14 * at)
                text.setFont("Helvetica", 11)
                text.setCharSpace(space)
                text.textOut(piece)
                paper.canvas.drawText(text)
                x += pdfmetrics.stringWidth(piece, "Helvetica", 11) + space * (len(piece) - 1)
    assert " ".join(texts(paper.read())) == " ".join(lines)


def test_a_space_that_is_taken_back_is_none():
    paper = Paper()
    line = paper.canvas.beginText(72, HEIGHT - 100)
    line.setFont("Helvetica", 11)
    line.setWordSpace(-3.058)
    line.textLine("effec tive")
    paper.canvas.drawText(line)
    assert texts(paper.read()) == ["effective"]


def test_letters_turned_upside_down_twice_stand_upright():
    paper = Paper()
    for at, words in enumerate(("Department of the Treasury", "Annual statement of the fund")):
        line = paper.canvas.beginText(0, 0)
        line.setTextTransform(-1, 0, 0, -1, 72, HEIGHT - 100 - 30 * at)
        line.setFont("Helvetica", -11)
        line.textOut(words)
        paper.canvas.drawText(line)
    assert texts(paper.read()) == ["Department of the Treasury", "Annual statement of the fund"]
