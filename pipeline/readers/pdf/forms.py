"""What is laid over a page: filled fields of forms, notes typed on it, stamps."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

SHOWN = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
"""Kinds of annotations whose text is seen on the page."""
MOST = 1000
"""Annotations of one page looked at."""


def filled(pdf: Any, index: int) -> Any:
    """A page of pypdfium2's with the text of what is laid over it; the file itself stays as it is.

    Raises
    ------
    pypdfium2.PdfiumError
        Where the page can't be read.
    """
    page = pdf[index]
    if (
        _is_laid_over(page.raw)
        and pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    ):
        page.close()
        page = pdf[index]
    return page


def _is_laid_over(page: Any) -> bool:
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, at)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind in SHOWN:
                return True
    return False
