"""The redaction' tests build their registers with the register's own helpers."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "register"))
