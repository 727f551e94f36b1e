"""Tables of PDF files, with and without ruling lines, and what stands side by side."""

from pdf_pages import Paper, grid_of, only_table, texts

XS = [60.0, 110.0, 360.0, 430.0, 530.0]
HEADS = ["No", "Action", "Owner", "Due"]
ROWS = [
    ["1", "Ask three firms for a price for the new slipway and report back to the committee", "RO", "12 May"],
    ["2", "Book the hall", "JL", ""],
    ["3", "Send the accounts to the auditor", "Treasurer", "1 June"],
]


def _ruled(paper, rows, top, xs=XS, heights=None):
    ys = [top]
    for i, row in enumerate(rows):
        height = heights[i] if heights else 34
        for x0, x1, text in zip(xs, xs[1:], row, strict=False):
            paper.wrapped(x0 + 5, ys[-1] + 13, x1 - x0 - 10, text, 10)
        ys.append(ys[-1] + height)
    paper.grid(xs, ys)
    return ys[-1]


def test_a_ruled_table():
    paper = Paper()
    paper.text(60, 80, "The actions of the last meeting were reviewed.")
    end = _ruled(paper, [HEADS, *ROWS], 100)
    paper.text(60, end + 20, "There were no further actions.")
    document = paper.read()
    assert grid_of(only_table(document)) == [HEADS, *ROWS]
    assert [b.kind for b in document.blocks] == ["paragraph", "table", "paragraph"]


def test_an_owner_set_in_the_middle_of_a_tall_row_stays_in_it():
    paper = Paper()
    paper.grid(XS, [100, 120, 190, 260])
    for x, head in zip(XS, HEADS, strict=False):
        paper.text(x + 5, 114, head, 10)
    long = "Ask three firms for a price for the new slipway, the crane and the gate and report back. " * 2
    for top, number, owner in ((120, "1", "RO"), (190, "2", "JL")):
        paper.text(65, top + 13, number, 10)
        paper.wrapped(115, top + 13, 240, long, 10)
        paper.text(365, top + 38, owner, 10)
    assert [row[2] for row in grid_of(only_table(paper.read()))] == ["Owner", "RO", "JL"]


def test_merged_cells_stand_once_with_their_spans():
    paper = Paper()
    for y in (100, 120, 160):
        paper.rule(60, y, 530, y)
    paper.rule(110, 140, 530, 140)
    for x in (60, 110, 530):
        paper.rule(x, 100, x, 160)
    paper.rule(300, 120, 300, 160)
    paper.text(65, 114, "No", 10).text(115, 114, "Who and when", 10)
    paper.text(65, 144, "1", 10).text(115, 134, "Ruth Okafor", 10).text(305, 134, "May", 10)
    paper.text(115, 154, "Jan Lindqvist", 10).text(305, 154, "June", 10)
    cells = {c.text: (c.row, c.column, c.rowspan, c.colspan) for c in only_table(paper.read()).cells}
    assert cells == {
        "No": (0, 0, 1, 1),
        "Who and when": (0, 1, 1, 2),
        "1": (1, 0, 2, 1),
        "Ruth Okafor": (1, 1, 1, 1),
        "May": (1, 2, 1, 1),
        "Jan Lindqvist": (2, 1, 1, 1),
        "June": (2, 2, 1, 1),
    }


def test_a_table_goes_on_over_pages_and_its_repeated_head_goes():
    paper = Paper()
    paper.text(60, 80, "Actions")
    _ruled(paper, [HEADS, *ROWS[:2]], 700)
    paper.page()
    _ruled(paper, [HEADS, ROWS[2]], 60)
    paper.text(60, 300, "The meeting closed at nine.")
    document = paper.read()
    table = only_table(document)
    assert grid_of(table) == [HEADS, *ROWS]
    assert table.page == 1


def test_a_row_that_is_cut_by_the_page_is_one_row():
    paper = Paper()
    _ruled(paper, [HEADS, ROWS[1], ["3", "Send the accounts to the", "RO", "1 June"]], 700)
    paper.page()
    _ruled(paper, [["", "auditor and a copy to the trustees", "", ""]], 60)
    assert grid_of(only_table(paper.read()))[-1] == [
        "3",
        "Send the accounts to the auditor and a copy to the trustees",
        "RO",
        "1 June",
    ]


def test_paragraphs_in_a_cell_are_parted_by_a_line_break():
    paper = Paper()
    paper.grid([60, 400, 530], [100, 180])
    y = paper.wrapped(65, 114, 325, "The chair welcomed everybody to the first meeting of the new season.", 10)
    paper.wrapped(65, y + 8, 325, "The minutes were approved.", 10)
    paper.text(405, 114, "RO", 10)
    assert grid_of(only_table(paper.read())) == [
        ["The chair welcomed everybody to the first meeting of the new season.\nThe minutes were approved.", "RO"]
    ]


def test_names_one_below_the_other_in_a_cell():
    paper = Paper()
    names = ["Ruth Okafor (Chair)", "Jan Lindqvist", "Mary Pascoe", "Siri Halvorsen"]
    paper.grid([60, 172, 300], [100, 118, 180])
    paper.text(65, 113, "Present", 10).text(177, 113, "Apologies", 10).text(177, 131, "Tom Adeyemi", 10)
    for i, name in enumerate(names):
        paper.text(65, 131 + 12 * i, name, 10)
    assert grid_of(only_table(paper.read()))[1] == ["\n".join(names), "Tom Adeyemi"]


def test_a_table_drawn_with_thin_boxes_and_open_at_its_sides():
    paper = Paper()
    for y in (100, 120, 140):
        paper.canvas.rect(60, 842 - y, 470, 0.5, stroke=0, fill=1)
    paper.canvas.rect(300, 842 - 140, 0.5, 40, stroke=0, fill=1)
    paper.text(65, 114, "Book the hall", 10).text(305, 114, "RO", 10)
    paper.text(65, 134, "Order paint", 10).text(305, 134, "JL", 10)
    assert grid_of(only_table(paper.read())) == [["Book the hall", "RO"], ["Order paint", "JL"]]


def test_a_box_around_text_is_no_table():
    paper = Paper()
    paper.grid([60, 530], [60, 90])
    paper.bold(70, 80, "Quay Society").bold(450, 80, "MINUTES")
    paper.text(60, 120, "The meeting opened at seven.")
    assert texts(paper.read()) == ["Quay Society\tMINUTES", "The meeting opened at seven."]


def test_heads_that_stand_on_their_side():
    paper = Paper()
    xs = [60.0, 200.0, 240.0, 280.0]
    paper.grid(xs, [100, 180, 200, 220])
    paper.text(65, 170, "Member", 10)
    paper.turned(225, 175, "12 January", 10).turned(265, 175, "9 February", 10)
    for y, name, first, second in ((194, "Ruth Okafor", "P", "A"), (214, "Jan Lindqvist", "P", "P")):
        paper.text(65, y, name, 10).text(215, y, first, 10).text(255, y, second, 10)
    assert grid_of(only_table(paper.read())) == [
        ["Member", "12 January", "9 February"],
        ["Ruth Okafor", "P", "A"],
        ["Jan Lindqvist", "P", "P"],
    ]


def test_a_table_without_rules():
    paper = Paper()
    paper.text(60, 80, "The committee reviewed the actions that were still open from earlier meetings.")
    y = 110
    for row in [HEADS[1:], *(r[1:] for r in ROWS)]:
        low = y
        for x, width, text in zip((60, 330, 430), (240, 90, 90), row, strict=True):
            low = max(low, paper.wrapped(x, y, width, text))
        y = low + 3
    paper.text(60, y + 24, "The treasurer had nothing to add to the report that was sent out with the agenda.")
    document = paper.read()
    assert grid_of(only_table(document)) == [HEADS[1:], *(r[1:] for r in ROWS)]
    assert len(document.blocks) == 3


def test_cells_that_come_close_to_the_next_column():
    paper = Paper()
    rows = [["Ref", "Action", "Owner"], ["1.1", "Ask three firms for a price for the slipway", "Ruth Okafor"]]
    rows += [["1.2", "Book the hall", "JL"], ["1.3", "Write to the county about the drains again", "Clerk"]]
    narrow = 105 + paper.canvas.stringWidth(rows[3][1], "Helvetica", 11) + 9  # less than a wide gap, more than a space
    for i, (ref, task, owner) in enumerate(rows):
        paper.text(60, 100 + 16 * i, ref).text(105, 100 + 16 * i, task).text(narrow, 100 + 16 * i, owner)
    assert grid_of(only_table(paper.read())) == rows


def test_discussion_and_action_without_rules():
    paper = Paper()
    paper.text(60, 80, "Item").text(150, 80, "Discussion").text(460, 80, "Action by")
    told = "The clerk reported that the lease of the boat house ends in the autumn of the year after next."
    asked = "It was agreed to ask the solicitor for a draft."
    y = 100.0
    for item, owner in (("Repairs", "RO"), ("Membership", "JL / MP"), ("Accounts", "Clerk")):
        paper.text(60, y, item).text(460, y, owner)
        y = paper.wrapped(150, y, 290, told) + 9
        y = paper.wrapped(150, y, 290, asked) + 3
    assert grid_of(only_table(paper.read())) == [
        ["Item", "Discussion", "Action by"],
        ["Repairs", f"{told}\n{asked}", "RO"],
        ["Membership", f"{told}\n{asked}", "JL / MP"],
        ["Accounts", f"{told}\n{asked}", "Clerk"],
    ]


def test_list_items_with_tabs_are_no_table():
    paper = Paper()
    for y, what, when in (
        (100, "Nominations:", "12 to 15 May"),
        (114, "Voting:", "20 May"),
        (128, "Results:", "22 May"),
    ):
        paper.text(72, y, "\u2022").text(90, y, what).text(210, y, when)
    blocks = paper.read().blocks
    assert [(b.kind, b.text) for b in blocks] == [
        ("item", "Nominations:\t12 to 15 May"),
        ("item", "Voting:\t20 May"),
        ("item", "Results:\t22 May"),
    ]


def test_money_in_a_column_set_to_the_right():
    paper = Paper()
    for y, text, sum_ in ((100, "Paint", "42.50"), (114, "Hall hire", "1,120.00"), (128, "Postage", "6.00")):
        paper.text(60, y, text)
        paper.canvas.drawRightString(400, 842 - y, sum_)
    assert grid_of(only_table(paper.read())) == [["Paint", "42.50"], ["Hall hire", "1,120.00"], ["Postage", "6.00"]]


def test_present_in_two_pairs_of_columns():
    paper = Paper()
    paper.bold(60, 100, "PRESENT")
    pairs = [("Ruth Okafor", "RO", "Jan Lindqvist", "JL"), ("Mary Pascoe", "MP", "Tom Adeyemi", "TA")]
    for i, (a, b, c, d) in enumerate(pairs):
        y = 100 + 14 * i
        paper.text(140, y, a).bold(260, y, b).text(320, y, c).bold(450, y, d)
    paper.text(60, 150, "The meeting was chaired by Ruth Okafor, who thanked everybody for coming in the snow.")
    assert grid_of(only_table(paper.read())) == [["PRESENT", *pairs[0]], ["", *pairs[1]]]


def test_present_beside_apologies():
    paper = Paper()
    rows = [["Present:", "Apologies:"], ["Ruth Okafor", "Tom Adeyemi"], ["Jan Lindqvist", "Mary Pascoe"]]
    for y, (left, right) in zip((100, 116, 130), rows, strict=True):
        paper.text(72, y, left).text(320, y, right)
    paper.text(72, 144, "Siri Halvorsen")
    assert grid_of(only_table(paper.read())) == [*rows, ["Siri Halvorsen", ""]]


def test_names_under_a_label_at_the_left():
    paper = Paper()
    for y, label, name in (
        (100, "Present:", "Ruth Okafor (chair)"),
        (114, "", "Jan Lindqvist (treasurer)"),
        (128, "", "Mary Pascoe"),
        (142, "Apologies:", "Tom Adeyemi"),
    ):
        paper.text(72, y, label).text(180, y, name)
    paper.wrapped(72, 180, 450, "The chair welcomed everybody and opened the meeting, which was the first of the year.")
    assert grid_of(only_table(paper.read())) == [
        ["Present:", "Ruth Okafor (chair)\nJan Lindqvist (treasurer)\nMary Pascoe"],
        ["Apologies:", "Tom Adeyemi"],
    ]


def test_one_row_in_two_columns_is_a_line_with_a_tab():
    paper = Paper()
    paper.text(72, 100, "Signed").text(330, 100, "Date")
    assert texts(paper.read()) == ["Signed\tDate"]


def test_underlined_headings_are_no_rules():
    paper = Paper()
    for y, head in ((100, "Repairs"), (160, "Membership")):
        paper.bold(72, y, head)
        paper.rule(72, y + 2, 72 + paper.canvas.stringWidth(head, "Helvetica-Bold", 11), y + 2)
        paper.wrapped(72, y + 16, 450, "The clerk had written to the firm, which has not replied so far.")
    document = paper.read()
    assert [b.kind for b in document.blocks] == ["heading", "paragraph"] * 2
    assert document.blocks[0].has_style("underline")


def test_names_with_what_they_are_stay_apart_in_columns_without_rules():
    paper = Paper()
    for y, left, right in (
        (100, "Ann Lee (AL)", "Tom Price (TP)"),
        (113.2, "Ravindra Shah (RS)", "Mei Tan (MT)"),
        (126.4, "Joan Baker (JB)", ""),
    ):
        paper.text(72, y, left).text(190, y, right)
    assert grid_of(only_table(paper.read())) == [
        ["Ann Lee (AL)", "Tom Price (TP)"],
        ["Ravindra Shah (RS)", "Mei Tan (MT)"],
        ["Joan Baker (JB)", ""],
    ]


def test_a_list_of_names_beside_a_label_keeps_its_lines_where_one_is_full():
    paper = Paper()
    paper.bold(72, 100, "General manager's").text(200, 100, "Tom Price, Acting General Manager of Services")
    paper.bold(72, 113.2, "office:").text(200, 113.2, "Mei Tan, Acting Manager, Board and Meeting Clerk")
    paper.text(200, 126.4, "Joan Baker, Meeting Assistant")
    paper.text(200, 139.6, "Eve Stone, Board Support and Clerk")
    paper.bold(72, 166, "Absent:").text(200, 166, "Ravi Shah")
    assert grid_of(only_table(paper.read())) == [
        [
            "General manager's office:",
            "Tom Price, Acting General Manager of Services\nMei Tan, Acting Manager, Board and Meeting Clerk\n"
            "Joan Baker, Meeting Assistant\nEve Stone, Board Support and Clerk",
        ],
        ["Absent:", "Ravi Shah"],
    ]
