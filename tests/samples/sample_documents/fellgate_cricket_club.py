"""Club: plain text typed with hard wraps in an old Windows editor."""

_TEXT = """\
FELLGATE CRICKET CLUB
=====================

Minutes of the Committee meeting held on Monday 6 March 2023 at 7.15 p.m.
in the pavilion

Present:      Geoff Lathom (Chairman), Dilip Rao (Secretary), Annie Crewe
              (Treasurer), Barney Swift (Groundsman), Zoë Hallam (Juniors)
Apologies:    Martin Pike

1. Minutes

The minutes of the meeting on 6 February were taken as read and signed.

2. Matters arising

Dilip has ordered the new sight screens, which will be delivered in the
week beginning 27 March. Annie has paid the league’s fee. Martin was to mend
the scoreboard but nothing has been done yet.

3. Treasurer’s report

The current account stands at £3,417.20. Subscriptions – £120 for seniors,
£45 for juniors – are due on 30 April. It was agreed that players who have
not paid by then will not be picked. Annie to send out reminders by the end
of March.

4. Ground

Barney asked for £280 to re-seed the far end. This was agreed. The roller
is still away being mended at Kemble & Sons. He is to ring them this week.

5. Juniors

Zoë reported that 31 children had signed up, eleven of them girls.
She still needs two helpers:

  - Geoff will speak to the head teacher of Fellgate Primary School
  - Zoë to put a notice on the club’s website and another one on the board
    outside the post office

6. Fixtures

The first league match is on 22 April, away to Thornley Bridge Cricket
Club. Dilip is to have 100 fixture cards printed by 15 April.

7. Any other business

Geoff proposed that Arthur Benn, for fifty years the club’s scorer, be made
a life member. Carried unanimously.

Next meeting: Monday 3 April 2023 at 7.15 p.m.
"""

DOCUMENTS = {"committee 6 March 2023.txt": {"text": _TEXT, "encoding": "cp1252", "breaks": "\r\n"}}
