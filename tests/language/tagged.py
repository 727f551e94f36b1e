"""Texts with entities tagged inline, ``[Anna Smith|PERSON]``, as a ``Doc`` that looks as if the model had read it."""

import re

import spacy
from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language.layout import to_doc
from pipeline.minutes import Attendee, Meeting

TAG = re.compile(r"\[([^\]|]+)\|([A-Z]+)\]")
NLP = spacy.blank("en")


def tagged(text: str, attendance: list[Attendee] | None = None, meeting: Meeting | None = None) -> Doc:
    plain, spans, at = "", [], 0
    for match in TAG.finditer(text):
        plain += text[at : match.start()]
        spans.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    plain += text[at:]
    doc = to_doc(NLP, Document("x.txt", "txt", [Block("paragraph", p) for p in plain.split("\n\n")]))
    assert doc.text == plain
    doc.set_ents([doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in spans])
    doc._.attendance = attendance or []
    doc._.meeting = meeting or Meeting()
    return doc
