"""Speed of the whole: start, folders of any size, unchanged folders, one more document, a cluster, and the plain stack."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import archive
from measuring import Figures, children, measure, median, ratio, watched

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
COMMAND = [sys.executable, "-m", "pipeline.cli"]
CHANGED = 10
"""Documents changed for the run over a folder that nearly did not change."""
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""Python keeps what it compiled, as it does for everybody who did not forbid it."""


def minutebook(*words: str | Path) -> Figures:
    """A call of the command in a process of its own."""
    took = measure([*COMMAND, *map(str, words)], ROOT, ENVIRONMENT)
    if took.code not in (0, 3):
        raise SystemExit(f"minutebook {' '.join(map(str, words))} ended with exit code {took.code}")
    return took


def told(out: Path) -> dict[str, Any]:
    """What the last run into an output folder said of itself."""
    content: dict[str, Any] = json.loads((out / "run.json").read_text("utf-8"))
    return content


def line(what: str, took: Figures, more: str = "") -> None:
    """Print the figures of one step."""
    print(f"{what:44} {took.wall:8.2f} s  {took.cpu:8.2f} s of processors  {more}", flush=True)


def start(runs: int) -> None:
    """The help text, and one document into a new register."""
    one = ROOT / "inputs/openloom/2025-02-18.md"
    line("minutebook --help", median([minutebook("--help") for _ in range(runs)]))
    with tempfile.TemporaryDirectory() as scratch:
        minutebook("run", one, "--out", f"{scratch}/warm")
        line("one document, cold", median([minutebook("run", one, "--out", f"{scratch}/{n}") for n in range(runs)]))


def beside_the_plain_stack(folder: Path, runs: int) -> None:
    """The same files by the plain stack and by us, in turn."""
    plain, one, two = [], [], []
    with tempfile.TemporaryDirectory() as scratch:
        for n in range(runs):
            plain.append(measure([sys.executable, str(HERE / "plain_stack.py"), str(folder)], ROOT, ENVIRONMENT))
            for jobs, figures in ((2, two), (1, one)):
                words = ("--out", f"{scratch}/{n}-{jobs}", "--ocr", "never", "--jobs", str(jobs))
                figures.append(minutebook("run", folder, *words))
            for name, figures in (("plain stack", plain), ("minutebook --jobs 2", two), ("minutebook --jobs 1", one)):
                line(f"  {name}", figures[-1])
        same = all(_records(Path(f"{scratch}/{n}-1")) == _records(Path(f"{scratch}/{n}-2")) for n in range(runs))
        read = told(Path(f"{scratch}/0-2"))
        _table(read, "where the time goes")
    line(f"plain stack, {read['counts']['read']} documents", median(plain))
    line("minutebook --jobs 2", median(two), f"the plain stack takes {ratio(plain, two, 'wall')} times as long")
    line("minutebook --jobs 1", median(one), f"the plain stack takes {ratio(plain, one, 'wall')} times as long")
    print(f"{'of processors, without regard to their number':44} {ratio(plain, one, 'cpu')} times")
    print(f"the same register with one worker and with two: {'yes' if same else 'NO'}")


def _records(out: Path) -> dict[str, bytes]:
    names = ("register.csv", "register.json", *(str(p.relative_to(out)) for p in (out / "documents").rglob("*.json")))
    return {name: (out / name).read_bytes() for name in names}


def _table(read: dict[str, Any], title: str) -> None:
    """The stages of a run, in seconds of all its processes."""
    stages = read["stages"]
    total = sum(stages.values())
    print(f"{title}:")
    for name, seconds in sorted(stages.items(), key=lambda stage: -stage[1]):
        print(f"  {name:42} {seconds:8.2f} s  {seconds / total:5.0%}")


def over_an_archive(documents: int, scratch: Path) -> Path:
    """A synthetic archive: read, left alone, changed a little, and one more document; gives its folder."""
    folder, out = scratch / "archive", scratch / "register"
    begun = time.perf_counter()
    size = archive.write(folder, documents)
    print(f"{documents} documents made, {size / 1e6:.0f} MB{'':18} {time.perf_counter() - begun:8.2f} s")
    words = [*COMMAND, "run", str(folder), "--out", str(out)]
    begun = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with watched(process, max(0.5, documents / 2000)) as curve:
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = Figures(time.perf_counter() - begun, used.ru_utime + used.ru_stime, process.returncode)
    line(f"{documents} documents read", took, f"{documents / took.wall:.1f} documents a second")
    read = told(out)
    _table(read, "where the time goes")
    for after, main, worker in curve.quarters() if curve.points else ():
        print(f"memory after {after:6.0f} s: {main:5.0f} MiB, largest worker {worker:5.0f} MiB")
    print(f"most memory of the process that makes the register: {read['peak_memory_mib']['main']} MiB")
    line("the same, nothing changed", median([minutebook("run", folder, "--out", out) for _ in range(3)]))
    files = sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".txt"))
    for file in files[:: max(1, len(files) // CHANGED)][:CHANGED]:
        file.write_bytes(file.read_bytes() + b"\n\nACTION: The Clerk to thank the volunteers.\n")
    line(f"the same, {CHANGED} changed", minutebook("run", folder, "--out", out), f"{told(out)['counts']['read']} read")
    _table(told(out), "where the time goes")
    new = files[0].with_name("one more.md")
    shutil.copy(ROOT / "inputs/openloom/2025-02-18.md", new)
    make = ["make", "minutes", f"FILE={new}", f"OUTPUTS={out}", f"VENV={Path(sys.executable).parents[1]}"]
    line("make minutes: one more document", measure(make, ROOT, ENVIRONMENT))
    return folder


@contextmanager
def cluster(workers: int, scratch: Path) -> Iterator[tuple[str, list[int]]]:
    """A Dask scheduler and workers of one slot each on this machine; gives its address and the workers' processes."""
    file = scratch / "scheduler.json"

    def dask(what: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", what, "--no-dashboard", "--scheduler-file", str(file), *words]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    processes = [dask("scheduler", "--host", "127.0.0.1", "--port", "0")]
    processes += [dask("worker", "--nthreads", "1", "--no-nanny") for _ in range(workers)]
    try:
        while not file.exists() or not file.read_text():
            time.sleep(0.1)
        yield json.loads(file.read_text())["address"], [process.pid for process in processes[1:]]
    finally:
        for process in processes:
            process.terminate()
            process.wait()


def over_a_cluster(folder: Path, scratch: Path, workers: int = 2) -> None:
    """The same folder here and on a cluster of as many workers on this machine, in turn."""
    here, there, spent_there = [], [], []
    for n in range(2):
        out = scratch / f"here-{n}"
        here.append(minutebook("run", folder, "--out", out, "--jobs", str(workers)))
        other = scratch / f"there-{n}"
        with cluster(workers, scratch) as (address, pids):
            before = sum(map(_spent, pids))
            there.append(minutebook("run", folder, "--out", other, "--cluster", address))
            spent_there.append(there[-1].cpu + sum(map(_spent, pids)) - before)
        print(f"the same register on the cluster: {'yes' if _records(out) == _records(other) else 'NO'}")
    line(f"{workers} workers here", median(here))
    line(f"{workers} workers of a Dask cluster", median(there), f"{ratio(there, here, 'wall')} times as long")
    of_processors = [b / a.cpu for a, b in zip(here, spent_there, strict=True)]
    print(f"of processors, Dask's own work among it: {min(of_processors):.2f} to {max(of_processors):.2f} times")


def _spent(pid: int) -> float:
    """Seconds of processors that a process and all that it started have used, those that ended among them; Linux."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(map(_spent, children(pid)))
