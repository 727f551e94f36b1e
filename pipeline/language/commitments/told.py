"""What sentences tell of outcomes: whether they hold nothing else, what on, and whether this meeting reached them."""

from __future__ import annotations

import re

from pipeline.language.attendance.labels import label_of
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_choice import day_of
from pipeline.language.commitments.motion_patterns import (
    ADJOURNED_BY_MOTION,
    MOTION_WAS,
    MOVED,
    MOVED_THAT,
    THE_MOTION,
    VOTED,
)
from pipeline.language.commitments.outcome_patterns import (
    ADJOURNS,
    ANSWER,
    BY_BODY,
    BY_ONE,
    DECIDED,
    EARLIER_THEN,
    ELECTED_ONLY,
    HAVE_DECIDED,
    NO_DECISION,
    NOT_YET,
    OF_OPINION,
    OFFICE,
    ONE_COUNT,
    ONE_VOTE,
    OTHERS_DECIDED,
    PLAIN_OUTCOME,
    RECOMMENDED,
    SOUGHT,
    TO_DECIDE,
    VOTES,
)
from pipeline.language.commitments.patterns import DECIDING, OUTCOME_NAMED, OUTCOME_ONLY, OUTCOME_WORDS
from pipeline.language.commitments.wordings import matches
from pipeline.language.organisations.known import known
from pipeline.language.units import Unit, sentences

LONGEST_QUOTE = 90
"""Words; longer "sentences" are lists or converters' accidents and prove nothing."""
LONGEST_OUTCOME = 16
"""Words; a longer sentence says itself what was decided."""
MATTER = 2
"""Words behind "Approved:" that name the matter, where they are more than votes and people."""


def only_outcome(context: Context, block: int, start: int, end: int) -> bool:
    """Whether a sentence tells only how something was decided ("Proposed Cllr Jones, seconded Mrs Lee, all agreed.")."""
    text = context.text(block, start, end)
    if len(text.split()) > LONGEST_OUTCOME or MOVED_THAT.search(text):
        return False
    named = OUTCOME_NAMED.match(text)
    if not named and (OUTCOME_ONLY.match(text) or is_tally(text)):
        return True
    for a, b, _ in reversed(context.people_in(block, start, end)):
        text = text[: a - start] + " " + text[b - start :]
    words = re.findall(r"[^\W\d_]+", text.lower())
    if named and sum(w not in OUTCOME_WORDS for w in words) < MATTER:
        return True
    return bool(words) and any(w in DECIDING for w in words) and all(w in OUTCOME_WORDS or len(w) == 1 for w in words)


def is_tally(text: str) -> bool:
    """Whether a line only counts votes ("For: 5, against: 0", "Ayes all")."""
    if ONE_COUNT.fullmatch(text):
        return True
    words = re.findall(r"[^\W\d_]+", text.lower())
    told = sum(w in VOTES for w in words)
    return told > 1 and any(c.isdigit() for c in text) and all(w in OUTCOME_WORDS for w in words)


def says_elected(context: Context, unit: Unit) -> bool:
    """Whether a sentence says of people only that they were elected or appointed, and to what office."""
    people = context.people_in(*stretch(unit))
    text = context.text(*stretch(unit))
    if not people or len(text.split()) > LONGEST_OUTCOME:
        return False
    office = OFFICE.match(text)
    at = office.end() if office else 0
    for a, b, _ in reversed(people):
        text = text[: a - unit.start] + text[b - unit.start :] if a - unit.start >= at else text
    return ELECTED_ONLY.match(text[at:]) is not None


def brief_outcome(context: Context, unit: Unit) -> Candidate | None:
    """What the sentence says that stands before one or two words that tell only its outcome ("Change of manager. Approved.")."""
    text = context.text(*stretch(unit))
    brief = BY_BODY.sub("", text)
    if len(brief.split()) > 2 or not PLAIN_OUTCOME.match(brief) or not only_outcome(context, *stretch(unit)):
        return None
    block, start, end = decided_text(context, unit)
    text = context.text(block, start, unit.start).rstrip() if (block, start) < (unit.block, unit.start) else ""
    if block != unit.block or len(text.split()) < 2 or text.endswith(("?", ":")):
        return None
    return Candidate("decision", block, start, end, "outcome", 0.6)


def decided_text(context: Context, unit: Unit) -> tuple[int, int, int]:
    """Where a decision's words stand: with a bare outcome goes the sentence or line before it that says what was decided."""
    if not only_outcome(context, unit.block, unit.start, unit.end):
        return unit.block, unit.start, unit.end
    order = context.units_of[unit.block].index(context.units.index(unit)) if unit in context.units else 0
    if order > 0:
        numbers = context.units_of[unit.block]
        first = order - 1
        while first > 0 and only_outcome(context, *stretch(context.units[numbers[first]])):
            first -= 1
        return unit.block, context.units[numbers[first]].start, unit.end
    above = next(
        (i for i in range(unit.block - 1, -1, -1) if context.block(i).part == "body" and context.block(i).text.strip()),
        None,
    )
    if (
        above is not None
        and context.block(above).kind not in ("table", "heading")
        and not ((label := label_of(context.block(above).text)) and label.sure)
        and len(context.block(above).text.split()) <= LONGEST_QUOTE
    ):
        spans = list(sentences(context.block(above).text))
        return above, *spans[-1]
    return unit.block, unit.start, unit.end


def yet_to_decide(text: str) -> bool:
    """Whether a sentence says what a meeting may decide, or that it ended, and tells no outcome."""
    advised = RECOMMENDED.match(text) or TO_DECIDE.match(text) or SOUGHT.search(text)
    ends = ADJOURNS.search(text) and not MOVED.search(text) and not ADJOURNED_BY_MOTION.search(text)
    return bool(advised or ends) and not VOTED.search(text)


def decides_nothing(text: str) -> bool:
    """Whether a sentence says that nothing was decided, or only how one of those present voted."""
    return bool(ONE_VOTE.fullmatch(text) or BY_ONE.match(text) or OF_OPINION.search(text)) or (
        NO_DECISION.search(text) is not None and not VOTED.search(text)
    )


def unanswered(context: Context, unit: Unit) -> bool:
    """Whether a sentence only asks, and what stands behind it is no answer ("Shall we move? Yes: 12, no: 2")."""
    text = context.text(*stretch(unit))
    if not text.rstrip(" )\"'”’").endswith("?"):
        return False
    behind = context.block(unit.block).text[unit.end :].strip()
    if not behind:
        below = (b.text for b in context.document.blocks[unit.block + 1 : unit.block + 3] if b.part == "body")
        behind = next((words for words in below if words.strip()), "")
    return ANSWER.match(behind) is None


def only_spoken_of(context: Context, unit: Unit) -> bool:
    """Whether all words that decide speak of a decision yet to come, or of one taken elsewhere."""
    text = context.text(unit.block, unit.start, unit.end)
    found = [match for _, match, _ in matches(context, unit.block, unit.start, unit.end, "decision")]
    found = found or list(DECIDED.finditer(text))
    away = [m.span() for m in NOT_YET.finditer(text)] + _elsewhere(context, unit) + _earlier(context, unit, found)
    return bool(found and away) and all(any(a < m.end() <= b for a, b in away) for m in found)


def _elsewhere(context: Context, unit: Unit) -> list[tuple[int, int]]:
    """The words by which another organisation has decided something ("Orrin County Council have agreed to mend it")."""
    body = set(re.findall(r"\w+", (context.doc._.meeting.body or "").casefold())) if context.doc._.meeting else set()
    spans = []
    for a, b, name in context.orgs_in(unit.block, unit.start, unit.end) if body else ():
        words = set(re.findall(r"\w+", name.casefold()))
        text = context.block(unit.block).text
        perfect = HAVE_DECIDED.match(text, b) or (OTHERS_DECIDED.match(text, b) if text[a:b] in known() else None)
        if perfect and not words <= body and not body <= words:
            spans.append((a - unit.start, perfect.end() - unit.start))
    return spans


def _earlier(context: Context, unit: Unit, found: list[re.Match[str]]) -> list[tuple[int, int]]:
    """The deciding words behind which a day before the meeting stands ("approved the plan in July")."""
    text = context.block(unit.block).text
    spans = []
    for start, end, expression in context.dates_in(unit.block, unit.start, unit.end):
        day = day_of(context, expression)
        if day is None or context.base is None or day >= context.base:
            continue
        for match in found:
            if unit.start + match.end() <= start and EARLIER_THEN.fullmatch(text, unit.start + match.end(), start):
                spans.append((match.start(), end - unit.start))
    return spans


def of_motion(text: str, match: re.Match[str]) -> bool:
    """Whether the word only tells what became of a motion ("The motion was unanimously RESOLVED", "RESOLVED the motion")."""
    return bool(MOTION_WAS.search(text, 0, match.start()) or THE_MOTION.match(text, match.end()))


def sentence_before(context: Context, unit: Unit) -> Unit | None:
    """The sentence of the same block right before one, if any."""
    before = [u for n in context.units_of.get(unit.block, ()) if (u := context.units[n]).end <= unit.start]
    return before[-1] if before and before[-1].kind != "row" else None


def stretch(unit: Unit) -> tuple[int, int, int]:
    """Where a unit stands: block, start and end."""
    return unit.block, unit.start, unit.end
