"""How lines read that tell only what became of something, as data. Patterns have no nested repetition, so that they stay linear."""

from __future__ import annotations

import re

PROPOSERS = re.compile(
    r"\W*(?:(?:proposed|nominated|moved|seconded|proposer|nominator|mover|seconder|nom|prop|sec)\.?(?: by)?\s*[:–-]|"
    r"(?:proposed|nominated|moved|seconded) by\b|[12](?:st|nd)?\s*:)(?=[^.;]{1,100}[.;]?\s*$)",
    re.I,
)
"""A line that tells only who proposed or seconded ("Nominated: Anna Quill", "1: AQ, 2: BR")."""
PLAIN_OUTCOME = re.compile(
    r"\b(?:carried|passed|approved|adopted|accepted|ratified|unanimous(?:ly)?|unopposed|elected|defeated|rejected)\b",
    re.I,
)
"""An outcome in words that a speaker does not use of an opinion ("Agreed", "Yes")."""
GOES_ON = re.compile(r"\bto [a-z]{2,}")
"""What follows upon an outcome, in the same line ("Approved, Ben to order")."""
OPINION = re.compile(
    r"\W*(?:no objections?|objections?|object|supports?(?:ed)?)\b(?!.{0,80}\b(?:deferred|withdrawn|pending|awaited)\b)",
    re.I,
)
"""What a council says of a planning application."""

ENACTED = re.compile(
    r"\W*(?:adopted|approved|accepted|authori[sz]ed|ratified|appointed|elected|awarded|denied|granted|rejected)\b(?!.{0,60}\bto be\b)",
    re.I,
)
"""What stands behind "Action:" where a board says what it did ("Action: Adopted Resolution 7")."""
SOUGHT = re.compile(
    r"\b(?:entertain(?:s|ed)?|call(?:s|ed)? for|ask(?:s|ed)? for|request(?:s|ed)?|look(?:s|ed|ing) for|seek(?:s|ing)?|sought) (?:a|the|any) motions?\b",
    re.I,
)
"""A chair who wants a motion: it is yet to be made."""
ADJOURNED = re.compile(r"\b(?:meeting|session|we) (?:was |is |were )?(?:then |duly )?adjourned\b|^\W*adjourned\b", re.I)
"""What became of a motion to adjourn."""
OF_MOTION = re.compile(r"\W*(?:the )?(?:motion|vote)\b", re.I)
"""How a sentence begins that speaks of a motion, however far above that was made."""
RECOMMENDED = re.compile(
    r"\W*(?:(?:staff|officers?['’]?|proposed|suggested) )?(?:recommendations?|recommended(?: action| motion)?|motion)\W*:",
    re.I,
)
"""What a meeting is advised to decide."""
TO_DECIDE = re.compile(r"\W*To [a-z]+\b")
"""An item of an agenda, with what became of it below."""
