"""How lines read that tell only what became of something, as data. Patterns have no nested repetition, so that they stay linear."""

from __future__ import annotations

import re

PROPOSERS = re.compile(
    r"\W*(?:(?:proposed|nominated|moved|seconded|proposer|nominator|mover|seconder|nom|prop|sec)\.?(?: by)?\s*[:–-]|"
    r"(?:proposed|nominated|moved|seconded) by\b|[12](?:st|nd)?\s*:)(?=[^.;]{1,60}[.;]?\s*$)",
    re.I,
)
"""A line that tells only who proposed or seconded ("Nominated: Anna Quill", "1: AQ, 2: BR")."""
PLAIN_OUTCOME = re.compile(
    r"\b(?:carried|passed|approved|adopted|accepted|ratified|unanimous(?:ly)?|unopposed|elected|defeated|rejected)\b", re.I
)
"""An outcome in words that a speaker does not use of an opinion ("Agreed", "Yes")."""
GOES_ON = re.compile(r"\bto [a-z]{2,}")
"""What follows upon an outcome, in the same line ("Approved, Ben to order")."""
OPINION = re.compile(
    r"\W*(?:no objections?|objections?|object|supports?(?:ed)?)\b(?!.{0,80}\b(?:deferred|withdrawn|pending|awaited)\b)", re.I
)
"""What a council says of a planning application."""
