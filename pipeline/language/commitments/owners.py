"""Who is to do it: from an owner's cell, a marker or the subject of a sentence to names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.patterns import GROUP_OWNER, PRONOUN, ROLE_OWNER

_ONLY_OWNERS = re.compile(r"^[\w.'’\-/&,;+@() ]{1,80}$")
_JOINED = re.compile(r"\s*(?:/|,|;|&|\+|\band\b|\bwith\b)\s*")
_SMALL = frozenset(["the", "a", "an", "of", "and", "with", "to", "by", "for", "on", "in", "all"])
_BREAK = re.compile(
    r"[,;:.]\s|\b(?:that|because|since|as|when|where|which|who|after|before|so|but|however|therefore|and then|if)\b",
    re.I,
)
_SPEAKER = re.compile(r"^\s*[\[(]?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})[\])]?\s*(?:[:–—]|-\s)\s*")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act, as the text names them; ``sure`` where it is a known person, role or group."""

    start: int
    end: int
    names: tuple[str, ...]
    kind: str


def owners_of(context: Context, text: str) -> list[str]:
    """Names for the words of an owner's cell, margin or marker; the words themselves where nobody is known by them."""
    text = text.strip(" \t\n.:;-–—*_[]()")
    return context.directory.owners(text) if text else []


def is_owner(context: Context, words: str) -> bool:
    """Whether short words name only people, roles or groups ("JS", "Clerk/JS", "All councillors")."""
    words = words.strip(" \t\n.:;-–—*_[]()")
    if not words or len(words.split()) > 8 or not _ONLY_OWNERS.match(words):
        return False
    return all(_is_one(context, piece) for piece in _JOINED.split(words) if piece)


def _is_one(context: Context, piece: str) -> bool:
    piece = piece.strip(" .()@")
    if not piece:
        return True
    if context.directory.resolve(piece) is not None:
        return True
    if ROLE_OWNER.fullmatch(piece) or GROUP_OWNER.fullmatch(piece):
        return True
    if (
        re.fullmatch(r"[A-Z][A-Za-z]?[A-Z]{0,2}[a-z]{0,3}", piece)
        and len(piece) <= 5
        and sum(c.isupper() for c in piece) >= 2
    ):
        return True  # initials that nobody explains
    words = [w for w in piece.split() if w.lower() not in _SMALL]
    return bool(words) and len(words) <= 3 and all(_known_word(context, w) for w in words)


def _known_word(context: Context, word: str) -> bool:
    return (
        context.directory.resolve(word) is not None
        or bool(ROLE_OWNER.fullmatch(word))
        or bool(GROUP_OWNER.fullmatch(word))
    )


def speaker_of(context: Context, block: int, start: int, end: int) -> tuple[int, list[str]]:
    """A name that opens the stretch as a speaker or owner ("JS: …", "[JS] …", "Anna - …"): length and names."""
    text = context.text(block, start, end)
    match = (
        _SPEAKER.match(text)
        or re.match(r"^\s*\[([^\]]{1,40})\]\s*", text)
        or re.match(r"^\s*@?([\w.-]+(?:\s*[/,&+]\s*@?[\w.-]+)*)\s*(?:[:–—]|-\s)\s*", text)
    )
    if match and is_owner(context, match.group(1)):
        return match.end(), owners_of(context, match.group(1))
    return 0, []


def actors(context: Context, block: int, start: int, end: int) -> list[Actor]:
    """People, roles, groups and pronouns named in a stretch, in order; overlapping ones once, the longest first."""
    text = context.text(block, start, end)
    found: list[Actor] = []
    taken: list[tuple[int, int]] = []

    def add(a: int, b: int, names: tuple[str, ...], kind: str) -> None:
        if not any(a < y and x < b for x, y in taken):
            taken.append((a, b))
            found.append(Actor(start + a, start + b, names, kind))

    for a, b, person in context.people_in(block, start, end):
        add(a - start, b - start, (person.name,), "person")
    for match in ROLE_OWNER.finditer(text):
        person = context.directory.resolve(match.group().removesuffix("'s").removesuffix("’s"))
        add(match.start(), match.end(), (person.name if person else _bare(match.group()),), "role")
    for a, b, name in context.orgs_in(block, start, end):
        add(
            a - start,
            b - start,
            (text[a - start : b - start] if len(text[a - start : b - start]) < len(name) else name,),
            "organisation",
        )
    for match in GROUP_OWNER.finditer(text):
        add(match.start(), match.end(), (_bare(match.group()),), "group")
    for match in PRONOUN.finditer(text):
        add(match.start(), match.end(), (match.group(1),), "pronoun")
    return sorted(found, key=lambda actor: actor.start)


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|our|your)\s+", "", words.strip(), flags=re.I)


def subject_before(context: Context, block: int, start: int, at: int) -> list[Actor]:
    """The actors that are the subject of the verb at ``at``: the last ones before it in its clause, joined by "and"."""
    before = actors(context, block, start, at)
    if not before:
        return []
    text = context.document.blocks[block].text
    subject = [before[-1]]
    if _clause_break(text[before[-1].end : at]):
        return []
    for actor in reversed(before[:-1]):
        gap = text[actor.end : subject[0].start]
        if (
            re.fullmatch(
                r"\s*(?:\([^)]*\)\s*)?(?:,|/|&|\+|and|or|,\s*and|with|;)?\s*(?:the\s+|Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?(?:\([^)]*\)\s*)?",
                gap,
            )
            and len(gap) < 30
        ):
            subject.insert(0, actor)
        else:
            break
    return subject


def _clause_break(gap: str) -> bool:
    """Whether words between a subject and its verb show that they do not belong together."""
    gap = re.sub(r"\([^)]*\)", "", gap)
    return len(gap.split()) > 8 or bool(_BREAK.search(gap))


def names_of(context: Context, subject: list[Actor], block: int, start: int) -> list[str]:
    """Names of a subject; a pronoun stands for the person named last before the sentence."""
    names: list[str] = []
    for actor in subject:
        if actor.kind == "pronoun":
            pronoun = actor.names[0].lower()
            if pronoun in ("he", "she", "who"):
                previous = _person_before(context, block, actor.start)
                names.extend(previous)
            elif pronoun == "i":
                _, speaker = speaker_of(context, block, 0, len(context.block(block).text))
                names.extend(speaker)
            elif pronoun == "they":
                continue
            else:
                names.append(pronoun)
        else:
            names.extend(actor.names)
    return list(dict.fromkeys(names))


def _person_before(context: Context, block: int, at: int) -> list[str]:
    """The person or role named last before a pronoun, in the same block or the one before."""
    for index, limit in ((block, at), (block - 1, None)):
        if index < 0:
            break
        end = len(context.block(index).text) if limit is None else limit
        people = [a for a in actors(context, index, max(0, end - 300), end) if a.kind in ("person", "role")]
        if people:
            last = people[-1]
            same = [a for a in people if a.start >= last.start - 200]
            return list(same[-1].names)
    return []
