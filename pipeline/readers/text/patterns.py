"""Words and patterns of the text reader, apart from the code that applies them."""

from __future__ import annotations

import re

BINARY_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf",
)  # fmt: skip
"""First bytes of formats that are not plain text or have a reader of their own."""

FORMAT_OF_OTHERS = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}(?:<!doctype\s+html|<html[\s>]|<\?xml\s)", re.I)
"""Beginnings of marked-up text that is not meant to be read as it stands."""

WESTERN = ("cp1252", "mac_roman", "cp850")
"""Single-byte encodings of Western European text, the most common first; Latin-1 is within Windows-1252."""

MARKDOWN_SIGNS = {
    "heading": re.compile(r"^ {0,3}#{1,6} \S", re.M),
    "bold": re.compile(r"\*\*[^\s*][^*\n]{0,200}\*\*|__[^\s_][^_\n]{0,200}__"),
    "link": re.compile(r"\]\([^()\s]{1,500}\)|\[\[[^\[\]\n]{1,200}\]\]|<https?://[^<>\s]{1,500}>"),
    "html": re.compile(
        r"</?(?:sup|sub|br|b|i|u|strong|em|p|div|span|del|s)(?:\s[^<>\n]{0,200})?/?>|&(?:nbsp|amp|quot|#\d{2,5});", re.I
    ),
    "escape": re.compile(r"\\[\[\]*_.#()-]"),
    "table": re.compile(r"^[ \t]{0,20}\|?[ \t]?:?-{3,}:?(?:[ \t]?\|[ \t]?:?-{3,}:?)+[ \t]?\|?[ \t]?$", re.M),
    "checkbox": re.compile(r"^[ \t]{0,40}[-*+] \[[ xX]\] ", re.M),
}
"""What tells Markdown from plain text."""

TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>")
KNOWN_TAGS = frozenset(
    """a abbr b big blockquote br center cite code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol
    p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr""".split()
)
"""HTML elements that converters leave in Markdown; other angle brackets stay as they are ("<Anna> agreed")."""
BREAKING_TAGS = frozenset("br p div li tr h1 h2 h3 h4 h5 h6 hr dd dt ul ol table blockquote section summary".split())
STYLE_TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strike", "del": "strike", "strike": "strike",
}  # fmt: skip

ATX = re.compile(r"^[ \t]{0,3}(#{1,6})(?:(?<=##)|[ \t])[ \t]*([^\s#].*)$|^[ \t]{0,3}#{1,6}[ \t]*$")
ATX_CLOSING = re.compile(r"[ \t]+#{1,20}$|[ \t]*\{[#.][^{}\n]{0,200}\}$")
DIV = re.compile(r"^:{3,}(?:[ \t]*(?:\{[^{}\n]{0,200}\}|[\w-]{1,40}))?$")
"""Fences of divisions that pandoc writes for styles."""
DEFINITION = re.compile(r"^:[ \t]+(?=\S)")
LINE_BLOCK = re.compile(r"^\|[ \t]+(?=[^|]+$)")
WIKI_HEADING = re.compile(r"^(={1,6}) ?([^=\s][^=\n]{0,200}?) ?\1$")
UNDERLINE = re.compile(r"^[ \t]*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,}|#{3,})[ \t]*$")
RULE = re.compile(r"^[ \t]*(?:[-_*=~–—─━#+.•][ \t]?){3,}$")
FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[ \t]*[^`]{0,80}$")
QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?){1,20}")
BOLD_LINE = re.compile(r"^[ \t]*(?:\*\*|__)(?=\S)((?:(?!\*\*|__).){1,200})(?:\*\*|__)[ \t]*([:.]?)[ \t]*$")
LINK_DEFINITION = re.compile(r"^[ \t]{0,3}\[[^\]^][^\]]{0,100}\]:[ \t]+<?\S+>?(?:[ \t]+[\"'(][^\n]{0,200})?$")
FOOTNOTE = re.compile(r"^[ \t]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]+")
PAGE_LINE = re.compile(
    r"^[ \t]*(?:-[ \t]*)?(?:page|p\.)[ \t]*\d{1,4}(?:[ \t]*(?:of|/)[ \t]*\d{1,4})?(?:[ \t]*-)?[ \t]*$", re.I
)

ESCAPED_MARK = re.compile(r"^([ \t]*)(?:(\d{1,4}(?:\.\d{1,3}){0,4}|[a-zA-Z])\\([.)])|\\([-*+•])(?=\s))")
ESCAPED_BOX = re.compile(r"\\\[([ xX])\\\](?=\s)")
INNER_BOX = re.compile(r"(?<!\S)(?:\[([ xX])\]|([☐☑☒✅]))[ \t]+")
TIGHT_BULLET = re.compile(r"^([ \t]*)([*-])(?=[A-Za-z(\"“$£])(?![^*]{0,300}\*(?!\*))")

SPEAKER = re.compile(
    r"^(?:(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?[ \t]{1,4})?< ?(?![^<>]{0,40}(?:://|@))[^<>\s]{1,30}(?: [A-Z][^<>\s]{0,30}){0,2}>|[A-Z][\w.'’-]{0,30}(?:,? [\w.'’&/()-]{1,30}|/[\w.'’&()-]{1,30}){0,4}:(?=\s|$)|[^\W\d_]\w{0,20}:(?=\s\S))"
)
"""The beginning of a line that says who speaks or what follows: "Anna: yes", "Action Tom: ...", "<anna> yes"."""
ITEM_LABEL = re.compile(
    r"(?:status|update|due|deadline|owners?|assigned|assignee|progress|outcome|result|response|priority|notes?|comments?|who|when|by)\b[^:]{0,12}:",
    re.I,
)
"""Labels of lines that say more of the item above them."""
LABEL_LINE = re.compile(r"^[A-Z][^\n:.;?!]{0,70}:$")
SENTENCE_START = re.compile(
    r"^(?:the|this|that|these|those|it|there|we|they|he|she|if|as|(?:in|at|on|by) (?:the|this|a))\b", re.I
)
TERMINAL = re.compile(r"[.?!:][\"'”’)\]]*$")
OPEN_END = re.compile(
    r"(?:[,(/–—-]|\b(?:and|or|of|the|to|a|an|for|in|on|by|with|at|from|that|as|if|when|while|which|who|than|into|about|between|is|are|be|was|were|would|will|should|could|can|may|must|has|have|had|not|no|its|this|these|our|their|his|her|cllr|mr|mrs|ms|dr))$",
    re.I,
)
"""Ends of lines after which a sentence goes on."""
ABBREVIATED = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Cllrs?|Revd?|Prof|Messrs|Ven|Supt|i\.e|e\.g|approx)|(?:\w\w+ )(?:St|Nos?|prop|sec|approx|viz))\.$"
)
"""Ends of lines whose stop belongs to an abbreviation that somebody or something follows."""
GAP = re.compile(r"[ \t]*\t[ \t]*| {3,}")
"""A stretch of white space that makes a column."""
CODE = re.compile(r"(?P<number>(?P<letters>[A-Z]{1,4})-?\d{1,4}(?:[./-]\d{1,3})?)[ \t]{2,}(?=\S)")
"""The number in the first column of a list in plain text ("AI-112   AQ to order paint")."""
MARGIN = re.compile(
    r"(?!(?:DONE|OPEN|NEW|CLOSED)$)(?:[A-Z]{2,4}|[A-Z][A-Za-z]{1,3}[A-Z])(?:(?:[/,&+ ]|, | & )(?:[A-Z]{2,4}|[A-Z][A-Za-z]{1,3}[A-Z])){0,5}|All|Clerk|Chair(?:man)?|Secretary|Treasurer"
)
CAPITALS = re.compile(r"^[^a-z]*[A-Z][^a-z]*$")

SPOKEN = re.compile(
    r"(?:ACTIONS?|AI|TO-?DO|RESOLVED|RESOLUTION|AGREED|NOTED|DECISION|DECIDED|MOTION|VOTE|PROPOSED|PRESENT|APOLOGIES|ATTENDANCE|IN ATTENDANCE)\b",
    re.I,
)
"""Words that announce what their own line says rather than what follows below it."""

RUN_IN_TITLE = re.compile(
    r"^((?:[A-Z][A-Z'’&/.,()–-]+|[&–-]|A|OF|IN)(?: (?:[A-Z][A-Z'’&/,()–-]+|[&–-]|A(?= [A-Z]{2}))){1,14})(?: [-–:])? (?=[A-Z][a-z'’]|[A-Z] [a-z]|“|i\. )|^([A-Z]{5,}) (?=[A-Z][a-z'’])"
)
"""Capitals at the beginning of a numbered paragraph, before a sentence."""

ANNOUNCED = re.compile(r"(?:action|agreed|resolved|resolution|decision|decided|noted?|motion|todo|issue)s?\b", re.I)
"""Words before a colon that announce what follows, whoever says it: they make a file no record of who said what."""
