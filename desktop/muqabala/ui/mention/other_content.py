"""What is known of a date, a time, a length of time, a quotation or loaded wording."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from muqabala.model.mention import Kind
from muqabala.ui import words
from muqabala.ui.dates import hijri_words
from muqabala.ui.directions import isolated, left_to_right
from muqabala.ui.mention.content import CardContent, Fact, Line, Subject, quoted, rule_lines, said
from muqabala.ui.mention.figure_content import compared
from muqabala.ui.value_words import value_words

translate = QCoreApplication.translate

_WHEN = frozenset({Kind.DATE, Kind.DATE_RANGE, Kind.TIME, Kind.DURATION})


def other_content(subject: Subject) -> CardContent:
    """Return the card of anything that is neither a figure nor a name."""
    mention = subject.mention
    title = quoted(subject.surface)
    if mention.kind in _WHEN and mention.value and value_words(mention) != subject.surface:
        title = f"{title} = {isolated(value_words(mention))}"
    role = {Kind.QUOTE: "quote", Kind.LOADED: "loaded"}.get(mention.kind, "date")
    return CardContent(
        title=title,
        chips=((words.word(words.KINDS, mention.kind.value), role),),
        facts=(*_facts(subject), Fact(translate("Card", "Rule"), rule_lines(mention.rule))),
        copy=mention.value or "",
    )


def _facts(subject: Subject) -> Iterator[Fact]:
    mention = subject.mention
    if mention.kind in _WHEN:
        yield from _time_facts(subject)
    yield from said(translate("Card", "According to"), subject.name(mention.speaker))
    yield from said(translate("Card", "Introduced by"), isolated(mention.cue or ""))
    yield from said(translate("Card", "Plainly"), isolated(mention.neutral or ""))
    if mention.stance:
        yield from said(translate("Card", "Effect"), words.word(words.STANCES, mention.stance))


def _time_facts(subject: Subject) -> Iterator[Fact]:
    mention = subject.mention
    if mention.value is None:
        yield from said(translate("Card", "Resolved"), _unresolved(mention.kind))
    else:
        code = left_to_right(mention.value)
        # Names of standards: the same in every language.
        label = "EDTF" if mention.kind in (Kind.DATE, Kind.DATE_RANGE) else "ISO 8601"
        yield Fact(label, (Line(code, soft=True),))
    if mention.hijri:
        yield from said(translate("Card", "Hijri date"), hijri_words(mention.hijri))
    claims = subject.witness.analysis.claims
    number = next((n for n, each in enumerate(claims) if each.mention == subject.number), -1)
    if number >= 0:
        yield from compared(subject, number)


def _unresolved(kind: Kind) -> str:
    if kind in (Kind.DATE, Kind.DATE_RANGE):
        return translate("Card", "no: the report does not say from which day to reckon")
    return translate("Card", "no: the report gives no exact length")
