"""Workers that hang, crash and come back: every file has an outcome, and the run goes on."""

import time

import pytest
from odd_workers import misbehaving, never_ready

from pipeline.batch.work import Job, work
from pipeline.batch.workers import Workers
from pipeline.errors import MinutebookError
from pipeline.readers.base import ReadOptions


def jobs(tmp_path, *names: str) -> list[Job]:
    return [Job(str(tmp_path / name), name, ReadOptions(), None) for name in names]


def outcomes(tmp_path, *names: str, number: int = 2, limit: float = 1.0):
    workers = Workers(number, None, limit, 0, misbehaving)
    return {o.source: o for o in workers.outcomes(jobs(tmp_path, *names))}


def test_a_hanging_file_costs_its_time_limit_and_no_more(tmp_path) -> None:
    begun = time.monotonic()
    found = outcomes(tmp_path, "a", "hang", "b", "c")
    assert time.monotonic() - begun < 8
    assert found["hang"].reason[0] == "too-slow"
    assert "--time-limit" in found["hang"].reason[2]
    assert all(found[name].records == [name] for name in "abc")


def test_a_file_that_kills_its_worker_is_tried_once_more(tmp_path) -> None:
    found = outcomes(tmp_path, "die", "once", "a")
    assert found["die"].reason[0] == "crashed"
    assert found["once"].records == ["once"]
    assert found["a"].records == ["a"]


def test_workers_that_cannot_start_end_the_run_with_a_reason(tmp_path) -> None:
    with pytest.raises(MinutebookError, match="can't start"):
        list(Workers(1, None, 1.0, 0, never_ready).outcomes(jobs(tmp_path, "a")))


def test_work_never_raises(tmp_path) -> None:
    (job,) = jobs(tmp_path, "missing.docx")
    assert work(job).reason[0] == "vanished"
