"""How minutes tell who ran the meeting: labels, sentences and signatures, as data."""

from __future__ import annotations

import re

_CHAIR = r"(?:[Cc]hair(?:man|woman|person)?|[Cc]onvenor|[Cc]onvener|[Pp]residing [Oo]fficer)"
_WORD = r"(?:[A-Z]\.|(?:St|Mt|Wm|Jr|Sr|Mac|Mrs?|Ms|Dr|Prof|Rev|Hon|Cllr|Supt|Capt|Pres)\.|[A-Z][\w'’-]*|@[\w-]+)"
_NAME = rf"(?<!\w){_WORD}(?:[ ]{_WORD}){{0,5}}"
_OFFICE = r"(?:Vice[ -])?(?:Principal|President|Chair\w*|Director|Mayor|Clerk|Secretary|Superintendent|Head ?[Tt]eacher|Dean|Provost|Treasurer|Convenor|Convener|Supervisor)"
_GAP = r"(?:(?!\band\b)(?:[^.;\n]|(?<=\b[AaPp])\.|(?<=\.[Mm])\.|(?<=\d)\.(?=\d))){0,60}?"
CHAIRED_BY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:chaired|presided(?: over)?|facilitated|moderated|(?:meeting|call|session) (?:was )?(?:led|run)|(?:called|brought) to order|convened|opened|handed over (?:the (?:meeting|chair) )?to)\b)"
        rf"(?:(?<=\bto)|(?:(?<=order)|(?<=opened)|(?<=convened)){_GAP}\sby|\s+(?:the meeting\s+)?by)\s+(?:the\s+)?"
        r"(?P<who>(?:\b(?:[A-Z]|Mrs?|Ms|Dr|Rev|Prof|Cllr|Hon|Supt)\.|[^.;\n]){2,80})",
        rf"\b[Cc](?i:all(?:ed)? to order)\s*(?:[-–—:(]+|\t)\s*(?:[Bb]y\s+)?(?!(?:Roll|Pledge|Welcome|Flag|Salute|Invocation|Prayer|Quorum|Introduction|Opening|Call|Moment|Time)\b)(?P<who>{_NAME})",
        rf"(?:^|\n)\W*[Cc]all(?:ed)? to order\b{_GAP}\sby\s+(?:the\s+)?(?P<who>{_NAME})",
        rf"\b[Cc](?i:hair(?:man|woman|person)? (?:for|of) (?:the|this) (?:meeting|session|assembly|agm)(?: was| were)? (?:elected|appointed|chosen)\b)[:,]?\s+(?:(?:[Tt]he )?{_OFFICE} \()?(?P<who>{_NAME})",
    )
)
"""Who ran the meeting, named behind what was done."""
NOT_ONLY_MEETINGS = re.compile(r"(?i:opened|convened|called to order|brought to order)\b")
"""Of these, what is done to libraries and rallies too: then what stands before must be a meeting."""
OF_MEETING = re.compile(
    r"\b(?:meeting|session|call|assembly|agm|egm|board|committee|council|trustees|quorum|minutes)\b", re.I
)
CHAIRED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<who>{_NAME})(?:,\s*(?:the\s+)?(?:[A-Z]\w+ ){{0,2}}{_OFFICE}(?: of(?: the)? [A-Z]\w+(?: [A-Z]\w+)*)?|,\s*[A-Z0-9]{{4,7}}|,\s*in [^,.;\n]{{3,40}} absence|\s*\([^)\n]{{1,40}}\))?\s*,?\s+(?:who\s+)?(?:(?:was )?in (?:the )?[Cc]hair|(?:took|assumed|occupied) the [Cc]hair|presided|presiding|[Cc]hairing"
        rf"|(?:facilitated|moderated)(?=[,.;\n]|\s+and\b|\s*$)|[Cc]haired(?!\s+(?:a|an|the|this|our)\s+(?:[\w'’-]+\s+){{0,3}}?(?:panel|event|talk|conference|workshop|sub\w*|working)\b)"
        rf"|(?:facilitated|moderated|ran|led) (?:the|this) (?:meeting|call|session)|(?:called|calls|brought) (?:the|this|our)? ?(?:[\w’'-]+ ){{0,9}}to order"
        rf"|(?:acted|served|acting|serving|(?:agreed|offered|volunteered|was asked|was elected) to (?:act|serve)) as (?:the )?(?:[Aa]cting |[Mm]eeting )?{_CHAIR}|(?:was|is|be) (?:\w+ly )?(?:(?:re-?)?elected(?: as)?|appointed(?: as)?|nominated as|acting(?: as)?|the) (?:[Aa]cting )?{_CHAIR}(?! of the \w+ (?:[Cc]ommittee|[Gg]roup|[Pp]arty))"
        rf"|(?:(?:was (?:chosen|asked|elected|appointed)|agreed|volunteered) to|would|will) (?:chair|moderate|facilitate) (?:the|this|today['’]s|tonight['’]s) (?:meeting|session|call))\b",
        rf"(?:^|[.;\n]\s*|\b[Tt]he )(?:[Mm]eeting )?{_CHAIR}(?: (?:of|for) (?:the|this|today['’]s) (?:meeting|session|call))? (?:is|was)\s+(?P<who>{_NAME})",
        rf"\b(?:[Pp]resent|PRESENT|[Aa]ttendees?|[Aa]ttendance)\b(?:[^.;\n]{{0,80}}?(?:,|\band|\bwere))?:?\s+(?:the\s+)?(?:[Bb]oard |[Aa]cting )?{_CHAIR}[ ](?P<who>{_NAME})",
        rf"(?P<who>{_NAME})(?:\s*\([A-Z]{{1,4}}\))?\s*(?:,\s*|\s*[\[(]\s*|\s+[–-]\s+)(?:the\s+)?(?:[Aa]cting\s+|[Ii]nterim\s+|TSC\s+|[Mm]eeting\s+|[A-Z]\w+\s?/\s?)?{_CHAIR}\b(?! (?:of|for)\b)(?!['’]s)",
        rf"(?P<who>{_NAME})(?:\s*\([A-Z]{{1,4}}\))?\s*[\[(](?:[^)\]\n]{{1,30}},)?\s*(?:[Cc]hair(?! (?:of|for)\b)|[Cc]hairing|[Cc]haired|[Cc]hairperson|[Pp]residing|[Ii]n the [Cc]hair|[Mm]oderator|[Ff]acilitator|[Mm]oderating|[Ff]acilitating)\b",
        rf"\b(?:[Tt]he\s+)?(?:[Aa]cting\s+)?(?:{_CHAIR}|[Pp]resident)\s*[,(:]?\s*(?P<who>{_NAME})[),]?(?:\s*\([^)]*\)|\s*[A-Z0-9]{{4,7}})?,?\s+(?:opened|called|welcomed|declared|thanked|began|started|convened|presided|chaired)",
    )
)
"""Who ran the meeting, named before what was done or before the role."""
BESIDE = CHAIRED[3]
"""Of these, the office behind a name, which chairs of committees have too."""
OF_GROUP = re.compile(rf"[A-Z]{{2,6}}\s+{_CHAIR}$")
PLAIN_CHAIR = re.compile(rf"[\[(](?:the )?{_CHAIR}[\])]")
"""The office with the letters of a group before it ("TSC chair"), and alone in brackets, which then is the meeting's."""
CHAIR_OF_LINE = re.compile(
    rf"(?:^|\n)[^\w\n]*(?:[A-Z]{{2,4}}\s+[-–—]\s+)?(?P<who>{_NAME})(?=[ \t]*[,(\[–—-])[^\n]{{0,100}}?(?:\((?:[Cc]hairing|[Ii]n the [Cc]hair|[Mm]eeting [Cc]hair|[Cc]hair(?:man|woman|person)?(?=\)[ \t]*(?:\n|$)))\)|[:–—]\s+(?:Meeting )?{_CHAIR}(?=[ \t]*(?:\n|$)))"
)
"""A line of the list of those present that ends in saying that this one chaired."""
CHAIR_LABEL = re.compile(
    r"(?:^|[;.,|(\n:]\s*|:\s*[A-Z@][\w'’-]*(?: [A-Z@][\w'’-]*){0,3}?,?\s+)(?<!\b[Vv]ice )(?<!\bDeputy )(?<!\bCommittee )(?<!\bGroup )(?<!\bBoard )"
    r"(?:(?:[Mm]eeting|[Ss]ession|[Cc]all|[Aa]cting) )?(?:[Cc]o-?)?(?:[Cc]hair(?:man|woman|person|ed by)?|[Ff]acilitator|[Mm]oderator|[Cc]onvenor|[Cc]onvener|[Pp]residing(?: [Oo]fficer)?)s?(?:\(s\))?"
    rf"[*_ ]*(?::|->|→)[*_ ]*(?P<who>{_NAME})"
)
"""A label of the chair within a line, behind another label's value or a stop."""
CHAIR_BESIDE = re.compile(
    rf"(?:^|\n)\W*(?:[Cc]hair(?:man|woman|person)?|CHAIR(?:MAN|WOMAN|PERSON)?|[Ff]acilitator|[Mm]oderator)[ \t]+(?P<who>{_WORD}(?:[ ]{_WORD}){{1,3}})[ \t]*(?=\n|$|[(,])"
)
"""The chair's office and name, alone on a line."""
ELECTED = re.compile(
    rf"^\W*(?:\d+[.)]?\s*)?(?i:(?:to )?elect(?:ion)?(?: of)?(?: an?| the)? chair(?:man|woman|person)?)\b(?! and)[^.\n]{{0,60}}[.\n:]\s*[^.\n]{{0,60}}?(?P<who>{_NAME}) (?:was|were|be|had been|is)\b[^\n]{{0,120}}?\b(?:re-?)?elected\b"
)
"""Who was elected to the chair under the heading of that election, and ran the meeting from there."""
CLOSED = (
    re.compile(
        rf"(?P<who>{_NAME})(?:\s*\([^)\n]{{1,40}}\))?,?\s+(?:then\s+|\w+ed\s+(?:everyone|everybody|all|members)\s+(?:for [\w ]{{1,30}}\s)?and\s+)?(?:adjourned|closed|declared|ended|concluded) the (?:(?:annual|general|special|regular|extraordinary|monthly|board|committee|council|business|formal|public) ){{0,2}}(?:meeting|session|call)\b"
    ),
    re.compile(
        rf"\b(?:meeting|session) (?:was )?(?:adjourned|closed|declared closed){_GAP}\sby\s+(?:the\s+)?(?P<who>{_NAME})"
    ),
)
"""Who closed the meeting, which as a rule is who ran it."""
ELECTION = re.compile(r"\b(?:nominat(?:ions?|ed)|elections?|candidates?)\b", re.I)
"""In the title of a section that lists who was put forward, or elected, for later."""
LED_BY = re.compile(r"(?:^|\n)\W*(?i:led by)\s*:?\s*(?P<who>[^\n]{2,40})")
"""Who leads an item; where several do so, it says nothing of the chair."""
CALLED_BY_ROLE = re.compile(
    r"\b(?:[Tt]he |our )(?P<who>(?:[Vv]ice[ -]|[Dd]eputy )?(?:[Pp]resident|[Mm]ayor)|(?:[Vv]ice[ -]|[Dd]eputy )[Cc]hair(?:man|woman|person)?)"
    r" (?:presided|(?:opened|convened|began) the\b[^.;\n]{0,40}\bmeeting|(?:called|brought) (?:the|this|our)? ?(?:[\w’'-]+ ){0,5}to order|took the [Cc]hair|chaired)"
    rf"|\b(?:called to order|opened|chaired|convened){_GAP}\sby the (?P<by>(?:[Vv]ice[ -]|[Dd]eputy )?(?:[Pp]resident|[Mm]ayor)|(?:[Vv]ice[ -]|[Dd]eputy )[Cc]hair(?:man|woman|person)?)\b"
)
"""Who ran the meeting, by office alone."""
CHAIR_AS_TITLE = re.compile(
    rf"(?:^|[.;\n\t*•]\s*|\b(?:[Tt]he|by) )Chair(?:man|woman|person)? (?P<who>{_NAME})(?= [a-z]+ed\b| (?:then|said|gave|told|spoke)\b)"
)
"""The chair's title before a name of whom a sentence tells."""
CHAIR_INITIALS = re.compile(r"\b(?:[Tt]he|[Bb]y) [Cc]hair(?:man|woman|person)? \((?P<who>[A-Z]{2,4})\)")
"""The chair, and in brackets whose initials stand for that one elsewhere."""
CHAIR_AHEAD = re.compile(r"\b(?:to|from|contact|ask|e?mail|thank\w*|former|past|nominate\w*|elect)\s+(?:[A-Z]\w+\s+)*$")
"""Before a name, that somebody is spoken to or of as the chair, and need not be there."""
CHAIR_ELSEWHERE = re.compile(
    r"\b(?:will|would|shall|to)\s+(?:be\s+)?(?:chair|facilitat|moderat|presid|run|led|convene|open)\w*\b(?! (?:the|this|today['’]s|tonight['’]s) (?:meeting|session|call)\b)|\bfor ?(?:the )?(?:elections?|voting|nominations?)\b",
    re.I,
)
"""A sentence of another meeting's chair, or of who ran a part of this one."""
OFFICE_AND_NAME = re.compile(
    r"^(?:(?:vice[ -])?pres(?:ident)?|v\.?p|sec|treas|editor-in-chief|rec(?:tor)?|capt(?:ain)?)\b\.?\s+(?=[A-Z])|^(?:the\s+)?(?:[\w'’-]+\s+){0,3}?(?:[\w-]+-)?(?:chair(?:man|woman|person)?|president|mayor|moderator|facilitator|officer|director|secretary|treasurer|principal|dean|superintendent|supervisor|convenor|convener)\b(?:\s+pro[ -]tem(?:pore)?)?:?\s+(?=\S)|^(?:pro[ -]tem(?:pore)?|pres\.)\s",
    re.I,
)
"""An office before a name."""
HOLDER = re.compile(
    r"(?i:(?:\w+[ -]){0,2}(?:chair|president|vp|officer|director|secretary|treasurer|convenor|head|lead)\b(?: \w+)?)\s*\((?P<who>[A-Z][^()\n]{1,40})\)"
)
"""An office, and in brackets who holds it ("VP Education (Nia Probert)")."""
OPENED = re.compile(
    rf"(?P<who>{_NAME})(?:\s*\([^)]*\))?,?\s+(?:\w+ly\s+)?(?:(?:(?:open|declare|convene|start)(?:ed|d|s)|began|kick(?:ed|s) off) the (?:[\w-]+ ){{0,2}}(?:meeting|call|session)|opened (?:at|@) \d|welcomed (?:everyone|everybody|all|members|those|attendees|councillors|the committee))\b"
)
"""Who opened the meeting, which as a rule is who ran it."""
SIGNED = re.compile(
    rf"^\W*(?:[Ss]igned(?: by)?[:\s]+)?(?P<who>{_NAME})(?:,?\s(?:Ph\.?D|MBE|OBE|CBE|MA|BA|MSc|BSc|JP|Esq)\.?)*\s*(?:,|[(–—-]|\s)\s*(?:the\s+)?{_CHAIR}(?:(?:\s*,|\s+of\b)(?P<of>.{{0,60}}))?\W*$"
)
"""The chair's name under the minutes, on a line of its own."""
