"""Is it the same action? Words, owners, the minute's number and the place of a statement decide; doubt stays doubt."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

from pipeline.minutes import Commitment
from pipeline.register.model import Row
from pipeline.register.words import NOT_TELLING, REVIEW

SAME, SAME_IN_REVIEW, SAME_FOR_OWNER, DOUBTFUL = 0.88, 0.78, 0.74, 0.70
"""Likeness from which two statements are one action: anywhere; under a heading that reviews earlier actions, or with a
report that it is done; there, for the same owner, from one meeting to the next; and from which they may be one."""
VAGUE = 0.75
"""Likeness of two tasks of one and the same telling word, such as "Pursue this"."""
LEAST_SHARE = 0.55
"""Share of common words under which two tasks are not compared any further: they can't come to be doubtful."""
OTHER_OWNERS = 0.85
"""By how much other owners lessen likeness: the same words are doubtful then, and the same action only in a review."""
CLEAR = 0.04
"""By how much the best match has to be better than the next."""
LONGEST_WAIT = 400
"""Days after which an action that no meeting has spoken of is not taken for the same any more."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SUFFIX = re.compile(r"(?:ing|ed|es|s|d|e)$")
_OWN_NUMBER = re.compile(r"(?=.*\d)(?:.*[A-Za-z/].*|\d{3,})")
"""Numbers that an action log gives, such as A12, 17/034 or 1043, other than places in an agenda."""


@lru_cache(maxsize=100_000)
def content(words: str) -> frozenset[str]:
    """The words of a task that carry its meaning, without common endings."""
    kept = (w for w in _WORD.findall(words.casefold()) if w not in NOT_TELLING)
    return frozenset(_SUFFIX.sub("", w) if len(w) > 4 else w for w in kept)


@lru_cache(maxsize=100_000)
def _sorted(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """How much two tasks say the same, 0 to 1, by their :func:`content`.

    The mean of the share of common words (of the shorter task, so that a short repetition of a long statement counts)
    and of the similarity of the sorted words as strings; doubtful at best where there is but one word.
    """
    shorter, longer = (len(a), len(b)) if len(a) < len(b) else (len(b), len(a))
    if shorter < 2:
        return VAGUE if a and a == b else 0.0
    common = len(a & b)
    share = common / shorter * (0.75 + 0.25 * shorter / longer)
    if share < LEAST_SHARE:
        return 0.0
    found = 0.55 * share + 0.45 * fuzz.token_set_ratio(_sorted(a), _sorted(b)) / 100
    return found * 0.85 if common < 3 and longer > 3 else found


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
        """Likeness of two statements: of their words; lowered for other owners, raised for the same log number."""
        found = likeness(self.task, other.task)
        if found < 1 and (self.evidence, other.evidence) != (self.task, other.task):
            found = max(found, likeness(self.evidence, other.evidence))
        if self.owners and other.owners and not self.owners & other.owners:
            found *= OTHER_OWNERS
        if self.number is not None and other.number is not None:
            found = found + 0.25 if self.number == other.number else found * 0.9
        return min(found, 1.0)


@dataclass(slots=True)
class Known:
    """A row with the statements made of it so far, and the number of the meeting that spoke of it last."""

    row: Row
    statements: list[Statement]
    heard: int
    shortest: int = 0
    """Fewest words of any of its statements."""
    words: set[str] = field(default_factory=set)
    """All words under which it can be found, those of statements in between too."""


@dataclass(slots=True)
class Candidates:
    """The rows of one body that later minutes may report on, found by their words."""

    known: dict[str, Known] = field(default_factory=dict)
    _by_word: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, row: Row, statement: Statement, meeting: int) -> None:
        """Add a row, or another statement of one that is there."""
        entry = self.known.setdefault(row.id, Known(row, [], meeting))
        entry.statements = [*entry.statements[:1], statement] if entry.statements else [statement]
        entry.heard = meeting
        entry.shortest = min(min(len(s.task), len(s.evidence)) for s in entry.statements)
        for word in statement.task | statement.evidence:
            self._by_word[word].add(row.id)
            entry.words.add(word)

    def forget(self, day: str) -> None:
        """Leave out rows of which no meeting has spoken for longer than :data:`LONGEST_WAIT` before a day."""
        first = (datetime.date.fromisoformat(day) - datetime.timedelta(LONGEST_WAIT)).isoformat()
        gone = [name for name, k in self.known.items() if (k.row.last_reported or "") < first]
        for name in gone:
            for word in self.known.pop(name).words:
                self._by_word[word].discard(name)

    def near(self, statement: Statement) -> Iterator[Known]:
        """Rows that share enough words with a statement to be worth a closer look."""
        words = statement.task | statement.evidence
        shared = Counter(chain.from_iterable(self._by_word.get(word, ()) for word in words))
        mine = min(len(statement.task), len(statement.evidence))
        for name, number in shared.items():
            known = self.known[name]
            if number >= LEAST_SHARE * min(mine, known.shortest):
                yield known


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
        for known in candidates.near(statement):
            if known.row.kind != commitment.kind or (known.row.status == "done" and commitment.status != "done"):
                continue
            alike = max(statement.like(earlier) for earlier in known.statements)
            if alike >= DOUBTFUL:
                scores.append((alike, known.row.id, n))
    scores.sort(key=lambda s: (-s[0], s[1], s[2]))
    found: dict[int, Row] = {}
    taken: set[str] = set()
    doubtful: dict[int, list[str]] = defaultdict(list)
    for alike, name, n in scores:
        if n in found or name in taken:
            continue
        known, (commitment, statement) = candidates.known[name], commitments[n]
        rivals = (s for s in scores if s[2] == n and s[1] != name and s[1] not in taken and s[0] > alike - CLEAR)
        if alike >= _needed(commitment, statement, known, meeting) and not any(rivals):
            found[n] = known.row
            taken.add(name)
        else:
            doubtful[n].append(name)
    return found, {n: sorted(set(names)) for n, names in doubtful.items() if n not in found}


def _needed(commitment: Commitment, statement: Statement, known: Known, meeting: int) -> float:
    """The likeness that it takes: less where the minutes say that they report, more after silence in between."""
    silent = meeting - known.heard - 1
    if commitment.status == "done" or REVIEW.search(statement.section or "") or statement.number:
        same_owner = any(statement.owners & earlier.owners for earlier in known.statements)
        return SAME_FOR_OWNER if same_owner and not silent else SAME_IN_REVIEW
    return SAME + min(0.04 * silent, 0.10)
