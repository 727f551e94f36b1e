"""What Excel checks when it opens a workbook, and offers to repair where it fails: each rule on the parts of the package."""

import io
import posixpath
import re
import zipfile
from xml.etree import ElementTree

import pytest
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.register import Problem
from pipeline.register.changes import Sheet
from pipeline.register.memory import Memory
from pipeline.register.merge import merge
from pipeline.register.rows import cells_of
from pipeline.writers.workbook import workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ODD = [
    '=HYPERLINK("http://x")',
    "'quoted",
    "a\tb\nc",
    "\x00\x1f\ufffe",
    "x" * 40_000,
    "🛠" * 20_000,
    "<b>&amp;</b>",
    "R1C1",
    "_x0041_",
    "",
]


def odd_register():
    """Odd texts everywhere, with edits, columns and sheets of people's own."""
    records = [
        minutes(
            "2031-01-14",
            *(
                action(f"{n} {text}", text or "Nora Pell", due="2031-02-01", words=text or "said", page=n)
                for n, text in enumerate(ODD, 1)
            ),
            decision("The accounts were approved"),
            action("The grant scheme ends", kind="deadline", due="2031-03-31"),
            path=f"{'deep/' * 30}a#b?c [1].pdf",
            people={text or "Nora Pell": [] for text in ODD},
        )
    ]
    plain = fold(records)
    memory = merge(plain, Memory()).memory
    lines = [cells_of(row) for row in plain.rows]
    columns = [*dict.fromkeys(c for line in lines for c in line), "Notes", "notes 2", "=SUM", "Cost\n£", "due 2"]
    for line in lines:
        line |= {"Notes": "rang", "=SUM": "=1+1", "due": "2031-09-09", "status": "done"}
    others = {"History": [["a"]], "A/B:C?*[x]": [["=1"]], "n" * 40: [[1.5]], "summary": [[None, "x"]], "'": [["y"]]}
    sheet = Sheet("register.xlsx", columns, lines, colours={0: {"action": "FFEE00"}}, others=others)
    later = minutes(
        "2031-02-11", action(f"1 {ODD[0]}", ODD[0], due="2031-05-05", section="Matters arising", words=ODD[0])
    )
    return merge(fold([*records, later], [Problem(*["x\x00y"] * 3)]), memory, [sheet]).register


@pytest.fixture(scope="module", params=["odd", "empty"])
def package(request):
    register = odd_register() if request.param == "odd" else fold([])
    archive = zipfile.ZipFile(io.BytesIO(workbook(register, "../in put")))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def xml(package, name):
    return ElementTree.fromstring(package[name])


def sheets(package):
    return sorted(
        (n for n in package if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)),
        key=lambda n: int(re.findall(r"\d+", n)[0]),
    )


def strings(package):
    return ["".join(t.text or "" for t in item.iter(f"{MAIN}t")) for item in xml(package, "xl/sharedStrings.xml")]


def test_every_part_has_a_type_and_every_relation_a_part(package):
    types = xml(package, "[Content_Types].xml")
    named = {e.get("PartName") for e in types if e.get("PartName")}
    endings = {e.get("Extension") for e in types if e.get("Extension")}
    for name in package:
        assert f"/{name}" in named or name.rpartition(".")[2] in endings
    assert {n.lstrip("/") for n in named} <= set(package)
    for name in (n for n in package if n.endswith(".rels")):
        base = posixpath.dirname(posixpath.dirname(name))
        ids = [e.get("Id") for e in xml(package, name)]
        assert len(ids) == len(set(ids))
        for relation in xml(package, name):
            target = relation.get("Target")
            assert len(target) < 2080
            if relation.get("TargetMode") != "External":
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
                )
                assert path in package


def test_names_of_sheets(package):
    names = [s.get("name") for s in xml(package, "xl/workbook.xml").iter(f"{MAIN}sheet")]
    assert len({n.casefold() for n in names}) == len(names)
    for name in names:
        assert 1 <= len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


def cells_of_sheet(package, name):
    texts = strings(package)
    for cell in xml(package, name).iter(f"{MAIN}c"):
        value = cell.find(f"{MAIN}v")
        yield cell, texts[int(value.text)] if cell.get("t") == "s" else None if value is None else value.text


def test_cells(package):
    formats = len(xml(package, "xl/styles.xml").find(f"{MAIN}cellXfs"))
    for name in sheets(package):
        places = []
        for cell, text in cells_of_sheet(package, name):
            places.append(cell.get("r"))
            assert int(cell.get("s", 0)) < formats
            assert cell.find(f"{MAIN}f") is None
            assert text is None or len(text.encode("utf-16-le")) // 2 <= 32_767, "Excel counts by 16 bits"
        assert len(places) == len(set(places))


def test_tables_match_their_heads(package):
    names, numbers = [], []
    for part in (n for n in package if n.startswith("xl/tables/")):
        table = xml(package, part)
        names.append(table.get("name").casefold())
        numbers.append(table.get("id"))
        assert re.fullmatch(r"[A-Za-z_][\w.]*", table.get("displayName"))
        assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d+[Cc]\d+", table.get("displayName"))
        columns = [c.get("name") for c in table.iter(f"{MAIN}tableColumn")]
        assert len({c.casefold() for c in columns}) == len(columns)
        first, last = table.get("ref").split(":")
        assert table.find(f"{MAIN}autoFilter").get("ref") == table.get("ref")
        assert int(re.findall(r"\d+", last)[0]) > int(re.findall(r"\d+", first)[0])
        owner = next(
            s
            for s in sheets(package)
            if f"/{posixpath.basename(part)}".encode()
            in package.get(s.replace("worksheets/", "worksheets/_rels/") + ".rels", b"")
        )
        heads = {cell.get("r"): text for cell, text in cells_of_sheet(package, owner)}
        letter = re.match("[A-Z]+", first)[0]
        row = re.findall(r"\d+", first)[0]
        for column in columns:
            assert heads[f"{letter}{row}"] == column
            letter = after(letter)
        assert after(re.match("[A-Z]+", last)[0]) == letter
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)


def after(letters):
    """The column after one."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    number, found = number + 1, ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found


def test_lists_rules_and_links(package):
    rules = xml(package, "xl/styles.xml").find(f"{MAIN}dxfs")
    for name in sheets(package):
        sheet = xml(package, name)
        assert sheet.find(f"{MAIN}mergeCells") is None
        for choice in sheet.iter(f"{MAIN}dataValidation"):
            assert len(choice.find(f"{MAIN}formula1").text) <= 257
        for rule in sheet.iter(f"{MAIN}cfRule"):
            assert int(rule.get("dxfId")) < len(rules)
        orders = [rule.get("priority") for rule in sheet.iter(f"{MAIN}cfRule")]
        assert len(set(orders)) == len(orders)
        links = list(sheet.iter(f"{MAIN}hyperlink"))
        assert len(links) <= 65_530
        relations = package.get(name.replace("worksheets/", "worksheets/_rels/") + ".rels", b"")
        assert all(f'Id="{link.get(RELATED)}"'.encode() in relations for link in links if link.get(RELATED))


def test_parts_of_a_sheet_stand_in_the_order_of_the_standard(package):
    order = "sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts".split()
    for name in sheets(package):
        found = [order.index(e.tag.removeprefix(MAIN)) for e in xml(package, name)]
        assert found == sorted(found)
