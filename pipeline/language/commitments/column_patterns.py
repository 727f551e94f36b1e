"""What the heads of the columns of action tables say, as data."""

from __future__ import annotations

import re

COLUMN_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern, re.I))
    for meaning, pattern in (
        (
            "owner",
            r"^(?:(?:action )?(?:owner|by|by whom|who|whom|lead|leader|responsible|responsibility|responsibilities|assigned(?: to)?|assignee|person(?:\(s\))?|"
            r"(?:persons?|people|whose|who(?:m| is)?)(?: (?!attend|present|absent|came|spoke|affected|invited|consulted|reached|helped)\w+){0,3}|allocated(?: to)?|action(?:ed)? by|initials?|name|members?|officer|delegated to|taken by|responsible (?:person|party|officer|member)s?|"
            r"person in charge|pic|opi|opr|actioner|action on|accountable|assigned member|resp?\.?))s?"
            r"(?:\s*(?:/|&|,|and|\+)\s*(?:by |target |due )?(?:dates?|when|deadline|due(?: date)?|timescale|timeline))?\s*(?:\(\d\))?\s*[:?]?$",
        ),
        (
            "due",
            r"^(?:due(?: date| by| on)?|deadline|by when|when|target(?: date)?|timescale|time ?(?:frame|line|scale)|completion(?: date)?|complete by|date(?: due| for completion| required| to be (?:completed|done)(?: by)?)|"
            r"required by|to be (?:done|completed) by|finish by|due/status|eta|expected(?: completion)?(?: date)?|[\w/]+(?: [\w/]+)? or due(?: date)?)\s*[:?]?$",
        ),
        (
            "status",
            r"^(?:status|update[s]?|progress|comments?|outcome|result|completed?\??|done\??|notes?|remarks?|report|current status|position|status/comments?|follow[- ]?up|complete\?|closed\??|response)\s*[:?]?$",
        ),
        (
            "task",
            r"^(?:(?:agreed |required |key |new |outstanding |meeting |main )?(?:action(?:able)?s?(?: items?| points?| required| agreed| to be taken| description| needed)?|tasks?(?: description)?|items?|descriptions?|to ?do|what|details?|"
            r"issue|activity|activities|(?:action|decision|update|comment|task|recommendation|progress)s? ?/ ?(?:action|task|decision|update|comment|progress|next step)s?|next steps?|(?:plans?|goals?|work|to do|tasks?|actions?) (?:for )?(?:the )?(?:this|next|coming) (?:week|month|sprint|period)|(?:this|next) (?:week|sprint)(?:['’]s (?:plan|goals?|tasks?|work))?|work|deliverables?|matter|subject|follow[- ]?ups?(?: (?:required|needed|actions?))?|things to do|action and owner)|actions? (?:from|of|at|arising|agreed)\b.{0,40})\s*[:?]?$",
        ),
        (
            "number",
            r"^(?:no\.?|nr\.?|number|ref\.?|reference|#|id|item(?: no\.?| number| #)?|minute(?: no\.?| ref\.?)?|s/?n|action (?:no\.?|number|id|ref\.?|#)|point|agenda item|min\.? ?ref\.?)\s*[:?]?$",
        ),
        (
            "section",
            r"^(?:topic|agenda(?: topic)?|area|category|heading|theme|from meeting|meeting|date raised|raised|source|origin|priority|meeting date|date)\s*[:?]?$",
        ),
        (
            "decision",
            r"^(?:(?:decisions?|resolutions?)(?: (?:made|taken|reached|passed))?|resolved|agreed|agreements?|outcome/decision)\s*[:?]?$",
        ),
    )
)
"""What a column of an action table holds, told from its head."""
AGENDA_HEADS = (
    re.compile(r"\W*(?:agenda(?: items?| topics?)?|items?|topics?)\W*", re.I),
    re.compile(
        r"\W*(?:speakers?|presenters?|presented by|introduced by|led by|lead|leader|who|facilitators?|person)\W*", re.I
    ),
    re.compile(r"\W*(?:time|times|duration|mins?|minutes|length|time allotted|allotted time)\W*(?:\(\w+\)\W*)?", re.I),
)
"""Heads of the table of an agenda: what is spoken of, who speaks, how long; such a table gives nobody a task."""
HEAD_REMARK = re.compile(r"\s+\((?!(?:by|who|owner|resp|lead|name|initial)[^()]*\))[^()]*\)$", re.I)
"""A remark behind a head that does not change what the column holds ("Decision (reason)", but "Action (by whom)" does)."""

MINUTE_HEAD = re.compile(r"(?:agenda|item|min)", re.I)
"""How the head of a column of minute numbers begins, other than that of one that just counts its rows."""
DUE_HEAD = re.compile(
    r"(?i)(?!.{0,40}\b(?:raised|completed|closed|who|whom|owner|next meeting)\b)(?=.{0,30}\b(?:due|deadline|when|timescales?|time ?(?:frame|line|scale)|timing|eta|"
    r"(?:target|completion|implementation|delivery|planned|end|finish|expected|review|proposed|estimated|by) (?:date|completion|delivery|finish)|complet(?:e|ion) by|target for completion|target|"
    r"status ?/ ?date|date ?/ ?status)\b)(?:[\w/()-]+[ ?:]?){1,4}$"
)
"""Other heads of a column of due dates: a few words with one that can mean nothing else."""
DISCUSSION_HEAD = re.compile(
    r"(?:(?:summary of |key |main |points of )?(?:discussions?|minutes?|notes|details|comments|record|summary|item))"
    r"(?:(?: and|,|/| ?&) ?(?:discussion|comments|notes|points))*\W*",
    re.I,
)
"""The head of the column that holds what was said, beside those of tasks and their owners."""
DECISION_OR_ACTION = re.compile(
    r"(?:decisions?|outcomes?|resolutions?|agreed)\s*(?:/|&|and|or|,)\s*(?:agreed )?actions?\b.*|actions?\s*(?:/|&|and|or|,)\s*(?:decisions?|outcomes?|resolutions?)\b.*",
    re.I,
)
"""The head of a column of both."""
DECIDED_CELL = re.compile(
    r"\W*(?:decisions?|resolution|resolved|agreed)\b|[^.;]{0,80}\b(?:adopted|approved|accepted|endorsed|granted|deferred|carried|rejected|ratified|refused)\b",
    re.I,
)
"""How a cell there says that something was decided."""
ONLY_HEAD = re.compile(r"actions?(?: by| required| points?)?:?", re.I)
"""The one head of minutes that are laid out as a table: what is beside that column is text."""
