"""Markdown as people and converters write it."""

import pytest
from text_outline import document, markdown

from pipeline.document import Emphasis
from pipeline.readers.text.inline import render


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("13<sup>th</sup> September", "13th September"),
        (r"\[x\] and 1\. and \$5", "[x] and 1. and $5"),
        ("see <https://example.org/a_b>", "see https://example.org/a_b"),
        ("write to <ida@example.org>", "write to ida@example.org"),
        ("the [draft plan](https://example.org/p_(1).pdf) of May", "the draft plan of May"),
        ("![photo](hall.jpg)The hall", "The hall"),
        ("[[Ida Marsh|IM]] to ring [[Bo Lund]]'s office", "Ida Marsh (IM) to ring Bo Lund's office"),
        ("Fish &amp; chips&nbsp;&ndash; 5", "Fish & chips – 5"),
        ("first<br>second<br/>third", "first\nsecond\nthird"),
        ("<anna> agreed, a < b", "<anna> agreed, a < b"),
        ("run `make *all*` now", "run make *all* now"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"the gate \*\* Done \*\* at last", "the gate Done at last"),
        ("[text]{.underline} stays", "text stays"),
        ("a note[^1] here", "a note here"),
    ],
)
def test_what_is_seen_of_inline_marks(source, text):
    assert render(source)[0] == text


@pytest.mark.parametrize(
    ("source", "text", "emphasis"),
    [
        ("**Action:** ring", "Action: ring", [(0, 7, "bold")]),
        ("__Action:__ ring", "Action: ring", [(0, 7, "bold")]),
        ("an *odd* one", "an odd one", [(3, 6, "italic")]),
        ("~~**Action**~~ gone", "Action gone", [(0, 6, "strike"), (0, 6, "bold")]),
        ("Due**(1)** and **“quoted”**now", "Due(1) and “quoted”now", [(3, 6, "bold"), (11, 19, "bold")]),
        ("***both***", "both", [(0, 4, "italic"), (0, 4, "bold")]),
        ("*a **b** c*", "a b c", [(0, 5, "italic"), (2, 3, "bold")]),
        ("<b>bold</b> <u>under</u>", "bold under", [(0, 4, "bold"), (5, 10, "underline")]),
    ],
)
def test_emphasis_is_kept_beside_the_text(source, text, emphasis):
    assert render(source) == (text, tuple(Emphasis(*e) for e in emphasis))


def test_front_matter_is_meta():
    read = document(
        """\
        ---
        title: "Ferriby Council - May"
        date: 2024-05-02   # of publication
        tags: [a, b]
        categories:
          - "villages"
          - "minutes"
        ---

        Text.
        """,
        "x.md",
    )
    assert read.meta == {
        "title": "Ferriby Council - May",
        "date": "2024-05-02",
        "tags": "a; b",
        "categories": "villages; minutes",
    }
    assert [(b.part, b.text) for b in read.blocks] == [
        ("header", "Ferriby Council - May"),
        ("header", "2024-05-02"),
        ("body", "Text."),
    ]


@pytest.mark.parametrize("start", ["---\n---\n\n", "+++\ntitle = 'T'\n+++\n"])
def test_empty_and_toml_front_matter(start):
    assert [b.text for b in document(start + "Text here.\n", "x.md").blocks if b.part == "body"] == ["Text here."]


def test_front_matter_without_a_fence():
    read = document("title: 2003 AGM\nslug: agm\ndate: 2022-08-26 12:03:03\ntags: \n\n# Minutes of 22 September 2003\n")
    assert read.meta["date"].startswith("2022-08-26")
    assert [b.text for _, b in read.body()] == ["Minutes of 22 September 2003"]
    for text in (
        "Type: Regular meeting\nDate: 3 March 2020\nStatus: Approved\nSummary: Ann Lee will write.\nCategory: Board\n\nPresent: Ann Lee\n",
        "title: Hall\nslug: hall\ndate: 3 March 2020\n",
    ):
        assert "3 March 2020" in "\n".join(b.text for _, b in document(text).body())
    labels = document("Title: AGM\nDate: 4 March 2025\nAuthor: Ruth Okafor\n\nIt rained.\n")
    assert "4 March 2025" in "\n".join(b.text for b in labels.blocks)


def test_a_rule_at_the_top_is_no_front_matter():
    read = document("---\n\nThe first part of it all, then.\n\n---\n\nSecond.\n", "x.md")
    assert read.meta == {}
    assert [b.text for b in read.blocks] == ["The first part of it all, then.", "Second."]


def test_headings_of_all_kinds():
    assert markdown("""\
        # Ferriby Council
        Rents
        =====
        ## 4.2 Water ##
        **Old business**

        Text.

        **5. New business:**
        Text again.
        """) == [
        "H1 | Ferriby Council",
        "H1 | Rents",
        "H2 4.2 | Water",
        "H3 | Old business",
        "P | Text.",
        "H3 5. | New business:",
        "P | Text again.",
    ]


def test_a_sentence_in_bold_is_no_heading():
    assert markdown("**The council will close the path until the bank is mended.**\n\nText.\n")[0] == (
        "P | The council will close the path until the bank is mended."
    )


@pytest.mark.parametrize(
    "line", ["**ACTION: Ida Marsh to write to the mill**", "**Resolved to close the path for May**"]
)
def test_a_line_in_bold_that_announces_itself_is_no_heading(line):
    assert markdown(f"Text.\n\n{line}\n")[1] == f"P | {line.strip('*')}"


def test_a_list_of_ones_is_numbered_as_a_page_shows_it():
    assert markdown("1. Rents.\n1. Water.\n    1. pump\n    1. meter\n1. Keys.\n") == [
        "I0 1. | Rents.",
        "I0 2. | Water.",
        "I1 1. | pump",
        "I1 2. | meter",
        "I0 3. | Keys.",
    ]


def test_hash_tags_are_no_headings():
    assert markdown("Text one.\n\n#resolved to wait\n")[1] == "P | #resolved to wait"


def test_lists_nested_numbered_and_with_boxes():
    assert markdown(r"""
        1. Rents are due.
        2. Water and
           power.
           - [x] pump mended
           - [ ] [[Ida Marsh|IM]] to read the meter
        3\. Escaped.
        \* also a bullet
        - \[x\] converted box
        - #resolved [ ] write to all
        """) == [
        "I0 1. | Rents are due.",
        "I0 2. | Water and power.",
        "I1 [x] | pump mended",
        "I1 [ ] | Ida Marsh (IM) to read the meter",
        "I0 3. | Escaped.",
        "I0 | also a bullet",
        "I0 [x] | converted box",
        "I0 [ ] | #resolved write to all",
    ]


def test_bullets_without_a_blank():
    assert markdown("Due now\n\n    *Rents - 40\n    *Keys*, all\n")[1:] == ["I0 | Rents - 40", "P | Keys, all"]


def test_pipe_tables():
    (block,) = document(
        """\
        | Owner | Action | Due |
        | :---- | ------ | ---: |
        | IM | ring `a|b` \\| c | 1 May |
        | [[Bo Lund|BL]] | one<br>two |
        """,
        "x.md",
    ).blocks
    assert [[cell.text for cell in row] for row in block.rows] == [
        ["Owner", "Action", "Due"],
        ["IM", "ring a|b | c", "1 May"],
        ["Bo Lund (BL)", "one\ntwo", ""],
    ]
    assert [cell.header for cell in block.cells] == [True] * 3 + [False] * 6


def test_grid_and_html_tables():
    assert markdown("""\
        +-------+---------------+
        | Owner | Action        |
        +=======+===============+
        | IM    | write to the  |
        |       | landlord      |
        +-------+---------------+

        <table>
        <tr><th>Owner</th><th>Action</th></tr>
        <tr><td rowspan="2">BL</td><td>ring<br>twice</td></tr>
        <tr><td>write</td></tr>
        </table>
        """) == ["T | Owner ; Action // IM ; write to the landlord", "T | Owner ; Action // BL ; ring\ntwice // write"]


def test_cells_that_span_rows_keep_the_columns_of_others():
    (block,) = document(
        "<table><tr><td rowspan=2>BL</td><td>ring</td></tr><tr><td>write</td></tr></table>\n", "x.md"
    ).blocks
    assert [(c.text, c.row, c.column, c.rowspan) for c in block.cells] == [
        ("BL", 0, 0, 2),
        ("ring", 0, 1, 1),
        ("write", 1, 1, 1),
    ]


def test_hard_breaks_stay_and_soft_ones_go():
    assert markdown("The path was\nclosed.  \nThe gate\\\nwas not.\n") == [
        "P | The path was closed.\nThe gate\nwas not."
    ]


def test_quotations_fences_comments_and_rules():
    assert markdown("""\
        > The bank **wrote**
        > again.

        ```
        - as typed *here*
        ```
        <!-- not
        seen -->
        ***
        [ref]: https://example.org "gone"
        """) == ["P | The bank wrote again.", "I0 | as typed *here*"]


def test_numbers_and_capitals_run_into_the_text():
    assert markdown(r"""
        1\. PUBLIC FORUM A resident asked about the lamp. It will be mended. 2. POLICE REPORT Two thefts were reported.

        ACTION: Clerk to write. 3. ROADS AND PATHS None.
        """) == [
        "H2 1. | PUBLIC FORUM",
        "P | A resident asked about the lamp. It will be mended.",
        "H2 2. | POLICE REPORT",
        "P | Two thefts were reported.",
        "P | ACTION: Clerk to write.",
        "H2 3. | ROADS AND PATHS",
        "P | None.",
    ]


def test_lists_run_into_one_paragraph():
    assert markdown("""\
        7. The following was raised: • The drain is blocked. • The bin has come.

        1) Action: ring the mill. Update: done. 2) Action: show the permit.

        8.1 Chair's report 8.1.1 The chair had been ill. 8.1.2 Letters had come.
        """) == [
        "I0 7. | The following was raised:",
        "I1 | The drain is blocked.",
        "I1 | The bin has come.",
        "I0 1) | Action: ring the mill. Update: done.",
        "I0 2) | Action: show the permit.",
        "I0 8.1 | Chair's report",
        "I0 8.1.1 | The chair had been ill.",
        "I0 8.1.2 | Letters had come.",
    ]


def test_numbers_that_do_not_follow_split_nothing():
    text = "The fence at plot 7. It needs 12 posts. See 9. The shed too."
    assert markdown(f"4. {text}\n") == [f"I0 4. | {text}"]


def test_markdown_under_another_name_is_told_by_its_signs():
    assert document("**Key points**  \n**13<sup>th</sup> May 2024**\n\nText.\n", "notes.txt").format == "md"
    assert document("Key points\n\nText at 3*4.\n", "notes.txt").format == "txt"


def test_pages_linked_in_the_text_of_a_list_of_links():
    assert markdown("* **Recording**: <https://example.org/v>\n* [Agenda](2024-05.md)\n") == [
        "I0 | Recording: https://example.org/v",
        "I0 | Agenda",
    ]


def test_what_pandoc_leaves():
    assert markdown("""\
        ::: {custom-style="Title"}
        Ferriby Council
        :::

        ## Actions {#actions .unnumbered}

        | 14 Mill Lane
        | Ferriby

          ---------------------------------------------
          **Owner**   **Action**               **Due**
          ----------- ------------------------ --------
          IM          Write to the mill about  1 May
                      the hedge

          BL          Ring the printer
          ---------------------------------------------

          ---- --------------- ------
          IM   Buy paint       3 May

          BL   Paint the       9 May
               fence
          ---- --------------- ------

        1.  **Welcome**

            All were welcomed.
        """) == [
        "P | Ferriby Council",
        "H2 | Actions",
        "P | 14 Mill Lane\nFerriby",
        "T | Owner ; Action ; Due // IM ; Write to the mill about the hedge ; 1 May // BL ; Ring the printer ; ",
        "T | IM ; Buy paint ; 3 May // BL ; Paint the fence ; 9 May",
        "H3 1. | Welcome",
        "P | All were welcomed.",
    ]


def test_pages_of_a_mediawiki():
    assert markdown("""\
        == Water ==
        * '''Action:''' Ida to [https://example.org read] the meter
        ** twice
        # first
        # second
        """) == [
        "H2 | Water",
        "I0 | Action: Ida to read the meter",
        "I1 | twice",
        "I0 1. | first",
        "I0 2. | second",
    ]
