"""What tells a line that is a title from one that says something; data for ``headings``."""

from __future__ import annotations

import re

SPOKEN = re.compile(
    r"(?:ACTIONS?|AI|TO-?DO|RESOLVED|RESOLUTION|AGREED|NOTED|DECISION|DECIDED|MOTION|VOTE|PROPOSED|SECONDED|CARRIED|NB|NOTE)\b(?:\s*[:–-]?\s*\S)",
    re.I,
)
"""Words that announce what their own line says rather than what follows below it."""

DOING = re.compile(
    r"(?:[A-Z][\w.'’/&-]*,?\s+(?:and\s+|&\s+)?){1,5}(?:to|will|shall|must|has|have|had|was|were|is|are|agreed|resolved|proposed|seconded|moved|reported|noted|asked|said)\s+[a-z]"
)
"""Somebody does something: "Clerk to write to the mill", "The Board agreed to"."""

VALUE = re.compile(r"[^:]{1,40}:\s*\S")
"""A label and its value: "Venue: Village hall"."""

LABEL = re.compile(r"[A-Z][^\n:.;?!\t,]{0,60}:")
"""A short label that what follows belongs to: "Apologies:"."""
SENTENCE_START = re.compile(
    r"(?:the|this|that|these|those|it|there|we|they|he|she|if|as|(?:in|at|on|by) (?:the|this|a))\b", re.I
)

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+[A-Z]")
CLOSED = (".", ";", ",", "!", "?")

CAPITALS = re.compile(r"[^a-z]*[A-Z]{4}[^a-z]*")
"""A line in capitals, one word at least of four letters."""
