"""Characters of PDF files: words, emphasis, odd fonts and encodings, turned pages, what is not to be seen."""

import io

import pypdfium2
import pytest
from pdf_pages import HEIGHT, WIDTH, Paper, shown, texts
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from pipeline.readers.base import ReadOptions
from pipeline.readers.pdf import reader
from pipeline.readers.pdf.glyphs import repair

PLAN = (
    "The treasurer told the members that the rent of the mill will be the same in the coming year and that the owner "
    "had asked for no deposit. Members thanked her."
)


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


def test_a_sign_of_another_font_told_later_in_the_file_goes_where_it_stands():
    paper = Paper()
    paper.text(72, 100, "Talk on caves    8 November    in the hall, Ann Lee to book it")
    paper.text(143.5, 100, "\u2013", font="Times-Roman").text(215.5, 100, "\u2013", font="Times-Roman")
    assert texts(paper.read()) == ["Talk on caves \u2013 8 November \u2013 in the hall, Ann Lee to book it"]


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


@pytest.mark.parametrize("written", ["2017-\u00ad\u201018", "2017-\u201018", "2017\u2010\u201118", "2017-18"])
def test_hyphens_set_twice_are_one(written):
    assert repair(written) == "2017-18"
