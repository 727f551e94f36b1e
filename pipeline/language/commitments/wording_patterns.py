"""How sentences of running prose state commitments, and what speaks against one, as data with their weights.

Nothing here is applied; see ``wordings.py``. Patterns have no nested repetition, so that they stay linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to state a commitment in prose.

    ``needs`` says what must stand before the match in its clause: ``actor`` a person, role, group or pronoun,
    ``adjacent`` the same right before it, ``holder`` one person or role right before it, ``subject`` any words at all, ``nothing`` no demand. ``weight`` is the log-odds that it adds (measured on gold minutes, rounded).
    ``ahead``, where there is one, must be found at the end of the words before that actor.
    """

    name: str
    kind: Literal["action", "decision", "deadline"]
    pattern: re.Pattern[str]
    needs: Literal["adjacent", "holder", "actor", "subject", "nothing"]
    weight: float
    ahead: re.Pattern[str] | None = None


_ADVERBS = r"(?:(?:now|also|then|still|all|each|please|further|again|formally|both|therefore|continue to|try to|try and|help to|work with|begin to|start to|look to)\s+){0,2}(?!(?:now|also|then|still|all|each|please|further|again|formally|both|therefore)\b)"
_NO_VERB = r"(?:the|an?|his|her|its|their|our|secretary|treasurer|(?:vice[- ])?president|(?:vice[- ])?chairman|trustee|director|board|council|committee)\b"
"""Behind "to" after somebody's name: to what he was appointed, or where he goes."""
_SUM_AGREED = (
    r"^\W*(?:agreed|approved) (?:the |this |a )?(?:payments?|purchase|expenditure|spend(?:ing)?|costs?|quot(?:e|ation)|grant|donation|"
    r"budget|precept|invoices?)\b(?! (?:to be|will|would|should)\b)"
)
_PROMISED = (
    r"(?:(?:has|have|had)\s+)?(?:(?:also|kindly|therefore|then|provisionally|both|further|all)\s+)?(?:agree[ds]|offer(?:ed|s)|volunteer(?:ed|s)|undertook|undertaken|promise[ds]|(?:(?:is|are|was|were) )?(?:happy|willing)(?= to (?!be\b|accept|adopt|agree|approve|go\b|hear|leave|see\b|support))|"
    r"committed(?: (?:him|her|them)sel(?:f|ves))?|pledged|intends?|plans?|hopes|aims|(?:takes?|took|taken|accepts?|accepted)(?: up| on)?(?: an| the)? (?:action(?: item| point)?s?|AI)|confirmed (?:that )?(?:he|she|they) would|"
    r"said (?:that )?(?:he|she|they) would|(?:was|were|is|are|be|been) (?:asked|requested|tasked|instructed|authori[sz]ed|delegated|"
    r"nominated|assigned|invited|encouraged|reminded|urged|directed|mandated|due|going|planning|hoping|expected|required))(?:, [^,.;:]{3,50},)?\s+to\s+(?!(?:this|that|the|these|those|his|her|its|their|our|any|all|some|it)\b)"
    r"|\b(?:was|were|is|are|be|been) (?:charged|tasked|entrusted) with (?:the )?[a-z]+ing\b"
)

_PLAIN: tuple[Wording, ...] = tuple(
    Wording(name, kind, re.compile(pattern, re.I), needs, weight)  # type: ignore[arg-type]
    for name, kind, needs, weight, pattern in (
        # Every kind of clerk: "JS to contact…", "The Clerk to write…", "Rules to be reviewed".
        (
            "owner-to-verb",
            "action",
            "adjacent",
            3.0,
            rf"(?<!seconded )\bto (?!be [a-z]+(?:ed|en|ld|ght|wn|ade|ept|ent)\b|{_NO_VERB}){_ADVERBS}[a-z-]{{2,}}",
        ),
        # Clerks in haste leave out the "to": "Clerk write to…", "agreed that the Clerk order…".
        (
            "owner-to-verb",
            "action",
            "holder",
            3.0,
            r"\b(?:arrange|ask|chase|circulate|enquire|find out|follow up|get (?:a |the |some )?(?:quotes?|prices?|costs?)|inform|instruct|investigate|invite|liaise with|look into|notify|obtain|"
            r"organi[sz]e|prepare|purchase|pursue|remind|reply|respond|send|speak to|submit|write|(?:book|contact|draft|e?mail|order)(?= (?:(?:an?|the|all|both|these|some|new|more|them|him|her|everyone)\b|(?-i:[A-Z])\w)))\b(?! (?:is|was|are|were|has|had|will)\b)",
        ),
        # "Ben please send the list".
        (
            "owner-to-verb",
            "action",
            "adjacent",
            3.0,
            r"(?<=\w )please (?!note\b|see\b|contact\b|feel\b|be\b|find\b)[a-z]{3,}\b",
        ),
        (
            "to-be-done",
            "action",
            "subject",
            1.6,
            r"(?<!\basked )(?<!\bwants )(?<!\bwished )(?<!\bwishes )\bto be (?:\w+ly )?[a-z-]+(?:ed|en|ne|de|lt|nt|ut|ld|ght|wn|ad|pt|ept|et)\b",
        ),
        # "JS will…", "the Clerk shall…": promises in most minutes.
        (
            "owner-will",
            "action",
            "actor",
            2.2,
            rf"(?:\b(?:will|shall|must)|['’]ll)\s+(?!not\b|be able\b|be \w+ing\b|have\b|need\b)(?!be\b){_ADVERBS}(?!be\b)[a-z-]{{2,}}",
        ),
        ("owner-will-be-doing", "action", "actor", 1.0, r"(?:\bwill|['’]ll) be \w+ing\b"),
        (
            "will-be-done",
            "action",
            "subject",
            1.0,
            r"(?<!\bthat )(?<!\bwhich )\b(?:will|shall|must|should) (?:then |also |now )?be (?:\w+ly )?[a-z-]+(?:ed|en|ne|de|lt|nt|ut|ld|ght|wn|ad|pt|ept|et)\b",
        ),
        ("promised", "action", "actor", 3.0, _PROMISED),
        (
            "reported-would",
            "action",
            "actor",
            1.2,
            rf"(?:\bwould|['’]d) (?!be\b|better\b|been\b|[a-z]+ed\b|like\b|have\b(?! (?:a|another) (?:word|look|chat|go|think|try)\b)|not\b|need\b|cost\b|mean\b|help\b|prefer\b){_ADVERBS}[a-z-]{{2,}}",
        ),
        ("needs-to", "action", "actor", 1.0, r"\b(?:needs?|has|have|ought) to (?!be\b)[a-z-]{2,}"),
        ("should", "action", "actor", 0.9, rf"\bshould (?!be\b|have\b|not\b){_ADVERBS}(?!be\b)[a-z-]{{2,}}"),
        (
            "needs-doing",
            "action",
            "subject",
            0.8,
            r"\b(?:still )?(?:needs?|has|have|requires?) to be [a-z-]+(?:ed|en|ne|de|lt|nt|ut|ld|ght|wn|ad|pt|et)\b",
        ),
        (
            "next-steps",
            "action",
            "nothing",
            2.6,
            r"\b(?:the |our |its )?next (?:steps?|stage|actions?)\b[^.:]{0,60}?(?:\bis\b|\bare\b|\bwill\b|:|-|–)",
        ),
        (
            "set-up-to",
            "action",
            "nothing",
            1.6,
            r"\b(?:(?:has|have|had) been (?:set up|formed|established|convened|tasked|asked)|(?:was|were) (?:set up|formed|established|convened)) to\b",
        ),
        (
            "working-on",
            "action",
            "actor",
            1.1,
            r"\b(?:is|are|was|were|am|['’]s|['’]re|still|currently|continues? to|to continue) ?(?:now |still |currently |also |in the process of )*"
            r"(?:working on|work on|looking (?:into|at)|preparing|investigating|liaising|chasing|progressing|arranging|organi[sz]ing|drafting|"
            r"writing|developing|reviewing|obtaining|seeking|contacting|following up|finali[sz]ing|planning|researching|compiling|updating)\b",
        ),
        (
            "asked-that",
            "action",
            "nothing",
            1.4,
            r"\b(?:it was|was also|were|was) (?:agreed|requested|suggested|recommended|proposed|decided) that (?:the |an? |all )?[\w .'’/&-]{1,40}? "
            r"(?:should|would|will|to|be asked to|contact|write|investigate|speak|arrange)\b",
        ),
        (
            "plan-to",
            "action",
            "nothing",
            1.0,
            r"^(?:plan(?:s|ning)?|need(?:s)?|aim|intend(?:s|ing)?|going|hope|hoping|want|looking|reminder|remember) (?:is )?to [a-z-]{2,}",
        ),
        # What a meeting resolves.
        (
            "was-agreed",
            "decision",
            "nothing",
            2.4,
            r"\b(?:it (?:was|is|has been)|this (?:was|is)|was|were|is|are|has been|have been|and|all(?: were)?(?: in)?) (?:then |also |therefore |unanimously |formally |duly |generally |provisionally )?"
            rf"(?:agreed|resolved|decided|approved|adopted|accepted|carried|ratified|passed|endorsed|elected|re-?elected|(?:re-?)?appointed|co-?opted|rejected|defeated|declined|voted|granted|confirmed as)\b|{_SUM_AGREED}|\b(?:re-?)?elected (?:unopposed|unanimously|by acclamation)\b",
        ),
        (
            "body-agreed",
            "decision",
            "nothing",
            2.2,
            r"\b(?:council|councillors|cllrs|committee|board|group|members|meeting|trustees|governors|partners|team|society|club|senate|we|all|everyone|directors|panel|association|parish|tsc|wg|present|partnership|trust|federation|network|forum|union|consortium|foundation|working party|assembly|court|commission|commissioners|authority|selectmen|faculty|church|congregation|friends|pcc|participants|attendees|audience|delegates)"
            r"(?: members| present| all| have| has| then| also| unanimously| both| generally| in principle| formally)* (?:agreed?s?|resolved?s?|decided?s?|approved?s?|adopted|accepted|voted|ratified|endorse[sd]|elected|appointed|rejected|declined|denied|refused|turned down|authori[sz]ed|concurred|opted|settled on|(?:was|were|is|are) (?:all )?(?:content|happy|satisfied|in agreement)|(?:had|raised|has|have) no objections?)\b(?! to (?:contact|write|ask|speak|investigate|look|send|find|arrange))",
        ),
        (
            "passed",
            "decision",
            "nothing",
            2.6,
            r"\b(?:motion|resolution|proposal|vote|amendment|recommendation|minutes|accounts|budget|report|policy|agenda)s?\b[^.]{0,80}?\b(?:passed|passes|carried|carries|approved|adopted|accepted|agreed|defeated|failed|fails|unanimous(?:ly)?)\b|\b(?:motion|resolution|amendment|proposal|vote)\b[^.]{0,40}?\blost\b(?! (?:in|at|its|interest|touch|sight|track|his|her|their)\b)",
        ),
        (
            "seconded",
            "decision",
            "nothing",
            2.0,
            r"\b(?:proposed|moved|motion(?:ed)?|nominated|mover?)\b[^.]{0,120}?\b(?:seconded|2nd(?:ed)?|second(?:er)?)\b",
        ),
        (
            "moved",
            "decision",
            "nothing",
            1.2,
            r"\b(?:(?:made a )?(?<!\bno )motion(?:ed)? (?:to|that|by)|moved (?:to|that|by)|so moved|m/s/c|msc)\b",
        ),
        (
            "by-votes",
            "decision",
            "nothing",
            2.0,
            r"\b(?:unanimous(?:ly)?|nem\.? ?con|without (?:objection|dissent)|\d+ (?:votes? )?(?:in favou?r|for)[, ]+(?:and )?\d+ (?:against|opposed|abst)|aye|all (?:were |being )?in favou?r|(?:for|yes|ayes?|in favou?r)\s*[:=]\s*\(?\w+\)?[,;.]?\s+(?:no|noes|nays?|against|opposed)\s*[:=]|(?:approved|passed|carried|vote[ds]?) \(?\d+[-–/:]\d+)",
        ),
        (
            "no-objection",
            "decision",
            "nothing",
            2.2,
            r"\bno objections?\b|\bobject(?:ion)?s? (?:raised|submitted|lodged)\b",
        ),
        (
            "outcome",
            "decision",
            "nothing",
            1.6,
            r"(?:^|[-–—:.]\s*)(?:unanimously )?(?:approved|agreed|carried|passed|passes|adopted|accepted|resolved|ratified|rejected|elected)\b(?: unanimously)?\s*(?:[.;]|$|as |with |by |\(|unanimously)",
        ),
        (
            "agreed-to",
            "decision",
            "nothing",
            1.6,
            r"(?:^|[.:–-]\s*)(?:it was |unanimously |generally )?agreed (?:not )?(?:to|that|upon|on)\b",
        ),
        (
            "decided",
            "decision",
            "nothing",
            1.6,
            r"\b(?:we|team|group|committee)? ?(?:have |has |had )?(?:decided|chose|settled on|agreed on|opted)\b",
        ),
        (
            "consensus",
            "decision",
            "nothing",
            1.4,
            r"\b(?:consensus|agreement|conclusion|decision)\b[^.]{0,30}?(?:\bis\b|\bwas\b|:|\bto\b|\bin (?:the )?room\b|\bthat\b|\breached\b|\bmade\b)",
        ),
        # What is coming, with a day.
        (
            "due-on",
            "deadline",
            "subject",
            2.0,
            r"\b(?:due|deadline|closing date|closes?|expires?|expiry|ends?|begins?|starts?|opens?|launch(?:es|ing)?|submission|submissions|scheduled|arranged|planned|booked|set|fixed|confirmed)\b",
        ),
        (
            "takes-place",
            "deadline",
            "subject",
            1.8,
            r"\b(?:will|is to|are to|to|would|shall) (?:also )?(?:be (?:held|launched|open|closed|available|on|at|in|taking place|published|completed)|take place|happen|start|begin|end|open|close|run|return|come)\b",
        ),
        (
            "event",
            "deadline",
            "nothing",
            1.0,
            r"\b(?:conference|festival|fair|fete|fête|concert|workshop|event|training|course|election|elections|referendum|consultation|inspection|audit|agm|egm|ceremony|service|dinner|social|party|webinar|summit|open day|town hall|visit|show|exhibition|lecture|celebration|race|contest)\b",
        ),
    )
)
WORDINGS: tuple[Wording, ...] = (
    *_PLAIN,
    # "asked if Ada could find out", "asked Ben if he would write": somebody is asked to.
    Wording(
        "promised",
        "action",
        re.compile(
            r"\b(?:could|would|will) (?:also |then |please )?(?!be\b|come\b|explain\b|have\b|know\b|like\b|mind\b|say\b|see\b|want\b)[a-z]{3,}\b"
        ),
        "holder",
        3.0,
        re.compile(r"\basked (?:[\w.'’]+ ){0,4}?(?:if|whether) (?:the )?$", re.I),
    ),
)

AGAINST: tuple[tuple[str, float, re.Pattern[str]], ...] = tuple(
    (name, weight, re.compile(pattern, re.I))
    for name, weight, pattern in (
        (
            "no-action",
            -6.0,
            r"\bno (?:further |immediate |specific )?actions?\b|\bno action\b|\baction plan\b.{0,3}$|\bnothing to (?:report|discuss|add)\b",
        ),
        (
            "negated",
            -1.5,
            r"\b(?:will|would|shall|should|could|did|does|do|has|have|was|were) not\b|\bwon['’]t\b|\bcan(?:not|['’]t)\b|\bunable to\b",
        ),
        ("conditional", -0.8, r"\b(?:if|unless|whether|should (?:they|he|she|it|this))\b"),
        (
            "hope",
            -0.9,
            r"\b(?:could|might|may|perhaps|maybe|possibly|hope[ds]?|wish|would like|suggest(?:ed|s|ion)?|consider(?:ed|ing)?|feels?|felt|thinks?|thought)\b",
        ),
        ("question", -1.6, r"\?\s*$"),
        (
            "past",
            -1.0,
            r"\b(?:had|has|have) (?:already |now |since |been |also |not )*(?:\w+ed|been|gone|done|made|sent|met|had|taken|given|written|found|got|spoken|left|held)\b|\bwas (?:held|given|made|discussed|reported|received|noted|raised)\b",
        ),
        (
            "reporting",
            -0.5,
            r"\b(?:reported|noted|explained|stated|commented|mentioned|said|informed|presented|updated|described|outlined|thanked|welcomed|asked (?:if|whether|about|how|why|what))\b",
        ),
        ("description", -0.6, r"\b(?:is|are) (?:a|an|the)\b|\bprovides?\b|\bincludes?\b|\ballows?\b"),
        (
            "courtesy",
            -3.0,
            r"\bthank(?:s|ed)? (?:everyone|all|you)\b|\bmeeting (?:was )?(?:closed|ended|adjourned|opened|started|commenced|began)\b|\bcalled (?:the meeting )?to order\b",
        ),
    )
)
"""What speaks against a commitment in the same sentence, with its log-odds."""

BARE = re.compile(
    r"\W*[A-Z@][^.;:!?]{0,40}? (?:to|will) (?:action|arrange|attend|chase|check|confirm|deal with|do|enquire|handle|follow[- ]up|get (?:more )?(?:details|info|information)|instruct|investigate|look (?:at|into)|organi[sz]e|progress|pursue|report(?: back)?|respond|see to|sort|work)"
    r"(?: (?:this|it|that|these|them|so|(?:at|on|with) (?:it|that|these|this)))?\W*"
)
"""A sentence that says who is to act, but not what on: that stands in the sentence before ("Anna to arrange.")."""
NO_TASK = re.compile(
    r"\bapologi[sz]e[ds]? for\b|\bwill be (?:decided|agreed|set|confirmed|announced|determined)(?: on| upon)? (?:at a later (?:date|time|stage|point)|later\b|in due course)|\bwill be (?:noted|recorded|minuted) in the minutes\b|\bsee (?:the )?action (?:lines?|items?|points?|list)\b|\basked [^.;]{2,60}? to (?:continue|chair|run|lead|open|close) the (?:meeting|call|session)\b(?! (?:on|in|at|next)\b)|\bso (?:we|they|it|that) should be (?:set|fine|good|ok(?:ay)?|safe|all right)\b"
    r"|\bit was (?:brought up|mentioned|pointed out) that [\w.'’ ]{2,40}? (?:should|could|might)\b"
    r"|\b(?:to|will|would|should) be (?:further |again )?(?:addressed|considered|covered|decided|discussed|raised|reviewed|revisited)\b(?: \w+){0,4}? (?:at|in|during) (?:[\w’']+ ){0,4}?(?:meetings?|mtg|agm|agenda|session)\b"
    r"|^\W*(?:(?:at|in|during|for) )?(?:the |our |its )?(?:next|following) (?:[\w’']+ ){0,2}meeting\b[^.;:]{0,60}? (?:will|to|would|shall) be (?:\w+ly )?(?:addressed|considered|covered|decided|discussed|presented|raised|reviewed|revisited)\b"
    r"|^\W*(?:all )?(?:home|dog |plot|lot|unit |property )?(?:owners|residents|parishioners|drivers|motorists|visitors|anyone|anybody)\b[^.;]{0,40}? (?:is|are|was|were|should|can|may) (?:again )?(?:asked|encouraged|invited|reminded|requested|urged|contact|email|call)\b"
    r"|\b(?:(?:volunteer(?:ed|s)|offer(?:ed|s)|agree[ds]) to|will) (?:do|keep|make|take|write) (?:the |these |today[’']s )?(?:minutes|notes)\b(?! (?:at|for|of|next|from|to))|\b(?:has|have|had|need(?:s|ed)?) to leave (?:the (?:call|meeting)|early|at \d|now)\b|\b(?:nothing|nil|none) to report\b|\bplease (?:feel free to )?(?:ask|call|contact|e-?mail|let \w+ know|phone|reach out|speak)\b[^.;]{0,60}? (?:if|with) (?:you|any|questions)\b|^\W*if you have (?:any )?questions\b"
    r"|\b(?:will|shall|['’]ll) (?:also |then |still )?be (?:absent|away|involved|on (?:leave|holiday|vacation|sabbatical)|receiving|unable|unavailable)\b"
    r"|(?<!\bbe )\b(?:asked|wondered|queried|enquired) (?:if|whether|when|why|how|what)\b(?![^.;]{0,80}\b(?:could|would|can|to)\b)[^.;]{0,80}? (?:will|shall|is|are|was|were) [^.;]*"
    r"|\b(?:asked|invited|requested) (?:(?!to\b)[\w.'’-]+ ){1,4}?to (?:again )?(?:clarify|comment|continue|describe|elaborate|explain|expand|go on|proceed|(?:introduce|present) (?:him|her|them)sel(?:f|ves)|(?:give|provide|share) (?:us |everyone |the (?:board|committee|council|group|meeting) )?(?:an? |some )?(?:brief |short |quick )?(?:background|introduction|overview|summary|update)(?! (?:at|by|in|on|next)\b))\b"
    r"|\b(?:venue|location|speaker) to be (?:advised|announced|confirmed|decided)\b|\bplease (?:send|address|forward|report) (?:any )?(?:amendments|corrections|errors)\b"
    r"|(?P<never>\bat this meeting\b|^[^?]{0,20}\b(?-i:Who|What|How|Why|When|Where|Which|Will|Shall|Should|Is|Are|Does|Do)\b[^?]{0,300}\?\W*$)",
    re.I,
)
"""What the next meeting is to speak of is an item of its agenda and nobody's task; nor is what somebody has not to report, how he will be, what is asked,
whom others ask to explain himself, or what the minutes tell the public; what else the sentence says may be one, but for ``never``."""
SUM_AGREED = re.compile(_SUM_AGREED, re.I)
"""What was agreed to be paid, told in haste ("Agreed payment to repair the clock"): a decision, whatever is to be done."""
TITLE_IN_CAPITALS = re.compile(
    r"\W*(?:[A-Za-z]{0,4}[ .]?\d[\d./-]*[.)]?\s+)(?=[^a-z]*[A-Z]{3})[^a-z]*(?:\d(?:st|nd|rd|th)\b[^a-z]*)*"
)
"""A minute's number and its title in capitals, which may hold a day ("AM.63/24 VE DAY, 8th MAY 2025")."""
AGENDA_ITEM = re.compile(
    r"\W*To (?:determine|decide|receive|consider|note|approve|agree|confirm|elect|adopt|resolve)\b"
)
"""How an item of an agenda begins that says what is to be decided at the meeting itself."""
OF_NEXT_MEETING = re.compile(r"\b(?:next|future|coming|dates? of) (?:\w+ )?meetings?\b", re.I)
"""The title of a section about what comes next."""
WAS_HELD = re.compile(
    r"\b(?:was|were|had been) (?:held|celebrated|hosted|attended)\b|\btook place\b|\bwe (?:held|hosted|celebrated)\b",
    re.I,
)
YET_TO_COME = re.compile(r"\b(?:will|shall|next|to be|is|are|coming|upcoming)\b", re.I)
"""What is told of events: one that is past is no deadline."""
