"""Words around due dates, as data."""

from __future__ import annotations

import re

BY = re.compile(
    r"\b(?:by(?!-)|before|until|till|due|deadline|no later than|not later than|latest|ready for|in time for|prior to|ahead of|in advance of|target)\b[^.;]{0,24}$",
    re.I,
)
NOT_DUE = re.compile(
    r"\b(?:since|beyond|(?<!week )(?<!date )(?<!morning )(?<!afternoon )(?<!evening )of|from|dated|after|(?<!is )(?<!are )(?<!be )(?<!being )held|until now|last|minutes|letter|email|invoice|raised|period|year ending|ended|in force|effective|starting|begin(?:s|ning)?|commencing)\s*(?:the\s+|on\s+)*$",
    re.I,
)
NEXT_ONE = re.compile(r"next (?:week|month)\b", re.I)
"""A time of which nothing that exists can be ("send the letter next week")."""
PUT_OFF = re.compile(
    r"\b(?:booked|filled|full|paid|covered|sold)(?: up| out)? (?:to|until|till|through) (?:the )?$|\b(?:until|till) after (?:the )?(?:[\w’'-]+ ){0,4}$",
    re.I,
)
"""Before the day until which a thing is to wait ("to hold the work until after the fair on 3 May")."""
NEXT_MEETING = re.compile(
    r"\b(?:by|before|at|for|to|on|in|until|till|due|ready for|prior to|ahead of|by the time of)\s+(?:the |our )?(?:next|following|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|mtg|agenda|call|telecon|teleconference)\b"
    r"|\b(?:(?:present|report|bring|discuss|decide|continue|review|revisit|raise|share|show|vote|resume|return)\b[^.;]{0,60}|by |for |until )\bnext time\b(?! (?:he|she|they|we|it|the|an?)\b)"
    r"|^\W*next (?:\w+ )?meeting (?:to|will) [a-z]",
    re.I,
)
GATHERINGS = re.compile(
    r"by|before|at|for|to|on|in|the|our|next|following|forthcoming|meetings?|mtg|agenda|call|telecon|teleconference|council|board|committee|commission|full|ordinary|annual|general|"
    r"special|regular|monthly|parish|town|village|city|township|club|group|team|executive|exec|management|trustees?|governors|directors|members|planning|finance|steering|working|"
    r"sub-?committee|partnership|forum|society|association|agm|egm|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter",
    re.I,
)
"""Words by which a body calls its own next meeting."""
NEXT_MEETING_CELL = re.compile(
    r"\b(?:next|following|forthcoming)\s+(?:\w+\s+){0,2}?(?:meeting|mtg|agenda|call|telecon|teleconference|session)\b|^\W*DONM\W*$",
    re.I,
)
"""In a due column no preposition is needed."""
NO_DAY = re.compile(
    r"\b(?:asap|as soon as possible|as soon as practicable|immediately|urgent(?:ly)?|on-?going|in due course|when available|soon|shortly)\b",
    re.I,
)
MEETING = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,2}(?:meeting|agenda)\b", re.I)
MEETING_IN = re.compile(r"\bmeeting\s+(?:in|of|on)\s+$", re.I)
ISSUE = re.compile(
    r"['’]?s?['’]?\s+(?:(?:and|&)\s+\w+\s+)?(?:\w+\s+){0,2}(?:newsletter|magazine|bulletin|edition|issue)s?\b",
    re.I,
)
"""What bears a month in its name, and is to hold something rather than to be ready then."""
CONTENT = re.compile(
    r"['’]?s?['’]?\s+(?:(?:and|&)\s+\w+\s+)?(?:\w+\s+)?(?:invoice|minute|figure|account|statement|bill|rent|result|record|return|number|timesheet|payslip|data|"
    r"payroll|budget|report|survey|dates)s?\b(?!\s+(?:meeting|deadline|to|for|on|at|in)\b)",
    re.I,
)
"""What is of a month or quarter rather than to be ready then, behind an article."""
OF = re.compile(r"\b(?:the|our|their|his|her|its|for|of|from)\s+$", re.I)
DEADLINE_FOR = re.compile(r"\bdeadlines?\s+for\s+(?:the\s+)?(?:\w+\s+)?$", re.I)
"""Before the name of what falls due on another day."""
OFFSET = re.compile(
    r"\b(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten)\s+(?:clear\s+|full\s+|whole\s+)?(?P<unit>day|week|fortnight|month)s?['’]?\s+"
    r"(?:(?P<back>before|prior to|ahead of|in advance of)|after|following)\s+(?:(?!\b(?:by|before|until|till|from)\b)[^.;]){0,40}$",
    re.I,
)
"""A length of time that is counted from the date behind it."""
FROM_ELSEWHERE = re.compile(
    r"['’]?(?:\s+time)?\s+(?:of|after|from|following|before|prior to)\s+(?!(?:the |this )?(?:date of )?(?:the |this )?meeting\b|today|now\b)",
    re.I,
)
"""Behind a length of time that is not counted from the meeting: "within 14 days of the invoice"."""
OF_WHAT = re.compile(
    r"\b(?:that|which|who) (?:\w+ )?(?:took|happened|occurred|was|were|had|has|have|did)\b[^.;,]{0,80}$|\b(?:whether|why|how|if|what|who) [^.;,]{3,60} in [^.;,]{3,20}$"
    r"|\b(?:noise|parking|damage|vandalism|trouble|litter|complaints?|reports?|figures|sales|visitors|incidents?) (?:over|at|during) [^.;,]{3,20}$",
    re.I,
)
"""A length of time at the end that belongs to what is told of ("the damage at the weekend", "whether it is cut in three days")."""
FIELD = re.compile(
    r"\W{0,4}(?:due|deadline|by when|when|target|completion|complete by|timescale|time ?frame|eta)(?: (?:date|by|on))?\W{0,2}\s?[:=–-]\W{0,3}(?=\S)",
    re.I,
)
"""A line below a task that gives its time under a name."""
OTHER_FIELD = re.compile(r"\W{0,4}(?:\w+ ){0,2}\w+\W{0,2}:\W")
LABEL_WHEN = re.compile(
    r"\W{0,4}(?:for |by |due )?(?:this|next|the coming|today|tomorrow|by|before|due|end of)\b[^.]{0,30}$", re.I
)
"""A label that is nothing but a time to come ("Next week", "By Friday")."""
MONTH_NAME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:spring|summer|autumn|fall|winter)\b", re.I
)
BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.I)
FIXED = re.compile(
    r"\b(?:expected|planned|scheduled|arranged|set|booked|proposed|due) for\s+(?:the\s+)?$"
    r"|\b(?:arrange|schedule|organi[sz]e|book|set up|hold|plan|diari[sz]e|diary)\b[^.;]*\bfor\s+(?:the\s+)?$",
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
FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.I)
IN = re.compile(r"\b(?:in|during|over)\s+(?:the\s+)?$", re.I)
COMING = re.compile(
    r"(?:(?:early|late|later|mid)[- ](?:in )?)?(?:this|next|the coming)[- ](?:spring|summer|autumn|fall|winter)\b|(?:early|late|later) (?:in )?(?:next|this) year",
    re.I,
)
"""A season or part of a year to come that needs no preposition ("Ada will paint it this autumn")."""
LOOKS_BACK = re.compile(r"\b(?:had|was|were|did|saw|got|been)\b[^.;]*$", re.I)
"""What stands before one that is past ("the trouble that we had this summer")."""
SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b", re.I)
SOME = re.compile(r"\b(?:an?|another|any)\s+$", re.I)
FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.I)

AHEAD = re.compile(
    r"\b(?:in|within|over|during)\s+the\s+(?:next|coming|following)\s+(?:day|week|fortnight|month)s?\s+or\s+(?:two|three)\b"
    r"|\bwithin\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?:(?:an?|the|\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve|twenty|thirty)\s+)?"
    r"(?:(?:working|business|calendar|clear)\s+)?(?:day|week|fortnight|month)s?\b"
    r"|\b(?:in|within)\s+(?:\d{1,2}|one|two|three|four|five|six)\s*(?:-|–|to|or)\s*(?:\d{1,2}|two|three|four|five|six|eight|ten)\s+(?:day|week|month)s\b"
    r"|\b(?:in|over|during)\s+(?:the\s+)?(?:next|coming|following)\s+(?:(?:\d{1,2}|two|three|four|five|ten)\s+)?(?:day|week)s?\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|ten)\s+more\s+(?:day|week|fortnight|month)s?\b|\bfor\s+another\s+(?:week|fortnight|month)\b"
    r"|\b(?:over|during)\s+the\s+(?:next|coming|following)\s+(?:fortnight|month)\b|\b(?:in|within)\s+the\s+(?:next|coming)\s+fortnight\b|\bin\s+the\s+(?:next|coming)\s+month\b(?! or )|\b(?:with)?in\s+(?:the\s+next\s+)?(?:24|48|72)\s+hours\b"
    r"|\bin\s+(?:about\s+)?(?:an?|\d{1,3}|two|three|four|five|six|eight|ten)\s+(?:(?:working|business)\s+)?(?:day|week|fortnight|month)s?(?:['’]s?)?(?:\s+time)?(?=\s*(?:[.,;)]|$))"
    r"|\b(?:over|at|before|by|during)\s+the\s+weekend\b"
    r"|\b(?:this\s+(?:afternoon|evening)|tonight)\b(?!['’]s)"
    r"|(?-i:\b(?:EO[DWM]|eo[dwm])\b)|\b(?:by|before|at|until)\s+(?:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?(?:day|play|business)|close|month[- ]end)\b(?! (?:on|each|every|parks?|plans?|rates?|cases?)\b)",
    re.I,
)
"""A stretch of time counted from the meeting."""
AT_LEAST = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six)\s*(?:-|–|to|or)\s*(?=\w+\s+(?:day|week|month)s)", re.I
)
"""The shorter of two such stretches ("in 2-3 months"): the longer one counts."""
JOINS = re.compile(
    r"(?<!who will )(?<!who can )\b(?:join|attend|chair|host|minute)(?:s|ing)?\s+(?:the |our )?(?:next|following|forthcoming)\s+(?:\w+\s+){0,3}?(?:meeting|call|telecon)\b",
    re.I,
)
"""The next meeting itself is what is to be done."""
NEXT_OF_BODY = re.compile(
    r"\b(?:by|before|at|for|to|on|until|till|prior to|ahead of)\s+(?:the |our )?next\s+(?P<body>[A-Z][A-Za-z]*[A-Z])\b"
)
"""The next meeting by the body's short name ("for the next PCC")."""
DATES_TITLE = re.compile(
    r"\W{0,4}(?:[\d.]{1,5}\s+)?(?:(?:other|some|our) )?(?:(?:key|important|upcoming|up-coming|forthcoming|future|coming|further|main|critical) (?:and \w+ )?(?:dates?|deadlines?|events?|milestones)"
    r"|(?:dates?|events?|days) (?:for|to|in) (?:the |your )?(?:diar(?:y|ies)|note|remember|calendar)|save the dates?|deadlines|calendar of events|community events|diary dates|what['’]?s on)\W*$",
    re.I,
)
"""A title under which each day to come is one to keep."""
OWN_MEETING = re.compile(
    r"^(?:\W|\w+ ){0,3}(?:next|regular|board|committee|council|monthly|annual|general|ordinary) (?:\w+ )?meetings?\b",
    re.I,
)
"""The meetings of the body itself are no deadlines."""
FRAGMENT = re.compile(r"(?:by|before|due|deadline|target|no later than)\b", re.I)
"""How a piece of a sentence begins that adds only when."""
AGENDA = re.compile(r"['’]?s?['’]?\s+(?:\w+\s+){0,1}(?:agenda|meeting)\b", re.I)

DUE_WORD = re.compile(r"\b(?:due|deadline|by)\b", re.I)
"""What makes a day that is past the due day of an earlier action."""
TO_BE = re.compile(
    r"\b(?:will|to|would|shall|should) (?:be held|begin|start|commence|resume)\s*(?:on\s*|in\s*|from\s*)?(?:the\s*)?$",
    re.I,
)
PLAIN_DATE = re.compile(
    r"\d|\b(?:week|weekend|fortnight|month|meeting|today|tomorrow|tonight|quarter|term|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)[a-z]*\b",
    re.I,
)
"""Words of dates other than feasts and seasons."""

BY_SOMEBODY = re.compile(r"\b[a-z]+(?:ed|en|nt|de) by (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}\W*$")
"""Before a day on which somebody did what is told ("noted by Quill (10/2/24)")."""
OF_NOUN = re.compile(
    r" (?!(?:and|or|to|at|in|on|for|with|by|when|if|so|but|as|from|of|until|till|before|after|ahead|prior|during|following|due|again|also|"
    r"only|instead|then|once|while|which|that|because|the|our|this|next|is|are|was|will|would|should)\b)[a-z]{3,}"
)
"""Behind a period that says more of what follows ("the 2016/17 precept request", "our Autumn public meeting")."""
PLAIN_IN = re.compile(r"\b(?:in|by|on|week of) $")
THIS_ONE = re.compile(r"(?:later )?this (?:week|month|quarter|year|term)$", re.I)
PAST_CLAUSE = re.compile(
    r"\b(?:(?!need|speed)[a-z]{2,}ed|brought|was|were|had|has|have|gave|took|sent|made|did|went|came|held|met|saw|ran|got|won|wrote|bought|built|cut|found|kept|laid|led|left|lost|paid|rang|said|sold|spoke|swept|told) (?:(?!\b(?:will|would|to|shall|should|must|can)\b)[^.;])*$"
)
"""Before a period to which what is past belongs."""
JOINED_DATES = re.compile(
    r"\s*(?:(?P<range>-|–|—|\bto\b|\buntil\b)|/|&|\band\b|\bor\b)\s*(?:the\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?",
    re.I,
)
"""Between two dates that belong together."""
LISTED = re.compile(r" ?,? (?:and|&) | ?, (?:(?:early|mid|late) )?")
"""Between the dates of a list of three or more."""
ENDED = re.compile(r"\s*(?:[.,;:)]|$|\b(?:at|in|for|from|with)\b)")
"""What follows the second of them, where no other sentence begins there."""
LABEL_DUE = re.compile(
    r"\W{0,3}(?:the following |these )?(?:(?:plans?|planned|goals?|aims?|targets?|objectives?|actions?|action items|tasks?|to[- ]?dos?|things to do|work|homework|jobs?|next steps)\b[^.]{0,40}?\b(?:for|by|before|until|due|over|in)\b"
    r"|(?:[\w'’-]+ ){0,7}to (?:do|be \w+)\b[^.]{0,20}?\b(?:this|next|by|before|until|for)\b"
    r"|(?:next|this) (?:week|month|sprint)['’]?s? (?:goals?|tasks?|plans?|work|jobs?)\b"
    r"|(?:by|before|due(?: by| on)?|deadline)\b)",
    re.I,
)
"""A label that says when all below it is to be done."""
ATTEND = re.compile(r"\b(?:attend|represent|go along|be present|be there)\b", re.I)
SAME_THING = re.compile(
    r"(?:(?:this|these|it|they|both)\b[^.]{0,40}\b(?:will|to|should|must|shall|needs?|is|are|can)\b"
    r"|(?:tentatively|provisionally|to be|deadline|due|target|timeline|timescale|scheduled)\b"
    r"|(?:he|she|they|we)\b[^.]{0,30}\b(?:have|get|do|complete|finish|send) (?:this|it|these|them)\b)",
    re.I,
)
"""How a sentence begins that goes on about the task before it."""

# --- words that stand where only a time can stand --------------------------------------------------------------------------

_COUNT = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
SHORT_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), words)
    for pattern, words in (
        (r"\bEOM\b|\bmonth[- ]end\b", "end of the month"),
        (
            r"\b(?:in|within|over|during) the (?:next|coming|following) (day|week|fortnight|month)s? or (two|three)\b",
            r"within \2 \1s",
        ),
        (r"\bin the (?:next|coming) month\b(?! or )", "by the end of next month"),
        (r"\bEOW\b", "end of this week"),
        (r"\b(?:over|at|before|by|during) the weekend\b", "by this weekend"),
        (r"\b(?:EOY|year[- ]end)\b(?!\s*20)", "end of this year"),
        (r"\b(Q[1-4]|[HQ][12])[- ]end\b", r"end \1"),
        (r"\b(\d{1,2})\.(0?[1-9]|1[0-2])\.(?!\d)", r"\1/\2"),
        (r"\b(?:w/?[bce]|wk|week (?:beginning|commencing|ending))[. ]\s*", ""),
    )
)
"""Short forms that the grammar of dates leaves alone, because in a sentence they might be anything."""
CLOSE_OF_DAY = re.compile(
    r"\b(?:EOD|COB|COP|(?:end|close) of (?:the |this )?(?:day|play|business))\b(?! (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|\d))",
    re.I,
)
"""The meeting's own day, where no other is named."""
AMOUNT = re.compile(
    rf"\W{{0,2}}(?:(?:with)?in |by |approx\.? |about |for |~)?(?:(?:{_COUNT})\s?(?:-|–|to|or)\s?)?(?P<count>{_COUNT})[\s-]?"
    r"(?P<unit>(?:(?:working|business|calendar) )?(?:days?|weeks?|wks?|fortnights?|months?|mths?|years?))(?:['’]?s?['’]? time)?\W{0,2}",
    re.I,
)
"""A length of time and nothing else; of two the longer."""
ALONE = re.compile(
    r"^\W{0,3}(?:(?:due|deadline|target|eta|complete|completion|expected|done|by|on|before|for|until|till|at|open|date)\b\W{0,3}){0,4}",
    re.I,
)
"""Words before a time, for which "by" will do."""
STATES = re.compile(
    r"\W*(?:(?:due|deadline|timescale)\W+)?(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable)|urgent(?:ly)?|immediate(?:ly)?|on-?\s?going|tb[cda]|soon|shortly|in due course|"
    r"EO[DWMY]|COB|COP|n/?a)\W*",
    re.I,
)
"""Times that name no day, and short forms that stand alone."""
FILLERS = re.compile(
    r"\b(?:by|due|deadline|target|eta|before|on|for|until|till|at|in|the|of|latest|no later than|noon|midday|midnight|date|cob|cop|eod|close|end|business|play|day|"
    r"morning|afternoon|evening|night|early|mid|late|approx|around|about|if possible|meeting|mtg|agm|"
    r"\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm))\b",
    re.I,
)
"""What may stand with a date in a stretch that tells only a time."""
WHEN = re.compile(r"\s*(?:\s[-–—]{1,2}\s|[,;:(/\[]|\s)\s*")
"""Between an owner and a time."""
LASTING = re.compile(
    r"\b(?:course|workshop|training|placement|trial|class|camp|walk|tour|trip|visit|stay|holiday|leave|hire|lease|licen[cs]e|insurance|policy|contract|warranty|guarantee|subscription|"
    r"membership|account|loan|term|tenancy|agreement|pass|permit|notice|plan|invoice|supply|stock|festival|conference|event|exhibition|show|fair|residency|internship)s?\W*$"
    r"|\b(?:hire|rent|lease|lend|borrow|renew|extend|suspend|close)\b",
    re.I,
)
"""Before a length of time in brackets: what lasts so long, rather than is to be done within it."""
TAIL = re.compile(
    r"[(\[](?P<bracket>[^()\[\]]{1,40})[)\]]\W{0,3}(?=$|\s[-–—]\s)|\s[-–—]{1,2}\s(?P<dash>[^()\[\]–—]{1,40}?)\W{0,2}$"
)
"""Brackets or a dash that end a task."""

NOW = re.compile(r"today|tonight|this (?:morning|afternoon|evening)", re.I)
OF_NOW = re.compile(r"['’]s\b")
DONE_NOW = re.compile(r"(?<!\bbe )\b(?!need)[a-z]+ed $", re.I)
"""The day of the meeting as whose something is, or on which something was done: nothing is due then."""
