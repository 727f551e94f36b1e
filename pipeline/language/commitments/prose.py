"""Commitments in running prose: wordings and the model weigh each sentence together."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from pipeline.language.attendance.labels import label_of
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.heads import ACTION_ROLES, heads_items
from pipeline.language.commitments.leads import lead
from pipeline.language.commitments.motion_patterns import ADJOURNED_BY_MOTION, ELECTED, NOMINATED, ROLL_CALL, VOTED
from pipeline.language.commitments.outcome_patterns import (
    APOLOGIES_ACCEPTED,
    BODY_SETTLES,
    LEFT_BLANK,
    MAY_SIGN,
    OUTCOME_BEHIND,
    PAYMENTS,
    SETTLED,
    SHORT_OUTCOME,
    SURELY_SETTLED,
    TAKES_OFFICE,
    TALLY,
    TRUE_RECORD,
)
from pipeline.language.commitments.owners import is_owner
from pipeline.language.commitments.patterns import (
    ACTION_MARKER,
    AGREED_TO_DO,
    BODY_DECIDES,
    DUE,
    HOUSE_KEEPING,
    OTHERS_TO_DO,
    REMARK,
)
from pipeline.language.commitments.promise_patterns import (
    WAS_TOLD_TO,
    WILL_BE_DOING,
    WILL_DO,
)
from pipeline.language.commitments.promises import mandated, plainly_promised, promises_within, surely_promised
from pipeline.language.commitments.pronouns import names_of
from pipeline.language.commitments.since import done_since
from pipeline.language.commitments.told import (
    LONGEST_QUOTE,
    brief_outcome,
    decided_text,
    decides_nothing,
    only_outcome,
    only_spoken_of,
    says_elected,
    sentence_before,
    stretch,
    unanswered,
    yet_to_decide,
)
from pipeline.language.commitments.weighing import features
from pipeline.language.commitments.wording_patterns import (
    AGENDA_ITEM,
    BARE,
    NO_TASK,
    OF_NEXT_MEETING,
    SUM_AGREED,
    TITLE_IN_CAPITALS,
    WAS_HELD,
    YET_TO_COME,
)
from pipeline.language.commitments.wordings import (
    KINDS,
    SUBJECT_BONUS,
    action_weight,
    against,
    coming_days,
    first_decided,
    matches,
    model_logit,
)
from pipeline.language.sieve import Sieve
from pipeline.language.units import Unit, sentences
from pipeline.minutes import Kind

_BODY_DECIDES, _AGREED_TO_DO, _TRUE_RECORD = Sieve(BODY_DECIDES), Sieve(AGREED_TO_DO), Sieve(TRUE_RECORD)
_OUTCOME_BEHIND, _SETTLED, _BODY_SETTLES = Sieve(OUTCOME_BEHIND), Sieve(SETTLED), Sieve(BODY_SETTLES)
BIAS: dict[Kind, float] = {"action": -2.6, "decision": -2.0, "deadline": -2.4}
"""Log-odds of a sentence without any wording that speaks for a commitment."""
MODEL_SHARE = 0.8
"""How much of the model's log-odds enter beside those of the wordings."""
THRESHOLD: dict[Kind, float] = {"action": 0.5, "decision": 0.5, "deadline": 0.5}
"""Probability from which a sentence is taken up; set on gold minutes for the best F1."""
UNLIKELY = 0.3
"""Probability of an action below which a sentence may settle something though no kind is likelier."""
SURELY_DUE = 0.55
"""Probability of a deadline where "due on" stands right before a day to come, and of an action that somebody is to do by a day."""


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
        promised = kind == "action" and surely_promised(context, unit)
        if kind == "decision" and APOLOGIES_ACCEPTED.search(text):
            p = max(p, SURELY_DECIDED)
        return (max(p, SURELY_DUE) if due or promised else p), name
    if kind == "deadline":
        best += 0.6
    logit = BIAS[kind] + best + against(text)
    if context.scores is not None:
        logit += MODEL_SHARE * (model_logit(context, unit.block, unit.start, unit.end, kind) + 1.5)
    return 1 / (1 + math.exp(-logit)), name


DOES = frozenset(("owner-will", "owner-to-verb", "promised", "reported-would", "will-be-done"))
"""Wordings that say who does it, or who would by what was reported, and in the passive."""


def prose(context: Context, index: int, covered: list[tuple[int, int]]) -> Iterator[Candidate]:
    """Commitments in the sentences of a block that no marked one covers."""
    block = context.block(index)
    section = context.sections[index]
    there = label_of(block.text)
    listing = there is not None and there.sure
    if block.kind == "heading" or (listing and not HOUSE_KEEPING.search(block.text)):
        return
    if section.label == index and section.role == "actions" and not context.people_in(index, 0, len(block.text)):
        return  # "The following papers need to be finished this week:" announces what is below
    if section.role in ACTION_ROLES and block.kind == "item" and heads_items(context, index):
        return
    leading = lead(context, index)
    for number in context.units_of.get(index, ()):
        unit = context.units[number]
        if unit.kind == "row" or any(a < unit.end and unit.start < b for a, b in covered):
            continue
        text = context.text(index, unit.start, unit.end)
        marker = ACTION_MARKER.match(text)
        outcome = brief_outcome(context, unit)
        short = outcome or (SHORT_OUTCOME.fullmatch(text) and not only_outcome(context, *stretch(unit)))
        if not (short or 2 < len(text.split()) <= LONGEST_QUOTE) or (
            marker and is_owner(context, REMARK.sub("", text[marker.end() :]))
        ):
            continue
        if leading is not None and unit.start <= leading[0] < unit.end:
            continue
        quiet = (section.role == "silent" or listing) and not HOUSE_KEEPING.search(text)
        if quiet and OF_NEXT_MEETING.search(section.title or "") and plainly_promised(context, unit, ("person",)):
            quiet = False  # "Ben will set up a poll"
        if quiet and not listing and plainly_promised(context, unit, ("person",), WILL_DO):
            quiet = False  # whatever stands above it
        if quiet and (listing or probability(context, unit, "decision")[0] < SURELY_DECIDED):
            continue
        if outcome is not None:
            yield outcome
            continue
        if short and section.role not in ("actions", "earlier", "done", "pending"):
            yield Candidate("decision", index, unit.start, unit.end, "outcome", 0.6)
            continue
        found = list(judge(context, unit))
        untold = all(candidate.rule == "model" for candidate in found)
        if untold and (done := done_since(context, unit)) is not None:
            found = [done]
        yield from found


_IN_BRACKETS = re.compile(r"\([^()]*\)")
LIKELY_DUE = 0.5
"""Probability of a deadline from which a sentence is one rather than a task of which no wording speaks."""
SURELY_DECIDED = 0.75
"""Probability of a decision from which a sentence is one in lists of topics too."""
LEADS_ON = 0.75
"""Probability of an action from which a line that ends in a colon is one without any wording of tasks."""
WORDLESS: dict[Kind, float] = {"action": 0.55, "decision": 0.54, "deadline": 0.0}
"""Probability from which a sentence states what no wording of it says: of those below, in minutes of organisations that the
model does not know, one action in five is right, and no decision."""
TRUE = "true-record"
"""The rule of minutes that were signed."""


def judge(context: Context, unit: Unit) -> Iterator[Candidate]:
    """The commitment that a sentence states, if any: the kind with the highest probability over its threshold."""
    ranked = sorted(((*probability(context, unit, kind), kind) for kind in KINDS), key=lambda r: -r[0])
    if ranked[0][1:] == ("model", "action") and ranked[1][2] == "deadline" and ranked[1][0] >= LIKELY_DUE:
        # "Ben has ordered the lamps, which will come on 3 May": no wording says that he is to do anything
        ranked = ranked[1:]
    p, name, kind = ranked[0]
    text = context.text(unit.block, unit.start, unit.end)
    if kind == "deadline" and (
        plainly_promised(context, unit, ("person", "role", "pronoun"))
        or plainly_promised(context, unit, ("person", "role"), WILL_BE_DOING)
    ):
        p, name, kind = max(p, SURELY_DUE), "owner-will", "action"
    if _asked_to(context, unit) or plainly_promised(context, unit, ("person", "role"), WAS_TOLD_TO):
        p, name, kind = max(p if kind == "action" else 0.0, 0.6), "promised", "action"
    elif kind == "action" and (_BODY_DECIDES.search(text) or SUM_AGREED.match(text) or MAY_SIGN.search(text)):
        p, name, kind = max(p, 0.6), "body-agreed", "decision"
    elif ROLL_CALL.search(text):
        p, name, kind = max(p if kind == "decision" else 0.0, 0.6), "by-votes", "decision"
    elif ADJOURNED_BY_MOTION.search(text):
        p, name, kind = max(p if kind == "decision" else 0.0, 0.6), "passed", "decision"
    elif TAKES_OFFICE.search(_IN_BRACKETS.sub("", text)):
        p, name, kind = max(p, 0.6), "takes-office", "decision"
    elif _TRUE_RECORD.search(text):
        p, name, kind = max(p, 0.6), TRUE, "decision"
    elif kind == "decision" and _AGREED_TO_DO.search(text):
        p, name, kind = max(p, 0.6), "agreed-to-do", "action"
    elif kind == "decision" and (doing := _given_task(context, unit)):
        p, name, kind = max(p, 0.6), doing, "action"
    elif kind == "decision" and (mandated(context, unit) or _others_to_do(context, text)):
        p, name, kind = max(p, 0.6), "asked-that", "action"
    if kind != "action" and text.rstrip().endswith(":") and PAYMENTS.search(text):
        p, name, kind = max(p, 0.6), "following", "decision"
    if TALLY.match(text) and _asked_before(context, unit):
        p, name, kind = max(p, 0.6), "by-votes", "decision"
    if kind == "action" and name == "model" and p < LEADS_ON and text.rstrip().endswith(":"):
        return
    behind = _OUTCOME_BEHIND.search(text) and not only_outcome(context, *stretch(unit))
    settles = _SETTLED.search(text) or _BODY_SETTLES.search(text) or says_elected(context, unit)
    if behind or (settles and kind != "action") or (p < UNLIKELY and _BODY_SETTLES.search(text)):
        p, name, kind = max(p, 0.6), "settled", "decision"
    if kind != "deadline" and p < SURELY_DUE and SURELY_SETTLED.search(text):
        p, name = SURELY_DUE, "settled" if name == "model" else name
    if name == "model" and p < WORDLESS[kind]:
        return
    if kind == "decision" and (only_spoken_of(context, unit) or LEFT_BLANK.search(text)):
        return
    if kind == "decision" and (yet_to_decide(text) or decides_nothing(text) or unanswered(context, unit)):
        return
    if kind == "decision" and NOMINATED.search(text) and not ELECTED.search(text):
        return
    if p < (context.weights.threshold(kind) if context.weights else THRESHOLD[kind]):
        return
    if kind == "action":
        if name == "model" and AGENDA_ITEM.match(text):
            return
        if (idle := NO_TASK.search(text)) and not _task_beside(context, unit, idle):
            return
        if BARE.fullmatch(text) and (above := sentence_before(context, unit)) is not None:
            yield Candidate(
                "action",
                unit.block,
                above.start,
                unit.end,
                name,
                round(p, 2),
                owners=_doers(context, unit),
                due_source=(unit.block, unit.start, unit.end),
            )
            return
        someone = _others_to_do(context, text)
        owners = [someone] if someone and someone[0].islower() else None
        for start, end in split_tasks(context, unit):
            yield Candidate("action", unit.block, start, end, name, round(p, 2), owners=owners)
    elif kind == "decision":
        if text.rstrip().endswith(":") and only_outcome(context, *stretch(unit)):
            return
        where = decided_text(context, unit)
        if where != stretch(unit) or name == TRUE or VOTED.search(text) or not only_outcome(context, *where):
            yield Candidate(kind, *where, name, round(p, 2))
    elif (not WAS_HELD.search(text) or YET_TO_COME.search(text)) and not TITLE_IN_CAPITALS.fullmatch(text):
        yield Candidate(kind, unit.block, unit.start, unit.end, name, round(p, 2))


def _asked_to(context: Context, unit: Unit) -> bool:
    """Whether the sentence tells that somebody was asked if he could do something."""
    return any(w.ahead is not None for w, _, _ in matches(context, unit.block, unit.start, unit.end, "action"))


def _asked_before(context: Context, unit: Unit) -> bool:
    """Whether the sentence before is a question."""
    asked = sentence_before(context, unit)
    return asked is not None and context.text(asked.block, asked.start, asked.end).rstrip().endswith("?")


def _task_beside(context: Context, unit: Unit, idle: re.Match[str]) -> bool:
    """Whether somebody is to do something by words of the sentence that stand apart from those that give nobody a task."""
    return idle["never"] is None and any(
        wording.name in DOES and (match.end() <= idle.start() or idle.end() <= match.start())
        for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action")
        if any(a.kind in ("person", "role") for a in subject)
    )


def _doers(context: Context, unit: Unit) -> list[str] | None:
    """Whom a sentence that says nothing but "Anna to arrange" names."""
    for _, _, subject in matches(context, unit.block, unit.start, unit.end, "action"):
        if subject:
            return names_of(context, subject, unit.block, unit.start)
    return None


def _given_task(context: Context, unit: Unit) -> str | None:
    """The wording by which a decision gives somebody a task ("It was agreed that the Clerk would write"): then it is an action."""
    text = context.text(unit.block, unit.start, unit.end)
    decided = first_decided(text)
    for wording, match, subject in matches(context, unit.block, unit.start, unit.end, "action"):
        sure = subject and all(actor.kind in ("person", "role", "pronoun") for actor in subject)
        if sure and wording.weight >= 1.2 and decided is not None and decided <= match.start():
            return wording.name
    return None


def _others_to_do(context: Context, text: str) -> str | None:
    """Who other than the body that met would do something by a decision ("agreed that a trustee would ask")."""
    body = (context.doc._.meeting.body or "").casefold() if context.doc._.meeting else ""
    found = (match["who"].strip() for match in OTHERS_TO_DO.finditer(text))
    return next((who for who in found if who.casefold() not in body), None)


def split_tasks(context: Context, unit: Unit) -> list[tuple[int, int]]:
    """The stretches of a sentence that give different people different tasks ("JS to order paint and GD to book the hall")."""
    cuts: list[tuple[int, tuple[str, ...], bool]] = []
    text = context.text(unit.block, unit.start, unit.end)
    for wording, _match, subject in matches(context, unit.block, unit.start, unit.end, "action"):
        if (
            wording.name in ("owner-to-verb", "owner-will", "promised", "reported-would")
            and subject
            and (subject[0].kind in ("person", "role") or subject[0].names[0].lower() in ("he", "she"))
        ):
            named = subject[0].kind in ("person", "role")
            cuts.append((subject[0].start, tuple(names_of(context, subject, unit.block, unit.start)), named))
    told = {at for at, _, _ in cuts}
    cuts += [(at, names, True) for at, names in promises_within(context, unit) if at not in told]
    cuts.sort()
    starts: list[int] = []
    owner: tuple[str, ...] | None = None
    for at, names, named in cuts:
        if (
            named
            and owner is not None
            and names != owner
            and re.search(
                r"(?:[,;.]|\band\b|\bwhile\b|\bwhilst\b)\s*(?:the\s+|Cllr\.?\s+|Mrs?\.?\s+)?@?$",
                text[: at - unit.start],
                re.I,
            )
        ):
            starts.append(at)
        owner = names
    bounds = [unit.start, *starts, unit.end]
    apart = [(a, a + len(_without_joint(text[a - unit.start : b - unit.start]))) for a, b in itertools.pairwise(bounds)]
    return [(a, b) for a, b in apart if b - a > 8] if starts else [(unit.start, unit.end)]


def _without_joint(words: str) -> str:
    """The words of a task without what joins it to the next one in a sentence ("…, and")."""
    words = words.rstrip(" ,;")
    joint = next((j for j in (" and", " while", " whilst") if words.endswith(j)), "")
    return words.removesuffix(joint).rstrip(" ,;")
