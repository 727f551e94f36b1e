"""The register: all meetings folded, an action reported again in the same row, identifiers that stay."""

from pipeline.register.fold import fold
from pipeline.register.model import COLUMNS, STATUSES, Problem, Register, Row, is_open

__all__ = ["COLUMNS", "STATUSES", "Problem", "Register", "Row", "fold", "is_open"]
