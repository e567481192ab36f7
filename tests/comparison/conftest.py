"""Witnesses written by hand: figures and names are marked in the text itself.

`[27|killed|شخصا]` is a claim (value|category|counted|extra=value …), `{id|form}` a name. The
printed words of a claim are the extra `as=`, else its value; the counted noun follows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.document import Document, Paragraph, Role
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span

MarkUp = Callable[..., Witness]
_MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")
_KINDS = {
    Category.PERCENT: Kind.PERCENT,
    Category.MONEY: Kind.MONEY,
    Category.DURATION: Kind.DURATION,
}
_TYPES = {"org": Kind.ORGANIZATION, "person": Kind.PERSON, "place": Kind.PLACE}


@pytest.fixture
def witness() -> MarkUp:
    return read_markup


def read_markup(
    marked: str,
    entities: tuple[Entity, ...] = (),
    headline: bool = False,
    document_id: str = "w",
    published: str | None = None,
) -> Witness:
    text, mentions, claims = "", [], []
    known = {entity.id: entity for entity in entities}
    end = 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        end = match.end()
        if match[1]:
            printed, mention, claim = _claim(match[1], len(text), len(mentions))
            claims.append(claim)
            printed += f" {claim.counted}" if claim.counted else ""
        else:
            printed, mention = _name(match[2], len(text), known)
        text += printed
        mentions.append(mention)
    text += marked[end:]
    first = text.find("\n")
    paragraphs = (Paragraph(Span(0, first), Role.HEADLINE),) if headline else ()
    document = Document(
        document_id,
        text,
        text,
        SourceMap.identity(len(text)),
        published=published,
        paragraphs=paragraphs,
    )
    return Witness(
        document, Analysis(document_id, tuple(mentions), tuple(claims), tuple(known.values()))
    )


def _claim(mark: str, start: int, index: int) -> tuple[str, Mention, Claim]:
    value, category_name, *rest = mark.split("|")
    category = Category(category_name)
    counted = rest[0] if rest and "=" not in rest[0] else None
    extra = dict(item.split("=") for item in rest if "=" in item)
    printed = extra.get("as", value)
    approx = Approx(extra.get("approx", "exact"))
    kind = _KINDS.get(category, Kind.NUMBER_RANGE if "/" in value else Kind.NUMBER)
    span = Span(start, start + len(printed))
    mention = Mention(
        span,
        kind,
        "hand",
        value,
        approx,
        counted,
        category,
        currency=extra.get("currency"),
        magnitude=int(extra["magnitude"]) if "magnitude" in extra else None,
    )
    claim = Claim(
        index,
        category,
        value,
        approx,
        counted,
        victims=extra.get("victims"),
        place=extra.get("place"),
        date=extra.get("date"),
        attributed_to=extra.get("by"),
        part_of=int(extra["part_of"]) if "part_of" in extra else None,
        cumulative="cumulative" in extra,
    )
    return printed, mention, claim


def _name(mark: str, start: int, known: dict[str, Entity]) -> tuple[str, Mention]:
    entity_id, _, form = mark.partition("|")
    kind = _TYPES[entity_id.partition(":")[0]]
    known.setdefault(entity_id, Entity(entity_id, form, kind))
    return form, Mention(Span(start, start + len(form)), kind, "hand", entity=entity_id)
