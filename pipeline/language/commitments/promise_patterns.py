"""How somebody is given a task, takes one on or is at one, around the words that name him, as data."""

from __future__ import annotations

import re

_DOES = (
    r"(?:arrange|approach|ask|attend|call|check|circulate|collect|compile|complete|contact|coordinate|create|develop|discuss|distribute|draft|email|enquire|explore|find|follow up|forward|gather|get|"
    r"investigate|invite|liaise|look|make|meet|monitor|notify|obtain|organi[sz]e|phone|prepare|present|produce|provide|publish|pursue|report|request|research|respond|review|revise|"
    r"schedule|seek|send|speak|submit|survey|talk|update|work|write)(?! (?:be|was|is)\b)"
)
ASKED_THAT = re.compile(
    r"\b(?:agreed|asked|asks?|requests?|requested|directed|instructed|resolved|decided|required|moved|consensus\b[^.;]{0,40}?|direction|proposed|recommended)(?: to)? that (?:both )?(?:the )?$",
    re.I,
)
TO_DO_IT = re.compile(rf"(?: (?:and|&) (?:the |[A-Z]\w+ ){{1,3}})? (?:also |then |each )?{_DOES}\b")
"""What stands before and behind somebody of whom a task is asked in the subjunctive, with a verb of what takes time afterwards."""
DOING_FIRST = re.compile(
    rf"\W*(?i:{_DOES}|build|clean|ensure|finali[sz]e|finish|implement|set up|test|tidy|trial|try out)\b(?!['’:])"
)
"""How a task begins that is set as an order ("Submit the plan")."""
EVERYBODY_WOULD = re.compile(
    r"(?i:both|all|each|everyone|every)(?i: (?:members?|of (?:us|them)|teams?|trustees|directors))?(?: both)? (?:would|will|to|shall) (?!be\b|have\b|remain\b|need\b)[a-z]{3,}\b"
)
"""How everybody's task begins."""
TO_BE_MADE = re.compile(
    r"\b(?:is |are )?to be (?:arranged|booked|circulated|contacted|created|designed|drafted|made|ordered|organi[sz]ed|planned|prepared|sent|set up|written)\b"
)
"""What is to be done, in the passive."""
PLAIN_PROMISE = re.compile(
    r"[ ,]*(?:\([^()]{1,20}\) )?(?:(?:(?<= )(?:is|are)|['’]re|['’]s(?= (?:also |now |still )?[a-z]+ing (?:an?|all|at|for|her|him|his|in|into|it|more|on|our|out|round|some|that|the|their|them|these|this|those|to|two|up|us|with|you|\d)\b)) (?:also |now |still |currently )*"
    r"(?!(?:acting|being|changing|dealing|feeling|getting(?! (?:an?|her|him|it|prices?|quot\w+|some|the|them|three|two)\b)|going (?:well|ahead|on)|having|hoping|leading|leaving|looking forward|recommending|remaining|resigning|retiring|returning|seeing|serving|stepping|suffering|suggesting|taking over|thinking|waiting)\b)[a-z]+ing\b"
    r"|(?<!,) (?:also )?(?:books|brings|buys|circulates|collects|contacts|draws up|e?mails|informs|orders|organi[sz]es|arranges|prepares|rings|sends|updates|writes|does|checks|fixes|gets|takes care of|makes sure|sees (?:that|to)|looks (?:into|after)|tells)\b (?!apologies|regrets|that\b|not\b|best|better|are\b|is\b|were\b)"
    r"|(?:was|were) to (?!be\b|have\b(?! (?:an?|some\w*|the)\b))[a-z]{3,}\b|will (?:also )?be (?:arranging|attending|checking|collecting|contacting|drafting|holding|hosting|leading|making|meeting|organi[sz]ing|preparing|presenting|"
    r"providing|reviewing|running|sending|setting up|taking|visiting|writing)\b|(?:will|shall|to|(?:has |have )?(?:agreed|offered|undertaken|undertook|promised|volunteered) to) (?:also |then |now |both |each )*"
    r"(?!(?:also|be|become|continue|feel|have|know|leave|like|miss|need|never|no|not|remain|resign|retire|see|stay|step|still|the|want)\b)[a-z]{3,}\b)"
)
"""How a sentence goes on behind those with whom it opens, where it says no more than that they will do something, or are at it."""
TO_BE_DONE_BY = re.compile(
    r"\b(?:is|are) to be (?:\w+ly )?[a-z]+(?:ed|en|ld|ght|wn|pt|ut|de|ne) (?:by|between) (?:the )?$"
)
"""What stands before those who are to do it, in the passive."""
_AT_ONCE = r"be|chair|clarify|comment|confirm|describe|elaborate|expand|explain|introduce|leave|note|speak|vote"
"""What somebody is asked to do at the meeting itself."""
ASKED_TO = re.compile(
    rf"(?:was|were) (?:also )?(?:asked|delegated|directed|instructed|requested|tasked) to (?!(?:{_AT_ONCE})\b)",
    re.I,
)
"""How somebody is given a task, in the passive."""
BODY_DIRECTED = re.compile(
    r"\b(?:board|council|commission|committee|trustees|governors|commissioners|directors|senate|selectboard|vestry)"
    r" (?:(?:also|has|have|then|unanimously) )*(?:directed|instructed|tasked|asked|requested) (?P<article>(?:the |our |its )?)",
    re.I,
)
"""How a body gives somebody a task, up to him ("The Board directed management to …")."""
TO_DO = re.compile(rf" to (?!(?:{_AT_ONCE}|continue)\b)[a-z]{{2,}}\b")
"""How it goes on behind him."""
UNDERTOOK = re.compile(
    r"(?:(?:has|have|had) )?(?:also )?(?:agreed|offered|volunteered|undertook|undertaken|promised) to (?!be\b|have\b|differ\b)[a-z]{2,}\b"
    r"|['’]ll (?:arrange|ask|bring|chase|check|circulate|contact|draft|email|find out|follow|get|let|look into|organi[sz]e|report back|ring|send|sort|take|talk to|try|update|write)\b"
)
"""How somebody takes a task on himself."""
SAID_WOULD = re.compile(
    r" (?:said|confirmed|agreed|stated|advised|indicated)(?: that)? (?:he|she|they|I) (?:would|will) (?:also )?"
    r"(?!(?:be|have(?! (?:a|another) (?:word|look|chat|go|think)\b)|not|like|love|use|prefer|appreciate|want|welcome|need|support|do|never|only|try|struggle)\b)[a-z]{3,}\b"
)
"""How a sentence goes on behind somebody who said that he would do something."""
SET_OFF = re.compile(r"\w\s?[–—-]\s+(?:the )?(?:Cllrs?\.? |Mrs?\.? |Ms\.? |Dr\.? )?$", re.I)
"""A dash before somebody, behind what it is about."""
WERE_ASKED_TO = re.compile(
    r"(?: present)? (?:were|are) (?:all |also |again )?(?:asked|requested|reminded) to (?!(?:be|note|consider|remember|keep)\b)[a-z]{2,}\b"
)
"""How a sentence goes on behind several to whom the meeting turned ("Members were asked to send …")."""
WAS_TOLD_TO = re.compile(
    r" (?:was|were|is|are) (?:hereby |duly |then )?(?:authori[sz]ed|directed|instructed|mandated|tasked) to (?!be\b)[a-z]{2,}\b"
)
"""How a sentence goes on behind somebody to whom the meeting gave a task, whatever the task is."""
WILL_DO = re.compile(
    r"[ ,]*(?:\([^()]{1,20}\) )?(?:(?:will|shall)|['’]ll|(?:has |have |had )?(?:agreed|offered|promised|undertaken|undertook|volunteered) to|(?:was|were) asked to)"
    r" (?:also |then )?(?!(?:also|attend|be|become|chair|give|have|introduce|join|lead|leave|miss|never|no|not|open|present|provide an? (?:overview|update)|remain|report on|speak|take|talk)\b)[a-z]{3,}\b"
)
"""How one goes on behind those who have taken on what no agenda would say."""
WILL_BE_DOING = re.compile(r" (?:will|shall) (?:also )?be (?!meeting\b)[a-z]{2,}ing\b")
"""How one goes on behind those who will be at something on some day."""
TASK_IN_BRACKETS = re.compile(
    r"[(\[](?:action: )?(?:the )?(?P<who>[^()\[\]:;.]{2,40}?) to (?!(?:be|the|all|our|their|his|her|council(?:lors)?|governors|trustees|board|committee|members|date|[a-z]+ly)\b)[a-z]{2,}[^()\[\]]*[)\]]"
)
"""Brackets that say who is to do something."""
