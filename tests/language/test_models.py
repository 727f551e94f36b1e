"""Other models than the shipped one: any spaCy pipeline with NER, and the first layers of ours."""

import json
import random
import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.training import Example

from pipeline.errors import UsageError
from pipeline.language import pipeline_for, understand
from pipeline.language.model import fingerprint, load, own_model
from pipeline.language.model.component import FACTORY, MODEL_FILE, QUICK_FILE, runner_of
from pipeline.language.model.graph import up_to
from pipeline.readers import read_bytes

MINUTES = b"""# Minutes of the Orrin Mill Trust, 4 March 2025

Present: Ada Quill (AQ), Ben Roper (BR)

## Roof

The roof leaks. Ada Quill agreed to write to the builder by 14 March. It was resolved to renew the lease.
Ben Roper met Kim Fell of Fellgate Water.
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that learns a few names here and now."""
    random.seed(1)
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    for label in ("PERSON", "ORG"):
        ner.add_label(label)
    examples = []
    for name, organisation in [("Kim Fell", "Fellgate Water"), ("Jo Ash", "Ashby Water"), ("Lee Dole", "Dole Water")]:
        text = f"Ben Roper met {name} of {organisation}."
        at = text.index(name), text.index(organisation)
        spans = [(at[0], at[0] + len(name), "PERSON"), (at[1], at[1] + len(organisation), "ORG"), (0, 9, "PERSON")]
        examples.append(Example.from_dict(nlp.make_doc(text), {"entities": spans}))
    optimiser = nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples, sgd=optimiser)
    folder = tmp_path_factory.mktemp("tiny")
    nlp.to_disk(folder)
    return str(folder)


def test_any_pipeline_with_names_will_do(tiny: str) -> None:
    found = understand(read_bytes(MINUTES, "x.md"), nlp=pipeline_for(tiny))
    assert {"Ada Quill", "Ben Roper", "Kim Fell"} <= {p.name for p in found.people}
    assert "Fellgate Water" in {o.name for o in found.organisations}
    (action,) = (c for c in found.commitments if c.kind == "action")
    assert (action.owners, action.due) == (["Ada Quill"], "2025-03-14")
    assert fingerprint(tiny) != fingerprint()


def test_a_pipeline_without_names_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(UsageError, match="has no NER"):
        pipeline_for(str(tmp_path))


def test_the_first_layers_by_themselves() -> None:
    found = understand(read_bytes(MINUTES, "x.md"), nlp=pipeline_for("quick"))
    assert {"Ada Quill", "Ben Roper", "Kim Fell"} <= {p.name for p in found.people}
    kinds = [(c.kind, c.owners) for c in found.commitments]
    assert ("action", ["Ada Quill"]) in kinds
    assert ("decision", []) in kinds
    assert fingerprint("quick") not in (fingerprint(), None)


def test_a_model_is_cut_behind_a_layer() -> None:
    folder = own_model() / FACTORY
    content = (folder / MODEL_FILE).read_bytes()
    after = json.loads((folder / "settings.json").read_text("utf-8"))["quick"]["after"]
    first = runner_of(up_to(content, after))
    feed = {name: [[101, 2023, 102]] for name in ("ids",)} | {name: [[1, 1, 0]] for name in ("cases", "kinds")}
    hidden = first({name: np.array(value) for name, value in feed.items()})
    assert [h.shape for h in hidden] == [(1, 3, 384)]
    assert (folder / QUICK_FILE).stat().st_size < 3_000_000
    with pytest.raises(ValueError, match="no node"):
        up_to(content, "nothing of the kind")


def test_weights_without_quick_layers_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(own_model(), tmp_path / "model", ignore=shutil.ignore_patterns(QUICK_FILE))
    monkeypatch.setattr("pipeline.language.model.own_model", lambda: tmp_path / "model")
    with pytest.raises(UsageError, match="no quick layers"):
        load("quick")
