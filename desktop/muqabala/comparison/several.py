"""More than two witnesses: one ledger of claims with a column for each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from muqabala.comparison.collation import collate
from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation, LedgerRow, Status
from muqabala.model.judgement import Judgement

Cell = tuple[int, int]
"""A witness (index) and one of its claims (index)."""
_GRAVITY = {Status.AGREE: 1, Status.COMPATIBLE: 2, Status.CONFLICT: 3}


def collate_several(witnesses: Sequence[Witness]) -> tuple[LedgerRow, ...]:
    """Return the ledger of several reports, conflicts first, then in order of telling.

    Each two reports are compared; claims that any two comparisons bring together are one row.
    """
    pairs = {
        (n, m): collate(witnesses[n], witnesses[m])
        for n, m in combinations(range(len(witnesses)), 2)
    }
    return ledger_of(witnesses, pairs)


def ledger_of(
    witnesses: Sequence[Witness], pairs: Mapping[tuple[int, int], Collation]
) -> tuple[LedgerRow, ...]:
    """Return the ledger of several reports of which each two (indexes) were compared already."""
    homes = _Homes()
    for n, witness in enumerate(witnesses):
        for claim in range(len(witness.analysis.claims)):
            homes.find((n, claim))
    verdicts: dict[Cell, list[tuple[Status, float]]] = defaultdict(list)
    for (n, m), collation in pairs.items():
        for row in collation.claims:
            homes.join([*((n, claim) for claim in row.a), *((m, claim) for claim in row.b)], row)
    for (n, m), collation in pairs.items():
        for row in collation.claims:
            if row.status in _GRAVITY and not row.is_within:
                first = (n, row.a[0]) if row.a else (m, row.b[0])
                verdicts[homes.find(first)].append((row.status, row.score))
    said = _said(pairs, homes)
    groups: dict[Cell, list[Cell]] = defaultdict(list)
    for cell in homes.cells():
        groups[homes.find(cell)].append(cell)
    named = _named(pairs)
    rows = [
        replace(
            _row(cells, verdicts.get(root, []), witnesses, named),
            judgements=tuple(said.get(root, ())),
        )
        for root, cells in groups.items()
    ]
    return tuple(sorted(rows, key=_order))


def _said(
    pairs: Mapping[tuple[int, int], Collation], homes: _Homes
) -> Mapping[Cell, Sequence[Judgement]]:
    """Return the judgements on each group; those that part two figures are on both."""
    found: dict[Cell, dict[str, Judgement]] = defaultdict(dict)
    for (n, m), collation in pairs.items():
        for row in collation.claims:
            if row.judgements and not row.is_within:
                first = (n, row.a[0]) if row.a else (m, row.b[0])
                found[homes.find(first)].update({each.id: each for each in row.judgements})
    return {
        root: sorted(judgements.values(), key=lambda each: (each.created, each.id))
        for root, judgements in found.items()
    }


class _Homes:
    """Cells joined into groups: each group has one cell that stands for it."""

    def __init__(self) -> None:
        self._parent: dict[Cell, Cell] = {}

    def find(self, cell: Cell) -> Cell:
        """Return the cell that stands for the group of `cell`."""
        parent = self._parent.setdefault(cell, cell)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        self._parent[cell] = parent
        return parent

    def join(self, cells: Sequence[Cell], row: ClaimPair) -> None:
        """Make one group of the cells of a row; contradictions inside a report join nothing."""
        if row.is_within:
            return
        for cell in cells[1:]:
            one, other = sorted((self.find(cells[0]), self.find(cell)))
            self._parent[other] = one

    def cells(self) -> Iterable[Cell]:
        """Return all cells."""
        return sorted(self._parent)


def _named(pairs: Mapping[tuple[int, int], Collation]) -> dict[Cell, str]:
    found: dict[Cell, str] = {}
    for (n, m), collation in pairs.items():
        for row in collation.claims:
            for cell in (*((n, claim) for claim in row.a), *((m, claim) for claim in row.b)):
                found.setdefault(cell, row.what)
    return found


def _row(
    cells: Sequence[Cell],
    verdicts: Sequence[tuple[Status, float]],
    witnesses: Sequence[Witness],
    named: Mapping[Cell, str],
) -> LedgerRow:
    columns: list[list[int]] = [[] for _ in witnesses]
    for witness, claim in cells:
        columns[witness].append(claim)
    first = cells[0]
    status, score = max(verdicts, key=_weight, default=(Status.ONLY_A, 1.0))
    return LedgerRow(
        status=status,
        category=witnesses[first[0]].analysis.claims[first[1]].category,
        what=named.get(first, ""),
        cells=tuple(tuple(sorted(column)) for column in columns),
        score=score,
    )


def _weight(verdict: tuple[Status, float]) -> tuple[int, float]:
    return _GRAVITY[verdict[0]], verdict[1]


def _order(row: LedgerRow) -> tuple[int, int, tuple[tuple[int, ...], ...]]:
    told = sum(1 for cell in row.cells if cell)
    return -_GRAVITY.get(row.status, 0), -told, row.cells
