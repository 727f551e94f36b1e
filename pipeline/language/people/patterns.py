"""Words that stand around names of people, as data."""

from __future__ import annotations

import re

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor cllr cllrs cmhlr councillor councillors cr ald alderman sir dame lord lady rev revd reverend fr hon
    cll boardmember boardmembers councilmember councilmembers councilman councilwoman commissioner senator rep representative mayor judge pc sgt insp capt captain col atty attorney det detective lt lieut lieutenant ofc major sheriff canon archdeacon deacon rabbi imam cantor bishop archbishop pcso cpo messrs mesdames trustee trustees supervisor selectman selectmen selectwoman selectperson
    alderwoman alderperson councilor councilors principal president director chairman chairwoman chmn dir dirs superintendent pastor provost chancellor commander chaplain brother sister vp v.p
    pres treas sec secy sec'y sec/treas sec-treas supt""".split()
)
"""Titles before names, lower case, without a stop."""

TITLE = re.compile(
    r"(?:(?:the\s+)?(?:(?:parish|town|county|district|borough|city|ward|community|unitary)\s+(?=cllrs?\b|councill?ors?\b))?(?:vice[- ](?=chmn\b|pres\b))?(?:mayor pro[- ]tem(?:pore)?|"
    + "|".join(sorted(TITLES, key=len, reverse=True))
    + r")\b(?:(?:(?<![a-z]{6})|(?<=messrs))\.?,?\s+|(?<=[a-z]{6})\s+|\.(?=(?-i:[A-Z][a-z.]))))+",
    re.I,
)

ALWAYS_PARTICLES = frozenset("ó ní nic uí".split())
"""Particles that are no first name."""
PARTICLES = ALWAYS_PARTICLES.union(
    "van von de der den del della di da do dos du la le el al bin ibn ter ten zu af av mac".split()
)
"""Lower-case words inside surnames."""

POST_NOMINALS = re.compile(r"(?:,? (?:MP|MSP|MLA|MEP|TD|OBE|MBE|CBE|BEM|JP|KC|QC|PhD|Esq\.?))+$")
"""Letters behind a name that are none of it."""
SUFFIXES = frozenset("jr sr ii iii iv".split())
"""What stands behind a surname to tell father and son apart, lower case."""

SMALL_BEGINNING = re.compile(r"[dlo]['’][A-Z]|mc[A-Z]|de[A-Z]|e[A-Z]")
"""How a surname begins that is written small ("d'Arcy", "l'Orrin")."""

LETTERS = frozenset(
    "MP MSP MEP MLA TD JP OBE MBE CBE BEM QC KC PhD Ph.D MD DDS Esq CPA FRS RN MRTPI PSLCC CiLCA".split()
)
"""What stands behind a name of a seat, an honour, a degree or a calling."""

ORGANISATION_LETTERS = re.compile(r"(?!(?:III?|IV|VI|JR|SR)$)[A-Z]{2,4}|(?!Mc|Le|De|La)[A-Z][a-z][A-Z]{2,3}")
"""Letters beside a name that stand for an organisation or an office ("Ada Quill GDS", "BC Ada Quill")."""

ROLE = re.compile(
    r"\b(?:(?:vice|deputy|co|joint|acting|interim|assistant|honorary|hon|past|former|immediate past|outgoing|incoming|elect|parish|town|club|membership|"
    r"social|events?|project|programme|general|executive|technical|finance|financial|web|website|publicity|communications?|safeguarding|welfare|team|group|"
    r"minutes?|meeting|community|development|security|compliance|policy|quality|risk|data|information|operations|planning|regulatory|privacy|product|sales|legal|head|lead|senior|chief|managing|county|district|borough|city|tree|footpaths?|allotments?|"
    r"grounds|health|safety|outreach|fundraising|training|youth|library|library|marketing|media|sports?|league|fixtures?|results|membership|"
    r"registration|staff|student|parent|steering|board|committee|voting|non-voting|independent|co-opted|ex[- ]officio|representing)[\s-]+){0,4}"
    r"(?:chair(?:man|woman|person)?s?|convenor|convener|clerk|treasurer|secretary|president|vice[- ]?president|vp|director|manager|officer|"
    r"coordinator|co-ordinator|co-?chairs?|administrator|editor|librarian|webmaster|warden|head ?teacher|principal|dean|provost|rector|vicar|curate|captain|coach|"
    r"organi[sz]er|ceo|cfo|coo|cto|rfo|lead|leader|host|facilitator|moderator|scribe|note[- ]?taker|minute[- ]?taker|minutes|member|rep(?:resentative)?|"
    r"trustee|governor|councillor|auditor|advis[eo]r|consultant|engineer|developer|analyst|observer|guest|speaker|liaison|staff|intern|student|volunteer|"
    r"supervisor|professor|lecturer|researcher|architect|solicitor|attorney|counsel|commissioner|mayor|assessor|referee|senator|delegate|alternate|tsc|cpc|tac|"
    r"maintainer|head(?= of)|champion|sponsor|chief|superintendent|assistant|caretaker|handyman|groundsman|groundskeeper|greenkeeper|curator|archivist|churchwarden|verger|organist|sacristan|chaplain|pastor|deacon|bursar|registrar|surveyor|headmaster|headmistress|resident|parent|ex[- ]?officio|fellow|trainee|of the public|(?<=staff )contact|(?<=technical )contact)s?\b",
    re.I,
)
"""Roles as they stand beside names in lists."""

NOT_NAMES = frozenset(
    """present currently apologies absent attendance attending attendees regrets none nil all members member public minutes meeting agenda action actions
    chair chairman chairperson chairwoman clerk secretary treasurer president director officer manager council committee board group team parish town county
    district borough city community association society club trust foundation university college school church hall village street road lane avenue drive
    close north south east west new the and of for in on at to with from by a an he she they his her their our this that these those there was were is are be been
    january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun date time venue location item items report reports update
    matters arising finance planning highways correspondence welcome introduction introductions any other business next previous draft approved
    purpose guidelines guideline objective objectives goal goals scope duration recording department ministry office service services limited ltd inc plc llc company project working party sub-committee subcommittee budget website
    zoom teams skype google online hybrid phone dial discussion summary notes note topic quorum no yes not n/a tbc tbd tba apology also appendix annex
    resolved agreed proposed seconded carried motion vote voting decision decisions received via email police fire national international union
    signed dated signature financial responsible person persons libraries standing orders rights costs training agm salary vice co-opted honorary deputy acting outgoing incoming commissioner commissioners following federation network forum library museum park centre center station bank fund festival event events day week month year""".split()
)
"""Words that no name of a person consists of, lower case."""

SMALL_WORDS = frozenset("of to in on at by an as is it we no the and for or if so do".split())
"""Short words that are no part of a name whatever their case, lower case."""

CHAIR = "chair"
"""The role of whoever runs the meeting."""

ROLE_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<!\w)(?<!vice )(?<!vice-)(?<!deputy )(?<!assistant )(?<!past ){pattern}(?!\w)", re.I))
    for name, pattern in (
        (
            CHAIR,
            r"(?:the\s+)?(?:(?:acting|interim|panel|board|committee|session) )?(?:chair|chairman|chairwoman|chairperson|convenor|convener|presiding officer)",
        ),
        (
            "clerk",
            r"(?:the\s+)?(?:(?:parish|town|council|village|college|locum|acting) )?clerk(?: (?:to|of) the \w+(?: council)?)?(?:\s?(?:/|&|and)\s?rfo)?",
        ),
        ("rfo", r"(?:the\s+)?(?:rfo|responsible financial officer)"),
        ("treasurer", r"(?:the\s+)?(?:honorary |hon\.? |acting )?treas(?:urer)?"),
        ("secretary", r"(?:the\s+)?(?:honorary |hon\.? |company |general |acting )?sec(?:retary)?"),
        ("vice-chair", r"(?:the\s+)?(?:vice|deputy)[- ]?(?:chair|chairman|chairwoman|chairperson)"),
        ("manager", r"(?:the\s+)?(?:general|city|town|township|village|county|district) manager"),
        ("superintendent", r"(?:the\s+)?superintendent"),
        ("vice-president", r"(?:the\s+)?(?:vice[- ]?president|vp)"),
        ("president", r"(?:the\s+)?(?:acting )?pres(?:ident)?"),
        ("director", r"(?:the\s+)?(?:executive |managing )director"),
        ("head", r"(?:the\s+)?(?:head ?teacher|head of school|headmaster|headmistress|principal)"),
        ("ceo", r"(?:the\s+)?(?:ceo|chief executive(?: officer)?)"),
        ("vicar", r"(?:the\s+)?(?:vicar|rector|minister)"),
        ("editor", r"(?:the\s+)?(?:newsletter |magazine )?editor"),
        ("webmaster", r"(?:the\s+)?webmaster"),
        ("membership secretary", r"(?:the\s+)?membership (?:secretary|officer)"),
        ("social secretary", r"(?:the\s+)?social (?:secretary|officer)"),
        ("project manager", r"(?:the\s+)?project (?:manager|officer)"),
        ("captain", r"(?:the\s+)?captain"),
        ("provost", r"(?:the\s+)?(?<!associate )(?:acting |interim )?provost"),
        ("mayor", r"(?:the\s+)?(?:lord |town |city )?mayor"),
        ("registrar", r"(?:the\s+)?registrar"),
    )
)
"""Roles that one person holds at a time, by which minutes call them; applied to a list's role and to the words of the text."""
_OFFICES = (
    r"officer|manager|director|secretary|\w*master|leader|head|co-?ordinator|administrator|warden|steward|editor|keeper|captain|president|engineer|attorney|"
    r"solicitor|counsel|librarian|superintendent|supervisor|principal|advis[eo]r|consultant|architect|planner|clerk|recorder|treasurer|liaison|marshal|chaplain|"
    r"organi[sz]er|mayor|surveyor|inspector|auditor|accountant|headteacher|headmaster|headmistress|bursar|curator|archivist|organist|verger|caretaker|groundsman|pastor|scribe|provost|registrar"
)
OFFICE = re.compile(rf"\b(?:{_OFFICES})\b(?! of$)", re.I)
"""Nouns of an office that one person holds."""
OFFICE_LINE = re.compile(
    rf"(?:[a-z.'’&-]+ ){{0,3}}(?:{_OFFICES}|chair(?:man|woman|person)?)(?: (?:of|to|for) (?:the )?(?:[\w.'’&-]+ ?){{1,4}})?",
    re.I,
)
"""An office that stands by itself, as in the line below a name that signs ("Clerk to the Council")."""
_NO_MORE = r"(?:former|past|previous|outgoing|retired|retiring|late|ex)\b"
_HELD = rf"(?P<role>(?:(?!the\b|our\b|new\b|{_NO_MORE})[a-z][a-z.&/-]*[ ]){{0,3}}?(?:clerk(?:[ ]?(?:/|&|and)[ ]?rfo)?|rfo|chair(?:man|woman|person)?|head ?teacher|ceo|vicar|rector|{_OFFICES}))"
ROLE_BEFORE = re.compile(
    rf"(?:^|(?<!['’]s)(?<!s['’])(?<!former)(?<!past)(?<!previous)(?<!outgoing)(?<!retired)[\s(]){_HELD}(?:\s*[:–-]|,)?\s*\(?$",
    re.I,
)
ROLE_BEHIND = re.compile(
    rf"(?:\s*\([^()]{{1,20}}\)(?=,))?\s*[,(–-]\s*(?:(?:the|our|your|new|as)\s+){{0,2}}(?!and\b|{_NO_MORE}){_HELD}(?=\s*(?:[),.;–-]|$|\n))",
    re.I,
)
"""How a role stands before or behind the name of who holds it."""

NOT_INITIALS = frozenset(
    "TODO DONE LIST PLAN DATE TIME WHO DUE TASK LEAD TEAM NONE NIL AOB NA TBC TBD ASAP EOD EOW EOM EOY COB COP FYI AGM EGM OK NO YES IT HR PR AM PM GMT UTC PDF URL FAQ UK US USA EU VAT GDPR ID TV PC AI AP CC RE AND NB PS "
    "NEW OLD END OPEN ITEM NOTE MAY WIP ETA PO API CI CD QA UI UX SC ISO ETC ALL OF TO IN ON AS AT BE BY DO GO HE IF IS ME MY OR SO UP WE".split()
)
"""Capitals that are words or things, not somebody's initials, unless the document says so."""

SMALL_WORDS_AS_INITIALS = frozenset(
    "AM PM NB PS RE AND MAY OF TO IN ON AS AT BE BY DO GO HE IF IS ME MY SO UP WE CD TV".split()
)
"""Of these, what names no group, office or thing that might be given a task."""

WORDS_AND_NAMES = frozenset(
    "will may mark grant hope art bill bob rob grace faith joy rose dawn april june august summer autumn miles chase drew pat sue frank ray guy "
    "rich skip wade dean king bishop price page day green brown white black grey gray field fields wood woods hill park west north south east "
    "long short young law lane street church house hall bell cross ford bank banks moss power street love best good noble sharp swift steel stone "
    "marsh meadows waters rivers lake brook reed rush root branch bush forest snow frost winter storm cook baker butler carter clark cooper mason "
    "miller parker porter potter smith taylor turner walker ward weaver webb archer barber farmer fisher gardener hunter marshall shepherd".split()
)
"""Names that are words of everyday English too: alone they are taken for a name only where the model agrees or a title stands before."""

MONTHS_AND_NAMES = frozenset("jan april may june august dawn".split())
"""First names that are months too: before a surname they are names ("Jan Quill")."""

NICKNAMES: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "robert bob rob bobby robbie bert",
        "william will bill billy liam",
        "richard dick rick rich richie",
        "margaret maggie meg peggy marge",
        "elizabeth liz lizzie beth betty eliza libby",
        "katherine catherine kathryn kate kath cathy kathy katie",
        "james jim jimmy jamie",
        "john jack johnny",
        "edward ed ted eddie ned",
        "anthony tony",
        "andrew andy drew",
        "michael mike mick mickey",
        "david dave davy",
        "stephen steven steve",
        "thomas tom tommy",
        "charles charlie chuck",
        "patricia pat trish tricia patty",
        "susan sue suzanne susie",
        "deborah debbie deb",
        "jennifer jenny jen",
        "rebecca becky bex",
        "christine christina chris tina",
        "alexander alexandra alex sandy sasha",
        "nicholas nick nicky",
        "nicola nicky nikki nicki",
        "henry harry hal",
        "francis frank",
        "joseph joe joey",
        "gerald gerry gerard jerry",
        "geoffrey jeffrey geoff jeff",
        "lawrence laurence larry",
        "victoria vicky vicki tori",
        "philip phil pip",
        "dorothy dot dottie",
        "theodore ted theo",
        "antony tony",
        "penelope penny",
        "jacqueline jackie",
        "samantha samuel sam",
        "benjamin ben",
        "gregory greg",
        "timothy tim",
        "kenneth ken",
        "ronald ron",
        "donald don",
        "raymond ray",
        "leonard len",
        "frederick fred",
        "abigail abi abby",
        "isabel isobel izzy bella",
    )
)
"""Short forms of English first names that are more than the beginning of the long one."""

NAME_OF_THING = re.compile(
    r"\s+(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent|Place|Hall|House|School|College|Park|Fields?|"
    r"Trust|Foundation|Memorial|Prize|Award|Cup|Trophy|Library|Centre|Center|Hospital|Church|Bridge|Farm|Wood|Building|"
    r"Room|Theatre|Scholarship|Lecture|Charity|Fund|Ltd|Limited|Inc|LLC|plc|Group|Associates|Partners|Partnership|"
    r"Brothers|Bros|& Co|and Co|& Sons?|and Sons?)\b"
    r"|['’]s\s+Rules\b|(?:\s+(?!and\b)[A-Z][\w'’-]+){0,3}\s+(?:[Ss]cholarships?|[Aa]wards?|[Pp]rize|[Tt]rophy|[Mm]emorial|[Ll]ecture|[Bb]ursary)\b"
)
"""What a name belongs to that is no person: a street, a school, a prize (with words of its own between), a firm, a book of rules."""

CAPITALS = "A-ZÀ-ÖØ-ÞĄČĆĎĐĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽ"
"""Capital letters of European languages, for classes of characters."""
PART_OF_PLACE = re.compile(r"\b(?:(?:King|Queen|Bishop|Abbot|Prince|Earl|Duke)['’]?s|St\.?) $")
"""Before a word that is part of the name of a place ("King's Lynn", "St Ives")."""

CALL_SIGN = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]{1,4}|\d[A-Z]\d[A-Z]{2,3}")
"""The call sign that radio amateurs bear in place of a surname or behind it ("Ada M0QLL"), by the forms of the ITU."""
