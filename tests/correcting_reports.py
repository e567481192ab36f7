"""A small report with its findings, and corrections of it, for tests."""

from __future__ import annotations

from builders import document, span_of
from muqabala.model.claim import Analysis, Claim
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Category, Entity, Kind, Mention
from muqabala.model.span import Span

TEXT = (
    "قصف في تل الزهور\n"
    "قال سامر النجار إن 5 مدنيين قتلوا في تل الزهور،"
    " وأضاف النجار أن مجلس تل الزهور المحلي أحصاهم.\n"
    "وزار النجار للمجلس مقرا.\n"
)
SAMER = Entity("person:samer", "سامر النجار", Kind.PERSON, origin="trigger")
TALL = Entity("place:tall", "تل الزهور", Kind.PLACE, "Tall", "town", (), 35.0, 36.0, "gazetteer")
COUNCIL = Entity("org:council", "مجلس تل الزهور المحلي", Kind.ORGANIZATION, origin="trigger")
DOCUMENT = document(TEXT)


def named(words: str, entity: Entity, nth: int = 0, **more: object) -> Mention:
    """Return a mention of an entity by its nth words in the text."""
    return Mention(span_of(TEXT, words, nth), entity.type, "test", entity=entity.id, **more)


def findings() -> Analysis:
    """Return what an engine finds in the report."""
    mentions = sorted(
        [
            named("تل الزهور", TALL),
            named("سامر النجار", SAMER),
            Mention(span_of(TEXT, "5"), Kind.NUMBER, "digits", value="5"),
            named("تل الزهور", TALL, 1),
            named("النجار", SAMER, 1, short=True),
            named("مجلس تل الزهور المحلي", COUNCIL),
            named("تل الزهور", TALL, 2, nested=True),
            named("النجار", SAMER, 2, short=True),
        ],
        key=lambda mention: (mention.span.start, -mention.span.end),
    )
    evidence = Span(TEXT.index("قال"), TEXT.index("أحصاهم"))
    figure = next(i for i, mention in enumerate(mentions) if mention.kind is Kind.NUMBER)
    claim = Claim(
        figure, Category.KILLED, "5", place=TALL.id, attributed_to=SAMER.id, victims="مدنيين",
        evidence=evidence,
    )  # fmt: skip
    return Analysis("report", tuple(mentions), (claim,), (TALL, SAMER, COUNCIL), (), "t")


def said(kind: str, surface: str = "", **more: object) -> Correction:
    """Return a correction; its id does not matter."""
    return Correction("", CorrectionKind(kind), surface, **more)
