"""Fields: what Word computes and prints in their place; their instructions are not seen."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.names import VAL, Element, figure, is_on, w

CHECKED, UNCHECKED = "☑", "☐"


@dataclass(slots=True)
class _Open:
    standing: str = ""
    """Printed where the field holds no result: the state of a form's checkbox or list."""
    instruction: bool = True


class Fields:
    """The fields that are open at a point of the text; they may run over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self.hidden = False
        """Whether text here belongs to an instruction."""
        self.seen = False
        """Whether text was printed since the last field began; whoever prints sets it."""

    def mark(self, element: Element) -> str:
        """Go past a ``w:fldChar``; returns text that is printed in its place."""
        kind = element.get(w("fldCharType"))
        standing = ""
        if kind == "begin":
            if len(self._open) < 100:
                self._open.append(_Open(_form(element)))
            self.seen = False
        elif kind == "separate" and self._open:
            self._open[-1].instruction = False
        elif kind == "end" and self._open:
            standing = self._open.pop().standing
        self.hidden = any(field.instruction for field in self._open)
        return "" if self.seen else standing


def _form(element: Element) -> str:
    """What a form field shows: the state of its checkbox, or the chosen entry of its list."""
    data = element.find(w("ffData"))
    if data is None:
        return ""
    box = data.find(w("checkBox"))
    if box is not None:
        state = box.find(w("checked"))
        if state is None:
            state = box.find(w("default"))
        return CHECKED if is_on(state) else UNCHECKED
    entries = data.find(w("ddList"))
    if entries is not None:
        choice = entries.find(w("result"))
        if choice is None:
            choice = entries.find(w("default"))
        at = figure(choice.get(VAL), 0) if choice is not None else 0
        names = [entry.get(VAL) or "" for entry in entries.iterchildren(w("listEntry"))]
        return names[at] if at is not None and 0 <= at < len(names) else ""
    return ""
