"""Who is to do what an action says, told by its own words: the subject, whom brackets name, who stands beside or before it."""

from __future__ import annotations

import re

from pipeline.language.commitments.beside import (
    LEAST_WORDS,
    at_end,
    in_margin,
    in_row,
    of_section,
    owner_above,
    owner_behind,
    to_action,
)
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.due_words import owner_and_time
from pipeline.language.commitments.owner_patterns import (
    AHEAD_OF_WHOM,
    ASKED_OF,
    AT_WORK,
    DONE_TO,
    GROUP_BEHIND,
    HANDED_TO,
    INVITED,
    NO_OWNERS,
    OF_OTHERS,
    ONLY_SAID,
    PLAINLY_WILL,
    PRONOUN_AT_WORK,
    REPORTED,
    RUN_IN,
    SUBJECT_BEHIND,
    WE_DO,
    WOULD_DO,
)
from pipeline.language.commitments.owners import (
    JOINING_GAP,
    Actor,
    actors,
    is_owner,
    owners_of,
    speaker_of,
)
from pipeline.language.commitments.patterns import NOT_SUBJECT, UNKNOWN_OWNER
from pipeline.language.commitments.promise_patterns import ASKED_THAT, PLAIN_PROMISE
from pipeline.language.commitments.promises import addressed
from pipeline.language.commitments.pronouns import names_of
from pipeline.language.commitments.reports import reporter, reporting_group
from pipeline.language.commitments.subjects import subject_before
from pipeline.language.commitments.wordings import SUBJECT_BONUS, matches
from pipeline.language.units import sentences


def owners_in(context: Context, candidate: Candidate) -> list[str]:
    """The owners that an action's own words name: the subject of its strongest wording, else who opens an announced one."""
    behind = owner_behind(context, candidate.block, candidate.end)
    if taken := to_action(context, candidate) or behind or in_row(context, candidate):
        return taken
    _length, speaker = speaker_of(context, candidate.block, candidate.start, candidate.end)
    best: tuple[float, list[Actor]] | None = None
    for wording, match, subject in matches(context, candidate.block, candidate.start, candidate.end, "action"):
        if not subject and wording.name in PASSIVE:
            subject = _agents(context, candidate, candidate.start + match.end())
        if INVITED.match(match.group()) or (OF_OTHERS.match(match.group()) and _outside(subject)):
            continue
        somebody = any(a.kind in ("person", "role") for a in subject)
        weight = wording.weight + (max(SUBJECT_BONUS.get(a.kind, 0.0) for a in subject) if subject else 0.0)
        weight += PERSON_FIRST if somebody else 0.0
        if subject and (best is None or weight > best[0]):
            best = (weight, subject)
    if best and (chosen := _behind_that(context, candidate, WOULD_DO)):
        return chosen
    if best:
        if not any(a.kind in ("person", "role", "pronoun") for a in best[1]) and (
            ending := _ending(context, candidate)
        ):
            return ending
        unknown = not any(context.directory.resolve(name) for actor in best[1] for name in actor.names)
        if unknown and (first := _first_to_promise(context, candidate, best[1][0].start)):
            return first
        names = names_of(context, best[1], candidate.block, candidate.start)
        together = _unknown(context, candidate)
        if len(together) > len(names) and names == together[-len(names) :]:
            return together  # "MILL and UORR to agree"
        if names:
            return names
    if speaker:
        return speaker
    if found := addressed(context, context.text(candidate.block, candidate.start, candidate.end)):
        return found
    found = _in_brackets(context, candidate) or _behind_that(context, candidate) or _unknown(context, candidate)
    found = found or _left_out(context, candidate)
    found = found or _handed_to(context, candidate)
    if not found and not candidate.marked:
        found = in_margin(context, candidate)
        found = found or _first_to_promise(context, candidate, candidate.end) or _subject(context, candidate)
    elif not found:
        found = names_of(context, leading(context, candidate), candidate.block, candidate.start)
    found = found or at_end(context, candidate) or owner_above(context, candidate) or of_section(context, candidate)
    text = context.text(candidate.block, candidate.start, candidate.end)
    found = found or (reporter(context, candidate.block) if REPORTED.match(text) else [])
    return found or (reporting_group(context, candidate.block) if WE_DO.search(text) else [])


def _outside(subject: list[Actor]) -> bool:
    return bool(subject) and all(a.kind == "organisation" for a in subject)


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
    text = context.text(candidate.block, candidate.start, candidate.end)
    for match in AT_WORK.finditer(text):
        at_work = subject_before(context, candidate.block, candidate.start, candidate.start + match.start())
        if any(a.kind in ("person", "role", "pronoun") for a in at_work):
            return names_of(context, at_work, candidate.block, candidate.start)
    found = leading(context, candidate) or _behind_heading(context, candidate)
    if not found:
        return _pronoun(context, candidate)
    sure = any(a.kind in ("person", "role") for a in found)
    while sure and len(found) > 1 and _heads(context, candidate, found):
        found = found[1:]  # "Mill Trust Ada has written"
    behind = context.text(candidate.block, found[-1].end, candidate.end)
    if not sure and ONLY_SAID.match(behind):
        return []
    does = (SUBJECT_BEHIND if sure else GROUP_BEHIND).match(behind) or (sure and PLAIN_PROMISE.match(behind))
    return names_of(context, found, candidate.block, candidate.start) if does else []


def _first_to_promise(context: Context, candidate: Candidate, before: int) -> list[str]:
    """Whoever stands first with his promise right behind him, though somebody else opens the sentence ("Ada said Ben will")."""
    text = context.block(candidate.block).text
    for actor in actors(context, candidate.block, candidate.start, before):
        if actor.kind in ("person", "role", "pronoun") and PLAINLY_WILL.match(text, actor.end):
            return names_of(context, [actor], candidate.block, candidate.start)
    return []


def _pronoun(context: Context, candidate: Candidate) -> list[str]:
    """Whom the pronoun means with which a sentence opens, where the sentence tells what he does ("She is setting up a …")."""
    opening = actors(context, candidate.block, candidate.start, candidate.end)[:1]
    if not opening or opening[0].kind != "pronoun" or opening[0].start - candidate.start > 1:
        return []
    at_work = PRONOUN_AT_WORK.match(context.block(candidate.block).text, opening[0].start)
    return names_of(context, opening, candidate.block, candidate.start) if at_work else []


def _heads(context: Context, candidate: Candidate, found: list[Actor]) -> bool:
    """Whether the first of those found is nobody that the document knows, and stands unjoined before the next."""
    unjoined = context.text(candidate.block, found[0].end, found[1].start).strip().lower() in ("", "the")
    return unjoined and (found[0].kind == "organisation" or context.directory.resolve(found[0].names[0]) is None)


def _behind_heading(context: Context, candidate: Candidate) -> list[Actor]:
    """The first actors of a sentence before whom only a heading stands that was run in ("Duck Pond Ada has written")."""
    found: list[Actor] = []
    for actor in actors(context, candidate.block, candidate.start, candidate.end):
        if found and not JOINING_GAP.fullmatch(context.text(candidate.block, found[-1].end, actor.start)):
            break
        before = context.text(candidate.block, candidate.start, actor.start)
        if not found and not (RUN_IN.fullmatch(before) and not NOT_SUBJECT.search(before)):
            if actor.kind in ("person", "role", "pronoun"):
                break
            continue
        found.append(actor)
    return [a for a in found if a.kind != "pronoun"]


_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
_THAT = re.compile(
    r"\b(?:agreed|decided|suggested|requested|proposed|resolved|recommended|asked)\s+(?:that|for|to\s+have)\s+(?:the\s+)?$",
    re.I,
)


def _in_brackets(context: Context, candidate: Candidate) -> list[str]:
    """Owners in brackets within the words of an action ("New rules (Ada, Ben) until October")."""
    text = context.text(candidate.block, candidate.start, candidate.end)
    for match in _BRACKET.finditer(text):
        words = match.group(1)
        if cut := owner_and_time(context, words):
            words = words[: cut[0]]
        if (
            len(words) < LEAST_WORDS
            or words in NO_OWNERS
            or AHEAD_OF_WHOM.search(text[: match.start()])
            or text.startswith(("'s", "’s"), match.end())
            or _letters_of(text, match)
        ):
            continue
        if is_owner(context, words) and not _from_where(context, candidate, match):
            return owners_of(context, words)
    return []


def _from_where(context: Context, candidate: Candidate, match: re.Match[str]) -> bool:
    """Whether brackets right behind somebody's name hold the organisation that this one is from ("Ada Quill (Mill Trust)")."""
    block, at = candidate.block, candidate.start + match.start()
    people = context.people_in(block, candidate.start, at)
    named = any(end <= at and not context.text(block, end, at).strip() for _, end, _ in people)
    return named and _outside(actors(context, block, at, candidate.start + match.end()))


def _letters_of(text: str, match: re.Match[str]) -> bool:
    """Whether brackets hold the first letters of the words before them ("Tree Health Survey (THS)")."""
    letters = match.group(1).replace(".", "").lower()
    words = re.findall(r"[^\W\d_]+", text[: match.start()])[-2 * len(letters) - 1 :]
    large = "".join(word[0] for word in words if word[0].isupper()).lower()
    every = "".join(word[0] for word in words).lower()  # "Code of Conduct (CoC)"
    return len(letters) > 1 and (large.endswith(letters) or every.endswith(letters))


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


def _behind_that(context: Context, candidate: Candidate, does: re.Pattern[str] | None = None) -> list[str]:
    """Whoever stands right behind "agreed that" or "asked for": the one who is to do it, whatever the verb's form.

    With ``does`` only where the sentence goes on so, and then it is he whatever stands further on ("that Ada would draft a
    guideline encouraging leaders to …").
    """
    for actor in actors(context, candidate.block, candidate.start, candidate.end):
        before = context.text(candidate.block, candidate.start, actor.start)
        if ASKED_THAT.search(before) or (actor.kind in ("person", "role") and _THAT.search(before)):
            found = [actor]
            for other in actors(context, candidate.block, actor.end, candidate.end):
                if not JOINING_GAP.fullmatch(context.text(candidate.block, found[-1].end, other.start)):
                    break
                found.append(other)
            text = context.block(candidate.block).text
            if DONE_TO.match(text, found[-1].end) or (_outside(found) and ASKED_OF.match(text, found[-1].end)):
                return []  # "agreed that the choir be thanked", "that Mill Services should be asked to quote"
            if does is not None and not (does.match(text, found[-1].end) and all(a.kind == "person" for a in found)):
                return []
            return names_of(context, found, candidate.block, candidate.start)
    return []


def _unknown(context: Context, candidate: Candidate) -> list[str]:
    """Initials, nicknames and handles that nobody explains, where an announced action opens with them ("BenR to post")."""
    match = UNKNOWN_OWNER.match(context.text(candidate.block, candidate.start, candidate.end))
    if not match:
        return []
    pieces = re.split(r"\s*(?:[/,&+]|\band\b)\s*", match["owner"])
    odd = [p for p in pieces if p.startswith("@") or sum(c.isupper() for c in p) >= 2 or context.directory.resolve(p)]
    rest = [p for p in pieces if p not in odd]
    return context.directory.owners(match["owner"]) if odd and all(p.lower() in AND_MORE for p in rest) else []


AND_MORE = frozenset(("all", "others", "other"))
"""Words at the end of a list of initials that name nobody more."""
OPENING = 30
"""Characters from the beginning of a sentence within which its subject stands."""
PASSIVE = frozenset(("to-be-done", "will-be-done", "needs-doing"))
PERSON_FIRST = 1.0
"""By how much a person or role is the likelier owner than a group or organisation in the same sentence."""
_AGENT = re.compile(r"[^.;:]{0,40}?\b(?:by|between)\s+(?:the\s+)?$")


def _agents(context: Context, candidate: Candidate, at: int) -> list[Actor]:
    """Who does it in a passive sentence: the actors behind "by" ("to be drawn up by Ada and Ben")."""
    found: list[Actor] = []
    for actor in actors(context, candidate.block, at, candidate.end):
        gap = context.text(candidate.block, found[-1].end if found else at, actor.start)
        if found and not JOINING_GAP.fullmatch(gap):
            break
        if found or _AGENT.fullmatch(gap):
            found.append(actor)
    return found


FEW_WORDS = 2
"""Words before those that say who has the task: with more, another verb rules them ("ask why it is being done by Ada")."""


def _handed_to(context: Context, candidate: Candidate) -> list[str]:
    """Somebody to whom a task was handed, or by whom it is being done ("Delegated to Ada", "already being handled by Ada")."""
    for actor in actors(context, candidate.block, candidate.start, candidate.end):
        before = context.text(candidate.block, candidate.start, actor.start)
        handed = HANDED_TO.search(before)
        if actor.kind in ("person", "role") and handed and len(before[: handed.start()].split()) <= FEW_WORDS:
            return names_of(context, [actor], candidate.block, candidate.start)
    return []


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
    if found and re.match(r"['’](?:s\b|\s)|\s+(?:of|for|meeting|minutes|report|agenda)\b", behind):
        return [] if not PLAIN_PROMISE.match(behind) else found
    if found and all(a.kind == "organisation" for a in found) and not _DOES.match(behind):
        return []  # "Orrin Forum 2020 (October)"
    return found


_DOES = re.compile(r"\W{0,4}(?:to|will|shall|should|must)\b|\s*[:–—-]\s|\s+[a-z]{3,}\s")


LEADING_GAP = re.compile(r"[\s\[(@*]*(?:the\s+)?(?:Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?", re.I)
