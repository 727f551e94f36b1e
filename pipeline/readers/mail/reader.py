"""The reader of e-mails: the attached documents, or the message itself where there are none."""

from __future__ import annotations

import contextlib
import email
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parsedate_to_datetime

from pipeline.document import Block, Document, Warn
from pipeline.errors import UnreadableFile
from pipeline.readers.base import Reader, ReadOptions

PARTS = 200
"""Most parts of one message looked at."""
DEEPEST = 3
"""Messages attached to messages, the outermost counted."""
_FIELD = rb"[!-9;-~]{1,60}:[ \t]?[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}"
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:From [^\n]{1,200}\n)?(?:" + _FIELD + rb"){2,200}?\r?(?:\n|\Z)")
_SENDER = re.compile(rb"^(?:From|Sender|Received|Return-Path):", re.I | re.M)
_POST = re.compile(
    rb"^(?:Message-ID|MIME-Version|Received|Content-Type|Return-Path|X-Mailer|Delivered-To):", re.I | re.M
)
LONGEST_HEAD = 65_536


class MailReader:
    """Reads e-mails as programs save them (``.eml``)."""

    name = "eml"
    suffixes = (".eml",)

    def recognises(self, data: bytes) -> bool:
        """Whether the content begins with the fields of a message: who sent it, and what only programs write."""
        head = _HEAD.match(data[:LONGEST_HEAD].replace(b"\r\n", b"\n"))
        return head is not None and bool(_SENDER.search(head[0])) and bool(_POST.search(head[0]))

    def read(self, data: bytes, name: str, options: ReadOptions) -> Document:
        """The document; see :class:`pipeline.readers.base.Reader`.

        What is attached is the body where a reader knows it, and the message stands beside it as a note.
        """
        return _read(data, name, options, 1)


def _read(data: bytes, name: str, options: ReadOptions, depth: int) -> Document:
    message = email.message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage):
        raise UnreadableFile("damaged", "the message can't be read", "get it again from where it came")
    document = Document(name, "eml", meta=_meta(message))
    if subject := document.meta.get("title"):
        document.blocks.append(Block("paragraph", subject, part="header"))
    attached = [found for part in _attachments(message) if (found := _attached(part, document, options, depth))]
    text = _text(message, document, options)
    for block in text:
        block.part = "note" if attached and block.part == "body" else block.part
    document.blocks += text
    for found in attached:
        document.blocks += found.blocks
        document.warnings += found.warnings
        document.ocr = document.ocr or found.ocr
    if len(attached) == 1:
        document.pages = attached[0].pages
    else:
        for block in document.blocks:
            block.page = None
    if not any(block.text for block in document.blocks if block.part != "header"):
        problem = next(iter(document.warnings), None)
        raise UnreadableFile(
            "empty", f"the message holds no text{f' ({problem.message})' if problem else ''}", "save what is attached"
        )
    return document


def _meta(message: EmailMessage) -> dict[str, str]:
    """Subject and day of a message."""
    found: dict[str, str] = {}
    if subject := " ".join(_field(message, "subject").split()):
        found["title"] = subject
    with contextlib.suppress(ValueError, TypeError, OverflowError):
        found["created"] = parsedate_to_datetime(_field(message, "date")).date().isoformat()
    return found


def _field(message: EmailMessage, name: str) -> str:
    """A field of the head as text; empty where it is not there or broken."""
    try:
        return str(message[name] or "")
    except Exception:  # the parser of fields raises what it likes on broken ones
        return ""


def _attachments(message: EmailMessage) -> Iterator[EmailMessage]:
    """Parts with a file's name, or that are messages themselves."""
    for count, part in enumerate(message.walk()):
        if count >= PARTS:
            return
        if isinstance(part, EmailMessage) and part is not message:
            named = _named(part)
            if part.get_content_type() == "message/rfc822" or (named and not part.is_multipart()):
                yield part


def _named(part: MIMEPart) -> str:
    """The name of a part's file, without folders; empty where it has none."""
    try:
        return (part.get_filename() or "").replace("\\", "/").rpartition("/")[2]
    except Exception:  # as above
        return ""


def _attached(part: EmailMessage, document: Document, options: ReadOptions, depth: int) -> Document | None:
    """The document in an attachment; None where no reader of documents knows it, or, with a warning, it can't be read."""
    from pipeline.readers import readers

    name = _named(part) or "message.eml"
    try:
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            return _read(inner.as_bytes(), name, options, depth + 1) if depth < DEEPEST else None
        data = part.get_payload(decode=True)
        if not isinstance(data, bytes) or not data.strip():
            return None
        known: Reader | None = next((r for r in readers() if r.recognises(data)), None)
        if known is None or (known.name in ("txt", "html") and not name.lower().endswith(known.suffixes)):
            return None
        if isinstance(known, MailReader):
            return _read(data, name, options, depth + 1) if depth < DEEPEST else None
        return known.read(data, name, options)
    except UnreadableFile as error:
        document.warnings.append(Warn(error.code, f"the attachment {name[:80]} can't be read: {error}"))
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        document.warnings.append(Warn("damaged-part", f"the attachment {name[:80]} can't be read ({error!r:.80})"))
    return None


def _text(message: EmailMessage, document: Document, options: ReadOptions) -> list[Block]:
    """The text of the message itself: as plain text, else as a page."""
    from pipeline.readers.html.reader import page
    from pipeline.readers.text.reader import reader as plain

    try:
        body = message.get_body(("plain", "html"))
        if body is None or _named(body):
            return []
        content = body.get_content()
        if not isinstance(content, str) or not content.strip():
            return []
        if body.get_content_subtype() == "html":
            return page(content, document.name, document.warnings).blocks
        return plain.read(content.encode("utf-8", "replace"), "message.txt", options).blocks
    except UnreadableFile:
        return []
    except (ValueError, LookupError, AttributeError, TypeError, KeyError) as error:
        document.warnings.append(Warn("damaged-part", f"the text of the message can't be read ({error!r:.80})"))
        return []


reader = MailReader()
