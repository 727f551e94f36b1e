"""Write the sample minutes of ``inputs/``: the same bytes each time.

Run as ``python tests/samples/make_inputs.py [FOLDER]``; the default folder is ``inputs`` beside ``tests``.
What the documents say lies in ``tests/samples/sample_documents``, one module an organisation; all of it is invented.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import sample_paper
import sample_word

HERE = Path(__file__).resolve().parent
INPUTS = HERE.parents[1] / "inputs"


def files() -> dict[str, bytes]:
    """Each sample's path below the input folder, and its content."""
    made: dict[str, bytes] = {}
    for module in sorted((HERE / "sample_documents").glob("[a-z]*.py")):
        organisation = importlib.import_module(f"sample_documents.{module.stem}")
        slug = module.stem.replace("_", "-")
        for name, source in sorted(organisation.DOCUMENTS.items()):
            made[f"{slug}/{name}"] = render(name, source)
    return made


def render(name: str, source: dict[str, object] | str) -> bytes:
    """The bytes of one document from its source, by the ending of its name."""
    if name.endswith(".docx"):
        return sample_word.build(source)
    if name.endswith(".pdf"):
        return sample_paper.build(source)
    if isinstance(source, str):
        return source.encode("utf-8")
    return str(source["text"]).replace("\n", str(source["breaks"])).encode(str(source["encoding"]))


def main() -> None:
    """Write all samples."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else INPUTS
    for path, data in files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(target)


if __name__ == "__main__":
    main()
