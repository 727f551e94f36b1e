"""Automatic numbers of lists and headings, as Word prints them."""

from __future__ import annotations

import pytest
from word_files import Word, definition, item, level, listed, outline, par, restart

MINUTES = definition(
    1, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "%4.", "lowerRoman")
)


def test_levels_count_below_each_other():
    assert outline(
        item("Welcome all round"),
        item("Hall roof"),
        item("The slater came.", level=1),
        item("He wants two days.", level=1),
        item("one for the ridge", level=2),
        item("one for the gutter", level=2),
        item("north side", level=3),
        item("south side", level=3),
        item("The price stands.", level=1),
        item("from May", level=2),
        item("Any other business"),
        item("None was raised.", level=1),
        numbering=[MINUTES, listed(1, 1)],
    ) == [
        "H2 1. | Welcome all round",
        "H2 2. | Hall roof",
        "I1 2.1 | The slater came.",
        "I1 2.2 | He wants two days.",
        "I2 (a) | one for the ridge",
        "I2 (b) | one for the gutter",
        "I3 i. | north side",
        "I3 ii. | south side",
        "I1 2.3 | The price stands.",
        "I2 (a) | from May",
        "H2 3. | Any other business",
        "I1 3.1 | None was raised.",
    ]


def test_a_list_goes_on_after_text_and_tables_and_in_cells():
    from word_files import cell, row, tbl

    found = outline(
        item("First matter."),
        par("Some words between."),
        tbl(row(cell(item("Second matter.")), "RO"), row(cell(item("Third matter.")), "IM")),
        item("Fourth matter."),
        numbering=[MINUTES, listed(1, 1)],
    )
    assert found == [
        "I0 1. | First matter.",
        "P | Some words between.",
        "T | 2. Second matter. ; RO // 3. Third matter. ; IM",
        "I0 4. | Fourth matter.",
    ]


def test_a_second_list_of_the_same_definition_goes_on_unless_it_starts_again():
    body = (item("a", 1), item("b", 1), item("c", 2), item("d", 3), item("e", 3), item("f", 1))
    numbering = [MINUTES, listed(1, 1), listed(2, 1), listed(3, 1, restart(0, 7))]
    assert [line.split(" | ")[0] for line in outline(*body, numbering=numbering)] == [
        "I0 1.", "I0 2.", "I0 3.", "I0 7.", "I0 8.", "I0 9.",
    ]  # fmt: skip


def test_an_override_starts_again_once_only():
    body = (item("a", 1), item("b", 2), item("c", 1), item("d", 2))
    numbering = [MINUTES, listed(1, 1), listed(2, 1, restart(0))]
    assert [line.split(" | ")[0] for line in outline(*body, numbering=numbering)] == [
        "I0 1.",
        "I0 1.",
        "I0 2.",
        "I0 3.",
    ]


def test_an_override_can_replace_a_level():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "Minute %1:", "upperLetter", start=3)}</w:lvlOverride>'
    assert outline(item("Paint"), item("Glue"), numbering=[MINUTES, listed(1, 1, own)]) == [
        "I0 Minute C: | Paint",
        "I0 Minute D: | Glue",
    ]


def test_a_definition_starts_where_it_says():
    numbering = [definition(1, level(0, "%1/24", start=41), level(1, "%1.%2", start=5)), listed(1, 1)]
    assert outline(item("Paint"), item("Blue was chosen.", level=1), item("Glue"), numbering=numbering) == [
        "I0 41/24 | Paint",
        "I1 41.5 | Blue was chosen.",
        "I0 42/24 | Glue",
    ]


def test_a_level_without_its_parent_counts_the_parent_as_begun():
    numbering = [MINUTES, listed(1, 1)]
    assert outline(item("The slater came.", level=1), item("Hall"), numbering=numbering) == [
        "I1 1.1 | The slater came.",
        "I0 2. | Hall",
    ]


def test_a_level_may_go_on_through_its_parents():
    through = level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    numbering = [definition(1, level(0, "%1."), through), listed(1, 1)]
    body = (item("a"), item("b", level=1), item("c", level=1), item("d"), item("e", level=1))
    assert [line.split(" | ")[0] for line in outline(*body, numbering=numbering)] == [
        "I0 1.", "I1 1)", "I1 2)", "I0 2.", "I1 3)",
    ]  # fmt: skip


def test_legal_levels_print_figures():
    numbering = [
        definition(1, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"), level(2, "%1-%2-%3")),
        listed(1, 1),
    ]
    body = (item("a"), item("b"), item("c", level=1), item("d", level=2))
    assert [line.split(" | ")[0] for line in outline(*body, numbering=numbering)] == [
        "I0 I.", "I0 II.", "I1 2.1", "I2 II-1-1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "start", "printed"),
    [
        ("decimal", 9, ["9", "10"]),
        ("decimalZero", 9, ["09", "10"]),
        ("lowerLetter", 26, ["z", "aa"]),
        ("upperLetter", 27, ["AA", "BB"]),
        ("lowerRoman", 4, ["iv", "v"]),
        ("upperRoman", 39, ["XXXIX", "XL"]),
        ("ordinal", 2, ["2nd", "3rd"]),
        ("ordinal", 11, ["11th", "12th"]),
        ("cardinalText", 20, ["Twenty", "Twenty-one"]),
        ("ordinalText", 1, ["First", "Second"]),
        ("ordinalText", 20, ["Twentieth", "Twenty-first"]),
        ("numberInDash", 3, ["- 3 -", "- 4 -"]),
        ("hex", 10, ["A", "B"]),
        ("anotherYearsFormat", 5, ["5", "6"]),
    ],
)
def test_counters_in_each_format(kind, start, printed):
    numbering = [definition(1, level(0, "%1", kind, start)), listed(1, 1)]
    blocks = Word(item("Paint"), item("Glue"), numbering=numbering).read().blocks
    assert [block.number for block in blocks] == printed


def test_a_custom_format_fills_up_with_zeros():
    form = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert outline(item("Paint"), numbering=[definition(1, form), listed(1, 1)]) == ["I0 007 | Paint"]


def test_bullets_are_items_without_a_number():
    numbering = [definition(1, level(0, "\uf0b7", "bullet"), level(1, "o", "bullet")), listed(1, 1)]
    assert outline(item("Paint"), item("Blue", level=1), numbering=numbering) == ["I0 | Paint", "I1 | Blue"]


def test_a_bullet_that_is_a_box_is_a_checkbox():
    numbering = [
        definition(1, level(0, "☐", "bullet")),
        definition(2, level(0, "☑", "bullet")),
        listed(1, 1),
        listed(2, 2),
    ]
    assert outline(item("Order paint", 1), item("Pay the slater", 2), numbering=numbering) == [
        "I0 [ ] | Order paint",
        "I0 [x] | Pay the slater",
    ]


def test_headings_carry_the_number_of_their_style():
    chapters = definition(
        1,
        level(0, "%1", more='<w:pStyle w:val="Heading1"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="Heading2"/>'),
    )
    word = Word(numbering=[chapters, listed(1, 1)])
    for at, name in enumerate(("Heading 1", "Heading 2")):
        word.document.styles[name].element.get_or_add_pPr()._add_numPr()._add_numId().val = 1
        if at:
            word.document.styles[name].element.pPr.numPr._add_ilvl().val = at
    for name, text in [("Heading1", "Finance"), ("Heading2", "Budget"), ("Heading2", "Audit"), ("Heading1", "Hall")]:
        word.add(par(text, f'<w:pStyle w:val="{name}"/>'))
    assert word.outline() == ["H1 1 | Finance", "H2 1.1 | Budget", "H2 1.2 | Audit", "H1 2 | Hall"]


def test_a_style_based_on_a_listed_one_is_in_the_list():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Minute"><w:name w:val="Minute"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Short"><w:name w:val="Short"/><w:basedOn w:val="Minute"/></w:style>'
    )
    assert outline(
        item("Hall"), par("It is dry.", '<w:pStyle w:val="Short"/>'), numbering=[MINUTES, listed(1, 1)], styles=styles
    ) == ["I0 1. | Hall", "I1 1.1 | It is dry."]


def test_list_zero_takes_a_paragraph_out_of_its_styles_list():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Minute"><w:name w:val="Minute"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    minute = '<w:pStyle w:val="Minute"/>'
    out = '<w:pStyle w:val="Minute"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert outline(
        par("It is dry.", minute), par("A remark beside.", out), par("It is warm.", minute),
        numbering=[MINUTES, listed(1, 1)], styles=styles,
    ) == ["I0 1. | It is dry.", "P | A remark beside.", "I0 2. | It is warm."]  # fmt: skip


def test_a_definition_can_stand_in_a_list_style():
    styles = (
        '<w:style w:type="numbering" w:styleId="Own"><w:name w:val="Own"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Own"/></w:abstractNum>'
    assert outline(
        item("Paint", 1), item("Blue", 1, 1), numbering=[MINUTES, linked, listed(1, 5), listed(2, 1)], styles=styles
    ) == [
        "I0 1. | Paint",
        "I1 1.1 | Blue",
    ]


def test_an_empty_numbered_paragraph_counts():
    assert outline(item("Paint"), item(""), item("Glue"), numbering=[MINUTES, listed(1, 1)])[-1] == "I0 3. | Glue"


def test_deleted_and_hidden_paragraphs_do_not_count():
    mark = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = par(
        '<w:del w:id="1" w:author="x"><w:r><w:delText>Glue</w:delText></w:r></w:del>',
        mark + '<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>',
    )
    hidden = par("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Nails</w:t></w:r>", mark + "<w:rPr><w:vanish/></w:rPr>")
    assert outline(item("Paint"), deleted, hidden, item("Brushes"), numbering=[MINUTES, listed(1, 1)]) == [
        "I0 1. | Paint",
        "I0 2. | Brushes",
    ]


def test_a_hidden_number_is_not_printed():
    hidden = level(0, "%1.", more="").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    assert outline(item("The roof is dry again."), numbering=[definition(1, hidden), listed(1, 1)])[0].endswith(
        "| The roof is dry again."
    )
    assert Word(item("It is dry."), numbering=[definition(1, hidden), listed(1, 1)]).read().blocks[0].number is None


def test_an_unknown_list_is_no_list():
    assert outline(item("The roof is dry again.", 99), numbering=[MINUTES, listed(1, 1)]) == [
        "P | The roof is dry again."
    ]


def test_a_typed_number_beside_an_automatic_one_stays_in_the_text():
    assert outline(item("4.2 The roof is dry again."), numbering=[MINUTES, listed(1, 1)]) == [
        "I0 1. | 4.2 The roof is dry again."
    ]


def test_typed_numbers_are_split_off():
    assert outline(par("4.2\tThe roof is dry again."), par("(b) The door was painted.")) == [
        "I1 4.2 | The roof is dry again.",
        "I0 (b) | The door was painted.",
    ]


def test_titles_in_a_numbered_list_with_text_below_are_headings():
    found = outline(
        item("Hall roof"), par("The slater came on Monday and was shown the leak."),
        item("Gate"), par("The gate was painted by the young people of the parish."),
        item("Lamps"), par("Two lamps are out near the ford."),
        numbering=[MINUTES, listed(1, 1)],
    )  # fmt: skip
    assert [line for line in found if " | The" not in line and " | Two" not in line] == [
        "H2 1. | Hall roof",
        "H2 2. | Gate",
        "H2 3. | Lamps",
    ]
