"""How minutes name their meeting: labels, title lines, and the words around them, as data."""

from __future__ import annotations

import re

from pipeline.language.organisations.patterns import MUNICIPAL

_CHAIRING = r"(?:co-?)?(?:chair(?:man|woman|person|ing|ed by)?|facilitat(?:or|ing|ed by)|moderat(?:or|ing|ed by)|convene[rd](?: by)?|convenor|presiding(?: officer)?)(?:s|\(s\)?)?"
_BESIDE_CHAIR = (
    r"(?:meeting|session|call|the|this|of|for|and|today(?:['’]s)?|day|acting|interim|board|committee|council|group|wg|sig|tsc|tac|"
    r"notes?|note-?taker|taker|scribe|secretary|minutes?|recorder)"
)
LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^(?:{pattern})$", re.I))
    for name, pattern in (
        (
            "next",
            r"(?:date(?:,? time(?:,? and (?:place|venue))?)?(?: & time| and time)? of (?:the )?)?next (?:\w+ ){0,3}meetings?(?: dates?| details| time)?|dates? of (?:next|future|forthcoming|coming|upcoming) meetings?|next meetings?(?: is| will be)?|next(?: one)?|donm|next mtgs?(?: date)?|(?:future|coming|upcoming|remaining|scheduled) (?:meetings?|meeting dates)(?: this year)?|meeting schedule|schedule of meetings",
        ),
        (
            "date",
            r"(?:meeting )?dates?(?: of (?:the )?meeting)?(?:,? (?:and )?times?(?: \(duration\))?)?(?:,? (?:and )?(?:venue|place|location))?|(?:meeting )?dates? ?[/&] ?times?|when|held on|day|meeting held|date held",
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
            r"(?:meeting|session|call) runner|"
            rf"(?:{_BESIDE_CHAIR}[ /&,-]+)*{_CHAIRING}(?:[ /&,-]+(?:{_BESIDE_CHAIR}|{_CHAIRING}))*"
            r"|(?:co-?|(?:meeting|session|call|discussion|group|sig|wg) )lead(?:er)?s?|(?:meeting|session|call) host|(?:present |person )?in the chair"
            r"|(?:meeting )?(?:(?:led|called|run|opened) by|called to order by|presided(?: over)? by)",
        ),
        (
            "body",
            r"(?:committee|group|team|board|body|organi[sz]ation|council|club|meeting of|name of (?:committee|group|body|organi[sz]ation)|working (?:group|party)|meeting group|sig|task ?force|"
            r"(?:sub-?)?committee(?: name)?|commission|panel|chapter|branch|society|association)",
        ),
        (
            "title",
            r"(?:subject|title|meeting(?: title| name| type)?|name of meeting|re|type of meeting|event|meeting purpose)",
        ),
    )
)
"""What stands before a colon, in a table's left cell or as a heading of its own, and what it announces; the first that fits."""

QUALIFIED = re.compile(
    r"vice|deputy|co|past|former|assistant|assoc\w*|sub|honorary|elect|due|issue|end|close|closing|response|target|completion|meeting|action",
    re.I,
)
"""A word before a label that makes another of it ("Vice Chair:", "Issue Date:")."""

TITLE_LINE = re.compile(
    r"\b(?:minutes?|meeting(?! (?:room|house|hall|link|place)\b)|mtg|notes of|record of|^\W*report of (?=[^,.;:]*\b(?:board|committee|council|group|team)\b)|agm|a\.g\.m|egm|assembly|session|proceedings|key points|summary|call|sync|tele?cons?|telcos?|(?:tele|video)[- ]?conference)\b",
    re.I,
)
"""A line at the head that names the meeting."""

RUNNING_TITLE = re.compile(
    r"\W*(?:(?:draft|approved|confirmed|signed|final) )?minutes(?: of| -| –|:)?\W*(?=.*\d{4})", re.I
)
"""A title on top of every page, the day in it, also of minutes that have been approved."""

HELD = re.compile(r"\b(?:held|meeting|minutes|met|convened|took place|assembly|session|agm|week of|call)\b", re.I)
TOOK_PLACE = re.compile(r"\b(?:held|met|convened|took place|called to order|began|opened|minutes of)\b", re.I)
"""What a sentence says that tells of the meeting itself."""
MET_ON = re.compile(r"\W*(?:[\w'’&,-]+ ){1,10}(?:met|convened|gathered)(?: again)? (?:on|at)\b", re.I)
"""The beginning of a paragraph that tells when they met."""
OTHER_DATE = re.compile(
    r"\b(?:follow(?:ing)?[ -]up (?:to|from|on)|approv\w*|previous|last|next|published|posted|updated|modified|printed|issued|distributed|circulated|adopted|signed|draft (?:of|dated)|"
    r"revised|version|created|due|formed|established|since|amended|effective|born|deadline|ending|ended|submitted|received|founded|"
    r"(?:moved|postponed|rescheduled|changed|brought forward) from)\b[^.;]{0,40}$",
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

TELEPHONE = re.compile(r"\(\d{3}\)\s*\d{3}[-. ]\d{4}\b")
"""A number in a letterhead, whose beginning reads as that of an item."""

MEMO = re.compile(r"(?:^|\s)(?P<label>From|To|Date|Sent|Re|Subject|Cc|FROM|TO|DATE|SENT|RE|SUBJECT|CC)[ \t]*:")
"""A label of the head of a memorandum or message."""
MEMO_DAY = re.compile(r"\b(?:date|sent)\s*:", re.I)
MINUTES_OF = re.compile(r"\b(?:minutes|notes)\b", re.I)

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
NEXT_MEETING = re.compile(
    r"\b(?:next|(?<=the )following|forthcoming|subsequent)\s+(?!the\b|our\b|this\b|a\b)(?:[\w/&'’]+[\s-]+){0,8}?(?:meetings?|mtgs?|meetups?|agm|assembly|session|calls?|gathering|sync|telecons?|telcos?|teleconferences?|f2f|all-hands)\b"
    r"|\bnext\s+(?:[\w/&]+\s+){0,4}?(?:committee|board|council|tsc|tac)\s*[:–-]"
    r"|\bnext year['’]?s (?:agm|annual (?:general )?meeting)\b"
    r"|\bdates?(?:,? (?:and )?time)?(?:,? (?:and )?(?:place|venue|location))?(?: and time)? of (?:the )?(?:next|future|forthcoming|coming|upcoming)\b|\bnext (?:meetings?|time|date)\b"
    r"|\bD\.?O\.?N\.?M\b\.?|\bmeet(?:ing)? (?:again|next)\b|\b(?:meets|convenes?) again\b|\bnext meets?\b|\breconvene\b|\bfuture meetings?\b|\bnext to (?:be held|meet)\b|\bdates? (?:for|of) (?:the )?(?:\d{4}|(?:all )?(?:next|future|coming|forthcoming|upcoming|meetings?|this|rest))\b"
    r"|\b(?:agreed|decided|resolved) to (?:meet|reconvene)(?= (?:on (?!-?site)|at|in|next|again)\b)(?![^.;\n]{0,60}\bwith\b)"
    r"|\b(?:agreed|decided|resolved) (?:on|for|to (?:have|hold|schedule)) (?:an?|the) (?:follow[- ]?up|further|second) meeting\b"
    r"|\b(?:future|coming|upcoming|forthcoming|remaining|scheduled) (?:[\w'’]+ ){0,2}?(?:meetings?|dates)\b|\bmeeting dates\b|(?:^|\n)\W*meeting schedule\b|\bschedule of meetings\b"
    r"|\b(?:meeting|motion|session|we|board|council|committee|members|agm)\b[^.;\n]{0,40}?\b(?:adjourn(?:ed|s)?|recess(?:ed)?)(?: the (?:\w+ )?meeting)? (?:until|till|to)\b"
    r"|\badjourn(?:ed|s)? the (?:\w+ )?meeting (?:until|till|to)\b|(?:^|[.\n]\s*)adjourn(?:ed)? (?:until|till|to)\b|\bsee you (?:all )?(?:on|next)\b"
    rf"|\b{_MONTH} (?:monthly |regular |general |board |committee )*meeting (?:will|is|was|has|to|be|re-?scheduled|moved|changed)\b",
    re.I,
)
NEXT_OF_KIND = re.compile(
    r"(?:(?:^|[\n.;,•*-]\s*)(?:our |the )?next|\b(?-i:Next)) (?P<of>(?:[\w'’&/-]+ ){0,3}?[\w'’&/-]+)(?P<gap>\s*[:–—-]+\s*|,? (?:(?:is|will be|to be|will take place|takes place)(?: held| scheduled| set)?(?: (?:on|for))?|on)\s+|,?\s+)(?!of (?:(?:the|our|an?) )?(?-i:[a-z]))(?=\S)",
    re.I,
)
"""The next of what the body calls its meetings ("Next PCC: 9 July", "Next webinar will be held on 3 May")."""
GATHERING = frozenset(
    """meeting committee board council group team panel webinar review exec executive e-board eboard session workshop seminar gathering forum call
    telecon telco plenary assembly circle standup stand-up catch-up check-in sync retro synod conference round trustees governors""".split()
)
"""What meetings are called, lower case."""
ANNOUNCED = re.compile(r"(?:^|\n)\W*next meeting(?: date)?\s*:", re.I)
"""A line that begins with the next meeting."""
REGULAR = re.compile(r"\b(?:monthly|bi-?weekly|weekly|quarterly|regular(?:ly)?)\b", re.I)
"""What a body's own next meeting is called, whatever other name stands beside it."""
OTHER_OWNER = re.compile(r"\b(?P<owner>\w+)['’]s? $")
"""Before "next meeting", whose it is."""
OF_OTHERS = re.compile(r"(?P<met>\s+(?:with|between)\b)|\s+of (?:the )?(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,5})")
"""Behind "next meeting", whose it is, or whom they are to meet."""
BUSINESS = re.compile(r"(?:['’]s?)?\s*(?:agenda|topics?|items?|minutes)\b", re.I)
"""Behind "next meeting", that what stands below is what it is to deal with."""
DENIED = re.compile(
    r"\b(?:not(?: be)?(?: held)?(?: on)?|instead of|rather than|no meeting on|(?:would|should) (?:normally|usually|ordinarily|otherwise|originally) (?:have been|be|fall)(?: held)?(?: on)?)\s+(?:the\s+)?(?:\w+day\s+)?$",
    re.I,
)
"""Before a day, that it is not the next meeting's."""
CALLED_OFF = re.compile(
    r"(?:[\s,:(–-]|\b(?:meeting|call|session)\b){0,4}(?:(?:is|was|are|were|be|been|being|has|have|had|will|to)\s+){0,3}(?:cancell?ed|called off|not (?:take place|be held|happen))\b",
    re.I,
)
"""Behind a day, that nobody meets on it."""
ANY = re.compile(r"\b(?:an?|any|each|every|most|some)\s+$", re.I)
"""Before a weekday, that no certain one is meant."""
MENTIONED = re.compile(
    r"\s*(?:[-–—:]\s*)?(?P<of>(?:[\w/&'’-]+\s+){0,3}?)(?:meeting|agm)\b(?! (?:of|with|between|for|rooms?|was|were|had)\b)",
    re.I,
)
"""Behind a day to come, that a meeting is on it ("to be revisited at the 3 May board meeting")."""
ARRANGED = re.compile(
    r"\b(?P<told>(?:there will be|(?:will|to) (?:hold|have|host)) )?(?:(?:an?|the|our|another|further|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) )+(?P<of>(?:[\w/&'’-]+ ){0,3})(?:meeting|agm)\b(?! (?:of|with|between)\b)(?(told)|,? (?:(?:is|was|has been|will be|will|to be|is to|to) )?(?:now )?(?:scheduled|set|fixed|arranged|planned|called|held|hosted|take place)(?: (?:for|on)\b)?)[^.;]*$",
    re.I,
)
"""That a meeting is arranged, before its day."""
SERIES = re.compile(
    r"\b(?P<of>)meetings?\b[^.;]{0,50}\b(?:every|each|alternate|weekly|bi-?weekly|fortnightly|monthly|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
    r"[^.;]{0,40}\b(?:starting|beginning|commencing|from)(?: on)?(?: the)?(?: \w+day)?,? $",
    re.I,
)
"""Before a day, that meetings are to be regular from then on."""
MEETING_ON = re.compile(
    r"\b(?:our|the) (?!public|open)(?P<of>(?:[\w/&'’-]+ ){1,3})meeting,? on (?:the )?(?:\w+day,? )?(?:the )?$", re.I
)
"""Before a day to come, that a meeting is on it ("the board meeting on 6 May")."""
OF_PAST = re.compile(r"\b(?:from|of|since) (?:the |our |its )?(?:\w+day,? )?$", re.I)
"""Before the day of a meeting, that something comes from it."""
FOR_IT = re.compile(r",? (?:as the (?:day|date) )?for (?:the |our )?", re.I)
"""Between a day and "next meeting", that it is its day."""
BY_THEN = re.compile(r"\b(?:by|before|until|till|since|of|from|due)(?: the)? $", re.I)
"""Before a day, that something else is due or was."""
VAGUE = re.compile(r"\b(?:months?|years?|end|close|beginning|start|early|mid|late|by)\b", re.I)
"""Words of a date that is no day on which anybody meets."""
SET_FOR = re.compile(
    r"\b(?:set|fixed|scheduled|arranged|proposed|agreed|booked)\s+(?:as the date\s+)?for (?:the |our )?$", re.I
)
"""Before "next meeting", that a day named in front of it is its day."""
MOVED = re.compile(
    r"\b(?:moved|changed|re-?scheduled|postponed|brought forward|put back)\b[^.;]{0,60}\b(?:to|on|for)\b", re.I
)
"""Behind "next meeting", that the last of the days named is the one that counts."""
OF_MINUTES = re.compile(r"\s+(?:minutes|notes|agenda|recording|papers)\b", re.I)
"""Behind a meeting's day: what is told of is past ("the 3 May meeting minutes are online")."""
NOT_NEXT = re.compile(
    r"\b(?:agenda (?:of|for|item)|to be (?:discussed|raised|presented|considered|approved|brought)|report (?:back|at)|discuss\w*|add(?:ed)? to|carried? (?:over|forward)|"
    r"bring|present(?:ed)? (?:at|to)|raise\w* at|defer\w*|approve\w*|(?:at|for|until|to|before|by|in time for) (?:the |our )?$)",
    re.I,
)
"""A mention of the next meeting as a term for something, not as an announcement of its day."""

STARTED = re.compile(
    r"\b(?:call to order|opened|began|commenced|started|called to order|convened|start(?:s|ed)?|commenc\w+|beginning)\b[^.;\n]{0,40}?(?:at|:|@)?\s*(?P<time>\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*hrs)?|noon)\b",
    re.I,
)
ENDED = re.compile(
    r"\b(?:closed|ended|finished|adjourned|concluded|adjournment|ends?|close)\b(?:\s+(?=\d)|[^.;\n]{0,40}?(?:at|:|@)\s*)(?P<time>\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*hrs)?|noon)\b",
    re.I,
)
TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?\s?m\b|(?<!\d[./-])\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)\b(?![./]\d)|\b(?P<noon>noon|midday)\b|\b(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s*(?:hrs|hours|h)\b",
    re.I,
)

CLOCK = re.compile(
    r"(?:\b(?:at|from|to|until)\b|[-–—])?\s*\b\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|noon|hrs|h\b)|(?:\b(?:at|from|to|until)\b|[-–—])?\s*\b\d{1,2}:\d\d\b|\b(?:UTC|GMT|CET|CEST|BST|[ECMP][SD]?T)\b",
    re.I,
)
"""A time of day as it stands beside the meeting's day."""

VENUE = re.compile(
    r"\b(?:held\s+(?:[^,;\n]{0,60}?\s)?(?:at|in)|at|in)\s+(?:the\s+)?(?P<venue>(?:[A-Z][\w.'’&-]*|\d+|of|the|and)(?:[ ,]+(?:[A-Z][\w.'’&-]*|\d+|of|the|and)){0,7})"
)

_OFTEN = r"(?:monthly|weekly|bi-?weekly|fortnightly|quarterly|annual|yearly)"
_KIND = rf"(?:{_OFTEN}|draft|final|unapproved|unconfirmed|confirmed|approved|ordinary|extra-?ordinary|regular|general(?! assembly)|special(?! interest)|emergency|inaugural|virtual|online|web|video)"
_MINUTES = r"\b(?:minutes|notes?|record|summary|proceedings|agenda|key points|actions(?= from\b))\b"
_BEHIND_BODY = "|".join(
    rf"(?<=\b{noun}\s)"
    for noun in (
        *"board committee council commission team group trustees directors governors supervisors association society club foundation TSC TAC TC SIG WG".split(),
    )
)
STRIP_BEFORE = re.compile(
    r"^(?:meeting )?report of (?:the )?(?=[^,.;:]*\b(?:board|committee|council|group|team)\b)"
    rf"|^(?:(?:{_KIND}|meetings?|the)\s+)*{_MINUTES}\s*(?:and \w+\s+)?(?:(?:of|for|from|:|[-–—])?\s+|[-–—](?=[^\W\d_]))(?:(?:the|an?)\s+)?"
    rf"|^.*?{_MINUTES}\s*(?:and \w+\s+)?(?:of|for|from|:|[-–—])\s+(?:(?:the|an?)\s+)?(?=[^\W\d_])",
    re.I,
)
"""A title line as far as the words that announce minutes of somebody."""
QUALIFIERS = re.compile(
    rf"^(?:(?:{_KIND}|highlights|previous|at the|th(?:e|is)|an?|\d+(?:st|nd|rd|th)|[A-Z]{{3,}}-\d+|second|third|fourth|fifth|[\w-]+[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|th)|"
    r"one hundred and [\w-]+|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d{4}|regularly|scheduled|full|"
    r"parish council meeting of|meetings?|session|tele?conferences?|telecons?|minutes|a\.?g\.?m\.?|egm|held|of|for|from)\s+)*",
    re.I,
)
"""Words before the name of a body that tell which meeting or what minutes it was."""
FACE_TO_FACE = re.compile(r"(?:^|(?<=\w ))(?:face[ -]to[ -]face|f2f|in-person)\s+(?=\w)", re.I)
"""How a meeting was held, set between the words of a body's name ("openMill Face-to-Face Board")."""
STRIP_AFTER = re.compile(
    rf"\s*(?:[-–—:,(|]\s*)?\b(?:(?<=\w\s){_OFTEN}\s+(?!board|committee|council|team|group|trustees|parish|town)[\w-]+\s+|"
    rf"(?:{_BEHIND_BODY})[\w-]+\s+|(?:(?:{_KIND}|planning|(?:general|regular|annual|monthly) business|first|hybrid|remote|joint|kick-?off|called|work|organi[sz]ational|re-?organi[sz]ation(?:al)?|adjourned|rescheduled|public|open|closed|in-person|face[ -]to[ -]face|f2f|members?['’]?s?|telecon|conference|zoom)\s+){{0,4}})"
    r"(?:meetings?(?! (?:room|house|hall|link|place)\b)|mtgs?|executive session|minutes|a\.g\.m\.?|agm|egm|tele?cons?|telcos?|(?:tele|video)[- ]?conference|calls?|sync|session|notes|agenda|assembly|key points|actions?)\b.*$"
    r"|\s*(?:[-–—:,(|]\s*)?\b(?:held\b|conducted\b|on\s+(?:the\s+)?\d|(?:no\.?\s+|no\.|number|#)\s*\d+\W*$|formed(?: on)?\b).*$"
    rf"|\s+(?:f2f|face[ -]to[ -]face|\d+(?:st|nd|rd|th)|\({_OFTEN}\))\s*$",
    re.I,
)
"""Words behind the name of a body in a title line: what meeting, where, when."""

CARE_OF = re.compile(r"(?:^|\s+)c/o\s.*$", re.I)
"""Behind a name, whose address it is."""
REGISTERED = re.compile(
    r"[\s,(–—-]*\b(?:(?:registered|reg\.?) )?(?:charity|company|charitable company)(?: (?:reg(?:istration|istered|\.)?|in england))?\s*(?:no|number|nr)?\b[.:]?\s*\d[\d\s/-]{3,}\d\)?",
    re.I,
)
"""The number under which a charity or company is registered."""
COMMITTEE = re.compile(
    r"\b(?:com{1,2}it{1,2}ee|sub-?(?:committee|group|team)|board|council|trustees|governors|directors|executive(?! summary)|working group|steering group|task ?force|panel|senate|governing body|senior leadership team|tsc|tac)\b",
    re.I,
)
KIND_OF = re.compile(
    r"\b(?P<kind>(?i:(?:working|steering|task|advisory|expert|study|interest|project|user|editorial) (?:group|force))|WG|SIG)"
    r"(?i: meeting of (?:the )?)(?P<of>[\w-]*[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,5})(?!,? [A-Z])"
)
"""What kind of group met, and behind "meeting of" on what ("Working Group meeting of the Mill Ontology")."""
KIND_FIRST = re.compile(r"(?:sig|wg|tsc|tac|tc)\b", re.I)
"""Letters that stand first in the name of a group ("SIG Content")."""
KIND_LAST = re.compile(r"(?-i:[A-Z]{3,}) (?:sig|wg|tc)$", re.I)
"""Letters of what a group is on, and last what kind of group it is ("QUILL TC")."""
STEERING = re.compile(r"\b(?:steering|coordinating|coordination|exec|executive)$", re.I)
"""What ends the name of a committee that leaves out the noun."""
BUSINESS_WORDS = re.compile(
    r"\b(?:agenda|reports?|business|roll ?call|call to order|minutes|notes|attendance|attendees|present|participants|location|date|time|"
    r"details|information|introductions?|summary|overview|updates?|items?|actions?|activit(?:y|ie)|motions?|propositions?|proposals?|questions?|comments?|topics?|links?|recording)s?$",
    re.I,
)
"""What ends headings of the minutes' own parts."""
MEETING_OF = re.compile(
    r"\b(?i:meeting\s+of\s+(?:the\s+)?)(?P<name>(?:[A-Z][\w'’&.-]*)(?:,?[ ](?:of|for|the|and|&|in)(?:[ ]the)?[ ][A-Z][\w'’&.-]*|,?[ ][A-Z][\w'’&.-]*){0,9})"
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
    r"\bgeneral assembly\b|\bannual\s+(?!general\b|ordinary\b|board\b|members)(?:[a-z]+\s+){1,2}(?:meeting|assembly)\b"
    r"(?:(?!\s+of\b)|\s+of\s+(?:the\s+)?(?:(?:Parish|Town|Village|Community)\s+of\s+)?(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}))",
    re.I,
)
"""An assembly that is its own body ("Annual Parish Meeting")."""
PLACE = re.compile(rf"{MUNICIPAL.pattern}|(?:[\w.'’-]+ ){{1,3}}township$", re.I)
"""The name of a municipality in a letterhead, or its beginning."""
OF_ANY_PLACE = re.compile(
    r"(?:parish|town|city|village|borough|county|community|school|church|library|student) (?:council|board|committee|meeting)|(?:faculty|student|academic|staff) senate"
    r"|vestry|boards? of \w+|student (?:government|union|council)(?: association)?|select ?board|PT[FS]?A|PTO",
    re.I,
)
"""What bodies of many places are called, without the place."""
SOCIETY = re.compile(r"\b(?:association|society|club|trust|federation|foundation|league|chapter)$", re.I)
"""How names of bodies end that have members."""
UNIT = re.compile(
    r"(?<=\w )(?:section|branch|chapter|region|lodge|troop|division)\b(?! (?:of|for|manager|chair))", re.I
)
"""What parts of larger societies are called."""
IN_FILE_NAMES = re.compile(
    r"minutes?|mins?|meetings?|mtg|notes?|draft|final|approved|unapproved|unconfirmed|agenda|agm|egm|of|on|the|for|copy|signed|web|version|"
    r"ordinary|extraordinary|annual|general|regular|monthly|special|th|st|nd|rd|"
    r"jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct|october|nov|november|dec|december",
    re.I,
)
"""Words of files' names that belong to no body."""
POINTING = re.compile(
    r"(?:in this|our|this|that|these|next|last|previous|we|it|there|please|when|where|how|what|if|to|see|link|links|add|take|join|click|approve|review|discuss|"
    r"above|aforementioned|said|with|held|hosted|at|in|via|guest speakers?|presentations? (?:by|from)|visit(?:s|ors?)? (?:by|from|to))\b",
    re.I,
)
"""How something begins that points to a meeting or body named elsewhere, asks for something, or tells a place."""
SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|called|met|began|opened|welcomed|sought|convened|commenced|started|conducted|discussed|took)\b",
    re.I,
)
"""A verb that no title has."""

APPROVAL = re.compile(
    r"\b(?:approved|accepted|adopted|agreed|confirmed|signed|(?:approval|acceptance|adoption|review|confirmation|ratification) of [^.;\n]{0,40}\b(?:minutes|notes|record|meetings?)\b|matters arising|true record|correct record|accurate|previous|last|amended|circulated)\b",
    re.I,
)
"""What a line says that speaks of the minutes of an earlier meeting."""

GENERIC_TITLE = re.compile(
    r"^\W*(?:draft|final|confidential|agenda item\b.*|item [ivx\d].*|(?:attachment|exhibit|appendix|enclosure)\b.*|minutes?|meeting minutes?|minutes of (?:the )?meeting|notes|agenda|attend(?:ees|ance)|participants|present|dates?\b.*|for approval.*|unapproved.*|approved.*|page \d.*)\W*$",
    re.I,
)

NO_BODY = re.compile(
    rf"(?:meeting )?(?:{_KIND}|information|details|results?|outcomes?|proceedings|staff|core|check-?in|business|club business|hearing|public hearing|face to face|"
    r"announcements?|community|(?:(?:chapter|annual|general|club) )?(?:convention|congress|retreat)|welcome|coordination|co-ordination|general business|first|introductions?|introduction|resources|overview|background|purpose|status|updates?|next steps|planning|open|closed|public|private|times?|dates?|days?|location|venue|place|links?|telcon|telecon|recording|attendees|plenary|plenary sessions?|general|type|id|topics?|chairs?|called|info|policy|roll|excerpts?|pre|net|webinar|no|none|yes)",
    re.I,
)
"""What a title line may hold besides "meeting" and "minutes" that is nobody's name."""

IMPRINT = re.compile(r"©|\bcopyright\b|://|\btemplate by\b|\bpowered by\b", re.I)
"""What tells that a line names the makers of a form or page, not those who met."""

IN_STATE = re.compile(
    r",\s+(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|"
    r"TX|UT|VT|VA|WA|WV|WI|WY|Va|Pa|Md|Mass|Conn|Calif|Ill|Mich|Minn|Wis|Fla|Ga|Tenn|Tex|Wash|Ore)\.?$"
)
"""A municipality's state ("Town of Orrin, Va")."""

OF_A_TOPIC = re.compile(r"\b(?:reports?|matters|updates?|items?|agenda)\W*$", re.I)
"""How a topic ends, which no body's name does."""

OPENS_CLAUSE = re.compile(r"(?:after|before|during|following|if|since|until|when|while)\b", re.I)
"""Words with which no name begins ("During the March AGM")."""
NOT_A_NAME = re.compile(
    r"\b(?:called|calls|opens|opened|welcomed|is|are|was|were|has|have|had|will|met|chaired|thanked|approved|moved|should|could|must|read|that|by|present|absent|excused|attended)\b"
    r"|^(?:as|if|when|while|since|because|although)\b",
    re.I,
)
"""Words that make a line a sentence or a list, not a name."""

AT_PLACE = re.compile(
    r"\s*(?:,\s*)?\b(?:(?:held|hosted)\b.*|(?:at|in|via|from)\s+(?:the\s+)?(?:[A-Z\d].*)?|on\s+(?:the\s+)?(?:\d.*|[A-Z][a-z]+day\b.*)?)$"
)
"""What follows the name of the body in a title line: a place or a day."""

OWN = frozenset("council board committee group club society association team year month week today tonight let".split())
"""Whose next meeting it may be that is the body's own, lower case."""

ORDINARY = frozenset(
    """next meeting meetings date dates time place venue agm annual general ordinary extraordinary special full council
    parish town committee board management group regular monthly quarterly public open trustees governors session call
    of and the future wg sig tsc tac all-hands mtg mtgs meetup assembly scheduled regularly steering executive
    in-person online virtual hybrid face-to-face membership members councillors directors supervisors commissioners chapter club upcoming coming only""".split()
)
"""Words between "next" and "meeting" that name no other body, lower case."""
