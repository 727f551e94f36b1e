"""Plain text as people type it: wraps, lists, columns, headings."""

from text_outline import document, plain


def test_wrapped_lines_are_joined_and_paragraphs_kept_apart():
    assert plain("""\
        Short notes

        The treasurer said that the roof fund had passed nine thousand pounds and that
        the second quote for the tiles was due before the end of the month. It was agreed
        to wait for it.

        The hall was full.
        """) == [
        "H1 | Short notes",
        "P | The treasurer said that the roof fund had passed nine thousand pounds and that the second quote for the "
        "tiles was due before the end of the month. It was agreed to wait for it.",
        "P | The hall was full.",
    ]


def test_actions_with_labels_are_no_record_of_who_spoke():
    found = plain("""\
        Participants: Ada, Ben, Cy

        Agenda: as sent

        ACTION 2024-05-03 Ada, Ben: Describing
        the classes of boats, and all the other things that the harbour master asked for
        in spring.

        AGREED: The gate stays open.
        ACTION Cy: write
        to the mill.

        Home: 12 Mill Lane

        Cell: 07700 900123
        """)
    assert found[2].endswith(
        "Describing the classes of boats, and all the other things that the harbour master asked for in spring."
    )
    assert found[4].endswith("ACTION Cy: write to the mill.")


def test_lines_broken_on_purpose_stay_lines():
    assert plain("""\
        Notes

        Meadow Hall
        14 Mill Lane
        Ferriby
        """)[1:] == ["P | Meadow Hall\n14 Mill Lane\nFerriby"]


def test_a_file_with_one_paragraph_a_line_is_not_joined():
    long = "The chair gave a long account of the visit to the works and of what the engineers had said there. " * 2
    assert plain(f"{long}\nAgreed to write to the water company.\n{long}\n") == [
        f"P | {long.strip()}",
        "P | Agreed to write to the water company.",
        f"P | {long.strip()}",
    ]


def test_hanging_bullets_and_their_depth():
    assert plain("""\
        - Action: Ida Marsh to repair the gate and to ask
          the council about the lamp.
        - Two matters
            * the key
            * the boiler, which
              was old
        - Done
        """) == [
        "I0 | Action: Ida Marsh to repair the gate and to ask the council about the lamp.",
        "I0 | Two matters",
        "I1 | the key",
        "I1 | the boiler, which was old",
        "I0 | Done",
    ]


def test_a_line_back_at_the_margin_ends_a_hanging_item():
    assert plain("""\
        - Rubric for the public statements of the society, which Ida and Bo have to approve
          at the next meeting but one in the library of the school at Ferriby near Attley
        The matter of the key was put off.
        """) == [
        "I0 | Rubric for the public statements of the society, which Ida and Bo have to approve at the next meeting "
        "but one in the library of the school at Ferriby near Attley",
        "P | The matter of the key was put off.",
    ]


def test_numbers_are_kept_as_printed():
    assert plain("""\
        1) Budget of the fair, see below.
        2) Dates of the fair, see below.
           (a) spring
           (b) autumn
        """) == [
        "I0 1) | Budget of the fair, see below.",
        "I0 2) | Dates of the fair, see below.",
        "I1 (a) | spring",
        "I1 (b) | autumn",
    ]


def test_a_number_within_a_wrapped_sentence_begins_no_item():
    assert plain("""\
        Notes

        The grant for the new path was given under section 137 and the limit for this year is
        12. The clerk will write.
        """)[1:] == [
        "P | The grant for the new path was given under section 137 and the limit for this year is 12. "
        "The clerk will write."
    ]


def test_kinds_of_headings():
    assert plain("""\
        FERRIBY ALLOTMENT SOCIETY

        Rents
        -----
        The rents stay as they are.

        WATER SUPPLY
        The pump was mended.

        3. Any other business
        There was none.

        Actions:
        - Bo Lund to lock the shed
        """) == [
        "H1 | FERRIBY ALLOTMENT SOCIETY",
        "H2 | Rents",
        "P | The rents stay as they are.",
        "H3 | WATER SUPPLY",
        "P | The pump was mended.",
        "H3 3. | Any other business",
        "P | There was none.",
        "H4 | Actions:",
        "I0 | Bo Lund to lock the shed",
    ]


def test_each_speaker_has_a_block():
    assert plain("""\
        Call

        Ann: can we open in May?
        Bob: only if the paint
          is dry by then
        <cy> works for me
        Ann: good
        """)[1:] == [
        "P | Ann: can we open in May?",
        "P | Bob: only if the paint is dry by then",
        "P | <cy> works for me",
        "P | Ann: good",
    ]


def test_columns_become_tabs():
    assert plain("""\
        Notes

        Present:      Ida Marsh (Chair), Bo Lund, Sven Attley, Rita Ford,
                      Tom Orme
        Apologies:    Cy Dane
        """)[1:] == [
        "P | Present:\tIda Marsh (Chair), Bo Lund, Sven Attley, Rita Ford, Tom Orme",
        "P | Apologies:\tCy Dane",
    ]


def test_initials_in_the_right_margin_belong_to_the_paragraph():
    assert plain("""\
        Notes

        The insurance is due in April and two further quotes are needed       IM
        before then.

        The hedge along the lane has grown over the path again. The           BL/CD
        contractor will be asked.
        """)[1:] == [
        "P <IM> | The insurance is due in April and two further quotes are needed before then.",
        "P <BL/CD> | The hedge along the lane has grown over the path again. The contractor will be asked.",
    ]


def test_tables_by_dashes_and_by_alignment():
    assert plain("""\
        No   What             Who   When
        ---  ---------------  ----  --------
        1    Two quotes       IM    30 April
        2    Grant form       BL    31 May

        Ida Marsh    order the paint   10 June
        Bo Lund      ring the printer  tomorrow
        Cy           find a room       July
        """) == [
        "T | No ; What ; Who ; When // 1 ; Two quotes ; IM ; 30 April // 2 ; Grant form ; BL ; 31 May",
        "T | Ida Marsh ; order the paint ; 10 June // Bo Lund ; ring the printer ; tomorrow // Cy ; find a room ; July",
    ]


def test_head_of_a_table_is_marked():
    (block,) = document("Who   What\n----  -------\nIM    a quote\n").blocks
    assert [cell.text for cell in block.cells if cell.header] == ["Who", "What"]
    assert block.text[block.cells[3].start : block.cells[3].end] == "a quote"


def test_mail_quotation_marks_go():
    assert plain("> The boiler man is coming\n> on Friday.\n") == ["P | The boiler man is coming on Friday."]


def test_form_feeds_are_pages_and_running_lines_stand_apart():
    page = "Ferriby Society minutes {}\n\n{}\n\nPage {} of 2\n"
    read = document("\f".join([page.format(1, "The chair opened the", 1), page.format(2, "meeting at seven.", 2)]))
    assert read.pages == 2
    assert [(b.part, b.text, b.page) for b in read.blocks if b.part == "body"] == [
        ("body", "The chair opened the meeting at seven.", 1)
    ]
    assert [b.text for b in read.blocks if b.part == "header"] == [
        "Ferriby Society minutes 1",
        "Ferriby Society minutes 2",
    ]
    assert {b.text for b in read.blocks if b.part == "footer"} == {"Page 1 of 2", "Page 2 of 2"}


def test_a_hyphen_at_the_end_of_a_line_keeps_the_word_whole():
    assert plain("Notes\n\nAll members of the Co-\nordination group came.\n")[1:] == [
        "P | All members of the Co-ordination group came."
    ]


def test_marks_of_markdown_are_text_in_plain_text():
    assert plain("Notes\n\nThe price is 3*4*5 and the file is a_b_c.\n")[1:] == [
        "P | The price is 3*4*5 and the file is a_b_c."
    ]


def test_minutes_as_boards_of_software_foundations_indent_them():
    assert plain("""\
                          Maple Foundation

                     Minutes of the Board

        1. Call to order

            The meeting was opened at ten.

        2. Reports

            A. Treasurer

               The balance was read out.

        3. Action items

            * Ted: write to the printer
                  Status: done
        Adjourned at eleven.
        ==============================================================
        """) == [
        "H1 | Maple Foundation",
        "H2 | Minutes of the Board",
        "H2 1. | Call to order",
        "P | The meeting was opened at ten.",
        "H2 2. | Reports",
        "H3 A. | Treasurer",
        "P | The balance was read out.",
        "H2 3. | Action items",
        "I0 | Ted: write to the printer\nStatus: done",
        "P | Adjourned at eleven.",
    ]


def test_lines_of_a_chat_have_a_block_each():
    assert plain("[15:02] <ann> hi\n[15:03] <bo> topic: the fair\n15:04 < cy> ok\n") == [
        "P | [15:02] <ann> hi",
        "P | [15:03] <bo> topic: the fair",
        "P | 15:04 < cy> ok",
    ]


def test_rows_copied_from_a_sheet():
    assert plain("Notes\n\nWho\tWhat\tWhen\nIM\tpaint\t1 May\n\nDate:\t3 May\nTime:\tten\n")[1:] == [
        "T | Who ; What ; When // IM ; paint ; 1 May",
        "P | Date:\t3 May",
        "P | Time:\tten",
    ]


def test_capitals_above_columns_are_a_heading():
    assert plain("""\
        MILL WATER DISTRICT MANAGEMENT AND STAFF
        Paul Helm         General Manager
        Donna Fell        Director of Finance
        """) == [
        "H1 | MILL WATER DISTRICT MANAGEMENT AND STAFF",
        "P | Paul Helm\tGeneral Manager\nDonna Fell\tDirector of Finance",
    ]


def test_somebody_who_is_to_do_something_is_no_heading():
    assert plain("""\
        Review of actions

        a. Norma to post a summary of the list
        Continued.

        b. Bob to write a text for the site
        Done.
        """)[1:] == [
        "I0 a. | Norma to post a summary of the list",
        "P | Continued.",
        "I0 b. | Bob to write a text for the site",
        "P | Done.",
    ]


def test_a_numbered_title_with_to_is_a_heading():
    assert (
        plain("""\
        Minutes of the mill

        3. Access to public land

        The chair had met the farmer, who would leave the gate open.
        """)[1]
        == "H2 3. | Access to public land"
    )


def test_lines_with_stars_that_stand_alone_are_titles_of_an_outline():
    found = plain("""\
        Meeting Date: 2024-05-03

        Agenda:

            * Roof
            * Pond

        ** Roof

        The roof leaks.

        *** Tiles

        Ada will ask for a price.

        ** Pond

        The pond is full.
        """)
    assert [line for line in found if line.startswith("H") and "Agenda" not in line] == [
        "H2 | Roof",
        "H3 | Tiles",
        "H2 | Pond",
    ]
    assert "P | The roof leaks." in found


def test_starred_items_are_no_titles():
    found = plain("""\
        * Roof

        ** Tiles

        ** Gutters

        * Pond
        """)
    assert not [line for line in found if line.startswith("H")]
