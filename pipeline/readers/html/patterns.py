"""Elements of HTML by what they do to the text in them; data for ``walking``."""

from __future__ import annotations

import re

from pipeline.readers.docx.styles import BOLD, ITALIC, STRIKE, UNDERLINE

UNSEEN = frozenset(
    "applet area audio base canvas datalist embed frame head iframe link map meta noframes noscript object param script "
    "source style svg template title track video".split()
)
"""Elements of which nothing is read."""
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul".split()
)
"""Elements that begin and end a line."""
LISTS = frozenset("ol ul menu dir".split())
LOOKS = {
    "b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC, "u": UNDERLINE, "ins": UNDERLINE,
    "s": STRIKE, "del": STRIKE, "strike": STRIKE,
}  # fmt: skip
COUNTERS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The ``type`` of an ordered list, and how it counts."""
STYLED_COUNTERS = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "none": "none",
}  # fmt: skip
"""The same by the style sheet's words."""

HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
SLANT = re.compile(r"(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)", re.I)
COUNTER = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)

BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,64}(?:<\?xml[^>]{0,200}\?>\s{0,64})?(?:<!--.{0,2000}?-->\s{0,64}){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.I | re.S,
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")

FRAGMENT = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}<(?:h[1-6]|p|div|ul|ol|table|section|article|center)\b", re.I)
"""How the inside of a page begins where its head was left out, as converters and wikis save it."""
