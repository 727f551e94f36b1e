"""Is it the same action? Words, owners, the minute's number and the place of a statement decide; doubt stays doubt."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from sys import intern

from rapidfuzz import fuzz

from pipeline.minutes import Commitment
from pipeline.register.model import Row
from pipeline.register.words import NOT_TELLING, REVIEW

SAME, SAME_IN_REVIEW, SAME_FOR_OWNER, DOUBTFUL = 0.86, 0.72, 0.64, 0.64
"""Likeness from which two statements are one action: anywhere; under a heading that reviews earlier actions, or with a
report that it is done; there, for the same owner, from one meeting to the next; and from which they may be one."""
VAGUE = 0.75
"""Likeness of two tasks of one and the same telling word, such as "Pursue this"."""
LEAST_SHARE = 0.55
"""Share of common words under which two tasks are not compared any further: they can't come to be doubtful."""
SHARE, FORM = 0.55, 0.45
"""Weights of the share of common words, and of the likeness of all words as strings."""
OTHER_OWNERS = 0.85
"""By how much other owners lessen likeness: the same words are doubtful then, and the same action only in a review."""
SAME_NUMBER, OTHER_NUMBER = 0.25, 0.9
"""What the same number of an action log adds to likeness, and by how much another lessens it."""
LEAST_SHARE_APART = (DOUBTFUL / OTHER_OWNERS - FORM) / SHARE - 1e-9
"""The same for statements with other owners and no common number."""
CLEAR = 0.04
"""By how much the best match has to be better than the next."""
LONGEST_WAIT = 400
"""Days after which an action that no meeting has spoken of is not taken for the same any more."""
Index = defaultdict[str, set[str]]
"""Identifiers by word."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SUFFIX = re.compile(r"(?:ing|ed|es|s|d|e)$")
_OWN_NUMBER = re.compile(r"(?=.*\d)(?:.*[A-Za-z/].*|\d{3,})")
"""Numbers that an action log gives, such as A12, 17/034 or 1043, other than places in an agenda."""


@lru_cache(maxsize=4_000)
def content(words: str) -> frozenset[str]:
    """The words of a task that carry its meaning, without common endings."""
    kept = (w for w in _WORD.findall(words.casefold()) if w not in NOT_TELLING)
    return frozenset(intern(_SUFFIX.sub("", w) if len(w) > 4 else w) for w in kept)


@lru_cache(maxsize=20_000)
def _sorted(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


def likeness(a: frozenset[str], b: frozenset[str], least: float = 0.0) -> float:
    """How much two tasks say the same, 0 to 1, by their :func:`content`.

    The mean of the share of common words (of the shorter task, so that a short repetition of a long statement counts)
    and of the similarity of the sorted words as strings; doubtful at best where there is but one word.

    Parameters
    ----------
    least
        What is of interest: of a lower likeness no more is told than that it is lower.
    """
    shorter, longer = (len(a), len(b)) if len(a) < len(b) else (len(b), len(a))
    if shorter < 2:
        return VAGUE if a and a == b else 0.0
    common = len(a & b)
    share = common / shorter * (0.75 + 0.25 * shorter / longer)
    if share < LEAST_SHARE:
        return 0.0
    weight = 0.85 if common < 3 and longer > 3 else 1.0
    needed = (least / weight - SHARE * share) / FORM * 100
    if needed > 100:
        return 0.0
    ratio = fuzz.token_set_ratio(_sorted(a), _sorted(b), score_cutoff=max(needed, 0.0))
    return weight * (SHARE * share + FORM * ratio / 100)


@dataclass(frozen=True, slots=True)
class Statement:
    """A commitment made ready to be compared.

    ``task`` and ``evidence`` are content words without the owners' names and the due day; ``owners`` are keys under which the same
    person is the same in all minutes of the body.
    """

    task: frozenset[str]
    evidence: frozenset[str]
    owners: frozenset[str]
    number: str | None
    section: str | None

    @classmethod
    def of(cls, commitment: Commitment, owners: frozenset[str]) -> Statement:
        """The statement of a commitment whose owners have these keys."""
        forms = (*commitment.owners, *owners)
        initials = ("".join(word[0] for word in form.split()) for form in forms)
        names = content(" ".join((*forms, *initials, commitment.due_text or "")))
        return cls(
            content(commitment.task) - names,
            content(commitment.evidence.text) - names,
            owners,
            commitment.minute if commitment.minute and _OWN_NUMBER.fullmatch(commitment.minute) else None,
            commitment.section,
        )

    def like(self, other: Statement) -> float:
        """Likeness of two statements: of their words; lowered for other owners, raised for the same log number.

        Of what is too little to be doubtful no more is told than that it is.
        """
        factor, more = 1.0, 0.0
        if self.owners and other.owners and not self.owners & other.owners:
            factor = OTHER_OWNERS
        if self.number is not None and other.number is not None:
            if self.number == other.number:
                more = SAME_NUMBER
            else:
                factor *= OTHER_NUMBER
        least = (DOUBTFUL - more) / factor - 1e-9
        found = likeness(self.task, other.task, least)
        if found < 1 and (self.evidence, other.evidence) != (self.task, other.task):
            found = max(found, likeness(self.evidence, other.evidence, max(least, found)))
        return min(found * factor + more, 1.0)


@dataclass(slots=True)
class Known:
    """A row with the statements made of it so far, and the number of the meeting that spoke of it last."""

    row: Row
    statements: list[Statement]
    heard: int
    shortest: tuple[int, int] = (0, 0)
    """Fewest words of the tasks, and of the evidence, of its statements."""
    owners: frozenset[str] | None = None
    """The owners of its statements; None where one has none."""
    numbers: frozenset[str | None] = frozenset()
    words: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    """All words of tasks, and of evidence, under which it can be found, those of statements in between too."""


@dataclass(slots=True)
class Candidates:
    """The rows of one body that later minutes may report on, found by their words."""

    known: dict[str, Known] = field(default_factory=dict)
    _by_word: tuple[Index, Index] = field(default_factory=lambda: (Index(set), Index(set)))
    """Identifiers by the words of tasks, and by those of evidence."""

    def add(self, row: Row, statement: Statement, meeting: int) -> None:
        """Add a row, or another statement of one that is there."""
        entry = self.known.setdefault(row.id, Known(row, [], meeting))
        entry.statements = [*entry.statements[:1], statement] if entry.statements else [statement]
        entry.heard = meeting
        entry.shortest = (
            min(len(s.task) for s in entry.statements),
            min(len(s.evidence) for s in entry.statements),
        )
        owned = all(s.owners for s in entry.statements)
        entry.owners = frozenset().union(*(s.owners for s in entry.statements)) if owned else None
        entry.numbers = frozenset(s.number for s in entry.statements)
        for words, index, known in zip((statement.task, statement.evidence), self._by_word, entry.words, strict=True):
            for word in words:
                index[word].add(row.id)
            known |= words

    def forget(self, day: str) -> None:
        """Leave out rows of which no meeting has spoken for longer than :data:`LONGEST_WAIT` before a day."""
        first = (datetime.date.fromisoformat(day) - datetime.timedelta(LONGEST_WAIT)).isoformat()
        gone = [name for name, k in self.known.items() if (k.row.last_reported or "") < first]
        for name in gone:
            for words, index in zip(self.known.pop(name).words, self._by_word, strict=True):
                for word in words:
                    index[word].discard(name)

    def near(self, statement: Statement) -> Iterator[Known]:
        """Rows that share enough words with a statement, in task or evidence, for some likeness."""
        found: dict[str, Known] = {}
        owners, number = statement.owners, statement.number
        for side, words in enumerate((statement.task, statement.evidence)):
            index, mine = self._by_word[side], len(words)
            shared = Counter(chain.from_iterable(index[word] for word in words if word in index))
            for name, common in shared.items():
                known = self.known[name]
                least = known.shortest[side]
                least = mine if mine < least else least
                if common < LEAST_SHARE * least or name in found:
                    continue
                apart = owners and known.owners and owners.isdisjoint(known.owners)
                if apart and common < LEAST_SHARE_APART * least and (number is None or number not in known.numbers):
                    continue
                found[name] = known
        return iter(found.values())


def pair(
    commitments: Sequence[tuple[Commitment, Statement]], candidates: Candidates, meeting: int
) -> tuple[dict[int, Row], dict[int, list[str]]]:
    """Which commitments of one meeting report on which earlier rows, each row once, the most alike first.

    Returns
    -------
    tuple
        Rows by the commitment's place in the list; and for the others the identifiers of rows that they may be.
    """
    scores: list[tuple[float, str, int]] = []
    for n, (commitment, statement) in enumerate(commitments):
        if commitment.kind == "decision":
            continue
        for known in candidates.near(statement):
            if known.row.kind != commitment.kind or (known.row.status == "done" and commitment.status != "done"):
                continue
            alike = max(map(statement.like, known.statements))
            if alike >= DOUBTFUL:
                scores.append((alike, known.row.id, n))
    scores.sort(key=lambda s: (-s[0], s[1], s[2]))
    of_statement: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for alike, name, n in scores:
        of_statement[n].append((alike, name))
    found: dict[int, Row] = {}
    taken: set[str] = set()
    doubtful: dict[int, set[str]] = defaultdict(set)
    for alike, name, n in scores:
        if n in found or name in taken:
            continue
        known, (commitment, statement) = candidates.known[name], commitments[n]
        if alike >= _needed(commitment, statement, known, meeting) and not any(
            other > alike - CLEAR and rival != name and rival not in taken for other, rival in of_statement[n]
        ):
            found[n] = known.row
            taken.add(name)
        else:
            doubtful[n].add(name)
    return found, {n: sorted(names) for n, names in doubtful.items() if n not in found}


def _needed(commitment: Commitment, statement: Statement, known: Known, meeting: int) -> float:
    """The likeness that it takes: less where the minutes say that they report, more after silence in between.

    One and the same telling word, as in "Pursue this", is never enough.
    """
    silent = meeting - known.heard - 1
    if max(len(statement.task), len(statement.evidence)) < 2:
        return SAME
    if commitment.status == "done" or REVIEW.search(statement.section or "") or statement.number:
        same_owner = any(statement.owners & earlier.owners for earlier in known.statements)
        return SAME_FOR_OWNER if same_owner and not silent else SAME_IN_REVIEW
    return SAME + min(0.04 * silent, 0.10)
