"""Names of one body, written differently."""

import pytest
from register_meetings import minutes

from pipeline.register.bodies import Bodies


def same(*named: "str | tuple[str | None, str] | None", **more) -> bool:
    """Whether minutes under these names, each with its file or in one folder, are of one body."""
    pairs = [item if isinstance(item, tuple) else (item, f"minutes/{n}.docx") for n, item in enumerate(named)]
    records = [minutes(f"2031-0{n}-10", body=body, path=path, **more) for n, (body, path) in enumerate(pairs, 1)]
    forwards, backwards = Bodies(records), Bodies(records[::-1])
    keys = [forwards.key_of(record) for record in records]
    assert keys == [backwards.key_of(record) for record in records]
    return len(set(keys)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Orrin Vale Parish Council", "ORRIN VALE PARISH COUNCIL"),
        ("The Mill Trust Board", "Mill Trust board meeting"),
        ("Youth Co-ordination Group", "Youth Coordination Group"),
        ("Residents' Association of Quay Street", "Residents’ Association of Quay Street"),
        ("OpenLoom TSC", "OpenLoom Technical Steering Committee"),
        ("Orrin Valley Youth Partnership (OVYP)", "Orrin Valley Youth Partnership"),
        ("HTTP Working Group", "HTTP"),
        ("Trustees of the Lantern Library", "Lantern Library"),
        ("Tarnbrook Catchment Partnership", "Tarnbrook Catchement Partnership"),
        ("Parish Council", "Orrin Vale Parish Council"),
        (None, "Orrin Vale Parish Council"),
        (("Parish Council", "2030/a.docx"), ("Orrin Vale Parish Council", "2031/b.docx")),
    ],
)
def test_one_body(names):
    assert same(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Orrin Vale Parish Council", "Orrin Vale Parish Council Planning Committee"),
        ("Finance Committee", "Planning Committee"),
        ("Northwold Parish Council", "Southwold Parish Council"),
        ("Orchard Council", "Orchard Council Steering Committee"),
        ("Audit and Finance Committee", "Finance Committee"),
        ("Team 1", "Team 2"),
        (("Parish Council", "orrin/a.docx"), ("Parish Council", "tarn/b.docx")),
        ((None, "orrin/a.docx"), ("Orrin Vale Parish Council", "tarn/b.docx")),
        (("OTSC", "looms/a.docx"), ("Orchard Trust Steering Committee", "fruit/b.docx")),
    ],
)
def test_several_bodies(names):
    assert not same(*names)


def test_a_bare_name_beside_two_bodies_stays_apart():
    records = [
        minutes("2031-01-10", body=body, path=f"{n}.docx")
        for n, body in enumerate(["Parish Council", "Orrin Vale Parish Council", "Tarn Parish Council"])
    ]
    bodies = Bodies(records)
    assert len({bodies.key_of(record) for record in records}) == 3


def test_an_alias_in_the_minutes_tells():
    names = ("SOPCG", "2031/a.docx"), ("Safer Orrin Partnership Group", "elsewhere/b.docx")
    assert not same(*names)
    assert same(*names, organisations={"Safer Orrin Partnership Group": ["SOPCG"]})
