"""Whether a line can be a title, told from its words alone."""

from __future__ import annotations

from pipeline.readers.patterns import CLOSED, DOING, SENTENCE_END, SPOKEN, VALUE

LONGEST = 100
"""Characters of a heading that is one by its look alone."""
WORDS = 14
WORDS_STYLED = 30
"""Words of a heading at most: by its look, by its style."""


def is_title(text: str, *, styled: bool = False, numbered: bool = False) -> bool:
    """Whether a text can be a title: short, no sentence, nothing that somebody does or that is announced.

    Parameters
    ----------
    styled
        Whether a style says that it is a heading; then only what is plainly text is none.
    numbered
        Whether a number stands before it.
    """
    words = len(text.split())
    if styled:
        return words <= WORDS_STYLED and not (words > 8 and (SENTENCE_END.search(text) or text.endswith(".")))
    if len(text) > LONGEST or words > WORDS or SENTENCE_END.search(text) or "\n" in text.strip():
        return False
    if text.endswith(CLOSED) and not (numbered and words <= 6 and text.endswith(".")):
        return False
    return not (SPOKEN.match(text) and words > 2) and not DOING.match(text) and not VALUE.match(text)
