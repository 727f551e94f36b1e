"""An output folder that lies elsewhere: a copy here for the time of a run, what changed copied back."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from pipeline.batch.folded import PARTS
from pipeline.batch.lock import FILE as LOCK
from pipeline.batch.places import is_url
from pipeline.batch.state import FILE as STATE
from pipeline.errors import MinutebookError, UsageError

RENAMES = frozenset({"file", "local", "sftp", "ssh", "smb", "hdfs", "ftp"})
"""Protocols of places where a file appears while it is written, and can be renamed; object stores show whole ones only."""


def folder_at(out: str | Path) -> AbstractContextManager[Path]:
    """An output folder to work in: the one named, or a copy of the one at a URL."""
    return mirrored(str(out)) if is_url(out) else nullcontext(Path(out))


@contextmanager
def mirrored(url: str) -> Iterator[Path]:
    """A folder of this machine in the place of an output folder at a URL.

    What was written is copied back whatever happens, the state last, so that what is cut short is done again.

    Raises
    ------
    UsageError
        Where the packages for the URL are not installed.
    MinutebookError
        Where it can't be read or written, or another run wrote there meanwhile.
    """
    try:
        import fsspec

        remote, root = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{url}: {error}; for URLs: pip install 'minutebook[remote]'") from error
    with tempfile.TemporaryDirectory(prefix="minutebook-") as scratch:
        folder = Path(scratch)
        before = _attempt(url, _fetch, remote, root.rstrip("/"), folder)
        try:
            yield folder
        finally:
            _attempt(url, _bring_back, remote, root.rstrip("/"), folder, before)


def _attempt(url: str, step: Any, *arguments: Any) -> Any:
    try:
        return step(*arguments)
    except MinutebookError:
        raise
    except Exception as error:  # each protocol has failures of its own
        raise MinutebookError(f"{url} can't be used ({type(error).__name__}: {str(error)[:200]})") from error


def _fetch(remote: Any, root: str, folder: Path) -> dict[str, str]:
    """Copy what stands there; gives the hash of each file by its path below the folder."""
    hashes = {}
    for name in remote.find(root) if remote.exists(root) else ():
        path = name[len(root) :].lstrip("/")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        content = remote.cat_file(name)
        (folder / path).write_bytes(content)
        hashes[path] = hashlib.sha256(content).hexdigest()
    return hashes


def _bring_back(remote: Any, root: str, folder: Path, before: dict[str, str]) -> None:
    state = f"{root}/{STATE}"
    stands = hashlib.sha256(remote.cat_file(state)).hexdigest() if remote.exists(state) else None
    if stands != before.get(STATE):
        raise MinutebookError("another run wrote there meanwhile; nothing was copied back. Run again")
    now = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file() and p.name != LOCK}
    now = {path: p for path, p in now.items() if not path.startswith(f"{PARTS}/")}  # made anew sooner than copied
    for path in sorted(now, key=lambda path: (path == STATE, path)):
        content = now[path].read_bytes()
        if hashlib.sha256(content).hexdigest() != before.get(path):
            _put(remote, f"{root}/{path}", content)
    for path in sorted(before.keys() - now.keys() - {LOCK}):
        remote.rm_file(f"{root}/{path}")


def _put(remote: Any, target: str, content: bytes) -> None:
    protocols = {remote.protocol} if isinstance(remote.protocol, str) else set(remote.protocol)
    remote.makedirs(target.rpartition("/")[0], exist_ok=True)
    if protocols & RENAMES:
        remote.pipe_file(f"{target}.part", content)
        remote.mv(f"{target}.part", target)
    else:
        remote.pipe_file(target, content)
