"""Annotations kept without their text: records in, numbers kept, and the same records back from the documents."""

import json
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "models" / "training"

DOCUMENT = """# Minutes of the Orrin Mill Trust, 8 January 2020

Present: Anna Quill (Chair), Ben Roper.

The minutes were approved. Ben Roper will write to the bakers by 1 March.

Anna Quill thanked the bakers.
"""
FULL = {
    "doc": "mill/a.md",
    "meeting": {
        "title": None,
        "body": "Orrin Mill Trust",
        "date": "2020-01-08",
        "next_meeting": None,
        "chair": "Anna Quill",
    },
    "attendance": [{"name": "Ben Roper", "status": "present", "role": None, "organisation": None}],
    "people": [{"name": "Anna Quill", "aliases": []}, {"name": "Ben Roper", "aliases": ["Ben"]}],
    "organisations": [{"name": "Orrin Mill Trust", "aliases": []}],
    "dates": [{"text": "1 March", "value": "2020-03-01"}],
    "commitments": [
        {
            "kind": "action",
            "quote": "Ben Roper will write to the bakers by 1 March.",
            "owners": ["Ben Roper"],
            "due": "2020-03-01",
            "due_text": "by 1 March",
            "status": "open",
            "marked": False,
        }
    ],
}
QUICK = {
    "doc": "mill/b.md",
    "labels": {"2": "decision", "3": "action"},
    "unsure": [4],
    "people": ["Anna Quill", "Ben Roper"],
    "organisations": ["Orrin Mill Trust"],
}


@pytest.fixture
def annotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two annotated documents."""
    monkeypatch.syspath_prepend(str(TRAINING))
    folder = tmp_path / "annotated"
    rows = []
    for record, document in ((FULL, DOCUMENT), (QUICK, DOCUMENT.replace("2020", "2021"))):
        for place, text in ((f"corpus/{record['doc']}", document), (f"gold/{record['doc']}.json", json.dumps(record))):
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        rows.append(f"orrin/mill\tabc\tminutes/{record['doc']}\tCC0-1.0\t-\t{record['doc']}\n")
    (folder / "sources.tsv").write_text("".join(rows), "utf-8")
    return folder


def test_what_is_kept_holds_no_words_and_gives_the_records_back(annotated: Path, tmp_path: Path) -> None:
    import labels

    kept = tmp_path / "labels.jsonl"
    file = annotated / "gold" / f"{FULL['doc']}.json"
    file.write_text(json.dumps({**FULL, "remark": "Quill was late", "meeting": {**FULL["meeting"], "remark": "Roper"}}))
    assert labels.keep(annotated, kept) == 2
    text = kept.read_text("utf-8")
    assert not any(word in text for word in ("Quill", "Roper", "bakers", "Trust", "write"))

    count, missing = labels.restore(kept, annotated / "corpus", tmp_path / "out")
    assert (count, missing) == (2, [])
    for record in (FULL, QUICK):
        assert json.loads((tmp_path / "out" / "gold" / f"{record['doc']}.json").read_text("utf-8")) == record


def test_labels_find_their_units_in_a_document_read_otherwise(annotated: Path, tmp_path: Path) -> None:
    import labels

    before = labels.Sheet(annotated / "corpus" / "mill/b.md")
    kept = labels.without_text(QUICK, before)
    other = tmp_path / "other.md"
    other.write_text("A line above.\n\n" + DOCUMENT.replace("2020", "2021"), "utf-8")
    assert labels.with_text(kept, labels.Sheet(other))["labels"] == {"3": "decision", "4": "action"}


def test_repositories_whose_documents_are_missing_are_named(annotated: Path, tmp_path: Path) -> None:
    import labels

    kept = tmp_path / "labels.jsonl"
    labels.keep(annotated, kept)
    (annotated / "corpus" / "mill/b.md").unlink()
    assert labels.restore(kept, annotated / "corpus", tmp_path / "out") == (1, ["orrin/mill"])
