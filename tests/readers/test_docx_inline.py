"""What stands within paragraphs of Word files: changes, links, fields, controls, breaks, columns, hidden text."""

from __future__ import annotations

import pytest
from word_files import Word, cell, outline, par, row, run, tbl

from pipeline.language import understand

TEXT = '<w:t xml:space="preserve">'


def changed(kind: str, text: str) -> str:
    held = f"<w:delText>{text}</w:delText>" if kind in ("del", "moveFrom") else f"{TEXT}{text}</w:t>"
    return f'<w:{kind} w:id="7" w:author="x"><w:r>{held}</w:r></w:{kind}>'


def box(state: str, label: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>{run(label) if label else ''}"
    )


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(instruction: str, result: str, data: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        + (f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}' if result else "")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_insertions_are_in_and_deletions_out():
    assert outline(
        par(run("Ruth will ") + changed("del", "mend") + changed("ins", "paint") + run(" the gate.")),
        par(changed("moveFrom", "The hall was full.") + run("It rained.")),
        par(run("Later: ") + changed("moveTo", "the hall was full.")),
    ) == ["P | Ruth will paint the gate.", "P | It rained.", "P | Later: the hall was full."]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    end = '<w:rPr><w:del w:id="9" w:author="x"/></w:rPr>'
    assert outline(par("Ruth will mend ", end), par("the gate.")) == ["P | Ruth will mend the gate."]


def test_a_deletion_within_an_insertion_is_out():
    inner = changed("del", "never ")
    assert outline(par(run("She will ") + f'<w:ins w:id="1" w:author="x">{inner}{run("come.")}</w:ins>')) == [
        "P | She will come."
    ]


def test_hyperlinks_smart_tags_and_simple_fields_show_their_text():
    assert outline(
        par(run("See ") + f'<w:hyperlink w:anchor="x">{run("the accounts")}</w:hyperlink>' + run(".")),
        par(f'<w:smartTag w:element="x">{run("Ferriby")}</w:smartTag>' + run(" is dry today.")),
        par(run("It is ") + f'<w:fldSimple w:instr="DATE">{run("12 May")}</w:fldSimple>' + run(".")),
    ) == ["P | See the accounts.", "P | Ferriby is dry today.", "P | It is 12 May."]


def test_fields_show_results_not_instructions():
    nested = field("IF " + "x", "12 May")
    assert outline(
        par(run("Next: ") + field(" DATE \\@ d ", "12 May") + run(" at noon.")),
        par(run("Seen on ") + nested + run(".")),
    ) == ["P | Next: 12 May at noon.", "P | Seen on 12 May."]


def test_a_field_may_run_over_paragraphs():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    split = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert outline(par(begin + split + run("The first of it.")), par("The second of it."), par(end + run("After it."))) == [
        "P | The first of it.", "P | The second of it.", "P | After it.",
    ]  # fmt: skip


@pytest.mark.parametrize(("state", "shown"), [("1", "[x]"), ("true", "[x]"), ("0", "[ ]"), ("false", "[ ]")])
def test_checkboxes_by_their_state_whatever_sign_they_show(state, shown):
    assert outline(par(box(state, " Order paint"))) == [f"I0 {shown} | Order paint"]


def test_checkboxes_of_old_forms():
    def form(state: str) -> str:
        return field(" FORMCHECKBOX ", "", f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>")

    assert outline(
        par(form("<w:checked/>") + run(" Order paint")),
        par(form('<w:default w:val="0"/>') + run(" Pay the slater")),
        par(form('<w:default w:val="1"/><w:checked w:val="0"/>') + run(" Thank him")),
    ) == ["I0 [x] | Order paint", "I0 [ ] | Pay the slater", "I0 [ ] | Thank him"]


def test_checkboxes_in_cells_and_in_lines():
    assert outline(
        tbl(
            row("Done", "Action"),
            row(f"<w:p>{box('1')}</w:p>", "Order paint"),
            row(f"<w:p>{box('0')}</w:p>", "Pay the slater"),
        ),
        par(run("Quorate: ") + box("1", "yes ") + box("0", "no")),
    ) == ["T | Done ; Action // ☑ ; Order paint // ☐ ; Pay the slater", "P | Quorate: ☑ yes ☐ no"]


def test_chosen_entries_of_old_forms():
    entries = '<w:listEntry w:val="open"/><w:listEntry w:val="closed"/>'
    data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    assert outline(par(run("The matter is ") + field(" FORMDROPDOWN ", "", data) + run("."))) == [
        "P | The matter is closed."
    ]


DATE = '<w:date w:fullDate="2031-05-12T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>'


def test_a_date_picker_shows_the_day_as_it_is_printed():
    assert outline(
        par(run("Date: ") + control(run("12 May 2031"), DATE)),
        tbl(row(cell(par(run("Order paint"))), cell(control(par("Tuesday 12 May"), DATE)))),
    ) == ["P | Date: 12 May 2031", "T | Order paint ; Tuesday 12 May"]


def test_content_controls_show_what_was_filled_in():
    assert outline(
        par(run("Chair: ") + control(run("Ruth Okafor"), "<w:dropDownList/>")),
        control(par("The hall was full.") + par("It rained.")),
    ) == ["P | Chair: Ruth Okafor", "P | The hall was full.", "P | It rained."]


def test_prompts_of_empty_controls_are_not_seen():
    prompt = "<w:showingPlcHdr/>"
    assert outline(
        par(run("It was held on ") + control(run("Click or tap to enter a date."), prompt)),
        control(par("Click or tap here to enter text."), prompt),
        par(run("Chair: ") + control(run("Ruth Okafor"), prompt)),
    ) == ["P | It was held on", "P | Chair: Ruth Okafor"]


def test_soft_breaks_are_kept():
    assert outline(par("<w:r><w:t>Meadow Hall</w:t><w:br/><w:t>Mill Lane</w:t><w:cr/><w:t>Ferriby</w:t></w:r>")) == [
        "P | Meadow Hall\nMill Lane\nFerriby"
    ]


def test_items_typed_behind_soft_breaks_are_items():
    lines = ["Date: 12 May", "Place: Meadow Hall", "1:", "2. The gate was painted.", "by Ida Marsh", "- Order paint"]
    broken = "".join(f"{'<w:br/>' if at else ''}<w:t>{text}</w:t>" for at, text in enumerate(lines))
    found = outline(par("<w:r>" + broken.replace("<w:t>1:</w:t>", "<w:t>1:</w:t><w:tab/><w:t>Roof.</w:t>") + "</w:r>"))
    assert found == [
        "P | Date: 12 May\nPlace: Meadow Hall",
        "I0 1: | Roof.",
        "I0 2. | The gate was painted.\nby Ida Marsh",
        "I0 | Order paint",
    ]


def test_a_page_break_within_a_line_is_a_space():
    body = (par('<w:r><w:t>The hall</w:t><w:br w:type="page"/><w:t>was full.</w:t></w:r>'), par("It rained."))
    assert outline(*body) == ["P | The hall was full.", "P | It rained."]
    assert [block.page for block in Word(*body).read().blocks] == [1, 2]


def test_tabs_set_columns_under_labels():
    tab = "<w:r><w:tab/></w:r>"
    document = Word(
        par(run("Present:") + tab + tab + run("Apologies:")),
        par(run("Ruth Okafor") + tab + run("Ian Moss")),
        par(run("Ada Quill")),
        par(run("Matters arising")),
        par(run("ACTION Ruth Okafor to write to the mill")),
        par(""),
        par(run("Date:") + tab + run("3 May 2024")),
        par(run("Time:") + tab + run("7pm")),
    ).read()
    assert [b.kind for b in document.blocks] == ["table", *["paragraph"] * 4]
    assert [(c.text, c.row, c.column) for c in document.blocks[0].cells] == [
        ("Present:", 0, 0), ("Apologies:", 0, 1), ("Ruth Okafor", 1, 0), ("Ian Moss", 1, 1), ("Ada Quill", 2, 0),
    ]  # fmt: skip
    attendance = {a.name: a.status for a in understand(document).attendance}
    assert attendance == {"Ruth Okafor": "present", "Ian Moss": "apologies", "Ada Quill": "present"}


def test_tabs_make_columns():
    tabbed = "<w:r><w:t>Present:</w:t><w:tab/><w:tab/><w:t>Ruth Okafor</w:t><w:ptab/><w:t>Chair</w:t></w:r>"
    assert outline(par(tabbed), par("Apologies:          Ida Marsh")) == [
        "P | Present:\tRuth Okafor\tChair",
        "P | Apologies:\tIda Marsh",
    ]


def test_hidden_text_is_out():
    styles = (
        '<w:style w:type="character" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    assert outline(
        par(run("The hall") + run(" (cold)", "<w:vanish/>") + run(" was full.")),
        par(run("It rained") + run(" a lot", '<w:rStyle w:val="Aside"/>') + run(".")),
        par("Not for printing.", '<w:pStyle w:val="Secret"/><w:rPr><w:vanish/></w:rPr>'),
        par(run("But this is.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Secret"/>'),
        styles=styles,
    ) == ["P | The hall was full.", "P | It rained.", "P | But this is."]


def test_emphasis_by_run_by_style_and_turned_off_again():
    styles = '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
    block = (
        Word(
            par(
                run("Action: ", "<w:b/>") + run("Ruth ", '<w:rStyle w:val="Loud"/>') + run("will ")
                + run("soon", '<w:rStyle w:val="Loud"/><w:b w:val="0"/><w:i/>') + run(" mend ")
                + run("it", '<w:u w:val="single"/>') + run(" or", "<w:strike/>") + run(" so", '<w:u w:val="none"/>')
            ),
            styles=styles,
        )
        .read()
        .blocks[0]
    )  # fmt: skip
    assert [(block.text[e.start : e.end], e.style) for e in block.emphasis] == [
        ("Action: Ruth", "bold"), ("soon", "italic"), ("it", "underline"), ("or", "strike"),
    ]  # fmt: skip


def test_signs_of_symbol_fonts():
    assert outline(
        par('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Order paint")),
        par(run("o", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(" Pay the slater")),
        par("<w:r><w:t>seven</w:t><w:noBreakHyphen/><w:t>day no\xadtice to Ruth\xa0Okafor</w:t></w:r>"),
    ) == ["I0 [x] | Order paint", "I0 [ ] | Pay the slater", "P | seven-day notice to Ruth Okafor"]


def test_formulas_are_read():
    assert outline(par(run("The sum is ") + "<m:oMath><m:r><m:t>3x</m:t></m:r></m:oMath>" + run("."))) == [
        "P | The sum is 3x."
    ]


def test_of_two_alternatives_one_is_read():
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{run("new")}</mc:Choice>'
        f"<mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>"
    )
    assert outline(par(run("The ") + both + run(" roof is dry."))) == ["P | The new roof is dry."]


def test_comments_are_not_part_of_the_text():
    marks = (
        '<w:commentRangeStart w:id="0"/>'
        + run("dry")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    assert outline(par(run("It is ") + marks + run("."))) == ["P | It is dry."]


def test_a_drop_cap_belongs_to_its_word():
    assert outline(par("T", '<w:framePr w:dropCap="drop" w:lines="2"/>'), par("he hall was full.")) == [
        "P | The hall was full."
    ]


def test_headings_by_style_outline_and_look():
    assert outline(
        par("Minutes of the quay society", '<w:pStyle w:val="Title"/>'),
        par("Finance", '<w:pStyle w:val="Heading1"/>'),
        par("The books were shown and found to be in good order."),
        par("Hall", '<w:outlineLvl w:val="1"/>'),
        par("The hall is dry."),
        par(run("Any other business", "<w:b/>")),
        par("None was raised by those who were there."),
        par("RO"),
    ) == [
        "H1 | Minutes of the quay society",
        "H2 | Finance",
        "P | The books were shown and found to be in good order.",
        "H3 | Hall",
        "P | The hall is dry.",
        "H4 | Any other business",
        "P | None was raised by those who were there.",
        "P | RO",
    ]
