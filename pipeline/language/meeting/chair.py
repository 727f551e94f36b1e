"""Who ran the meeting, as the document words it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from pipeline.language.meeting.chair_patterns import (
    BESIDE,
    CALLED_BY_ROLE,
    CHAIR_AHEAD,
    CHAIR_AS_TITLE,
    CHAIR_BESIDE,
    CHAIR_ELSEWHERE,
    CHAIR_INITIALS,
    CHAIR_LABEL,
    CHAIR_OF_LINE,
    CHAIRED,
    CHAIRED_BY,
    CLOSED,
    ELECTED,
    ELECTION,
    HOLDER,
    LED_BY,
    NOT_ONLY_MEETINGS,
    OF_GROUP,
    OF_MEETING,
    OFFICE_AND_NAME,
    OPENED,
    PLAIN_CHAIR,
    SIGNED,
)
from pipeline.language.meeting.head import Line, beginning
from pipeline.language.people.names import is_initials, looks_like_name, strip_title
from pipeline.language.people.patterns import NOT_NAMES, ROLE, TITLES, WORDS_AND_NAMES
from pipeline.language.sieve import Sieve

LATEST_CHAIR = 40
"""Blocks of the body in which the chair is looked for."""
LATEST_LABEL = 24
"""Blocks of the body in which a label within a line counts."""
CLOSE = 12
"""Blocks at the end of the body in which a label is that of a signature."""
_TELLING = [Sieve(pattern) for pattern in (*CHAIRED_BY, *CHAIRED)], [Sieve(OPENED)]
"""Sentences that say who was in the chair, and those that say who opened the meeting."""
_AFTER_FIRST = re.compile(
    r"[,;/&(\[\n\t|]|\s[-–—]\s|(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bRev)(?<!\bHon)(?<!\bPres)(?<!\bProf)(?<!\bCllr)\.(?!\s[A-Z]\.\s*\w)(?=\s|$)|\s[A-Z][\w-]*(?:\s[a-z]\w+)?\s?:|\band\b"
)
_HEADING = re.compile(r"\W*\w+ [\w-]+\W*")
"""One word and the office ("Administrative Chair"), which is as well the office's own name."""
_HANDLE = re.compile(r"@?[a-z][a-z0-9_-]{2,}|@[\w-]{2,}")


def chair_of(doc: Doc, labels: Mapping[str, list[Line]], body: str | None) -> str | None:
    """Who ran the meeting: by a label, a sentence that says so, who opened it, or the signature under the minutes.

    An office alone ("the President called the meeting to order") stands for its holder, whom the attendance names.
    """
    document = doc._.layout.document
    texts = [block.text for _, block in document.body() if block.text.strip()][beginning(document) :]
    leading = {match["who"] for text in texts for match in LED_BY.finditer(text)}
    elections = _of_elections(doc)
    for line in [line for line in labels.get("chair", []) if line.block not in elections][:2]:
        who = somebody_in(line.text, texts)
        if who and not (len(leading) > 1 and any(who in words for words in leading)):
            return who
    outside = [b.text for i, b in document.body() if b.text.strip() and i not in elections][beginning(document) :]
    for text in outside[:LATEST_LABEL]:
        for match in itertools.chain(CHAIR_LABEL.finditer(text), CHAIR_BESIDE.finditer(text)):
            if who := somebody_in(text[match.start("who") : match.end() + CLOSE], texts):
                return who
    for text in outside[:LATEST_CHAIR]:
        for match in CHAIR_OF_LINE.finditer(text):
            if _somebody(match["who"]):
                return match["who"]
    several = _several_chairs(texts[:LATEST_CHAIR])
    plain = any(PLAIN_CHAIR.search(text) for text in texts[:LATEST_LABEL])
    for sieves in _TELLING:
        for text, sieve in itertools.product(texts[:LATEST_CHAIR], sieves):
            for match in sieve.finditer(text):
                if match.re is BESIDE and (match["who"] in several or (plain and OF_GROUP.search(match.group()))):
                    continue
                if not _of_something_else(text, match) and (who := _told(match["who"])):
                    return who
    for text in texts[:LATEST_CHAIR]:
        if by_office := CALLED_BY_ROLE.search(text):
            return by_office["by"] or by_office["who"]
    for above, below in itertools.pairwise(texts[:LATEST_CHAIR]):
        if (elected := ELECTED.match(f"{above.rstrip()}\n{below}")) and (who := _told(elected["who"])):
            return who
    return _signed(texts, body) or _titled(texts) or _closed(texts)


def _of_elections(doc: Doc) -> frozenset[int]:
    """The blocks under the titles of elections, whose labels name who was put forward."""
    election, found = False, []
    for index, block in doc._.layout.document.body():
        election = ELECTION.search(block.text) is not None if block.kind == "heading" else election
        found += [index] * election
    return frozenset(found)


def _several_chairs(texts: Sequence[str]) -> frozenset[str]:
    """Those of whom the minutes say, each in a section of their own, that they are chairs: of committees that report."""
    found = frozenset(match["who"] for text in texts[OF_THE_HEAD:] for match in BESIDE.finditer(text))
    return found if len(found) > 1 else frozenset()


OF_THE_HEAD = 10
"""Blocks of the body in which the office beside a name is that of the meeting's own chair."""


def somebody_in(words: str, texts: Sequence[str] = ()) -> str | None:
    """Whom the words behind a label name first; a handle too where it stands for somebody elsewhere in the texts."""
    words = words.strip(" *_:-–—")
    first = _AFTER_FIRST.split(words)[0].strip()
    if (holder := HOLDER.match(words)) and _somebody(holder["who"]):
        return holder["who"]
    first = OFFICE_AND_NAME.sub("", first) or first
    if _somebody(first):
        return first
    return first.strip("@.") if _HANDLE.fullmatch(first) and _is_handle(first, texts) else None


def _is_handle(word: str, texts: Sequence[str]) -> bool:
    """Whether a word written small is somebody's: marked as a handle, or in a list or at the start of a line elsewhere."""
    bare = word.lstrip("@")
    if word.startswith("@") or bare in NOT_NAMES:
        return word.startswith("@")
    listed = re.compile(rf"(?:^|[\n,;:@]\s*){re.escape(bare)}(?![\w-])|\b{re.escape(bare.title())}\b")
    return sum(len(listed.findall(text)) for text in texts) > 1 or any(f"@{bare}" in text for text in texts)


def _told(words: str) -> str | None:
    """Whom the words of a sentence name, without offices before ("the Chair of the Council, Cllr Jo Ash, at 7pm")."""
    for piece in re.split(r"[,(]", words)[:2]:
        bare = OFFICE_AND_NAME.sub("", piece.strip())
        bare = re.split(r"\s(?:at|and|who|on|as|with|in|from|for|via)\s|@\s", f"{bare} ")[0].strip(" .")
        bare = " ".join(itertools.takewhile(lambda w: not re.search(r"\d", w), bare.split()))
        if _somebody(bare) and (bare.lower() in WORDS_AND_NAMES or not ROLE.fullmatch(bare)):
            return bare
        if bare.startswith("@") and _HANDLE.fullmatch(bare):
            return bare.lstrip("@")
    return None


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence tells of another meeting, of a part of this one, or of somebody spoken to."""
    before = text[max(0, match.start("who") - 30) : match.start("who")]
    start = max(text.rfind(". ", 0, match.start()), match.start() - 80, 0)
    sentence = text[start : match.end() + 60]
    ahead = text[start : match.start()].strip(" .*_#-–—")
    if match.re is CHAIRED_BY[0] and NOT_ONLY_MEETINGS.match(match.group()) and ahead and not OF_MEETING.search(ahead):
        return True
    return bool((match.re in CHAIRED and CHAIR_AHEAD.search(before)) or CHAIR_ELSEWHERE.search(sentence))


def _signed(texts: list[str], body: str | None) -> str | None:
    """Who signed the minutes as the chair, the last first; or stands behind a label at their end."""
    own = {word.lower() for word in re.findall(r"\w{4,}", body or "")}
    lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    for pair in _last_first(lines):
        signed = SIGNED.match(pair)
        if signed and _somebody(signed["who"]) and (" " in signed["who"] or not _HEADING.fullmatch(pair)):
            of = {word.lower() for word in re.findall(r"\w{4,}", signed["of"] or "")}
            if not of or of & own:
                return signed["who"]
    for text in texts[-CLOSE:]:
        for match in CHAIR_LABEL.finditer(text):
            if who := somebody_in(match["who"]):
                return who
    return None


def _titled(texts: list[str]) -> str | None:
    """The one person whom the minutes give the chair's title wherever they tell of that one ("Chair Ash asked …")."""
    found = {match["who"] for text in texts for match in CHAIR_AS_TITLE.finditer(text)}
    listed = {initials for text in texts for initials in re.findall(r"(?<=[a-z] \()[A-Z]{2,4}(?=\))", text)}
    short = {match["who"] for text in texts for match in CHAIR_INITIALS.finditer(text)}
    found = found or (short & listed)
    who = found.pop() if len(found) == 1 else None
    return who if who and _somebody(who) else None


def _closed(texts: list[str]) -> str | None:
    """Who closed the meeting."""
    for text, pattern in itertools.product(reversed(texts[-CLOSE:]), CLOSED):
        for match in pattern.finditer(text):
            if not re.search(r"\b(?:mov|motion|second|propos)\w*", match.group()) and (who := _told(match["who"])):
                return who
    return None


def _last_first(lines: list[str]) -> Iterator[str]:
    """Lines, and each with the one below it as if they were one, from the end."""
    for number in range(len(lines) - 1, -1, -1):
        yield lines[number]
        if number:
            yield f"{lines[number - 1]}, {lines[number]}"


def _somebody(words: str) -> bool:
    """Whether words are a name, a handle or initials."""
    bare = strip_title(words).lstrip("@")
    if bare.strip(".").lower() in TITLES:
        return False
    return 0 < len(bare.split()) <= 4 and (looks_like_name(bare, single=True) or is_initials(bare))
