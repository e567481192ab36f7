"""What is known of a figure: its value, what it counts, on whose word, and against what."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Claim, Witness
from muqabala.model.comparison import ClaimPair
from muqabala.model.mention import Approx, Category, Kind
from muqabala.ui import words
from muqabala.ui.dates import edtf_words
from muqabala.ui.directions import isolated, joined
from muqabala.ui.mention.content import (
    CardContent,
    Fact,
    Line,
    Subject,
    joined_words,
    quoted,
    rule_lines,
    said,
    surface_of,
)
from muqabala.ui.value_words import value_words

translate = QCoreApplication.translate

_MEASURED = frozenset({Category.DISTANCE, Category.AREA, Category.AGE})
"""Categories whose counted word is the unit of the value."""


def figure_content(subject: Subject) -> CardContent:
    """Return the card of a figure."""
    mention = subject.mention
    claims = subject.witness.analysis.claims
    number = next((n for n, c in enumerate(claims) if c.mention == subject.number), -1)
    facts = [*_exactness(subject)]
    if number >= 0:
        facts += _claimed(subject, number)
    facts.append(Fact(translate("Card", "Rule"), rule_lines(mention.rule)))
    value = mention.value or ""
    return CardContent(
        title=_title(subject),
        chips=_chips(subject, claims[number] if number >= 0 else None),
        facts=tuple(facts),
        copy="" if value == "vague" else value,
    )


def _title(subject: Subject) -> str:
    """Return the words and what they come to: «اثنا عشر» = 12."""
    mention, surface = subject.mention, subject.surface
    value = value_words(mention)
    if mention.category in _MEASURED and mention.counted and mention.value != "vague":
        value = f"{value} {mention.counted}"
    if not value or value == surface:
        return quoted(surface)
    return f"{quoted(surface)} = {isolated(value)}"


def _chips(subject: Subject, claim: Claim | None) -> tuple[tuple[str, str], ...]:
    mention = subject.mention
    kind = (words.word(words.KINDS, mention.kind.value), "number")
    categories = mention.categories or ((claim.category,) if claim else ())
    if not categories and mention.category:
        categories = (mention.category,)
    named = dict.fromkeys(words.word(words.CATEGORIES, each.value) for each in categories)
    return (kind, *((word, "neutral") for word in named if word != kind[0]))


def _exactness(subject: Subject) -> Iterator[Fact]:
    mention = subject.mention
    if mention.approx not in (None, Approx.EXACT):
        amount = f"~{words.grouped(str(mention.magnitude))}" if mention.magnitude else ""
        told = joined(words.word("approx", mention.approx.value), amount)
        yield from said(translate("Card", "How exactly"), told)
    if mention.kind is Kind.MONEY and not mention.currency:
        yield from said(translate("Card", "Currency"), translate("Card", "not said which"))
    if mention.confidence < 0.6:
        yield from said(translate("Card", "Certainty"), translate("Card", "uncertain"))


def _claimed(subject: Subject, number: int) -> Iterator[Fact]:
    claim = subject.witness.analysis.claims[number]
    yield from said(translate("Card", "Counted"), isolated(claim.counted or ""))
    whose = subject.name(claim.victims)
    yield from said(translate("Card", "Of whom"), whose if whose != claim.counted else "")
    yield from said(translate("Card", "Where"), subject.name(claim.place))
    yield from said(translate("Card", "When"), edtf_words(claim.date) if claim.date else "")
    yield from said(translate("Card", "According to"), _speakers(subject, claim))
    yield from _wholes(subject, number)
    if claim.cumulative:
        told = translate("Card", "a total since some earlier day")
        yield from said(translate("Card", "Kind of total"), told)
    yield from compared(subject, number)


def _speakers(subject: Subject, claim: Claim) -> str:
    speaker, origin = subject.name(claim.attributed_to), subject.name(claim.relayed_from)
    if not speaker or not origin or speaker == origin:
        return speaker or origin
    told = translate("Card", "{speaker}, quoting {origin}")
    return told.format(speaker=isolated(speaker), origin=isolated(origin))


def _wholes(subject: Subject, number: int) -> Iterator[Fact]:
    """Yield the whole that a figure is part of, and the parts that it has."""
    claims = subject.witness.analysis.claims
    whole = claims[number].part_of
    if whole is not None:
        yield from said(translate("Card", "Part of"), _figure(subject.witness, claims[whole]))
    parts = [_figure(subject.witness, claim) for claim in claims if claim.part_of == number]
    yield from said(translate("Card", "Among them"), *parts)


def _figure(witness: Witness, claim: Claim) -> str:
    """Return a figure in its words with the thing counted."""
    surface = surface_of(witness, claim.mention)
    counted = claim.counted or ""
    return quoted(f"{surface} {counted}" if counted and counted not in surface else surface)


def compared(subject: Subject, number: int) -> Iterator[Fact]:
    """Yield what the other report says to it, the verdict, and why."""
    if subject.collation is None:
        return
    for pair in subject.collation.claims:
        if number in (pair.a, pair.b)[subject.side]:
            lines = (*_answers(subject, pair), _verdict(subject, pair))
            if subject.other is not None and pair.a and pair.b:
                yield Fact(translate("Card", "The other report"), lines)
            elif subject.other is not None or len(lines) > 1:
                yield Fact(translate("Card", "In this report"), lines)


def _answers(subject: Subject, pair: ClaimPair) -> Iterator[Line]:
    other = subject.other
    if other is None:
        own = subject.witness.analysis.claims
        for index in pair.a:
            if own[index].mention != subject.number:
                yield Line(_figure(subject.witness, own[index]))
        return
    for index in (pair.b, pair.a)[subject.side]:
        claim = other.analysis.claims[index]
        yield Line(joined(_figure(other, claim), subject.name(claim.attributed_to)))


def _verdict(subject: Subject, pair: ClaimPair) -> Line:
    verdict = words.word(words.VERDICTS, pair.status.value)
    reasons = words.reasons(pair.reasons, subject.name)
    return Line(joined_words((verdict, reasons)), soft=True)
