"""Who is to do it: from an owner's cell, a marker or the subject of a sentence to names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.language.commitments.context import Context
from pipeline.language.commitments.owner_patterns import (
    A_GROUP,
    OPENING_WORD,
)
from pipeline.language.commitments.patterns import GROUP_OWNER, NOT_SUBJECT, PRONOUN, ROLE_OWNER
from pipeline.language.people.directory import JOINED
from pipeline.language.people.patterns import CALL_SIGN, CAPITALS, NOT_INITIALS, PART_OF_PLACE
from pipeline.language.sieve import Sieve

_ROLES, _GROUPS = Sieve(ROLE_OWNER), Sieve(GROUP_OWNER)
_ONLY_OWNERS = re.compile(r"^[\w.'’\-/&,;+@() ]{1,80}$")
_INITIALS = re.compile(r"(?=.{2,5}$)[A-Z][A-Za-z]?[A-Z]{0,2}[a-z]{0,3}")
_NUMBERED_THING = re.compile(r"[A-Z]{1,6}-?\d{1,5}")
"""The number of a matter ("ORR-87", "R1"), which has no task."""
_NAME_WORD = re.compile(rf"(?<![\w@])(?:@[a-z][\w-]+|@?[{CAPITALS}][\w'’-]*(?:\.[A-Z])?)")
_SMALL = frozenset(["the", "a", "an", "of", "and", "with", "to", "by", "for", "on", "in", "all"])
JOINING_GAP = re.compile(
    r"[*_]*\s*(?:\([^)]{0,40}\)\s*)?\(?(?:,|/|&|\+|and/or|and|or|,\s*(?:and|&)|n|;)?\s*(?:the\s+|both\s+|possibly\s+|maybe\s+|perhaps\s+)?[*_]*"
    r"(?:Cllrs?\.?\s+|Mrs?\.?\s+|Ms\.?\s+|Dr\.?\s+)?(?:\([^)]{0,40}\)\s*)?"
)
_SPEAKER = re.compile(rf"^\s*[\[(]?([{CAPITALS}][\w.'’-]*(?: [{CAPITALS}][\w.'’-]*){{0,2}})[\])]?\s*(?:[:–—]|-\s)\s*")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act, as the text names them; ``sure`` where it is a known person, role or group."""

    start: int
    end: int
    names: tuple[str, ...]
    kind: str


NOBODY = frozenset(
    """someone somebody anyone anybody we us whoever unspecified unassigned unknown unclear none nobody tbc tbd tba n/a na nil
    various -- - ? ??""".split()
)
"""Words that stand for an owner whom the meeting did not name."""


def owners_of(context: Context, text: str) -> list[str]:
    """Names for the words of an owner's cell, margin or marker; the words themselves where nobody is known by them."""
    text = (_ASIDE.sub("", text).strip() or text).strip(" \t\n.:;-–—*_[]()")
    names = context.directory.owners(text) if text else []
    return [_spelt_out(context, name) for name in names if name.lower() not in NOBODY]


def _spelt_out(context: Context, words: str) -> str:
    """The full name of an organisation that the words give by its acronym."""
    if not _ACRONYM.fullmatch(words):
        return words
    organisations = [o for o in context.doc._.organisations or [] if words in (o.name, *o.aliases)]
    named = [o.name for o in organisations if len(o.name.split()) > 1]
    if not organisations and _THREE_LETTERS.fullmatch(words):
        there = [a.name for a in context.doc._.attendance or [] if len(a.name.split()) == len("AB")]
        # a middle name that is nowhere told
        named = [n for n in there if (n[0], n.split()[1][0]) == (words[0], words[-1])]
    return named[0] if len(named) == 1 else words


_THREE_LETTERS = re.compile(r"[A-Z]{3}")
_ASIDE = re.compile(
    r"\s+(?:to lead|leading|to action|to follow up)$|\s*\((?:implied|tb[cd]|lead|with |to |if |and help|\?)[^()]*\)?\s*$",
    re.I,
)
"""What brackets behind an owner say beside who he is ("Tom (implied)", "Ada (to ask the mill)")."""


def is_owner(context: Context, words: str, teams: bool = True) -> bool:
    """Whether short words name only people, roles or groups ("JS", "Clerk/JS", "All councillors").

    ``teams`` says whether a name before a group will do ("BP chairs"): as a label over a list it may be its topic.
    """
    words = words.strip(" \t\n.:;-–—*_[]()")
    if not words or len(words.split()) > 8 or not _ONLY_OWNERS.match(words):
        return False
    return all(_is_one(context, piece, teams) for piece in JOINED.split(words) if piece)


def _is_one(context: Context, piece: str, teams: bool) -> bool:
    piece = piece.strip(" .()@")
    if not piece:
        return True
    if context.directory.resolve(piece) is not None:
        return True
    if piece in MARKS or _NUMBERED_THING.fullmatch(piece):
        return False
    if piece in context.unlisted:
        return True
    if ROLE_OWNER.fullmatch(piece) or GROUP_OWNER.fullmatch(piece):
        return True
    if (
        _INITIALS.fullmatch(piece)
        and not {piece, piece.removesuffix("s")} & NOT_INITIALS
        and sum(c.isupper() for c in piece) >= 2
    ):
        return True  # initials that nobody explains
    words = [w for w in piece.split() if w.lower() not in _SMALL]
    last = words[-1] if words else ""
    group = ROLE_OWNER.fullmatch(last) or GROUP_OWNER.fullmatch(last)
    if teams and group and 1 < len(words) <= 3 and all(w[:1].isupper() for w in words[:-1]):
        return True  # "BP chairs", "Finance team"
    return bool(words) and len(words) <= 3 and all(_known_word(context, w) for w in words)


MARKS = ("AI", "AP", "A/I", "TODO")
"""Letters that announce an action and are nobody's initials, unless the document says so."""


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
        or re.match(
            r"^\s*@?([\w.-]+(?:(?:\s*[/,&+]\s*|\s+and(?:/or)?\s+|\s+(?=@))@?[\w.-]+)*)\s*(?:[:–—]|-\s)\s*", text
        )
    )
    if match and is_owner(context, match.group(1)):
        return match.end(), owners_of(context, match.group(1))
    return 0, []


def actors(context: Context, block: int, start: int, end: int) -> list[Actor]:
    """People, roles, groups and pronouns named in a stretch, in order; of overlapping ones the surer kind."""
    if block not in context.actors_of:
        context.actors_of[block] = _all_actors(context, block)
    return [actor for actor in context.actors_of[block] if start <= actor.start and actor.end <= end]


def _all_actors(context: Context, block: int) -> list[Actor]:
    text = context.block(block).text
    found: list[Actor] = []
    taken = bytearray(len(text))

    def add(start: int, end: int, names: tuple[str, ...], kind: str) -> None:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append(Actor(start, end, names, kind))

    def found_before(at: int) -> bool:
        return any(a.kind == "person" and text[a.end : at] == " " for a in found)

    for start, end, person in context.people_of.get(block, ()):
        if " " not in text[start:end] and PART_OF_PLACE.search(text, 0, start):
            continue
        add(start, end, (person.name,), "person")
    for match in _NAME_WORD.finditer(text):
        word = match.group().removesuffix("'s").removesuffix("’s")
        if len(word) < 2 or taken[match.start()]:
            continue
        if PART_OF_PLACE.search(text, 0, match.start()):
            continue  # "King's Lynn"
        if (known := context.directory.resolve(word)) is not None and not ROLE_OWNER.fullmatch(word):
            add(match.start(), match.end(), (known.name,), "person")
    for start, end, name in context.unlisted_of.get(block, ()):
        if PART_OF_PLACE.search(text, 0, start) or _NUMBERED_THING.fullmatch(name):
            continue
        add(start, end, tuple(context.directory.owners(name)[:1]) or (name,), "person")
    for match in _ROLES.finditer(text):
        if match.group().islower() and _A_VERB.search(text[: match.start()]):
            continue  # "Dawn to lead", "Ben will chair"
        if each := _EACH.search(text, 0, match.start()):
            add(each.start(), match.end(), (text[each.start() : match.end()],), "group")
            continue
        role = match.group().removesuffix("'s").removesuffix("’s")
        holder = context.directory.resolve(role)
        add(match.start(), match.end(), (holder.name if holder else _bare(role),), "role")
    for start, end, name in context.orgs_of.get(block, ()):
        words = text[start:end]
        spelt = len(name.split()) > 1 and (_ACRONYM.fullmatch(words) or _ONLY_WHAT.fullmatch(words))
        add(start, end, (name if spelt else min(words, name, key=len),), "organisation")
    for match in _GROUPS.finditer(text):
        if (
            match.group() == "volunteers"
            and text[match.end() : match.end() + 4] == " to "
            and found_before(match.start())
        ):
            continue  # "Ada volunteers to"
        add(match.start(), match.end(), (_bare(match.group()),), "group")
    for match in PRONOUN.finditer(text):
        add(match.start(), match.end(1), (match.group(1),), "pronoun")
    return _joined_to_one(context, text, sorted(found, key=lambda actor: actor.start))


_ARTICLE = re.compile(r"(?:the|each|every|all|any|both) ", re.I)
_EACH = re.compile(r"\b(?:each|every) $", re.I)
"""Before a role that many hold ("each Director")."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z]s?")
_ONLY_WHAT = re.compile(
    r"(?:the )?(?:(?:parish|town|community|city|village) )?(?:council|association|society|federation|union)", re.I
)
"""What an organisation is, set for its name ("the Council")."""
_A_VERB = re.compile(r"\b(?:to|will|shall|would|can|could|should|must)(?: \w+ly| also| then)? $", re.I)
"""What makes the name of a role behind it a verb."""
_BEFORE_NOUN = re.compile(
    r"(?:[A-Z]{2,6}[ -]|(?<=[a-z,] )(?:[A-Z][a-z]+[ -]){1,3}|\b[A-Za-z]+-"
    r"|(?<=\b[Tt]he )(?!(?:same|first|next|last|previous|new|other|whole|rest)\b)[a-z]{3,}"
    r"(?: (?!(?:then|with|each|every|and|from|for|that|which)\b)[a-z]{3,})? )$"
)
"""Words before the name of a role or group that are part of it ("PC Reps", "the Garden Team", "the grant review committee")."""


def _joined_to_one(context: Context, text: str, found: list[Actor]) -> list[Actor]:
    """Bodies, groups and roles that stand right behind one another name one owner together ("Mill Trust board member")."""
    out: list[Actor] = []
    for actor in found:
        words = _unresolved(context, actor)
        before = out[-1] if out else None
        called = before and before.kind == "person" and text[before.end : actor.start] in (", ", " ")
        if before and called and CALL_SIGN.fullmatch(text[actor.start : actor.end]):
            out[-1] = Actor(before.start, actor.end, before.names, "person")  # "Ben, M0ABC will …"
            continue
        titled = before and (before.kind == "role" or text[before.start : before.end] == "Member")
        if before and titled and actor.kind == "person" and text[before.end : actor.start] == " ":
            out[-1] = Actor(before.start, actor.end, actor.names, "person")  # "Vice President Tobin"
            continue
        together = before is not None and text[before.end : actor.start] in (" ", "-", " of ", " of the ")
        if words and together and before is not None and _unresolved(context, before):
            actor = Actor(before.start, actor.end, (_bare(text[before.start : actor.end]),), actor.kind)
            out.pop()
            before = out[-1] if out else None
        ahead = _BEFORE_NOUN.search(text[: actor.start]) if words and actor.kind != "organisation" else None
        said_more = (actor.kind == "role" and text[actor.start].isupper()) or (
            actor.kind == "group" and A_GROUP.match(text, actor.start)
        )
        if words and said_more and not NOT_SUBJECT.search(text[: actor.start]):
            ahead = OPENING_WORD.search(text[: actor.start]) or ahead
        if ahead and not _ARTICLE.match(text, actor.start) and (before is None or before.end <= ahead.start()):
            whole = text[ahead.start() : actor.end]
            holder = context.directory.resolve(whole) if actor.kind == "role" else None
            actor = Actor(ahead.start(), actor.end, (holder.name if holder else whole,), actor.kind)
        out.append(actor)
    return out


def _unresolved(context: Context, actor: Actor) -> bool:
    return actor.kind in ("role", "group", "organisation") and context.directory.resolve(actor.names[0]) is None


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|our|your)\s+", "", words.strip(), flags=re.I)
