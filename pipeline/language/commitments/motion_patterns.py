"""Words by which motions, votes, nominations and their outcomes are told, as data."""

from __future__ import annotations

import re

from pipeline.language.commitments.patterns import HAS_DECIDED

_MOVED_TO = (
    rf"(?:{HAS_DECIDED}|add|allocate|ask|change|charge|commission|confirm|create|deny|designate|direct|enter|establish|form|go (?:into|with)|hire|hold|instruct|invite|join|lower|name|nominate|provide|publish|re-?appoint|receive|"
    r"place|proceed|put|raise|recommend|remove|repair|replace|request|require|schedule|sell|send|transfer|use|write off)"
)
MOVED = re.compile(
    r"\b(?:motion (?:was |is |has been )?(?:made|moved|proposed|put forward|to|that|by|for|from)\b|(?:motion|m/s(?:/c)?)[ ,:]*\([^()\d]{2,50}\),? (?:to|that|for)\b|(?:made|makes|offered|proposed) (?:a |the )?motion\b|"
    rf"(?:moved|moves) (?:to {_MOVED_TO}\b|that\b|(?:for )?(?:the )?(?:approval|adoption|acceptance|motion|resolution|recommendation|previous question)\b|we\b|and seconded\b)|"
    r"moved,?(?: and)? (?-i:(?:[A-Z][\w.'’/-]*,? ){1,4})(?:seconded|2nd(?:ed)?),? (?:to|that|the|(?:approval|adoption|acceptance|ratification) of|a motion)\b|motion\s*(?:\d+\s*)?:|(?-i:[A-Z][\w.'’-]+) motions (?:to|that|for)\b|motioned (?:to|that|for)\b|it was (?:moved|proposed)\b|m/s/c\b|(?:was |were )?(?:proposed|moved) by (?:the )?(?-i:[A-Z]))",
    re.I,
)
"""Somebody moves something; to move house is to move elsewhere."""
NEW_MOTION = re.compile(rf"\b(?:motion (?:to|that|for)|(?:moved|moves|motioned) (?:that|to {_MOVED_TO}))\b", re.I)
"""The words of a motion of its own, in a sentence behind another motion."""
SECONDED = re.compile(r"\b(?:seconded|seconds|2nd(?:ed)?|second(?: by|:))\b|^\W*(?:the )?(?:motion|vote)\b", re.I)
"""A sentence about a motion made before it."""
_OUTCOME = r"(?:carried|carries|passed|passes|approved|adopted|unanimous(?:ly)?|defeated|fails|failed|lost|rejected|agreed|accepted)\b"
ANNOUNCED_BELOW = re.compile(
    r"\bfollowing (?:motion|resolution) (?:was|were|has been) (?:(?:made|moved|second(?:ed)?|duly|unanimously|and|then),? ){0,5}(?:adopted|carried|passed|approved|agreed|resolved)\b",
    re.I,
)
"""What says of a motion whose words stand below that it was carried."""
MOTION_LABEL = re.compile(r"\W*(?:motion|resolution)\s*[:–—-]\s*(?=\S)|[\W\d]*that\b", re.I)
"""How those words begin."""
NUMBERED_MOTION = re.compile(r"\W*(?:motion|resolution)\s+(?:no\.?\s*)?#?\d[\w./-]*\s+(?=\S)", re.I)
"""How they begin behind a number ("MOTION 18-10-01 That …")."""
_MOTION_WAS = r"(?:motion|proposal|resolution) (?:was|were|is|has been) (?:then |duly |[a-z]+ly )?"
MOTION_WAS = re.compile(rf"\b{_MOTION_WAS}$", re.I)
THE_MOTION = re.compile(r"(?:the|this) (?:motion|proposal|resolution)\b", re.I)
"""What stands before and behind a word that tells what became of a motion."""
_RESOLVED = rf"{_MOTION_WAS}(?:resolved|agreed)\b|resolved (?:the|this) (?:motion|proposal)\b"
VOTED = re.compile(
    rf"\b(?:{_RESOLVED}|{_OUTCOME}|all (?:in favou?r|ayes?\b|yes\b|yeas?\b)|(?:ayes?|yays?):? (?:all|\d)|in favou?r\b|nem\.? con|moved \d+\s?[-–]\s?\d+|voted? (?:yes|in favou?r|for)\b|with(?:out| no) objections?\b)",
    re.I,
)
"""What became of a motion, in a sentence about it."""
VOTED_WITHIN = re.compile(
    rf"(?:\b(?:motion|vote|resolution|which|it) (?:was |were |has |then |been )*|[;,.:–—-]\s*(?:and )?(?:motion |vote |was |were )*){_OUTCOME}|\b(?:carried|passed) (?:unanimously|\d+ ?[-–] ?\d+)|\ball (?:in favou?r|agreed\b|ayes?\b)|\bnem\.? con",
    re.I,
)
"""The same at the end of the motion's own sentence."""
NOT_VOTED = re.compile(
    r"\b(?:tabled|withdrawn|deferred|postponed|died|no vote|no second(?:er)?|(?:lack|want) of|not (?:carried\b|yet (?:been )?(?:passed|approved|adopted|voted)|(?:been )?(?:voted|seconded|put)\b))\b",
    re.I,
)
"""Nothing came of it, yet or ever."""
REJECTED = re.compile(r"\b(?:defeated|fails|failed|lost|rejected|not (?:carried|passed|approved|adopted))\b", re.I)
"""A vote against what was moved."""

MOTION = re.compile(
    r"\W*(?:[A-Z][.)]\s+)?(?:(?:AND |BE IT )?(?:FURTHER|RESOLVED) )?THAT\b|\W*BE IT (?:FURTHER )?(?:RESOLVED|ENACTED)\b"
)
"""How the words of a motion begin where minutes set them apart."""
MOTION_OUTCOME = re.compile(
    r"\b(?:CARRIED|DEFEATED|LOST|ADOPTED|Carried|Defeated|Motion (?:carried|passed|lost|failed))\b"
)
"""What became of it, on a line of its own below."""
THAT_WE = re.compile(
    r"[\W\d]*That\s+(?!was\b|is\b|said\b|would\b)(?=[^.;]{0,200}?\b(?:we|be|should|shall|approve|accept|adopt|appoint|authori[sz]e|receive|re-?elect)\b)"
)
"""The same in small letters, where the outcome stands right behind."""
OUTCOME_AT_END = re.compile(
    r"[.;:”\"\n]\s*(?:Motion )?(?:CARRIED|Carried|carried|DEFEATED|Defeated|LOST)(?: unanimously)?\W*$"
)
VOTE_TITLE = re.compile(
    r"\W*(?:(?:voice|roll[- ]?call|hand|ballot|recorded)\s+votes?|votes?|roll[- ]?call|results?|outcome)\W*$", re.I
)
"""A label of its own above the votes on what stands before it ("Voice vote:")."""
OUTCOME_FIRST = re.compile(
    r"\W*(?:Motion )?(?:CARRIED|Carried|DEFEATED|Defeated|LOST)\b(?!\s+(?:out|forward|over|on)\b)"
)
"""An outcome that ends the paragraph of a motion, or opens the one below it."""

VOTED_ON = re.compile(
    r"\W*(?:(?:it was |unanimously )?(?:approved|adopted|carried|accepted|passed|ratified)\b(?=\s*(?:$|[.,;:)–-]|by\b|unanimously\b|as\b|with\b|\d))|(?:on (?:a |the )?)?motion\b(?! (?:sensors?|for)\b)|moved (?:by|and seconded)\b|m/s\b)",
    re.I,
)
"""What stands behind "Action:" where boards write so of what they did at the meeting ("ACTION: Moved by …, carried")."""
NOMINATED = re.compile(r"\bnominat(?:ed|ions?)\b", re.I)
ELECTED = re.compile(
    r"\b(?:elected|unanimous(?:ly)?|unopposed|carried|passed|appointed|all in favou?r|agreed|acclamation|approved|voted)\b",
    re.I,
)
"""Who was nominated, and how he was chosen: the one without the other decides nothing."""
ECHO = re.compile(
    r"\W*(?:(?:roll[ -]call|(?:voice|hand|written)[ -]votes?)\b|all (?:(?:members|those|were|voted|present|of|the|board|in attendance) ){0,4}(?:were )?(?:in favou?r|aye)|"
    r"read (?:a|the|for the)? ?(?:first|second|third)\b|(?:votes?(?: results?)?|results?|ayes?|yeas?|yays?|nays?|noes|opposed|against|abstain(?:ed|ing)?|abstentions?|absent|recused|in favou?r)\s*[:=—–-]|\d+ (?:votes? )?(?:for|in favou?r|to)\b,? (?:and )?\d+\b)",
    re.I,
)
"""How a sentence begins that only tells how was voted on what stands before it."""
VOTE_ON = re.compile(
    r"\b(?:council|board|committee|commission|senate|assembly|trustees|directors|members|group|meeting)(?: (?:members|directors))?(?: (?:present|there|in attendance|attending))?(?:,? (?:then|then unanimously|unanimously))? voted (?:unanimously )?(?:to|in favou?r of|for|against)\b",
    re.I,
)
"""A sentence that tells how the body voted on a motion, in the motion's own words or by that word."""
BARE_MOTION = re.compile(
    r"\b(?:made|makes|moved|moves)(?: (?:the|a) motion)?(?: to (?:approve|accept|adopt|do so))?,? (?:and |with )?(?:(?-i:[A-Z])[\w.'’]*,? (?:and )?){1,4}(?:seconded|second|2nd|seconds)\b"
    r"|^\W*(?:the )?motion was made by [^.;]{2,60}?\b(?:seconded|second|2nd)\b",
    re.I,
)
"""A sentence that tells who moved and seconded, and not what."""
CARRIED_AT_ONCE = re.compile(
    r"\b(?:seconded|second|2nd)(?: by)? [^.;:]{2,40}?,? and (?:was |were |it was )?(?:then |duly |unanimously )*(?:adopted|agreed|approved|carried|passed)\b",
    re.I,
)
"""A motion whose outcome stands right behind its seconder ("Motion made by AQ, second by BR and unanimously approved for …")."""
ROLL_CALL = re.compile(r"(?:\b[A-Z][\w.'’]+ (?:aye|yay|yea|yes)\b[,;]?\s*(?:and )?){2,}")
"""Votes by name ("Ada aye, Ben aye")."""
COUNT_OF_VOTES = re.compile(r",? (?:with|by) (?:an? |the )?(?:unanimous |majority )?(?:votes?\b|\d)")
"""Where such a sentence begins to tell how many voted for it."""
DECIDES_MORE = re.compile(
    r"\b(?:in favou?r of|(?:approved|accepted|adopted|rejected) (?:the|a|an|by)|(?:was|were) (?:approved|accepted|adopted|rejected)|agreed to|resolved)\b",
    re.I,
)
"""What says that it decides something of its own."""

MOVED_THAT = re.compile(r"\b(?:moved|proposed|seconded)\b[^.;:]{1,60}? that (?:\w+ ){3}", re.I)
"""Those who moved something, and what ("Moved Ada, seconded Ben that prices go up")."""
ADJOURNED_BY_MOTION = re.compile(
    r"\b(?:agreed|voted|resolved|decided)(?: unanimously)? to (?:adjourn|close) the (?:meeting|session)\b|"
    r"(?<!no )\b(?:moved|moves|motion(?:ed|s)?)\b[^.;]{0,80}?\b(?:adjourn|(?:end|close) the (?:meeting|session))\b"
    r".{0,80}?(?:\bsecond(?:ed|s)?\b|\b2nd\b|\badjourned\b|\bcarried\b|\bpassed\b|\baccepted\b|\ball in favou?r\b)"
    r"|\bon (?:the |a )?(?:motion|proposal) (?:of|by)\b[^;]{3,80}?\b(?:was|be) (?:adjourned|closed)\b",
    re.I | re.S,
)
"""A motion to adjourn with what came of it."""
