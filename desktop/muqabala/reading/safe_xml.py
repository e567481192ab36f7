"""XML from strangers: no document types, hence no entities to expand, and no abysses.

What the project standard needs is elements, attributes and text. A document type declaration has
no use there but attacks (entity expansion, files from elsewhere), so a file with one is refused.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.parsers import expat

from muqabala.errors import MuqabalaError

DEEPEST = 200
"""Elements within elements; a codebook of twenty levels would be odd."""


def parse_xml(data: bytes) -> ET.Element:
    """Return the root element, names without their namespaces.

    Raises `MuqabalaError`: `exchange_xml` with `line` for what is not well formed, `exchange_dtd`
    for a document type, `exchange_deep` for more than `DEEPEST` levels.
    """
    building = _Building()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = building.start
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.data
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise MuqabalaError("exchange_xml", line=error.lineno) from error
    except (LookupError, ValueError) as error:
        # An encoding that Python does not know, or one of several bytes to a letter.
        raise MuqabalaError("exchange_xml", line=1) from error
    return building.root()


def _refuse(*_declared: object) -> None:
    raise MuqabalaError("exchange_dtd")


class _Building:
    """The tree of one file while it is read."""

    def __init__(self) -> None:
        self._builder = ET.TreeBuilder()
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise MuqabalaError("exchange_deep", limit=DEEPEST)
        plain = {key.rsplit("}")[-1]: value for key, value in attributes.items()}
        self._builder.start(name.rsplit("}", maxsplit=1)[-1], plain)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(name.rsplit("}", maxsplit=1)[-1])

    def data(self, text: str) -> None:
        self._builder.data(text)

    def root(self) -> ET.Element:
        return self._builder.close()
