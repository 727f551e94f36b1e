"""The component that finds who has promised what by when."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.commitments import arrows, dated, lists, margins, markers, tables
from pipeline.language.commitments.beside import owner_at_end
from pipeline.language.commitments.candidate import Candidate
from pipeline.language.commitments.columns import columns_of, inner_tables, is_agenda, says_action
from pipeline.language.commitments.context import Context
from pipeline.language.commitments.doers import owners_in
from pipeline.language.commitments.due import due_of
from pipeline.language.commitments.joining import drop_echoes, drop_overlapping, join_repeated
from pipeline.language.commitments.moved import DEAD, moved
from pipeline.language.commitments.movers import moved_above
from pipeline.language.commitments.outcomes import elected, opinions, outcomes
from pipeline.language.commitments.owner_patterns import ASKED_BEFORE
from pipeline.language.commitments.owners import speaker_of
from pipeline.language.commitments.patterns import WAS_DONE
from pipeline.language.commitments.prose import judge, prose
from pipeline.language.commitments.since import RULE as DONE_SINCE
from pipeline.language.commitments.subjects import subject_before
from pipeline.language.commitments.summing_up import row_number
from pipeline.language.commitments.tasks import task_of
from pipeline.language.commitments.weighing import announced_features
from pipeline.language.commitments.wordings import matches
from pipeline.language.units import Unit, sentences
from pipeline.minutes import Commitment, Evidence


@Language.factory("minutes_commitments")
def create(nlp: Language, name: str) -> Commitments:
    """Make the component; it runs last, on what all others left on the ``Doc``."""
    return Commitments()


class Commitments:
    """Leaves the actions, decisions and deadlines of a ``Doc`` in ``doc._.commitments``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the commitments."""
        context = Context.of(doc)
        found = join_repeated(context, drop_echoes(context, drop_overlapping(list(candidates(context)))))
        doc._.commitments = [_record(context, candidate, number) for number, candidate in enumerate(found, start=1)]
        return doc


def candidates(context: Context, weighed: bool = True) -> Iterator[Candidate]:
    """All possible commitments of the body: announced ones first, then prose that none of them covers.

    Parameters
    ----------
    context
        The document.
    weighed
        Whether to leave out what is announced by its form only, and is most likely none.
    """
    announced: list[Candidate] = []
    motions: list[tuple[Candidate, list[Unit]]] = []
    seen: set[int] = set()
    told_beside: set[int] = set()
    for index, block in context.document.body():
        if block.kind == "table":
            columns = columns_of(context, index)
            unclear = columns is not None and columns.owner is None and not says_action(block, columns)
            if unclear and next(opinions(context, index), None) is not None:
                columns = None
            owned = list(tables.owned_rows(context, index)) if columns is None else []
            if owned:
                seen.add(index)
                announced += owned
            if columns is not None:
                seen.add(index)
                announced += tables.rows_of(context, index, columns)
                if columns.discussion is not None:
                    told_beside.add(index)
                    motions += moved(context, index)
            else:
                announced += [
                    c for inner in inner_tables(context, index) for c in tables.rows_of(context, index, inner)
                ]
                announced += dated.announced(context, index)
        else:
            announced += lists.listed(context, index)
            announced += lists.motions(context, index)
            announced += dated.announced(context, index)
            announced += markers.inline(context, index)
            announced += arrows.arrows(context, index)
            announced += margins.margin(context, index)
            announced += markers.closing(context, index)
            announced += elected(context, index)
            motions += list(moved_above(context, index)) or moved(context, index)
    told = {(unit.block, unit.start) for _, story in motions for unit in story}
    for index, block in context.document.body():
        for candidate, story in outcomes(context, index) if block.kind != "table" else ():
            if not any((unit.block, unit.start) in told for unit in story):
                motions.append((candidate, story))
    announced, moving, covered = _apart(announced, motions)
    context.announced = sum(c.kind == "action" for c in announced)
    yield from believed(context, announced) if weighed else announced
    yield from (candidate for candidate in moving if candidate.rule != DEAD)
    for index, block in context.document.body():
        if block.kind == "table" and index not in seen:
            yield from _loose_table(context, index, covered.get(index, []))
        elif block.kind != "table" or index in told_beside:
            yield from prose(context, index, covered.get(index, []))


def _apart(
    announced: list[Candidate], motions: list[tuple[Candidate, list[Unit]]]
) -> tuple[list[Candidate], list[Candidate], dict[int, list[tuple[int, int]]]]:
    """What is announced, the motions beside it, and the stretches of each block that both cover.

    What a list announces as an action ("Action items") is none where it is part of a motion. Who moved what
    is announced below is covered too.
    """
    passed = [story for candidate, story in motions if candidate.kind == "decision" and candidate.rule != DEAD]
    kept = [c for c in announced if c.rule != lists.BY_TITLE or not any(_of(c, story) for story in passed)]
    moving = [m for m, story in motions if not any(_of(c, story[:1]) for c in kept)]
    covered: dict[int, list[tuple[int, int]]] = {}
    for candidate in [*kept, *moving]:
        covered.setdefault(candidate.block, []).append((candidate.start, candidate.end))
    for candidate, story in motions:
        first = (story[0].block, story[0].start)
        for unit in story if candidate in moving else [u for u in story if (u.block, u.start) < first]:
            covered.setdefault(unit.block, []).append((unit.start, unit.end))
    return kept, moving, covered


def _of(candidate: Candidate, units: list[Unit]) -> bool:
    return any(u.block == candidate.block and u.start < candidate.end and candidate.start < u.end for u in units)


def believed(context: Context, announced: list[Candidate]) -> Iterator[Candidate]:
    """Those of the announced commitments that are weighed as such, with the probability as their confidence."""
    for candidate in announced:
        kind = f"announced-{candidate.kind}"
        if context.weights is None or kind not in context.weights.kinds:
            yield candidate
            continue
        probability = context.weights.probability(kind, announced_features(context, candidate))
        least = context.weights.threshold(kind)
        given = candidate.rule in (lists.LED, arrows.POINTED)
        sure = given or (candidate.kind == "action" and _promised(context, candidate))
        if probability >= least or sure:
            yield replace(candidate, confidence=round(max(probability, least, LED_SURE if given else 0.0), 2))


def _promised(context: Context, candidate: Candidate) -> bool:
    """Whether an announced action says itself that somebody has taken it on ("she undertook to raise it")."""
    found = matches(context, candidate.block, candidate.start, candidate.end, "action")
    return any(wording.name == PROMISED and subject for wording, _, subject in found)


LED_SURE = 0.6
"""Least confidence in what stands below "Ben will:", or before "→ Ben"."""
PROMISED = "promised"
"""The wording of those who take something on."""


def _loose_table(context: Context, index: int, covered: list[tuple[int, int]]) -> Iterator[Candidate]:
    """A table that lists no actions: forms with a telling label, and prose in wordy cells."""
    block = context.block(index)
    given = list(opinions(context, index))
    yield from given
    labelled = {cell.start: role for cell, role in tables.form_rows(context, index)}
    agenda = is_agenda(block)
    for cell in block.cells:
        if len(cell.text.split()) < 4 or context.sections[index].role == "silent":
            continue
        if any(c.start <= cell.start < c.end for c in given) or any(
            start < cell.start + len(cell.text) and cell.start < end for start, end in covered
        ):
            continue
        role = labelled.get(cell.start)
        for a, b in sentences(cell.text):
            a, b = cell.start + a, cell.start + b
            if role == "decisions":
                yield Candidate("decision", index, a, b, "decision-list", 0.8, marked=True)
            elif role is not None:
                length, owners = speaker_of(context, index, a, b)
                yield Candidate("action", index, a + length, b, "action-list", 0.8, marked=True, owners=owners or None)
            else:
                found = judge(context, Unit(index, a, b, "sentence", None))
                cut_short = b - a < SHORT_CELL
                found = (c for c in found if not (cut_short and (c.kind, c.rule) == ("decision", "model")))
                yield from (c for c in found if not (agenda and c.kind != "decision" and c.rule in FROM_AGENDA))


FROM_AGENDA = frozenset({"model", "to-be-done"})
"""Rules by which the points of an agenda read like tasks ("Details to be circulated", "Review of the plan")."""
SHORT_CELL = 60
"""Characters of a cell's sentence that decides something by its wording only, whatever the model holds of it."""


def _record(context: Context, candidate: Candidate, number: int) -> Commitment:
    block = context.block(candidate.block)
    text = block.text[candidate.start : candidate.end]
    section = context.sections[candidate.block]
    timeless = candidate.kind == "decision" or candidate.rule == DONE_SINCE
    due, due_text = (None, None) if timeless else due_of(context, candidate)
    owners: list[str] = []
    if candidate.kind == "action":
        owners = candidate.owners if candidate.owners is not None else owners_in(context, candidate)
    status = None if candidate.kind == "decision" else candidate.status or (None if candidate.earlier else "open")
    if candidate.kind == "action" and status == "open" and WAS_DONE.match(block.text, candidate.end):
        status = "done"
    minute = section.number
    if block.kind == "table" and block.cells:
        minute = row_number(context, candidate) or minute
    return Commitment(
        id=_identifier(number, candidate.kind, text),
        kind=candidate.kind,
        task=task_of(_without_owner(context, candidate, text), *_lead(context, candidate))
        if candidate.kind == "action"
        else candidate.task or " ".join(text.split()),
        owners=list(dict.fromkeys(owners)),
        due=due.isoformat() if due else None,
        due_text=due_text,
        status=status,
        marked=candidate.marked,
        minute=minute,
        section=section.title,
        page=block.page,
        evidence=Evidence(text=" ".join(text.split()), block=candidate.block, start=candidate.start, end=candidate.end),
        confidence=candidate.confidence,
        rule=candidate.rule,
    )


def _without_owner(context: Context, candidate: Candidate, text: str) -> str:
    """The words of an announced action without the owner who is set behind them."""
    return text[: owner_at_end(context, text)[1]] if candidate.marked else text


def _lead(context: Context, candidate: Candidate) -> tuple[int, bool]:
    """How many characters at the beginning of the evidence name its owner, up to the verb of promising.

    Whether the task's own verb stands there instead ("Clerk chase the county").
    """
    length, _ = speaker_of(context, candidate.block, candidate.start, candidate.end)
    if length:
        return length, False
    for wording, match, _ in matches(context, candidate.block, candidate.start, candidate.end, "action"):
        if wording.needs not in ("actor", "adjacent", "holder") or not wording.name.startswith(
            ("owner", "promised", "needs", "should")
        ):
            continue
        subject = subject_before(context, candidate.block, candidate.start, candidate.start + match.start())
        before = context.text(candidate.block, candidate.start, subject[0].start) if subject else ""
        if subject and match.start() <= 80 and (len(before) <= 12 or ASKED_BEFORE.search(before)):
            return match.start(), wording.needs == "holder"
    return 0, False


def _identifier(number: int, kind: str, text: str) -> str:
    """An identifier within the document: position and a hash of the words, so that it names the same thing in every run."""
    digest = hashlib.sha256(f"{kind}:{' '.join(text.split()).casefold()}".encode()).hexdigest()[:6]
    return f"c{number}-{digest}"
