"""Notes as W3C Web Annotations in JSON-LD (Web Annotation Data Model, 23 February 2017).

Positions are code points, as the Recommendation wants them. A note on a pair of passages is an
annotation with motivation `linking`: its target is the first passage, and the second one is a
body, since several targets would each bear the note alone. What the model has no word for (our
document id, the hash of the text in which positions count, the state of an anchor) stands in a
namespace of our own, which other readers may leave aside. There stand also the tags and collections
of whole reports (`muqabala:reports`), which are no annotations of anybody's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from muqabala.exporting.json_rows import json_around
from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.document import Document
from muqabala.model.exchange import SortedReport
from muqabala.model.tag import Tag

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:x-muqabala:terms:"
DOCUMENTS = "urn:x-muqabala:document:"
"""Source of a report that has no address on the web, followed by its id, percent-encoded."""

Record = dict[str, Any]


def notes_jsonld(
    notes: Sequence[Note],
    documents: Mapping[str, Document],
    language: str,
    tags: Iterable[Tag] = (),
    reports: Iterable[SortedReport] = (),
) -> str:
    """Return the notes as an AnnotationCollection with one page; `documents` by id.

    `tags` are listed with their colours, those that no note bears too; `reports` with the tags
    and collections that they have as a whole.
    """
    del language  # The model's words are the same in every language.
    page: Record = {
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [],
    }
    collection: Record = {
        "@context": [CONTEXT, {"muqabala": NAMESPACE}],
        "id": "urn:x-muqabala:notes",
        "type": "AnnotationCollection",
        "label": "Muqabala",
        "total": len(notes),
        "muqabala:tags": [
            {"path": tag.path, "color": tag.color} if tag.color else {"path": tag.path}
            for tag in tags
        ],
        "muqabala:reports": [_sorted(each) for each in reports],
        "first": {"id": "urn:x-muqabala:notes:page:1"} | page,
    }
    for name in ("muqabala:tags", "muqabala:reports"):
        if not collection[name]:
            del collection[name]
    heads = {document_id: _head(document) for document_id, document in documents.items()}
    return json_around(collection, "items", (_annotation(note, heads) for note in notes)) + "\n"


def _annotation(note: Note, heads: Mapping[str, Record]) -> Record:
    first, *others = (_placed(target, heads[target.document_id]) for target in note.targets)
    bodies = [*_words(note), *others]
    record: Record = {
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "motivation": "linking" if others else "commenting",
        "created": note.created,
        "modified": note.modified,
        "creator": {"type": "Person", "name": note.author} if note.author else None,
        "muqabala:color": note.color,
        "muqabala:confidence": note.confidence,
        "body": bodies,
        "target": first,
    }
    return {key: value for key, value in record.items() if value}


def _words(note: Note) -> list[Record]:
    """Return what the analyst wrote, judged and tagged, each as a body of its own."""
    written = [("commenting", note.body), ("assessing", note.verdict)]
    written += [("tagging", tag) for tag in note.tags]
    return [_body(purpose, text) for purpose, text in written if text]


def _body(purpose: str, text: str) -> Record:
    record = {"type": "TextualBody", "purpose": purpose, "value": text}
    if purpose == "commenting":
        record |= {"format": "text/markdown", "textDirection": "auto"}
    return record


def resource(target: Target, documents: Mapping[str, Document]) -> Record:
    """Return a passage of a report, or the report, as a resource of the model."""
    return _placed(target, _head(documents[target.document_id]))


def _head(document: Document) -> Record:
    """Return what a resource says of its report."""
    known = {
        "type": "SpecificResource",
        "source": document.url or DOCUMENTS + quote(document.id, safe=""),
        "muqabala:document": document.id,
        "muqabala:sourceHash": document.source_hash,
        "muqabala:title": document.title,
        "muqabala:outlet": document.outlet,
        "muqabala:published": document.published,
    }
    return {key: value for key, value in known.items() if value}


def _sorted(each: SortedReport) -> Record:
    """Return a report with how it was sorted."""
    clue = each.report
    known = {
        "type": "SpecificResource",
        "source": clue.url or DOCUMENTS + quote(clue.document_id, safe=""),
        "muqabala:document": clue.document_id,
        "muqabala:sourceHash": clue.source_hash,
        "muqabala:textHash": clue.text_hash,
        "muqabala:title": clue.title,
        "muqabala:outlet": clue.outlet,
        "muqabala:published": clue.published,
        "muqabala:reportTags": list(each.tags),
        "muqabala:collections": list(each.collections),
    }
    return {key: value for key, value in known.items() if value}


def _placed(target: Target, head: Record) -> Record:
    record = dict(head)
    if target.state is AnchorState.REVIEW:
        record["muqabala:state"] = "review"
    if target.selector is not None:
        record["muqabala:textHash"] = target.selector.text_hash
        record["selector"] = _selectors(target.selector)
    return record


def _selectors(selector: Selector) -> list[Record]:
    """Return the passage by its words and by its place; both select the same."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        },
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
    ]
