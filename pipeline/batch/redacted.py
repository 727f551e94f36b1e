"""A run whose output folder holds no name of a person: for a register that is to be shown to everybody."""

from __future__ import annotations

import json
import os
import secrets
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.batch.lock import only_one
from pipeline.batch.options import Options, Summary
from pipeline.batch.register import count, records_of
from pipeline.batch.run import Tell, run
from pipeline.batch.state import FILE, State
from pipeline.errors import MinutebookError, UsageError
from pipeline.register.model import Problem
from pipeline.writers.atomic import write_bytes

MARKER = ".minutebook/redacted.json"
"""Says that a folder holds a register without names, and that none with names may be written there."""


def key_file(out: Path) -> Path:
    """Where the key of a folder's pseudonyms is kept, as a rule: beside the folder, not in it."""
    folder = out.resolve()
    return folder.with_name(f"{folder.name}.redact-key")


def key_of(path: Path) -> bytes:
    """The key in a file, which is made where there is none.

    Raises
    ------
    MinutebookError
        Where it can't be read or made, or is too short to be one.
    """
    try:
        if not path.exists():
            write_bytes(path, (secrets.token_hex(32) + "\n").encode())
            os.chmod(path, 0o600)
        key = path.read_bytes().strip()
    except OSError as error:
        raise MinutebookError(f"the key {path} can't be read ({error.strerror})") from error
    if len(key) < 16:
        raise MinutebookError(f"the key {path} has fewer than 16 characters; anybody could guess it")
    return key


def refuse_redacted(out: Path) -> None:
    """Stop before names come into a folder whose register has none.

    Raises
    ------
    UsageError
        Where the folder holds a register without names.
    """
    if (out / MARKER).exists():
        raise UsageError(
            f"{out} holds a register without names; add --redact people, or name another folder with --out"
        )


def run_redacted(
    paths: Iterable[str | Path],
    out: str | Path,
    key: Path | None = None,
    options: Options | None = None,
    tell: Tell = lambda what, source, problem: None,
    say: Callable[[str], None] = lambda text: None,
    expect: Callable[[int], None] = lambda number: None,
) -> Summary:
    """Read minutes into a register without names of people.

    All files are read every time, in a temporary folder that is gone afterwards: records, which hold names, are not
    kept. Hand edits of the sheets are kept as in any other register.

    Parameters
    ----------
    paths, out, options, tell, say, expect
        As for :func:`pipeline.batch.run`.
    key
        File with the key of the pseudonyms; by default :func:`key_file`.

    Raises
    ------
    pipeline.errors.UsageError
        Where the output folder holds a register with names, or there is nothing to read.
    MinutebookError
        Where the register can't be written.
    """
    from pipeline.keeping import write
    from pipeline.redaction import Redactor
    from pipeline.register import fold

    folder, options = Path(out), options or Options()
    if (folder / FILE).exists() or (folder / "documents").exists():
        raise UsageError(f"{folder} holds a register with names; name another folder with --out")
    with only_one(folder, say), tempfile.TemporaryDirectory(prefix="minutebook-") as scratch:
        there = Path(scratch)
        summary = run(paths, there, options, tell, say, expect)
        if summary.interrupted:
            return summary
        minutes = records_of(there, State.load(there))
        problems = [Problem(**p) for p in json.loads((there / "register.json").read_bytes())["problems"]]
        redactor = Redactor.of(minutes, key_of(key or key_file(folder)))
        write_bytes(folder / MARKER, b'{"redact": "people"}\n')
        register = redactor.register(fold(minutes, problems, options.as_of))
        written = write(register, folder, bom=options.bom, profiles=options.profiles, redactor=redactor)
    summary.notes = written.notes
    count(written.register, options, summary)
    return summary
