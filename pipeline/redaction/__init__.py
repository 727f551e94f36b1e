"""Redaction: a register without the names of people, each replaced by a pseudonym that stays the same."""

from pipeline.redaction.register import Redactor

__all__ = ["Redactor"]
