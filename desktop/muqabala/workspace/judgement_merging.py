"""Judgements of others beside ours: what is new, what is known, who said it last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from muqabala.model.annotation import Target
from muqabala.model.judgement import Judgement


class MergedJudgements:
    """What came of the judgements of one import.

    `pairs` are what was before and is after; `missing` counts those without their reports.
    """

    def __init__(self, ours: Iterable[Judgement]) -> None:
        self._by_id = {each.id: each for each in ours}
        self._said = {each.content for each in self._by_id.values()}
        self.pairs: list[tuple[Judgement | None, Judgement]] = []
        self.known = self.missing = 0

    def add(self, said: Judgement, reports: Sequence[str], targets: Sequence[Target]) -> None:
        """Weigh a judgement whose places were looked for: of two versions the later one stands."""
        placed = [target for target in targets if target.selector is not None]
        ordered = sorted(placed, key=_place)
        theirs = replace(said, reports=tuple(sorted(set(reports))), targets=tuple(ordered))
        ours = self._by_id.get(theirs.id)
        if theirs.fault:
            self.missing += 1
        elif theirs.content in self._said or (ours is not None and ours.created >= theirs.created):
            self.known += 1
        else:
            self.pairs.append((ours, theirs))
            self._by_id[theirs.id] = theirs
            self._said.add(theirs.content)


def _place(target: Target) -> tuple[str, int]:
    return target.document_id, target.selector.start if target.selector else 0
