"""All meetings folded into one register: an action reported again is the same row."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from pipeline.minutes import Minutes
from pipeline.register.bodies import Bodies
from pipeline.register.model import Problem, Register
from pipeline.register.parts import Group, Part, assemble, fold_apart, part_of


def fold(minutes: Iterable[Minutes], problems: Iterable[Problem] = (), as_of: datetime.date | None = None) -> Register:
    """The register of some meetings; the same whatever their order.

    An action that later minutes of the same body report on stays one row, with a history of reports; where it can't be
    told whether it is the same, there are two rows, and the later one names the other as a possible duplicate.

    Parameters
    ----------
    minutes
        The records.
    problems
        Files that could not be read, or only in part.
    as_of
        The day for which open actions past their due day count as overdue; none does where it is left out.
    """
    given = list(minutes)
    bodies = Bodies(given)
    of_body: dict[str, list[Minutes]] = defaultdict(list)
    for record in given:
        of_body[bodies.key_of(record)].append(record)

    def part(group: Group) -> Part:
        return part_of((body, record) for body in group for record in of_body[body])

    return assemble(fold_apart(of_body, part), problems, as_of)
