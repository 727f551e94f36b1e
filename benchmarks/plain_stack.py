"""What one would write in an afternoon: the yardstick for the speed of the whole.

``python benchmarks/plain_stack.py FOLDER`` reads each docx, pdf, txt and md file below a folder with
``pdfplumber.extract_text``, python-docx's paragraphs or as plain text, calls our language model once for each document
(its entities and the scores of its sentences) and looks for dates with ``dateparser.search.search_dates``. One process,
no limits, no rules, no register; it prints one JSON line with the number of documents and of what was found.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pdfplumber
import spacy
from dateparser.search import search_dates

import pipeline.language.model.component  # noqa: F401  (makes the model's component known to spaCy)
from pipeline.language.model import own_model

SUFFIXES = (".docx", ".pdf", ".txt", ".md")


def text_of(path: Path) -> str:
    """The text of one file, as the usual libraries give it."""
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            return "\n".join(page.extract_text() for page in pdf.pages)
    if path.suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    return path.read_text("utf-8", errors="replace")


def texts(folder: Path) -> Iterator[str]:
    """The texts of all files of a folder that can be read and hold any."""
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
        try:
            text = text_of(path)
        except Exception as error:  # whatever the libraries raise
            print(f"{path}: {error!r}", file=sys.stderr)
            continue
        if text.strip():
            yield text


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    nlp = spacy.load(own_model())
    found = {"documents": 0, "words": 0, "entities": 0, "sentences": 0, "dates": 0}
    for text in texts(folder):
        doc = nlp(text)
        found["documents"] += 1
        found["words"] += len(text.split())
        found["entities"] += len(doc.ents)
        found["sentences"] += len(doc._.units)
        found["dates"] += len(search_dates(text, languages=["en"]) or ())
    print(json.dumps(found))


if __name__ == "__main__":
    main()
