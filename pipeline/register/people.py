"""People and organisations over all meetings, each once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.minutes import Minutes
from pipeline.register.model import OrganisationRow, PersonRow


class Directory:
    """Who is who in the minutes of one body.

    A short form ("Jane", "JB", "J. Brand") is somebody's where the minutes of the body give it to one full name alone,
    or at least twice as often as to any other.
    """

    def __init__(self) -> None:
        self._full: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, record: Minutes) -> None:
        """Learn the names of one more meeting."""
        for person in record.people:
            for form in (person.name, *person.aliases):
                self._full[_flat(form)][_flat(person.name)] += 1
        for attendee in record.attendance:
            if attendee.initials:
                self._full[_flat(attendee.initials)][_flat(attendee.name)] += 1

    def key(self, name: str) -> str:
        """What all forms of a person's name share; the form itself where nobody, or more than one, goes by it."""
        flat = _flat(name)
        fuller = [(n, full) for full, n in self._full.get(flat, Counter()).most_common() if full != flat]
        if not fuller or (len(fuller) > 1 and fuller[0][0] < 2 * fuller[1][0]):
            return flat
        return fuller[0][1]

    def keys(self, names: Iterable[str]) -> frozenset[str]:
        """The keys of several names."""
        return frozenset(map(self.key, names))

    def holders(self, names: Iterable[str], body: str) -> list[str]:
        """Keys of several names among the people of all bodies."""
        return [_person(self.key(name), body) for name in names]


@dataclass(slots=True)
class Seen:
    """What the minutes of a part say of somebody, or of an organisation.

    Names, roles and bodies come each with the number of the meeting that gives it first, the organisation with that of
    the last one.
    """

    names: dict[str, int] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)
    roles: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, int] = field(default_factory=dict)
    organisation: tuple[str, int] | None = None
    meetings: int = 0


def people_of(records: Sequence[tuple[str, Minutes]], directories: Mapping[str, Directory]) -> dict[str, Seen]:
    """Everybody whom the minutes of a part name; one full name is one person, a lone short form one in each body.

    Parameters
    ----------
    records
        The records in order, each with the key of its body.
    directories
        Who is who in each body.
    """
    found: dict[str, Seen] = defaultdict(Seen)
    for number, (body, record) in enumerate(records):
        name = record.meeting.body or record.meeting.title
        for person in record.people:
            seen = found[_person(directories[body].key(person.name), body)]
            seen.names.setdefault(person.name, number)
            seen.aliases = list(dict.fromkeys([*seen.aliases, *person.aliases]))
            for role in person.roles:
                seen.roles.setdefault(role, number)
            if person.organisation:
                seen.organisation = person.organisation, number
            if name:
                seen.bodies.setdefault(name, number)
            seen.meetings += 1
    return dict(found)


def organisations_of(records: Sequence[Minutes]) -> dict[str, Seen]:
    """Every organisation that the minutes of a part name."""
    found: dict[str, Seen] = defaultdict(Seen)
    for number, record in enumerate(records):
        for organisation in record.organisations:
            seen = found[organisation.name.casefold()]
            seen.names.setdefault(organisation.name, number)
            seen.aliases = list(dict.fromkeys([*seen.aliases, *organisation.aliases]))
            seen.meetings += 1
    return dict(found)


Seeing = tuple[Mapping[str, Seen], Sequence[Any]]
"""What a part has seen, with the places of its meetings among all."""


def people(parts: Iterable[Seeing]) -> tuple[dict[str, str], list[PersonRow]]:
    """Everybody whom the minutes name, each once, under the longest name; and these names by key."""
    names, rows = {}, []
    for key, seen in _together(parts).items():
        given = _first(seen, "names")
        name = max(given, key=len)
        homes = [
            (order, s.organisation[0]) for s, orders in seen if s.organisation and (order := orders[s.organisation[1]])
        ]
        names[key] = name
        rows.append(
            PersonRow(
                name,
                sorted({*given, *(alias for s, _ in seen for alias in s.aliases)} - {name}),
                _first(seen, "roles"),
                max(homes)[1] if homes else None,
                _first(seen, "bodies"),
                sum(s.meetings for s, _ in seen),
            )
        )
    return names, sorted(rows, key=lambda p: (p.name.casefold(), p.name, p.bodies))


def organisations(parts: Iterable[Seeing]) -> list[OrganisationRow]:
    """Every organisation that the minutes name, once, under the name that comes first."""
    rows = []
    for seen in _together(parts).values():
        name = _first(seen, "names")[0]
        aliases = sorted({alias for s, _ in seen for alias in s.aliases} - {name})
        rows.append(OrganisationRow(name, aliases, sum(s.meetings for s, _ in seen)))
    return sorted(rows, key=lambda o: (o.name.casefold(), o.name))


def _together(parts: Iterable[Seeing]) -> dict[str, list[tuple[Seen, Sequence[Any]]]]:
    """What all parts have seen of each."""
    found: dict[str, list[tuple[Seen, Sequence[Any]]]] = defaultdict(list)
    for part, orders in parts:
        for key, seen in part.items():
            found[key].append((seen, orders))
    return found


def _first(seen: Iterable[tuple[Seen, Sequence[Any]]], what: str) -> list[str]:
    """Names, roles or bodies in the order in which the meetings give them, each once."""
    given = [(orders[number], text) for s, orders in seen for text, number in getattr(s, what).items()]
    return list(dict.fromkeys(text for _, text in sorted(given, key=lambda pair: pair[0])))


def _person(key: str, body: str) -> str:
    return key if " " in key else f"{body}\0{key}"


def _flat(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())
