"""What was done since the last meeting, told under "Matters arising", and what is no such report."""

from __future__ import annotations

import pytest

from pipeline.language import understand
from pipeline.minutes import Commitment
from pipeline.readers import read_bytes

HEAD = """# Minutes of Little Hadlow Parish Council held on Tuesday 4 March 2025

Present: Cllr Margaret Penfold (MP) (Chair), Cllr David Okoro (DO), Cllr Susan Whitlock (SW). In attendance: Peter Lamb (Clerk).

"""


def actions(title: str, *said: str) -> list[Commitment]:
    text = HEAD + f"## {title}\n\n" + "\n\n".join(said) + "\n"
    return [c for c in understand(read_bytes(text.encode(), "minutes.md")).commitments if c.kind == "action"]


@pytest.mark.parametrize(
    "title", ["Matters arising", "Business arising from the minutes", "Items carried over", "Left over from last time"]
)
@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("The Clerk had written to the mill about the noise.", ["Peter Lamb"]),
        ("Hall gate: DO has fitted a new latch.", ["David Okoro"]),
        ("Clock Lamps SW has mended the lamp.", ["Susan Whitlock"]),
        ("Cllr Okoro spoke to the landlord on 10 February.", ["David Okoro"]),
        ("The bin for the green had been delivered.", []),
        ("The lamp had been repaired by SW.", ["Susan Whitlock"]),
    ],
)  # fmt: skip
def test_what_somebody_has_done(title: str, said: str, owners: list[str]) -> None:
    assert [(c.owners, c.status, c.due, c.marked) for c in actions(title, said)] == [(owners, "done", None, False)]


@pytest.mark.parametrize(
    "said",
    [
        "The Clerk had received a letter of thanks.",
        "Cllr Okoro felt that the lane was dangerous.",
        "Cllr Okoro said that the lane had flooded again.",
        "The lane had been busy all month.",
    ],
)
def test_what_nobody_did(said: str) -> None:
    assert actions("Matters arising", said) == []


def test_under_another_title_it_is_only_told() -> None:
    assert actions("Clerk's report", "Hall gate: DO has fitted a new latch.") == []
