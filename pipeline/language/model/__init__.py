"""The statistical model: our own, or any installed spaCy pipeline that has NER.

Ours is ``models/en_minutes`` of the checkout, and ``pipeline/weights`` of an installed package.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["FACTORY", "QUICK", "fingerprint", "load", "own_model"]

FACTORY = "minutes_encoder"
QUICK = "quick"
"""The name by which our model is asked for its first layers alone."""
_HOMES = (
    Path(__file__).parents[2] / "weights",
    Path(__file__).parents[3] / "models" / "en_minutes",
)
"""Where our model lies: in an installed package, and in a checkout."""


def own_model() -> Path:
    """Folder of the model that comes with the program.

    Raises
    ------
    UsageError
        Where it is missing.
    """
    for home in _HOMES:
        if (home / "meta.json").exists():
            return home
    raise UsageError("the model that belongs to minutebook is missing; install the package again")


def fingerprint(model: str | None = None) -> str:
    """A short text that changes when the model does; what was read with another one is read again."""
    if model == QUICK:
        return f"{QUICK}-{fingerprint()}"
    if model is not None and not Path(model).exists():
        from importlib import metadata

        try:
            return f"{model}-{metadata.version(model)}"
        except metadata.PackageNotFoundError:
            return model
    folder = Path(model) if model is not None else own_model()
    digest = hashlib.sha256()
    for file in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"):
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def load(model: str | None = None) -> Language:
    """A spaCy pipeline that finds entities; ours also scores units.

    Parameters
    ----------
    model
        Name of an installed pipeline or a folder; None for our own, :data:`QUICK` for its first layers only.

    Raises
    ------
    UsageError
        Where there is no such pipeline, or it has no NER.
    """
    import spacy

    import pipeline.language.model.component
    import pipeline.language.model.labels  # noqa: F401  (both register factories)

    try:
        nlp = spacy.load(own_model() if model in (None, QUICK) else model)
    except (OSError, ValueError) as error:
        raise UsageError(f"no spaCy pipeline {model!r} is installed ({str(error).splitlines()[0]})") from error
    if FACTORY in nlp.pipe_names:
        encoder: Any = nlp.get_pipe(FACTORY)
        if model == QUICK:
            encoder.use_first_layers()
        return nlp
    if "ner" not in nlp.pipe_names:
        raise UsageError(f"the spaCy pipeline {model!r} has no NER; name one that has")
    for name in list(nlp.pipe_names):
        if name not in ("ner", "tok2vec", "transformer"):
            nlp.disable_pipe(name)
    nlp.add_pipe("minutes_labels", last=True)
    return nlp
