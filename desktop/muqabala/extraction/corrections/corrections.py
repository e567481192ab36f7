"""The analyst's corrections laid over what the engine found: a pure function of both.

Nothing of it is stored, so a correction holds at once for every report, old, new or read again,
and taking it back leaves exactly what the engine had found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from muqabala.extraction.corrections.rules import RULE, CorrectionRules, Decision, Known
from muqabala.extraction.corrections.wording import WordingRules
from muqabala.extraction.corrections.words import (
    Laid,
    Layer,
    Place,
    find_places,
    keys_at,
    unnested,
)
from muqabala.extraction.overlaps import reading_order
from muqabala.model.claim import Analysis, Claim
from muqabala.model.correction import NAMING, Correction
from muqabala.model.document import Document
from muqabala.model.mention import Entity, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.names import name_key


def correct(
    document: Document,
    analysis: Analysis,
    corrections: Sequence[Correction],
    known: Known = lambda _: None,
) -> Analysis:
    """Return the analysis of a document with the corrections, in their order, applied.

    `known` looks up an entity that a correction leads to and the document does not name.
    Mentions that a correction made or changed have a rule that begins with `analyst.`;
    applying the same corrections again changes nothing.
    """
    return Corrector(corrections, known).correct(document, analysis)


class Corrector:
    """Corrections made ready once for many documents."""

    def __init__(self, corrections: Sequence[Correction], known: Known) -> None:
        self._corrections = tuple(corrections)
        self._known = known
        everywhere = [c for c in corrections if not c.document_id]
        self.everywhere = CorrectionRules(_of_names(everywhere), known)
        self._wording = WordingRules(everywhere)
        self._scoped = {c.document_id for c in corrections if c.document_id}
        self._of_report: dict[str, tuple[CorrectionRules, WordingRules]] = {}
        self.is_empty = not corrections

    def correct(self, document: Document, analysis: Analysis) -> Analysis:
        """Return the analysis corrected; the very same where no correction applies."""
        if self.is_empty:
            return analysis
        names, wording = self._rules(document.id)
        return wording.apply(document, self._with_names(names, document, analysis))

    def _with_names(
        self, rules: CorrectionRules, document: Document, analysis: Analysis
    ) -> Analysis:
        decided = _decisions(rules, document, analysis)
        places = find_places(rules.added, document) if rules.added.names else []
        if not decided and not places and not _are_concerned(rules, analysis):
            return analysis
        return _Correction(rules, document, analysis, decided).result(places)

    def _rules(self, document_id: str) -> tuple[CorrectionRules, WordingRules]:
        if document_id not in self._scoped:
            return self.everywhere, self._wording
        if document_id not in self._of_report:
            held = [c for c in self._corrections if c.document_id in ("", document_id)]
            names = CorrectionRules(_of_names(held), self._known)
            self._of_report[document_id] = names, WordingRules(held)
        return self._of_report[document_id]


def _of_names(corrections: Sequence[Correction]) -> list[Correction]:
    return [correction for correction in corrections if correction.kind in NAMING]


def _decisions(
    rules: CorrectionRules, document: Document, analysis: Analysis
) -> dict[int, Decision]:
    """Return what the corrections make of those mentions, by index, that they touch."""
    decided = {}
    for index, mention in enumerate(analysis.mentions):
        if mention.entity is None or mention.rule.startswith(RULE):
            continue
        keys = keys_at(document.text, mention.span) if rules.concern_words else ()
        if not rules.concern(mention.entity) and not rules.concern_these(keys):
            continue
        decision = rules.decide(keys, mention.entity)
        if decision.rule:
            decided[index] = decision
    return decided


def _are_concerned(rules: CorrectionRules, analysis: Analysis) -> bool:
    """Tell whether a claim or quotation refers to what corrections speak of."""
    references = {mention.speaker for mention in analysis.mentions}
    for claim in analysis.claims:
        references |= {claim.victims, claim.place, claim.attributed_to}
    return any(
        rules.concern(one) or name_key(one) in rules.added.names for one in references if one
    )


class _Correction:
    """One document under correction."""

    def __init__(
        self,
        rules: CorrectionRules,
        document: Document,
        analysis: Analysis,
        decided: dict[int, Decision],
    ) -> None:
        self._rules = rules
        self._text = document.text
        self._analysis = analysis
        self._raw = {entity.id: entity for entity in analysis.entities}
        self._decided = {
            index: decision
            for index, decision in decided.items()
            if not decision.entity or self._entity(decision.entity) is not None
        }
        self._displaced: dict[int, str] = {}
        self._of_entity: dict[str, list[int]] = {}
        for index, mention in enumerate(analysis.mentions):
            if mention.entity is not None:
                self._of_entity.setdefault(mention.entity, []).append(index)

    def result(self, places: Sequence[Place]) -> Analysis:
        """Return the analysis with the corrections laid over it."""
        analysis = self._analysis
        layer = Layer(self._relabelled())
        for place in places:
            added = self._added(place)
            if added is not None:
                layer.lay(place, added)
        self._displaced = layer.displaced
        gone = [analysis.mentions[index].span for index in self._gone()] + layer.removed
        standing = sorted(
            unnested(layer.standing, gone), key=lambda one: reading_order(one.mention)
        )
        where = {one.index: new for new, one in enumerate(standing) if one.index >= 0}
        mentions = tuple(self._spoken(one.mention) for one in standing)
        return replace(
            analysis,
            mentions=mentions,
            claims=tuple(self._claim(claim, where) for claim in analysis.claims),
            entities=self._named(mentions),
        )

    def _relabelled(self) -> list[Laid]:
        laid = []
        for index, mention in enumerate(self._analysis.mentions):
            decision = self._decided.get(index)
            if decision is None:
                laid.append(Laid(mention, index))
            elif decision.entity:
                laid.append(Laid(self._with_entity(mention, decision), index))
        return laid

    def _with_entity(self, mention: Mention, decision: Decision) -> Mention:
        entity = self._entity(decision.entity)
        kind = entity.type if entity else mention.kind
        return replace(
            mention, entity=decision.entity, kind=kind, rule=decision.rule, confidence=1.0
        )

    def _added(self, place: Place) -> Mention | None:
        decision = self._rules.decide((place.key,), "")
        entity = self._entity(decision.entity)
        if entity is None:
            return None
        return Mention(place.span, entity.type, decision.rule, entity=entity.id)

    def _gone(self) -> list[int]:
        ignored = (index for index, decision in self._decided.items() if not decision.entity)
        return [*ignored, *(index for index in self._displaced if index >= 0)]

    def _entity(self, identity: str) -> Entity | None:
        entity = self._raw.get(identity) or self._rules.described.get(identity)
        return self._rules.as_corrected(entity) if entity else None

    def _named(self, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
        """Return the entities that are named now, the engine's first, then new ones in order."""
        named = dict.fromkeys(m.entity for m in mentions if m.entity is not None)
        ids = [*(each for each in self._raw if each in named), *named]
        found = (self._entity(identity) for identity in dict.fromkeys(ids))
        return tuple(entity for entity in found if entity is not None)

    # what refers to names

    def _spoken(self, mention: Mention) -> Mention:
        if mention.speaker is None:
            return mention
        return replace(mention, speaker=self._reference(mention.speaker, mention.span))

    def _claim(self, claim: Claim, where: dict[int, int]) -> Claim:
        place = self._reference(claim.place, claim.evidence)
        is_touched = place != claim.place or place in self._rules.retyped
        if is_touched and not self._is_place(place):
            place = None
        return replace(
            claim,
            mention=where[claim.mention],
            victims=self._reference(claim.victims, claim.evidence),
            place=place,
            attributed_to=self._reference(claim.attributed_to, claim.evidence),
        )

    def _reference(self, value: str | None, near: Span) -> str | None:
        """Return an entity id or words as they are to be said after the corrections.

        An id follows the mention nearest to the words that refer to it; where that is no name
        any more, its words are kept.
        """
        if value is None:
            return None
        indexes = self._of_entity.get(value)
        if indexes is None:
            return self._words_said(value)
        nearest = min(indexes, key=lambda index: self._distance(index, near))
        if self._displaced.get(nearest):
            return self._displaced[nearest]
        decision = self._decided.get(nearest)
        if decision is None:
            return value
        return decision.entity or self._analysis.mentions[nearest].span.of(self._text)

    def _words_said(self, value: str) -> str:
        """Return the entity of a reference that stands on no mention, or the words themselves."""
        merged = self._rules.resolve(value)
        if merged == value:
            merged = self._rules.decide((name_key(value),), "").entity
        return merged if merged and self._entity(merged) is not None else value

    def _distance(self, index: int, near: Span) -> tuple[int, int]:
        span = self._analysis.mentions[index].span
        return max(near.start - span.end, span.start - near.end, 0), index

    def _is_place(self, value: str | None) -> bool:
        entity = self._entity(value or "")
        return entity is not None and entity.type is Kind.PLACE
