"""Reproduces the figures of docs/benchmarks.md: ``python benchmarks/run.py [--documents N] [--corpus CORPUS] …``.

Times are of whole processes unless said otherwise. Machines are noisy, so look at the ratios, which are taken from runs
in turn, and at the seconds of processors, which other work changes less. The plain stack is run over CORPUS, or over a
part of the synthetic archive. With gold minutes and their scorer at hand the accuracy is measured too.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

import accuracy
import archive
import speed


def score(gold: Path, corpus: Path, scorer: Path) -> None:
    """Run over a corpus and score what came out."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([*speed.COMMAND, "run", str(corpus), "--out", out], cwd=speed.ROOT, check=False)
        subprocess.run([sys.executable, str(scorer), str(gold), out], check=False)


PARTS = ("kinds", "start", "plain", "archive", "cluster")
"""The parts, each of which can be had alone."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=600, help="of the synthetic archive (600)")
    parser.add_argument("--runs", type=int, default=3, help="of what is timed in turn (3)")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--only", choices=PARTS, help="one part of it")
    args = parser.parse_args()
    wanted = [args.only] if args.only else PARTS
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        if "kinds" in wanted:
            accuracy.report(accuracy.measure())
        if "start" in wanted:
            speed.start(args.runs)
        if "plain" in wanted:
            compared = args.corpus or scratch / "some"
            if args.corpus is None:
                archive.write(compared, 100, seed=2)
            speed.beside_the_plain_stack(compared, args.runs)
        if "archive" in wanted:
            speed.over_an_archive(args.documents, scratch)
        if "cluster" in wanted and importlib.util.find_spec("distributed"):
            archive.write(scratch / "shared", min(args.documents, 200), seed=4)
            speed.over_a_cluster(scratch / "shared", scratch)
    if args.gold and args.corpus and args.scorer:
        score(args.gold, args.corpus, args.scorer)


if __name__ == "__main__":
    main()
