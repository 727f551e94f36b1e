"""What tells a line that is a title from one that says something; data for ``headings``."""

from __future__ import annotations

import re

LABEL = re.compile(r"[A-Z][^\n:.;?!\t,]{0,60}:")
"""A short label that what follows belongs to: "Apologies:"."""
SENTENCE_START = re.compile(
    r"(?:the|this|that|these|those|it|there|we|they|he|she|if|as|(?:in|at|on|by) (?:the|this|a))\b", re.I
)

CAPITALS = re.compile(r"[^a-z]*[A-Z]{4}[^a-z]*")
"""A line in capitals, one word at least of four letters."""
