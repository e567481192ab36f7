"""What is known of a person, a place or an organisation, here and in the whole library."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.index import NamePlace, NameUse
from muqabala.model.likeness import LookAlike
from muqabala.model.mention import Entity, Kind
from muqabala.text.surfaces import form_of
from muqabala.text.terms import term, term_of
from muqabala.ui import words
from muqabala.ui.dates import written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated, joined, left_to_right
from muqabala.ui.mention.content import (
    CardContent,
    Fact,
    Line,
    Subject,
    joined_words,
    quoted,
    rule_lines,
)

translate = QCoreApplication.translate

MOST_REPORTS, MOST_FORMS, MOST_CALLERS, MOST_ALIKE = 5, 8, 6, 3


def name_content(
    subject: Subject, entity: Entity, use: NameUse, alike: Sequence[LookAlike] = ()
) -> CardContent:
    """Return the card of a name; `use` is how the library names it, `alike` whom it may be."""
    facts = [
        *_names_used(subject, entity, use),
        *_reports(subject, use),
        *_callers(subject, entity, use),
        *_coordinates(entity),
        *_may_be(entity, alike),
        Fact(translate("Card", "Known from"), (Line(origin_words(entity.origin)),)),
        Fact(translate("Card", "Rule"), rule_lines(subject.mention.rule)),
    ]
    kind = (words.word(words.KINDS, entity.type.value), entity.type.value)
    subtype = ((subtype_words(entity.subtype), "neutral"),) if entity.subtype else ()
    return CardContent(
        title=isolated(entity.name),
        subtitle=entity.english,
        chips=(kind, *subtype),
        facts=tuple(facts),
        copy=entity.name,
        entity=entity.id,
    )


def subtype_words(subtype: str) -> str:
    """Return a subtype («news agency») in the language of the interface, else as it is."""
    code = f"subtype.{subtype.strip().replace(' ', '_').lower()}"
    return term_of(code, words.language()) or subtype


def origin_words(origin: str) -> str:
    """Return where an entity is known from, in words."""
    return term(f"origin.{origin}", words.language())


def counted_forms(forms: Counter[str], most: int = MOST_FORMS) -> str:
    """Return the forms of a name in one line, the commonest first, with how often."""
    shown = [
        quoted(form) + (f" ×{number(count)}" if count > 1 else "")
        for form, count in forms.most_common(most)
    ]
    return joined_words([*shown, "…" if len(forms) > most else ""])


def report_words(place: NamePlace) -> str:
    """Return a report in a few words, the day first since it is short: `14 April 2019 · SANA`."""
    return joined(written_date(place.published), place.outlet or place.title or place.document_id)


def _day(place: NamePlace) -> str:
    day = written_date(place.published)
    return f"· {isolated(day)}" if day else ""


def _names_used(subject: Subject, entity: Entity, use: NameUse) -> Iterator[Fact]:
    here = _forms_in(subject.witness, entity)
    yield Fact(translate("Card", "Names here"), (Line(counted_forms(here)),))
    if use.mentions > here.total():
        everywhere = Counter(place.form for place in use.places)
        lines = (Line(counted_forms(everywhere)), Line(_how_many(use), soft=True))
        yield Fact(translate("Card", "In the library"), lines)


def _how_many(use: NameUse) -> str:
    """Return how often the library names it, and of how many places the card tells."""
    places = translate("Card", "Places: {count}").format(count=number(use.mentions))
    reports = translate("Card", "Reports: {count}").format(count=number(use.documents))
    looked = translate("Card", "here those of the newest {count}").format(
        count=number(len(use.places))
    )
    return " · ".join((places, reports) if use.is_whole else (places, reports, looked))


def _forms_in(witness: Witness, entity: Entity) -> Counter[str]:
    return Counter(
        form_of(mention, witness.document.text, entity.name)
        for mention in witness.analysis.mentions
        if mention.entity == entity.id
    )


def _reports(subject: Subject, use: NameUse) -> Iterator[Fact]:
    """Yield the other reports that name the entity, those that do so most first."""
    counts = Counter(place.document_id for place in use.places)
    counts.pop(subject.witness.document.id, None)
    if not counts:
        return
    first = {place.document_id: place for place in reversed(use.places)}
    lines = [
        Line(
            first[each].outlet or first[each].title or each,
            link=each,
            end=f"{_day(first[each])} ×{number(count)}",
        )
        for each, count in counts.most_common(MOST_REPORTS)
    ]
    left = use.documents - 1 - len(lines)
    if left > 0:
        told = translate("Card", "and {count} more").format(count=number(left))
        lines.append(Line(told, soft=True))
    yield Fact(translate("Card", "Other reports"), tuple(lines))


def _callers(subject: Subject, entity: Entity, use: NameUse) -> Iterator[Fact]:
    """Yield who calls it what: outlets of the library, and speakers of the open reports."""
    callers: dict[str, Counter[str]] = defaultdict(Counter)
    for place in use.places:
        if place.outlet:
            callers[place.outlet][place.form] += 1
    for witness in (subject.witness, subject.other):
        for speaker, form in _spoken(witness, entity) if witness is not None else ():
            callers[subject.name(speaker)][form] += 1
    ranked = sorted(callers.items(), key=lambda item: -item[1].total())[:MOST_CALLERS]
    told = translate("Card", "{who}: {forms}")
    lines = [
        Line(told.format(who=isolated(who), forms=counted_forms(forms, 4))) for who, forms in ranked
    ]
    if lines:
        if use.documents > (1 if subject.other is None else 2):
            scope = translate("Card", "Outlets of the library; speakers of the open reports only")
            lines.append(Line(scope, soft=True))
        yield Fact(translate("Card", "Who calls it what"), tuple(lines))


def _spoken(witness: Witness, entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield who names the entity in quoted words, and how."""
    mentions = witness.analysis.mentions
    quotes = [m for m in mentions if m.kind is Kind.QUOTE and m.speaker]
    for mention in mentions:
        if mention.entity == entity.id:
            around = [q for q in quotes if q.span.contains(mention.span)]
            if around and around[-1].speaker:
                yield around[-1].speaker, form_of(mention, witness.document.text, entity.name)


def _may_be(entity: Entity, alike: Sequence[LookAlike]) -> Iterator[Fact]:
    """Yield whom else the entity may be, and why."""
    lines: list[Line] = []
    for pair in alike[:MOST_ALIKE]:
        row = pair.kept if pair.other.entity.id == entity.id else pair.other
        lines.append(Line(f"{quoted(row.entity.name)} ×{number(row.mentions)}"))
        lines.append(Line(words.word("likeness", pair.reason.value), soft=True))
    if lines:
        yield Fact(translate("Card", "May be"), tuple(lines))


def _coordinates(entity: Entity) -> Iterator[Fact]:
    if entity.latitude is None or entity.longitude is None:
        return
    text = f"{entity.latitude:.4f}, {entity.longitude:.4f}"
    line = Line(left_to_right(text), copy=text)
    yield Fact(translate("Card", "Coordinates"), (line,))
