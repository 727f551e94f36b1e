"""A register of 20,000 rows: ``python benchmarks/register_scale.py``.

Made-up minutes of 100 bodies over a year are folded, merged and written twice (the second time onto the sheets of the
first, one of them edited), each time in a process of its own; then the page is opened and filtered in Chromium, where it and
selenium are installed.
"""

from __future__ import annotations

import csv
import gc
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "register"))

from register_meetings import action, decision, minutes

from pipeline.minutes import Minutes, Passage

VERBS = """obtain write check book repaint order send review arrange report discuss draft publish clear inspect repair replace
collect""".split()
THINGS = """fence shelter keys hall route boiler notice policy bench path drain hedge lamp roof budget grant leaflet website survey
tree meadow bridge sign gate""".split()
PLACES = """playground lane pavilion green church school library orchard mill station river allotment cemetery square harbour
farm""".split()
FIRST = "Nora Tom Ines Ada Ben Cleo Dan Eva Finn Gus Hal Ida".split()
LAST = "Pell Arden Vogt Quill Roper Marsh Stone Field Wick Thorn Lowe Dale".split()
BODIES, MEETINGS, EACH, AGAIN = 100, 12, 17, 3
RUNS = 5
FILTER = """const begun = performance.now(); by('search').value = 'bench orchard'; filter(); by('rows').offsetHeight;
return performance.now() - begun"""


def year_of(body: int, chance: random.Random) -> list[Minutes]:
    """The minutes of one body over a year; each meeting reports on some actions of the one before."""
    name = f"{chance.choice(PLACES).title()} {chance.choice(THINGS).title()} Trust {body}"
    people = [f"{chance.choice(FIRST)} {chance.choice(LAST)}" for _ in range(8)]
    found, before = [], []
    for month in range(1, MEETINGS + 1):
        said = []
        for n in range(EACH):
            things = [chance.choice(words) for words in (VERBS, THINGS, THINGS, PLACES, THINGS)]
            task = f"{things[0]} the {things[1]} and the {things[2]} by the {things[3]} for the {things[4]} {body}{month}{n}"
            if n % 4 == 3:
                said.append(decision(f"It was agreed to {task}", block=n))
                continue
            owner = chance.choice(people)
            due = f"2030-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" if n % 2 else None
            said.append(
                action(
                    task,
                    owner,
                    due=due,
                    minute=f"{month}.{n}",
                    page=n // 5 + 1,
                    block=n,
                    words=f"{owner} agreed to {task} and to report back.",
                )
            )
        again = [
            action(c.task, c.owners[0], section="Matters arising", status=chance.choice(["open", "done"]), block=50 + n)
            for n, c in enumerate(chance.sample(before, min(AGAIN, len(before))))
        ]
        before = [c for c in said if c.kind == "action"]
        record = minutes(
            f"2030-{month:02}-{10 + body % 9}",
            *said,
            *again,
            body=name,
            path=f"{body:03}/{month:02}.pdf",
            people={person: [] for person in people},
        )
        record.passages = [
            Passage(block=c.evidence.block, text=f"{c.evidence.text} The treasurer said that there was money for it.")
            for c in record.commitments
        ]
        found.append(record)
    return found


def peak() -> int:
    """The most memory that this process has taken, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(out: Path, turn: str) -> None:
    """Fold, merge and write, as a run does it: Python looks for no cycles meanwhile."""
    import pipeline.writers.calendar
    import pipeline.writers.workbook  # noqa: F401  (what a run imports while it reads)
    from pipeline.keeping import write
    from pipeline.register import fold

    chance = random.Random(5)
    records = [record for body in range(BODIES) for record in year_of(body, chance)]
    gc.disable()
    wall, busy = time.perf_counter(), time.process_time()
    register = fold(records)
    del records
    folded = time.process_time() - busy
    write(register, out, inputs="../minutes")
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    print(
        f"{turn}: {len(register.rows)} rows, {wall:.1f} s ({busy:.1f} s of the processor, fold {folded:.1f} of it),"
        f" at most {peak()} MiB"
    )
    with (out / "register.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    lines[1][lines[0].index("owner")] = "Ada Quill"
    with (out / "register.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)


def look(out: Path) -> None:
    """Open the page and filter it, in Chromium."""
    try:
        from selenium import webdriver
    except ImportError:
        print("page: skipped, selenium is not installed")
        return
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        print("page: skipped, Chromium or its driver is not installed")
        return
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for option in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(option)
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    opened, filtered = [], []
    for _ in range(RUNS):
        browser.get(f"file://{out}/report.html")
        opened.append(browser.execute_script("const t = performance.timing; return t.loadEventEnd - t.navigationStart"))
        filtered.append(browser.execute_script(FILTER))
    browser.quit()
    size = (out / "report.html").stat().st_size / 1e6
    opens, filters = statistics.median(opened), statistics.median(filtered)
    print(f"page of {size:.0f} MB: opens in {opens:.0f} ms, filters in {filters:.0f} ms (median of {RUNS})")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]), sys.argv[2])
    else:
        with tempfile.TemporaryDirectory() as folder:
            for turn in ("first", "again, register.csv edited"):
                subprocess.run([sys.executable, __file__, folder, turn], check=True)
            look(Path(folder))
