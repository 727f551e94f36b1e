"""Minutes that lie elsewhere, and a register that is written elsewhere: through fsspec, with a real server of HTTP."""

import functools
import http.server
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.batch import Options, run
from pipeline.batch.folded import PARTS
from pipeline.cli import main
from pipeline.errors import MinutebookError, UsageError

pytestmark = pytest.mark.usefixtures("kept_workers")

pytest.importorskip("upath")
pytest.importorskip("aiohttp")
COUNCIL = "# Little Hadlow Parish Council, {day}\n\nACTION: Ann Lee to {task} by 20 June.\n"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "2025").mkdir(parents=True)
    (folder / "2025/march.md").write_text(COUNCIL.format(day="4 March 2025", task="mend the gate"))
    (folder / "may.md").write_text(COUNCIL.format(day="6 May 2025", task="move the bench"))
    (folder / "picture.jpeg").write_bytes(b"\xff\xd8")
    return folder


@pytest.fixture
def url(archive: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(archive)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def contents(out: Path) -> dict[str, bytes]:
    left_out = ("run.json", ".minutebook.json", ".minutebook.lock")
    files = {str(p.relative_to(out)): p for p in out.rglob("*") if p.is_file() and p.name not in left_out}
    return {name: p.read_bytes() for name, p in files.items() if not name.startswith(PARTS)}  # made anew, not copied


def told_of(paths: list[str | Path], out: str | Path) -> dict[str, str]:
    of: dict[str, str] = {}
    run(paths, out, Options(jobs=1), lambda what, source, problem: of.update({source: what}))
    return of


def test_minutes_listed_by_a_web_server(archive: Path, url: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert told_of([url], out) == {"2025/march.md": "read", "may.md": "read"}
    assert told_of([url], out) == {"2025/march.md": "unchanged", "may.md": "unchanged"}
    told_of([archive], tmp_path / "local")
    assert (out / "register.csv").read_bytes() == (tmp_path / "local/register.csv").read_bytes()
    text = (archive / "may.md").read_text()
    (archive / "may.md").write_text(text.replace("bench", "hedge"))  # of the same length
    assert told_of([url], out) == {"2025/march.md": "unchanged", "may.md": "read"}
    (archive / "2025/march.md").unlink()
    assert told_of([url], out) == {"may.md": "unchanged"}
    assert "mend the gate" not in (out / "register.csv").read_text("utf-8")


def test_one_file_by_its_url(url: str, tmp_path: Path) -> None:
    assert told_of([url + "may.md"], tmp_path / "out") == {"may.md": "read"}
    with pytest.raises(UsageError, match="there is no file or folder http"):
        told_of([url + "june.md"], tmp_path / "out")


def test_a_register_elsewhere_is_that_of_a_run_here(archive: Path, tmp_path: Path) -> None:
    there, here = tmp_path / "there", tmp_path / "here"
    assert set(told_of([archive], there.as_uri()).values()) == {"read"}
    told_of([archive], here)
    made = contents(there)
    assert set(made) == set(contents(here))
    assert made["register.csv"] == contents(here)["register.csv"]
    assert set(told_of([archive], there.as_uri()).values()) == {"unchanged"}
    assert contents(there) == made
    (archive / "may.md").unlink()
    told_of([archive], there.as_uri())
    assert set(made) - set(contents(there)) == {"documents/may.md.json"}
    assert not list(there.rglob("*.part"))


def test_hand_edits_elsewhere_are_kept(archive: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    told_of([archive], there.as_uri())
    sheet = there / "register.csv"
    sheet.write_text(sheet.read_text("utf-8").replace("Ann Lee", "Ines Hartley"), "utf-8", newline="")
    told_of([archive], there.as_uri())
    rows = json.loads((there / "register.json").read_text("utf-8"))["rows"]
    assert {row["owners"][0] for row in rows} == {"Ines Hartley"}


def test_what_another_run_wrote_meanwhile_is_not_written_over(archive: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    told_of([archive], there.as_uri())
    (archive / "may.md").write_text(COUNCIL.format(day="6 May 2025", task="sweep the path"))

    def another(what: str, source: str, problem) -> None:
        (there / ".minutebook.json").write_text("{}")

    before = contents(there)
    with pytest.raises(MinutebookError, match="another run wrote there meanwhile"):
        run([archive], there.as_uri(), Options(jobs=1), another)
    assert contents(there) == before


def test_without_the_packages_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "upath", None)
    result = CliRunner().invoke(main, ["run", "s3://bucket/minutes", "--out", str(tmp_path)])
    assert result.exit_code == 2
    assert "pip install 'minutebook[remote]'" in result.output
