"""Values to table rows and back. Field order here is column order in `migrations.py`."""

from __future__ import annotations

import json
from dataclasses import fields
from operator import attrgetter
from typing import Any

from muqabala.model.claim import Claim
from muqabala.model.document import Defect, DefectKind, Paragraph, Role
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.span import Span

Row = tuple[Any, ...]

_MENTION_COLUMNS = ("kind", "rule", "value", "approx", "counted", "category", "entity")
_CLAIM_COLUMNS = (
    "mention", "category", "value", "approx", "counted", "victims", "place", "date",
    "attributed_to",
)  # fmt: skip
_mention_columns, _claim_columns = attrgetter(*_MENTION_COLUMNS), attrgetter(*_CLAIM_COLUMNS)
_MENTION_REST = {
    f.name: f.default for f in fields(Mention)
    if f.name not in (*_MENTION_COLUMNS, "span", "confidence")
}  # fmt: skip
_CLAIM_REST = {f.name: f.default for f in fields(Claim) if f.name not in _CLAIM_COLUMNS}
# json.dumps makes an encoder anew for each row.
_spaced = json.JSONEncoder(ensure_ascii=False).encode
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# json.loads looks first whether it was given bytes, and what else was asked for.
_decoded = json.JSONDecoder().decode
# To ask an enumeration for the member of a value takes five times as long.
_kinds = {each.value: each for each in Kind}
_approx = {each.value: each for each in Approx}
_categories = {each.value: each for each in Category}


def paragraphs_to_json(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return paragraphs as JSON rows of start, end, role."""
    rows = [f'[{each.span[0]},{each.span[1]},"{each.role}"]' for each in paragraphs]
    return f"[{','.join(rows)}]"


def paragraphs_from_json(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs written by `paragraphs_to_json`."""
    return tuple(Paragraph(Span(start, end), Role(role)) for start, end, role in json.loads(text))


def defect_to_row(defect: Defect) -> Row:
    """Return kind, start, end, source, detail, repaired."""
    source = json.dumps(defect.source, separators=(",", ":"))
    return (str(defect.kind), *defect.span, source, defect.detail, int(defect.repaired))


def defect_from_row(row: Row) -> Defect:
    """Return the defect of a row of `defect_to_row`."""
    kind, start, end, source, detail, repaired = row
    spans = tuple(Span(*span) for span in json.loads(source))
    return Defect(DefectKind(kind), Span(start, end), spans, detail, bool(repaired))


def mention_to_row(mention: Mention) -> Row:
    """Return start, end, the columns that queries use, confidence, and the rest as JSON."""
    columns = _mention_columns(mention)
    return (*mention.span, *columns, mention.confidence, _rest(mention, _MENTION_REST))


def mention_from_row(row: Row) -> Mention:
    """Return the mention of a row of `mention_to_row`."""
    start, end, kind, rule, value, approx, counted, category, entity, confidence, more = row
    rest = _decoded(more) if more else {}
    if "categories" in rest:
        rest["categories"] = tuple(map(_categories.__getitem__, rest["categories"]))
    return Mention(
        Span(start, end), _kinds[kind], rule, value, approx and _approx[approx], counted,
        category and _categories[category], entity=entity, confidence=confidence, **rest,
    )  # fmt: skip


def claim_to_row(claim: Claim) -> Row:
    """Return the columns that queries use and the rest as JSON."""
    return (*_claim_columns(claim), _rest(claim, _CLAIM_REST))


def claim_from_row(row: Row) -> Claim:
    """Return the claim of a row of `claim_to_row`."""
    mention, category, value, approx, *columns, more = row
    rest = _decoded(more) if more else {}
    if "evidence" in rest:
        rest["evidence"] = Span(*rest["evidence"])
    return Claim(mention, _categories[category], value, _approx[approx], *columns, **rest)


def entity_to_row(entity: Entity) -> Row:
    """Return the columns of the entity table."""
    return (
        entity.id, entity.name, entity.english, str(entity.type), entity.subtype,
        _spaced(entity.aliases), entity.latitude, entity.longitude,
        entity.origin,
    )  # fmt: skip


def entity_from_row(row: Row) -> Entity:
    """Return the entity of a row of `entity_to_row`."""
    identity, name, english, kind, subtype, aliases, latitude, longitude, origin = row
    return Entity(
        id=identity, name=name, type=Kind(kind), english=english, subtype=subtype,
        aliases=tuple(json.loads(aliases)), latitude=latitude, longitude=longitude, origin=origin,
    )  # fmt: skip


def _rest(value: object, defaults: dict[str, Any]) -> str | None:
    """Return the fields without a column that are not at their default, as JSON."""
    rest = {
        name: found for name, default in defaults.items()
        if (found := getattr(value, name)) != default
    }  # fmt: skip
    return _encoded(rest) if rest else None
