"""The functions of pdfium that are called for every word and object, bound to take and give plain addresses.

The bindings that pypdfium2 generates check and wrap every argument; for calls by the hundred thousand that is half of
their time. Whoever calls these passes the address of an object that stays alive meanwhile.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_double, c_float, c_int, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw as pdfium


def address(handle: Any) -> int:
    """The address that a handle of pypdfium2's points to."""
    return ctypes.cast(handle, c_void_p).value or 0


def _bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


def _bare(function: Any, result: Any) -> Callable[..., Any]:
    """A function that takes small integers and addresses as :class:`ctypes.c_void_p`, unchecked: a third faster still."""
    return ctypes.PYFUNCTYPE(result)(address(function))


page_object = _bare(pdfium.FPDFPage_GetObject, c_void_p)
text_object = _bare(pdfium.FPDFText_GetTextObject, c_void_p)
loose_box = _bare(pdfium.FPDFText_GetLooseCharBox, c_int)
matrix = _bare(pdfium.FPDFText_GetMatrix, c_int)
font_size = _bare(pdfium.FPDFText_GetFontSize, c_double)
form_object = _bound(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
object_type = _bound(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
object_font = _bound(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
font_info = _bound(pdfium.FPDFText_GetFontInfo, c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p)
bounds = _bound(pdfium.FPDFPageObj_GetBounds, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
draw_mode = _bound(pdfium.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
path_segments = _bound(pdfium.FPDFPath_CountSegments, c_int, c_void_p)
path_segment = _bound(pdfium.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_kind = _bound(pdfium.FPDFPathSegment_GetType, c_int, c_void_p)
segment_point = _bound(pdfium.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
segment_closes = _bound(pdfium.FPDFPathSegment_GetClose, c_int, c_void_p)

Box = c_float * 4
"""Left, top, right, bottom: the layout of pdfium's ``FS_RECTF``."""
