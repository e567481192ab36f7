"""Which other reports of a library tell of the same event: a fingerprint against fingerprints."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from muqabala.comparison.events.events import days_between
from muqabala.comparison.figures.facts import CASUALTIES, Figure
from muqabala.comparison.figures.grouping import read_facts
from muqabala.comparison.pages import Page, read_page
from muqabala.model.claim import Witness
from muqabala.model.comparison import Fingerprint, Proposal
from muqabala.model.mention import ENTITY_KINDS, Category

PROPOSE_FROM = 0.26
_OPENING_SENTENCES = 4
_TERMS = 60
_NAMES, _TERMS_WEIGHT, _FIGURES = 0.5, 0.45, 0.1
_ENOUGH_FIGURES = 2
_CLOSE_DAYS, _FAR_DAYS = 3, 14
_CLOSE, _FAR = 0.15, -0.35
_CONFLICT, _ENOUGH_CONFLICTS = 0.08, 3
_DAMAGE = 0.25
_TELLING = frozenset(Category) - {Category.OTHER, Category.SCORE, Category.AGE}


def fingerprint(witness: Witness) -> Fingerprint:
    """Return what is worth keeping of a witness to find others of its event."""
    page = read_page(witness)
    names = (one for one in witness.analysis.mentions if one.kind in ENTITY_KINDS)
    facts = read_facts(page)
    return Fingerprint(
        document_id=witness.document.id,
        published=witness.document.published,
        entities=frozenset(name.entity for name in names if name.entity),
        figures=frozenset(
            _key(fact.lead) for fact in facts if fact.is_main and fact.lead.category in _TELLING
        ),
        terms=frozenset(islice(_opening_terms(page), _TERMS)),
    )


def propose(
    of: Fingerprint, others: Iterable[Fingerprint], least: float = PROPOSE_FROM
) -> list[Proposal]:
    """Return the reports that are likely of the same event as `of`, the surest first.

    What few reports share says more than what all do: names and terms weigh by their rarity
    among `others`. Figures that agree add to the score; those that differ are told, as that is
    why one would compare the two, and neither add nor take.
    """
    known = [other for other in others if other.document_id != of.document_id]
    rarity = rarity_of([of, *known])
    found = [proposal_of(of, other, rarity) for other in known]
    likely = [proposal for proposal in found if proposal.score >= least]
    return sorted(likely, key=lambda proposal: (-proposal.score, proposal.document_id))


def best_pair(witnesses: Sequence[Witness]) -> tuple[str, str] | None:
    """Return the two reports most worth reading together, in the given order; None without any.

    They must surely tell one event; that they differ in it speaks for them, and what reading
    could not put right in one of them (leftovers of its page, lost digits) against them.
    """
    prints = [fingerprint(witness) for witness in witnesses]
    place = {each.document_id: number for number, each in enumerate(prints)}
    best, pair = 0.0, None
    for number, one in enumerate(prints):
        for other in propose(one, prints):
            beside = place[other.document_id]
            conflicts = min(len(other.conflicts), _ENOUGH_CONFLICTS)
            damage = sum(map(_is_damaged, (witnesses[number], witnesses[beside])))
            worth = other.score + _CONFLICT * conflicts - _DAMAGE * damage
            if number < beside and (pair is None or worth > best):
                best, pair = worth, (one.document_id, other.document_id)
    return pair


def _is_damaged(witness: Witness) -> bool:
    return any(not defect.repaired for defect in witness.document.defects)


def proposal_of(of: Fingerprint, other: Fingerprint, rarity: Mapping[str, float]) -> Proposal:
    """Return how surely two reports are of one event, and why; `rarity` as of `rarity_of`."""
    names = of.entities & other.entities
    score = _NAMES * _share(of.entities, other.entities, rarity)
    score += _TERMS_WEIGHT * _share(of.terms, other.terms, rarity)
    figures = of.figures & other.figures
    score += _FIGURES * min(1.0, len(figures) / _ENOUGH_FIGURES)
    days = days_between(of.published, other.published)
    if days is not None:
        score += _CLOSE if days <= _CLOSE_DAYS else _FAR if days > _FAR_DAYS else 0.0
    return Proposal(
        document_id=other.document_id,
        score=round(max(0.0, min(1.0, score)), 4),
        shared_entities=tuple(sorted(names, key=lambda name: (-rarity[name], name))),
        shared_figures=tuple(sorted(figures)),
        conflicts=_conflicts(of.figures - figures, other.figures - figures),
    )


def _share(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Return the weight of what both have, as a share of what the poorer one has."""
    if not a or not b:
        return 0.0
    shared = sum(rarity[one] for one in a & b)
    return shared / min(sum(rarity[one] for one in a), sum(rarity[one] for one in b))


def rarity_of(fingerprints: Sequence[Fingerprint]) -> dict[str, float]:
    """Return the inverse document frequency of every name and term."""
    counts: Counter[str] = Counter()
    for one in fingerprints:
        counts.update(one.entities)
        counts.update(one.terms)
    total = len(fingerprints)
    return {name: math.log((1 + total) / (1 + count)) + 1 for name, count in counts.items()}


def _conflicts(a: frozenset[str], b: frozenset[str]) -> tuple[str, ...]:
    """Return the things both reports count, with the two values they give."""
    values_b = dict(figure.rsplit(":", 1) for figure in b)
    pairs = (figure.rsplit(":", 1) for figure in a)
    return tuple(
        sorted(f"{thing}:{value}/{values_b[thing]}" for thing, value in pairs if thing in values_b)
    )


def _key(figure: Figure) -> str:
    magnitude = figure.magnitude
    point = magnitude.point if magnitude.point is not None else magnitude.low
    thing = "" if figure.category in CASUALTIES else figure.noun.group or figure.noun.stem
    return f"{figure.category.value}:{thing}:{point:g}"


def _opening_terms(page: Page) -> Iterable[str]:
    for index in range(min(_OPENING_SENTENCES, len(page.sentences))):
        yield from (stem for stem in page.sentence_stems(index) if not stem[0].isdigit())
