"""Reads figures of a sentence for the tests of quantities."""

from __future__ import annotations

from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.prepared import Prepared, prepare
from muqabala.model.document import Document
from muqabala.model.mention import Mention
from muqabala.model.source_map import SourceMap


def prepared(text: str) -> Prepared:
    return prepare(
        Document(id="d", text=text, source=text, source_map=SourceMap.identity(len(text)))
    )


def figures(text: str) -> list[Mention]:
    return find_quantities(prepared(text))


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return the words, kind and value of every figure."""
    return [(m.span.of(text), m.kind.value, m.value) for m in figures(text)]
