"""Words by which lists of who was there announce themselves and describe people, as data."""

from __future__ import annotations

import re

from pipeline.minutes import Presence

LABEL_WORDS = frozenset(
    """the a list of all those following non-attendees non-attendance who was were is are present presents attendees attendee attendance attending attended attends
    participants participant participating participation here apologies apology apologise regrets excused absent absentees absences
    absence missing also in on at with and for from by without members member board committee council councillors councillor cllrs
    trustees trustee governors governor directors director officers officer staff team group voting non-voting nonvoting non
    external guests guest observers observer visitors visitor invited invitees speakers speaker presenters presenter note others other additional remote remotely
    online virtual virtually zoom teams via phone dial call person in-person room roll quorum record sheet tsc tac wg core regular
    full executive exec elected ex-officio officio club faculty student students people public partners partner company received
    given sent noted accepted recorded been have has not did meeting present/apologies sorry names name rsvp chair not-present
    representatives representative delegates delegate community parish district county town volunteers resource support advisors
    advisers officials parents residents shadow new current leaving joined late partial part clerk secretary minutes notes taken ex sub
    taker note-taker minute scribe recorder recording administrator association society sub-committee subcommittee steering working party owners
    homeowners management partnership observing commissioners physically able to participate participated unexcused unable cannot apols apol sign-in sign signed persons person who's who’s senators senator
    came come coming couldn't couldn’t can't can’t could make it they turned up us following list leave leaves approved granted requested receive accept registered but
    sederunt administration there""".split()
)
"""Words of which a label that announces a list of people consists, lower case."""

OFTEN_MISSPELT = ("participants", "participant", "attendees", "attendance", "apologies")
"""Those of them that are often misspelt ("Particpants", "Attendence", "Appologies")."""

STATUS_WORDS: tuple[tuple[Presence, re.Pattern[str]], ...] = (
    (
        "apologies",
        re.compile(
            r"\b(?:apolog(?:y|ies|ise)|apols?|regrets|excused|leaves? of absence|sorry|(?:unable to|cannot) (?:attend|come)|(?:could|can)n['’]?t (?:be here|come|make it))\b",
            re.I,
        ),
    ),
    (
        "absent",
        re.compile(
            r"\bunexcused\b|\bnot (?:here|there)\b|\babsent(?:ees)?\b|\babsences?\b|\bmissing\b|\bnot[- ](?:present|attending|in attendance)\b|\bdid not attend\b|\bnon[- ]?attend",
            re.I,
        ),
    ),
    (
        "in_attendance",
        re.compile(
            r"\b(?:external|guests?|observers?|observing|visitors?|invited|invitees|speakers?|presenters?|also|others?|non-?voting|public|staff|support|advis[eo]rs|"
            r"officials|resource|ex-?officio|clerk|additional|minutes (?:taken|by)|minute[- ]?taker|note[- ]?taker|scribe|recorder)\b",
            re.I,
        ),
    ),
    (
        "present",
        re.compile(
            r"\b(?:present|attend(?:ees?|[ae]nce|ing|ed|s)|participants?|participat(?:ing|ion|ed?)|here|who came|roll call|sign(?:ed)?[- ]in|"
            r"in the room|on the call|joined|sederunt)\b|^\W*there\W*$",
            re.I,
        ),
    ),
)
"""What a label says of the people behind it; the first that fits holds. "Also" and the like need a word of being there."""

BEING_THERE = re.compile(
    r"\b(?:present|attend\w*|participa\w*|here|guests?|observers?|observing|visitors?|invited|invitees|speakers?|presenters?|roll call|joined|in the room|on the call|"
    r"clerk|minutes (?:taken|by)|minute[- ]?taker|note[- ]?taker|scribe|recorder|public)\b",
    re.I,
)
IN_ATTENDANCE = re.compile(r"^\W*(?:others? |officers? |staff )?in[- ]attendance\W*$", re.I)
"""Beside a list of those present these are the others; alone it is the whole list."""
NOT_MEMBERS = next(pattern for status, pattern in STATUS_WORDS if status == "in_attendance")
"""Words of a label that make those behind it others than the members."""
MEMBERS_ONLY = re.compile(
    r"^(?:(?:the|voting|board|committee|council|tsc|tac|team|group|elected|executive|core|parish|club)\s+)*"
    r"(?:members|councillors|trustees|governors|directors|commissioners|cllrs|officers)\s*$",
    re.I,
)
"""A label that names members and no more is one of presence, at the head of the minutes."""

NO_PEOPLE = re.compile(r"^\W*(?:none|nil|no one|nobody|n/?a|no apologies|not applicable|no absences|all)\b", re.I)

MEANWHILE = re.compile(
    r"^\s*(?:for a (?:while|time)|briefly|in part|partly|part[- ]time|later|initially|also|plus|with|and)\s+(?=[A-Z])"
)
"""What stands before the name of somebody who came and went."""

PLACE_WORDS = frozenset(
    """county borough district city town parish community village metropolitan regional national university college school
    council association society trust foundation federation institute committee board group club forum partnership""".split()
)
"""Nouns before or at the end of an organisation's name, lower case."""

DEVICE = re.compile(
    r"(?:\w+['’]s?\s+)?(?:i(?:phone|pad|mac)|android|galaxy|pixel|samsung|huawei|macbook|laptop|phone|mobile|tablet|zoom|meeting|conference|board|call[- ]in|caller|user|"
    r"sus|unknown|guest)\b(?:[\s-]*(?:air|pro|mini|max|plus|phone|room|user|caller|guest|[\w.]*\d[\w.]*|\(?\d+\)?))*",
    re.I,
)
"""What a video call lists in place of a name."""

OFFICE_AHEAD = re.compile(
    r"(?:(?<=[\w)\]])\s*,?\s+|^\s*)(?:district|county|borough|city|town|parish|ward|shire|community)\s+(?P<title>cllrs?\b\.?|councillors?\b|council ?members?\b)(?=\s+[A-Z])",
    re.I,
)
"""A councillor of another council, by title and name."""

PUBLIC = re.compile(
    r"\b(?:members?|residents?|parishioners?|electors?|people|representatives?|persons?) of (?:the )?(?:public|press|village|parish)\b"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many)\s+(?:\w+\s+){0,2}"
    r"(?:members?|residents?|public|people|others|parishioners|homeowners|guests|visitors|observers|students|attendees)\b",
    re.I,
)
"""Visitors by number, who are nobody in particular."""

STOP_INSIDE = r"(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St|Jr|Sr))\.|(?<=\b(?:Mrs|Rev))\.|(?<=\bCllr)\."
"""The full stops of initials and titles, which end no list of names."""
APOLOGIES_FROM = re.compile(
    r"\b(?:(?:apologies|apology|regrets)\b[^.;:]{0,60}?\b(?:from|by|of|for(?! (?:their|his|her|its|the|not|being|inability)\b))\b(?! absence)"
    r"|leaves? of absence\b[^.;:]{0,40}?\b(?:granted|given|approved|requested|received)\s+(?:to|for|by|from)\b)"
    r"(?:\s+the following)?\s*:?\s*(?P<names>[^;]{3,400})",
    re.I,
)
SENT_APOLOGIES = re.compile(
    rf"(?:Members?\s+)?(?P<names>[A-Z](?:[^.;:]|{STOP_INSIDE}){{2,200}}?)\s+(?:(?:had|has|have)\s+)?(?:sen[td]s?|gave|gives?|given|offer(?:s|ed)?|tender(?:s|ed)?|submit(?:s|ted)?|extended|conveyed)\s+"
    r"(?:(?:his|her|their|in)\s+)?(?:apologies|regrets|apology)"
    r"|(?P<sorry>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}(?:\s+\([^()]{1,40}\))?)\s+(?:had\s+|has\s+)?apologi[sz]ed for (?:his|her|their|an?) absence"
    rf"|(?P<away>[A-Z](?:[^.;:]|{STOP_INSIDE}){{2,200}}?)\s+(?:(?:was|were)\s+(?:not able|unable)\s+to\s+(?:attend|join|be present|make it)|(?:had|has|have)\s+(?:an\s+)?excused\s+absences?\b)",
)
"""Apologies told in a sentence, the names behind or before."""
WERE_PRESENT = re.compile(
    rf"(?P<names>[A-Z](?:[^.;:\n]|{STOP_INSIDE}|(?<=\));|\n){{2,300}}?)\s+(?:(?:was|were|(?:is|are)(?=\s+(?:excused|absent)\b))\s+(?:all\s+|also\s+)?"
    r"(?P<status>(?:not )?present|(?:not )?in attendance|absent|excused)\b|(?:all\s+|both\s+)?in attendance(?=\W*(?:\n|\Z))"
    r"|(?:also\s+)?attended(?=\s+(?:via|by|on|over|remotely|online|virtually|in person)\b|\s*\.|\s+(?:the|this|today['’]s|tonight['’]s)\s+(?:meeting|call|session)"
    r"(?!\s+(?:of|with|on|at|for|in|where|last|about|held|between)\b)))"
)
MET = re.compile(
    rf"(?P<names>[A-Z](?:[^.;:\n]|{STOP_INSIDE}){{3,200}}?)\s+(?:all\s+)?(?:met|gathered)\s+(?:again\s+|up\s+)?(?:on|at|via|over|online|virtually|today|to\s+(?:discuss|plan|review|go\s+over))\b"
)
"""How notes without lists tell who met."""
ATTENDED_BY = re.compile(
    r"\b(?:attended by|attended were|those (?:present|attending|in attendance)(?: (?:were|are)\b|(?=:))|(?:present|in attendance|absent|excused) (?:were|was)|(?:there were present|in the room were|on the call were)(?=\s+[A-Z])|participants were|"
    rf"attendees\b[^.;:\n]{{0,120}}?\bwere)\s*:?\s*(?P<names>(?:[^.]|{STOP_INSIDE}){{3,400}})",
    re.I,
)
ANNOUNCED = re.compile(
    r"\b(?:following\s+(?:[\w'’-]+,?\s+){0,14}?(?:were|was)\s+(?:all\s+|also\s+)?|following\s+(?:[\w'’-]+\s+){0,6}?(?=also\s+attended)|(?:with\s+the\s+)?following\s+(?:[\w'’-]+\s+){0,3}?(?=attend|present|in\s+attend|sent|gave)"
    r"|with\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:members|directors|trustees|governors|councillors|commissioners)\s+|(?i:there)\s+(?:were|being)\s+)"
    r"(?:also\s+)?(?P<how>(?:not\s+)?present|(?:not\s+)?in\s+attendance|attending|attended|absent|excused|(?:sent|gave)\s+(?:their\s+)?(?:apologies|regrets))\b[^.;:\n]{0,60}:\s*"
)
"""A sentence that announces the list behind its colon, or below ("The following members of the Board were present:")."""
INVITED = re.compile(r"\W*(?:invited|invitees|invite list)\W*", re.I)
"""A label of those who were asked to come, whether or not they did."""
TELLS = re.compile(
    r"\b(?:was|were|is|are|has|had|arrived|joined|called|opened|left|noted|declared|welcomed|took|sent|constitut\w+)\b"
)
"""Verbs by which a sentence behind a list is none of its entries."""
TOLD = "told"
"""Stands for the label of somebody of whom a sentence says so."""

OFFICER = re.compile(
    r"\b(?:clerk|rfo|minute[- ]?taker|note[- ]?taker|minutes|officer in attendance|guest|observer|speaker|visitor|presenter|administrator|"
    r"invited|scribe|recorder|recording secretary|minute secretary|minutes secretary)\b",
    re.I,
)
"""Roles whose holders attend without being members, wherever a list puts them."""

CLERK = re.compile(r"(?:(?:town|township|city|village|board) )?clerk", re.I)
"""An office that members of a body hold where a list of its members has it."""

MEMBER = re.compile(
    r"\b(?:member|trustee|governor|director|councillor|commissioner|president|chair(?:man|woman|person)?)\b", re.I
)
EMPLOYED = re.compile(
    r"^(?!.*\b(?:member|trustee|governor)\b).*?"
    r"\b(?:manager|superintendent|(?<=\w\s)supervisor|engineer|attorney|counsel|accountant|consultant|analyst|technician|"
    r"assistant(?!\s+(?:chair|president|treasurer|secretary))|(?:county|district|borough) councillor)\b",
    re.I,
)
"""Roles of those who attend a board of members without being one, where the list says of each what he is."""

STATUS_IN_BRACKETS: tuple[tuple[Presence, re.Pattern[str]], ...] = (
    ("present", re.compile(r"^\W*(?:present|here|attended|in person|yes)\W*$", re.I)),
    ("apologies", re.compile(r"^\W*(?:apologies|apols?|regrets|excused|sent apologies)\W*$", re.I)),
    ("absent", re.compile(r"^\W*(?:absent|not present|did not attend|a\.?w\.?o\.?l)\W*$", re.I)),
    ("in_attendance", re.compile(r"^\W*(?:guest|observer|visitor|in attendance|ex[- ]officio|non-?voting)\W*$", re.I)),
)
"""What stands in brackets behind a name of how that one was there."""

MARKS: tuple[tuple[Presence, re.Pattern[str]], ...] = (
    (
        "present",
        re.compile(
            r"^(?:p|x|y|yes|present|✓|✔|☑|☒|√|\+|●|•|1|in person|online|remote|attended|/|here|via zoom|zoom|v)\.?$",
            re.I,
        ),
    ),
    ("apologies", re.compile(r"^(?:(?:sent )?apologies|apol\.?|apols|regrets|r|e|s|excused|ap|apology)\.?$", re.I)),
    ("absent", re.compile(r"^(?:a|absent|n|no|ab|-|–|—|0|did not attend|not present|✗|✘|☐)\.?$", re.I)),
)
"""What a cell or bracket beside a member says of this meeting."""

LEGEND = re.compile(
    r"(?<![\w])(?P<mark>[A-Za-z/✓✔√✗✘]{1,2})\s*=\s*(?P<meaning>(?:present|attended|in attendance|apolog\w+|sent apologies|regrets|excused|absent|did not attend))\b",
    re.I,
)
"""Where a document explains its marks ("A = apologies")."""

NOTE_OF_MARK = re.compile(
    r"^[ \t]*[(\[]?(?P<mark>[*†‡^#]{1,3}|\d)[)\]]?[ \t]*[:=–—-]?[ \t]*(?:(?:denotes|indicates|means)[ \t]+)?"
    r"(?P<how>did not attend|not (?:present|attending|in attendance)|absent|excused|(?:sent )?apologies|regrets)[ \t.)\]]*$",
    re.I | re.M,
)
"""A note below a list that says of those who bear its mark how they were there ("* absent")."""

HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "name",
        re.compile(
            r"^(?:(?:full|first|given|member'?s?|attendee'?s?|participant'?s?|committee|board|council|team|panel|group|voting) ){0,2}(?:names?|members?|attendees?|participants?|person|who|trustees?|governors?|directors?|councillors?)$",
            re.I,
        ),
    ),
    ("surname", re.compile(r"^(?:(?:family|last) ?names?|surnames?)$", re.I)),
    ("initials", re.compile(r"^(?:init(?:ials?)?\.?|abbr\w*\.?|short)$", re.I)),
    (
        "role",
        re.compile(
            r"^(?:roles?|positions?|titles?|categor(?:y|ies)|office|designation|job title|function|capacity)$", re.I
        ),
    ),
    (
        "organisation",
        re.compile(
            r"^(?:organi[sz]ations?|company|companies|affiliations?|representing|country|partner|e-?mail|body|institut(?:es?|ions?)|firm|department|club|agency|employer|constituency|unit)$",
            re.I,
        ),
    ),
    (
        "status",
        re.compile(
            r"^(?:present|attend\w*|status|present\?|here\??|apologies|absent|in attendance|present ?/ ?absent|rsvp|p/a)\W*$",
            re.I,
        ),
    ),
)
"""What a column with this head holds."""

NOISE = re.compile(
    r"<?[\w.+-]+@[\w.-]+\.\w+>?|https?://\S+|\+?\d[\d ()-]{7,}\d|\b\d{1,2}[:.]\d\d\s*(?:am|pm)?\b|\bext\.? ?\d+",
    re.I,
)
"""E-mail addresses, links, phone numbers and times among the names."""

ASIDES = re.compile(
    r"^(?:via |by |on |over |through )?(?:zoom|phone|telephone|teams|skype|video|remote(?:ly)?|online|dial[- ]in|virtual(?:ly)?|in person|conference call|"
    r"part|partial|late|left early|until .*|from .*|arrived .*|left .*|joined .*|he/him|she/her|they/them|by proxy|proxy.*|alternate.*|delegate.*|for .*)$",
    re.I,
)
"""What brackets say that is neither role, organisation nor initials."""

TAKER = re.compile(r"\b(?:minutes?|notes?|scribe|taker|recorder)\b", re.I)
"""A label that says who wrote, not how that one was there."""

REASON = re.compile(
    r"\s+(?:due to|because|who (?:is|was|had|has)|on holiday|owing to|as (?:he|she|they)|for (?:the|absence|part)|both|sent|had|has|was|were|is|all (?:present|absent|here|in attendance))\b.*$",
    re.I,
)

LABEL_OF_MEETING = re.compile(
    r"(?<=\w)\s+(?:Location|Venue|Place|Date|Time|Start|Quorum|Agenda|Minutes|Next [Mm]eeting)\s*:(?=\s)"
)
"""Where on the same line, behind the last name of a list, a label of the meeting begins ("… Ben Roper Location: Hall")."""
LABEL_AHEAD = re.compile(
    r"(?:(?<=[.\n;,])\s*|\s{2,})(?=[A-Z])|(?<=[a-z)])\s+(?=(?:Apologies|In attendance|In Attendance|Also present|Absent|Regrets|Guests|Others?|Staff|Visitors)\b\s*[:–-])"
)
"""Where in a list the next label may begin."""

ASKS_FOR_NAMES = re.compile(
    r"(?:^\W*|\bplease\s+|\bto\s+)(?:add|put|enter|write|sign|tick|mark|note)\s+(?:your|yourself|yourselves|the|in|down)\b[^.\n]{0,120}[.:!)]?\s*$"
    r"|^\W*(?:your )?(?:full )?names?\s*[/,(|–-]\s*[a-z]"
    r"|\b(?:takes?|moves?|writes?|resets?)\b[^.\n]{0,60}\bnotes\b[^.\n]{0,60}:\s*$"
    r"|\bfollowing\s+(?:[\w-]+\s+){0,2}(?:members|people|persons|directors|trustees|governors|councillors|delegates|representatives)\b[^.:\n]{0,60}[.:]\s*$",
    re.I,
)
"""What stands above or among the names and is none ("Please add your name to this list:", "The following members were excused.")."""

BY_WHAT = re.compile(
    r"\W*(?:(?:via|by|on|over|through|joined|joining|attending|participating|dialled|dialed|called)\s+){0,3}(?:the\s+|in\s+)?(?:phone|telephone|zoom|teams|skype|webex|video|online|call|remote(?:ly)?|"
    r"virtual(?:ly)?|in[- ]person|in the room|on[- ]?site|webinar|conference call|video[- ]?conference|tele[- ]?conference)\s*:\s*",
    re.I,
)
"""How those of a list attend whose names follow on the line ("On the phone: …")."""

SURELY_THERE = re.compile(r"\b(?:present|sederunt|attend\w*|apolog\w*|regrets|absent|participa\w*|excused)\b", re.I)
"""What a label says that no colon closes."""

SOLE = re.compile(
    r"^\W*(?P<label>(?i:staff|officers|officials|guests?|public|visitors?|observers?|others|also|consultants|advis[eo]rs|secretariat|by invitation|management|"
    r"executive team|clerks?)(?=\s*(?::|\t|[–—-]\s|$))|"
    r"(?:[A-Z][\w.&'’-]* ){0,6}(?i:management (?:and|&) staff|staff members?)(?=\s*(?::|\n|$)))\s*(?::|\t|[–—-]\s|\n|$)\s*"
)
"""A label that only beside other lists of people is one."""

GROUP = re.compile(r"\W*(?P<label>[A-Z][^:;.,\t\n|]{1,50}?)\s*(?:[:\t|]|\n|$)\s*")
"""A line that can open with the name of a group, a colon or the line's end behind it ("Panel: …", "Developers")."""
NO_GROUP = re.compile(
    r"\d|\b(?:date|time|venue|place|location|where|when|next|agenda|distribution|distributed|copy|copies|cc|bcc|circulation|from|to|re|subject|action|actions|owner|"
    r"assigned|assignee|proposed|proposer|seconded|seconder|moved|mover|motion|votes?|voting|voted|ayes?|nays?|yeas?|for|against|favou?r|opposed|abstain\w*|abstentions?|"
    r"elected|election|nomination\w*|nominees?|candidates?|appointed|appointments?|thanks|deceased|contacts?|prepared|written|reviewed|reviewers?|approved|submitted|signed|"
    r"signature|authors?|editors?|topics?|discussion|reports?|reported|decisions?|resolved|resolution|comments?|birthdays|hosts?|donors?|sponsors?|winners?|"
    r"invited|invitees|speakers?|presenters?|presented|review|notes?|summary|minutes|scribe|recorder|quorum|proxy|proxies|new members|vacan\w+|retiring|"
    r"memoriam|memory|troph(?:y|ies)|prizes?|cups?|awards?|cast|tellers|scrutineers|signatories|mandate|(?<!office )(?<!post )holders|applicants?|interviewe\w+|tender\w*|quotes?|quotations?|bids?|"
    r"resigned|resignations?|welcome|introductions?|update|documents?|files?|source|link|url|tel|phone|e-?mail|web\w*|fax|address|project|meeting|session|call|"
    r"recording|adjourn\w*|opening|closing)\b",
    re.I,
)
"""What the name of a group of those who were there does not hold."""
ROSTER = re.compile(
    r"\b(?:list|roster|register) of (?:the |our |its |all |current ){0,3}(?:[\w-]+ )?members\b[^.:\n]{0,40}(?::\W*$|$)|\bmembership list\W*$"
    r"|\b(?:its|our|current) (?:[\w-]+ )?members are\W*:\W*$",
    re.I,
)
"""What announces a list of those who belong to the body, whether or not they were there, at the end of a line above it."""
ATTENDING_GROUP = re.compile(
    r"\b(?:staff|secretariat|officers|officials|guests?|public|visitors?|observers?|others|also|consultants?|advis[eo]rs?|clerks?|by invitation|administration|press|"
    r"attorneys?|solicitors?|counsel|engineers?|auditors?|managers?|management|non[- ]?voting)\b",
    re.I,
)
"""Groups that attend without being members."""

AMONG = re.compile(r"(?P<label>[A-Z][^:;,.\n()]{1,50}):\s+")
"""A group's name and colon in the midst of lists."""
NAMED_GROUP = re.compile(
    r"\b(?:members|councillors|trustees|governors|directors|commissioners|senators|delegates|representatives|faculty|students|parents|residents|volunteers|"
    r"staff|officers|officials|guests?|visitors?|observers?|others|public|advis[eo]rs|clerk|minutes|minute[- ]?taker|notes|note[- ]?taker|scribe|recorder)\b",
    re.I,
)
"""Words by which a group's name announces people among other lists."""

CHAIR_LISTED = re.compile(
    r"(?:(?:acting|interim|meeting|session|board|committee|council) )?(?:chair(?:man|woman|person|ing)?|convenor|convener|presiding(?: officer)?|in the chair)"
    r"(?: of (?:the )?(?:meeting|board|council|committee|trustees|governors))?(?:\s*(?:,|&|/|and\b).*)?",
    re.I,
)
"""The role of whoever runs the meeting, as a list has it beside a name."""

OFFICE = re.compile(r"(?:(?:vice|deputy)[ -])?(?:president|mayor|chair(?:man|woman|person)?)", re.I)
"""An office that stands for whoever holds it, where minutes say who ran the meeting."""

MEMBERS = re.compile(
    r"\b(?:members?|councillors?|cllrs|trustees|governors|directors|commissioners|representatives|delegates|senators)\b",
    re.I,
)
"""Words of a label that make those behind it members of the body."""

OTHERS_THERE = re.compile(
    r"(?P<who>(?:[A-Z][\w'’&/-]*\s+|(?:of|and|the|for)\s+){1,6})(?P<how>(?i:(?:not\s+)?present|in\s+attendance|attending|absent(?:\s+with\s+\w+)?))"
    r"\s*(?:\([^)\n]{0,40}\))?\s*:\s*"
)
"""A label by its last words, whoever it is of ("Senior Team Members Present:")."""

OF_BUSINESS = re.compile(
    r"\W*(?:(?:previous|open|new|outstanding|ongoing|completed|key) )?(?:actions?|tasks?|agenda|decisions?|motions?|deadlines?|due)\b(?: \w+){0,3}\W*",
    re.I,
)
"""Heads of columns that tell of tasks and topics: such a table lists nobody, whatever label stands without a name above it."""
NO_PERSONS = re.compile(
    r"\W*(?:date|time|venue|place|location|room|where|when|subject|title|project|next|agenda|purpose|topic|ref|chair|minutes|website|address|phone|e-?mail)\b",
    re.I,
)
"""Labels of a table beside which no people stand."""

COUNCILLOR = re.compile(r"\s*(?:cllrs?|councillors?)\b", re.I)
_OFFICE = r"(?:[a-z-]+\s+){0,2}(?:clerk|secretary|treasurer|bursar|manager|officer|warden)\b"
OFFICE_ALONE = re.compile(rf"\s*(?:and|&|plus)\s+the\s+{_OFFICE}(?!\s+(?-i:[A-Z(]))[\w\s]*$", re.I)
THE_CLERK = re.compile(r"\s*the\s+(?:[a-z-]+\s+){0,2}clerk\b(?!\s+(?-i:[A-Z(]))", re.I)
"""A piece of a list that tells of an office and names nobody ("… and the Clerk")."""
OFFICE_THEN = re.compile(
    rf",?\s+(?:and|&|plus)\s+the\s+(?P<office>{_OFFICE}),\s+(?=(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?-i:[A-Z][a-z]))", re.I
)
"""An office and, behind a comma, who holds it ("… and the Clerk, Peter Lamb")."""

MONEY = re.compile(r"[£$€]\s?\d|\b\d[\d,]*\.\d\d\b")
REMARK_OF_ROLE = re.compile(r"(?:\s*[-–—])?\s*[\[(][^\])]*[\])]?\s*$")
"""What is added to a role in brackets ("Chair – [non-voting]")."""
ENDS_IN_ROLE = re.compile(
    r"\b(?:chair(?:man|woman|person)?|member|representative|staff|officer|secretary|treasurer|manager|director|president|clerk|liaison|delegate)(?:\s*[-–—]?\s*[\[(][^\])]*[\])]?)?\s*$",
    re.I,
)
"""A cell beside a name that tells what that one is ("SPX TC Chair")."""
ADDRESS = re.compile(
    r"^(?P<who>[^,;:\n]{3,40}),\s+\d{1,4}[A-Za-z]?\s+(?:[A-Z][\w'’.-]*\s+){1,3}(?:Road|Rd|Street|St|Lane|Ln|Close|Avenue|Ave|Drive|Crescent|Way|Terrace|Place|Court|Gardens|Park|Row|Hill|Grove|Cottages?|House|Farm)\b[^\n;:]*",
    re.M,
)
"""The one with whom a line begins, and an address to its end ("Ada Quill, 4 Mill Close, Orrin")."""
OTHER_LABEL = re.compile(
    r"\W*(?:[A-Z]\w+ (?:by|for|from|of|on|to|with)|agenda|annex(?:es)?|appendix|appendices|attachments?|"
    r"copies|copy|date|distribution|enclosures?|invitation|location|mailing|next meeting|place|purpose|subject|time|venue|via)\s*:",
    re.I,
)
"""A row below those who came that tells of something else."""
