"""A PDF file that lost its end, and with it the list of its pages, given a new one from the pages still there."""

from __future__ import annotations

import re

PAGES = 2000
"""Most pages looked for."""
REACH = 2000
"""Bytes from the beginning of a page's object within which it says that it is one."""
_PAGE = re.compile(rb"/Type\s{0,8}/Page(?![A-Za-z])")
_OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,7}) ([0-9]{1,5}) obj\b")


def rebuilt(data: bytes) -> bytes:
    """The file with a new catalogue, list of pages and trailer at its end; pages in the order in which they stand.

    Pages that stand in compressed object streams are not found.
    """
    first = max((int(n) for n, _ in _OBJECT.findall(data)), default=0) + 1
    kids: list[bytes] = []
    for match in _PAGE.finditer(data):
        before = data[max(0, match.start() - REACH) : match.start()]
        heads = list(_OBJECT.finditer(before, max(before.rfind(b"endobj"), 0)))
        if heads:
            kids.append(b"%s %s R" % heads[-1].groups())
        if len(kids) == PAGES:
            break
    return data + b"".join(
        (
            b"\nendstream\nendobj\n",
            b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (first, first + 1),
            b"%d 0 obj\n<< /Type /Pages /Kids [%s] /Count %d " % (first + 1, b" ".join(kids), len(kids)),
            b"/MediaBox [0 0 595 842] >>\nendobj\n",
            b"trailer\n<< /Root %d 0 R /Size %d >>\nstartxref\n0\n%%%%EOF\n" % (first, first + 2),
        )
    )
