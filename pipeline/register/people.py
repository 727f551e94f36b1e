"""People and organisations over all meetings, each once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pipeline.minutes import Minutes
from pipeline.register.model import OrganisationRow, PersonRow, Row


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


def _flat(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())


def people(
    records: Sequence[tuple[str, Minutes]], directories: dict[str, Directory], rows: list[Row]
) -> list[PersonRow]:
    """Everybody whom the minutes name; one full name is one person, a lone short form one in each body.

    Parameters
    ----------
    records
        All minutes in order, each with the key of its body.
    directories
        Who is who in each body.
    rows
        The register's rows, whose holders are filled in.
    """
    found: dict[tuple[str, str], PersonRow] = {}
    for body, record in records:
        for person in record.people:
            key = directories[body].key(person.name)
            row = found.setdefault(_person(key, body), PersonRow(person.name, [], [], None, [], 0))
            if len(person.name) > len(row.name):
                row.aliases.append(row.name)
                row.name = person.name
            row.aliases = sorted({*row.aliases, *person.aliases, person.name} - {row.name})
            row.roles = list(dict.fromkeys([*row.roles, *person.roles]))
            row.organisation = person.organisation or row.organisation
            name = record.meeting.body or record.meeting.title
            if name and name not in row.bodies:
                row.bodies.append(name)
            row.meetings += 1
    for action in rows:
        keys = map(directories[action.body].key, action.owners)
        action.holders = [found[k].name for key in keys if (k := _person(key, action.body)) in found]
    return sorted(found.values(), key=lambda p: (p.name.casefold(), p.name, p.bodies))


def _person(key: str, body: str) -> tuple[str, str]:
    return (key, "") if " " in key else (key, body)


def organisations(records: Iterable[Minutes]) -> list[OrganisationRow]:
    """Every organisation that the minutes name, once."""
    found: dict[str, OrganisationRow] = {}
    for record in records:
        for organisation in record.organisations:
            row = found.setdefault(organisation.name.casefold(), OrganisationRow(organisation.name, [], 0))
            row.aliases = sorted({*row.aliases, *organisation.aliases} - {row.name})
            row.meetings += 1
    return sorted(found.values(), key=lambda o: (o.name.casefold(), o.name))
