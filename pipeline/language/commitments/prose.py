"""Commitments in running prose: wordings and the model weigh each sentence together."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from pipeline.language.attendance.labels import label_of
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owners import JOINING_GAP, Actor, actors, is_owner, names_of, owners_of, speaker_of
from pipeline.language.commitments.patterns import (
    ACTION_MARKER,
    BODY_DECIDES,
    DECIDING,
    DUE,
    OUTCOME_ONLY,
    OUTCOME_WORDS,
    SUBJECT_BEHIND,
    UNKNOWN_OWNER,
)
from pipeline.language.commitments.weighing import features
from pipeline.language.commitments.wording_patterns import WORDINGS
from pipeline.language.commitments.wordings import (
    KINDS,
    SUBJECT_BONUS,
    action_weight,
    against,
    coming_days,
    matches,
    model_logit,
)
from pipeline.language.units import Unit, sentences
from pipeline.minutes import Kind

BIAS: dict[Kind, float] = {"action": -2.6, "decision": -2.0, "deadline": -2.4}
"""Log-odds of a sentence without any wording that speaks for a commitment."""
MODEL_SHARE = 0.8
"""How much of the model's log-odds enter beside those of the wordings."""
THRESHOLD: dict[Kind, float] = {"action": 0.5, "decision": 0.5, "deadline": 0.5}
"""Probability from which a sentence is taken up; set on gold minutes for the best F1."""
SURELY_DUE = 0.55
"""Probability of a deadline where "due on" stands right before a day to come, and of an action that somebody is to do by a day."""
LONGEST_QUOTE = 90
"""Words; longer "sentences" are lists or converters' accidents and prove nothing."""


def best_unit(
    context: Context,
    block: int,
    start: int,
    end: int,
    owners: list[str],
    taken: set[tuple[int, int]] | None = None,
) -> tuple[int, int] | None:
    """The sentence of a stretch that an owner set beside it most likely means.

    A sentence scores by its wording as an action, by naming the owner, and for standing late: margins and trailing
    markers stand at the end of what they belong to.
    """
    text = context.text(block, start, end)
    best: tuple[float, int, int] | None = None
    for a, b in sentences(text):
        a, b = start + a, start + b
        if (taken and (a, b) in taken) or len(context.text(block, a, b).split()) < 2:
            continue
        score = _likeliness(context, block, a, b) + 0.2 * (a - start) / max(1, len(text))
        named = {person.name for _, _, person in context.people_in(block, a, b)}
        if named & set(owners):
            score += 1.5
        if best is None or score >= best[0]:
            best = (score, a, b)
    return (best[1], best[2]) if best else None


def _likeliness(context: Context, block: int, start: int, end: int) -> float:
    """Log-odds that a stretch states an action, by all that is known."""
    if context.weights is None:
        return action_weight(context, block, start, end) + model_logit(context, block, start, end, "action") * 0.5
    p = context.weights.probability("action", features(context, Unit(block, start, end, "sentence", None)))
    return math.log(p / (1 - p)) + 0.5 * action_weight(context, block, start, end)


def probability(context: Context, unit: Unit, kind: Kind) -> tuple[float, str]:
    """Probability that a unit states a commitment of a kind, and the wording that spoke loudest for it."""
    text = context.text(unit.block, unit.start, unit.end)
    best, name = 0.0, "model"
    for wording, _, subject in matches(context, unit.block, unit.start, unit.end, kind):
        weight = wording.weight + (
            max(SUBJECT_BONUS.get(a.kind, 0.0) for a in subject) if subject and kind == "action" else 0.0
        )
        if weight > best:
            best, name = weight, wording.name
    days = coming_days(context, unit) if kind == "deadline" else []
    if kind == "deadline" and not days:
        return 0.0, name
    if context.weights is not None:
        p = context.weights.probability(kind, features(context, unit))
        due = any(DUE.search(context.text(unit.block, unit.start, start)) for start, _ in days)
        promised = kind == "action" and _promised_by_day(context, unit)
        return (max(p, SURELY_DUE) if due or promised else p), name
    if kind == "deadline":
        best += 0.6
    logit = BIAS[kind] + best + against(text)
    if context.scores is not None:
        logit += MODEL_SHARE * (model_logit(context, unit.block, unit.start, unit.end, kind) + 1.5)
    return 1 / (1 + math.exp(-logit)), name


def _promised_by_day(context: Context, unit: Unit) -> bool:
    """Whether somebody known is to do it by a day to come ("Anna will paint the gate by 1 July")."""
    return bool(coming_days(context, unit)) and any(
        wording.name in PROMISES
        and subject
        and subject[0].kind == "person"
        and subject[0].start - unit.start <= AT_ONCE
        for wording, _, subject in matches(context, unit.block, unit.start, unit.end, "action")
    )


PROMISES = frozenset(("owner-will", "owner-to-verb", "promised"))
"""Wordings that say who does it."""
AT_ONCE = 12
"""Characters from the beginning of a sentence within which its doer is named."""


def prose(context: Context, index: int, covered: list[tuple[int, int]]) -> Iterator[Candidate]:
    """Commitments in the sentences of a block that no marked one covers."""
    block = context.block(index)
    section = context.sections[index]
    there = label_of(block.text)
    if section.role == "silent" or block.kind == "heading" or (there is not None and there.sure):
        return
    for number in context.units_of.get(index, ()):
        unit = context.units[number]
        if unit.kind == "row" or any(a < unit.end and unit.start < b for a, b in covered):
            continue
        text = context.text(index, unit.start, unit.end)
        marker = ACTION_MARKER.match(text)
        if not 2 < len(text.split()) <= LONGEST_QUOTE or (marker and is_owner(context, text[marker.end() :])):
            continue
        yield from judge(context, unit)


def judge(context: Context, unit: Unit) -> Iterator[Candidate]:
    """The commitment that a sentence states, if any: the kind with the highest probability over its threshold."""
    ranked = sorted(((*probability(context, unit, kind), kind) for kind in KINDS), key=lambda r: -r[0])
    p, name, kind = ranked[0]
    if kind == "action" and BODY_DECIDES.search(context.text(unit.block, unit.start, unit.end)):
        p, name, kind = max(p, 0.6), "body-agreed", "decision"
    elif kind == "decision" and (doing := _given_task(context, unit)):
        p, name, kind = max(p, 0.6), doing, "action"
    if p < (context.weights.threshold(kind) if context.weights else THRESHOLD[kind]):
        return
    if kind == "action":
        for start, end in split_tasks(context, unit):
            yield Candidate("action", unit.block, start, end, name, round(p, 2))
    elif kind == "decision":
        yield Candidate(kind, *_decided_text(context, unit), name, round(p, 2))
    else:
        yield Candidate(kind, unit.block, unit.start, unit.end, name, round(p, 2))


def _given_task(context: Context, unit: Unit) -> str | None:
    """The wording by which a decision gives somebody a task ("It was agreed that the Clerk would write"): then it is an action."""
    text = context.text(unit.block, unit.start, unit.end)
    decided = [m.start() for w in WORDINGS if w.kind == "decision" for m in w.pattern.finditer(text)]
    for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action"):
        sure = subject and all(actor.kind in ("person", "role", "pronoun") for actor in subject)
        if sure and wording.weight >= 1.2 and decided and min(decided) <= match.start():
            return wording.name
    return None


def only_outcome(context: Context, block: int, start: int, end: int) -> bool:
    """Whether a sentence tells only how something was decided ("Proposed Cllr Jones, seconded Mrs Lee, all agreed.")."""
    text = context.text(block, start, end)
    if len(text.split()) > LONGEST_OUTCOME:
        return False
    if OUTCOME_ONLY.match(text):
        return True
    for a, b, _ in reversed(context.people_in(block, start, end)):
        text = text[: a - start] + " " + text[b - start :]
    words = re.findall(r"[^\W\d_]+", text.lower())
    return bool(words) and any(w in DECIDING for w in words) and all(w in OUTCOME_WORDS or len(w) == 1 for w in words)


def _decided_text(context: Context, unit: Unit) -> tuple[int, int, int]:
    """Where a decision's words stand: with a bare outcome goes the sentence or line before it that says what was decided."""
    if not only_outcome(context, unit.block, unit.start, unit.end):
        return unit.block, unit.start, unit.end
    order = context.units_of[unit.block].index(context.units.index(unit)) if unit in context.units else 0
    if order > 0:
        numbers = context.units_of[unit.block]
        first = order - 1
        while first > 0 and only_outcome(context, *_stretch(context.units[numbers[first]])):
            first -= 1
        return unit.block, context.units[numbers[first]].start, unit.end
    above = next(
        (i for i in range(unit.block - 1, -1, -1) if context.block(i).part == "body" and context.block(i).text.strip()),
        None,
    )
    if (
        above is not None
        and context.block(above).kind != "table"
        and len(context.block(above).text.split()) <= LONGEST_QUOTE
    ):
        spans = list(sentences(context.block(above).text))
        return above, *spans[-1]
    return unit.block, unit.start, unit.end


def _stretch(unit: Unit) -> tuple[int, int, int]:
    return unit.block, unit.start, unit.end


LONGEST_OUTCOME = 16
"""Words; a longer sentence says itself what was decided."""


def split_tasks(context: Context, unit: Unit) -> list[tuple[int, int]]:
    """The stretches of a sentence that give different people different tasks ("JS to order paint and GD to book the hall")."""
    cuts: list[tuple[int, tuple[str, ...]]] = []
    text = context.text(unit.block, unit.start, unit.end)
    for wording, _match, subject in matches(context, unit.block, unit.start, unit.end, "action"):
        if (
            wording.name in ("owner-to-verb", "owner-will", "promised")
            and subject
            and subject[0].kind in ("person", "role")
        ):
            cuts.append((subject[0].start, tuple(names_of(context, subject, unit.block, unit.start))))
    cuts.sort()
    starts: list[int] = []
    owner: tuple[str, ...] | None = None
    for at, names in cuts:
        if (
            owner is not None
            and names != owner
            and re.search(
                r"(?:[,;.]|\band\b|\bwhile\b|\bwhilst\b)\s*(?:the\s+|Cllr\.?\s+|Mrs?\.?\s+)?$",
                text[: at - unit.start],
                re.I,
            )
        ):
            starts.append(at)
        owner = names
    bounds = [unit.start, *starts, unit.end]
    return [(a, b) for a, b in itertools.pairwise(bounds) if b - a > 8]


def owners_in(context: Context, candidate: Candidate) -> list[str]:
    """The owners that an action's own words name: the subject of its strongest wording, else who opens an announced one."""
    _length, speaker = speaker_of(context, candidate.block, candidate.start, candidate.end)
    best: tuple[float, list[Actor]] | None = None
    for wording, match, subject in matches(context, candidate.block, candidate.start, candidate.end, "action"):
        if not subject and wording.name in PASSIVE:
            subject = _agents(context, candidate, candidate.start + match.end())
        somebody = any(a.kind in ("person", "role") for a in subject)
        weight = wording.weight + (max(SUBJECT_BONUS.get(a.kind, 0.0) for a in subject) if subject else 0.0)
        weight += PERSON_FIRST if somebody else 0.0
        if subject and (best is None or weight > best[0]):
            best = (weight, subject)
    if best:
        if not any(a.kind in ("person", "role", "pronoun") for a in best[1]) and (
            ending := _ending(context, candidate)
        ):
            return ending
        names = names_of(context, best[1], candidate.block, candidate.start)
        if names:
            return names
    if speaker:
        return speaker
    found = _in_brackets(context, candidate) or _behind_that(context, candidate) or _unknown(context, candidate)
    found = found or _left_out(context, candidate)
    if found or not candidate.marked:
        return found or _beside(context, candidate) or _subject(context, candidate)
    return names_of(context, leading(context, candidate), candidate.block, candidate.start)


def _left_out(context: Context, candidate: Candidate) -> list[str]:
    """Whom terse notes mean that leave out the subject: the one with whom the sentence before in the block opens."""
    text = context.text(candidate.block, candidate.start, candidate.end)
    if not _WITHOUT_SUBJECT.match(text):
        return []
    before = [span for span in sentences(context.block(candidate.block).text) if span[1] <= candidate.start]
    for start, end in reversed(before[-2:]):
        opening = actors(context, candidate.block, start, end)[:1]
        if opening and opening[0].kind == "person" and opening[0].start - start <= OPENING:
            return list(opening[0].names)
    return []


_WITHOUT_SUBJECT = re.compile(
    r"\W*(?:Will|Would|Is going to|Is to|Has to|Needs to|Plans to|Hopes to|Intends to|Should)\s+"
    r"(?!(?:be|the|there|this|it|we)\b)[a-z]"
)


def _subject(context: Context, candidate: Candidate) -> list[str]:
    """The people with whom a sentence opens, where they are what its verb is said of ("GD had written to the mill")."""
    found = [a for a in leading(context, candidate) if a.kind in ("person", "role")]
    if not found:
        return []
    behind = context.text(candidate.block, found[-1].end, candidate.end)
    return names_of(context, found, candidate.block, candidate.start) if SUBJECT_BEHIND.match(behind) else []


_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
_THAT = re.compile(
    r"\b(?:agreed|decided|suggested|requested|proposed|resolved|recommended|asked)\s+(?:that|for)\s+(?:the\s+)?$", re.I
)


def _beside(context: Context, candidate: Candidate) -> list[str]:
    """The owners that the margin beside the text names."""
    margin = context.block(candidate.block).margin
    words = re.sub(r"^(?:action|by)\s*:?\s*", "", margin.strip(), flags=re.I) if margin else ""
    return owners_of(context, words) if words and is_owner(context, words) else []


def _in_brackets(context: Context, candidate: Candidate) -> list[str]:
    """Owners in brackets within the words of an action ("New rules (Ada, Ben) until October")."""
    for match in _BRACKET.finditer(context.text(candidate.block, candidate.start, candidate.end)):
        if len(match.group(1)) > 1 and is_owner(context, match.group(1)):
            return owners_of(context, match.group(1))
    return []


def _ending(context: Context, candidate: Candidate) -> list[str]:
    """A person or role in brackets that end the words: he does what a group is to do ("Teams to connect (Ada)")."""
    match = _LAST_BRACKET.search(context.text(candidate.block, candidate.start, candidate.end))
    if match is None:
        return []
    at = candidate.start + match.start()
    inside = actors(context, candidate.block, at, candidate.end)
    sure = inside and all(a.kind in ("person", "role") for a in inside) and is_owner(context, match.group(1))
    return owners_of(context, match.group(1)) if sure else []


_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]][\s.;]*$")


def _behind_that(context: Context, candidate: Candidate) -> list[str]:
    """Whoever stands right behind "agreed that" or "asked for": the one who is to do it, whatever the verb's form."""
    for actor in actors(context, candidate.block, candidate.start, candidate.end):
        before = context.text(candidate.block, candidate.start, actor.start)
        if actor.kind in ("person", "role") and _THAT.search(before):
            return names_of(context, [actor], candidate.block, candidate.start)
    return []


def _unknown(context: Context, candidate: Candidate) -> list[str]:
    """Initials, nicknames and handles that nobody explains, where an announced action opens with them ("BenR to post")."""
    match = UNKNOWN_OWNER.match(context.text(candidate.block, candidate.start, candidate.end))
    if not match:
        return []
    pieces = re.split(r"\s*[/,&+]\s*", match["owner"])
    odd = [p for p in pieces if p.startswith("@") or sum(c.isupper() for c in p) >= 2 or context.directory.resolve(p)]
    return context.directory.owners(match["owner"]) if len(odd) == len(pieces) else []


def _done_to(context: Context, candidate: Candidate) -> bool:
    """Whether an announced action opens with what something is to be done to ("Anna to be put on the website")."""
    found = matches(context, candidate.block, candidate.start, candidate.end, "action")
    return any(w.name in PASSIVE and match.start() <= OPENING for w, match, _ in found)


OPENING = 30
"""Characters before the verb of an action that opens with its object."""
PASSIVE = frozenset(("to-be-done", "will-be-done", "needs-doing"))
PERSON_FIRST = 1.0
"""By how much a person or role is the likelier owner than a group or organisation in the same sentence."""
_AGENT = re.compile(r"[^.;:]{0,40}?\bby\s+(?:the\s+)?$")


def _agents(context: Context, candidate: Candidate, at: int) -> list[Actor]:
    """Who does it in a passive sentence: the actors behind "by" ("to be drawn up by Ada and Ben")."""
    found: list[Actor] = []
    for actor in actors(context, candidate.block, at, candidate.end):
        gap = context.text(candidate.block, found[-1].end if found else at, actor.start)
        if not (JOINING_GAP.fullmatch(gap) if found else _AGENT.fullmatch(gap)):
            break
        found.append(actor)
    return found


def leading(context: Context, candidate: Candidate) -> list[Actor]:
    """The owners with whom an announced action opens, without any verb of promising ("Clerk order paint", "JS/GD posters")."""
    text = context.text(candidate.block, candidate.start, candidate.end)
    found: list[Actor] = []
    at = candidate.start
    for actor in actors(context, candidate.block, candidate.start, min(candidate.end, candidate.start + 80)):
        gap = context.text(candidate.block, at, actor.start)
        if actor.kind == "pronoun" or not (LEADING_GAP if not found else JOINING_GAP).fullmatch(gap):
            break
        found.append(actor)
        at = actor.end
    behind = text[at - candidate.start :]
    if found and re.match(r"['’]s?\b|\s+(?:of|for|meeting|minutes|report|agenda)\b", behind):
        return []
    if found and all(a.kind == "organisation" for a in found) and not _DOES.match(behind):
        return []  # "Orrin Forum 2020 (October)"
    return found


_DOES = re.compile(r"\W{0,4}(?:to|will|shall|should|must)\b|\s*[:–—-]\s|\s+[a-z]{3,}\s")


LEADING_GAP = re.compile(r"[\s\[(@*]*(?:the\s+)?(?:Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?", re.I)
