"""XML from strangers as a stream: no tree to fill the memory, no document types, no entities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from muqabala.errors import MuqabalaError

DEEPEST = 2000
"""Elements within elements; tables in tables in text boxes stay far below."""


class Handler(Protocol):
    """What is told of the elements; names are without their namespaces."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def data(self, text: str) -> None:
        """Take text."""


def stream(data: bytes, handler: Handler) -> None:
    """Tell `handler` what is in an XML file.

    Raises `MuqabalaError`: `file_damaged` for what is not well formed, `xml_unsafe` for a
    document type or too many levels.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise MuqabalaError("xml_unsafe")
        plain = {key.rsplit("}")[-1]: value for key, value in attributes.items()}
        handler.start(name.rsplit("}", maxsplit=1)[-1], plain)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name.rsplit("}", maxsplit=1)[-1])

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise MuqabalaError("file_damaged") from error


def _refuse(*_declared: object) -> None:
    raise MuqabalaError("xml_unsafe")
