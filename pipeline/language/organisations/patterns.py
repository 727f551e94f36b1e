"""Words of which names of organisations consist, as data."""

from __future__ import annotations

import re

SURE_HEADS = (
    "Council Committee Sub-Committee Subcommittee Commission Association Society Trust Foundation Federation Union Institute "
    "University College Academy Ministry Agency Authority Partnership Consortium Company Corporation Ltd Limited Inc LLC plc "
    "PLC LLP Constabulary Guild Senate Alliance Bureau Secretariat Co-operative Cooperative"
).split()
"""Nouns that end the name of an organisation and of hardly anything else."""
HEADS = (
    *SURE_HEADS,
    *(
        "Board Institution School Department Service Services Network Forum Group Club Team Party Panel Taskforce Force Bank "
        "Church Diocese Synod Assembly Parliament Police Charity Fellowship League Coalition Office Museum Library Hospital "
        "Surgery Brigade Cadets Scouts Guides Brownies Rotary Chapter Lodge Directorate Division Faculty Laboratory Labs "
        "Solutions Systems Technologies Consulting Associates Partners Holdings Industries Engineers Contractors Builders "
        "Bakery Brewery District Incorporated Utilities Farmers WG SIG TSC TAC Centre Center Township Government Inspectorate "
        "Libraries Campaign Surgeons Ambulance Housing Insurance Energy Software Hotel Gazette Magazine"
    ).split(),
)
"""All nouns that can end one; where only these others do, the model must agree."""

SURNAMES = frozenset("Church Bank Lodge School Force Club Party Chapter Guild".split())
"""Those of them that are surnames too."""

_PART = r"(?:(?:St|Mt)\.|[A-Z]\.|[A-Z][\w'’&–-]*|&|\d+(?:st|nd|rd|th))"
_SMALL = r"(?:of|for|the|and|in|de|&)"


def _named(heads: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    head = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w@.-])(?P<name>(?:{_PART}[ ](?:{_SMALL}[ ]){{0,2}}){{1,6}}(?:{head})s?(?![\w-])\.?"
        rf"(?:[ ](?:of|for)[ ](?:the[ ])?{_PART}(?:[ ](?:and[ ]|&[ ])?{_PART}){{0,3}})?)"
    )


NAMED = _named(HEADS)
"""Capitalised words that end in such a noun ("Little Hadlow Parish Council", "Mill Street School")."""
SURELY_NAMED = _named(SURE_HEADS)

NAMED_OF = re.compile(
    rf"(?<![\w@-])(?P<name>University[ ]of[ ]{_PART}(?:[ ]{_PART})?[ ]at[ ](?![A-Z][a-z]+day){_PART}(?:[ ]{_PART})?|(?:University|Ministry|Department|Bank|Friends|Institute|College|City|Borough|Town|County|Village|Township|Society|Office|Board|"
    rf"School|Church|Faculty|Federation|Association)[ ](?:of|for)[ ](?:the[ ])?{_PART}(?:[ ](?:{_SMALL}[ ])?{_PART}){{0,4}})"
)
"""The noun first ("University of Kirkdale", "University of Orrin at Mill Park", "Friends of Mill Park")."""

NAMED_SMALL = re.compile(
    rf"(?<![\w@.-])(?P<name>(?:{_PART}[ ](?:{_SMALL}[ ])?){{1,5}}(?:(?:working|steering|user|parish|community|school|town)[ ])?"
    r"(?:council|committee|sub-?committee|commission|board|government|township|society|association|group|team|department|school|"
    r"university|college|police|company|trust|charity|club|union|forum|network|panel|wg|sig|services|cleaning|campaign)"
    r"(?:['’]s)?)(?![\w-])"
)
"""Capitalised words before such a noun in small letters ("Bunting committee", "Orrin government")."""

IN_CAPITALS = re.compile(r"(?<![\w.])(?:[A-Z][A-Z'’/-]+|&)(?:[ ](?:[A-Z][A-Z'’/-]*|&))+(?![\w])")
"""Words in capitals, as in headings; names in them are those of the same words in small letters."""

JOINED = re.compile(
    r"(?<![\w@&.-])(?P<name>[A-Z][a-z'’]+(?:,[ ][A-Z][a-z'’]+)?[ ]?&[ ]?[A-Z][a-z'’]+)(?![\w&])(?![ ]?&)"
)
"""Two names joined as firms join them ("Orde & Marsh")."""

MIXED = re.compile(r"(?<![\w@#./-])[A-Z][a-z]+[A-Z][A-Za-z]*(?![\w@/(-]|\.\w)")
"""A word with a capital inside ("MillWorks")."""

BESIDE = re.compile(
    r"[ ]?(?:\t|[(]|[ ][–—-][ ]|,[ ])(?:[A-Z]{2,3}[ ]?(?:\)?[ ]?[–—-]|[:,\t])[ ]?)?"
    r"(?:(?:from|of|for|representing|on behalf of)[ ](?:the[ ])?)?"
    r"(?P<name>[A-Z0-9][^\n\t|(),;:@]{1,60}?)[ ]?(?=[\n\t|),;]|[.]\s|$)"
)
"""Behind a person in a list: the cell, bracket or phrase that may name an organisation."""

PAYEE = re.compile(
    r"(?i)\b(?:payee|supplier|paid to|payable to|creditor|vendor|contractor|company|organi[sz]ation|affiliation|employer)\b"
)
"""A table's column in which names of organisations stand."""

MUNICIPAL = re.compile(
    r"(?:city|town|county|borough|village|township|municipality|state|commonwealth)\s+of\s+[A-Z]", re.I
)
"""How names of municipalities begin."""

NAMED_WITH_S = re.compile(
    r"['’]s(?=\s*(?:[,.;:)\]–—]|$)|\s+(?:about|and|are|at|by|for|from|had|has|have|in|is|on|or|re|to|via|was|will|with)\b)"
)
"""The end of a name that is written with it, where nothing follows that it might own ("from Quill's.")."""

WEEK = re.compile(
    r"\b[A-Z]?\d+(?:[-/]\d+)*$|\b(?:week|term|round|day|part|session) (?:\d+|[ivx]+|one|two|three|four|five)$", re.I
)
"""How something ends that tells which meeting of many it was ("Week 3", "W18")."""

EVENT_LETTERS = re.compile(r"\b(?:A\.?G\.?M|E\.?G\.?M|S\.?G\.?M|APM|AOB|UTC|GMT|[ECMP][SD]T|BST|CES?T|IRC|[AP]M)\b")
"""Letters behind a name that tell the meeting, its time or where it was, not the group."""

SAINT = re.compile(r"(?<!\w)St\.?[ ]$")
"""Just before a name that is a saint's ("St. Orde Breweries")."""

_LEGAL = r"LLP|LLC|L\.L\.C\.|Ltd|Limited|Inc|PLC|plc|GmbH|Pty"
FIRM = re.compile(
    r"(?<![\w@-])(?P<name>(?:[A-Z][\w'’-]*\.?(?:,[ ]|[ ]&[ ]|[ ])){1,6}"
    rf"(?:&[ ][A-Z][\w'’-]+,?[ ](?:{_LEGAL}|PC)|&[ ]Co)(?![\w-])\.?)"
)
"""Partners' names and a legal form ("Lee, Marsh & Orde, LLP", "J Marsh & Co.")."""

ACRONYM_AFTER = re.compile(r"\s*[\[(](?:the\s+)?[\"'“‘]?(?P<acronym>[A-Z][A-Za-z&.+-]{1,11})[\"'”’]?[\])]")
ACRONYM_BEFORE = re.compile(
    rf"(?<!\w)(?P<acronym>[A-Z]{{2,8}})\s*\((?P<name>(?:[Tt]he\s)?{_PART}(?:[ ](?:{_SMALL}[ ])?{_PART}){{1,7}})\)"
)
"""Acronym and name tied by brackets, either way round."""

LEGAL = re.compile(
    rf"(?<![\w@.-])(?P<name>(?:{_PART}[ ](?:(?:and|of)[ ])?){{0,4}}{_PART},?[ ](?:\([A-Z][\w ]+\)[ ])?(?:{_LEGAL}))(?![\w-])"
)
"""Capitalised words that end in a legal form ("Orde (Southern) Ltd", "Farr Lee LLP")."""

INITIALLED = re.compile(
    r"(?<![\w@&.-])(?P<name>(?:[A-Z]\.?[ ]?){1,3}(?:(?:&|and)[ ](?:[A-Z]\.?[ ]?){1,2})?[A-Z][a-z'’]+[ ](?:&|and)[ ](?:Sons?|Co|Daughters?|[A-Z][a-z'’]+))(?![\w&])"
    r"|(?<![\w@&.-])(?P<two>(?:[A-Z]\.[ ]?){1,2}(?:&|and)[ ](?:[A-Z]\.[ ]?){1,2}[A-Z][a-z'’]+)(?![\w&])"
)
"""A firm with its founder's initials ("T. Marsh & Son", "R. & J. Orde")."""

GENERIC = frozenset(
    """council committee board group team commission society association trust club union forum network partnership company department
    school college university faculty senate assembly chapter foundation federation charity church office service services agency
    authority police subcommittee sub-committee wg sig panel party branch division section chair chairs members trustees directors
    governors officers councillors clerk treasurer secretary president staff executive exec management administration government state
    county city town village parish district borough community public friends bank institute centre center residents volunteers students parents""".split()
)
"""Words that alone are only a reference to an organisation named in full elsewhere, lower case."""

NOT_ORGANISATIONS = frozenset(
    """agm egm aob minutes agenda apologies action actions present absent zoom skype github slack google meet teams whatsapp email
    e-mail internet facebook twitter instagram youtube mailchimp eventbrite paypal doodle dropbox google docs google drive google meet
    microsoft teams google form google doc google forms google sheets covid covid-19 cpr faq pdf api ui ux url pr prs ci cd rfc n/a tbc tbd tba ok
    am pm gmt utc est pst cet bst rsvp vat ppe iso wifi wi-fi usb html css sql json xml yaml python java javascript linux windows
    christmas easter bank holiday nb fyi asap id ip tv pc ai hr it mr mrs ms dr cllr cllrs rev prof sir motion resolved agreed noted
    item items page annex appendix section article act bill policy constitution bylaws by-laws rules covid19 budget website""".split()
)
"""Capitalised words and products that models take for organisations, lower case."""
NEVER_ORGANISATIONS = frozenset(
    """tbc tbd tba n/a asap fyi rsvp aob agm egm gmt utc edt cdt pdt cest bst emea apac faq pdf url usb html json vat ppe covid
    covid-19""".split()
)
"""Capitals of which nobody calls an organisation: remarks, time zones, parts of the world, kinds of files, lower case."""

LEADING = re.compile(
    r"^(?:.*\b(?:Reports?|Meetings?|Secretary|Minutes|President|Chair\w*|Members?|Committees|Matters|Items?|Update|Draft|Provost|"
    r"Representatives?|Trustees|Manager|Officer|Director|Dean|Head|Liaison|Leader|Coordinator|Co-ordinator|Clerk|Treasurer|Election|Elections|"
    r"Closure|Opening|Reopening|Launch|Review|Potential|Regarding|Perhaps|Individual|Offices)\b.*?\b(?:of|for|from|to)\s+(?:the\s+)?)?"
    r"(?:(?!(?:his|her)\s+majesty|our\s+lady|all\s+(?:saints|souls|hallows)|"
    r"new\s+(?:york|zealand|south|jersey|mexico|hampshire|england|forest|orleans|delhi|haven|brunswick|town)\b)"
    r"(?:(?:call|phone|ring|write|e-?mail|contact|ask|chase|approach|invite|thank|inform|remind|visit|join|support|pay|tell|notify|consult|meet|help|"
    r"advise|message|request|represent|attend|update|review|see)(?=\s+(?:(?:to|with|for)\s+)?the\b)|the|a|an|our|their|his|her|its|this|that|and|of|for|to|from|by|with|at|in|on|all|any|will|cllrs?|mr|mrs|ms|dr|new|next|"
    r"minutes|agenda|meeting|proposed|draft|annual|monthly|ordinary|extraordinary|special|report|letter|email|reports|update|regarding|perhaps|"
    r"\d+(?:st|nd|rd|th)?(?!(?<=[a-z])\s+(?:\w+\s+){1,3}(?:scout|guide|brownie|beaver|cub)s?\b)|[ivx]+\.?|[a-z]\.)\s+)*",
    re.I,
)
"""Words at the head of a line or sentence that are not part of the name."""

MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:['’]s)?", re.I
)
"""Before the name of a body it tells the meeting, not the body."""

COMMON = frozenset(
    """board of the trustees trustee governors governor governing directors director management committee committees sub-committee subcommittee
    council steering group executive general full main advisory working party team members member annual technical staff finance planning
    officers officer body senate supervisors selectmen commissioners""".split()
)
"""Words of names of bodies that say nothing of the organisation, lower case."""

FIRST_NOUNS = frozenset(
    "University Ministry Department Bank Friends Institute College City Borough Office Board School Church Faculty".split()
)
"""Nouns with which names of organisations begin."""

HEADED = re.compile(
    r"^\W*(?:[A-Z]{0,5}[.\d]{1,6}[ ])?(?P<name>(?:DEPARTMENT|FACULTY|INSTITUTE|SCHOOL|COLLEGE|UNIVERSITY)[ ]OF(?![ ]THE\b)(?:[ ](?:[A-Z]{3,}|&)){1,6})[ ]?(?::|$)",
    re.M,
)
"""A heading in capitals that names a department, where the model reads capitals badly ("AV.6 DEPARTMENT OF CHEMISTRY: new course")."""

ACRONYM = re.compile(r"(?<![\w@./-])[A-Z][A-Za-z&]{0,6}[A-Z](?![\w@/])")
"""A word that begins and ends with a capital ("SOP", "BoT")."""

BEFORE_NAMES = re.compile(
    r"(?:\b(?P<preposition>from|with|by|at|to|of|for|via|between|contact|contacted|inform|ask|asked|thank|thanked)\s+)?(?P<the>\bthe\s+)?$",
    re.I,
)
"""Just before a name: prepositions and verbs that take somebody as their object, and the article."""

BEHIND_NAMES = re.compile(
    r"\s+(?:has|have|had|is|are|was|were|will|would|to|can|could|should|said|reported|reports|agreed|asked|confirmed|advised|stated|"
    r"suggested|requested|wrote|sent|provided|offered|plans?|wants?|meets?|met|staff|members?|representatives?|meeting|board|chair)\b"
)
"""Just behind a name that acts, or that has staff and members."""

EVENTS = frozenset(
    """meeting meetings conference agm egm sgm day days night week weekend festival fair show concert fundraiser workshop hackathon summit
    symposium convention election elections event events sale market walk party forum forums celebration session sessions plenary
    minutes agenda report reports survey review discussion update proposal""".split()
)
THINGS = frozenset(
    """act bill plan plans strategy policy project projects programme program scheme fund funds funding grant grants award awards account
    budget agreement contract licence license code charter regulations specification standard standards framework toolkit software
    platform website site app tool tools data costs survey testing balance deed report newsletter levy tax precept trail route list
    application applications documents book books membership training data charges insurance""".split()
)
PLACES = frozenset(
    """road street lane avenue close drive way park common green hall house building room centre center square field fields wood woods
    hill bridge garden gardens island lake river station airport cross farm cottage campus pavilion playground cemetery churchyard
    village town county city estate""".split()
)
OFFICES = frozenset(
    """chair chairman chairperson president vice-president secretary sec treasurer clerk officer officers manager director directors
    councillor councillors member members coordinator co-ordinator convenor convener trustee trustees warden bursar postmaster counsel
    rep reps representative representatives editor presenter timekeeper facilitator lead leader leads administrator assistant advisor
    adviser engineer consultant commissioner mayor principal professor dean provost attorney architect caretaker volunteer volunteers
    postgraduate student students staff superintendent sheriff deputy captain supervisor assessor inspector""".split()
)
TEAMS = frozenset("team teams crew".split())
"""Last words of names of something else: events, papers and things, places, offices, some people of a body; lower case."""

ATTRIBUTE = re.compile(
    r"[ ](?!(?:and|or|for|from|with|that|which|who|when|where|were|will|have|into|they|this|also|about|over)\b)[a-z]{4,}"
)
"""Just behind a word that stands before a noun ("SOP requirements")."""

BEFORE_DOERS = re.compile(
    r"\b(?:from|by|representing|joined|contacted?|inform|ask|thanks? to|behalf of)\s+(?:the\s+)?$", re.I
)
"""Just before the name of somebody who does something or to whom one turns."""

BEFORE_CAPITAL = re.compile(r"[ ][A-Z]|-[A-Za-z]")
BEHIND_CAPITAL = re.compile(r"(?<![\w.])[A-Z]\w*[a-z][ ]$|-$")
"""Just behind and just before a name that may be only a part of another."""

FIGURE = re.compile(r"[ ]?['’#]?\d")
"""Just behind the name of an event or a thing that is numbered."""

LETTERS = re.compile(r"[^\W\d_]+")

LISTED = re.compile(r"(?:,|,?\s(?:and|&|or)\s|\s?/|;|\t|\n|\)[;,]?)\s?(?:the\s)?")
"""Between the members of a list."""

NO_NAMES = frozenset(
    """ltd limited inc incorporated llc llp plc co corp corporation company cla cv mou moa nda sla kpi rfp rfi rfc fte ipr ip faq foi gdpr
    dbs cctv atm ytd eoy eod eoi utc hoa dei edi aed pat msp dco oss foss irc gsoc coc lgbt lgbtq lgbtqia lgbtiq tls ssl dns http https
    ssh ftp smtp sso cms crm erp gis gps led ups usb vpn wan lan san ram cpu gpu ide sdk mvp poc tor toc ta ra q&a p&l b&b b&w
    p&p r&d t&c t&cs cd dvd sms cfp msie iso9001 bbq diy asbo speedwatch sid tpo tro vas eia seo wcag orcid doi isbn issn fica paye
    sgm agm egm agms aob aocb cpa rfo rpi cpi uat sow ada fmla hipaa ferpa ceqa nepa pgt pgr pgce ug mc tca cil rip bame bipoc send sen phd msc bsc ba ma mba gcse hnd nvq k-12 pa gm ceo cfo coo cto cio vp evp svp md hod dpo sro""".split()
)
"""Words and acronyms that are no organisation's name by themselves, lower case: legal forms, offices, papers, techniques."""

WORD = re.compile(r"(?<![\w@.#&-])(?<![a-z0-9/:]/)[^\W_](?:[\w'&.+-]*\w)?(?![\w@])")
"""A word with which a well-known name may begin, marks within it included ("AT&T", "McDonald's")."""

LONGER = re.compile(r"(?:[ ](?:&[ ])?(?:[A-Z]|\d)|[-@.]\w|[ ]of[ ][A-Z])")
"""Just behind a name that is only the first part of another ("Northtel Docs", "Northtel-based")."""

BEFORE_LONGER = re.compile(
    r"(?:(?<!\w)(?!(?:The|A|An|And|At|As|By|From|For|In|On|Of|To|Via|With|Both|If|That|Ask|Contact|Thank|Inform|Approach)[ ])"
    r"[A-Z][\w'’]*[ ](?:of[ ])?|\w[-.@&])$"
)
"""Just before a name that is only the last part of another ("Mill Park ACM")."""

OPENING = re.compile(r"(?:^|[.!?:|][ ]|[\n\t][ ]?)[*•–—-]?[ ]?$")
"""Just before the first word of a line, cell or sentence."""

CAPITALS_BEFORE = re.compile(r"(?<!\w)[A-Z]{4,}[ ](?:(?:OF|AND|THE|FOR|&)[ ])?$")
CAPITALS_BEHIND = re.compile(r"[ ](?:(?:OF|AND|THE|FOR|&)[ ])?[A-Z]{4,}(?!\w)")
"""Before and behind a word of a heading in capitals."""

LEADING_WORD = re.compile(
    r"(?:ACTION|Action|Appoint|Approach|Approve|Ask|Contact|Create|Email|Establish|Form|Inform|Invite|Join|Notify|Recruit|Support|Thank|Update)\s+(?=[A-Z])"
    r"|(?:(?:Assistant|Associate|Deputy|Vice) )?(?:Professor|Director|Manager|Chair|President|Secretary|Head|Dean|Principal|Officer),\s+"
)
"""What stands before a name and is no part of it: a marker, what is to be done with it, somebody's office there."""

LEGAL_FORM = re.compile(rf"(?:{_LEGAL}|PC|Corp|Co|BV|SA|AG)\b\.?(?:\s.*)?")
"""What stands behind a comma in the name of a firm."""
