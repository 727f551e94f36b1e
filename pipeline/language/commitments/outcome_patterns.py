"""How lines read that tell only what became of something, as data. Patterns have no nested repetition, so that they stay linear."""

from __future__ import annotations

import re

from pipeline.language.commitments.patterns import ROLE_WORDS

REASON = re.compile(r"\W*WHEREAS\b", re.I)
"""What a resolution begins with before it says what is resolved."""
TITLE_OF_MINUTES = re.compile(r"\W*(?:accepted|approved|adopted|draft|unapproved|final) minutes\b", re.I)
"""The title of the minutes themselves, rather than what became of some."""
PROPOSERS = re.compile(
    r"\W*(?:(?:proposed|nominated|moved|seconded|proposer|nominator|mover|seconder|nom|prop|sec)\.?(?: by)?\s*[:–-]|(?:proposer|seconder|proposed|seconded|mover|moved)\s+(?=(?:cllrs?|councillors?|mr|mrs|ms|miss|dr)\b)|(?-i:Prop\.? [A-Z]\S*,? sec\.? [A-Z])|"
    r"(?:proposed|nominated|moved|seconded) by\b|[12](?:st|nd)?\s*:)(?=[^.;]{1,100}[.;]?\s*$)",
    re.I,
)
"""A line that tells only who proposed or seconded ("Nominated: Anna Quill", "1: AQ, 2: BR")."""
OF_THE_FILE = re.compile(
    r"\W*(?:category|categories|tags?|status|type|layout|author|date|title|file|ref(?:erence)?(?:\.? no)?)\.?\s*:", re.I
)
"""A line that tells of the file or page itself ("Category: Minutes")."""
PLAIN_OUTCOME = re.compile(
    r"\b(?:granted|denied|(?:carried|passed|passes)\b(?!\s+(?:out|forward|over|on)\b)|approved|adopted|accepted|ratified|unanimous(?:ly)?|unopposed|elected(?! (?:members?|councillors?|officials?|representatives?|board|chairs?)\b)|defeated|rejected|turned down|tabled)\b|^\W*(?:lost|(?:left|laid) (?:to lie )?on the table)\b",
    re.I,
)
"""An outcome in words that a speaker does not use of an opinion ("Agreed", "Yes")."""
GOES_ON = re.compile(r"\bto [a-z]{2,}")
"""What follows upon an outcome, in the same line ("Approved, Ben to order")."""
OPINION = re.compile(
    r"\W*(?:no objections?|objections?|supported|supports?(?=\W*$| (?:the|this|with|subject|by)\b))\b(?!.{0,80}\b(?:deferred|withdrawn|pending|awaited)\b)",
    re.I,
)
"""What a council says of a planning application."""

ENACTED = re.compile(
    r"\W*(?:adopted|approved|accepted|authori[sz]ed|ratified|appointed|elected|awarded|denied|granted|rejected)\b(?!.{0,60}\bto be\b)"
    r"(?! (?!(?:the|an?|all|by|as|staff|motion|request|proposal|resolution|plan|permission)\b)(?-i:[a-z]+) (?:to|will|shall|should|must|needs?|who)\b)",
    re.I,
)
"""What stands behind "Action:" where a board says what it did ("Action: Adopted Resolution 7"); not "Elected members to pay"."""
SOUGHT = re.compile(
    r"\b(?:entertain(?:s|ed)?|call(?:s|ed)? for|ask(?:s|ed)? for|request(?:s|ed)?|look(?:s|ed|ing) for|seek(?:s|ing)?|sought) (?:a|the|any) motions?\b",
    re.I,
)
"""A chair who wants a motion: it is yet to be made."""
MADE = re.compile(
    r"\b(?:so )?(?:moved|made(?: (?:it|the motion|such a motion))?|proposed)(?=\W*$|, |;| and\b| by\b)", re.I
)
"""Somebody made the motion that was sought."""
SHORT_OUTCOME = re.compile(
    r"\W*(?:the )?(?!(?:not|was|were|been|be|is|are|being|all|they|also|only|previously|already|once|as|[a-z]+ly)\b)[^\W\d_]+ "
    r"(?:approved|accepted|adopted|agreed|ratified|rejected|refused|authori[sz]ed|denied|granted)(?: (?:as )?(?:presented|read|submitted|circulated|distributed|amended|written|it stands))?[^\w?]*",
    re.I,
)
"""A sentence of a word or two that says what was decided on, and how ("Report accepted.", "Minutes approved as read")."""
SETTLED = re.compile(
    r"(?:^|[–—:;,.(]|\s-)\s*(?:it was |we |so )?(?:agreed|decided|voted|opted|chose|resolved) (?:not to|against|to (?:accept|cancel|drop|go (?:for|with|ahead)|hold|keep|leave|postpone|skip|stay|stick|use)|on \d)\b|(?:^\W*|[–—-] )(?:deferred|postponed|(?:held|carried|left|stood) over) (?:to|until|till) [^.;]{3,40}\W*$|\bwe(?:['’]re| are) (?:going (?:with|for|ahead)|sticking with|not (?!sure|yet|aware|able|certain|happy|clear|in|a)[a-z]+ing)\b"
    r"|\b(?:and|was|were) (?:left|held|stood) over to (?:the|our) next meeting\b|\bconsideration (?:was )?deferred\b"
    r"|\b(?:cheques?|payments?|invoices?|bills|accounts)\b(?! payable)[^;]{0,160}? (?:was|were|be|and) (?:duly |all )?(?:authori[sz]ed|passed for payment)\b|\bpassed for payment\b|^\W*payments?\b[^.;:]{0,40}\bauthori[sz]ed:"
    r"|\b(?:was|were|been) (?:\w+ly )?turned down\b|^\W*OK['’]?d (?=[£$€\d]|the |a )|\b(?:minutes|notes)\b[^.;:]{0,40}? (?:were |was )?OK['’]?(?:e?d)\b|\b(?:is|are) here(?:by|with) (?:accepted|adopted|approved|confirmed|ratified)\b|\bresolved \([^()]{3,80}\) that\b"
    r"|(?-i:\b[A-Z]\w+/[A-Z]\w+)[,;:]? (?:all in favou?r|unanimous\w*|carried|passed|\d{1,2}\s?[-–]\s?\d{1,2})\b",
    re.I,
)
"""How notes say in a few words what was settled ("… - decided to drop")."""
_BODY = r"(?:council|councillors|committee|board|group|panel|members|meeting|trustees|governors|directors|partners|society|club|senate|association|partnership|trust|foundation|forum|union|commission|court|faculty|friends|church|participants|attendees|we|all|everyone|everybody)"
BY_BODY = re.compile(rf"^(?:the )?{_BODY} ", re.I)
"""Who decided, before an outcome in a word ("Board approved.")."""
BODY_SETTLES = re.compile(
    rf"\b{_BODY}(?: (?:has|have|then|also|all|both|unanimously|formally|therefore|present)){{0,3}} (?:declined|denied|refused|turned down|endorse[sd]|ratified|settled on|opted (?:for|to)|"
    r"(?:was|were) (?:all )?(?:content (?:with|that|to|for)|happy (?:with the (?:proposal|suggestion|wording|proposed)|for|to (?:accept|adopt|approve|go|proceed|support|use))|in agreement (?:with|that|to)))\b"
    r"|^\W*(?:passe[sd]|approved|adopted|accepted|carried|agreed) (?:by|with) (?:(?:general|unanimous|full|a) )?(?:consensus|consent|acclamation|majority|vote)\b"
    r"|^\W*(?:granted|denied|refused|approved|rejected)(?: (?:with|subject to|unanimously)\b|\W{1,3}\d)"
    r"|[–—:-] (?:awarded|granted) [£$€]\s?\d|\b(?:appointment|election|nomination|membership|minute)s?\b[^.;]{0,80}? (?:was|were) (?:confirmed|ratified|accepted)\b",
    re.I,
)
"""The same in a sentence of its own ("Council declined to proceed"), or behind what it is about."""
OUTCOME_BEHIND = re.compile(
    r"^\W*votes?\s*:\s*(?!\d)[^\n]{8,}?\b(?:\d+ (?:against|opposed|abstain\w*|for|in favou?r)|(?:rest|all) (?:for|in favou?r))\b"
    r"|\((?:[^()]{0,40}?\b)?(?:carried|passed|approved|agreed|all in favou?r|unanimous(?:ly)?|consensus|everyone agreed)\W*\)\W*$"
    r"|[,–—-] (?:all |everyone |everybody )?(?:agreed|approved|accepted)(?: by (?:all|everyone|everybody|consensus)| unanimously| nem\.? con)\W*$|[,–—-] (?:unanimous|everyone agree[sd]|everybody agree[sd]|all agree[sd]?)\W*$"
    r"|^(?!.*\b(?:used|asked|told|able|allowed|wants?|wished|has|have|had|invited|ordered) to (?:remain|stay)\b)[^.;:]{3,60}? to (?:remain|stay) (?:at (?:[£$€\d]|(?:the )?(?:present|current|same) (?:levels?|rates?|prices?|fees?|amount|figure|sum|time)\b)|as|the same|unchanged)\b",
    re.I,
)
"""What became of it, behind what was decided, in brackets or behind a comma ("… (agreed)", "…, agreed by all"); or that it is to stay as it was."""
COUNTED = re.compile(
    r"[(\[]\s*(?:vote[ds]?:? |approved |passed |carried )?\d{1,3}\s?[-–/]\s?\d{1,3}(?:\s?[-–/]\s?\d{1,3})?\s*[)\]]\W*$",
    re.I,
)
"""The votes for and against behind what was voted on ("(7-0)")."""
TALLY = re.compile(
    r"\W*(?:votes?\W{1,3})?(?:yes|for|ayes?|yeas?|yays?|in favou?r)\W{0,3}\d{1,3}\W{1,3}(?:no|noes|nays?|against|opposed)\W{0,3}\d",
    re.I,
)
"""The count of votes behind the question that was put to them ("Yes: 8, no: 1")."""
SURELY_SETTLED = re.compile(
    r"\bit was (?:also |further |then |therefore |duly |generally |unanimously |accordingly )*(?:agreed|resolved)\b"
    r"(?! (?:there|that (?:one|this|the|it) [^.;]{0,40}\b(?:is|was|were|could|needs?|needed)\b)|:\W*$)"
    r"|^\W*(?:all|both) (?:the )?(?:[a-z]+ ){1,4}were (?:then |duly |unanimously )*(?:re-?)?(?:elected|appointed)\b"
    r"|\bthe following (?:\w+ ){0,2}(?:were|was) (?:then |duly |unanimously )*(?:re-?)?(?:elected|appointed|co-?opted)\b"
    r"|^\W*(?:refused|declined|rejected|turned down), (?:as|because|since)\b",
    re.I,
)
"""Words that leave no doubt that something was settled, be it decided or given to somebody to do."""
APOLOGIES_ACCEPTED = re.compile(r"\bapolog(?:y|ies)\b[^.;:]{0,120}?\b(?:accepted|approved)\b", re.I)
"""What councils resolve of those who could not come."""
APPROVED_THERE = re.compile(
    r"\W{0,9}(?:that )?(?:the |an? )?[^.;:]{2,160}?\b(?:be|is|are) (?:(?:and|hereby|duly|formally),? )*(?:accepted|adopted|approved|confirmed|elected|appointed|re-?appointed|co-?opted|endorsed|ratified|received|rejected)\b",
    re.I,
)
"""What a resolution settles by its own words ("that the accounts be approved and that …")."""
FIGURES = re.compile(r"\d[\d./-]*\W*")
"""A cell with a number and nothing else."""
LEFT_BLANK = re.compile(r"_{3,}|\.{5,}|…{2,}")
"""Room for a signature or a day."""
MAY_SIGN = re.compile(r"\bbe (?:and (?:is|are) )?(?:hereby )?authori[sz]ed to (?:sign|execute|open|act)\b", re.I)
"""What a resolution allows its officers to do, and sets them no task ("that the President be authorized to sign")."""
DIED = re.compile(
    r"\b(?:died|withdrawn|(?:lack|want) of (?:a )?second|no second(?:er)?|not seconded|no one seconded|nobody seconded)\b",
    re.I,
)
"""Nothing came of what was moved."""
OUTCOME_LABEL = re.compile(
    r"\W*(?:(?:results?|outcome|votes?|decision|status)\s*:?|(?:votes?|results?|discussion|comments|questions|abstentions?|abstain(?:ed|ing)?|opposed|against|nays?|noes|ayes?|yeas?|yays?)\s*:[^.:]{0,30})\W*",
    re.I,
)
"""A line of a form that stands between a motion and its outcome and tells nothing ("Result:", "Discussion: None")."""
DECIDED = re.compile(
    r"\b(?:agreed|approved|decided|adopted|accepted|passed|voted|resolved|elected|rejected|endorsed)\b", re.I
)
EARLIER_THEN = re.compile(r"\s*(?:back )?(?:in|on|at|during|by)?\s*(?:the )?", re.I)
"""What stands between a deciding word and the day when it was decided, before the meeting."""
ADJOURNED = re.compile(r"\b(?:meeting|session|we) (?:was |is |were )?(?:then |duly )?adjourned\b|^\W*adjourned\b", re.I)
"""What became of a motion to adjourn."""
MOVERS = re.compile(
    r"\W*(?:it was )?moved\W{1,3}(?:by )?[^.;]{2,50}?\bsecond(?:ed|er)?\b(?!.* that\b)[^.;]{2,50}", re.I
)
"""A line that tells who moved and seconded what stands below it ("MOVED Cr Quill SECONDED Cr Webb")."""
MOVER_LINE = re.compile(
    r"\W*(?:(?:moved|proposed)(?: by)?|mover|proposer)\s*:?\s+(?-i:[A-Z])(?:(?!\bthat\b)[\w.'’() ,-]){1,60}", re.I
)
SECONDER_LINE = re.compile(
    r"\W*(?:seconded(?: by)?|seconder)\s*:?\s+(?-i:[A-Z])(?:(?!\bthat\b)[\w.'’() ,-]){1,60}", re.I
)
"""Lines that only name who moved and who seconded what stands below them."""
THAT = re.compile(r"[\W\d]*(?:that|to|be it)\b", re.I)
"""How the words of a motion begin there."""
MOTION_FORM = re.compile(
    r"\W*motion(?: \d+)?\s*:\s*(?P<words>[^\n]{3,300}?)\W+(?:moved|made|motioned|proposed|seconded)(?: by)?\s*:", re.I
)
"""The words of a motion between the labels of a form ("Motion: To adjourn Moved by: …")."""
OF_MOTION = re.compile(r"\W*(?:the )?(?:motion|vote)\b", re.I)
"""How a sentence begins that speaks of a motion, however far above that was made."""
RECOMMENDED = re.compile(
    r"\W*(?:(?:staff|officers?['’]?|proposed|suggested) )?(?:recommendations?|recommended(?: action| motion)?|motion)\W*:",
    re.I,
)
"""What a meeting is advised to decide."""
TO_DECIDE = re.compile(r"\W*To [a-z]+\b")
"""An item of an agenda, with what became of it below."""

ELECTED_ONLY = re.compile(
    r"[\W_]*(?:(?:was|were|is|are) )?(?:duly |unanimously )?(?:re-?)?(?:elected|appointed|co-?opted)(?: unopposed| unanimously)?\W*$",
    re.I,
)
"""What is left of a sentence that tells who was elected, names aside."""
APPROVED_LATER = re.compile(
    r"\W*(?:(?:these|the|minutes|were) )*(?:approved|adopted|accepted|confirmed)(?: (?:on|by|at))?\W*", re.I
)
"""What stands beside a day below minutes that a later meeting approved."""
KEPT_HOUSE = re.compile(
    r"\W*(?:the )?(?P<of>minutes|agenda|apologies) (?:were |was )?(?:approved|accepted|adopted|agreed)\W*$", re.I
)
"""An outcome that says itself of what, in two words."""
ELECTIONS = re.compile(r"\belect(?:ions?|ed)\b|\bappointment of (?:the |new )?(?:committee|officers|officials)\b", re.I)
"""In the title of a section that lists who holds which office from now on."""
OFFICE = re.compile(
    rf"\W{{0,9}}(?:(?:\w[\w-]* ){{0,2}}{ROLE_WORDS}|(?:(?:general|ordinary|other|executive) )?(?:committee|board|council)(?: members?)?|members?)\s*[:–—-]\s*(?=[^\W\d_])",
    re.I,
)
PUT_FORWARD = re.compile(r"\b(?:nominated|proposed|seconded)\b", re.I)
"""How a line of such a list begins, or goes on behind a name."""
NOT_TAKEN = re.compile(
    r"\b(?:declined?|withdr[ae]w[ns]?|stood down|standing down|stepp(?:ed|ing) down|resign(?:ed|s)|retir(?:ed|es|ing)|vacan(?:t|cy)|thank(?:s|ed)|reported|explained|noted|"
    r"not elected|(?:moved|proposed) (?:that|to)\b)",
    re.I,
)
"""What such a line tells besides, or instead."""
PAYMENTS = re.compile(
    r"\bfollowing (?:[\w’'-]+ ){0,4}?(?:were|was|are) (?:[a-z]+ ){0,4}?(?:approved|authori[sz]ed|agreed|accepted|ratified|elected|appointed)\b",
    re.I,
)
"""What announces a list of things decided together ("The following cheques were approved")."""
NOT_YET = re.compile(
    r"\b(?:if|unless|until|till|once|whether|before|in case|will be \w+ when)\b[^.,;:]{0,90}?\b(?:agree[sd]?|approve[sd]?|decided?|passed|accepted|adopted|resolved|elected)\b"
    r"|\b(?:these|the (?:preceding|above|foregoing)) (?:meeting )?minutes (?:were|was) [a-z]+\b|\b(?:board|committee|council) [a-z]+ the (?:preceding|above|foregoing) minutes\b"
    r"|\bnot (?:yet |been |yet been )?(?:decided|agreed|resolved) (?:whether|if|who|how|which|what|when|where|on|upon)\b"
    r"|\b(?:to|must|may|might|can|could|would|needs? to|ha(?:s|ve) to)(?: first| also| only)? be (?:[a-z]+ and )?(?:approved|passed|agreed|decided|adopted|accepted|elected|appointed)\b"
    r"|\bas (?:[a-z]+ly )?(?:agreed|approved|decided) (?:at|in|by|on|last|previously)\b"
    r"|\b(?:agreed|approved|decided|adopted|accepted|passed|voted)\b[^.,;:]{0,30}? (?:last (?:term|season|session|year|month|week|time|spring|summer|autumn|fall|winter)|earlier (?:this|in)|previously|(?:at|in|during|from) (?:the|its|our|their) (?:last|previous|earlier))\b"
    r"|\b(?:agency|government|ministry|minister|cabinet|parliament|landlord|contractor|developer|supplier|bank|insurers?|police|dean|bishop|diocese|national executive) (?:has|have|had) (?:now |also |already )?(?:agreed|decided|approved|accepted|adopted|resolved|voted|granted|rejected)\b"
    r"|(?<!it )\bhad (?:already |previously |also |recently |since |now )?(?:been )?(?:agreed|approved|decided|adopted|accepted|passed|voted|resolved|rejected|endorsed)\b"
    r"|\bhad (?:already|previously|earlier) been (?:agreed|approved|decided|resolved|voted|accepted)\b"
    r"|\b(?:issue|problem|question|matter|fault|query)s?(?: [\w’'-]+){0,5}? (?:is|are|was|were|has been|have been|had been) (?:now |already )?(?:agreed|resolved)\b(?! (?:that|to)\b)",
    re.I,
)
"""A decision that is only spoken of: yet to come, on a condition, or taken earlier."""
CARRIED = re.compile(
    r"\b(?:motion|resolution) (?:was |is |has |then |duly )?(?:[a-z]+ly )?(?:carried|carries|passed|passes|approved|adopted|defeated|fails|failed|lost|resolved|agreed)\b"
    r"|\bresolved (?:the|this) motion\b",
    re.I,
)
"""What became of a motion, wherever in a sentence behind it."""
HAVE_DECIDED = re.compile(
    r"\s+(?:has|have|had)(?: (?:now|also|already|since|unanimously))? (?:agreed|decided|approved|accepted|adopted|resolved|voted|granted|rejected)\b",
    re.I,
)
"""What stands behind an organisation that decided something before the meeting."""
OTHERS_DECIDED = re.compile(
    r"\s+(?:then |also )?(?:agreed|decided|approved|accepted|granted|rejected|refused|declined)\b", re.I
)
"""The same behind an organisation that everybody knows, in whatever tense."""
OPINION_AT_END = re.compile(
    r"(?:(?:\t|[–—-]\s)\s*(?:No )?[Oo]bjections?|\sNo [Oo]bjections?)(?: (?:were|was) [a-z]+| [a-z]+)?(?: (?:by|from|subject|with) [^.\t]{1,60})?\W*$"
)
"""The same at the end of a line that names the application."""
_OFFICE = (
    rf"(?:the |our |an? )?(?:(?!(?:with|about|at|as|by|for|to|from|of|a|the|host|facilitator|moderator|scribe)\b)[\w-]+ ){{0,2}}"
    rf"(?!(?:host|facilitator|moderator|scribe|lead|(?:note|minute)[- ]?taker|time[- ]?keeper)\b)(?:{ROLE_WORDS}|trustee|councillor|governor|member|advocate|champion)\b"
)
TAKES_OFFICE = re.compile(
    rf"\bagreed to join\b[^.;]{{0,40}} (?:committee|board|council|group|panel)\b|\b(?:agreed|accepted) to (?:(?:continue|remain|serve|stay|stand|act|carry on) (?:on )?as|be|become) {_OFFICE}|^\W*(?:\w+\W+){{1,3}}(?:to be|becomes) {_OFFICE}\W*$",
    re.I,
)
"""Somebody takes an office, or keeps it: no task, but what the meeting settled."""
TRUE_RECORD = re.compile(
    r"\b(?:moved|accepted|agreed|approved|adopted|confirmed|passed|signed|taken|proposed)\b[^.;]{0,40}? as (?:being )?(?:an? )?(?:true|correct|accurate)\b(?=\W*$|[,;:]| (?:and|by|record|account|copy|minutes?|reflection|version|statement|representation|with|subject|at|on)\b)",
    re.I,
)
"""How minutes say that those of the last meeting were approved, in whatever words."""
BY_ONE = re.compile(r"\W*s?he (?:accepted|approved)\b", re.I)
"""How a sentence begins that tells what one of those present accepted."""
OF_OPINION = re.compile(
    r"\b(?:agreed|decided|resolved)\b[^.;]{0,40}?\b(?:put|place|add|include|have|be)\b[^.;]{0,30} on (?:the|an?) (?:[\w’']+ ){0,3}agenda\b"
    r"|\b(?:agreed|decided) (?:that )?(?:this|it|that|[\w’']+ [\w’' -]{0,60}?) (?:was|were|had been|has been) (?:[a-z]+ly |very |considerably ){0,2}(?:an? |the )?(?:very |great |real |most )?"
    r"(?:good (?:event|day|evening|meeting|night|talk|turn-?out|year)|success|success?ful|interesting|informative|clear|better|worse|excellent|enjoyable|disappointing|worthwhile|well attended|well received)\b",
    re.I,
)
"""What a meeting agreed of things that are past, or only to speak of again."""
NO_DECISION = re.compile(
    r"\bthe undersigned\b|\bno (?:formal |final |firm |other )?(?:decisions?|votes?|agreement|consensus|conclusion) (?:was|were|is|has been|had been|could be) (?:yet )?(?:made|taken|reached|agreed)\b|^\W*no decisions?\b(?! (?:on|about)\b)"
    r"|^\W*(?:ayes?|yeas?|yays?|nays?|noes|opposed|abstain(?:ed|ing)?|abstentions?|absent|recused)\s*[—–:-]+\s*(?!all\b)(?:none\b|(?-i:[A-Z][a-z])(?!.*\b(?:carried|passed|approved|adopted|defeated)\b))",
    re.I,
)
"""What says that nothing was decided, or only who voted how."""
ONE_VOTE = re.compile(
    r"\W*[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\s*(?::|[–—-]\s|\s[–—-])\s*(?:ayes?|nays?|yes|yea|no|abstain(?:ed|s)?|abstention|recused?)\W*",
    re.I,
)
"""How one of those present voted ("Anna Q: Aye")."""
ANSWER = re.compile(
    r"\W*(?:yes|no|for|ayes?|yeas?|yays?|all|everyone|unanimous(?:ly)?|approved|agreed|passed|carried|accepted|adopted|rejected|defeated|vote[ds]?|\d+ (?:for|in favou?r|yes))\b",
    re.I,
)
"""What stands behind a question that was put to the vote."""
ADJOURNS = re.compile(r"\badjourned the meeting\b|\bmeeting (?:was )?adjourned\b", re.I)
"""The end of a meeting, which nobody need have moved."""
ROW_TYPE = re.compile(
    r"(?P<decision>d(?:ec(?:ision)?)?|res(?:olution)?)|(?P<action>a(?:ct(?:ion)?)?|t(?:ask)?|to[- ]?do)|i(?:nfo(?:rmation)?)?|n(?:ote)?|r(?:isk)?|issue|question|q",
    re.I,
)
"""What kind of thing a row is, in a column of its own: projects number decisions, actions and information in one table."""
TYPE_HEAD = re.compile(
    r"\W*|(?:[\w/]+ )?(?:type|kind|cat(?:egory)?|code|what|nature)\W*|[adinrqt](?:\W{1,3}[adinrqt])+\W*", re.I
)
"""The head of that column, where single letters stand in it."""
ONE_COUNT = re.compile(
    r"\W*(?:ayes?|yeas?|yays?|nays?|noes|abstentions?|opposed|against)\W{1,4}(?:all|none|unanimous|\d+)\W*", re.I
)
"""A line of a roll call that counts one kind of vote."""
VOTES = frozenset(
    "yes no for against ayes aye nays nay noes yeas abstain abstained abstentions abstention favor favour opposed".split()
)
"""Words of a line that counts votes."""
