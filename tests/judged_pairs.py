"""A pair of small reports with figures and sentences, and judgements on them, for tests."""

from __future__ import annotations

import hashlib

from muqabala.model.annotation import Target
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.comparison import ClaimPair, Collation, PassagePair, Status
from muqabala.model.document import Document
from muqabala.model.judgement import Judgement, Ruling, Subject
from muqabala.model.mention import Category, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.text.anchoring import make_selector

FIGURES = {
    "a": (("قتل في الوادي", "15", "killed"), ("وأصيب من أهله", "30", "wounded"),
          ("ثم قيل إن القتلى", "18", "killed"), ("وهُدم من البيوت", "7", "buildings")),
    "b": (("مات تحت القصف", "14", "killed"), ("وجُرح غيرهم", "30", "wounded"),
          ("ودُمر من المنازل", "9", "buildings")),
}  # fmt: skip
"""Of each report: the words of each sentence, its figure, and what that counts."""


def told(name: str) -> Witness:
    """Return the report `a` or `b`, with one claim in each sentence."""
    text, mentions, claims = "", [], []
    for number, (words, value, category) in enumerate(FIGURES[name]):
        text += f"{words} "
        span = Span(len(text), len(text) + len(value))
        text += f"{value}. "
        kind = Category(category)
        mentions.append(Mention(span, Kind.NUMBER, "hand", value, category=kind))
        claims.append(Claim(number, kind, value))
    document = Document(name, text, text, SourceMap.identity(len(text)))
    return Witness(document, Analysis(name, tuple(mentions), tuple(claims)))


A, B = told("a"), told("b")


def sentence(witness: Witness, number: int) -> Span:
    """Return the sentence of that number."""
    start = 0
    for _ in range(number):
        start = witness.document.text.index(". ", start) + 2
    return Span(start, witness.document.text.index(". ", start) + 1)


def found(*, swapped: bool = False) -> Collation:
    """Return what an engine makes of the two: a conflict, an agreement, the rest alone.

    And a conflict within `a`, and two passages.
    """
    rows = (
        (Status.CONFLICT, Category.KILLED, (0,), (0,)),
        (Status.AGREE, Category.WOUNDED, (1,), (1,)),
        (Status.ONLY_A, Category.KILLED, (2,), ()),
        (Status.ONLY_A, Category.BUILDINGS, (3,), ()),
        (Status.ONLY_B, Category.BUILDINGS, (), (2,)),
        (Status.CONFLICT_WITHIN, Category.KILLED, (0, 2), ()),
    )
    mirror = {Status.ONLY_A: Status.ONLY_B, Status.ONLY_B: Status.ONLY_A}
    passages = [(sentence(A, 0), sentence(B, 0)), (sentence(A, 1), sentence(B, 1))]
    if swapped:
        rows = tuple((mirror.get(s, s), c, b, a) for s, c, a, b in rows)
        passages = [(b, a) for a, b in passages]
    return Collation(
        claims=tuple(ClaimPair(s, c, "", a, b, 0.9) for s, c, a, b in rows),
        passages=tuple(PassagePair(a, b, 0.8) for a, b in passages),
    )


def target(witness: Witness, span: Span) -> Target:
    """Return the anchor of a passage of a report."""
    text = witness.document.text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Target(witness.document.id, make_selector(text, span, digest))


def said(
    ruling: Ruling, a: tuple[int, ...], b: tuple[int, ...], moment: int = 0, **more: object
) -> Judgement:
    """Return what was said of claims of the two at a moment; of one report where `b` is None."""
    targets = [target(A, A.analysis.mentions[claim].span) for claim in a]
    targets += [target(B, B.analysis.mentions[claim].span) for claim in b]
    values = {"category": Category.KILLED.value, "verdict": Status.CONFLICT.value} | more
    reports = tuple(str(each) for each in values.pop("reports", ("a", "b")))
    return Judgement(
        f"{moment}", Subject.FIGURES, ruling, reports, tuple(targets),
        created=f"2026-01-01T00:00:00.{moment:06}+00:00", **values,
    )  # fmt: skip


def of_passages(ruling: Ruling, a: int, b: int, moment: int = 0) -> Judgement:
    """Return what was said of a sentence of each report."""
    targets = target(A, sentence(A, a)), target(B, sentence(B, b))
    return Judgement(
        f"p{moment}", Subject.PASSAGES, ruling, ("a", "b"), targets,
        created=f"2026-01-01T00:00:00.{moment:06}+00:00",
    )  # fmt: skip
