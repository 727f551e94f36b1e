"""Passwords of Word files, old and new, which msoffcrypto-tool opens where it is installed."""

from __future__ import annotations

import importlib.util
import io

from pipeline.errors import UnreadableFile
from pipeline.readers.docx.package import OLE

HOW_TO_INSTALL = "install minutebook with its extra (pip install 'minutebook[office]') and give the password"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_FIB_MAGIC, _FIB_ENCRYPTED = b"\xec\xa5", 0x01
"""The beginning of the stream of a document of Word 97, and the bit in its twelfth byte that says that it is locked."""
SECTOR = 512


def is_package(data: bytes) -> bool:
    """Whether a compound file holds the encrypted package of a docx."""
    return data.startswith(OLE) and _PACKAGE in data


def locked(data: bytes) -> bool:
    """Whether a compound file holds an encrypted package, or a document of Word 97 that is encrypted."""
    if not data.startswith(OLE):
        return False
    if is_package(data):
        return True
    at = data.find(_FIB_MAGIC, SECTOR)
    while at >= 0 and at % SECTOR:
        at = data.find(_FIB_MAGIC, at + 1)
    return at >= 0 and at + 11 < len(data) and bool(data[at + 11] & _FIB_ENCRYPTED)


def opened(data: bytes, password: str | None) -> bytes:
    """The content without its lock.

    Raises
    ------
    UnreadableFile
        ``encrypted`` without a password or with a wrong one, and where nothing is installed to open it.
    """
    if importlib.util.find_spec("msoffcrypto") is None:
        raise UnreadableFile(
            "encrypted",
            "the file is protected by a password",
            f"open it in Word and save it without the password, or {HOW_TO_INSTALL}",
        )
    if not password:
        raise UnreadableFile("encrypted", "the file is protected by a password", "give the password")
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    found = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
        file.load_key(password=password)
        file.decrypt(found)
    except (InvalidKeyError, DecryptionError) as error:
        raise UnreadableFile("encrypted", "the password does not open the file", "give the right password") from error
    except MemoryError:
        raise
    except Exception as error:  # the library does not say what it raises on broken files
        raise UnreadableFile(
            "damaged", "the file is encrypted and damaged", "get it again from where it came"
        ) from error
    content = found.getvalue()
    if is_package(data) and not content.startswith(b"PK"):
        raise UnreadableFile("encrypted", "the password does not open the file", "give the right password")
    return content
