"""Workers that hang, crash and come back: every file has an outcome, and the run goes on."""

import os
import time
from pathlib import Path

import pytest
from odd_workers import greedy, misbehaving, never_ready, ready_the_second_time, step_by_step, with_helper

from pipeline.batch.work import Job, work
from pipeline.batch.workers import Workers
from pipeline.errors import MinutebookError
from pipeline.readers.base import ReadOptions


def jobs(tmp_path: Path, *names: str) -> list[Job]:
    return [Job(str(tmp_path / name), name, ReadOptions(), None) for name in names]


def outcomes(tmp_path: Path, *names: str, target=misbehaving, number=2, limit=1.0, memory=0, model=None):
    workers = Workers(number, model, limit, memory, target)
    return {o.source: o for o in workers.outcomes(jobs(tmp_path, *names))}


def test_a_hanging_file_is_given_up_at_its_time_limit_and_stops_nothing(tmp_path: Path) -> None:
    begun = time.monotonic()
    found = outcomes(tmp_path, "a", "hang", "b", "c")
    assert time.monotonic() - begun < 10
    assert not (tmp_path / "hang.again").exists(), "one bad file costs its own time limit at most"
    code, message, advice = found["hang"].reason
    assert (code, message) == ("too-slow", "reading took longer than 1 s")
    assert "--time-limit" in advice
    assert all(found[name].records == [name] for name in ("a", "b", "c"))


def test_the_time_of_a_file_begins_anew_with_each_step_that_it_tells_of(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "scan", "silent", target=step_by_step, limit=1.5)
    assert found["scan"].records == ["scan"]
    assert found["silent"].reason[0] == "too-slow"


def test_a_file_that_kills_its_worker_is_tried_once_more(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "die", "die once", "a")
    assert found["die"].reason[0] == "crashed"
    assert found["die once"].records == ["die once"]
    assert found["a"].records == ["a"]


def test_a_worker_is_killed_with_the_programs_that_it_started(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "scan", target=with_helper)["scan"].reason[0] == "too-slow"
    helper = int((tmp_path / "scan.pid").read_text())
    for _ in range(50):
        state = Path(f"/proc/{helper}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            return
        time.sleep(0.1)
    os.kill(helper, 9)
    pytest.fail("the helper lives on")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory can be limited on Linux only")
def test_a_file_that_needs_too_much_memory_is_a_problem(tmp_path: Path) -> None:
    outcome = outcomes(tmp_path, "large", target=greedy, memory=256, limit=20)["large"]
    assert outcome.reason[0] == "out-of-memory"
    assert "--memory-limit" in outcome.reason[2]


def test_native_code_that_gives_up_for_want_of_memory_is_not_tried_again(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "abort")["abort"].reason[0] == "out-of-memory"
    assert not (tmp_path / "abort.again").exists()


def test_workers_that_cannot_start_end_the_run_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(MinutebookError, match="can't start"):
        outcomes(tmp_path, "a", target=never_ready)


def test_a_worker_that_fails_to_start_once_is_replaced(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "a", target=ready_the_second_time, number=1, model=str(tmp_path / "mark"))
    assert found["a"].records == ["a"]


def test_work_never_raises(tmp_path: Path) -> None:
    (job,) = jobs(tmp_path, "missing.docx")
    assert work(job).reason[0] == "vanished"
