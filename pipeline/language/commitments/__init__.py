"""Who has promised what by when: actions, decisions and deadlines of a document of minutes.

Announced commitments (markers, checkboxes, lists, tables, margins) are read by their form; those in running prose by
wordings and the model together.
"""

from pipeline.language.commitments.component import Commitments, candidates

__all__ = ["Commitments", "candidates"]
