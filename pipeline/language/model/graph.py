"""The first layers of an ONNX model by themselves, cut from the file's bytes: the library that writes such files is not
needed to run them, and a second copy of the weights would be as large as the first.

The format is that of Protocol Buffers (https://protobuf.dev/programming-guides/encoding): fields one after the other, each
a number and a wire type, then its value. Numbers of fields are those of ``onnx.proto``: a model's graph 7; a graph's
nodes 1, in an order in which each comes behind those that it needs, and its outputs 12; a node's outputs 2; a value's name 1.
"""

from __future__ import annotations

from collections.abc import Iterator

GRAPH, NODE, OUTPUT, NODE_OUTPUT, NAME = 7, 1, 12, 2, 1
VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5


def up_to(model: bytes, output: str) -> bytes:
    """The model as far as the node that gives ``output``, which becomes its only output.

    Raises
    ------
    ValueError
        Where no node gives it.
    """
    parts = [_cut(content, output) if number == GRAPH else raw for number, raw, content in _fields(model)]
    if not parts:
        raise ValueError("no model: the file is empty")
    return b"".join(parts)


def _cut(graph: memoryview, output: str) -> bytes:
    kept: list[bytes | memoryview] = []
    reached = False
    for number, raw, content in _fields(graph):
        if number == OUTPUT or (number == NODE and reached):
            continue
        kept.append(raw)
        if number == NODE:
            names = (bytes(value) for field, _, value in _fields(content) if field == NODE_OUTPUT)
            reached = output.encode() in names
    if not reached:
        raise ValueError(f"no node of the model gives {output}")
    kept.append(_message(OUTPUT, _message(NAME, output.encode())))
    return _message(GRAPH, b"".join(kept))


def _fields(message: bytes | memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Number, whole bytes and content of each field; the content of one that is no string or message is empty."""
    view = memoryview(message)
    at = 0
    while at < len(view):
        start = at
        tag, at = _varint(view, at)
        kind, content = tag & 7, view[:0]
        if kind == BYTES:
            size, at = _varint(view, at)
            content = view[at : at + size]
            at += size
        elif kind == VARINT:
            _, at = _varint(view, at)
        else:
            at += {FIXED64: 8, FIXED32: 4}[kind]
        yield tag >> 3, view[start:at], content


def _varint(view: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while view[at] & 0x80:
        value |= (view[at] & 0x7F) << shift
        shift += 7
        at += 1
    return value | view[at] << shift, at + 1


def _message(number: int, content: bytes) -> bytes:
    return _encoded(number << 3 | BYTES) + _encoded(len(content)) + content


def _encoded(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)
