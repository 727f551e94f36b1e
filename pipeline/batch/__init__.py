"""The batch: which files are new or changed, workers that can be killed, results that appear whole or not at all."""

from pipeline.batch.options import Options, Summary
from pipeline.batch.run import run

__all__ = ["Options", "Summary", "run"]
