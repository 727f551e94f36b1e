"""Fields: what Word computes and prints in their place; their instructions are not seen."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.names import VAL, Element, figure, is_on, w

CHECKED, UNCHECKED = "☑", "☐"


@dataclass(slots=True)
class _Open:
    instruction: bool = True
    standing: str = ""
    """Printed where the field holds no result: the state of a form's checkbox or list."""
    seen: bool = False


class Fields:
    """The fields that are open at a point of the text; they may run over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def hidden(self) -> bool:
        """Whether text here belongs to an instruction."""
        return any(f.instruction for f in self._open)

    def text(self) -> None:
        """Text was printed here."""
        for field in self._open:
            field.seen = True

    def mark(self, element: Element) -> str:
        """Go past a ``w:fldChar``; returns text that is printed in its place."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            if len(self._open) < 100:
                self._open.append(_Open(standing=_form(element)))
        elif kind == "separate" and self._open:
            self._open[-1].instruction = False
        elif kind == "end" and self._open:
            field = self._open.pop()
            if not field.seen and not self.hidden:
                return field.standing
        return ""


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
