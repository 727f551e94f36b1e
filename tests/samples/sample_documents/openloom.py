"""Software project: notes in Markdown as a wiki holds them, with checkboxes, page links and ``ACTION:`` lines."""

DOCUMENTS = {
    "2025-02-04.md": """\
# OpenLoom Technical Committee, 2025-02-04

## Attending

- [x] [[Annika Strand|AS]]
- [x] [[Diego Fuentes|DF]] (chair)
- [ ] [[Mei-Ling Zhou|MZ]]
- [x] [[Patrick Oduya|PO]]
- [x] Ruben Claes (guest, Weftworks GmbH)

## Previous minutes

Minutes of [21 January](2025-01-21.md) approved without change.

## Action review

- [x] [[Patrick Oduya|PO]] to publish the release notes of 3.2
- [ ] [[Annika Strand|AS]] to write a migration guide for the pattern format
- [x] DF to renew the domain

## Release 3.3

- Feature freeze is on 14 March.
- The release is planned for 28 March.
- Two blockers are left, both in the scheduler.
  - Nobody can reproduce the second one.
- ACTION: PO to fix the scheduler deadlock ([#412](https://example.org/openloom/issues/412))
- ACTION: AS and MZ to review the new colour interface by 21 February

## Build machines

Ruben offered two build machines that Weftworks no longer needs.

- AGREED: take the machines for a trial until the end of June
- [ ] Ruben to send the access keys to DF

## Forum

- Hardly anybody has used the old forum since the chat was opened.
- RESOLVED: close the forum on 1 March and keep its archive readable
- ACTION: DF to announce the closure on the mailing list

## Next meeting

18 February 2025, 16:00 UTC
""",
    "2025-02-18.md": """\
# OpenLoom Technical Committee, 2025-02-18

## Attending

- [ ] [[Annika Strand|AS]]
- [x] [[Diego Fuentes|DF]] (chair)
- [x] [[Mei-Ling Zhou|MZ]]
- [x] [[Patrick Oduya|PO]]

## Previous minutes

Minutes of [4 February](2025-02-04.md) approved without change.

## Action review

- [ ] [[Annika Strand|AS]] to write a migration guide for the pattern format
- [ ] PO to fix the scheduler deadlock
- [x] AS and MZ to review the new colour interface
- [x] Ruben Claes to send the access keys to DF
- [x] DF to announce the closure of the forum

## Security

A report about the importer came in on 12 February. It can crash the program but nothing worse.

- ACTION: MZ to publish a patch release by Friday
- Thanks to [[Ruben Claes]] of Weftworks for finding it.

## Sprint

- Motion (PO, seconded by MZ): spend 900 EUR on the sprint in May. **Passed**, 3 in favour, none against.
- ACTION: PO to book a room in Gothenburg

## Charter

| Who | What | When |
| --- | --- | --- |
| DF | put the charter to a vote of all members | 15 March |
| MZ | ask the Weftworks lawyers about the trademark | |

- TODO: everybody to read the draft charter before the next meeting

## Next meeting

4 March 2025, 16:00 UTC
""",
}
