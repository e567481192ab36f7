"""A comparison as the analyst judged it: their word wins over the engine's.

First what belongs together is settled, in the order in which it was said: pinned figures become
one row, broken rows two. A verdict on a pair keeps the pair together too, so that it outlives an
engine that would no longer make it. Then the latest verdict on each row is laid on it. Nothing
here depends on which report is called the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from muqabala.comparison.checks import HEADLINE
from muqabala.comparison.figures.magnitudes import Relation, read_magnitude, relate
from muqabala.model.annotation import AnchorState, Target
from muqabala.model.claim import Witness
from muqabala.model.comparison import Check, ClaimPair, Collation, PassagePair, Reason, Status
from muqabala.model.judgement import Judgement, Ruling, Subject
from muqabala.model.mention import Category
from muqabala.model.span import Span

_ALONE = frozenset({Status.ONLY_A, Status.ONLY_B})
_KEEPING = frozenset(Ruling) - {Ruling.BROKEN, Ruling.DISMISSED}
"""Rulings that keep two figures together; what is no conflict need not be held against anything."""
_STATUS = {
    Ruling.DISMISSED: Status.COMPATIBLE,
    Ruling.UPDATE: Status.COMPATIBLE,
    Ruling.AGREE: Status.AGREE,
    Ruling.COMPATIBLE: Status.COMPATIBLE,
    Ruling.CONFLICT: Status.CONFLICT,
}
_BY_VALUE = {
    Relation.EQUAL: Status.AGREE,
    Relation.COMPATIBLE: Status.COMPATIBLE,
    Relation.DIFFERENT: Status.CONFLICT,
}
_HALF = 0.5
"""Of the shorter of two passages, what both must share to be one."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A judgement with the claims (indexes) that it is on in each report."""

    judgement: Judgement
    a: frozenset[int]
    b: frozenset[int]

    @property
    def is_within(self) -> bool:
        return len(self.judgement.reports) == 1


def judged(a: Witness, b: Witness, found: Collation, judgements: Iterable[Judgement]) -> Collation:
    """Return the comparison of `a` and `b` with the analyst's judgements on it.

    Judgements on other reports, and those whose words are not found, leave it as it is.
    """
    known = _in_order(a, b, judgements)
    placed = [each for each in (_placed(one, a, b) for one in known) if each is not None]
    rows = _Rows(a, b, found.claims)
    rows.link(placed)
    rows.judge(placed)
    passages, parted = _judged_passages(a, b, found, known)
    checks = tuple(_standing_checks(a, b, found, rows.rows))
    claims = tuple(rows.rows)
    return replace(found, claims=claims, passages=passages, parted=parted, checks=checks)


def lost(a: Witness, b: Witness, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements on these two reports whose words are no longer what they were."""
    return [
        each
        for each in _in_order(a, b, judgements)
        if (_placed(each, a, b) if each.subject is Subject.FIGURES else _spans(each, a, b)) is None
    ]


def _in_order(a: Witness, b: Witness, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return those on the two reports, or within one of them, the earliest first."""
    ids = {a.document.id, b.document.id}
    if len(ids) == 1:
        return []
    own = (each for each in judgements if set(each.reports) in (ids, *({each} for each in ids)))
    return sorted(own, key=lambda each: (each.created, each.id))


def _placed(judgement: Judgement, a: Witness, b: Witness) -> _Placed | None:
    """Return a judgement of figures where it is now; None when a side of it is not found."""
    if judgement.subject is not Subject.FIGURES:
        return None
    sides = [_claims_at(witness, judgement) for witness in (a, b)]
    wanted = {target.document_id for target in judgement.targets}
    for witness, claims in zip((a, b), sides, strict=True):
        if witness.document.id in wanted and not claims:
            return None
    return _Placed(judgement, sides[0], sides[1])


def _claims_at(witness: Witness, judgement: Judgement) -> frozenset[int]:
    """Return the claims at the places of a judgement: those of its category, if there are."""
    spans = _spans_in(witness, judgement.targets)
    here = [
        (number, claim.category)
        for number, claim in enumerate(witness.analysis.claims)
        if any(witness.analysis.mentions[claim.mention].span.overlaps(span) for span in spans)
    ]
    exact = frozenset(number for number, category in here if category == judgement.category)
    return exact or frozenset(number for number, _ in here)


def _spans_in(witness: Witness, targets: Sequence[Target]) -> list[Span]:
    """Return where the words of targets stand in a report; those that are not there are left."""
    return [
        target.selector.span
        for target in targets
        if target.document_id == witness.document.id
        and target.selector is not None
        and target.state is AnchorState.ANCHORED
        and target.selector.span.of(witness.document.text) == target.selector.exact
    ]


class _Rows:
    """The rows of one ledger while judgements are laid on them."""

    def __init__(self, a: Witness, b: Witness, rows: Iterable[ClaimPair]) -> None:
        self._a, self._b = a, b
        self.rows = list(rows)

    # what belongs together

    def link(self, placed: Iterable[_Placed]) -> None:
        """Pin and break, in order."""
        for each in placed:
            if each.judgement.ruling is Ruling.BROKEN:
                self._break(each)
            elif each.a and each.b and each.judgement.ruling in _KEEPING:
                self._join(each)

    def _join(self, placed: _Placed) -> None:
        kept = (placed.judgement,) if placed.judgement.is_link else ()
        for number, row in enumerate(self.rows):
            if _is_pair(row, placed):
                self.rows[number] = replace(row, judgements=kept or row.judgements)
                return
        a = self._whole("a", placed.a)
        b = self._whole("b", placed.b)
        place = next((n for n, row in enumerate(self.rows) if _touches(row, a, b)), len(self.rows))
        self.rows = [left for row in self.rows for left in _without(row, a, b)]
        self.rows.insert(min(place, len(self.rows)), self._pinned(placed, a, b, kept))

    def _whole(self, side: str, claims: frozenset[int]) -> tuple[int, ...]:
        """Return the claims with those that say the same in their report, by the engine."""
        found = set(claims)
        for row in self.rows:
            own = set(getattr(row, side))
            if not row.is_within and own & claims:
                found |= own
        return tuple(sorted(found))

    def _pinned(
        self, placed: _Placed, a: tuple[int, ...], b: tuple[int, ...], kept: tuple[Judgement, ...]
    ) -> ClaimPair:
        one, other = self._a.analysis.claims[a[0]], self._b.analysis.claims[b[0]]
        known = placed.judgement.category
        category = Category(known) if known in set(Category) else one.category
        status = self._by_value(a[0], b[0])
        what = one.counted or other.counted or ""
        return ClaimPair(status, category, what, a, b, 1.0, (Reason("pinned"),), kept)

    def _by_value(self, a: int, b: int) -> Status:
        """Return how two figures stand by their values alone, since they count the same."""
        claims = self._a.analysis.claims[a], self._b.analysis.claims[b]
        if claims[0].category is Category.DATE:
            return Status.AGREE if claims[0].value == claims[1].value else Status.CONFLICT
        one, other = (
            read_magnitude(claim.value, claim.approx, w.analysis.mentions[claim.mention].magnitude)
            for w, claim in zip((self._a, self._b), claims, strict=True)
        )
        return _BY_VALUE[relate(one, other)] if one and other else Status.COMPATIBLE

    def _break(self, placed: _Placed) -> None:
        self.rows = [
            part
            for row in self.rows
            for part in (_halves(row, placed.judgement) if _is_pair(row, placed) else (row,))
        ]

    # how it stands

    def judge(self, placed: Iterable[_Placed]) -> None:
        """Lay the verdicts on the rows, later ones over earlier ones."""
        for each in placed:
            if each.judgement.is_link:
                continue
            found = [n for n, row in enumerate(self.rows) if self._is_on(row, each)]
            for number in found:
                self.rows[number] = _ruled(self.rows[number], each.judgement)
            if not found and each.is_within and each.judgement.ruling in _KEEPING:
                self.rows.append(_ruled(self._contradiction(each), each.judgement))

    def _is_on(self, row: ClaimPair, placed: _Placed) -> bool:
        if placed.is_within:
            return row.is_within and len(self._values(row, placed)) > 1
        if placed.a and placed.b:
            return _is_pair(row, placed)
        alone = row.status in _ALONE and placed.judgement.ruling is Ruling.ACCEPTED
        return alone and _touches(row, tuple(placed.a), tuple(placed.b))

    def _values(self, row: ClaimPair, placed: _Placed) -> set[str | None]:
        """Return the values of the claims that row and judgement share."""
        return {
            witness.analysis.claims[claim].value
            for witness, own, judged_ones in (
                (self._a, row.a, placed.a),
                (self._b, row.b, placed.b),
            )
            for claim in own
            if claim in judged_ones
        }

    def _contradiction(self, placed: _Placed) -> ClaimPair:
        """Return the row of two figures of one report that only the analyst holds together."""
        a, b = tuple(sorted(placed.a)), tuple(sorted(placed.b))
        claim = self._a.analysis.claims[a[0]] if a else self._b.analysis.claims[b[0]]
        status = Status.CONFLICT_WITHIN
        return ClaimPair(status, claim.category, claim.counted or "", a, b, 1.0)


def _is_pair(row: ClaimPair, placed: _Placed) -> bool:
    """Tell whether a row holds figures of both reports that a judgement is on."""
    return not placed.a.isdisjoint(row.a) and not placed.b.isdisjoint(row.b)


def _touches(row: ClaimPair, a: Iterable[int], b: Iterable[int]) -> bool:
    shared = bool(set(row.a).intersection(a) or set(row.b).intersection(b))
    return shared and not row.is_within


def _without(row: ClaimPair, a: tuple[int, ...], b: tuple[int, ...]) -> tuple[ClaimPair, ...]:
    """Return what is left of a row without some claims: itself, one side of it, or nothing."""
    if not _touches(row, a, b):
        return (row,)
    left_a = tuple(claim for claim in row.a if claim not in a)
    left_b = tuple(claim for claim in row.b if claim not in b)
    if left_a and left_b:
        return (replace(row, a=left_a, b=left_b),)
    return _alone(row, left_a, left_b, ()) if left_a or left_b else ()


def _halves(row: ClaimPair, judgement: Judgement) -> tuple[ClaimPair, ...]:
    parted = (judgement,)
    return (*_alone(row, row.a, (), parted), *_alone(row, (), row.b, parted))


def _alone(
    row: ClaimPair, a: tuple[int, ...], b: tuple[int, ...], judgements: tuple[Judgement, ...]
) -> tuple[ClaimPair, ...]:
    status = Status.ONLY_A if a else Status.ONLY_B
    why = (Reason("no_counterpart"),)
    return (ClaimPair(status, row.category, row.what, a, b, 1.0, why, judgements),)


def _ruled(row: ClaimPair, judgement: Judgement) -> ClaimPair:
    """Return a row with a verdict in place of what the engine, or an earlier one, said."""
    found = row.found or row.status
    status = _STATUS.get(judgement.ruling) or _accepted(judgement, found)
    if row.is_within and status is Status.CONFLICT:
        status = Status.CONFLICT_WITHIN
    links = tuple(each for each in row.judgements if each.is_link)
    verdicts = tuple(each for each in row.judgements if not each.is_link)
    return replace(
        row,
        status=status,
        judgements=(*links, judgement),
        found=found if found is not status else None,
        overruled=(*row.overruled, *verdicts),
    )


def _accepted(judgement: Judgement, found: Status) -> Status:
    """Return the verdict that was accepted; the mirror of «only in one» is what the row says."""
    known = judgement.verdict in set(Status) and Status(judgement.verdict) not in _ALONE
    return Status(judgement.verdict) if known and found not in _ALONE else found


# checks


def headline_row(a: Witness, b: Witness, rows: Sequence[ClaimPair], check: Check) -> int | None:
    """Return the index of the row that a headline's check repeats, None for any other check.

    Whoever judges the row judges the check.
    """
    if check.kind != HEADLINE:
        return None
    witness, side = (a, "a") if check.document == "a" else (b, "b")
    spans = set(check.spans)
    for number, row in enumerate(rows):
        claims = [witness.analysis.claims[index] for index in getattr(row, side)]
        if row.is_within and spans == {
            witness.analysis.mentions[claim.mention].span for claim in claims
        }:
            return number
    return None


def _standing_checks(
    a: Witness, b: Witness, found: Collation, rows: Sequence[ClaimPair]
) -> Iterator[Check]:
    """Yield the checks; a headline and its body that the analyst holds for no conflict are none."""
    for check in found.checks:
        number = headline_row(a, b, rows, check)
        if number is None or rows[number].status is Status.CONFLICT_WITHIN:
            yield check


# passages


def _spans(judgement: Judgement, a: Witness, b: Witness) -> tuple[Span, Span] | None:
    """Return where the two passages of a judgement stand; None when one is not found."""
    in_a, in_b = _spans_in(a, judgement.targets), _spans_in(b, judgement.targets)
    return (in_a[0], in_b[0]) if in_a and in_b else None


def _judged_passages(
    a: Witness, b: Witness, found: Collation, judgements: Iterable[Judgement]
) -> tuple[tuple[PassagePair, ...], tuple[PassagePair, ...]]:
    """Return the passages that answer each other, and those that the analyst parted."""
    pairs, parted = list(found.passages), list(found.parted)
    for judgement in judgements:
        spans = _spans(judgement, a, b) if judgement.subject is Subject.PASSAGES else None
        if spans is None:
            continue
        same = [pair for pair in pairs if _are_one(pair.a, spans[0]) and _are_one(pair.b, spans[1])]
        again = [p for p in parted if not (_are_one(p.a, spans[0]) and _are_one(p.b, spans[1]))]
        if judgement.ruling is Ruling.BROKEN:
            pairs = [pair for pair in pairs if pair not in same]
            gone = [replace(pair, judgements=(judgement,)) for pair in same]
            parted = [*again, *(gone or [PassagePair(*spans, 0.0, (), (judgement,))])]
            continue
        parted = again
        kept = same or [PassagePair(*spans, 1.0, (Reason("pinned"),))]
        free = (p for p in pairs if not (_are_one(p.a, spans[0]) or _are_one(p.b, spans[1])))
        pairs = [*free, *(replace(pair, judgements=(judgement,)) for pair in kept)]
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b))), tuple(parted)


def _are_one(one: Span, other: Span) -> bool:
    """Tell whether two spans are one passage, though an engine ends its sentences otherwise."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared >= _HALF * min(one.length, other.length)
