"""Residents: minutes on a web log, turned into Markdown by a converter that ran each number and title into its text."""

DOCUMENTS = {
    "november-minutes.md": """\
---
title: "Quayside Residents' Association - November minutes"
date: "2022-11-21"
categories: 
  - "minutes"
  - "quayside"
---

**Quayside Residents' Association**

Minutes of the Committee meeting held on Thursday 3<sup>rd</sup> November 2022 in the Boathouse Café

Present: Dorothy Finch (Chair), Ian Mallory, Precious Nkosi, Walter Stein (Secretary)

Apologies: Beth Rowan

1\\. MINUTES The minutes of the meeting on 6<sup>th</sup> October were agreed.

2\\. TOWPATH LIGHTING Ian reported that three of the lamps are out and that he has told the Borough Council twice. Nobody has come to look at them.

ACTION: Walter to write to Cllr Judith Arkle of Marlport Borough Council.

3\\. MOORINGS The owner of the green barge has been given until 30<sup>th</sup> November to move it. Dorothy offered to speak to the harbour master, Lemuel Voss.

4\\. LIGHTS ON THE QUAY The lights will be switched on on Sunday 4<sup>th</sup> December at 5pm. The Sailing Club has a gazebo that we may have for the day.

ACTIONS: Precious to order mulled wine. Ian to fetch the gazebo on 3<sup>rd</sup> December.

5\\. SUBSCRIPTIONS It was agreed to leave the subscription at £10.

6\\. NEXT MEETING Thursday 1<sup>st</sup> December at 7.30pm. The meeting ended at 9.10pm.
"""
}
