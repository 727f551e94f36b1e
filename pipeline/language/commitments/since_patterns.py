"""How minutes report, under matters arising, what was done since the last meeting, as data."""

from __future__ import annotations

import re

OF_EARLIER = re.compile(
    r"\b(?:matters|business|items|issues|points|actions) arising\b|\barising from (?:the )?(?:last |previous )?minutes\b"
    r"|\b(?:carried|brought) (?:over|forward)\b|\bleft over\b|\b(?:from|since) (?:the )?(?:last|previous) (?:meeting|time|minutes)\b"
    r"|\b(?:update|report)s? on (?:earlier |previous )?(?:actions|matters)\b|\b(?:matters|items|issues) outstanding\b|\boutstanding (?:matters|items|issues|business)\b"
    r"|^\W*(?:\d+\W*)?(?:the )?(?:last|previous) (?:meeting|time)\W*$|\bwhat (?:came|became|has become|happened) (?:of|to)\b",
    re.I,
)
"""The title of what an earlier meeting left to be done."""
_PERFECT = (
    r"(?:has|have|had|['’](?:s|ve|d))\s+(?:(?:now|since|also|already|therefore|duly|kindly|again|recently|subsequently)\s+)*"
    r"(?!(?:not|no|never|yet|been|heard|received|had|said|thought|noticed|felt|stated|agreed|offered|volunteered|undertaken|promised|resigned|died|"
    r"moved|left|expressed|attended|seen|reported(?! (?:the|an?|it|this) )|become|gone|come|grown|fallen|lost|declined|refused|decided|confirmed|advised|indicated|missed)\b)"
    r"[a-z]+(?:ed|en|t|de|ne|ut|un|id|nt|ld|ung|wn)\b"
)
_PAST = (
    r"(?:(?:now|also|then|duly|since)\s+)?(?:spoke|met with|wrote|sent|rang|phoned|telephoned|contacted|e?mailed|chased|ordered|fixed|fitted|bought|booked|raised|arranged|"
    r"checked|submitted|circulated|removed|cleared|installed|replaced|repaired|completed|put|took|obtained|paid|visited|applied|drafted|prepared|"
    r"updated|published|delivered|collected|adjusted|mended|painted|walked|sorted|picked up|dropped off|handed|talked to|asked for|invited|found out|tried|tested|got (?:on to|hold of|a quote|one|the|in touch)|looked into|followed up|signed|returned|posted|registered|measured)\b"
)
DID = re.compile(rf"\s+(?:\([^()]{{1,30}}\)\s+)?(?:{_PERFECT}|{_PAST})", re.I)
"""How a sentence goes on behind who has done something."""
WAS_DONE = re.compile(
    r"\b(?:has|have|had) (?:now |since |also |already |all |both |recently )*been (?:now |since )?(?:fitted|repaired|installed|delivered|ordered|replaced|cleared|completed|removed|"
    r"submitted|sent|painted|mended|paid|written|circulated|erected|cleaned|purchased|bought|booked|collected|returned|signed|updated|published|resolved|fixed)\b",
    re.I,
)
"""The same in the passive."""
AS_AGREED = re.compile(
    r"\b[Aa]s (?:was )?(?:agreed|arranged|asked|directed|instructed|promised|requested|resolved)(?: (?:at|by|in) [^.;,]{3,40})?(?= *(?:,|[.;]|$|\band\b|[A-Z]|the\b))"
)
"""Words by which a report says that the task was one that an earlier meeting gave."""
TOPIC = re.compile(
    rf"(?:{AS_AGREED.pattern},? ?)?"
    r"\W*(?:(?:\(?[a-z]\)|\d{1,2}[.)])\s+)?(?:[A-Z0-9][^.:;]{1,50}?\s*(?::|\s[–—-])\s+)?(?:[Tt]he |Cllrs?\.? |Mrs?\.? |Ms\.? |Dr\.? )*"
)
"""What may stand before the doer: the matter, as a label."""
