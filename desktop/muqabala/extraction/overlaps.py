"""One decision about mentions that stand on the same words.

Finders do not look at one another, so a date, the number in it and a street named after it may
all claim the same letters. `resolve` keeps one of them, by rules that hold for every text.
"""

from __future__ import annotations

from collections.abc import Iterable

from muqabala.model.mention import ENTITY_KINDS, Kind, Mention

FREE_KINDS = frozenset({Kind.QUOTE, Kind.LOADED})
"""Kinds that lie over the others as a layer of their own and compete with nothing."""

_PRIORITY = {
    kind: rank
    for rank, kind in enumerate(
        (
            Kind.DATE_RANGE,
            Kind.DATE,
            Kind.TIME,
            Kind.DURATION,
            Kind.MONEY,
            Kind.PERCENT,
            Kind.NUMBER_RANGE,
            Kind.ORGANIZATION,
            Kind.PERSON,
            Kind.PLACE,
            Kind.ORDINAL,
            Kind.NUMBER,
        )
    )
}
_TEMPORAL = frozenset({Kind.DATE, Kind.DATE_RANGE, Kind.TIME, Kind.DURATION})
_FIGURES = frozenset({Kind.NUMBER, Kind.ORDINAL})
_SURE = 0.75


def resolve(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that stay, ordered by start, then longest first.

    The longest mention wins, so a number belongs to the date, duration, sum or name around it.
    Between equals, time beats money and shares, those beat names, names beat plain numbers; then
    the surer one stays. A name of doubtful confidence never swallows a date: the date stays.
    Quotes and loaded wording, and names inside longer names (`nested`), are always kept.
    """
    kept: list[Mention] = []
    rivals: list[Mention] = []
    for mention in mentions:
        free = mention.nested or mention.kind in FREE_KINDS
        (kept if free else rivals).append(mention)
    rivals.sort(key=lambda mention: (mention.span.start, -mention.span.length))
    cluster: list[Mention] = []
    reach = -1
    for mention in rivals:
        if mention.span.start >= reach:
            kept += _winners(cluster)
            cluster = []
        cluster.append(mention)
        reach = max(reach, mention.span.end)
    kept += _winners(cluster)
    return sorted(dict.fromkeys(kept), key=reading_order)


def reading_order(mention: Mention) -> tuple[int, int, str, str]:
    """Return the sorting key of mentions: start, longest first, then kind and rule."""
    return mention.span.start, -mention.span.end, mention.kind.value, mention.rule


def _winners(cluster: list[Mention]) -> list[Mention]:
    """Return those of a run of overlapping mentions that stay."""
    if len(cluster) < 2:
        return cluster
    taken: list[Mention] = []
    for mention in sorted(cluster, key=lambda one: _strength(one, cluster)):
        if not any(mention.span.overlaps(winner.span) for winner in taken):
            taken.append(mention)
    return taken


def _is_no_name(name: Mention, figure: Mention) -> bool:
    """Tell a name that begins or ends within a figure, or is a dual that counts, or in digits."""
    if name.kind not in ENTITY_KINDS or figure.kind not in _FIGURES:
        return False
    inside = name.span.start <= figure.span.start and figure.span.end <= name.span.end
    if not inside:
        low, high = figure.span
        return low < name.span.start < high or low < name.span.end < high
    if name.kind is Kind.PERSON and figure.rule == "numeral:digits":
        # «ابن الـ25 عاما», «ينتمون ل34»
        return True
    dual = figure.rule.startswith("dual:") and name.rule.startswith("trigger:")
    return dual and name.span.length <= figure.span.length + 1


def _strength(mention: Mention, cluster: list[Mention]) -> tuple[bool, int, int, float]:
    """Return the order of preference within a cluster; the smallest stays."""
    doubtful = mention.kind in ENTITY_KINDS and mention.confidence < _SURE
    yields = doubtful and any(
        rival.kind in _TEMPORAL and rival.span.overlaps(mention.span) for rival in cluster
    )
    yields = yields or any(_is_no_name(mention, rival) for rival in cluster)
    return yields, -mention.span.length, _PRIORITY[mention.kind], -mention.confidence
