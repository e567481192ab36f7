"""Checks that need no internet: the calendar, sums, distances, headlines and quotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from muqabala.comparison.figures.facts import Fact, Figure
from muqabala.comparison.figures.nouns import read_noun
from muqabala.comparison.figures.places_and_days import distance_km
from muqabala.comparison.pages import Page
from muqabala.model.claim import Claim
from muqabala.model.comparison import Check, ClaimPair, Status
from muqabala.model.document import DefectKind
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.span import Span

HEADLINE = "headline_against_body"
_DISTANCE_SHARE = 0.35
_DISTANCE_KM = 8.0
"""A stated distance may miss the one of the coordinates by a third, and by the size of a town."""
_LONGEST_KM = 3000.0
_FROM_AND_TO = 2
_METRE = re.compile(r"^(?:ال)?(?:متر|امتار|مترا)$")


@lru_cache(maxsize=64)
def check_page(page: Page, side: str) -> tuple[Check, ...]:
    """Return what a report says wrongly by itself: weekdays, sums and distances; kept."""
    return (
        *check_weekdays(page, side),
        *check_sums(page, side),
        *check_distances(page, side),
    )


def check_weekdays(page: Page, side: str) -> Iterator[Check]:
    """Yield dates whose weekday does not fit, as the engine or the reader marked them."""
    defects = (*page.witness.document.defects, *page.witness.analysis.defects)
    seen: set[Span] = set()
    for defect in defects:
        if defect.kind is DefectKind.WEEKDAY_MISMATCH and defect.span not in seen:
            seen.add(defect.span)
            yield Check("weekday_mismatch", side, (defect.span,), defect.detail)


def check_sums(page: Page, side: str) -> Iterator[Check]:
    """Yield totals that are less than the sum of their parts."""
    analysis = page.witness.analysis
    parts: dict[int, list[Claim]] = defaultdict(list)
    for claim in analysis.claims:
        if claim.part_of is not None and claim.part_of < len(analysis.claims):
            parts[claim.part_of].append(claim)
    for whole, claims in parts.items():
        total = analysis.claims[whole]
        limit = _count(total)
        upper_open = total.approx in (Approx.AT_LEAST, Approx.MORE_THAN, Approx.ABOUT)
        claims = [claim for claim in claims if _is_part_of(claim, total)]
        if limit is None or upper_open or not claims:
            continue
        numbers = [_count(claim) for claim in claims]
        known = [number for number in numbers if number is not None]
        if sum(known) > limit:
            spans = tuple(analysis.mentions[claim.mention].span for claim in (total, *claims))
            yield Check("parts_exceed_total", side, spans, f"{sum(known):g}>{limit:g}")


def _is_part_of(claim: Claim, total: Claim) -> bool:
    """Tell whether a claim counts some of those that `total` counts."""
    whole, part = read_noun(total.counted or ""), read_noun(claim.counted or "")
    return claim.category is total.category and (whole.is_generic or whole.same(part))


def check_headline(facts: Sequence[Fact], side: str, rows: Sequence[ClaimPair]) -> Iterator[Check]:
    """Yield conflicts inside one report between its headline and its body."""
    by_claim = {figure.claim: figure for fact in facts for figure in fact.figures}
    for row in rows:
        claims = row.a if side == "a" else row.b
        if row.status is not Status.CONFLICT_WITHIN or not claims:
            continue
        figures = [by_claim[claim] for claim in claims if claim in by_claim]
        if len({figure.in_headline for figure in figures}) == _FROM_AND_TO:
            yield Check(HEADLINE, side, _spans(figures), _values(figures, " / "))


def check_distances(page: Page, side: str) -> Iterator[Check]:
    """Yield stated distances between two places that their coordinates contradict."""
    analysis = page.witness.analysis
    places = _located(page)
    for claim in analysis.claims:
        mention = analysis.mentions[claim.mention]
        stated = _kilometres(claim, mention)
        if claim.category is not Category.DISTANCE or stated is None:
            continue
        ends = _ends(page, mention, places)
        if ends is None:
            continue
        measured = distance_km(ends[0][1], ends[1][1])
        if measured is not None and _is_off(stated, measured, claim.approx):
            spans = (mention.span, ends[0][0], ends[1][0])
            yield Check("distance_off", side, spans, f"{stated:g}/{measured:.0f}")


def _ends(
    page: Page, mention: Mention, places: Sequence[tuple[Span, Entity]]
) -> tuple[tuple[Span, Entity], tuple[Span, Entity]] | None:
    """Return the last place before the figure and the first after it, in its sentence."""
    sentence = page.sentences[page.sentence_index(mention.span.start)]
    inside = [place for place in places if sentence.contains(place[0])]
    before = [place for place in inside if place[0].end <= mention.span.start]
    after = [place for place in inside if place[0].start >= mention.span.end]
    if not before or not after or before[-1][1].id == after[0][1].id:
        return None
    return before[-1], after[0]


def _located(page: Page) -> list[tuple[Span, Entity]]:
    analysis = page.witness.analysis
    points = {
        entity.id: entity
        for entity in analysis.entities
        if entity.type is Kind.PLACE and entity.latitude is not None and _is_point(entity)
    }
    return [
        (mention.span, points[mention.entity])
        for mention in analysis.mentions
        if mention.entity in points
    ]


def _is_point(entity: Entity) -> bool:
    return entity.subtype in {"city", "town", "village", "capital", "camp", "neighbourhood"}


def _kilometres(claim: Claim, mention: Mention) -> float | None:
    value = _count(claim)
    if value is None:
        return None
    unit = (claim.counted or mention.counted or "").strip()
    kilometres = value / 1000 if _METRE.match(unit) else value
    return kilometres if 0 < kilometres < _LONGEST_KM else None


def _is_off(stated: float, measured: float, approx: Approx) -> bool:
    reach = max(_DISTANCE_KM, _DISTANCE_SHARE * max(stated, measured))
    if approx in (Approx.AT_LEAST, Approx.MORE_THAN):
        return stated - measured > reach
    if approx in (Approx.AT_MOST, Approx.LESS_THAN):
        return measured - stated > reach
    return abs(stated - measured) > reach


def _count(claim: Claim) -> float | None:
    try:
        return float(claim.value) if claim.value is not None else None
    except ValueError:
        return None


def _spans(figures: Sequence[Figure]) -> tuple[Span, ...]:
    return tuple(figure.span for figure in figures)


def _values(figures: Sequence[Figure], between: str) -> str:
    shown: list[str] = []
    for figure in figures:
        point = figure.magnitude.point
        text = f"{point:g}" if point is not None else f"{figure.magnitude.low:g}"
        if text not in shown:
            shown.append(text)
    return between.join(shown)
