"""Word lists and patterns of the register, as data."""

from __future__ import annotations

import re

BODY_KINDS = frozenset(
    """assembly association board cabinet chamber club cluster commission committee congregation council court
    directorate executive faculty federation forum foundation governors group guild league network panel partnership
    party senate society synod team trust trustees union""".split()
)
"""What bodies are, by their last word."""

BODY_GENERIC = BODY_KINDS | frozenset(
    """advisory annual city community county directing district executive full general governing joint local main
    management monthly ordinary parish parochial project quarterly regular special standing steering student technical
    town users village working""".split()
)
"""Words that name no body by themselves: "the Parish Council" may be that of any parish."""

BODY_TAILS = ("working group", "task force", "study group", "interest group", "wg", "sig", "group", "team", "call")
"""What is added to or left off a body's name: "HTTP Working Group" is "HTTP" in its own minutes."""

BODY_HEADS = (
    "board of trustees of",
    "trustees of",
    "board of governors of",
    "governors of",
    "committee of",
    "board of",
)
"""What may stand before the name of a body without naming another."""

BODY_IGNORED = frozenset("the of for and a an on in at meeting meetings minutes".split())
"""Words of a body's name that spellings may add or leave out."""

NOT_TELLING = frozenset(
    """the a an of to and for in on at by with will be is are was were that this it as from has have had agreed would
    should shall action actions he she they his her their our its all also still ongoing done completed complete update
    carried forward outstanding progress""".split()
)
"""Words that say nothing of what is to be done."""

REVIEW = re.compile(
    r"\b(?:matters?\s+arising|(?:previous|last|outstanding|earlier|prior|open|ongoing|carried\s+forward)\s+(?:meeting|minutes|actions?|items?)"
    r"|actions?\s+(?:items?\s+)?(?:from|log|list|tracker|review|register|update|arising|outstanding|status)|action\s+items?\s+review"
    r"|review\s+of\s+(?:the\s+)?(?:previous\s+|outstanding\s+|last\s+)?(?:actions?|minutes)|(?:in\s+progress|completed|carried\s+forward)\s*$)",
    re.IGNORECASE,
)
"""Headings under which a meeting reports on what earlier ones gave to somebody."""

CARRIED = re.compile(
    r"\b(?:carr(?:y|ied)\s+(?:forward|over)|c/f(?:wd)?|brought\s+forward|b/f(?:wd)?|held\s+over|deferred\s+to\s+(?:the\s+)?next)\b",
    re.IGNORECASE,
)
"""Words that say of an action, even where its first minutes are not there, that it is carried."""

DROPPED = re.compile(
    r"\b(?:no\s+longer\s+(?:required|needed|necessary|relevant|applicable|to\s+be\s+pursued|being\s+pursued)|not\s+(?:to\s+be\s+)?pursued"
    r"|withdrawn|superseded|overtaken\s+by\s+events|(?:action|item)\s+(?:was\s+)?(?:dropped|cancelled|canceled|abandoned|removed)"
    r"|(?:agreed|decided)\s+not\s+to\s+(?:proceed|pursue|take\s+(?:this|it)\s+forward)|won['’]t\s+(?:do|fix))\b",
    re.IGNORECASE,
)
"""Words of a report that say that an action will not be done."""

BULK_DONE = re.compile(
    r"\b(?:all|remaining)\s+(?:of\s+)?(?:the\s+)?(?:other\s+|remaining\s+|outstanding\s+|previous\s+|above\s+)?(?:actions?|action\s+(?:items|points)|items)\b"
    r".{0,60}?\b(?:completed?|done|discharged|closed|cleared|actioned|dealt\s+with|finished)\b",
    re.IGNORECASE | re.DOTALL,
)
"""One statement on all earlier actions: "All other actions had been completed"."""

BULK_EXCEPT = re.compile(
    r"\b(?:except|apart\s+from|other\s+than|save|bar|unless|but|not|if|once|until|must|should|to\s+be)\b", re.I
)
"""Words that take a statement on all actions back for some of them, or put it off."""
