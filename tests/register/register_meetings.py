"""Minutes of invented bodies, made by hand: what the register is folded from."""

from __future__ import annotations

import hashlib
from typing import Any

from pipeline.minutes import Commitment, Evidence, Meeting, Minutes, Organisation, Person, Source

BODY = "Orrin Vale Parish Council"


def action(task: str, owner: str = "", due: str | None = None, status: str | None = "open", **more: Any) -> Commitment:
    """An action as a record holds it; its evidence is the task's own words unless ``words`` says otherwise."""
    kind = more.pop("kind", "action")
    words = more.pop("words", f"{owner} to {task}" if owner else task)
    return Commitment(
        id="c1",
        kind=kind,
        task=task,
        owners=[o for o in owner.split("; ") if o],
        due=due,
        due_text=more.pop("due_text", due),
        status=None if kind == "decision" else status,
        evidence=Evidence(text=words, block=more.pop("block", 0), start=0, end=len(words)),
        confidence=more.pop("confidence", 0.9),
        rule="by hand",
        **more,
    )


def decision(task: str, **more: Any) -> Commitment:
    """A decision as a record holds it."""
    return action(task, kind="decision", **more)


def minutes(
    day: str | None, *commitments: Commitment, body: str | None = BODY, path: str | None = None, **more: Any
) -> Minutes:
    """The minutes of one meeting; ``people`` maps names to aliases, ``organisations`` likewise."""
    path = path or f"{day}.docx"
    people = more.pop("people", {})
    organisations = more.pop("organisations", {})
    return Minutes(
        source=Source(
            path=path, sha256=hashlib.sha256(path.encode()).hexdigest(), format="docx", part=more.pop("part", 1)
        ),
        meeting=Meeting(body=body, date=day, title=f"Minutes of {body}", **more),
        people=[Person(id=f"p{n}", name=name, aliases=aliases) for n, (name, aliases) in enumerate(people.items(), 1)],
        organisations=[
            Organisation(id=f"o{n}", name=k, aliases=v) for n, (k, v) in enumerate(organisations.items(), 1)
        ],
        commitments=list(commitments),
    )
