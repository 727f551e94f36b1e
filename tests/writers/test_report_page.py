"""The page: complete, harmless, and working in a real browser."""

import base64
import datetime
import hashlib
import html
import json
import re
import shutil
import subprocess
from urllib.parse import quote

import pytest
from register_meetings import action, decision, minutes

from pipeline import fold
from pipeline.minutes import Attendee, Passage
from pipeline.writers.report import report_html

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\"> & \u2028 <!--"


def a_register():
    words = "Nora Pell to call Arden Roofing by 1 May"
    january = minutes(
        "2031-01-14",
        action("Call Arden Roofing", "Nora Pell", due="2031-05-01", words=words, page=3, block=7),
        action("Repaint the bus shelter", "Tom Arden", due="2031-02-01"),
        action(HOSTILE, HOSTILE, words=HOSTILE),
        decision("The accounts were approved"),
        path="in put/2031 März.pdf",
        people={"Nora Pell": []},
        organisations={"Report": []},
        body="Orrin Vale <b>Council</b>",
    )
    january.people[0].mentions = [(7, 0, 9)]
    january.organisations[0].mentions = [(7, 47, 53)]
    january.passages = [
        Passage(block=6, text="The roof leaks again."),
        Passage(block=7, text=f"{words} 🛠 and report"),
    ]
    january.attendance = [
        Attendee(name="Nora Pell", role="Chair", status="present"),
        Attendee(name="Ines Vogt", status="apologies"),
    ]
    later = minutes(
        "2031-02-11",
        action("Call Arden Roofing", "Nora Pell", section="Matters arising"),
        body="Orrin Vale <b>Council</b>",
    )
    return fold([january, later], as_of=datetime.date(2031, 3, 1))


def test_one_file_that_loads_nothing():
    page = report_html(a_register()).decode()
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", page.partition('<script type="application/json"')[0])
    assert "@import" not in page
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page


def test_only_its_own_script_and_style_may_run():
    page = report_html(a_register()).decode()
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(content) == 1
        digest = base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy


def test_the_data_is_whole_and_ends_no_element():
    page = report_html(a_register(), "../minutes").decode()
    text = page.split('id="data">')[1].split("</script>")[0]
    assert "<" not in text
    content = json.loads(text)
    assert [row["action"] for row in content["rows"]] == [
        "Call Arden Roofing",
        "Repaint the bus shelter",
        HOSTILE,
        "The accounts were approved",
    ]
    passage = content["rows"][0]["passage"]
    text = content["texts"][passage["text"]]
    assert text == "The roof leaks again.\n\nNora Pell to call Arden Roofing by 1 May 🛠 and report"
    units = text.encode("utf-16-le")
    cut = lambda start, end: units[2 * start : 2 * end].decode("utf-16-le")  # noqa: E731  (as scripts count)
    assert cut(passage["start"], passage["end"]) == "Nora Pell to call Arden Roofing by 1 May"
    assert [(cut(a, b), what) for a, b, what in passage["marks"]] == [
        ("Nora Pell", "person"),
        ("report", "organisation"),
    ]
    assert content["meetings"][0]["attendance"] == [["Nora Pell", "present", "Chair"], ["Ines Vogt", "apologies", None]]


def test_the_same_register_gives_the_same_page():
    assert report_html(a_register()) == report_html(a_register())


def shown(folder, register, place="", inputs="../minutes"):
    """What the browser makes of the page."""
    (folder / "report.html").write_bytes(report_html(register, inputs))
    url = f"file://{folder}/report.html#{place}"
    options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder}/profile",
        "--virtual-time-budget=5000",
    ]
    done = subprocess.run([BROWSER, *options, "--dump-dom", url], check=True, capture_output=True, timeout=120)
    return done.stdout.decode()


def body_rows(page):
    return re.findall(r'<tr class="([a-z]*)" data-id="([^"]+)">', page)


needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")


@needs_browser
def test_rows_in_the_browser(tmp_path):
    page = shown(tmp_path, a_register())
    assert [c for c, _ in body_rows(page)] == ["", "late", "", "closed"]
    assert "<title>Action register</title>" in page
    assert "4 of 4 rows" in page
    assert "1 of them past due on 2031-03-01" in page
    assert "Orrin Vale &lt;b&gt;Council&lt;/b&gt;" in page
    assert "onerror=" not in re.sub(r"&lt;.*?&gt;", "", page.partition("<script")[0])


@needs_browser
@pytest.mark.parametrize(
    ("place", "tasks"),
    [
        ("search=ROOFING%20pell", 1),
        ("status=*late", 1),
        ("status=*open", 3),
        ("owner=" + quote("Tom Arden"), 1),
        ("kind=decision", 1),
        ("from=2031-02-02&to=2031-05-01", 1),
        ("search=nothing%20of%20the%20kind", 0),
    ],
)
def test_filters_in_the_browser(tmp_path, place, tasks):
    page = shown(tmp_path, a_register(), place)
    assert len(body_rows(page)) == tasks
    assert f"{tasks} of 4 rows" in page


@needs_browser
def test_a_row_with_its_evidence_in_the_browser(tmp_path):
    register = a_register()
    page = shown(tmp_path, register, register.rows[0].id)
    dialog = page.partition("<dialog")[2].partition("</dialog>")[0]
    assert 'open=""' in dialog
    assert 'The roof leaks again.\n\n<mark class="evidence">' in dialog
    assert '<mark class="person" title="person">Nora Pell</mark> to call Arden Roofing by 1 May<span' in dialog
    assert '</mark> 🛠 and <mark class="organisation" title="organisation">report</mark>' in dialog
    assert 'href="../minutes/in%20put/2031%20M%C3%A4rz.pdf#page=3"' in dialog
    assert "2031-02-11, open: Nora Pell to Call Arden Roofing" in dialog
    hostile = shown(tmp_path, register, register.rows[2].id)
    assert "<title>Action register</title>" in hostile
    assert "&lt;/script&gt;&lt;script&gt;" in hostile.partition("<dialog")[2]


@needs_browser
def test_charts_in_the_browser(tmp_path):
    page = shown(tmp_path, a_register(), "view=charts")
    assert "Tom Arden: 1 open, 1 of them overdue" in page
    assert "2031-02: 3 open, 1 of them overdue" in page
    assert 'id="view-register" aria-label="Register" hidden=""' in page
