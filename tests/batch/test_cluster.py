"""The same work through a real Dask scheduler and workers, each a process of its own on this machine."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.batch import Options, run
from pipeline.batch.cluster import chunk_size
from pipeline.cli import main
from pipeline.errors import MinutebookError

pytest.importorskip("distributed")
INPUTS = Path(__file__).parents[2] / "inputs"
RUN = "run.json"


class Cluster:
    """A scheduler and two workers, one slot each."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scheduler.json"
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self.file))
        self.workers = [self.worker(n) for n in (1, 2)]
        for _ in range(600):
            if self.file.exists() and (text := self.file.read_text()):
                self.address = json.loads(text)["address"]
                return
            time.sleep(0.1)
        pytest.fail("the scheduler did not start within a minute")

    def start(self, what: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", what, "--no-dashboard", *words]
        with (self.folder / f"{what}-{len(self.processes)}.log").open("wb") as log:
            self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))
        return self.processes[-1]

    def worker(self, number: int) -> subprocess.Popen[bytes]:
        place = str(self.folder / f"worker-{number}")
        return self.start("worker", "--scheduler-file", str(self.file), "--nthreads", "1", "--local-directory", place)

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.stop()


def contents(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file() and p.name != RUN}


def children(pid: int) -> list[int]:
    return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_cluster_gives_the_same_bytes_though_one_of_its_workers_is_killed(cluster: Cluster, tmp_path: Path) -> None:
    run([INPUTS], tmp_path / "local", Options(jobs=2))
    read = []

    def tell(what: str, source: str, problem) -> None:
        if not read:  # the nanny's child is the Dask worker, whose child is ours
            for pid in children(cluster.workers[0].pid):
                os.kill(pid, signal.SIGKILL)
        read.append((what, source))

    summary = run([INPUTS], tmp_path / "cluster", Options(cluster=cluster.address), tell)
    assert (summary.read, summary.failed) == (len(read), 0)
    assert contents(tmp_path / "local") == contents(tmp_path / "cluster")
    assert json.loads((tmp_path / "cluster" / RUN).read_text())["workers"]["number"] == 2


def test_a_file_that_cannot_be_read_is_the_same_problem_on_a_cluster(cluster: Cluster, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.docx").write_bytes(b"")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    shutil.copy(INPUTS / "openloom/2025-02-18.md", folder / "good.md")
    for name, options in (("local", Options(jobs=1)), ("cluster", Options(cluster=cluster.address))):
        assert run([folder], tmp_path / name, options).failed == 2
    assert contents(tmp_path / "local") == contents(tmp_path / "cluster")


def test_chunks_are_worth_a_minute_and_leave_no_slot_without_work() -> None:
    assert chunk_size(1_000_000, 64, 0.2) == 300
    assert chunk_size(10, 4, 0.2) == 2
    assert chunk_size(1, 4, 0.2) == 1
    assert chunk_size(10, 1, 300.0) == 1


def test_a_scheduler_that_is_not_there_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.batch.cluster.CONNECT", 1.0)
    with pytest.raises(MinutebookError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run([INPUTS], tmp_path / "out", Options(cluster="tcp://127.0.0.1:9"))
    result = CliRunner().invoke(main, ["run", str(INPUTS), "--out", str(tmp_path / "out"), "--cluster", "nonsense:"])
    assert result.exit_code == 1


def test_without_dask_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = CliRunner().invoke(main, ["run", str(INPUTS), "--out", str(tmp_path), "--cluster", "tcp://127.0.0.1:9"])
    assert result.exit_code == 2
    assert "pip install 'minutebook[cluster]'" in result.output
