"""The task as a clean imperative beside the verbatim evidence."""

from __future__ import annotations

import re

from pipeline.language.commitments.patterns import LEAD_IN

_TRAIL = re.compile(
    r"(?:[\[(]\s*(?:done|completed?|ongoing|open|closed|in progress|action\s*:?\s*)[^()\[\]]{0,40}[\])]|[.;,:\-–—]"
    r"| (?:and|or)(?=\W*$)|(?<=[a-z\d)]) (?-i:Done|DONE|Completed|COMPLETED|Closed)(?=\W*$)| )+$",
    re.I,
)

_NOBODY = re.compile(r"^\W*\?{1,3}(?:\s+to\s+(?=[a-z])|\s*:\s+)")
"""A place left free for an owner ("??? to print the list", "?: print the list")."""
_AGAIN_TO = re.compile(r"(\b(?:and|or|then) )to (?=[a-z])")
"""The second "to" of a task that has lost its first ("approach the mill and to report back")."""
BULLETS = " *•●▪■◦·➢"
"""What a reader left of lists inside cells and lines ("• Send the form")."""


def task_of(evidence: str, lead: int, bare: bool = False) -> str:
    """The words of an action as a task: without its owner and the words of promising, beginning with a capital.

    Parameters
    ----------
    evidence
        The document's own words.
    lead
        How many characters at the beginning name the owner; 0 for none.
    bare
        Whether the task's verb follows at once, with no word of promising before it.

    >>> task_of("JS to advise the committee.", 2)
    'Advise the committee'
    >>> task_of("The Clerk agreed to write to the school", 9)
    'Write to the school'
    >>> task_of("[GM to ring the mill and]", 3)
    'Ring the mill'
    """
    rest = " ".join(evidence[lead:].split()).lstrip(" ,:;–—-)]")
    match = LEAD_IN.match(rest)
    text = rest[match.end() if match else 0 :] if match or bare else " ".join(evidence.split())
    if not (match or bare):
        leading = re.match(r"^to\s+(?=[a-z])", text, re.I)
        if leading:
            text = text[leading.end() :]
    text = _AGAIN_TO.sub(r"\1", text)
    text = _NOBODY.sub("", text)
    text = _TRAIL.sub("", text.lstrip(BULLETS)) or " ".join(evidence.split())
    for opening, closing in ("()", "[]"):
        if text.endswith(closing) and opening not in text:
            text = _TRAIL.sub("", text.rstrip(closing + " "))
    return text[:1].upper() + text[1:]
