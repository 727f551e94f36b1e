"""The component that turns another pipeline's entities into ours."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.language.layout import register_extensions
from pipeline.language.model.encoding import ENTITY_LABELS

LABELS = {"PER": "PERSON", "GPE": "LOC", "FAC": "LOC", "ORGANIZATION": "ORG", "LOCATION": "LOC"}
"""Labels of other pipelines, and ours."""

register_extensions()


@Language.component("minutes_labels")
def relabel(doc: Doc) -> Doc:
    """Give the entities our labels, and drop those of other kinds."""
    named = ((ent, LABELS.get(ent.label_, ent.label_)) for ent in doc.ents)
    doc.set_ents([Span(doc, ent.start, ent.end, label=label) for ent, label in named if label in ENTITY_LABELS])
    return doc
