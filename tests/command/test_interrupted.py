"""Runs that end before their time: what was read is kept, nothing half-written is seen, the next run finishes the work."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

INPUTS = Path(__file__).parents[2] / "inputs"


def start(archive: Path, out: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "pipeline.cli", "run", str(archive), "--out", str(out), "--jobs", "2"]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def records(out: Path) -> list[Path]:
    return sorted((out / "documents").rglob("*.json"))


def once_some_are_read(out: Path) -> None:
    for _ in range(600):
        if len(records(out)) > 1:
            return
        time.sleep(0.05)
    pytest.fail("nothing was read within half a minute")


def files(archive: Path) -> set[str]:
    return {p.relative_to(archive).as_posix() for p in archive.rglob("*") if p.is_file()}


def children(pid: int) -> list[int]:
    return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return Path(shutil.copytree(INPUTS, tmp_path / "in"))


def finished(archive: Path, out: Path, read_before: int) -> None:
    """The next run reads the rest, and the register is that of a run that was left alone."""
    run = start(archive, out)
    assert run.wait(120) == 0
    assert f"{len(files(archive)) - read_before} read, {read_before} unchanged" in run.stdout.read()
    assert {json.loads(p.read_text())["source"]["path"] for p in records(out)} == files(archive)
    assert not list(out.rglob("*.part"))


def test_ctrl_c_keeps_what_was_read(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = start(archive, out)
    once_some_are_read(out)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it: to all of its processes
    begun = time.monotonic()
    said, errors = run.communicate(timeout=20)
    assert time.monotonic() - begun < 3  # two seconds, and one for a busy machine
    assert run.returncode == 1
    assert errors == ""
    assert "Interrupted; run again to go on." in said
    state = json.loads((out / ".minutebook.json").read_text())
    assert len(state["files"]) == len({json.loads(p.read_text())["source"]["path"] for p in records(out)})
    finished(archive, out, len(state["files"]))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_kill_leaves_no_worker_behind_and_the_next_run_finishes(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = start(archive, out)
    once_some_are_read(out)
    workers = children(run.pid)
    assert len(workers) >= 2
    run.kill()
    run.wait()
    for path in records(out):
        json.loads(path.read_text())
    deadline = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(alive, workers))
    finished(archive, out, 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_killed_worker_costs_nothing(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = start(archive, out)
    once_some_are_read(out)
    for pid in children(run.pid):
        if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)
            break
    said, errors = run.communicate(timeout=120)
    assert run.returncode == 0, errors
    assert f"{len(files(archive))} read, 0 unchanged, 0 not readable" in said


def test_two_runs_into_one_folder_follow_each_other(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = start(archive, out)
    once_some_are_read(out)
    second = start(archive, out)
    said, errors = second.communicate(timeout=120)
    assert "another run writes into" in errors
    assert f"0 read, {len(files(archive))} unchanged" in said
    assert first.wait(60) == 0
