"""Every command and option has a help text, and the page on commands shows them as they are."""

import importlib.util
from pathlib import Path

import click
import pytest

from pipeline.cli import main

DOCS = Path(__file__).parents[2] / "docs"
spec = importlib.util.spec_from_file_location("make_commands", DOCS / "make_commands.py")
make_commands = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_commands)
PAGE = (DOCS / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_has_help(name: str) -> None:
    command = main.commands[name]
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented(name: str) -> None:
    assert f"<!-- help {name} -->" in PAGE
    assert f"## minutebook {name}" in PAGE


def test_the_help_texts_of_the_page_are_those_of_the_program() -> None:
    assert make_commands.page(PAGE) == PAGE, "run: python docs/make_commands.py"


def test_the_readme_names_what_exists() -> None:
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    for word in ("minutebook run", "minutebook show", "minutebook overdue", "minutebook dates"):
        assert word.split()[1] in main.commands
        assert word in readme
