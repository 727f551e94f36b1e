"""Reports that somebody wrote and that were put into the minutes as they are: who says "I" and "we" in them."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.readers import read_bytes

SENATE = """# Minutes of the Senate of Orrin College, 4 March 2025

Present: Anna Quill, Ben Tobin, Susan Whitlock. The provost, Anna Quill, was thanked by the Treasurer, Ben Tobin.

"""

REPORTS = {
    "a title that is a paragraph below an appendix": (
        "## Appendix B\n\nProvost’s Remarks – Senate 4/3/25\n\nThe works at the gate go on.\n\nOne more thing that I plan to look at again is the lease of the library.\n",
        ["Anna Quill"],
    ),
    "somebody beside the one who reports": (
        "## Provost’s Report\n\nThe works at the gate go on.\n\nSusan and I will meet the staff of the library in May.\n",
        ["Susan Whitlock", "Anna Quill"],
    ),
    "a day and a greeting below the title": (
        "## Treasurer’s Report\n\n## 1 March 2025\n\nDear colleagues,\n\nThe books are closed. I will send the accounts to all of you.\n",
        ["Ben Tobin"],
    ),
    "a committee that says we": (
        "## Appendix C\n\nFaculty Standards Committee Report\n\nThe chair wrote to the ministry. We will continue to monitor the matter.\n",
        ["Faculty Standards Committee"],
    ),
    "a committee before its dash": (
        "## Reports\n\n- Library Works Committee – We have drafted a letter. We will bring it to the next Senate.\n",
        ["Library Works Committee"],
    ),
    "committees in general say nothing": (
        "## Reports of the Committees of Orrin College\n\nThe rooms are cold. We will continue to monitor the matter.\n",
        [],
    ),
    "another title ends the report": (
        "Provost’s Report\n\nThe works go on.\n\n## Library\n\nThe rooms are cold.\n\nThe shelves are full, and I will mend one of them in May.\n",
        [],
    ),
}


@pytest.mark.parametrize("name", REPORTS)
def test_who_reports(name: str) -> None:
    body, owners = REPORTS[name]
    found = understand(read_bytes((SENATE + body).encode(), "minutes.md")).commitments
    assert [c.owners for c in found if c.kind != "decision"] == [owners], [(c.kind, c.evidence.text) for c in found]


def test_an_office_between_two_names_is_that_of_the_second() -> None:
    text = SENATE.split("The provost")[0] + (
        "They spoke of the president, Susan Whitlock, and current provost, Ben Tobin.\n\nThe provost will buy stamps for the letters.\n"
    )
    found = understand(read_bytes(text.encode(), "minutes.md")).commitments
    assert [c.owners for c in found] == [["Ben Tobin"]]
