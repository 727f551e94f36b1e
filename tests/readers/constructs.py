"""What a person sees in a document, construct by construct, and the test whose small document holds it with its exact blocks.

``python tests/readers/constructs.py FOLDER`` writes all of these documents into a folder, each with the blocks that are
read from it beside it, to look at with Word or a PDF viewer.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from text_outline import line

from pipeline.document import Document
from pipeline.readers.base import ReadOptions
from pipeline.readers.docx.reader import DocxReader
from pipeline.readers.html.reader import HtmlReader
from pipeline.readers.mail.reader import MailReader
from pipeline.readers.pdf.files import PdfReader
from pipeline.readers.text.reader import TextReader

READERS = (DocxReader, PdfReader, HtmlReader, MailReader, TextReader)

CONSTRUCTS = """
docx
    list numbers as printed, counted on over text and tables | test_docx_numbering.test_a_list_goes_on_after_text_and_tables_and_in_cells
    list numbers: restart by an override | test_docx_numbering.test_an_override_starts_again_once_only
    list numbers: level replaced by an override | test_docx_numbering.test_an_override_can_replace_a_level
    list numbers: levels below each other ("4.2") | test_docx_numbering.test_levels_count_below_each_other
    numbers of headings by their style | test_docx_numbering.test_headings_carry_the_number_of_their_style
    bullets | test_docx_numbering.test_bullets_are_items_without_a_number
    headings by style, outline and look | test_docx_inline.test_headings_by_style_outline_and_look
    cells merged across | test_docx_tables.test_cells_merged_across_push_the_rest_to_their_columns
    cells merged downwards | test_docx_tables.test_cells_merged_downwards_stand_once_and_move_nothing
    cells merged both ways | test_docx_tables.test_cells_merged_both_ways
    rows that begin further right | test_docx_tables.test_a_row_that_begins_further_right
    tables within tables | test_docx_tables.test_a_table_in_a_cell_follows_as_a_table_of_its_own
    text boxes | test_docx_parts.test_text_boxes_are_read_once_after_the_paragraph_they_hang_on
    content controls | test_docx_inline.test_content_controls_show_what_was_filled_in
    prompts of empty controls | test_docx_inline.test_prompts_of_empty_controls_are_not_seen
    checkboxes with their state | test_docx_inline.test_checkboxes_in_cells_and_in_lines
    date pickers | test_docx_inline.test_a_date_picker_shows_the_day_as_it_is_printed
    tracked changes | test_docx_inline.test_insertions_are_in_and_deletions_out
    tracked changes: deleted paragraph ends | test_docx_inline.test_a_deleted_paragraph_end_joins_two_paragraphs
    tracked changes: rows | test_docx_tables.test_deleted_rows_are_out_and_inserted_ones_in
    footnotes and endnotes | test_docx_parts.test_footnotes_and_endnotes_numbered_in_the_order_of_reference
    hyperlinks and fields | test_docx_inline.test_hyperlinks_smart_tags_and_simple_fields_show_their_text
    soft line breaks | test_docx_inline.test_soft_breaks_are_kept
    tabs that make columns | test_docx_inline.test_tabs_make_columns
    hidden text | test_docx_inline.test_hidden_text_is_out
    headers and footers apart from the body | test_docx_parts.test_headers_and_footers_stand_apart_from_the_body
    templates and files with macros | test_docx_parts.test_documents_templates_and_those_with_macros_under_any_name
    minutes in one big table with an action column | test_docx_tables.test_minutes_in_one_big_table_are_text_with_a_margin
pdf
    lines joined to paragraphs | test_pdf_text.test_a_wrapped_paragraph_is_one_block
    paragraphs parted by a gap | test_pdf_text.test_a_wider_gap_parts_paragraphs
    paragraphs over the page's end | test_pdf_text.test_a_paragraph_goes_on_over_the_page
    hyphens mended | test_pdf_text.test_hyphens_at_line_ends_are_mended_and_others_kept
    soft hyphens | test_pdf_characters.test_soft_hyphens_break_words_and_are_seen_where_they_are_printed
    headings by size, weight and capitals | test_pdf_text.test_headings_by_size_weight_and_capitals
    item numbers tied to their text | test_pdf_text.test_numbers_stand_apart_from_their_text
    drawn bullets | test_pdf_lists.test_bullets_drawn_as_dots_and_rings_begin_items
    running headers, footers and page numbers | test_pdf_text.test_running_lines_and_page_numbers_are_taken_out_of_the_body
    what a browser prints above and below | test_pdf_running.test_lines_that_a_browser_prints_above_and_below_a_page
    tables with ruling lines | test_pdf_tables.test_a_ruled_table
    merged cells | test_pdf_tables.test_merged_cells_stand_once_with_their_spans
    tables over pages, head repeated | test_pdf_tables.test_a_table_goes_on_over_pages_and_its_repeated_head_goes
    rows cut by the page | test_pdf_tables.test_a_row_that_is_cut_by_the_page_is_one_row
    tables without ruling lines | test_pdf_tables.test_a_table_without_rules
    side by side: present and apologies | test_pdf_tables.test_present_beside_apologies
    names under a label at the left | test_pdf_tables.test_names_under_a_label_at_the_left
    action column at the right, unruled | test_pdf_margins.test_entries_belong_to_the_paragraph_beside_them
    action column at the right, ruled | test_pdf_margins.test_a_column_between_ruling_lines
    action column over pages | test_pdf_margins.test_the_column_goes_on_over_the_page_without_its_head
    rotated head cells | test_pdf_tables.test_heads_that_stand_on_their_side
    two columns of text | test_pdf_text.test_two_columns_of_text_are_read_one_after_the_other
    words run together | test_pdf_characters.test_words_that_only_a_gap_parts
    ligatures | test_pdf_characters.test_ligatures_are_taken_apart
    odd encodings | test_pdf_characters.test_odd_encodings
    forms filled in | test_pdf_characters.test_what_is_filled_into_a_form_is_seen
    turned pages | test_pdf_characters.test_turned_pages_read_as_seen
    text struck through | test_pdf_characters.test_text_struck_through
    recognised text of another program | test_pdf_scans.test_text_laid_over_a_picture_by_another_program_has_one_size
other formats
    Markdown | test_text_markdown.test_lists_nested_numbered_and_with_boxes
    plain text | test_text_plain.test_hanging_bullets_and_their_depth
    plain text with initials in the margin | test_text_plain.test_initials_in_the_right_margin_belong_to_the_paragraph
    encodings of plain text | test_text_encoding.test_common_encodings
    web pages | test_html.test_lists_count_as_the_browser_does
    e-mail with attached minutes | test_mail.test_attached_minutes_are_the_body
"""
"""Format, and below it construct and test; scans, hostile files and files of several meetings have modules of their own."""

_SUFFIXES = {DocxReader: ".docx", PdfReader: ".pdf", HtmlReader: ".html", MailReader: ".eml", TextReader: ".txt"}


@dataclass(frozen=True)
class Construct:
    """One construct: its format, what it is, and the test that holds its document."""

    format: str
    name: str
    test: str

    @property
    def function(self) -> Callable[..., object]:
        """The test."""
        module, _, function = self.test.partition(".")
        found: Callable[..., object] = getattr(importlib.import_module(module), function)
        return found


@dataclass(frozen=True)
class Reading:
    """A document that a test read: the file's name and bytes, and what came of it."""

    name: str
    data: bytes
    document: Document


def constructs() -> Iterator[Construct]:
    """All constructs in order."""
    kind = ""
    for entry in CONSTRUCTS.strip().splitlines():
        if not entry.startswith(" "):
            kind = entry
            continue
        name, test = entry.strip().split(" | ")
        yield Construct(kind, name, test)


def _arguments(function: Callable[..., object]) -> dict[str, object]:
    """The first of each of a test's parameters."""
    found: dict[str, object] = {}
    for mark in getattr(function, "pytestmark", ()):
        if mark.name == "parametrize":
            names, values = mark.args[:2]
            names = re.split(r",\s*", names) if isinstance(names, str) else list(names)
            first = next(iter(values))
            found.update(zip(names, getattr(first, "values", first) if len(names) > 1 else (first,), strict=True))
    missing = inspect.signature(function).parameters.keys() - found.keys()
    if missing:
        raise TypeError(f"{function.__name__} needs {', '.join(sorted(missing))}")
    return found


@contextmanager
def _noted(readings: list[Reading]) -> Iterator[None]:
    """Note what is read meanwhile."""
    kept = [(kind, kind.read) for kind in READERS]
    for kind, read in kept:

        def noting(
            self: Any, data: bytes, name: str, options: ReadOptions, read: Any = read, kind: Any = kind
        ) -> Document:
            document: Document = read(self, data, name, options)
            stem = re.sub(r"\W+", "-", Path(name).stem)
            suffix = Path(name).suffix if kind is TextReader else _SUFFIXES[kind]
            readings.append(Reading(stem + suffix, data, document))
            return document

        kind.read = noting  # type: ignore[method-assign]
    try:
        yield
    finally:
        for kind, read in kept:
            kind.read = read  # type: ignore[method-assign]


def readings(construct: Construct) -> list[Reading]:
    """Run a construct's test; what it read."""
    found: list[Reading] = []
    with _noted(found):
        construct.function(**_arguments(construct.function))
    return found


def main() -> None:
    """Write all documents and their blocks into a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    for construct in constructs():
        for at, reading in enumerate(readings(construct), 1):
            stem = re.sub(r"\W+", "-", f"{construct.name}-{at}").strip("-")
            place = folder / construct.format.replace(" ", "-")
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{stem}{Path(reading.name).suffix}").write_bytes(reading.data)
            blocks = "\n".join(line(block) for block in reading.document.blocks)
            (place / f"{stem}.blocks").write_text(f"{construct.name}\n{construct.test}\n\n{blocks}\n", encoding="utf-8")
    print(f"{sum(1 for _ in folder.rglob('*.blocks'))} documents of {len(list(constructs()))} constructs in {folder}")


if __name__ == "__main__":
    sys.exit(main())
