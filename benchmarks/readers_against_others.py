"""What our readers see against what LibreOffice (docx) and poppler (pdf) see in the same files.

Run as ``python benchmarks/readers_against_others.py FOLDER``. For each docx and pdf below the folder: the share of the
words that the other program sees and that stand in our document (``found``), our words that the other does not see, as a
share of the other's (``more``), and for docx the share of the numbers and letters before list items that are the same
(``numbers``). Scanned pages are recognised by neither side. Needs LibreOffice Writer (``soffice``) and poppler's
``pdftotext``; files whose program is missing are left out, and that is said.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from pipeline.document import Block, Document
from pipeline.errors import UnreadableFile
from pipeline.readers import read
from pipeline.readers.base import ReadOptions
from pipeline.readers.marks import split_mark

LEAST_FOUND, MOST_MORE, LEAST_NUMBERS = 0.99, 0.01, 0.99
TIME_LIMIT = 120
"""Seconds for one call of another program."""
_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"([^\W_]+)[-\u00ad\u2010]\s*\n[^\S\n]*([^\W_]+)")


@dataclass
class Result:
    """The comparison of one file; counts of words and of list numbers."""

    path: Path
    theirs: int = 0
    found: int = 0
    more: int = 0
    numbers: int = 0
    same_numbers: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    wrong_numbers: list[str] = field(default_factory=list)


def words(text: str) -> list[str]:
    """The words of a text, in one form of writing."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("’", "").replace("'", "")
    return _WORD.findall(text.lower())


def compare(path: Path, other: str, document: Document, *, paged: bool) -> Result:
    """Count the words of both sides; ``paged`` where the other repeats headers and footers on each page."""
    theirs = Counter(words(other.replace("\f", "\n")))
    running = Counter(w for block in document.blocks if block.part in ("header", "footer") for w in _words_of(block))
    ours = Counter(w for block in document.blocks if block.part in ("body", "note") for w in _words_of(block))
    seen = ours + running
    if paged:
        repeats = document.pages or 1
        pages = Counter(str(number) for number in range(1, repeats + 1))
        seen += Counter({word: (repeats - 1) * count for word, count in running.items()}) + pages
    lost, added = theirs - seen, ours - theirs
    _mend(lost, added, other)
    result = Result(path, theirs.total(), theirs.total() - lost.total(), added.total(), lost=lost, added=added)
    if not paged:
        _compare_numbers(result, other, document)
    return result


def _words_of(block: Block) -> Iterator[str]:
    yield from words(" ".join(filter(None, (block.number, block.text, block.margin))))


def _mend(lost: Counter[str], added: Counter[str], other: str) -> None:
    """Take out words that one side writes as one and the other as two, as at the end of a line."""
    for first, second in [(m[1], m[2]) for m in _BROKEN.finditer(other)]:
        for one in words(first)[-1:]:
            for two in words(second)[:1]:
                _settle(one, two, lost, added)
    sequence = words(other)
    for one, two in pairwise(sequence):
        _settle(one, two, lost, added)
    for day in [word for word in lost if word.isdigit()]:  # raised endings stand on a line of their own
        for ending in ("st", "nd", "rd", "th"):
            while lost[day] > 0 and lost[ending] > 0 and added[day + ending] > 0:
                _settle(day, ending, lost, added)
    for whole in list(lost):
        for at in range(1, len(whole)):
            while lost[whole] > 0 and added[whole[:at]] > 0 and added[whole[at:]] > 0:
                if whole[:at] == whole[at:] and added[whole[:at]] < 2:
                    break
                lost[whole] -= 1
                added[whole[:at]] -= 1
                added[whole[at:]] -= 1
    for counter in (lost, added):
        for word in [w for w, count in counter.items() if count <= 0]:
            del counter[word]


def _settle(one: str, two: str, lost: Counter[str], added: Counter[str]) -> None:
    if added[one + two] > 0 and lost[one] > 0 and lost[two] > 0 and (one != two or lost[one] > 1):
        added[one + two] -= 1
        lost[one] -= 1
        lost[two] -= 1


def _compare_numbers(result: Result, other: str, document: Document) -> None:
    """Compare the numbers before lines with those of our blocks with the same text."""
    ours: Counter[tuple[str, str]] = Counter()
    for block in document.blocks:
        for text in (cell.text for cell in block.cells) if block.cells else (block.text,):
            for at, line in enumerate(text.split("\n")):
                number = block.number if at == 0 else None
                ours[_numbered(number, line)] += 1
    for line in other.split("\n"):
        mark = split_mark(line)
        if mark.number is None or not mark.rest.strip():
            continue
        result.numbers += 1
        key = _numbered(mark.number, mark.rest)
        if ours[key] > 0:
            ours[key] -= 1
            result.same_numbers += 1
        else:
            result.wrong_numbers.append(line.strip()[:80])


def _numbered(number: str | None, text: str) -> tuple[str, str]:
    if number is None:
        mark = split_mark(text)
        number, text = mark.number, mark.rest
    return number or "", " ".join(words(text))


def _call(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=TIME_LIMIT, text=True).stdout


def libreoffice(paths: list[Path]) -> dict[Path, str]:
    """The text export of LibreOffice for each file that it can open."""
    program = shutil.which("soffice") or shutil.which("libreoffice") or ""
    texts: dict[Path, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        for at, path in enumerate(paths):
            copy = Path(folder, f"{at}{path.suffix}")
            shutil.copy(path, copy)
            try:
                _call(
                    program,
                    profile,
                    "--headless",
                    "--convert-to",
                    "txt:Text (encoded):UTF8",
                    "--outdir",
                    folder,
                    str(copy),
                )
            except (subprocess.SubprocessError, OSError) as error:
                print(f"{path.name}: LibreOffice can't read it ({type(error).__name__})", file=sys.stderr)
                continue
            made = copy.with_suffix(".txt")
            if made.exists():
                texts[path] = made.read_text(encoding="utf-8-sig")
    return texts


def poppler(paths: list[Path]) -> dict[Path, str]:
    """What ``pdftotext -layout`` gives for each file that it can open."""
    texts: dict[Path, str] = {}
    for path in paths:
        try:
            texts[path] = _call("pdftotext", "-layout", "-enc", "UTF-8", str(path), "-")
        except (subprocess.SubprocessError, OSError, UnicodeDecodeError) as error:
            print(f"{path.name}: pdftotext can't read it ({type(error).__name__})", file=sys.stderr)
    return texts


def report(results: list[Result], kind: str, *, details: bool) -> bool:
    """Print a table; returns whether the totals reach the aim."""
    print(f"\n{kind}: {len(results)} files")
    print(f"{'words':>8} {'found':>8} {'more':>7} {'numbers':>16}  file")
    total = Result(Path("all"))
    for result in [*sorted(results, key=lambda r: (r.found - r.more) / max(r.theirs, 1)), total]:
        share = f"{result.same_numbers}/{result.numbers}" if result.numbers else "-"
        size = max(result.theirs, 1)
        print(f"{result.theirs:8} {result.found / size:8.2%} {result.more / size:7.2%} {share:>16}  {result.path}")
        if details and result is not total:
            print("         lost:", *(f"{w}×{n}" for w, n in result.lost.most_common(40)))
            print("         more:", *(f"{w}×{n}" for w, n in result.added.most_common(40)))
            for line in result.wrong_numbers:
                print("         number:", line)
        for name in ("theirs", "found", "more", "numbers", "same_numbers"):
            setattr(total, name, getattr(total, name) + getattr(result, name) * (result is not total))
    size = max(total.theirs, 1)
    numbers = total.same_numbers / total.numbers if total.numbers else 1.0
    return total.found / size >= LEAST_FOUND and total.more / size <= MOST_MORE and numbers >= LEAST_NUMBERS


def main() -> int:
    """Compare all files of a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--details", action="store_true", help="also print the words and numbers that differ")
    options = parser.parse_args()
    good = True
    for suffix, name, programs, texts_of in (
        (".docx", "docx against LibreOffice", ("soffice", "libreoffice"), libreoffice),
        (".pdf", "pdf against pdftotext -layout", ("pdftotext",), poppler),
    ):
        paths = sorted(p for p in options.folder.rglob("*") if p.suffix.lower() == suffix)
        if not paths:
            continue
        if not any(map(shutil.which, programs)):
            package = "libreoffice-writer" if suffix == ".docx" else "poppler-utils"
            print(f"\n{name}: NOT MEASURED, {programs[0]} is not installed (Debian, Ubuntu: {package})")
            good = False
            continue
        results = []
        for path, other in texts_of(paths).items():
            try:
                document = read(path, ReadOptions(ocr="never"))
            except UnreadableFile as error:
                print(f"{path}: {error}")
                document = Document(path.name, suffix[1:])
            shown = path.relative_to(options.folder)
            results.append(compare(shown, other, document, paged=suffix == ".pdf"))
        good = report(results, name, details=options.details) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
