"""What two documents share, where they differ, and the spans that show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.judgement import Judgement
from muqabala.model.mention import Category, Kind
from muqabala.model.span import Span


class Status(StrEnum):
    """The verdict on a group of claims."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    ONLY_A = "only_a"
    ONLY_B = "only_b"
    CONFLICT_WITHIN = "conflict_within"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict was reached: a stable code and the words or values that fill it."""

    code: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityPair:
    """An entity and its mentions (indexes) in each document; either side may be empty."""

    entity: str
    name: str
    type: Kind
    a: tuple[int, ...]
    b: tuple[int, ...]

    @property
    def is_shared(self) -> bool:
        """Tell whether both documents name it."""
        return bool(self.a and self.b)


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Comparable claims (indexes into each analysis' claims) and the verdict on them.

    `judgements` are the analyst's that made the row what it is, the link first; `found` is then
    the engine's verdict where the analyst's is another one. `overruled` are earlier verdicts that
    a later one set aside, the earliest first.
    """

    status: Status
    category: Category
    what: str
    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    reasons: tuple[Reason, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    found: Status | None = None
    overruled: tuple[Judgement, ...] = ()

    @property
    def is_within(self) -> bool:
        """Tell whether it holds two figures of one report against each other."""
        return bool(self.a) != bool(self.b) and self.status not in (Status.ONLY_A, Status.ONLY_B)


@dataclass(frozen=True, slots=True)
class Naming:
    """The forms by which each document calls one entity, with how often."""

    entity: str
    a: tuple[tuple[str, int], ...]
    b: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PassagePair:
    """Sentences of both documents that tell the same thing; `judgements` are the analyst's."""

    a: Span
    b: Span
    score: float
    reasons: tuple[Reason, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A finding of arithmetic or the calendar. `document` is `a`, `b` or `both`."""

    kind: str
    document: str
    spans: tuple[Span, ...]
    detail: str


@dataclass(frozen=True)
class Collation:
    """The comparison of two documents; `parted` are the passages that the analyst parted."""

    entities: tuple[EntityPair, ...] = ()
    claims: tuple[ClaimPair, ...] = ()
    naming: tuple[Naming, ...] = ()
    passages: tuple[PassagePair, ...] = ()
    checks: tuple[Check, ...] = ()
    parted: tuple[PassagePair, ...] = ()


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a report to find others of its event without reading it again.

    `entities` are ids; `figures` are `category:thing:value`, the main ones only; `terms` are
    light stems of its opening sentences. `published` is an ISO date or date and time.
    """

    document_id: str
    published: str | None = None
    entities: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Another report that tells of the same event, how surely (0 to 1), and why.

    `shared_entities` are ids, the rarest first; `shared_figures` and `conflicts` are
    `category:thing:value`, a conflict with both values (`killed::27/30`).
    """

    document_id: str
    score: float
    shared_entities: tuple[str, ...] = ()
    shared_figures: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that take a side, facing each other: mentions (indexes) of one neutral meaning.

    `a` and `b` are the loaded mentions of each report with that `neutral` counterpart; a side
    without one is empty. `passages` are indexes of the collation's passages where both stand.
    """

    neutral: str
    a: tuple[int, ...]
    b: tuple[int, ...]
    passages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """A sentence of one report without a counterpart in the other, and what goes missing.

    `document` is `a` or `b`, where the sentence stands. `entities` are ids that only this
    report names, `claims` indexes of claims that only it makes. `score` is 0 to 1.
    """

    document: str
    span: Span
    score: float
    entities: tuple[str, ...] = ()
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One thing counted by several reports: the claims (indexes) of each, in their order.

    `status` is the gravest verdict among the reports that make a claim; `only_a` stands for
    «told by one report alone». `judgements` are the analyst's on any two of its claims, each as
    the comparison of its reports shows it, the earliest first.
    """

    status: Status
    category: Category
    what: str
    cells: tuple[tuple[int, ...], ...]
    score: float = 1.0
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Where each report tells one passage (an index of the collation's passages).

    `a` and `b` are its ranks among the passages of each report, from 0; `place_a` and
    `place_b` say how far into the report it begins, 0 to 1. `moved` tells that the reports do
    not keep one order with it: without the moved ones both would tell the rest alike.
    """

    passage: int
    a: int
    b: int
    place_a: float
    place_b: float
    moved: bool


@dataclass(frozen=True, slots=True)
class OrderOfTelling:
    """The passages in the order of `a`; `likeness` is the share told in one order, 0 to 1."""

    told: tuple[Told, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact of one report in time: when it happened by that report, and when that was printed.

    `witness` is an index of the witnesses, `claims` are indexes of its claims that state the
    fact. `stated` is EDTF and `published` an ISO date or date and time, each None where the
    report does not say. `row` is an index of the ledger that was given, None for none.
    """

    witness: int
    claims: tuple[int, ...]
    category: Category
    what: str
    stated: str | None = None
    published: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entities named in one sentence: in so many sentences of each report."""

    one: str
    other: str
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Network:
    """The entities named most by two reports, and which of them stand together."""

    nodes: tuple[EntityPair, ...] = ()
    ties: tuple[Tie, ...] = ()
