"""The register: all meetings folded, an action reported again in the same row, identifiers that stay."""

from pipeline.register.fold import fold
from pipeline.register.model import COLUMNS, Problem, Register, Row

__all__ = ["COLUMNS", "Problem", "Register", "Row", "fold"]
