"""The JSON of the command line, as LANGUAGE.md fixes it: absent fields are left out."""

from __future__ import annotations

from typing import Any

from muqabala.model.claim import Claim, Witness
from muqabala.model.comparison import Check, ClaimPair, Collation, PassagePair, Reason
from muqabala.model.document import Defect
from muqabala.model.judgement import Judgement
from muqabala.model.mention import Entity, Mention
from muqabala.model.span import Span

Record = dict[str, Any]


def analysis_record(witness: Witness) -> Record:
    """Return the object that `analyse --json` prints for one document."""
    document, analysis = witness.document, witness.analysis
    return _present(
        path=document.path,
        id=document.id,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
        encoding=document.encoding,
    ) | {
        "text": document.text,
        "mentions": [_mention(witness, mention) for mention in analysis.mentions],
        "claims": [_claim(claim) for claim in analysis.claims],
        "defects": [_defect(d) for d in (*document.defects, *analysis.defects)],
        "entities": {entity.id: _entity(entity) for entity in analysis.entities},
    }


def comparison_record(a: Witness, b: Witness, collation: Collation) -> Record:
    """Return the object that `compare --json` prints."""
    return {
        "a": analysis_record(a),
        "b": analysis_record(b),
        "entities": [
            {"entity": pair.entity, "name": pair.name, "type": pair.type, "a": pair.a, "b": pair.b}
            for pair in collation.entities
            if pair.is_shared
        ],
        "claims": [_claim_pair(pair) for pair in collation.claims],
        "naming": [
            {"entity": naming.entity, "a": dict(naming.a), "b": dict(naming.b)}
            for naming in collation.naming
        ],
        "passages": [_judged(pair) for pair in collation.passages],
        "checks": [_check(check) for check in collation.checks],
    }


def _mention(witness: Witness, mention: Mention) -> Record:
    return (
        {"start": mention.span.start, "end": mention.span.end}
        | _source(witness.document.source_map.to_source(mention.span))
        | {"text": mention.span.of(witness.document.text), "kind": mention.kind}
        | _present(
            value=mention.value,
            approx=mention.approx,
            counted=mention.counted,
            category=mention.category,
            categories=mention.categories,
            currency=mention.currency,
            magnitude=mention.magnitude,
            hijri=mention.hijri,
            entity=mention.entity,
            short=mention.short,
            nested=mention.nested,
            speaker=mention.speaker,
            cue=mention.cue,
            neutral=mention.neutral,
            stance=mention.stance,
        )
        | {"confidence": round(mention.confidence, 3), "rule": mention.rule}
    )


def _source(spans: tuple[Span, ...]) -> Record:
    """Return the source span; words that a repair joined from several places have no single one."""
    if len(spans) == 1:
        return {"source_start": spans[0].start, "source_end": spans[0].end}
    return _present(source_pieces=spans)


def _claim(claim: Claim) -> Record:
    return {
        "mention": claim.mention,
        "category": claim.category,
        "approx": claim.approx,
        "sentence": claim.evidence,
    } | _present(
        value=claim.value,
        counted=claim.counted,
        victims=claim.victims,
        place=claim.place,
        date=claim.date,
        attributed_to=claim.attributed_to,
        cue=claim.cue,
        part_of=claim.part_of,
        cumulative=claim.cumulative,
    )


def _defect(defect: Defect) -> Record:
    return (
        {"kind": defect.kind, "start": defect.span.start, "end": defect.span.end}
        | _source(defect.source)
        | {"detail": defect.detail, "repaired": defect.repaired}
    )


def _entity(entity: Entity) -> Record:
    return {"name": entity.name, "type": entity.type} | _present(
        english=entity.english,
        subtype=entity.subtype,
        latitude=entity.latitude,
        longitude=entity.longitude,
        origin=entity.origin,
    )


def _claim_pair(pair: ClaimPair) -> Record:
    named = {"status": pair.status, "category": pair.category, "what": pair.what}
    return named | _judged(pair) | _present(found=pair.found)


def _judged(pair: ClaimPair | PassagePair) -> Record:
    """Return both sides of a pair, and how surely and why they were paired."""
    return {
        "a": pair.a,
        "b": pair.b,
        "score": round(pair.score, 3),
        "reasons": [_reason(reason) for reason in pair.reasons],
    } | _present(judgements=tuple(_said(each) for each in pair.judgements))


def _said(judgement: Judgement) -> Record:
    """Return what the analyst said of a row; a comparison without a library has none."""
    return {"ruling": judgement.ruling, "created": judgement.created} | _present(
        author=judgement.author, comment=judgement.comment
    )


def _check(check: Check) -> Record:
    return {
        "kind": check.kind,
        "document": check.document,
        "spans": check.spans,
        "detail": check.detail,
    }


def _reason(reason: Reason) -> str:
    return ":".join((reason.code, *reason.details))


def _present(**values: object) -> Record:
    """Return the values that say something: None, "", False and empty tuples are left out."""
    return {
        name: value
        for name, value in values.items()
        if value is not None and value is not False and value not in ("", ())
    }
