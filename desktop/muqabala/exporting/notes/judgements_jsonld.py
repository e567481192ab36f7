"""Judgements as W3C Web Annotations in JSON-LD, beside which our own terms say it exactly.

A verdict is an annotation with motivation `assessing`, a pinned or broken pair one with
`linking`; its targets are all the places of the row. Readers of annotations see the words, ours
take the judgement in again with the notes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from muqabala.exporting.notes.web_annotation import CONTEXT, NAMESPACE, resource
from muqabala.model.annotation import Target
from muqabala.model.document import Document
from muqabala.model.judgement import Judgement

Record = dict[str, Any]


def judgements_jsonld(judgements: Sequence[Judgement], documents: Mapping[str, Document]) -> str:
    """Return the judgements as an AnnotationCollection; `documents` are their reports, by id."""
    items = [_annotation(each, documents) for each in judgements]
    page = {"id": "urn:x-muqabala:judgements:page:1", "type": "AnnotationPage", "items": items}
    collection = {
        "@context": [CONTEXT, {"muqabala": NAMESPACE}],
        "id": "urn:x-muqabala:judgements",
        "type": "AnnotationCollection",
        "label": "Muqabala",
        "total": len(items),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _annotation(judgement: Judgement, documents: Mapping[str, Document]) -> Record:
    said = {
        "subject": judgement.subject,
        "ruling": judgement.ruling,
        "category": judgement.category,
        "verdict": judgement.verdict,
        "comment": judgement.comment,
    }
    bodies = [("assessing", str(judgement.ruling)), ("commenting", judgement.comment)]
    record: Record = {
        "id": f"urn:uuid:{judgement.id}",
        "type": "Annotation",
        "motivation": "linking" if judgement.is_link else "assessing",
        "created": judgement.created,
        "creator": {"type": "Person", "name": judgement.author} if judgement.author else None,
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": text}
            for purpose, text in bodies
            if text
        ],
        "target": [resource(target, documents) for target in judgement.targets],
        "muqabala:judgement": {name: value for name, value in said.items() if value},
        "muqabala:reports": [resource(Target(each), documents) for each in judgement.reports],
    }
    return {name: value for name, value in record.items() if value}
