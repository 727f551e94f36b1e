"""Questions to a register that stands in a folder: what is overdue, what somebody has to do, what became of an action."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.register.model import is_day, is_open

Entry = dict[str, Any]
"""A row of ``register.json``."""
CLOSE = 70
"""Likeness, of 100, from which a name is offered to somebody who asks for one that is not there."""


def load(folder: Path) -> dict[str, list[Entry]]:
    """The ``register.json`` of a folder.

    Raises
    ------
    UsageError
        Where there is none.
    """
    try:
        content: dict[str, list[Entry]] = json.loads((folder / "register.json").read_text("utf-8"))
        content["rows"], content["people"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"there is no register in {folder}; make one with: minutebook run FOLDER --out {folder}"
        ) from error
    return content


def late(row: Entry) -> bool:
    """Whether a row is an open action with a day when it is due."""
    return row["kind"] == "action" and is_open(row["status"]) and is_day(row["due"] or "")


def overdue(rows: Iterable[Entry], day: str) -> list[Entry]:
    """Open actions due before a day, the longest overdue first."""
    return sorted((r for r in rows if late(r) and r["due"] < day), key=lambda r: (r["due"], r["id"]))


def of_owner(content: dict[str, list[Entry]], name: str, closed: bool = False) -> tuple[list[str], list[Entry]]:
    """What somebody has to do, what is due first coming first.

    A person goes by the name, by every form that the minutes use, and by any of its words.

    Parameters
    ----------
    closed
        Whether to give what is done or dropped too.

    Returns
    -------
    tuple
        The names of everybody who goes by that name, and their actions.

    Raises
    ------
    UsageError
        Where nobody does; the message names those who come near.
    """
    wanted = _flat(name)
    owners = {owner for row in content["rows"] for owner in row["owners"]}
    aliases = {person["name"]: [_flat(a) for a in person["aliases"]] for person in content["people"]}
    known = sorted(owners | set(aliases))
    whole = [n for n in known if wanted == _flat(n) or wanted in aliases.get(n, ())]
    found = whole or [n for n in known if wanted and set(wanted.split()) <= set(_flat(n).split())]
    if not found:
        raise UsageError(f"nobody in the register goes by {name}{_near(name, known)}")
    forms = {_flat(n) for n in found} | {a for n in found if n in whole for a in aliases.get(n, ())}
    rows = [
        row
        for row in content["rows"]
        if row["kind"] == "action"
        and (closed or is_open(row["status"]))
        and any(owner in found or _flat(owner) in forms for owner in row["owners"])
    ]
    return found, sorted(rows, key=lambda r: (not is_open(r["status"]), r["due"] or "9999", r["id"]))


def of_id(content: dict[str, list[Entry]], name: str) -> Entry:
    """The row of an identifier, or of the beginning or end of one that no other row shares.

    Raises
    ------
    UsageError
        Where there is none, or more than one.
    """
    wanted = name.casefold()
    rows = content["rows"]
    found = [r for r in rows if r["id"].casefold() == wanted]
    found = found or [r for r in rows if r["id"].casefold().startswith(wanted) or r["id"].casefold().endswith(wanted)]
    if len(found) == 1:
        return found[0]
    ids = [r["id"] for r in found or rows]
    if not found:
        raise UsageError(f"no row has the identifier {name}{_near(name, ids)}")
    raise UsageError(f"{len(found)} identifiers begin or end with {name}: {', '.join(ids[:5])}{' …' * (len(ids) > 5)}")


def _near(text: str, known: Iterable[str]) -> str:
    """An offer of what comes near, for the end of a message."""
    from rapidfuzz import fuzz, process

    near = process.extract(text, list(known), scorer=fuzz.WRatio, processor=str.casefold, limit=3, score_cutoff=CLOSE)
    return f"; is it {' or '.join(n for n, *_ in near)}?" if near else ""


def _flat(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())
