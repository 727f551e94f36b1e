"""How minutes name their meeting: labels, title lines, and the words around them, as data."""

from __future__ import annotations

import re

LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^(?:{pattern})$", re.I))
    for name, pattern in (
        (
            "next",
            r"(?:date(?:,? time(?:,? and (?:place|venue))?)?(?: & time| and time)? of (?:the )?)?next (?:\w+ ){0,3}meetings?(?: date| details| time)?|dates? of (?:next|future) meetings?|next meetings?(?: is| will be)?|future meeting dates",
        ),
        (
            "date",
            r"(?:meeting )?dates?(?: of (?:the )?meeting)?(?:,? (?:and )?times?(?: \(duration\))?)?(?:,? (?:and )?(?:venue|place|location))?|date ?[/&] ?time|when|held on|day|meeting held|date held",
        ),
        (
            "start",
            r"(?:meeting )?(?:start(?:ing|ed)?|commence(?:d|ment)?)(?: time)?|(?:meeting )?time(?: started| commenced)?|call(?:ed)? to order",
        ),
        (
            "end",
            r"(?:meeting )?(?:end(?:ing|ed)?|finish(?:ed)?|adjourn(?:ed|ment)?|closed?)(?: time| at)?|time (?:ended|adjourned|closed|of adjournment)",
        ),
        ("venue", r"(?:meeting )?(?:venue|location|place|where|room|held at|held in)(?: of (?:the )?meeting)?"),
        (
            "chair",
            r"(?:meeting )?(?:chair(?:man|woman|person|ed by)?|presiding(?: officer)?|chair of (?:the )?meeting|(?:meeting )?(?:led|called) by|facilitator|moderator|(?:present )?in the chair|meeting chair|convenor|meeting (?:lead|leader))(?: for (?:this|the) meeting)?",
        ),
        (
            "body",
            r"(?:committee|group|team|board|body|organi[sz]ation|council|club|meeting of|name of (?:committee|group|body|organi[sz]ation)|working group|meeting group|sig)",
        ),
        (
            "title",
            r"(?:subject|title|meeting(?: title| name| type)?|name of meeting|re|type of meeting|event|meeting purpose)",
        ),
    )
)
"""What stands before a colon, in a table's left cell or as a heading of its own, and what it announces; the first that fits."""

TITLE_LINE = re.compile(
    r"\b(?:minutes?|meeting(?! (?:room|house|hall|link|place)\b)|mtg|notes of|record of|agm|a\.g\.m|egm|assembly|session|proceedings|key points|summary|call|sync)\b",
    re.I,
)
"""A line at the head that names the meeting."""

HELD = re.compile(r"\b(?:held|meeting|minutes|met|convened|took place|assembly|session|agm|week of|call)\b", re.I)
TOOK_PLACE = re.compile(r"\b(?:held|met|convened|took place|called to order|began|opened|minutes of)\b", re.I)
"""What a sentence says that tells of the meeting itself."""
OTHER_DATE = re.compile(
    r"\b(?:approv\w*|previous|last|next|published|posted|updated|modified|printed|issued|distributed|circulated|adopted|signed|draft (?:of|dated)|"
    r"revised|version|created|due|formed|established|since|amended|effective|born|deadline|ending|ended|submitted|received|founded)\b[^.;]{0,40}$",
    re.I,
)
"""What before a date at the head of minutes says that it is not the day of the meeting."""

BODY_END = re.compile(
    r"^\s*(?:\d+[.)]?\s*)?(?:meeting\s+)?(?:agenda|topics?|goals?|objectives?|notes?\s*:?\s*$|summary|apologies|approval|minutes of (?:the )?(?:last|previous)|matters arising|action items?|actions|discussion|items|reports?|"
    r"welcome|opening|introductions?|old business|new business|previous|review of|declarations?)\b",
    re.I,
)
"""Where the head of the minutes is over."""

OF_ACTIONS = re.compile(
    r"\W*(?:who|what|owners?|actions?|tasks?|status|due|decisions?|responsible|assigned|assignee|items?)\b", re.I
)
"""Heads of a table of actions: a "When" beside them is no day of the meeting."""

TIMED = re.compile(r"^\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s+[-–—]\s+\w", re.I)
"""A line of a record by the clock ("7:15 - Roof")."""

NEXT_MEETING = re.compile(
    r"\b(?:next|following|forthcoming|subsequent)\s+(?:\w+[\s-]+){0,4}?(?:meetings?|agm|session|calls?|gathering|sync|telecons?|telcos?|teleconferences?|f2f)\b"
    r"|\bdates?(?:,? (?:and )?time)?(?:,? (?:and )?(?:place|venue|location))?(?: and time)? of (?:the )?(?:next|future)\b|\bnext (?:meetings?|time|date)\b"
    r"|\bmeet(?:ing)? (?:again|next)\b|\breconvene\b|\bfuture meetings?\b|\bnext to (?:be held|meet)\b|\bdates? (?:for|of) (?:the )?(?:\d{4}|(?:all )?(?:next|future|coming|forthcoming|upcoming|meetings?|this|rest))\b"
    r"|\b(?:future|upcoming|forthcoming) (?:meetings?|dates)\b|\bmeeting dates\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:monthly |regular |general |board |committee )?meeting (?:will|is|was|has|to) be\b",
    re.I,
)
SET_FOR = re.compile(
    r"\b(?:set|fixed|scheduled|arranged|proposed|agreed|booked)\s+(?:as the date\s+)?for (?:the |our )?$", re.I
)
"""Before "next meeting", that a day named in front of it is its day."""
MOVED = re.compile(r"\b(?:moved|changed|re-?scheduled|postponed|brought forward|put back)\b[^.;]{0,60}\bto\b", re.I)
"""Behind "next meeting", that the last of the days named is the one that counts."""
NOT_NEXT = re.compile(
    r"\b(?:agenda (?:of|for|item)|to be (?:discussed|raised|presented|considered|approved|brought)|report (?:back|at)|discuss\w*|add(?:ed)? to|carried? (?:over|forward)|"
    r"bring|present(?:ed)? (?:at|to)|raise\w* at|defer\w*|approve\w*|(?:at|for|until|to|before|by|in time for) (?:the |our )?$)",
    re.I,
)
"""A mention of the next meeting as a term for something, not as an announcement of its day."""

_CHAIR = r"(?:[Cc]hair(?:man|woman|person)?|[Cc]onvenor|[Cc]onvener|[Pp]residing [Oo]fficer)"
_NAME = r"(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Prof|Rev)\.?\s)?[A-Z@][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3}"
_OFFICE = r"(?:Vice[ -])?(?:Principal|President|Chair\w*|Director|Mayor|Clerk|Secretary|Superintendent|Head ?[Tt]eacher|Dean|Provost|Treasurer|Convenor|Convener|Supervisor)"
CHAIRED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:\b(?:chaired|led|presided(?: over)?|facilitated|called to order|moderated|convened|run|opened|handed over (?:the (?:meeting|chair) )?to)\s+(?:the meeting\s+)?(?:by\s+)?)(?<=[yo]\s)(?:the\s+)?(?P<who>[^.;\n]{2,80})",
        rf"(?P<who>{_NAME})(?:,\s*(?:the\s+)?{_OFFICE})?\s*,?\s+(?:was in the [Cc]hair|in the [Cc]hair|took the [Cc]hair|chaired|presided|(?:called|brought) (?:the|this|our)? ?(?:[\w’'-]+ ){{0,5}}to order|(?:was|is) (?:elected|appointed|nominated as|acting(?: as)?|the) (?:[Aa]cting )?{_CHAIR})\b",
        rf"(?P<who>{_NAME})\s*(?:,\s*|\s*[\[(]\s*|\s+[–-]\s+)(?:the\s+)?(?:[Aa]cting\s+|[Ii]nterim\s+|TSC\s+|[Mm]eeting\s+)?{_CHAIR}\b(?! (?:of|for)\b)(?!['’]s)",
        rf"\b(?:[Tt]he\s+)?(?:[Aa]cting\s+)?(?:{_CHAIR}|[Pp]resident)\s*[,(:]?\s*(?P<who>{_NAME})[),]?(?:\s*\([^)]*\))?,?\s+(?:opened|called|welcomed|declared|thanked|began|started|convened|presided|chaired)",
    )
)
"""Who ran the meeting, told in a sentence; the first that names somebody."""
OPENED = re.compile(
    rf"(?P<who>{_NAME})(?:\s*\([^)]*\))?,?\s+(?:\w+ly\s+)?(?:(?:open|declare|convene|start)(?:ed|d|s) the meeting|welcomed (?:everyone|everybody|all|members|those|attendees|councillors|the committee))\b"
)
"""Who opened the meeting, which as a rule is who ran it."""
SIGNED = re.compile(
    rf"^\W*(?P<who>{_NAME})(?:,?\s(?:Ph\.?D|MBE|OBE|CBE|MA|BA|MSc|BSc|JP|Esq)\.?)*\s*(?:,|[(–—-]|\s)\s*(?:the\s+)?{_CHAIR}(?:(?:\s*,|\s+of\b)(?P<of>.{{0,60}}))?\W*$"
)
"""The chair's name under the minutes, on a line of its own."""

STARTED = re.compile(
    r"\b(?:opened|began|commenced|started|called to order|convened|start(?:s|ed)?|commenc\w+|beginning)\b[^.;\n]{0,40}?(?:at|:|@)?\s*(?P<time>\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*hrs)?|noon)\b",
    re.I,
)
ENDED = re.compile(
    r"\b(?:closed|ended|finished|adjourned|concluded|adjournment|ends?|close)\b[^.;\n]{0,40}?(?:at|:|@)\s*(?P<time>\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*hrs)?|noon)\b",
    re.I,
)
TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?\s?m\b|\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)\b(?![./]\d)|\b(?P<noon>noon|midday)\b|\b(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s*(?:hrs|hours|h)\b",
    re.I,
)

VENUE = re.compile(
    r"\b(?:held\s+(?:[^,;\n]{0,60}?\s)?(?:at|in)|at|in)\s+(?:the\s+)?(?P<venue>(?:[A-Z][\w.'’&-]*|\d+|of|the|and)(?:[ ,]+(?:[A-Z][\w.'’&-]*|\d+|of|the|and)){0,7})"
)

_OFTEN = r"(?:monthly|weekly|bi-?weekly|fortnightly|quarterly|annual|yearly)"
_KIND = rf"(?:{_OFTEN}|draft|final|unapproved|unconfirmed|confirmed|approved|ordinary|extra-?ordinary|regular|general(?! assembly)|special(?! interest)|emergency|inaugural|virtual|online)"
_MINUTES = r"\b(?:minutes|notes?|record|summary|proceedings|agenda|key points)\b"
_BEHIND_BODY = "|".join(
    rf"(?<=\b{noun}\s)"
    for noun in (
        *"board committee council commission team group trustees directors governors supervisors association society club foundation TSC TAC TC SIG WG".split(),
    )
)
STRIP_BEFORE = re.compile(
    rf"^(?:(?:{_KIND}|meetings?|the)\s+)*{_MINUTES}\s*(?:and \w+\s+)?(?:of|for|from|:|[-–—])?\s+(?:(?:the|an?)\s+)?"
    rf"|^.*?{_MINUTES}\s*(?:and \w+\s+)?(?:of|for|from|:|[-–—])\s+(?:(?:the|an?)\s+)?(?=[^\W\d_])",
    re.I,
)
"""A title line as far as the words that announce minutes of somebody."""
QUALIFIERS = re.compile(
    rf"^(?:(?:{_KIND}|the|an?|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|[\w-]+[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|th)|"
    r"one hundred and [\w-]+|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d{4}|regularly|scheduled|full|"
    r"parish council meeting of|meetings?|session|minutes|a\.?g\.?m\.?|egm|held|of|for|from)\s+)*",
    re.I,
)
"""Words before the name of a body that tell which meeting or what minutes it was."""
STRIP_AFTER = re.compile(
    rf"\s*(?:[-–—:,(|]\s*)?\b(?:(?<=\w\s){_OFTEN}\s+(?!board|committee|council|team|group|trustees|parish|town)[\w-]+\s+|"
    rf"(?:{_BEHIND_BODY})[\w-]+\s+|(?:(?:{_KIND}|planning|(?:general|regular|annual|monthly) business|first|hybrid|remote|joint|kick-?off|called|work|organi[sz]ational|re-?organi[sz]ation(?:al)?|adjourned|rescheduled|public|open|closed|in-person|face[ -]to[ -]face|f2f|members?['’]?s?|telecon|conference|zoom)\s+){{0,4}})"
    r"(?:meetings?(?! (?:room|house|hall|link|place)\b)|mtgs?|executive session|minutes|a\.g\.m\.?|agm|egm|telecons?|teleconference|calls?|sync|session|notes|agenda|assembly|key points|actions?)\b.*$"
    r"|\s*(?:[-–—:,(|]\s*)?\b(?:held\b|on\s+(?:the\s+)?\d|(?:no\.?\s+|no\.|number|#)\s*\d+\W*$|formed on\b).*$",
    re.I,
)
"""Words behind the name of a body in a title line: what meeting, where, when."""

COMMITTEE = re.compile(
    r"\b(?:com{1,2}it{1,2}ee|sub-?(?:committee|group|team)|board|council|trustees|governors|directors|executive(?! summary)|working group|steering group|task ?force|panel|senate|governing body|senior leadership team|tsc|tac)\b",
    re.I,
)
MEETING_OF = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<name>(?:[A-Z][\w'’&.-]*)(?:,?[ ](?:of|for|the|and|&|in)(?:[ ]the)?[ ][A-Z][\w'’&.-]*|,?[ ][A-Z][\w'’&.-]*){0,9})"
)

BODY_MET = re.compile(
    r"^\W*(?:[Tt]he\s+)?(?P<name>[A-Z][\w'’&-]*(?:,?[ ](?:of|for|and|the|in|No\.|\d+|\([A-Z][\w ]*\)|[A-Z][\w'’&-]*)){1,12})\s+(?:met|convened|assembled|held (?:a|an|its|their))\b"
)
"""A sentence that begins with the body and says that it met."""
MEMBERS_OF = re.compile(
    r"(?P<name>[A-Z][\w&-]+(?: (?:of|for|and|the|[A-Z][\w&-]+)){0,5}?) (?:(?:[Vv]oting|[Cc]ore|[Ss]itting) )?[Mm]embers?(?: (?:[Pp]resent|[Aa]ttending|[Ii]n [Aa]ttendance))?\s*:?"
)
"""How a list of those present names their body ("Steering Committee members", "TAC Voting Members")."""

ASSEMBLY = re.compile(
    r"\bgeneral assembly\b|\bannual\s+(?!general\b|ordinary\b|board\b|members)(?:[a-z]+\s+){1,2}(?:meeting|assembly)\b(?!\s+of\b)",
    re.I,
)
"""An assembly that is its own body ("Annual Parish Meeting")."""
PLACE = re.compile(r"(?:city|town|county|borough|village|township|state|commonwealth)\s+of\s+[A-Z]", re.I)
"""How the name of a municipality begins in a letterhead."""
SOCIETY = re.compile(r"\b(?:association|society|club|trust|federation|foundation|league|chapter)$", re.I)
"""How names of bodies end that have members."""
IN_FILE_NAMES = re.compile(
    r"minutes?|mins?|meetings?|mtg|notes?|draft|final|approved|unapproved|unconfirmed|agenda|agm|egm|of|on|the|for|copy|signed|web|version|"
    r"ordinary|extraordinary|annual|general|regular|monthly|special|th|st|nd|rd|"
    r"jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct|october|nov|november|dec|december",
    re.I,
)
"""Words of files' names that belong to no body."""
POINTING = re.compile(
    r"(?:in this|our|this|that|these|next|last|previous|we|it|there|please|when|where|how|what|if|to|see|link|links|add|take|join|click|approve|review|discuss|"
    r"held|hosted|at|in|via)\b",
    re.I,
)
"""How something begins that points to a meeting or body named elsewhere, asks for something, or tells a place."""
SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|called|met|began|opened|welcomed)\b", re.I)
"""A verb that no title has."""

APPROVAL = re.compile(
    r"\b(?:approved|accepted|adopted|agreed|confirmed|signed|matters arising|true record|correct record|accurate|previous|last|amended|circulated)\b",
    re.I,
)
"""What a line says that speaks of the minutes of an earlier meeting."""

GENERIC_TITLE = re.compile(
    r"^\W*(?:draft|final|confidential|minutes?|meeting minutes?|minutes of (?:the )?meeting|notes|agenda|attend(?:ees|ance)|participants|present|dates?\b.*|for approval.*|unapproved.*|approved.*|page \d.*)\W*$",
    re.I,
)

NO_BODY = re.compile(
    rf"(?:meeting )?(?:{_KIND}|information|details|results?|outcomes?|proceedings|staff|core|check-?in|business|club business|hearing|public hearing|face to face|"
    r"announcements?|welcome|coordination|co-ordination|general business|first|introductions?|introduction|resources|overview|background|purpose|status|updates?|next steps|planning|open|closed|public|private|times?|dates?|days?|location|venue|place|links?|telcon|telecon|recording|attendees|general|type|id|topics?|chairs?|called)",
    re.I,
)
"""What a title line may hold besides "meeting" and "minutes" that is nobody's name."""

NOT_A_NAME = re.compile(
    r"\b(?:called|calls|opens|opened|welcomed|is|are|was|were|has|have|had|will|met|chaired|thanked|approved|moved|should|could|must|read|that|by|present|absent|excused|attended)\b",
    re.I,
)
"""Words that make a line a sentence or a list, not a name."""

AT_PLACE = re.compile(
    r"\s*(?:,\s*)?\b(?:(?:held|hosted)\b.*|(?:at|in|via|from)\s+(?:the\s+)?(?:[A-Z\d].*)?|on\s+(?:the\s+)?(?:\d.*|[A-Z][a-z]+day\b.*)?)$"
)
"""What follows the name of the body in a title line: a place or a day."""
