"""A judgement among Web Annotations, as `exporting/notes/judgements_jsonld.py` writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from muqabala.model.exchange import IncomingJudgement, IncomingPlace
from muqabala.model.judgement import Judgement, Ruling, Subject
from muqabala.reading.exchange.values import moment_of, sound

JUDGEMENT = "muqabala:judgement"
_IDENTITY = "urn:uuid:"

Record = dict[str, Any]
PlaceReader = Callable[[object, Record], IncomingPlace]


def read_judgement(record: Record, place: PlaceReader, author: str) -> IncomingJudgement | None:
    """Return the judgement of an annotation; None where it is none that we know."""
    said = record[JUDGEMENT]
    targets, reports = record.get("target"), record.get("muqabala:reports")
    identity = _text(record.get("id"))
    if not isinstance(said, dict) or not isinstance(targets, list) or not isinstance(reports, list):
        return None
    if not identity.startswith(_IDENTITY) or identity == _IDENTITY:
        return None
    try:
        subject, ruling = Subject(_text(said.get("subject"))), Ruling(_text(said.get("ruling")))
    except ValueError:
        return None
    created = _text(record.get("created"))
    judgement = Judgement(
        identity.removeprefix(_IDENTITY), subject, ruling, (), (), _text(said.get("category")),
        _text(said.get("verdict")), _text(said.get("comment")), author,
        created if moment_of(created) else "",
    )  # fmt: skip
    places = tuple(place(each, record) for each in targets)
    return IncomingJudgement(judgement, tuple(place(r, record).report for r in reports), places)


def _text(value: object) -> str:
    return sound(value) if isinstance(value, str) else ""
