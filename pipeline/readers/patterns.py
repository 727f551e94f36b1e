"""What numbers, bullets and checkboxes typed before a text look like, and what only looks like them; data for ``marks``."""

from __future__ import annotations

import re

BOX_TICKED = "☑☒✓✔✅🗹"
BOX_OPEN = "☐❑❏⬜"
CHECKBOX = re.compile(rf"\[(?P<mark>[ xX✓✔]?)\]\s+|(?P<box>[{BOX_TICKED}{BOX_OPEN}])\ufe0f?\s*(?=\S)")

BULLET = re.compile(
    r"(?:[•●○▪■□◦‣⁃➢➤❖➔·∙►▶▸◆◇★\uf000-\uf0ff]\s*"  # the last ones: glyphs of symbol fonts
    r"|[–—*+-]{1,2}\s+|(?:[-=]{1,2}>|[→⇒])\s+(?=[A-Z@])"
    r"|\*(?=[A-Z][a-z’']*(?:[ \t]+[^*\s]+){6}[^*\n]*(?:\n|$))"  # "*The gates will be painted …": a sentence, neither in
    # italics nor a title or a name with the mark of a note
    r"|[-–—](?=[A-Z][a-z]|[A-Z][A-Z0-9/&]{1,5}\s\w)"  # "-Text", "-AB asked"
    r"|o(?:\t|\s{2,}|\s(?=[A-Z])))"  # the hollow bullet of a typewriter font
    r"(?=\S)"
)

WORDING = re.compile(r"\w")
"""What is behind a bullet has letters or figures; asterisks and dashes alone part what is above from what is below."""

ROMAN = r"(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
"""A Roman number below 100, any case (with ``re.I``)."""

NUMBER = re.compile(
    r"(?P<number>"
    r"(?:agenda\s)?item\s{1,2}\d{1,3}(?:\.\d{1,3}){0,3}(?:[.:)]|(?=\s[–—-]\s))"  # "Item 4:", "Item 4 – Finance"
    r"|(?:min(?:ute)?|no\.?)\s{1,2}\d{1,3}(?:\.\d{1,3}){0,3}[.:)]"  # "Minute 4.2:"
    r"|\d{1,4}/\d{1,4}(?:[./]\d{1,3}){0,2}[.:)]?"  # references: "23/045", "2023/14.2"
    r"|(?-i:[A-Z]{1,3})/?\d{2,4}/\d{1,3}(?:\.\d{1,3})?[.:)]?"  # "PC23/045", "FC/2023/12"
    r"|(?:20)?\d{2}-\d{3}[.:)]?"  # "24-031"
    r"|\d{2}\.\d{2}\.\d{2}(?!\d)"  # month.year.item: "02.23.05"
    r"|\d{1,3}(?:\.\d{1,3}){0,3}\.?\([a-z]{1,3}\)"  # "4(a)", "4.2(iii)"
    r"|\(?\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?\)?[.:)]?"  # "4.2", "1.2.3", "(4.2)", "4.2a"
    r"|\(?\d{1,3}[a-z]?[.:)]"  # "4.", "4)", "(4)", "4a."
    r"|(?-i:[A-Z])\.\d{1,2}(?:\.\d{1,2}){0,2}[.:)]?|(?-i:[A-Z])\d{1,2}(?:\.\d{1,2}){0,2}[.:)]"  # "A.1", "B2."
    rf"|\((?-i:[a-z])\)|\((?-i:[A-Z])\)|\({ROMAN}\)|\((?-i:(?P<double>[a-z])(?P=double))\)"  # "(b)", "(iv)", "(bb)"
    rf"|[a-z]\)|{ROMAN}[.)]"  # "a)", "iv.", "II)"
    r"|[a-z]\."  # "A." (an initial before a surname is told apart below)
    r")(?:\s+|$)",
    re.I,
)
"""A number with white space after it; each alternative is bounded in length."""

UNSPACED_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))(?=[A-Z][a-z])"
)
"""A number that leans on the text: "1.Apologies", "(a)Text"."""

BARE_NUMBER = re.compile(
    r"(?P<number>\d{1,2}[a-f]?)(?:\t\s*|\s{2,})(?=[A-Z“\"‘'(])|(?P<dashed>\d{1,2}[a-f]?)(?=\s[–—-]\s+[A-Z])\s"
)
"""A number without a stop, set apart by a tab, by spaces or by a dash: "3   Apologies", "3 – Apologies"."""

TITLE_NUMBER = re.compile(
    r"(?P<number>\d{1,2}[a-f]?)\s+(?=[A-Z])(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s+\d{4}\b)"
)
"""A number without a stop before a heading's words: "3 Apologies" (in running text it counts things); no day ("13 May 2009")."""

DASH = re.compile(r"[–—-]\s+(?=\S)")
"""Between a number and its text: "4.2 – Finance"."""

TIME_OR_DATE = re.compile(
    r"\d{1,2}(?:\.|:\s{0,2})\d{2}\s*(?:[ap]\.?m\b|hrs?\b|hours\b|noon\b|(?:[–—-]|to)\s*\d)"  # "7.30 pm", "7.30 – 9.00"
    r"|(?:0\d|1[3-9]|2[0-3])\.(?:00|15|30|45)\s"  # "19.30"
    r"|\d{1,2}\.\d{1,2}\.\d{2,4}[\s:]",  # "12.03.24 "
    re.I,
)
REFERENCE = re.compile(r"(?P<month>\d{2})\.(?P<year>\d{2})\.\d{2}\s+[A-Z]")
"""Month, year and item, where the middle figure can't be a month: "02.23.05 Finance"."""

SINGLE_LETTER = re.compile(r"[A-Za-z]\.")
TITLE_WORDS = (
    "Absen|Accept|Account|Action|Adjourn|Admin|Adopt|Agenda|Agree|Amend|Announce|Annual|Any|Apolog|Appoint|Appro"
    "|Attend|Audit|Background|Board|Budget|Business|Call|Capital|Chair|Clerk|Clos|Co-opt|Comm|Complain|Confirm|Conflict"
    "|Consent|Consider|Constitution|Consultation|Contract|Correspond|Council|Date|Debate|Decision|Declar|Delegat|Director"
    "|Discuss|Draft|Dues|Education|Elect|Employ|Environment|Event|Executive|Facilit|Financ|For|From|Fund|General|Governance"
    "|Grant|Head|Health|Highway|Housing|In|Insurance|Interest|Intro|Invit|Invoice|Item|Leave|Legal|Librar|List|Local"
    "|Maint|Manage|Matter|Meeting|Member|Minute|Motion|New|Next|Nominat|Note|Notice|Office|Old|On|Open|Order|Other|Outstand"
    "|Pay|Personnel|Petition|Plan|Police|Policy|Presen|President|Previous|Procedure|Program|Progress|Project|Propos|Public"
    "|Purpose|Question|Quorum|Ratif|Receipt|Receiv|Recommend|Record|Recruit|Register|Regular|Report|Request|Resol|Review"
    "|Risk|Roll|Safe|Schedule|School|Secretar|Section|Security|Service|Site|Special|Staff|Standing|Statement|Status|Strateg"
    "|Sub|Summar|Support|Task|Terms|The|This|Time|To|Town|Traffic|Training|Transport|Treasur|Unfinished|Update|Vacanc|Vice"
    "|Village|Visit|Vote|Website|Welcome|Work|Year"
)
"""How words begin that begin an item's title and are hardly ever a surname."""

REPORTING = (
    "added|advised|agreed|announced|arrived|asked|attended|called|chaired|circulated|clarified|closed|commented|confirmed"
    "|declared|described|discussed|encouraged|explained|expressed|felt|gave|had|has|highlighted|indicated|informed|is|joined"
    "|led|left|made|mentioned|moved|noted|offered|opened|outlined|pointed|presented|proposed|provided|put|queried|questioned"
    "|raised|recommended|replied|reported|requested|resigned|responded|reviewed|said|seconded|sent|shared|spoke|stated"
    "|suggested|summarised|summarized|thanked|thought|to|told|took|updated|volunteered|was|welcomed|who|will|wished|would"
)
"""Words that follow a person's name in minutes."""

INITIAL = re.compile(
    rf"(?:[A-Z]\.\s?){{1,3}}(?!(?:{TITLE_WORDS})[a-z]*\b)(?:(?:de|van|von|du|la|Mac|Mc|O['’])\s?)?[A-Z][a-z'’-]+"
    rf"(?:\s+\(|[,;:/]|$|\s+[A-Z&]|\s+[–—-]\s|\s+and\s+[A-Z]|\s+(?:{REPORTING})\b)"
)
"""A first name's initial with its surname: "A. Smith (AS)", "A. Smith reported"; not "A. Apologies for absence"."""

QUANTITY = re.compile(
    r"(?:%|per\b|million\b|billion\b|thousand\b|hundred\b|m\b|k\b|bn\b|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b"
    r"|miles?\b|metres?\b|meters?\b|km\b|kg\b|tonnes?\b|acres?\b|hectares?\b|fte\b|times\b|points?\b|percent\b|pages?\b"
    r"|was\b|were\b|is\b|are\b|has\b|had\b|have\b|will\b|and\b|or\b|of\b|on\b|in\b|release[ds]?\b|to\b|x\b)"
)
"""After a figure, these say that it counts or measures or names something and is no item's number."""

DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,4}")
YEARS = re.compile(r"(?:(?:19|20)\d{2})[.:)]?")
SLASHED = re.compile(r"(?P<first>\d{1,4})/(?P<second>\d{1,4})(?P<third>/\d{1,4})?[.:)]?")

SPOKEN = re.compile(
    r"(?:ACTIONS?|AI|TO-?DO|RESOLVED|RESOLUTION|AGREED|NOTED|DECISION|DECIDED|MOTION|VOTE|PROPOSED|SECONDED|CARRIED|NB|NOTE)\b(?:\s*[:–-]?\s*\S)",
    re.I,
)
"""Words that announce what their own line says rather than what follows below it."""

DOING = re.compile(
    r"(?:[A-Z][\w.'’/&-]*,?\s+(?:and\s+|&\s+)?){1,5}(?:to|will|shall|must|has|have|had|was|were|is|are|agreed|resolved|proposed|seconded|moved|reported|noted|asked|said)\s+[a-z]"
)
"""Somebody does something: "Clerk to write to the mill", "The Board agreed to"."""

VALUE = re.compile(r"[^:]{1,40}:\s*\S")
"""A label and its value: "Venue: Village hall"."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+[A-Z]")
CLOSED = (".", ";", ",", "!", "?")
