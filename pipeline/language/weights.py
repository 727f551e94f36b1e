"""Wording, place and model weighed together: logistic regressions fitted on gold minutes, one for each kind of commitment
and one for names of organisations.

The weights come with our model, since they are fitted to its scores (``models/training/weigh.py``); with another model
the hand-set weights of ``patterns`` serve.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Weights:
    """For each kind a bias, a weight for each feature, and the probability from which something is taken up."""

    kinds: Mapping[str, Mapping[str, Any]]

    def probability(self, kind: str, found: Mapping[str, float]) -> float:
        """Probability that something with these features is of a kind."""
        own = self.kinds[kind]
        weights = own["weights"]
        logit = own["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))

    def threshold(self, kind: str) -> float:
        """Probability from which something is taken up; set on gold minutes."""
        return float(self.kinds[kind]["threshold"])
