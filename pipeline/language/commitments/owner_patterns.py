"""Words around those who are to do what a sentence says, as data.

Nothing here is applied; see ``doers.py`` and ``beside.py``. Patterns have no nested repetition, so that they stay linear.
"""

from __future__ import annotations

import re

HANDED_TO = re.compile(
    r"\b(?:(?:re-?)?(?:delegated|assigned|allocated)|handed (?:over|on)|passed (?:over|on)) to (?:the )?$"
    r"|\b(?:being|be|is|are) (?:\w+ ){0,2}?(?:handled|led|done|undertaken|organi[sz]ed|prepared|drafted|arranged|coordinated|dealt with|taken on|looked after|worked on) by (?:the )?$",
    re.I,
)
"""What stands before whoever has been given a task, or is at work on it."""
SUBJECT_BEHIND = re.compile(
    r"(?:\s*\([^)]{0,40}\))?(?:\s*,)?\s+(?:also |then |still |now |already )?(?:has|have|had|is|are|was|were|will|met|contacted|raised|wrote|sent|spoke|looked|reported|confirmed|"
    r"advised|submitted|obtained|received|attended|forwarded|investigated|continues?|plans?|hopes?|intends?|needs?|wants?|got|took|made|organised|arranged|(?!during|nothing|something|everything)[a-z]{2,}ing|(?!(?:requested|suggested|proposed|recommended|urged) that we\b)(?!(?:agreed|asked|thanked|welcomed|wondered|felt|noted)\b(?! to\b| that (?:they|it|these|those|this|he|she)\b))[a-z]{3,}ed|(?:agree|ask|meet|offer|report|request|seek|suggest|write)s|(?:send|notify|write|contact|ask|check|arrange|order|email|circulate|update|prepare|speak|obtain|chase|inform|respond|reply|review|draft|invite|book|organi[sz]e)(?= (?:the|a|an|to|with|for|that|all|any|out|[A-Z])\b))\b(?! (?:been|to be)\b| be (?:\w+ly )?(?!(?:asked|requested|tasked|instructed|invited)\b)(?:[a-z]+(?:ed|en|wn)|paid|sent|told|made|held|kept)\b)"
)
"""How a sentence goes on behind those who do, or did, what it tells."""
INVITED = re.compile(r"(?:be|is|are|was|were|been) invited\b", re.I)
OF_OTHERS = re.compile(r"be (?:asked|requested|invited|encouraged|urged)\b", re.I)
"""What the meeting is to do: to invite somebody, or to ask something of another organisation ("the mill should be asked to")."""
ASKED_OF = re.compile(r" (?:should|would|will|shall|could|can) be (?:asked|requested|invited|encouraged|urged)\b")
"""The same behind another organisation's name."""
ONLY_SAID = re.compile(
    r"\s+(?:has|have|had)\s+(?:indicated|said|stated|informed|reported|announced|advised|confirmed|told|suggested)\b"
)
"""Behind an organisation that only told what will happen ("the county has indicated that a decision will be made")."""
WOULD_DO = re.compile(r" (?:would|should|will|shall) (?:also )?(?!(?:be|have|not|need)\b)[a-z]{2,}\b")
"""How a sentence goes on behind somebody whom the meeting chose to do something."""
ASKED_BEFORE = re.compile(
    r"\b(?:has|have|had) (?:asked|requested|instructed|directed|tasked) (?:the )?(?:Cllrs?\.? |Mrs?\.? |Ms\.? |Dr\.? )?$",
    re.I,
)
"""What stands before somebody whom the meeting asked, in the perfect tense: the task is what follows."""
AT_WORK = re.compile(r"\bwould be (?:\w+ly )?[a-z]{2,}ing\b")
"""What somebody said that he was about to do."""
GROUP_BEHIND = re.compile(
    r"\s+(?:(?:was|were|is|are) (?:also )?)?(?:asked|invited|encouraged|reminded|requested) (?:to|if|for|whether)\b"
    r"|\s+(?:is|are) (?:now |still |also |currently )?[a-z]{2,}ing\b|\s+(?:has|have|had) (?!been\b)(?:also |now )?[a-z]+"
    r"|(?<=[Ee]verybody)\s+[a-z]{3,}s\b|(?<=[Ee]veryone)\s+[a-z]{3,}s\b"
)
"""The same behind a group or organisation, of which more is told that nobody is to do."""
TO_ACTION = re.compile(
    r"[\s.;:–-]*(?P<who>[A-Z@][^.;:\n]{1,39}?) to (?:action|do|organi[sz]e|arrange|follow up|pursue|investigate|progress|chase(?: up)?|look into|lead|take forward|deal with)"
    r"(?: (?:this|it|these))?\s*(?:[.;)\n]|$|(?=[A-Z]))"
)
"""A sentence that only says who has the task that stands before it."""
RUN_IN = re.compile(
    r"\W*(?!(?:If|As|When|While|Once|Since|After|Because|Although|That|It|There|This|These|Those|We|They|He|She|I)\b)"
    r"[A-Z0-9](?:(?!\b(?:is|are|was|were|has|have|had|will|would|that|which|who|when|to|by|said|if|as|be|been|can|could|should|may|where|so|but)\b)[\w '’&/()-]){0,60}"
    r"(?:\s[–—-]|:)?\s+(?:The )?(?:Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?"
)
"""A heading that stands in the same line as the sentence below it; no words of a clause are in it."""
ADDRESSED = re.compile(
    r"\W*(?P<who>[A-Z@][^.;:!?]{1,50}?),? please (?!note\b|see\b|contact\b|feel\b|be\b|find\b)[a-z]{3,}\b"
)
"""How a sentence begins that asks somebody it names ("Ada and Ben, please list the cases")."""
SECONDED_BY = re.compile(r"\b(?:proposed|moved|seconded|2nd(?:ed)?|second)\s*[\[(]\s*$", re.I)
"""What stands before those whom brackets name as movers and seconders."""
LEFT_TO = re.compile(
    r"\b(?:consisting|comprising|composed|made up)(?: of)?\s+(?:the )?(?:Cllrs?\.?\s|Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?$|\b(?:(?:left|leave|leaving)(?: it| this| that| matters?)?(?: up)? (?:with|to|for)|(?:agreed|decided|proposed|next steps?(?: is| are)?|actions?(?: is)?|tasks?(?: is)?|plan is|asked|reminders?) for)"
    r"\s+(?:the |that )?(?:Cllrs?\.?\s|Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?$",
    re.I,
)
"""What stands before somebody to whom a task was left, although he is no subject ("left with Anna to find", "agreed for Ben to write")."""
CLAUSE_AHEAD = re.compile(r"[,;]\s+(?:and |but |while )?(?:the )?(?:Cllrs?\.? |Mrs?\.? |Ms\.? |Dr\.? )?$")
"""What stands before somebody with whom a clause begins."""
OPENER_AHEAD = re.compile(r"\W*(?:[Tt]he\s+)?(?:Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?")
"""What stands before somebody with whom a sentence opens."""
TELLS_AND = re.compile(
    r"\s+(?:\([^()]*\)\s+)?(?:(?:still |again )?(?:had|has|did|was|could|would)(?:n['’]t| not)|accepted|acknowledged|admitted|advised|announced|apologi[sz]ed|asked|believes?|commented|conceded|confirmed|explained|feels?|felt|found|has|had|informed|"
    r"(?:is|are|was|were) (?:now |still |also |currently )?[a-z]+ing|mentioned|noted|notes|pointed out|raised|received|reported|reports|said|says|spoke|stated|states|suggested|suggests|"
    r"suspects|should have|knows|knew|needs|needed|thinks|thought|told|updated|wondered|wonders|put|sent|wrote|made|took|got|gave|met|held|ran|went|began|brought|(?!(?:asked|agreed)\b)[a-z]{3,}ed)\b[^.;:]*(?:\b(?:and|but|so)\s+(?:also\s+|then\s+|therefore\s+)?|[a-z],\s+)"
)
"""What he tells, up to the verb that goes on with him ("… said that it leaks and will ask")."""
OF_OFFICE = re.compile(r" (?:reports?|statements?|update|paper|notes|minutes|summary|presentation|comments)\b")
"""What an office gives to the meeting ("the Treasurer's report will come")."""
ABOUT_WHOM = re.compile(r"\b(?:with|to|from|by|for|of|about|via) (?:the )?(?:Cllr |Mrs? |Ms |Dr )?$")
"""What stands before somebody of whom only is told."""
OF_THINGS = re.compile(r"(?:is|are|was|were|be|been|has been|have been|needs?) ")
"""How a verb begins that goes on with what is told rather than with the teller ("… will begin and is expected to take a week")."""
NO_DOER = frozenset(("it", "this", "that", "these", "those"))
"""Pronouns that stand for no people."""
DONE_TO = re.compile(
    r"\s+(?:(?:should|would|will|shall) )?be (?:\w+ly )?(?!(?:asked|requested|instructed|directed|authori[sz]ed|invited|tasked|delegated|mandated|charged|empowered)\b)[a-z]+(?:ed|en|id|nt)\b",
    re.I,
)
"""How a sentence goes on behind those to whom something is done ("agreed that the choir be thanked")."""
AHEAD_OF_WHOM = re.compile(r"\b(?:with|to|from|of|via|about)\W*$", re.I)
"""What stands before brackets whose content belongs to the sentence ("check with [Ada]")."""
OWNER_BEHIND = re.compile(
    r"(?:\s*[\[(]\s*(?:(?:action|owner)\s*:?\s*|(?:lead|responsible|assigned to|assignee|action(?:ed)? by)\s*:\s*)?(?P<bracket>[^()\[\]]{1,40}?)\s*[\])]|\s+[-–—]\s*(?P<dash>[^\-–—]{1,40}?)"
    r"|(?<!\bto)(?<!\bwith)(?<!\bfrom)(?<!\bcc)\s*:\s+(?P<colon>[^:]{1,40}?)|(?P<comma>(?!))|\s+@(?P<handle>[A-Za-z][\w-]{1,24}(?:(?:,? | and |/)@[A-Za-z][\w-]{1,24})*)(?=\W*$))\s*[.?]*\s*$",
    re.I,
)
"""An owner set behind the task: "Order the paint (JS)", "… - AB/CD", "… [Clerk]", "…: Anna & Ben", "… @anna"."""
SET_BEHIND = re.compile(
    r"(?<=[.!?])\s*[\[(]\s*(?:action\s*:?\s*)?(?P<who>[A-Z@][^()\[\]]{1,39}?)\s*[\])]\s*(?=$|\n|[.;]|\s[A-Z(\[–—-])"
)
"""Brackets with an owner behind the full stop of a task."""
FULL_NAME_BEHIND = re.compile(
    r"(?P<bracket>(?!))?(?P<dash>(?!))?(?P<colon>(?!))?(?P<handle>(?!))?,\s+(?P<comma>[A-Z][\w'’-]+(?: [A-Z]\.?)? [A-Z][\w'’-]+)\W*$"
)
"""A full name behind a comma that ends the task."""
WHEN_BEHIND = re.compile(
    r"(?:\s[-–—|,]\s*|\s*[(\[]\s*|\s+)(?:(?:by|due|before|deadline)\b:?[^()\[\]–—]{3,30}|"
    r"asap|tb[acd]|[\w ]{0,12}\d[\w ./-]{0,20})[)\]]?\s*\.?\s*$",
    re.I,
)
"""A day set behind the owner of a task ("Share the plan – AB – 19 March")."""
PRONOUN_AT_WORK = re.compile(
    r"(?:he|she|they)(?:(?:['’]s|['’]re| is| are| was| were)(?: (?:also|now|still|currently|already|then))* (?!being\b)[a-z]{2,}ing\b|(?: has| have| had|['’]s|['’]ve) (?:also )?(?:offered|agreed|volunteered)\b|(?: will|['’]ll| would| shall)\b)",
    re.I,
)
"""A pronoun that opens a sentence of what somebody is about to do."""
LEAD_IN = re.compile(
    r"\s(?:(?:(?:has|have|had|is|are|was|were) )?(?:also )?(?:agreed|offered|undertaken|undertook|volunteered|promised|asked|requested|instructed|directed|authori[sz]ed|tasked) to"
    r"|will|would|shall|should|must|(?:(?:is|are|was|were|needs?|has|have) )?to)"
    r"(?: (?:also|now|then|next))?(?:(?: [\w'’-]+){1,5} to|(?: [\w'’-]+){0,5}? following(?: \w+)?)?\s*:\s*$",
    re.I,
)
"""What ends a sentence that leads to a list of what its subject will do ("Ben will:", "The Clerk was asked to do the following:")."""
REPORTED = re.compile(
    r"\W*(?:I(?:['’]ll| will| am going to|['’]m going to| plan to| need to| have to)|Will(?! (?:the|there|this|it|we|they|he|she|you|any)\b)|Would like to|Going to|(?:Am |Is )?(?:[Pp]lanning|[Hh]oping) to|Plans? to|Hopes? to|Need(?:s|ing)? to|Working on)\b"
)
"""How a sentence of somebody's own report begins that leaves him out, or says "I"."""
WE_DO = re.compile(
    r"\b[Ww]e(?:['’]ll|['’]re| will| would| shall| are| have| need| plan| want| hope| intend| expect| propose| agreed| decided)\b"
)
"""How a group tells in its own report what it is about to do."""

_DOES = (
    r"(?!(?:also |then |now )?(?:be|have been) (?:\w+ly )?(?:[a-z]+(?:ed|wn)|sent|told|paid|held|made)\b)[A-Za-z]{2,}"
)
"""A verb of somebody to whom nothing is done."""
PLAINLY_WILL = re.compile(rf" (?:will|shall) {_DOES}")
PROMISES = re.compile(
    rf"\s+(?:(?:has |have |had |also )?(?:agreed|offered|volunteered) to|will|would|shall|to)\s+{_DOES}"
)
"""What stands right behind somebody who is to do something ("Ada will send", "Ada to bring")."""
OPENING_WORD = re.compile(
    r"(?:^|(?<=[.!?\n] ))(?!(?:The|An?|This|That|These|Our|Your|All|Both|Each|Every|Any|Some|No|One|Two|Three|Four|Five|Six|New|"
    r"Former|Several|Many|Most|Few|More|Other|Only|Current|Present|When|Where|While|With|If|As|Once|Since|After|Also|Then|Now|Today|Later|So|"
    r"And|But|Or|Via|From|For|In|At|On|By|To|Of|What|Which|How|Who|Why|Can|Could|Should|Would|Will|May|Is|Are|Was|Were|Did|Do|Does|"
    r"Has|Had|Have|Let|Remind|Instruct|Direct|Appoint|Elect|Thank|Urge|Agree|Suggest|Recommend|Propose|Request|Form|Create|Set)\b)"
    r"[A-Z][a-z]+(?<!ed) (?:[A-Z][a-z]+ ){0,2}$"
)
"""The same at the beginning of a sentence, before a role in capitals or a group ("Property Manager to…", "Outreach team will…")."""
A_GROUP = re.compile(
    r"(?:committee|board|council|team|group|working party|task ?force|department|members|volunteers|staff|leads)\b"
)
"""Groups that one such word says more of."""
NO_OWNERS = frozenset(("lead", "leader", "leads", "host", "rep", "representative", "officer", "all", "others"))
"""Words in brackets that say more of what stands before them ("two painters (lead)")."""
