"""How fast the readers are beside pdfplumber (pdf) and python-docx (docx) on the same files in one run.

Run as ``python benchmarks/readers_speed.py FOLDER [--runs N]``. Each file is read by both, in turn; the least of the runs
counts, in seconds of the processor, so that other work on the machine disturbs less. Pages without a text layer are left
out (``ocr="never"``), and so is opening Python.

- pdf: ``read`` against ``page.extract_text()`` for all pages of pdfplumber; files with and without tables apart.
- docx: ``read`` against python-docx's text of all paragraphs and cells.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import docx
import pdfplumber

from pipeline.errors import UnreadableFile
from pipeline.readers import read
from pipeline.readers.base import ReadOptions


def least(steps: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Seconds of the processor of the fastest of several runs of each step, all of them in turn."""
    times: list[list[float]] = [[] for _ in steps]
    for _ in range(runs):
        for step, taken in zip(steps, times, strict=True):
            start = time.process_time()
            step()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def with_pdfplumber(path: Path) -> int:
    """Characters that pdfplumber finds."""
    with pdfplumber.open(path) as pdf:
        return sum(len(page.extract_text()) for page in pdf.pages)


def with_python_docx(path: Path) -> int:
    """Characters of python-docx's paragraphs and cells."""
    document = docx.Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return sum(len(p.text) for p in document.paragraphs) + sum(len(cell.text) for cell in cells)


def main() -> None:
    """Time all files of a folder and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    never = ReadOptions(ocr="never")
    sums: dict[str, list[float]] = {}
    for path in sorted(p for p in options.folder.rglob("*") if p.suffix.lower() in (".pdf", ".docx")):
        try:
            document = read(path, never)
        except UnreadableFile:
            continue
        other = with_pdfplumber if document.format == "pdf" else with_python_docx
        kind = document.format
        if kind == "pdf":
            kind += " with tables" if any(b.kind == "table" for b in document.blocks) else " without tables"
        ours, theirs = least((partial(read, path, never), partial(other, path)), options.runs)
        row = sums.setdefault(kind, [0, 0, 0.0, 0.0, 0.0])
        ratio = theirs / ours
        sums[kind] = [row[0] + 1, row[1] + (document.pages or 1), row[2] + ours, row[3] + theirs, row[4] + ratio]
    print(
        f"{'':20} {'files':>6} {'pages':>6} {'ours, s':>9} {'other, s':>9} {'times as fast':>14} {'mean of files':>14}"
    )
    for kind, (files, pages, ours, theirs, ratios) in sorted(sums.items()):
        print(
            f"{kind:20} {files:6.0f} {pages:6.0f} {ours:9.3f} {theirs:9.3f} {theirs / ours:14.2f} {ratios / files:14.2f}"
        )


if __name__ == "__main__":
    main()
