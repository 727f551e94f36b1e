"""What a run says of itself in ``run.json``."""

import json
from pathlib import Path

from pipeline.batch import Options, Summary, run
from pipeline.batch.account import SLOWEST, Account, apart
from pipeline.batch.work import Outcome

MINUTES = "# Parish Council, 4 March 2025\n\nACTION: Ann Lee to mend the gate by 20 March.\n"


def test_a_run_tells_counts_stages_versions_and_slowest_files(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "one.md").write_text(MINUTES)
    (folder / "long.md").write_text(MINUTES + "The drains were discussed at length by all who were there.\n" * 200)
    (folder / "empty.docx").write_bytes(b"")
    run([folder], out, Options(jobs=1))
    told = json.loads((out / "run.json").read_text())
    assert (told["counts"]["read"], told["counts"]["failed"]) == (2, 1)
    assert {"start-up", "reading", "model", "rules", "fold", "writing"} <= set(told["stages"])
    assert all(seconds >= 0 for seconds in told["stages"].values())
    assert told["slowest"][0]["path"] == "long.md"
    assert told["slowest"][0]["bytes"] == (folder / "long.md").stat().st_size
    assert {"minutebook", "model", "spacy", "python"} <= set(told["versions"])
    run([folder], out, Options(jobs=1))
    again = json.loads((out / "run.json").read_text())
    assert (again["counts"]["unchanged"], again["slowest"]) == (2, [])
    assert "model" not in again["stages"]


def test_what_the_language_stage_takes_beside_the_model_is_that_of_the_rules() -> None:
    assert apart({"reading": 1.0, "language": 5.0, "model": 3.0}) == {"reading": 1.0, "model": 3.0, "rules": 2.0}
    assert apart({"language": 2.0}) == {"rules": 2.0}


def test_only_the_slowest_files_are_kept() -> None:
    account = Account()
    for number in range(3 * SLOWEST):
        account.take(Outcome(f"{number}.md", size=1, seconds={"reading": float(number)}))
    told = account.as_dict(Options(), Summary())
    assert [file["path"] for file in told["slowest"]] == [
        f"{n}.md" for n in range(3 * SLOWEST - 1, 2 * SLOWEST - 1, -1)
    ]
    assert told["stages"]["reading"] == sum(range(3 * SLOWEST))
    assert told["bytes_read"] == 3 * SLOWEST
