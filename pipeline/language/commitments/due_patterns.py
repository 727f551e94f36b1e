"""Words around due dates, as data."""

from __future__ import annotations

import re

BY = re.compile(
    r"\b(?:by(?!-)|before|until|till|due|deadline|no later than|not later than|latest|ready for|in time for|prior to|ahead of|in advance of|target)\b[^.;]{0,24}$",
    re.I,
)
NOT_DUE = re.compile(
    r"\b(?:since|(?<!week )(?<!morning )(?<!afternoon )(?<!evening )of|from|dated|after|(?<!is )(?<!are )held|until now|last|minutes|letter|email|invoice|raised|period|year ending|ended|in force|effective|starting|begin(?:s|ning)?|commencing)\s*(?:the\s+|on\s+)*$",
    re.I,
)
NEXT_MEETING = re.compile(
    r"\b(?:by|before|at|for|to|on|in|until|till|ready for|prior to|ahead of|by the time of)\s+(?:the |our )?(?:next|following|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|agenda)\b",
    re.I,
)
NEXT_MEETING_CELL = re.compile(r"\b(?:next|following|forthcoming)\s+(?:\w+\s+){0,2}?meeting\b", re.I)
"""In a due column no preposition is needed."""
NO_DAY = re.compile(
    r"\b(?:asap|as soon as possible|as soon as practicable|immediately|urgent(?:ly)?|on-?going|in due course|when available|soon|shortly)\b",
    re.I,
)
MEETING = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:meeting|agenda)\b", re.I)
MEETING_IN = re.compile(r"\bmeeting\s+(?:in|of|on)\s+$", re.I)
ISSUE = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:newsletter|magazine|bulletin|edition|issue)\b", re.I)
"""What bears a month in its name, and is to hold something rather than to be ready then."""
MONTH_NAME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:spring|summer|autumn|fall|winter)\b", re.I
)
BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.I)
FIXED = re.compile(
    r"\b(?:expected|planned|scheduled|arranged|set|booked|proposed|due) for\s+(?:the\s+)?$"
    r"|\b(?:arrange|schedule|organi[sz]e|book|set up|hold|plan)\b[^.;]*\bfor\s+(?:the\s+)?$",
    re.I,
)
"""What takes place in a month that "for" names."""
BY_YEAR = re.compile(r"\b(?:by|before|until|till|due|deadline)\s+(?:the\s+|in\s+)?$", re.I)
EVENT_NAMED = re.compile(r"\s+(?:deadline|closing date|cut-?off)\b", re.I)
BEGINS = re.compile(
    r"\b(?:from|after|in force|effective|starting|begin(?:s|ning)?|commencing)\s*(?:the\s+|on\s+|in\s+|sometime\s+)*$",
    re.I,
)
"""What comes into being on a day to come: "from 1 April bins are emptied weekly"."""
IN = re.compile(r"\b(?:in|during)\s+(?:the\s+)?$", re.I)
SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b", re.I)
SOME = re.compile(r"\b(?:an?|another|any)\s+$", re.I)
FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.I)

AHEAD = re.compile(
    r"\bwithin\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?:(?:an?|the|\d{1,2}|two|three|four|five|six|eight|ten)\s+)?(?:day|week|fortnight|month)s?\b"
    r"|\b(?:in|within)\s+(?:\d{1,2}|one|two|three|four|five|six)\s*(?:-|–|to|or)\s*(?:\d{1,2}|two|three|four|five|six|eight|ten)\s+(?:day|week|month)s\b"
    r"|\b(?:in|over|during)\s+(?:the\s+)?(?:next|coming|following)\s+(?:(?:\d{1,2}|two|three|four|five|ten)\s+)?(?:day|week)s?\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|ten)\s+more\s+(?:day|week|fortnight|month)s?\b|\bfor\s+another\s+(?:week|fortnight|month)\b"
    r"|\b(?:this\s+(?:afternoon|evening)|tonight)\b",
    re.I,
)
"""A stretch of time counted from the meeting."""
AT_LEAST = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six)\s*(?:-|–|to|or)\s*(?=\w+\s+(?:day|week|month)s)", re.I
)
"""The shorter of two such stretches ("in 2-3 months"): the longer one counts."""
AGENDA = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,1}(?:agenda|meeting)\b", re.I)

DUE_WORD = re.compile(r"\b(?:due|deadline|by)\b", re.I)
"""What makes a day that is past the due day of an earlier action."""
TO_BE = re.compile(r"\b(?:will|to|would|shall) be held\s*(?:on\s*)?(?:the\s*)?$", re.I)
PLAIN_DATE = re.compile(
    r"\d|\b(?:week|weekend|fortnight|month|meeting|today|tomorrow|tonight|quarter|term|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)[a-z]*\b",
    re.I,
)
"""Words of dates other than feasts and seasons."""

JOINED_DATES = re.compile(
    r"\s*(?:(?P<range>-|–|—|\bto\b|\buntil\b)|/|&|\band\b|\bor\b)\s*(?:the\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?",
    re.I,
)
"""Between two dates that belong together."""
ENDED = re.compile(r"\s*(?:[.,;:)]|$|\b(?:at|in|for|from|with)\b)")
"""What follows the second of them, where no other sentence begins there."""
LABEL_DUE = re.compile(
    r"\W{0,3}(?:(?:plans?|planned|goals?|aims?|targets?|objectives?|actions?|action items|tasks?|to[- ]?dos?|things to do|work|homework|jobs?|next steps)\b[^.]{0,30}?\b(?:for|by|before|until|due|over|in)\b"
    r"|(?:by|before|due(?: by| on)?|deadline)\b)",
    re.I,
)
"""A label that says when all below it is to be done."""
ATTEND = re.compile(r"\b(?:attend|represent|go along|be present)\b", re.I)
SAME_THING = re.compile(
    r"(?:(?:this|these|it|they|both)\b[^.]{0,40}\b(?:will|to|should|must|shall|needs?|is|are|can)\b"
    r"|(?:tentatively|provisionally|to be|deadline|due|target|timeline|timescale|scheduled)\b"
    r"|(?:he|she|they|we)\b[^.]{0,30}\b(?:have|get|do|complete|finish|send) (?:this|it|these|them)\b)",
    re.I,
)
"""How a sentence begins that goes on about the task before it."""
