"""Writes the help texts of all commands into ``docs/commands.md``, between their fences; run it after a change of the command."""

import re
from pathlib import Path

from click.testing import CliRunner

from pipeline.cli import main

PAGE = Path(__file__).parent / "commands.md"
FENCE = re.compile(r"(<!-- help (?P<name>[a-z ]*)-->\n```\n).*?(```\n)", re.S)


def help_of(name: str) -> str:
    """What ``minutebook NAME --help`` prints."""
    result = CliRunner().invoke(main, [*name.split(), "--help"], prog_name="minutebook", terminal_width=100)
    return result.output


def page(text: str) -> str:
    """The page with its help texts as they are now."""
    return FENCE.sub(lambda m: m.group(1) + help_of(m["name"]) + m.group(3), text)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
