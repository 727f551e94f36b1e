"""LibreOffice as a converter: one process for each file, in a profile of its own that fetches nothing and runs no macro."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from pipeline.errors import UnreadableFile

TIME_LIMIT = 100
"""Seconds for one file; a worker with a shorter limit ends LibreOffice with itself."""
HOW_TO_INSTALL = "install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer)"
FILTERS = {"doc": "MS Word 97", "odt": "writer8", "rtf": "Rich Text Format"}
"""Names of LibreOffice's import filters: it is told what the file is, whatever it looks like."""
NOWHERE = "127.0.0.1"
NO_PORT = 9
"""A proxy that does not answer: whatever a document refers to is asked for there."""

_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", NOWHERE) for kind in ("HTTP", "HTTPS", "FTP")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", str(NO_PORT)) for kind in ("HTTP", "HTTPS", "FTP")),
)


def program() -> str | None:
    """Where LibreOffice is."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def available() -> bool:
    """Whether LibreOffice is installed."""
    return program() is not None


def to_docx(data: bytes, kind: str) -> bytes:
    """The content of a file as docx.

    Parameters
    ----------
    kind
        ``doc``, ``odt`` or ``rtf``.

    Raises
    ------
    UnreadableFile
        ``damaged`` where LibreOffice can't open it, ``too-slow`` where it takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        source, profile = Path(folder, f"minutes.{kind}"), Path(folder, "profile")
        source.write_bytes(data)
        _prepare(profile)
        command = [
            program() or "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            f"--infilter={FILTERS[kind]}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            folder,
            str(source),
        ]
        environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        try:
            subprocess.run(
                command,
                env=environment | {"HOME": folder},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=TIME_LIMIT,
                check=False,
            )
            return source.with_suffix(".docx").read_bytes()
        except subprocess.TimeoutExpired as error:
            raise UnreadableFile("too-slow", "LibreOffice takes too long over it", "convert it to docx") from error
        except OSError as error:
            raise UnreadableFile(
                "damaged", "LibreOffice can't open the file", "open it in its program and save it as docx"
            ) from error


def _prepare(profile: Path) -> None:
    """Write the settings of a profile."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    folder = profile / "user"
    folder.mkdir(parents=True)
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
