"""Web pages: what a browser shows of them, in reading order."""

import socket
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outcomes import outcome
from text_outline import line

from pipeline.document import Document
from pipeline.errors import UnreadableFile
from pipeline.readers import choose, read_bytes
from pipeline.readers.base import ReadOptions
from pipeline.readers.html import reader


def outline(body: str, head: str = "") -> list[str]:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{textwrap.dedent(body)}</body></html>"
    return [line(block) for block in read_bytes(page.encode(), "minutes.html").blocks]


def test_headings_and_paragraphs():
    assert outline("<h1>Quay Society</h1><h2>Hall roof</h2><p>It is\n  <b>dry</b>.</p>loose text<div>more</div>") == [
        "H1 | Quay Society",
        "H2 | Hall roof",
        "P | It is dry.",
        "P | loose text",
        "P | more",
    ]


def test_lists_count_as_the_browser_does():
    assert outline(
        """<p>It was agreed.</p><ol start=3><li>Ruth to paint.<ol type=a><li>the gate<li>the door</ol>
        <li value=9>Ian to sweep.<li>All to come.</ol><ol reversed><li>x y<li>z</ol><ul><li>tea</ul><p>End.</p>"""
    ) == [
        "P | It was agreed.",
        "I0 3. | Ruth to paint.",
        "I1 a. | the gate",
        "I1 b. | the door",
        "I0 9. | Ian to sweep.",
        "I0 10. | All to come.",
        "I0 2. | x y",
        "I0 1. | z",
        "I0 | tea",
        "P | End.",
    ]


def test_tables_with_merged_cells_and_heads():
    page = """<table><tfoot><tr><td>Last<td>RO<td>June</tfoot><thead><tr><th>Action<th>Owner<th>Due</thead>
    <tr><td rowspan=2>Paint<td colspan=2>RO<tr><td>IM<td>May<br>or June</table>"""
    table = read_bytes(f"<html>{page}".encode(), "x.htm").blocks[0]
    assert [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in table.cells] == [
        (0, 0, 1, 1, "Action"), (0, 1, 1, 1, "Owner"), (0, 2, 1, 1, "Due"), (1, 0, 2, 1, "Paint"), (1, 1, 1, 2, "RO"),
        (2, 1, 1, 1, "IM"), (2, 2, 1, 1, "May\nor June"), (3, 0, 1, 1, "Last"), (3, 1, 1, 1, "RO"), (3, 2, 1, 1, "June"),
    ]  # fmt: skip
    assert [c.header for c in table.cells] == [True] * 3 + [False] * 7


def test_what_nobody_sees_is_left_out():
    assert outline(
        """<script>alert(1)</script><p hidden>no</p><p style="color:red; display:none">no</p><!-- no -->
        <template><p>no</p></template><p>Seen&nbsp;<select><option>Yes<option selected>No</select></p>""",
        "<style>p {color: red}</style>",
    ) == ["P | Seen No"]


def test_menus_of_the_site_are_left_out():
    assert outline(
        """<header><nav><a href="/">Home</a><a href="/news">News</a><a href="/join">Join the Trust</a></nav></header>
        <div role="navigation"><ul><li>2023<li>2024</ul></div><p>Present: Anna Quill</p>"""
    ) == ["P | Present: Anna Quill"]


def test_breaks_spaces_and_boxes():
    assert outline("<p>Present:&nbsp;&nbsp;&nbsp;&nbsp;Ruth Okafor<br>Ian Moss<p><input type=checkbox checked> Order paint") == [
        "P | Present:\tRuth Okafor\nIan Moss",
        "I0 [x] | Order paint",
    ]  # fmt: skip


def test_signs_that_nobody_sees_leave_nothing():
    assert outline("<p><b>&shy;</b> Ruth Okafor to <i>&#8203;</i> order&shy;paint.") == [
        "P | Ruth Okafor to orderpaint."
    ]


def test_looks_are_kept():
    (block,) = read_bytes(b"<html><p>It is <b>very <i>dry</i></b> <del>now</del>.", "x.html").blocks
    assert [(block.text[e.start : e.end], e.style) for e in block.emphasis] == [
        ("very dry", "bold"), ("dry", "italic"), ("now", "strike"),
    ]  # fmt: skip


def test_content_decides_not_the_ending():
    page = b"\xef\xbb\xbf\n<!-- saved -->\n<HTML><body><p>The gate is mended."
    for name in ("minutes.doc", "minutes.txt", "minutes.pdf", "minutes"):
        assert choose(page, name).name == "html"
    assert not reader.recognises(b"Minutes <html>")
    assert not reader.recognises(b"<p>A paragraph in Markdown</p>\n\n- [ ] Order paint")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [("<meta charset=windows-1252>", "cp1252"), ("", "utf-8"), ("", "utf-16"), ("<meta charset='nonsense'>", "utf-8")],
)
def test_encodings(head, encoding):
    data = f"<html><head>{head}</head><body><p>Café — £5</p></body></html>".encode(encoding)
    assert reader.read(data, "x.html", ReadOptions()).text == "Café — £5"


def test_title_and_emptiness():
    assert read_bytes(b"<html><title>Minutes of\n May</title><p>x", "a.html").meta == {"title": "Minutes of May"}
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(b"<html><body><script>x</script></body></html>", "a.html")
    assert caught.value.code == "empty"


def test_the_inside_of_a_page_is_a_page_whatever_the_ending():
    text = "<h1>Harbour Club</h1>\n<h2>Attendance</h2>\n<ul>\n<li>Ada Quill</li>\n</ul>\n<p>The gate is open.</p>\n"
    found = read_bytes(text.encode(), "minutes.md")
    assert [(b.kind, b.text) for b in found.blocks] == [
        ("heading", "Harbour Club"),
        ("heading", "Attendance"),
        ("item", "Ada Quill"),
        ("paragraph", "The gate is open."),
    ]
    assert read_bytes(b"# Minutes\n\n<p>One line is no page.</p>\n\nText.\n", "x.md").format == "md"


def test_nothing_is_fetched(monkeypatch, tmp_path):
    def refuse(*args: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    secret = tmp_path / "secret.txt"
    secret.write_text("the safe is behind the stove")
    page = f"""<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY out SYSTEM "{secret.as_uri()}">]>
    <html><link rel=stylesheet href=http://127.0.0.1:9/a.css><iframe src="{secret.as_uri()}"></iframe>
    <img src=http://127.0.0.1:9/i.png><p>Gate &out;</html>"""
    text = read_bytes(page.encode(), "x.html").text
    assert "Gate" in text
    assert "stove" not in text


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "font"])
def test_deep_nesting_ends_in_a_document_or_a_reason(tag):
    closing = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    page = "<html><p>The hall was full.</p>" + f"<{tag}>" * 5000 + "deep" + closing * 5000
    found = outcome(page.encode(), "x.html")
    assert found == "damaged" or found.blocks[0].text == "The hall was full."


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "<table> </table> <tr> <td rowspan=9999 colspan=99999> </td> <ol start=-5> <li value=99999999999> </ol> <ul> <p> "
            "</p> <b> </i> &shy; <h9> <h2> text <br> <!-- --> <select> <option> <pre> &nbsp; &#0; &bogus; <input> <caption> "
            "<svg> </svg> <![CDATA[ ]]> <html> </body> <th> <".split()
        ),
        max_size=60,
    )
)
def test_elements_in_disorder_give_a_document_or_a_reason(pieces):
    found = outcome(("<html>" + " ".join(pieces)).encode(), "x.html")
    assert isinstance(found, Document) or found in ("empty", "damaged")
