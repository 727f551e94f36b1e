"""Forms in which documents announce commitments, and words beside them, as data. Each pattern says which kind of organisation writes so.

Nothing here is applied; see the modules beside this one. Patterns have no nested repetition, so that they stay linear.
"""

from __future__ import annotations

import re
from typing import Literal

Role = Literal["actions", "earlier", "decisions", "done", "pending", "silent"]

# --- headings and labels ---------------------------------------------------------------------------------------------

SECTION_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.I))  # type: ignore[misc]
    for role, pattern in (
        # Lists of who came, agendas and house-keeping promise nothing.
        (
            "silent",
            r"^(present\b(?! (?:arrangements?|contract|day|policy|position|situation|state|system)\b)|attend(?:ance|ed|ees?|ing)?\b(?! (?:at (?!the|this)|and (?:behaviou?r|punctuality)|code|data|figures|"
            r"incentives?|issues?|management|monitoring|officers?|polic(?:y|ies)|problems?|rates?|reports?|requirements?|review|targets?)\b)|in attendance\b|also (present|in attendance)\b|apolog|regrets\b|absent(?:ees?)?\b|members present\b|"
            r"those present\b|who was here|roll call\b|quorum\b|agenda\b(?! setting)|participants\b(?! in the (?!call|meeting))|distribution\b(?! of\b)|contents\b|links\b(?! (?:between|from|to|with)\b)|references\b|"
            r"(date|time)( and time| & time|, time)?.{0,14} next meeting|next meetings?\b|future meetings?\b|"
            r"(declarations?|conflicts?) of interests?)",
        ),
        # Reports on what earlier meetings asked for.
        (
            "earlier",
            r"\b(previous|last|outstanding|earlier|past|old|open|prior|carried|review( of)?|updates? (on|to|of)|status of|"
            r"progress (on|of)|matters arising from)\b.{0,40}\b(actions?|action items|action points|AIs|tasks|to-?dos?)\b"
            r"|\b(actions?|action items|action points|tasks) (arising )?(from|of|since|at) (the )?(previous|last|prior|earlier|\d)"
            r"|\bactions?( log)? (review|update|status|follow.?up|register)s?\b|^matters arising from.{0,30}actions",
        ),
        (
            "done",
            r"^(completed?( (items|actions|tasks))?|done|closed( (items|actions))?|finished|resolved items)\b.{0,20}$",
        ),
        (
            "pending",
            r"^(in[ -]progress|ongoing( actions)?|pending|carried (over|forward)|incomplete|not (yet )?(done|started|complete)|"
            r"still open|outstanding( (items|actions))?)\b.{0,20}$",
        ),
        # Lists of new actions.
        (
            "actions",
            r"^((new|assigned|allocated|summary(?: of)?|list of|agreed|key|main|further|remaining|upcoming|individual|meeting|post-meeting|all|our|team|open|ongoing|current|live|immediate|proposed|resulting|and|&|/)\s+)*"
            r"(actions?( items?| points?| list| log| required| summary| plan for .*)?(?: (?:no\.? ?|#)?\d[\d./-]{0,6})?|to[- ]?dos?( list)?|todos?|tasks?( list| for .*)?|jobs?( list| for .*)?|"
            r"next (steps|actions?)|follow[- ]?ups?( items| actions)?|action by|assignments|homework|action tracker|(?:task|work|job)s? (?:allocation|assignment|distribution|division)s?|"
            r"work (for|until|before|to do).{0,40}|(?:goals?|plans?) for (the )?(next|this|coming).{0,30})"
            r"(\s*(arising|agreed|taken|for|from|to be|by|until|before|of|carried (?:forward|over)|outstanding|assigned|allocated|identified|following|remaining).{0,40})?(?: (?:and|&|with|/) (?:owners?|assignees?|responsib(?:le|ilit)[^:.]{0,30}))?(?:\s*\([^()]{2,60}\))?\s*[:.]?$"
            r"|^(?!no\b|any\b|none\b|without\b)(?:[\w/&'’-]+ ){1,3}(?:to-?dos|action items|action points)\s*:?$"
            r"|^(?:(?:things|work|what['’]?s|left|still|yet) )*(?:left )?to (?:do|be (?:done|completed|finished|bought|prepared|arranged|sorted))(?: (?:by|before|for|this|until|next)\b.{0,40})?\s*:?$"
            r"|^(?:next|this) (?:week|month|sprint)['’]?s? (?:goals?|tasks?|plans?|work|jobs?)\s*:?$"
            r"|^(?:[\w/&'’-]+ ){0,5}(?:work|things|tasks|jobs|what) (?:that |which )?(?:still )?(?:(?:needs?|ha(?:s|ve)|remains?) to (?:get done|be done|happen|be completed|be finished)|needs? doing)(?: next| now)?\s*:?$"
            r"|^(?:jobs|tasks|things) (?:left )?to (?:do|complete|finish|be done)\s*:?$|^(?:future|remaining) work\s*:?$|^what(?:['’]s| is)? next\s*[?:]*$|^who (?:does|is doing) what\s*[?:]*$"
            r"|^(?:items|issues|matters|points|things) (?:(?:to|for) follow|to be followed)[- ]up\s*:?$|^(?:by|until|before) (?:the )?next (?:meeting|time)\s*:?$"
            r"|\bfollowing (?:[\w-]+ ){0,3}(?:(?:still )?needs? (?:to be \w+|\w+ing)|(?:has|have|is|are) (?:still )?to be \w+)[^.:]{0,40}:$"
            r"|\b(?:identified|following|agreed|these|new|resulting|further) (?:actions?|tasks|next steps)\b[^.]{0,40}:$|\bactions? (?:are|were|for follow up|arising)\b[^.]{0,30}:$",
        ),
        (
            "decisions",
            r"^((summary of|list of|key|main)\s+)*(decisions?( made| taken| log)?|resolutions( passed| adopted)?|resolution|"
            r"agreements?|conclusions?|votes?|motions( passed| carried)?|motion|resolved|agreed|decided)\s*[:.]?$"
            r"|^(?:(?:proposals|motions|resolutions|applications|requests|grants) (?:accepted|approved|passed|adopted|carried|agreed|rejected|refused|declined|denied|awarded)\s*[:.]?"
            r"|(?:proposal|motion|resolution|application|request|grant) (?:accepted|approved|passed|adopted|agreed|rejected|refused|declined|denied|awarded)\s*:)$|^(?:we|what (?:we|was)|agreed) (?:agreed|decided|points|items)\s*[:.]?$"
            r"|\b(?:resolved|agreed|agrees|decided)(?: (?:unanimously|to|that|as follows|on the following|the following))*\s*:$",
        ),
    )
)
"""What the title of a section says of the things listed under it; the first that fits holds."""

DECIDES_BELOW = re.compile(
    r"\b(?:resolved|agreed|decided)(?: (?:unanimously|to|that|as follows|on the following|the following))*\s*:$|^\W*(?:be it )?resolved(?: that)?,?$"
    r"|\b(?:committee|council|board|group|meeting|trustees|members|it was)(?: unanimously)? (?:resolved|agreed|decided)(?: (?:that|to))?$",
    re.I,
)
"""The end of a sentence that announces what was decided, item by item ("The Council, having heard the report, agreed:")."""

NOTES = re.compile(r"\b(?:discussions?|notes|minutes|background|attendees|comments)\s*:$", re.I)
"""A label within a list of actions below which there are none."""

# --- markers in the running text ---------------------------------------------------------------------------------------

ACTION_MARKER = re.compile(
    r"(?P<open>[\[(]\s*)?\b(?P<word>ACTIONS?(?: ITEMS?| POINTS?| REQUIRED)?|Actions?(?: [Ii]tems?| [Pp]oints?| [Rr]equired| [Nn]eeded)?(?! (?:by|of|taken)\b[^:\n]{3,80}? (?:has|have|had|was|were) )"
    r"|TODO|TO[- ]DO|To[- ]do|(?<=#)action\b|action(?= @\w)|action(?: item| point)?(?=\s*:)|action(?= [A-Z]{2,3}(?:\s*[/&]\s*[A-Z]{2,3})*\s*[:,] )"
    r"|(?<=[,.;?–—-] )(?:c/f )?action(?= [A-Z][\w'’]*(?:\s*(?:[/&,]|and)\s*[A-Z][\w'’]*)*\.?\s*(?:\n|$))|Follow[- ]?[Uu]ps?(?= [A-Z][\w'’]*(?:\s*(?:[/&,]|and)\s*[A-Z][\w'’]*)*\.?\s*(?:\n|$))|AI(?=\s*[:#(])|(?<=\[)AI(?=\])|AI(?= ?@\w)|A/I(?=\s*[:#(])|(?<![^\n])AI(?= (?:for )?[A-Z][\w'’]*(?:(?:\s*[/&,]\s*| and | )[A-Z][\w'’]*){0,3}:\s)|A[IP](?= [A-Z]{2,3}(?:\s*[/&,]\s*[A-Z]{2,3})*\s*(?::|[-–—]\s| [A-Z][a-z]))|AI(?= (?:(?:on|to|for) (?:the )?)?[A-Z][\w'’]*(?:(?:\s*[/&,]\s*| and )[A-Z][\w'’]*)* to [a-z])|AP(?=\s*[:#\d])|AP(?= (?:(?:on|to|for) (?:the )?)?[A-Z][\w'’]+(?: to [a-z]|\s*[).]|\s*$))|(?<![^\n])action(?= [A-Z][\w'’]*\s*(?:-|–|—)\s)|Next [Ss]teps?(?=\s*(?::|is\b|are\b|-))|NEXT STEPS?)"
    r"(?P<number>\s*(?:(?:#|[Nn]o\.?)?\s*\d{1,4}(?:[./-]\d{1,3}){0,3}\b|[A-Z]{1,4}-?\d{1,4}(?:[./-]\d{1,3}){0,3}(?=\s*:)))?"
    r"(?P<after>\s*[:\-–—](?=[\s\w\[(\"'“‘@]|$)\s*|(?=[(\[]\s*[\w@][^()\[\]]{0,38}[)\]]\s*[:–—-])|(?=[(\[]\s*[A-Z@][^()\[\]]{0,38}[)\]]\s+[A-Za-z])|\s*[\])]\s*:?\s*|\s+|$)"
)
"""Councils write "ACTION: Clerk", societies "Action (Simon):", projects "TODO:", charities "Action point 3 -", village halls "…, action Mick."."""
STANDS = re.compile(
    r"\W*(?:action |this |item )?(?:c/?f(?:wd)?\b|(?P<done>(?:is |was |has been )?(?:done|completed?|closed|dealt with|actioned))|carrie[sd](?: (?:over|forward))?|on-?going|in progress|"
    r"no progress|not (?:yet )?(?:done|started)|pending|outstanding|still open)\b[^\n]{0,50}",
    re.I,
)
"""An item that only says how the action above it stands."""
DONE_BELOW = re.compile(r"\W*(?:actions? |task )?(?:done|completed?|closed)\W*", re.I)
"""A line right below an action that says how it went, and nothing else ("Action completed")."""

WAS_DONE = re.compile(
    r"\s*(?:this|that|it) (?:has (?:now |since |already )?been|was|is now) (?:done|completed|actioned)\b(?: (?:now|here|already|on \w+))?[.!]?(?=\s|$)"
    r"|\s*[(\[](?:now )?(?:done|completed|actioned)\b(?: (?:as of|on|by) [^()\[\]]{3,24})?[)\]]",
    re.I,
)
"""The sentence right behind a task that says it is done ("This has been done.")."""
FIELD = re.compile(
    r"(?:^|\n|(?<=[.;|] )|(?<=\w )(?=(?-i:Owner|Assign|Responsib|Due|Deadline)))\s*(?:(?P<owner>owners?|assigned to|assignee|responsib(?:le|ility)(?: (?:person|party))?|person responsible|who|by whom|lead|actioned by)|"
    r"(?P<due>due(?: date| by)?|deadline|by when|when|target(?: date)?|timescale|completion date))\s*:\s*(?P<rest>[^\n;|]{1,60}?)\s*(?=\n|$|[.;|](?:\s|$))",
    re.I,
)
"""Lines of a form that say who is to do the action above them, and by when ("Owner: Anna", "Due: 3 May")."""

ARROW = re.compile(
    r"(?<![^\n→⇒➔➜➡►])(?P<before>[^\n→⇒➔➜➡►]*[^\s→⇒➔➜➡►=–-])[ \t]*(?:→|⇒|➔|➜|➡|►|[-–=]{1,2}>)[ \t]*(?P<who>[^\n→⇒]{2,40}?)[ \t.]*(?:\n|$)"
)
"""Notes that point from what was said to who is to act ("Poster not printed yet → AB"). The look behind keeps the pattern from
being tried again from every letter of a line."""
OWNER_SET = re.compile(
    r"(?<![^\n\[\]()])(?P<before>[^\n\[\]()]{8,}?)\s*[\[(]\s*(?:owners?|lead|responsible|assigned to|assignee|action(?:ed)? by)\s*:\s*(?P<who>[A-Z@][^\n()\[\]:]{0,38}?)\s*[\])]",
    re.I,
)
"""An owner in brackets with a label behind what is to be done ("Order the paint (Lead: AQ)")."""
ARROW_AHEAD = re.compile(
    r"(?:^|\n)\W{0,4}(?P<who>[A-Z@][\w.@'’&/, -]{0,38}?\w)[ \t]*(?:→|⇒|➔|➜|➡|►|[-–=]{1,2}>)[ \t]*(?P<task>[A-Za-z][^\n→⇒➔➜➡►]{8,})(?=\n|$)"
)
"""The same from an owner to his task ("AB → mend the gate")."""

_OUTCOMES = "approved|accepted|adopted|passed|carried|rejected|ratified"
OUTCOME_NAMED = re.compile(rf"\W*(?:{_OUTCOMES})\s*:\s+\S", re.I)
"""An outcome set before what it is of ("APPROVED: publish the draft")."""
DECISION_MARKER = re.compile(
    r"(?P<word>\bRESOLVED\b|\bResolved(?=\s*:|\s+(?:that|to|unanimously)\b)|\bAGREED\b(?=\s*:|\s+that\b|\s+to\b)|\bAgreed(?=\s*:)"
    r"|\bDECISIONS?\b(?=\s*:)|\bDecisions?(?=\s*:)|\bRESOLUTION\b|\bResolution(?=\s*(?:\d[\d/.-]*)?\s*:)|#(?:resolved|agreed|decision|AGREED|RESOLVED)\b|\b(?:VOTED|DECIDED|Decided|Voted|Conclusion|CONCLUSION)\b(?=\s*:)"
    rf"|(?<![^\n])(?:{_OUTCOMES.upper()}|{_OUTCOMES.title()})(?=\s*:\s+\S+\s+\S+\s+\S))"
    r"\s*(?:\d[\d/.-]*)?\s*[:\-–—]?\s*"
)
"""Town councils and companies announce a resolution in capitals; wikis use a hash tag."""

JOINED_TO = re.compile(r"\b(?:and|or|of|for|no|the|any|this)\s*$", re.I)
"""What stands before a word that is no marker, but part of a title or a sentence ("Discussion and action items: old business")."""

NO_ACTION = re.compile(
    r"^(?:no|none|nil|n/?a|not applicable|nothing)\b[^a-z]*(?:action|required|needed|taken|outstanding|to report|items|$)"
    r"|^\W*see (?:also )?(?:the )?[^.;]{0,60}?\b(?:above|below|bullets?|section|items?)\b",
    re.I,
)
"""What stands in the place of an action where there is none, or where it is elsewhere."""

# --- who acts ------------------------------------------------------------------------------------------------------------

ROLE_WORDS = (
    r"(?:(?:the|our|your|vice|deputy|assistant|acting|parish|town|club|company|honorary|hon\.?|membership|social|events|project|"
    r"general|executive|technical|finance|web|publicity|communications|safeguarding|welfare|grounds|site|facilities|office)[\s-]+){0,3}"
    r"(?:clerk|chair(?:man|woman|person)?|convenor|convener|treasurer|secretary|president|vice[- ]president|director|manager|"
    r"officer|coordinator|co-ordinator|administrator|editor|librarian|webmaster|webmistress|warden|head ?teacher|principal|dean|"
    r"provost|rector|vicar|captain|coach|caretaker|handyman|groundsman|groundskeeper|curator|archivist|organist|verger|churchwarden|pastor|headmaster|headmistress|chief executive|bursar|registrar|auditor|accountant|solicitor|"
    r"ceo|cfo|coo|cto|lead|leader|host|facilitator|moderator|scribe|(?:minute|note)[- ]?taker|time[- ]?keeper|representative|rep|"
    r"mayor|planner|attorney|engineer|superintendent|counsel|inspector|surveyor|architect|consultant|chaplain|steward|"
    r"marshal|recorder|foreman|advis[eo]r|liaison|custodian)s?"
)
GROUP_WORDS = (
    r"(?:(?:the|our|all|each|every|both|other|any|some|new|full|core|staff|finance|planning|festival|events?|steering|executive|parish|town|"
    r"district|county|community|city|borough|management|working|technical|advisory|project|board|committee|council|team|club|interested|social|"
    r"relevant|remaining|present|review|tech|web|comms|communications|marketing|fundraising|membership|outreach|design|data|audit|education|training|research|legal|media|publicity|maintenance|operations|"
    r"safety|security|infrastructure|editorial|documentation|leadership|personnel|staffing|premises|curriculum|allotments?|highways|election|nominating|nominations|building|grounds|programme|program|policy|governance|website)[\s-]+){0,4}"
    r"(?:(?:committee|sub-?committee|department|team|section) heads|sub-?\s?groups?|sub-?\s?committees?|committees?|boards?|councils?|teams?|working (?:group|party|parties)|work(?:ing)? groups?|groups?|task ?force|"
    r"members?|trustees|councillors|cllrs|directors|officers|governors|staff|volunteers|executive|partners?|developers?|devs|maintainers?|editors|authors|"
    r"participants|attendees|everyone|everybody|others|folks|group|someone|somebody|anyone|all|we|wg|tsc|tac|exec|society|association|federation|union|"
    r"department|office|secretariat|residents|parents|leads|chairs|co-chairs|candidates|clubs|crew|school|client|captains|homeowners|teachers|players|coaches|contractors?|students?|faculty|management|"
    r"commissioners|senators|delegates|departments|selectmen|instructors|agencies|ministries|institutions|companies|wardens)"
)
ROLE_OWNER = re.compile(rf"\b{ROLE_WORDS}\b(?:['’]s\b)?", re.I)
EACH_OWNER = r"(?:each|every)(?: of the)? (?:[a-z]+ )?(?:member|trustee|councillor|director|governor|partner|committee|group|team|site|chair|lead|club|school|house|department|branch|chapter|household|society|region|district|person)"
GROUP_OWNER = re.compile(rf"\b(?:{GROUP_WORDS}|{EACH_OWNER})\b", re.I)
PRONOUN = re.compile(r"\b(he|she|they|I|who)\b(?:['’](?:ll|d|s|ve|m|re))?", re.I)

NOT_SUBJECT = re.compile(
    r"\b(?:with|for|from|to|of|by|at|about|via|via the|under|between|against|than|like|ask|invite|encourage|remind|get|request|contact|tell|help|want|let|"
    r"email|emailed|emailing|contacting|asking|inviting|calling|reminding|urging|encouraging|meeting with|writing to|contacted|met|met with|wrote to|written to|spoke to|spoken to|spoke with|spoken with|phoned|rang|called|thank|thanked|thanks to|inform|advise|meet|(?<!the )meeting|support|join|write|ping|call|phone|ring|message|notify|chase|approach|consult|hire|pay|assign|nominate|identify|recruit|seek|select|gather|engage|train|mentor|allow|enable|find|without|behind|towards|per|what|how|why|whether|needs?|needed|wanted|looking for)\s+(?:the |our |that |all )?(?:Cllrs?\.?\s|Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?$",
    re.I,
)
"""What stands before somebody who is not the subject but is done something to: "will ask JS to…", "a letter from the Clerk"."""

# --- outcomes -----------------------------------------------------------------------------------------------------------

OUTCOME_ONLY = re.compile(
    r"^[\W\d]*(?:(?:and )?(?:this|it|these|they|that|both|the (?:motion|proposal|resolution|amendment|vote|recommendation)|motion|vote|proposal|resolution|all|everyone|"
    r"councillors|members|committee|council|board|the (?:council|committee|board|meeting)) ?(?:was |were |is |are |has been |have been |had )?(?:then |also |all |both |duly |put to (?:the|a) vote and |voted on,? and )*"
    r")?(?:un[ain]{1,3}[a-z]{2,7}ly |formally |in )?(?:agreed?|approved?|accepted|adopted|carried|passed?|passes|resolved|seconded|2nd|proposed|moved|unanimous|favou?r|elected|ratified|no objections?|granted|denied|refused|rejected|"
    r"agreement|a unanimous|consensus(?!\s*:)|yes|so moved|support(?:ed)?)\b(?! unanimously (?:on the|to|that)\b)(?![\s:]+(?:that|to|the|an?|for|which|payments?|purchase|expenditure|spend(?:ing)?|costs?|quot(?:e|ation)s?|grants?|donations?|budget|precept|invoices?|funding|on(?! (?:with|by)\b)|not (?:to|that)|(?:his|her|their|our|its)|(?:(?:in|of|with) )?(?!voting|abstaining|being|including|following|pending|noting|during)[a-z]+ing)\b)[^.;]{0,80}[.;]?$",
    re.I,
)
"""A sentence that holds only an outcome ("This was agreed.", "Motion carried."): what was decided stands before it."""

OUTCOME_WORDS = frozenset(
    """moved proposed proposer propose seconded seconder second 2nd by and all agreed agree unanimous unanimously carried passed passes approved
    adopted accepted resolved in favour favor for against opposed abstain abstained abstention abstentions the a motion vote voted votes
    was were is are being with none no one two three four five six seven eight nine ten cllr cllrs councillor mr mrs ms miss dr so it this
    that then both members present everyone council committee board trustees nem con consensus show of hands put to aye ayes nay nays yes
    motioned moves seconds director president vice chair chairman chairperson chairwoman commissioner member trustee alderman supervisor councilmember
    senator representative cr principal treasurer secretary mayor noes for objections objection majority duly poll ballot resolution proposal amendment failed lost defeated yeas yes roll call discussion further attendance individually directors voice hand yay yays made making approve
    parish town city village county community governors trustees meeting""".split()
)
"""Words of which a sentence consists that tells only how something was decided, names and figures aside."""

CAPITAL_OUTCOME = re.compile(
    r"(?:[-–—:.,]\s*|\s)(?P<outcome>NO OBJECTIONS?|OBJECTIONS? (?:RAISED|SUBMITTED)|AGREED|APPROVED|CARRIED|PASSED|GRANTED|ADOPTED|ACCEPTED|DENIED|RATIFIED|DEFEATED|CONSENSUS|"
    r"DEFERRED|REFUSED|REJECTED|UNANIMOUS(?:LY)?)(?: UNANIMOUSLY)?\W*$"
)
"""An outcome in capitals that ends a line."""

# --- status of earlier actions ---------------------------------------------------------------------------------------------

DONE = re.compile(
    r"\b(?:done|completed?|closed|finished|resolved|actioned|achieved|discharged|delivered|sorted|dealt with|no longer (?:needed|required)|"
    r"(?:has|have|had) (?:now |already |since |all |both )?(?:been )?(?:sent|done|made|contacted|written|circulated|paid|ordered|received|installed|"
    r"repaired|replaced|updated|submitted|purchased|booked|arranged|removed|published|reported|spoken|emailed|approved|signed|fixed|moved|merged|added|uploaded))\b|[✓✔☑]",
    re.I,
)
HOW_IT_STANDS = re.compile(
    r"(?<=[a-z)])[.\s]\s*(?P<how>N(?:ot|OT) (?:yet )?(?:[Dd]one|DONE|[Ss]tarted)|In [Pp]rogress|Ongoing|Done)\W*$"
)
"""What stands behind a task, as a sentence of its own or without a stop, and says how it stands ("… tell the mill Not done")."""
DONE_TAIL = re.compile(
    r"(?:[(\[–—:.-]\s*|\s)(?:DONE|COMPLETED?|CLOSED)\W*$|[(\[–—:.-]\s*(?:done|completed?|closed|resolved)\W*$|\[(?:DONE|Done|done|COMPLETED?|Completed?|CLOSED)\b[^\[\]]*\]?\s*$|[✓✔☑]\s*$"
)
REMARK = re.compile(r"\s*\[[^\[\]]*\]?\s*$")
"""A remark in square brackets at the end."""
NOT_DONE = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:done|complete[d]?|started|finished|closed|actioned|resolved|able)|in[- ]?progress|on[- ]?going|continu(?:es?|ing|ed)|outstanding|pending|"
    r"carr(?:y|ied) (?:forward|over)|c/f|deferred|on hold|awaiting|await|still|to be|in hand|underway|under way|partially|partly|half|almost|"
    r"open|no (?:progress|update|response|reply|news)|next (?:meeting|agenda|month)|delayed|postponed|yet to|waiting|wip|incomplete|to do)\b",
    re.I,
)

# --- words that lead a task ------------------------------------------------------------------------------------------------

LEAD_IN = re.compile(
    r"^(?:to(?! (?:the|an?|our|their|his|her|its|this|that|these|those|all|every)\b)|will|shall|should|must|would|needs? to|has to|have to|is to|are to|agreed to|has agreed to|have agreed to|had agreed to|"
    r"offer(?:ed|s) to|has offered to|volunteer(?:ed|s) to|undert(?:ook|akes) to|agrees to|was asked to|were asked to|is asked to|has been asked to|had been asked to|agreed that (?:he|she|they) would|"
    r"is going to|are going to|(?:was|were|is|are|has been|have been) (?:directed|instructed|requested|authori[sz]ed|reminded|delegated) to|was tasked (?:to|with)|promised to|kindly (?:agreed|offered) to|'ll|’ll)\s+(?:then |also |now |please )?",
    re.I,
)
"""Words between an owner and what is to be done, dropped from the task."""

DECIDING = frozenset(
    "agreed unanimous unanimously carried passed approved adopted accepted resolved favour favor failed lost defeated seconded voted".split()
)
"""Words of which an outcome must hold one."""

DOING = re.compile(
    r"(?:\s+(?:(?:also|then|kindly|has|have|had)\s+){0,2}(?:to|will|shall|agreed|volunteered|offered|promised|undertook)|['’]ll)\s+(?!be\b)[a-z]"
)
"""What stands behind somebody who takes something on."""

UNKNOWN_OWNER = re.compile(
    r"^\W*(?:The )?(?P<owner>[A-Z@][\w.-]*(?:\s*(?:[/,&+]|\band\b)\s*(?:[A-Z@][\w.-]*|others?\b|all\b)){0,5})\s*[:–-]?\s+(?:to|will|should|can|must|needs? to|is|taking|(?:has |had |have )?(?:agreed|offered|promised|undertook) to)(?! be (?!(?:asked|requested|tasked|instructed|invited)\b)(?:[a-z]+(?:ed|en|wn)|paid|sent|told|made|held|kept)\b)\s+[a-z]"
)
"""Initials, a nickname or a handle that opens an action, whoever it is."""

OWNED_HEAD = re.compile(
    r"^\s*(?P<owner>[^:\s][^:]{0,39}?)(?:['’]s)?(?:\s+(?:(?:action|to[- ]?do|job|task)s?(?: (?:items?|points?|list))?|responsibilities))?\s*(?::\s*)?$",
    re.I,
)
"""The head of a table that names the owner of its rows."""

DUE = re.compile(
    r"\b(?:due|closes?|expires?|runs? out|deadline(?: \w+){0,4}) (?:(?:back|to \w+|for \w+) )?(?:is |on |by |in |at |from )?(?:the )?$",
    re.I,
)
"""What right before a day to come says that something falls due then."""

STATUS_BEHIND = re.compile(
    r"\s*(?:\s[-–—]\s*|[(\[])(?:completed?|done|closed|ongoing|in progress|pending|not (?:yet )?(?:done|started)|carried (?:over|forward))\b(?!-)[^()\[\]–—]{0,40}[)\]]?\s*$",
    re.I,
)
"""How a task was left, behind it and behind its owner."""
NOT_DECIDED = re.compile(
    r"\W*(?:not applicable|n/?a\b|none\b|nil\b|no (?:decision|resolution|motion|vote)|(?:was |has been |were )?(?:postponed|deferred|tabled|withdrawn|adjourned)\b|"
    r"to be (?:decided|confirmed|discussed)|tb[cd]\b|pending\b|moved to next)",
    re.I,
)
"""What stands behind the word that announces a decision where there is none."""
_WHO = r"(?:the |that |all )?(?P<who>(?!to\b)[\w'’&/-]+(?: (?:of|for|and|the|[\w'’&/-]+)){0,5}?)"
INSTRUCTED = (
    re.compile(
        rf"\b(?:[Dd]irect|[Ii]nstruct|[Rr]equest|[Tt]ask)(?:s|ed)? (?!(?:by|for|from|of)\b){_WHO} (?:to(?: [a-z]+ly)? (?!(?:the|an?|our)\b)[a-z]+|that (?:he|she|they) )"
    ),
    re.compile(
        rf"\b(?:[Tt]hat|THAT) {_WHO} (?:be|is|are|was|were) (?:hereby )?(?:directed|instructed|requested|tasked|asked) to\b"
    ),
    re.compile(
        r"\b(?:[Tt]hat|THAT) (?:the )?(?P<who>[Ss]taff|[Aa]dministration) (?:report|prepare|provide|bring|review|investigate|consult|work)\b"
    ),
)
"""Words by which councils give a task in a resolution ("direct staff to report", "that the Director be instructed to")."""
QUESTION = re.compile(
    r"\W*(?:what|how|why|when|where|who|which|is|are|was|were|will|would|can|could|should|does|do|did|has|have)\b[^!]*\?\W*",
    re.I,
)
"""A list's item that asks."""
OFFICE_OF = re.compile(
    rf"(?:{ROLE_WORDS}|superintendent|head|dean) (?:[-–—] (?-i:[A-Z])[\w ]+|(?:of|for) (?-i:[A-Z])\w+(?:,? (?-i:[A-Z])\w+)*,? (?:and|&) (?-i:[A-Z])\w+)",
    re.I,
)
"""An office and what it is for ("General Manager - Wells", "Superintendent of Grounds and Buildings")."""
HAS_DECIDED = (
    r"(?:accept|adjourn|adopt|allow|amend|appoint|approve|authori[sz]e|award|buy|cancel|close|continue|contribute|co-?opt|decline|defer|donate|elect|end|endorse|enforce|"
    r"extend|fund|give|grant|increase|keep|leave|make|note|order|participate|pay|permit|postpone|purchase|ratify|reduce|refuse|reject|renew|retain|set|spend|support|suspend|table|waive|withdraw)"
)
BODY_DECIDES = re.compile(
    r"\b(?:(?:it|this) (?:was|is)|committee|group|board|council|councillors|cllrs|members|meeting|trustees|governors|directors|society|club|senate|we|all|everyone|association|panel|partnership|trust)"
    r"(?: (?:has|have|had|then|also|all|unanimously|formally|provisionally|therefore)){0,3} (?:agreed?s?|resolved?s?|decided?s?|voted?s?) (?:not )?to "
    + HAS_DECIDED
    + r"\b",
    re.I,
)
"""A body that agrees to what it can do at once decides it; "agreed to write" gives a task."""
DECIDED_AT_ONCE = re.compile(
    rf"(?:^\W*|\b(?:agreed|resolved|decided|voted)\b:? (?:unanimously )?)to {HAS_DECIDED}\b", re.I
)
"""The same behind the word that announces a decision."""
THAT_SOMEBODY = re.compile(r"\W*(?:that|for)\s+(?:the\s+)?$", re.I)
IS_TO = re.compile(r"\s+(?:be|is|was|has|had|were|are)\b")
"""Around whoever a resolution speaks of ("that the Clerk write"), and behind him where it gives him no task."""

_TO_DO = (
    r"(?:advertis|approach|arrang|ask|attend|chas|check|circulat|clarif(?:y|ie)|collect|compil|complet|come back|consult|contact|distribut|draft|email|e-mail|enquir|explor|finali[sz]|find(?! (?:in|for|that)\b)|find out|follow up|list|"
    r"forward|gather|inform|inquir|investigat|invit|liais|look|(?:make|get) (?:in )?(?:contact|touch)|meet with|monitor|notif(?:y|ie)|obtain|organi[sz]|phone|prepar|produc|provid|publici[sz]|pursu|rais(?!(?:e|es|ed)? (?:\w+ ){0,4}(?:precept|dues|lev(?:y|ies)|fees?|rates?|rents?|prices?|subscriptions?|charges?|limits?)\b)|remind|repl(?:y|ie)|report|request(?! no)|"
    r"research|respond|review|seek|send|shar|speak|submit(?! no)|talk|thank|writ)(?:e(?! off)|s|es|d|ed)?"
)
AGREED_TO_DO = re.compile(
    r"\b(?:agreed?s?|resolved?s?|decided?s?)\b:?,? (?:unanimously |also |then )?(?:to|(?:that )?(?:it|we|they|he|she|the \w+(?: \w+){0,2}) (?:also )?(?:would|should|will)(?: all)?) (?:also |continue to )?"
    + _TO_DO
    + r"\b"
    r"|\b(?:agreed?|resolved|decided)\b:?,? (?:unanimously )?(?:(?:that|for) (?:(?!\b(?:not|no|never|neither|might|may|could)\b)[^.;]){2,80}? (?:should |would |to )?(?:be|is to be)"
    r"|(?:an?|the) (?:(?!\b(?:not|no|never|neither)\b)[^.;]){2,60}? (?:should|would|will|is to|are to) be) "
    r"(?:asked|invited|contacted|informed|notified|circulated|sent|written to|(?:included|added) (?:in|to|on) (?:the )?(?:next )?(?:agenda|minutes|newsletter|list)|publici[sz]ed|advertised|"
    r"investigated|obtained|sought|requested|organi[sz]ed|arranged|brought (?:to|back|up)|checked|considered(?! later)|discussed|distributed|drafted|drawn up|"
    r"implemented|issued|looked (?:at|into)|passed (?:on|to)|prepared|put (?:on|in|to) (?:the|our)|raised (?:with|at)|reported|reviewed|revised|submitted|written)\b",
    re.I,
)
"""A decision to do what takes somebody's time afterwards ("agreed to write to the mill", "agreed that quotes be obtained")."""

OTHERS_TO_DO = re.compile(
    r"\b(?i:agreed?|resolved|decided):?,? (?:unanimously |also )?that (?P<who>(?:an?|another|each|every|one|some|two) (?:[\w-]+ ){1,4}?"
    r"|(?!The\b|It\b|We\b|They\b|This\b|He\b|She\b)[A-Z][\w&’'-]+ (?:(?:[A-Z&][\w&’'-]*|and|of|the) ){0,4})"
    r"(?:would|should|will|shall) (?!also be\b|be\b|have\b|remain|continue|need\b|not\b|apply|become|cost|stay|take place|start|begin|go up|rise|match\b)[a-z]+\b"
)
"""A decision by which somebody other than the meeting itself is to do something ("agreed that a trustee would ask",
"decided that Orrin Homes would mend it")."""

HOUSE_KEEPING = re.compile(
    r"\b(?:minutes|agenda|apologies|absences?)\b[^.;]{0,80}?\b(?:approved|accepted|adopted|agreed|carried|passed|confirmed)\b"
    r"|\b(?:accept(?:ed)?|approved?|adopt(?:ed)?|receive) (?:the |these |their |all )?(?:minutes|agenda|apologies|absences?)\b",
    re.I,
)
"""What meetings decide of their own order, in the parts of the minutes that list who came and what was to be spoken of."""
