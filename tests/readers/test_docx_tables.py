"""Tables in Word files: each value in the column in which a person sees it."""

from __future__ import annotations

from text_outline import line
from word_files import Word, cell, definition, item, level, listed, outline, par, places, row, run, tbl

from pipeline.document import Block

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def only(*body: str) -> Block:
    (block,) = Word(*body).read().blocks
    return block


def test_a_plain_table():
    block = only(tbl(row("Action", "Owner", "Due"), row("Book the hall", "Ruth Okafor", "12 May")))
    assert line(block) == "T | Action ; Owner ; Due // Book the hall ; Ruth Okafor ; 12 May"
    assert block.text == "Action\tOwner\tDue\nBook the hall\tRuth Okafor\t12 May"
    assert all(block.text[c.start : c.end] == c.text for c in block.cells)


def test_cells_merged_downwards_stand_once_and_move_nothing():
    block = only(
        tbl(
            row("Item", "Action", "Owner", "Due"),
            row(cell("Roof", DOWN), "Ask the slater", "RO", "12 May"),
            row(cell("", ON), "Pay the slater", "IM", "1 June"),
            row(cell("", ON), "Thank the slater", cell("TB", DOWN), "2 June"),
            row("Gate", "Paint it", cell("", ON), "9 June"),
        )
    )
    assert places(block)[4:] == [
        (1, 0, 3, 1, "Roof"), (1, 1, 1, 1, "Ask the slater"), (1, 2, 1, 1, "RO"), (1, 3, 1, 1, "12 May"),
        (2, 1, 1, 1, "Pay the slater"), (2, 2, 1, 1, "IM"), (2, 3, 1, 1, "1 June"),
        (3, 1, 1, 1, "Thank the slater"), (3, 2, 2, 1, "TB"), (3, 3, 1, 1, "2 June"),
        (4, 0, 1, 1, "Gate"), (4, 1, 1, 1, "Paint it"), (4, 3, 1, 1, "9 June"),
    ]  # fmt: skip


def test_cells_merged_across_push_the_rest_to_their_columns():
    block = only(
        tbl(
            row("No.", "Action", "Owner", "Due"),
            row(cell("Hall matters, all for the committee", across(2)), "RO", "12 May"),
            row("2", cell("The gate was painted", across(2)), "1 June"),
            row(cell("Closed at nine", across(4))),
        )
    )
    assert places(block)[4:] == [
        (1, 0, 1, 2, "Hall matters, all for the committee"), (1, 2, 1, 1, "RO"), (1, 3, 1, 1, "12 May"),
        (2, 0, 1, 1, "2"), (2, 1, 1, 2, "The gate was painted"), (2, 3, 1, 1, "1 June"),
        (3, 0, 1, 4, "Closed at nine"),
    ]  # fmt: skip


def test_cells_merged_both_ways():
    block = only(
        tbl(
            row("Action", "Detail", "Owner"),
            row(cell("Roof and gutter", DOWN + across(2)), "RO"),
            row(cell("", ON + across(2)), "IM"),
            row("Gate", "Paint", "TB"),
        )
    )
    assert places(block)[3:] == [
        (1, 0, 2, 2, "Roof and gutter"), (1, 2, 1, 1, "RO"), (2, 2, 1, 1, "IM"),
        (3, 0, 1, 1, "Gate"), (3, 1, 1, 1, "Paint"), (3, 2, 1, 1, "TB"),
    ]  # fmt: skip


def test_merged_by_python_docx():
    word = Word()
    made = word.document.add_table(3, 4)
    for at, text in enumerate(("Item", "Action", "Owner", "Due")):
        made.cell(0, at).text = text
    made.cell(1, 0).merge(made.cell(2, 1)).text = "Roof"
    made.cell(1, 2).text, made.cell(2, 2).text, made.cell(1, 3).merge(made.cell(2, 3)).text = "RO", "IM", "12 May"
    assert places(word.read().blocks[0])[4:] == [
        (1, 0, 2, 2, "Roof"), (1, 2, 1, 1, "RO"), (1, 3, 2, 1, "12 May"), (2, 2, 1, 1, "IM"),
    ]  # fmt: skip


def test_the_old_way_of_merging_across():
    old = tbl(
        row("Action", "Owner", "Due"),
        row(cell("Book the hall", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "12 May"),
    )
    assert places(only(old))[3:] == [(1, 0, 1, 2, "Book the hall"), (1, 2, 1, 1, "12 May")]


def test_a_row_that_begins_further_right():
    block = only(
        tbl(
            row("Action", "Owner", "Due"),
            row("RO", "12 May", settings='<w:gridBefore w:val="1"/>'),
            row("Paint", settings='<w:gridAfter w:val="2"/>'),
        )
    )
    assert places(block)[3:] == [(1, 1, 1, 1, "RO"), (1, 2, 1, 1, "12 May"), (2, 0, 1, 1, "Paint")]


def test_edges_that_almost_meet_are_one():
    block = only(
        tbl(
            row(cell("Action", across(2)), "Owner", "Due"),
            row("Book the hall", cell("Ruth Okafor", across(2)), "12 May"),
            widths=[5000, 60, 2000, 2000],
        )
    )
    assert places(block) == [
        (0, 0, 1, 1, "Action"), (0, 1, 1, 1, "Owner"), (0, 2, 1, 1, "Due"),
        (1, 0, 1, 1, "Book the hall"), (1, 1, 1, 1, "Ruth Okafor"), (1, 2, 1, 1, "12 May"),
    ]  # fmt: skip


def test_columns_that_no_row_uses_are_none():
    block = only(
        tbl(
            row(cell("Action", across(3)), cell("Owner", across(2))),
            row(cell("Paint", across(3)), cell("RO", across(2))),
        )
    )
    assert places(block) == [(0, 0, 1, 1, "Action"), (0, 1, 1, 1, "Owner"), (1, 0, 1, 1, "Paint"), (1, 1, 1, 1, "RO")]


def test_empty_cells_keep_their_place():
    block = only(tbl(row("Action", "Owner", "Due"), row("Paint", "", "12 May")))
    assert places(block)[3:] == [(1, 0, 1, 1, "Paint"), (1, 1, 1, 1, ""), (1, 2, 1, 1, "12 May")]


def test_paragraphs_breaks_and_numbers_in_a_cell():
    numbering = [
        definition(1, level(0, "%1.")),
        definition(2, level(0, "\uf0b7", "bullet")),
        listed(1, 1),
        listed(2, 2),
    ]
    block = (
        Word(
            tbl(
                row(
                    cell(par("Ask the slater") + par("and pay him")),
                    cell(item("Ruth Okafor", 2) + item("Ida Marsh", 2)),
                ),
                row(
                    cell(item("Paint") + item("Glue")), cell("<w:p><w:r><w:t>RO</w:t><w:br/><w:t>IM</w:t></w:r></w:p>")
                ),
            ),
            numbering=numbering,
        )
        .read()
        .blocks[0]
    )
    assert [c.text for c in block.cells] == [
        "Ask the slater\nand pay him",
        "• Ruth Okafor\n• Ida Marsh",
        "1. Paint\n2. Glue",
        "RO\nIM",
    ]


def test_a_table_in_a_cell_follows_as_a_table_of_its_own():
    inner = tbl(row("Action", "Owner"), row("Paint", "RO"))
    assert outline(
        tbl(row("Roof", cell(par("See below") + inner + par("")), "Open"), row("Gate", "Dry", "Closed"))
    ) == [
        "T | Roof ; See below ; Open // Gate ; Dry ; Closed",
        "T | Action ; Owner // Paint ; RO",
    ]


def test_a_box_of_one_cell_is_the_text_in_it():
    assert outline(tbl(row(cell(par("Ruth Okafor to mend the gate.") + par("It is still broken."))))) == [
        "P | Ruth Okafor to mend the gate.",
        "P | It is still broken.",
    ]


def test_a_table_framed_by_another_is_that_table():
    inner = tbl(row("Action", "Owner"), row("Paint", "RO"))
    assert outline(tbl(row(cell(par("Actions agreed") + inner + par(""))))) == [
        "P | Actions agreed",
        "T | Action ; Owner // Paint ; RO",
    ]


def test_head_rows_by_mark_by_look_and_by_style():
    marked = tbl(row("Action", "Owner", settings="<w:tblHeader/>"), row("Paint", "RO"))
    bold = tbl(row(cell(par(run("Action", "<w:b/>"))), cell(par(run("Owner", "<w:b/>")))), row("Paint", "RO"))
    plain = tbl(row("Action", "Owner"), row("Paint", "RO"))
    for xml, heads in ((marked, [True, True, False, False]), (bold, [True, True, False, False]), (plain, [False] * 4)):
        assert [c.header for c in only(xml).cells] == heads
    word = Word()
    made = word.document.add_table(2, 2, style="Light Grid Accent 1")
    made.cell(0, 0).text, made.cell(0, 1).text, made.cell(1, 0).text, made.cell(1, 1).text = (
        "Action",
        "Owner",
        "Paint",
        "RO",
    )
    assert [c.header for c in word.read().blocks[0].cells] == [True, True, False, False]


def test_deleted_rows_are_out_and_inserted_ones_in():
    deleted = row("Glue", "IM", settings='<w:del w:id="1" w:author="x"/>')
    inserted = row("Nails", "TB", settings='<w:ins w:id="2" w:author="x"/>')
    assert outline(tbl(row("Paint", "RO"), deleted, inserted)) == ["T | Paint ; RO // Nails ; TB"]


def test_rows_and_cells_in_content_controls():
    rows = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('Paint', 'RO')}</w:sdtContent></w:sdt>"
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('Glue')}</w:sdtContent></w:sdt>"
    assert outline(tbl(row("Action", "Owner"), rows, row(held, "IM"))) == [
        "T | Action ; Owner // Paint ; RO // Glue ; IM"
    ]


def test_emphasis_is_placed_in_the_tables_text():
    block = only(tbl(row("Action", "Owner"), row("Paint", cell(par(run("for ") + run("Ruth", "<w:b/>"))))))
    assert [(block.text[e.start : e.end], e.style) for e in block.emphasis] == [("Ruth", "bold")]


def test_minutes_in_one_big_table_are_text_with_a_margin():
    long = "The slater came on Monday, looked at all of the roof and gave a price for it, which was thought fair."
    found = outline(
        tbl(
            row("Item", "Discussion", "Action"),
            row(
                "1",
                cell(par("Hall roof") + par(long) + par("Ruth will ask him for a day.")),
                cell(par("") + par("") + par("") + par("RO")),
            ),
            row(
                "2",
                cell(par("Gate") + par("Ida will paint the gate.") + par("It was closed.")),
                cell(par("") + par("IM")),
            ),
            widths=[700, 6800, 1100],
        )
    )
    assert found == [
        "P | Discussion",
        "I0 1 | Hall roof",
        f"P | {long}",
        "P <RO> | Ruth will ask him for a day.",
        "I0 2 | Gate",
        "P <IM> | Ida will paint the gate.",
        "P | It was closed.",
    ]


def test_a_table_of_hundreds_of_columns_is_cut_not_fatal():
    block = only(tbl(row(cell("a", '<w:gridSpan w:val="999999999"/>'), "b"), row("c", "d")))
    assert {"a", "c", "d"} <= {c.text for c in block.cells}
