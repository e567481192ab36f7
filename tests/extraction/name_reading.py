"""Reading names in tests: a text in, what was found out."""

from __future__ import annotations

from muqabala.extraction.names.entities import find_entities
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.prepared import Prepared, prepare
from muqabala.model.document import Document
from muqabala.model.mention import Kind, Mention
from muqabala.model.source_map import SourceMap


def prepared(text: str) -> Prepared:
    return prepare(Document("test", text, text, SourceMap.identity(len(text))))


def scan(text: str) -> Scan:
    return Scan(prepared(text))


def mentions(text: str) -> list[Mention]:
    return find_entities(prepared(text))[0]


def names(text: str, kind: Kind | None = None) -> list[str]:
    """The printed names, nested ones left out."""
    found = (m for m in mentions(text) if not m.nested and kind in (None, m.kind))
    return [m.span.of(text) for m in found]


def people(text: str) -> list[str]:
    return names(text, Kind.PERSON)


def places(text: str) -> list[str]:
    return names(text, Kind.PLACE)


def organisations(text: str) -> list[str]:
    return names(text, Kind.ORGANIZATION)


def meant(text: str) -> dict[str, str | None]:
    """The entity id by printed name; a later mention of one form wins."""
    return {m.span.of(text): m.entity for m in mentions(text)}


def marked(text: str) -> list[str]:
    """The names in order as an editor would note them: P, O or L, a star for a short form."""
    letters = {Kind.PERSON: "P", Kind.ORGANIZATION: "O", Kind.PLACE: "L"}
    return [
        f"{letters[m.kind]}{'*' if m.short else ''} {m.span.of(text)}"
        for m in mentions(text)
        if not m.nested
    ]
