"""Loaded wording of two reports, brought together by what it means in neutral words."""

from __future__ import annotations

from collections import defaultdict

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Wording
from muqabala.model.mention import Kind
from muqabala.model.span import Span


def face_wording(a: Witness, b: Witness, collation: Collation) -> tuple[Wording, ...]:
    """Return the loaded words of both reports by neutral counterpart.

    Those that both reports colour come first, then those used in passages that face each other.
    """
    of_a, of_b = _loaded(a), _loaded(b)
    found = []
    for neutral in of_a.keys() | of_b.keys():
        here, there = of_a.get(neutral, ()), of_b.get(neutral, ())
        passages = tuple(
            n
            for n, pair in enumerate(collation.passages)
            if _stands_in(here, pair.a, a) and _stands_in(there, pair.b, b)
        )
        found.append(Wording(neutral, here, there, passages))
    return tuple(sorted(found, key=_order))


def _order(wording: Wording) -> tuple[bool, int, int, str]:
    both = bool(wording.a and wording.b)
    return not both, -len(wording.passages), -len(wording.a) - len(wording.b), wording.neutral


def _loaded(witness: Witness) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(witness.analysis.mentions):
        if mention.kind is Kind.LOADED and mention.neutral:
            found[mention.neutral].append(index)
    return {neutral: tuple(indexes) for neutral, indexes in found.items()}


def _stands_in(indexes: tuple[int, ...], passage: Span, witness: Witness) -> bool:
    mentions = witness.analysis.mentions
    return any(passage.contains(mentions[index].span) for index in indexes)
