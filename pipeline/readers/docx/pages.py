"""On which page a text begins, as far as the file tells: breaks that Word noted, and typed ones."""

from __future__ import annotations


class Pages:
    """Counts pages along the text."""

    def __init__(self) -> None:
        self._count = 1
        self._typed = 0
        """Typed breaks since the last text; Word notes each again as a shown one."""
        self.known = False

    @property
    def current(self) -> int:
        """The page here, from 1."""
        return self._count

    def explicit(self) -> None:
        """A typed page break."""
        self._count += 1
        self._typed += 1
        self.known = True

    def rendered(self) -> None:
        """A break that Word noted."""
        self.known = True
        if self._typed:
            self._typed -= 1
        else:
            self._count += 1

    def text(self) -> int:
        """Text stands here; returns the page."""
        self._typed = 0
        return self._count
