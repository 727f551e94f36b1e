"""Words around due dates, as data."""

from __future__ import annotations

import re

BY = re.compile(
    r"\b(?:by|before|until|till|due|deadline|no later than|not later than|latest|ready for|in time for|prior to|ahead of|target)\b[^.;]{0,24}$",
    re.I,
)
NOT_DUE = re.compile(
    r"\b(?:since|of|from|dated|after|held|until now|last|minutes|letter|email|invoice|raised|period|year ending|ended|in force|effective|starting|begin(?:s|ning)?|commencing)\s*(?:the\s+|on\s+)*$",
    re.I,
)
NEXT_MEETING = re.compile(
    r"\b(?:by|before|at|for|to|on|in|until|till|ready for|prior to|ahead of)\s+(?:the |our )?(?:next|following|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|agenda)\b",
    re.I,
)
NEXT_MEETING_CELL = re.compile(r"\b(?:next|following|forthcoming)\s+(?:\w+\s+){0,2}?meeting\b", re.I)
"""In a due column no preposition is needed."""
NO_DAY = re.compile(
    r"\b(?:asap|as soon as possible|as soon as practicable|immediately|urgent(?:ly)?|on-?going|in due course|when available|soon|shortly)\b",
    re.I,
)
MEETING = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:meeting|agenda)\b", re.I)
BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.I)
FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.I)

AHEAD = re.compile(
    r"\b(?:within|over|during|in)\s+(?:the\s+)?(?:next|coming)\s+(?:(?:\d{1,2}|two|three|four|five|six|eight|ten|few)\s+)?(?:day|week|fortnight|month)s?\b"
    r"|\bwithin\s+(?:an?|the|\d{1,2}|two|three|four|six)\s+(?:day|week|fortnight|month)s?\b",
    re.I,
)
"""A stretch of time counted from the meeting."""
AGENDA = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,1}(?:agenda|meeting)\b", re.I)
