"""The texts of a REFI-QDA project, and where its selections stand in them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Selector
from muqabala.model.exchange import ReportClue
from muqabala.model.span import Span
from muqabala.reading.encoding import decode
from muqabala.reading.exchange.refi_archive import SourceBytes
from muqabala.reading.exchange.refi_positions import Found, Marked, SourceText, place_all
from muqabala.reading.exchange.values import guid_of, plain_guid, sound

_CONTEXT = 32
"""Code points of context that our selectors keep."""

_KNOWN = {"report": "document_id", "outlet": "outlet", "published": "published", "url": "url"}
"""Variables that tell of a report, and the clue that each is; `report` is an id of ours."""
_VALUES = ("TextValue", "DateValue", "DateTimeValue", "IntegerValue")

Placed = tuple[ET.Element, Selector | None, bool]
"""A selection, the passage it means, and whether that is certain."""


@dataclass(frozen=True)
class Source:
    """A text of the project: its element, identifier, what is told of it, and its selections."""

    element: ET.Element
    guid: str
    clue: ReportClue
    selections: Sequence[Placed]


def find_sources(root: ET.Element, source_bytes: SourceBytes, *, is_ours: bool) -> list[Source]:
    """Return the texts of a project, PDF files by the text that stands for them."""
    names = {
        guid_of(each): each.get("name", "").casefold()
        for each in root.iterfind("Variables/Variable")
    }
    elements = [(each, each.get("name", "")) for each in root.iterfind("Sources/TextSource")]
    for pdf in root.iterfind("Sources/PDFSource"):
        elements += [(each, pdf.get("name", "")) for each in pdf.iterfind("Representation")]
    texts = [_source_text(each, source_bytes, is_ours=is_ours) for each, _ in elements]
    placed = place_all([text or SourceText("") for text in texts])
    return [
        Source(
            element,
            guid_of(element),
            _clue(element, name, text, names),
            _selections(element, text, found),
        )
        for (element, name), text, found in zip(elements, texts, placed, strict=True)
    ]


def _source_text(
    element: ET.Element, source_bytes: SourceBytes, *, is_ours: bool
) -> SourceText | None:
    """Return the text of a source with its selections' positions, None where it is not at hand."""
    raw = element.findtext("PlainTextContent")
    if raw is None:
        data = source_bytes(element.get("plainTextPath", ""))
        raw = _decoded(data) if data is not None else None
    if raw is None:
        return None
    marked = [
        Marked(
            position_of(each, "startPosition"),
            position_of(each, "endPosition"),
            each.get("name", ""),
        )
        for each in element.iterfind("PlainTextSelection")
    ]
    return SourceText(sound(raw), marked, is_plain=is_ours)


def _decoded(data: bytes) -> str | None:
    """Return the text of a file with its byte order mark, which positions may count."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return decode(data)[0]
    except MuqabalaError:
        return None


def position_of(element: ET.Element, name: str) -> int:
    """Return a position, -1 where it is none."""
    try:
        return int(element.get(name, ""))
    except ValueError:
        return -1


def _selections(
    element: ET.Element, text: SourceText | None, found: Sequence[Found]
) -> list[Placed]:
    selections = element.findall("PlainTextSelection")
    if text is None:
        return [(each, _by_name(each), False) for each in selections]
    digest = _digest(text.text)
    return [
        (each, _selector(text.text, place.span, digest) or _by_name(each), place.is_certain)
        for each, place in zip(selections, found, strict=True)
    ]


def _by_name(selection: ET.Element) -> Selector | None:
    """Return a passage known by nothing but what its selection is called."""
    name = selection.get("name", "").strip()
    return Selector(name, "", "", 0, 0, "") if name else None


def _selector(text: str, span: Span | None, digest: str) -> Selector | None:
    if span is None:
        return None
    before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end :]
    return Selector(span.of(text), before, after[:_CONTEXT], span.start, span.end, digest)


def _clue(
    element: ET.Element, name: str, text: SourceText | None, names: dict[str, str]
) -> ReportClue:
    clue = ReportClue(guid=guid_of(element), title=name or element.get("name", ""))
    if text is not None:
        clue = replace(clue, text=text.text, text_hash=_digest(text.text))
    return replace(clue, **_values(element, names))


def _values(element: ET.Element, names: dict[str, str]) -> dict[str, str]:
    """Return id, outlet, date and address where the project has variables for them."""
    known: dict[str, str] = {}
    for each in element.iterfind("VariableValue"):
        reference = each.find("VariableRef")
        name = (
            names.get(plain_guid(reference.get("targetGUID", "")), "")
            if reference is not None
            else ""
        )
        value = next(
            (each.findtext(kind, "") for kind in _VALUES if each.find(kind) is not None), ""
        )
        if name in _KNOWN and value:
            known[_KNOWN[name]] = value
    return known


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
