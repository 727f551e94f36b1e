"""From a document to the record of a meeting: one spaCy pipeline, one component for each question.

``understand`` reads the minutes of one meeting, ``understand_all`` a file that may hold those of several.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pipeline.document import Document
from pipeline.minutes import Minutes, Passage, Source, WarningRecord

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["pipeline_for", "source_of", "understand", "understand_all"]

COMPONENTS = (
    "minutes_dates",
    "minutes_meeting",
    "minutes_attendance",
    "minutes_people",
    "minutes_organisations",
    "minutes_commitments",
)
"""Our components in the order in which they run, after the model's own."""

_loaded: dict[str | None, Language] = {}


def pipeline_for(model: str | None = None) -> Language:
    """The whole language pipeline: the model and our components; loaded once for each model.

    Parameters
    ----------
    model
        Name or path of an installed spaCy pipeline that has NER; None for our own.

    Raises
    ------
    pipeline.errors.UsageError
        Where there is no such model.
    """
    if model not in _loaded:
        import pipeline.language.attendance
        import pipeline.language.commitments
        import pipeline.language.dates
        import pipeline.language.meeting
        import pipeline.language.organisations
        import pipeline.language.people  # noqa: F401  (these register the factories)
        from pipeline.language.model import load

        nlp = load(model)
        for name in COMPONENTS:
            nlp.add_pipe(name)
        _loaded[model] = nlp
    return _loaded[model]


def source_of(document: Document, path: str | None = None, data: bytes | None = None) -> Source:
    """The record of where a document came from.

    Parameters
    ----------
    document
        What the reader saw.
    path
        Path below the input folder; the document's own name if left out.
    data
        The file's content, for its hash; the text's hash stands in for it where it is left out.
    """
    return Source(
        path=path or document.name,
        sha256=hashlib.sha256(document.text.encode() if data is None else data).hexdigest(),
        format=document.format,
        pages=document.pages,
        ocr=document.ocr,
        warnings=[WarningRecord(code=w.code, message=w.message, page=w.page) for w in document.warnings],
    )


def understand(document: Document, source: Source | None = None, nlp: Language | None = None) -> Minutes:
    """Read one meeting's minutes.

    Parameters
    ----------
    document
        What the reader saw.
    source
        Where it came from; worked out from the document if left out.
    nlp
        The pipeline, by default that of :func:`pipeline_for`.
    """
    from pipeline.language.dates import resolve_all
    from pipeline.language.layout import to_doc

    nlp = nlp or pipeline_for()
    doc = nlp(to_doc(nlp, document))
    return Minutes(
        source=source or source_of(document),
        meeting=doc._.meeting,
        attendance=doc._.attendance,
        people=list(doc._.people),
        organisations=doc._.organisations,
        dates=resolve_all(doc),
        commitments=doc._.commitments,
        passages=_passages(document, {commitment.evidence.block for commitment in doc._.commitments}),
    )


def _passages(document: Document, stated: set[int]) -> list[Passage]:
    """The texts of blocks in which commitments stand, and of the paragraphs and items beside them."""
    blocks = document.blocks
    beside = {
        number
        for block in stated
        for number in (block - 1, block + 1)
        if 0 <= number < len(blocks) and blocks[number].part == "body" and blocks[number].kind != "table"
    }
    return [Passage(block=number, text=blocks[number].text) for number in sorted(stated | beside)]


def understand_all(document: Document, source: Source | None = None, nlp: Language | None = None) -> list[Minutes]:
    """Read a file that may hold the minutes of several meetings: one record for each, ``source.part`` from 1."""
    from pipeline.language.meeting.parts import split

    source = source or source_of(document)
    return [
        understand(part, source.model_copy(update={"part": number}), nlp)
        for number, part in enumerate(split(document), start=1)
    ]
