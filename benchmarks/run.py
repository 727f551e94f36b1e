"""Reproduces the figures of docs/benchmarks.md: ``python benchmarks/run.py [--gold GOLD --corpus CORPUS --scorer SCORE]``.

Times are of whole processes unless said otherwise; machines are noisy, so look at the ratios. With gold minutes at hand,
the accuracy is measured too; without them that part is skipped.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
INPUTS = ROOT / "inputs"
COMMAND = [sys.executable, "-m", "pipeline.cli"]
COPIES = 8
"""How often the samples are copied for the runs over a folder."""


def seconds(step: Callable[[], object], runs: int = 3) -> float:
    """Median time of a step."""
    found = []
    for _ in range(runs):
        begun = time.perf_counter()
        step()
        found.append(time.perf_counter() - begun)
    return statistics.median(found)


def command(*words: str) -> Callable[[], object]:
    """A call of the command in a process of its own."""
    return lambda: subprocess.run([*COMMAND, *words], cwd=ROOT, check=False, capture_output=True)


def archive(folder: Path) -> Path:
    """A folder with several copies of the samples."""
    for number in range(COPIES):
        shutil.copytree(INPUTS, folder / f"{number:02}")
    return folder


def stages(files: list[Path]) -> dict[str, float]:
    """Seconds of each stage over some files, in this process, the model being loaded."""
    from pipeline.language import pipeline_for, understand
    from pipeline.language.layout import to_doc
    from pipeline.readers import read

    nlp = pipeline_for()
    understand(read(files[0]), nlp=nlp)
    found: dict[str, float] = {}
    begun = time.perf_counter()
    documents = [read(f) for f in files]
    found["reading"] = time.perf_counter() - begun
    docs = [to_doc(nlp, d) for d in documents]
    for name, component in nlp.pipeline:
        begun = time.perf_counter()
        docs = [component(doc) for doc in docs]
        found[name] = time.perf_counter() - begun
    found["words"] = sum(len(d.text.split()) for d in documents)
    return found


def speed() -> None:
    """Start, one document, a folder, an unchanged folder; and where the time of the language stage goes."""
    print(f"minutebook --help                {seconds(command('--help')):6.2f} s")
    one = str(INPUTS / "openloom/2025-02-18.md")
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        print(
            f"one document, cold               {seconds(command('run', one, '--out', str(out / 'one'), '--force')):6.2f} s"
        )
        folder = archive(out / "archive")
        number = sum(f.is_file() for f in folder.rglob("*"))
        for jobs in ("1", "2"):
            took = seconds(command("run", str(folder), "--out", str(out / jobs), "--jobs", jobs, "--force"), 1)
            print(f"{number} documents, {jobs} worker(s)        {took:6.2f} s   {number / took:5.1f} documents/s")
        took = seconds(command("run", str(folder), "--out", str(out / "2"), "--jobs", "2"))
        print(f"the same, nothing changed        {took:6.2f} s")
        found = stages(sorted(f for f in folder.rglob("*") if f.is_file()))
    words = found.pop("words")
    language = sum(v for k, v in found.items() if k != "reading")
    print(f"language stage                   {words / language:6.0f} words/s on one core")
    for name, took in found.items():
        print(f"  {name:30} {took:6.2f} s  {took / language:5.0%}")


def accuracy(gold: Path, corpus: Path, scorer: Path) -> None:
    """Run over a corpus and score what came out."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([*COMMAND, "run", str(corpus), "--out", out], cwd=ROOT, check=False)
        subprocess.run([sys.executable, str(scorer), str(gold), out], check=False)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--scorer", type=Path)
    args = parser.parse_args()
    speed()
    if args.gold and args.corpus and args.scorer:
        accuracy(args.gold, args.corpus, args.scorer)
    else:
        print("accuracy: skipped, no gold minutes named (--gold, --corpus, --scorer)")


if __name__ == "__main__":
    main()
