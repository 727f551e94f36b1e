"""Minutebook reads minutes of meetings and turns them into an action register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.language import understand
    from pipeline.readers import read
    from pipeline.register import fold

__all__ = ["fold", "read", "understand"]
__version__ = "0.1.0"

_HOMES = {"read": "pipeline.readers", "understand": "pipeline.language", "fold": "pipeline.register"}


def __getattr__(name: str) -> Any:
    """Import the public functions only when they are asked for: starting the command stays quick."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
