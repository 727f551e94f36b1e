"""What the parts of the commitments component share: the document, its sections, people and dates, by block."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language.commitments.patterns import DECIDES_BELOW, DOING, NOTES, SECTION_ROLES, Role
from pipeline.language.dates import DateExpression, Style, style_of_doc
from pipeline.language.model.encoding import ENTITY_LABELS
from pipeline.language.units import Unit, units
from pipeline.language.weights import Weights
from pipeline.minutes import Kind, Person

if TYPE_CHECKING:
    from pipeline.language.people import Directory

PERSON = ENTITY_LABELS.index("PERSON")
PERHAPS_A_NAME, SURELY_A_NAME = 0.2, 0.5
"""Probabilities by the model that a word is part of a person's name: right before a verb of doing the lower one will do (of 45 such
words in minutes that the weights had not seen, 41 were names)."""
_NICKNAME = re.compile(r"[^\W\d_][\w.-]{1,30}")
LABEL = 100
"""Rank of a label over items that are not nested; that of a paragraph is one less."""
LONGEST_TITLE = 12
"""Words; a longer heading is a sentence set in bold and says nothing of what stands below it."""


@dataclass(frozen=True, slots=True)
class Section:
    """Where a block stands: the titles above it, its minute number, and what its section is for."""

    title: str | None
    number: str | None
    role: Role | None
    label: int | None = None
    """The block that is the nearest title or label above."""


@dataclass(slots=True)
class Context:
    """The document with everything that earlier components found, looked up by block."""

    doc: Doc
    document: Document
    directory: Directory
    base: datetime.date | None
    next_meeting: datetime.date | None
    units: list[Unit]
    scores: Sequence[Sequence[float]] | None
    sections: list[Section]
    style: Style = field(default_factory=Style)
    units_of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    people_of: dict[int, list[tuple[int, int, Person]]] = field(default_factory=lambda: defaultdict(list))
    dates_of: dict[int, list[tuple[int, int, DateExpression]]] = field(default_factory=lambda: defaultdict(list))
    orgs_of: dict[int, list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    unlisted_of: dict[int, list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    """Names that the model sees and that are nobody's among the people: lone first names of two, nicknames, handles."""
    unlisted: set[str] = field(default_factory=set)
    actors_of: dict[int, list[Any]] = field(default_factory=dict)
    """Worked out once for each block that is asked for; see ``owners.actors``."""
    weights: Weights | None = None
    """How evidence is weighed; None with a model that brings no weights."""
    announced: int = 0
    """How many actions the document announces by form: where there are many, prose rarely adds to them."""
    writer: list[str] | None = None
    """Who says "I"; worked out once, see ``reports.writer``."""
    features_of: dict[tuple[int, ...], dict[str, float]] = field(default_factory=dict)
    wordings_in: dict[tuple[int, int, int, Kind], list[Any]] = field(default_factory=dict)
    """Worked out once for each stretch that is asked for; see ``prose.matches``."""

    @classmethod
    def of(cls, doc: Doc) -> Context:
        """Gather what the components before left on a ``Doc``."""
        document: Document = doc._.layout.document
        meeting = doc._.meeting
        found = doc._.units if doc._.units is not None else units(document)
        context = cls(
            doc=doc,
            document=document,
            directory=doc._.people,
            base=_day(meeting.date) if meeting else None,
            next_meeting=_day((meeting and meeting.next_meeting) or document.meta.get("following_meeting")),
            units=found,
            scores=doc._.unit_scores,
            sections=sections(document, doc._.people),
            style=style_of_doc(doc),
            weights=Weights(doc._.weights) if doc._.weights is not None else None,
        )
        for number, unit in enumerate(found):
            context.units_of[unit.block].append(number)
        for person in doc._.people:
            for block, start, end in person.mentions:
                context.people_of[block].append((start, end, person))
        for organisation in doc._.organisations or []:
            for block, start, end in organisation.mentions:
                context.orgs_of[block].append((start, end, organisation.name))
        for expression in doc._.dates or []:
            block, start = doc._.layout.locate(expression.start)
            context.dates_of[block].append((start, start + expression.end - expression.start, expression))
        for table in (context.people_of, context.orgs_of, context.dates_of):
            for entries in table.values():
                entries.sort(key=lambda e: (e[0], -e[1]))
        context._find_unlisted()
        return context

    def _find_unlisted(self) -> None:
        """Words that the model holds for a name, at least in part, though the people know nobody by them."""
        scores = self.doc._.entity_scores
        if scores is None:
            return
        for number in (scores[:, PERSON] >= PERHAPS_A_NAME).nonzero()[0].tolist():
            token = self.doc[number]
            word = token.text.strip("@'’.,:;")
            if not _NICKNAME.fullmatch(word) or self.directory.resolve(word) is not None:
                continue
            block, start = self.doc._.layout.locate(token.idx)
            end = start + len(token.text)
            sure = float(scores[number, PERSON]) >= SURELY_A_NAME
            if not (sure or DOING.match(self.document.blocks[block].text, end)):
                continue
            before = self.unlisted_of[block][-1] if self.unlisted_of[block] else None
            if before is not None and start - before[1] == 1:
                start, word = before[0], f"{before[2]} {word}"
                self.unlisted_of[block].pop()
            self.unlisted_of[block].append((start, end, word))
            if sure:
                self.unlisted.add(word)

    def block(self, index: int) -> Block:
        """A block by its number."""
        return self.document.blocks[index]

    def text(self, block: int, start: int, end: int) -> str:
        """The words of a stretch."""
        return self.document.blocks[block].text[start:end]

    def people_in(self, block: int, start: int, end: int) -> list[tuple[int, int, Person]]:
        """People named in a stretch, in order."""
        return _within(self.people_of.get(block, []), start, end)

    def dates_in(self, block: int, start: int, end: int) -> list[tuple[int, int, DateExpression]]:
        """Date expressions in a stretch, in order."""
        return _within(self.dates_of.get(block, []), start, end)

    def orgs_in(self, block: int, start: int, end: int) -> list[tuple[int, int, str]]:
        """Organisations named in a stretch, in order."""
        return _within(self.orgs_of.get(block, []), start, end)


def _within(entries: list[tuple[int, int, Any]], start: int, end: int) -> list[tuple[int, int, Any]]:
    first = bisect_left(entries, start, key=lambda e: e[0])
    found = []
    for entry in entries[first:]:
        if entry[0] >= end:
            break
        if entry[1] <= end:
            found.append(entry)
    return found


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None


def role_of(title: str) -> Role | None:
    """What a section of this title is for; None for an ordinary one."""
    title = title.strip(" *_.-–—#")
    if not title.strip(":") or len(title.split()) > LONGEST_TITLE:
        return None
    return next((role for role, pattern in SECTION_ROLES if pattern.search(title)), None)


def announcement(text: str) -> str:
    """What announces a list: the text, or its last sentence where that ends in a colon."""
    text = text.strip()
    if deciding := DECIDES_BELOW.search(text):
        return deciding.group().rstrip(",:") + ":"
    return re.split(r"(?<=[.!?])\s+", text)[-1] if text.endswith(":") else text


def is_label(blocks: Sequence[Block], index: int) -> bool:
    """Whether a paragraph or item only announces the list below it ("Completed:", "Actions", "JS:")."""
    block = blocks[index]
    text = announcement(block.text)
    if block.kind == "table" or not text or len(text.split()) > LONGEST_TITLE:
        return False
    if _SAYS_ALL.search(text) and role_of(text) == "silent":
        return False  # "Apologies: Anna Quill" above the first item
    following = next((b for b in blocks[index + 1 :] if b.part == "body" and b.text.strip()), None)
    if following is None or following.kind == "heading":
        return False
    if text.endswith(":"):
        return True
    deeper = following.kind == "item" and (block.kind != "item" or following.level > block.level)
    return (deeper or following.kind == "table") and text[-1] not in ".!?;,"


_SAYS_ALL = re.compile(r":\s+\S")


def sections(document: Document, directory: Directory) -> list[Section]:
    """For each block, the section in which it stands.

    A heading rules until the next of its level or above; a label (a short line that announces a list) rules over the
    items below it that stand deeper, or until the list ends; so does a heading such as "Attendees:". A name as a label
    keeps the role of what is above it.
    """
    found: list[Section] = []
    stack: list[tuple[int, Section]] = []  # (rank, section); headings have their level, labels LABEL + depth
    numbered: dict[str, tuple[int, int]] = {}  # the last number of each form among the items, and where it stands
    for index, block in enumerate(document.blocks):
        if block.part != "body":
            found.append(Section(None, None, None))
            continue
        depth = block.level if block.kind == "item" else -1
        if block.kind == "heading":
            while stack and stack[-1][0] >= block.level:
                stack.pop()
        else:
            lasting = block.kind in ("item", "table") or (stack and _runs_on(stack[-1][1], document, index))
            while (
                stack
                and stack[-1][0] >= LABEL - 1
                and (not lasting or stack[-1][0] - LABEL > depth >= 0 or stack[-1][0] - LABEL == depth)
            ):
                stack.pop()
        if block.kind == "item" and (counted := _COUNTED.fullmatch(block.number or "")):
            form, value = block.number.replace(counted[1], "9"), int(counted[1])  # type: ignore[union-attr]
            last, at = numbered.get(form, (0, index))
            while stack and value == last + 1 > 1 and _interposed(stack[-1][1], at):
                stack.pop()
            numbered[form] = value, index
        above = stack[-1][1] if stack else Section(None, None, None)
        number = _number(block.number if block.kind != "table" else None, above.number)
        if block.kind == "heading":
            named = directory.resolve(block.text.strip(" :")) is not None if len(block.text.split()) <= 4 else False
            own = role_of(block.text)
            if own == "silent" and _holds_minutes(document, index):
                own = None
            role = own or (above.role if named or above.role in ("actions", "earlier") else None)
            section = Section(block.text.strip(" :*"), number, role, index)
            listing = own == "silent" and block.text.rstrip().endswith(":")
            stack.append((LABEL - 1 if listing else block.level, section))
        elif is_label(document.blocks, index):
            own = role_of(announcement(block.text))
            role = own or (None if NOTES.search(block.text) else above.role)
            if own in ("done", "pending") and above.role not in ("actions", "earlier", None):
                role = above.role
            section = Section(above.title or block.text.strip(" :*"), number, role, index)
            stack.append((LABEL + depth, section))
        else:
            section = Section(above.title, number, above.role, above.label)
        found.append(section)
    return found


_COUNTED = re.compile(r"\(?(\d{1,3})[.):]?")


def _interposed(section: Section, at: int) -> bool:
    """Whether a title of actions or decisions stands between two points of one list: the second is none of them."""
    return section.label is not None and section.label > at and section.role in ("actions", "decisions")


def _holds_minutes(document: Document, index: int) -> bool:
    """Whether what stands under a heading such as "Agenda" is no list of topics, but most of what the meeting said."""
    level = document.blocks[index].level
    total = ruled = wordy = 0
    inside = True
    for number, block in document.body():
        words = len(block.text.split())
        total += words
        if number <= index:
            continue
        inside = inside and not (block.kind == "heading" and block.level <= level)
        if inside:
            ruled += words
            texts = [cell.text for cell in block.cells] if block.kind == "table" else [block.text]
            wordy += sum(len(text.split()) >= SENTENCE_LONG for text in texts)
    return wordy >= WORDY and ruled >= MOST * total


SENTENCE_LONG, WORDY, MOST = 15, 5, 0.5
"""Words of a block that is no mere topic, how many such blocks minutes have, and their share of all words."""


def _number(own: str | None, above: str | None) -> str | None:
    """The minute number of a block; a letter or Roman numeral belongs to the number above it ("24/053 (a)")."""
    if not own:
        return above
    part = re.fullmatch(r"\(?(?:[a-z]|[ivx]{1,5})[.)]{1,2}", own)
    if part and above and not above.endswith(own):
        return f"{above.split(' ')[0].rstrip('.')} {own}"
    return own


def _runs_on(section: Section, document: Document, index: int) -> bool:
    """Whether a label still rules a paragraph: only the first one after it, or those of a run of label paragraphs."""
    label = section.label
    return label is not None and all(b.part != "body" or not b.text.strip() for b in document.blocks[label + 1 : index])
