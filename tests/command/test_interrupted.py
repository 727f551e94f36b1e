"""Runs that end before their time: what was read is kept, nothing half-written is seen, the next run finishes the work."""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

INPUTS = Path(__file__).parents[2] / "inputs"
COPIES = 4


def start(archive: Path, out: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "pipeline.cli", "run", str(archive), "--out", str(out), "--jobs", "2"]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def records(out: Path) -> list[Path]:
    return sorted((out / "documents").rglob("*.json"))


def once_some_are_read(out: Path) -> None:
    for _ in range(2400):
        if len(records(out)) > 1:
            return
        time.sleep(0.05)
    pytest.fail("nothing was read within two minutes")


def slowness() -> float:
    """How many times as long as alone a process takes now, for what else runs on the machine; a little over 1 if nothing."""
    begun, used = time.monotonic(), time.process_time()
    while time.process_time() - used < 0.3:
        sum(range(1000))
    return 1.2 * (time.monotonic() - begun) / (time.process_time() - used)


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
    """The samples, and enough copies that differ for a run to be stopped in the middle of them."""
    folder = Path(shutil.copytree(INPUTS, tmp_path / "in"))
    for path in [p for p in sorted(folder.rglob("*")) if p.suffix in (".md", ".txt")]:
        for number in range(COPIES):
            copy = path.with_stem(f"{path.stem} copy {number}")
            copy.write_bytes(path.read_bytes() + f"\n\nCopy {number} was filed.\n".encode())
    return folder


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
    busy = slowness()  # while the workers start, so that the run is no further when it is stopped
    once_some_are_read(out)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it: to all of its processes
    begun = time.monotonic()
    said, errors = run.communicate(timeout=60)
    took = time.monotonic() - begun
    assert took < 2 * max(busy, slowness())
    assert run.returncode == 1
    assert not [line for line in errors.splitlines() if "files read" not in line]
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
    noted = out / ".minutebook.json"  # written every few seconds
    finished(archive, out, len(json.loads(noted.read_text())["files"]) if noted.exists() else 0)


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


def contents(out: Path) -> dict[str, bytes]:
    """All files below an output folder but the one that tells of the run itself."""
    return {
        p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.name != "run.json"
    }


def test_killed_again_and_again_at_any_moment(archive: Path, tmp_path: Path) -> None:
    """The fold and the writing of the register among them; in the end nothing tells it from a run left alone."""
    undisturbed, out = tmp_path / "undisturbed", tmp_path / "out"
    begun = time.monotonic()
    assert start(archive, undisturbed).wait(300) == 0
    took = time.monotonic() - begun
    chance = random.Random(7)
    for share in (0.5, 0.75, 0.9, *(chance.uniform(0.3, 1) for _ in range(2))):
        run = start(archive, out)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(share * took)
        run.kill()
        run.communicate()
        for path in out.rglob("*.json"):
            if not path.name.endswith(".part"):
                json.loads(path.read_text("utf-8"))
        if (out / "register.xlsx").exists():
            openpyxl.load_workbook(out / "register.xlsx", read_only=True).close()
    assert start(archive, out).wait(300) == 0
    assert contents(out) == contents(undisturbed)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with next to no room."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a file system can be mounted by the superuser of Linux only")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_stops_the_run_with_its_reason_and_the_next_one_finishes(archive: Path, small_disk: Path) -> None:
    out = small_disk / "out"
    run = start(archive, out)
    _, errors = run.communicate(timeout=300)
    assert run.returncode == 1
    assert "can't be written (No space left on device)" in errors
    assert "free room, and run again" in errors
    assert "Traceback" not in errors
    assert not list(out.rglob("*.part"))
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert start(archive, out).wait(300) == 0
    assert {json.loads(p.read_text())["source"]["path"] for p in records(out)} == files(archive)
    assert not list(out.rglob("*.part"))


def test_an_input_folder_that_goes_away_meanwhile_takes_nothing_from_the_register(
    archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run = start(archive, out)
    once_some_are_read(out)
    archive.rename(tmp_path / "away")
    _, errors = run.communicate(timeout=300)
    assert run.returncode in (0, 3)
    assert "Traceback" not in errors
    read = {json.loads(p.read_text())["source"]["path"] for p in records(out)}
    for name in files(tmp_path / "away") - read:
        assert f"{name}: the file is not there any more; run again" in errors
    before = contents(out)
    gone = start(archive, out)
    assert gone.wait(60) == 2
    assert "there is no file or folder" in gone.stderr.read()
    assert contents(out) == before
    (tmp_path / "away").rename(archive)
    finished(archive, out, len(read))
