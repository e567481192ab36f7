"""Small documents, analyses and witnesses for tests, made by hand."""

from __future__ import annotations

import hashlib

from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.document import Defect, DefectKind, Document, Paragraph, Role
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Return where `words` stand in `text` for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def document(text: str, document_id: str = "report", **known: object) -> Document:
    """Return a document whose source is its text, one paragraph a line."""
    paragraphs, position = [], 0
    for line in text.split("\n"):
        if line:
            role = Role.BODY if paragraphs else Role.HEADLINE
            paragraphs.append(Paragraph(Span(position, position + len(line)), role))
        position += len(line) + 1
    values = {
        "title": text.split("\n", maxsplit=1)[0][:40],
        "path": f"/reports/{document_id}.txt",
        "source_hash": hashlib.sha256(text.encode()).hexdigest(),
        "paragraphs": tuple(paragraphs),
    } | known
    return Document(
        id=document_id, text=text, source=text, source_map=SourceMap.identity(len(text)), **values
    )


ALEPPO = Entity(
    id="place:aleppo", name="حلب", type=Kind.PLACE, english="Aleppo", subtype="city",
    aliases=("حلب الشهباء",), latitude=36.2, longitude=37.16,
)  # fmt: skip


def witness(text: str, document_id: str = "report", killed: str = "", place: str = "") -> Witness:
    """Return a witness with one claim of dead (`killed` as printed) and one place, if given."""
    read = document(text, document_id)
    mentions, claims, entities = [], [], []
    if killed:
        span = span_of(text, killed)
        mentions.append(
            Mention(
                span, Kind.NUMBER, "digits", value=killed, approx=Approx.ABOUT, counted="مدنيا",
                category=Category.KILLED, categories=(Category.KILLED,),
            )
        )  # fmt: skip
        claims.append(
            Claim(0, Category.KILLED, killed, Approx.ABOUT, "مدنيا", attributed_to="شهود",
                  evidence=Span(0, len(text)))
        )  # fmt: skip
    if place:
        mentions.append(Mention(span_of(text, place), Kind.PLACE, "curated", entity=ALEPPO.id))
        entities.append(ALEPPO)
    defects = (Defect(DefectKind.WEEKDAY_MISMATCH, Span(0, 1), (Span(0, 1),), "a|b"),)
    return Witness(
        read, Analysis(document_id, tuple(mentions), tuple(claims), tuple(entities), defects, "t")
    )
